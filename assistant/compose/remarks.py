"""What a reader of an answer should know of its words: a level told together with another, an office without a name."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.compose.draft import Draft
from assistant.compose.fitting import MEASURE_NOUN, NAMED_PERSON, UNIT_OF
from assistant.conditions import names
from assistant.question import Fact, Kind, Question

_LEVEL = re.compile(
    r"\b(?P<noun>mức độ|mức|cấp độ|cấp|loại|hạng|bậc|nhóm|giai đoạn) (?P<n>\d{1,2})\b(?!\s*(?:,|và|hoặc|-|–|đến)\s*\d)",
    re.I,
)
#: A clause behind a comma that asks for a figure or a time of what was asked before it.
_SECOND = re.compile(
    r"\b(?:nào|gì|ai|những|các|đâu)\b[^?]*?(?:,|;| và)\s+(?:rồi |và |với |thì )?(?P<ask>[^,;?]{0,50}?\b(?:bao nhiêu|mấy|khi nào|ngày nào|năm nào|bao giờ|lúc nào|hôm nào)\b[^,;?]{0,30})\s*[?.]*$"
)
_ASKS_FOR = (
    (re.compile(r"%|phần trăm|\btỷ lệ\b"), re.compile(r"\d\s*%|phần trăm"), "tỷ lệ phần trăm"),
    (
        re.compile(r"\b(?:tiền|đồng|kinh phí|chi phí|giá)\b"),
        re.compile(r"\d[\d.,]*\s*(?:tỷ|triệu|nghìn)?\s*(?:đồng|VND|tỷ|triệu)", re.I),
        "số tiền",
    ),
    (
        re.compile(r"\b(?:khi nào|ngày nào|năm nào|bao giờ|lúc nào|hôm nào)\b"),
        re.compile(r"\b(?:ngày|tháng|quý|năm|tuần)\b|\d{4}|lộ trình|định kỳ|thường xuyên|\d/\d", re.I),
        "thời gian",
    ),
)
_HALF = 0.6  # confidence of an answer to one of two things asked
_TOGETHER = r"(?:\s*(?:,|và|hoặc|-|–|đến)\s*\d{1,2})+"


def remarks(question: Question, draft: Draft) -> tuple[str, ...]:
    """Warnings that go with an answer, read from the question and the words quoted."""
    return (*_told_together(question, draft), *_office_alone(question, draft))


def with_what_is_left_out(question: Question, draft: Draft) -> Draft:
    """`… những trạm nào, công suất bao nhiêu`: an answer without the second says that it has none."""
    asked = _SECOND.search(question.own.lower())
    left = _left_out(asked["ask"], draft) if asked and question.kind is not Kind.YES_NO else ""
    if not left:
        return draft
    return replace(draft, text=f"{draft.text}\n(Đoạn trích không nêu {left}.)", confidence=min(draft.confidence, _HALF))


def _left_out(ask: str, draft: Draft) -> str:
    """What a clause asks for that no word of the answer or its quotes tells; empty where it is told."""
    told = " ".join((draft.text, *(q.text for q in draft.quotes)))
    if measured := MEASURE_NOUN.search(ask):
        unit = UNIT_OF.get(measured[1])
        return "" if re.search(rf"\d\s*(?:{unit})(?!\w)" if unit else r"\d", told) else measured[1]
    for pattern, has, name in _ASKS_FOR:
        if pattern.search(ask):
            return "" if has.search(told) else name
    return ""


def _told_together(question: Question, draft: Draft) -> tuple[str, ...]:
    """`mức độ 4` asked, `mức độ 3 và 4` told: what is said of both need not be so of the one."""
    quoted = " ".join(q.text for q in draft.quotes)
    out = []
    for m in _LEVEL.finditer(question.text):
        noun = rf"\b{m['noun'].split()[0]}(?: độ)?"
        joined = re.search(rf"{noun} \d{{1,2}}{_TOGETHER}", quoted, re.I)
        alone = re.search(rf"{noun} {m['n']}\b(?!{_TOGETHER})", quoted, re.I)
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
