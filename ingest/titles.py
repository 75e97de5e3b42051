"""What kind of document a header announces, and what it says the document is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.language.text import squeeze
from corpus.records import Paragraph, StepKind
from ingest.header import (
    ADDRESSEE,
    BASIS,
    MOTTO,
    NUMBER_LINE,
    PLACE_DATE,
    broad_kind,
    kind_in_capitals,
    kind_of_line,
)
from ingest.markers import marker

#: What the letters of a number say about the kind.
KIND_CODES = {
    "NĐ": "Nghị định", "NQ": "Nghị quyết", "NQLT": "Nghị quyết liên tịch", "QĐ": "Quyết định", "CT": "Chỉ thị",
    "TTLT": "Thông tư liên tịch", "TT": "Thông tư", "QC": "Quy chế", "QYĐ": "Quy định", "TC": "Thông cáo",
    "TB": "Thông báo", "HD": "Hướng dẫn", "CTR": "Chương trình", "KH": "Kế hoạch", "KHLT": "Kế hoạch liên tịch",
    "PA": "Phương án", "ĐA": "Đề án", "DA": "Dự án", "BC": "Báo cáo", "BB": "Biên bản", "TTR": "Tờ trình",
    "HĐ": "Hợp đồng", "CĐ": "Công điện", "BGN": "Bản ghi nhớ", "BTT": "Bản thỏa thuận", "GUQ": "Giấy ủy quyền",
    "GM": "Giấy mời", "GGT": "Giấy giới thiệu", "GNP": "Giấy nghỉ phép", "PG": "Phiếu gửi", "PC": "Phiếu chuyển",
    "PB": "Phiếu báo", "KL": "Kết luận", "L": "Luật", "PL": "Pháp lệnh", "UBTVQH": "Pháp lệnh", "QH": "Luật",
    "VBHN": "Văn bản hợp nhất", "TTRI": "Thông tri",
}  # fmt: skip
_BLANK_NUMBER = re.compile(r"^số\s*:?[\s._…]*/\s*(?:(?:19|20)\d\d/)?(\S+)", re.I)
_SUBJECT = re.compile(r"^V/v\b\s*:?\s*", re.I)
_LONGEST = 5  # lines below the kind
#: Names whose kind is a part of them: `Luật Thanh niên`, `Bộ luật Dân sự`.
_NAMED = ("Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp", "Điều lệ")
_NAMES = {"việt nam": "Việt Nam", "chính phủ": "Chính phủ", "quốc hội": "Quốc hội", "đảng bộ": "Đảng bộ"}
#: What stays in capitals in a line that was set in capitals: `CCHC`, `XIII`.
_STAYS = re.compile(r"^[\W\d]*(?:[B-DĐF-HJ-NP-TV-XZ]{2,}|[IVX]{2,})[\W\d]*$")


def kind_and_title(header: Sequence[str], number: str | None, paragraphs: Sequence[Paragraph]) -> tuple[str, str]:
    """From the line of the kind, or the kind and title in one line of capitals, else from the number."""
    subject = _subject(header)
    start = next((i + 1 for i, line in enumerate(header) if NUMBER_LINE.match(line)), 0)
    for i, line in enumerate(header):
        if (kind := kind_of_line(line)) is not None and (line.isupper() or i >= start):  # above: a portal's menu
            return broad_kind(kind), _title(kind, subject or _below(header[i + 1 : i + 1 + _LONGEST]))
    for i, line in enumerate(header[start:], start):
        if found := kind_in_capitals(line):
            return broad_kind(found[0]), _title(found[0], _below([found[1], *header[i + 1 : i + _LONGEST]]))
    if number or subject:
        kind = _kind_by_number(number) if number else _kind_without_digits(header)
        return kind, subject[:1].upper() + subject[1:] or _first_line(paragraphs)
    addressed = any(ADDRESSEE.match(x) for x in header) and any(MOTTO.match(x) for x in header)
    if addressed:
        return _kind_without_digits(header), _first_line(paragraphs)
    return "Văn bản", header[0] if header else _first_line(paragraphs)


def _below(lines: Sequence[str]) -> str:
    """The lines of a title, until something else begins."""
    below: list[str] = []
    for text in lines:
        if PLACE_DATE.match(text) or BASIS.match(text) or ADDRESSEE.match(text) or NUMBER_LINE.match(text):
            break
        if below and text.isupper() and not below[-1].isupper():
            break  # the issuer again, above the grounds
        if any(c.isalpha() for c in text):
            below.append(squeeze(_SUBJECT.sub("", text)))
    about = " ".join(below)
    return _sentence_case(about) if about.isupper() else about


def _title(kind: str, about: str) -> str:
    return squeeze(f"{kind} {about if kind in _NAMED else _lower_first(about)}")


def _kind_by_number(number: str) -> str:
    """Only the first letters name a kind: in `456/SNV-KH` the last ones name an office."""
    codes = [c.upper() for c in re.findall(r"[^\W\d_]+", number)]
    return KIND_CODES.get(codes[0], "Công văn") if codes else "Công văn"


def _kind_without_digits(header: Sequence[str]) -> str:
    """A draft, or a paper whose number is to be written in: `Số:      /KH-UBND`."""
    found = next((m[1] for x in header if (m := _BLANK_NUMBER.match(x))), "")
    return _kind_by_number(found)


def _subject(header: Sequence[str]) -> str:
    """`V/v …` with the lines it goes on over, until something else begins."""
    for i, line in enumerate(header):
        if not _SUBJECT.match(line):
            continue
        parts = [_SUBJECT.sub("", line)]
        for text in header[i + 1 : i + 5]:
            if MOTTO.match(text) or PLACE_DATE.match(text):
                continue  # of the other column
            if ADDRESSEE.match(text) or NUMBER_LINE.match(text) or text.isupper() or marker(text):
                break
            parts.append(text)
        return squeeze(" ".join(parts))
    return ""


def _first_line(paragraphs: Sequence[Paragraph]) -> str:
    first = next((p.text for p in paragraphs if p.step.kind not in (StepKind.FURNITURE, StepKind.HEADER)), "")
    return squeeze(first)[:120]


def _sentence_case(capitals: str) -> str:
    """Capitals set small, but for abbreviations and a few names."""
    line = " ".join(w if _STAYS.match(w) else w.lower() for w in capitals.split())
    for small, name in _NAMES.items():
        line = re.sub(rf"(?<!\w){small}(?!\w)", name, line)
    return line[:1].upper() + line[1:]


def _lower_first(text: str) -> str:
    word = text.split(" ", 1)[0] if text else ""
    return text if word.isupper() and len(word) > 1 else text[:1].lower() + text[1:]
