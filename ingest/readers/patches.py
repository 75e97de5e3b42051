"""Patches of ink that lie in no word: seals and signatures, and the words under them that OCR passed over."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ingest.readers.layout import Word

if TYPE_CHECKING:
    from PIL.Image import Image

Box = tuple[float, float, float, float]
_CELL = 6.0  # points: half a line
_INKED = 0.04  # of a cell
_MUCH_INK = 150.0  # square points of ink that make a patch worth a look
_WIDE, _HIGH = 40.0, 30.0  # points around a patch: the words that a seal reaches into stick out of it
_MARGIN = 0.04  # of the page: the shadow of the scanner's lid


def patches(picture: Image, words: Sequence[Word], scale: float) -> list[Box]:
    """Boxes in points around ink that lies in none of the words."""
    import numpy as np

    dark = np.asarray(picture.convert("L")) < 128
    dark = dark.copy()
    for word in words:
        rows = slice(max(int(word.top * scale) - 4, 0), int(word.bottom * scale) + 4)
        dark[rows, max(int(word.x0 * scale) - 4, 0) : int(word.x1 * scale) + 4] = False
    height, width = dark.shape
    up, side = int(height * _MARGIN), int(width * _MARGIN)
    dark[:up], dark[height - up :], dark[:, :side], dark[:, width - side :] = False, False, False, False
    step = max(int(_CELL * scale), 1)
    high, wide = height // step, width // step
    share = dark[: high * step, : wide * step].reshape(high, step, wide, step).mean(axis=(1, 3))
    inked = {(int(y), int(x)) for y, x in zip(*np.nonzero(share > _INKED), strict=True)}
    found: list[Box] = []
    while inked:
        cells = _grown(inked)
        if sum(float(share[c]) for c in cells) * _CELL * _CELL >= _MUCH_INK:
            top, bottom = min(y for y, _ in cells) * _CELL, max(y for y, _ in cells) * _CELL + _CELL
            left, right = min(x for _, x in cells) * _CELL, max(x for _, x in cells) * _CELL + _CELL
            found.append(
                (
                    max(left - _WIDE, 0.0), max(top - _HIGH, 0.0),
                    min(right + _WIDE, width / scale), min(bottom + _HIGH, height / scale),
                )
            )  # fmt: skip
    return found


def _grown(inked: set[tuple[int, int]]) -> list[tuple[int, int]]:
    """Takes a cell and all that hang together with it, over one empty cell at most, out of the set."""
    cells = [inked.pop()]
    for y, x in cells:
        near = {(y + dy, x + dx) for dy in range(-2, 3) for dx in range(-2, 3)} & inked
        inked -= near
        cells += near
    return cells
