"""How sure a figure is: bootstrap intervals, paired significance, percentiles. Seeded, so that a run repeats."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

SEED = 20210802
SAMPLES = 2000
CONFIDENCE = 0.95


class Estimate(NamedTuple):
    """A figure with its 95% interval and the number of questions it rests on; None where it is undefined."""

    value: float | None
    low: float | None
    high: float | None
    n: int


def estimate_ratio(
    numerators: Sequence[float], denominators: Sequence[float], seed: int = SEED, samples: int = SAMPLES
) -> Estimate:
    """Σ numerators / Σ denominators with a percentile-bootstrap interval over the questions.

    Percentile bootstrap: Efron & Tibshirani, An Introduction to the Bootstrap, 1993, ch. 13. Ratios
    (refusal precision, means over a part) keep their denominator random, as it is. A draw whose
    denominator is 0 is left out.
    """
    top, bottom = np.asarray(numerators, float), np.asarray(denominators, float)
    counted = int(np.count_nonzero(bottom))
    if not counted:
        return Estimate(None, None, None, 0)
    draws = np.random.default_rng(seed).integers(0, len(top), (samples, len(top)))
    below = bottom[draws].sum(axis=1)
    ratios = top[draws].sum(axis=1)[below != 0] / below[below != 0]
    return Estimate(float(top.sum() / bottom.sum()), *_interval(ratios), counted)


def estimate_mean(values: Sequence[float | None], seed: int = SEED, samples: int = SAMPLES) -> Estimate:
    """Mean of the values that are not None, with a percentile-bootstrap interval."""
    known = [float(value) for value in values if value is not None]
    return estimate_ratio(known, [1.0] * len(known), seed, samples)


def estimate_statistic(
    n: int, statistic: Callable[[NDArray[np.intp]], float | None], seed: int = SEED, samples: int = 500
) -> Estimate:
    """Any statistic of `n` questions, given as a function of their indices, with a percentile-bootstrap interval."""
    if not n or (value := statistic(np.arange(n))) is None:
        return Estimate(None, None, None, 0)
    generator = np.random.default_rng(seed)
    drawn = (statistic(generator.integers(0, n, n)) for _ in range(samples))
    return Estimate(float(value), *_interval(np.array([d for d in drawn if d is not None], float)), n)


def _interval(draws: NDArray[np.float64]) -> tuple[float | None, float | None]:
    if not len(draws):
        return None, None
    tail = (1 - CONFIDENCE) / 2 * 100
    low, high = np.percentile(draws, [tail, 100 - tail])
    return float(low), float(high)


def percentile(values: Sequence[float], q: float) -> float | None:
    """The q-th percentile (0 … 100), linear between the two nearest ranks; None for no values."""
    return float(np.percentile(np.asarray(values, float), q)) if len(values) else None


def median(values: Sequence[float]) -> float | None:
    """The middle value, or the mean of the middle two; None for no values."""
    return percentile(values, 50)


def randomisation_test(
    first: Sequence[float], second: Sequence[float], seed: int = SEED, samples: int = 10_000
) -> float:
    """Two-sided p of Fisher's paired randomisation test on the mean difference of per-question scores.

    Under the null hypothesis the sign of each difference is a coin toss. Recommended for retrieval by
    Smucker, Allan & Carterette (CIKM 2007). Exact over all sign patterns while those are no more than
    `samples`; otherwise drawn, with p = (extreme + 1) / (samples + 1) (Phipson & Smyth, 2010).
    """
    if len(first) != len(second):
        raise ValueError("paired scores must be of equal length")
    differences = np.asarray(first, float) - np.asarray(second, float)
    differences = differences[differences != 0]
    if not len(differences):
        return 1.0
    observed = abs(differences.sum()) - 1e-12
    if 2 ** len(differences) <= samples:
        patterns = np.arange(2 ** len(differences))[:, None] >> np.arange(len(differences)) & 1
        return float(np.mean(np.abs((1 - 2 * patterns) @ differences) >= observed))
    generator = np.random.default_rng(seed)
    extreme = 0
    for start in range(0, samples, 1000):
        signs = 1 - 2 * generator.integers(0, 2, (min(1000, samples - start), len(differences)), dtype=np.int8)
        extreme += int(np.count_nonzero(np.abs(signs @ differences) >= observed))
    return (extreme + 1) / (samples + 1)


def holm(p_values: Sequence[float]) -> list[float]:
    """p-values adjusted for the number of comparisons, step-down (Holm, Scandinavian Journal of Statistics 1979)."""
    order = sorted(range(len(p_values)), key=lambda i: p_values[i])
    adjusted = [1.0] * len(p_values)
    running = 0.0
    for place, i in enumerate(order):
        running = max(running, min(1.0, p_values[i] * (len(p_values) - place)))
        adjusted[i] = running
    return adjusted
