"""Whose text it is: header and signature set in two columns, an office of a body, the unit a body governs."""

from __future__ import annotations

import pytest

from ingest.facts import Facts, facts_of
from ingest.limits import Job
from ingest.organs import issuer, territory
from ingest.readers import plain
from ingest.structure import paragraphs

TYPED = """ỦY BAN NHÂN DÂN TỈNH AN HẢI          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
          VĂN PHÒNG                      Độc lập - Tự do - Hạnh phúc
      Số: 12/TB-VP                    An Hải, ngày 19 tháng 9 năm 2025

THÔNG BÁO
Kết luận tại cuộc họp giao ban tháng 9 năm 2025

1. Sở Tài chính báo cáo trước ngày 30/9/2025.
2. Văn phòng theo dõi, đôn đốc./.

Nơi nhận:                                 KT. CHÁNH VĂN PHÒNG
- Chủ tịch, các PCT UBND tỉnh (b/c);      PHÓ CHÁNH VĂN PHÒNG
- Các sở, ngành;
- Công an tỉnh;                                (Đã ký)
- Lưu: VT.                                 Lò Văn Thiết
"""


def facts(text: str) -> Facts:
    return facts_of(paragraphs(plain.read(text.encode(), Job("a.txt")), "x", "v"), "a.txt")


def test_header_and_signature_set_side_by_side_are_read() -> None:
    found = facts(TYPED)
    assert (found.issuer, found.unit, found.signer) == ("Văn phòng UBND tỉnh An Hải", "tỉnh An Hải", "Lò Văn Thiết")


def test_columns_set_apart_leave_the_text_as_it_was() -> None:
    source = plain.read(TYPED.encode(), Job("a.txt"))
    assert all(source.text[x.start : x.end] == x.text for x in source.lines)
    assert [x.text for x in source.lines[:2]] == ["ỦY BAN NHÂN DÂN TỈNH AN HẢI", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]


def test_a_gap_within_the_text_parts_no_line() -> None:
    text = "Điều 1. Phạm vi\nMức thu là 20.000   đồng một lượt.\n"
    assert [x.text for x in plain.read(text.encode(), Job("a.txt")).lines] == text.strip().split("\n")


@pytest.mark.parametrize(
    ("header", "unit"),
    [
        (["ỦY BAN NHÂN DÂN", "HUYỆN TÂN LÂM"], "huyện Tân Lâm"),
        (["UBND TỈNH HẢI LAM", "SỞ Y TẾ"], "tỉnh Hải Lam"),
        (["HUYỆN ỦY TÂN LÂM", "VĂN PHÒNG"], "huyện Tân Lâm"),
        (["QUỐC HỘI"], None),
        (["BỘ NỘI VỤ"], None),
        (["THỦ TƯỚNG CHÍNH PHỦ"], None),
    ],
)
def test_a_bodys_unit_is_its_own_or_that_of_the_body_above_it(header: list[str], unit: str | None) -> None:
    assert territory([*header, "Số: 12/BC-X"]) == unit


def test_an_office_without_a_name_is_called_by_the_body_it_serves() -> None:
    assert (
        issuer(["HỘI ĐỒNG NHÂN DÂN TỈNH AN HẢI", "VĂN PHÒNG", "Số: 1/TB-VP"], "1/TB-VP") == "Văn phòng HĐND tỉnh An Hải"
    )
    assert issuer(["UBND TỈNH HẢI LAM", "SỞ Y TẾ", "Số: 1/BC-SYT"], "1/BC-SYT") == "Sở Y tế"


@pytest.mark.parametrize("line", ["(Trích: từ Điều 25 đến Điều 33)", "Trích: Chương II"])
def test_a_copy_that_calls_itself_an_excerpt_is_known_as_one(line: str) -> None:
    text = f"CHÍNH PHỦ\nSố: 9/2020/NĐ-CP\n\nNGHỊ ĐỊNH\nVề nuôi ong\n{line}\n\nĐiều 25. Nơi nuôi\nNuôi ong xa nhà.\n"
    assert "không đủ toàn văn" in facts(text).note
    assert not facts(text.replace(f"{line}\n", "")).note
