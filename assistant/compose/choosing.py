"""Which of several lists a question means: what its words say of the list's introduction and place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.kinds import counted_level
from corpus.language.text import fold
from corpus.records import StepKind

if TYPE_CHECKING:
    from assistant.compose.groups import Group, Ranked

#: Chapters and articles are the frame of a text; they answer only a question that names that level.
_FRAME = {StepKind.CHUONG: "chương", StepKind.DIEU: "điều"}
_DUTY = re.compile(
    r"\b(?P<who>\w+(?: \w+){0,6}?) (?:phải )?có (?:những |các |mấy |bao nhiêu )?(?P<what>trách nhiệm|nhiệm vụ|quyền hạn|quyền|nghĩa vụ|thẩm quyền)"
    r"(?: (?:gì|nào)\b|(?= (?:và|đối)))"
)
_ASKED_NOUN = re.compile(r"\b(?:những|các|mấy|bao nhiêu) (?P<noun>\w+(?: \w+){0,3}?) (?:gì|nào|sau đây)\b")
_NUMBERING = re.compile(r"^dieu \d+\w?\.\s+")
_WHOLE_HEADING = (
    4  # syllables from which on the heading of an article that stands in the question whole is the one meant
)
_SLACK_WHOLE, _SLACK_BODY = 0.02, 0.12  # how much less an inner list may carry than the one around it


def is_frame(group: Group, low: str) -> bool:
    """A list of chapters or articles where the question asks for no such level."""
    level = _FRAME.get(group.kind)
    return level is not None and not group.inline and level not in (counted_level(low), *low.split())


def fitting(group: Group, low: str) -> float:
    """A bonus for a heading that the question repeats, the duties of the one asked about, an announced noun."""
    intro = fold(group.intro)
    heading = _NUMBERING.sub("", intro).strip(" .:\n")
    if (
        intro.startswith("dieu ")
        and len(heading.split()) >= _WHOLE_HEADING
        and re.search(rf"\b{re.escape(heading)}\b", fold(low))
    ):
        return 0.35
    if (match := _DUTY.search(low)) and _is_duty_of(fold(match["what"]), fold(match["who"]), intro):
        return 0.35
    if match := _ASKED_NOUN.search(low):
        announced = rf"\b(?:cac|nhung|\d{{1,2}}) {re.escape(fold(match['noun']))}\b.*:\s*$"
        return 0.35 if re.search(announced, intro) else 0.0
    return 0.0


def _is_duty_of(what: str, who: str, intro: str) -> bool:
    """`Trách nhiệm của gia đình`; a question may put words before the bearer's name."""
    words = who.split()
    return any(
        re.search(rf"\b{what}(?:, \w+ \w+)? cua {re.escape(' '.join(words[i:]))}\b", intro) for i in range(len(words))
    )


def innermost(found: Sequence[Ranked]) -> list[Ranked]:
    """The same lists, the first one's place taken by a list inside it that carries as much: `Những tình tiết tăng nặng:`."""
    if not found or found[0].group.inline:
        return list(found)
    outer = found[0]
    texts = {p.text for p in outer.group.paragraphs}
    document = outer.group.paragraphs[0].document_id
    for other in found[1:]:
        inside = other.group.intro in texts and other.group.paragraphs[0].document_id == document
        if inside and not other.unmet and _carries_as_much(other, outer):
            return [other, *(r for r in found if r is not other)]
    return list(found)


def _carries_as_much(inner: Ranked, outer: Ranked) -> bool:
    whole = inner.coverage.whole >= outer.coverage.whole - _SLACK_WHOLE
    return whole and inner.coverage.body >= outer.coverage.body - _SLACK_BODY
