"""Which reader takes a file, by its content first and its name second."""

from __future__ import annotations

from pathlib import Path

from corpus.errors import SourceError
from ingest.decoding import decode
from ingest.source import Source, from_text

LARGEST = 64 * 1024 * 1024  # bytes

#: What files the text reader does not take begin with, and what they are called.
_SIGNATURES = (
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "Word/Excel mới (.docx, .xlsx) hoặc tệp nén .zip"),
    (b"\xd0\xcf\x11\xe0", "Word/Excel cũ (.doc, .xls)"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "ảnh PNG"),
    (b"\xff\xd8\xff", "ảnh JPEG"),
)


def read(path: Path) -> Source:
    """The text and lines of a file. Raises SourceError with one clear line."""
    try:
        size = path.stat().st_size
    except FileNotFoundError:
        raise SourceError(f"Không tìm thấy “{path}”. Hãy kiểm tra lại đường dẫn.") from None
    except OSError as error:
        raise SourceError(f"Không mở được “{path}”: {error.strerror}. Hãy kiểm tra quyền đọc tệp.") from error
    if size > LARGEST:
        raise SourceError(
            f"Tệp “{path.name}” lớn {size / 1e6:.0f} MB, quá giới hạn {LARGEST / 1e6:.0f} MB. Hãy tách nhỏ tệp."
        )
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SourceError(f"Không đọc được “{path}”: {error.strerror}. Hãy kiểm tra quyền đọc tệp.") from error
    return read_bytes(data, path.name)


def read_bytes(data: bytes, name: str) -> Source:
    """The same for bytes already in memory."""
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise SourceError(f"Tệp “{name}” là {kind}, chưa đọc được. Hãy lưu tệp dạng .txt (UTF-8) rồi nạp lại.")
    return from_text(decode(data, name))
