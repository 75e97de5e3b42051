"""The embedded store: everything in one folder, for one office machine.

Order of a write, under the lock: pending rows in SQLite → Tantivy → Chroma → publish. Whatever a
crash leaves half-done is invisible to readers and cleared by the next writer. Both engines can be
rebuilt from the catalogue at any time.
"""

from __future__ import annotations

import errno
import os
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import numpy as np

from corpus.embedding.embedder import Embedder
from corpus.errors import CchcError, ModelMismatchError, StoreError, StoreFullError, StoreLockedError, StoreVersionError
from corpus.language.text import fold
from corpus.language.tokens import terms
from corpus.passages import Passage, passage
from corpus.records import Document, Hit, Paragraph, StepKind
from corpus.store.catalogue import Catalogue
from corpus.store.lexical import INDEX_VERSION, LexicalIndex
from corpus.store.protocol import Held, Progress, Search, Stats
from corpus.store.vectors import VectorIndex, Vectors

#: The form of the catalogue; another form cannot be read.
FORMAT = 1
_LOCK_SECONDS = 10.0
_REBUILD_BATCH = 20_000
_NOT_INDEXED = frozenset({StepKind.FURNITURE})
T = TypeVar("T")


class EmbeddedStore:
    """Implements corpus.store.protocol.Store in a folder."""

    def __init__(self, folder: Path, embedder: Callable[[], Embedder]) -> None:
        """`embedder` is called when the first vector is needed: loading a model takes seconds."""
        self._folder = folder
        self._make_embedder = embedder
        self._embedder: Embedder | None = None
        with _disk_errors():
            folder.mkdir(parents=True, exist_ok=True)
            self._catalogue = Catalogue(folder / "catalogue.sqlite")
            self._check_format()
            self._paragraph_words = LexicalIndex(folder / "words" / "paragraphs")
            self._section_words = LexicalIndex(folder / "words" / "sections")
            self._vectors = VectorIndex(folder / "vectors")
        self._generation = self._catalogue.meta("generation")
        self._repair()

    # -- writing ------------------------------------------------------------------------------------

    def add(self, batch: Sequence[Held]) -> None:
        """See Store.add."""
        if not batch:
            return
        with self._writing():
            self._check_embedding(stamp=True)
            staged: list[tuple[Held, list[int]]] = []
            rows: list[int] = []
            try:
                with self._catalogue.connection() as db:
                    for held in batch:
                        row, keys = self._catalogue.stage(held.document, held.source, held.paragraphs, db)
                        rows.append(row)
                        staged.append((held, keys))
                self._index(staged)
                self._catalogue.publish(rows)
            except BaseException:
                self._undo(rows)
                raise
            old = self._catalogue.keys_of(self._catalogue.old_rows([h.document.id for h in batch]))
            self._remove_from_engines(old)
            self._seen()

    def catalogue(self, documents: Sequence[Document]) -> None:
        """See Store.catalogue."""
        with self._writing():
            self._catalogue.put_documents(documents)
            self._seen()

    def remove(self, document_id: str) -> None:
        """See Store.remove."""
        with self._writing():
            self._catalogue.document(document_id)
            self._catalogue.mark_dropping(document_id)
            self._clear_unfinished()
            self._seen()

    def rebuild(self, progress: Progress | None = None) -> None:
        """Make both engines anew from the catalogue with the present embedding model."""
        with self._writing():
            self._paragraph_words.clear()
            self._section_words.clear()
            self._vectors.clear()
            total = self._catalogue.counts()[1]
            documents = {d.id: d for d in self._catalogue.documents()}
            done = 0
            for chunk in _by_document(self._catalogue.live_paragraphs(), _REBUILD_BATCH):
                self._index_rows([(key, p, documents[p.document_id]) for key, p in chunk], {})
                done += len(chunk)
                if progress:
                    progress(done, total)
            self._check_embedding(stamp=True, force=True)
            self._catalogue.set_meta(index_version=str(INDEX_VERSION))
            self._seen()

    def _index(self, staged: Sequence[tuple[Held, list[int]]]) -> None:
        rows = [(key, p, held.document) for held, keys in staged for key, p in zip(keys, held.paragraphs, strict=True)]
        self._index_rows(rows, self._reusable([held for held, _ in staged]))

    def _index_rows(self, rows: Sequence[tuple[int, Paragraph, Document]], reusable: dict[tuple[str, str], Vectors]) -> None:
        indexed = [(key, p, passage(p, d)) for key, p, d in rows if p.step.kind not in _NOT_INDEXED]
        self._paragraph_words.add(_term_rows((key, x) for key, _, x in indexed))
        self._section_words.add(_term_rows(_sections(indexed)))
        missing = [x.text for _, p, x in indexed if (p.id, x.text) not in reusable]
        fresh = iter(self._embed().passages(missing) if missing else ())
        vectors = [reusable[(p.id, x.text)] if (p.id, x.text) in reusable else next(fresh) for _, p, x in indexed]
        if vectors:
            self._vectors.add([key for key, _, _ in indexed], np.stack(vectors).astype(np.float32))

    def _reusable(self, batch: Sequence[Held]) -> dict[tuple[str, str], Vectors]:
        """Vectors of live paragraphs whose indexed text is unchanged, by (paragraph id, indexed text)."""
        live = self._catalogue.live_versions()
        before: dict[str, tuple[str, str]] = {}
        for held in batch:
            if held.document.id in live:
                document = self._catalogue.document(held.document.id)
                for p in self._catalogue.paragraphs(held.document.id):
                    before[p.id] = (p.id, passage(p, document).text)
        keys = self._catalogue.keys_of_ids(list(before))
        vectors = self._vectors.get(list(keys.values())) if keys else {}
        return {before[ident]: vectors[key] for ident, key in keys.items() if key in vectors}

    def _undo(self, rows: Sequence[int]) -> None:
        """Best effort after a failed add; what is left over is cleared by the next writer."""
        try:
            self._remove_from_engines(self._catalogue.keys_of(rows))
            self._catalogue.forget(rows)
        except Exception:  # the first error is the one to report
            return

    def _remove_from_engines(self, keys: Sequence[int]) -> None:
        if keys:
            self._paragraph_words.delete(keys)
            self._section_words.delete(keys)
            self._vectors.delete(keys)

    def _clear_unfinished(self) -> None:
        rows = self._catalogue.unfinished()
        if rows:
            self._remove_from_engines(self._catalogue.keys_of(rows))
            self._catalogue.forget(rows)

    # -- reading ------------------------------------------------------------------------------------

    def search(self, query: Search) -> list[Hit]:
        """See Store.search."""
        self._refresh()
        lexical = dict(self._paragraph_words.search(query.terms, query.folded_terms, query.lexical))
        sections = dict(self._section_words.search(query.terms, query.folded_terms, query.sections))
        dense: dict[int, float] = {}
        if query.text and query.dense > 0:
            self._check_embedding()
            dense = dict(self._vectors.search(self._embed().queries([query.text])[0], query.dense))
        found = self._catalogue.by_keys(sorted({*lexical, *sections, *dense}))
        section_scores = {found[key].id: score for key, score in sections.items() if key in found}
        return [
            Hit(p, lexical.get(key, 0.0), section_scores.get(p.section_id or p.id, 0.0), dense.get(key, 0.0))
            for key, p in found.items()
        ]

    def document_frequency(self, terms: Sequence[str]) -> tuple[dict[str, int], int]:
        """See Store.document_frequency."""
        return self._paragraph_words.frequencies(terms)

    def number_keys(self, prefix: str) -> list[str]:
        """See Store.number_keys."""
        found = self._paragraph_words.with_prefix(f"#{prefix}")
        return [term[1:] for term in found if "_" not in term]

    def paragraph(self, paragraph_id: str) -> Paragraph:
        """See Store.paragraph."""
        return self._catalogue.paragraph(paragraph_id)

    def paragraphs(self, document_id: str, version: str | None = None) -> list[Paragraph]:
        """See Store.paragraphs."""
        return self._catalogue.paragraphs(document_id, version)

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
        """Keep a small note beside the catalogue; None drops it."""
        with self._writing():
            self._catalogue.set_meta(**{f"note:{key}": value or ""})

    def remembered(self, key: str) -> str | None:
        """A note, or None."""
        return self._catalogue.meta(f"note:{key}") or None

    def stats(self) -> Stats:
        """See Store.stats."""
        documents, paragraphs = self._catalogue.counts()
        size = sum(f.stat().st_size for f in self._folder.rglob("*") if f.is_file())
        return Stats(documents, paragraphs, size, self._catalogue.meta("embedding") or "", FORMAT)

    def close(self) -> None:
        """Release files."""
        self._catalogue.close()

    # -- condition ----------------------------------------------------------------------------------

    def _embed(self) -> Embedder:
        if self._embedder is None:
            self._embedder = self._make_embedder()
        return self._embedder

    def _check_format(self) -> None:
        stamped = self._catalogue.meta("format")
        if stamped is None:
            self._catalogue.set_meta(format=str(FORMAT), index_version=str(INDEX_VERSION))
        elif stamped != str(FORMAT):
            raise StoreVersionError(
                f"Kho dữ liệu ở “{self._folder}” có định dạng {stamped}, chương trình này đọc định dạng {FORMAT}. "
                "Hãy dùng đúng phiên bản chương trình, hoặc đặt CCHC_HOME sang thư mục khác rồi nạp lại văn bản."
            )

    def _check_embedding(self, stamp: bool = False, force: bool = False) -> None:
        stamped = self._catalogue.meta("embedding")
        present = self._embed().fingerprint
        if stamped == present:
            return
        if stamp and (stamped is None or force):
            self._catalogue.set_meta(embedding=present)
        elif stamped is not None:
            raise ModelMismatchError(
                f"Kho được lập chỉ mục bằng mô hình “{stamped}”, nay đang chọn “{present}”. "
                "Hãy chạy “cchc docs reindex” để lập lại chỉ mục, hoặc đặt lại CCHC_EMBEDDING."
            )

    def _repair(self) -> None:
        """Rebuild an engine that is missing, damaged or of another version."""
        if self._catalogue.unfinished():
            try:
                with self._writing(wait=0.0):
                    pass
            except StoreLockedError:
                return  # the writer at work will see to its own rows
        expected = self._catalogue.counts()[1]
        stale = self._catalogue.meta("index_version") != str(INDEX_VERSION)
        if expected and (stale or self._paragraph_words.size == 0 or self._vectors.size == 0):
            self.rebuild()

    def _refresh(self) -> None:
        generation = self._catalogue.meta("generation")
        if generation != self._generation:
            self._paragraph_words.refresh()
            self._section_words.refresh()
            self._generation = generation

    def _seen(self) -> None:
        self._generation = self._catalogue.meta("generation")

    @contextmanager
    def _writing(self, wait: float = _LOCK_SECONDS) -> Iterator[None]:
        from filelock import FileLock, Timeout

        lock = FileLock(str(self._folder / "store.lock"), timeout=wait)
        owner = self._folder / "store.lock.pid"
        with _disk_errors():
            try:
                lock.acquire()
            except Timeout:
                pid = owner.read_text().strip() if owner.exists() else "?"
                raise StoreLockedError(
                    f"Kho đang được tiến trình {pid} ghi, chưa thể ghi thêm. Hãy đợi tiến trình đó xong rồi chạy lại lệnh."
                ) from None
            try:
                owner.write_text(str(os.getpid()))
                self._clear_unfinished()
                yield
            finally:
                lock.release()


@contextmanager
def _disk_errors() -> Iterator[None]:
    """Engines report a full disk each in their own way; the user reads one line."""
    try:
        yield
    except CchcError:
        raise
    except Exception as error:
        text = str(error).lower()
        full = isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
        if full or "no space left" in text or "disk is full" in text or "file too large" in text:
            raise StoreFullError(
                "Ổ đĩa chứa kho đã đầy, chưa ghi được gì; kho giữ nguyên như trước. Hãy giải phóng chỗ trống rồi chạy lại lệnh."
            ) from error
        if isinstance(error, PermissionError):
            raise StoreError(f"Không có quyền ghi vào kho: {error.filename}. Hãy đặt CCHC_HOME sang thư mục ghi được.") from error
        if isinstance(error, sqlite3.DatabaseError):
            raise StoreError(
                f"Không đọc được danh mục của kho ({error}). Hãy đặt CCHC_HOME sang thư mục khác rồi nạp lại văn bản."
            ) from error
        raise


def _term_rows(rows: Iterable[tuple[int, Passage]]) -> Iterator[tuple[int, list[str], list[str]]]:
    for key, item in rows:
        accented = terms(item.title) + terms(item.head) + terms(item.body)
        yield key, accented, [fold(t) for t in accented]


def _sections(indexed: Sequence[tuple[int, Paragraph, Passage]]) -> Iterator[tuple[int, Passage]]:
    """One passage for each section: its head once, then all its paragraphs."""
    keys = {p.id: key for key, p, _ in indexed}
    bodies: dict[str, list[str]] = defaultdict(list)
    first: dict[str, Passage] = {}
    for _, p, item in indexed:
        section = p.section_id if p.section_id in keys else p.id
        assert section is not None
        first.setdefault(section, item)
        bodies[section].append(item.body)
    for section, parts in bodies.items():
        yield keys[section], replace(first[section], body="\n".join(parts))


def _by_document(rows: Iterable[tuple[int, T]], size: int) -> Iterator[list[tuple[int, T]]]:
    """Chunks of about `size` rows that never split a document."""
    chunk: list[tuple[int, T]] = []
    last = None
    for key, paragraph in rows:
        document = getattr(paragraph, "document_id", None)
        if len(chunk) >= size and document != last:
            yield chunk
            chunk = []
        chunk.append((key, paragraph))
        last = document
    if chunk:
        yield chunk
