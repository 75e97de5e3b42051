"""What a reader hands on: the whole text of a file, and its lines with their places in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from corpus.language.text import nfc

#: Flags a reader may set. FURNITURE: running head, page number. TABLE_HEAD: the row of column heads.
FURNITURE = "furniture"
TABLE_HEAD = "table-head"
LOW_CONFIDENCE = "low-confidence"
NOTE = "note"  # a footnote, set behind the text


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


class SourceBuilder:
    """Collects the lines of a source in reading order; each is set on a line of its own in the text."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._lines: list[Line] = []
        self._position = 0
        self.warnings: list[str] = []

    def add(
        self,
        text: str,
        page: int | None = None,
        cells: tuple[tuple[str, str], ...] = (),
        flags: frozenset[str] = frozenset(),
    ) -> None:
        """Append a line or table row; blank text is passed over."""
        text = nfc(text).strip(_BLANK)
        if not text:
            return
        end = self._position + len(text)
        self._lines.append(Line(text, self._position, end, page, cells, flags))
        self._parts.append(text)
        self._position = end + 1

    def build(self, media: str) -> Source:
        """The finished source."""
        return Source("\n".join(self._parts), tuple(self._lines), media, tuple(self.warnings))
