"""A range asked about that a text tells in two or more: `mưa từ 50 đến 100mm/h` of `50 ÷ 70mm/h` and `70 ÷ 100mm/h`.

All bands that make up the range are told, each with its figure; the figure of one band is none of the whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.compose.draft import Draft, Quote, Scene, bare, sentence
from assistant.evidence import share
from assistant.question import Kind
from corpus.records import Paragraph, StepKind

_RANGE = re.compile(
    r"(?<![\d.,/])(?P<low>\d{1,4})\s?(?P<lows>mm|cm|km|m|ha|kg|tấn|độ|%)?(?:/h)?\s?(?:÷|-|–|đến|tới)\s?(?P<high>\d{1,4})\s?(?P<unit>mm|cm|km|m|ha|kg|tấn|độ|%)(?!\w)",
    re.I,
)
_LEAST_SAID = 0.4  # share of the question's words that each band tells
_SURE = 0.85
_LOOSE = (StepKind.DOAN, StepKind.GACH, StepKind.CONG)

Band = tuple[int, int, str]


def banded(scene: Scene) -> Draft | None:
    """The bands that stand beside each other and make up the range asked about."""
    question = scene.question
    asked = _bands(question.own)
    if question.kind not in (Kind.COUNT, Kind.QUANTITY) or len(asked) != 1:
        return None
    words = tuple(t for t in question.content if not any(c.isdigit() for c in t))
    for document_id in scene.candidates(2):
        siblings: dict[object, list[tuple[Band, Paragraph]]] = {}
        for p in scene.paragraphs(document_id):
            found = _bands(p.text)
            if len(found) == 1 and share(words, " ".join((*p.headings, p.text)), scene.idf) >= _LEAST_SAID:
                siblings.setdefault(tuple(s for s in p.path if s.kind not in _LOOSE), []).append((found[0], p))
        for beside in siblings.values():
            if told := _making_up(asked[0], beside):
                lines = "\n".join(f"- {sentence(bare(p.text))}" for p in told)
                return Draft(lines, tuple(Quote(p, p.text) for p in told), _SURE, "count")
    return None


def in_part(scene: Scene, draft: Draft) -> bool:
    """A range is asked about, and what is told is of another that has but a part of it."""
    asked = _bands(scene.question.own)
    told = _bands(draft.text)
    if len(asked) != 1 or len(told) != 1 or scene.question.kind not in (Kind.COUNT, Kind.QUANTITY):
        return False
    (low, high, unit), (from_, to, other) = asked[0], told[0]
    return unit == other and (low, high) != (from_, to) and not (from_ <= low and high <= to)


def _bands(text: str) -> list[Band]:
    return list(dict.fromkeys((int(m["low"]), int(m["high"]), m["unit"].lower()) for m in _RANGE.finditer(text)))


def _making_up(asked: Band, beside: Sequence[tuple[Band, Paragraph]]) -> list[Paragraph]:
    """Bands end to end from where the range asked about begins to where it ends; empty where a stretch is missing."""
    low, high, unit = asked
    told: list[Paragraph] = []
    while low < high:
        after = next(((b, p) for b, p in beside if b[2] == unit and b[0] == low < b[1] <= high), None)
        if after is None:
            return []
        told.append(after[1])
        low = after[0][1]
    return told if len(told) > 1 else []
