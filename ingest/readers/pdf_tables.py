"""Where the ruled tables of a PDF page are, by pdfplumber; their words are those that PDFium read, or OCR."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ingest.readers.grid import Cell, Grid
from ingest.readers.layout import Block, Setting, Word, paragraphs, text_lines
from ingest.readers.pages import Page, Table
from ingest.readers.patches import Box

_SAME = 2.0  # points: rules closer than this are one


def tables_of(plumbed: Any, page: Page) -> list[Table]:
    """Tables of two columns and two rows at least."""
    try:
        found = plumbed.find_tables()
    except Exception:  # pdfminer stumbles over damaged content; the page's text is kept without tables
        return []
    out = []
    for table in found:
        made = table_of([c for c in table.cells if c is not None], table.bbox, page)
        out += [made] if made else []
    return out


def table_of(boxes: Sequence[Box], bounds: Box, page: Page) -> Table | None:
    """A table of cells that lie in boxes (points), filled with the words of the page; None for what is none."""
    lefts, tops = _edges(b[0] for b in boxes), _edges(b[1] for b in boxes)
    if len(lefts) < 2 or (len(tops) < 2 and len(lefts) < 3):  # one row alone may be the rest of a broken one
        return None
    cells = [_cell(box, lefts, tops, page) for box in boxes]
    filled = sum(bool(c.text) for c in cells)
    return Table(Grid(cells), *bounds) if filled >= (3 if len(tops) > 1 else 1) else None


def fill(page: Page, ruled: Sequence[tuple[Sequence[Box], Box]]) -> None:
    """Tables of (cells, bounds) take their words out of the running text of a page."""
    tables = [table_of(boxes, bounds, page) for boxes, bounds in ruled]
    page.tables = [t for t in tables if t]
    page.words = [w for w in page.words if not any(t.holds(w) for t in page.tables)]


def _cell(box: tuple[float, float, float, float], lefts: list[float], tops: list[float], page: Page) -> Cell:
    x0, top, x1, bottom = box
    words = [w for w in page.words if x0 <= (w.x0 + w.x1) / 2 < x1 and top <= (w.top + w.bottom) / 2 < bottom]
    column, row = _index(lefts, x0), _index(tops, top)
    columns = sum(x0 + _SAME < x < x1 - _SAME for x in lefts) + 1
    rows = sum(top + _SAME < y < bottom - _SAME for y in tops) + 1
    return Cell(_text(words, x0, x1, page.number), row, column, rows, columns)


def _text(words: list[Word], x0: float, x1: float, page: int) -> str:
    if not words:
        return ""
    lines = text_lines(words)
    inner = Setting(min(x0 + lines[0].size * 0.4, lines[0].x0), x1 - lines[0].size * 0.4)
    return "\n".join(p.text for p in paragraphs(Block(lines), page, inner))


def _edges(values: Any) -> list[float]:
    out: list[float] = []
    for value in sorted(values):
        if not out or value - out[-1] > _SAME:
            out.append(value)
    return out


def _index(edges: list[float], value: float) -> int:
    return min(range(len(edges)), key=lambda i: abs(edges[i] - value))
