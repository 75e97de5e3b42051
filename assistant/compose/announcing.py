"""The line that announces a list: `Người nộp thuế được hoàn thuế … trong các trường hợp sau:` over its items.

Such a line may stand beside its items under one heading, and not over them; and it says what they are by the noun it
opens with (`Nguồn kinh phí chi trả …, gồm:`) or ends in (`… có các nhiệm vụ sau:`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.records import Paragraph, StepKind

#: `lấy từ những nguồn nào`, `các trường hợp được hoàn thuế`, `những nhiệm vụ gì`.
_ASKED = re.compile(
    r"\b(?:(?:những|các) (?P<which>[^\W\d]+(?: (?!(?:nào|gì|là)\b)[^\W\d]+){0,3}) (?:nào|gì)\b"
    r"|(?:liệt kê|kể|nêu)(?: (?:ra|tên|đủ|hết|giúp|giùm|dùm|hộ|cho|tôi|em|mình))* (?:những|các) (?P<told_off>[^\W\d]+(?: [^\W\d]+)?))"
)
#: `các trường hợp được miễn thuế`: what is done in them.
_CASES = re.compile(
    r"\btrường hợp(?: nào)?(?: (?:thì|sẽ))? (?P<not>(?:không|chưa) )?(?:được|bị|phải) (?P<deed>[^\W\d]+)(?P<what> [^\W\d]+)?"
)
_LONGEST_LINE = 25  # words of a line that says what follows and no more
_LONGEST_HEAD = 8  # words of a heading that is what is done
_ENDS = re.compile(r"(?:\b(?:gồm|gồm có|bao gồm|như sau|sau|sau đây|dưới đây)\s*)?:\s*$")
_MARK = re.compile(r"^(?:(?:điều|khoản|mục) )?(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[ivx]+)[.)]\s+", re.I)
_FOLLOWS = r"(?:các|những|\d{{1,2}}) {noun}\b(?: [^\W\d]+){{0,3}}?(?: sau| sau đây| như sau| dưới đây)?\s*:\s*$"


def before(items: Sequence[Paragraph], first: Paragraph) -> Paragraph | None:
    """The plain line right before a list, under the heading that it stands under too, which ends in a colon."""
    earlier = next((p for p in reversed(items) if p.order < first.order), None)
    if earlier is None or earlier.step.kind is not StepKind.DOAN or earlier.parent_id != first.parent_id:
        return None
    above = first.parent_id is not None and not earlier.is_heading and not earlier.cells
    whole = len(first.path) > 1 and first.path[-2].kind is StepKind.DIEU  # an article is what its first line says
    short = len(earlier.text.split()) <= _LONGEST_LINE
    return earlier if above and (whole or short) and earlier.text.rstrip().endswith(":") else None


def of_what_is_asked(low: str, intro: str) -> bool:
    """An introduction names what follows it by the very noun that all are asked for by."""
    line = _MARK.sub("", intro.strip()).lower()
    cases = _CASES.search(low)
    if cases and not cases["not"] and cases["what"] and len(line.split()) <= _LONGEST_HEAD:
        deed = re.escape(cases["deed"] + cases["what"])
        if re.match(rf"(?:các trường hợp )?(?:được )?{deed}\b", line) is not None:
            return True
    if not _ENDS.search(line):
        return False
    for asked in _ASKED.finditer(low):
        words = (asked["which"] or asked["told_off"]).split()
        for noun in (" ".join(words[:2]), words[0] if len(words) == 1 else ""):
            if noun and (
                re.match(rf"{re.escape(noun)}\b", line) or re.search(_FOLLOWS.format(noun=re.escape(noun)), line)
            ):
                return True
    return False


def of_other_cases(low: str, said: str) -> bool:
    """Cases in which one thing is done are asked for, and neither what stands over a list nor its items say it."""
    cases = _CASES.search(low)
    if cases is None:
        return False
    there = said.lower()
    return re.search(rf"\b{re.escape(cases['deed'])}\b", there) is None
