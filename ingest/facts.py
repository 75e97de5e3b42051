"""What the header and the closing block of an administrative document say about it (Nghị định 30/2020/NĐ-CP)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from corpus.language.numbers import document_numbers, mentions
from corpus.language.text import fold, squeeze
from corpus.records import Paragraph, StepKind
from ingest.header import ADDRESSEE, MOTTO, NUMBER_LINE, PLACE_DATE
from ingest.organs import issuer, territory
from ingest.signer import signer
from ingest.titles import KIND_CODES, kind_and_title

_BEHIND_NUMBER = re.compile(r"^(số\s*:?\s*\S+(?:\s?/\s?\S+)?)\s+(.+)$", re.I)
_PASSED = re.compile(
    r"được\s+(?:Quốc hội|Ủy ban thường vụ Quốc hội|Uỷ ban thường vụ Quốc hội|Hội đồng nhân dân)\b.{0,160}"
    r"thông qua\s+(ngày\s+\d.{0,40})",
    re.I | re.S,
)
_IN_FORCE = re.compile(
    r"\b(Luật|Bộ luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư(?: liên tịch)?|Quyết định|Chỉ thị|Quy chế|Quy định)\s+"
    r"này\s+có\s+hiệu\s+lực\s+(?:thi\s+hành\s+)?(?:kể\s+)?từ\s+(ngày\s+(?:ký|\d.{0,40}))",
    re.I,
)
_SIGNING = re.compile(r"^(?:Thời gian|Ngày|Giờ) ký\s*:\s*(\d{1,2})[./-](\d{1,2})[./-](\d{4})")
_FILE_NUMBER = re.compile(
    r"(?<![a-z0-9])(nq|nd|qd|ct|tt|kh|tb|bc|cv|hd|kl|ttr|cd|vb)[-_ .]*(?:so[-_ ]*)?(\d{1,5})(?!\d)", re.I
)


@dataclass(frozen=True, slots=True)
class Facts:
    """Empty where the document does not say; `note` tells what was taken from elsewhere."""

    kind: str
    title: str
    number: str | None = None
    issuer: str | None = None
    issued_on: date | None = None
    place: str | None = None
    effective_on: date | None = None
    signer: str | None = None
    addressees: tuple[str, ...] = ()
    unit: str | None = None
    note: str = ""


def facts_of(paragraphs: Sequence[Paragraph], name: str, scanned: bool = False) -> Facts:
    """Read the facts of a document; `name` is the file's, which helps where a scan's number is written by hand."""
    opening = takewhile(lambda p: p.step.kind in (StepKind.HEADER, StepKind.FURNITURE), paragraphs)
    header = [x for p in opening if p.step.kind is StepKind.HEADER for x in _pieces(p.text)]
    notes: list[str] = []
    number = _number(header)
    if scanned and number and (named := _number_by_name(number, name)):
        notes.append(f"Số lấy theo tên tệp; bản quét đọc ra {number}.")
        number = named
    day = _day(header)
    if day is None and (signed := _signed_on(paragraphs)) and _dated(header):
        notes.append("Ngày ban hành lấy theo chữ ký số vì ngày viết trên văn bản không đọc được.")
        day = signed
    day = day or _passed_on(paragraphs)
    kind, title = kind_and_title(header, number, paragraphs)
    notes += _excerpt(paragraphs)
    return Facts(
        kind, title[:300], number, issuer(header, number), day, _place(header), _in_force_from(paragraphs, kind, day),
        signer(paragraphs, scanned), _addressees(header), territory(header), " ".join(notes),
    )  # fmt: skip


#: `(Trích: từ Điều 25 đến Điều 33)` below the title: what is held is not the whole.
_EXCERPT = re.compile(r"^\(?\s*Trích\b\s*[:;,.]?\s*(?P<what>[^()]{0,160}?)\s*\)?$", re.I)
_NEAR_THE_TITLE = 25  # paragraphs


def _excerpt(paragraphs: Sequence[Paragraph]) -> list[str]:
    """That a copy says of itself that it is an excerpt."""
    for p in paragraphs[:_NEAR_THE_TITLE]:
        if p.text.lstrip().startswith(("(Trích", "(trích", "Trích:")) and (told := _EXCERPT.match(p.text.strip())):
            what = f" ({squeeze(told['what'])})" if told["what"] else ""
            return [f"Bản trích{what}, không đủ toàn văn."]
    return []


def _pieces(text: str) -> list[str]:
    """A header line of both columns, parted: by tabs or wide gaps, or behind the number."""
    text = re.sub(r"\s+/", " /", text)  # `Số:        /KH-UBND`: the number is to be written in
    out = [squeeze(x) for x in re.split(r"\t+|[ \u00a0]{3,}", text) if x.strip()]
    behind = _BEHIND_NUMBER.match(out[0]) if len(out) == 1 else None
    return [behind[1], behind[2]] if behind and PLACE_DATE.match(behind[2]) else out


def _number(header: Sequence[str]) -> str | None:
    for line in header:
        if NUMBER_LINE.match(line) and (
            found := document_numbers(re.sub(r"^(?:luật\s+)?số\s*:?\s*", "", line, flags=re.I))
        ):
            return re.sub(r"\s+", "", found[0])
    return None


def _number_by_name(number: str, name: str) -> str | None:
    """The number with the digits that the file's name gives, when code and name agree and the digits do not."""
    digits, _, rest = number.partition("/")
    for code, written in _FILE_NUMBER.findall(name):
        codes = [fold(c) for c in re.findall(r"[^\W\d_]+", rest)]
        if written.lstrip("0") == digits.lstrip("0"):
            return None
        if code.lower() in codes or (code.lower() in ("cv", "vb") and not {c.upper() for c in codes} & set(KIND_CODES)):
            return f"{written}/{rest}"
    return None


def _day(header: Sequence[str]) -> date | None:
    return next((day for line in header if PLACE_DATE.match(line) and (day := _first_date(line))), None)


def _passed_on(paragraphs: Sequence[Paragraph]) -> date | None:
    """A law bears no date but the one on which the National Assembly passed it, at its end."""
    for p in reversed(paragraphs[-30:]):
        if m := _PASSED.search(p.text):
            return _first_date(m[1])
    return None


def _in_force_from(paragraphs: Sequence[Paragraph], kind: str, issued_on: date | None) -> date | None:
    """`Quyết định này có hiệu lực kể từ ngày ký`, or from a day; what is said of another kind is not of this one."""
    for p in paragraphs:
        m = None if p.step.kind in (StepKind.FURNITURE, StepKind.HEADER) else _IN_FORCE.search(p.text)
        if m and m[1].lower() == kind.lower():
            return issued_on if "ký" in m[2].lower() else _first_date(m[2])
    return None


def _first_date(text: str) -> date | None:
    return next((date.fromisoformat(m.key) for m in mentions(text) if m.kind == "date"), None)


def _dated(header: Sequence[str]) -> bool:
    return any(PLACE_DATE.match(line) for line in header)


def _signed_on(paragraphs: Sequence[Paragraph]) -> date | None:
    for p in paragraphs:
        if p.step.kind is StepKind.FURNITURE and (m := _SIGNING.match(p.text)):
            try:
                return date(int(m[3]), int(m[2]), int(m[1]))
            except ValueError:
                return None
    return None


def _addressees(header: Sequence[str]) -> tuple[str, ...]:
    out: list[str] = []
    inside = False
    for text in header:
        line = text
        if ADDRESSEE.match(line):
            inside, line = True, ADDRESSEE.sub("", line)
        elif MOTTO.match(line) or PLACE_DATE.match(line) or NUMBER_LINE.match(line):
            continue
        if inside and (cleaned := line.strip(" -–:;.")) and any(c.isalpha() for c in cleaned):
            out.append(cleaned)
    return tuple(out)


def _place(header: Sequence[str]) -> str | None:
    line = next((x for x in header if PLACE_DATE.match(x)), "")
    return line.split(",")[0].strip() if "," in line else None
