"""Several readings of one line made one: where they differ, a word is chosen, never made up.

What speaks for a reading: how many of the readings give it, how sure Tesseract was of it, and how well
its syllables stand between their neighbours. A reading that only one of several gave is doubtful.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import pairwise

from corpus.language.model import is_regular, model_form
from ingest.readers.layout import Word
from ingest.readers.spelling import mended, unlikeliness

_VOTE = 10.0  # nats that a fully sure reading weighs
_ABSENT = 45.0  # confidence that there is no word where another reading sees one
_ODD = 3.0  # nats for each character that a document hardly holds
_MERE_MARKS = 10.0  # nats for a word without letter, digit or dash
_CONTEXT = 3  # words at either side
_SETTLED = 85.0  # confidence that needs no other reading
_UNSURE = 50.0
_DOUBTFUL = 60.0  # confidence at most, of a word that one of three or more readings gave
_MARKS_LOST = 10.0  # nats for a semicolon: its dot is lost in a scan far more often than it appears from nowhere
_TWICE = 15.0  # nats for a capital that a reading has twice and another once
_TWIN = re.compile(r"([A-ZĐ])\1")
_STRANGE = re.compile(r"\d[lIOo|\]]|[lIOo|\]]\d|[a-zà-ỹ][.:;,][^\W_]")  # `2l` for `21`, `của.Bộ` for `của Bộ`
_LETTER = re.compile(r"[0-9A-Za-zÀ-ỹ]")
_USUAL = re.compile(r"[0-9A-Za-zÀ-ỹ\s.,;:()/%“”\"+-]")


def doubtful(words: Sequence[Word]) -> list[int]:
    """Places of the words of a line that one reading is not enough for.

    A word is settled when Tesseract was sure of it, its letters are usual ones, and the syllables around it would not
    have it otherwise even if Tesseract had been unsure. A comma at the end of a line may be a semicolon.
    """
    texts = [w.text for w in words]
    meant = mended(texts, [_UNSURE] * len(texts))
    return [
        i
        for i, w in enumerate(words)
        if w.confidence < _SETTLED
        or meant[i] != w.text
        or _strange(w.text)
        or (i == len(words) - 1 and w.text.endswith(","))
    ]


def _strange(text: str) -> bool:
    letters = text.strip('.,;:()“”"/-')
    return bool(_STRANGE.search(text)) or (
        letters.isalpha() and letters.islower() and not is_regular(model_form(letters))
    )


def voted(readings: Sequence[Sequence[Word]], settled: Collection[int] = ()) -> list[Word]:
    """One line from several readings of it, the first of which gives the order of words; empty ones do not count.

    `settled` are places of the first reading that need no vote: the others saw less of the page than it did.
    """
    given = [list(r) for r in readings if r]
    if not given:
        return []
    first = given[0]
    matches = [_matches(first, other) for other in given[1:]]
    out: list[Word] = []
    at = 0
    for start, end in _differences(matches):
        if start < end and all(i in settled for i in range(start, end)):
            out += [*_sure(given, matches, at, start), *first[start:end]]
            at = end
            continue
        out += _sure(given, matches, at, start)
        choices = [first[start:end]]
        choices += [r[_from(m, start) : _to(m, end)] for r, m in zip(given[1:], matches, strict=True)]
        alike = len({len(c) for c in choices}) == 1
        for part in [[[w] for w in words] for words in zip(*choices, strict=True)] if alike else [choices]:
            out += _chosen(part, out[-_CONTEXT:], first[end : end + _CONTEXT])
        at = end
    return out + _sure(given, matches, at, len(first))


_Matches = list[tuple[int, int, int]]  # runs of words that are the same: place in one, place in the other, length


def _matches(one: Sequence[Word], other: Sequence[Word]) -> _Matches:
    texts = [w.text for w in one], [w.text for w in other]
    found = SequenceMatcher(None, *texts, autojunk=False).get_matching_blocks()
    return [(0, 0, 0), *((m.a, m.b, m.size) for m in found)]


def _differences(matches: Sequence[_Matches]) -> list[tuple[int, int]]:
    """Spans of the first reading where another differs; spans that touch are one."""
    spans = sorted((a + n, b) for runs in matches for (a, j, n), (b, k, _) in pairwise(runs) if a + n < b or j + n < k)
    out: list[tuple[int, int]] = []
    for start, end in spans:
        if out and start <= out[-1][1]:
            out[-1] = out[-1][0], max(out[-1][1], end)
        else:
            out.append((start, end))
    return out


def _from(runs: _Matches, place: int) -> int:
    return next(j + place - i for i, j, n in runs if i <= place <= i + n)


def _to(runs: _Matches, place: int) -> int:
    return next(j + place - i for i, j, n in reversed(runs) if i <= place <= i + n)


def _sure(given: list[list[Word]], matches: Sequence[_Matches], start: int, end: int) -> list[Word]:
    """Words that all readings share, each as sure as the surest of them."""
    out = []
    for i in range(start, end):
        others = [r[_to(m, i)].confidence for r, m in zip(given[1:], matches, strict=True)]
        out.append(replace(given[0][i], confidence=max([given[0][i].confidence, *others])))
    return out


def _chosen(choices: Sequence[Sequence[Word]], before: Sequence[Word], after: Sequence[Word]) -> list[Word]:
    by_text: dict[str, list[Sequence[Word]]] = {}
    for words in choices:
        by_text.setdefault(" ".join(w.text for w in words), []).append(words)

    def twice(text: str) -> float:
        """`TGĐĐ` where another reading has `TGĐ`: a letter is read twice far more often than one of two is lost."""
        return _TWICE * any(_TWIN.sub(r"\1", text) == other for other in by_text if other != text)

    def worth(text: str) -> float:
        votes = sum(_confidence(words) for words in by_text[text]) / 100 * _VOTE
        around = " ".join([*(w.text for w in before), text, *(w.text for w in after)])
        odd = _ODD * (sum(not _USUAL.match(c) for c in text) + 3 * len(_STRANGE.findall(text)))
        mere = _MERE_MARKS * sum(not _LETTER.search(w) and w not in "-+" for w in text.split())
        lost = _MARKS_LOST if text.endswith(";") else 0.0
        return votes - unlikeliness(around) - odd - mere - twice(text) + lost

    best = by_text[max(by_text, key=worth)]
    words = max(best, key=_confidence)
    alone = len(best) == 1 and len(choices) > 2
    return [replace(w, confidence=min(w.confidence, _DOUBTFUL)) if alone else w for w in words]


def _confidence(words: Sequence[Word]) -> float:
    letters = sum(len(w.text) for w in words)
    return sum(w.confidence * len(w.text) for w in words) / letters if letters else _ABSENT
