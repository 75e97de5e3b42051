"""What is indexed for a paragraph: its text together with where it stands.

A `+` item under `Đến năm 2030:` says nothing of 2030 itself; it must be found by that year all the
same. So the headings above it and the document's name are indexed with it. What is shown and cited
is only ever the verbatim text.
"""

from __future__ import annotations

from dataclasses import dataclass

from corpus.records import Document, Paragraph, StepKind

_HEADING_WORDS = 40


@dataclass(frozen=True, slots=True)
class Passage:
    """`title` names the document, `head` is the heading path outermost first, `body` the paragraph's text."""

    title: str
    head: str
    body: str

    @property
    def text(self) -> str:
        """All of it in one string, the form that is embedded."""
        return ". ".join(part for part in (self.title, self.head, self.body) if part)


def passage(paragraph: Paragraph, document: Document) -> Passage:
    """The indexed form of a paragraph."""
    title = " ".join(part for part in (document.number, document.title) if part)
    if document.unit and document.unit not in title:
        title = f"{title} {document.unit}"
    heads = [_short(step.heading) for step in paragraph.path[:-1] if step.heading]
    return Passage(title, ". ".join(heads), _body(paragraph))


def _short(heading: str) -> str:
    """The end of a long introducing line is what it introduces."""
    words = heading.split()
    return " ".join(words[-_HEADING_WORDS:])


def _body(paragraph: Paragraph) -> str:
    if paragraph.cells and paragraph.step.kind is StepKind.HANG:
        return ". ".join(f"{head} {value}" for head, value in paragraph.cells if value)
    return paragraph.text
