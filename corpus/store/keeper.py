"""Which engines are in use: opened when first needed, renewed when another process wrote, made anew when broken.

The engines stand in a folder `engines-N` that the catalogue points at. Made anew, they stand in the
next folder, and the pointer moves when it is complete: readers go on with the old one until then.
"""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from corpus.embedding.embedder import Embedder
from corpus.errors import IndexDamagedError, StoreLockedError
from corpus.passages import passage
from corpus.records import Paragraph
from corpus.store.catalogue import Catalogue
from corpus.store.engines import Engines
from corpus.store.guard import disk_errors, writer_lock
from corpus.store.lexical import INDEX_VERSION
from corpus.store.protocol import Progress

LOCK_SECONDS = 10.0
_BATCH = 20_000  # paragraphs made anew at a time
_TRIES = 3
_PAUSE = 0.05  # seconds for another process to move the pointer
T = TypeVar("T")


class EngineKeeper:
    """One for each open store. Safe for threads; one of them writes at a time."""

    def __init__(self, folder: Path, catalogue: Catalogue, embedder: Callable[[], Embedder]) -> None:
        self._folder = folder
        self._catalogue = catalogue
        self._embedder = embedder
        self._engines: Engines | None = None
        self._shown: str | None = None  # the generation that the engines, as opened, show
        self._writes_here = False
        self._guard = threading.RLock()

    def ask(self, question: Callable[[Engines], T]) -> T | None:
        """The engines' answer; None when nothing is indexed. What is gone or broken is made anew, once."""
        for attempt in range(_TRIES):
            try:
                engines = self._current()
                return None if engines is None else question(engines)
            except IndexDamagedError:
                if attempt == _TRIES - 1:
                    raise
                self._let_go()
                if attempt == 0:  # perhaps another process moved the pointer just now
                    time.sleep(_PAUSE)
                    continue
                with self.writing(distrust=True):
                    pass
        return None

    @contextmanager
    def writing(self, wait: float = LOCK_SECONDS, distrust: bool = False) -> Iterator[Engines]:
        """The engines for the only writer: whole, up to date and cleared of what a crash left behind.

        Raises StoreLockedError when another process writes, StoreFullError when the disk is full.
        """
        with disk_errors(self._folder), writer_lock(self._folder, wait):
            with self._guard:
                self._writes_here = True
            try:
                engines = self._prepared(distrust)
                yield self._engines or engines
                self._drop_strays()
            finally:
                with self._guard:
                    self._writes_here = False
                    self._shown = self._catalogue.meta("generation")

    def settle(self, engines: Engines) -> None:
        """Bring every unfinished version to its end."""
        if rows := self._catalogue.unfinished():
            engines.delete(self._catalogue.keys_of(rows))
            self._catalogue.settle(engines.sizes)

    def renew(self, old: Engines | None, progress: Progress | None = None) -> Engines:
        """Engines in the next folder, filled from the catalogue; vectors of the same model are taken over."""
        pointed = self._catalogue.meta("engines") or "engines-0"
        folder = self._folder / f"engines-{int(pointed.rpartition('-')[2]) + 1}"
        shutil.rmtree(folder, ignore_errors=True)
        try:
            fresh = Engines(folder, create=True)
            filled = self._fill(fresh, old, progress)
            stamps = {"embedding": self._embedder().fingerprint} if filled else {}
            self._catalogue.point_to(folder.name, sizes=fresh.sizes, index_version=str(INDEX_VERSION), **stamps)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        with self._guard:
            self._engines = fresh
        return fresh

    def close(self) -> None:
        """Let go of the engines."""
        self._let_go()

    def _fill(self, fresh: Engines, old: Engines | None, progress: Progress | None) -> int:
        total = self._catalogue.counts()[1]
        if not total:
            return 0
        same_model = self._catalogue.meta("embedding") == self._embedder().fingerprint
        documents = {d.id: d for d in self._catalogue.documents()}
        done = 0
        for chunk in _by_document(self._catalogue.live_paragraphs()):
            rows = [(key, p, documents[p.document_id]) for key, p in chunk]
            vectors = old.vectors_of([key for key, _ in chunk]) if old and same_model else {}
            known = {(p.id, passage(p, d).text): vectors[key] for key, p, d in rows if key in vectors}
            fresh.add(rows, self._embedder().passages, known)
            done += len(chunk)
            if progress:
                progress(done, total)
        return total

    # -- opening ------------------------------------------------------------------------------------

    def _current(self) -> Engines | None:
        """Engines to read from."""
        with self._guard:
            generation = self._catalogue.meta("generation")
            if self._engines and (self._writes_here or generation == self._shown):
                return self._engines
            pointed = self._catalogue.meta("engines")
            if pointed is None and not self._catalogue.live_versions():
                return None
            if self._engines is None or self._engines.folder.name != pointed:
                self._engines = self._opened()
            elif not self._engines.refresh(wait=False):
                return self._engines  # its words are of now, its vectors of before; the next question tries again
            whole = self._is_whole(self._engines)
            self._shown = generation
        if not whole:
            self._tidy()
        return self._engines

    def _opened(self) -> Engines:
        return Engines(self._folder / (self._catalogue.meta("engines") or "engines-0"))

    def _is_whole(self, engines: Engines) -> bool:
        """What is there is what was written, by this version of the program, and nothing is half-done."""
        stamped = (self._catalogue.meta("sizes"), self._catalogue.meta("index_version"))
        return stamped == (engines.sizes, str(INDEX_VERSION)) and not self._catalogue.unfinished()

    def _tidy(self) -> None:
        """Clear up after a crash, unless another process is writing: then it is its own unfinished work."""
        try:
            with self.writing(wait=0.0):
                pass
        except StoreLockedError:
            return

    def _prepared(self, distrust: bool) -> Engines:
        engines: Engines | None = None
        try:
            with self._guard:
                engines = None if distrust else self._up_to_date()
            if engines:
                self.settle(engines)
                if self._is_whole(engines):
                    return engines
        except IndexDamagedError:
            engines = None
        if engines is None:  # what a crash left behind is in no engine any more
            self._catalogue.settle(self._catalogue.meta("sizes") or "")
        return self.renew(engines)

    def _up_to_date(self) -> Engines:
        """The pointed engines with all that other processes wrote: an old view, written on, would undo their work."""
        same = self._engines is not None and self._engines.folder.name == self._catalogue.meta("engines")
        unchanged = self._shown == self._catalogue.meta("generation") and not self._catalogue.unfinished()
        if self._engines is None or not same or not self._engines.present:
            self._engines = self._opened()
        elif not unchanged:
            self._engines.refresh(wait=True)
        return self._engines

    def _let_go(self) -> None:
        with self._guard:
            self._engines = None
            self._shown = None

    def _drop_strays(self) -> None:
        pointed = self._catalogue.meta("engines")
        for folder in self._folder.glob("engines-*"):
            if folder.name != pointed:
                shutil.rmtree(folder, ignore_errors=True)


def _by_document(rows: Iterable[tuple[int, Paragraph]]) -> Iterator[list[tuple[int, Paragraph]]]:
    """Chunks of about `_BATCH` rows that never split a document."""
    chunk: list[tuple[int, Paragraph]] = []
    for key, paragraph in rows:
        if len(chunk) >= _BATCH and paragraph.document_id != chunk[-1][1].document_id:
            yield chunk
            chunk = []
        chunk.append((key, paragraph))
    if chunk:
        yield chunk
