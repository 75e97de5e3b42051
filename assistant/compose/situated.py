"""`Hồ A nằm ở phường Q phải không` over an enumeration: `A (20 ha), B (5 ha) tại phường P; C (13 ha) tại phường Q`.

The words of such a question all stand in the sentence, those of the place with another thing. What decides is the
first place behind the thing itself, before the enumeration goes on to the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.compose.plainly import core
from corpus.language.text import UPPER, fold

_LEVELS = r"phường|xã|quận|huyện|thị trấn|thị xã|tỉnh|thành phố|thôn|ấp|khu phố"
_IN = r"(?:ở|tại|thuộc|trên địa bàn|trong địa bàn)(?: địa bàn)?"
_ASKED = re.compile(
    rf"^(?:có phải |liệu )?(?P<thing>[^,?]{{3,60}}?) (?:có )?(?:được )?(?:n[ằă]m |đặt |đóng |xây |bố trí |làm |là )*{_IN} "
    rf"(?:(?P<level>(?i:{_LEVELS})) (?P<of>\w+(?: \w+){{0,3}}?)|(?P<place>[{UPPER}]\w*(?: [{UPPER}\d]\w*){{0,3}}))"
    r"(?:,? (?:đúng|phải|có đúng|có phải))? không$",
)
_TOLD = re.compile(
    rf"(?:\b{_IN} |\()(?:các )?(?P<level>(?i:{_LEVELS})) (?P<place>[{UPPER}]\w*(?: [{UPPER}\d]\w*){{0,3}})"
    rf"(?P<more>(?:(?:, | và |, (?i:{_LEVELS}) )[{UPPER}]\w*(?: [{UPPER}\d]\w*){{0,3}})*)"
)
#: Levels that stand beside each other: what lies in a commune lies in no ward.
_TIER = {"xã": "phường", "thị trấn": "phường", "huyện": "quận", "thị xã": "quận", "thành phố": "tỉnh"}
_ENDS = re.compile(r"[;\n]|\.(?=\s)")


def verdict(asked: str, quote: str) -> str | None:
    """`Có.` or `Không.` by the place told of the thing; empty where it leaves that open, None where none is told of it."""
    question = _ASKED.match(core(asked))
    told = list(_places(question["thing"], quote)) if question else []
    if question is None or not told:
        return None
    place = fold(question["of"] or question["place"])
    if any(place in places for _, places in told):
        return "Có."
    levels = {_TIER.get(level, level) for level, _ in told}
    of_another = any(place in (fold(m["place"]), *_others(m["more"])) for m in _TOLD.finditer(quote))
    level = (question["level"] or "").lower()
    same_level = _TIER.get(level, level) in levels
    return "Không." if same_level or (of_another and not question["level"]) else ""


def _places(thing: str, quote: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Level and names of the place behind each mention of a thing by the longest end of its name that the quote has."""
    words, plain = fold(thing).split(), fold(quote)
    if len(plain) != len(quote):
        return
    for start in range(len(words) - 1):
        name = r"\s+".join(map(re.escape, words[start:]))
        found = [m for m in re.finditer(rf"(?<!\w){name}(?!\w)(?! \d)", plain) if _is_name(quote[m.start() : m.end()])]
        for mention in found:
            end = _ENDS.search(quote, mention.end())
            behind = quote[mention.end() : end.start() if end else len(quote)]
            if place := _TOLD.search(behind):
                yield place["level"].lower(), (fold(place["place"]), *_others(place["more"]))
        if found:
            return


def _others(more: str) -> tuple[str, ...]:
    """The further names of a row of places."""
    return tuple(fold(re.sub(rf"^(?:{_LEVELS}) ", "", n.strip(), flags=re.I)) for n in re.split(r", | và ", more) if n)


def _is_name(text: str) -> bool:
    """Written as a name: its last word is a figure or has a capital."""
    return text.rsplit(maxsplit=1)[-1][0].isupper() or text[-1].isdigit()
