"""Rows of vectors."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]


def unit(rows: Vectors) -> Vectors:
    """Rows of length one. A row of zeros (a text without one known token) has no direction and stays as it is."""
    import numpy as np

    norms = np.sqrt(np.square(rows).sum(axis=1, keepdims=True))
    out: Vectors = np.divide(rows, np.maximum(norms, 1e-12), dtype=np.float32)
    return out
