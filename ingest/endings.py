"""How running text ends, and what it means when it does not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from corpus.language.text import fold
from corpus.records import Paragraph, StepKind

END_PUNCTUATION = tuple('.;:,!?…”")]/')


def with_truncation(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Running text that stops without an end mark was cut off in the source; say so."""
    return [replace(p, flags=p.flags | {"truncated"}) if _is_cut(p) else p for p in paragraphs]


def _is_cut(paragraph: Paragraph) -> bool:
    words = paragraph.text.split()
    plain = paragraph.step.kind is StepKind.DOAN and not paragraph.is_heading and not paragraph.cells
    unended = plain and len(words) >= 20 and not paragraph.text.endswith(END_PUNCTUATION)
    return unended and not fold(words[-1]).isdigit()
