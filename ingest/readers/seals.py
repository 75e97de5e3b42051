"""The rings of round seals rubbed out of a scan, so that the words they run through can be read.

A seal of office has two or three rings (its own words between them are left alone). A ring is found by
how much of a circle of the size of a seal is black; then every radius that is black nearly all the way
round is made white.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ingest.readers.patches import Box

if TYPE_CHECKING:
    from PIL.Image import Image

_RADII = range(36, 68)  # points: seals are 36 … 42 mm wide, and wider when a scan is enlarged
_RING = 0.8  # of a circle: as much of it must be black
_BLACK = 0.45  # of a radius of that seal
_OUTSIDE = 4.0  # points beyond the ring that belong to it


def without_rings(picture: Image, places: Sequence[Box], scale: float) -> Image:
    """The picture without the rings of the seals that lie in some of the places (points)."""
    from PIL import Image

    out = picture
    for place in places:
        if min(place[2] - place[0], place[3] - place[1]) < 2 * _RADII[0]:
            continue
        x0, top, x1, bottom = (int(v * scale) for v in place)
        cleaned = _cleaned(picture.crop((x0, top, x1, bottom)), scale)
        if cleaned is not None:
            out = out.convert("L") if out is picture else out
            out.paste(Image.fromarray(cleaned), (x0, top))
    if out is not picture:
        out.info.update(picture.info)
    return out


def _cleaned(cut: Image, scale: float) -> Any:
    """The pixels of a piece with a seal, its rings white; None where there is no seal."""
    import numpy as np

    pixels = np.asarray(cut.convert("L")).copy()
    dark = pixels < 128
    share, x, y, radius = _circle(dark, max(round(scale), 1))
    if share < _RING:
        return None
    x, y = _centred(dark, x, y, radius, scale)
    black = np.flatnonzero(_rounds(dark, x, y, radius + _OUTSIDE * scale) > _BLACK)
    rows, columns = np.mgrid[: dark.shape[0], : dark.shape[1]]
    away = np.rint(np.hypot(rows - y, columns - x)).astype(int)
    pixels[np.isin(away, np.concatenate([black - 1, black, black + 1]))] = 255
    return pixels


def _circle(dark: Any, step: int) -> tuple[float, float, float, float]:
    """(share of it that is black, middle x, y, radius) of the blackest circle, in pixels; sought on a coarse grid."""
    import numpy as np

    high, wide = dark.shape[0] // step, dark.shape[1] // step
    coarse = dark[: high * step, : wide * step].reshape(high, step, wide, step).any(axis=(1, 3))
    reach = _RADII[-1] + 2
    size = (_quick(high + 2 * reach), _quick(wide + 2 * reach))
    wave = np.fft.rfft2(coarse.astype(np.float32), size)
    away = np.hypot(*np.mgrid[-reach : reach + 1, -reach : reach + 1])
    best = (0.0, 0.0, 0.0, 0.0)
    for radius in _RADII:
        ring = (np.abs(away - radius) < 0.8).astype(np.float32)
        black = np.fft.irfft2(wave * np.fft.rfft2(ring / ring.sum(), size), size)
        row, column = np.unravel_index(int(black.argmax()), black.shape)
        if black[row, column] > best[0]:
            middle = (float(column - reach + 0.5) * step, float(row - reach + 0.5) * step)
            best = (float(black[row, column]), *middle, float(radius * step))
    return best


def _quick(length: int) -> int:
    """The next length that Fourier transforms are quick at: only small factors."""
    while length != 1 and 2**20 * 3**10 * 5**8 % length:
        length += 1
    return length


def _centred(dark: Any, x: float, y: float, radius: float, scale: float) -> tuple[float, float]:
    """The middle that makes the ring sharpest, within a point and a half of a first guess."""
    import numpy as np

    def sharpness(middle: tuple[float, float]) -> float:
        rounds = _rounds(dark, *middle, radius + 3 * scale)[int(radius - 3 * scale) :]
        return float(np.sort(rounds)[-3:].sum())

    steps = [scale / 2 * n for n in range(-3, 4)]
    return max(((x + dx, y + dy) for dx in steps for dy in steps), key=sharpness)


def _rounds(dark: Any, x: float, y: float, radius: float) -> Any:
    """How much of each circle around a middle is black, for every whole radius in pixels from 0 on."""
    import numpy as np

    turn = np.arange(720) * np.pi / 360
    away = np.arange(int(radius))[:, None]
    columns = np.rint(x + away * np.cos(turn)).astype(int)
    rows = np.rint(y + away * np.sin(turn)).astype(int)
    inside = (columns >= 0) & (rows >= 0) & (columns < dark.shape[1]) & (rows < dark.shape[0])
    return (dark[np.clip(rows, 0, dark.shape[0] - 1), np.clip(columns, 0, dark.shape[1] - 1)] & inside).mean(axis=1)
