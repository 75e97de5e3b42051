"""A day that a document prints without its number: `(Kèm theo Quyết định số /QĐ-UBND ngày /4/2026 của …)`.

The head of such a copy is blank, and the line of its annex tells at least the month.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from corpus.records import Paragraph

_OWN = re.compile(r"\b(?:kèm theo|ban hành theo|ban hành kèm)\b", re.I)
_BLANK_DAY = re.compile(
    r"\bngày\s*[.…]*\s*(?:/\s*|tháng\s+)(?P<month>\d{1,2})\s*(?:/\s*|năm\s+)(?P<year>(?:19|20)\d\d)"
)


def month_alone(items: Iterable[Paragraph]) -> str:
    """The sentence that tells the month which a line of the document's own prints beside a blank day; else empty."""
    for p in items:
        if _OWN.search(p.text) and (found := _BLANK_DAY.search(p.text)):
            month, year = int(found["month"]), found["year"]
            return f"Dòng “{p.text.strip()}” để trống ngày, chỉ in tháng {month} năm {year}."
    return ""
