"""Which file every document was read from: what is unchanged needs no reading, and what left its folder is known.

A place is a file on disk or a member of an archive. Its note in the store holds the digest of the bytes, so a
scan that took a minute to read is never read twice; the note is taken back when the document it made has changed.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from hashlib import blake2b
from pathlib import Path

from corpus.store.codec import dump_document
from corpus.store.embedded import EmbeddedStore
from corpus.store.protocol import Held
from ingest.files import Item

_PREFIX = "place:"
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Place:
    """What a file gave when it was last read. `digest` is of its bytes, `record` of the catalogue entry it made."""

    document_id: str
    version: str
    digest: str
    record: str
    paragraphs: int
    media: str


class Places:
    """The notes of a store about the files it was filled from."""

    def __init__(self, store: EmbeddedStore, parser: int) -> None:
        self._store, self._parser = store, parser
        self._digests: dict[Path, str] = {}
        self._live = store.versions()

    def of(self, name: str) -> Place | None:
        """What a file gave the last time."""
        return _loaded(self._store.remembered(_PREFIX + os.path.abspath(name)))

    def unchanged(self, item: Item) -> Place | None:
        """The place of an item whose bytes, whose document and whose record are as they were; None to read it."""
        place = None if item.problem else self.of(item.name)
        if place is None or self._live.get(place.document_id) != place.version:
            return None
        same = place.digest == self.digest(item) and place.record == record_digest(self._store, place.document_id)
        return place if same else None

    def superseded(self, item: Item) -> str | None:
        """The other file, still there, whose reading of the same document is the one that is held; or None."""
        place = None if item.problem else self.of(item.name)
        if place is None or place.document_id not in self._live or place.digest != self.digest(item):
            return None
        return next((name for name in self.holders(place.document_id) if name != os.path.abspath(item.name)), None)

    def holders(self, document_id: str) -> list[str]:
        """Files on disk whose reading is the live version of a document."""
        live = self._store.versions().get(document_id)
        found = self.under("").items()
        return [n for n, p in found if (p.document_id, p.version) == (document_id, live) and on_disk(n)]

    def under(self, folder: str) -> dict[str, Place]:
        """Every place in a folder, by its full name."""
        start = _PREFIX + (os.path.join(os.path.abspath(folder), "") if folder else "")
        notes = self._store.notes(start)
        return {k.removeprefix(_PREFIX): place for k, v in notes.items() if (place := _loaded(v))}

    def keep(self, read: Iterable[tuple[Item, Held]]) -> None:
        """Remember what files gave, after it was stored."""
        notes: dict[str, str | None] = {}
        for item, held in read:
            document = held.document
            before = self.of(item.name)
            if before is not None and before.document_id != document.id:  # the file holds another document now
                left = f"{_PREFIX}{os.path.abspath(item.name)}\n{before.document_id}"
                notes[left] = json.dumps(astuple(before), ensure_ascii=False)
            place = Place(
                document.id, document.version, self.digest(item), record_digest(self._store, document.id),
                len(held.paragraphs), held.media,
            )  # fmt: skip
            notes[_PREFIX + os.path.abspath(item.name)] = json.dumps(astuple(place), ensure_ascii=False)
        self._store.remember_all(notes)

    def forget(self, names: Sequence[str]) -> None:
        """Drop the notes about files."""
        self._store.remember_all({_PREFIX + os.path.abspath(name): None for name in names})

    def digest(self, item: Item) -> str:
        """Of the parser, the file's name and bytes, and the record beside it; empty where it cannot be read."""
        if item.path not in self._digests:
            self._digests[item.path] = _digest(item.path, self._parser)
        return self._digests[item.path]


def on_disk(name: str) -> bool:
    """True where a file, or the archive around a member, is still there."""
    path = Path(name)
    return path.exists() or any(parent.is_file() for parent in path.parents)


def record_digest(store: EmbeddedStore, document_id: str) -> str:
    """Of the catalogue entry as it stands and of what was corrected in it."""
    corrections = store.remembered(f"correction:{document_id}") or ""
    data = dump_document(store.document(document_id)) + corrections
    return blake2b(data.encode(), digest_size=8).hexdigest()


def _digest(path: Path, parser: int) -> str:
    out = blake2b(f"{parser}\n{path.name}\n".encode(errors="surrogateescape"), digest_size=16)
    toml = path.with_suffix(".toml")
    try:
        with path.open("rb") as stream:
            while chunk := stream.read(_CHUNK):
                out.update(chunk)
        out.update(toml.read_bytes() if toml.is_file() else b"")
    except OSError:
        return ""
    return out.hexdigest()


def _loaded(note: str | None) -> Place | None:
    return Place(*json.loads(note)) if note else None
