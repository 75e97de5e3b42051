"""`Phường nào ngập nhiều nhất?`: which of many is the most, told only where the text sets them side by side.

A sentence about all of them together (`220 điểm trên 54 phường`), or one that names them without a figure, shares every
word of such a question and says of none that it is the most.
"""

from __future__ import annotations

import re
from collections import Counter

from assistant.compose.asserted import amounts
from assistant.compose.draft import Draft, Scene
from corpus.language.numbers import mentions
from corpus.language.text import UPPER

_OF_TIME = r"sớm|muộn|trễ|chậm"
_DEGREES = (
    r"nhiều(?: [^\W\d]+){0,3}|ít(?: [^\W\d]+){0,3}|lớn|to|nhỏ|bé|cao|thấp|dài|ngắn|rộng|hẹp|sâu|nông|nặng|nhẹ|mạnh|yếu|khỏe|đông|đắt|rẻ"
    r"|tốn(?: kém)?|nhanh|khó|dễ|tốt|giỏi|kém|tệ|nghèo|giàu|trẻ|già|cũ"
)
#: One of a kind asked for by its degree; `chậm nhất ngày nào` asks for a limit, `ít nhất 2 điểm` gives one.
_ASKED = re.compile(
    rf"(?P<noun>[^\W\d]+) nào\b(?! cũng)[^,;?]*?\s(?:(?P<time>{_OF_TIME})|(?P<degree>{_DEGREES})) (?:nhất|(?P<more>hơn))\b(?! (?:là )?(?:\d|ngày|vào|trước|một|hai|ba|mấy|bao nhiêu|định|thiết|quán|trí))"
)
_TWO = re.compile(
    r"\b(?:(?<!đối )với|và|hay|hoặc|giữa|so với)\b"
)  # `mong lực lượng nào tham gia nhiều hơn` weighs no two
_TIMES = frozenset("ngày tháng năm lúc khi hôm giờ quý tuần kỳ đợt bao thế".split())
#: A name or a bracket and its figure: `Cao Viên 60 m³/s`, `Phú Đô (31,5 ha)`, `Hộ tịch: 21`.
_NAME_BEFORE = re.compile(rf"\b[{UPPER}][^\W\d]*(?: [^\W\d]+){{0,2}}(?: (?:là|có|đạt|được))?\s*[:(–-]?\s*$")
_SET_APART = re.compile(r"\bhơn(?::| (?:cả|hết)\b)|\bbằng nhau\b|\b(?:đứng|xếp) đầu\b|\bhàng đầu\b")
_A_PAIR, _SIDE_BY_SIDE = 2, "comparison"
_COSTS, _MONEY = (
    re.compile(r"\b(?:tốn|tiền|đắt|rẻ|chi phí|kinh phí)\b"),
    re.compile(r"\d\s*(?:đồng|triệu|tỷ|tỉ|nghìn)\b"),
)
_COMPUTED = ("table", "row", "enumeration", "measures", "yes-no", "metadata")


def untold(scene: Scene, draft: Draft) -> bool:
    """Which one is the most, or more than another, is asked for, and what is told neither says so nor gives each of them its figure or day."""
    asked = _ASKED.search(scene.question.own.lower())
    if (
        asked is None
        or asked["noun"] in _TIMES
        or (asked["more"] and not _TWO.search(scene.question.own.lower()))
        or draft.kind.startswith(_COMPUTED)
    ):
        return False
    degree = asked["time"] or asked["degree"].split()[0]
    if re.search(rf"\b{degree} (?:[^\W\d]+ ){{0,3}}nhất\b", draft.text.lower()) or _SET_APART.search(
        draft.text.lower()
    ):
        return False
    if _COSTS.search(asked.group()) and not _MONEY.search(draft.text):
        return True
    if draft.kind == _SIDE_BY_SIDE:  # each side was asked for by itself
        return False
    if asked["time"]:
        return len({m.key for m in mentions(draft.text) if m.kind in ("date", "year")}) < _A_PAIR
    figures = Counter(a.unit for a in amounts(draft.text) if _NAME_BEFORE.search(draft.text[: a.start]))
    return max(figures.values(), default=0) < _A_PAIR
