"""`X từ tháng 7 năm 2026 phải không?`, where the paper has no such time anywhere: from when it holds is told instead."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.compose.draft import Draft, Refusal, Scene
from assistant.compose.metadata import metadata
from assistant.compose.verdicts import UNDECIDED
from assistant.question import Fact, Kind

_FROM = re.compile(
    r"\btừ (?:đầu |cuối )?(?P<when>(?:ngày \d{1,2} )?tháng (?P<month>\d{1,2})(?: năm (?P<year>(?:19|20)\d\d))?)\b", re.I
)


def told(scene: Scene, outcome: Draft | Refusal) -> Draft | Refusal:
    """What is left open for a month that the paper never names, with the day from which the paper is in force."""
    question = scene.question
    asked = _FROM.search(question.own)
    if not isinstance(outcome, Draft) or asked is None or not outcome.text.startswith(UNDECIDED):
        return outcome
    document_id = outcome.quotes[0].paragraph.document_id
    month, year = int(asked["month"]), asked["year"] or r"\d{4}"
    named = re.compile(rf"\btháng 0?{month}\b|\b\d{{1,2}}/0?{month}/{year}|(?<![\d/])0?{month}/{year}", re.I)
    if any(named.search(p.text) for p in scene.paragraphs(document_id)):
        return outcome
    own = replace(question, kind=Kind.METADATA, facts=(Fact.EFFECTIVE,), document_ids=(document_id,))
    effect = metadata(replace(scene, question=own))
    if not isinstance(effect, Draft) or "có hiệu lực" not in effect.text:
        return outcome
    text = f"Văn bản không nêu mốc {asked['when']}. {effect.text}"
    return replace(effect, text=text, confidence=outcome.confidence, kind="yes-no")
