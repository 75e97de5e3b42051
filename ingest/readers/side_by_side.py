"""Two columns set with blanks: the header block and the signature beside `Nơi nhận` of a text typed on one page.

Each half becomes a line of its own; the text stays as it was typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.header import MOTTO
from ingest.source import Line

_GAP = re.compile(r"(?: |\u00a0){3,}|[ \u00a0]*\t[\t \u00a0]*")
_HEADER = 12  # lines among which the header block stands
_RECIPIENTS = re.compile(r"^Nơi nhận\s*:")
_LONGEST = 25  # lines of a signature block


def with_columns_apart(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines of a text, those of two columns as two lines each."""
    out: list[Line] = []
    left_in_block = 0
    header = _header_lines(lines)
    for i, line in enumerate(lines):
        if line.cells or line.flags:
            left_in_block = 0
        elif _RECIPIENTS.match(line.text):
            left_in_block = _LONGEST
        else:
            left_in_block = max(0, left_in_block - 1)
        out += _halves(line) if left_in_block or i < header else [line]
    return tuple(out)


def _header_lines(lines: Sequence[Line]) -> int:
    """How many opening lines are those of a header block set in two columns: up to the last that has a gap."""
    opening = lines[:_HEADER]
    if not any(MOTTO.match(part.text) for line in opening for part in list(_halves(line))[1:]):
        return 0
    gaps = [i for i, line in enumerate(opening) if _GAP.search(line.text)]
    return gaps[-1] + 1 if gaps else 0


def _halves(line: Line) -> Iterator[Line]:
    start = 0
    for gap in [*_GAP.finditer(line.text), None]:
        end = gap.start() if gap else len(line.text)
        if end > start:
            yield replace(line, text=line.text[start:end], start=line.start + start, end=line.start + end)
        start = gap.end() if gap else end
