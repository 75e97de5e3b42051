"""Words that a reader looks for himself: in which paragraphs of the held texts they stand, next to each other.

A refusal counts the words of the question; whoever doubts it looks for his own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from assistant.library import Library
from assistant.occurrences import Run, looked_up, occurrences
from assistant.result import Stand
from corpus.language.restore import restore
from corpus.language.text import is_accented
from corpus.language.tokens import folded_syllable, syllables
from corpus.store.embedded import EmbeddedStore

MOST_SYLLABLES = 12  # of what is looked for; a longer line is a question
_MOST_READ = 20_000  # paragraphs that are all read for words typed without diacritics
_OF_A_PAPER = "#@"  # first letters of the terms of numbers of documents, and of days


@dataclass(frozen=True, slots=True)
class Finding:
    """Where some words stand: `stands` in reading order, text by text; `runs` the syllables to mark in them.

    `at_least` where more paragraphs may have them; `parts` shorter stretches of the words that do stand somewhere,
    told where all of them together stand nowhere.
    """

    words: str
    documents: int
    paragraphs: int
    runs: tuple[Run, ...] = ()
    stands: tuple[Stand, ...] = ()
    at_least: bool = False
    parts: tuple[str, ...] = ()


def find(words: str, library: Library, store: EmbeddedStore) -> Finding:
    """Look for words in all held texts: letter for letter, but for case; typed without diacritics, with any."""
    words = " ".join(words.split())
    _, size = store.document_frequency([])
    runs = _runs(words, size, library)
    stands, cut = _stands(runs, library, store)
    parts = () if stands or not runs else _parts(words, size, library, store)
    return Finding(words, len(library.held()), size, runs, stands, cut, parts)


def _stands(runs: Sequence[Run], library: Library, store: EmbeddedStore) -> tuple[tuple[Stand, ...], bool]:
    if not runs:
        return (), False
    frequencies, _ = store.document_frequency(sorted({term for run in runs for term in looked_up(run)}))
    found = occurrences(runs, frequencies, (), library, store)
    places = (p for p, _ in found.places.values())
    return tuple(Stand(p.id, p.document_id, p.version, p.order) for p in places), found.cut


def _runs(words: str, size: int, library: Library) -> tuple[Run, ...]:
    """The syllables that stand for some words; those of every way in which the texts write unaccented ones."""
    typed = tuple(syllables(words))[: MOST_SYLLABLES + 1]
    if not typed or len(typed) > MOST_SYLLABLES:
        return ()
    if numbers := [t for t in typed if t[0] in _OF_A_PAPER]:
        return ((numbers[0],),)
    if is_accented(words):
        return (typed,)
    if size > _MOST_READ:
        return tuple(dict.fromkeys((typed, tuple(syllables(restore(words))))))
    held = chain.from_iterable(library.paragraphs(d.id) for d in library.held())
    return tuple(dict.fromkeys(run for p in held for run in _ways(typed, syllables(p.text))))


def _ways(typed: Run, text: Sequence[str]) -> Iterable[Run]:
    """How a text writes syllables that were typed without diacritics."""
    plain, size = [folded_syllable(s) for s in text], len(typed)
    starts = (i for i in range(len(plain) - size + 1) if plain[i] == typed[0] and tuple(plain[i : i + size]) == typed)
    return (tuple(text[i : i + size]) for i in starts)


def _parts(words: str, size: int, library: Library, store: EmbeddedStore) -> tuple[str, ...]:
    """The longest stretches of some words that stand somewhere, no two sharing a word."""
    typed = words.split()
    free, out = [True] * len(typed), list[tuple[int, str]]()
    for length in range(len(typed) - 1, 0, -1):
        for i in range(len(typed) - length + 1):
            part = " ".join(typed[i : i + length])
            if all(free[i : i + length]) and _stands(_runs(part, size, library), library, store)[0]:
                free[i : i + length] = [False] * length
                out.append((i, part))
    return tuple(part for _, part in sorted(out))
