"""Lines → paragraphs with their place in the hierarchy.

A stack of open levels is kept, outermost first. A marked line closes every level of its own rank
or deeper and opens its own; a plain line belongs to the level that is open, after list items were
closed. Nothing is dropped: page furniture becomes paragraphs of its own kind, so that the
paragraphs tile the source and only white space lies between them.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from hashlib import blake2b

from corpus.language.text import comparable
from corpus.records import COUNTED_KINDS, Paragraph, Step, StepKind
from ingest.attached import ATTACHED, Attachment, attachments, missing_appendix
from ingest.endings import END_PUNCTUATION, with_truncation
from ingest.furniture import furniture_lines
from ingest.header import header_length
from ingest.markers import Marker, dotted_depth, form, marker, next_item
from ingest.source import FURNITURE, NOTE, TABLE_HEAD, Line, Source
from ingest.tables import ROW_NUMBER, FlatTable, flat_table, is_total, row_group

_DE_MUC_RANK = 5
_DOAN_RANK = 10
_ROW_RANK = 13
#: The levels that make a part self-contained; the innermost of the first group wins, else the outermost numbered one.
_SECTION_KINDS = (StepKind.DIEU,)
_LOOSE_SECTION_KINDS = (StepKind.MUC, StepKind.DE_MUC, StepKind.THU, StepKind.PHU_LUC, StepKind.CHUONG, StepKind.PHAN)
_CLOSING = re.compile(r"^(?:Trên đây là\b|Nơi nhận\s*:|Xin trân trọng)")
_FOOTER = re.compile(r"^(?:Nơi nhận\s*:|(?:KT|TM|TL|TUQ|Q)\.\s*[A-ZĐÀ-Ỹ])")
_SECTION_OPENING = re.compile(r"^Về\s[^,.;:]{3,90},\s+\S")
_LONGEST_HEADING = 40  # words


@dataclass(slots=True)
class _Level:
    step: Step
    rank: float
    paragraph_id: str | None
    is_heading: bool
    counts: Counter[StepKind] = field(default_factory=Counter)


def paragraphs(source: Source, document_id: str, version: str) -> list[Paragraph]:
    """The paragraphs of a source in reading order, tiling it up to white space."""
    return _Parser(source, document_id, version).run()


class _Parser:
    def __init__(self, source: Source, document_id: str, version: str) -> None:
        self.source, self.document_id, self.version = source, document_id, version
        self.lines = source.lines
        self.out: list[Paragraph] = []
        self.seen: Counter[str] = Counter()
        self.root = _Level(Step(StepKind.DOAN), -1, None, True)
        self.stack: list[_Level] = []
        self.furniture, self.signatures = furniture_lines(self.lines)
        self.furniture |= {i for i, line in enumerate(self.lines) if FURNITURE in line.flags}
        self.section_openings = self._section_openings()
        self.in_footer = False

    def run(self) -> list[Paragraph]:
        head = header_length(self.lines)
        attached = attachments(self.lines, head)
        i = 0
        while i < len(self.lines):
            if i < head and i not in self.furniture:
                self._loose(i, StepKind.HEADER)
                i += 1
            elif i in self.furniture:
                self._loose(i, StepKind.FURNITURE)
                i += 1
            elif found := attached.get(i):
                self._attached(found)
                i = found.last
            elif table := flat_table(self.lines, i):
                self._table(table)
                i = table.last
            else:
                i = self._line(i)
        return with_truncation(self.out)

    def _attached(self, found: Attachment) -> None:
        """A document of its own within the file: everything up to the next one stands under its heading."""
        for i in range(found.head, found.first):
            self._loose(i, StepKind.FURNITURE if i in self.furniture else StepKind.HEADER)
        self._close(0)
        self.in_footer = False
        span = self._span(found.first, found.last)
        self._push(Step(StepKind.DE_MUC, "", " ".join(span.text.split())), 0, span, is_heading=True)

    # -- one line ---------------------------------------------------------------------------------

    def _line(self, i: int) -> int:
        line = self.lines[i]
        if line.cells or TABLE_HEAD in line.flags:
            self._row(line)
            return i + 1
        if NOTE in line.flags:
            self._loose(i, StepKind.FOOTER)
            return i + 1
        found = (
            marker(line.text)
            or form(line.text)
            or next_item(line.text, (x.step.number for x in self.stack if x.rank == 7))
        )
        if _FOOTER.match(line.text) or i in self.signatures or (self.in_footer and not self._ends_footer(found)):
            self.in_footer = self.in_footer or i not in self.signatures
            self._loose(i, StepKind.FOOTER)
            return i + 1
        self.in_footer = False
        if found is None and ATTACHED.match(line.text) and not self._in_appendix():
            self._open(Marker(StepKind.PHU_LUC, missing_appendix(self.lines, i), 0, ""), line, is_heading=True)
            return i + 1
        if found is not None:
            return self._marked(i, found)
        self._plain(i)
        return i + 1

    def _marked(self, i: int, found: Marker) -> int:
        line = self.lines[i]
        found = self._settle(found)
        end = i + 1
        if not found.rest and found.rank <= 6:
            heading_lines: list[str] = []
            while end < len(self.lines) and len(heading_lines) < 3 and self._continues_heading(end, heading_lines):
                heading_lines.append(self.lines[end].text)
                end += 1
            found = replace(found, rest=" ".join(heading_lines))
            line = Line(
                self.source.text[line.start : self.lines[end - 1].end], line.start, self.lines[end - 1].end, line.page
            )
        self._open(found, line, self._is_heading(found, end))
        return end

    def _settle(self, found: Marker) -> Marker:
        """`1.` is a khoản under a Điều or a roman part, a mục of its own elsewhere."""
        if found.kind is not StepKind.KHOAN:
            return found
        rank = found.rank + dotted_depth(found.number) / 10
        above = [level for level in self.stack if level.rank < rank]
        under = any(x.step.kind is StepKind.DIEU or (x.step.kind is StepKind.MUC and x.rank == 5) for x in above)
        return replace(found, kind=StepKind.KHOAN if under else StepKind.MUC, rank=rank)

    def _continues_heading(self, i: int, so_far: list[str]) -> bool:
        text = self.lines[i].text
        if marker(text) or i in self.furniture or ATTACHED.match(text) or len(text.split()) > _LONGEST_HEADING:
            return False
        if flat_table(self.lines, i) or self.lines[i].cells or TABLE_HEAD in self.lines[i].flags:
            return False  # its first head, `STT`, is in capitals too
        return text.isupper() if so_far else not text.endswith((".", ";", ","))

    def _is_heading(self, found: Marker, next_line: int) -> bool:
        if found.rank >= 11 or not found.rest:
            return not found.rest and found.rank < 11
        if found.rest.endswith(":"):
            return len(found.rest.split()) <= _LONGEST_HEADING and found.rank <= 9
        short = len(found.rest.split()) <= _LONGEST_HEADING and not found.rest.endswith(END_PUNCTUATION)
        return short and next_line < len(self.lines) and found.kind is not StepKind.THU

    def _open(self, found: Marker, line: Line, is_heading: bool) -> None:
        self._close(found.rank)
        introduces = is_heading or found.rest.endswith(":")
        heading = found.rest.rstrip(" :") if introduces else ""
        self._push(Step(found.kind, found.number, heading), found.rank, line, is_heading)

    def _plain(self, i: int) -> None:
        line = self.lines[i]
        if i in self.section_openings:
            heading = line.text.split(",", 1)[0]
            self._close(_DE_MUC_RANK)
            level = _Level(Step(StepKind.DE_MUC, "", heading), _DE_MUC_RANK, None, True)
            self.stack.append(level)
            level.paragraph_id = self._add(line, self._next_step(StepKind.DOAN)).id
        elif self._is_bare_heading(i):
            self._close(_DE_MUC_RANK)
            self._push(Step(StepKind.DE_MUC, "", line.text), _DE_MUC_RANK, line, is_heading=True)
        else:
            self._close(0.5 if _CLOSING.match(line.text) else _DOAN_RANK)
            while self.stack and self.stack[-1].rank in (9, 10) and not self.stack[-1].is_heading:
                self.stack.pop()
            introduces = line.text.endswith(":")
            step = self._next_step(StepKind.DOAN)
            if introduces:
                self._push(replace(step, heading=line.text.rstrip(" :")), _DOAN_RANK, line, is_heading=False)
            else:
                self._add(line, step)

    def _row(self, line: Line) -> None:
        self._close(_ROW_RANK)
        if TABLE_HEAD in line.flags:
            self._add(line, Step(StepKind.HANG, "", "đầu bảng"), is_heading=True)
            return
        if group := row_group(line.cells):
            self._close(group.rank)
            self._push(Step(group.kind, group.number, group.rest), group.rank, line, is_heading=True)
            return
        if is_total(line.cells):
            self._add(line, Step(StepKind.HANG, "", "tổng cộng"))
            return
        first = line.cells[0][1].strip().rstrip(".") if line.cells else ""
        self._add(line, Step(StepKind.HANG, first if ROW_NUMBER.match(first) else self._count(StepKind.HANG)))

    def _table(self, table: FlatTable) -> None:
        self._close(_ROW_RANK)
        head = self._span(table.first, table.first + len(table.heads))
        self._add(head, Step(StepKind.HANG, "", "đầu bảng"), is_heading=True)
        for number, first, last in table.rows:
            span = self._span(first, last)
            cells = tuple(zip(table.heads, (x.text for x in self.lines[first:last]), strict=True))
            self._add(replace(span, cells=cells), Step(StepKind.HANG, number))

    def _loose(self, i: int, kind: StepKind) -> None:
        saved, self.stack = self.stack, []
        self._add(self.lines[i], self._next_step(kind))
        self.stack = saved

    # -- the stack --------------------------------------------------------------------------------

    def _close(self, rank: float) -> None:
        while self.stack and self.stack[-1].rank >= rank:
            self.stack.pop()

    def _push(self, step: Step, rank: float, line: Line, is_heading: bool) -> None:
        if step.kind in COUNTED_KINDS and not step.number:
            step = replace(step, number=self._count(step.kind))
        paragraph = self._add(line, step, is_heading)
        self.stack.append(_Level(step, rank, paragraph.id, is_heading))

    def _count(self, kind: StepKind) -> str:
        level = self.stack[-1] if self.stack else self.root
        level.counts[kind] += 1
        return str(level.counts[kind])

    def _next_step(self, kind: StepKind) -> Step:
        return Step(kind, self._count(kind))

    def _add(self, line: Line, step: Step, is_heading: bool = False) -> Paragraph:
        path = (*(level.step for level in self.stack), step)
        paragraph = Paragraph(
            id=self._identity(path, line.text), document_id=self.document_id, version=self.version, order=len(self.out),
            path=path, text=line.text, start=line.start, end=line.end, is_heading=is_heading,
            parent_id=self.stack[-1].paragraph_id if self.stack else None,
            section_id=None, page=line.page, cells=line.cells,
            flags=line.flags - {FURNITURE, NOTE, TABLE_HEAD},
        )  # fmt: skip
        self.out.append(replace(paragraph, section_id=self._section(paragraph)))
        return self.out[-1]

    def _section(self, paragraph: Paragraph) -> str:
        if paragraph.step.kind in (StepKind.HEADER, StepKind.FOOTER, StepKind.FURNITURE):
            return self.out[0].id if self.out else paragraph.id
        levels = [*((x.step.kind, x.paragraph_id) for x in self.stack), (paragraph.step.kind, paragraph.id)]
        for kinds in (_SECTION_KINDS, _LOOSE_SECTION_KINDS):
            for kind, ident in reversed(levels):
                if kind in kinds:
                    return ident or paragraph.id  # a section without a heading line is opened by its first paragraph
        return self.out[0].id if self.out else paragraph.id

    def _identity(self, path: tuple[Step, ...], text: str) -> str:
        keys = []
        for i, step in enumerate(path):
            last = i == len(path) - 1
            number = "" if step.kind in COUNTED_KINDS else step.number
            heading = "" if last or (number and step.kind is not StepKind.DE_MUC) else comparable(step.heading)
            keys.append(f"{step.kind}={number}={heading}")
        digest = blake2b("\n".join([*keys, comparable(text)]).encode(), digest_size=8).hexdigest()
        self.seen[digest] += 1
        again = f".{self.seen[digest]}" if self.seen[digest] > 1 else ""
        return f"{self.document_id}:{digest}{again}"

    # -- what a line is -----------------------------------------------------------------------------

    def _span(self, first: int, last: int) -> Line:
        start, end = self.lines[first].start, self.lines[last - 1].end
        return Line(self.source.text[start:end], start, end, self.lines[first].page)

    def _section_openings(self) -> set[int]:
        """Paragraphs such as `Về cải cách thể chế, tiếp tục …` open sections when a text has three or more of them."""
        found = {i for i, x in enumerate(self.lines) if _SECTION_OPENING.match(x.text) and len(x.text.split()) > 20}
        return found if len(found) >= 3 else set()

    def _is_bare_heading(self, i: int) -> bool:
        text = self.lines[i].text
        if any(x.rank not in (0, _DE_MUC_RANK) for x in self.stack) or i + 1 >= len(self.lines):
            return False
        words = len(text.split())
        following = self.lines[i + 1].text
        return (
            3 <= words <= _LONGEST_HEADING and text[0].isupper() and not text.endswith(END_PUNCTUATION)
            and marker(following) is None and len(following.split()) > words
            and following.endswith((".", ":", ";", "./."))
        )  # fmt: skip

    def _in_appendix(self) -> bool:
        return any(level.step.kind is StepKind.PHU_LUC or level.rank == 0 for level in self.stack)

    def _ends_footer(self, found: Marker | None) -> bool:
        return found is not None and found.rank <= 6
