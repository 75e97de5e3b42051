"""A question with a direction against a text: `sau ngày 25/12 có được không`, `chậm nhất là ngày 25 tháng 12`.

Both are ranges of days or of amounts. Where the text's lies within the one asked about the answer is `Có.`,
where the two have nothing in common it is `Không.`, else neither is said. A limit that is asked about itself
(`chậm nhất là 31/12 phải không`) is the text's or is not. A question without a direction (`ngày 25/12 phải
không`) is none of ours.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.compose.asserted import CASE, CASE_TOLD, amounts
from assistant.question import CONTINUED
from corpus.language.numbers import Mention, mentions

_JOINT = r"(?:\s+(?:là|vào|đến|tới|hết|cuối|ngày|thời điểm|thời hạn|mốc|lúc|khoảng|mức|tỷ lệ|còn|được|một))*\s*$"


def _before_figure(words: str) -> re.Pattern[str]:
    """Words that stand right before a figure, at the end of what precedes it."""
    return re.compile(rf"\b(?:{words}){_JOINT}", re.I)


_BY = _before_figure(
    r"trước|(?:sớm|nhanh) hơn|(?:chậm|muộn|trễ) nhất|không (?:quá|sau)|hạn(?: chót| cuối)?|(?:đến|tới|cho đến) hết|nội trong"
)
_FROM = _before_figure(r"sau|quá|(?:muộn|trễ|chậm) hơn|(?:kể |bắt đầu |tính )?từ")
#: Words before a figure: less, at most, more, at least.
_LESS = _before_figure(r"dưới|(?:thấp|ít|nhỏ|kém) hơn|chưa (?:đến|tới|được|đủ|đạt)")
_AT_MOST = _before_figure(r"tối đa|nhiều nhất|cao nhất|không (?:quá|hơn|vượt)(?: quá)?")
_MORE = _before_figure(r"trên|hơn|(?:cao|nhiều|lớn) hơn|quá|vượt(?: quá)?")
_AT_LEAST = _before_figure(r"tối thiểu|ít nhất|thấp nhất|không (?:dưới|(?:ít|thấp|nhỏ|kém) hơn|kém)")
_OR_MORE, _OR_LESS = (re.compile(rf"(?:\s+[^\W\d_]+){{0,4}}?\s+trở {way}\b", re.I) for way in ("lên", "xuống"))
_DENIED = re.compile(r"\b(?:không|chẳng|chả|cấm|đừng|chớ)(?:\s+[^\W\d_]+){0,3}\s*$", re.I)
#: What may be done is told by a rule, not by the day on which something was done.
_MAY = re.compile(r"\b(?:được không|có được|được phép|cho phép|có thể|được chứ|có sao không)\b", re.I)
#: What must be done by a day names the limit: `phải ban hành trước ngày 31/12`.
_MUST = re.compile(r"\b(?:phải(?! không\b)|bắt buộc|cần|buộc|yêu cầu|đề nghị|quy định|đặt hạn)\b", re.I)
#: A day that is asserted as the limit: `xong trước ngày 30/4, đúng không`.
_ASSERTED = re.compile(r"\b(?:đúng|phải)(?: vậy| thế)? không(?: \w+)?[\s?.!]*$", re.I)
#: A time within which, and an amount from which on, something is so.
_WITHIN = _before_figure(r"trong (?:thời hạn|thời gian|vòng)|chậm nhất|trong|có (?:giá trị|hiệu lực)")
_SINCE = _before_figure(r"từ(?: đủ)?|đủ")
_TO = re.compile(r"\W*(?:đến|tới|-|–)(?: dưới)?\W*", re.I)
_UP_TO, _BESIDE = ("đến", "tới"), len(" hết dưới ")
_YEAR = 372  # more than the days of a year, counted 31 a month


@dataclass(frozen=True, slots=True)
class _Range:
    low: float
    high: float
    unit: str
    directed: bool = False
    low_open: bool = False
    high_open: bool = False
    denied: bool = False
    limit: bool = False  # said to be the limit itself: `chậm nhất`, `tối thiểu`

    def same_side(self, other: _Range) -> bool:
        return self.directed and other.directed and (self.low == -math.inf) == (other.low == -math.inf)

    def within(self, other: _Range) -> bool:
        low = self.low > other.low or (self.low == other.low and (self.low_open or not other.low_open))
        high = self.high < other.high or (self.high == other.high and (self.high_open or not other.high_open))
        return low and high

    def apart(self, other: _Range) -> bool:
        return self._below(other) or other._below(self)

    def _below(self, other: _Range) -> bool:
        return self.high < other.low or (self.high == other.low and (self.high_open or other.low_open))


def sets_a_limit(before: str) -> bool:
    """What stands before a day makes it the last one: `trước`, `chậm nhất là`."""
    found = _BY.search(before)
    return found is not None and not _denied(before, found)


def verdict(question: str, quote: str) -> str | None:
    """`Có.`, `Không.`, or empty where the ranges do not decide; None where the question has no direction."""
    own = question.partition(CONTINUED)[0]
    own = own[case.end() :] if (case := CASE.search(own)) else own
    quote = quote[case.end() :] if (case := CASE_TOLD.match(quote)) else quote
    told, may = list(_ranges(quote)), bool(_MAY.search(own))
    must, claimed = bool(_MUST.search(own)), bool(_ASSERTED.search(own))
    asked = [
        replace(r, limit=r.limit or must or (claimed and r.unit in ("day", "date"))) for r in _ranges(own) if r.directed
    ]
    said = [s for a in asked if (s := _against(a, [t for t in told if _alike(t.unit, a.unit)], may)) is not None]
    if not said:
        return None
    return said[0] if len(set(said)) == 1 else ""


def hold(question: str, quote: str) -> bool:
    """Whether an amount of the question lies within a range that the quote tells in its unit: 10 days where 15 are given.

    What a rule says of the range it says of that amount; another figure there denies nothing.
    """
    told = list(_told_ranges(quote))
    for a in amounts(question.partition(CONTINUED)[0]):
        point = _Range(a.value, a.value, a.unit)
        if any(_one_unit(r.unit, a.unit) and point.within(r) for r in told):
            return True
    return False


def _one_unit(told: str, asked: str) -> bool:
    """The same unit, or one told of a time or a thing besides: `07 ngày/lần`."""
    return told == asked or told.partition("/")[0] == asked


def _told_ranges(quote: str) -> Iterator[_Range]:
    """Ranges by words of direction, by a time within which something is so, and from one figure to another."""
    told = amounts(quote)
    paired = set()
    for one, other in pairwise(told):
        if one.unit in _UP_TO and other.start - one.end <= _BESIDE and one.value < other.value:  # `từ 1 đến 10 tuổi`
            paired |= {one.start, other.start}
            yield _Range(one.value, other.value, other.unit, True)
            continue
        from_to = _TO.fullmatch(quote[one.end : other.start])
        if from_to and one.value < other.value and (one.unit == other.unit or one.end == other.start):
            paired |= {one.start, other.start}
            yield _Range(one.value, other.value, other.unit, True)
    for a in told:
        if a.start in paired:
            continue
        before, after = quote[: a.start], quote[a.end :]
        found = _of_amount(before, after, a.value, a.unit)
        if found.directed and not found.denied:
            yield found
        elif found.denied or _WITHIN.search(before):
            yield _Range(-math.inf, a.value, a.unit, True)
        elif _SINCE.search(before):
            yield _Range(a.value, math.inf, a.unit, True)


def _against(asked: _Range, told: list[_Range], may: bool) -> str | None:
    """Set against every figure of the text in that unit; one that says otherwise leaves it open."""
    if not told:
        return None
    if asked.denied or not all(t.unit == asked.unit for t in told):
        return ""
    if asked.limit and all(t.same_side(asked) for t in told):
        return "Có." if any((t.low, t.high) == (asked.low, asked.high) for t in told) else "Không."
    if may and not all(t.directed for t in told):
        return ""
    if all(t.within(asked) for t in told):
        return "Có."
    return "Không." if all(t.apart(asked) for t in told) else ""


def _alike(one: str, other: str) -> bool:
    """Days with and without a year are of one sort, though they cannot be set against each other."""
    return one == other or {one, other} <= {"day", "date"}


def _ranges(text: str) -> Iterator[_Range]:
    for m in mentions(text):
        if m.kind in ("date", "day"):
            yield _of_day(text[: m.start], m)
    for a in amounts(text):
        yield _of_amount(text[: a.start], text[a.end :], a.value, a.unit)


def _of_day(before: str, day: Mention) -> _Range:
    year, month, number = day.key.rsplit("-", 2)
    value, unit = int(year or 0) * _YEAR + int(month) * 31 + int(number), day.kind
    by, since = _BY.search(before), _FROM.search(before)
    if by and not (since and since.start() > by.start()):
        limit = "nhất" in by.group() or "hạn" in by.group()
        return _Range(-math.inf, value, unit, True, denied=_denied(before, by), limit=limit)
    if since:
        after = since.group().split()[0].lower() in ("sau", "quá", "muộn", "trễ", "chậm")
        return _Range(value, math.inf, unit, True, low_open=after, denied=_denied(before, since))
    return _Range(value, value, unit)


def _of_amount(before: str, after: str, value: float, unit: str) -> _Range:
    if _OR_MORE.match(after):
        return _Range(value, math.inf, unit, True, limit=True)
    if _OR_LESS.match(after):
        return _Range(-math.inf, value, unit, True, limit=True)
    for words, low, high, is_open in (
        (_AT_MOST, -math.inf, value, False),
        (_AT_LEAST, value, math.inf, False),
        (_LESS, -math.inf, value, True),
        (_MORE, value, math.inf, True),
    ):
        if found := words.search(before):
            denied = _denied(before, found)
            limit = words in (_AT_MOST, _AT_LEAST)
            return _Range(low, high, unit, True, is_open and low == value, is_open and high == value, denied, limit)
    return _Range(value, value, unit)


def _denied(before: str, direction: re.Match[str]) -> bool:
    """`không được dưới 95%`: what is asked about is that it is not so."""
    return bool(_DENIED.search(before[: direction.start()]))
