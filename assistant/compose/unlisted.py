"""`Kể tên các điểm ngập` is not told by how many there are: `tồn tại 71 điểm úng ngập` names none of them."""

from __future__ import annotations

import re

from assistant.compose.draft import Draft
from assistant.question import Question

#: What is to be told one by one; a figure before it says how many there are of it.
_TOLD_OFF = re.compile(
    r"\b(?:kể|liệt kê|nêu|danh sách|đọc)(?: (?:tên|ra|đủ|hết|rõ|giúp|giùm|hộ|cho|em|tôi|mình|lại|của|tất cả))*"
    r" (?:những |các |cả )?(?:\d+ )?(?P<noun>[^\W\d]+(?: [^\W\d]+)?)",
    re.I,
)
_WHICH = re.compile(r"\b(?:những|các) (?P<noun>[^\W\d]+(?: [^\W\d]+)?)(?: [^\W\d]+){0,2} nào\b", re.I)
#: Behind it the names come after all.
_LISTS = re.compile(r"\b(?:gồm|cụ thể|như sau|sau đây|là:|như:)|:\s*$", re.I)


def asked(question: Question) -> str:
    """What a question wants told by name, with the syllable behind it; empty where it wants nothing told so."""
    own = question.own
    found = _TOLD_OFF.search(own) or _WHICH.search(own)
    return found["noun"].lower() if found else ""


def only_counted(question: Question, draft: Draft) -> bool:
    """The things asked for by name stand in the answer only behind figures, and no list follows."""
    noun = asked(question)
    if not noun or draft.kind in ("enumeration", "table-rows", "count") or _LISTS.search(draft.text):
        return False
    for name in (noun, noun.split()[0]):
        found = [m.start() for m in re.finditer(rf"\b{re.escape(name)}\b", draft.text, re.I)]
        counted = {m.end() for m in re.finditer(rf"\b\d+ (?={re.escape(name)}\b)", draft.text, re.I)}
        if re.search(rf"\b\d+ {re.escape(name)}\b[^.;:()]*:", draft.text, re.I):  # the names come behind the figure
            return False
        if found:
            return counted.issuperset(found)
    return False
