"""Pages of words and tables → a source: running heads, page numbers and stamps apart, paragraphs joined over pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.readers.grid import Grid, emit, healed
from ingest.readers.layout import (
    Block,
    Para,
    Setting,
    TextLine,
    Word,
    blocks,
    goes_on,
    joined_text,
    margins,
    paragraphs,
    text_lines,
)  # fmt: skip
from ingest.readers.words import runs
from ingest.source import FURNITURE, LOW_CONFIDENCE, NOTE, Source, SourceBuilder

_PAGE_NUMBER = re.compile(r"^[-–—\s]*(?:trang\s*)?\d{1,4}(?:\s*/\s*\d{1,4})?[-–—\s.]*$", re.I)
#: The visible part of a digital signature: what surely is one, and what else stands in it.
_SIGNED_BY = re.compile(
    r"^(?:(?:Người|Được) ký(?: bởi)?\s*:|Ký bởi\s*:|(?:Thời gian|Ngày|Giờ) ký\s*:|Signature (?:Not|valid))", re.I
)
_STAMP = re.compile(rf"{_SIGNED_BY.pattern}|^(?:Email|Cơ quan)\s*:", re.I)
#: What stands in such a block and may stand in a text too.
_IN_STAMP = re.compile(r"^(?:Chức vụ|Chức danh|Đơn vị|Tổ chức|Lý do|Địa điểm)\s*:|^[+-]\d\d[:']\d\d'?$", re.I)
#: The running head of the official gazette, its page number at either side.
_GAZETTE = re.compile(r"^(?:\d+\s+)?CÔNG BÁO\s*/\s*Số\s*\d.*(?:\d{4})(?:\s+\d+)?$", re.I)
_EDGE_NUMBER = re.compile(r"^#\s+|\s+#$")
_TOP, _BOTTOM = 0.09, 0.92  # of the page's height
_MARK = re.compile(r"\d+")
_NOTE = re.compile(r"^(?:\d{1,2}|\*)\s*[^\W\d]")
_LOW = 65.0  # mean confidence (0 … 100) under which a paragraph of a scan is marked


@dataclass(slots=True)
class Table:
    """A ruled table and the place it takes on its page."""

    grid: Grid
    x0: float
    top: float
    x1: float
    bottom: float

    def holds(self, word: Word) -> bool:
        """True for a word whose middle lies in the table."""
        x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
        return self.x0 <= x <= self.x1 and self.top <= y <= self.bottom


@dataclass(slots=True)
class Page:
    """A page's words outside tables, and its tables; sizes in points."""

    number: int
    width: float
    height: float
    words: list[Word]
    tables: list[Table] = field(default_factory=list)

    def fit(self) -> None:
        """A scan that lay on its side was set upright: what was wide is high."""
        if any(w.bottom > self.height + w.size or w.x1 > self.width + w.size for w in self.words):
            self.width, self.height = self.height, self.width


@dataclass(slots=True)
class _Item:
    """What stands on a page, in reading order: a paragraph or a table."""

    page: int
    para: Para | None = None
    table: Table | None = None


def source_of(pages: Sequence[Page], media: str, warnings: Sequence[str] = ()) -> Source:
    """Raises nothing: pages without text simply give no lines."""
    lines: dict[int, list[TextLine]] = {}
    furniture: list[Para] = []
    for page in pages:
        lines[page.number], stamps = without_stamps(text_lines(page.words))
        furniture += [Para([x], page.number, text=x.text) for x in stamps]
    repeated = _running_heads(pages, lines)
    items: list[_Item] = []
    notes: list[Para] = []
    bodies: list[tuple[Page, list[TextLine]]] = []
    for page in pages:
        body = [x for x in lines[page.number] if not _is_furniture(x, page, repeated)]
        furniture += [
            Para([x], page.number, text=x.text) for x in lines[page.number] if _is_furniture(x, page, repeated)
        ]
        body, small = _footnotes(body)
        bodies.append((page, body))
        for note in _notes(small):
            notes += paragraphs(Block(note), page.number)
    right = max((margins(body)[1] for _, body in bodies), default=0.0)
    for page, body in bodies:
        setting = _setting(page, body, right)
        _append(items, _page_items(page, body, setting), setting)
    builder = SourceBuilder()
    builder.warnings += warnings
    _heal(items)
    _write(builder, items)
    for para in notes:
        builder.add(para.text, para.page, flags=frozenset({NOTE}))
    for para in furniture:
        builder.add(para.text, para.page, flags=frozenset({FURNITURE}))
    return builder.build(media)


def _setting(page: Page, body: Sequence[TextLine], right: float) -> Setting:
    """A page's own edges; one with few full lines takes the right edge of the document."""
    left, own_right = margins(body)
    scanned = any(w.confidence < 100.0 for x in body for w in x.words)  # no two scans lie alike
    shared = len(body) < 5 or (not scanned and abs(right - own_right) < 0.15 * page.width)
    indented = sum(0.9 * x.size < x.x0 - left < 5 * x.size for x in body) >= 2
    return Setting(left, right if shared else own_right, indented)


def _page_items(page: Page, lines: list[TextLine], setting: Setting) -> list[_Item]:
    """Text above, between and below the tables of a page."""
    out: list[_Item] = []
    rest = lines
    for table in sorted(page.tables, key=lambda t: t.top):
        above = [x for x in rest if x.bottom <= table.top + x.size]
        rest = [x for x in rest if x.bottom > table.top + x.size]
        out += [_Item(page.number, para=p) for b in blocks(above) for p in paragraphs(b, page.number, setting)]
        out.append(_Item(page.number, table=table))
    out += [_Item(page.number, para=p) for b in blocks(rest) for p in paragraphs(b, page.number, setting)]
    return out


def _append(items: list[_Item], new: list[_Item], setting: Setting) -> None:
    """Add a page; its first paragraph may go on from the page before."""
    if items and new and (last := items[-1].para) and (first := new[0].para) and last.flow and first.flow:
        apart = last.lines[-1].text.isupper() != first.lines[0].text.isupper()
        if not apart and goes_on(last.lines[-1], first.lines[0], setting, same_page=False):
            last.lines += first.lines
            last.text = joined_text(last.lines)
            new = new[1:]
    items += new


def _heal(items: Sequence[_Item]) -> None:
    """Make rows whole that a page break cut in two."""
    heads: list[str] = []
    for before, item in zip([None, *items], items, strict=False):
        if item.table is None:
            continue
        earlier = before.table if before else None
        if earlier is not None and _same_columns(earlier, item.table):
            earlier.grid, item.table.grid = healed(earlier.grid, item.table.grid, heads)
        else:
            heads = item.table.grid.heads(item.table.grid.head_rows())


def _write(builder: SourceBuilder, items: Sequence[_Item]) -> None:
    heads: list[str] | None = None
    before: Table | None = None
    for item in items:
        if item.table is not None:
            goes_on_from = before if before and _same_columns(before, item.table) else None
            heads = emit(
                builder, item.table.grid, item.page, heads if goes_on_from else None, continued=goes_on_from is not None
            )
            before = item.table
        elif item.para is not None:
            before = None
            low = item.para.confidence < _LOW
            builder.add(item.para.text, item.page, flags=frozenset({LOW_CONFIDENCE}) if low else frozenset())


def _same_columns(one: Table, other: Table) -> bool:
    return one.grid.width == other.grid.width and abs(one.x0 - other.x0) < 4 and abs(one.x1 - other.x1) < 4


def without_stamps(lines: Sequence[TextLine]) -> tuple[list[TextLine], list[TextLine]]:
    """The lines, and what the visible part of a digital signature put among them, often beside the text."""
    stamps: list[TextLine] = []
    rest: list[TextLine] = []
    if not any(_SIGNED_BY.match(part.text) for line in lines for part in runs(line)):
        return list(lines), []  # `Email:` alone is an address
    for line in lines:
        parts = runs(line)
        own = [part for part in parts if _is_stamp(part, stamps)]
        stamps += own
        words = [w for part in parts if part not in own for w in part.words]
        rest += [TextLine(words)] if words and own else [line] if words else []
    return rest, stamps


def _is_stamp(part: TextLine, stamps: Sequence[TextLine]) -> bool:
    """A line of such a block, or one set right below in its letters: the rest of a long name, the time zone."""
    if _STAMP.match(part.text):
        return True
    near = [s for s in stamps if abs(s.x0 - part.x0) < part.size and -part.size < part.top - s.bottom < part.size]
    alike = any(abs(s.size - part.size) < 0.1 * part.size for s in near)
    return alike and (_IN_STAMP.match(part.text) is not None or not (part.text.isupper() or part.text[0] in "-+•"))


def _is_furniture(line: TextLine, page: Page, repeated: frozenset[str]) -> bool:
    if not (line.bottom < page.height * _TOP or line.top > page.height * _BOTTOM):
        return False
    return bool(_PAGE_NUMBER.match(line.text) or _GAZETTE.match(line.text)) or _head_of(line.text) in repeated


def _head_of(text: str) -> str:
    """A running head without its page number, which stands right on one page and left on the next."""
    return _EDGE_NUMBER.sub("", _MARK.sub("#", text))


def _running_heads(pages: Sequence[Page], lines: dict[int, list[TextLine]]) -> frozenset[str]:
    """Lines at the edge of the page that come back on three pages or more."""
    counts: Counter[str] = Counter()
    for page in pages:
        edge = [x for x in lines[page.number] if x.bottom < page.height * _TOP or x.top > page.height * _BOTTOM]
        counts.update({_head_of(x.text) for x in edge})
    return frozenset(text for text, n in counts.items() if n >= 3 and n >= len(pages) * 0.3)


def _footnotes(lines: list[TextLine]) -> tuple[list[TextLine], list[TextLine]]:
    """Smaller lines at the foot of a page, from the first that starts with a note's number."""
    if len(lines) < 6:
        return lines, []
    sizes = sorted(x.size for x in lines)
    usual = sizes[len(sizes) // 2]
    start = len(lines)
    while start > 0 and lines[start - 1].size < 0.9 * usual:
        start -= 1
    while start < len(lines) and not _NOTE.match(lines[start].text):
        start += 1
    return lines[:start], lines[start:]


def _notes(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    """The lines at the foot of a page, note by note."""
    out: list[list[TextLine]] = []
    for line in lines:
        if not out or _NOTE.match(line.text):
            out.append([])
        out[-1].append(line)
    return out
