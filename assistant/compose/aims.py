"""`Mục tiêu … là gì` is not told by how many there are: `tập trung vào 6 nội dung, với hơn 40 mục tiêu`."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.compose.brief import CUT
from assistant.compose.draft import Draft
from assistant.question import Question
from corpus.language.tokens import spaced

_NOUNS = r"mục tiêu|mục đích|nguyên tắc|quan điểm|yêu cầu|phạm vi|định hướng|trọng tâm"
_WHAT_IT_IS = re.compile(
    rf"\b(?P<noun>{_NOUNS})\b(?:(?! nào\b| gì\b)[^?,;]){{0,90}}? (?:là|nhằm|gồm) (?:những |các )?gì\b", re.I
)

_FAR = 200  # characters of a sentence before what it is asked for


def only_counted(question: Question, draft: Draft) -> bool:
    """What the thing asked for is; told is a number of them, and none."""
    asked = _WHAT_IT_IS.search(question.own)
    if asked is None:
        return False
    noun = re.escape(asked["noun"])
    above = " ".join(h for q in draft.quotes for h in q.paragraph.headings)
    if re.search(rf"\b{noun}\b", above, re.I):
        return False
    found = [m.start() for m in re.finditer(rf"\b{noun}\b", draft.text, re.I)]
    counted = [m.end() for m in re.finditer(rf"\b\d+ (?=(?:\w+, )?{noun}\b)", draft.text, re.I)]
    return bool(found) and all(at in counted for at in found)


def from_where_it_is_told(question: Question, draft: Draft) -> Draft:
    """A long sentence that comes to `mục tiêu … là` at its end, told from there on."""
    asked = _WHAT_IT_IS.search(question.own)
    if asked is None or "\n" in draft.text or len(draft.quotes) != 1:
        return draft
    told = re.search(rf"[,;] ([^,;.]{{0,40}}\b{re.escape(asked['noun'])}\b[^,;.:]{{0,60}} là )", draft.text, re.I)
    if told is None or told.start(1) < _FAR:
        return draft
    before, rest = spaced(draft.text[: told.start(1)]), draft.text[told.start(1) :]
    only_before = [t for t in question.content if f" {t} " in before and f" {t} " not in spaced(rest)]
    return draft if only_before or question.documents else replace(draft, text=f"{CUT} {rest}")
