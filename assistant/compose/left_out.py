"""A thing that a sentence only leaves out: `60% công việc … (trừ hồ sơ mật)` tells no share of `hồ sơ`."""

from __future__ import annotations

import re

from assistant.compose.draft import Draft
from assistant.question import Kind, Question
from assistant.stopwords import content
from corpus.language.text import fold
from corpus.language.tokens import spaced

_FIGURES = (Kind.COUNT, Kind.QUANTITY, Kind.PERCENT, Kind.MONEY)
_LEFT_OUT = re.compile(r"\(\s*(?:trừ|ngoại trừ|không (?:bao gồm|tính|kể))\b[^)]*\)?", re.I)
_ASKS_FOR_IT = re.compile(r"\b(?:trừ|ngoại trừ|bỏ ra|không (?:bao gồm|tính|kể)|mật)\b")
#: What is counted stands right behind the word that asks how many.
_COUNTED = re.compile(
    r"\b(?:bao nhiêu|mấy)(?: (?:phần trăm|%|số|lượng))*\s+(?:%\s*)?(?:số |lượng |các )?(?P<what>[^\W\d_]+ [^\W\d_]+)",
    re.I,
)


def only_left_out(question: Question, draft: Draft) -> bool:
    """How much of a thing is asked for, and the answer has that thing only among what it does not hold for."""
    own = question.own
    asked = _COUNTED.search(own)
    if question.kind not in _FIGURES or asked is None or _ASKS_FOR_IT.search(own.lower()):
        return False
    if len(content(asked["what"])) < len(asked["what"].split()):
        return False
    what, whole = f" {fold(asked['what'])} ", fold(spaced(draft.text))
    return what in f" {whole} " and what not in f" {fold(spaced(_LEFT_OUT.sub(' ', draft.text)))} "
