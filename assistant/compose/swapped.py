"""Another thing named in the place of the one that a row tells: `dịch vụ xe buýt công` against `dịch vụ y tế công`.

A near miss says all that a name says but one word, and another stands where that word does. Both follow the same
word, neither side has the other's, and no wording of the question stands for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from assistant.compose.grid import BODY_HEAD, TIME_HEAD
from assistant.probes import covering, said
from assistant.question import CONTINUED
from assistant.stopwords import content
from corpus.language.text import fold
from corpus.records import Paragraph

#: Where the name of a thing ends and what is asked of it begins.
_END = re.compile(
    r"[,;:.?!(]|\b(?:thì|do|mà|có|là|được|phải|sẽ|đã|đang|chưa|không|vậy|rồi|ai|gì|nào|đâu|sao|bao|khi|mấy|này|đó|ấy|kia|hạn|xong|trễ|nằm|đứng|ghi"
    r"|nói|hẹn|hứa|khất|bảo|xin|báo|(?:bộ|cơ quan|đơn vị|bên|nơi|năm|ngày|lúc|sở) nào|giao (?:cho|về)?|(?:trong|ở|tại|theo|kèm) (?:phụ lục|danh mục|bảng|công văn)"
    r"|phụ lục|danh mục|chủ trì|phụ trách|hoàn (?:thành|tất)|thời (?:hạn|gian)|bộ (?!máy|phận|chỉ|thủ))\b"
)
#: What is said of a thing, or of whom, without telling it from another: `mức độ hài lòng` is `sự hài lòng`.
_OF_ANY = re.compile(
    r"\b(?:mức độ|sự|việc|công tác|quá trình|tình hình|hoạt động|vấn đề|chuyện|cái|mảng|lo|chuyên|thực hiện|triển khai"
    r"|tổ chức|cơ quan|đơn vị|họ|bối cảnh|thời (?:đại|kỳ|buổi)|thời(?! (?:gian|hạn|điểm|sự|tiết))|(?:(?:cấp|quy mô) )?quốc gia|nhà nước)\b"
)
#: Items of a matter: `mục tiêu của X`, `nhiệm vụ X năm 2022`.
_ITEMS_OF = re.compile(
    r"\b(?:bài học kinh nghiệm|bài học|kinh nghiệm|nội dung|mục tiêu|nhiệm vụ|giải pháp|trọng tâm|yêu cầu|chỉ tiêu|nguyên tắc|biện pháp)"
    r"(?: (?:gì|của|về|trong|đối với|phần|mảng))* (?P<matter>[^,;:?]{4,60}?)"
    r"(?= (?:gồm|bao gồm|là|giai đoạn|đến năm|tới năm|năm \d+|theo|ở|tại|có những|nên|phải|cần|của|trong|thì|do|đối với)\b|[,;:?.]|$)"
)
_NUMBERED = re.compile(r"\s*(?:(?:số )?\d{1,3}\b|thứ \w+)?")
_QUOTES = str.maketrans("", "", "\"“”'‘’")
_VOWEL = re.compile(r"[aeiouy]")
_CALLED = re.compile(r"^(?:tên|nội dung|danh mục|các)\s+")
#: Behind it stand those among whom a thing is done.
_AMONG = re.compile(r"\b(?:trong|ở|tại|đối với)\b")
_LEAST = 4  # words that name a thing by themselves
_MEANT = 0.33  # share of what names it in the question that is said by its row


def of_another(asked: str, row: Paragraph) -> bool:
    """The question names a thing of the row's kind, and not the one that the row is about."""
    low = asked.lower().partition(CONTINUED)[0]
    return any(
        _apart(matter, value.lower())
        or _elsewhere(matter, value.lower())
        or (CONTINUED not in asked and _far(matter, value.lower()))
        for head, value in row.cells
        if not (BODY_HEAD.search(fold(head)) or TIME_HEAD.search(fold(head)))
        for matter in _named(low, _CALLED.sub("", head.lower()).strip())
    )


def of_another_matter(asked: str, told: str) -> bool:
    """`bài học của cải cách tư pháp`: the matter whose list is asked for, against what introduces a list or a sentence."""
    low = asked.lower().partition(CONTINUED)[0]
    return any(_apart(of["matter"], told.lower()) for of in _ITEMS_OF.finditer(low))


def another_than(matter: str, name: str) -> bool:
    """A matter of the question, against the one that a name is of: another word in one place, or none of its words."""
    return _apart(matter, name) is not None or (len(_content(matter)) > 1 and not any(_meant(matter, name)))


def carried(matter: str, text: str) -> tuple[bool, ...]:
    """Which content words of a matter a text says, in these words or in others."""
    return _meant(matter, text)


def _named(low: str, noun: str) -> Iterator[str]:
    """What stands behind a noun, up to what is asked of it."""
    for opening in re.finditer(rf"\b{re.escape(noun)}\b", low) if noun else ():
        matter = low[opening.end() :].translate(_QUOTES)
        numbered = _NUMBERED.match(matter)
        yield _END.split(matter[numbered.end() if numbered else 0 :], maxsplit=1)[0].strip()


def _far(matter: str, name: str) -> bool:
    """Little of what names the thing stands in the row; a word alone, its neighbours being others, is another word."""
    mine, whole = _content(matter), f" {' '.join(_content(name))} "
    pairs = [f" {a} {b} " in whole for a, b in pairwise(mine)]
    told = [
        any(pairs[max(0, i - 1) : i + 1]) or _in_other_words(forms, mine, whole)
        for i, forms in enumerate(_wordings(matter))
    ]
    return len(told) >= _LEAST and sum(told) < _MEANT * len(told)


@lru_cache(maxsize=256)
def _elsewhere(matter: str, name: str) -> bool:
    """`X trong đơn vị sự nghiệp` against `X trong cơ quan hành chính`: the same thing, done among others."""
    asked, told = _AMONG.split(matter, maxsplit=1), _AMONG.split(name, maxsplit=1)
    if len(asked) < 2 or len(told) < 2 or len(_content(asked[1])) < 2 or not _content(told[1]):
        return False
    return all(_meant(asked[0], name)) and not any(_meant(asked[1], told[1]))


@lru_cache(maxsize=256)
def _apart(matter: str, name: str) -> tuple[str, str] | None:
    """The words of both that follow the same one and are two things."""
    mine, theirs = _content(matter), _content(name)
    follow: dict[str, list[str]] = {}
    for before, word in pairwise(theirs):
        follow.setdefault(before, []).append(word)
    meant = _meant(matter, name)
    said_so = {t for m, forms in zip(meant, _wordings(matter), strict=True) if m for form in forms for t in form}
    for (before, word), known in zip(pairwise(mine), meant[1:], strict=True):
        there = follow.get(before, ())
        if not known and there and word.isalpha() and _VOWEL.search(fold(word)) and not {*said_so, *mine} & set(there):
            return word, there[0]
    return None


@lru_cache(maxsize=256)
def _meant(matter: str, name: str) -> tuple[bool, ...]:
    """Which content words of the question's name for a thing the row says, in these words or in others."""
    mine, theirs = _content(matter), _content(name)
    have, whole = {*theirs, *content(name)}, f" {' '.join(theirs)} "
    return tuple(
        word in have or _in_other_words(forms, mine, whole) for word, forms in zip(mine, _wordings(matter), strict=True)
    )


def _in_other_words(forms: Sequence[tuple[str, ...]], mine: tuple[str, ...], whole: str) -> bool:
    """A wording stands in the name that is not said by the question anyway, of something else."""
    return any(f" {' '.join(form)} " in whole and not set(form) <= set(mine) for form in forms)


@lru_cache(maxsize=512)
def _content(text: str) -> tuple[str, ...]:
    return content(_OF_ANY.sub(" ", text))


@lru_cache(maxsize=256)
def _wordings(matter: str) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """For each content word what texts may write for a phrase that has it."""
    phrases = (
        (_content(" ".join(item.phrase)), [_content(" ".join(w)) or w for w in item.written]) for item in said(matter)
    )
    return tuple(covering(_content(matter), phrases))
