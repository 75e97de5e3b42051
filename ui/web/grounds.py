"""Which citations a line of an answer stands on: the numbers beside it, on the page and in what is copied."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import count

from assistant.result import Answer
from corpus.language.numbers import mentions
from corpus.records import Citation

BULLETS = ("- ", "• ", "+ ")
_LEAST_SHARED = 0.6
_LEAST_COMPOSED = 0.75  # of a line that was put together, where nothing pairs it with a citation
_LEAST_QUOTE = 8
_AS_WELL = 0.1  # by how much another citation may share more of a line than the one in its row
#: What an answer sets before the words of a text: a verdict, or which of two it is (`Khỏe hơn: …`).
_VERDICT = re.compile(r"^(?:Có|Không|Đúng|Sai|Chưa)\.\s+")
_LEAD = re.compile(r"^[^:]{2,60}:\s+")


def grounded(answer: Answer) -> Iterator[tuple[str, list[int]]]:
    """Every line of an answer with the places of its citations among all, from 0."""
    lines = [line.rstrip() for line in answer.answer.splitlines() if line.strip()]
    paired = sum(map(bulleted, lines)) == len(answer.citations)
    rows = count()
    for line in lines:
        bare = line.strip()
        row = next(rows) if bulleted(line) else None
        text = bare[2:].strip() if row is not None else bare
        yield line, _grounds(text, row if paired else None, answer.citations)


def bulleted(line: str) -> bool:
    """A line that is an item of a list."""
    return line.lstrip().startswith(BULLETS)


def folded(text: str) -> str:
    """A line to be looked for in another, its end left open."""
    return " ".join(text.split()).rstrip(".;:, ")


def _grounds(text: str, row: int | None, citations: Sequence[Citation]) -> list[int]:
    """Those that hold the line, else its row's where items and citations pair off, else the one it shares most with."""
    found = _holding(text, citations)
    if row is not None and (row in found or not found):
        shares = [_shared(text, citation.text) for citation in citations]
        close = shares[row] >= _LEAST_SHARED and shares[row] >= max(shares) - _AS_WELL
        found = [row] if row in found or close else []
    if found or text.endswith(":"):
        return found
    shares = [_shared(_VERDICT.sub("", text), citation.text) for citation in citations]
    best = max(shares, default=0.0)
    if best >= (_LEAST_COMPOSED if len(citations) > 1 else _LEAST_SHARED) and shares.count(best) == 1:
        return [shares.index(best)]
    return _by_figures(text, citations)


def _holding(text: str, citations: Sequence[Citation]) -> list[int]:
    """Citations in which a line stands, or that stand in it; without what the answer sets before it if need be."""
    bare = _VERDICT.sub("", text)
    for words in dict.fromkeys((text, bare, _LEAD.sub("", bare))):
        line = folded(words)
        if len(line) >= _LEAST_QUOTE and (found := [i for i, c in enumerate(citations) if line in folded(c.text)]):
            return found
    line = folded(text)
    quotes = [folded(citation.quote) for citation in citations]
    return [i for i, quote in enumerate(quotes) if len(quote) >= _LEAST_QUOTE and quote in line]


def _by_figures(text: str, citations: Sequence[Citation]) -> list[int]:
    """The one citation that has the days of a line (`Ngày ký ghi ở …: 29/4/2026`), however each writes them."""
    days = {m.key for m in mentions(text) if m.kind == "date"}
    having = [i for i, c in enumerate(citations) if days and days <= {m.key for m in mentions(c.text)}]
    return having if len(having) == 1 else []


def _shared(text: str, source: str) -> float:
    """The share of a text's words that its source has too: a number beside a line must not point elsewhere."""
    words, there = re.findall(r"\w+", text.lower()), set(re.findall(r"\w+", source.lower()))
    return sum(word in there for word in words) / max(len(words), 1)
