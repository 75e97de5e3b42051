"""Rows told by ordinals: `Thứ nhất, …`, `Thứ hai, …`: which of them is the n-th."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.quiz.facts import FactType
from assistant.quiz.ideas import Idea, Value, basis
from assistant.quiz.naming import document_name
from assistant.quiz.wording import DANGLING, capital, gist, statements
from corpus.language.numbers import cardinal
from corpus.records import Document, Paragraph, Step, StepKind


@dataclass(frozen=True, slots=True)
class Row:
    """Siblings told by `Thứ nhất`, `Thứ hai`: `noun` is what the text calls them (`bài học kinh nghiệm`)."""

    document: Document
    noun: str
    members: tuple[tuple[Paragraph, str], ...]


def rows(document: Document, paragraphs: Sequence[Paragraph]) -> list[Row]:
    """Rows of four or more whose common noun an earlier line counts: `7 bài học kinh nghiệm`."""
    groups: dict[tuple[Step, ...], list[Paragraph]] = defaultdict(list)
    for p in paragraphs:
        if p.step.kind is StepKind.THU and not p.is_heading:
            groups[p.path[:-1]].append(p)
    out = []
    for held in groups.values():
        noun = _counted_noun([p for p in paragraphs if p.order < held[0].order][-6:], len(held))
        if noun and len(held) >= 4:
            out.append(Row(document, noun, tuple((p, _short(p)) for p in held)))
    return out


def _counted_noun(before: Sequence[Paragraph], count: int) -> str:
    for p in reversed(before):
        for m in re.finditer(
            r"\b(\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+((?:\w+ ){1,4}?)(?:trong|của|về|để|sau|như)\b",
            p.text,
        ):
            if cardinal(m[1]) == count:
                return m[2].strip()
    return ""


def _short(paragraph: Paragraph) -> str:
    found = statements(paragraph)
    return gist(found[0].text, 32, at_commas=True) if found and paragraph.text.startswith(found[0].quote[:20]) else ""


def ordinal_ideas(row: Row) -> list[Idea]:
    """`Nội dung nào sau đây là bài học kinh nghiệm thứ ba?`"""
    out = []
    for paragraph, text in row.members:
        others = tuple(Value(t, FactType.ORDINAL, p.id) for p, t in row.members if t and p.id != paragraph.id)
        if text and len(others) >= 3 and not DANGLING.search(text):
            nth = f"{row.noun} thứ {paragraph.step.number}"
            question = f"Theo {document_name(row.document)}, nội dung nào sau đây là {nth}?"
            out.append(
                Idea(
                    basis(paragraph, row.document, paragraph.text),
                    FactType.ORDINAL,
                    text,
                    question,
                    "",
                    probes=(f"{capital(nth)} là gì?",),
                    candidates=others,
                    only_candidates=True,
                )
            )
    return out
