"""Word documents by python-docx: text in reading order, computed numbers, tables, notes, running heads."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from corpus.errors import SourceError
from ingest.legacy import by_font
from ingest.limits import Job, Limits
from ingest.readers.archive import broken, checked_package
from ingest.readers.grid import Cell, Grid, emit
from ingest.source import FURNITURE, NOTE, Source, SourceBuilder

if TYPE_CHECKING:
    from ingest.readers.numbering import Numbering

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SKIPPED = frozenset(
    {_W + "del", _W + "moveFrom", _W + "instrText", _W + "delText", _W + "pPr", _W + "txbxContent", _FALLBACK}
)
_PAGE_NUMBER = re.compile(r"^[\s\d/|-]*$")
_NOTE_PARTS = ("footnotes", "endnotes")
_DEEPEST = 40  # nesting of tables and containers


def read(data: bytes, job: Job) -> Source:
    """Raises SourceError for packages that are broken, locked, or hold macros or entities."""
    checked_package(data, job.name, job.limits)
    try:
        from docx import Document

        from ingest.readers.numbering import numbering_of

        package = Document(io.BytesIO(data))
        reader = _Reader(package, numbering_of(package), job.limits)
        return reader.run()
    except SourceError:
        raise
    except Exception as error:  # python-docx fails in many ways on a damaged package
        raise broken(job.name) from error


class _Reader:
    def __init__(self, package: Any, numbering: Numbering, limits: Limits) -> None:
        self.package, self.numbering, self.limits = package, numbering, limits
        self.builder = SourceBuilder()
        self.styles = {s.get(_W + "styleId"): s for s in package.styles.element.findall(_W + "style")}
        self.defaults = package.styles.element.find(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr")

    def run(self) -> Source:
        self._blocks(self.package.element.body, 0)
        for note in self._notes():
            self.builder.add(note, flags=frozenset({NOTE}))
        for text in self._running_heads():
            self.builder.add(text, flags=frozenset({FURNITURE}))
        return self.builder.build("docx")

    def _blocks(self, container: Any, depth: int) -> None:
        if depth > _DEEPEST:
            return
        for child in container:
            if child.tag == _W + "p":
                for line in self._paragraph(child):
                    self.builder.add(line)
            elif child.tag == _W + "tbl":
                emit(self.builder, self._grid(child, depth))
            elif child.tag == _W + "sdt":
                inner = child.find(_W + "sdtContent")
                self._blocks(inner if inner is not None else (), depth + 1)
            elif child.tag in (_W + "ins", _W + "moveTo", _W + "smartTag", _W + "customXml"):
                self._blocks(child, depth + 1)

    # -- paragraphs ---------------------------------------------------------------------------------

    def _paragraph(self, p: Any) -> list[str]:
        """The lines of a paragraph, its computed number before the first, text boxes after the last."""
        text = "".join(self._pieces(p, p, 0))
        number = self._number(p)
        lines = text.split("\n")
        if number and text.strip():
            lines[0] = f"{number} {lines[0].lstrip()}"
        for box in p.iter(_W + "txbxContent"):
            if not any(a.tag == _FALLBACK for a in box.iterancestors()):
                for inner in box.findall(_W + "p"):
                    lines += self._paragraph(inner)
        return lines

    def _pieces(self, element: Any, p: Any, depth: int) -> Iterator[str]:
        for child in element:
            if child.tag in _SKIPPED or not isinstance(child.tag, str) or depth > _DEEPEST:
                continue
            if child.tag == _W + "r":
                yield self._run(child, p)
            else:
                yield from self._pieces(child, p, depth + 1)

    def _run(self, run: Any, p: Any) -> str:
        properties = run.find(_W + "rPr")
        if properties is not None and _is_on(properties, "vanish"):
            return ""
        out = []
        for child in run:
            if child.tag == _W + "t":
                out.append(by_font(child.text or "", self._font(properties, p)))
            elif child.tag == _W + "tab":
                out.append("\t")
            elif child.tag in (_W + "br", _W + "cr"):
                out.append("\n")
            elif child.tag == _W + "noBreakHyphen":
                out.append("-")
            elif child.tag == _W + "sym":
                out.append("-" if not out else " ")
        text = "".join(out)
        return text.upper() if properties is not None and _is_on(properties, "caps") else text

    def _font(self, properties: Any, p: Any) -> str:
        """The font a run is set in: its own, its styles', the document's."""
        sources = [properties]
        for ident in (_value(properties, "rStyle"), _value(p.find(_W + "pPr"), "pStyle")):
            for style in self._style_chain(ident):
                sources.append(style.find(_W + "rPr"))
        for source in (*sources, self.defaults):
            fonts = source.find(_W + "rFonts") if source is not None else None
            if fonts is not None and (name := fonts.get(_W + "ascii") or fonts.get(_W + "hAnsi")):
                return str(name)
        return ""

    def _style_chain(self, ident: str | None) -> Iterator[Any]:
        seen: set[str] = set()
        while ident and ident in self.styles and ident not in seen:
            seen.add(ident)
            yield self.styles[ident]
            ident = _value(self.styles[ident], "basedOn")

    def _number(self, p: Any) -> str:
        properties = p.find(_W + "pPr")
        holders = [properties]
        for style in self._style_chain(_value(properties, "pStyle")):
            holders.append(style.find(_W + "pPr"))
        depth = None
        for holder in holders:
            numbers = holder.find(_W + "numPr") if holder is not None else None
            if numbers is None:
                continue
            level, ident = _value(numbers, "ilvl"), _value(numbers, "numId")
            depth = depth if depth is not None else level
            if ident is not None:
                return "" if ident == "0" else self.numbering.label(ident, int(depth or 0))
        return ""

    # -- tables, notes, running heads -----------------------------------------------------------------

    def _grid(self, table: Any, depth: int) -> Grid:
        cells: list[Cell] = []
        open_above: dict[int, int] = {}  # column → index of the cell that runs down through it
        for r, tr in enumerate(_children(table, "tr")):
            if r >= self.limits.table_rows:
                break
            column = int(_value(tr.find(_W + "trPr"), "gridBefore") or 0)
            head = tr.find(f"{_W}trPr/{_W}tblHeader") is not None
            for tc in _children(tr, "tc"):
                properties = tc.find(_W + "tcPr")
                span = min(max(int(_value(properties, "gridSpan") or 1), 1), 100)
                merge = properties.find(_W + "vMerge") if properties is not None else None
                goes_on = merge is not None and merge.get(_W + "val") != "restart"
                if goes_on and column in open_above:
                    above = cells[open_above[column]]
                    cells[open_above[column]] = Cell(
                        above.text, above.row, above.column, r - above.row + 1, above.columns, above.head
                    )
                else:
                    open_above[column] = len(cells)
                    cells.append(Cell(self._cell_text(tc, depth + 1), r, column, 1, span, head))
                column += span
        return Grid(cells)

    def _cell_text(self, tc: Any, depth: int) -> str:
        lines: list[str] = []
        for block in tc.iter(_W + "p"):
            if depth <= _DEEPEST and not any(a.tag in _SKIPPED for a in block.iterancestors()):
                lines += self._paragraph(block)
        return "\n".join(x.strip() for x in lines if x.strip())

    def _notes(self) -> Iterator[str]:
        """Footnotes and endnotes, each a line at the end: `[1] …`."""
        from lxml import etree

        count = 0
        for part in self.package.part.package.iter_parts():
            if not any(str(part.partname).endswith(f"/{kind}.xml") for kind in _NOTE_PARTS):
                continue
            root = etree.fromstring(part.blob, etree.XMLParser(resolve_entities=False, no_network=True))
            for note in root:
                text = " ".join(x.strip() for p in note.iter(_W + "p") for x in self._paragraph(p) if x.strip())
                if text and note.get(_W + "type") in (None, "normal"):
                    count += 1
                    yield f"[{count}] {text}"

    def _running_heads(self) -> Iterator[str]:
        seen: set[str] = set()
        for section in self.package.sections:
            for part in (section.header, section.footer, section.first_page_header, section.first_page_footer):
                if part.is_linked_to_previous:
                    continue
                for p in part._element.iter(_W + "p"):
                    for line in self._paragraph(p):
                        if line.strip() and line not in seen and not _PAGE_NUMBER.match(line):
                            seen.add(line)
                            yield line


def _children(element: Any, tag: str) -> Iterator[Any]:
    """Rows or cells, also those inside content controls and tracked insertions."""
    for child in element:
        if child.tag == _W + tag:
            yield child
        elif child.tag in (_W + "sdt", _W + "sdtContent", _W + "ins", _W + "customXml"):
            yield from _children(child, tag)


def _value(element: Any, tag: str) -> str | None:
    found = element.find(_W + tag) if element is not None else None
    return None if found is None else found.get(_W + "val")


def _is_on(properties: Any, tag: str) -> bool:
    found = properties.find(_W + tag)
    return found is not None and found.get(_W + "val") not in ("0", "false", "none")
