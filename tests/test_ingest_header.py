"""Issuer, number, date, kind, subject, addressees, signer and relations, read from the text."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.records import Document, Relation
from ingest.organs import organ_name
from ingest.pipeline import prepare
from ingest.readers import read_bytes
from ingest.relations import relations_of
from ingest.source import Source, from_text
from tests.ingest_files import decision, saved

LETTER = """VĂN PHÒNG CHÍNH PHỦ
CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 3722/VPCP-CN
V/v cơ chế đặc thù xây dựng công trình khẩn cấp
Hà Nội, ngày 28 tháng 4 năm 2026
Kính gửi:
- Các Bộ: Công an, Tư pháp;
- Ủy ban nhân dân tỉnh Đồng Nai.
Xét đề nghị của Ủy ban nhân dân tỉnh Đồng Nai tại văn bản số 92/TTr-UBND, Phó Thủ tướng có ý kiến như sau:
Giao các Bộ có ý kiến đối với đề xuất nêu trên.
Văn phòng Chính phủ thông báo để các Bộ, cơ quan biết, thực hiện./.
Nơi nhận:
- Như trên;
- Lưu: VT.
KT. BỘ TRƯỞNG, CHỦ NHIỆM
PHÓ CHỦ NHIỆM
Phạm Mạnh Cường"""

RESOLUTION = """CHÍNH PHỦ
Số: 115/NQ-CP
CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nội, ngày 29 tháng 4 năm 2026
NGHỊ QUYẾT
Về việc chuyển giao Vườn quốc gia Ba Vì
về Ủy ban nhân dân Thành phố Hà Nội quản lý
CHÍNH PHỦ
Căn cứ Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025;
Căn cứ Nghị định số 39/2022/NĐ-CP ngày 18 tháng 6 năm 2022 của Chính phủ;
QUYẾT NGHỊ:
Điều 1. Đồng ý chủ trương chuyển giao.
Điều 2. Nghị quyết này thay thế Nghị quyết số 10/NQ-CP và bãi bỏ khoản 2 Nghị quyết số 11/NQ-CP."""


def record(text: str, name: str = "a.txt", media: str = "text") -> Document:
    source = from_text(text)
    return prepare(Source(source.text, source.lines, media), None, name).document


def test_a_letter_is_known_by_its_number_subject_and_addressees() -> None:
    found = record(LETTER)
    assert (found.kind, found.number, found.issuer) == ("Công văn", "3722/VPCP-CN", "Văn phòng Chính phủ")
    assert (found.issued_on, found.place) == (date(2026, 4, 28), "Hà Nội")
    assert found.title == "Cơ chế đặc thù xây dựng công trình khẩn cấp"
    assert found.addressees == ("Các Bộ: Công an, Tư pháp", "Ủy ban nhân dân tỉnh Đồng Nai")
    assert found.signer == "Phạm Mạnh Cường"


def test_a_resolution_takes_its_title_from_the_lines_below_its_kind() -> None:
    found = record(RESOLUTION)
    assert (found.kind, found.number, found.issuer) == ("Nghị quyết", "115/NQ-CP", "Chính phủ")
    assert found.title == (
        "Nghị quyết về việc chuyển giao Vườn quốc gia Ba Vì về Ủy ban nhân dân Thành phố Hà Nội quản lý"
    )


def test_grounds_replacements_and_repeals_become_relations() -> None:
    assert record(RESOLUTION).relations == (
        Relation("can_cu", "39/2022/NĐ-CP"), Relation("thay_the", "10/NQ-CP"), Relation("bai_bo", "11/NQ-CP"),
    )  # fmt: skip


def test_the_facts_of_a_word_document_with_a_two_column_header() -> None:
    found = prepare(read_bytes(saved(decision()), "a.docx"), None, "a.docx").document
    assert (found.kind, found.number, found.issued_on) == ("Quyết định", "12/QĐ-UBND", date(2022, 3, 2))
    assert (found.issuer, found.signer) == ("Ủy ban nhân dân tỉnh Hà Nam", "Nguyễn Văn An")
    assert found.title == "Quyết định về việc ban hành Kế hoạch cải cách hành chính năm 2022"
    assert found.relations == (Relation("can_cu", "76/NQ-CP"), Relation("thay_the", "5/QĐ-UBND"))


def test_a_sentence_that_mentions_a_replacement_is_no_relation() -> None:
    text = LETTER.replace(
        "Giao các Bộ", "Quy trình này thay cho quy định thay thế Quyết định số 2152/QĐ-BNN. Giao các Bộ"
    )
    assert all(r.kind != "thay_the" for r in record(text).relations)


def test_an_amending_title_names_what_it_amends() -> None:
    title = "Nghị định sửa đổi, bổ sung một số điều của Nghị định số 61/2018/NĐ-CP"
    assert relations_of([], "107/2021/NĐ-CP", title) == (Relation("sua_doi", "61/2018/NĐ-CP"),)


def test_a_number_written_by_hand_on_a_scan_is_taken_from_the_name_of_the_file_and_said() -> None:
    found = record(RESOLUTION.replace("115/NQ-CP", "445 /NQ-CP"), "nq_115_ba_vi.pdf", "scan")
    assert found.number == "115/NQ-CP"
    assert "445/NQ-CP" in found.note


def test_a_date_written_by_hand_is_taken_from_the_signature_and_said() -> None:
    text = RESOLUTION.replace("ngày 29 tháng 4 năm", "ngày #3 tháng † năm")
    source = read_bytes(text.encode(), "a.txt")
    from ingest.source import FURNITURE, SourceBuilder

    builder = SourceBuilder()
    for line in source.lines:
        builder.add(line.text)
    builder.add("Thời gian ký: 29.04.2026 16:35:55 +07:00", flags=frozenset({FURNITURE}))
    found = prepare(builder.build("scan"), None, "a.pdf").document
    assert found.issued_on == date(2026, 4, 29)
    assert "chữ ký số" in found.note


@pytest.mark.parametrize(
    ("capitals", "name"),
    [
        ("BỘ NỘI VỤ", "Bộ Nội vụ"),
        ("BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "Bộ Nông nghiệp và Môi trường"),
        ("BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH", "Bộ Văn hóa, Thể thao và Du lịch"),
        ("ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI", "Ủy ban nhân dân thành phố Hà Nội"),
        ("VĂN PHÒNG CHÍNH PHỦ", "Văn phòng Chính phủ"),
        ("THỦ TƯỚNG CHÍNH PHỦ", "Thủ tướng Chính phủ"),
        ("ỦY BAN NHÂN DÂN XÃ NGUYÊN GIÁP", "Ủy ban nhân dân xã Nguyên Giáp"),
    ],
)
def test_the_name_of_an_organ_is_written_as_officials_write_it(capitals: str, name: str) -> None:
    assert organ_name(capitals) == name


def test_a_text_without_a_header_is_named_by_its_first_line() -> None:
    found = record("Một đoạn văn không có phần đầu văn bản, viết liền một mạch.")
    assert (found.number, found.kind) == (None, "Văn bản")
    assert found.title.startswith("Một đoạn văn")


SCANNED = """VĂN PHÒNG CHÍNH PHỦ
Số: 3722/VPCP-CN
Hà Nội, ngày 28 tháng 4 năm 2026
Văn phòng Chính phủ thông báo để các Bộ, cơ quan biết, thực hiện./.
KT. BỘ TRƯỞNG, CHỦ NHIỆM
“HỦ NHIỆM
- VPCP: BTCN, PCN Phạm Mạnh Cường,
{name}"""


@pytest.mark.parametrize(
    ("name", "signer"),
    [
        ("Phạm Mạnh Cường", "Phạm Mạnh Cường"),
        ("Mạnh Cường", "Phạm Mạnh Cường"),  # the seal took the first word; the recipients name him whole
        ("Quốc Dũng", None),
        ("Hồ HÀ uốc Dũng", None),
    ],
)
def test_of_a_scan_only_a_whole_name_is_taken_for_the_signer(name: str, signer: str | None) -> None:
    source = from_text(SCANNED.format(name=name), "scan")
    assert prepare(source, None, "a.pdf").document.signer == signer
