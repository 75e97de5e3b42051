"""How stems name documents and places: as officials do, so that a stem needs no other text beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.quiz.wording import TAIL, uncapital
from corpus.language.numbers import years
from corpus.language.text import fold
from corpus.records import Document, Paragraph, Step, StepKind, Validity

_LONGEST_HEADING = 16  # words of a heading that a stem repeats


def document_name(document: Document) -> str:
    """How a stem names a document: `Công văn số 3759/BNV-CCHC`, `bài viết “7 bài học …”`, `Luật Thanh niên số
    57/2020/QH14`.
    """
    if document.number:
        if document.kind.lower() not in ("luật", "bộ luật", "pháp lệnh"):
            return f"{document.kind} số {document.number}"
        named = fold(document.title).startswith(f"{fold(document.kind)} ")
        return f"{document.title if named else f'{document.kind} {document.title}'} số {document.number}"
    if fold(document.title).startswith(fold(document.kind)):
        return document.title if document.validity is not Validity.NOT_LEGAL else uncapital(document.title)
    return f"{document.kind.lower()} “{document.title}”"


def scope_year(paragraph: Paragraph) -> str:
    """The short heading with a year that rules a target: `đến năm 2025`; empty where there is none."""
    for step in reversed(paragraph.path[:-1]):
        if step.heading and years(step.heading) and len(step.heading.split()) <= 6:
            return uncapital(TAIL.sub("", step.heading))
    return ""


def own_document(text: str, document: Document) -> str:
    """`Luật này` names the document itself: written out."""
    return re.sub(rf"\b{re.escape(document.kind)} này\b", document_name(document), text, flags=re.I)


def stem(document: Document, paragraph: Paragraph, question: str) -> str:
    """`Theo …, (đến năm 2025,) …?`"""
    year = scope_year(paragraph)
    middle = f" {year}," if year and fold(year) not in fold(question) else ""
    return f"Theo {document_name(document)},{middle} {question.strip()}?"


def place(steps: Sequence[Step]) -> str:
    """The part a stem speaks of, innermost first: `điểm b “Nhiệm vụ”, mục 2 “Cải cách …”`; empty when it has
    no name.
    """
    named = [_step_name(step) for step in reversed(steps)]
    return ", ".join(name for name in named if name)


_WORDS = {
    StepKind.PHAN: "Phần",
    StepKind.CHUONG: "Chương",
    StepKind.MUC: "mục",
    StepKind.TIEU_MUC: "tiểu mục",
    StepKind.DIEU: "Điều",
    StepKind.KHOAN: "khoản",
    StepKind.DIEM: "điểm",
    StepKind.PHU_LUC: "Phụ lục",
    StepKind.DE_MUC: "phần",
}


def _step_name(step: Step) -> str:
    word = _WORDS.get(step.kind)
    heading = TAIL.sub("", step.heading)
    short = heading and len(heading.split()) <= _LONGEST_HEADING
    if not word or not (step.number or short):
        return ""
    name = f"{word} {step.number}".strip()
    if not short:
        return name
    return f"{name} {uncapital(heading)}" if heading.startswith("Về ") else f"{name} “{heading}”"
