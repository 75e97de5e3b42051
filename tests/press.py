"""Presses small PDF files in milliseconds with PDFium: what LibreOffice makes too slowly or not at all. Not a test."""

from __future__ import annotations

import ctypes
import io
import re
from collections.abc import Sequence
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import ImageFont

A4 = (595.0, 842.0)
LEFT, RIGHT, TOP = 85.0, 540.0, 60.0
_FONT = "NotoSerif-{}.ttf"


class Press:
    """Pages on which text is set at points from the top left corner."""

    def __init__(self, size: tuple[float, float] = A4) -> None:
        self.document = pypdfium2.PdfDocument.new()
        self._fonts: dict[str, tuple[Any, Any, Any]] = {}
        self._pages: list[Any] = []
        self.new_page(size)

    def new_page(self, size: tuple[float, float] = A4) -> None:
        """Start a page; `y` is where the next paragraph goes."""
        self.page = self.document.new_page(*size)
        self._pages.append(self.page)
        self.size, self.y = size, TOP

    def wide(self, text: str, size: float, style: str = "Regular") -> float:
        return float(self._font(style)[2].getlength(text)) * size / 100

    def put(
        self, text: str, x: float, y: float, size: float = 13, style: str = "Regular", middle: bool = False
    ) -> None:
        """A line with its top at `y`, from `x` on or around it."""
        item = pdfium.FPDFPageObj_CreateTextObj(self.document, self._font(style)[0], size)
        data = text.encode("utf-16-le") + b"\0\0"
        pdfium.FPDFText_SetText(item, ctypes.cast(ctypes.create_string_buffer(data), pdfium.FPDF_WIDESTRING))
        x = x - self.wide(text, size, style) / 2 if middle else x
        pdfium.FPDFPageObj_Transform(item, 1, 0, 0, 1, x, self.size[1] - y - 0.9 * size)
        pdfium.FPDFPage_InsertObject(self.page, item)

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> None:
        item = pdfium.FPDFPageObj_CreateNewRect(x0, self.size[1] - y1, max(x1 - x0, 0.7), max(y1 - y0, 0.7))
        pdfium.FPDFPageObj_SetFillColor(item, 0, 0, 0, 255)
        pdfium.FPDFPath_SetDrawMode(item, pdfium.FPDF_FILLMODE_WINDING, False)
        pdfium.FPDFPage_InsertObject(self.page, item)

    def wrapped(self, text: str, wide: float, size: float = 13, style: str = "Regular", indent: float = 0) -> list[str]:
        """The text in lines that are no wider."""
        lines = [""]
        for word in text.split():
            room = wide - (indent if len(lines) == 1 else 0)
            if lines[-1] and self.wide(f"{lines[-1]} {word}", size, style) > room:
                lines.append("")
            lines[-1] = f"{lines[-1]} {word}".strip()
        return lines

    def paragraph(
        self, text: str, x0: float = LEFT, x1: float = RIGHT, size: float = 13, style: str = "Regular",
        indent: float = 28, middle: bool = False,
    ) -> None:  # fmt: skip
        for i, line in enumerate(self.wrapped(text, x1 - x0, size, style, indent)):
            x = (x0 + x1) / 2 if middle else x0 + (indent if i == 0 else 0)
            self.put(line, x, self.y, size, style, middle)
            self.y += 1.35 * size
        self.y += 0.45 * size

    def table(self, rows: Sequence[Sequence[str]], columns: Sequence[float], size: float = 11) -> None:
        """Ruled rows; an empty string continues the cell to its left."""
        top = self.y
        self.rule(columns[0], top, columns[-1], top)
        for row in rows:
            spans = [
                (c, next((d for d in range(c + 1, len(row)) if row[d]), len(row))) for c, text in enumerate(row) if text
            ]
            sets = [(a, self.wrapped(row[a], columns[b] - columns[a] - 8, size)) for a, b in spans]
            high = 1.3 * size * max(len(lines) for _, lines in sets) + 6
            for a, lines in sets:
                for i, line in enumerate(lines):
                    self.put(line, columns[a] + 4, self.y + 3 + 1.3 * size * i, size)
            for a, b in spans:
                self.rule(columns[a], self.y, columns[a], self.y + high)
                self.rule(columns[b], self.y, columns[b], self.y + high)
            self.y += high
            self.rule(columns[0], self.y, columns[-1], self.y)
        self.y += size

    def head(self, issuer: Sequence[str], number: str, dated: str, kind: str = "", about: str = "") -> None:
        """The header block of Nghị định 30/2020/NĐ-CP."""
        y = self.y
        for i, line in enumerate([*issuer, number]):
            self.put(line, 170, y + 17 * i, 12, "Bold" if i == len(issuer) - 1 else "Regular", middle=True)
        self.put("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 420, y, 11, "Bold", middle=True)
        self.put("Độc lập - Tự do - Hạnh phúc", 420, y + 17, 12, "Bold", middle=True)
        self.put(dated, 420, y + 42, 12, "Italic", middle=True)
        self.y = y + 17 * len(issuer) + 45
        if kind:
            self.paragraph(kind, style="Bold", indent=0, middle=True)
            self.paragraph(about, style="Bold", indent=0, middle=True)

    def foot(self, recipients: Sequence[str], titles: Sequence[str], signer: str) -> None:
        """Recipients at the left, the signer's office and name at the right."""
        y = self.y + 10
        self.put("Nơi nhận:", LEFT, y, 11, "BoldItalic")
        for i, line in enumerate(recipients):
            self.put(line, LEFT, y + 15 + 14 * i, 10)
        for i, line in enumerate(titles):
            self.put(line, 430, y + 18 * i, 12, "Bold", middle=True)
        self.put(signer, 430, y + 18 * len(titles) + 60, 12, "Bold", middle=True)
        self.y = y + 18 * len(titles) + 90

    def image(self, picture: Any, x: float, y: float, wide: float, high: float) -> None:
        """A picture in grey."""
        bitmap = pypdfium2.PdfBitmap.from_pil(picture.convert("L"))
        item = pypdfium2.PdfImage.new(self.document)
        item.set_bitmap(bitmap)
        item.set_matrix(pypdfium2.PdfMatrix().scale(wide, high).translate(x, self.size[1] - y - high))
        self.page.insert_obj(item)

    def data(self) -> bytes:
        """The finished file."""
        out = io.BytesIO()
        for page in self._pages:
            page.gen_content()
        self.document.save(out)
        return out.getvalue()

    def _font(self, style: str) -> tuple[Any, Any, Any]:
        if style not in self._fonts:
            shape = ImageFont.truetype(_FONT.format(style), 100)
            with open(shape.path, "rb") as stream:  # type: ignore[arg-type]
                raw = stream.read()
            held = (ctypes.c_uint8 * len(raw)).from_buffer_copy(raw)
            font = pdfium.FPDFText_LoadFont(self.document, held, len(raw), pdfium.FPDF_FONT_TRUETYPE, True)
            self._fonts[style] = (font, held, shape)
        return self._fonts[style]


def scanned(data: bytes, dpi: int = 200, turn: float = 0.0, pages: Sequence[int] | None = None) -> list[Any]:
    """Pages of a PDF as pictures in black and white."""
    document = pypdfium2.PdfDocument(data)
    out = []
    for i in range(len(document)) if pages is None else pages:
        drawn = document[i].render(scale=dpi / 72, grayscale=True).to_pil()
        out.append(drawn.rotate(turn, resample=3, fillcolor=255).point(lambda v: 255 if v > 150 else 0))
    return out


def in_old_font(lines: Sequence[tuple[float, float, str]], font: str) -> bytes:
    """A page of (x, y, text) whose letters are codes of a Western font, as `.VnTime` and `VNI-Times` have them."""
    shown = b"".join(
        b"1 0 0 1 %d %d Tm (%s) Tj " % (x, A4[1] - y, re.sub(rb"([\\()])", rb"\\\1", text.encode("cp1252")))
        for x, y, text in lines
    )
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>",
        b"<</Length %d>>stream\nBT /F 12 Tf %sET\nendstream" % (len(shown) + 13, shown),
        b"<</Type/Font/Subtype/TrueType/BaseFont/%s/Encoding/WinAnsiEncoding>>" % font.encode(),
    )
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (i, x) for i, x in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R>>\n%%EOF"
