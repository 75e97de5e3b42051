"""The two lists of those a document goes to, `Kính gửi` at its head and `Nơi nhận` at its end, and which of them is told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from assistant.compose.draft import Quote, bare
from corpus.records import Paragraph, StepKind

_ADDRESSED = re.compile(r"^kính\s+gửi\s*:?\s*", re.I)
_SENT_TO = re.compile(r"^nơi nhận", re.I)
_AS_ABOVE = re.compile(r"^như (?:trên|kính gửi)", re.I)
_NO_RECEIVER = re.compile(r"^(?:như (?:trên|kính gửi|điều)|lưu)\b", re.I)
_MOST = 4  # receivers of the other list that are named


def addressed(items: Sequence[Paragraph]) -> list[Paragraph]:
    """The lines behind `Kính gửi`, the one that has the words with it where it names someone too."""
    header = [p for p in items if p.step.kind is StepKind.HEADER]
    start = next((i for i, p in enumerate(header) if _ADDRESSED.match(p.text)), len(header))
    rows = header[start:]
    listed = list(takewhile(lambda p: p.text.startswith(("-", "–")), rows[1:]))
    return [p for p in ([*rows[:1], *listed] if listed else rows) if _named(p)]


def sent_to(items: Sequence[Paragraph]) -> list[Paragraph]:
    """The items under `Nơi nhận:`."""
    footer = [p for p in items if p.step.kind is StepKind.FOOTER]
    start = next((i for i, p in enumerate(footer) if _SENT_TO.match(p.text)), None)
    return [p for p in footer[start + 1 :] if p.text.startswith(("-", "–"))] if start is not None else []


def asked_for(above: Sequence[Paragraph], below: Sequence[Paragraph], at_end: bool, kind: str) -> Sequence[Paragraph]:
    """The list to be told, `Kính gửi` first; of `Nơi nhận` only the lines that name bodies of a kind that it alone names."""
    rows = below or above if at_end or not above else above
    called = re.compile(rf"\b{kind}\b", re.I)
    if not kind or any(called.search(row.text) for row in rows):
        return rows
    return [row for row in below if called.search(row.text)] or rows


def told(rows: Sequence[Paragraph]) -> list[tuple[str, Quote]]:
    """The lines with the name of their list before the first of each."""
    out: list[tuple[str, Quote]] = []
    for i, row in enumerate(rows):
        quote = Quote(row, row.text)
        first = not i or rows[i - 1].step.kind is not row.step.kind
        if first and not _ADDRESSED.match(row.text):
            out.append(("Nơi nhận:" if row.step.kind is StepKind.FOOTER else "Kính gửi:", quote))
        out.append((f"- {bare(row.text)}", quote))
    return out


def other_list(items: Sequence[Paragraph], quotes: Sequence[Quote]) -> tuple[str, ...]:
    """Whom the list that is not told names: `Nơi nhận` has more than `Kính gửi`, and by `Như trên` means those."""
    shown = {q.paragraph.id for q in quotes}
    above = addressed(items)
    if shown & {p.id for p in above}:
        more = [_named(p) for p in sent_to(items) if p.id not in shown and not _NO_RECEIVER.match(_named(p))]
        said = "Trên đây là dòng “Kính gửi”; mục “Nơi nhận” ở cuối văn bản còn ghi"
    elif any(_AS_ABOVE.match(bare(q.text)) for q in quotes):
        more = [_named(p) for p in above]
        said = "“Như trên” là các nơi ở dòng “Kính gửi”"
    else:
        return ()
    left = f"; … (còn {len(more) - _MOST} nơi)" if len(more) > _MOST else ""
    return (f"{said}: {'; '.join(more[:_MOST])}{left}.",) if more else ()


def _named(row: Paragraph) -> str:
    """Whom a line names."""
    return _ADDRESSED.sub("", bare(row.text)).strip(" :.;")
