"""Learns the ranking weights from questions with known articles: `python -m eval.train_ranker BEIR_DIR --out FILE`.

The score of an article is that of its best paragraph, and the weights make the articles judged relevant
likelier than the other candidates (softmax over the candidates of a question: ListNet, Cao et al., ICML
2007). Which paragraph is the best one depends on the weights, so rounds of choosing and of learning take
turns. Questions whose id ends in one of `--held-out` are never looked at; the figures printed are from
cross-validation within the others.
"""

from __future__ import annotations

import argparse
import itertools
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from assistant.ranking import Model
from eval import metrics
from eval.beir import Beir, read_beir
from eval.retrieval import by_article

T = TypeVar("T")
Floats = NDArray[np.float32]
#: Features whose products are learned too: what a match is worth depends on what else matches.
CROSSED = (
    "around", "around_pairs", "around_run", "whole", "whole_pairs", "whole_run", "title", "title_pairs",
    "title_precise", "head", "head_pairs", "words", "section", "dense", "around_length", "title_length",
)  # fmt: skip
_BEST = 1000  # candidates that are scored of a question; more would only cost memory


@dataclass(frozen=True, slots=True)
class Settings:
    """Steps and rounds of learning, strength of the pull towards zero, step length, parts of the cross-validation."""

    rounds: int = 5
    steps: int = 60
    decay: float = 0.01
    rate: float = 0.05
    folds: int = 5
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Question:
    """A judged question with its candidates: a row of features for each paragraph, the article of each row."""

    id: str
    features: dict[str, Floats]
    articles: tuple[str, ...]
    grades: dict[str, int]

    def ranking(self, model: Model) -> list[str]:
        """Articles, best first."""
        return [a for a, _ in by_article(zip(self.articles, self.scores(model), strict=True), str)]

    def scores(self, model: Model) -> list[float]:
        """One score a row."""
        return [float(s) for s in model.scores(self.features)] if self.articles else []


def column_names(features: Iterable[str]) -> list[str]:
    """Every feature, its square, and the products of those in CROSSED."""
    singles = list(features)
    crossed = [f"{a}*{b}" for a, b in itertools.combinations(CROSSED, 2)]
    return [*singles, *(f"{name}*{name}" for name in singles), *crossed]


def learn(questions: Sequence[Question], settings: Settings) -> tuple[Model, dict[str, float]]:
    """Weights, and the same for features of unit spread (how much each moves the score)."""
    useful = [q for q in questions if any(a in q.grades for a in q.articles)]
    names = column_names(useful[0].features)
    model = Model({"words": 1.0, "section": 1.0, "dense": 1.0})
    weights = np.zeros(len(names), dtype=np.float32)
    spread = np.ones(len(names), dtype=np.float32)
    for turn in range(settings.rounds):
        rows, wanted, first = _best_rows(useful, model, names)
        if turn == 0:
            spread = rows.std(axis=0) + np.float32(1e-6)
        weights = _descend(rows / spread, wanted, first, weights, settings)
        model = Model(dict(zip(names, (float(w) for w in weights / spread), strict=True)))
    return model, dict(zip(names, (float(w) for w in weights), strict=True))


def _best_rows(
    questions: Sequence[Question], model: Model, names: Sequence[str]
) -> tuple[Floats, Floats, NDArray[np.int64]]:
    """Columns of each article's best paragraph under the model, its share of relevance, where questions begin."""
    rows: list[Floats] = []
    wanted: list[float] = []
    first: list[int] = []
    for question in questions:
        scores = question.scores(model)
        best: dict[str, int] = {}
        for row in sorted(range(len(scores)), key=lambda i: -scores[i])[:_BEST]:
            best.setdefault(question.articles[row], row)
        chosen = {name: values[list(best.values())] for name, values in question.features.items()}
        first.append(len(wanted))
        grades = [max(0, question.grades.get(article, 0)) for article in best]
        wanted += [grade / max(sum(grades), 1) for grade in grades]
        rows.append(np.stack([_column(name, chosen) for name in names], axis=1))
    return np.concatenate(rows), np.array(wanted, dtype=np.float32), np.array(first)


def _column(name: str, features: Mapping[str, Floats]) -> Floats:
    """A feature, or the product of two."""
    first, _, second = name.partition("*")
    return features[first] * features[second] if second else features[first]


def _descend(rows: Floats, wanted: Floats, first: NDArray[np.int64], weights: Floats, settings: Settings) -> Floats:
    """Adam on the cross-entropy between relevance and the softmax over each question's articles."""
    sizes = np.diff(np.append(first, len(rows)))
    mean = np.zeros_like(weights)
    square = np.zeros_like(weights)
    for step in range(1, settings.steps + 1):
        scores = rows @ weights
        scores -= np.repeat(np.maximum.reduceat(scores, first), sizes)
        chances = np.exp(scores)
        chances /= np.repeat(np.add.reduceat(chances, first), sizes)
        slope = rows.T @ (chances - wanted) / len(first) + settings.decay * weights
        mean = 0.9 * mean + 0.1 * slope
        square = 0.99 * square + 0.01 * slope * slope
        rate = settings.rate * (1 - (step - 1) / settings.steps)
        weights = weights - rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return np.asarray(weights, dtype=np.float32)


def cross_validated(questions: Sequence[Question], settings: Settings) -> dict[str, float]:
    """Mean measures of questions, each ranked by weights learned without it."""
    order = np.random.default_rng(settings.seed).permutation(len(questions))
    scores: list[dict[str, float]] = []
    for fold in _bar(range(settings.folds), "Kiểm tra chéo", settings.folds):
        tested = {int(i) for i in order[fold :: settings.folds]}
        model, _ = learn([q for i, q in enumerate(questions) if i not in tested], settings)
        for i in sorted(tested):
            scores.append(metrics.ranking_scores(questions[i].ranking(model), questions[i].grades))
    return {measure: float(np.mean([s[measure] for s in scores])) for measure in metrics.RANKING_MEASURES}


def read(beir: Beir, limit: int | None = None) -> Iterator[Question]:
    """The judged questions with the candidates that the product finds for them."""
    from eval.product import open_measured

    measured = open_measured(beir)
    for identifier, text in itertools.islice(beir.queries.items(), limit):
        table = measured(text)
        yield Question(identifier, table.features, table.documents, beir.qrels[identifier])


def without(beir: Beir, held_out: str) -> Beir:
    """The questions whose id ends in none of the characters."""
    kept = {q: text for q, text in beir.queries.items() if not held_out or not q.endswith(tuple(held_out))}
    return replace(beir, queries=kept, qrels={q: beir.qrels[q] for q in kept})


def written(model: Model, moved: Mapping[str, float], about: Mapping[str, object]) -> str:
    """The file of weights: what it was learned from, then the weights, those that move the score most first."""
    order = sorted(model.weights, key=lambda name: -abs(moved[name]))
    weights = {name: float(f"{model.weights[name]:.4g}") for name in order}
    return json.dumps({"about": about, "weights": weights}, ensure_ascii=False, indent=1) + "\n"


def table(moved: Mapping[str, float], rows: int = 40) -> str:
    """The weights that matter most, for features of unit spread."""
    order = sorted(moved, key=lambda name: -abs(moved[name]))
    return "\n".join(f"{name:32} {moved[name]:+.3f}" for name in order[:rows])


def main(arguments: Sequence[str] | None = None) -> None:
    """Command line of the trainer."""
    parser = argparse.ArgumentParser(prog="python -m eval.train_ranker", description=__doc__)
    parser.add_argument("folder", type=Path, help="BEIR folder: corpus.jsonl(.xz), queries.jsonl, qrels.tsv")
    parser.add_argument("--out", type=Path, required=True, help="file of weights to write")
    parser.add_argument("--held-out", default="", help="leave out questions whose id ends in one of these characters")
    parser.add_argument("--data-name", default="", help="how the file names its data")
    parser.add_argument("--decay", type=float, default=0.01)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args(arguments)
    settings = Settings(decay=given.decay, seed=given.seed)
    beir = without(read_beir(given.folder), given.held_out)
    questions = list(_bar(read(beir), "Đọc câu hỏi", len(beir.queries)))
    figures = cross_validated(questions, settings)
    model, moved = learn(questions, settings)
    print(table(moved))
    print({measure: round(value, 4) for measure, value in figures.items()})
    about = {
        "data": given.data_name or given.folder.name,
        "questions": len(questions),
        "held_out": given.held_out,
        "seed": settings.seed,
        "cross_validated": {measure: round(value, 4) for measure, value in figures.items()},
    }
    given.out.parent.mkdir(parents=True, exist_ok=True)
    given.out.write_text(written(model, moved, about), encoding="utf-8")
    print(f"Đã ghi {given.out}", file=sys.stderr)


def _bar(items: Iterable[T], what: str, total: int) -> Iterable[T]:
    from tqdm import tqdm

    bar: Iterable[T] = tqdm(items, desc=what, total=total, disable=None)
    return bar


if __name__ == "__main__":
    main()
