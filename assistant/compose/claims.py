"""What a yes-no question claims beside its words: an amount written out, both of two, a figure that is only its case.

`Giấy có giá trị một năm à?` claims a year; `Cháu 5 tuổi có được tiêm không?` claims no figure, it gives a case, which a
rule for another age does not deny.
"""

from __future__ import annotations

import re

from assistant.compose.asserted import amounts
from assistant.compose.plainly import ASSERTS
from corpus.language.numbers import cardinal
from corpus.language.text import fold

_UNITS = r"năm|tháng|tuần|ngày|giờ|phút|lần|buổi|người|triệu|tỷ|nghìn|phần trăm|suất|bản|phòng|hộ|tầng|chỗ|vụ|điểm"
_IN_WORDS = re.compile(
    rf"\b(?P<n>một|hai|ba|bốn|sáu|bảy|tám|chín|mười|nửa) (?P<unit>{_UNITS})\b(?! (?:nào|nữa|lần|người|vụ|điểm|một))",
    re.I,
)
_EACH = re.compile(r"\b(?:mỗi|mấy|hàng|hằng|từng|/)\s*$", re.I)
_BOTH = re.compile(r"\bcả\b[^,.;?]{2,60}?\b(?:lẫn|và|với)\b", re.I)
_EITHER = re.compile(r"\b(?:hoặc|hay)\b", re.I)
#: What a question asks of the case it gives: `… có được … không`, `… còn … không`, `… cần … không`.
_ASKED_OF_IT = re.compile(r"\b(?:có|còn|được|cần|phải|bị|thì|đủ|kịp|đã)\b", re.I)
#: Said of a figure by itself: the figure is what is claimed.
_CLAIMED = re.compile(
    r"\b(?:là|đạt|bằng|chiếm|tối đa|tối thiểu|ít nhất|nhiều nhất|chậm nhất|hạn|mức|tỷ lệ|tổng|giá|trước|sau|đến|tới)\s*$",
    re.I,
)
_BANS = re.compile(r"\b(?:không|cấm|nghiêm cấm|chưa)\b(?! (?:quá|dưới|nhỏ|ít|vượt|kể|phân biệt))", re.I)
_WRONG_OR_FREE = re.compile(r"\b(?:trái|sai|vi phạm|phạm|bỏ qua|miễn|khỏi|ngoại lệ|châm chước|linh động)\b", re.I)


def amount_in_words(own: str, quote: str) -> bool:
    """An amount that the question writes out (`một năm`) stands nowhere in the quote, in words or in figures."""
    told = {(a.value, a.unit) for a in amounts(quote)}
    low = fold(quote)
    for m in _IN_WORDS.finditer(own):
        if _EACH.search(own[: m.start()]):
            continue
        value, unit = cardinal(m["n"].lower()), m["unit"].lower()
        if fold(m.group()) not in low and (value is None or (float(value), unit) not in told):
            return True
    return False


def both_of_either(own: str, quote: str) -> bool:
    """`cả A lẫn B` is claimed where the quote has one or the other."""
    return _BOTH.search(own) is not None and _EITHER.search(quote) is not None


def figure_of_a_case(own: str, quote: str) -> bool:
    """The only figures of the question are its case, and a figure told otherwise does not deny what is asked of it.

    They stand before what is asked; the quote bans by its figures, gives several of that unit for several cases, or
    the question asks what is wrong or excused.
    """
    asked = _ASKED_OF_IT.search(own)
    figures = amounts(own)
    if asked is None or not figures or ASSERTS.search(own):
        return False
    if any(a.end > asked.start() or _CLAIMED.search(own[: a.start]) for a in figures):
        return False
    told = [a for a in amounts(quote) if fold(a.unit) == fold(figures[0].unit)]
    return len(told) > 1 or bool(_WRONG_OR_FREE.search(own) or (told and _BANS.search(quote[: told[0].start])))
