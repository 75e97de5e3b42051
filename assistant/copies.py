"""What a copy in the store lacks of its document: an end cut off, an appendix left out, a table lost.

What such a copy does not say is not said to be missing in the document itself.
"""

from __future__ import annotations

import re

from assistant.library import Library
from corpus.labels import document_label

_GAP = re.compile(r"\b(?:bị cắt|mất|không kèm|thiếu|không đủ|không đầy đủ)\b", re.I)
_SENTENCE = re.compile(r"(?<=[.;])\s+")


def is_cut(document_id: str, library: Library) -> bool:
    """The copy ends in the middle of the text."""
    return any("truncated" in p.flags for p in library.paragraphs(document_id))


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
