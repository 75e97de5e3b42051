"""What a reader hands on: the whole text of a file, and its lines with their places in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One non-blank line or table row of a source; `text == source.text[start:end]`, ends trimmed.

    `cells` holds (column head, value) pairs when the reader saw a real table row.
    """

    text: str
    start: int
    end: int
    page: int | None = None
    cells: tuple[tuple[str, str], ...] = ()
    flags: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Source:
    """The decoded text of a file and its lines in reading order; `media` names the reader (`text`, `pdf`, …)."""

    text: str
    lines: tuple[Line, ...]
    media: str = "text"
    warnings: tuple[str, ...] = ()


#: Blank characters that Python's strip() already knows, and invisible ones that it does not.
_BLANK = " \t\r\n\f\v\u00a0\u200b\u200c\u200d\u2060\ufeff\u3000"


def split_lines(text: str) -> Iterator[Line]:
    """The non-blank lines of a text with offsets, ends trimmed."""
    position = 0
    for raw in text.split("\n"):
        stripped = raw.strip(_BLANK)
        if stripped:
            start = position + raw.index(stripped)
            yield Line(stripped, start, start + len(stripped))
        position += len(raw) + 1


def from_text(text: str, media: str = "text") -> Source:
    """A source whose lines are simply the lines of the text."""
    return Source(text, tuple(split_lines(text)), media)
