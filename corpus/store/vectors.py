"""Vectors: one Chroma collection, keyed by paragraph key. We always bring the vectors ourselves.

Chroma's graph files are written in place, and a process that reads them meanwhile, or after a writer
was killed at it, dies of a segmentation fault (docs/experiments.md). So every write and every load
holds a lock of its own, and a stamp of the files beside the folder says whether a write came to its
end. An open client never sees what another process wrote: `refresh` opens a new one.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from corpus.errors import IndexDamagedError, StoreLockedError

Vectors = NDArray[np.float32]
_COLLECTION = "paragraphs"
_BATCH = 5000  # Chroma takes at most 5,461 rows a call
_WAIT = 120.0  # seconds for another process's batch to be written
#: Rows up to which every vector is compared. Chroma's graph misses near ones, and others each time it is read: the same
#: question of the same store had another answer in another process. Comparing so few takes less time, too.
_EXACT = 20_000


class VectorIndex:
    """Cosine similarity search over paragraph vectors."""

    def __init__(self, folder: Path, create: bool = False) -> None:
        """Raises IndexDamagedError when the folder is not as the last complete write left it."""
        self._folder = folder
        self._stamp = folder.with_suffix(".json")
        self._collection: Any = None
        self._size = 0
        self._rows: list[tuple[list[int], Vectors]] = []  # of a small store, once they were asked for
        with self._alone(_WAIT):
            if create:
                folder.mkdir(parents=True, exist_ok=True)
            elif not self.present:
                raise IndexDamagedError(f"Chỉ mục véc-tơ ở “{folder}” bị mất hoặc hỏng. Hãy chạy “cchc docs reindex”.")
            self._load()

    def add(self, keys: Sequence[int], vectors: Vectors) -> None:
        """Insert or replace rows; `vectors` is (n, d), L2-normalised."""
        for start in range(0, len(keys), _BATCH):
            part = slice(start, start + _BATCH)
            with self._alone(_WAIT):
                self._collection.upsert(ids=[str(k) for k in keys[part]], embeddings=vectors[part])
                self._written()

    def delete(self, keys: Sequence[int]) -> None:
        """Remove rows by key."""
        for start in range(0, len(keys), _BATCH):
            with self._alone(_WAIT):
                self._collection.delete(ids=[str(k) for k in keys[start : start + _BATCH]])
                self._written()

    def get(self, keys: Sequence[int]) -> dict[int, Vectors]:
        """Stored vectors of keys; unknown keys are left out."""
        out: dict[int, Vectors] = {}
        for start in range(0, len(keys), _BATCH):
            wanted = [str(k) for k in keys[start : start + _BATCH]]
            found = self._collection.get(ids=wanted, include=["embeddings"])
            rows = zip(found["ids"], found["embeddings"], strict=True)
            out.update((int(key), np.asarray(row, dtype=np.float32)) for key, row in rows)
        return out

    def search(self, vector: Vectors, limit: int) -> list[tuple[int, float]]:
        """The nearest (key, cosine similarity) pairs."""
        limit = min(limit, self._size)
        if limit <= 0:
            return []
        if self._size <= _EXACT:
            return self._compared(vector, limit)
        found = self._collection.query(query_embeddings=[vector], n_results=limit, include=["distances"])
        return [(int(k), 1.0 - float(d)) for k, d in zip(found["ids"][0], found["distances"][0], strict=True)]

    def _compared(self, vector: Vectors, limit: int) -> list[tuple[int, float]]:
        held = self._rows  # another list from the next write on: what is read meanwhile does not outlive it
        if not held:
            found = self._collection.get(include=["embeddings"])
            rows = sorted(zip(map(int, found["ids"]), found["embeddings"], strict=True), key=lambda row: row[0])
            matrix = np.asarray([row for _, row in rows], dtype=np.float32)
            held.append(([key for key, _ in rows], matrix / _length(matrix)))
        keys, matrix = held[0]
        near = matrix @ (vector / _length(vector))
        return [(keys[i], float(near[i])) for i in np.argsort(-near, kind="stable")[:limit]]

    def refresh(self, wait: bool = True) -> bool:
        """See what other processes wrote. Without `wait`, False when one of them is writing just now."""
        try:
            with self._alone(_WAIT if wait else 0.0):
                self._load()
        except StoreLockedError:
            if wait:
                raise
            return False
        return True

    @property
    def size(self) -> int:
        """Rows in the collection."""
        return self._size

    @property
    def present(self) -> bool:
        """Whether the files are as the last complete write left them."""
        try:
            stamped = json.loads(self._stamp.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return False
        return bool(stamped == self._files())

    def _load(self) -> None:
        from chromadb.api import ServerAPI
        from chromadb.api.client import Client
        from chromadb.config import Settings, System

        # A system of its own: clients made the usual way share one for each path, and with it the stale graph.
        settings = Settings(
            anonymized_telemetry=False, is_persistent=True, persist_directory=str(self._folder),
            chroma_api_impl="chromadb.api.rust.RustBindingsAPI",
        )  # fmt: skip
        system = System(settings)
        system.instance(ServerAPI)
        system.start()
        collection: Any = Client.from_system(system).get_or_create_collection(
            _COLLECTION, embedding_function=None, configuration={"hnsw": {"space": "cosine", "ef_search": 100}}
        )
        for row in collection.get(limit=1, include=["embeddings"])["embeddings"]:
            collection.query(query_embeddings=[row], n_results=1)  # the graph is read now, while the lock is held
        self._collection = collection
        self._written()

    def _written(self) -> None:
        self._rows = []
        self._size = int(self._collection.count())
        self._stamp.write_text(json.dumps(self._files()), encoding="utf-8")

    def _files(self) -> dict[str, list[int]]:
        """Size and time of every graph file; Chroma's SQLite files look after themselves."""
        found = (f for f in self._folder.rglob("*") if f.is_file())
        stats = {f.relative_to(self._folder).as_posix(): f.stat() for f in found if "sqlite" not in f.name}
        present = {"sqlite": [int((self._folder / "chroma.sqlite3").is_file()), 0]}
        return {**{name: [s.st_size, s.st_mtime_ns] for name, s in sorted(stats.items())}, **present}

    @contextmanager
    def _alone(self, wait: float) -> Iterator[None]:
        from filelock import FileLock, Timeout

        lock = FileLock(str(self._folder.with_suffix(".lock")), timeout=wait)
        try:
            lock.acquire()
        except Timeout:
            raise StoreLockedError("Chỉ mục véc-tơ đang được ghi. Hãy đợi ít phút rồi chạy lại lệnh.") from None
        try:
            yield
        finally:
            lock.release()


def _length(vectors: Vectors) -> Vectors:
    """Of each row, never nothing."""
    lengths: Vectors = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return np.maximum(lengths, np.float32(1e-12))
