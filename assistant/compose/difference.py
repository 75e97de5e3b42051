"""How far apart two figures are, where that is asked and both are told: `năm 2030 cao hơn năm 2025 bao nhiêu`.

The figures are the text's; only the subtraction is ours, and is shown as one.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.compose.asserted import amounts
from assistant.compose.draft import Draft
from assistant.question import Question

_ASKED = re.compile(
    r"\b(?:hơn|kém|chênh|tăng|giảm|cách(?= nhau)|thấp|cao)\b[^?;]*\b(?:bao nhiêu|mấy)\b|\b(?:bao nhiêu|mấy)\b[^?;]*\b(?:hơn|kém|chênh)\b"
)
_SIDES = 2
_LINE = re.compile(r"^[-•+] ", re.M)


def told(question: Question, draft: Draft) -> Draft:
    """The comparison with the difference below it, where two figures of one unit are told and no more."""
    apart = _apart(question, draft)
    return replace(draft, text=f"{draft.text}\n({apart})") if apart else draft


def _apart(question: Question, draft: Draft) -> str:
    if draft.kind != "comparison" or not _ASKED.search(question.own.lower()):
        return ""
    lines = [line for line in draft.text.splitlines() if _LINE.match(line)]
    figures = [amounts(line) for line in lines]
    values = sorted({(a.value, a.unit) for line in figures for a in line}, reverse=True)
    if len(lines) < _SIDES or any(len(line) != 1 for line in figures) or len(values) != _SIDES:
        return ""
    (most, unit), (least, other) = values
    if unit != other:
        return ""
    sign, apart = ("%", "điểm phần trăm") if unit == "%" else (f" {unit}", unit)
    sum_up = f"{_written(most)}{sign} − {_written(least)}{sign} = {_written(most - least)} {apart}"
    return f"Chênh lệch giữa hai mức trên: {sum_up}."


def _written(value: float) -> str:
    return f"{value:,.10g}".replace(",", " ").replace(".", ",").replace(" ", ".")
