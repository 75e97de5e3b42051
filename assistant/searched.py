"""In how many paragraphs each thing that a question asks about stands: what a reader of a refusal can check himself.

A reason that speaks of the nearest passage proves nothing of the others. The engines count title and headings with
every paragraph; here only what stands in its own text counts, so that whoever opens it finds the words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from assistant.everyday import is_opposed
from assistant.lacking import as_asked, heaviest, is_kind
from assistant.library import Library
from assistant.looked_at import asked_texts
from assistant.probes import Words, said
from assistant.question import Question
from assistant.refusals import unit_as_asked
from assistant.result import Searched, Sought
from assistant.retrieval import Evidence, weights_of_words
from assistant.stopwords import is_empty, without_phrases
from assistant.terms import OF_ASKING, set_terms
from corpus.labels import label
from corpus.language.numbers import mentions
from corpus.language.text import canonical_syllable
from corpus.language.tokens import number, spaced, stretches, syllables
from corpus.records import Citation, Paragraph, StepKind
from corpus.store.embedded import EmbeddedStore
from corpus.store.forward import Block
from corpus.store.protocol import Search

_MOST = 5  # things that are told; more are not read
_FEWEST = 2  # below this, lighter words are told too
_READ = (
    500  # paragraphs that are looked into for one of them; of a word that more have, that it stands in so many at least
)
_SHOWN = 3  # passages that can be opened for each, and other wordings that are told
_FIGURES = 2  # digits of a figure that is looked for by itself: `4` stands everywhere

#: What measures or asks for a measure; as a word by itself it is no matter to be looked for.
_LIGHT = frozenset(
    (
        "mức tiền tháng ngày năm tuần quý giờ phút hết tốn mất tỷ tỉ triệu nghìn ngàn đồng điều khoản điểm chương mục "
        "phần đối đặt lần số lượng bao nhiêu mấy cao thấp nhiều ít người việc thứ loại làm"
    ).split()
)
Run = tuple[str, ...]
_WORD = re.compile(r"\d+(?:[.,]\d+)*%?|[^\W\d_]+\d*")


@dataclass(frozen=True, slots=True)
class _Thing:
    """Something asked about, as the question writes it, and the runs of syllables that stand for it in texts."""

    words: str
    runs: tuple[Run, ...]
    others: tuple[Run, ...] = ()


@dataclass(frozen=True, slots=True)
class _Found:
    """The paragraphs that have a thing, by id in reading order, with the words they have it in."""

    places: Mapping[str, tuple[Paragraph, Run]]
    cut: bool = False


def searched(
    question: Question,
    evidence: Sequence[Evidence],
    library: Library,
    store: EmbeddedStore,
    weights: Words | None = None,
) -> Searched | None:
    """What was looked for word for word in the texts asked about, else in all held, and where it stands."""
    texts = asked_texts(question, evidence, library)
    things = _things(question, library, store, weights or weights_of_words(question, store))
    terms = {t for thing in things for run in (*thing.runs, *thing.others) for t in _terms(run)}
    frequencies, size = store.document_frequency(sorted(terms))
    things = _weightiest(things, frequencies, question.text)
    if not things or not size:
        return None
    found = [_found(thing, frequencies, texts, library, store) for thing in things]
    rest = found[1:]
    whole = [ident for ident in found[0].places if rest and all(ident in other.places for other in rest)]
    return Searched(
        documents=len(texts) if texts else len(library.held()),
        paragraphs=sum(len(library.paragraphs(t)) for t in texts) if texts else size,
        named=texts,
        words=tuple(_sought(thing, f, library) for thing, f in zip(things, found, strict=True)),
        together=len(whole),
        both=tuple(_place(*found[0].places[ident], library) for ident in whole[:_SHOWN]),
    )


# -- what is asked about ------------------------------------------------------------------------------


def _things(question: Question, library: Library, store: EmbeddedStore, weights: Words) -> list[_Thing]:
    """Names, numbers and set terms of a question, then its heaviest words; none that stands in one before it."""
    terms = [t.split("_") for t in set_terms(question.content, question.text) if t not in OF_ASKING]
    names = [n.split() for n in question.names if set(question.content) & set(n.split())]
    out = [*_references(question, store), *_units(question, library), *_figures(question)]
    for syl in (*names, *terms):
        _put(out, tuple(syl), question)
    heavy = [w for w in heaviest(question, weights, least=0.0) if w not in _LIGHT]
    first = set(heaviest(question, weights))
    for word in heavy:
        if word in first or len(out) < _FEWEST:
            _put(out, (word,), question)
    return out


def _put(out: list[_Thing], term: Run, question: Question) -> None:
    """Add a term as a whole word, unless it is the kind of a text, or was added in another."""
    told = {syllable for thing in out for syllable in syllables(thing.words)}
    whole = _whole(term, told, question)
    if told.issuperset(term) or is_kind(term) or is_kind(whole) or not any(t[0].isalpha() for t in term):
        return
    others = {
        run: None
        for item in said(question.text)
        if set(term) <= set(item.phrase) and not is_opposed(item.phrase)
        for run in item.written
        if run not in (term, whole) and not (len(run) == 1 and is_empty(run[0]))
    }
    runs = tuple(dict.fromkeys((whole, term)))
    out.append(_Thing(_as_written(whole, question.text) or " ".join(whole), runs, tuple(others)))


def _whole(term: Run, told: set[str], question: Question) -> Run:
    """A term with those syllables that hold on to it; a lone one with its neighbour, if that is no word by itself."""
    held = tuple(syllables(as_asked(term, question.text)))
    asks = " ".join(held) != " ".join(without_phrases(" ".join(held)).split())
    if len(held) > len(term) and not asks:
        return held
    free = set(question.content) - told - _LIGHT
    for stretch in stretches(question.text) if len(term) == 1 else ():
        for i, syllable in enumerate(stretch):
            if syllable == term[0]:
                beside = [run for run in (stretch[i : i + 2], stretch[max(0, i - 1) : i + 1]) if len(run) > 1]
                joined = [tuple(run) for run in beside if free.issuperset(run) and all(t[0].isalpha() for t in run)]
                return joined[0] if joined else term
    return term


def _references(question: Question, store: EmbeddedStore) -> list[_Thing]:
    """Documents named by a number that are not held."""
    named = [r for r in question.documents if not r.held]
    keys = {r.written: store.number_keys(r.key)[:_SHOWN] or [r.key] for r in named}
    return [_Thing(written, tuple((f"#{key}",) for key in found)) for written, found in keys.items()]


def _units(question: Question, library: Library) -> list[_Thing]:
    """Units named that no text is about."""
    written = [unit_as_asked(question, [u]) for u in question.units if u not in library.units()]
    return [_Thing(w, (tuple(syllables(w)),)) for w in written]


def _figures(question: Question) -> list[_Thing]:
    """Years, days, shares and figures of a question."""
    taken = {*map(str, question.years), *question.percents, *question.dates}
    taken.update(n for n in question.numbers if len(n) >= _FIGURES)
    written = {m.key: m.text for m in mentions(question.text)}
    days = set(question.dates)
    return [_Thing(written.get(key, key), ((f"@{key}" if key in days else key,),)) for key in sorted(taken)]


def _weightiest(things: Sequence[_Thing], frequencies: Mapping[str, int], text: str) -> list[_Thing]:
    """The rarest of them, in the order of the question."""
    apart = [one for thing in things for one in _told_apart(thing, frequencies)]
    kept = sorted(apart, key=lambda thing: max(_least(run, frequencies) for run in thing.runs))[:_MOST]
    low = text.lower()
    return sorted(kept, key=lambda thing: low.find(thing.words.lower()))


def _told_apart(thing: _Thing, frequencies: Mapping[str, int]) -> list[_Thing]:
    """A whole word; where no text has it, but has the term in it, that as well: nothing is denied by how it was cut."""
    whole, term = thing.runs[0], thing.runs[-1]
    if len(thing.runs) == 1 or whole[0].startswith("#"):
        return [thing]
    if _least(whole, frequencies) or not _least(term, frequencies):
        return [_Thing(thing.words, (whole,), thing.others)]
    return [
        _Thing(thing.words, (whole,)),
        _Thing(_as_written(term, thing.words) or " ".join(term), (term,), thing.others),
    ]


# -- where it stands ----------------------------------------------------------------------------------


def _terms(run: Run) -> list[str]:
    """Index terms of a run of syllables."""
    return [f"{a}_{b}" for a, b in pairwise(run)] or list(run)


def _least(run: Run, frequencies: Mapping[str, int]) -> int:
    return min(frequencies.get(t, 0) for t in _terms(run))


def _found(
    thing: _Thing, frequencies: Mapping[str, int], texts: Sequence[str], library: Library, store: EmbeddedStore
) -> _Found:
    """The paragraphs whose own text has the thing: its own words first, then other wordings of it."""
    runs = [run for run in (*thing.runs, *thing.others) if _least(run, frequencies)]
    rarest = {min(_terms(run), key=lambda t: frequencies.get(t, 0)) for run in runs}
    cut = sum(frequencies.get(t, 0) for t in rarest) > _READ
    if cut and texts:
        return _Found(_ordered(_read_through([p for t in texts for p in library.paragraphs(t)], runs)))
    hits = store.search(Search(dict.fromkeys(rarest, 1.0), lexical=_READ, sections=0, dense=0)) if rarest else []
    paragraphs = {h.key: h.paragraph for h in hits if not texts or h.paragraph.document_id in texts}
    blocks = store.blocks(list(paragraphs)) if paragraphs else []
    out: dict[str, tuple[Paragraph, Run]] = {}
    for run in runs:
        for key in (key for block in blocks for key in _having(block, run)):
            if (p := paragraphs.get(key)) and (p.step.kind is not StepKind.HANG or _stands(run, p)):
                out.setdefault(p.id, (p, run))
    return _Found(_ordered(out), cut)


def _read_through(paragraphs: Iterable[Paragraph], runs: Sequence[Run]) -> dict[str, tuple[Paragraph, Run]]:
    pairs = ((p, next((run for run in runs if _stands(run, p)), None)) for p in paragraphs)
    return {p.id: (p, run) for p, run in pairs if run}


def _stands(run: Run, paragraph: Paragraph) -> bool:
    return f" {' '.join(run)} " in spaced(paragraph.text)


def _ordered(found: Mapping[str, tuple[Paragraph, Run]]) -> dict[str, tuple[Paragraph, Run]]:
    return dict(sorted(found.items(), key=lambda item: (item[1][0].document_id, item[1][0].order)))


def _having(block: Block, run: Run) -> list[int]:
    """Keys of the paragraphs of a block whose body has a run of syllables."""
    last = len(block.terms) - len(run) + 1
    if last <= 0:
        return []
    there = np.ones(last, dtype=bool)
    for i, syllable in enumerate(run):
        there &= block.terms[i : i + last] == number(syllable)
    starts = np.flatnonzero(there)
    ends = np.cumsum(block.lengths)
    first, final = (np.searchsorted(ends, at, side="right") for at in (starts, starts + len(run) - 1))
    bodies = first[(first == final) & (first >= block.bodies)] - block.bodies
    return [int(key) for key in block.keys[np.unique(bodies)]]


# -- what is told -------------------------------------------------------------------------------------


def _sought(thing: _Thing, found: _Found, library: Library) -> Sought:
    """A thing with its count; other wordings only where they are what stands there."""
    own = [place for place in found.places.values() if place[1] not in thing.others]
    other = [place for place in found.places.values() if place[1] in thing.others]
    wordings = Counter(run for _, run in other)
    return Sought(
        words=thing.words,
        paragraphs=len(found.places),
        places=tuple(_place(p, run, library) for p, run in (*own, *other)[:_SHOWN]),
        wordings=tuple(_wording(run, other) for run, _ in wordings.most_common(_SHOWN)),
        at_least=found.cut,
    )


def _wording(run: Run, places: Sequence[tuple[Paragraph, Run]]) -> str:
    """Another wording as the first text that has it writes it."""
    text = next(p.text for p, had in places if had == run)
    return _as_written(run, text).lower() or " ".join(run)


def _place(paragraph: Paragraph, run: Run, library: Library) -> Citation:
    """A passage to be opened, the words in it as its quote."""
    document = library.document(paragraph.document_id)
    return Citation(
        paragraph.id, document.id, paragraph.version, label(paragraph, document), _as_written(run, paragraph.text),
        paragraph.text, page=paragraph.page,
    )  # fmt: skip


def _as_written(run: Run, text: str) -> str:
    """A run of syllables as a text writes it; empty where it is not there."""
    if run[0][0] in "#@":
        return next((m.text for m in mentions(text) if m.key == run[0][1:]), "")
    words = list(_WORD.finditer(text))
    read = [canonical_syllable(m.group().lower()) for m in words]
    at = next((i for i in range(len(read)) if tuple(read[i : i + len(run)]) == run), None)
    return text[words[at].start() : words[at + len(run) - 1].end()] if at is not None else ""
