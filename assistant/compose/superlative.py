"""`Trạm bơm nào lớn nhất`: told by the word itself or by measures that can be set side by side, not by `công suất lớn như: …`."""

from __future__ import annotations

import re

from assistant.compose.draft import Draft, Scene

_OF_SIZE = re.compile(
    r"\b[^\W\d]+ nào (?:\w+ ){0,3}?(?P<of>lớn|to|nhỏ|cao|thấp|rộng|dài|sâu|nhiều|ít|xa|gần|bé|hẹp|ngắn) (?:nhất|nhứt)\b"
)
_MEASURED = re.compile(
    r"\d(?:[\d.,]*\d)?\s?(?:ha|héc|km|cm|mm|m|kg|tấn|%|đồng|triệu|tỷ|người|hồ sơ|điểm|trang|ngày|tháng|năm)(?![^\W\d])",
    re.I,
)
_MOST = re.compile(r"(?<!thống )(?<!hợp )(?<!đồng )(?<!thứ )(?<!là )(?<!duy )\bnhất\b")
_TOLD_OTHERWISE = ("table-most", "measure", "measures", "metadata", "yes-no", "count")


def unmeasured(scene: Scene, draft: Draft) -> bool:
    """The largest of some is asked for, and what is told says of none that it is, nor how large any is."""
    asked = _OF_SIZE.search(scene.question.own.lower())
    if asked is None or draft.kind in _TOLD_OTHERWISE or any(q.paragraph.cells for q in draft.quotes):
        return False
    return _MOST.search(draft.text.lower()) is None and _MEASURED.search(draft.text) is None
