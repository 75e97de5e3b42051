"""Words of a question that texts do not have, as the question writes them: what a reader of a refusal can look for."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.library import KIND_WORDS, Library
from assistant.probes import Words, said
from assistant.question import Question
from assistant.terms import OF_ASKING, set_terms, tie
from corpus.language.text import fold
from corpus.language.tokens import syllables

_HOLDS = 3.0  # nats by which a syllable belongs to the word beside it
_WEIGHTY = 0.7  # share of the weight of the rarest word that a lacking one has to be told
#: Words that tell no matter by themselves; that a text lacks them says nothing.
_NO_MATTER = frozenset("hơn kém nhất bị được xuống lên ra vào phải cần bỏ gọi làm".split())
_MOST, _MOST_WORDS = 2, 3  # set terms that no text has, and words that a place lacks, that are told


def lacking(question: Question, texts: Sequence[str], library: Library, weights: Words) -> list[str]:
    """Set terms of a question, else words, that stand nowhere in the texts, nor what may be written for them."""
    titles = (library.document(t).title for t in texts)
    written = (x for t in texts for p in library.paragraphs(t) for x in (p.text, *p.headings))
    whole = f" {' '.join(' '.join(syllables(x)) for x in (*titles, *written))} "
    whole += whole.replace(" tp ", " thành phố ")  # a text that writes `TP. Hồ Chí Minh` has the city
    heard = [set(i.phrase) for i in said(question.text) if any(f" {' '.join(w)} " in whole for w in i.written)]
    asked = [t.split("_") for t in set_terms(question.content, question.text) if t not in OF_ASKING]
    for terms in (asked, [[t] for t in heaviest(question, weights)]):
        absent = [t for t in terms if not is_kind(t) and f" {' '.join(t)} " not in whole]
        if told := [t for t in absent if not any(set(t) <= h for h in heard)]:
            return list(dict.fromkeys(as_asked(t, question.text) for t in told))
    return []


def is_kind(term: Sequence[str]) -> bool:
    """`công văn` names a text, whether or not it stands in it."""
    return fold(" ".join(term)) in KIND_WORDS


def heaviest(question: Question, weights: Words, least: float = _WEIGHTY) -> list[str]:
    """The words of a question that tell most of it, the weightiest first; each of that share of its weight at least."""
    asked = set(syllables(question.text))
    kept = [t for t in dict.fromkeys(question.content) if t in asked and t not in _NO_MATTER]
    lightest = least * max((weights(t) for t in kept), default=0.0)
    return sorted((t for t in kept if weights(t) >= lightest), key=lambda t: -weights(t))


def in_words(terms: Sequence[str], question: Question) -> str:
    """Set terms of a question as it writes them, in quotation marks."""
    return ", ".join(f"“{as_asked(term.split('_'), question.text)}”" for term in terms[:_MOST])


def without(question: Question, missing: Sequence[str], words: Words) -> str:
    """The weightiest words of a question that a place lacks, as the question writes them, in quotation marks."""
    asked = syllables(question.text)
    missing = [token for token in missing if token in asked and token not in _NO_MATTER]
    least = _WEIGHTY * max((words(token) for token in missing), default=0.0)
    heavy = [token for token in missing if words(token) >= least]
    phrases = dict.fromkeys(as_asked([token], question.text) for token in heavy)
    whole = [p for p in phrases if not any(f" {p} " in f" {other} " for other in phrases if other != p)]
    return ", ".join(f"“{phrase}”" for phrase in whole[:_MOST_WORDS])


def as_asked(term: Sequence[str], text: str) -> str:
    """A stretch of syllables with those that hold on to it on both sides: `giải phóng mặt bằng` for `phóng mặt`."""
    words, size = syllables(text), len(term)
    first = next((i for i in range(len(words)) if list(words[i : i + size]) == list(term)), None)
    if first is None:  # of a question that was put otherwise since
        return " ".join(term)
    last = first + size - 1
    while first and tie(words[first - 1], words[first]) >= _HOLDS:
        first -= 1
    while last + 1 < len(words) and tie(words[last], words[last + 1]) >= _HOLDS:
        last += 1
    written = " ".join(words[first : last + 1])
    at = text.lower().find(written)
    return text[at : at + len(written)] if at >= 0 else written
