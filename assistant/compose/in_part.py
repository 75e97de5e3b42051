"""`Những trạm bơm nào phải vận hành?`, told by the items of one part while other parts speak of the same: so it is said.

A part whose opening announces what is asked for (`… các trạm bơm sau:`), or whose items are such things one by one, is
the list that was asked for, and needs no such word.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.compose import unlisted
from assistant.compose.draft import Draft, Scene, bare
from assistant.stopwords import content
from corpus.labels import place_label
from corpus.language.tokens import spaced
from corpus.records import Paragraph

_NOT_SURE = 0.74  # told as no surer than fair
_NAME = 2  # syllables of what is asked for
_FEWEST = 2


def told_so(scene: Scene, draft: Draft) -> Draft:
    """The list with the word that it is one part's alone, where others of the text carry the whole question too."""
    question, noun = scene.question, unlisted.asked(scene.question)
    if draft.kind != "list" or len(noun.split()) < _NAME or question.place.levels or len(draft.quotes) < _FEWEST:
        return draft
    items = [q.paragraph for q in draft.quotes]
    part = items[0].path[:-1]
    if not part or any(p.path[:-1] != part for p in items) or _is_the_list(noun, items):
        return draft
    words = [t for t in question.content if t not in content(noun) and t[0] not in "#@"]
    beside = (p for p in scene.paragraphs(items[0].document_id) if not p.within(part) and not p.is_heading)
    if not words or not any(_carries(p, noun, words) for p in beside):
        return draft
    opening = next((p for p in scene.paragraphs(items[0].document_id) if p.path == part), None)
    where = f" ({place_label(opening)})" if opening else ""
    said = f"Đây là các nội dung của một phần văn bản{where}; phần khác của văn bản cũng nhắc đến {noun}."
    sure = min(draft.confidence, _NOT_SURE)
    return replace(draft, confidence=sure, warnings=(*draft.warnings, said))


def _is_the_list(noun: str, items: list[Paragraph]) -> bool:
    """What stands over the items ends in the noun, or half of them open with it."""
    over = items[0].headings[-1].lower() if items[0].headings else ""
    announced = re.search(rf"\b{re.escape(noun)}(?: [^\W\d]+){{0,2}}\W*$", over) is not None
    return announced or 2 * sum(bare(p.text).lower().startswith(noun) for p in items) >= len(items)


def _carries(paragraph: Paragraph, noun: str, words: list[str]) -> bool:
    said = spaced(paragraph.text)
    return f" {' '.join(noun.split())} " in said and all(f" {w} " in said for w in words)
