"""Marking what a learner answers, for the terminal and the page alike."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.quiz.items import Item, ItemKind
from assistant.quiz.versions import LETTERS
from corpus.language.text import comparable


def right(item: Item, answer: str, shown: Sequence[str] = ()) -> bool:
    """`B`, `AC`, `Đúng`, `15/7/2021`, `1B 2A 3C` (matching: the right sides as `shown`), `CAB` (ordering: as
    `shown`).
    """
    plain = comparable(answer)
    if item.kind is ItemKind.FILL:
        return plain.strip(" .") in {comparable(a) for a in item.accepted}
    if item.kind is ItemKind.TRUE_FALSE:
        return {"đ": "đúng", "d": "đúng", "dung": "đúng", "s": "sai"}.get(plain, plain) == comparable(item.key)
    letters = [LETTERS.index(x) for x in re.findall(f"[{LETTERS}]", answer.upper())]
    if item.kind is ItemKind.MATCHING:
        return len(letters) == len(item.pairs) and [shown[i] for i in letters if i < len(shown)] == [
            p.right for p in item.pairs
        ]
    if item.kind is ItemKind.ORDERING:
        return [shown[i] for i in letters if i < len(shown)] == list(item.sequence)
    return {i for i, o in enumerate(item.options) if o.correct} == set(letters)
