"""The places shown beside a refusal: the one about the thing asked about first, and what a day told there is for.

A day beside `không nêu ngày cho việc được hỏi` invites a reader to take it; so it is said whose day it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.compose.draft import bare
from assistant.compose.owed import PAPERS_DAY
from assistant.question import Kind, Question
from assistant.retrieval import Evidence
from assistant.terms import OF_ASKING, set_terms
from corpus.language.numbers import mentions
from corpus.language.sentences import sentences
from corpus.language.tokens import syllables
from corpus.records import Citation

_LEAST, _AS_NEAR = 0.4, 0.5  # share of the question, and of the best score, that a place about the thing asked has
_LOOKED_AT, _TOLD = 5, 2  # places compared, and those whose day is explained
_CLOSE = 0.75  # share of a question's words, names aside, from which a sentence may well be about it
#: What opens the note on what a copy lacks.
NOTE = " Lưu ý: "
_SAME = 60  # characters by which a sentence is known to be told already
_LONGEST, _BEFORE = 240, 150  # characters of a sentence that is told, and of it before the figure
_MONEY = re.compile(r"\d[\d.,]*\s*(?:nghìn|ngàn|triệu|tỷ|tỉ)?\s*(?:đồng|VND|đ)\b|\d[\d.,]*\s*(?:triệu|tỷ|tỉ)\b")
_PERCENT = re.compile(r"\d+(?:,\d+)?\s*(?:%|phần trăm)")
_CALLED = {Kind.DATE: "Ngày", Kind.PERCENT: "Tỷ lệ", Kind.MONEY: "Số tiền"}


def preferred(question: Question, evidence: Sequence[Evidence]) -> str:
    """The paragraph to be shown before a better found one whose day is another's, by its id; empty for none."""
    best = about_it(question, evidence)
    return best.view.paragraph.id if best and best is not _near(evidence)[0] else ""


def _near(evidence: Sequence[Evidence]) -> list[Evidence]:
    return [e for e in evidence[:_LOOKED_AT] if not e.unmet and not e.view.paragraph.is_heading]


def about_it(question: Question, evidence: Sequence[Evidence]) -> Evidence | None:
    """The place nearest to a question; one that has its first set term before one that only has a day to tell."""
    near = _near(evidence)
    if not near or not _told(question, near[0].view.paragraph.text):
        return near[0] if near else None
    terms = [t.split("_") for t in set_terms(question.content, question.text) if t not in OF_ASKING]
    thing = f" {' '.join(terms[0])} " if terms else " "
    least = _AS_NEAR * near[0].score
    own = (e for e in near if e.view.document.id == near[0].view.document.id and e.score >= least)
    of_it = (e for e in own if e.coverage.whole >= _LEAST and thing in e.view.body_text)
    return next(of_it, near[0])


def with_whose_it_is(reason: str, question: Question, shown: Sequence[Citation], evidence: Sequence[Evidence]) -> str:
    """A reason with whose the day, share or sum is that the first places shown tell, told before any note on gaps."""
    texts = [place.text for place in shown[:_TOLD] if place.document_id == shown[0].document_id]
    said, text = next(((said, text) for text in texts if (said := _told(question, text))), ("", ""))
    if not said or said in reason or bare(said)[:_SAME] in reason:
        return reason
    head, note, rest = reason.partition(NOTE)
    whose = _whose(question, text, said, evidence)
    return f"{head} {_CALLED[question.kind]} nêu ở đoạn gần đó {whose}: “{said}”.{note}{rest}"


def _whose(question: Question, text: str, said: str, evidence: Sequence[Evidence]) -> str:
    """What a place is about instead: another unit, or another year where that is all that it does not meet.

    Of a sentence with all that is asked but a name nobody can tell that it is of another matter: a reader decides.
    """
    unmet = next((e.unmet for e in evidence if e.view.paragraph.text == text), ())
    if "unit" in unmet:
        return "là của nơi khác"
    if set(unmet) == {"year"}:
        return "là của năm khác"
    named = {t for name in question.names for t in name.split()}
    asked, there = [t for t in question.content if t not in named], set(syllables(said))
    close = bool(asked) and sum(t in there for t in asked) >= _CLOSE * len(asked)
    return "chưa chắc là của việc được hỏi" if close else "là của việc khác"


def _told(question: Question, text: str) -> str:
    """The sentence of a text that tells something of the kind that is asked for."""
    found = _found(question, text)
    if found is None:
        return ""
    start, end = next(((a, b) for a, b in sentences(text) if a <= found[0] < b), (0, len(text)))
    if end - start <= _LONGEST:
        return bare(text[start:end]).strip(" -+;.")
    first = max(start, found[0] - _BEFORE)
    first = first if first == start else text.find(" ", first) + 1
    return f"{'… ' if first > start else ''}{text[first : found[1]].strip(' -+;.')} …"


def _found(question: Question, text: str) -> tuple[int, int] | None:
    """Where a text tells something of the kind that is asked for; the year of a plan is no day."""
    if question.kind is Kind.DATE:
        by_year = "năm nào" in question.own.lower()
        kinds = ("date", "day", "year") if by_year else ("date", "day")
        papers = [m.span() for m in PAPERS_DAY.finditer(text)]
        days = (m for m in mentions(text) if m.kind in kinds)
        return next(((m.start, m.end) for m in days if not any(a <= m.start < b for a, b in papers)), None)
    pattern = {Kind.PERCENT: _PERCENT, Kind.MONEY: _MONEY}.get(question.kind)
    match = pattern.search(text) if pattern else None
    return match.span() if match else None
