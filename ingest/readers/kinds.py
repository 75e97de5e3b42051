"""What a file is, told by its content; its name only decides between forms of plain text."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePath

from corpus.errors import SourceError


class Kind(StrEnum):
    """The readers there are."""

    TEXT = "text"
    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"
    ZIP = "zip"
    OFFICE = "office"  # .doc, .rtf, .odt: LibreOffice reads it
    IMAGE = "image"


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_IMAGES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"BM", b"GIF8")
_HTML = re.compile(rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<(?:div|table|p|span|article)[\s>]", re.I)
_REFUSED = (
    (b"\x7fELF", "chương trình chạy được"),
    (b"MZ", "chương trình chạy được"),
    (b"7z\xbc\xaf\x27\x1c", "tệp nén .7z; hãy nén lại dạng .zip"),
    (b"Rar!", "tệp nén .rar; hãy nén lại dạng .zip"),
    (b"\x1f\x8b", "tệp nén .gz; hãy nén lại dạng .zip"),
)


def kind_of(data: bytes, name: str) -> Kind:
    """Raises SourceError for what no reader takes."""
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if b"%PDF-" in data[:1024]:
        return Kind.PDF
    if data.startswith(b"PK\x03\x04") or data.startswith(b"PK\x05\x06"):
        return _package(data)
    if data.startswith(_OLE):
        return _compound(data, name)
    if head.startswith(b"{\\rtf"):
        return Kind.OFFICE
    if data.startswith(_IMAGES) or (data[:4] == b"RIFF" and data[8:12] == b"WEBP"):
        return Kind.IMAGE
    for signature, what in _REFUSED:
        if data.startswith(signature):
            raise SourceError(f"Tệp “{name}” là {what}, không nạp được. Hãy chọn tệp văn bản.")
    if PurePath(name).suffix.lower() in (".htm", ".html", ".xhtml", ".mht") or _HTML.search(_plain(data[:4096])):
        return Kind.HTML
    return Kind.TEXT


def _plain(data: bytes) -> bytes:
    """UTF-16 looked at as if it were ASCII: enough to see a tag."""
    return data.replace(b"\x00", b"")


def _package(data: bytes) -> Kind:
    """Office packages say what they are by the names of their parts."""
    if b"mimetypeapplication/vnd.oasis.opendocument" in data[:200]:
        return Kind.OFFICE
    if b"word/document" in data:
        return Kind.DOCX
    if b"xl/workbook" in data:
        return Kind.XLSX
    return Kind.ZIP


def _compound(data: bytes, name: str) -> Kind:
    def has(stream: str) -> bool:
        """Entries of the directory are 128 bytes each and begin with the stream's name."""
        entry = stream.encode("utf-16-le") + b"\x00\x00"
        at = data.find(entry)
        while at >= 0 and at % 128:
            at = data.find(entry, at + 1)
        return at >= 0

    if has("EncryptedPackage"):
        raise SourceError(f"Tệp “{name}” có mật khẩu, không mở được. Hãy bỏ mật khẩu (Tệp → Thông tin) rồi nạp lại.")
    if has("_VBA_PROJECT") or has("Macros"):
        raise macro_error(name)
    if has("Workbook") or has("Book"):
        raise SourceError(f"Tệp “{name}” là Excel cũ (.xls), chưa đọc được. Hãy lưu lại dạng .xlsx rồi nạp.")
    if has("PowerPoint Document"):
        raise SourceError(f"Tệp “{name}” là trình chiếu PowerPoint, chưa đọc được. Hãy xuất ra PDF rồi nạp.")
    return Kind.OFFICE


def macro_error(name: str) -> SourceError:
    """The refusal of a file with macros."""
    return SourceError(
        f"Tệp “{name}” có chứa macro nên không nạp. Hãy mở tệp, lưu lại dạng .docx hoặc .xlsx không macro."
    )
