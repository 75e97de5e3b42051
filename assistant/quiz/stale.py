"""Items whose source has changed since they were made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.quiz.items import Item
from corpus.errors import NotHeldError
from corpus.language.text import comparable
from corpus.store.embedded import EmbeddedStore


@dataclass(frozen=True, slots=True)
class Stale:
    """An item and why it must be looked at again."""

    item: Item
    reason: str


def stale(items: Sequence[Item], store: EmbeddedStore) -> list[Stale]:
    """Items whose document is gone, whose document has a new version, or whose quote the source no longer holds."""
    live = store.versions()
    sources: dict[str, str] = {}
    out = []
    for item in items:
        for basis in item.bases:
            if basis.document_id not in live:
                out.append(Stale(item, f"văn bản “{basis.document_id}” không còn trong kho"))
                break
            if basis.document_id not in sources:
                sources[basis.document_id] = _source(store, basis.document_id)
            if comparable(basis.quote) not in sources[basis.document_id]:
                out.append(Stale(item, f"{basis.label}: nguyên văn đã thay đổi"))
                break
            if live[basis.document_id] != basis.version:
                out.append(Stale(item, f"{basis.label}: văn bản có phiên bản mới, đoạn căn cứ chưa đổi chữ"))
                break
    return out


def _source(store: EmbeddedStore, document_id: str) -> str:
    try:
        return comparable(store.source(document_id))
    except NotHeldError:
        return ""
