"""`Bao giờ phải xong?`, told by a condition alone: that the text sets no day is said, and what it makes it hang on.

So is that it gives no share, where one is asked for and told is `đạt tỷ lệ theo lộ trình`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.compose.draft import Draft
from assistant.question import Kind, Question

#: A day or a limit is asked for; `khi nào thì mở …` asks for the case itself.
_A_DAY = re.compile(
    r"\bngày (?:nào|mấy|bao nhiêu)\b|\b(?:xong|hoàn thành|hoàn tất|thời hạn|hạn chót|chậm nhất|muộn nhất)\b"
)
_WHEN = re.compile(r"\b(?:bao giờ|khi nào|lúc nào|ngày|hạn|chậm nhất)\b")
#: Whatever places a thing in time.
_TIMED = re.compile(
    r"\d|\b(?:tháng|quý|tuần|mùa|định kỳ|thường xuyên|hàng năm|hằng năm|hàng ngày|hằng ngày|lộ trình|tiến độ|thời hạn|thời gian|ngay|kịp thời)\b",
    re.I,
)
_CONDITION = re.compile(
    r"\b(?:ngay )?(?:sau|trước|kể từ) khi [^,;.()]{6,120}|\bkhi (?:có|được|đã|đủ) [^,;.()]{6,120}", re.I
)


_A_SHARE = re.compile(r"\d\s?%|\bphần trăm\b|\b(?:toàn bộ|tất cả|mọi|một nửa|không có)\b", re.I)
_OF_NO_FIGURE = re.compile(r"\b(?:đạt )?(?:tỷ lệ|tỉ lệ|mức) (?:theo|đúng|như) [^,;.()]{4,80}", re.I)


def told(question: Question, draft: Draft) -> Draft:
    """The answer behind the word that no day is set or no share given, where one was asked for and none is told."""
    return _no_share(draft) if question.kind is Kind.PERCENT else _no_day(question, draft)


def _no_share(draft: Draft) -> Draft:
    only = _OF_NO_FIGURE.search(draft.text)
    if only is None or "\n" in draft.text or _A_SHARE.search(draft.text):
        return draft
    only_said = only.group().strip()
    said = f"Văn bản không nêu tỷ lệ cụ thể, chỉ nêu “{only_said}”: {draft.text}"
    return replace(draft, text=said, marks=(only_said,))


def _no_day(question: Question, draft: Draft) -> Draft:
    own = question.own.lower()
    if question.kind is not Kind.DATE or draft.kind == "metadata" or "\n" in draft.text:
        return draft
    if not (_A_DAY.search(own) and _WHEN.search(own)) or _TIMED.search(draft.text):
        return draft
    conditions = _CONDITION.findall(draft.text)
    if len(conditions) != 1:
        return draft
    only = conditions[0].strip()
    return replace(draft, text=f"Văn bản không ấn định ngày, chỉ nêu “{only}”: {draft.text}", marks=(only,))
