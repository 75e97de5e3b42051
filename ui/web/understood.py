"""How a question was taken, in one readable line, without earlier questions that the answer is not from."""

from __future__ import annotations

import re

from assistant.question import CONTINUED
from assistant.result import Answer
from assistant.stopwords import content
from ui.web import texts
from ui.web.markup import esc

#: A question that says by its number which text it means leans on none before it.
_NAMES_A_TEXT = re.compile(
    r"\b(?:nghị quyết|nghị định|quyết định|công văn|chỉ thị|thông tư|kế hoạch)\s+(?:số\s+)?\d", re.IGNORECASE
)


def understood_html(answer: Answer) -> str:
    """The question with its diacritics and what it goes on from; empty where that is what was typed."""
    own, *earlier = [part.strip() for part in answer.understood.split(CONTINUED)]
    before = [part.rstrip(") ").rstrip() for part in earlier]
    told = _line(own, before if _used(own, before, answer) else [])
    if told.rstrip("?").split() == answer.question.rstrip(" ?").split():
        return ""
    return f'<p class="understood">{esc(texts.UNDERSTOOD)}: <em>{esc(told)}</em></p>'


def _line(own: str, before: list[str]) -> str:
    """`…, tiếp các câu: A; B`."""
    if not before:
        return own
    return f"{own.rstrip(' ?')}, {texts.GOES_ON if len(before) == 1 else texts.GOES_ON_FROM}: {'; '.join(before)}"


def _used(own: str, before: list[str], answer: Answer) -> bool:
    """Whether anything of the earlier questions may be in the answer; surely not where the new one names its text."""
    if not _NAMES_A_TEXT.search(own):
        return True
    there = set(content(" ".join([answer.answer, *(c.text for c in answer.citations)])))
    return bool((set(content(" ".join(before))) - set(content(own))) & there)
