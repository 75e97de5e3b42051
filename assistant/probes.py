"""A question's words made ready for looking up: how rare each is, its neighbours, and how texts may say it.

Made once for a question and asked of every candidate, because going through the table of wordings for
each paragraph anew took two fifths of an answer's time.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeVar

from assistant.everyday import is_opposed, wordings_from
from assistant.stopwords import content as content_of
from corpus.language.tokens import syllables

T = TypeVar("T")
#: What a match is worth: neighbours found together, another wording of it, the word alone.
_TOGETHER, _WORDING, _ALONE = 1.0, 0.9, 0.6


@dataclass(frozen=True, slots=True)
class Said:
    """A phrase of the question that texts may write in other words; all are syllables."""

    phrase: tuple[str, ...]  # of content alone
    written: tuple[tuple[str, ...], ...]
    opposed: bool = False

    def terms(self) -> list[tuple[str, ...]]:
        """For each other wording the search terms that tell how common it is."""
        return [tuple(f"{a}_{b}" for a, b in itertools.pairwise(w)) or w for w in self.written]


@lru_cache(maxsize=256)
def said(text: str) -> tuple[Said, ...]:
    """Phrases of the table of wordings that a question uses, word for word, its small words included."""
    words = syllables(text)
    out = []
    for start in range(len(words)):
        for phrase, written in wordings_from(words[start]):
            if tuple(words[start : start + len(phrase)]) == phrase and (kept := content_of(" ".join(phrase))):
                out.append(Said(kept, written, is_opposed(phrase)))
    return tuple(out)


@dataclass(frozen=True, slots=True)
class Probe:
    """One content word; all strings are written with blanks around them, as texts are when they are looked into."""

    token: str
    weight: float
    alone: str
    pairs: tuple[str, ...]  # the word with its neighbours of the question
    stands_alone: bool  # a figure, a number, the only word: no neighbour is asked for
    wordings: tuple[str, ...]

    def found(self, text: str) -> float:
        """How well a text carries the word, 0–1."""
        here = self.alone in text
        if here:
            if self.stands_alone:
                return _TOGETHER
            for pair in self.pairs:
                if pair in text:
                    return _TOGETHER
        for wording in self.wordings:
            if wording in text:
                return _WORDING
        return _ALONE if here else 0.0


@dataclass(frozen=True, slots=True)
class Words:
    """What is known of a question's words: the weight of each, by its rarity, and how texts may say them."""

    weigh: Callable[[str], float]
    said: tuple[Said, ...] = ()
    unheard: tuple[str, ...] = ()  # set terms of the question that no held text uses
    _made: dict[tuple[str, ...], tuple[Probe, ...]] = field(default_factory=dict, repr=False, compare=False)

    def __call__(self, token: str) -> float:
        """The weight of a word."""
        return self.weigh(token)

    def probes(self, content: Sequence[str]) -> tuple[Probe, ...]:
        """One probe for each content word, in order."""
        key = tuple(content)
        if key not in self._made:
            self._made[key] = tuple(self._probe(key, i, written) for i, written in enumerate(self._written(key)))
        return self._made[key]

    def _probe(self, content: tuple[str, ...], i: int, wordings: tuple[str, ...]) -> Probe:
        pairs = [f" {a} {b} " for a, b in itertools.pairwise(content[max(0, i - 1) : i + 2])]
        token = content[i]
        alone = not token[0].isalpha() or len(content) == 1
        return Probe(token, self.weigh(token), f" {token} ", tuple(pairs), alone, wordings)

    def _written(self, content: tuple[str, ...]) -> list[tuple[str, ...]]:
        """For each position what may stand for a phrase of the question that covers it."""
        return covering(content, ((item.phrase, [f" {' '.join(w)} " for w in item.written]) for item in self.said))


def covering(words: tuple[str, ...], phrases: Iterable[tuple[tuple[str, ...], Sequence[T]]]) -> list[tuple[T, ...]]:
    """For each word, once each and in order, what may stand for the phrases that cover it."""
    out: list[dict[T, None]] = [{} for _ in words]
    for phrase, written in phrases:
        size = len(phrase)
        for start in range(len(words) - size + 1) if size else ():
            if words[start : start + size] == phrase:
                for i in range(start, start + size):
                    out[i].update(dict.fromkeys(written))
    return [tuple(found) for found in out]


def expanded(text: str) -> dict[str, float]:
    """Search terms for the other wordings of a question, at a lower weight."""
    out: dict[str, float] = {}
    for item in said(text):
        for written in item.written:
            out.update(dict.fromkeys(written, 0.25))
            out.update({f"{a}_{b}": 0.4 for a, b in itertools.pairwise(written)})
    return out


def terms_of_wordings(text: str) -> list[str]:
    """Every search term whose frequency `as_common_as_said` reads."""
    return sorted({term for item in said(text) for terms in item.terms() for term in terms})


def as_common_as_said(frequencies: Mapping[str, int], text: str) -> dict[str, int]:
    """Frequencies in which a word that texts may say otherwise is as common as its commonest wording."""
    out = dict(frequencies)
    for item in said(text):
        most = max((min(frequencies[t] for t in terms) for terms in item.terms()), default=0)
        for token in item.phrase:
            out[token] = max(out.get(token, 0), most)
    return out
