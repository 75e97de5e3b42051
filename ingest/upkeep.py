"""The life of what is stored: is every paragraph still verbatim, what is cited but not held."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.language.numbers import document_key, document_numbers
from corpus.records import StepKind
from corpus.store.embedded import EmbeddedStore
from corpus.store.protocol import Progress


@dataclass(frozen=True, slots=True)
class Fault:
    """A stored paragraph that is not what its source says at its place."""

    document_id: str
    paragraph_id: str
    message: str


@dataclass(frozen=True, slots=True)
class Missing:
    """A document that others refer to and the store does not hold: how often, and by which documents."""

    number: str
    times: int
    cited_by: tuple[str, ...]
    known: bool


def verify(store: EmbeddedStore, document_ids: Sequence[str] = (), progress: Progress | None = None) -> list[Fault]:
    """Compare every stored paragraph with the source text it was cut from."""
    idents = list(document_ids) or sorted(store.versions())
    faults: list[Fault] = []
    for done, ident in enumerate(idents, 1):
        source = store.source(ident)
        position = 0
        for p in store.paragraphs(ident):
            if source[p.start : p.end] != p.text:
                faults.append(
                    Fault(ident, p.id, f"Đoạn không còn nguyên văn ở vị trí {p.start}–{p.end}. Hãy nạp lại tệp.")
                )
            if p.start < position:
                faults.append(Fault(ident, p.id, f"Đoạn chồng lên đoạn trước ở vị trí {p.start}. Hãy nạp lại tệp."))
            position = max(position, p.end)
        if progress:
            progress(done, len(idents))
    return faults


def missing(store: EmbeddedStore) -> list[Missing]:
    """Documents referred to but not held, most cited first."""
    live = store.versions()
    documents = store.documents()
    held = {document_key(d.number) for d in documents if d.number and d.id in live}
    known = {document_key(d.number) for d in documents if d.number and d.id not in live}
    times: dict[str, int] = defaultdict(int)
    spelled: dict[str, str] = {}
    by: dict[str, list[str]] = defaultdict(list)
    for d in documents:
        numbers = [r.target for r in d.relations]
        if d.id in live:
            paragraphs = [p for p in store.paragraphs(d.id) if p.step.kind is not StepKind.FURNITURE]
            numbers = [n for p in paragraphs for n in document_numbers(p.text)] + [
                n for n in numbers if not any(document_key(n) in document_key(p.text) for p in paragraphs)
            ]
        for number in numbers:
            key = document_key(number)
            if key in held:
                continue
            times[key] += 1
            spelled.setdefault(key, "".join(number.split()))
            if d.id not in by[key]:
                by[key].append(d.id)
    order = sorted(times, key=lambda k: (-times[k], k))
    return [Missing(spelled[k], times[k], tuple(by[k]), k in known) for k in order]
