"""Which document a file is, where others already bear its name.

Numbers start anew every year, and two communes both have a `12/KH-UBND`: one must not replace the other. The same
document from a second file does replace it, unless that is only a scan of what is held as text.
"""

from __future__ import annotations

import os
from dataclasses import replace

from corpus.errors import NotHeldError
from corpus.language.text import fold
from corpus.records import Document
from corpus.store.embedded import EmbeddedStore
from corpus.store.protocol import Held
from ingest.files import Item
from ingest.places import Places
from ingest.records import document_id

SCAN = "scan"


def settled(store: EmbeddedStore, places: Places, item: Item, held: Held) -> Held:
    """The document under the id that is its own: the id of its file before, or of its equal, else a free one."""
    before = places.of(item.name)
    document = held.document
    for ident in _idents(document, _held(store, document.id)):
        known = _held(store, ident)
        if known is None or (_same(known, document) and not _is_anothers(places, ident, item, document)):
            return renamed(held, ident)
        if before is not None and before.document_id == ident and not document.number:
            return renamed(held, ident)
    return held


def digital_twin(store: EmbeddedStore, places: Places, item: Item, held: Held) -> str | None:
    """The file that holds as text what this file is only a scan of; or None."""
    if held.media != SCAN or _held(store, held.document.id) is None:
        return None
    own = os.path.abspath(item.name)
    version = store.versions()[held.document.id]
    others = places.under("").items()
    return next(
        (
            name
            for name, place in others
            if place.version == version
            and place.document_id == held.document.id
            and place.media != SCAN
            and name != own
        ),
        None,
    )


def renamed(held: Held, ident: str) -> Held:
    """The document and its paragraphs under another id."""
    old = held.document.id
    if old == ident:
        return held

    def own(name: str | None) -> str | None:
        return name and ident + name.removeprefix(old)

    paragraphs = tuple(
        replace(p, id=own(p.id) or "", document_id=ident, parent_id=own(p.parent_id), section_id=own(p.section_id))
        for p in held.paragraphs
    )
    return replace(held, document=replace(held.document, id=ident), paragraphs=paragraphs)


def _idents(document: Document, namesake: Document | None) -> list[str]:
    """The ids a document may bear, the plainest first: then what tells it from its namesake, its organ or its year."""
    year = str(document.issued_on.year) if document.issued_on else ""
    organ = document_id(None, f"{document.issuer}.x") if document.issuer else ""
    of_another = namesake is not None and _other_organ(namesake, document)
    ends = [organ, f"{organ}-{year}"] if of_another else [year, f"{year}-{organ}"]
    named = [f"{document.id}-{end}" for end in ends if end.strip("-")]
    return [document.id, *named, *(f"{document.id}-{n}" for n in range(2, 1000))]


def _held(store: EmbeddedStore, ident: str) -> Document | None:
    try:
        found = store.document(ident)
    except NotHeldError:
        return None
    return found if found.held else None


def _same(one: Document, other: Document) -> bool:
    """Two records of one document: neither organ nor year speaks against it."""
    if _other_organ(one, other):
        return False
    return not (one.issued_on and other.issued_on and one.issued_on.year != other.issued_on.year)


def _other_organ(one: Document, other: Document) -> bool:
    return bool(one.issuer and other.issuer and fold(one.issuer) != fold(other.issuer))


def _is_anothers(places: Places, ident: str, item: Item, document: Document) -> bool:
    """Without a number only the file's name speaks for a document, and another file may have the same."""
    if document.number:
        return False
    own = os.path.abspath(item.name)
    return any(name != own for name in places.holders(ident))
