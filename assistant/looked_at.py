"""The held texts that a question is about by their names: what a refusal has looked through, and says that it has.

A reader who asks of the plan of a commune and is shown a decision of another city cannot know whether the plan was
read at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.library import Library
from assistant.probes import said
from assistant.question import Question
from assistant.retrieval import Evidence
from assistant.terms import OF_ASKING, set_terms, tie
from corpus.labels import document_label
from corpus.language.tokens import syllables

_HOLDS = 3.0  # nats by which a syllable belongs to the word beside it
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


def looked_through(question: Question, texts: Sequence[str], library: Library) -> str:
    """That the texts asked about were looked through, and which set terms of the question they do not have at all."""
    labels = [document_label(library.document(t), short=True) for t in texts[:_MOST]]
    size = sum(len(library.paragraphs(t)) for t in texts[:_MOST])
    lacking = ", ".join(f"“{term}”" for term in _lacking(question, texts[:_MOST], library)[:_MOST])
    told = f": văn bản không có chữ {lacking}" if lacking else ""
    return f"Đã xem {' và '.join(labels)} ({size} đoạn){told}."


def _lacking(question: Question, texts: Sequence[str], library: Library) -> list[str]:
    """Set terms of a question that stand nowhere in the texts, nor anything that may be written for them."""
    asked = [t for t in set_terms(question.content, question.text) if t not in OF_ASKING]
    if not asked:
        return []
    titles = (library.document(t).title for t in texts)
    written = (x for t in texts for p in library.paragraphs(t) for x in (p.text, *p.headings))
    words = " ".join(" ".join(syllables(x)) for x in (*titles, *written))
    whole = f" {words} "
    heard = [set(i.phrase) for i in said(question.text) if any(f" {' '.join(w)} " in whole for w in i.written)]
    split = [t.split("_") for t in asked]
    absent = (t for t in split if f" {' '.join(t)} " not in whole and not any(set(t) <= h for h in heard))
    return list(dict.fromkeys(_written(t, syllables(question.text)) for t in absent))


def _written(pair: Sequence[str], words: Sequence[str]) -> str:
    """A pair of syllables with those that hold on to it on both sides: `giải phóng mặt bằng` for `phóng mặt`."""
    first = next(i for i, two in enumerate(pairwise(words)) if list(two) == list(pair))
    last = first + 1
    while first and tie(words[first - 1], words[first]) >= _HOLDS:
        first -= 1
    while last + 1 < len(words) and tie(words[last], words[last + 1]) >= _HOLDS:
        last += 1
    return " ".join(words[first : last + 1])
