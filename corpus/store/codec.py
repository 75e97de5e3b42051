"""Records ↔ JSON, for the catalogue."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from typing import Any

from corpus.records import Document, Paragraph, Relation, Step, StepKind, Validity


def dump_paragraph(paragraph: Paragraph) -> str:
    """One compact JSON array; `id`, `document_id`, `version` and `order` are columns of their own."""
    return json.dumps(
        [
            [[s.kind.value, s.number, s.heading] for s in paragraph.path],
            paragraph.text, paragraph.start, paragraph.end, int(paragraph.is_heading), paragraph.parent_id,
            paragraph.section_id, paragraph.page, [list(c) for c in paragraph.cells], sorted(paragraph.flags),
        ],
        ensure_ascii=False, separators=(",", ":"),
    )  # fmt: skip


def load_paragraph(ident: str, document_id: str, version: str, order: int, data: str) -> Paragraph:
    """The inverse of `dump_paragraph`."""
    path, text, start, end, is_heading, parent, section, page, cells, flags = json.loads(data)
    return Paragraph(
        ident, document_id, version, order, tuple(Step(StepKind(k), n, h) for k, n, h in path), text, start, end,
        bool(is_heading), parent, section, page, tuple((h, v) for h, v in cells), frozenset(flags),
    )  # fmt: skip


def dump_document(document: Document) -> str:
    """JSON object with ISO dates."""
    fields = asdict(document)
    for key in ("issued_on", "effective_on", "expires_on"):
        fields[key] = fields[key].isoformat() if fields[key] else None
    fields["validity"] = document.validity.value
    return json.dumps(fields, ensure_ascii=False)


def load_document(data: str) -> Document:
    """The inverse of `dump_document`."""
    fields: dict[str, Any] = json.loads(data)
    for key in ("issued_on", "effective_on", "expires_on"):
        fields[key] = date.fromisoformat(fields[key]) if fields[key] else None
    fields["validity"] = Validity(fields["validity"])
    fields["relations"] = tuple(Relation(**r) for r in fields["relations"])
    for key in ("addressees", "aliases"):
        fields[key] = tuple(fields[key])
    return Document(**fields)
