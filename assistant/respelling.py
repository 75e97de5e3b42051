"""A question typed without diacritics, spelled as the held texts spell it.

General restoration knows the language, not the names in the texts: `Yen Nghia` may become `Yến
Nghĩa`. Where a restored word pair stands nowhere in the store, but the texts found have a pair that
reads the same without diacritics, the texts are right.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from assistant.evidence import view
from assistant.library import Library
from assistant.question import Question
from assistant.retrieval import candidates
from assistant.understanding import analyse
from corpus.language.text import fold, is_accented
from corpus.store.embedded import EmbeddedStore

_TEXTS = 20  # candidates whose words are looked at


def respelled(question: Question, store: EmbeddedStore, library: Library) -> Question:
    """The question with word pairs of the texts put in, or the question itself."""
    if is_accented(question.asked) or len(question.terms) < 2:
        return question
    pairs = list(zip(question.terms, question.terms[1:], strict=False))
    frequencies, _ = store.document_frequency([f"{a}_{b}" for a, b in pairs])
    unknown = [(a, b) for a, b in pairs if not frequencies[f"{a}_{b}"] and a.isalpha() and b.isalpha()]
    if not unknown:
        return question
    written = _pairs_of_texts(question, store, library)
    text = question.text
    for a, b in unknown:
        found = written.get((fold(a), fold(b)))
        if found and found != (a, b):
            text = re.sub(rf"\b{re.escape(a)}\s+{re.escape(b)}\b", " ".join(found), text, flags=re.I)
    if text == question.text:
        return question
    again = analyse(question.asked, text, library)
    return replace(
        again, topic=question.topic, focus=question.focus, focus_document=question.focus_document, as_of=question.as_of
    )


def _pairs_of_texts(
    question: Question, store: EmbeddedStore, library: Library
) -> dict[tuple[str, str], tuple[str, str]]:
    """Folded pair → the pair as the best candidates write it."""
    hits = sorted(candidates(question, store), key=lambda h: -h.lexical)[:_TEXTS]
    out: dict[tuple[str, str], tuple[str, str]] = {}
    for hit in hits:
        tokens = view(hit.paragraph, library.document(hit.paragraph.document_id)).whole
        for a, b in itertools.pairwise(tokens):
            if a.isalpha() and b.isalpha():
                out.setdefault((fold(a), fold(b)), (a, b))
    return out
