"""Web pages and Markdown."""

from __future__ import annotations

from ingest.readers import read_bytes
from ingest.source import Source

PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>Cổng</title><script>var a = 1;</script></head><body>
<nav>Trang chủ | Tin tức</nav><div class="content"><h1>Kế hoạch cải cách hành chính</h1>
<p>Điều 1. Phạm vi<br>1. Khoản <b>một</b> và <i>nghiêng</i>.</p><ol><li>Mục tiêu</li><li>Nhiệm vụ</li></ol>
<ul><li>Rà soát</li><li>+ Dấu cộng</li></ul><p style="display: none">ẩn</p>
<table><thead><tr><th>STT</th><th colspan="2">Nội dung</th></tr></thead>
<tr><td>1</td><td rowspan="2">Chung</td><td>A</td></tr><tr><td>2</td><td>B</td></tr></table>
<p><font face=".VnTime">Céng hoµ x· héi</font></p></div><footer>Bản quyền</footer></body></html>"""


def texts(source: Source) -> list[str]:
    return [line.text for line in source.lines]


def test_menus_scripts_and_hidden_text_are_left_out() -> None:
    found = "\n".join(texts(read_bytes(PAGE.encode(), "a.html")))
    assert not any(x in found for x in ("Trang chủ", "var a", "ẩn", "Bản quyền"))


def test_breaks_items_and_inline_marks_make_the_lines_seen_on_the_page() -> None:
    assert texts(read_bytes(PAGE.encode(), "a.html"))[:7] == [
        "Kế hoạch cải cách hành chính", "Điều 1. Phạm vi", "1. Khoản một và nghiêng.",
        "1. Mục tiêu", "2. Nhiệm vụ", "- Rà soát", "+ Dấu cộng",
    ]  # fmt: skip


def test_a_cell_that_spans_rows_counts_for_each() -> None:
    rows = [x.cells for x in read_bytes(PAGE.encode(), "a.html").lines if x.cells]
    assert rows == [
        (("STT", "1"), ("Nội dung", "Chung"), ("Nội dung", "A")),
        (("STT", "2"), ("Nội dung", "Chung"), ("Nội dung", "B")),
    ]


def test_old_fonts_on_a_page_are_converted() -> None:
    assert "Cộng hoà xã hội" in texts(read_bytes(PAGE.encode(), "a.html"))


def test_a_page_in_windows_1258_is_decoded_by_its_declaration() -> None:
    page = "<html><head><meta charset=windows-1258></head><body><p>Tô chưc</p></body></html>"
    assert texts(read_bytes(page.encode("cp1258"), "a.html")) == ["Tô chưc"]


def test_a_page_laid_out_with_a_table_is_read_as_text() -> None:
    inner = "<table><tr><td><p>Một</p><p>Hai</p></td></tr></table>"
    page = f"<html><body><table><tr><td>{inner}</td></tr></table></body></html>"
    assert texts(read_bytes(page.encode(), "a.html")) == ["Một", "Hai"]


def test_markdown_marks_are_dropped_and_its_tables_read() -> None:
    source = read_bytes("# Kế hoạch\n\n* **Mục tiêu**\n\n| STT | Tên |\n|---|---|\n| 1 | A |\n".encode(), "a.md")
    assert texts(source) == ["Kế hoạch", "- Mục tiêu", "STT\tTên", "1\tA"]
    assert source.lines[-1].cells == (("STT", "1"), ("Tên", "A"))


MENU = "<ul><li><a href='#'>Trang chủ</a></li><li><a href='#'>Tin tức</a></li></ul><h3>Chuyên mục</h3>"
LETTER = (
    "<p>Số: 321/SNV-CCHC</p><p>Sở Nội vụ đề nghị các cơ quan rà soát kết quả và gửi báo cáo trước ngày 30/11/2022.</p>"
)


def test_a_portal_that_names_nothing_still_leaves_its_menus_out() -> None:
    page = f"<html><body><div>{MENU}</div><div class='x1'><div>{LETTER * 3}</div></div></body></html>"
    assert "Chuyên mục" not in read_bytes(page.encode(), "a.html").text


def test_a_part_of_the_document_beside_the_main_box_is_kept() -> None:
    foot = "<div><p>Nơi nhận: Như trên</p></div>"
    page = f"<html><body><div>{MENU}</div><div>{LETTER * 5}</div>{foot}</body></html>"
    assert "Nơi nhận" in read_bytes(page.encode(), "a.html").text
