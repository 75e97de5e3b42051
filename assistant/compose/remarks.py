"""What a reader of an answer should know of its words: a level told together with another, an office without a name."""

from __future__ import annotations

import re

from assistant.compose.draft import Draft
from assistant.compose.fitting import NAMED_PERSON
from assistant.conditions import names
from assistant.question import Fact, Kind, Question

_LEVEL = re.compile(
    r"\b(?P<noun>mức độ|mức|cấp độ|cấp|loại|hạng|bậc|nhóm|giai đoạn) (?P<n>\d{1,2})\b(?!\s*(?:,|và|hoặc|-|–|đến)\s*\d)",
    re.I,
)
_TOGETHER = r"(?:\s*(?:,|và|hoặc|-|–|đến)\s*\d{1,2})+"


def remarks(question: Question, draft: Draft) -> tuple[str, ...]:
    """Warnings that go with an answer, read from the question and the words quoted."""
    return (*_told_together(question, draft), *_office_alone(question, draft))


def _told_together(question: Question, draft: Draft) -> tuple[str, ...]:
    """`mức độ 4` asked, `mức độ 3 và 4` told: what is said of both need not be so of the one."""
    quoted = " ".join(q.text for q in draft.quotes)
    out = []
    for m in _LEVEL.finditer(question.text):
        joined = re.search(rf"\b{m['noun']} \d{{1,2}}{_TOGETHER}", quoted, re.I)
        alone = re.search(rf"\b{m['noun']} {m['n']}\b(?!{_TOGETHER})", quoted, re.I)
        if joined and not alone and m["n"] in re.findall(r"\d{1,2}", joined.group()):
            out.append(f"Đoạn trích nói chung “{joined.group()}”, không nêu riêng {m.group().lower()}.")
    return tuple(out)


def _office_alone(question: Question, draft: Draft) -> tuple[str, ...]:
    """Who signed is told by the office that signed, and by no name."""
    asked = Fact.SIGNER in question.facts or "ký" in question.text.lower().split()
    if (
        not asked
        or question.kind not in (Kind.PERSON, Kind.METADATA)
        or draft.kind not in ("person", "authority", "mentioned")
    ):
        return ()
    if NAMED_PERSON.search(draft.text) or names(draft.text):
        return ()
    return ("Đoạn trích chỉ nêu chức vụ, không nêu họ tên người ký.",)
