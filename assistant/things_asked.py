"""What a question asks about, piece by piece: names, numbers, set terms, else its heaviest words.

No question words and no kinds of documents: what a reader would look for in the texts himself.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from assistant.everyday import is_opposed
from assistant.lacking import FRAMES, IDLE, LIGHT, as_asked, heaviest, is_kind
from assistant.library import Library
from assistant.occurrences import Run, as_written, least
from assistant.probes import Words, said
from assistant.question import CONTINUED, Question
from assistant.refusals import unit_as_asked
from assistant.stopwords import content as content_of
from assistant.stopwords import is_empty, without_phrases
from assistant.terms import OF_ASKING, set_terms, tie
from corpus.language.abbreviations import ABBREVIATIONS
from corpus.language.numbers import mentions
from corpus.language.text import fold
from corpus.language.tokens import stretches, syllables
from corpus.store.embedded import EmbeddedStore

_MOST = 5  # things that are told; more are not read
_FEW, _FEWEST = 3, 2  # below this, its heaviest words are told too; below the second, its lighter ones
_MOST_KEYS = 3  # documents that a bare number may mean
_OFTEN = 2  # paragraphs that make a pair of neighbours a term of the texts
_FIGURES = 2  # digits of a figure that is looked for by itself: `4` stands everywhere
#: What links words and belongs to neither: a term ends before it, however often the two stand together.
_LINKS = frozenset(
    "của và ở trong thì được do là có cho theo với về đến tới phải này đó bị để từ vào ra lại không sang lên".split()
)
_LONG = 5  # syllables of what a short form stands for that is looked for as a whole
#: A number with a letter, which is no number of a document by itself: `Nghị quyết 30c`.
_LETTERED = re.compile(
    r"\b(?:nghị quyết|nghị định|quyết định|chỉ thị|thông tư|công văn|kế hoạch)\s+(?:số\s+)?(\d+)([a-zđ])\b", re.I
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_HOLDS = 3.0  # nats by which a syllable belongs to the word beside it


@dataclass(frozen=True, slots=True)
class Thing:
    """Something asked about, as the question writes it, and the runs of syllables that stand for it in texts."""

    words: str
    runs: tuple[Run, ...]
    others: tuple[Run, ...] = ()
    whole: bool = False  # the others are all that it says, not another wording of it

    def told(self) -> set[str]:
        """The syllables of a question that it stands for."""
        said_so = (syllables(self.words), *self.runs, *(self.others if self.whole else ()))
        return {syllable for run in said_so for syllable in run}


def things_asked(question: Question, library: Library, store: EmbeddedStore, weights: Words) -> list[Thing]:
    """Names, numbers and terms of a question, set ones and those of the texts; where they are few, heavy words."""
    question = _by_itself(question)
    terms = [t.split("_") for t in set_terms(question.content, question.text) if t not in OF_ASKING | FRAMES]
    names = [n.split() for n in question.names if set(question.content) & set(n.split())]
    numbers = [*_references(question, store), *_figures(question)]
    out = [*numbers, *_units(question, library), *_short_forms(question)]
    for syl in (*names, *_of_the_texts(question, [*names, *terms], store), *terms):
        _put(out, tuple(syl), question)
    apart = {syllable for unit in question.units for syllable in unit.split()}  # `xã` of `xã Nguyên Giáp`
    asked = f" {' '.join(syllables(question.text))} "
    apart |= {fold(t) for frame in FRAMES if f" {frame.replace('_', ' ')} " in asked for t in frame.split("_")}
    heavy = [w for w in heaviest(question, weights, least=0.0) if w not in LIGHT and fold(w) not in apart]
    first = set(heaviest(question, weights))
    for word in heavy:
        if word not in IDLE and len(out) - len(numbers) < (_FEW if word in first else _FEWEST):
            _put(out, (word,), question)
    for word in heavy if not out else ():
        _put(out, (word,), question)
    return out


def _by_itself(question: Question) -> Question:
    """What follows on from an earlier question without that one, where it names a matter of its own."""
    own, follows, _ = question.text.partition(CONTINUED)
    said_here = set(syllables(own))
    content = tuple(t for t in question.content if t in said_here)
    if not follows or not any(t[0].isalpha() for t in set(content) - LIGHT - IDLE):
        return question
    return replace(
        question, text=own, content=content, years=tuple(y for y in question.years if str(y) in said_here),
        numbers=tuple(n for n in question.numbers if n in said_here),
        percents=tuple(p for p in question.percents if p in said_here),
        dates=tuple(d for d in question.dates if f"@{d}" in said_here),
        names=tuple(n for n in question.names if said_here.issuperset(n.split())),
    )  # fmt: skip


def _short_forms(question: Question) -> list[Thing]:
    """Short forms that stand for a long name (`SIPAS`), with that name."""
    found = ((f, re.search(rf"(?<!\w){re.escape(f)}(?!\w)", question.asked, re.I)) for f in ABBREVIATIONS)
    meant = [(m.group(), tuple(syllables(ABBREVIATIONS[f]))) for f, m in found if m]
    return [Thing(short, (tuple(syllables(short)),), (run,), True) for short, run in meant if len(run) >= _LONG]


def _of_the_texts(question: Question, terms: Sequence[Sequence[str]], store: EmbeddedStore) -> list[Run]:
    """Neighbours in a question that no set term has, and that texts write side by side; what links is left out."""
    kept = set(question.content) - LIGHT - _LINKS - IDLE - {t for term in terms for t in term}
    couples = [c for words in stretches(question.text) for c in pairwise(words) if kept.issuperset(c)]
    couples = [c for c in couples if all(t[0].isalpha() for t in c) and "_".join(c) not in OF_ASKING | FRAMES]
    held, _ = store.document_frequency(["_".join(c) for c in couples]) if couples else ({}, 0)
    often = [c for c in couples if held.get("_".join(c), 0) >= _OFTEN]
    return sorted(often, key=lambda c: -tie(*c))


def _put(out: list[Thing], term: Run, question: Question) -> None:
    """Add a term as a whole word, unless it is the kind of a text, or was added in another."""
    told = {t for thing in out for t in thing.told()}
    held = _held(term, question.text, told)
    whole = held if len(held) > 1 else _joined(term, told, question)
    if (
        "_".join(whole) in FRAMES
        or told.issuperset(term)
        or is_kind(term)
        or is_kind(whole)
        or not any(t[0].isalpha() and len(t) > 1 for t in term)
    ):
        return
    # of a word that holds together a part is no word: `thức` of `chính thức`
    runs = (whole, term) if whole != term and (len(term) > 1 or whole != held) else (whole,)
    out.append(Thing(as_written(whole, question.text) or " ".join(whole), runs, _others(whole, question)))


def _others(whole: Run, question: Question) -> tuple[Run, ...]:
    """What texts may write for it: for a phrase that it stands in, or with a phrase in it put otherwise."""
    out: dict[Run, None] = {}
    own = set(content_of(" ".join(whole))) or set(whole)
    for item in said(question.text):
        size = len(item.phrase)
        at = next((i for i in range(len(whole) - size + 1) if whole[i : i + size] == item.phrase), None)
        for run in () if is_opposed(item.phrase) else item.written:
            if own <= set(item.phrase) and not (len(run) == 1 and is_empty(run[0])):
                out[run] = None
            elif at is not None and size < len(whole):
                out[(*whole[:at], *run, *whole[at + size :])] = None
    out.pop(whole, None)
    return tuple(out)


def _held(term: Run, text: str, told: set[str]) -> Run:
    """A term with those syllables that hold on to it, up to what links or measures, or was told already."""
    held = tuple(syllables(as_asked(term, text)))
    at = next((i for i in range(len(held)) if held[i : i + len(term)] == term), None)
    if at is None or " ".join(held) != " ".join(without_phrases(" ".join(held)).split()):
        return term
    apart = LIGHT | _LINKS | IDLE | (told - set(term))
    before = list(takewhile(lambda t: t not in apart, reversed(held[:at])))
    after = list(takewhile(lambda t: t not in apart, held[at + len(term) :]))
    return (*reversed(before), *term, *after)


def _joined(term: Run, told: set[str], question: Question) -> Run:
    """A lone syllable with a neighbour, most words being of two: with one that belongs to no other word."""
    free = {t for t in question.content if t[0].isalpha()} - told - LIGHT - _LINKS - IDLE
    for words in stretches(question.text):
        if term[0] in words:
            i = words.index(term[0])
            after = words[i + 1 : i + 2] and not _belongs(words[i + 1 : i + 3]) and free.issuperset(words[i : i + 2])
            before = i and not _belongs(words[max(0, i - 2) : i]) and free.issuperset(words[i - 1 : i + 1])
            if before and (not after or tie(words[i - 1], words[i]) > tie(words[i], words[i + 1])):
                return words[i - 1], words[i]
            return (words[i], words[i + 1]) if after else term
    return term


def _belongs(pair: Sequence[str]) -> bool:
    return len(pair) == 2 and tie(*pair) >= _HOLDS


def _references(question: Question, store: EmbeddedStore) -> list[Thing]:
    """Documents named by a number that are not held, or by one with a letter."""
    named = [r for r in question.documents if not r.held]
    keys = {r.written: store.number_keys(r.key)[:_MOST_KEYS] or [r.key] for r in named}
    lettered = [m for m in _LETTERED.finditer(question.text) if not any(m[1] + m[2] in written for written in keys)]
    out = [Thing(written, tuple((f"#{key}",) for key in found)) for written, found in keys.items()]
    return [*out, *(Thing(m.group(), ((m[1], m[2].lower()),)) for m in lettered)]


def _units(question: Question, library: Library) -> list[Thing]:
    """Units named that no text is about."""
    written = [unit_as_asked(question, [u]) for u in question.units if u not in library.units()]
    return [Thing(w, (tuple(syllables(w)),)) for w in written]


def _figures(question: Question) -> list[Thing]:
    """Years, days, shares and figures of a question."""
    taken = {*map(str, question.years), *question.percents, *question.dates}
    taken.update(n for n in question.numbers if len(n) >= _FIGURES)
    written = {m.key: m.text for m in mentions(question.text)}
    days = set(question.dates)
    return [Thing(written.get(key, key), ((f"@{key}" if key in days else key,),)) for key in sorted(taken)]


def is_year(run: Run) -> bool:
    """Whether a run is a year, which texts write once for all that stands below it (`- Đến năm 2025:`)."""
    return len(run) == 1 and bool(_YEAR.fullmatch(run[0]))


def weightiest(things: Sequence[Thing], frequencies: Mapping[str, int], question: Question) -> list[Thing]:
    """The rarest of them, in the order of the question."""
    apart = [one for thing in things for one in _told_apart(thing, frequencies, question)]
    kept = sorted(apart, key=lambda thing: max(least(run, frequencies) for run in thing.runs))[:_MOST]
    low = question.text.lower()
    return sorted(kept, key=lambda thing: low.find(thing.words.lower()))


def _told_apart(thing: Thing, frequencies: Mapping[str, int], question: Question) -> list[Thing]:
    """A whole word; where no text has it, but has the term in it, that as well: nothing is denied by how it was cut."""
    whole, term = thing.runs[0], thing.runs[-1]
    if len(thing.runs) == 1 or whole[0].startswith("#"):
        return [thing]
    first = Thing(thing.words, (whole,), thing.others)
    if any(least(run, frequencies) for run in (whole, *thing.others)) or not least(term, frequencies):
        return [first]
    return [first, Thing(as_written(term, thing.words) or " ".join(term), (term,), _others(term, question))]
