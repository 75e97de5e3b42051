"""`Còn đất đai?` after a row of a table was told: the question before, asked of another row by its name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.language.text import fold
from corpus.language.tokens import syllables
from corpus.records import Paragraph

_ALONE = re.compile(
    r"^(?:(?:thế|vậy|còn|rồi|với|mà) )+(?:(?:lĩnh vực|mục|phần|mảng|dòng|hàng|bên|của) )?(?P<new>[^,?:;]{2,60}?)"
    r"(?:,? thì)?(?: (?:sao|thế nào|ra sao|bao nhiêu|mấy))?(?: (?:ạ|vậy|nhỉ|hả))*\W*$",
    re.I,
)
_LONGEST = 8  # words of what a row is called by


def asked_of_another_row(own: str, before: str, cited: Sequence[str], paragraphs: Sequence[Paragraph]) -> str:
    """The question before with one row's name for another's of the same column; empty where no such two are named."""
    found = _ALONE.match(own.strip())
    told = [p for p in paragraphs if p.id in cited and p.cells]
    if found is None or not told:
        return ""
    new = syllables(found["new"])
    for head, value in dict.fromkeys(cell for p in told for cell in p.cells):
        old = _where(value, before)
        column = (v for p in paragraphs for h, v in p.cells if h == head and v != value)
        if old and any(list(syllables(v)) == list(new) for v in column):
            return f"{before[: old[0]]}{found['new'].strip()}{before[old[1] :]}"
    return ""


def _where(value: str, text: str) -> tuple[int, int] | None:
    """Where a question says what a row is called; None where it does not, or where that is a long tale or a figure."""
    plain = fold(text)
    if not value or len(value.split()) > _LONGEST or not re.search(r"[^\W\d]{2}", value) or len(plain) != len(text):
        return None
    match = re.search(rf"(?<!\w){re.escape(fold(value))}(?!\w)", plain)
    return match.span() if match else None
