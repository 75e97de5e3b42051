"""Bytes → text, furniture of saved pages, tables that lost their ruling."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.errors import SourceError
from ingest import readers
from ingest.decoding import decode
from ingest.furniture import furniture_lines
from ingest.source import from_text
from ingest.tables import flat_table

TEXT = "Ủy ban nhân dân xã Nguyên Giáp\nKế hoạch cải cách hành chính giai đoạn 2021 - 2030"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_encodings_are_told_apart(encoding: str) -> None:
    assert decode(TEXT.encode(encoding), "a.txt") == TEXT


def test_decomposed_letters_are_composed() -> None:
    assert decode(unicodedata.normalize("NFD", TEXT).encode(), "a.txt") == TEXT


def test_windows_1258_with_combining_tones_is_read() -> None:
    tones = "\u0300\u0301\u0303\u0309\u0323"
    spelled = ""
    for c in TEXT:  # cp1258 has the vowels ready-made and the tones as marks of their own
        parts = unicodedata.normalize("NFD", c)
        base = unicodedata.normalize("NFC", "".join(x for x in parts if x not in tones))
        spelled += base + "".join(x for x in parts if x in tones)
    assert decode(spelled.encode("cp1258"), "a.txt") == TEXT


def test_line_ends_of_windows_become_plain() -> None:
    assert decode(b"a\r\nb\rc", "a.txt") == "a\nb\nc"


@pytest.mark.parametrize("data", [b"", b" \n\t ", b"\x00" * 100])
def test_an_empty_file_is_refused_by_name(data: bytes) -> None:
    with pytest.raises(SourceError, match="trống"):
        decode(data, "a.txt")


def test_binary_data_is_refused_by_name() -> None:
    with pytest.raises(SourceError, match="“a"):
        decode(bytes(range(256)) * 40, "a.txt")


def test_a_missing_file_is_refused_with_its_path(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="không-có"):
        readers.read(tmp_path / "không-có.txt")


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        assert isinstance(decode(data, "a.txt"), str)
    except SourceError as error:
        assert "\n" not in str(error)


PAGE = """Bộ Nội vụ ban hành Kế hoạch
05:39 07/01/2022 | Lượt xem : 2686
Ngày 31/12, Bộ trưởng Bộ Nội vụ ký Quyết định số 1368/QĐ-BNV ban hành Kế hoạch cải cách hành chính năm 2022.
Ảnh minh họa (Nguồn: ĐH)
Mục đích của Kế hoạch là triển khai đồng bộ các nội dung, nhiệm vụ, giải pháp đẩy mạnh cải cách./.
TG
CÓ THỂ BẠN QUAN TÂM
Ý kiến bình luận
Họ và tên"""


def test_captions_and_what_follows_the_comments_are_furniture() -> None:
    furniture, _ = furniture_lines(from_text(PAGE).lines)
    assert furniture == {3, 6, 7, 8}


def test_the_line_that_dates_a_page_is_kept() -> None:
    furniture, _ = furniture_lines(from_text(PAGE).lines)
    assert 1 not in furniture


def test_initials_after_the_end_mark_are_a_signature() -> None:
    _, signatures = furniture_lines(from_text(PAGE).lines)
    assert signatures == {5}


FLAT = "STT\nTÊN ĐỀ ÁN\nCƠ QUAN\n1.\nĐề án A\nBộ Nội vụ\n2.\nĐề án B\nBộ Y tế\nHết bảng"


def test_one_cell_a_line_is_read_back_into_rows() -> None:
    table = flat_table(from_text(FLAT).lines, 0)
    assert table is not None
    assert (table.heads, table.rows) == (("STT", "TÊN ĐỀ ÁN", "CƠ QUAN"), (("1", 3, 6), ("2", 6, 9)))


def test_a_single_numbered_line_is_no_table() -> None:
    assert flat_table(from_text("STT\nTÊN\n1.\nĐề án A").lines, 0) is None


def test_a_row_out_of_sequence_ends_the_table() -> None:
    table = flat_table(from_text(FLAT.replace("\n2.\n", "\n7.\n")).lines, 0)
    assert table is None
