"""So much for each (`bao nhiêu tiền 1 phiên`), so many times as much (`nhân mấy`), and once in how long.

Read as a count, `bao nhiêu một buổi` would ask how many ones there are, and the `1` of `Giá 1m2 đất` would have to
stand in the text; `phụ cấp … nhân mấy` would ask for a sum, though a factor is told.
"""

from __future__ import annotations

import re

#: What a rate is asked in, between the word of asking and `một`.
_OF = r"(?: (?:tiền|đồng|nghìn|ngàn|triệu|tỷ|tỉ|kg|tạ|tấn|lít|khối|m3|suất|số tiền))?"
_PER = re.compile(
    rf"\b(?P<asked>(?:bao nhiêu|mấy){_OF}) (?:một|1) ?(?=[^\W\d])"
    r"(?!(?:lần|trong|số|phần|cách|mình|lúc|khi|nửa|vài|chút|cửa|loạt|bộ phận)\b)",
    re.I,
)
_PRICE_OF = re.compile(
    r"(?P<price>\b(?:giá|đơn giá|tiền|phí|cước)(?: (?:của|cho|mỗi))?) (?:một|1) ?(?=[^\W\d])(?!lần\b)", re.I
)
_TIMES = re.compile(
    r"\b(?:nhân|gấp)(?: (?:lên|với|cho|tới|đến|được|thêm))* (?:mấy|bao nhiêu)\b(?! (?:người|hộ|cái|con|dân|công|khẩu))"
    r"|\bbằng(?: khoảng)? (?:mấy|bao nhiêu) (?:lần|phần(?! (?:trăm|mềm)))\b",
    re.I,
)
_AS_A_FACTOR = re.compile(r"\d ?lần\b|\d ?%|\bgấp\b|\bnhân với\b|\bhệ số\b|\bmột nửa\b|\d/\d|\bphần\b", re.I)
_EVERY = re.compile(
    r"\b(?:mấy|bao nhiêu) (?:ngày|tuần|tháng|quý|năm)\b(?: (?!là\b)[^\W\d]+){0,4}? (?:một|1) lần\b"
    r"|\b(?:bao lâu)\b(?: [^\W\d]+){0,4}? (?:một|1) lần\b",
    re.I,
)
_EACH = re.compile(r"\b(?:bao nhiêu|mấy) mỗi (?P<one>[^\W\d]+)", re.I)
_AS_WRITTEN = {
    "khối": r"(?:m³|m3|khối|mét khối)",
    "mét": r"(?:m|mét)",
    "m2": r"(?:m²|m2)",
    "cân": "(?:kg|cân)",
    "ký": "(?:kg|ký)",
}
_SPANS = "ngày|buổi|ca|giờ|tháng|năm|phiên|tuần|quý|vụ|kỳ|khóa"
_EACH_SPAN = re.compile(rf"\b(?:bao nhiêu|mấy){_OF} mỗi (?P<span>{_SPANS})\b", re.I)
_A_SPAN = re.compile(rf"/(?:[^\W\d]+/)?({_SPANS})\b", re.I)
_WORDS = frozenset("nhân gấp phần lần".split())


def as_rate(text: str) -> str:
    """The question with `mỗi` for a `một` or `1` that something is asked for each of."""
    return _PRICE_OF.sub(r"\g<price> mỗi ", _PER.sub(r"\g<asked> mỗi ", text))


def tells_rate(low: str, text: str) -> bool | None:
    """Whether a figure of a stretch is for each of the thing that so much is asked for each of; None where none is."""
    asked = _EACH.search(low)
    if asked is None:
        return None
    one = _AS_WRITTEN.get(asked["one"], re.escape(asked["one"]))
    if re.search(rf"\bđơn vị(?: tính)?: {one}[;.]", text.lower()):  # a row with its unit in a cell of its own
        return bool(re.search(r"\d", text))
    each = rf"(?:/ ?|\b(?:mỗi|một|01|1|từng|hàng|hằng|theo) )(?:[^\W\d]+/)*{one}\b"
    return bool(re.search(rf"\d[^;.]{{0,60}}?{each}|{each}[^;.]{{0,60}}?\d", text.lower().replace(".", "")))


def of_another_span(low: str, text: str) -> bool:
    """A sum for each month is asked for, and all that a stretch tells are sums for each day, shift or year."""
    asked = _EACH_SPAN.search(low)
    told = {m.lower() for m in _A_SPAN.findall(text)}
    return asked is not None and bool(told) and asked["span"] not in told


def asks_factor(low: str) -> bool:
    """How many times as much is asked for, whatever it is that is multiplied."""
    return bool(_TIMES.search(low))


def tells_factor(text: str) -> bool:
    """A stretch says how many times, or which share, one thing is of another."""
    return bool(_AS_A_FACTOR.search(text))


def asks_every(low: str) -> bool:
    """Once in how long something is done: `bao nhiêu năm mới đổi một lần`."""
    return bool(_EVERY.search(low))


def words_of_factor(low: str) -> frozenset[str]:
    """The words that ask for a factor, which a text that tells one need not have."""
    return _WORDS if asks_factor(low) else frozenset()
