"""A folder kept in step with the store: documents whose file has left it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import SourceError
from corpus.store.embedded import EmbeddedStore
from corpus.store.protocol import Progress
from ingest.files import files_in
from ingest.pipeline import PARSER_VERSION, Outcome, ingest_paths
from ingest.places import Places


@dataclass(frozen=True, slots=True)
class Gone:
    """A document that no file holds any more, and the names of the files it was read from."""

    document_id: str
    names: tuple[str, ...]


def gone(store: EmbeddedStore, folder: Path, outcomes: Sequence[Outcome] = ()) -> list[Gone]:
    """Documents read from files of a folder that are no longer there, in order of their names.

    `outcomes` are of the run just ended: an archive that was read anew tells which of its members are left.
    Raises SourceError when the folder is gone or has been emptied: a share that is not mounted looks like that.
    """
    places = Places(store, PARSER_VERSION)
    before = places.under(str(folder))
    present = {os.path.abspath(path) for path in files_in(folder)} if folder.is_dir() else set()
    if before and not present:
        raise SourceError(
            f"Thư mục “{folder}” trống hoặc không mở được, nên không gỡ văn bản nào. "
            "Hãy kiểm tra ổ đĩa mạng; nếu đúng là muốn gỡ hết, hãy dùng “cchc docs remove”."
        )
    named = {os.path.abspath(o.name) for o in outcomes}
    opened = [os.path.abspath(o.name) for o in outcomes if o.status != "refused"]
    read = {file for name in opened if (file := _file_of(name, present))}
    left: dict[str, list[str]] = {}
    for name, place in before.items():
        file = _file_of(name, present)
        if name not in named and (not file or (file in read and file != name)):
            left.setdefault(place.document_id, []).append(name)
    held = store.versions()
    still = {place.document_id for name, place in places.under("").items() if not _is_left(name, left)}
    return [Gone(ident, tuple(names)) for ident, names in left.items() if ident in held and ident not in still]


def drop(store: EmbeddedStore, found: Sequence[Gone]) -> list[Outcome]:
    """Remove documents that left their folder."""
    out = []
    for one in found:
        store.remove(one.document_id)
        Places(store, PARSER_VERSION).forget(one.names)
        out.append(Outcome(one.names[0], "removed", one.document_id))
    return out


def sync(store: EmbeddedStore, folder: Path, progress: Progress | None = None) -> list[Outcome]:
    """Make the store hold what a folder holds: new and changed files go in, documents whose file is gone go out."""
    outcomes = ingest_paths(store, [folder], progress)
    return [*outcomes, *drop(store, gone(store, folder, outcomes))]


def _file_of(name: str, present: set[str]) -> str:
    """The file that a place stands in: itself, or the archive around a member; empty where it is gone."""
    while name not in present:
        above = os.path.dirname(name)
        if above == name:
            return ""
        name = above
    return name


def _is_left(name: str, left: dict[str, list[str]]) -> bool:
    return any(name in names for names in left.values())
