"""What a question and a text have in common, measured over all candidates at once with arrays of term numbers.

A *field* is a piece of a candidate (its document's title, its headings, its own text). All fields of all
candidates stand in one long array; a row for each syllable of the question says where it occurs. Runs,
pairs and coverage are then a few operations on that table, so that hundreds of candidates cost milliseconds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Numbers = NDArray[np.int64]

#: Between stretches of a text, and never equal to a term.
BREAK = -1
#: A pair of neighbours of the question counts as near where the second follows within this many terms.
_NEAR = 4


@dataclass(frozen=True, slots=True)
class Asked:
    """The question's syllables in order (BREAK between stretches) with a weight each (0 for BREAK)."""

    terms: Numbers
    weights: Floats


@dataclass(frozen=True, slots=True)
class Matches:
    """A row for each field; shares lie between 0 and 1.

    `found` (fields × terms of the question) says which terms occur; `pairs` and `near` which pairs of
    neighbours do, directly or nearly; `run` is the longest stretch of the question repeated word for
    word, as a share of the question's weight; `matched` the share of the field's terms that the
    question has, `length` how many terms there are.
    """

    found: Floats
    pairs: Floats
    near: Floats
    triples: Floats
    run: Floats
    matched: Floats
    length: Floats


def match(asked: Asked, fields: Sequence[Numbers]) -> Matches:
    """Compare every field with the question."""
    text, starts = joined(fields)
    m, n = len(asked.terms), len(text)
    equal = (asked.terms[:, None] == text[None, :]) & (asked.terms != BREAK)[:, None]
    pairs = np.zeros_like(equal)
    near = np.zeros_like(equal)
    triples = np.zeros_like(equal)
    run = np.zeros((m, n), dtype=np.float32)
    run[0] = equal[0] * asked.weights[0]
    for i in range(1, m):
        row = equal[i]
        pairs[i, 1:] = row[1:] & equal[i - 1, :-1]
        for gap in range(1, _NEAR + 1):
            near[i, gap:] |= row[gap:] & equal[i - 1, :-gap]
        if i > 1:
            triples[i, 1:] = row[1:] & pairs[i - 1, :-1]
        run[i] = row * asked.weights[i]
        run[i, 1:] += row[1:] * run[i - 1, :-1]
    total = max(float(asked.weights.sum()), 1e-6)
    real = text != BREAK
    length = np.add.reduceat(real.astype(np.float32), starts)
    hits = np.add.reduceat((equal.any(axis=0) & real).astype(np.float32), starts)
    return Matches(
        found=_any(equal, starts), pairs=_any(pairs, starts), near=_any(near, starts), triples=_any(triples, starts),
        run=(np.maximum.reduceat(run.max(axis=0), starts) / total).astype(np.float32),
        matched=(hits / np.maximum(length, 1.0)).astype(np.float32), length=length,
    )  # fmt: skip


def joined(fields: Sequence[Numbers]) -> tuple[Numbers, Numbers]:
    """All fields in one array, each closed by a BREAK, and where each starts."""
    closing = np.array([BREAK], dtype=np.int64)
    text = np.concatenate([part for field in fields for part in (field, closing)])
    lengths = np.fromiter((len(field) + 1 for field in fields), dtype=np.int64, count=len(fields))
    return text, np.concatenate(([0], np.cumsum(lengths)[:-1]))


def _any(table: NDArray[np.bool_], starts: Numbers) -> Floats:
    return np.logical_or.reduceat(table, starts, axis=1).T.astype(np.float32)


def pair_weights(asked: Asked) -> Floats:
    """A pair weighs as its two terms together; 0 where the question has a break."""
    weights = asked.weights.copy()
    weights[1:] = np.where(
        (asked.terms[1:] != BREAK) & (asked.terms[:-1] != BREAK), weights[1:] + asked.weights[:-1], 0.0
    )
    weights[:1] = 0.0
    return weights


def triple_weights(asked: Asked) -> Floats:
    """A triple weighs as its three terms together."""
    pairs = pair_weights(asked)
    weights = np.zeros_like(pairs)
    whole = (pairs[2:] > 0) & (pairs[1:-1] > 0)
    weights[2:] = np.where(whole, pairs[2:] + asked.weights[:-2], 0.0)
    return weights


def share(found: Floats, weights: Floats) -> Floats:
    """Weighted share of a question's terms (or pairs) that each row has."""
    total = float(weights.sum())
    return found @ weights / total if total > 0 else np.zeros(len(found), dtype=np.float32)
