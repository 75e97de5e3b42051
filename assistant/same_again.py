"""Follow-ups that ask what was asked before again: of another level, or of the same paper for whose word it tells."""

from __future__ import annotations

import re

from assistant import levels
from assistant.question import Kind, Question

#: `thế còn phần thành phố quản` after `phường xã phải quản mấy điểm`.
_ANOTHER_LEVEL = re.compile(
    rf"^(?:thế |vậy |rồi )*còn (?:phần )?(?:của |do |bên |ở )?(?:các )?(?P<level>(?:cấp )?{levels.LEVEL})"
    r"(?: (?:thì|phải|được|quản lý|quản|giữ|lo|làm|trông|sao|thế nào|bao nhiêu|mấy|chịu|góp|chi|điểm))*\W*$"
)
_COUNTED = (Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.QUANTITY)
#: `phó thủ tướng nào cho ý kiến vụ đó`, asked after anything else of a paper.
_WHOSE_WORD = re.compile(
    r"^(?:thế |vậy |rồi |còn )*"
    r"(?P<asked>(?:vị|ông|bà|đồng chí|lãnh đạo|người|(?:phó )?thủ tướng|bộ trưởng|thứ trưởng|(?:phó )?chủ tịch)\b"
    r"(?: [^\W\d]+){0,4}? nào (?:là người )?(?:đã )?(?:cho|có|nêu|đưa ra) ý kiến(?: chỉ đạo)?)"
    r"(?: (?:trong|về|ở|với|đối với|chuyện|vụ|việc|dự án|đó|này|ấy))*\W*$",
    re.I,
)


def of_another_level(question: Question, before: str, kind: Kind, told: str) -> str:
    """What was asked before, of the level that alone is named now; empty where nothing was told of that one."""
    other = _ANOTHER_LEVEL.match(question.text.lower())
    named = list(levels.NAMED.finditer(before))
    if other is None or kind not in _COUNTED or len(named) != 1:
        return ""
    if not all(level in told.lower() for level in levels.each(other["level"])):
        return ""
    return f"{before[: named[0].start()]}{other['level']}{before[named[0].end() :]}"


def whose_word(question: Question, before: Question) -> str:
    """Such a question asked of the one paper that was named before; empty for any other."""
    asked = _WHOSE_WORD.match(question.text)
    if asked is None or len(before.documents) != 1:
        return ""
    return f"Theo {before.documents[0].written}, {asked['asked'][0].lower()}{asked['asked'][1:]}?"
