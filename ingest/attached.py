"""Documents issued with another one: the plan or the rules behind a decision, with a header of their own.

They show themselves by the name of a kind in capitals (`KẾ HOẠCH`), a title, and `(Kèm theo Quyết định số …)`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.records import StepKind
from ingest.header import is_official_header, kind_in_capitals, kind_of_line
from ingest.markers import marker
from ingest.source import Line

ATTACHED = re.compile(r"^\((?:ban hành )?kèm theo\b", re.I)
_LONGEST_TITLE = 5  # lines


@dataclass(frozen=True, slots=True)
class Attachment:
    """Lines `head` … `first - 1` are its header, `first` … `last - 1` its heading (kind and title)."""

    head: int
    first: int
    last: int


def attachments(lines: Sequence[Line], start: int) -> dict[int, Attachment]:
    """Attached documents behind line `start`, by the line on which their header or heading begins."""
    out: dict[int, Attachment] = {}
    for i in range(start, len(lines)):
        text = lines[i].text
        if lines[i].cells or not text.isupper() or not (kind_of_line(text) or kind_in_capitals(text)):
            continue
        if (above := marker(lines[i - 1].text) if i else None) and above.rank == 0:
            continue  # the title of that appendix
        last = _title_end(lines, i)
        if last is None:
            continue
        head = i
        while head > start and not lines[head - 1].cells and _is_head(lines[head - 1].text):
            head -= 1
        out[head] = Attachment(head, i, last)
    return out


def _title_end(lines: Sequence[Line], i: int) -> int | None:
    """The line `(Kèm theo …)` below a kind, when only a title stands between."""
    for j in range(i + 1, min(i + 2 + _LONGEST_TITLE, len(lines))):
        if ATTACHED.match(lines[j].text):
            return j
        if lines[j].cells or marker(lines[j].text) or lines[j].text.endswith((".", ";")):
            return None
    return None


def _is_head(text: str) -> bool:
    return is_official_header(text) and not re.match(r"^(?:KT|TM|TL|TUQ|Q)\s*\.", text)


def missing_appendix(lines: Sequence[Line], i: int) -> str:
    """An appendix that lost its heading: the number before the next one that kept it, where that is known."""
    for line in lines[i + 1 :]:
        found = marker(line.text)
        if found and found.kind is StepKind.PHU_LUC:
            return str(int(found.number) - 1) if found.number.isdigit() and int(found.number) > 1 else ""
    return ""
