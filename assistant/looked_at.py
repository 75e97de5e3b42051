"""The held texts that a question is about by their names: what a refusal has looked through, and says that it has.

A reader who asks of the plan of a commune and is shown a decision of another city cannot know whether the plan was
read at all.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.lacking import lacking
from assistant.library import Library
from assistant.probes import Words
from assistant.question import Question
from assistant.retrieval import Evidence
from corpus.labels import document_label

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
    absent = ", ".join(f"“{term}”" for term in lacking(question, texts[:_MOST], library, words)[:_MOST])
    told = f": văn bản không có chữ {absent}" if absent else ": không đoạn nào nêu đúng điều được hỏi"
    return f"Đã xem {' và '.join(labels)} ({size} đoạn){told}."
