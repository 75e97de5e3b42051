"""What the assistant hands back, and its JSON form (the contract of `cchc ask --json`)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from corpus.records import Citation, Document


@dataclass(frozen=True, slots=True)
class Answer:
    """`understood` is the question as it was taken (diacritics, abbreviations, follow-up resolved).

    `nearest` is filled only when `answered` is False: places close to the question that do *not* answer
    it. `marks` are the strings of the answer that carry the fact asked for, to be shown in bold.
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
        "timings_ms": {k: round(v, 2) for k, v in answer.timings_ms.items()},
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
