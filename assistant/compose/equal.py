"""`A và B có bằng nhau không`: said of two sides that each tell one figure of the same unit, else of none."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.compose.asserted import amounts
from assistant.compose.draft import Draft
from assistant.question import Question

_ASKED = re.compile(
    r"\b(?:(?P<unlike>khác)|bằng|giống|như|ngang) nhau\b[^?]*\b(?:không|chưa|à|hả)\b|\bcó (?:bằng|giống|ngang|(?P<other>khác)) (?=\w)[^?]*\bkhông\b"
)
#: `Đến năm 2025: …`: when a side is told of, and no figure of it.
_WHEN = re.compile(r"^[-\s]*(?:Đến |Tới |Giai đoạn |Năm )[^:]{2,40}:", re.I)
_A_PAIR = 2


def told(question: Question, draft: Draft) -> Draft:
    """The comparison with its verdict before it, where it is asked for and both sides decide it."""
    asked = _ASKED.search(question.own.lower()) if draft.kind == "comparison" else None
    lines = [line for line in draft.text.split("\n") if line.startswith("- ")] if asked else []
    if asked is None or len(lines) != _A_PAIR or len(draft.text.split("\n")) != _A_PAIR:
        return draft
    sides = [amounts(_WHEN.sub("", line)) for line in lines]
    if any(len(side) != 1 for side in sides) or sides[0][0].unit != sides[1][0].unit:
        return draft
    alike = sides[0][0].value == sides[1][0].value
    unlike = bool(asked["unlike"] or asked["other"])
    return replace(draft, text=f"{'Có.' if alike != unlike else 'Không.'}\n{draft.text}")
