"""`90% là 90% cái gì?`: what a figure is said of."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.compose.draft import Draft, Scene
from assistant.compose.facts import from_evidence
from assistant.question import Question

_ASKED = re.compile(r"\b(?:cái gì|là gì|của (?:cái )?gì|gì|(?:chỉ tiêu|mục tiêu|nội dung|việc|con số) (?:nào|gì))\b")
_BESIDE = frozenset("mốc con số chỉ tiêu mục ghi đặt đạt phần tỉ lệ mức".split())
_SURE = 0.8


def _asks_what(question: Question) -> bool:
    """`90% là 90% cái gì`, or the figure alone, as one side of a comparison has it."""
    low = question.text.lower()
    return bool(_ASKED.search(low)) or not re.search(r"\b(?:bao|mấy|nào|ai|đâu|không)\b", low)


def owner(scene: Scene) -> Draft | None:
    """The one sentence that says the percentages of a question, where it asks for nothing but what they are."""
    question = scene.question
    if not question.percents or set(question.content) - _BESIDE or not _asks_what(question):
        return None
    meeting = [e for e in scene.evidence if not e.unmet and not e.view.paragraph.is_heading]
    if len(meeting) != 1:
        return None
    draft = from_evidence(scene, meeting[0])
    return replace(draft, confidence=max(draft.confidence, _SURE)) if draft else None
