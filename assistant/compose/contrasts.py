"""`chỉ A chứ không B`, `A thôi, B không`, `A, khỏi B`: what is asserted of two, half of which a text denies by telling it.

That a text tells A affirms none of it, for B is said not to be so. Where the place that tells of the matter tells B as
well, and denies it nowhere, the answer is `Không.`; anything else leaves it open.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.evidence import Idf, share
from assistant.stopwords import content

_TAIL = re.compile(r",? (?:(?:có )?(?:đúng|phải)|vậy đúng)(?: vậy| thế| rứa)? không(?: \w+)?$", re.I)
_NOT = r"(?:không|chẳng|chả|khỏi|đâu)(?! (?:chỉ|những|riêng|giấy tờ|gian)\b)"
_MODAL = r"(?: (?:phải|cần|được|có|bị|gồm|là|thể|bắt buộc|cho|tính|kể|dính))*"
_HALVES = (
    re.compile(rf"^(?P<one>[^?]*\S),? chứ {_NOT}{_MODAL} (?P<other>[^,?]+)$", re.I),
    re.compile(rf"^(?P<one>[^?]*\bchỉ\b[^?]*\S),? (?:mà|và|còn) {_NOT}{_MODAL} (?P<other>[^,?]+)$", re.I),
    re.compile(rf"^(?P<one>[^?]*\S), {_NOT}{_MODAL} (?P<other>[^,?]+)$", re.I),
    re.compile(
        rf"^(?P<one>[^?]*(?:\bchỉ\b(?! (?:số|tiêu|thị|đạo|định)\b)|\bthôi\b)[^?]*\S), (?:còn |chứ )?(?P<other>[^,?]+?)(?: thì)? {_NOT}\b[^,?]*$",
        re.I,
    ),
)
_DENIED = re.compile(r"\b(?:không|chưa|chẳng|cấm|trừ|ngoại trừ)\b[^,;.]*$", re.I)
_TOLD = 0.85  # share of what the denied half alone has
_CARRIED, _NEAR = 0.5, 0.4  # share of the question that its place carries, and how near it is in meaning
#: Share that the quote carries, where the half that is denied has one word of its own, and where it has more.
_OF_A_WORD, _OF_SEVERAL = 0.6, 0.4


def halves(own: str) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The words of what is said to be so, and those that only what is said not to be so has; None for another question."""
    text = _TAIL.sub("", own)
    if text == own:
        return None
    found = next((m for frame in _HALVES if (m := frame.match(text))), None)
    if found is None:
        return None
    one = content(found["one"])
    other = tuple(t for t in content(found["other"]) if t not in one)
    return (one, other) if one and other else None


def verdict(own: str, quote: str, idf: Idf, carried: float, dense: float) -> str | None:
    """`Không.` where the quote tells the half that is said not to be so; empty where it does not, None where none is."""
    both = halves(own)
    if both is None:
        return None
    told = share((*both[0], *both[1]), quote, idf)
    near = dense >= _NEAR and carried >= _CARRIED and told >= (_OF_A_WORD if len(both[1]) == 1 else _OF_SEVERAL)
    return "Không." if near and _tells(both[1], quote, idf) else ""


def _tells(words: Sequence[str], quote: str, idf: Idf) -> bool:
    """All of the words stand in one clause of a quote, and no negation before them there."""
    clauses = re.split(r"(?<=[;.])\s+", quote)
    return any(share(words, c, idf) >= _TOLD and not _denies(words, c) for c in clauses)


def _denies(words: Sequence[str], clause: str) -> bool:
    low = clause.lower()
    at = [low.find(word) for word in words if word in low]
    return bool(at) and bool(_DENIED.search(low[: min(at)]))
