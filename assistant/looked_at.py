"""The held texts that a question is about by their names: what a refusal has looked through, and says that it has.

A reader who asks of the plan of a commune and is shown a decision of another city cannot know whether the plan was
read at all.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.library import KIND_WORDS, Library
from assistant.probes import Words, said
from assistant.question import Question
from assistant.retrieval import Evidence
from assistant.terms import OF_ASKING, set_terms, tie
from corpus.labels import document_label
from corpus.language.text import fold
from corpus.language.tokens import syllables

_HOLDS = 3.0  # nats by which a syllable belongs to the word beside it
_WEIGHTY = 0.7  # share of the weight of the rarest word that a lacking one has to be told
#: Words that tell no matter by themselves; that a text lacks them says nothing.
_NO_MATTER = frozenset("hơn kém nhất bị được xuống lên ra vào phải cần bỏ gọi làm".split())
_MOST_WORDS = 3  # that a place is said to lack
_MOST = 2  # texts, and words that they do not have, that are told by name


def asked_texts(question: Question, evidence: Sequence[Evidence], library: Library) -> tuple[str, ...]:
    """Ids of the held texts that a question names by number, by title, or by the unit whose plan they are.

    A unit is also named as one who receives or takes part: only where its own text stands nearest is that meant.
    """
    if question.scope:
        return tuple(sorted(question.scope))
    own = [d for unit in question.units for d in library.units().get(unit, ())]
    nearest = next((e.view.document.id for e in evidence if "unit" not in e.unmet), None)
    return tuple(dict.fromkeys(own)) if nearest is None or nearest in own else ()


def among(evidence: Sequence[Evidence], texts: Sequence[str]) -> list[Evidence]:
    """What was found in the texts asked about; all of it where none is named."""
    return [e for e in evidence if e.view.document.id in texts] if texts else list(evidence)


def looked_through(question: Question, texts: Sequence[str], library: Library, words: Words) -> str:
    """That the texts asked about were looked through, and which words of the question they do not have at all."""
    labels = [document_label(library.document(t), short=True) for t in texts[:_MOST]]
    size = sum(len(library.paragraphs(t)) for t in texts[:_MOST])
    lacking = ", ".join(f"“{term}”" for term in _lacking(question, texts[:_MOST], library, words)[:_MOST])
    told = f": văn bản không có chữ {lacking}" if lacking else ""
    return f"Đã xem {' và '.join(labels)} ({size} đoạn){told}."


def _lacking(question: Question, texts: Sequence[str], library: Library, weights: Words) -> list[str]:
    """Set terms of a question, else words, that stand nowhere in the texts, nor what may be written for them."""
    titles = (library.document(t).title for t in texts)
    written = (x for t in texts for p in library.paragraphs(t) for x in (p.text, *p.headings))
    whole = f" {' '.join(' '.join(syllables(x)) for x in (*titles, *written))} "
    heard = [set(i.phrase) for i in said(question.text) if any(f" {' '.join(w)} " in whole for w in i.written)]
    asked = [t.split("_") for t in set_terms(question.content, question.text) if t not in OF_ASKING]
    for terms in (asked, [[t] for t in _heaviest(question, weights)]):
        absent = [t for t in terms if not _is_kind(t) and f" {' '.join(t)} " not in whole]
        if told := [t for t in absent if not any(set(t) <= h for h in heard)]:
            return list(dict.fromkeys(_written(t, question.text) for t in told))
    return []


def _is_kind(term: Sequence[str]) -> bool:
    """`công văn` names a text, whether or not it stands in it."""
    return fold(" ".join(term)) in KIND_WORDS


def _heaviest(question: Question, weights: Words) -> list[str]:
    """The words of a question that tell most of it, the weightiest first."""
    asked = set(syllables(question.text))
    kept = [t for t in dict.fromkeys(question.content) if t in asked and t not in _NO_MATTER]
    least = _WEIGHTY * max((weights(t) for t in kept), default=0.0)
    return sorted((t for t in kept if weights(t) >= least), key=lambda t: -weights(t))


def in_words(terms: Sequence[str], question: Question) -> str:
    """Set terms of a question as it writes them, in quotation marks."""
    return ", ".join(f"“{_written(term.split('_'), question.text)}”" for term in terms[:_MOST])


def without(question: Question, missing: Sequence[str], words: Words) -> str:
    """The weightiest words of a question that a place lacks, as the question writes them, in quotation marks."""
    asked = syllables(question.text)
    missing = [token for token in missing if token in asked and token not in _NO_MATTER]
    least = _WEIGHTY * max((words(token) for token in missing), default=0.0)
    heavy = [token for token in missing if words(token) >= least]
    phrases = dict.fromkeys(_written([token], question.text) for token in heavy)
    whole = [p for p in phrases if not any(f" {p} " in f" {other} " for other in phrases if other != p)]
    return ", ".join(f"“{phrase}”" for phrase in whole[:_MOST_WORDS])


def _written(term: Sequence[str], text: str) -> str:
    """A stretch of syllables with those that hold on to it on both sides: `giải phóng mặt bằng` for `phóng mặt`."""
    words, size = syllables(text), len(term)
    first = next(i for i in range(len(words)) if list(words[i : i + size]) == list(term))
    last = first + size - 1
    while first and tie(words[first - 1], words[first]) >= _HOLDS:
        first -= 1
    while last + 1 < len(words) and tie(words[last], words[last + 1]) >= _HOLDS:
        last += 1
    written = " ".join(words[first : last + 1])
    at = text.lower().find(written)
    return text[at : at + len(written)] if at >= 0 else written
