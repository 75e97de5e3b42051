"""What a question and a text have in common, measured over all candidates at once with arrays of term numbers.

A *field* is a piece of a candidate (its document's title, its headings, its own text). All fields of all
candidates stand in one long array; a row for each term of the question says where it occurs. Coverage,
pairs and runs are then a few operations on that table, so that a thousand paragraphs cost milliseconds.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from corpus.language.tokens import BREAK, number

Floats = NDArray[np.float32]
Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Asked:
    """The question's terms in order (BREAK between stretches and for terms no text has) with a weight each."""

    terms: Numbers
    weights: Floats
    figures: Floats  # the weights of numbers, years and document numbers alone

    @property
    def pairs(self) -> Floats:
        """A pair weighs as its two terms together; it stands where its second term does."""
        known = self.terms != BREAK
        out = np.zeros_like(self.weights)
        out[1:] = np.where(known[1:] & known[:-1], self.weights[1:] + self.weights[:-1], 0.0)
        return out

    @property
    def triples(self) -> Floats:
        """A triple weighs as its three terms together; it stands where its last term does."""
        pairs = self.pairs
        out = np.zeros_like(pairs)
        out[2:] = np.where((pairs[2:] > 0) & (pairs[1:-1] > 0), pairs[2:] + self.weights[:-2], 0.0)
        return out


def asked(stretches: Sequence[Sequence[str]], frequencies: Mapping[str, int], count: int) -> Asked:
    """A question as stretches of syllables, weighed by how rare each is among `count` paragraphs."""
    terms: list[int] = []
    weights: list[float] = []
    figures: list[float] = []
    for stretch in stretches:
        if terms:
            terms, weights, figures = [*terms, BREAK], [*weights, 0.0], [*figures, 0.0]
        for term in stretch:
            known = frequencies.get(term, 0) > 0
            weight = rarity(frequencies[term], count) if known else 0.0
            terms.append(number(term) if known else BREAK)
            weights.append(weight)
            figures.append(0.0 if term[0].isalpha() else weight)
    return Asked(np.array(terms, dtype=np.int64), _floats(weights), _floats(figures))


def _floats(values: Sequence[float]) -> Floats:
    return np.array(values, dtype=np.float32)


def rarity(frequency: int, count: int) -> float:
    """Inverse document frequency as BM25 has it."""
    return math.log(1 + (count - frequency + 0.5) / (frequency + 0.5))


@dataclass(frozen=True, slots=True)
class Matches:
    """A row for each field.

    `found`, `pairs` and `triples` (fields × terms of the question) say which terms, pairs and triples of
    neighbours occur; `run` is the longest stretch of the question that is repeated word for word, as a
    share of its weight; `matched` the share of the field's terms that the question has; `length` counts terms.
    """

    found: Floats
    pairs: Floats
    triples: Floats
    run: Floats
    matched: Floats
    length: Floats


def match(question: Asked, terms: Numbers, lengths: Numbers) -> Matches:
    """Compare fields with the question; `terms` holds one field after another, `lengths` how long each is.

    Only places that hold a term of the question are looked at, and one more at the end of each field,
    which keeps fields apart and gives a field without any match its row.
    """
    closed = np.insert(terms, np.cumsum(lengths), BREAK)
    ends = np.cumsum(lengths + 1) - 1
    wanted = np.unique(question.terms[question.terms != BREAK])
    if not len(wanted):
        wanted = np.array([-2], dtype=np.int64)
    near = wanted[np.minimum(np.searchsorted(wanted, closed), len(wanted) - 1)]
    looked_at = near == closed
    looked_at[ends] = True
    places = np.flatnonzero(looked_at)
    text = closed[places]
    follows = np.concatenate(([False], np.diff(places) == 1))
    starts = np.concatenate(([0], np.searchsorted(places, ends)[:-1] + 1))
    return _tables(question, text, follows, starts, closed, ends)


def _tables(
    question: Asked, text: Numbers, follows: NDArray[np.bool_], starts: Numbers, closed: Numbers, ends: Numbers
) -> Matches:
    known = question.terms != BREAK
    equal = (question.terms[:, None] == text[None, :]) & known[:, None]
    pairs, triples = np.zeros_like(equal), np.zeros_like(equal)
    pairs[1:, 1:] = equal[1:, 1:] & equal[:-1, :-1] & follows[1:]
    triples[1:, 1:] = pairs[1:, 1:] & pairs[:-1, :-1]
    best = row = equal[0] * question.weights[0]
    for i in range(1, len(question.terms)):
        before = np.concatenate((row[:1] * 0, row[:-1])) * follows
        row = equal[i] * (question.weights[i] + before)
        best = np.maximum(best, row)
    length = np.add.reduceat((closed != BREAK).astype(np.float32), np.concatenate(([0], ends[:-1] + 1)))
    hits = np.add.reduceat((text != BREAK).astype(np.float32), starts)
    total = np.float32(max(float(question.weights.sum()), 1e-6))
    return Matches(
        found=_any(equal, starts),
        pairs=_any(pairs, starts),
        triples=_any(triples, starts),
        run=np.asarray(np.maximum.reduceat(best, starts) / total, dtype=np.float32),
        matched=np.asarray(hits / np.maximum(length, 1.0), dtype=np.float32),
        length=np.asarray(length, dtype=np.float32),
    )


def _any(table: NDArray[np.bool_], starts: Numbers) -> Floats:
    return np.asarray(np.logical_or.reduceat(table, starts, axis=1).T, dtype=np.float32)


def share(found: Floats, weights: Floats) -> Floats:
    """Weighted share of a question's terms (or pairs) that each row has."""
    total = float(weights.sum())
    return np.asarray(found @ weights / total if total > 0 else np.zeros(len(found)), dtype=np.float32)
