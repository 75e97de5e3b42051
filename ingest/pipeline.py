"""Files → store: read, parse, compare with what is held, add in batches. Unchanged content costs nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path

from corpus.errors import SourceError
from corpus.records import Document, StepKind
from corpus.store.codec import dump_document
from corpus.store.embedded import EmbeddedStore
from corpus.store.protocol import Held, Progress
from ingest import records
from ingest.corrections import corrected
from ingest.source import Source
from ingest.structure import paragraphs

#: Raised when the parser changes, so that unchanged files are parsed anew.
PARSER_VERSION = 8
BATCH_PARAGRAPHS = 4000


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file.

    `status` is added, updated, unchanged, duplicate (another file holds the same document), removed, vanished (the
    file is gone, its document is kept), or refused; `message` says why.
    """

    name: str
    status: str
    document_id: str = ""
    paragraphs: int = 0
    message: str = ""


def prepare(source: Source, record: Document | None, name: str) -> Held:
    """Parse a source into a document ready to be stored; without a record one is guessed from the header."""
    version = blake2b(f"{PARSER_VERSION}\n{source.text}".encode(), digest_size=8).hexdigest()
    if record is None:
        parsed = paragraphs(source, "", version)
        record = records.guess(parsed, name, source.media == "scan")
    items = paragraphs(source, record.id, version)
    if not any(p.step.kind is not StepKind.FURNITURE for p in items):
        raise SourceError(f"Tệp “{name}” không có đoạn văn nào đọc được. Hãy kiểm tra lại nội dung tệp.")
    return Held(replace(record, version=version, held=True), source.text, tuple(items), source.media)


def ingest_paths(store: EmbeddedStore, paths: Sequence[Path], progress: Progress | None = None) -> list[Outcome]:
    """Ingest files, folders and archives; a refused file never stops the others."""
    from ingest.files import items_of
    from ingest.intake import Intake
    from ingest.workers import read_all

    empty = [start for start in paths if start.is_dir() and not items_of([start])]
    outcomes = [
        Outcome(str(x), "refused", message=f"Thư mục “{x}” không có tệp nào để nạp. Hãy kiểm tra lại đường dẫn.")
        for x in empty
    ]
    items = items_of(paths)
    intake = Intake(store)
    unread = [item for item in items if not intake.is_known(item)]
    for done, (item, result) in enumerate(read_all(unread), len(items) - len(unread) + 1):
        intake.take(item, result)
        if progress:
            progress(done, len(items))
    intake.flush()
    if progress and not unread:
        progress(len(items), len(items))
    return [*outcomes, *(intake.outcomes[item.name] for item in items)]


def add_new(store: EmbeddedStore, batch: Sequence[tuple[str, Held]]) -> list[Outcome]:
    """Add what is new or changed of a batch."""
    live = store.versions()
    fresh: dict[str, tuple[str, Held]] = {}
    outcomes = []
    for name, read in batch:
        held = replace(read, document=corrected(store, read.document))
        document = held.document
        if live.get(document.id) == document.version:
            if dump_document(store.document(document.id)) != dump_document(document):
                store.catalogue([document])
                outcomes.append(Outcome(name, "updated", document.id, len(held.paragraphs)))
            else:
                outcomes.append(Outcome(name, "unchanged", document.id, len(held.paragraphs)))
        else:
            status = "updated" if document.id in live else "added"
            fresh[document.id] = (name, held)
            outcomes.append(Outcome(name, status, document.id, len(held.paragraphs)))
    store.add([held for _, held in fresh.values()])
    return outcomes


def ingest_held(
    store: EmbeddedStore, items: Iterable[Callable[[], Held]], total: int, progress: Progress | None = None
) -> None:
    """Store many prepared documents in batches of a few thousand paragraphs: for whole corpora."""
    batch: list[tuple[str, Held]] = []
    size = 0
    for done, make in enumerate(items, 1):
        held = make()
        batch.append((held.document.id, held))
        size += len(held.paragraphs)
        if size >= BATCH_PARAGRAPHS * 5:
            add_new(store, batch)
            batch, size = [], 0
            if progress:
                progress(done, total)
    add_new(store, batch)
    if progress:
        progress(total, total)
