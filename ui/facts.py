"""Facts of a catalogue entry in words and in JSON, the same on every face."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from corpus.labels import place_label
from corpus.language.numbers import vietnamese_date
from corpus.records import Document, Paragraph, Validity

if TYPE_CHECKING:
    from assistant.result import Searched, Sought

VALIDITY = {
    Validity.IN_FORCE: "Còn hiệu lực",
    Validity.EXPIRED: "Hết hiệu lực",
    Validity.REPLACED: "Đã bị thay thế",
    Validity.UNVERIFIED: "Chưa xác minh hiệu lực",
    Validity.NOT_LEGAL: "Không phải văn bản pháp quy",
}
HELD = {True: "Có toàn văn trong kho", False: "Chỉ biết tên, chưa có toàn văn"}
RELATIONS = {
    "huong_dan": "Hướng dẫn",
    "thay_the": "Thay thế",
    "sua_doi": "Sửa đổi, bổ sung",
    "bai_bo": "Bãi bỏ",
    "can_cu": "Căn cứ",
    "dua_tin": "Đưa tin về",
    "ban_hanh_kem": "Ban hành kèm theo",
}


#: In the note of a catalogue entry: the copy that was taken in is not the whole document.
_LACKING = re.compile(
    r"bị cắt|mất (?:nội dung|trang|bảng|đoạn|phần)|thiếu (?:trang|phụ lục|phần|đoạn)|không (?:đầy )?đủ"
    r"|không kèm|không có (?:toàn văn|phụ lục)|chỉ (?:có|gồm) (?:trang|phần|bản)|trích (?:đăng|lược)",
    re.IGNORECASE,
)


def one_line(quote: str) -> str:
    """A quote on one line; the cells of a table row, which the source sets on lines of their own, keep apart."""
    lines = (" ".join(line.split()) for line in quote.splitlines())
    return (" | " if "\n\t" in quote else " ").join(line for line in lines if line)


def facts(document: Document) -> list[tuple[str, str]]:
    """(name, value) of what is known, in the order officials look for it."""
    rows = [
        ("Số, ký hiệu", document.number),
        ("Loại", document.kind),
        ("Cơ quan ban hành", document.issuer),
        ("Ngày ban hành", vietnamese_date(document.issued_on) if document.issued_on else None),
        ("Ngày có hiệu lực", vietnamese_date(document.effective_on) if document.effective_on else None),
        ("Ngày hết hiệu lực", vietnamese_date(document.expires_on) if document.expires_on else None),
        ("Người ký", document.signer),
        ("Phạm vi", document.unit),
        ("Nơi nhận", "; ".join(document.addressees)),
        ("Hiệu lực", VALIDITY[document.validity]),
        ("Liên quan", "; ".join(f"{RELATIONS.get(r.kind, r.kind)} {r.target}" for r in document.relations)),
        ("Nguồn", document.source),
        ("Ghi chú", document.note),
        ("Trong kho", HELD[document.held]),
    ]
    return [(name, value) for name, value in rows if value]


def lacking(document: Document) -> str:
    """What our copy of a document lacks, in the words of its catalogue entry; empty where nothing is known to be."""
    gaps = [part.strip(" .") for part in re.split(r"[;.]\s", document.note) if _LACKING.search(part)]
    said = "; ".join(gaps) if document.held else ""
    return said[:1].upper() + said[1:]


def looked_for(one: Sought) -> tuple[str, str]:
    """Something that was looked for, with the other words that were found for it; and in how many paragraphs."""
    others = ", ".join(f"“{wording}”" for wording in one.wordings)
    more = f" (hay {others})" if others else " (kể cả ở đề mục)" if one.above else ""
    return f"“{one.words}”{more}", in_paragraphs(one.paragraphs, one.at_least)


def in_paragraphs(count: int, at_least: bool = False) -> str:
    """A count of paragraphs."""
    return f"từ {count} đoạn trở lên" if at_least else f"{count} đoạn"


def all_of(searched: Searched) -> str:
    """How all that was looked for is called together; empty where it is one thing, or is not known of all of it."""
    several = len(searched.words)
    unknown = searched.at_least and not searched.together
    return "" if several < 2 or unknown else "cả hai" if several == 2 else f"đủ cả {several}"


def document_json(document: Document) -> dict[str, Any]:
    """A catalogue entry as JSON; dates are ISO."""
    return {
        "id": document.id,
        "number": document.number,
        "kind": document.kind,
        "title": document.title,
        "issuer": document.issuer,
        "issued_on": document.issued_on.isoformat() if document.issued_on else None,
        "effective_on": document.effective_on.isoformat() if document.effective_on else None,
        "expires_on": document.expires_on.isoformat() if document.expires_on else None,
        "validity": document.validity.value,
        "held": document.held,
        "signer": document.signer,
        "addressees": list(document.addressees),
        "unit": document.unit,
        "aliases": list(document.aliases),
        "relations": [{"kind": r.kind, "target": r.target} for r in document.relations],
        "source": document.source,
        "note": document.note,
        "version": document.version,
    }


def paragraph_json(paragraph: Paragraph) -> dict[str, Any]:
    """A paragraph as JSON; `place` is its label within the document."""
    return {
        "id": paragraph.id,
        "document_id": paragraph.document_id,
        "version": paragraph.version,
        "order": paragraph.order,
        "place": place_label(paragraph),
        "path": [{"kind": s.kind.value, "number": s.number, "heading": s.heading} for s in paragraph.path],
        "text": paragraph.text,
        "start": paragraph.start,
        "end": paragraph.end,
        "is_heading": paragraph.is_heading,
        "page": paragraph.page,
        "cells": [{"head": head, "value": value} for head, value in paragraph.cells],
        "flags": sorted(paragraph.flags),
    }
