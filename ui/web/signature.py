"""A signature is one ground: office and name stand on lines of their own, and a card for each says nothing."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

from assistant.result import Answer
from corpus.records import Citation

_FOOTER = "phần cuối văn bản"  # how the place of a signature is called


def with_blocks_joined(answer: Answer) -> Answer:
    """The answer with the lines of each signature as one citation: it opens at its first line, the name."""
    runs = groupby(answer.citations, lambda c: (c.document_id, c.label) if is_signature(c) else c.paragraph_id)
    return replace(answer, citations=tuple(_joined(list(run)) for _, run in runs))


def is_signature(citation: Citation) -> bool:
    """Whether a citation stands at the end of a document."""
    return citation.label.startswith(_FOOTER)


def _joined(lines: list[Citation]) -> Citation:
    name, *office = lines
    return replace(name, text="\n".join(line.text for line in (*office, name))) if office else name
