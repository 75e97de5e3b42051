"""Tables of any reader → rows whose cells stand under their column heads.

A table of an administrative document is often no table: the header block (issuer | national
motto) and the closing block (recipients | signer) are laid out with invisible ones. Those are read
column by column as plain lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.language.text import fold, squeeze
from ingest.readers.layout import joined
from ingest.source import FURNITURE, TABLE_HEAD, SourceBuilder

_LAYOUT = re.compile(
    r"doc lap\s*[-–]\s*tu do|cong hoa xa hoi chu nghia|^\s*dang cong san viet nam\s*$"
    r"|^\s*kinh gui\s*:|^\s*noi nhan\s*:|^\s*(?:tm|kt|tl|tuq)\s*\.\s",
    re.M,
)
HEAD_WORD = re.compile(r"^(?:stt|tt|so tt|so thu tu|s tt)\.?$")
_NUMBERING = re.compile(r"^\(?(?:\d{1,2}|[a-z])\)?(?:\s*=.*)?$", re.I)
_ROW_NUMBER = re.compile(r"^\d{1,5}[.)]?$")
_LONGEST_HEAD = 20  # words
_HEAD_ROWS = 3


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell where it begins, with how many rows and columns it covers."""

    text: str
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    head: bool = False  # marked as a head by its file


class Grid:
    """Cells laid out over slots; a slot under a merged cell leads back to that cell."""

    def __init__(self, cells: Sequence[Cell]) -> None:
        self.cells = sorted(cells, key=lambda c: (c.row, c.column))
        self.slots: dict[tuple[int, int], Cell] = {}
        for cell in self.cells:
            for r in range(cell.row, cell.row + cell.rows):
                for c in range(cell.column, cell.column + cell.columns):
                    self.slots.setdefault((r, c), cell)
        self.height = max((r for r, _ in self.slots), default=-1) + 1
        self.width = max((c for _, c in self.slots), default=-1) + 1

    def starting(self, row: int) -> list[Cell]:
        """Non-empty cells that begin in a row, left to right."""
        return [c for c in self.cells if c.row == row and c.text.strip()]

    def is_layout(self) -> bool:
        """True for a table that only places text on the page."""
        if self.width <= 1:
            return True
        if self.width > 3 or self.height > 12:
            return False
        return any(_LAYOUT.search(fold(c.text)) for c in self.cells)

    def head_rows(self) -> int:
        """How many rows at the top name the columns; 0 where none does."""
        if self.height < 2:  # the head alone: its rows stand on the next page
            return int(any(HEAD_WORD.match(fold(squeeze(c.text))) for c in self.starting(0)))
        marked = 0
        while (
            marked < min(self.height - 1, _HEAD_ROWS + 1)
            and (row := self.starting(marked))
            and all(c.head for c in row)
        ):
            marked += 1
        first = self.starting(0)
        if not marked and not _names_columns(first, self.width):
            return 0
        count = max(marked, 1, *(c.rows for c in first)) if first else 1
        if not marked and count == 1 and any(1 < c.columns < self.width for c in first):
            count = 2
        count = min(count, _HEAD_ROWS)
        while count < self.height - 1 and _is_numbering(self.starting(count)):
            count += 1
        return count if count < self.height else 0

    def heads(self, rows: int) -> list[str]:
        """The head of each column, outer head first; a line of column numbers is no head."""
        out = []
        for column in range(self.width):
            names: list[str] = []
            for row in range(rows):
                cell = self.slots.get((row, column))
                text = squeeze(cell.text) if cell else ""
                if text and text not in names and not (row and _is_numbering(self.starting(row))):
                    names.append(text)
            out.append(" - ".join(names))
        return out


def _names_columns(row: Sequence[Cell], width: int) -> bool:
    texts = [squeeze(c.text) for c in row]
    if not texts or sum(c.columns for c in row) < max(2, width - 1):
        return False
    if any(HEAD_WORD.match(fold(t)) for t in texts):
        return True
    return not _ROW_NUMBER.match(texts[0]) and all(
        len(t.split()) <= _LONGEST_HEAD and not t.endswith((".", ";")) and not re.fullmatch(r"[\d.,%/ -]+", t)
        for t in texts
    )


def _is_numbering(row: Sequence[Cell]) -> bool:
    """A line of column numbers under the heads: `(1) (2) (3)`, `1 2 3`, `A B 1 2 3`."""
    texts = [squeeze(c.text) for c in row]
    if len(texts) < 3 or not all(_NUMBERING.match(t) for t in texts):
        return False
    numbers = [m[0] for t in texts if (m := re.search(r"\d+", t))]
    letters = texts[: len(texts) - len(numbers)]
    in_order = [int(n) for n in numbers] == list(range(1, len(numbers) + 1))
    return in_order and [fold(t.strip("()")) for t in letters] == list("abcdefgh"[: len(letters)])


def emit(
    builder: SourceBuilder,
    grid: Grid,
    page: int | None = None,
    heads: list[str] | None = None,
    continued: bool = False,
) -> list[str]:
    """Add a table to a source. `heads` are those of the table it goes on from. Returns the heads used."""
    if grid.is_layout():
        for cell in sorted(grid.cells, key=lambda c: (c.column, c.row)):
            for line in cell.text.split("\n"):
                builder.add(line, page)
        return []
    top = 0
    while (
        not continued
        and top < grid.height
        and (row := grid.starting(top))
        and len(row) == 1
        and row[0].columns == grid.width
    ):
        builder.add(squeeze(row[0].text), page)  # a title set in the first row
        top += 1
    if top:
        grid = Grid([_moved(c, top) for c in grid.cells if c.row >= top])
    count = grid.head_rows()
    again = continued and heads is not None
    if again and grid.heads(count) != heads:
        count = 0
    if count:
        heads = grid.heads(count)
        text = "\n".join("\t".join(squeeze(c.text) for c in grid.starting(r)) for r in range(count))
        builder.add(text, page, flags=frozenset({FURNITURE if again else TABLE_HEAD}))
    if heads is None or len(heads) != grid.width:
        heads = [""] * grid.width
    for r in range(count, grid.height):
        _emit_row(builder, grid, r, heads, page)
    return heads


def _emit_row(builder: SourceBuilder, grid: Grid, row: int, heads: list[str], page: int | None) -> None:
    own = grid.starting(row)
    if not own:
        return
    cells: list[tuple[str, str]] = []
    column = 0
    while column < grid.width:
        cell = grid.slots.get((row, column))
        text = cell.text.strip() if cell else ""
        if cell and _over_number_and_name(cell, heads) and len(own) > 1:
            cells.append((heads[column], ""))
            column += 1
        cells.append((heads[column], text))
        column = max(column + 1, cell.column + cell.columns if cell else 0)
    builder.add("\t".join(c.text.strip() for c in own), page, tuple(cells))


def _over_number_and_name(cell: Cell, heads: Sequence[str]) -> bool:
    """`Tổng cộng` set over the column of numbers and the one of names: it is a name."""
    return cell.column == 0 and cell.columns == 2 < len(heads) and bool(HEAD_WORD.match(fold(heads[0])))


def _moved(cell: Cell, up: int) -> Cell:
    return Cell(cell.text, cell.row - up, cell.column, cell.rows, cell.columns, cell.head)


def healed(one: Grid, other: Grid, heads: list[str]) -> tuple[Grid, Grid]:
    """Two parts of a table, a row that was broken between them made whole in the first.

    The rest of a broken row has nothing in the first column, where every row has its number or name.
    """
    top = other.head_rows()
    top = top if top and other.heads(top) == heads else 0
    last = one.height - 1
    rest = {c.column: c for c in other.starting(top)}
    whole = one.slots.get((last, 0))
    if not rest or 0 in rest or other.slots.get((top, 0)) is None or whole is None or not whole.text.strip():
        return one, other
    if other.height <= top or any(c.rows > 1 for c in rest.values()) or last < 1:
        return one, other
    grown = [_grown(c, rest.get(c.column)) if c.row + c.rows - 1 == last else c for c in one.cells]
    left = [_moved(c, 1) if c.row > top else c for c in other.cells if c.row != top]
    return Grid(grown), Grid(left)


def _grown(cell: Cell, rest: Cell | None) -> Cell:
    if rest is None or not rest.text.strip():
        return cell
    text = joined(cell.text, rest.text) if cell.text.strip() else rest.text
    return Cell(text, cell.row, cell.column, cell.rows, cell.columns, cell.head)
