"""Any number of retrieval set-ups over the same questions in one run, with paired significance."""

from __future__ import annotations

import gc
import itertools
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval import stats
from eval.beir import Beir
from eval.costs import resident_memory, restart_peak
from eval.metrics import RANKING_MEASURES
from eval.retrieval import Opened, RetrievalReport, evaluate
from eval.tables import number, table

#: The measure that pairs are tested on unless another is named.
MEASURE = "nDCG@10"


@dataclass(frozen=True, slots=True)
class SetUp:
    """A name and how to open (index or find) what it names; opened only when its turn comes."""

    name: str
    open: Callable[[], Opened]


@dataclass(frozen=True, slots=True)
class Pair:
    """Mean difference `first − second` on one measure, its p, and p adjusted for all pairs of the run (Holm)."""

    first: str
    second: str
    measure: str
    difference: stats.Estimate
    p: float
    p_adjusted: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """`memory` is what each set-up added to the process at its peak, in bytes (None where it cannot be told)."""

    reports: tuple[RetrievalReport, ...]
    pairs: tuple[Pair, ...]
    memory: dict[str, int | None]


def compare(
    set_ups: Sequence[SetUp],
    beir: Beir,
    *,
    against: str | None = None,
    measure: str = MEASURE,
    progress: bool = False,
) -> Comparison:
    """Runs the set-ups one after another and tests each against `against`, or all pairs when it is None."""
    reports, memory = [], {}
    for set_up in set_ups:
        report, memory[set_up.name] = _run(set_up, beir, progress)
        reports.append(report)
    return Comparison(tuple(reports), paired(reports, measure, against), memory)


def _run(set_up: SetUp, beir: Beir, progress: bool) -> tuple[RetrievalReport, int | None]:
    gc.collect()  # what the last set-up held is not to be counted as this one's
    told = restart_peak()
    before = resident_memory()
    opened = set_up.open()
    try:
        report = evaluate(opened.rank, beir, progress=set_up.name if progress else "").of(set_up.name, opened.costs)
    finally:
        opened.close()
    return report, max(0, report.memory - before) if told and before else None


def paired(reports: Sequence[RetrievalReport], measure: str = MEASURE, against: str | None = None) -> tuple[Pair, ...]:
    """Paired randomisation tests over the per-question scores of the reports."""
    couples = [
        (first, second)
        for first, second in itertools.combinations(reports, 2)
        if against is None or against in (first.name, second.name)
    ]
    if against is not None:  # the set-up on trial stands first, so that a positive difference is a gain
        couples = [(b, a) if a.name == against else (a, b) for a, b in couples]
    scores = [(a.per_question(measure), b.per_question(measure)) for a, b in couples]
    tested = [stats.randomisation_test(first, second) for first, second in scores]
    adjusted = stats.holm(tested)
    differences = [stats.estimate_mean([x - y for x, y in zip(a, b, strict=True)]) for a, b in scores]
    return tuple(
        Pair(a.name, b.name, measure, difference, p, q)
        for (a, b), difference, p, q in zip(couples, differences, tested, adjusted, strict=True)
    )


def comparison_table(comparison: Comparison, against: str | None = None) -> str:
    """Quality and cost of each set-up, costs as ratios to `against` (or the first), and the pairs."""
    base = next((r for r in comparison.reports if r.name == against), comparison.reports[0])
    quality = [
        [report.name, *(number(report.figures[measure].value) for measure in RANKING_MEASURES)]
        for report in comparison.reports
    ]
    costs = [_costs_row(report, base, comparison.memory) for report in comparison.reports]
    pairs = [
        [
            f"{p.first} − {p.second}",
            f"{p.difference.value or 0.0:+.4f}",
            f"{number(p.difference.low, 4)}…{number(p.difference.high, 4)}",
            f"{p.p:.4f}",
            f"{p.p_adjusted:.4f}",
        ]
        for p in comparison.pairs
    ]
    heads = ["Cấu hình", "p50 ms", "p95 ms", "lập chỉ mục (s)", "đĩa (MB)", "bộ nhớ thêm (MB)"]
    parts = [
        table(["Cấu hình", *RANKING_MEASURES], quality),
        f"Trong ngoặc: số lần so với {base.name}\n" + table(heads, costs),
    ]
    if pairs:
        measure = comparison.pairs[0].measure
        parts.append(table([f"Chênh lệch {measure}", "trung bình", "khoảng 95%", "p", "p (Holm)"], pairs))
    return "\n\n".join(parts)


def _costs_row(report: RetrievalReport, base: RetrievalReport, memory: dict[str, int | None]) -> list[str]:
    own, other = report.summary(), base.summary()
    return [
        report.name,
        _ratio(own["p50_ms"], other["p50_ms"]),
        _ratio(own["p95_ms"], other["p95_ms"]),
        _ratio(own["index_seconds"], other["index_seconds"]),
        _ratio(own["bytes_on_disk"], other["bytes_on_disk"], 1e6),
        _ratio(memory.get(report.name), memory.get(base.name), 1e6),
    ]


def _ratio(value: float | None, base: float | None, unit: float = 1.0) -> str:
    if value is None:
        return "–"
    shown = f"{value / unit:.1f}"
    return f"{shown} (×{value / base:.2f})" if base else shown


def write_json(comparison: Comparison, path: Path) -> None:
    """Writes `{"summary": {set-up: summary}, "pairs": […], "questions": [{"id", set-up: {measure: score}}]}`."""
    summary: dict[str, Any] = {
        report.name: {**report.summary(), "added_memory_bytes": comparison.memory.get(report.name)}
        for report in comparison.reports
    }
    pairs = [
        {
            "first": p.first,
            "second": p.second,
            "measure": p.measure,
            "difference": p.difference.value,
            "interval": [p.difference.low, p.difference.high],
            "p": p.p,
            "p_holm": p.p_adjusted,
        }
        for p in comparison.pairs
    ]
    rows = zip(*(report.rows for report in comparison.reports), strict=True)
    names = [report.name for report in comparison.reports]
    questions = [
        {"id": row[0].id, **{name: ranked.scores for name, ranked in zip(names, row, strict=True)}} for row in rows
    ]
    body = {"summary": summary, "pairs": pairs, "questions": questions}
    path.write_text(json.dumps(body, ensure_ascii=False, allow_nan=False) + "\n", encoding="utf-8")
