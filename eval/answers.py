"""The answer harness: asks every question of a set, scores each reply, sums up with intervals, writes it out.

It knows the product only by a callable `ask(question, history)` that returns the object which
`cchc ask --json` prints, so it measures whatever is behind it: the product, a variant, a fake.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.errors import InputError
from eval import metrics, stats
from eval.outcomes import Outcome, outcome
from eval.questions import Question

#: `ask(question, earlier questions)` → the contract's object as a Python dict.
Ask = Callable[[str, Sequence[str]], dict[str, Any]]

#: The tag whose answers should be short (a single fact).
SINGLE_FACT = "single-fact"


@dataclass(frozen=True, slots=True)
class Scored:
    """One question with the reply and its marks; shares lie in 0 … 1, None where they do not apply.

    A refusal earns no source and no fact, whatever its text happens to mention. `ms` is wall time
    around the call; `words` counts white-space separated words of the answer.
    """

    question: Question
    result: dict[str, Any]
    sources_met: float | None
    facts_met: float | None
    citation_precision: float | None
    refused: bool
    correct: bool
    outcome: Outcome
    words: int
    ms: float

    @property
    def ranking_confidence(self) -> float:
        """What the risk-coverage curve orders by: a refusal comes after every answer."""
        return float(self.result.get("confidence", 0.0)) if not self.refused else float("-inf")


@dataclass(frozen=True, slots=True)
class Report:
    """A run: what it was called, every question scored, the figures by name and by tag."""

    name: str
    rows: tuple[Scored, ...]
    figures: dict[str, stats.Estimate]
    by_tag: dict[str, stats.Estimate]

    def summary(self) -> dict[str, Any]:
        """The contract's summary: plain figures, and their 95% intervals under `intervals`."""
        plain = {key: figure.value for key, figure in self.figures.items()}
        intervals = {key: [f.low, f.high] for key, f in self.figures.items() if f.low is not None}
        return {
            "questions": len(self.rows),
            **plain,
            "accuracy_by_tag": {tag: figure.value for tag, figure in self.by_tag.items()},
            "questions_by_tag": {tag: figure.n for tag, figure in self.by_tag.items()},
            "outcomes": {kind.value: sum(row.outcome is kind for row in self.rows) for kind in Outcome},
            "intervals": {**intervals, "accuracy_by_tag": {t: [f.low, f.high] for t, f in self.by_tag.items()}},
        }


def run(
    questions: Sequence[Question],
    ask: Ask,
    name: str = "",
    progress: bool = False,
    clock: Callable[[], float] | None = None,
) -> Report:
    """Asks all questions in order and scores them.

    The first one is asked once more beforehand, so that loading a model is not counted as an answer's
    time. A question that the product rejects as input (empty, over-long) counts as refused; any other
    error ends the run. `progress` draws a bar on stderr; `clock` gives seconds (tests hand in their own).
    """
    clock = clock or time.perf_counter
    if questions:
        _timed(ask, questions[0], clock)
    rows = tuple(score(question, *_timed(ask, question, clock)) for question in _bar(questions, progress))
    return Report(name, rows, _figures(rows), _by_tag(rows))


def _bar(questions: Sequence[Question], progress: bool) -> Iterable[Question]:
    if not progress:
        return questions
    from tqdm import tqdm

    bar: Iterable[Question] = tqdm(questions, desc="Chấm câu trả lời", unit="câu", disable=None)
    return bar


def _timed(ask: Ask, question: Question, clock: Callable[[], float]) -> tuple[dict[str, Any], float]:
    start = clock()
    try:
        result = ask(question.question, question.history)
    except InputError as error:
        result = rejected(question.question, str(error))
    return result, (clock() - start) * 1000


def rejected(question: str, message: str) -> dict[str, Any]:
    """The contract's object for a question that the product would not take: a refusal with the message."""
    return {
        "question": question,
        "understood": question,
        "answered": False,
        "answer": message,
        "confidence": 0.0,
        "citations": [],
        "mode": "extractive",
        "warnings": [],
        "timings_ms": {"total": 0.0},
    }


def score(question: Question, result: dict[str, Any], ms: float = 0.0) -> Scored:
    """The marks of one reply (DESIGN, Contracts)."""
    refused = not result["answered"]
    texts = cited_texts(result)
    sources = facts = precision = None
    if question.answerable:
        sources = metrics.sources_met([] if refused else texts, question.sources)
        facts = metrics.facts_met("" if refused else result["answer"], question.facts)
    if not refused and (question.sources or not question.answerable):
        precision = metrics.citation_precision(texts, question.sources)
    return Scored(
        question=question,
        result=result,
        sources_met=sources,
        facts_met=facts,
        citation_precision=precision,
        refused=refused,
        correct=metrics.correct(question.answerable, refused, sources, facts),
        outcome=outcome(question.answerable, refused, sources, facts),
        words=len(result["answer"].split()),
        ms=ms,
    )


def cited_texts(result: dict[str, Any]) -> list[str]:
    """The verbatim text of each cited paragraph, once, however often it is cited."""
    return list({citation["paragraph_id"]: citation["text"] for citation in result["citations"]}.values())


def _figures(rows: tuple[Scored, ...]) -> dict[str, stats.Estimate]:
    """Every figure of the summary, in the order in which it is shown."""
    refused = [float(row.refused) for row in rows]
    silent = [float(not row.question.answerable) for row in rows]
    rightly = [r * s for r, s in zip(refused, silent, strict=True)]
    answered = [row for row in rows if not row.refused]
    single = [row for row in answered if SINGLE_FACT in row.question.tags]
    return {
        "accuracy": stats.estimate_mean([float(row.correct) for row in rows]),
        "source_recall": stats.estimate_mean([row.sources_met for row in rows]),
        "fact_recall": stats.estimate_mean([row.facts_met for row in rows]),
        "citation_precision": stats.estimate_mean([row.citation_precision for row in rows]),
        "refusal_precision": stats.estimate_ratio(rightly, refused),
        "refusal_recall": stats.estimate_ratio(rightly, silent),
        "aurc": _aurc(rows),
        "median_answer_words": _quantile([float(row.words) for row in answered], 50),
        "median_answer_words_single_fact": _quantile([float(row.words) for row in single], 50),
        "p50_ms": _quantile([row.ms for row in rows], 50),
        "p95_ms": _quantile([row.ms for row in rows], 95),
    }


def _aurc(rows: tuple[Scored, ...]) -> stats.Estimate:
    confidences = [row.ranking_confidence for row in rows]
    losses = [1.0 - row.correct for row in rows]
    return stats.estimate_statistic(
        len(rows), lambda drawn: metrics.aurc([confidences[i] for i in drawn], [losses[i] for i in drawn])
    )


def _quantile(values: Sequence[float], q: float) -> stats.Estimate:
    return stats.estimate_statistic(len(values), lambda drawn: stats.percentile([values[i] for i in drawn], q))


def _by_tag(rows: tuple[Scored, ...]) -> dict[str, stats.Estimate]:
    tags = sorted({tag for row in rows for tag in row.question.tags})
    return {tag: stats.estimate_mean([float(r.correct) for r in rows if tag in r.question.tags]) for tag in tags}


def write_json(report: Report, path: Path) -> None:
    """Writes `{"summary": {…}, "questions": [{"id", …metrics…, "result": …}]}`."""
    questions = [
        {
            "id": row.question.id,
            "sources_met": row.sources_met,
            "facts_met": row.facts_met,
            "citation_precision": row.citation_precision,
            "refused": row.refused,
            "correct": row.correct,
            "outcome": row.outcome.value,
            "words": row.words,
            "ms": row.ms,
            "result": row.result,
        }
        for row in report.rows
    ]
    body = {"summary": report.summary(), "questions": questions}
    path.write_text(json.dumps(body, ensure_ascii=False, allow_nan=False, indent=1) + "\n", encoding="utf-8")
