"""What a person corrected in a document's record; it outlives every new reading of the file."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import date
from typing import Any

from corpus.errors import InputError
from corpus.records import Document, Validity
from corpus.store.embedded import EmbeddedStore

_DATES = ("issued_on", "effective_on", "expires_on")
_LISTS = ("addressees", "aliases")
_TEXTS = ("title", "kind", "number", "issuer", "signer", "place", "unit", "note", "source")
EDITABLE = (*_TEXTS, *_DATES, *_LISTS, "validity")


def edit(store: EmbeddedStore, document_id: str, **changes: str | None) -> Document:
    """Correct fields of a record, and keep the corrections; an empty value empties the field.

    Dates are `2021-08-02` or `02/8/2021`; lists are parted by `;`. Raises InputError for a field that does not
    exist or a value it cannot hold, NotHeldError for an unknown document.
    """
    document = store.document(document_id)
    kept = corrections(store, document_id)
    for name, value in changes.items():
        _checked(name, value)  # all are checked before any is kept
        kept[name] = value
    corrected = _with(document, kept)
    store.remember(_key(document_id), json.dumps(kept, ensure_ascii=False))
    store.catalogue([corrected])
    return corrected


def forget(store: EmbeddedStore, document_id: str) -> None:
    """Drop the corrections of a document; the next reading of its file gives its own facts again."""
    store.remember(_key(document_id), None)


def corrections(store: EmbeddedStore, document_id: str) -> dict[str, str | None]:
    """The corrections of a document as they were written."""
    found = store.remembered(_key(document_id))
    return dict(json.loads(found)) if found else {}


def corrected(store: EmbeddedStore, document: Document) -> Document:
    """A record as read, with what was corrected in it."""
    kept = corrections(store, document.id)
    return _with(document, kept) if kept else document


def _key(document_id: str) -> str:
    return f"correction:{document_id}"


def _with(document: Document, kept: dict[str, str | None]) -> Document:
    return replace(document, **{name: _checked(name, value) for name, value in kept.items()})


def _checked(name: str, value: str | None) -> Any:
    if name not in EDITABLE or name not in {f.name for f in fields(Document)}:
        raise InputError(f"Không có mục “{name}” để sửa. Các mục sửa được: {', '.join(EDITABLE)}.")
    text = (value or "").strip()
    if name in _LISTS:
        return tuple(x.strip() for x in text.split(";") if x.strip())
    if name in _DATES:
        return _date(name, text) if text else None
    if name == "validity":
        try:
            return Validity(text)
        except ValueError:
            choices = ", ".join(v.value for v in Validity)
            raise InputError(f"Hiệu lực “{text}” không hợp lệ. Hãy chọn một trong: {choices}.") from None
    if name in ("title", "kind") and not text:
        raise InputError(f"Mục “{name}” không được để trống. Hãy nhập nội dung.")
    return text or (None if name not in ("note", "source") else "")


def _date(name: str, text: str) -> date:
    try:
        if "/" in text:
            day, month, year = (int(x) for x in text.split("/"))
            return date(year, month, day)
        return date.fromisoformat(text)
    except ValueError:
        raise InputError(
            f"Ngày “{text}” ở mục “{name}” không hợp lệ. Hãy viết dạng 02/8/2021 hoặc 2021-08-02."
        ) from None
