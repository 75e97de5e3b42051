"""The text that a turn speaks of: the one its answer stands in, else the one that a question asked in vain names.

`Chủ đầu tư metro là ai?` finds no answer, and still the next question is about the metro's letter.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.library import Library
from assistant.looked_at import asked_texts
from assistant.question import Question
from assistant.retrieval import Evidence
from corpus.language.model import is_regular, model_form

_LOOKED_AT = 20  # places looked at for the names that a question says


def text_of(question: Question, evidence: Sequence[Evidence], library: Library) -> str | None:
    """Id of the one text that an unanswered question is about: asked by its name, or alone to have what it names."""
    texts = asked_texts(question, evidence, library)
    if not texts:
        texts = tuple(_having_its_names(question, evidence[:_LOOKED_AT]))
    return texts[0] if len(texts) == 1 else None


def _having_its_names(question: Question, evidence: Sequence[Evidence]) -> set[str]:
    """The texts in which a name of the question, or a word that is no Vietnamese one (`metro`), was found."""
    named = [*question.names, *(t for t in question.content if t.isalpha() and not is_regular(model_form(t)))]
    having = (_with(name, evidence) for name in dict.fromkeys(named))
    return set().union(*(texts for texts in having if len(texts) == 1))


def _with(name: str, evidence: Sequence[Evidence]) -> set[str]:
    return {e.view.document.id for e in evidence if f" {name} " in e.view.body_text}
