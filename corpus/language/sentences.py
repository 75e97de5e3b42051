"""Sentences, clauses and lists inside one paragraph, as spans of its text."""

from __future__ import annotations

import re

from corpus.language.text import UPPER

Span = tuple[int, int]

_SENTENCE_END = re.compile(rf"(?<=[.!?…])[”\")]?\s+(?=[“\"(]?[{UPPER}])")
#: A stop after these ends no sentence: initials, `TP.`, a lone number or letter that opens a list item.
_NOT_AN_END = re.compile(r"(?:^|[\s(])(?:TP|TX|TT|Ths|TS|PGS|GS|Th|KT|TM|TL|v\.v|[A-ZĐ]|\d{1,2}|[a-zđ])\.$")
_NUMBERED_ITEM = re.compile(r"(?:^|(?<=[\s:;,.]))\(?(\d{1,2}|[a-zđ])\)\s+")
_INTRODUCES = re.compile(
    r"\b(?:gồm(?: có)?|đó là|sau đây|sau|cụ thể(?: là)?|như|là|các (?:\w+ ?){1,3}|những (?:\w+ ?){1,3}"
    r"|\w+ vụ|lĩnh vực|nội dung)\s*:\s+",
    re.I,
)


def sentences(text: str) -> list[Span]:
    """Sentence spans, ends trimmed; `Điều 12.` at the start does not split."""
    out: list[Span] = []
    start = 0
    for m in _SENTENCE_END.finditer(text):
        if _NOT_AN_END.search(text[start : m.start()]):
            continue
        out.append(_trim(text, start, m.start() if text[m.start()] not in '”")' else m.start() + 1))
        start = m.end()
    out.append(_trim(text, start, len(text)))
    return [span for span in out if span[0] < span[1]]


def clauses(text: str, span: Span) -> list[Span]:
    """A sentence cut at its semicolons."""
    out: list[Span] = []
    start = span[0]
    for i in range(span[0], span[1]):
        if text[i] == ";":
            out.append(_trim(text, start, i))
            start = i + 1
    out.append(_trim(text, start, span[1]))
    return [s for s in out if s[0] < s[1]]


def inline_items(text: str) -> tuple[Span, list[Span]] | None:
    """A list inside a paragraph: the introducing span and the item spans; None where there is none.

    Recognised: `(1) …; (2) …`, and two or more stretches between semicolons after a colon.
    """
    numbered = [m for m in _NUMBERED_ITEM.finditer(text)]
    if len(numbered) >= 2 and [_rank(m[1]) for m in numbered] == list(range(1, len(numbered) + 1)):
        starts = [m.start() for m in numbered]
        bounds = zip(starts, [*starts[1:], len(text)], strict=True)
        return _trim(text, 0, starts[0]), [_trim_item(text, a, b) for a, b in bounds]
    for m in _INTRODUCES.finditer(text):
        end = _list_end(text, m.end())
        parts = clauses(text, (m.end(), end))
        if len(parts) >= 2:
            begin = max((s for s, e in sentences(text) if s <= m.start() < e), default=0)
            return _trim(text, begin, m.start()), [_trim_item(text, a, b) for a, b in parts]
    return None


def _list_end(text: str, start: int) -> int:
    """A list after a colon ends with its sentence."""
    return next((e for s, e in sentences(text) if s <= start < e), len(text))


def _rank(mark: str) -> int:
    return int(mark) if mark.isdigit() else "abcdđeghiklmnopqrstuvxy".find(mark) + 1


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _trim_item(text: str, start: int, end: int) -> Span:
    start, end = _trim(text, start, end)
    while end > start and text[end - 1] in ";,. ":
        end -= 1
    return start, end
