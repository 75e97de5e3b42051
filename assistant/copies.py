"""What a copy in the store lacks of its document: an end cut off, an appendix left out, a table lost.

What such a copy does not say is not said to be missing in the document itself.
"""

from __future__ import annotations

import re

from assistant.library import Library
from corpus.labels import document_label
from corpus.records import Document

_GAP = re.compile(r"\b(?:bị cắt|mất|không kèm|thiếu|không đủ|không đầy đủ)\b", re.I)
#: What the catalogue says of a number or a day that the copy does not print for sure.
_OF_NUMBER_OR_DAY = re.compile(r"\b(?:số|ngày)\b", re.I)
_UNSURE = re.compile(
    r"\b(?:viết tay|để trống|bỏ trống|tên tệp|mờ|nhòe|nhoè|khó đọc|không rõ|chưa rõ|chưa chắc|ước đoán|bị che)\b",
    re.I,
)
_SENTENCE = re.compile(r"(?<=[.;])\s+")


def is_cut(document_id: str, library: Library) -> bool:
    """The copy ends in the middle of the text."""
    return any("truncated" in p.flags for p in library.paragraphs(document_id))


def unsure(document: Document) -> str:
    """What the catalogue says of a number or day written by hand, left blank or taken from elsewhere; else empty."""
    told = (s.strip(" .;") for s in _SENTENCE.split(document.note))
    return "; ".join(s for s in told if _OF_NUMBER_OR_DAY.search(s) and _UNSURE.search(s))


def gap(document_id: str, library: Library) -> str:
    """A sentence on what the copy lacks, in the catalogue's own words; empty where it is whole."""
    document = library.document(document_id)
    told = [s.strip(" .;") for s in _SENTENCE.split(document.note) if _GAP.search(s)]
    if not told and is_cut(document_id, library):
        told = ["bị cắt ở cuối"]
    label = document_label(document, short=True)
    return (
        f"Lưu ý: bản {label} trong kho không đủ (“{'; '.join(told)}”), nên điều này có thể có ở bản đầy đủ."
        if told
        else ""
    )
