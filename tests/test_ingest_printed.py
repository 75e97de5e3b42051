"""Whole documents, printed to PDF by LibreOffice: every word and every cell comes back as it was in the Word file."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest

from corpus.labels import place_label
from corpus.language.text import squeeze
from corpus.records import Paragraph
from ingest.readers import read_bytes
from ingest.source import FURNITURE
from ingest.structure import paragraphs
from tests.ingest_files import table
from tests.official import Official, pdfs, word

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="libreoffice-writer-nogui is not installed")
LETTERS = Official(
    "QUYẾT ĐỊNH", "Về việc công bố Danh mục thủ tục hành chính mới ban hành và bị bãi bỏ trong lĩnh vực nội vụ",
    "1234/QĐ-UBND", ("ỦY BAN NHÂN DÂN", "TỈNH HÀ NAM"), "Ủy ban nhân dân tỉnh Hà Nam",
    body=(
        "Căn cứ Nghị định số 63/2010/NĐ-CP ngày 08 tháng 6 năm 2010 của Chính phủ về kiểm soát thủ tục hành chính;",
        "QUYẾT ĐỊNH:",
        "Điều 1. Công bố kèm theo Quyết định này Danh mục thủ tục hành chính mới ban hành và bị bãi bỏ thuộc thẩm "
        "quyền giải quyết của Sở Nội vụ (Phụ lục kèm theo).",
        "Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.",
    ),
)  # fmt: skip
HEADS = ("STT", "Tên thủ tục hành chính", "Thời hạn", "Phí, lệ phí", "Căn cứ pháp lý")
GROUPS = ("CẢI CÁCH THỂ CHẾ", "CẢI CÁCH THỦ TỤC HÀNH CHÍNH")


def rows_of(group: int) -> list[tuple[str, ...]]:
    name = "Thủ tục cung cấp dịch vụ công trực tuyến toàn trình đối với hồ sơ loại"
    return [
        (str(n), f"{name} {group}.{n}", f"{5 + n} ngày làm việc", "Không" if n % 2 else "12.000 đồng",
         f"Nghị định số {60 + n}/2020/NĐ-CP")
        for n in range(1, 15)
    ]  # fmt: skip


def appendix(document: Any) -> None:
    """An appendix with a table over pages whose parts number their rows from 1 again, and two forms."""
    document.add_page_break()
    for text in ("PHỤ LỤC", "DANH MỤC THỦ TỤC HÀNH CHÍNH LĨNH VỰC NỘI VỤ"):
        document.add_paragraph(text).alignment = 1
    document.add_paragraph(
        "(Ban hành kèm theo Quyết định số 1234/QĐ-UBND ngày 05 tháng 4 năm 2022 của Ủy ban nhân dân tỉnh Hà Nam)"
    ).alignment = 1
    parts: list[Sequence[str]] = [HEADS]
    for g, name in enumerate(GROUPS):
        parts += [(("I", "II")[g], name, "", "", ""), *rows_of(g)]
    made = table(document, parts)
    for row in made.rows:
        if row.cells[0].text in ("I", "II"):
            row.cells[1].merge(row.cells[4]).text = row.cells[1].text.strip()
    document.add_paragraph("Mẫu số 01")
    document.add_paragraph("1. Họ và tên: ....................")
    document.add_paragraph("Mẫu số 02")
    document.add_paragraph("1. Tên cơ quan: ....................")


def gazette(document: Any) -> None:
    """Articles in two columns, as the Công báo sets them."""
    from docx.enum.section import WD_SECTION
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    section = document.add_section(WD_SECTION.CONTINUOUS)
    columns = section._sectPr.find(qn("w:cols"))
    if columns is None:
        columns = OxmlElement("w:cols")
        section._sectPr.append(columns)
    columns.set(qn("w:num"), "2")
    for n in range(3, 30):
        text = f"Điều {n}. Cơ quan, tổ chức, cá nhân có trách nhiệm thực hiện thủ tục thứ {n} theo đúng quy định của "
        added = document.add_paragraph(
            text + "pháp luật; báo cáo Ủy ban nhân dân tỉnh trước ngày 15 tháng 12 hằng năm."
        )
        added.alignment = 3
    columns = document.add_section(WD_SECTION.CONTINUOUS)._sectPr.find(qn("w:cols"))
    columns.set(qn("w:num"), "1")


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str], list[Paragraph]]:
    given = {"annex": word(LETTERS, appendix), "gazette": word(replace(LETTERS, post=("CHỦ TỊCH",)), gazette)}
    printed = pdfs(tmp_path_factory.mktemp("printed"), given)

    def read(name: str, kind: str) -> list[Paragraph]:
        source = read_bytes((given if kind == "docx" else printed)[name], f"{name}.{kind}")
        return paragraphs(source, "d", "v")

    return read


def texts(found: Sequence[Paragraph]) -> list[str]:
    return [squeeze(p.text) for p in found if FURNITURE not in p.flags]


@pytest.mark.parametrize("name", ["annex", "gazette"])
def test_the_printed_page_holds_the_words_of_the_word_file(
    name: str, both: Callable[[str, str], list[Paragraph]]
) -> None:
    printed, typed = (" ".join(texts(both(name, kind))).split() for kind in ("pdf", "docx"))
    assert [w for w in typed if w not in printed] == []
    assert sorted(printed) == sorted(typed) or len(printed) > len(typed)  # a head is repeated on every page


def test_every_row_comes_back_cell_for_cell_under_its_part(both: Callable[[str, str], list[Paragraph]]) -> None:
    for kind in ("docx", "pdf"):
        found = [p for p in both("annex", kind) if len(p.cells) == len(HEADS)]
        want = [tuple(zip(HEADS, row, strict=True)) for g in (0, 1) for row in rows_of(g)]
        assert [tuple((h, squeeze(v)) for h, v in p.cells) for p in found] == want
        labels = [place_label(p) for p in found]
        assert (labels[0], labels[-1]) == ("STT 1, mục I, Phụ lục", "STT 14, mục II, Phụ lục")
        assert len(set(labels)) == len(labels)


def test_forms_of_an_appendix_are_parts_of_it(both: Callable[[str, str], list[Paragraph]]) -> None:
    labels = [place_label(p) for p in both("annex", "pdf")]
    assert "mục 1, phần “Mẫu số 01”, Phụ lục" in labels
    assert "mục 1, phần “Mẫu số 02”, Phụ lục" in labels


def test_two_columns_of_running_text_go_on_from_one_to_the_other(both: Callable[[str, str], list[Paragraph]]) -> None:
    printed, typed = (
        [squeeze(p.text) for p in both("gazette", kind) if p.text.startswith("Điều")] for kind in ("pdf", "docx")
    )
    assert printed == typed
