"""Where a run of syllables stands: the paragraphs whose own text has it, read from the engines without the texts.

The engines count title and headings with every paragraph; here only what stands in its own text counts, so that whoever
opens it finds the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from assistant.library import Library
from corpus.language.numbers import mentions
from corpus.language.text import canonical_syllable
from corpus.language.tokens import BREAK, number, spaced
from corpus.records import Paragraph, StepKind
from corpus.store.embedded import EmbeddedStore
from corpus.store.protocol import Search

_READ = 500  # paragraphs that are looked into for one thing; of what more have, that it stands in so many at least
_RARE = 150  # paragraphs with a syllable that are all looked into
_WORD = re.compile(r"\d+(?:[.,]\d+)*%?|[^\W\d_]+\d*")
#: A sentence that ends within a run of words: `… thuộc Bộ. Xây dựng …` names no ministry; `TP. Hồ` ends nothing.
_ENDS_BETWEEN = re.compile(r"[^\W\d_]*[a-zà-ỹđ][^\W\d_]*[.!?;]\s+\S")
Run = tuple[str, ...]
Places = Mapping[str, tuple[Paragraph, Run]]


@dataclass(frozen=True, slots=True)
class Found:
    """The paragraphs that have one of some runs, by id in reading order, each with the run; `keys` by the store's name.

    `cut` where more may have it than were read; `above` those that have it only in the lines they stand under.
    """

    places: Places
    keys: Mapping[int, Paragraph]
    cut: bool = False
    above: frozenset[str] = frozenset()


def terms_of(run: Run) -> list[str]:
    """Index terms of a run of syllables."""
    return [f"{a}_{b}" for a, b in pairwise(run)] or list(run)


def least(run: Run, frequencies: Mapping[str, int]) -> int:
    """In how many paragraphs a run can stand at most."""
    return min(frequencies.get(t, 0) for t in terms_of(run))


def looked_up(run: Run) -> list[str]:
    """Index terms whose frequencies `occurrences` reads."""
    return [*terms_of(run), *run]


def _way_to(run: Run, frequencies: Mapping[str, int]) -> str:
    """The index term by which the paragraphs with a run are found; empty where none has it.

    The index pairs nothing across a stop or the end of a line (`TP. Hồ`), so a rare syllable leads further than a pair.
    """
    single = min(run, key=lambda t: frequencies.get(t, 0))
    if frequencies.get(single, 0) <= _RARE:
        return single if frequencies.get(single, 0) else ""
    pairs = terms_of(run)
    there = [t for t in pairs if frequencies.get(t, 0)]
    broken = len(pairs) - len(there)
    return min(there, key=lambda t: frequencies[t]) if there and broken <= 1 else ""


def occurrences(
    runs: Sequence[Run],
    frequencies: Mapping[str, int],
    texts: Sequence[str],
    library: Library,
    store: EmbeddedStore,
    above: bool = False,
) -> Found:
    """The paragraphs of those texts, else of all, whose own text has one of the runs; the first that fits counts.

    With `above`, also those that stand under a line which has it.
    """
    ways = {run: way for run in runs if (way := _way_to(run, frequencies))}
    runs, rarest = list(ways), set(ways.values())
    cut = sum(frequencies.get(t, 0) for t in rarest) > _READ
    if cut and texts:
        held = [p for t in texts for p in library.paragraphs(t)]
        return _joined(_read_through(held, runs), _under(runs[0], held, library) if above else {}, {})
    hits = store.search(Search(dict.fromkeys(rarest, 1.0), lexical=_READ, sections=0, dense=0)) if rarest else []
    keys = {h.key: h.paragraph for h in hits if not texts or h.paragraph.document_id in texts}
    places = having(runs, keys, store)
    under = _under(runs[0], keys.values(), library) if above and runs else {}
    return _joined(places, under, keys, cut)


def _joined(places: Places, under: Places, keys: Mapping[int, Paragraph], cut: bool = False) -> Found:
    held = _ordered({**under, **places})
    return Found(held, {key: p for key, p in keys.items() if p.id in held}, cut, frozenset(under) - frozenset(places))


def _under(run: Run, paragraphs: Iterable[Paragraph], library: Library) -> Places:
    """Those of some paragraphs that stand under a line with a run; one for a whole text, which its title has, aside."""
    out = {p.id: (p, run) for p in paragraphs if any(_in_line(run, line) for line in p.headings)}
    titled = {d for d in {p.document_id for p, _ in out.values()} if _in_line(run, library.document(d).title)}
    return {ident: place for ident, place in out.items() if place[0].document_id not in titled}


def _in_line(run: Run, line: str) -> bool:
    return run[0] in line and f" {' '.join(run)} " in spaced(line)


def having(runs: Sequence[Run], keys: Mapping[int, Paragraph], store: EmbeddedStore) -> Places:
    """Those of some paragraphs whose own text has one of the runs."""
    blocks = store.blocks(list(keys)) if keys and runs else []
    if not blocks:
        return {}
    terms = np.concatenate([block.terms for block in blocks])
    words = terms != BREAK
    ends = np.append(0, np.cumsum(words))[np.cumsum(np.concatenate([block.lengths for block in blocks]))]
    owners = np.concatenate([np.append(np.full(block.bodies, -1), block.keys) for block in blocks])
    out: dict[str, tuple[Paragraph, Run]] = {}
    for run in runs:
        for key in _owners(terms[words], ends, owners, run):
            p = keys.get(key)
            if p is None or (p.step.kind is StepKind.HANG and not _stands(run, p)):  # not in a column's head
                continue
            ways = written((run,), p.text) if len(run) > 1 else ()
            if ways and all(_ENDS_BETWEEN.search(way) for way in ways):
                continue
            out.setdefault(p.id, (p, run))
    return _ordered(out)


def _owners(terms: NDArray[np.int32], ends: NDArray[np.int64], owners: NDArray[np.int64], run: Run) -> list[int]:
    """Keys of the paragraphs in whose field a run of syllables stands; -1 for a title or a heading."""
    last = len(terms) - len(run) + 1
    there = np.ones(max(last, 0), dtype=bool)
    for i, syllable in enumerate(run):
        there &= terms[i : i + len(there)] == number(syllable)
    starts = np.flatnonzero(there)
    first, final = (np.searchsorted(ends, at, side="right") for at in (starts, starts + len(run) - 1))
    return [int(key) for key in np.unique(owners[first[first == final]])]


def _read_through(paragraphs: Iterable[Paragraph], runs: Sequence[Run]) -> Places:
    pairs = ((p, next((run for run in runs if _stands(run, p)), None)) for p in paragraphs)
    return _ordered({p.id: (p, run) for p, run in pairs if run})


def _stands(run: Run, paragraph: Paragraph) -> bool:
    return f" {' '.join(run)} " in spaced(paragraph.text)


def _ordered(found: Places) -> Places:
    return dict(sorted(found.items(), key=lambda item: (item[1][0].document_id, item[1][0].order)))


def as_written(run: Run, text: str) -> str:
    """A run of syllables as a text writes it first; empty where it is not there."""
    return next(iter(written((run,), text)), "")


def written(runs: Sequence[Run], text: str) -> tuple[str, ...]:
    """Every way in which a text writes one of some runs of syllables, in the order of the runs."""
    words = list(_WORD.finditer(text))
    read = [canonical_syllable(m.group().lower()) for m in words]
    out: dict[str, None] = {}
    for run in runs:
        if run[0][0] in "#@":
            out.update((m.text, None) for m in mentions(text) if m.key == run[0][1:])
            continue
        size = len(run)
        starts = (i for i in range(len(read) - size + 1) if read[i] == run[0] and tuple(read[i : i + size]) == run)
        out.update((text[words[i].start() : words[i + size - 1].end()], None) for i in starts)
    return tuple(out)
