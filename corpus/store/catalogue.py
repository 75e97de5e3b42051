"""The truth of the store: documents, versions, paragraphs, in one SQLite file.

A version moves `pending` → `live` → `old`, or to `dropping` and away. Only the step to `live` makes
it visible, in one transaction, after the engines have taken it in; so a reader never sees half of it
and a crash leaves at most pending or dropping rows, which the next writer clears.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from corpus.errors import NotHeldError
from corpus.records import Document, Paragraph
from corpus.store.codec import dump_document, dump_paragraph, load_document, load_paragraph

_SCHEMA = """
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS documents (id TEXT PRIMARY KEY, data TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS versions (
    rowid INTEGER PRIMARY KEY, document_id TEXT NOT NULL, version TEXT NOT NULL, state TEXT NOT NULL,
    data TEXT NOT NULL, source TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS versions_by_document ON versions (document_id, state);
CREATE INDEX IF NOT EXISTS versions_by_state ON versions (state);
CREATE TABLE IF NOT EXISTS paragraphs (
    key INTEGER PRIMARY KEY, version_row INTEGER NOT NULL, id TEXT NOT NULL, ord INTEGER NOT NULL, data TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS paragraphs_by_id ON paragraphs (id);
CREATE INDEX IF NOT EXISTS paragraphs_by_version ON paragraphs (version_row, ord);
"""
_CHUNK = 500  # bound variables in one statement


class Catalogue:
    """Reads from any thread (a connection each); writes are called under the store's lock."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._local = threading.local()
        self._all: list[sqlite3.Connection] = []
        with self.connection() as db:
            db.executescript(_SCHEMA)

    def connection(self) -> sqlite3.Connection:
        """This thread's connection; as a context manager it is one transaction."""
        db: sqlite3.Connection | None = getattr(self._local, "db", None)
        if db is None:
            db = sqlite3.connect(self._path, timeout=30, check_same_thread=False)
            db.execute("PRAGMA journal_mode=WAL")
            db.execute("PRAGMA synchronous=FULL")
            self._local.db = db
            self._all.append(db)
        return db

    def close(self) -> None:
        """Close every thread's connection."""
        for db in self._all:
            db.close()
        self._all.clear()
        self._local = threading.local()

    # -- meta ---------------------------------------------------------------------------------------

    def meta(self, key: str) -> str | None:
        """A stamp, or None."""
        row = self.connection().execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return str(row[0]) if row else None

    def set_meta(self, **values: str) -> None:
        """Write stamps."""
        with self.connection() as db:
            db.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", values.items())

    # -- versions -----------------------------------------------------------------------------------

    def stage(self, document: Document, source: str, paragraphs: Sequence[Paragraph], db: sqlite3.Connection) -> tuple[int, list[int]]:
        """Insert a pending version; returns its row and the new paragraph keys."""
        row = db.execute(
            "INSERT INTO versions (document_id, version, state, data, source) VALUES (?, ?, 'pending', ?, ?)",
            (document.id, document.version, dump_document(document), source),
        ).lastrowid
        assert row is not None
        keys = []
        for p in paragraphs:
            cursor = db.execute(
                "INSERT INTO paragraphs (version_row, id, ord, data) VALUES (?, ?, ?, ?)", (row, p.id, p.order, dump_paragraph(p))
            )
            keys.append(int(cursor.lastrowid or 0))
        return row, keys

    def publish(self, rows: Iterable[int]) -> None:
        """Make pending versions live and their predecessors old, in one transaction."""
        with self.connection() as db:
            for row in rows:
                document_id, data = db.execute("SELECT document_id, data FROM versions WHERE rowid = ?", (row,)).fetchone()
                db.execute("UPDATE versions SET state = 'old' WHERE document_id = ? AND state = 'live'", (document_id,))
                db.execute("UPDATE versions SET state = 'live' WHERE rowid = ?", (row,))
                db.execute("INSERT OR REPLACE INTO documents VALUES (?, ?)", (document_id, data))
            self._bump(db)

    def mark_dropping(self, document_id: str) -> None:
        """Take a document out of sight."""
        with self.connection() as db:
            db.execute("UPDATE versions SET state = 'dropping' WHERE document_id = ?", (document_id,))
            db.execute("DELETE FROM documents WHERE id = ?", (document_id,))
            self._bump(db)

    def put_documents(self, documents: Iterable[Document]) -> None:
        """Insert or update catalogue entries."""
        with self.connection() as db:
            db.executemany("INSERT OR REPLACE INTO documents VALUES (?, ?)", [(d.id, dump_document(d)) for d in documents])
            self._bump(db)

    def unfinished(self) -> list[int]:
        """Rows of versions a crash left pending or dropping."""
        return [r[0] for r in self.connection().execute("SELECT rowid FROM versions WHERE state IN ('pending', 'dropping')")]

    def keys_of(self, version_rows: Sequence[int]) -> list[int]:
        """Paragraph keys of versions."""
        out: list[int] = []
        for chunk in _chunks(version_rows):
            marks = ",".join("?" * len(chunk))
            out += [r[0] for r in self.connection().execute(f"SELECT key FROM paragraphs WHERE version_row IN ({marks})", chunk)]
        return out

    def old_rows(self, document_ids: Sequence[str]) -> list[int]:
        """Rows of old versions of documents."""
        out: list[int] = []
        for chunk in _chunks(document_ids):
            marks = ",".join("?" * len(chunk))
            out += [r[0] for r in self.connection().execute(
                f"SELECT rowid FROM versions WHERE state = 'old' AND document_id IN ({marks})", chunk)]  # fmt: skip
        return out

    def forget(self, version_rows: Sequence[int]) -> None:
        """Delete versions and their paragraphs for good."""
        with self.connection() as db:
            db.executemany("DELETE FROM paragraphs WHERE version_row = ?", [(r,) for r in version_rows])
            db.executemany("DELETE FROM versions WHERE rowid = ?", [(r,) for r in version_rows])

    @staticmethod
    def _bump(db: sqlite3.Connection) -> None:
        db.execute(
            "INSERT INTO meta VALUES ('generation', '1') ON CONFLICT (key) DO UPDATE SET value = CAST(value AS INTEGER) + 1"
        )

    # -- reading ------------------------------------------------------------------------------------

    def by_keys(self, keys: Sequence[int]) -> dict[int, Paragraph]:
        """Live paragraphs by key; keys of other versions are left out."""
        out: dict[int, Paragraph] = {}
        for chunk in _chunks(keys):
            marks = ",".join("?" * len(chunk))
            rows = self.connection().execute(
                "SELECT p.key, p.id, v.document_id, v.version, p.ord, p.data FROM paragraphs p JOIN versions v "
                f"ON v.rowid = p.version_row WHERE p.key IN ({marks}) AND v.state = 'live'", chunk)  # fmt: skip
            for key, *fields in rows:
                out[key] = load_paragraph(*fields)
        return out

    def keys_of_ids(self, ids: Sequence[str]) -> dict[str, int]:
        """Live keys of paragraph ids."""
        out: dict[str, int] = {}
        for chunk in _chunks(ids):
            marks = ",".join("?" * len(chunk))
            out.update(self.connection().execute(
                "SELECT p.id, p.key FROM paragraphs p JOIN versions v ON v.rowid = p.version_row "
                f"WHERE v.state = 'live' AND p.id IN ({marks})", chunk))  # fmt: skip
        return out

    def paragraph(self, ident: str) -> Paragraph:
        """See Store.paragraph."""
        row = self.connection().execute(
            "SELECT p.id, v.document_id, v.version, p.ord, p.data FROM paragraphs p JOIN versions v ON v.rowid = p.version_row "
            "WHERE p.id = ? AND v.state IN ('live', 'old') ORDER BY v.state = 'live' DESC, v.rowid DESC LIMIT 1", (ident,),
        ).fetchone()  # fmt: skip
        if row is None:
            raise NotHeldError(f"Không có đoạn văn nào mang mã “{ident}” trong kho. Xem danh sách văn bản bằng “cchc docs list”.")
        return load_paragraph(*row)

    def paragraphs(self, document_id: str, version: str | None = None) -> list[Paragraph]:
        """See Store.paragraphs."""
        where = "v.state = 'live'" if version is None else "v.state IN ('live', 'old') AND v.version = ?"
        rows = self.connection().execute(
            "SELECT p.id, v.document_id, v.version, p.ord, p.data FROM versions v JOIN paragraphs p ON p.version_row = v.rowid "
            f"WHERE v.document_id = ? AND {where} ORDER BY p.ord", (document_id,) if version is None else (document_id, version),
        )  # fmt: skip
        return [load_paragraph(*row) for row in rows]

    def source(self, document_id: str) -> str:
        """See Store.source."""
        row = self.connection().execute(
            "SELECT source FROM versions WHERE document_id = ? AND state = 'live'", (document_id,)
        ).fetchone()
        if row is None:
            raise NotHeldError(_unknown_document(document_id))
        return str(row[0])

    def document(self, document_id: str) -> Document:
        """See Store.document."""
        row = self.connection().execute("SELECT data FROM documents WHERE id = ?", (document_id,)).fetchone()
        if row is None:
            raise NotHeldError(_unknown_document(document_id))
        return load_document(row[0])

    def documents(self) -> list[Document]:
        """See Store.documents."""
        return [load_document(r[0]) for r in self.connection().execute("SELECT data FROM documents ORDER BY id")]

    def live_versions(self) -> dict[str, str]:
        """document id → version of what is live."""
        return dict(self.connection().execute("SELECT document_id, version FROM versions WHERE state = 'live'"))

    def live_paragraphs(self) -> Iterator[tuple[int, Paragraph]]:
        """Every live paragraph with its key, document by document: for rebuilding the engines."""
        cursor = self.connection().execute(
            "SELECT p.key, p.id, v.document_id, v.version, p.ord, p.data FROM versions v JOIN paragraphs p "
            "ON p.version_row = v.rowid WHERE v.state = 'live' ORDER BY v.rowid, p.ord"
        )
        for key, *fields in cursor:
            yield key, load_paragraph(*fields)

    def counts(self) -> tuple[int, int]:
        """Live documents and their paragraphs."""
        db = self.connection()
        documents = db.execute("SELECT COUNT(*) FROM versions WHERE state = 'live'").fetchone()[0]
        paragraphs = db.execute(
            "SELECT COUNT(*) FROM paragraphs p JOIN versions v ON v.rowid = p.version_row WHERE v.state = 'live'"
        ).fetchone()[0]
        return documents, paragraphs


def _unknown_document(document_id: str) -> str:
    return f"Kho không có văn bản “{document_id}”. Xem các mã văn bản bằng “cchc docs list”."


def _chunks(items: Sequence[Any]) -> Iterator[list[Any]]:
    for start in range(0, len(items), _CHUNK):
        yield list(items[start : start + _CHUNK])
