"""Columns of figures and of days: what they add up to, and which row has the most or is due first."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

from assistant.compose.draft import Draft, Quote, Scene
from assistant.compose.grid import NUMBER_HEAD, TIME_HEAD, Table, row_asked
from assistant.evidence import share
from assistant.probes import Words, said
from corpus.language.numbers import mentions
from corpus.language.text import fold
from corpus.records import Paragraph

_FIGURE = re.compile(r"^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?(?:\s*\D{0,12})?$")
_TOTAL = re.compile(r"\b(?:tổng (?:số|cộng|\w+)|cộng lại|cả thảy|tất cả)\b")
_MOST = re.compile(r"\b(?:nhiều|lớn|cao|dài) (?:\w+ ){0,4}nhất|\b(?:nhiều|lớn|cao) nhất\b")
_FEWEST = re.compile(r"\b(?:ít|nhỏ|thấp) (?:\w+ ){0,4}nhất\b")
_FIRST, _LAST = re.compile(r"\bsớm nhất\b"), re.compile(r"\bmuộn nhất\b")
_BRACKET = re.compile(r"\([^()]*\)")  # the unit of a column: `(đồng/lượt)`
_MOST_LEFT = 4  # rows without a value that are named
_LEAST_HEAD = 0.6  # share of a head's words that the question must use to mean its column
_EMPTY = frozenset("số đơn vị tính tổng stt".split())


def figure(cell: str) -> float | None:
    """The value of a cell that is one figure, with or without its unit: `42.000`, `0,6`, `325 g`; None for a day."""
    match = _FIGURE.match(cell.strip())
    if match is None or "/" in cell:
        return None
    return float(f"{match[1].replace('.', '')}.{match[2] or 0}")


def asks_entity(table: Table, low: str) -> bool:
    """Which of the things that the rows are of is asked for: `lĩnh vực nào … nhiều nhất`."""
    return bool(table.noun()) and re.search(rf"\b{re.escape(table.noun())} (?:\w+ )?nào\b", low) is not None


def meant_by_head(scene: Scene, table: Table, wordings: str = "") -> int | None:
    """The column whose head the question uses, in its own words or in those given; None when it uses none."""
    best: tuple[float, int] | None = None
    for i, head in enumerate(table.heads):
        words = tuple(w for w in re.findall(r"\w+", _BRACKET.sub("", head.lower())) if w not in _EMPTY)
        if i == table.entity or NUMBER_HEAD.match(fold(head)) or not words:
            continue
        found = share(words, wordings or scene.question.text, Words(lambda _: 1.0))
        if found >= _LEAST_HEAD and (best is None or found > best[0]):
            best = found, i
    return best[1] if best else None


def summed(scene: Scene, table: Table) -> Draft | None:
    """`Tổng số trang là bao nhiêu?`: a column of figures added up, or the row that gives the total itself."""
    column, low = meant_by_head(scene, table), scene.question.text.lower()
    if (
        column is None
        or not _TOTAL.search(low)
        or _MOST.search(low)
        or _FEWEST.search(low)
        or row_asked(scene.question, table)
    ):
        return None
    rows = [r for r in table.rows if len(r.cells) == len(table.heads)]
    stated, head = table.total, table.heads[column]
    if stated and len(stated.cells) > column:
        return Draft(
            f"{head}: {stated.cells[column][1]} (tổng cộng).", (Quote(stated, stated.text),), 0.85, "table-sum"
        )
    values = [figure(r.cells[column][1]) for r in rows]
    if any(v is None for v in values):
        return None
    terms = " + ".join(r.cells[column][1] for r in rows)
    total = _written(sum(v for v in values if v is not None))
    text = f"{head}: tổng cộng {total} (cộng {len(rows)} dòng của bảng: {terms})."
    return Draft(text, tuple(Quote(r, r.text) for r in rows), 0.8, "table-sum", (total,))


def extreme(scene: Scene, table: Table, rows: Sequence[Paragraph]) -> Draft | None:
    """The row with the most or the fewest in the column the question means, or with the first or last day."""
    low = scene.question.text.lower()
    if _FIRST.search(low) or _LAST.search(low):
        columns = [i for i, h in enumerate(table.heads) if TIME_HEAD.search(fold(h)) and i != table.entity]
        asks_rows = re.search(rf"\b{re.escape(table.noun())} (?:\w+ ){{0,3}}nào\b", low) if table.noun() else None
        value = _day_or_year if asks_rows else _day  # `muộn nhất ngày nào` asks for a day, and of no row
        return _chosen(table, rows, columns[0], value, min if _FIRST.search(low) else max) if columns else None
    column = meant_by_head(scene, table)
    if column is None and asks_entity(table, low):
        column = meant_by_head(scene, table, " ".join(" ".join(w) for s in said(low) for w in s.written))
    if column is None or not (_MOST.search(low) or _FEWEST.search(low)):
        return None
    return _chosen(table, rows, column, figure, min if _FEWEST.search(low) else max)


def _chosen(
    table: Table,
    rows: Sequence[Paragraph],
    column: int,
    value: Callable[[str], float | None],
    best: Callable[..., float],
) -> Draft | None:
    valued = [(r, v) for r in rows if len(r.cells) > column and (v := value(r.cells[column][1])) is not None]
    if len(valued) < 2:
        return None
    top = best(v for _, v in valued)
    chosen = [r for r, v in valued if v == top]
    head = table.heads[column].lower()
    lines = [f"{r.cells[table.entity][1]} – {head}: {r.cells[column][1]}." for r in chosen]
    names = tuple(r.cells[table.entity][1] for r in chosen)
    lines.append(_read(table, rows, column, [r for r, _ in valued]))
    return Draft("\n".join(lines), tuple(Quote(r, r.text) for r in chosen), 0.85, "table-most", names)


def _read(table: Table, rows: Sequence[Paragraph], column: int, valued: Sequence[Paragraph]) -> str:
    """How many rows were compared, and which of them have nothing that could be."""
    known = {r.id for r in valued}
    others = [r for r in rows if r.id not in known]
    left = "; ".join(f"STT {r.step.number} ghi “{_cell(r, column)}”" for r in others[:_MOST_LEFT])
    more = f" và {len(others) - _MOST_LEFT} dòng khác" if len(others) > _MOST_LEFT else ""
    passed = f", {len(rows)} dòng thuộc phạm vi hỏi" if len(rows) < len(table.rows) else ""
    without = f"; không so được {left}{more}" if others else ""
    return f"({table.read().capitalize()}{passed}{without}.)"


def _cell(row: Paragraph, column: int) -> str:
    value = row.cells[column][1].strip() if len(row.cells) > column else ""
    return value or "(để trống)"


def _day(cell: str) -> float | None:
    days = [m.key for m in mentions(cell) if m.kind == "date"]
    return float(date.fromisoformat(days[0]).toordinal()) if days else None


def _day_or_year(cell: str) -> float | None:
    years = [m.key for m in mentions(cell) if m.kind == "year"]
    return _day(cell) or (float(date(int(years[0]), 12, 31).toordinal()) if len(years) == 1 else None)


def _written(value: float) -> str:
    """A figure as Vietnamese texts print it: `250.000`, `1,5`."""
    return f"{value:,.10g}".replace(",", "_").replace(".", ",").replace("_", ".")
