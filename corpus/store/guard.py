"""One writer at a time, and what a failing disk is called."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from corpus.errors import CchcError, IndexDamagedError, StoreError, StoreFullError, StoreLockedError
from corpus.store.protocol import Held

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_FULL_WORDS = ("no space left", "disk is full", "file too large", "quota exceeded")
_FULL_MESSAGE = (
    "Ổ đĩa chứa kho đã đầy, chưa ghi được gì; kho giữ nguyên như trước. Hãy giải phóng chỗ trống rồi chạy lại lệnh."
)
_PROBE = 1 << 20  # bytes written to ask a disk that an engine complained of
#: What storing takes at its peak, measured with journals and merges: times the text, and for each paragraph.
_TIMES_TEXT, _EACH, _EACH_NUMBER, _ALWAYS = 8, 1000, 12, 4 << 20


@contextmanager
def writer_lock(folder: Path, wait: float) -> Iterator[None]:
    """The store's only writer, across processes. Raises StoreLockedError when another one stays for `wait` seconds."""
    from filelock import FileLock, Timeout

    lock = FileLock(str(folder / "store.lock"), timeout=wait)
    owner = folder / "store.lock.pid"
    try:
        lock.acquire()
    except Timeout:
        pid = owner.read_text().strip() if owner.exists() else "?"
        raise StoreLockedError(
            f"Kho đang được tiến trình {pid} ghi, chưa thể ghi thêm. Hãy đợi tiến trình đó xong rồi chạy lại lệnh."
        ) from None
    try:
        owner.write_text(str(os.getpid()))
        yield
    finally:
        lock.release()


@contextmanager
def disk_errors(folder: Path) -> Iterator[None]:
    """Engines report a full disk each in their own way; the user reads one line."""
    try:
        yield
    except Exception as error:
        if isinstance(error, CchcError) and not isinstance(error, IndexDamagedError):
            raise
        if _says_full(error) or _is_full(folder):
            raise StoreFullError(_FULL_MESSAGE) from error
        if isinstance(error, PermissionError):
            raise StoreError(
                f"Không có quyền ghi vào kho: {error.filename}. Hãy đặt CCHC_HOME sang thư mục ghi được."
            ) from error
        if isinstance(error, sqlite3.DatabaseError):
            raise StoreError(
                f"Không đọc được danh mục của kho ({error}). Hãy đặt CCHC_HOME sang thư mục khác rồi nạp lại văn bản."
            ) from error
        raise


def check_room(folder: Path, batch: Sequence[Held], dimension: int) -> None:
    """Refuse early: a disk that fills up half-way leaves no room to clear up, nor to open Chroma's files."""
    text = sum(len(held.source.encode()) + sum(len(p.text.encode()) for p in held.paragraphs) for held in batch)
    rows = sum(len(held.paragraphs) for held in batch)
    needed = _TIMES_TEXT * text + rows * (_EACH + _EACH_NUMBER * dimension) + _ALWAYS
    if shutil.disk_usage(folder).free < needed:
        raise StoreFullError(_FULL_MESSAGE)


def _says_full(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, OSError) and error.errno in _FULL:
            return True
        if any(words in str(error).lower() for words in _FULL_WORDS):
            return True
        error = error.__cause__
    return False


def _is_full(folder: Path) -> bool:
    """Tantivy's worker threads die of a full disk without a word of it, so the disk is asked itself."""
    probe = folder / f".probe-{os.getpid()}"
    try:
        with probe.open("wb") as file:
            file.write(bytes(_PROBE))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        return error.errno in _FULL
    finally:
        probe.unlink(missing_ok=True)
    return False
