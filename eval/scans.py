"""Pages drawn as coarse scans: header in two columns, text, recipients, a seal over the signature block, noise.

What OCR is measured on beside real scans: the words are known to the letter. A page is drawn at twice
its size, made black and white at 200 dpi, turned a little and strewn with specks, all from one seed.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

_DPI = 200
_FINE = 2  # drawn this much larger, then made smaller
_WIDTH, _HEIGHT = 1654, 2339  # A4 at 200 dpi
_LEFT, _RIGHT, _TOP, _FOOT = 230, 1530, 150, 2200
_FONTS = "NotoSerif-{}.ttf"


@dataclass(frozen=True, slots=True)
class Letter:
    """What stands on a page beside its paragraphs; the words are those of no real document."""

    issuer: str
    number: str
    dated: str
    kind: str
    about: str
    grounds: tuple[str, ...]
    recipients: tuple[str, ...]
    titles: tuple[str, ...]
    signer: str


LETTERS = (
    Letter("ỦY BAN NHÂN DÂN\nTỈNH QUẢNG NGÃI", "Số: 1846/QĐ-UBND", "Quảng Ngãi, ngày 14 tháng 3 năm 2024", "QUYẾT ĐỊNH",
           "Về việc phê duyệt kế hoạch bảo trì đường thủy nội địa",
           ("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
            "Theo đề nghị của Giám đốc Sở Giao thông vận tải tại Tờ trình số 512/TTr-SGTVT ngày 07 tháng 3 năm 2024."),
           ("- Như Điều 3;", "- Bộ Giao thông vận tải (để b/c);", "- TT Tỉnh ủy, TT HĐND tỉnh;", "- Lưu: VT, KTN."),
           ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Trần Hoàng Bảo"),
    Letter("BỘ TÀI CHÍNH", "Số: 7305/BTC-HCSN", "Hà Nội, ngày 09 tháng 8 năm 2023", "",
           "V/v hướng dẫn sử dụng kinh phí chi thường xuyên", (),
           ("- Như trên;", "- Lãnh đạo Bộ (để b/c);", "- Các Vụ: NSNN, PC, ĐT;", "- Lưu: VT, HCSN (12b)."),
           ("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"), "Nguyễn Đức Thịnh"),
    Letter("HỘI ĐỒNG NHÂN DÂN\nHUYỆN KỲ SƠN", "Số: 37/NQ-HĐND", "Kỳ Sơn, ngày 21 tháng 12 năm 2022", "NGHỊ QUYẾT",
           "Về nhiệm vụ phát triển kinh tế - xã hội năm 2023",
           ("Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015;",
            "Xét Tờ trình số 208/TTr-UBND ngày 05 tháng 12 năm 2022 của Ủy ban nhân dân huyện;"),
           ("- HĐND tỉnh;", "- TT Huyện ủy, UBND, UBMTTQ huyện;", "- Đại biểu HĐND huyện;", "- Lưu: VT."),
           ("CHỦ TỊCH",), "Lê Thị Thu Hằng"),
    Letter("SỞ NỘI VỤ\nTHÀNH PHỐ CẦN THƠ", "Số: 964/KH-SNV", "Cần Thơ, ngày 30 tháng 01 năm 2025", "KẾ HOẠCH",
           "Kiểm tra công tác cải cách hành chính năm 2025",
           ("Thực hiện Quyết định số 118/QĐ-UBND ngày 16 tháng 01 năm 2025 của Ủy ban nhân dân thành phố;",),
           ("- UBND thành phố (để b/c);", "- Các phòng thuộc Sở;", "- Cổng TTĐT Sở;", "- Lưu: VT, CCHC."),
           ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "Phan Văn Ngữ"),
)  # fmt: skip


@dataclass(slots=True)
class _Sheet:
    """A page being drawn, and the words set on it."""

    image: Image
    pen: ImageDraw
    y: int = _TOP
    words: list[str] = field(default_factory=list)

    def font(self, style: str, points: float) -> FreeTypeFont:
        from PIL import ImageFont

        return ImageFont.truetype(_FONTS.format(style), round(0.86 * points / 72 * _DPI * _FINE))

    def put(self, text: str, x: int, y: int, style: str, points: float, middle: bool = False) -> None:
        self.words += text.split()
        anchor = "ma" if middle else "la"
        self.pen.text((x * _FINE, y * _FINE), text, fill=0, font=self.font(style, points), anchor=anchor)

    def paragraph(self, text: str, style: str, indent: int = 70) -> bool:
        """Justified lines from the current height on; False when the page has no more room for it."""
        font = self.font(style, 14)
        lines: list[list[str]] = [[]]
        for word in text.split():
            room = _RIGHT - _LEFT - (indent if len(lines) == 1 else 0)
            if lines[-1] and font.getlength(" ".join([*lines[-1], word])) > room * _FINE:
                lines.append([])
            lines[-1].append(word)
        if self.y + 46 * len(lines) > _FOOT - 420:
            return False
        for i, line in enumerate(lines):
            start = _LEFT + (indent if i == 0 else 0)
            loose = (_RIGHT - start) * _FINE - sum(font.getlength(w) for w in line)
            gap = loose / max(len(line) - 1, 1) if i < len(lines) - 1 else font.getlength(" ")
            x = float(start * _FINE)
            for word in line:
                self.pen.text((x, self.y * _FINE), word, fill=0, font=font)
                x += font.getlength(word) + gap
            self.words += line
            self.y += 46
        self.y += 18
        return True


def drawn(letter: Letter, paragraphs: Sequence[str], seed: int) -> tuple[Image, str]:
    """A scan of a letter with as many of the paragraphs as fit, and its words in reading order."""
    from PIL import Image, ImageDraw

    image = Image.new("L", (_WIDTH * _FINE, _HEIGHT * _FINE), 255)
    sheet = _Sheet(image, ImageDraw.Draw(image))
    _header(sheet, letter)
    for text in letter.grounds:
        sheet.paragraph(text, "Italic")
    for text in paragraphs:
        sheet.paragraph(text, "Regular")
    _closing(sheet, letter)
    return _scanned(sheet.image, random.Random(seed)), " ".join(sheet.words)


def _header(sheet: _Sheet, letter: Letter) -> None:
    y = sheet.y
    for line in letter.issuer.split("\n"):
        sheet.put(line, 440, y, "Bold" if line == letter.issuer.split("\n")[-1] else "Regular", 13, middle=True)
        y += 44
    sheet.put(letter.number, 440, y + 20, "Regular", 13, middle=True)
    sheet.put("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 1130, sheet.y, "Bold", 13, middle=True)
    sheet.put("Độc lập - Tự do - Hạnh phúc", 1130, sheet.y + 44, "Bold", 14, middle=True)
    sheet.pen.line([(930 * _FINE, (sheet.y + 95) * _FINE), (1330 * _FINE, (sheet.y + 95) * _FINE)], 0, 3)
    sheet.put(letter.dated, 1130, sheet.y + 115, "Italic", 14, middle=True)
    sheet.y = y + 90
    if letter.kind:
        sheet.put(letter.kind, 880, sheet.y + 20, "Bold", 14, middle=True)
        sheet.put(letter.about, 880, sheet.y + 66, "Bold", 14, middle=True)
        sheet.y += 150
    else:
        sheet.put(letter.about, 440, sheet.y - 20, "Regular", 12, middle=True)
        sheet.y += 90


def _closing(sheet: _Sheet, letter: Letter) -> None:
    top = sheet.y = sheet.y + 30
    sheet.put("Nơi nhận:", _LEFT, top, "BoldItalic", 12)
    for i, line in enumerate(letter.recipients):
        sheet.put(line, _LEFT, top + 40 + 34 * i, "Regular", 11)
    for i, line in enumerate(letter.titles):
        sheet.put(line, 1200, top + 44 * i, "Bold", 14, middle=True)
    low = top + 44 * len(letter.titles) + 210
    sheet.put(letter.signer, 1200, low, "Bold", 14, middle=True)
    _seal(sheet, 1090, low - 105, letter.issuer.replace("\n", " "))


def _seal(sheet: _Sheet, x: int, y: int, text: str) -> None:
    """Two rings with letters between them and a star, reaching into the lines above and below."""
    from PIL import Image, ImageDraw

    for radius, width in ((140, 7), (128, 2), (88, 2)):
        box = [(x - radius) * _FINE, (y - radius) * _FINE, (x + radius) * _FINE, (y + radius) * _FINE]
        sheet.pen.ellipse(box, outline=0, width=width * _FINE)
    font = sheet.font("Bold", 10)
    for i, letter in enumerate(text):
        angle = math.pi * (0.8 + 1.4 * i / len(text))
        tile = Image.new("L", (60, 60), 0)
        ImageDraw.Draw(tile).text((30, 30), letter, fill=255, font=font, anchor="mm")
        turned = tile.rotate(-math.degrees(angle) - 90)
        at = (round((x + 108 * math.cos(angle)) * _FINE) - 30, round((y + 108 * math.sin(angle)) * _FINE) - 30)
        sheet.image.paste(0, at, turned)
    spikes = [
        ((x + r * math.sin(math.pi * k / 5)) * _FINE, (y - r * math.cos(math.pi * k / 5)) * _FINE)
        for k, r in enumerate([60, 25] * 5)
    ]
    sheet.pen.polygon(spikes, fill=0)


def _scanned(page: Image, chance: random.Random) -> Image:
    """Black and white at 200 dpi: turned, made coarse, with ragged edges, specks and a faint mark over the text."""
    import numpy as np
    from PIL import Image, ImageDraw, ImageFilter

    pen = ImageDraw.Draw(page)
    x, y = chance.randrange(500, 2200), chance.randrange(1200, 2600)
    for start in range(0, 360, 24):  # the seal of another sheet, rubbed off in pieces
        pen.arc([x, y, x + 560, y + 560], start, start + chance.randrange(4, 15), fill=0, width=chance.randrange(4, 12))
    page = page.rotate(chance.uniform(-0.8, 0.8), resample=Image.Resampling.BICUBIC, fillcolor=255)
    page = page.resize((_WIDTH, _HEIGHT), Image.Resampling.BOX).filter(ImageFilter.GaussianBlur(0.7))
    noise = np.random.default_rng(chance.randrange(1 << 30))
    grey = np.asarray(page, dtype=np.float32) + noise.normal(0.0, 22.0, (_HEIGHT, _WIDTH))
    black = grey < chance.uniform(135, 165)
    for _ in range(60):
        a, b, size = chance.randrange(_HEIGHT), chance.randrange(_WIDTH), chance.randrange(1, 5)
        black[a : a + size, b : b + size] = True
    return Image.fromarray(np.where(black, 0, 255).astype(np.uint8))
