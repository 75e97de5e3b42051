"""Two small plots as inline SVG, drawn by hand so that a report needs no library and no network."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

_WIDTH, _HEIGHT, _LEFT, _BOTTOM, _TOP, _RIGHT = 520, 260, 52, 44, 14, 14


def risk_coverage_plot(points: Sequence[tuple[float, float]]) -> str:
    """The risk-coverage curve: coverage 0 … 1 to the right, risk upwards."""
    if not points:
        return _empty()
    top = _nice(max(risk for _, risk in points))
    path = " ".join(f"{_x(coverage):.1f},{_y(risk / top):.1f}" for coverage, risk in points)
    marks = [(i / 4, f"{i * 25}%") for i in range(5)]
    heights = [(i / 4, f"{top * i / 4:.2f}") for i in range(5)]
    body = f'<polyline class="line" points="{path}"/>'
    return _frame(body, marks, heights, "Tỷ lệ câu được trả lời, từ chắc nhất trở đi", "Tỷ lệ sai")


def histogram(values: Sequence[float], bins: int = 24, unit: str = "ms") -> str:
    """Counts of the values in equal bins from 0 to the largest."""
    if not values:
        return _empty()
    top = _nice(max(values))
    counts = [0] * bins
    for value in values:
        counts[min(bins - 1, int(value / top * bins))] += 1
    tallest = max(counts)
    width = (_x(1) - _x(0)) / bins - 1
    bars = "".join(
        f'<rect class="bar" x="{_x(i / bins):.1f}" y="{_y(count / tallest):.1f}" width="{width:.1f}"'
        f' height="{_y(0) - _y(count / tallest):.1f}">'
        f"<title>{top * i / bins:.1f}–{top * (i + 1) / bins:.1f} {escape(unit)}: {count}</title></rect>"
        for i, count in enumerate(counts)
        if count
    )
    marks = [(i / 4, f"{top * i / 4:g}") for i in range(5)]
    heights = [(0.0, "0"), (1.0, str(tallest))]
    return _frame(bars, marks, heights, f"Thời gian ({unit})", "Số câu")


def _x(share: float) -> float:
    return _LEFT + share * (_WIDTH - _LEFT - _RIGHT)


def _y(share: float) -> float:
    return _HEIGHT - _BOTTOM - share * (_HEIGHT - _BOTTOM - _TOP)


def _nice(value: float) -> float:
    """The next round number above a value, for the end of an axis."""
    if value <= 0:
        return 1.0
    scale = 1.0
    while value > scale * 10:
        scale *= 10
    while value <= scale:
        scale /= 10
    return next(step * scale for step in (1, 2, 4, 5, 6, 8, 10) if value <= step * scale * 1.000001)


def _frame(
    body: str, marks: Sequence[tuple[float, str]], heights: Sequence[tuple[float, str]], across: str, upwards: str
) -> str:
    grid = "".join(
        f'<line class="grid" x1="{_x(0):.1f}" x2="{_x(1):.1f}" y1="{_y(h):.1f}" y2="{_y(h):.1f}"/>'
        f'<text x="{_LEFT - 6}" y="{_y(h) + 4:.1f}" text-anchor="end">{escape(name)}</text>'
        for h, name in heights
    )
    ticks = "".join(
        f'<text x="{_x(share):.1f}" y="{_HEIGHT - _BOTTOM + 16}" text-anchor="middle">{escape(name)}</text>'
        for share, name in marks
    )
    middle = f"{_y(0.5):.1f}"
    titles = (
        f'<text x="{_x(0.5):.1f}" y="{_HEIGHT - 8}" text-anchor="middle">{escape(across)}</text>'
        f'<text x="12" y="{middle}" text-anchor="middle" transform="rotate(-90 12 {middle})">{escape(upwards)}</text>'
    )
    label = escape(f"{upwards} theo {across}")
    return f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-label="{label}">{grid}{ticks}{titles}{body}</svg>'


def _empty() -> str:
    return "<p>Chưa có số liệu để vẽ.</p>"
