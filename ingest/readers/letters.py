"""Where the letters of a PDF page stand, by PDFium, as the page is seen.

PDFium's own boxes end at the ink where a font does not tell its heights (LibreOffice's do not): a line of small
letters would be lower than one with capitals. So heights come from the baseline and the size of the font.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from typing import Any

_ASCENT, _DESCENT = 0.9, 0.25  # of the size; together the height of a line's box
#: What PDFium makes of a hyphen at the end of a line.
_LINE_END_HYPHEN, _HYPHEN = 2, ord("-")
_UPRIGHT = 0.95  # cosine
#: The direction in which upright text runs on a page that is shown turned by so many degrees.
_RUNS = {0: (1.0, 0.0), 90: (0.0, 1.0), 180: (-1.0, 0.0), 270: (0.0, -1.0)}


class Letters:
    """The letters of a page by their index."""

    def __init__(self, page: Any) -> None:
        import pypdfium2.raw as pdfium

        self._pdfium = pdfium
        self._width, self._height = page.get_size()
        self._turn = page.get_rotation()
        self._page = page.get_textpage()
        self.text_page = self._page.raw
        self._box, self._matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()

    def __iter__(self) -> Iterator[tuple[str, bool, tuple[float, float, float, float, float]]]:
        """(letter or nothing, whether PDFium put it in, its place) in the order of the file."""
        pdfium = self._pdfium
        for i in range(pdfium.FPDFText_CountChars(self.text_page)):
            code = pdfium.FPDFText_GetUnicode(self.text_page, i)
            code = _HYPHEN if code == _LINE_END_HYPHEN else code
            letter = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
            yield letter, bool(pdfium.FPDFText_IsGenerated(self.text_page, i)), self.place(i)

    def font(self, i: int) -> str:
        """The name of the font that a letter is set in."""
        held, flags = ctypes.create_string_buffer(128), ctypes.c_int()
        self._pdfium.FPDFText_GetFontInfo(self.text_page, i, held, len(held), ctypes.byref(flags))
        return held.value.decode("utf-8", "replace")

    def place(self, i: int) -> tuple[float, float, float, float, float]:
        """(left, top, right, bottom, size of the font) in points; `top` grows downwards."""
        pdfium, box, matrix = self._pdfium, self._box, self._matrix
        pdfium.FPDFText_GetLooseCharBox(self.text_page, i, ctypes.byref(box))
        x0, top, x1, bottom = self._turned(box.left, box.bottom, box.right, box.top)
        pdfium.FPDFText_GetMatrix(self.text_page, i, ctypes.byref(matrix))
        size = pdfium.FPDFText_GetFontSize(self.text_page, i) * math.hypot(matrix.c, matrix.d)
        runs, long = _RUNS[self._turn], math.hypot(matrix.a, matrix.b)
        if size <= 0 or matrix.a * runs[0] + matrix.b * runs[1] < _UPRIGHT * long:
            return x0, top, x1, bottom, max(bottom - top, 1.0) / (_ASCENT + _DESCENT)
        pdfium.FPDFText_GetCharOrigin(self.text_page, i, ctypes.byref(self._x), ctypes.byref(self._y))
        base = self._turned(self._x.value, self._y.value, self._x.value, self._y.value)[1]
        return x0, base - _ASCENT * size, x1, base + _DESCENT * size, size

    def _turned(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        if self._turn == 90:
            return bottom, left, top, right
        if self._turn == 180:
            return self._width - right, bottom, self._width - left, top
        if self._turn == 270:
            return self._width - top, self._height - right, self._width - bottom, self._height - left
        return left, self._height - top, right, self._height - bottom
