"""Figures told class by class: `Với mưa từ 50 đến 70mm/h: 11 điểm …`, `Với mưa từ 70 đến 100mm/h: 71 điểm …`.

Who names no class is told of all of them: one alone would be taken for the whole.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.compose.draft import Draft, Quote, Scene, bare, sentence
from assistant.compose.fitting import fits
from assistant.question import Kind
from assistant.stopwords import is_empty
from corpus.language.sentences import sentences
from corpus.language.tokens import syllables
from corpus.records import Paragraph

_FIGURES = (Kind.COUNT, Kind.QUANTITY, Kind.PERCENT, Kind.MONEY, Kind.COMPARE)
_SEVERAL = 2
_SAME = 4  # syllables that the openings of two classes share
_REACH = 6  # paragraphs before and behind in which the other classes stand
_LONGEST = 30  # syllables of an opening
_FIGURE = re.compile(r"\b\d{2,}\b")
_DEGREES = frozenset("đặc biệt rất cực vô cùng khá vừa".split())


def with_classes(scene: Scene, draft: Draft) -> Draft:
    """The figure of one class with those of the others beside it; the draft itself where it tells of no class, or of the one asked."""
    question = scene.question
    if question.kind not in _FIGURES or len(draft.quotes) != 1 or draft.quotes[0].paragraph.cells:
        return draft
    chosen = draft.quotes[0].paragraph
    opening = _opening(chosen)
    if not opening or not bare(chosen.text).startswith(bare(draft.quotes[0].text)[:20]):
        return draft
    items = scene.paragraphs(chosen.document_id)
    at = next(i for i, p in enumerate(items) if p.id == chosen.id)
    near = items[max(0, at - _REACH) : at + _REACH + 1]
    alike = [p for p in near if p.step.kind is chosen.step.kind and _shared(opening, _opening(p)) >= _SAME]
    if question.kind is Kind.COMPARE:
        alike = _compared(scene, alike)
    elif sum(fits(question, _first(p)) for p in alike) < _SEVERAL or _names_one(scene, alike):
        return draft
    if len(alike) < _SEVERAL:
        return draft
    told = [f"- {sentence(bare(_first(p)))}" for p in alike]
    quotes = tuple(Quote(p, _first(p)) for p in alike)
    return replace(draft, text="\n".join(told), quotes=quotes, marks=())


def _opening(paragraph: Paragraph) -> list[str]:
    """What stands before the colon of an item; empty where there is none near its beginning."""
    head, colon, rest = bare(paragraph.text).partition(":")
    words = syllables(head)
    return words if colon and rest.strip() and _SAME < len(words) <= _LONGEST else []


def _shared(one: list[str], other: list[str]) -> int:
    """How many syllables two openings have in common before they part."""
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _names_one(scene: Scene, alike: list[Paragraph]) -> bool:
    """The question has a word of one opening that the others have not; `mưa lớn` is no `mưa đặc biệt lớn`."""
    openings = [set(_opening(p)) for p in alike]
    common = set.intersection(*openings)
    asked = set(syllables(scene.question.text))
    own = ({t for t in o - common if not is_empty(t)} for o in openings)
    named = any(words & asked and not (words & _DEGREES) - asked for words in own)
    years = {str(y) for y in scene.question.years}
    figures = {n for n in scene.question.numbers if n not in years}
    told = [set(_FIGURE.findall(p.text)) for p in alike]
    of_one = (n for n in _FIGURE.findall(scene.question.text) if n not in years and sum(n in t for t in told) == 1)
    return named or bool(figures) or any(of_one)  # `trong 71 điểm`: the one class that has so many


def _compared(scene: Scene, alike: list[Paragraph]) -> list[Paragraph]:
    """The classes whose figures all stand in the question that compares them."""
    asked = set(re.findall(r"\d+", scene.question.text))
    bounds = [(p, set(re.findall(r"\d+", bare(p.text).partition(":")[0]))) for p in alike]
    named = [(p, len(figures)) for p, figures in bounds if figures and figures <= asked]
    most = max((n for _, n in named), default=0)
    return [p for p, n in named if n == most]


def _first(paragraph: Paragraph) -> str:
    a, b = sentences(paragraph.text)[0]
    return paragraph.text[a:b]
