"""What is not so is asked for, and what is so is told: `loại đất nào không phải chịu thuế`."""

from __future__ import annotations

import re

from assistant.compose.draft import Draft, Scene
from assistant.question import Kind

_DOES = r"(?:chịu|nộp|đóng|áp dụng|được|bị|thuộc|tính|hưởng|đăng ký|xin|làm)"
_NOT_SO = re.compile(
    rf"\b(?:nào|gì|ai)\b(?:(?! (?:để|cho|nhằm|kẻo|mà)\b)[^,?]){{0,60}}?\b(?:không|khỏi|chẳng) (?:phải |cần |được |bị )?{_DOES}\b(?! không\b)"
    rf"|\b(?:không|khỏi) (?:phải |cần |được |bị )?{_DOES}\b[^,?]{{0,60}}?\b(?:những gì|gồm|là những)\b"
)
_SAID = re.compile(r"\b(?:không|chưa|miễn|trừ|ngoài|cấm|loại trừ|chẳng)\b", re.I)
_TOLD = (Kind.LIST, Kind.GENERAL, Kind.AUTHORITY, Kind.COUNT, Kind.DEFINITION)


def affirmed(scene: Scene, draft: Draft) -> bool:
    """Nothing told, nor any line it stands under, denies what the question wants denied."""
    if scene.question.kind not in _TOLD or not _NOT_SO.search(scene.question.own.lower()):
        return False
    above = (h for q in draft.quotes for h in q.paragraph.headings)
    return not _SAID.search(" ".join((draft.text, *(q.text for q in draft.quotes), *above)))
