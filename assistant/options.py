"""`A hay B?`: which of two is so. The words of the one that is not so stand in no text, and no text has to say them.

Where the whole finds nothing that names either, what stands before both is asked with each alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.library import Library
from assistant.question import Kind, Question
from assistant.stopwords import content
from assistant.understanding import analyse

#: Behind `hay` another case; no `hay không`, no `hay bị`, no `cách hay`.
_OR = re.compile(
    r",? (?:hay|hoặc)(?: (?:là|chỉ là|cũng là))? "
    r"(?!(?:không|chưa|hơn|nhất|ho|gì|nào|ai|đâu|bị|quên|ngập|sao|thôi|nhỉ|ạ|vậy)\b)"
)
#: Where the first of the two begins: at a word of the deed itself, else at one that leads on to it.
_BEGINS = (
    re.compile(r"\b(?:chỉ|cứ|vẫn|phải|được|chờ|tự|có|là|bằng)\b(?! (?:phủ|thị|đạo|số|tiêu|quan|trách))"),
    re.compile(r"\b(?:thì|cho|vào|từ|theo|do|để|giao|muốn|nên|mới)\b"),
)
_ENDS_ASKING = re.compile(r"(?: (?:không|chưa|thôi|là xong|là đủ|vậy|thế|ạ|nhỉ))+$")
_ASKS = re.compile(r"\b(?:bao nhiêu|mấy(?! (?:chục|trăm))|gì|nào|ai|đâu|bao giờ|sao)\b(?! cũng\b)")
#: Words of degree and of number, which tell no two options apart.
_NO_MATTER = frozenset("mọi chỉ riêng toàn cả hết từ cũng như cứ vẫn còn phải làm cái chuyện việc".split())
#: Which of two bodies does it is told of both at once, or of neither.
_A_BODY = re.compile(r"(?<!cán )\b(?:phòng|sở|bộ|cục|vụ|ủy ban|ubnd|văn phòng)\b(?! (?:máy|ngừa|chống|hồ sơ))", re.I)
_LEAST = 2  # words that stand before both, and that an option has beyond them
_KINDS = (Kind.GENERAL, Kind.YES_NO, Kind.DATE, Kind.METADATA)


@dataclass(frozen=True, slots=True)
class Option:
    """One of the two asked by itself, and the words by which it differs from what stands before both."""

    question: Question
    words: tuple[str, ...]
    side: str  # as it is put


def told_apart(question: Question, library: Library) -> list[Option]:
    """Both options of a question, each to be asked alone; none where it offers no two."""
    text = question.own.rstrip(" ?.!")
    found = list(_OR.finditer(text)) if question.kind in _KINDS and not question.topic else []
    if len(found) != 1:
        return []
    first, second = _ENDS_ASKING.sub("", text[: found[0].start()]), _ENDS_ASKING.sub("", text[found[0].end() :])
    if _ASKS.search(second.lower()) or _ASKS.search(first.lower()):
        return []
    if _A_BODY.search(first) and _A_BODY.search(second):
        return []
    if (at := _begins(first, second)) is None:
        return []
    stem = first[:at].rstrip(" ,")
    sides = [first[at:], second]
    common = set(content(stem))
    told = [_asked(question, f"{stem} {side}", side, common, library) for side in sides]
    return [t for t in told if t.words]


def _begins(first: str, second: str) -> int | None:
    """Where the first option begins: at the word that the second begins with too, or at a word that opens one."""
    again = [m.start() for m in re.finditer(rf"\b{re.escape(second.split(maxsplit=1)[0])}\b", first, re.I)][-1:]
    marks = [m.start() for pattern in _BEGINS for m in pattern.finditer(first.lower())]
    return next((at for at in (*again, *marks) if len(content(first[:at])) >= _LEAST), None)


def _asked(question: Question, text: str, side: str, common: set[str], library: Library) -> Option:
    out = analyse(question.asked, text, library)
    beyond = tuple(dict.fromkeys(t for t in content(side) if t not in _NO_MATTER))
    own = beyond if len(set(beyond) - common) >= _LEAST else ()
    asked = replace(
        out,
        kind=Kind.GENERAL,
        facts=(),
        years=question.years,
        units=question.units,
        documents=question.documents,
        document_ids=question.document_ids,
        tiers=question.tiers,
        as_of=question.as_of,
        near_document=question.near_document,
    )
    return Option(asked, own, side)
