"""How well the vectors alone find the article of a question: the figure on the model card."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from corpus.embedding.vectors import unit
from corpus.embedding.views import Archive
from corpus.embedding.vocabulary import encode

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from tokenizers import Tokenizer

    Vectors = NDArray[np.float32]

_BLOCK = 2000  # articles at a time


def ndcg_at_10(
    tokenizer: Tokenizer, vectors: Vectors, data: Archive, questions: Sequence[tuple[str, int]]
) -> dict[str, float]:
    """nDCG@10 (linear gain) over all articles, scored as a whole, by their best paragraph, and by the sum of both."""
    import numpy as np

    wanted: dict[str, set[int]] = defaultdict(set)
    for text, article in questions:
        wanted[text].add(article)
    asked = unit(_sums(vectors, [np.array(row) for row in encode(tokenizer, wanted)]))
    whole, best = [], []
    for start in range(0, len(data.titles), _BLOCK):
        articles = range(start, min(start + _BLOCK, len(data.titles)))
        parts = _sums(vectors, [data.paragraph(p) for p in range(data.first[start], data.first[articles[-1] + 1])])
        first = data.first[start : articles[-1] + 1] - data.first[start]
        titles = _sums(vectors, data.titles[start : articles[-1] + 1])
        whole.append(asked @ unit(titles + np.add.reduceat(parts, first, axis=0)).T)
        parts += np.repeat(titles, np.diff(data.first[start : articles[-1] + 2]), axis=0)
        best.append(np.maximum.reduceat(asked @ unit(parts).T, first, axis=1))
    one, many = np.concatenate(whole, axis=1), np.concatenate(best, axis=1)
    ways = {"whole article": one, "best paragraph": many, "both": one + many}
    return {name: _mean_ndcg(scores, list(wanted.values())) for name, scores in ways.items()}


def _sums(vectors: Vectors, texts: Sequence[NDArray[np.int32]]) -> Vectors:
    import numpy as np

    out = np.zeros((len(texts), vectors.shape[1]), dtype=np.float32)
    for i, text in enumerate(texts):
        if len(text):
            out[i] = vectors[text].sum(axis=0)
    return out


def _mean_ndcg(scores: Vectors, wanted: Sequence[set[int]]) -> float:
    import numpy as np

    total = 0.0
    for row, gold in zip(scores, wanted, strict=True):
        top = np.argsort(-row, kind="stable")[:10]
        gain = sum(1 / math.log2(rank + 2) for rank, article in enumerate(top) if int(article) in gold)
        total += gain / sum(1 / math.log2(rank + 2) for rank in range(min(10, len(gold))))
    return total / max(1, len(wanted))
