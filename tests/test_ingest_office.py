"""Word, Excel, RTF and old Word files."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from openpyxl import Workbook

from corpus.errors import SourceError
from corpus.records import StepKind
from ingest.readers import read_bytes
from ingest.readers.numbering import written
from ingest.source import FURNITURE, Source
from ingest.structure import paragraphs
from tests.ingest_files import converted, decision, saved, table, zipped

needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="libreoffice-writer-nogui is not installed")


def texts(source: Source) -> list[str]:
    return [line.text for line in source.lines]


def test_lines_hold_their_offsets() -> None:
    source = read_bytes(saved(decision()), "a.docx")
    assert all(source.text[x.start : x.end] == x.text for x in source.lines)


def test_a_two_column_header_is_read_column_by_column() -> None:
    found = texts(read_bytes(saved(decision()), "a.docx"))
    assert found[:4] == ["ỦY BAN NHÂN DÂN", "TỈNH HÀ NAM", "Số: 12/QĐ-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]


def test_rows_stand_under_their_column_heads() -> None:
    rows = [x.cells for x in read_bytes(saved(decision()), "a.docx").lines if x.cells]
    assert rows[1] == (("STT", "2"), ("Nhiệm vụ", "Tập huấn"), ("Cơ quan", "Sở Tư pháp"))


def test_merged_cells_count_for_every_row_and_column_they_cover() -> None:
    document = Document()
    made = table(document, [["STT", "Chỉ tiêu", ""], ["", "2025", "2030"], ["1", "60%", "80%"], ["2", "70%", ""]])
    made.cell(0, 0).merge(made.cell(1, 0))
    made.cell(0, 1).merge(made.cell(0, 2))
    made.cell(2, 2).merge(made.cell(3, 2))
    rows = [x.cells for x in read_bytes(saved(document), "a.docx").lines if x.cells]
    assert rows[1] == (("STT", "2"), ("Chỉ tiêu - 2025", "70%"), ("Chỉ tiêu - 2030", "80%"))


def test_numbers_that_word_computes_are_written_into_the_text() -> None:
    document = Document()
    for text in ("Mục tiêu", "Nhiệm vụ"):
        document.add_paragraph(text, style="List Number")
    document.add_paragraph("Rà soát", style="List Bullet")
    assert texts(read_bytes(saved(document), "a.docx")) == ["1. Mục tiêu", "2. Nhiệm vụ", "- Rà soát"]


def test_a_list_of_articles_and_clauses_restarts_below() -> None:
    document = Document()
    root = document.part.numbering_part._element
    abstract = OxmlElement("w:abstractNum")
    abstract.set(qn("w:abstractNumId"), "77")
    for depth, (form, pattern) in enumerate([("decimal", "Điều %1."), ("decimal", "%2."), ("lowerLetter", "%3)")]):
        level = OxmlElement("w:lvl")
        level.set(qn("w:ilvl"), str(depth))
        for tag, value in (("w:start", "1"), ("w:numFmt", form), ("w:lvlText", pattern)):
            element = OxmlElement(tag)
            element.set(qn("w:val"), value)
            level.append(element)
        abstract.append(level)
    root.insert(0, abstract)
    num = OxmlElement("w:num")
    num.set(qn("w:numId"), "77")
    reference = OxmlElement("w:abstractNumId")
    reference.set(qn("w:val"), "77")
    num.append(reference)
    root.append(num)
    for depth, text in ((0, "Phạm vi"), (1, "Một"), (1, "Hai"), (2, "Điểm"), (0, "Đối tượng"), (1, "Lại một")):
        properties = document.add_paragraph(text)._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_numId().val, properties.get_or_add_ilvl().val = 77, depth
    assert texts(read_bytes(saved(document), "a.docx")) == [
        "Điều 1. Phạm vi", "1. Một", "2. Hai", "a) Điểm", "Điều 2. Đối tượng", "1. Lại một",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("n", "form", "expected"),
    [
        (4, "upperRoman", "IV"),
        (9, "lowerRoman", "ix"),
        (27, "lowerLetter", "aa"),
        (3, "decimalZero", "03"),
        (5, "?", "5"),
    ],
)
def test_forms_of_numbers(n: int, form: str, expected: str) -> None:
    assert written(n, form) == expected


def test_old_fonts_are_converted_run_by_run() -> None:
    document = Document()
    paragraph = document.add_paragraph()
    paragraph.add_run("Céng hoµ x· héi").font.name = ".VnTime"
    paragraph.add_run(" céng hßa").font.name = ".VnTimeH"
    paragraph.add_run(" Vieät Nam").font.name = "VNI-Times"
    paragraph.add_run(" Việt Nam").font.name = "Times New Roman"
    assert texts(read_bytes(saved(document), "a.docx")) == ["Cộng hoà xã hội CỘNG HÒA Việt Nam Việt Nam"]


def test_deleted_and_hidden_text_is_left_out_and_capitals_are_read_as_seen() -> None:
    document = Document()
    paragraph = document.add_paragraph()
    paragraph.add_run("quyết định").font.all_caps = True
    paragraph.add_run(" ẩn").font.hidden = True
    assert texts(read_bytes(saved(document), "a.docx")) == ["QUYẾT ĐỊNH"]


def test_running_heads_are_furniture() -> None:
    document = decision()
    document.sections[0].header.paragraphs[0].text = "Sở Nội vụ tỉnh Hà Nam"
    source = read_bytes(saved(document), "a.docx")
    assert [x.text for x in source.lines if FURNITURE in x.flags] == ["Sở Nội vụ tỉnh Hà Nam"]
    kinds = {p.text: p.step.kind for p in paragraphs(source, "d", "v")}
    assert kinds["Sở Nội vụ tỉnh Hà Nam"] is StepKind.FURNITURE


def test_a_workbook_gives_rows_with_values_as_shown() -> None:
    workbook = Workbook()
    sheet = workbook.active
    for row in (["DANH MỤC ĐỀ ÁN"], ["STT", "Tên", "Năm"], [1, "Đề án A", 2022.0], [2, "Đề án B", 0.5]):
        sheet.append(row)
    source = read_bytes(saved(workbook), "a.xlsx")
    assert texts(source)[0] == "DANH MỤC ĐỀ ÁN"
    assert [x.cells for x in source.lines if x.cells] == [
        (("STT", "1"), ("Tên", "Đề án A"), ("Năm", "2022")),
        (("STT", "2"), ("Tên", "Đề án B"), ("Năm", "0.5")),
    ]


@needs_office
@pytest.mark.parametrize(("extension", "kind"), [("doc", "doc:MS Word 97"), ("rtf", "rtf"), ("odt", "odt")])
def test_old_kinds_give_the_same_lines_as_docx(tmp_path: Path, extension: str, kind: str) -> None:
    data = saved(decision())
    old = read_bytes(converted(tmp_path, data, "docx", kind), f"a.{extension}")
    upto = 14  # LibreOffice's .doc writer runs the cells of the closing table together; its reader is not to blame
    assert texts(old)[:upto] == texts(read_bytes(data, "a.docx"))[:upto]
    assert [x.cells for x in old.lines][:upto] == [x.cells for x in read_bytes(data, "a.docx").lines][:upto]


def test_a_missing_libreoffice_is_named_with_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(SourceError, match="libreoffice-writer-nogui"):
        read_bytes(rb"{\rtf1 a}", "a.rtf")


def test_a_macro_an_entity_and_damage_are_refused_by_name() -> None:
    good = saved(Document())
    with pytest.raises(SourceError, match=r"“a.docx” có chứa macro"):
        read_bytes(zipped({"word/document.xml": b"<a/>", "word/vbaProject.bin": b"x"}), "a.docx")
    with pytest.raises(SourceError, match="thực thể XML"):
        read_bytes(zipped({"word/document.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "a.docx")
    with pytest.raises(SourceError, match="bị hỏng"):
        read_bytes(good[: len(good) // 2], "a.docx")
