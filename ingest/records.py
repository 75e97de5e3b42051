"""Catalogue records for documents: read from a TOML file beside the text, or guessed from the header block."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from hashlib import blake2b
from pathlib import Path
from typing import Any

from corpus.errors import SourceError
from corpus.language.numbers import document_numbers, mentions
from corpus.language.text import fold, squeeze
from corpus.records import Document, Paragraph, Relation, StepKind, Validity
from ingest.header import ADDRESSEE, KINDS, NUMBER_LINE, PLACE_DATE, SUBJECT

#: What the letters of a number say about the kind.
_KIND_CODES = {
    "NĐ": "Nghị định", "NQ": "Nghị quyết", "QĐ": "Quyết định", "CT": "Chỉ thị", "TT": "Thông tư", "TTLT": "Thông tư liên tịch",
    "KH": "Kế hoạch", "TB": "Thông báo", "BC": "Báo cáo", "TTR": "Tờ trình", "CĐ": "Công điện", "HD": "Hướng dẫn", "KL": "Kết luận",
    "QH": "Luật",
}  # fmt: skip
_ISSUER_CODES = {"CP": "Chính phủ", "TTg": "Thủ tướng Chính phủ", "BNV": "Bộ Nội vụ", "VPCP": "Văn phòng Chính phủ"}


def from_toml(path: Path) -> Document:
    """A record from TOML. Keys are the fields of Document; `relations` is a list of {kind, target}."""
    try:
        fields: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        relations = tuple(Relation(**r) for r in fields.pop("relations", []))
        validity = Validity(fields.pop("validity", Validity.UNVERIFIED.value))
        lists = {key: tuple(fields.pop(key, ())) for key in ("addressees", "aliases")}
        return Document(**fields, relations=relations, validity=validity, **lists)
    except (tomllib.TOMLDecodeError, TypeError, ValueError) as error:
        raise SourceError(
            f"Bản ghi “{path.name}” không đúng dạng: {error}. Hãy sửa lại theo docs/catalogue.md."
        ) from error


def guess(paragraphs: list[Paragraph], name: str) -> Document:
    """A record from the header block of a text; what the header does not say stays empty."""
    header = [p.text for p in paragraphs if p.step.kind is StepKind.HEADER]
    number = next((n for line in header if NUMBER_LINE.match(line) for n in document_numbers(line)), None)
    day = next((m.key for line in header if PLACE_DATE.match(line) for m in mentions(line) if m.kind == "date"), None)
    kind, title = _kind_and_title(header, number, paragraphs)
    return Document(
        id=document_id(number, name), title=title or Path(name).stem, kind=kind, number=number, issuer=_issuer(header, number),
        issued_on=date.fromisoformat(day) if day else None, source=name,
        addressees=_addressees(header), place=_place(header),
    )  # fmt: skip


def document_id(number: str | None, name: str) -> str:
    """A readable id: the number where there is one, else the file's name; never empty."""
    slug = re.sub(r"[^a-z0-9]+", "-", fold(number or Path(name).stem)).strip("-")
    return slug[:80] or blake2b(name.encode(), digest_size=6).hexdigest()


def _kind_and_title(header: list[str], number: str | None, paragraphs: list[Paragraph]) -> tuple[str, str]:
    subject = next((squeeze(SUBJECT.sub("", line)) for line in header if SUBJECT.match(line)), "")
    for i, line in enumerate(header):
        for kind in KINDS:
            if fold(line) == fold(kind):
                below = [x for x in header[i + 1 : i + 4] if not PLACE_DATE.match(x)]
                return kind, subject or " ".join([kind, *(squeeze(SUBJECT.sub("", x)) for x in below)])[:300]
    if number:
        codes = re.findall(r"[A-ZĐa-z]+", number.split("/")[-1]) + re.findall(r"[A-ZĐ]+", number)
        kind = next((_KIND_CODES[c.upper()] for c in codes if c.upper() in _KIND_CODES), "Công văn")
        return kind, subject
    first = next((p.text for p in paragraphs if p.step.kind is not StepKind.FURNITURE), "")
    return "Văn bản", header[0] if header else squeeze(first)[:120]


def _issuer(header: list[str], number: str | None) -> str | None:
    for line in header[:4]:
        if (
            line.isupper()
            and not re.match(r"^(?:CỘNG H|ĐỘC LẬP|SỐ\b)", line)
            and fold(line) not in {fold(k) for k in KINDS}
        ):
            return _sentence_case(line)
    code = number.split("-")[-1].split("/")[-1] if number else ""
    return _ISSUER_CODES.get(code) or next((v for k, v in _ISSUER_CODES.items() if number and f"/{k}-" in number), None)


def _sentence_case(line: str) -> str:
    words = line.split()
    return " ".join([words[0].capitalize(), *(w.lower() for w in words[1:])])


def _addressees(header: list[str]) -> tuple[str, ...]:
    out: list[str] = []
    inside = False
    for line in header:
        if ADDRESSEE.match(line):
            inside = True
            line = ADDRESSEE.sub("", line)
        if inside and (text := line.strip(" -–:;.")):
            out.append(text)
    return tuple(out)


def _place(header: list[str]) -> str | None:
    line = next((x for x in header if PLACE_DATE.match(x)), "")
    return line.split(",")[0].strip() if "," in line else None
