"""Plain-text tables for stdout. Figures are Vietnamese in their words and international in their numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from eval.answers import Report
    from eval.retrieval import RetrievalReport
    from eval.stats import Estimate

#: Figures of the answer harness by key: their names for people, and how many decimals they deserve.
FIGURES = {
    "accuracy": ("Chính xác", 3),
    "source_recall": ("Tìm đủ nguồn (recall)", 3),
    "fact_recall": ("Nêu đủ dữ kiện (recall)", 3),
    "citation_precision": ("Trích dẫn đúng (precision)", 3),
    "refusal_precision": ("Từ chối đúng (precision)", 3),
    "refusal_recall": ("Từ chối đủ (recall)", 3),
    "aurc": ("AURC (càng nhỏ càng tốt)", 3),
    "median_answer_words": ("Số từ trung vị", 0),
    "median_answer_words_single_fact": ("Số từ trung vị, một dữ kiện", 0),
    "p50_ms": ("Thời gian p50 (ms)", 1),
    "p95_ms": ("Thời gian p95 (ms)", 1),
}


def number(value: float | None, decimals: int = 3) -> str:
    """`–` where a figure is undefined."""
    return "–" if value is None else f"{value:.{decimals}f}"


def interval(figure: Estimate, decimals: int = 3) -> str:
    """`0.850–0.962`, or `–`."""
    if figure.low is None or figure.high is None:
        return "–"
    return f"{figure.low:.{decimals}f}–{figure.high:.{decimals}f}"


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Columns padded to their widest cell: the first to the left, the others to the right."""
    widths = [max(len(cell) for cell in column) for column in zip(head, *rows, strict=True)]
    lines = []
    for row in (head, ["─" * width for width in widths], *rows):
        cells = [row[0].ljust(widths[0]), *(c.rjust(w) for c, w in zip(row[1:], widths[1:], strict=True))]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)


def answers_table(report: Report) -> str:
    """The summary of an answer run: figures, accuracy by tag, outcomes by kind."""
    from eval.outcomes import Outcome

    figures = [
        [name, number(figure.value, decimals), interval(figure, decimals), str(figure.n)]
        for key, (name, decimals) in FIGURES.items()
        for figure in [report.figures[key]]
    ]
    tags = [[tag, number(figure.value), interval(figure), str(figure.n)] for tag, figure in report.by_tag.items()]
    kinds = [[kind.label, str(sum(row.outcome is kind for row in report.rows))] for kind in Outcome]
    parts = [
        f"{report.name}: {len(report.rows)} câu hỏi".strip(": "),
        table(["Chỉ số", "giá trị", "khoảng 95%", "số câu"], figures),
        table(["Nhãn", "chính xác", "khoảng 95%", "số câu"], tags) if tags else "",
        table(["Kết quả", "số câu"], kinds),
    ]
    return "\n\n".join(part for part in parts if part)


def retrieval_table(report: RetrievalReport) -> str:
    """The summary of a retrieval run: ranking measures with intervals, then time and cost."""
    measures = [[name, number(figure.value), interval(figure)] for name, figure in report.figures.items()]
    summary = report.summary()
    costs = [
        ["p50 mỗi câu (ms)", number(summary["p50_ms"], 1)],
        ["p95 mỗi câu (ms)", number(summary["p95_ms"], 1)],
        ["lập chỉ mục (giây)" + (", dùng lại" if report.costs.cached else ""), number(summary["index_seconds"], 1)],
        ["trên đĩa (MB)", number(_mega(summary["bytes_on_disk"]), 1)],
        ["bộ nhớ cao nhất (MB)", number(_mega(summary["peak_memory_bytes"]), 1)],
    ]
    parts = [
        f"{report.name}: {len(report.rows)} câu hỏi",
        table(["Độ đo", "giá trị", "khoảng 95%"], measures),
        table(["Chi phí", ""], costs),
    ]
    return "\n\n".join(parts)


def _mega(value: float | None) -> float | None:
    return None if value is None else value / 1e6
