"""The reason of a refusal as a page tells it: a place by its document and number, what to do apart from why.

The whole chain of levels (`gạch đầu dòng thứ ba, khoản 2.1.1, khoản 2.1, khoản 2, mục II, …`) belongs to the card.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.result import Answer
from corpus.labels import document_label
from corpus.language.sentences import sentences
from corpus.records import Citation, Document
from ui.web.cards import places_of, short_name

#: Levels that have a number of their own, by which a reader finds a place.
_NUMBERED = re.compile(r"(?:điều|khoản|mục|phụ lục|điểm|dòng|hàng) \S+", re.IGNORECASE)
_LEAST = 2  # levels from which on a chain is cut
_MOST = 2  # levels that are told in a sentence
_ADVICE = re.compile(r"\bhãy\b", re.IGNORECASE)


def in_short(said: str, shown: tuple[Citation, ...], documents: Mapping[str, Document]) -> tuple[str, dict[str, int]]:
    """A reason with the places of the cards it names told in short, and the number of the card of each."""
    numbers: dict[str, int] = {}
    for number, citation in enumerate(shown, 1):
        document = documents.get(citation.document_id)
        steps = places_of(citation, document)
        if document is None or not steps:
            continue
        chain = f"({', '.join(steps)}, {document_label(document, short=True)})"
        if chain in said:
            short = f"({', '.join([*_told(steps), short_name(document)])})"
            said = said.replace(chain, short)
            numbers.setdefault(short, number)
    return said, numbers


def _told(steps: list[str]) -> list[str]:
    """The innermost numbered level and the outermost one; a short chain as it is."""
    if len(steps) <= _LEAST:
        return steps
    numbered = [step for step in steps if _NUMBERED.fullmatch(step)]
    return list(dict.fromkeys([*numbered[:1], *numbered[-1:]]))[:_MOST] or steps[:1]


def reason_and_advice(answer: Answer) -> tuple[str, str]:
    """Why nothing is answered, and apart from it what the reason ends with as advice (`Nếu có văn bản, hãy nạp …`)."""
    said = answer.answer
    spans = sentences(said)
    start, end = spans[-1] if len(spans) > 1 else (len(said), len(said))
    last = said[start:end].strip()
    return (said[:start].strip(), last) if last and _ADVICE.search(last) else (said, "")
