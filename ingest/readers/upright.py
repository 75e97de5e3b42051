"""Scanned pages set straight: turned by the small angle at which their lines lie level, and to stand on their feet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from corpus.language.model import is_possible
from ingest.limits import Job
from ingest.readers.tesseract import Line, read_page

if TYPE_CHECKING:
    from PIL.Image import Image

_WIDEST_TURN = 4.0  # degrees
_LEVEL = 0.3  # degrees that do no harm
_POOR, _GOOD = 0.35, 0.5  # share of the letters that stand in sure syllables: less on a page that lies the wrong way
_SURE = 70.0
_LEAST = 80  # letters that tell
_SMALL = 0.5  # of its size: enough to see which way a page lies


def straightened(picture: Image) -> Image:
    """The picture turned by the angle at which its lines lie level; as it is when they already do."""
    angle = skew(picture)
    if abs(angle) < _LEVEL:
        return picture

    from PIL.Image import Resampling

    turned = picture.convert("L").rotate(
        angle, resample=Resampling.BICUBIC, expand=False, fillcolor=255
    )  # bicubic: jagged edges cost marks
    turned.info.update(picture.info)
    return turned


def skew(picture: Image) -> float:
    """Degrees to turn a picture by: text that lies level has the sharpest change from row to row."""
    import numpy as np

    small = picture.convert("L")
    small.thumbnail((800, 800))

    def sharpness(angle: float) -> float:
        rows = 255.0 - np.asarray(small.rotate(angle, fillcolor=255), dtype=np.float32)
        profile = rows[:, rows.shape[1] // 10 : -rows.shape[1] // 10].sum(axis=1)
        return float(np.square(np.diff(profile)).sum())

    coarse = max(np.arange(-_WIDEST_TURN, _WIDEST_TURN + 0.1, 0.5), key=sharpness)
    fine = max(np.arange(coarse - 0.4, coarse + 0.5, 0.1), key=sharpness)
    return float(fine) if sharpness(fine) > 1.02 * sharpness(0.0) else 0.0


def turn(lines: Sequence[Line], picture: Image, scale: float, job: Job) -> int:
    """Quarters to turn a page by (counter-clockwise) so that it stands on its feet; 0 where it was read well enough."""
    if sum(len(w.text) for _, words in lines for w in words) < _LEAST or _sure_share(lines) >= _POOR:
        return 0
    shares = {}
    for quarters in (2, 1, 3):
        look = turned(picture, quarters)
        look.thumbnail((round(look.width * _SMALL), round(look.height * _SMALL)))
        shares[quarters] = _sure_share(read_page(look, scale * _SMALL, job))
        if shares[quarters] >= _GOOD:
            return quarters
    return 0


def turned(picture: Image, quarters: int) -> Image:
    """A picture turned by quarters, counter-clockwise."""
    out = picture.convert("L").rotate(90 * quarters, expand=True)
    out.info.update(picture.info)
    return out


def _sure_share(lines: Sequence[Line]) -> float:
    """Of the letters; Tesseract reads lines that run down a page too, and then its words are higher than wide."""
    words = [w for _, line in lines for w in line]
    lying = [w for w in words if len(w.text) > 1 and w.x1 - w.x0 > 0.8 * (w.bottom - w.top)]
    sure = [w for w in lying if w.confidence >= _SURE and is_possible(_letters(w.text))]
    return sum(len(w.text) for w in sure) / max(sum(len(w.text) for w in words), 1)


def _letters(text: str) -> str:
    return "".join(c for c in text if c.isalpha()).lower()
