"""Tables that a page lost: one cell a line, to be read back into rows.

A flattened table shows itself by a head that starts with STT (or TT), then rows that each start
with the next number and have the same count of cells. Anything else is left as lines.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.language.text import fold
from ingest.source import Line

_STT = re.compile(r"^(?:stt|tt|so tt|so thu tu)\.?$")
_ROW_NUMBER = re.compile(r"^(\d{1,5})\.?$")
_MOST_COLUMNS = 12


@dataclass(frozen=True, slots=True)
class FlatTable:
    """Lines `first` … `last - 1` are a table: a head of `heads`, then `rows` as (number, first line, end line)."""

    first: int
    last: int
    heads: tuple[str, ...]
    rows: tuple[tuple[str, int, int], ...]


def flat_table(lines: tuple[Line, ...], at: int) -> FlatTable | None:
    """The flattened table whose head starts at line `at`, or None."""
    if not _STT.match(fold(lines[at].text)):
        return None
    first_row = at + 1
    while first_row < len(lines) and first_row - at <= _MOST_COLUMNS and not _is_number(lines[first_row], 1):
        first_row += 1
    width = first_row - at
    if width < 2 or first_row >= len(lines) or not _is_number(lines[first_row], 1):
        return None
    heads = tuple(line.text for line in lines[at:first_row])
    rows: list[tuple[str, int, int]] = []
    i, expected = first_row, 1
    while i + width <= len(lines) and _is_number(lines[i], expected):
        rows.append((str(expected), i, i + width))
        i += width
        expected += 1
    if len(rows) < 2:
        return None
    return FlatTable(at, i, heads, tuple(rows))


def _is_number(line: Line, expected: int) -> bool:
    m = _ROW_NUMBER.match(line.text)
    return m is not None and int(m[1]) == expected
