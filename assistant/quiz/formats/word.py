"""Word: the exam in several shuffled versions (`mã đề`), then the answer keys with the places they stand on."""

from __future__ import annotations

import io
import re
from datetime import datetime
from typing import TYPE_CHECKING

from assistant.quiz.formats import Written
from assistant.quiz.items import ItemKind, Quiz
from assistant.quiz.versions import LETTERS, Placed, codes, version

if TYPE_CHECKING:
    from docx.document import Document as Docx

_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_TELL = {
    ItemKind.MULTIPLE: " (Chọn tất cả các phương án đúng)",
    ItemKind.MATCHING: " (Ghép mỗi số với một chữ cái)",
    ItemKind.ORDERING: " (Ghi thứ tự đúng của các chữ cái)",
}
_FIXED = datetime(2000, 1, 1)  # document properties must not tell the clock: the same quiz gives the same file


def write(quiz: Quiz, count: int = 2) -> Written:
    """`count` versions in one file, then one answer-key table a version."""
    from docx import Document
    from docx.shared import Pt

    document = Document()
    document.core_properties.created = document.core_properties.modified = _FIXED
    document.core_properties.title, document.core_properties.author = _clean(quiz.title), ""
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(13)
    shown = [(code, version(quiz, code)) for code in codes(count)]
    for code, placed in shown:
        _exam(document, quiz.title, code, placed)
    for code, placed in shown:
        _keys(document, code, placed)
    out = io.BytesIO()
    document.save(out)
    return Written(out.getvalue())


def _clean(text: str) -> str:
    return _NOT_XML.sub("", text)


def _exam(document: Docx, title: str, code: str, placed: list[Placed]) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    heading = document.add_heading(_clean(title), level=1)
    heading.alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.add_paragraph(f"Mã đề: {code}    Số câu: {len(placed)}")
    document.add_paragraph("Họ và tên: ……………………………………    Đơn vị: ……………………………………")
    for one in placed:
        _question(document, one)
    document.add_page_break()


def _question(document: Docx, one: Placed) -> None:
    line = document.add_paragraph()
    line.paragraph_format.keep_with_next = True
    line.add_run(f"Câu {one.number}. ").bold = True
    line.add_run(_clean(one.item.stem) + _TELL.get(one.item.kind, ""))
    if one.item.kind is ItemKind.TRUE_FALSE:
        document.add_paragraph("☐ Đúng    ☐ Sai")
    elif one.item.options:
        for letter, option in zip(LETTERS, one.item.options, strict=False):
            document.add_paragraph(f"{letter}. {_clean(option.text)}")
    elif one.left:
        table = document.add_table(rows=len(one.left), cols=2)
        for n, (left, right) in enumerate(zip(one.left, one.right, strict=True)):
            table.cell(n, 0).text = f"{n + 1}. {_clean(left)}"
            table.cell(n, 1).text = f"{LETTERS[n]}. {_clean(right)}"
    elif one.shown:
        for letter, text in zip(LETTERS, one.shown, strict=False):
            document.add_paragraph(f"{letter}. {_clean(text)}")
        document.add_paragraph("Thứ tự đúng: ……………………………………")
    else:
        document.add_paragraph("Trả lời: ……………………………………")


def _keys(document: Docx, code: str, placed: list[Placed]) -> None:
    document.add_heading(f"Đáp án – mã đề {code}", level=2)
    table = document.add_table(rows=1, cols=4, style="Table Grid")
    for cell, head in zip(table.rows[0].cells, ("Câu", "Đáp án", "Căn cứ", "Trích nguyên văn"), strict=True):
        cell.text = head
        cell.paragraphs[0].runs[0].bold = True
    for one in placed:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = str(one.number), _clean(one.key)
        cells[2].text = _clean("\n".join(dict.fromkeys(b.label for b in one.item.bases)))
        cells[3].text = _clean("\n".join(dict.fromkeys(" ".join(b.quote.split()) for b in one.item.bases)))
