"""Ruled tables of a scan: the drawn lines found, the cells between them, and the page without the lines.

A line is ink that goes on for longer than any letter does. Lines that cross make a table; where the line between
two slots of its grid is missing, the slots are one cell.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ingest.readers.patches import Box

if TYPE_CHECKING:
    from PIL.Image import Image

_SHRINK = 2  # the lines are sought on a page half its size
_DARK = 190  # of 255 there: a line of one pixel is grey then
_LONG, _HIGH = 30.0, 13.0  # points that a piece of a line is long, across and down; letters are not
_NEAR = 4.0  # points: lines closer than this are one, and ends that far from another line touch it
_WIDE = 120.0  # points that a table has at least
_PART = 0.6  # of a side of a slot that must be ruled


@dataclass(frozen=True, slots=True)
class _Rule:
    """A line at `at` points (from the top or the left) from `start` to `end`."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Ruled:
    """A table: where it lies, and its cells; in points."""

    box: Box
    cells: tuple[Box, ...]


def tables_on(picture: Image, scale: float) -> tuple[Image, list[Ruled]]:
    """The picture without the lines of its tables, and the tables; the picture itself where there is none."""
    import numpy as np

    small = np.asarray(picture.convert("L").reduce(_SHRINK)) < _DARK
    fine = scale / _SHRINK
    across, down = _long(small, round(_LONG * fine)), _long(small.T, round(_HIGH * fine)).T
    found = [
        table
        for rows, columns in _meshes(_rules(across, fine, _LONG), _rules(down.T, fine, _HIGH))
        if (table := _table(rows, columns)) is not None
    ]
    return (_without(picture, across | down, found, fine), found) if found else (picture, [])


def _long(dark: Any, length: int) -> Any:
    """Where ink goes on along a row for so many pixels, at most a twentieth of them white."""
    import numpy as np

    thick = dark.copy()  # a line that is not quite level goes on in the next row
    thick[1:] |= dark[:-1]
    sums = np.cumsum(np.pad(thick, ((0, 0), (1, 0))), axis=1, dtype=np.int32)
    full = sums[:, length:] - sums[:, :-length] >= 0.95 * length
    marks = np.zeros((dark.shape[0], dark.shape[1] + 1), dtype=np.int32)
    marks[:, : full.shape[1]] += full
    marks[:, length : length + full.shape[1]] -= full[:, : marks.shape[1] - length]
    return np.cumsum(marks, axis=1)[:, :-1] > 0


def _rules(mask: Any, fine: float, shortest: float) -> list[_Rule]:
    """The lines of a mask, each from end to end; rows of pixels that touch are one line."""
    import numpy as np

    found: list[list[float]] = []  # [sum of places × length, length, start, end, last row]
    for row in np.flatnonzero(mask.any(axis=1)):
        edges = np.flatnonzero(np.diff(np.concatenate([[0], mask[row].view(np.int8), [0]])))
        for start, end in edges.reshape(-1, 2) / fine:
            at = row / fine
            for rule in found:
                if at - rule[4] <= _NEAR / 2 and start < rule[3] + _NEAR and end > rule[2] - _NEAR:
                    long = end - start
                    rule[:] = [
                        rule[0] + at * long, rule[1] + long, min(rule[2], start), max(rule[3], end), at
                    ]  # fmt: skip
                    break
            else:
                found.append([at * (end - start), end - start, start, end, at])
    return [_Rule(x[0] / x[1], x[2], x[3]) for x in found if x[3] - x[2] >= shortest]


def _meshes(across: Sequence[_Rule], down: Sequence[_Rule]) -> list[tuple[list[_Rule], list[_Rule]]]:
    """Lines that hang together, those across and those down."""
    left_over = list(across)
    out = []
    while left_over:
        rows, columns = [left_over.pop()], []
        grown = True
        while grown:
            new_columns = [c for c in down if c not in columns and any(_cross(r, c) for r in rows)]
            columns += new_columns
            new_rows = [r for r in left_over if any(_cross(r, c) for c in columns)]
            rows += new_rows
            left_over = [r for r in left_over if r not in new_rows]
            grown = bool(new_columns or new_rows)
        out.append((rows, columns))
    return out


def _cross(row: _Rule, column: _Rule) -> bool:
    return row.start - _NEAR < column.at < row.end + _NEAR and column.start - _NEAR < row.at < column.end + _NEAR


def _table(rows: Sequence[_Rule], columns: Sequence[_Rule]) -> Ruled | None:
    tops, lefts = _places(rows), _places(columns)
    if len(tops) < 3 or len(lefts) < 3 or lefts[-1] - lefts[0] < _WIDE:
        return None
    slots = {(r, c): (r, c) for r in range(len(tops) - 1) for c in range(len(lefts) - 1)}

    def first(slot: tuple[int, int]) -> tuple[int, int]:
        while slots[slot] != slot:
            slot = slots[slot]
        return slot

    for r, c in list(slots):
        if c + 2 < len(lefts) and not _is_ruled(columns, lefts[c + 1], tops[r], tops[r + 1]):
            slots[first((r, c + 1))] = first((r, c))
        if r + 2 < len(tops) and not _is_ruled(rows, tops[r + 1], lefts[c], lefts[c + 1]):
            slots[first((r + 1, c))] = first((r, c))
    cells: dict[tuple[int, int], Box] = {}
    for r, c in slots:
        box = (lefts[c], tops[r], lefts[c + 1], tops[r + 1])
        old = cells.get(first((r, c)), box)
        cells[first((r, c))] = (min(old[0], box[0]), min(old[1], box[1]), max(old[2], box[2]), max(old[3], box[3]))
    return Ruled((lefts[0], tops[0], lefts[-1], tops[-1]), tuple(cells.values()))


def _places(rules: Sequence[_Rule]) -> list[float]:
    out: list[list[float]] = []
    for at in sorted(rule.at for rule in rules):
        if out and at - out[-1][-1] < _NEAR:
            out[-1].append(at)
        else:
            out.append([at])
    return [sum(x) / len(x) for x in out]


def _is_ruled(rules: Sequence[_Rule], at: float, start: float, end: float) -> bool:
    ruled = sum(max(min(x.end, end) - max(x.start, start), 0.0) for x in rules if abs(x.at - at) < _NEAR)
    return ruled > _PART * (end - start)


def _without(picture: Image, mask: Any, found: Sequence[Ruled], fine: float) -> Image:
    """The lines made white inside the tables, and a pixel around them."""
    import numpy as np
    from PIL import Image

    inside = np.zeros_like(mask)
    for table in found:
        x0, top, x1, bottom = (round(v * fine) for v in table.box)
        inside[max(top - 6, 0) : bottom + 6, max(x0 - 6, 0) : x1 + 6] = True
    wide = mask & inside
    for shift in (1, -1):
        wide |= np.roll(mask & inside, shift, axis=0) | np.roll(mask & inside, shift, axis=1)
    pixels = np.asarray(picture.convert("L")).copy()
    grown = wide.repeat(_SHRINK, axis=0).repeat(_SHRINK, axis=1)[: pixels.shape[0], : pixels.shape[1]]
    pixels[: grown.shape[0], : grown.shape[1]][grown] = 255
    out = Image.fromarray(pixels)
    out.info.update(picture.info)
    return out
