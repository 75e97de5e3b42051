"""How sure the evidence makes an answer: a logistic reading of three features, fitted on the development questions.

The features lie between 0 and 1 (the margin may be negative), so that the weights read as a table:
the share of the question's words that the quoted sentence itself carries, the similarity of the
vectors, and how far the paragraph stands above the next one that meets the question's conditions.
Figures and the command that repeats the fit are in docs/experiments.md.
"""

from __future__ import annotations

import math

WEIGHTS = {"sentence": 3.18, "dense": 1.17, "margin": 1.59}
INTERCEPT = -1.66
#: An answer is given from this probability on: a wrong answer costs an official more than a refusal.
LEAST = 0.50
#: … and from this one where the question has a set term that no text uses.
LEAST_UNHEARD = 0.72
#: A lone candidate stands far above nothing: beyond this the margin says no more.
_MOST_MARGIN = 0.6
#: Near misses are as near as what answers: beyond this the vectors say only what is spoken of.
_MOST_DENSE = 0.42


def probability(sentence: float, dense: float, margin: float) -> float:
    """Probability (0–1) that the paragraph answers the question."""
    margin = min(margin, _MOST_MARGIN)
    z = (
        INTERCEPT
        + WEIGHTS["sentence"] * sentence
        + WEIGHTS["dense"] * min(max(dense, 0.0), _MOST_DENSE)
        + WEIGHTS["margin"] * margin
    )
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, z))))
