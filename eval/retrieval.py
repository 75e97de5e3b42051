"""The retrieval harness: runs a ranker over the questions of a BEIR folder and scores the rankings.

It knows the product only by a callable `rank(question, k)` that returns document ids with scores,
best first. Where paragraphs are searched and articles judged, the best paragraph of an article stands
for it (`by_article`).
"""

from __future__ import annotations

import itertools
import json
import time
import zlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from corpus.errors import InputError
from eval import metrics, stats
from eval.beir import Beir
from eval.costs import Costs, peak_memory

#: `rank(question, k)` → up to k (document id, score), best first.
Ranker = Callable[[str, int], Sequence[tuple[str, float]]]

DEPTH = 100


@dataclass(frozen=True, slots=True)
class Opened:
    """An index ready to be asked: its ranker, what it cost, and how to let go of it."""

    rank: Ranker
    costs: Costs = field(default_factory=Costs)
    close: Callable[[], None] = lambda: None


@dataclass(frozen=True, slots=True)
class Ranked:
    """One question as it was asked (after any noise), its ranking and its scores."""

    id: str
    asked: str
    result: tuple[tuple[str, float], ...]
    scores: dict[str, float]
    ms: float


@dataclass(frozen=True, slots=True)
class RetrievalReport:
    """A run of one set-up. `memory` is the peak resident size of the process in bytes, indexing included."""

    rows: tuple[Ranked, ...]
    figures: dict[str, stats.Estimate]
    memory: int
    name: str = ""
    costs: Costs = field(default_factory=Costs)

    def of(self, name: str, costs: Costs | None = None) -> RetrievalReport:
        """The same run under a name, with what its index cost."""
        return replace(self, name=name, costs=costs or self.costs)

    def summary(self) -> dict[str, Any]:
        """The contract's summary; 95% intervals under `intervals`."""
        times = [row.ms for row in self.rows]
        return {
            **{measure: self.figures[measure].value for measure in metrics.RANKING_MEASURES},
            "p50_ms": stats.percentile(times, 50),
            "p95_ms": stats.percentile(times, 95),
            "index_seconds": self.costs.index_seconds,
            "bytes_on_disk": self.costs.bytes_on_disk,
            "peak_memory_bytes": self.memory,
            "index_cached": self.costs.cached,
            "questions": len(self.rows),
            "intervals": {m: [self.figures[m].low, self.figures[m].high] for m in metrics.RANKING_MEASURES},
        }

    def per_question(self, measure: str) -> list[float]:
        """The scores of one measure in the order of the questions, for paired tests."""
        return [row.scores[measure] for row in self.rows]


def evaluate(
    ranker: Ranker, beir: Beir, k: int = DEPTH, *, progress: str = "", clock: Callable[[], float] | None = None
) -> RetrievalReport:
    """Asks every judged question for k documents and scores what comes back; a rejected question finds nothing.

    The first question is asked once beforehand, so that loading a model is not counted as a query's
    time. `progress` names a bar on stderr (none when empty); `clock` gives seconds. Name and costs are
    the caller's to add, with `RetrievalReport.of`.
    """
    clock = clock or time.perf_counter

    def asked(question: str) -> tuple[tuple[str, float], ...]:
        try:
            return tuple((document, float(score)) for document, score in ranker(question, k))[:k]
        except InputError:  # an empty or over-long question finds nothing
            return ()

    def ranked(identifier: str, question: str) -> Ranked:
        start = clock()
        result = asked(question)
        ms = (clock() - start) * 1000
        scores = metrics.ranking_scores([document for document, _ in result], beir.qrels[identifier])
        return Ranked(identifier, question, result, scores, ms)

    for question in itertools.islice(beir.queries.values(), 1):
        asked(question)
    rows = tuple(ranked(identifier, question) for identifier, question in _bar(beir, progress))
    figures = {m: stats.estimate_mean([row.scores[m] for row in rows]) for m in metrics.RANKING_MEASURES}
    return RetrievalReport(rows, figures, peak_memory())


def _bar(beir: Beir, progress: str) -> Iterable[tuple[str, str]]:
    if not progress:
        return beir.queries.items()
    from tqdm import tqdm

    bar: Iterable[tuple[str, str]] = tqdm(beir.queries.items(), desc=progress, unit="câu", disable=None)
    return bar


def by_article(
    hits: Iterable[tuple[str, float]], article_of: Callable[[str], str], k: int | None = None
) -> list[tuple[str, float]]:
    """Ranked paragraphs → ranked articles: the best paragraph of an article stands for it (MaxP).

    MaxP: Dai & Callan, Deeper Text Understanding for IR with Contextual Neural Language Modeling,
    SIGIR 2019. Articles of equal score keep the order of their first paragraphs.
    """
    best: dict[str, float] = {}
    for paragraph, score in hits:
        article = article_of(paragraph)
        best[article] = max(score, best.get(article, score))
    return sorted(best.items(), key=lambda item: -item[1])[:k]


def article_ranker(paragraphs: Ranker, article_of: Callable[[str], str], over_fetch: int = 3) -> Ranker:
    """A ranker of articles from one of paragraphs: fetches `over_fetch`·k, and more until k articles are there."""

    def rank(question: str, k: int) -> list[tuple[str, float]]:
        wanted = k * over_fetch
        while True:
            hits = paragraphs(question, wanted)
            articles = by_article(hits, article_of, k)
            if len(articles) >= k or len(hits) < wanted:
                return articles
            wanted *= 2

    return rank


def typed_as(beir: Beir, unaccented: bool = False, typos: int | None = None, every: int = 4) -> Beir:
    """The same questions as people type them: with a typo in every fourth word, without diacritics, or both.

    Each question has a seed of its own made from `typos` and its id, so that a part of the questions
    gets the same typos as the whole.
    """
    if not unaccented and typos is None:
        return beir
    from eval import noise

    def change(identifier: str, question: str) -> str:
        if typos is not None:
            question = noise.with_typos(question, zlib.crc32(f"{typos}:{identifier}".encode()), every=every)
        return noise.unaccented(question) if unaccented else question

    return replace(beir, queries={identifier: change(identifier, text) for identifier, text in beir.queries.items()})


def write_json(report: RetrievalReport, path: Path) -> None:
    """Writes `{"summary": {…}, "questions": [{"id", …measures…, "result": [[id, score], …]}]}`."""
    questions = [
        {"id": row.id, "asked": row.asked, **row.scores, "ms": row.ms, "result": [list(hit) for hit in row.result]}
        for row in report.rows
    ]
    body = {"summary": report.summary(), "questions": questions}
    path.write_text(json.dumps(body, ensure_ascii=False, allow_nan=False) + "\n", encoding="utf-8")
