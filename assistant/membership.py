"""`Bộ X có trong số các bộ được hỏi ý kiến không?`: the class asked for as a list, and whether the list has the one.

What is not in a list that tells its members one by one is no member; of a list that breaks off (`…`, `v.v.`) nothing
is said. What has a proper name is looked for by it, any other thing by its words or other words for them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.agreement import named_in_a_row
from assistant.compose.draft import Draft, bare
from assistant.compose.swapped import carried
from assistant.library import Library
from assistant.question import Kind, Question
from assistant.stopwords import content
from assistant.understanding import analyse
from corpus.language.sentences import inline_items
from corpus.language.text import UPPER, fold

_LEVELS = "bộ|sở|cục|phường|xã|huyện|quận|tỉnh|thành phố|thôn|ấp|sông|hồ|kênh|trạm bơm"
_NAMED = (
    rf"(?P<level>(?i:{_LEVELS})) "
    rf"(?P<name>[{UPPER}]\w*(?: (?:và )?(?!(?:có|phải|được|là|thuộc|nằm|cũng)\b)\w+){{0,5}})"
)
_ENDS = r" (?:không|chưa|phải không|đúng không)(?: (?:ạ|nhỉ|vậy|thế|anh|chị|em))*$"
_IS_IN = r"(?:(?:có|cũng) )*(?:phải )?(?:là )?(?:nằm |đứng |được xếp |có tên |có mặt )?"
#: One of a class of its own level: `Bộ X có thuộc số các bộ …`.
_AMONG_ITS_LIKE = re.compile(
    rf"^(?:có phải |liệu )?{_NAMED} {_IS_IN}(?:trong |thuộc |vào |một trong )+(?:số |nhóm |danh sách |diện )*"
    rf"(?:(?:các|những|mấy|\d+) )*(?P<of>(?i:{_LEVELS})) (?P<what>[^?]{{6,}}?){_ENDS}"
)
#: One of several: `X có phải là một trong 6 nội dung …`.
_ONE_OF_THEM = re.compile(
    rf"^(?:có phải |liệu )?(?P<thing>[^,?]{{4,60}}?) {_IS_IN}"
    r"(?:một trong(?: số)?|thuộc(?: một trong)?|trong(?: số)?)(?: (?:các|những|số))* "
    rf"(?P<what>\d{{1,2}} [^?]{{6,}}?){_ENDS}",
    re.I,
)
#: One to whom something is given or asked for: `Bộ X có được giao … không`.
_GIVEN_IT = re.compile(rf"^{_NAMED} (?:có )?(?P<what>(?:được|phải|bị) [^?]{{6,}}?){_ENDS}")
OPEN = "open"  # a list that tells members and does not decide
_BREAKS_OFF = re.compile(r"…|\.\.\.|\bv\.\s?v")
_ONE_BY_ONE = ("note", "list", "list-inline", "enumeration")  # kinds of answers that tell members
_LEAST_TOLD = 3
_LEAST_SURE = 0.45


@dataclass(frozen=True, slots=True)
class Member:
    """The class asked for, and the one that may be of it: by its level and proper name, or by its words."""

    question: Question
    level: str
    name: str
    given: bool = False  # something, which a list of others does not deny unless it is one of those who are given it


def of_a_class(question: Question, library: Library) -> Member | None:
    """The class that a question names, asked for as a list; None where it names none."""
    text = _with_its_capital(question)
    if question.kind not in (Kind.YES_NO, Kind.LIST, Kind.COUNT, Kind.GENERAL) or question.topic:
        return None
    if (of := _AMONG_ITS_LIKE.match(text)) and of["level"].lower() == of["of"].lower():
        return _member(question, f"Những {of['of']} nào {of['what']}?", of["level"], of["name"], library)
    if (of := _ONE_OF_THEM.match(text)) and not _proper(of["thing"]):
        return _member(question, f"{of['what']} gồm những gì?", "", of["thing"], library)
    return None


def given_something(question: Question, library: Library) -> Member | None:
    """Those who are given or owe something asked for, where a question asks it of one by name."""
    text = _with_its_capital(question)
    of = _GIVEN_IT.match(text) if question.kind is Kind.YES_NO and not question.topic else None
    if of is None:
        return None
    asked = f"Những {of['level'].lower()} nào {of['what']}?"
    return replace(_member(question, asked, of["level"], of["name"], library), given=True)


def _with_its_capital(question: Question) -> str:
    """The question alone, the first word of a unit's name with a capital, as one typed without diacritics lacks it."""
    text = question.own.rstrip(" ?.!")
    plain = fold(text)
    for unit in question.units if len(plain) == len(text) else ():
        if (at := plain.find(unit)) >= 0 and " " in unit:
            first = at + unit.index(" ") + 1
            text = f"{text[:first]}{text[first].upper()}{text[first + 1 :]}"
    return text


def verdict(member: Member, draft: Draft) -> str:
    """`Có.` or `Không.` by a list that tells its members one by one, `OPEN` by one that leaves it so; else empty."""
    told = "\n".join(dict.fromkeys((bare(draft.text), *(q.text for q in draft.quotes))))
    if draft.confidence < _LEAST_SURE or _BREAKS_OFF.search(told.replace("[…]", "")):
        return ""
    if not member.level:
        return _by_words(member.name, told)
    plain, level = fold(told), fold(member.level)
    whole = f"{level} {fold(member.name)}"
    one_by_one = draft.kind in _ONE_BY_ONE and not member.given
    if named_in_a_row(whole, plain) or (one_by_one and re.search(rf"\b{re.escape(whole)}\b", plain)):
        return "Có."
    if _stands_in_line(level, fold(member.name), plain):
        return "Có."
    if re.search(rf"\bcac (?:tuyen )?{level}(?: [^.;,:]*)? (?:nhu|gom ca|ke ca) ", plain):
        return ""  # examples, and not all of them
    row = re.search(rf"\bcac (?:tuyen )?{level}:? (?P<names>[^.;:()]+)", plain)
    members = len(row["names"].split(",")) if row else len(re.findall(rf"\b{level} \w", plain)) if one_by_one else 0
    return "Không." if members >= _LEAST_TOLD and fold(member.name) not in plain else ""


def _stands_in_line(level: str, name: str, plain: str) -> bool:
    """`các tuyến sông A, B, C`: each by its name alone behind the word for all of them."""
    rows = re.finditer(rf"\bcac (?:tuyen )?{level}:? (?P<names>[^.;:()]+)", plain)
    return any(name in re.split(r", | va ", row["names"].strip()) for row in rows)


def _by_words(thing: str, told: str) -> str:
    """All words of a thing stand in one item; or the word that most items have, and no other of its words in any."""
    listed = inline_items(told)
    lines = [line for line in told.split("\n") if line.startswith(("-", "+"))]
    items = [told[a:b] for a, b in listed[1]] if listed else lines
    said = [carried(thing.lower(), item.lower()) for item in items]
    if len(items) < _LEAST_TOLD or not said[0]:
        return ""
    if any(all(words) for words in said):
        return "Có."
    often = [sum(word) for word in zip(*said, strict=True)]
    like = any(n >= len(items) / 2 for n in often) and all(n == 0 or n >= len(items) / 2 for n in often)
    return "Không." if like else OPEN


def _proper(thing: str) -> bool:
    return re.match(_NAMED, thing) is not None or len(content(thing)) < 2


def _member(question: Question, text: str, level: str, name: str, library: Library) -> Member:
    return Member(analyse(question.asked, text, library), level, name)
