"""Both sides of a comparison, each answered on its own and cited: two years, two documents, two things."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.agreement import WHOLE_COUNTRY
from assistant.compose import structure, weighing
from assistant.compose.draft import Draft, Quote, Scene, bare, sentence
from assistant.compose.facts import confidence, from_evidence
from assistant.compose.spans import best_spans
from assistant.confidence import LEAST
from assistant.library import Library
from assistant.question import Fact, Kind, Question
from assistant.retrieval import Evidence
from assistant.understanding import analyse
from corpus.labels import document_label
from corpus.language.numbers import year_ranges
from corpus.language.tokens import syllables
from corpus.records import StepKind

_NOISE = re.compile(
    r"\b(?:so sánh|khác nhau|khác gì|giống nhau|ra sao|thế nào|như thế nào|chỗ nào|ở điểm nào|gặp nhau|điểm chung|(?:khi )?nói (?:gì )?về (?:việc)?|(?:hơn kém(?: nhau)?|chênh (?:nhau|lệch))(?: (?:bao nhiêu|mấy)(?: (?:phần trăm|điểm phần trăm|lần))?)?|gọi tên|so với|với nhau|có gì khác|khác(?: (?:với|so với|gì))?(?= (?:năm )?20\d\d)|đổi khác|thay đổi(?: gì)?)\b"
)
#: What is left between and before the names of documents: `cả … lẫn …`, `trong … và trong …`.
_BETWEEN = re.compile(
    r"^(?:\s*(?:theo|trong|giữa|cả|lẫn|và|với|còn|của|ở|tại|bài|cùng|so với|[,:])(?=\s|$))+|\b(?:cả|trong|của|ở|tại|giữa|theo)\s+(?:lẫn|và|với|so với)\b(?:\s+(?:trong|của|ở|tại|theo))?"
    r"|\b(?:đều|cùng)\b|\b(?:trong|của|ở|theo)\s*$",
    re.I,
)
_LEAST_SIDE = 0.3
_NATIONAL = re.compile(r"\bchương trình (?:(?:\w+ ){0,8}của chính phủ|tổng thể)\b")
#: `số đề án hoàn thành năm A và năm B`: things of each year are counted.
_NUMBER_OF = re.compile(r"(?:^|(?<=[,;:] ))số (?!hiệu|điện|tiền|liệu|hóa|hoá|ký|văn)(?=\w)", re.I)
_SHARE = re.compile(r"\btỷ lệ\b|phần trăm|%")
_OF_SHARES = frozenset({"tỉ", "lệ", "phần", "trăm"})
_PAIR = 2
#: How alike two items must be to be of one sort, by how much more than those at hand, and how many are looked at.
_LIKE, _CLEARLY, _LOOKED_AT = 0.7, 0.15, 12
_COUNTED = re.compile(r"Có \d+ ")


def years_apart(question: Question) -> list[Question]:
    """A question over two or more single years, as one question a year."""
    if len(question.years) < 2 or re.search(r"(?:19|20)\d\d\s*(?:-|đến|tới)\s*(?:19|20)\d\d", question.text):
        return []
    out = []
    asking = {t for m in _NOISE.finditer(question.text) for t in syllables(m.group())}
    for year in question.years:
        others = [str(y) for y in question.years if y != year]
        content = tuple(t for t in question.content if t not in others and t not in asking)
        text = question.text
        for other in others:
            text = re.sub(rf"(?:(?:và|với|,)\s+)?(?:năm\s+)?{other}(?:\s+(?:và|với)\s+)?", " ", text)
        text = _NOISE.sub(" ", text)
        counted = _NUMBER_OF.sub("bao nhiêu ", text)
        share = Kind.PERCENT if _SHARE.search(question.text.lower()) else Kind.GENERAL
        kind = Kind.COUNT if counted != text else share
        if kind is Kind.PERCENT:  # as of any question for a share
            content = tuple(t for t in content if t not in _OF_SHARES) or content
        out.append(replace(question, text=counted, kind=kind, years=(year,), content=content))
    return out


def aligned(first: Draft, other: Draft, scene: Scene) -> Draft:
    """The other year told by the item that reads like the first one's: like is compared with like."""
    mine, yours = first.quotes[0], other.quotes[0]
    if len(first.quotes) > 1 and len(first.quotes) == len(other.quotes):
        return _in_the_order_of(first, other)
    if mine.paragraph.cells or mine.paragraph.document_id != yours.paragraph.document_id:
        return other
    own = _likeness(mine.text, yours.text)
    items = [
        e
        for e in scene.evidence[:_LOOKED_AT]
        if not e.unmet
        and not e.view.paragraph.is_heading
        and e.view.paragraph.document_id == mine.paragraph.document_id
    ]
    best = max(items, key=lambda e: _likeness(mine.text, e.view.paragraph.text), default=None)
    if best is None or _likeness(mine.text, best.view.paragraph.text) < max(_LIKE, own + _CLEARLY):
        return other
    return from_evidence(scene, best) or other


def _in_the_order_of(first: Draft, other: Draft) -> Draft:
    """The items of one year in the order of those of the other that read like them; as they are where it is open."""
    lines = other.text.split("\n")
    likest = [
        max(range(len(other.quotes)), key=lambda i: _likeness(mine.text, other.quotes[i].text)) for mine in first.quotes
    ]
    if len(set(likest)) < len(likest) or len(lines) != len(other.quotes):
        return other
    text, quotes = "\n".join(lines[i] for i in likest), tuple(other.quotes[i] for i in likest)
    return replace(other, text=text, quotes=quotes)


def _likeness(one: str, other: str) -> float:
    """Share of the words that two items have in common, figures left out."""
    a, b = ({t for t in syllables(x) if not t[0].isdigit()} for x in (one, other))
    return len(a & b) / max(1, len(a | b))


def topic(question: Question, library: Library) -> Question | None:
    """What a question asks of several documents, their names taken out; None when nothing is left to ask."""
    own = [unit for unit in question.units if unit in library.units()]
    text = library.without_documents(question.text, (*(r.written for r in question.documents), *own))
    for document_id in question.document_ids:
        for first, last in year_ranges(library.document(document_id).title):
            text = re.sub(rf"(?:giai đoạn\s+)?{first}\s*(?:-|–|đến)\s*{last}", " ", text)
    text = _BETWEEN.sub(" ", _NOISE.sub(" ", text))
    rest = analyse(question.asked, re.sub(r"\s+", " ", text).strip(" ,:;?."), library)
    if not rest.content and not rest.percents:
        return None
    kind = Kind.GENERAL if rest.kind is Kind.COMPARE else rest.kind
    if kind is Kind.GENERAL and _SHARE.search(question.text.lower()):
        kind = Kind.PERCENT
    return replace(rest, documents=(), units=(), kind=kind)


def side_of(scene: Scene, document_id: str) -> Draft | None:
    """What one of several documents says nearest to the question; None when it says nothing near it."""
    if scene.question.place.ordinal is not None and (nth := _nth_of(scene, document_id)):
        return nth
    best = _best_of(scene, document_id)
    draft = _stretch(scene, best) if best else None
    if best is None or draft is None:
        return None
    return replace(draft, confidence=max(confidence(scene, best, draft.text), LEAST))


def _nth_of(scene: Scene, document_id: str) -> Draft | None:
    """The n-th item of the list that a document has under the question's noun."""
    question = replace(scene.question, document_ids=(document_id,), documents=(), units=(), years=())
    outcome = structure.structure(replace(scene, question=question))
    return outcome if isinstance(outcome, Draft) else None


def general_document(scene: Scene) -> str | None:
    """The document that speaks for the whole country: one about no unit, and with the list asked about where an ordinal is."""
    general = list(
        dict.fromkeys(
            e.view.document.id for e in scene.evidence if not e.view.document.unit and not e.view.paragraph.cells
        )
    )
    if scene.question.place.ordinal is not None:
        general = [d for d in general if _nth_of(scene, d)] or general
    return general[0] if general else None


def _best_of(scene: Scene, document_id: str) -> Evidence | None:
    found = [
        e for e in scene.evidence
        if e.view.document.id == document_id and not e.view.paragraph.is_heading
        and e.view.paragraph.step.kind not in (StepKind.HEADER, StepKind.FOOTER)
    ]  # fmt: skip
    ranked = sorted(found, key=lambda e: -(e.score + 0.35 * len(e.unmet) + 0.8 * e.coverage.body))
    return ranked[0] if ranked and ranked[0].coverage.body >= _LEAST_SIDE else None


def _stretch(scene: Scene, evidence: Evidence) -> Draft | None:
    general = replace(scene, question=replace(scene.question, kind=Kind.GENERAL))
    draft = from_evidence(general, evidence)
    if draft is None and (spans := best_spans(general, evidence.view.paragraph)):
        text = evidence.view.paragraph.text[spans[0][0] : spans[-1][1]]
        return Draft(text, (Quote(evidence.view.paragraph, text),), confidence(scene, evidence, text), "side")
    return draft


def tells_apart(question: Question) -> bool:
    """The question is not for a catalogue fact; `nói gì về X` of two documents asks for their text."""
    return question.kind is not Kind.METADATA or set(question.facts) == {Fact.SUBJECT}


def inheriting(side: Question, question: Question) -> Question:
    """One side of a comparison, under the conditions of the whole."""
    return replace(
        side,
        years=side.years or question.years,
        units=side.units or question.units,
        document_ids=side.document_ids or question.document_ids,
        as_of=question.as_of,
    )


def after(clause: Question, before: Question) -> Question:
    """A later clause under the conditions of the one before it, where it names no document or unit of its own."""
    if clause.documents or clause.document_ids or clause.units:
        return clause
    return replace(inheriting(clause, before), documents=before.documents)


def sided_documents(scene: Scene) -> list[str]:
    """Held documents that the question names in different ways: by number, by alias, by unit."""
    question = scene.question
    if question.place.levels and len(question.scope) == 1:  # a part of that very document
        return sorted(question.scope)
    if question.units and (WHOLE_COUNTRY.search(question.text.lower()) or _NATIONAL.search(question.text.lower())):
        general = general_document(scene)
        own = [ids[0] for unit in question.units if (ids := scene.library.units().get(unit))]
        return [general, *own] if general else own
    by_unit = [ids[0] for unit in question.units if (ids := scene.library.units().get(unit))]
    return list(dict.fromkeys([*sorted(question.scope), *by_unit]))


def together(drafts: Sequence[Draft], word: str = "") -> Draft:
    """The sides one below the other; the one that has what `word` weighs (`lớn`, `sớm`) is said to have it."""
    quotes: list[Quote] = []
    for draft in drafts:
        quotes += [q for q in draft.quotes if q.paragraph.id not in {x.paragraph.id for x in quotes}]
    said = list(dict.fromkeys(_one_side(d) for d in drafts))
    best = weighing.told(word, said) if word and len(said) == len(drafts) == _PAIR else None
    if best is not None:
        said = [f"{word.capitalize()} hơn: {said[best]}", said[1 - best]]
    text = "\n".join(_as_side(t) for t in said) if len(said) > 1 else said[0]
    return Draft(
        text, tuple(quotes), min(d.confidence for d in drafts), "comparison", tuple(m for d in drafts for m in d.marks)
    )


def of_its_paper(drafts: list[Draft], scene: Scene) -> list[Draft]:
    """Catalogue facts of different documents, each with the document it is of."""
    papers = [d.quotes[0].paragraph.document_id for d in drafts]
    if len(set(papers)) < len(drafts) or any(d.kind != "metadata" for d in drafts):
        return drafts
    labels = [document_label(scene.document(p), short=True) for p in papers]
    return [replace(d, text=f"{label}: {d.text}") for d, label in zip(drafts, labels, strict=True)]


def _as_side(text: str) -> str:
    """One item of a list of sides; a side that is itself a list keeps its first line as a heading."""
    head, _, rest = text.partition("\n")
    if text.startswith("- "):
        return text
    return f"{head.rstrip(' :.')}:\n{rest}" if rest.startswith("- ") else f"- {sentence(text)}"


def beside(draft: Draft, reasons: Sequence[str]) -> Draft:
    """One side's answer, and for the others that there is none."""
    lines = [f"- {sentence(_one_side(draft))}", *(f"- {r}" for r in reasons)]
    return replace(draft, text="\n".join(lines), kind="comparison")


def _one_side(draft: Draft) -> str:
    """A side's answer as one item: a count without the list of what was counted."""
    if _COUNTED.match(draft.text):
        return draft.text.partition("\n")[0].rstrip(":")
    return draft.text if "\n" in draft.text else bare(draft.text)
