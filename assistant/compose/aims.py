"""`Mục tiêu … là gì` is not told by how many there are: `tập trung vào 6 nội dung, với hơn 40 mục tiêu`."""

from __future__ import annotations

import re

from assistant.compose.draft import Draft
from assistant.conversation import CONTINUED
from assistant.question import Question

_NOUNS = r"mục tiêu|mục đích|nguyên tắc|quan điểm|yêu cầu|phạm vi|định hướng|trọng tâm"
_WHAT_IT_IS = re.compile(
    rf"\b(?P<noun>{_NOUNS})\b(?:(?! nào\b| gì\b)[^?,;]){{0,90}}? (?:là|nhằm|gồm) (?:những |các )?gì\b", re.I
)


def only_counted(question: Question, draft: Draft) -> bool:
    """What the thing asked for is; told is a number of them, and none."""
    asked = _WHAT_IT_IS.search(question.text.partition(CONTINUED)[0])
    if asked is None:
        return False
    noun = re.escape(asked["noun"])
    above = " ".join(h for q in draft.quotes for h in q.paragraph.headings)
    if re.search(rf"\b{noun}\b", above, re.I):
        return False
    found = [m.start() for m in re.finditer(rf"\b{noun}\b", draft.text, re.I)]
    counted = [m.end() for m in re.finditer(rf"\b\d+ (?=(?:\w+, )?{noun}\b)", draft.text, re.I)]
    return bool(found) and all(at in counted for at in found)
