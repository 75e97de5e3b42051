"""`Bao giờ phải xong?`, told by a condition alone: that the text sets no day is said, and what it makes it hang on."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.compose.draft import Draft
from assistant.conversation import CONTINUED
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


def told(question: Question, draft: Draft) -> Draft:
    """The answer behind the word that no day is set, where a day was asked for and only a condition is told."""
    own = question.text.partition(CONTINUED)[0].lower()
    if question.kind is not Kind.DATE or draft.kind == "metadata" or "\n" in draft.text:
        return draft
    if not (_A_DAY.search(own) and _WHEN.search(own)) or _TIMED.search(draft.text):
        return draft
    conditions = _CONDITION.findall(draft.text)
    if len(conditions) != 1:
        return draft
    only = conditions[0].strip()
    return replace(draft, text=f"Văn bản không ấn định ngày, chỉ nêu “{only}”: {draft.text}", marks=(only,))
