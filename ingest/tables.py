"""Tables that a page lost: one cell a line, to be read back into rows.

A flattened table shows itself by a head that starts with STT (or TT), then rows that each start
with the next number and have the same count of cells. Anything else is left as lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.language.text import fold
from corpus.records import StepKind
from ingest.markers import Marker, marker
from ingest.source import Line

_STT = re.compile(r"^(?:stt|tt|so tt|so thu tu)\.?$")
_ROW_NUMBER = re.compile(r"^(\d{1,5})\.?$")
_MOST_COLUMNS = 12
#: `3`, `3.1`: the number of a row in its first cell.
ROW_NUMBER = re.compile(r"^\d{1,5}(?:\.\d{1,3}){0,3}$")
#: What the row below the others is called, folded.
TOTAL = re.compile(
    r"^(?:tong(?: so| cong)?|cong|tong cong toan \w+|toan (?:tinh|huyen|xa|nganh|thanh pho)|ca (?:tinh|nuoc))$"
)
_GROUP_NUMBER = re.compile(r"^([IVXL]{1,7}|[A-HĐ])[.)]?$")
_GROUP_RANK, _LETTER_RANK = 12.5, 12.2  # between list items and rows


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


def is_total(cells: Sequence[tuple[str, str]]) -> bool:
    """A row that gives what the others add up to: it is none of them and bears no number."""
    names = [value for _, value in cells if value.strip()]
    return bool(names) and TOTAL.match(fold(names[0]).strip(" .:")) is not None


def row_group(cells: Sequence[tuple[str, str]]) -> Marker | None:
    """The part that a row without values opens within a table: `II | CẢI CÁCH THỦ TỤC`, or `II. CẢI CÁCH THỦ TỤC`.

    Rows of every part are numbered from 1 again, so without its part a row's label would be no place.
    """
    filled = [value for _, value in cells if value.strip()]
    if len(filled) == 2 and (m := _GROUP_NUMBER.match(filled[0])) and filled[1] == cells[1][1]:
        number, rest = m[1], filled[1]
    elif len(filled) == 1 and filled[0] == cells[0][1] and (found := marker(filled[0])) and found.kind is StepKind.MUC:
        number, rest = found.number, found.rest
    else:
        return None
    rank = _LETTER_RANK if number in "ABCDEFGHĐ" else _GROUP_RANK
    return Marker(StepKind.MUC, number, rank, " ".join(rest.split()))
