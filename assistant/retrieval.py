"""Question → ranked evidence: candidates of all engines, and one weighted score."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.agreement import Conditions, conditions
from assistant.evidence import (
    Coverage,
    Idf,
    View,
    coverage,
    idf,
    scattered,
    view,
)  # fmt: skip
from assistant.library import Library
from assistant.probes import as_common_as_said, expanded, terms_of_wordings
from assistant.question import Kind, Question
from assistant.ranking import rank
from assistant.terms import set_terms, unheard
from corpus.language.numbers import mentions
from corpus.language.text import fold, is_accented
from corpus.records import Document, Hit, StepKind, Validity
from corpus.store.embedded import EmbeddedStore
from corpus.store.protocol import Search

_NEAREST = 15  # candidates that are looked at more closely
_RANKED = 30  # candidates that are put into the learned order
_MOST_BEHIND = 6.0  # beyond this the learned order says no more
_PERCENT = re.compile(r"\d\s*%")
#: The opening lines on which a text rests; they order nothing.
_RECITAL = re.compile(r"(?:Xét|Theo) (?:đề nghị|Tờ trình|Công văn|Báo cáo|Kết luận|[Vv]ăn bản)\b|Căn cứ\b")
_BASIS_ASKED = re.compile(
    r"\b(?:căn cứ|cơ sở|dựa (?:vào|trên)(?! đâu mà (?:nói|bảo|kết luận|chê|khen))"
    r"|đề nghị|đề xuất|xin|kiến nghị|báo cáo|luật|nghị định|nghị quyết nào|trình)\b"
)
_LEVEL_ASKED = re.compile(r"\b(?:ở|tại|của|cấp|dưới|kế hoạch|trong) (xã|phường|huyện|quận|tỉnh)\b(?! (?:nào|khác|hội))")
_GLOSSARY = re.compile(r"giải thích (?:từ ngữ|thuật ngữ)", re.I)
#: Words that give a reason.
CAUSE = re.compile(r"\b(?:nguyên nhân|lý do|do|vì|bởi)\b", re.I)


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights of the ranking sum; each feature lies between 0 and 1, penalties are subtracted."""

    lexical: float = 0.5
    section: float = 0.15
    dense: float = 0.35
    whole: float = 0.7
    body: float = 0.35
    condition: float = 0.35
    kind: float = 0.15
    heading: float = 0.2
    margin: float = 0.1
    near: float = 0.2  # for the document that the conversation was about
    scattered: float = 0.5  # taken off a long text that carries the words here and there
    recital: float = 0.25  # taken off what a text rests on, where that is not asked for
    level: float = 0.2  # for the plan of a commune where `ở xã` is asked
    level_unasked: float = 0.1  # taken off it where no tier and no unit is
    stale: float = 0.3  # taken off a text that is expired or replaced
    behind: float = 0.06  # taken off for each step behind the first in the order learned from citizens' questions


@dataclass(frozen=True, slots=True)
class Evidence:
    """A candidate with its score, its coverage and which conditions of the question it does not meet."""

    view: View
    score: float
    coverage: Coverage
    unmet: tuple[str, ...]
    dense: float = 0.0
    margin: float = 0.0  # score above the best other evidence that meets all conditions


def search(
    question: Question, store: EmbeddedStore, library: Library, weights: Weights | None = None
) -> tuple[list[Evidence], Idf]:
    """Evidence best first, and the word weights it was measured with."""
    weights = weights or Weights()
    hits = candidates(question, store)
    weigh = weights_of_words(question, store)
    best = {
        "lexical": max((h.lexical for h in hits), default=0.0) or 1.0,
        "section": max((h.section for h in hits), default=0.0) or 1.0,
    }
    wanted = conditions(question, store)
    weighed = [(_weighed(question, hit, wanted, library, weights, weigh, best), hit) for hit in hits]
    weighed.sort(key=lambda pair: _best_first(pair[0]))
    behind = _behind(question, [hit for _, hit in weighed[:_RANKED]], store)
    out = [_with_score(e, e.score - weights.behind * behind.get(h.key, _MOST_BEHIND)) for e, h in weighed]
    out.sort(key=_best_first)
    out[:_NEAREST] = [
        _with_score(e, e.score - weights.scattered * scattered(question.content, e.view, weigh)) for e in out[:_NEAREST]
    ]
    out.sort(key=_best_first)
    return _with_margins(out), weigh


def _with_score(e: Evidence, score: float, margin: float = 0.0) -> Evidence:
    """The evidence with another score; `dataclasses.replace` takes three times as long, for each of a hundred."""
    return Evidence(e.view, score, e.coverage, e.unmet, e.dense, margin)


def _behind(question: Question, hits: Sequence[Hit], store: EmbeddedStore) -> dict[int, float]:
    """Key of each hit → how far it stands behind the first in the order learned from citizens' questions, in nats."""
    scores = {r.key: r.score for r in rank(question.text, store, hits)}
    first = max(scores.values(), default=0.0)
    return {hit.key: min(first - scores.get(hit.key, -math.inf), _MOST_BEHIND) for hit in hits}


def _of_level(question: Question, document: Document, w: Weights) -> float:
    """More for the plan of a commune where `ở xã` is asked, less where no tier and no unit is."""
    if not document.unit or question.units or question.scope:
        return 0.0
    asked = _levels_asked(question.text)
    return w.level * of_level_asked(question, document) if asked else -w.level_unasked


@lru_cache(maxsize=256)
def _levels_asked(text: str) -> tuple[str, ...]:
    """The tiers that a question asks about (`ở xã`), read once for all its candidates."""
    return tuple(_LEVEL_ASKED.findall(text.lower()))


def level_asked(question: Question) -> str:
    """The tier whose own matters are asked about without a name (`ở xã`); empty where none is."""
    asked = _levels_asked(question.text)
    return asked[0] if asked and not (question.units or question.scope) else ""


def of_level_asked(question: Question, document: Document) -> bool:
    """`ở xã` is asked, and the document is the plan of one."""
    return document.unit.lower().split()[0] in _levels_asked(question.text) if document.unit else False


def asks_basis(question: Question) -> bool:
    """What a text rests on is asked for, or may be."""
    return bool(_BASIS_ASKED.search(question.text.lower()))


def _best_first(evidence: Evidence) -> tuple[float, str, int]:
    return -evidence.score, evidence.view.document.id, evidence.view.paragraph.order


def weights_of_words(question: Question, store: EmbeddedStore) -> Idf:
    """Weight of each word of the question; one that texts may say otherwise is as common as its commonest wording."""
    pairs = set_terms(question.content, question.text)
    asked = dict.fromkeys((*question.terms, *question.topic, *terms_of_wordings(question.text), *pairs))
    frequencies, count = store.document_frequency(list(asked))
    words = idf(as_common_as_said(frequencies, question.text), count, question.text)
    return replace(words, unheard=unheard(pairs, question.text, frequencies))


def _with_margins(evidence: list[Evidence]) -> list[Evidence]:
    met = sorted((e.score for e in evidence if not e.unmet), reverse=True)
    first, second = ([*met, 0.0, 0.0])[:2]
    best = [second if not e.unmet and e.score == first else first for e in evidence]
    return [_with_score(e, e.score, e.score - b) for e, b in zip(evidence, best, strict=True)]


def candidates(question: Question, store: EmbeddedStore) -> list[Hit]:
    """What the engines find for a question, furniture left out."""
    terms = expanded(question.text)
    terms.update(dict.fromkeys(question.topic, 0.5))
    terms.update({f"{a}_{b}": 0.5 for a, b in zip(question.topic, question.topic[1:], strict=False)})
    terms.update(dict.fromkeys(question.terms, 1.0))
    terms.update({f"{a}_{b}": 1.0 for a, b in zip(question.terms, question.terms[1:], strict=False)})
    folded_terms = None
    if not is_accented(question.asked):
        folded_terms = {fold(t): 0.3 for t, w in terms.items() if w == 1.0}
    hits = store.search(Search(terms, question.text, folded_terms, lexical=60, sections=20, dense=30))
    return [h for h in hits if h.paragraph.step.kind is not StepKind.FURNITURE]


def _weighed(
    question: Question,
    hit: Hit,
    wanted: Conditions,
    library: Library,
    w: Weights,
    weigh: Idf,
    best: dict[str, float],
) -> Evidence:
    item = view(hit.paragraph, library.document(hit.paragraph.document_id))
    found = _coverage(question, item, weigh)
    unmet = tuple(name for name, met in wanted if not met(item))
    score = (
        w.lexical * hit.lexical / best["lexical"] + w.section * hit.section / best["section"]
        + w.dense * max(hit.dense, 0.0) + w.whole * found.whole + w.body * found.body - w.condition * len(unmet)
        + w.kind * _fits_kind(question, item)
    )  # fmt: skip
    if _RECITAL.match(item.paragraph.text) and question.kind is not Kind.DOCUMENT:
        score -= w.recital * (not asks_basis(question))
    score += _of_level(question, item.document, w)
    if question.near_document == item.document.id:
        score += w.near
    if item.document.validity in (Validity.EXPIRED, Validity.REPLACED):
        score -= w.stale
    if hit.paragraph.is_heading:
        score -= w.heading
    if hit.paragraph.step.kind in (StepKind.HEADER, StepKind.FOOTER):
        score -= w.margin
    return Evidence(item, score, found, unmet, hit.dense)


def _coverage(question: Question, item: View, weigh: Idf) -> Coverage:
    """Coverage of the question's own words; a follow-up's topic counts beside them."""
    own = coverage(question.content, item, weigh)
    if not question.topic:
        return own
    topic = coverage(question.topic, item, weigh)
    part = 0.3 if len(question.content) >= 2 else 0.6
    bonus = 0.15 if item.paragraph.id in question.focus else 0.0
    return Coverage(
        min(1.0, (1 - part) * own.whole + part * topic.whole + bonus),
        min(1.0, (1 - part) * own.body + part * topic.body + bonus),
        own.missing,
    )


def _fits_kind(question: Question, item: View) -> float:
    if question.kind is Kind.PERCENT:
        return float(bool(_PERCENT.search(item.paragraph.text)))
    if question.kind is Kind.DATE:
        return float(any(m.kind in ("date", "day", "year") for m in mentions(item.paragraph.text)))
    if question.kind is Kind.LIST and "gồm" in question.text:
        return float("gồm" in item.paragraph.text)
    if question.kind in (Kind.YES_NO, Kind.LIST) and any(_GLOSSARY.match(s.heading) for s in item.paragraph.path):
        return -1.0
    if question.kind is Kind.DOCUMENT:
        return float(any(m.kind == "document" for m in mentions(item.paragraph.text)))
    if question.kind is Kind.REASON:
        return float(bool(CAUSE.search(item.paragraph.text)))
    if question.kind is Kind.DEFINITION:
        return float(" là " in item.paragraph.text[:120])
    return 0.0
