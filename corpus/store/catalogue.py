"""The truth of the store: documents, versions, paragraphs, in one SQLite file.

A version moves `pending` → `live` → `retiring` → `old`, or to `dropping` and away. Only the step to
`live` makes it visible, in one transaction, after the engines have taken it in; so a reader never sees
half of it, and a crash leaves at most rows of the unfinished states, which the next writer clears.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from corpus.errors import NotHeldError, StoreVersionError
from corpus.records import Document, Paragraph
from corpus.store.codec import dump_document, dump_paragraph, load_document, load_paragraph
from corpus.store.protocol import Held

#: The form of the catalogue; another form cannot be read.
FORMAT = 1
# AUTOINCREMENT: a key is never used twice, so that a stale index cannot point at a stranger.
_SCHEMA = """
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS documents (id TEXT PRIMARY KEY, data TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS versions (
    rowid INTEGER PRIMARY KEY AUTOINCREMENT, document_id TEXT NOT NULL, version TEXT NOT NULL, state TEXT NOT NULL,
    data TEXT NOT NULL, source TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS versions_by_document ON versions (document_id, state);
CREATE INDEX IF NOT EXISTS versions_by_state ON versions (state);
CREATE TABLE IF NOT EXISTS paragraphs (
    key INTEGER PRIMARY KEY AUTOINCREMENT, version_row INTEGER NOT NULL, id TEXT NOT NULL, ord INTEGER NOT NULL,
    data TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS paragraphs_by_id ON paragraphs (id);
CREATE INDEX IF NOT EXISTS paragraphs_by_version ON paragraphs (version_row, ord);
"""
_CHUNK = 500  # bound variables in one statement
_FIELDS = "p.id, v.document_id, v.version, p.ord, p.data"
_JOINED = "FROM paragraphs p JOIN versions v ON v.rowid = p.version_row"
_BUMP = (
    "INSERT INTO meta VALUES ('generation', '1') "
    "ON CONFLICT (key) DO UPDATE SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT)"
)


class Catalogue:
    """Reads from any thread (a connection each); writes are called under the store's lock."""

    def __init__(self, path: Path) -> None:
        """Raises StoreVersionError, before anything is written, for a catalogue of another form."""
        self._path = path
        self._local = threading.local()
        self._all: list[sqlite3.Connection] = []
        self._check_format()
        with self.connection() as db:
            db.executescript(_SCHEMA)
            db.execute("INSERT OR IGNORE INTO meta VALUES ('format', ?)", (str(FORMAT),))

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

    def _check_format(self) -> None:
        rows = self.connection().execute("SELECT 1 FROM sqlite_master WHERE name = 'meta'").fetchall()
        stamped = self.meta("format") if rows else None
        if stamped not in (None, str(FORMAT)):
            self.close()
            raise StoreVersionError(
                f"Kho dữ liệu ở “{self._path.parent}” có định dạng {stamped}, chương trình này đọc định dạng {FORMAT}. "
                "Hãy dùng đúng phiên bản chương trình, hoặc đặt CCHC_HOME sang thư mục khác rồi nạp lại văn bản."
            )

    # -- stamps -------------------------------------------------------------------------------------

    def meta(self, key: str) -> str | None:
        """A stamp, or None."""
        row = self.connection().execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return str(row[0]) if row else None

    def metas(self, prefix: str) -> dict[str, str]:
        """The stamps whose name begins so."""
        rows = self.connection().execute(
            "SELECT key, value FROM meta WHERE key >= ? AND key < ?", (prefix, prefix + "\U0010ffff")
        )
        return {str(key): str(value) for key, value in rows}

    def set_meta(self, **values: str) -> None:
        """Write stamps that no reader waits for."""
        with self.connection() as db:
            db.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", values.items())

    def point_to(self, engines: str, **values: str) -> None:
        """Let readers go over to the engines of another folder; `values` are further stamps."""
        with self.connection() as db:
            stamps = {"engines": engines, **values}
            db.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", stamps.items())
            db.execute(_BUMP)

    # -- writing ------------------------------------------------------------------------------------

    def stage(self, batch: Sequence[Held]) -> tuple[list[int], list[tuple[int, Paragraph, Document]]]:
        """Insert pending versions in one transaction; gives their rows, and every paragraph with its key."""
        versions: list[int] = []
        rows: list[tuple[int, Paragraph, Document]] = []
        with self.connection() as db:
            for held in batch:
                document = held.document
                row = db.execute(
                    "INSERT INTO versions (document_id, version, state, data, source) VALUES (?, ?, 'pending', ?, ?)",
                    (document.id, document.version, dump_document(document), held.source),
                ).lastrowid
                versions.append(int(row or 0))
                for p in held.paragraphs:
                    key = db.execute(
                        "INSERT INTO paragraphs (version_row, id, ord, data) VALUES (?, ?, ?, ?)",
                        (row, p.id, p.order, dump_paragraph(p)),
                    ).lastrowid
                    rows.append((int(key or 0), p, document))
        return versions, rows

    def publish(self, rows: Iterable[int], sizes: str) -> None:
        """Make pending versions live, in one transaction; what they replace is retiring."""
        with self.connection() as db:
            for row in rows:
                (found,) = db.execute("SELECT document_id, data FROM versions WHERE rowid = ?", (row,))
                document_id, data = found
                db.execute(
                    "UPDATE versions SET state = 'retiring' WHERE document_id = ? AND state = 'live'", (document_id,)
                )
                db.execute("UPDATE versions SET state = 'live' WHERE rowid = ?", (row,))
                db.execute("INSERT OR REPLACE INTO documents VALUES (?, ?)", (document_id, data))
            db.execute("INSERT OR REPLACE INTO meta VALUES ('sizes', ?)", (sizes,))
            db.execute(_BUMP)

    def mark_dropping(self, document_id: str) -> None:
        """Take a document out of sight."""
        with self.connection() as db:
            db.execute("UPDATE versions SET state = 'dropping' WHERE document_id = ?", (document_id,))
            db.execute("DELETE FROM documents WHERE id = ?", (document_id,))
            db.execute(_BUMP)

    def put_documents(self, documents: Iterable[Document]) -> None:
        """Insert or update catalogue entries."""
        with self.connection() as db:
            rows = [(d.id, dump_document(d)) for d in documents]
            db.executemany("INSERT OR REPLACE INTO documents VALUES (?, ?)", rows)
            db.execute(_BUMP)

    def unfinished(self) -> list[int]:
        """Versions that are in no final state: left by a crash, or by the write at work."""
        rows = self.connection().execute(
            "SELECT rowid FROM versions WHERE state IN ('pending', 'dropping', 'retiring')"
        )
        return [row[0] for row in rows]

    def settle(self, sizes: str) -> None:
        """After the engines let go of unfinished versions: forget what was never live or is dropped, keep old ones."""
        with self.connection() as db:
            gone = "SELECT rowid FROM versions WHERE state IN ('pending', 'dropping')"
            db.execute(f"DELETE FROM paragraphs WHERE version_row IN ({gone})")
            db.execute("DELETE FROM versions WHERE state IN ('pending', 'dropping')")
            db.execute("UPDATE versions SET state = 'old' WHERE state = 'retiring'")
            db.execute("INSERT OR REPLACE INTO meta VALUES ('sizes', ?)", (sizes,))
            db.execute(_BUMP)

    # -- reading ------------------------------------------------------------------------------------

    def keys_of(self, version_rows: Sequence[int]) -> list[int]:
        """Paragraph keys of versions."""
        return [row[0] for row in self._of(f"SELECT p.key {_JOINED} WHERE v.rowid IN", version_rows)]

    def by_keys(self, keys: Sequence[int]) -> dict[int, Paragraph]:
        """Live paragraphs by key; keys of other versions are left out."""
        # The plus keeps SQLite from walking through all live versions to find a few paragraphs (110 ms of 61,743).
        rows = self._of(f"SELECT p.key, {_FIELDS} {_JOINED} WHERE +v.state = 'live' AND p.key IN", keys)
        return {key: load_paragraph(*fields) for key, *fields in rows}

    def keys_of_ids(self, ids: Sequence[str]) -> dict[str, int]:
        """Live keys of paragraph ids."""
        return dict(self._of(f"SELECT p.id, p.key {_JOINED} WHERE +v.state = 'live' AND p.id IN", ids))

    def paragraph(self, ident: str) -> Paragraph:
        """See Store.paragraph."""
        row = self.connection().execute(
            f"SELECT {_FIELDS} {_JOINED} WHERE p.id = ? AND +v.state IN ('live', 'retiring', 'old') "
            "ORDER BY v.state = 'live' DESC, v.rowid DESC LIMIT 1", (ident,),
        ).fetchone()  # fmt: skip
        if row is None:
            raise NotHeldError(
                f"Không có đoạn văn nào mang mã “{ident}” trong kho. Xem danh sách văn bản bằng “cchc docs list”."
            )
        return load_paragraph(*row)

    def paragraphs(self, document_id: str, version: str | None = None) -> list[Paragraph]:
        """See Store.paragraphs. A text that went back to an earlier form has that version twice: the newest counts."""
        states = "('live')" if version is None else "('live', 'retiring', 'old')"
        newest = "version = COALESCE(?, version) ORDER BY state = 'live' DESC, rowid DESC LIMIT 1"
        select = f"SELECT rowid FROM versions WHERE document_id = ? AND state IN {states} AND {newest}"
        chosen = self.connection().execute(select, (document_id, version)).fetchone()
        rows = self.connection().execute(f"SELECT {_FIELDS} {_JOINED} WHERE v.rowid = ? ORDER BY p.ord", chosen or (0,))
        return [load_paragraph(*row) for row in rows]

    def source(self, document_id: str) -> str:
        """See Store.source."""
        row = (
            self.connection()
            .execute("SELECT source FROM versions WHERE document_id = ? AND state = 'live'", (document_id,))
            .fetchone()
        )
        if row is None:
            raise _unknown(document_id)
        return str(row[0])

    def document(self, document_id: str) -> Document:
        """See Store.document."""
        row = self.connection().execute("SELECT data FROM documents WHERE id = ?", (document_id,)).fetchone()
        if row is None:
            raise _unknown(document_id)
        return load_document(row[0])

    def live_document(self, document_id: str) -> Document:
        """The entry that the live version was indexed with."""
        row = (
            self.connection()
            .execute("SELECT data FROM versions WHERE document_id = ? AND state = 'live'", (document_id,))
            .fetchone()
        )
        if row is None:
            raise _unknown(document_id)
        return load_document(row[0])

    def documents(self) -> list[Document]:
        """See Store.documents."""
        return [load_document(r[0]) for r in self.connection().execute("SELECT data FROM documents ORDER BY id")]

    def live_versions(self) -> dict[str, str]:
        """document id → version of what is live."""
        return dict(self.connection().execute("SELECT document_id, version FROM versions WHERE state = 'live'"))

    def live_paragraphs(self) -> Iterator[tuple[int, Paragraph]]:
        """Every live paragraph with its key, document by document: for making the engines anew."""
        cursor = self.connection().execute(
            f"SELECT p.key, {_FIELDS} {_JOINED} WHERE v.state = 'live' ORDER BY v.rowid, p.ord"
        )
        for key, *fields in cursor:
            yield key, load_paragraph(*fields)

    def counts(self) -> tuple[int, int]:
        """Live documents and their paragraphs."""
        db = self.connection()
        documents = db.execute("SELECT COUNT(*) FROM versions WHERE state = 'live'").fetchone()[0]
        paragraphs = db.execute(f"SELECT COUNT(*) {_JOINED} WHERE v.state = 'live'").fetchone()[0]
        return documents, paragraphs

    def _of(self, select: str, values: Sequence[Any]) -> Iterator[Any]:
        """Rows of a statement that ends with `IN`, for any number of values."""
        for start in range(0, len(values), _CHUNK):
            chunk = values[start : start + _CHUNK]
            yield from self.connection().execute(f"{select} ({','.join('?' * len(chunk))})", chunk)


def _unknown(document_id: str) -> NotHeldError:
    return NotHeldError(f"Kho không có văn bản “{document_id}”. Xem các mã văn bản bằng “cchc docs list”.")
