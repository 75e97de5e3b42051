"""Writing and reading .xlsx safely: text stays text, whatever it starts with."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile

from corpus.errors import InputError

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_NOT_CELL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_FIXED = datetime(2000, 1, 1)


def put(sheet: Worksheet, row: int, column: int, value: str | int | float) -> None:
    """A cell; a text that opens with `=` must not become a formula."""
    cell: Any = sheet.cell(row=row, column=column)
    cell.value = _NOT_CELL.sub("", value) if isinstance(value, str) else value
    if isinstance(value, str):
        cell.data_type = "s"


def put_rows(sheet: Worksheet, rows: Sequence[Sequence[str | int | float]], first: int = 1) -> None:
    """Rows from the first column on."""
    for r, values in enumerate(rows, first):
        for c, value in enumerate(values, 1):
            put(sheet, r, c, value)


def saved(book: Workbook) -> bytes:
    """The file's bytes, without the clock in its properties; `Workbook.save` would set it again."""
    from openpyxl.writer.excel import ExcelWriter

    book.properties.created = book.properties.modified = _FIXED
    book.properties.creator = ""
    out = io.BytesIO()
    ExcelWriter(book, ZipFile(out, "w", ZIP_DEFLATED)).save()
    return out.getvalue()


def grid(data: bytes, sheet: str = "") -> list[list[str]]:
    """The cells of a sheet as text. Raises InputError when the file is no workbook."""
    from openpyxl import load_workbook

    try:
        book = load_workbook(io.BytesIO(data), data_only=True)
    except Exception as error:  # openpyxl raises many kinds for a damaged file
        raise InputError(
            f"Tệp Excel không đọc được ({type(error).__name__}). Hãy lưu lại dạng .xlsx rồi thử lại."
        ) from None
    chosen = book[sheet] if sheet in book.sheetnames else book.worksheets[0]
    return [[_text(v) for v in row] for row in chosen.iter_rows(values_only=True)]


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()
