"""What a composer works on, and what it hands back."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.agreement import in_force
from assistant.evidence import Idf
from assistant.library import Library
from assistant.question import Question
from assistant.retrieval import Evidence
from corpus.records import Document, Paragraph, StepKind
from corpus.store.embedded import EmbeddedStore

_MARK = re.compile(r"^(?:[-–—•*+●▪○]\s*|(?:\d{1,3}(?:\.\d{1,2})*|[a-zđ])\s*[.)]\s+|\(\d{1,2}\)\.?\s*)")


@dataclass(frozen=True, slots=True)
class Quote:
    """A paragraph and the stretch of it that the answer rests on."""

    paragraph: Paragraph
    text: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A composed answer; `confidence` in 0–1 is how sure the evidence makes it."""

    text: str
    quotes: tuple[Quote, ...]
    confidence: float
    kind: str
    marks: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """The texts do not say: why, in one or two sentences. `tells` when the reason itself is a fact (`có 0 …`).

    `kind`: `refusal` where a text was read and does not say, `not-found` where none speaks of the matter, `not-held`
    where the text asked about is not in the store.
    """

    reason: str
    kind: str = "refusal"
    tells: bool = False


@dataclass(frozen=True)
class Scene:
    """The question with everything found for it. its methods look further into the store."""

    question: Question
    evidence: Sequence[Evidence]
    idf: Idf
    store: EmbeddedStore
    library: Library

    def paragraphs(self, document_id: str) -> list[Paragraph]:
        """All paragraphs of a held document, furniture left out."""
        return self.library.paragraphs(document_id)

    def document(self, document_id: str) -> Document:
        """A catalogue entry."""
        return self.library.document(document_id)

    def found(self, paragraph: Paragraph) -> Evidence | None:
        """The evidence that this paragraph is; None where it was read beside what was found."""
        return next((e for e in self.evidence if e.view.paragraph == paragraph), None)

    def candidates(self, most: int = 5) -> list[str]:
        """Documents the answer may come from: those the question names, else those of the best evidence."""
        if self.question.scope:
            return [d for d in sorted(self.question.scope) if in_force(self.document(d), self.question.as_of)]
        if self.question.focus_document:
            return [self.question.focus_document]
        out: dict[str, None] = {}
        for e in self.evidence[:40]:
            if "unit" not in e.unmet and "as-of" not in e.unmet:
                out.setdefault(e.view.document.id)
        return list(out)[:most]


Composer = Callable[[Scene], Draft | Refusal | None]


def bare(text: str) -> str:
    """An item without its list mark and without the comma or semicolon that ties it to the next."""
    return _MARK.sub("", text.strip(), count=1).rstrip(" ;,").strip()


def unmarked(text: str) -> str:
    """An answer of one line without the list mark that its paragraph has."""
    return text if "\n" in text else re.sub(r"^[-–+•]\s+", "", text)


def sentence(text: str) -> str:
    """A stretch made to end like a sentence."""
    text = text.strip().rstrip(";,")
    return text if text.endswith((".", "!", "?", "…", "”", ":", ")", "[…]")) else f"{text}."


def row_text(paragraph: Paragraph) -> str:
    """A table row in words: `STT 9: Đề án … – cơ quan chủ trì: …`."""
    number, *cells = [(head, value) for head, value in paragraph.cells if value]
    if not number[1].strip(". ").isdigit() or not cells:
        return "; ".join(f"{head.capitalize()}: {value}" for head, value in paragraph.cells if value)
    (_, name), *others = cells
    return f"STT {number[1].strip('. ')}: {name} – " + "; ".join(f"{head.lower()}: {value}" for head, value in others)


def shown(paragraph: Paragraph) -> str:
    """A paragraph as it is shown within an answer."""
    return row_text(paragraph) if paragraph.cells else bare(paragraph.text)


def lead_in(paragraph: Paragraph) -> str:
    """The short heading that rules an item (`Đến năm 2030`), to be put before it; empty where there is none."""
    for step in reversed(paragraph.path[:-1]):
        if (
            step.heading
            and step.kind in (StepKind.GACH, StepKind.CONG, StepKind.DOAN)
            and len(step.heading.split()) <= 8
        ):
            return step.heading
    return ""
