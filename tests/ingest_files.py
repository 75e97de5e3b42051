"""Makes small files of every kind for the tests of ingest. Not a test itself."""

from __future__ import annotations

import io
import subprocess
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

HEADER_LEFT = "ỦY BAN NHÂN DÂN\nTỈNH HÀ NAM\nSố: 12/QĐ-UBND"
HEADER_RIGHT = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHà Nam, ngày 02 tháng 3 năm 2022"


def saved(document: Any) -> bytes:
    """The bytes of a python-docx document or an openpyxl workbook."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def table(document: Any, rows: Sequence[Sequence[str]]) -> Any:
    """A ruled table in a python-docx document."""
    made = document.add_table(len(rows), len(rows[0]), style="Table Grid")
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            made.cell(r, c).text = text
    return made


def decision() -> Any:
    """A decision with a two-column header, two articles, a ruled table and its signer."""
    from docx import Document

    document = Document()
    head = document.add_table(1, 2)
    head.cell(0, 0).text, head.cell(0, 1).text = HEADER_LEFT, HEADER_RIGHT
    document.add_paragraph("QUYẾT ĐỊNH")
    document.add_paragraph("Về việc ban hành Kế hoạch cải cách hành chính năm 2022")
    document.add_paragraph("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;")
    document.add_paragraph("Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ;")
    document.add_paragraph("QUYẾT ĐỊNH:")
    document.add_paragraph("Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính năm 2022.")
    document.add_paragraph("Điều 2. Quyết định này thay thế Quyết định số 5/QĐ-UBND ngày 01/02/2021.")
    table(
        document,
        [["STT", "Nhiệm vụ", "Cơ quan"], ["1", "Rà soát thủ tục", "Sở Nội vụ"], ["2", "Tập huấn", "Sở Tư pháp"]],
    )
    document.add_paragraph("")
    foot = document.add_table(1, 2)
    foot.cell(0, 0).text = "Nơi nhận:\n- Như Điều 2;\n- Lưu: VT."
    foot.cell(0, 1).text = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn An"
    return document


def converted(folder: Path, data: bytes, extension: str, kind: str) -> bytes:
    """A file turned into another kind by LibreOffice."""
    given = folder / f"given.{extension}"
    given.write_bytes(data)
    profile = (folder / "profile").as_uri()
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation={profile}", "--convert-to", kind, "--outdir", folder, given],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return (folder / f"given.{kind.split(':', maxsplit=1)[0]}").read_bytes()


def zipped(files: dict[str, bytes]) -> bytes:
    """A zip archive in memory."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()
