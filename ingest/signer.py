"""Who signed a document: the name below the signer's office, whole or not at all where a seal covers part of it.

A joint document has as many names as offices; they stand side by side, so office follows office, then name name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.language.model import is_regular, model_form
from corpus.language.text import squeeze
from corpus.records import Paragraph, StepKind

_CAPITAL_TITLE = re.compile(
    r"^(?:KT|TM|TL|TUQ|Q|K/T|T/M|T/L)\s*[. ]|^(?:Q\.\s*|QUYỀN\s+)?(?:PHÓ\s+)?(?:BỘ TRƯỞNG|THỨ TRƯỞNG|CHỦ TỊCH|CHỦ NHIỆM"
    r"|THỦ TƯỚNG|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|CỤC TRƯỞNG|TỔNG CỤC TRƯỞNG|VỤ TRƯỞNG|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|CHÁNH ÁN"
    r"|TRƯỞNG BAN|TRƯỞNG PHÒNG|TRƯỞNG ĐOÀN|HIỆU TRƯỞNG|VIỆN TRƯỞNG|TỔNG BÍ THƯ|BÍ THƯ|CHI CỤC TRƯỞNG|THỐNG ĐỐC|TƯ LỆNH"
    r"|TỔNG THANH TRA|TỔNG KIỂM TOÁN|TỔNG BIÊN TẬP|CHỦ TỌA|CHỦ TOẠ|THƯ KÝ|KẾ TOÁN TRƯỞNG|NGƯỜI ĐẠI DIỆN)\b"
)
_ACTING = re.compile(r"^(?:KT|TM|TL|TUQ|K/T|T/M|T/L)\s*[. ]")
_RECIPIENT = re.compile(r"^(?:Nơi nhận\s*:|[-–+])")
_LONGEST_OFFICE = 5  # lines
_SIGNED = re.compile(r"^[(\[]?(?:đã ký|ký|ký tên|chữ ký|ký, đóng dấu|đã ký và đóng dấu)\b.{0,20}$", re.I)
_RANK = re.compile(
    r"^(?:(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy)\s+|(?:(?:GS|PGS|TS|ThS|[A-Z][A-Za-z]{0,6}\.)[.\s]*)+)"
)
#: The family names that nine in ten of the country bear; a name on a scan must begin with one.
_FAMILIES = frozenset(
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Trịnh Mai Đào Lương Hà Tô Cao"
    " Trương Lâm Tạ Chu Thái Quách Phùng Kiều Vương Triệu Nông Hứa Lưu Lò Châu Từ Tôn Tống Thân Tăng Doãn".split()
)
_CAPITALISED = re.compile(r"(?<![^\W\d_])[A-ZÀ-ỸĐ][a-zà-ỹđ]+(?:[ ][A-ZÀ-ỸĐ][a-zà-ỹđ]+){1,4}")
_BELOW_ON_A_SCAN = 25  # lines: the recipients stand between office and name when columns are read line by line


def signer(paragraphs: Sequence[Paragraph], scanned: bool = False) -> str | None:
    """The name below the signer's office. Of a scan it is taken only when it is a whole name."""
    lines = [squeeze(x) for p in paragraphs if p.step.kind is not StepKind.FURNITURE for x in p.text.split("\n")]
    for i, line in enumerate(lines):
        if not _CAPITAL_TITLE.match(line) or not line.isupper():
            continue
        if scanned:
            return _scanned_name(lines[i + 1 : i + 1 + _BELOW_ON_A_SCAN], " ".join(lines))
        if names := _names([x for x in lines[i:] if not _RECIPIENT.match(x)]):  # set beside the signature
            return "; ".join(names)
    return None


def _names(lines: Sequence[str]) -> list[str]:
    """The names below offices: as many as offices that one acts for (`KT.`, `TM.`), or stand one after the other."""
    names: list[str] = []
    offices = between = 0
    before = ""
    for text in lines:
        name = _RANK.sub("", text)
        if _is_name(name) and len(names) < max(offices, 1):
            names.append(name)
            between = 0
        elif text.isupper() and (not names or _ACTING.match(text) or between):
            chain = text.startswith("KT") and before.startswith(
                ("TM", "T/M")
            )  # one acts for the head, the head for all
            offices += _ACTING.match(text) is not None and not chain
            between += 1
            before = text
        elif not text.isupper() and _SIGNED.match(text):
            continue
        else:
            break
        if between > _LONGEST_OFFICE * max(offices, 1):
            break
    return names


def _is_name(text: str) -> bool:
    words = text.split()
    single = sum(len(w) == 1 for w in words)  # `Giàng A Páo`
    whole = all(w[0].isupper() and (w[1:].islower() or len(w) == 1) and w.isalpha() for w in words)
    return 2 <= len(words) <= 5 and whole and single < len(words) - 1


def _scanned_name(lines: Sequence[str], text: str) -> str | None:
    """A whole name on a line of its own, or what a seal left of one that the document holds whole elsewhere."""
    for line in lines:
        if not _is_name(line) or not all(is_regular(model_form(w)) for w in line.split()):
            continue
        if line.split()[0] in _FAMILIES and len(line.split()) > 2:
            return line
        whole: set[str] = {
            m for m in _CAPITALISED.findall(text) if m.endswith(f" {line}") and m.split()[0] in _FAMILIES
        }
        if len(whole) == 1:
            return whole.pop()
    return None
