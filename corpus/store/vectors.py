"""Vectors: one Chroma collection, keyed by paragraph key. We always bring the vectors ourselves."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
_COLLECTION = "paragraphs"
_BATCH = 5000  # Chroma takes at most 5,461 rows a call


class VectorIndex:
    """Cosine similarity search over paragraph vectors."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open()

    def _open(self) -> None:
        import chromadb
        from chromadb.config import Settings

        self._folder.mkdir(parents=True, exist_ok=True)
        self._client: Any = chromadb.PersistentClient(
            path=str(self._folder), settings=Settings(anonymized_telemetry=False, allow_reset=True)
        )
        self._collection: Any = self._client.get_or_create_collection(
            _COLLECTION, embedding_function=None, configuration={"hnsw": {"space": "cosine", "ef_search": 100}}
        )

    def add(self, keys: Sequence[int], vectors: Vectors) -> None:
        """Insert or replace rows; `vectors` is (n, d), L2-normalised."""
        for start in range(0, len(keys), _BATCH):
            part = slice(start, start + _BATCH)
            self._collection.upsert(ids=[str(k) for k in keys[part]], embeddings=vectors[part])

    def delete(self, keys: Sequence[int]) -> None:
        """Remove rows by key."""
        for start in range(0, len(keys), _BATCH):
            self._collection.delete(ids=[str(k) for k in keys[start : start + _BATCH]])

    def get(self, keys: Sequence[int]) -> dict[int, Vectors]:
        """Stored vectors of keys; unknown keys are left out."""
        out: dict[int, Vectors] = {}
        for start in range(0, len(keys), _BATCH):
            found = self._collection.get(ids=[str(k) for k in keys[start : start + _BATCH]], include=["embeddings"])
            out.update({int(k): np.asarray(v, dtype=np.float32) for k, v in zip(found["ids"], found["embeddings"], strict=True)})
        return out

    def search(self, vector: Vectors, limit: int) -> list[tuple[int, float]]:
        """The nearest (key, cosine similarity) pairs."""
        size = self.size
        if size == 0 or limit <= 0:
            return []
        found = self._collection.query(
            query_embeddings=[vector], n_results=min(limit, size), include=["distances"]
        )
        return [(int(k), 1.0 - float(d)) for k, d in zip(found["ids"][0], found["distances"][0], strict=True)]

    def clear(self) -> None:
        """Start over with an empty collection."""
        self._client.delete_collection(_COLLECTION)
        self._collection = self._client.create_collection(
            _COLLECTION, embedding_function=None, configuration={"hnsw": {"space": "cosine", "ef_search": 100}}
        )

    def reopen(self) -> None:
        """Recover a folder that was deleted or damaged behind our back."""
        import chromadb

        chromadb.api.client.SharedSystemClient.clear_system_cache()
        shutil.rmtree(self._folder, ignore_errors=True)
        self._open()

    @property
    def size(self) -> int:
        """Rows in the collection."""
        return int(self._collection.count())
