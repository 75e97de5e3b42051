"""Catalogue records for documents: read from a TOML file beside the text, or guessed from the header block."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path, PurePath
from typing import Any

from corpus.errors import SourceError
from corpus.language.text import fold
from corpus.records import Document, Paragraph, Relation, Validity
from ingest.facts import facts_of
from ingest.relations import relations_of


def from_toml(path: Path) -> Document:
    """A record from TOML. Keys are the fields of Document; `relations` is a list of {kind, target}."""
    try:
        fields: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        relations = tuple(Relation(**r) for r in fields.pop("relations", []))
        validity = Validity(fields.pop("validity", Validity.UNVERIFIED.value))
        for key in ("addressees", "aliases"):
            fields[key] = tuple(fields.get(key, ()))
        return Document(**fields, relations=relations, validity=validity)
    except (tomllib.TOMLDecodeError, TypeError, ValueError) as error:
        raise SourceError(
            f"Bản ghi “{path.name}” không đúng dạng: {error}. Hãy sửa lại theo docs/catalogue.md."
        ) from error


def guess(paragraphs: Sequence[Paragraph], name: str, scanned: bool = False) -> Document:
    """A record from the header block of a text; what the header does not say stays empty."""
    facts = facts_of(paragraphs, name, scanned)
    return Document(
        id=document_id(facts.number, name),
        title=facts.title or PurePath(name).stem,
        kind=facts.kind,
        number=facts.number,
        issuer=facts.issuer,
        issued_on=facts.issued_on,
        effective_on=facts.effective_on,
        signer=facts.signer,
        addressees=facts.addressees,
        place=facts.place,
        unit=facts.unit,
        relations=relations_of(paragraphs, facts.number, facts.title),
        source=name,
        note=facts.note,
    )


def document_id(number: str | None, name: str) -> str:
    """A readable id: the number where there is one, else the file's name; never empty."""
    slug = re.sub(r"[^a-z0-9]+", "-", fold(number or PurePath(name).stem)).strip("-")
    return slug[:80] or blake2b(name.encode(), digest_size=6).hexdigest()
