"""Parts of a text that a question names by their headings, and what stands in a sister part instead.

`mục tiêu về cải cách thể chế` names the part “1. Cải cách thể chế”: what stands under “2. Cải cách thủ tục hành chính”
answers something else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.language.tokens import spaced, syllables
from corpus.records import Paragraph, Step, StepKind

_LEAST_NAME = 3  # syllables of a heading from which on its words in a question name the part
_LEAST_OPENING = 5  # syllables with which a name cut short must be said
_NO_PART = (StepKind.DOAN, StepKind.HEADER, StepKind.FOOTER, StepKind.HANG)


@dataclass(frozen=True, slots=True)
class Section:
    """A part by the path of its opening; `name` is the heading without `về`."""

    document_id: str
    path: tuple[Step, ...]
    name: tuple[str, ...]

    def holds(self, paragraph: Paragraph) -> bool:
        """The paragraph is of this part."""
        return paragraph.document_id == self.document_id and paragraph.within(self.path)


def parts(paragraphs: Sequence[Paragraph]) -> list[Section]:
    """The parts of one document that have a name of some length; a date stands in many parts, and names none."""
    found: dict[tuple[Step, ...], Section] = {}
    for paragraph in paragraphs:
        for depth, step in enumerate(paragraph.path[:-1], 1):
            path = paragraph.path[:depth]
            if step.heading and step.kind not in _NO_PART and path not in found:
                name = tuple(t for i, t in enumerate(syllables(step.heading)) if i or t != "về")
                if len(name) >= _LEAST_NAME and not any(t.isdigit() for t in name):
                    found[path] = Section(paragraph.document_id, path, name)
    return list(found.values())


def named(text: str, own: Sequence[Section]) -> list[Section]:
    """The parts whose headings stand in the question; a heading within a longer one is not meant."""
    asked = spaced(text)
    found = [s for s in own if says(s.name, asked)]
    return [s for s in found if not any(_within(s.name, o.name) for o in found)]


def says(name: Sequence[str], asked: str) -> bool:
    """A name stands in the question whole, or a long name with its greater half from the beginning."""
    if f" {' '.join(name)} " in asked:
        return True
    size = max(_LEAST_OPENING, (len(name) + 1) // 2)
    return len(name) > size and f" {' '.join(name[:size])} " in asked


def _within(name: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return len(name) < len(other) and f" {' '.join(name)} " in f" {' '.join(other)} "


def elsewhere(sections: Sequence[Section], paragraph: Paragraph) -> bool:
    """A paragraph of a sister of a part named, and of no part named."""
    own = [s for s in sections if s.document_id == paragraph.document_id]
    if not own or any(s.holds(paragraph) for s in own):
        return False
    return any(
        len(paragraph.path) >= len(s.path)
        and paragraph.within(s.path[:-1])
        and paragraph.path[len(s.path) - 1].kind is s.path[-1].kind
        for s in own
    )
