"""What a question asks about, piece by piece: names, numbers, set terms, else its heaviest words.

No question words and no kinds of documents: what a reader would look for in the texts himself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.everyday import is_opposed
from assistant.lacking import as_asked, heaviest, is_kind
from assistant.library import Library
from assistant.occurrences import Run, as_written, least
from assistant.probes import Words, said
from assistant.question import Question
from assistant.refusals import unit_as_asked
from assistant.stopwords import is_empty, without_phrases
from assistant.terms import OF_ASKING, set_terms
from corpus.language.numbers import mentions
from corpus.language.tokens import stretches, syllables
from corpus.store.embedded import EmbeddedStore

_MOST = 5  # things that are told; more are not read
_FEWEST = 2  # below this, lighter words are told too
_MOST_KEYS = 3  # documents that a bare number may mean
_FIGURES = 2  # digits of a figure that is looked for by itself: `4` stands everywhere
#: What measures or asks for a measure; as a word by itself it is no matter to be looked for.
_LIGHT = frozenset(
    (
        "mức tiền tháng ngày năm tuần quý giờ phút hết tốn mất tỷ tỉ triệu nghìn ngàn đồng điều khoản điểm chương mục "
        "phần đối đặt lần số lượng bao nhiêu mấy cao thấp nhiều ít người việc thứ loại làm"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Thing:
    """Something asked about, as the question writes it, and the runs of syllables that stand for it in texts."""

    words: str
    runs: tuple[Run, ...]
    others: tuple[Run, ...] = ()


def things_asked(question: Question, library: Library, store: EmbeddedStore, weights: Words) -> list[Thing]:
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


def _put(out: list[Thing], term: Run, question: Question) -> None:
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
    out.append(Thing(as_written(whole, question.text) or " ".join(whole), runs, tuple(others)))


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


def _references(question: Question, store: EmbeddedStore) -> list[Thing]:
    """Documents named by a number that are not held."""
    named = [r for r in question.documents if not r.held]
    keys = {r.written: store.number_keys(r.key)[:_MOST_KEYS] or [r.key] for r in named}
    return [Thing(written, tuple((f"#{key}",) for key in found)) for written, found in keys.items()]


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


def weightiest(things: Sequence[Thing], frequencies: Mapping[str, int], text: str) -> list[Thing]:
    """The rarest of them, in the order of the question."""
    apart = [one for thing in things for one in _told_apart(thing, frequencies)]
    kept = sorted(apart, key=lambda thing: max(least(run, frequencies) for run in thing.runs))[:_MOST]
    low = text.lower()
    return sorted(kept, key=lambda thing: low.find(thing.words.lower()))


def _told_apart(thing: Thing, frequencies: Mapping[str, int]) -> list[Thing]:
    """A whole word; where no text has it, but has the term in it, that as well: nothing is denied by how it was cut."""
    whole, term = thing.runs[0], thing.runs[-1]
    if len(thing.runs) == 1 or whole[0].startswith("#"):
        return [thing]
    if least(whole, frequencies) or not least(term, frequencies):
        return [Thing(thing.words, (whole,), thing.others)]
    return [
        Thing(thing.words, (whole,)),
        Thing(as_written(term, thing.words) or " ".join(term), (term,), thing.others),
    ]
