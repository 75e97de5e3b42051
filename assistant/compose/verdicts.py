"""Yes or no, where the paragraph decides it; else only what the text says."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.compose import facts, metadata, tables
from assistant.compose.draft import Draft, Refusal, Scene
from assistant.evidence import share
from assistant.question import Fact, Kind, Question
from corpus.language.tokens import syllables

_NEGATION = re.compile(
    r"\b(?:không (?:phải|chỉ|được|cần|gửi|theo|bắt buộc|áp dụng|thuộc|có)|chưa|trừ|cấm|nghiêm cấm)\b", re.I
)
_SURE = 0.62  # share of the question that the sentence itself must carry before a Có or Không is put before it


def yes_no(scene: Scene) -> Draft | Refusal | None:
    """`Có.` or `Không.` with the sentence that decides it."""
    question = scene.question
    if set(question.facts) - {Fact.SUBJECT} and (question.documents or question.document_ids):
        outcome = metadata.metadata(scene)
        if isinstance(outcome, Draft) and (said := metadata.verdict(scene, outcome)):
            return replace(outcome, text=f"{said} {outcome.text}", kind="yes-no")
    outcome = tables.table(scene)
    if outcome is not None:
        return outcome
    draft = facts.fact(scene)
    if draft is None:
        return _other_figure(scene)
    said = _verdict(scene, draft)
    return replace(draft, text=f"{said} {draft.text}".strip(), kind="yes-no")


def _other_figure(scene: Scene) -> Draft | None:
    """The best paragraph meets every condition but the figure asked about: `Không.`, and what it says instead."""
    question = scene.question
    if not (question.numbers or question.percents or question.dates):
        return None
    for evidence in scene.evidence[:6]:
        if evidence.unmet != ("number",) or evidence.view.paragraph.is_heading or not facts.carries(scene, evidence):
            continue
        draft = facts.from_evidence(replace(scene, question=replace(question, kind=_asked_kind(question))), evidence)
        if draft:
            return replace(draft, text=f"Không. {draft.text}", kind="yes-no")
    return None


def _asked_kind(question: Question) -> Kind:
    if question.percents:
        return Kind.PERCENT
    return Kind.DATE if question.dates else Kind.QUANTITY


def _verdict(scene: Scene, draft: Draft) -> str:
    quote = draft.quotes[0].text
    if share(scene.question.content, quote, scene.idf) < _SURE:
        return ""
    if re.search(r"\bchỉ\b", scene.question.text.lower()) and not re.search(r"\bchỉ\b", quote.lower()):
        return ""
    found = _NEGATION.search(quote)
    if not found:
        return "Có."
    beside = set(syllables(quote[found.start() : found.end() + 40]))
    return "Không." if beside & set(scene.question.content) else ""
