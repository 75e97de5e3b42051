"""Ideas about documents that the texts name: when, by whom and on what they were issued."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.quiz.facts import FactType
from assistant.quiz.ideas import SLOT, Idea, Value, basis
from assistant.quiz.naming import document_name
from assistant.quiz.references import Reference
from assistant.quiz.wording import capital, opens_with_verb, uncapital
from corpus.language.numbers import vietnamese_date
from corpus.records import Document

#: Ways of saying what a document is on → the question for it.
_ON = {
    "về việc": "được ban hành về việc gì",
    "về": "được ban hành về việc gì",
    "quy định về": "quy định về nội dung nào",
    "quy định": "quy định nội dung nào",
    "quy định chi tiết": "quy định chi tiết nội dung nào",
    "phê duyệt": "phê duyệt nội dung nào",
}
#: Subjects that read alike: what is laid down, what it is about, what is approved.
_KIN = {on: tuple(o for o in _ON.values() if o.split()[0] == on.split()[0]) for on in _ON.values()}
_SHORTEST_SUBJECT = 4  # words


def reference_ideas(found: Sequence[Reference], documents: dict[str, Document]) -> list[Idea]:
    """Date, number and subject of each document that a text names."""
    out: list[Idea] = []
    for reference in found:
        document = documents[reference.paragraph.document_id]
        for idea in (
            _date(reference, document),
            _number(reference, document, found),
            _subject(reference, document, found),
        ):
            if idea is not None:
                out.append(idea)
    return out


def full_name(reference: Reference) -> str:
    """`Nghị định số 61/2018/NĐ-CP của Chính phủ`."""
    return f"{reference.name} của {reference.issuer}" if reference.issuer else reference.name


def _date(reference: Reference, document: Document) -> Idea | None:
    if reference.day is None:
        return None
    key = vietnamese_date(reference.day)
    name = full_name(reference)
    return Idea(
        basis(reference.paragraph, document, reference.quote),
        FactType.DATE,
        key,
        f"{name} được ban hành ngày nào?",
        f"{reference.number} ngày",
        f"{name} được ban hành ngày {SLOT}",
        f"{name} được ban hành ngày {SLOT}",
        probes=(f"{reference.name} ban hành ngày nào?",),
        also=reference.also,
    )


def _number(reference: Reference, document: Document, found: Sequence[Reference]) -> Idea | None:
    if (
        not reference.subject
        or len(reference.subject.split()) < _SHORTEST_SUBJECT
        or document.number == reference.number
    ):
        return None
    kin = [
        r
        for r in found
        if r.number != reference.number and r.kind == reference.kind and r.number not in reference.subject
    ]
    word = reference.kind.lower()
    by = f" của {reference.issuer}" if reference.issuer and all(r.issuer == reference.issuer for r in kin) else ""
    about = reference.about
    if about in ("về", "về việc"):
        about = "được ban hành về việc" if opens_with_verb(reference.subject) else f"được ban hành {about}"
    question = f"{word} nào{by} {about} {reference.subject}?"
    return Idea(
        basis(reference.paragraph, document, reference.quote),
        FactType.DOCUMENT,
        reference.name,
        f"Theo {document_name(document)}, {question}",
        f"{reference.about} {reference.subject}",
        f"Theo {document_name(document)}, {SLOT} {about} {reference.subject}",
        f"{SLOT} {about} {reference.subject}",
        f"Theo {document_name(document)},",
        probes=(capital(question), f"{word} nào {reference.title}?"),
        candidates=tuple(Value(r.name, FactType.DOCUMENT, r.paragraph.id) for r in kin),
        say=reference.number,
        accepted=(reference.number, reference.name),
    )


def _subject(reference: Reference, document: Document, found: Sequence[Reference]) -> Idea | None:
    if reference.about not in _ON or len(reference.subject.split()) < _SHORTEST_SUBJECT + 1:
        return None
    kin = _KIN[_ON[reference.about]]
    others = [
        r
        for r in found
        if r.number != reference.number and _ON.get(r.about) in kin and r.subject and r.subject != reference.subject
    ]
    question = f"{full_name(reference)} {_ON[reference.about]}?"
    return Idea(
        basis(reference.paragraph, document, reference.quote),
        FactType.SUBJECT,
        reference.subject,
        question,
        f"số {reference.number}",
        candidates=tuple(Value(uncapital(r.subject), FactType.SUBJECT, r.paragraph.id) for r in others),
        only_candidates=True,
        probes=(f"{reference.name} quy định về nội dung gì?", f"{reference.name} về việc gì?"),
    )


def with_catalogue(found: Sequence[Reference], documents: Sequence[Document]) -> list[Reference]:
    """References whose date agrees with the catalogue; its issuer is added where the text leaves it out."""
    by_number = {d.number: d for d in documents if d.number}
    out = []
    for reference in found:
        entry = by_number.get(reference.number)
        if entry and entry.issued_on and reference.day and entry.issued_on != reference.day:
            continue
        out.append(replace(reference, issuer=reference.issuer or entry.issuer or "") if entry else reference)
    return out
