"""Excel workbooks by openpyxl: every sheet a table, its values as they are shown."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from corpus.errors import SourceError
from ingest.legacy import by_font
from ingest.limits import Job
from ingest.readers.archive import broken, checked_package
from ingest.readers.grid import Cell, Grid, emit
from ingest.source import Source, SourceBuilder

_MOST_COLUMNS = 200


def read(data: bytes, job: Job) -> Source:
    """Raises SourceError for workbooks that are broken, locked, too long, or hold macros or entities."""
    checked_package(data, job.name, job.limits)
    try:
        from openpyxl import load_workbook

        workbook = load_workbook(io.BytesIO(data), data_only=True)
    except Exception as error:  # openpyxl fails in many ways on a damaged package
        raise broken(job.name) from error
    builder = SourceBuilder()
    sheets = [s for s in workbook.worksheets if s.sheet_state == "visible"]
    for sheet in sheets:
        if sheet.max_row > job.limits.table_rows:
            raise SourceError(
                f"Tệp “{job.name}” có bảng {sheet.max_row} hàng, quá giới hạn {job.limits.table_rows}. "
                "Hãy tách nhỏ tệp."
            )
        try:
            cells = list(_cells(sheet))
        except Exception as error:
            raise broken(job.name) from error
        if len(sheets) > 1 and cells:
            builder.add(f"Trang tính “{sheet.title}”")
        _emit(builder, cells)
    return builder.build("xlsx")


def _cells(sheet: Any) -> Iterator[Cell]:
    spans = {(r.min_row, r.min_col): (r.size["rows"], r.size["columns"]) for r in sheet.merged_cells.ranges}
    for row in sheet.iter_rows(max_col=min(sheet.max_column, _MOST_COLUMNS)):
        for cell in row:
            text = shown(cell.value)
            if text:
                font = getattr(getattr(cell, "font", None), "name", None) or ""
                rows, columns = spans.get((cell.row, cell.column), (1, 1))
                yield Cell(
                    by_font(text, font), cell.row - 1, cell.column - 1, min(rows, 1000), min(columns, _MOST_COLUMNS)
                )


def _emit(builder: SourceBuilder, cells: list[Cell]) -> None:
    """Lines above the table (a title, the header block) are plain; the table starts at the first row of three cells."""
    by_row: dict[int, list[Cell]] = {}
    for cell in cells:
        by_row.setdefault(cell.row, []).append(cell)
    widest = max((len(x) for x in by_row.values()), default=0)
    top = next((r for r, x in sorted(by_row.items()) if len(x) >= min(3, widest)), 0)
    for row in sorted(r for r in by_row if r < top):
        for cell in by_row[row]:
            for line in cell.text.split("\n"):
                builder.add(line)
    body = [c for c in cells if c.row >= top]
    if body:
        left = min(c.column for c in body)
        emit(builder, Grid([Cell(c.text, c.row - top, c.column - left, c.rows, c.columns) for c in body]))


def shown(value: object) -> str:
    """A value as a reader of the sheet sees it: dates the Vietnamese way, whole numbers without a fraction."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        day = f"{value.day:02d}/{value.month:02d}/{value.year}"
        return day if value.time() == time(0) else f"{day} {value:%H:%M}"
    if isinstance(value, date):
        return f"{value.day:02d}/{value.month:02d}/{value.year}"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value).strip()
