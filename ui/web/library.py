"""The list of documents and the report of an upload as HTML."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from corpus.language.numbers import vietnamese_date
from corpus.language.text import fold
from corpus.records import Document
from ingest.pipeline import Outcome
from ui.facts import VALIDITY
from ui.web import texts
from ui.web.markup import button, esc, note

_SHOWN = 200


def documents_html(documents: Sequence[Document], words: str = "", open_id: str = "") -> str:
    """The documents whose number, title, issuer or other names hold all the words; held ones first."""
    wanted = fold(words).split()
    found = [d for d in documents if all(word in _haystack(d) for word in wanted)]
    found.sort(key=lambda d: (not d.held, d.number is None, d.title))
    items = "".join(_item(d, d.id == open_id) for d in found[:_SHOWN])
    more = note(texts.MORE_DOCUMENTS.format(count=len(found) - _SHOWN)) if len(found) > _SHOWN else ""
    held = sum(d.held for d in found)
    return (
        f'<div class="library"><h2>{esc(texts.DOCUMENTS_TITLE)} <span class="count">{held}</span></h2>'
        f"<ul>{items}</ul>{more if found else note(texts.NO_DOCUMENT)}</div>"
    )


def report_html(outcomes: Sequence[Outcome]) -> str:
    """What became of each uploaded file."""
    items = []
    for outcome in outcomes:
        what = outcome.message or texts.PARAGRAPHS.format(count=outcome.paragraphs)
        items.append(
            f'<li class="{esc(outcome.status)}"><b>{esc(texts.STATUS.get(outcome.status, outcome.status))}</b> '
            f"{esc(Path(outcome.name).name)} – {esc(what)}</li>"
        )
    return f'<ul class="report" role="status">{"".join(items)}</ul>'


def _haystack(document: Document) -> str:
    parts = (document.number, document.title, document.issuer, document.kind, document.id, *document.aliases)
    return fold(" ".join(part for part in parts if part))


def _item(document: Document, is_open: bool) -> str:
    day = vietnamese_date(document.issued_on) if document.issued_on else ""
    known = f'<span class="badge known">{esc(texts.KNOWN_ONLY)}</span>' if not document.held else ""
    name = f"{document.kind} {document.number}" if document.number else document.kind
    meta = " · ".join(part for part in (document.issuer, day, VALIDITY[document.validity]) if part)
    inner = (
        f'<span class="name">{esc(name)} {known}</span><span class="title">{esc(document.title)}</span>'
        f'<span class="meta">{esc(meta)}</span>'
        + (f'<span class="remark">{esc(document.note)}</span>' if document.note else "")
    )
    read = button("read", inner, "read", texts.READ, document=document.id)
    remove = button("remove", esc(texts.REMOVE), "remove", document=document.id) if document.held else ""
    return f'<li class="{"held" if document.held else "known"}{" open" if is_open else ""}">{read}{remove}</li>'
