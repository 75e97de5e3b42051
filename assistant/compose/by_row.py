"""What a word means, asked of a table that only lists it: a row with its leader and its deadline defines nothing."""

from __future__ import annotations

import re

from assistant.compose.draft import Draft, Scene
from assistant.kinds import defined_term
from corpus.language.text import fold

#: Columns that tell what the rest of a row is or means.
_EXPLAINS = re.compile(
    r"\b(?:nghia|giai thich|dinh nghia|khai niem|viet tat|thuat ngu|tu ngu|dien giai|mo ta|noi dung|ghi chu|ten day du)\b"
)
#: What a row is one of: `đề án X là gì` is told by its row.
_A_ROW = re.compile(
    r"(?:(?:\d+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|các|những|mấy) )?(?:đề án|dự án|nhiệm vụ|công trình|gói thầu|hạng mục|mục|dòng|hàng|stt|số)\b"
)


def undefined(scene: Scene, draft: Draft) -> bool:
    """A meaning is asked for, and nothing but rows that name the term is told."""
    if not draft.quotes or not all(q.paragraph.cells for q in draft.quotes):
        return False
    term = defined_term(scene.question.own.lower())
    if not term or _A_ROW.match(term):
        return False
    return not any(_EXPLAINS.search(fold(head)) for q in draft.quotes for head, _ in q.paragraph.cells)
