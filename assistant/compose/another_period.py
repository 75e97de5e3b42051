"""A paper of one period asked for, and the paper of another told: `chương trình giai đoạn 2011 - 2020 … nghị quyết số mấy`."""

from __future__ import annotations

import re

from assistant.compose.draft import Draft, Scene
from assistant.question import Kind
from corpus.language.numbers import year_ranges

_PLANS = r"(?:chương trình|kế hoạch|đề án|chiến lược|quy hoạch)"
#: Its number, who signed it, or when.
_ASKED = re.compile(
    r"\b(?:số (?:hiệu )?(?:mấy|bao nhiêu|nào|gì)|(?:nghị quyết|quyết định|nghị định|chỉ thị|văn bản|công văn) nào|(?:ai|ông|bà|người|vị|đồng chí|lãnh đạo)\b[^,;?]{0,20}? ký|ký (?:ngày|hôm|khi|năm) (?:nào|mấy)"
    r"|ban hành (?:ngày|khi|năm|hôm) (?:nào|mấy)|ai ban hành)\b"
)
#: How far behind the noun of a plan its own period stands.
_UP_TO_PERIOD = r"[^.;,]{0,80}?\b(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d"
_OF_A_YEAR = re.compile(rf"\b{_PLANS}\b[^.;,]{{0,60}}?\b(?:giai đoạn|thời kỳ|năm) ?(?P<year>(?:19|20)\d\d)")
#: When the plan for a year was issued, not by when it has to be.
_ISSUED_WHEN = re.compile(
    rf"\b{_PLANS}\b[^.;,?]{{0,80}}?\bnăm (?:19|20)\d\d\b(?=.*\b(?:ban hành|ký|công bố)\b)(?=.*\b(?:khi nào|bao giờ|lúc nào|(?:ngày|hôm|tháng) (?:nào|mấy)))"
)
_BY_WHEN = re.compile(
    r"\b(?:phải|cần|chậm|muộn|trễ|hạn|trước|nên|kịp|muộn nhất|quy định|yêu cầu|thời gian|thời điểm|theo)\b"
)
_LIMIT = re.compile(r"\b(?:chậm nhất|muộn nhất|trước ngày|không quá|hoàn thành trước)\b")


def told(scene: Scene, draft: Draft) -> bool:
    """The plan asked about is of a period, and what is told speaks of one of another period alone."""
    low = scene.question.own.lower()
    if scene.question.kind in (Kind.YES_NO, Kind.COMPARE) or not re.search(_PLANS, low) or not _ASKED.search(low):
        return False
    asked = set(year_ranges(low))
    if len(asked) != 1:
        return False
    text = draft.text.lower()
    nouns = set(re.findall(_PLANS, low))
    named = [m.group() for noun in nouns for m in re.finditer(rf"\b{noun}\b{_UP_TO_PERIOD}", text)]
    said = {period for name in named or [text] for period in year_ranges(name)}
    return not asked & said and bool(said or _OF_A_YEAR.search(text))


def only_limited(scene: Scene, draft: Draft) -> bool:
    """The day that the plan for a year was issued on is asked for, and only by when all such plans have to be is told."""
    low = scene.question.own.lower()
    if scene.question.kind is not Kind.DATE or not _ISSUED_WHEN.search(low) or _BY_WHEN.search(low):
        return False
    return _LIMIT.search(draft.text.lower()) is not None
