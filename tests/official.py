"""Invented documents in the layouts of Nghị định 30/2020/NĐ-CP: Word files, flattened text, PDF. Not a test itself."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.ingest_files import saved

MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")


@dataclass(frozen=True, slots=True)
class Official:
    """What stands on a document; `right` replaces the national motto on papers of the Party."""

    kind: str
    title: str
    number: str
    issuer: tuple[str, ...] = ("ỦY BAN NHÂN DÂN TỈNH HÀ NAM", "SỞ NỘI VỤ")
    issuer_name: str = "Sở Nội vụ"
    place_date: str = "Hà Nam, ngày 05 tháng 4 năm 2022"
    right: tuple[str, ...] = MOTTO
    addressees: tuple[str, ...] = ()
    body: tuple[str, ...] = (
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 10 tháng 01 năm 2022 của Ủy ban nhân dân tỉnh về cải cách hành chính "
        "nhà nước năm 2022 trên địa bàn tỉnh, cơ quan xây dựng văn bản này với các nội dung như sau:",
        "I. MỤC ĐÍCH, YÊU CẦU",
        "1. Mục đích",
        "- Nâng cao chất lượng giải quyết thủ tục hành chính cho người dân và doanh nghiệp trên địa bàn toàn tỉnh;",
        "- Đơn giản hóa ít nhất 20% thủ tục.",
        "2. Yêu cầu",
        "Các phòng chuyên môn tổ chức thực hiện nghiêm túc, đúng tiến độ, gửi kết quả về Văn phòng Sở trước ngày "
        "15/12/2022 để tổng hợp./.",
    )
    post: tuple[str, ...] = ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")
    signer: str = "Trần Thị Bình"

    @property
    def left(self) -> tuple[str, ...]:
        """The lines above and with the number."""
        about = () if self.kind else (f"V/v {self.title}",)
        return (*self.issuer, f"Số: {self.number}", *about)

    @property
    def heading(self) -> tuple[str, ...]:
        """Kind and title, in the middle of the page."""
        return (self.kind, self.title) if self.kind else ()


def word(official: Official, more: Any = None) -> bytes:
    """A .docx as the forms of the decree ask: header and closing block in tables without rules, centred lines.

    `more` is called with the python-docx document before the closing block is set.
    """
    from docx import Document
    from docx.shared import Cm, Pt

    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(3), Cm(2)
    section.top_margin = section.bottom_margin = Cm(2)
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(14)
    _two_columns(document, official.left, (*official.right, official.place_date))
    for text in official.heading:
        _centred(document.add_paragraph(), text)
    if official.addressees:
        document.add_paragraph("Kính gửi:")
        for text in official.addressees:
            document.add_paragraph(f"- {text}")
    for text in official.body:
        paragraph = document.add_paragraph(text)
        paragraph.paragraph_format.first_line_indent = Cm(1.27)
        paragraph.alignment = 3
    if more:
        more(document)
    _two_columns(document, ("Nơi nhận:", "- Như trên;", "- Lưu: VT."), (*official.post, "", "", official.signer))
    return saved(document)


def flat(official: Official) -> str:
    """The same as text, the header's left column before its right one."""
    addressees = ("Kính gửi:", *(f"- {x}" for x in official.addressees)) if official.addressees else ()
    lines = (
        *official.left, *official.right, official.place_date, *official.heading, *addressees, *official.body,
        "Nơi nhận:", "- Như trên;", "- Lưu: VT.", *official.post, official.signer,
    )  # fmt: skip
    return "\n".join(lines)


def rows(official: Official) -> str:
    """The same as a program writes it that keeps the header's rows: both columns on a line, a tab between."""
    right = (*official.right, official.place_date)
    count = max(len(official.left), len(right))
    header = ["\t".join(x for x in (_at(official.left, i), _at(right, i)) if x) for i in range(count)]
    whole = flat(official).split("\n")
    return "\n".join([*header, *whole[len(official.left) + len(right) :]])


def pdfs(folder: Path, documents: Mapping[str, bytes]) -> dict[str, bytes]:
    """Word files turned into PDF by one start of LibreOffice."""
    for name, data in documents.items():
        (folder / f"{name}.docx").write_bytes(data)
    given = [str(folder / f"{name}.docx") for name in documents]
    command = [
        "soffice", "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--convert-to", "pdf",
        "--outdir", str(folder), *given,
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return {name: (folder / f"{name}.pdf").read_bytes() for name in documents}


def _at(lines: Sequence[str], i: int) -> str:
    return lines[i] if i < len(lines) else ""


def _centred(paragraph: Any, text: str) -> None:
    paragraph.alignment = 1
    paragraph.add_run(text).bold = True


def _two_columns(document: Any, left: Sequence[str], right: Sequence[str]) -> None:
    from docx.shared import Cm

    made = document.add_table(1, 2)
    for cell, width, lines in zip(made.rows[0].cells, (Cm(6.5), Cm(9.5)), (left, right), strict=True):
        cell.width = width
        for i, text in enumerate(lines):
            paragraph = cell.paragraphs[0] if i == 0 else cell.add_paragraph()
            _centred(paragraph, text)
