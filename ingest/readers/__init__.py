"""Which reader takes a file, by its content rather than its name.

One file a library; each hands on the text it made and the lines of it.
"""

from __future__ import annotations

from pathlib import Path

from corpus.errors import CchcError, SourceError
from ingest.limits import LIMITS, Job, Limits, PageProgress
from ingest.readers.kinds import Kind, kind_of
from ingest.source import Source


def load(path: Path, limits: Limits = LIMITS) -> bytes:
    """The bytes of a file. Raises SourceError with one clear line."""
    try:
        size = path.stat().st_size
        if size > limits.file_bytes:
            raise SourceError(
                f"Tệp “{path.name}” lớn {size / 1e6:.0f} MB, quá giới hạn {limits.file_bytes / 1e6:.0f} MB. "
                "Hãy tách nhỏ tệp."
            )
        return path.read_bytes()
    except FileNotFoundError:
        raise SourceError(f"Không tìm thấy “{path}”. Hãy kiểm tra lại đường dẫn.") from None
    except OSError as error:
        raise SourceError(f"Không đọc được “{path}”: {error.strerror}. Hãy kiểm tra quyền đọc tệp.") from error


def read(path: Path, limits: Limits = LIMITS, progress: PageProgress | None = None) -> Source:
    """The text and lines of a file. Raises SourceError with one clear line."""
    return read_bytes(load(path, limits), path.name, limits, progress)


def read_bytes(data: bytes, name: str, limits: Limits = LIMITS, progress: PageProgress | None = None) -> Source:
    """The same for bytes already in memory."""
    if not data.strip(b"\x00 \t\r\n"):
        raise SourceError(f"Tệp “{name}” trống, không có chữ nào để nạp. Hãy kiểm tra lại tệp.")
    try:
        return _read(kind_of(data, name), data, Job(name, limits, progress))
    except CchcError:
        raise
    except (MemoryError, RecursionError) as error:
        raise SourceError(f"Tệp “{name}” quá phức tạp để đọc ({type(error).__name__}). Hãy tách nhỏ tệp.") from error


def _read(kind: Kind, data: bytes, job: Job) -> Source:
    if kind is Kind.DOCX:
        from ingest.readers import docx

        return docx.read(data, job)
    if kind is Kind.PDF:
        from ingest.readers import pdf

        return pdf.read(data, job)
    if kind is Kind.IMAGE:
        from ingest.readers import picture

        return picture.read(data, job)
    if kind is Kind.OFFICE:
        from ingest.readers import office

        return office.read(data, job)
    return _read_light(kind, data, job)


def _read_light(kind: Kind, data: bytes, job: Job) -> Source:
    if kind is Kind.HTML:
        from ingest.readers import html

        return html.read(data, job)
    if kind is Kind.XLSX:
        from ingest.readers import xlsx

        return xlsx.read(data, job)
    if kind is Kind.ZIP:
        raise SourceError(f"Tệp “{job.name}” là tệp nén nằm trong tệp nén. Hãy giải nén rồi nạp các tệp bên trong.")
    from ingest.readers import plain

    return plain.read(data, job)
