"""Tables typed into plain text: rows under their heads, and lines with a bar that are none."""

from __future__ import annotations

import pytest

from corpus.labels import place_label
from ingest.limits import Job
from ingest.readers import plain
from ingest.structure import paragraphs

MERGED = """Biểu giao chỉ tiêu
TT | Địa bàn | Kinh phí (triệu đồng) | | Ghi chú
 | | Năm 2025 | Năm 2026 |
1 | Xã An Lạc | 1.210 | 20 |
2 | Xã Hòa Bình | 5 | 6 | chuyển tiếp
 | Tổng cộng | 1.215 | 26 |
Ghi chú: không tính vốn vay.
"""


def rows(text: str) -> list[tuple[tuple[str, str], ...]]:
    return [line.cells for line in plain.read(text.encode(), Job("a.txt")).lines if line.cells]


def test_cells_stand_under_both_rows_of_a_merged_head() -> None:
    heads = ("TT", "Địa bàn", "Kinh phí (triệu đồng) - Năm 2025", "Kinh phí (triệu đồng) - Năm 2026", "Ghi chú")
    assert rows(MERGED)[0] == tuple(zip(heads, ("1", "Xã An Lạc", "1.210", "20", ""), strict=True))


def test_the_text_stays_as_it_was_typed_and_the_note_is_no_row() -> None:
    source = plain.read(MERGED.encode(), Job("a.txt"))
    assert all(source.text[x.start : x.end] == x.text for x in source.lines)
    assert not source.lines[-1].cells and len(rows(MERGED)) == 3


def test_the_row_of_totals_bears_no_number() -> None:
    items = paragraphs(plain.read(MERGED.encode(), Job("a.txt")), "x", "v")
    total = next(p for p in items if "Tổng cộng" in p.text)
    assert place_label(total).startswith("dòng tổng cộng") and total.cells[1] == ("Địa bàn", "Tổng cộng")


def test_a_total_merged_over_number_and_name_keeps_its_figures_under_their_heads() -> None:
    merged = MERGED.replace(" | Tổng cộng |", "Tổng cộng |")
    assert rows(merged)[-1] == rows(MERGED)[-1]


def test_tabs_part_cells_and_an_empty_one_keeps_its_place() -> None:
    text = "STT\tTên xã\tSố hộ\tSố người\n1\tAn Lạc\t12\t40\n2\tHòa Bình\t\t30\n\tCộng\t12\t70\n"
    assert [tuple(v for _, v in row) for row in rows(text)][1:] == [
        ("2", "Hòa Bình", "", "30"),
        ("", "Cộng", "12", "70"),
    ]


def test_bars_around_the_table_and_lines_drawn_in_it_are_no_cells() -> None:
    text = "| TT | Việc | Cơ quan |\n|---|---|---|\n| 1 | Rà soát | Sở Nội vụ |\n| 2 | Cắt giảm | Sở Tư pháp |\n"
    assert rows(text)[0] == (("TT", "1"), ("Việc", "Rà soát"), ("Cơ quan", "Sở Nội vụ"))


@pytest.mark.parametrize(
    "text",
    [
        "Cán bộ | công chức đọc kỹ.\nNgười dân | doanh nghiệp cũng vậy.\nTổ chức | cá nhân nữa.\n",
        "Người dân | doanh nghiệp | tổ chức đều được phục vụ.\nCâu sau không có vạch.\n",
        "QUỐC HỘI\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\t\t\tĐộc lập - Tự do - Hạnh phúc\nSố: 1\t\tngày 2\n",
        "UBND | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nXÃ A | | Độc lập - Tự do - Hạnh phúc\nSố: 1 | | ngày 2\n",
        "1 | 2 | 3\n4 | 5 | 6\n7 | 8 | 9\n",
    ],
)
def test_what_only_has_bars_or_tabs_in_it_is_no_table(text: str) -> None:
    assert rows(text) == []


def test_a_row_that_fits_no_head_has_no_cells() -> None:
    text = "TT | Xã | Số hộ | Tỷ lệ\n1 | An Lạc | 12 | 3,1\n2 | Hòa Bình | 40\n3 | Phú Thọ | 7 | 2,0\n"
    assert [row[0][1] for row in rows(text)] == ["1", "3"]
