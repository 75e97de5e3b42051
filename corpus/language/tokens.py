"""Text → the terms that are indexed and searched: syllables, their bigrams, numbers as terms of their own.

Bigrams of syllables are the cheapest gain known for Vietnamese law (docs/experiments.md): most
words are two syllables, so a bigram is a word without a segmenter's errors.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from corpus.language.numbers import Mention, mentions
from corpus.language.text import canonical_syllable, fold, plain

_WORD = re.compile(r"\d+(?:[.,]\d+)*%?|[^\W\d_]+(?:\d+)?")
#: Between the numbers of two stretches.
BREAK = -1
#: What ends a stretch within which neighbours form bigrams; a stop or comma between digits does not (`1.250.000`).
_BREAK = re.compile(r"[;:!?()\[\]{}\"\n\t|•]|[.,](?!\d)|(?<!\d)[.,]| [-+] ")


def syllables(text: str) -> list[str]:
    """Canonical lower-case syllables and number terms, in order."""
    return list(_syllables(text))


def spaced(text: str) -> str:
    """The syllables in one line with blanks around it, in which a run of syllables can be looked for."""
    return f" {' '.join(_syllables(text))} "


@lru_cache(maxsize=16384)
def _syllables(text: str) -> tuple[str, ...]:
    return tuple(token for stretch in stretches(text) for token in stretch)


def terms(text: str) -> list[str]:
    """Syllables plus bigrams `a_b` of neighbours within a stretch."""
    return with_pairs(stretches(text))


def with_pairs(found: Sequence[Sequence[str]]) -> list[str]:
    """Syllables and bigrams of stretches."""
    out: list[str] = []
    for stretch in found:
        out.extend(stretch)
        out.extend(f"{a}_{b}" for a, b in pairwise(stretch))
    return out


def folded(items: list[str]) -> list[str]:
    """The same terms without diacritics."""
    return [fold(item) for item in items]


def folded_syllables(found: Sequence[Sequence[str]]) -> list[list[str]]:
    """Stretches without diacritics; pairs made of them are the folded pairs."""
    return [[folded_syllable(syllable) for syllable in stretch] for stretch in found]


#: `fold` of one syllable, remembered.
folded_syllable = lru_cache(maxsize=65536)(fold)


def numbered(found: Sequence[Sequence[str]]) -> list[int]:
    """Stretches as term numbers in order, with BREAK between them."""
    out: list[int] = []
    for stretch in found:
        if out:
            out.append(BREAK)
        out.extend(map(number, stretch))
    return out


@lru_cache(maxsize=65536)
def number(term: str) -> int:
    """A term as a number of 31 bits, the same on every machine."""
    return zlib.crc32(term.encode()) & 0x7FFFFFFF


def stretches(text: str) -> list[list[str]]:
    """Syllables grouped by the stretches that punctuation leaves together."""
    text = plain(text)
    out: list[list[str]] = [[]]
    position = 0
    for mention in mentions(text):
        if mention.kind == "year":
            continue  # one plain token, found by the word pattern
        _plain_stretches(text[position : mention.start], out)
        out[-1].extend(_number_terms(mention))
        position = mention.end
    _plain_stretches(text[position:], out)
    return [stretch for stretch in out if stretch]


def _plain_stretches(text: str, out: list[list[str]]) -> None:
    for i, piece in enumerate(_BREAK.split(text)):
        if i:
            out.append([])
        out[-1].extend(_token(word) for word in _WORD.findall(piece))


def _token(word: str) -> str:
    if word[0].isdecimal():  # `³` counts as a digit, and is no number
        bare = word.rstrip("%")
        if bare.isdecimal():
            bare = str(int(bare))  # 06 nội dung = 6 nội dung
        return bare + ("%" if word.endswith("%") else "")
    return canonical_syllable(word.lower())


def _number_terms(mention: Mention) -> list[str]:
    if mention.kind == "document":
        lead = re.match(r"\d+", mention.key)
        return [lead.group() if lead else mention.key, f"#{mention.key}"]
    if mention.kind == "date":
        return [f"@{mention.key}", f"@{mention.key[4:]}", mention.key[:4]]
    return [mention.key] if mention.kind == "percent" else [f"@{mention.key}"]
