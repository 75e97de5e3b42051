"""Whose an answer is where the question names nobody: one commune's goal is not the country's, and is said to be hers."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.agreement import WHOLE_COUNTRY
from assistant.compose.draft import Draft, Scene
from assistant.compose.fitting import level_asked
from assistant.library import Library
from assistant.question import Kind, Question
from corpus.labels import document_label
from corpus.language.abbreviations import expand
from corpus.language.numbers import year_ranges
from corpus.language.text import fold
from corpus.records import Document

_ISSUED_BY = re.compile(r"^(?:ủy ban nhân dân|uỷ ban nhân dân|hội đồng nhân dân|sở|phòng|chi cục)\b", re.I)
_COUNCIL = re.compile(r"^(?:ủy ban nhân dân|uỷ ban nhân dân|hội đồng nhân dân)\s+", re.I)
_OF_CONTENTS = (Kind.COUNT, Kind.LIST, Kind.GENERAL)
_TOLD_OFF = {"count", "list", "list-inline"}
_AS_MUCH, _LESS = (
    0.8,
    0.2,
)  # share of the question that a text for the country carries, and how much less than the other
_SURELY, _NEARLY = 0.8, 0.15  # … and how sure it is of it
#: A figure of one unit's plan reads like everybody's; more than one line stands below whose they are.
_FIGURES = (Kind.PERCENT, Kind.QUANTITY, Kind.MONEY)
MOST_SURE = 0.89  # of a figure that is told as one unit's, where nobody was asked about
_SEVERAL, _NEXT = re.compile(r"^- ", re.M), "\n"
_DECIDED = re.compile(r"(Có|Không|Đúng|Sai)\. ")
#: A tier named without a name is not the country.
_TIER = re.compile(r"\b(?:xã(?! hội)|phường|huyện|quận|tỉnh|thành phố|sở|địa phương)\b")


def owner(document: Document) -> str:
    """The unit whose document it is: `xã X`, `Thành phố Y`, `Bộ Z`; empty for one that speaks to the country."""
    if document.unit:
        return document.unit
    issuer = expand(document.issuer or "")
    return _COUNCIL.sub("", issuer) if _ISSUED_BY.match(issuer) else ""


def names_nobody(question: Question) -> bool:
    """The question names no unit, place, tier or document, in its own words or by the talk before it."""
    named = question.units or question.names or question.tiers or question.scope or question.documents
    aside = question.focus or question.focus_document or question.kind is Kind.METADATA
    return not (named or aside or question.place.levels)


def owners(draft: Draft, library: Library) -> list[str]:
    """Whose documents an answer rests on; empty where one of them speaks to the country."""
    found = [owner(library.document(q.paragraph.document_id)) for q in draft.quotes]
    return list(dict.fromkeys(found)) if all(found) else []


def for_the_country(scene: Scene, draft: Draft) -> Scene | None:
    """The scene without one unit's documents, where such a one answers a question of contents that names none."""
    question = scene.question
    alone = set(question.years) - {y for period in year_ranges(question.text) for y in period}
    if alone or question.kind not in _OF_CONTENTS or not names_nobody(question):
        return None
    if _TIER.search(question.text.lower()) or not owners(draft, scene.library):
        return None
    general = [e for e in scene.evidence if not owner(e.view.document)]
    least = max(_AS_MUCH, _carried(scene, draft) - _LESS)
    met = general and not general[0].unmet and general[0].coverage.whole >= least
    return replace(scene, evidence=general) if met else None


def _carried(scene: Scene, draft: Draft) -> float:
    """Share of the question that the places quoted carry."""
    quoted = {q.paragraph.id for q in draft.quotes}
    return max((e.coverage.whole for e in scene.evidence if e.view.paragraph.id in quoted), default=0.0)


def answers_as_well(scene: Scene, wider: Draft, own: Draft) -> bool:
    """It does so surely, and of the same kind: a count by a count or by the list itself."""
    alike = wider.kind == own.kind or {wider.kind, own.kind} <= _TOLD_OFF
    return alike and wider.confidence >= max(_SURELY, own.confidence - _NEARLY) and not owners(wider, scene.library)


def qualified(question: Question, draft: Draft, text: str, library: Library) -> str:
    """What rests on one unit's paper, to a question that names none, with whose it is: said of a verdict and a figure."""
    if unit := figure_of(question, draft, library):
        return text if fold(unit) in fold(text) else f"Riêng {unit}:{_NEXT if _SEVERAL.search(text) else ' '}{text}"
    if unit := _its_own(question, draft, text, library):
        return f"{unit}: {text}"
    decided = _DECIDED.match(text)
    if draft.kind != "yes-no" or decided is None or not names_nobody(question):
        return text
    low = question.text.lower()
    done = re.search(r"\bđã\b|\bchưa\b", low)  # what was done is so for whoever asks
    whose = [] if done or WHOLE_COUNTRY.search(low) else owners(draft, library)
    whose = [] if any(fold(unit).startswith("bo ") for unit in whose) else whose
    return f"{decided[1]} (riêng {' và '.join(whose)}). {text[decided.end() :]}" if whose else text


def _its_own(question: Question, draft: Draft, text: str, library: Library) -> str:
    """`Bộ nào đo …`, told by a line of one body's own plan that names none: the body whose plan it is."""
    level = level_asked(question.text.lower()) if question.kind is Kind.AUTHORITY else ""
    if not level or draft.kind != "authority" or _NEXT in text or re.search(rf"\b{level}\b", text.lower()):
        return ""
    whose = owners(draft, library)
    return whose[0] if len(whose) == 1 and whose[0].lower().startswith(f"{level} ") else ""


def figure_of(question: Question, draft: Draft, library: Library) -> str:
    """The one unit whose own plan sets the figure told, where nobody was asked about; empty for any other answer."""
    if question.kind not in _FIGURES or not names_nobody(question) or draft.kind == "metadata":
        return ""
    documents = [library.document(q.paragraph.document_id) for q in draft.quotes]
    units = {d.unit for d in documents}
    one = next(iter(units)) if len(units) == 1 else None
    return one or ""


def said_whose(question: Question, draft: Draft, library: Library) -> tuple[str, ...]:
    """A warning that an answer is one unit's alone, to a question that names none."""
    if not names_nobody(question) or WHOLE_COUNTRY.search(question.text.lower()):
        return ()
    whose = owners(draft, library)
    if not whose:
        return ()
    labels = dict.fromkeys(document_label(library.document(q.paragraph.document_id), short=True) for q in draft.quotes)
    return (
        f"Đây là nội dung của riêng {' và '.join(whose)} ({'; '.join(labels)}), không phải quy định chung của cả nước.",
    )
