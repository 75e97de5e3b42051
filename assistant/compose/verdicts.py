"""Yes or no, where the paragraph decides it; else only what the text says."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.compose import facts, metadata, tables
from assistant.compose.draft import Draft, Refusal, Scene
from assistant.evidence import share
from corpus.language.tokens import syllables

_NEGATION = re.compile(r"\b(?:không (?:phải|chỉ|được|cần|gửi|theo|bắt buộc|áp dụng|thuộc|có)|chưa|trừ|cấm|nghiêm cấm)\b", re.I)
_SURE = 0.62  # share of the question that the sentence itself must carry before a Có or Không is put before it


def yes_no(scene: Scene) -> Draft | Refusal | None:
    """`Có.` or `Không.` with the sentence that decides it."""
    question = scene.question
    if question.facts and (question.documents or question.document_ids):
        outcome = metadata.metadata(scene)
        if isinstance(outcome, Draft) and (said := metadata.verdict(scene, outcome)):
            return replace(outcome, text=f"{said} {outcome.text}", kind="yes-no")
    outcome = tables.table(scene)
    if outcome is not None:
        return outcome
    draft = facts.fact(scene)
    if draft is None:
        return None
    said = _verdict(scene, draft)
    return replace(draft, text=f"{said} {draft.text}".strip(), kind="yes-no")


def _verdict(scene: Scene, draft: Draft) -> str:
    quote = draft.quotes[0].text
    if share(scene.question.content, quote, scene.idf) < _SURE:
        return ""
    found = _NEGATION.search(quote)
    if not found:
        return "Có."
    beside = set(syllables(quote[found.start() : found.end() + 40]))
    return "Không." if beside & set(scene.question.content) else ""
