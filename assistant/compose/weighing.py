"""`cái nào lớn hơn`, `văn bản nào có trước`: which of two things has it, where both are told by one figure or one day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.compose.asserted import amounts
from corpus.language.numbers import mentions

_WEIGHED = re.compile(
    r"\b(?P<by>nhiều|ít|lớn|nhỏ|cao|thấp|mạnh|khỏe|rộng|dài|ngắn|sớm|muộn|lâu)(?: \w+){0,3} hơn\b"
    r"|\b(?:xong|hoàn thành|đến hạn|làm|kết thúc|ban hành|ra đời|ra|ký|có)(?: \w+)? (?P<time>trước|sau)\b"
)
_OF_TIME = {"trước": "sớm", "sau": "muộn", "sớm": "sớm", "muộn": "muộn", "lâu": "muộn"}
_LEAST = frozenset({"sớm", "ít", "nhỏ", "thấp", "ngắn"})


def weighs(text: str) -> str:
    """The word by which a question sets two things against each other (`lớn`, `sớm`); empty where it does not."""
    match = _WEIGHED.search(text.lower())
    word = (match["by"] or match["time"]) if match else ""
    return _OF_TIME.get(word, word)


def without(text: str) -> str:
    """A text without the words that set things against each other."""
    return _WEIGHED.sub(" ", text)


def of_time(word: str) -> bool:
    """Days or years are set against each other."""
    return word in ("sớm", "muộn")


def winner(word: str, values: Sequence[float | None]) -> int | None:
    """Which of the values has it; None where one is missing or the best are equal."""
    if any(v is None for v in values):
        return None
    known = [v for v in values if v is not None]
    best = (min if word in _LEAST else max)(known)
    return known.index(best) if known.count(best) == 1 else None


def moment(text: str) -> float | None:
    """The one day or year of a text as a number that grows with time."""
    days = {m.key for m in mentions(text) if m.kind == "date"}
    if days:
        return float(days.pop().replace("-", "")) if len(days) == 1 else None
    years = {m.key for m in mentions(text) if m.kind == "year"}
    return float(years.pop()) * 10_000 if len(years) == 1 else None


def told(word: str, texts: Sequence[str]) -> int | None:
    """Which of the texts has it, each of them telling one day, or one figure of the same unit."""
    if of_time(word):
        return winner(word, [moment(t) for t in texts])
    found = [amounts(t) for t in texts]
    units = {a.unit for one in found for a in one}
    if len(units) != 1 or any(len(one) != 1 for one in found):
        return None
    return winner(word, [one[0].value for one in found])
