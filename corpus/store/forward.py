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
    """Neighbouring paragraphs of a section. Their fields: the title, then each heading path, then each body.

    `keys` are the paragraphs' keys, `heads` the field of each one's heading path; the body of the i-th
    paragraph is field `bodies + i`. `lengths` are the fields' lengths, `terms` the term numbers of all of
    them, one field after another (corpus.language.tokens.numbered).
    """

    keys: Numbers
    heads: Numbers
    lengths: Numbers
    terms: Numbers

    @property
    def bodies(self) -> int:
        """Where the bodies begin among the fields."""
        return len(self.lengths) - len(self.keys)


def block_of(keys: Sequence[int], heads: Sequence[int], fields: Sequence[Sequence[int]]) -> Block:
    """A block of fields given as lists of term numbers."""
    terms = [number for field in fields for number in field]
    return Block(*(np.array(row, dtype=np.int32) for row in (keys, heads, [len(field) for field in fields], terms)))


def packed(block: Block) -> bytes:
    """Counts, keys, heads, lengths and terms in one array of 32-bit numbers."""
    counts = np.array([len(block.keys), len(block.lengths)], dtype=np.int32)
    whole = np.concatenate([counts, block.keys, block.heads, block.lengths, block.terms])
    return whole.astype("<i4").tobytes()


def unpacked(data: bytes) -> Block:
    """The inverse of `packed`."""
    numbers = np.frombuffer(data, dtype="<i4")
    paragraphs, fields = int(numbers[0]), int(numbers[1])
    keys, heads, lengths, terms = np.split(numbers[2:], np.cumsum([paragraphs, paragraphs, fields]))
    return Block(keys, heads, lengths, terms)


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
