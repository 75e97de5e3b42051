"""The embedded store: everything in one folder, for one office machine.

Order of a write, under the lock: pending rows in SQLite → Tantivy → Chroma → publish. Whatever a
crash leaves half-done is invisible to readers and cleared by the next writer. Both engines can be
made anew from the catalogue at any time, and are, when they are gone or broken.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from corpus.embedding.embedder import Embedder
from corpus.errors import CchcError, ModelMismatchError
from corpus.passages import passage
from corpus.records import Document, Hit, Paragraph
from corpus.store.catalogue import FORMAT, Catalogue
from corpus.store.engines import Engines, Scores
from corpus.store.forward import Block
from corpus.store.guard import check_room, disk_errors, writer_lock
from corpus.store.keeper import LOCK_SECONDS, EngineKeeper
from corpus.store.protocol import Held, Progress, Search, Stats
from corpus.store.vectors import Vectors

__all__ = ["FORMAT", "EmbeddedStore"]

_TRIES = 3  # of a search while other processes write
_DECODED = 50_000  # paragraphs, and lists of them, kept decoded


class EmbeddedStore:
    """Implements corpus.store.protocol.Store in a folder. Safe for threads."""

    def __init__(self, folder: Path, embedder: Callable[[], Embedder]) -> None:
        """`embedder` is called when the first vector is needed: loading a model takes seconds."""
        self._folder = folder
        self._make_embedder = embedder
        self._embedder: Embedder | None = None
        self._loading = threading.Lock()
        self._memory: tuple[str | None, dict[Any, Any]] = (None, {})
        with disk_errors(folder):
            folder.mkdir(parents=True, exist_ok=True)
            path = folder / "catalogue.sqlite"
            if path.exists():
                self._catalogue = Catalogue(path)
            else:  # two processes that make it at once would stumble over each other
                with writer_lock(folder, LOCK_SECONDS):
                    self._catalogue = Catalogue(path)
        self._keeper = EngineKeeper(folder, self._catalogue, self._embed)

    # -- writing ------------------------------------------------------------------------------------

    def add(self, batch: Sequence[Held]) -> None:
        """See Store.add."""
        if batch:
            with self._keeper.writing() as engines:
                self._add(engines, batch)

    def catalogue(self, documents: Sequence[Document]) -> None:
        """See Store.catalogue."""
        with self._keeper.writing() as engines:
            self._catalogue.put_documents(documents)
            self._add(engines, self._renamed(documents))

    def remove(self, document_id: str) -> None:
        """See Store.remove."""
        with self._keeper.writing() as engines:
            self._catalogue.document(document_id)
            self._catalogue.mark_dropping(document_id)
            self._keeper.settle(engines)

    def rebuild(self, progress: Progress | None = None) -> None:
        """Make both engines anew from the catalogue with the present embedding model."""
        with self._keeper.writing() as engines:
            self._keeper.renew(engines, progress)

    def _add(self, engines: Engines, batch: Sequence[Held]) -> None:
        if not batch:
            return
        check_room(self._folder, batch, self._embed().dimension)
        self._check_embedding(stamp=True)
        try:
            versions, rows = self._catalogue.stage(batch)
            engines.add(rows, self._embed().passages, self._known(engines, batch))
            self._catalogue.publish(versions, engines.sizes)
        except BaseException:
            with suppress(Exception):  # the first error is the one to report; the next writer clears what is left
                self._keeper.settle(engines)
            raise
        with suppress(CchcError, OSError):  # published: what it replaced is out of sight already
            self._keeper.settle(engines)

    def _renamed(self, documents: Sequence[Document]) -> list[Held]:
        """Held documents that are indexed under another name than the catalogue has now."""
        out = []
        for document in documents:
            held = self._catalogue.paragraphs(document.id) if document.held else []
            if (
                held
                and passage(held[0], document).title
                != passage(held[0], self._catalogue.live_document(document.id)).title
            ):
                out.append(Held(document, self._catalogue.source(document.id), tuple(held)))
        return out

    def _known(self, engines: Engines, batch: Sequence[Held]) -> dict[tuple[str, str], Vectors]:
        """Vectors of live paragraphs whose indexed text is unchanged, by (paragraph id, indexed text)."""
        live = self._catalogue.live_versions()
        before: dict[str, tuple[str, str]] = {}
        for held in batch:
            if held.document.id in live:
                document = self._catalogue.live_document(held.document.id)
                for p in self._catalogue.paragraphs(held.document.id):
                    before[p.id] = (p.id, passage(p, document).text)
        keys = self._catalogue.keys_of_ids(list(before))
        vectors = engines.vectors_of(list(keys.values())) if keys else {}
        return {before[ident]: vectors[key] for ident, key in keys.items() if key in vectors}

    # -- reading ------------------------------------------------------------------------------------

    def search(self, query: Search) -> list[Hit]:
        """See Store.search."""
        vector = None
        if query.text and query.dense > 0 and self._catalogue.meta("embedding"):
            self._check_embedding()
            vector = self._embed().queries([query.text])[0]
        hits: list[Hit] = []
        for _ in range(_TRIES):
            generation = self._catalogue.meta("generation")
            scores = self._keeper.ask(lambda engines: engines.search(query, vector))
            hits = self._hits(scores) if scores else []
            if self._catalogue.meta("generation") == generation:
                break
        return hits

    def similarity(self, text: str, paragraph_ids: Sequence[str]) -> dict[str, float]:
        """See Store.similarity."""
        self._check_embedding()
        keys = self._catalogue.keys_of_ids(paragraph_ids)
        if not keys:
            return {}
        vector = self._embed().queries([text])[0]
        stored = self._keeper.ask(lambda engines: engines.vectors_of(list(keys.values()))) or {}
        return {ident: float(vector @ stored[key]) for ident, key in keys.items() if key in stored}

    def _hits(self, scores: Scores) -> list[Hit]:
        found = self._live({*scores.words, *scores.sections, *scores.vectors})
        sections = {found[key].id: score for key, score in scores.sections.items() if key in found}
        return [
            Hit(
                p, scores.words.get(key, 0.0), sections.get(p.section_id or p.id, 0.0), scores.vectors.get(key, 0.0),
                key=key,
            )
            for key, p in found.items()
        ]  # fmt: skip

    def blocks(self, keys: Sequence[int]) -> list[Block]:
        """See Store.blocks."""
        return self._keeper.ask(lambda engines: engines.blocks(keys)) or []

    def live(self, keys: Sequence[int]) -> dict[int, Paragraph]:
        """See Store.live."""
        return self._live(set(keys))

    def document_frequency(self, terms: Sequence[str]) -> tuple[dict[str, int], int]:
        """See Store.document_frequency."""
        return self._keeper.ask(lambda engines: engines.frequencies(terms)) or (dict.fromkeys(terms, 0), 0)

    def number_keys(self, prefix: str) -> list[str]:
        """See Store.number_keys."""
        found = self._keeper.ask(lambda engines: engines.with_prefix(f"#{prefix}")) or []
        return [term[1:] for term in found if "_" not in term]

    def paragraph(self, paragraph_id: str) -> Paragraph:
        """See Store.paragraph."""
        return self._catalogue.paragraph(paragraph_id)

    def paragraphs(self, document_id: str, version: str | None = None) -> list[Paragraph]:
        """See Store.paragraphs."""
        if version is not None:
            return self._catalogue.paragraphs(document_id, version)
        memory = self._decoded()
        if document_id not in memory:
            memory[document_id] = self._catalogue.paragraphs(document_id)
        return list(memory[document_id])

    def source(self, document_id: str) -> str:
        """See Store.source."""
        return self._catalogue.source(document_id)

    def document(self, document_id: str) -> Document:
        """See Store.document."""
        return self._catalogue.document(document_id)

    def documents(self) -> list[Document]:
        """See Store.documents."""
        return self._catalogue.documents()

    def versions(self) -> dict[str, str]:
        """document id → live version."""
        return self._catalogue.live_versions()

    def generation(self) -> str:
        """Changes with every change of what is live; a cache of the catalogue is stale when it differs."""
        return self._catalogue.meta("generation") or "0"

    def remember(self, key: str, value: str | None) -> None:
        """Keep a small note beside the catalogue (a correction, where a file was read from); None drops it."""
        self.remember_all({key: value})

    def remember_all(self, notes: Mapping[str, str | None]) -> None:
        """Keep many notes at once."""
        if notes:
            with disk_errors(self._folder), writer_lock(self._folder, LOCK_SECONDS):
                self._catalogue.set_meta(**{f"note:{key}": value or "" for key, value in notes.items()})

    def remembered(self, key: str) -> str | None:
        """A note, or None."""
        return self._catalogue.meta(f"note:{key}") or None

    def notes(self, prefix: str) -> dict[str, str]:
        """The notes whose key begins so."""
        found = self._catalogue.metas(f"note:{prefix}")
        return {key.removeprefix("note:"): value for key, value in found.items() if value}

    def stats(self) -> Stats:
        """See Store.stats."""
        documents, paragraphs = self._catalogue.counts()
        size = 0
        for file in self._folder.rglob("*"):
            with suppress(OSError):  # gone meanwhile: engines merge and drop files
                size += file.stat().st_size if file.is_file() else 0
        return Stats(documents, paragraphs, size, self._catalogue.meta("embedding") or "", FORMAT)

    @property
    def outdated(self) -> bool:
        """The index was made by an earlier state of the model that is chosen now: same name, other weights."""
        stamped = self._catalogue.meta("embedding")
        present = self._embed().fingerprint if stamped else ""
        return stamped not in (None, present) and stamped.rpartition(":")[0] == present.rpartition(":")[0]

    def close(self) -> None:
        """Release files."""
        self._keeper.close()
        self._catalogue.close()

    def _live(self, keys: set[int]) -> dict[int, Paragraph]:
        memory = self._decoded()
        missing = [key for key in keys if key not in memory]
        memory.update(self._catalogue.by_keys(sorted(missing)))
        return {key: memory[key] for key in sorted(keys) if key in memory}

    def _decoded(self) -> dict[Any, Any]:
        """What was decoded from the catalogue since it last changed: paragraphs by key, lists by document id."""
        generation = self._catalogue.meta("generation")
        if self._memory[0] != generation or len(self._memory[1]) > _DECODED:
            self._memory = (generation, {})
        return self._memory[1]

    # -- condition ----------------------------------------------------------------------------------

    def _embed(self) -> Embedder:
        with self._loading:
            if self._embedder is None:
                self._embedder = self._make_embedder()
            return self._embedder

    def _check_embedding(self, stamp: bool = False) -> None:
        stamped = self._catalogue.meta("embedding")
        present = self._embed().fingerprint
        if stamped is None and stamp:
            self._catalogue.set_meta(embedding=present)
        elif stamped not in (None, present):
            raise ModelMismatchError(
                f"Kho được lập chỉ mục bằng mô hình “{stamped}”, nay đang chọn “{present}”. "
                "Hãy chạy “cchc docs reindex” để lập lại chỉ mục, hoặc đặt lại CCHC_EMBEDDING."
            )
