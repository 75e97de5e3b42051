"""All fields of a work, or the few that a text singles out: `6 nội dung` against `trọng tâm … là`.

Both sentences share every word of `làm những mảng nào` and of `dồn sức vào khâu nào là chính`; each answers but one of them.
"""

from __future__ import annotations

import re

from assistant.compose.draft import Draft, Scene
from assistant.question import Kind

#: What is singled out is asked for; `tập trung vào` may go with either.
_CORE_ASKED = re.compile(
    r"\b(?:trọng tâm|trọng điểm|chủ điểm|là chính|chủ chốt|chủ yếu|điểm nhấn|nhấn mạnh|nhấn vào|dồn sức|dốc sức|dồn lực|then chốt|mũi nhọn|đột phá|cốt lõi"
    r"|(?:việc|khâu|mảng|phần|điểm|ý) chính|ưu tiên|chú trọng|coi trọng|quan trọng|nhất)\b"
)
_ALL_ASKED = re.compile(r"\b(?:mấy|bao nhiêu|những|các) (?:mảng|khâu|mặt|lĩnh vực|nội dung|trụ cột|trụ|phần|nhóm)\b")
_CORE_TOLD = re.compile(r"\b(?:trọng tâm|trọng điểm|khâu đột phá|mũi nhọn)\b", re.I)
_ALL_TOLD = re.compile(r"\b0?\d{1,2} (?:nội dung|lĩnh vực|nhóm nhiệm vụ|trụ cột|mặt)\b", re.I)
_OPENING = 160  # characters of what is told that say what follows


def of_the_other(asked: str, intro: str) -> bool:
    """What introduces a list singles some out where all are asked for, or counts all where the core is."""
    low, intro = asked.lower(), intro[:_OPENING]
    if _CORE_ASKED.search(low):
        return bool(_ALL_TOLD.search(intro)) and not _CORE_TOLD.search(intro)
    return bool(_ALL_ASKED.search(low) and _CORE_TOLD.search(intro)) and not _ALL_TOLD.search(intro)


def untold(scene: Scene, draft: Draft) -> bool:
    """A sentence of the one kind is told where the other is asked for."""
    if scene.question.kind not in (Kind.LIST, Kind.COUNT, Kind.GENERAL) or draft.kind in ("table-rows", "yes-no"):
        return False
    return _ALL_ASKED.search(scene.question.own.lower()) is not None and of_the_other(scene.question.own, draft.text)
