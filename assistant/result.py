"""What the assistant hands back, and its JSON form (the contract of `cchc ask --json`)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from corpus.records import Citation, Document


@dataclass(frozen=True, slots=True)
class Stand:
    """A paragraph that has something, in the version that was read."""

    paragraph_id: str
    document_id: str
    version: str
    order: int  # of the paragraph in its document


@dataclass(frozen=True, slots=True)
class Sought:
    """Something a question asks about, and in how many of the paragraphs looked in it stands: what a refusal rests on.

    `wordings` are other words for it that were taken for it, where they stand there; `places` the first passages.
    `stands` are all that were read, those with its own words first, to be gone through one by one; `runs` the
    syllables that stand for it in them.
    """

    words: str
    paragraphs: int
    places: tuple[Citation, ...] = ()
    wordings: tuple[str, ...] = ()
    at_least: bool = False  # the words are too common for all their paragraphs to be read
    above: bool = False  # counted also where it stands in a line above: a year that a list is opened with
    runs: tuple[tuple[str, ...], ...] = ()
    stands: tuple[Stand, ...] = ()


@dataclass(frozen=True, slots=True)
class Searched:
    """What was looked for and in how much: `named` are the texts asked about, empty where all held were looked in.

    `together` is the number of paragraphs that have all of it, `both` the first of them, `stands` every one.
    """

    documents: int
    paragraphs: int
    words: tuple[Sought, ...]
    named: tuple[str, ...] = ()
    together: int = 0
    both: tuple[Citation, ...] = ()
    at_least: bool = False  # all of it is too common for every paragraph to be read
    stands: tuple[Stand, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """`understood` is the question as it was taken (diacritics, abbreviations, follow-up resolved).

    `nearest` is filled only when `answered` is False: places close to the question that do *not* answer
    it. `marks` are the strings of the answer that carry the fact asked for, to be shown in bold. `searched` is
    told where no text speaks of the matter, or the text asked about is not held.
    """

    question: str
    understood: str
    answered: bool
    answer: str
    confidence: float
    citations: tuple[Citation, ...] = ()
    nearest: tuple[Citation, ...] = ()
    mode: str = "extractive"
    kind: str = ""
    marks: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    searched: Searched | None = None
    timings_ms: dict[str, float] = field(default_factory=dict, compare=False)


def as_json(answer: Answer, document: Callable[[str], Document]) -> dict[str, Any]:
    """The contract's object; `document` looks an id up in the catalogue."""
    return {
        "question": answer.question,
        "understood": answer.understood,
        "answered": answer.answered,
        "answer": answer.answer,
        "confidence": round(answer.confidence, 4),
        "citations": [citation_json(c, document(c.document_id)) for c in answer.citations],
        "nearest": [citation_json(c, document(c.document_id)) for c in answer.nearest],
        "kind": answer.kind,
        "mode": answer.mode,
        "warnings": list(answer.warnings),
        "searched": searched_json(answer.searched) if answer.searched else None,
        "timings_ms": {k: round(v, 2) for k, v in answer.timings_ms.items()},
    }


def searched_json(searched: Searched) -> dict[str, Any]:
    """What was looked for, with the ids of the first paragraphs that have it."""
    return {
        "documents": searched.documents,
        "paragraphs": searched.paragraphs,
        "document_ids": list(searched.named),
        "words": [
            {
                "words": one.words,
                "paragraphs": one.paragraphs,
                "at_least": one.at_least,
                "wordings": list(one.wordings),
                "paragraph_ids": [c.paragraph_id for c in one.places],
            }
            for one in searched.words
        ],
        "together": {
            "paragraphs": searched.together,
            "at_least": searched.at_least,
            "paragraph_ids": [c.paragraph_id for c in searched.both],
        },
    }


def citation_json(citation: Citation, document: Document) -> dict[str, Any]:
    """One citation of the contract, with the version and page it was read from."""
    return {
        "paragraph_id": citation.paragraph_id,
        "label": citation.label,
        "quote": citation.quote,
        "text": citation.text,
        "score": round(citation.score, 4),
        "version": citation.version,
        "page": citation.page,
        "document": {
            "id": document.id,
            "number": document.number,
            "title": document.title,
            "issuer": document.issuer,
            "issued_on": document.issued_on.isoformat() if document.issued_on else None,
        },
    }
