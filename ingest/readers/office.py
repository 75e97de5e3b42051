"""Old Word files, RTF and OpenDocument: LibreOffice turns them into .docx, which keeps fonts, lists and tables."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

from corpus.errors import SourceError
from ingest.limits import Job
from ingest.readers import docx
from ingest.source import Source

PACKAGE = "libreoffice-writer-nogui"


def read(data: bytes, job: Job) -> Source:
    """Raises SourceError when LibreOffice is missing, too slow, or cannot read the file."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise SourceError(
            f"Tệp “{job.name}” cần chương trình LibreOffice để đọc mà máy chưa có. "
            f"Hãy cài gói {PACKAGE} (sudo apt install {PACKAGE}) rồi nạp lại, hoặc lưu tệp dạng .docx."
        )
    with tempfile.TemporaryDirectory(prefix="cchc-office-") as folder:
        converted = _convert(program, data, Path(folder), job)
        return replace(docx.read(converted, job), media="office")


def _convert(program: str, data: bytes, folder: Path, job: Job) -> bytes:
    """A profile of its own keeps clear of a LibreOffice that is open on the desktop, and of its macro settings."""
    extension = ".rtf" if data.lstrip().startswith(b"{\\rtf") else ".odt" if data.startswith(b"PK") else ".doc"
    given = folder / f"input{extension}"
    given.write_bytes(data)
    profile = folder / "profile"
    command = [
        program, "--headless", "--norestore", "--nolockcheck", "--nodefault",
        f"-env:UserInstallation={profile.as_uri()}",
        "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder), str(given),
    ]  # fmt: skip
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    ) as process:
        try:
            process.wait(job.limits.office_seconds)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            raise SourceError(
                f"LibreOffice đọc tệp “{job.name}” quá {job.limits.office_seconds:.0f} giây nên đã dừng. "
                "Hãy lưu tệp dạng .docx."
            ) from None
    made = folder / "input.docx"
    if not made.is_file():
        raise SourceError(
            f"LibreOffice không đọc được tệp “{job.name}” (hỏng hoặc có mật khẩu). Hãy lưu lại tệp dạng .docx."
        )
    return made.read_bytes()
