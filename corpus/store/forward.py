"""What stands in a paragraph, as term numbers in order: the engines say what to look at, this says what it holds.

Ranking compares a question with hundreds of candidates and with all that stands around them. Read from
the texts, that would cost a tenth of a second of tokenising; so the terms are kept, as numbers, a block of
neighbours at a time. Like the other engines it can always be made anew from the catalogue.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corpus.errors import IndexDamagedError

Numbers = NDArray[np.int32]
#: Paragraphs of one section that are kept together: the neighbourhood a paragraph is read in.
BLOCK = 64
_SCHEMA = """
CREATE TABLE IF NOT EXISTS blocks (id INTEGER PRIMARY KEY AUTOINCREMENT, data BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS places (key INTEGER PRIMARY KEY, block INTEGER NOT NULL);
"""
_CHUNK = 500  # bound variables in one statement


@dataclass(frozen=True, slots=True)
class Block:
    """Neighbouring paragraphs of a section: `fields` are the title, then each heading path, then each body.

    `keys` are the paragraphs' keys, `heads` the field of each one's heading path; the body of the i-th
    paragraph is field `bodies + i`. A field is an array of term numbers (corpus.language.tokens.numbered).
    """

    keys: Numbers
    heads: Numbers
    fields: tuple[Numbers, ...]

    @property
    def bodies(self) -> int:
        """Where the bodies begin among the fields."""
        return len(self.fields) - len(self.keys)


def packed(block: Block) -> bytes:
    """Counts, keys, heads, lengths and terms in one array of 32-bit numbers."""
    lengths = [len(field) for field in block.fields]
    front = np.array([len(block.keys), len(lengths), *block.keys, *block.heads, *lengths], dtype="<i4")
    return np.concatenate([front, *block.fields]).astype("<i4").tobytes()


def unpacked(data: bytes) -> Block:
    """The inverse of `packed`."""
    numbers = np.frombuffer(data, dtype="<i4")
    paragraphs, fields = int(numbers[0]), int(numbers[1])
    at = 2 + 2 * paragraphs
    ends = np.cumsum(numbers[at : at + fields]) + at + fields
    starts = [at + fields, *ends[:-1]]
    cut = tuple(numbers[start:end] for start, end in zip(starts, ends, strict=True))
    return Block(numbers[2 : 2 + paragraphs], numbers[2 + paragraphs : at], cut)


class ForwardIndex:
    """Blocks in one SQLite file. Safe for threads."""

    def __init__(self, folder: Path, create: bool = False) -> None:
        """Raises IndexDamagedError when there is no index and none is to be created."""
        self._path = folder / "terms.sqlite"
        if create:
            folder.mkdir(parents=True, exist_ok=True)
        elif not self.present:
            raise IndexDamagedError(f"Chỉ mục nội dung ở “{folder}” bị mất. Hãy chạy “cchc docs reindex”.")
        self._lock = threading.Lock()
        self._db = sqlite3.connect(self._path, timeout=30, check_same_thread=False)
        self._db.execute("PRAGMA journal_mode=WAL")
        self._db.execute("PRAGMA synchronous=FULL")
        self._db.executescript(_SCHEMA)

    def add(self, blocks: Iterable[Block]) -> None:
        """Keep blocks, in one transaction."""
        with self._lock, self._db as db:
            for block in blocks:
                row = db.execute("INSERT INTO blocks (data) VALUES (?)", (packed(block),)).lastrowid
                db.executemany("INSERT OR REPLACE INTO places VALUES (?, ?)", [(int(k), row) for k in block.keys])

    def delete(self, keys: Sequence[int]) -> None:
        """Drop the blocks of paragraphs (documents only ever go as a whole)."""
        with self._lock, self._db as db:
            for chunk in _chunks(keys):
                marks = ",".join("?" * len(chunk))
                db.execute(f"DELETE FROM blocks WHERE id IN (SELECT block FROM places WHERE key IN ({marks}))", chunk)
                db.execute(f"DELETE FROM places WHERE key IN ({marks})", chunk)

    def blocks(self, keys: Sequence[int]) -> list[Block]:
        """The blocks that hold any of the paragraphs, each once."""
        out: list[Block] = []
        with self._lock:
            for chunk in _chunks(keys):
                marks = ",".join("?" * len(chunk))
                rows = self._db.execute(
                    f"SELECT data FROM blocks WHERE id IN (SELECT block FROM places WHERE key IN ({marks}))", chunk
                )
                out += [unpacked(data) for (data,) in rows]
        return out if len(keys) <= _CHUNK else list({int(block.keys[0]): block for block in out}.values())

    @property
    def present(self) -> bool:
        """Whether the file is where it was opened."""
        return self._path.is_file()

    @property
    def size(self) -> int:
        """Paragraphs in the index."""
        with self._lock:
            return int(self._db.execute("SELECT COUNT(*) FROM places").fetchone()[0])


def _chunks(keys: Sequence[int]) -> Iterator[list[int]]:
    for start in range(0, len(keys), _CHUNK):
        yield list(keys[start : start + _CHUNK])
