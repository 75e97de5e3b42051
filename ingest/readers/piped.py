"""Tables typed into plain text: `TT | Xã | Số hộ`, a line a row, cells parted by bars or by tabs.

A run of lines is taken for a table only where most of them have the same three columns or more and a first line names
these. Two columns, a header block or a sentence with a bar in it stay plain lines. The text stays as it was typed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.language.text import fold, squeeze
from ingest.readers.grid import HEAD_WORD, Cell, Grid
from ingest.source import TABLE_HEAD, Line

_LEAST_COLUMNS = 3
_LEAST_ROWS = 2  # below the head
_ALIKE = 0.6  # share of a run's lines that have as many cells as its head
_MOST_HEAD_ROWS = 3
_RULE = re.compile(r"^[\s|+:=_-]+$")
_NUMBER = re.compile(r"^\(?\d[\d.,%/ -]*\)?$")
_COUNTED = re.compile(r"^\d{1,5}[.)]?$")


@dataclass(frozen=True, slots=True)
class _Row:
    """A typed row: line `at` with its cells."""

    at: int
    cells: tuple[str, ...]


def with_tables(text: str, lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines of a text, those of its typed tables as heads and rows."""
    out: list[Line] = []
    heads: list[str] = []
    i = 0
    while i < len(lines):
        found = next((t for mark in "|\t" if (t := _table(text, lines, i, mark, heads))), None)
        if found is None:
            out.append(lines[i])
            i += 1
            continue
        made, heads, i = found
        out += made
    return tuple(out)


def _table(
    text: str, lines: Sequence[Line], first: int, mark: str, before: list[str]
) -> tuple[list[Line], list[str], int] | None:
    """The table that opens at a line, as (its lines, its heads, the line behind it)."""
    rows, end = _run(text, lines, first, mark)
    rows = _trimmed(rows)
    width = len(rows[0].cells) if rows else 0
    alike = sum(len(r.cells) == width for r in rows)
    if width < _LEAST_COLUMNS or alike < _ALIKE * len(rows):
        return None
    if goes_on := len(before) == width and _COUNTED.match(rows[0].cells[0]) is not None:
        heads, count = before, 0
    else:
        heads, count = _heads(rows, width)
    if not any(heads) or len(rows) - count < (1 if goes_on else _LEAST_ROWS):
        return None
    made = [_head(text, lines[first : rows[count].at])] if count else []
    values = {r.at: _whole(r, heads) for r in rows[count:]}
    for at in range(rows[count].at, end):
        cells = tuple(zip(heads, values[at], strict=True)) if values.get(at) else ()
        made.append(replace(lines[at], cells=cells))
    return made, heads, end


def _run(text: str, lines: Sequence[Line], first: int, mark: str) -> tuple[list[_Row], int]:
    """The rows from a line on, one under the other, and the line behind them; lines drawn between rows are none."""
    rows: list[_Row] = []
    i, width = first, 0
    while i < len(lines):
        raw = _raw(text, lines[i])
        drawn = bool(rows) and _RULE.match(raw) is not None and "-" in raw
        cells = () if drawn else _cells(raw, mark)
        apart = i > first and "\n\n" in text[lines[i - 1].end : lines[i].start].replace(" ", "")
        if apart or (not drawn and (len(cells) < 2 or (width and len(cells) > width))):
            break
        if cells:
            width = width or len(cells)
            rows.append(_Row(i, cells))
        i += 1
    return rows, rows[-1].at + 1 if rows else first


def _raw(text: str, line: Line) -> str:
    """A line with the blanks around it: a leading tab is an empty cell."""
    start = text.rfind("\n", 0, line.start) + 1
    end = text.find("\n", line.end)
    return text[start : end if end >= 0 else len(text)]


def _cells(raw: str, mark: str) -> tuple[str, ...]:
    return tuple(squeeze(x) for x in raw.split(mark)) if mark in raw else ()


def _trimmed(rows: Sequence[_Row]) -> list[_Row]:
    """Rows without the empty cells that bars around the whole table make."""
    left = all(not r.cells[0] for r in rows)
    right = all(not r.cells[-1] for r in rows)
    return [_Row(r.at, r.cells[left : len(r.cells) - right]) for r in rows]


def _whole(row: _Row, heads: Sequence[str]) -> tuple[str, ...]:
    """The cells of a row under all heads; one merged over number and name lacks its first. None where it fits not."""
    lacking = len(heads) - len(row.cells)
    if not lacking:
        return row.cells
    filled = [c for c in row.cells if c]
    if lacking == 1 and len(filled) > 2 and HEAD_WORD.match(fold(heads[0])) and not _COUNTED.match(row.cells[0]):
        return ("", *row.cells)
    plain = len(filled) <= 2 and not any(_NUMBER.match(c) for c in filled[1:])
    return (*row.cells, *("",) * lacking) if plain else ()


def _heads(rows: Sequence[_Row], width: int) -> tuple[list[str], int]:
    """The head of each column and how many rows they take; none where the first row names no columns."""
    if len(rows[0].cells) != width:
        return [], 0
    count = 1
    while count < min(_MOST_HEAD_ROWS, len(rows)) and _goes_on(rows[:count], rows[count]):
        count += 1
    grid = Grid(_spread([r.cells for r in rows[:count]], width) + _plain(rows[count:], count))
    named = grid.head_rows()
    if not named or grid.is_layout() or any(_NUMBER.match(c) and not _is_year(c) for c in rows[0].cells):
        return [], 0
    return grid.heads(named), named


def _is_year(cell: str) -> bool:
    return re.fullmatch(r"(?:19|20)\d\d", cell) is not None


def _goes_on(above: Sequence[_Row], row: _Row) -> bool:
    """A row that says what stands below a merged head: empty or the same where that is whole, filled where it lacks."""
    if len(row.cells) != len(above[0].cells):
        return False
    top = [next((r.cells[i] for r in reversed(above) if r.cells[i]), "") for i in range(len(row.cells))]
    merged = any(not c for c in above[0].cells) or len({c for c in above[0].cells if c}) < len(above[0].cells)
    lead = not row.cells[0] or fold(row.cells[0]) == fold(top[0])
    filled = all(own or head for own, head in zip(row.cells, top, strict=True))
    return merged and lead and filled and not any(_NUMBER.match(c) and not _is_year(c) for c in row.cells)


def _spread(rows: Sequence[Sequence[str]], width: int) -> list[Cell]:
    """Head cells with what they cover: an empty slot goes to the cell on its left where both have parts below."""
    cells: list[Cell] = []
    for r, row in enumerate(rows):
        below = rows[r + 1] if r + 1 < len(rows) else ("",) * width
        c = 0
        while c < width:
            end = c + 1
            while end < width and below[c] and below[end] and row[end] in ("", row[c]):
                end += 1
            if row[c]:
                cells.append(Cell(row[c], r, c, 1, end - c, head=True))
            c = end
    return cells


def _plain(rows: Sequence[_Row], down: int) -> list[Cell]:
    return [Cell(text, down + r, c) for r, row in enumerate(rows) for c, text in enumerate(row.cells)]


def _head(text: str, lines: Sequence[Line]) -> Line:
    start, end = lines[0].start, lines[-1].end
    return Line(text[start:end], start, end, lines[0].page, flags=frozenset({TABLE_HEAD}))
