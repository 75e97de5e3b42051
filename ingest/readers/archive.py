"""Zip archives and office packages, opened with care: bombs, wandering paths, passwords and macros are refused."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath

from corpus.errors import SourceError
from ingest.limits import MEGABYTE, Limits
from ingest.readers.kinds import macro_error

_BROKEN = (zipfile.BadZipFile, OSError, EOFError, ValueError, NotImplementedError, RuntimeError)
#: Office packages may not hold document type definitions at all, so no entity is ever needed.
_ENTITY = re.compile(rb"<\x00?!\x00?(?:D\x00?O\x00?C\x00?T\x00?Y|E\x00?N\x00?T\x00?I)")
_RATIO_FREE = 8 * MEGABYTE  # small files may be packed as tightly as they like


def opened(data: bytes, name: str, limits: Limits) -> zipfile.ZipFile:
    """A checked archive. Raises SourceError."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        entries = archive.infolist()
    except _BROKEN as error:
        raise broken(name) from error
    if len(entries) > limits.members:
        raise SourceError(
            f"Tệp “{name}” chứa {len(entries)} tệp, quá giới hạn {limits.members}. Hãy chia nhỏ rồi nạp lại."
        )
    unpacked = sum(e.file_size for e in entries)
    if unpacked > limits.unpacked_bytes or unpacked > max(_RATIO_FREE, len(data) * limits.ratio):
        raise SourceError(
            f"Tệp “{name}” bung ra {unpacked / 1e6:.0f} MB, quá giới hạn an toàn. Hãy kiểm tra nguồn gốc tệp."
        )
    for entry in entries:
        _check(entry, name)
    return archive


def _check(entry: zipfile.ZipInfo, name: str) -> None:
    path = PurePosixPath(entry.filename.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or re.match(r"^[A-Za-z]:", entry.filename):
        raise SourceError(
            f"Tệp “{name}” chứa đường dẫn nguy hiểm “{entry.filename}”. Hãy nén lại tệp từ nguồn tin cậy."
        )
    if entry.flag_bits & 1:
        raise SourceError(f"Tệp “{name}” có mật khẩu, không mở được. Hãy giải nén rồi nạp các tệp bên trong.")


def content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str, largest: int) -> bytes:
    """One member; sizes written in an archive may lie, so reading stops at the limit."""
    try:
        with archive.open(entry) as stream:
            data = stream.read(largest + 1)
    except (*_BROKEN, Exception) as error:
        raise broken(name) from error
    if len(data) > largest:
        raise SourceError(f"Tệp “{entry.filename}” trong “{name}” lớn hơn {largest / 1e6:.0f} MB. Hãy tách nhỏ tệp.")
    return data


def checked_package(data: bytes, name: str, limits: Limits) -> zipfile.ZipFile:
    """An office package without macros and without XML entities. Raises SourceError."""
    archive = opened(data, name, limits)
    for entry in archive.infolist():
        low = entry.filename.lower()
        if low.endswith("vbaproject.bin"):
            raise macro_error(name)
        if low.endswith((".xml", ".rels")):
            part = content(archive, entry, name, limits.unpacked_bytes)
            if low == "[content_types].xml" and b"macroEnabled" in part:
                raise macro_error(name)
            if _ENTITY.search(part):
                raise SourceError(
                    f"Tệp “{name}” có khai báo thực thể XML, không an toàn. Hãy lưu lại tệp bằng Word/Excel."
                )
    return archive


def members(data: bytes, name: str, limits: Limits) -> Iterator[tuple[str, bytes]]:
    """The files in an archive as (name, content), in the archive's order; folders and hidden files are passed over."""
    archive = opened(data, name, limits)
    for entry in archive.infolist():
        path = PurePosixPath(entry.filename)
        if entry.is_dir() or path.name.startswith(".") or "__MACOSX" in path.parts or path.suffix == ".toml":
            continue
        yield entry.filename, content(archive, entry, name, limits.file_bytes)


def broken(name: str) -> SourceError:
    """The refusal of a damaged file."""
    return SourceError(f"Tệp “{name}” bị hỏng, không mở được. Hãy tải lại hoặc lưu lại tệp rồi nạp.")
