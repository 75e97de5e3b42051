"""Scanned pages set straight: turned by the small angle at which their lines lie level."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

_WIDEST_TURN = 4.0  # degrees
_LEVEL = 0.3  # degrees that do no harm


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
