"""What a quiz is built from: the chosen paragraphs, the facts in them, and the values of all texts at hand."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.quiz import sets
from assistant.quiz.documents import reference_ideas, with_catalogue
from assistant.quiz.ideas import Idea, Value, sentence_ideas, short_names, values
from assistant.quiz.inline import inlines
from assistant.quiz.items import Item
from assistant.quiz.lists import from_others, member_ideas, parts
from assistant.quiz.naming import place
from assistant.quiz.references import Reference, references
from assistant.quiz.rows import ordinal_ideas, rows
from assistant.quiz.tables import cell_ideas, columns
from assistant.quiz.truth import Truth
from corpus.errors import InputError, NotHeldError
from corpus.labels import matches, parse_label
from corpus.records import Document, Paragraph, StepKind
from corpus.store.embedded import EmbeddedStore

_LENDERS = 40  # further documents whose values may serve as wrong options
_SKIPPED = (StepKind.FURNITURE, StepKind.FOOTER, StepKind.HEADER)


@dataclass(frozen=True)
class _Texts:
    """What is read once: the chosen documents with their paragraphs, documents named, every paragraph at hand."""

    chosen: dict[str, Document]
    paragraphs: dict[str, list[Paragraph]]
    named: Sequence[Reference]
    held: dict[str, Document]
    everything: Sequence[Paragraph]
    truth: Truth


@dataclass(frozen=True)
class Material:
    """Chosen documents with their paragraphs, the ideas and set items they carry, and every value seen."""

    chosen: dict[str, Document]
    paragraphs: dict[str, list[Paragraph]]
    ideas: tuple[Idea, ...]
    sets: tuple[Item, ...]
    values: tuple[Value, ...]

    def part_name(self, paragraph: Paragraph) -> str:
        """The outermost named part a paragraph stands in."""
        return next((name for step in paragraph.path[:-1] if (name := place([step]))), "phần chung")


def gather(
    store: EmbeddedStore, document_ids: Sequence[str], labels: Sequence[str], truth: Truth, seed: int
) -> Material:
    """Read what was chosen. Raises InputError for a document not held or a part that is not there."""
    held = {d.id: d for d in store.documents() if d.held}
    chosen = _chosen(held, document_ids)
    paragraphs = {d: _within(_read(store, d), labels) for d in chosen}
    if labels and not any(paragraphs.values()):
        raise InputError(
            f"Không tìm thấy phần “{', '.join(labels)}” trong văn bản đã chọn. Hãy ghi như nhãn căn cứ, ví dụ “mục 2”."
        )
    lent = [d for d in held if d not in chosen][:_LENDERS]
    everything = [p for d in chosen for p in _read(store, d)] + [p for d in lent for p in _read(store, d)]
    named = with_catalogue(references(everything, store.documents()), store.documents())
    inside = {p.id for items in paragraphs.values() for p in items}
    texts = _Texts(chosen, {d: _read(store, d) for d in chosen}, named, held, everything, truth)
    ideas = tuple(i for i in _ideas(texts) if i.basis.paragraph_id in inside)
    # An item over several paragraphs belongs to the chosen parts when all of them do.
    items = tuple(i for i in _sets(texts, seed, inside) if all(b.paragraph_id in inside for b in i.bases))
    return Material(chosen, paragraphs, ideas, items, tuple(values(everything)))


def _chosen(held: dict[str, Document], asked: Sequence[str]) -> dict[str, Document]:
    if not held:
        raise InputError("Kho chưa có văn bản nào. Hãy nạp văn bản bằng “cchc ingest” rồi ra đề lại.")
    for document_id in asked:
        if document_id not in held:
            raise NotHeldError(
                f"Kho không có toàn văn của văn bản “{document_id}”. Xem mã các văn bản bằng “cchc docs list”."
            )
    return {d: held[d] for d in (asked or held)}


def _read(store: EmbeddedStore, document_id: str) -> list[Paragraph]:
    return [p for p in store.paragraphs(document_id) if p.step.kind not in _SKIPPED]


def _within(paragraphs: list[Paragraph], labels: Sequence[str]) -> list[Paragraph]:
    if not labels:
        return paragraphs
    references = [parse_label(x) for x in labels]
    return [p for p in paragraphs if any(matches(p, r) for r in references)]


def _ideas(texts: _Texts) -> list[Idea]:
    out: list[Idea] = []
    for document_id, document in texts.chosen.items():
        items = texts.paragraphs[document_id]
        out += sentence_ideas(document, items, short_names(items))
        out += [idea for column in columns(document, items) for idea in cell_ideas(column)]
        out += member_ideas(parts(document, items), texts.truth)
        out += [idea for row in rows(document, items) for idea in ordinal_ideas(row)]
    return out + reference_ideas(texts.named, texts.held)


def _sets(texts: _Texts, seed: int, inside: set[str]) -> list[Item]:
    rng = random.Random(f"{seed}|gather")
    lists = [x for d, document in texts.chosen.items() for x in inlines(document, texts.paragraphs[d])]
    out: list[Item | None] = [
        sets.from_inline(x, [o for o in lists if o is not x], texts.everything, texts.truth, rng) for x in lists
    ]
    for document_id, document in texts.chosen.items():
        items = texts.paragraphs[document_id]
        here = parts(document, items)
        out += [
            sets.from_part(part, from_others(part, here, texts.truth), rng) for part in here if len(part.members) >= 4
        ]
        for column in columns(document, items):
            out += sets.from_column(column, rng)
        for row in rows(document, items):
            out += sets.from_row(row, rng)
        out += sets.from_headings(document, items, rng)
    out += sets.from_references([r for r in texts.named if r.paragraph.id in inside], texts.held, rng)
    return [item for item in out if item is not None]
