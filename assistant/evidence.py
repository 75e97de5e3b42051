"""How well a paragraph carries a question's words, all of it and each stretch."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.probes import Probe, Words, said
from corpus.language.numbers import year_ranges, years
from corpus.language.text import fold
from corpus.language.tokens import spaced, syllables
from corpus.passages import passage
from corpus.records import Document, Paragraph

#: Added to every word's weight: in a small store the phrase everything is about would else weigh next to nothing.
_EVEN = 0.6
_YEAR_OF_NUMBER = re.compile(r"/((?:19|20)\d\d)/")
#: The year that a result is compared with is not the year of the result.
_COMPARED = re.compile(r"so với (?:cùng kỳ )?(?:năm )?(?:19|20)\d\d")
_SHORT_HEADING = 8  # words; only a short heading (`Đến năm 2025`) rules the years of what stands below it

#: Syllables in which the words of an answer stand together, and the step at which stretches are tried.
_STRETCH, _STEP = 45, 12
Idf = Words


@dataclass(frozen=True, slots=True)
class View:
    """A paragraph prepared for matching: its own words, and all words of its title, headings and text."""

    paragraph: Paragraph
    document: Document
    body: tuple[str, ...]
    whole: tuple[str, ...]
    body_text: str
    whole_text: str
    years: frozenset[int]
    ruling_years: frozenset[int]
    folded: str


@lru_cache(maxsize=20_000)
def view(paragraph: Paragraph, document: Document) -> View:
    """Prepared once for each paragraph version."""
    item = passage(paragraph, document)
    body = tuple(syllables(item.body))
    names = " ".join((*document.aliases, document.issuer or "", document.unit or "", document.kind))
    whole = (*syllables(item.title), *syllables(names), *syllables(item.head), *body)
    ruling = frozenset(
        y
        for step in paragraph.path[:-1]
        if 0 < len(step.heading.split()) <= _SHORT_HEADING
        for y in years(step.heading)
    )
    named = [
        y for part in (_COMPARED.sub(" ", item.body), *paragraph.headings, document.title) for y in single_years(part)
    ]
    numbered = _YEAR_OF_NUMBER.search(document.number or "")  # `46/2019/QH14`
    issued = [document.issued_on.year] if document.issued_on else [int(numbered[1])] if numbered else []
    return View(
        paragraph, document, body, whole, f" {' '.join(body)} ", f" {' '.join(whole)} ",
        frozenset([*named, *issued]), ruling, fold(f"{item.text} {names}"),
    )  # fmt: skip


def single_years(text: str) -> list[int]:
    """Years named for themselves: `giai đoạn 2021 - 2030` names a period, not its last year."""
    ends = [y for pair in year_ranges(text) for y in pair]
    found = years(text)
    for y in ends:
        if y in found:
            found.remove(y)
    return found


#: What a long sentence rests on, and the body that then acts: `Trên cơ sở …; căn cứ …, Bộ X đã ban hành …`.
_BODY = r"(?:Bộ|Chính phủ|Thủ tướng|Quốc hội|Ủy ban|UBND|Hội đồng|HĐND|Sở|Ban|Tỉnh|Thành phố|Huyện|Xã)"
_RESTS_ON = re.compile(
    r"\W*(?:Trên cơ sở|Căn cứ|Thực hiện|Bên cạnh|Sau khi|Xuất phát từ|Quán triệt)\b[^.]{150,}?, (?="
    rf"(?:ngày [\d/]+, )?{_BODY}\b[^,.;]{{0,60}}? (?:đã |vừa |tiếp tục )?"
    r"(?:tham mưu|ban hành|ký|trình|phê duyệt|thông qua|quyết định|xây dựng|yêu cầu|đề nghị|giao|công bố)\b)"
)


@lru_cache(maxsize=20_000)
def asserted_by(text: str) -> str:
    """A stretch without the long opening that tells only what it rests on: the words there assert nothing."""
    rests = _RESTS_ON.match(text)
    return text[rests.end() :] if rests else text


@dataclass(frozen=True, slots=True)
class Coverage:
    """Shares (0–1) of the question's weight found in the whole view and in the paragraph's own text."""

    whole: float
    body: float
    missing: tuple[str, ...]


def coverage(content: Sequence[str], item: View, idf: Idf) -> Coverage:
    """Weighted share of content words that the paragraph carries, each by the best of word, neighbour or synonym."""
    whole = body = 0.0
    missing = []
    whole_text, body_text = item.whole_text, item.body_text
    probes = idf.probes(content)
    for probe in probes:
        if not probe.wordings and probe.alone not in whole_text:
            missing.append(probe.token)
            continue
        in_whole = probe.found(whole_text)
        if in_whole == 0:
            missing.append(probe.token)
            continue
        whole += probe.weight * in_whole
        body += probe.weight * probe.found(body_text)
    total = sum(probe.weight for probe in probes)
    if total == 0:
        return Coverage(0.0, 0.0, ())
    return Coverage(whole / total, body / total, tuple(missing))


def scattered(content: Sequence[str], item: View, idf: Idf) -> float:
    """How much of what a long text carries stands in no one stretch of it: words of an answer stand together."""
    if len(item.body) <= _STRETCH:
        return 0.0
    asked = idf.probes(content)
    total = sum(p.weight for p in asked)
    if not total:
        return 0.0
    starts = range(0, len(item.body) - _STRETCH + _STEP, _STEP)
    texts = [f" {' '.join(item.body[i : i + _STRETCH])} " for i in starts]
    best = max(sum(p.weight * p.found(t) for p in asked) for t in texts)
    return sum(p.weight * p.found(item.body_text) for p in asked) / total - best / total


def share(content: Sequence[str], text: str, idf: Idf) -> float:
    """The same share for a bare stretch of text, such as one sentence or one cell."""
    return carried(idf.probes(content), spaced(text))


def carried(asked: Sequence[Probe], line: str) -> float:
    """The same share for probes made already and a text of syllables with blanks around them."""
    total = sum(p.weight for p in asked)
    return sum(p.weight * p.found(line) for p in asked) / total if total else 0.0


def phrasing(text: str, stretch: str) -> float:
    """Share of a question's word pairs, small words included, that a stretch repeats in order."""
    return carried_in_order(text, spaced(stretch))


def carried_in_order(words: str, text: str) -> float:
    """Share of the neighbouring pairs of words that stand so in a text of syllables with blanks around them."""
    pairs = list(itertools.pairwise(syllables(words)))
    return sum(f" {a} {b} " in text for a, b in pairs) / len(pairs) if pairs else 0.0


def idf(frequencies: Mapping[str, int], count: int, text: str = "") -> Idf:
    """Inverse document frequency, BM25's, with a ceiling: a word no text has may be just another way to say it.

    `text` is the question, whose phrases texts may write in other words.
    """
    ceiling = math.log(1 + max(count, 2) / 2.5)

    def weigh(token: str) -> float:
        df = frequencies.get(token, 0)
        value = math.log(1 + (count - df + 0.5) / (df + 0.5))
        return _EVEN + max(0.0, min(value, ceiling if df else 0.75 * ceiling))

    return Words(weigh, said(text))
