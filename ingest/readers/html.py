"""Web pages and saved portal pages by selectolax: the main text as lines, its tables as rows."""

from __future__ import annotations

import re
from typing import Any

from corpus.errors import SourceError
from ingest.decoding import decode
from ingest.legacy import by_font, recognised
from ingest.limits import Job, Limits
from ingest.readers.grid import Cell, Grid, emit
from ingest.source import Source, SourceBuilder

_DROPPED = (
    "script, style, noscript, template, svg, iframe, object, embed, button, select, input, textarea, "
    "nav, footer, aside, "
    "[hidden], [aria-hidden=true], [role=navigation], [role=search], [role=banner]"
)
#: Where portals put the text itself, most telling first.
_MAIN = (
    "[itemprop=articleBody]", "article", "main", "[role=main]", "#toanvancontent", ".toanvancontent", ".content1",
    ".article-content", ".article__body", ".detail-content", ".news-content", ".post-content", ".entry-content",
    "#divContentDoc", "#content", ".content",
)  # fmt: skip
_BLOCKS = frozenset({
    "address", "article", "blockquote", "body", "br", "center", "dd", "details", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "ol",
    "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
_CHARSET = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)""", re.I)
_FONT = re.compile(r"""font-family\s*:\s*["']?([^;"',]+)""", re.I)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_SPACES = re.compile(r"[ \t\r\n\f\u00a0]+")
_LEAST_SHARE = 0.5  # of the page's words that the main part must hold
_INNER_SHARE = 0.8  # of the words outside links that an inner box must hold
#: Parts of a document that may stand beside its main box, and must not be lost.
_OF_DOCUMENT = re.compile(
    r"Số\s*:\s*\S*/|Độc lập|Kính gửi|Nơi nhận|Phụ lục|Điều \d|Căn cứ|KT\.|TM\.|ngày \d+ tháng|Chủ tịch", re.I
)
_DEEPEST = 300
_LONGEST_CELL = 400  # words; a longer cell is a page laid out with a table


def read(data: bytes, job: Job) -> Source:
    """Raises SourceError where there is no text."""
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(_decoded(data, job.name))
    body = tree.body
    if body is None:
        raise SourceError(f"Trang “{job.name}” không có nội dung nào đọc được. Hãy lưu lại trang từ trình duyệt.")
    for node in body.css(_DROPPED):
        node.decompose()
    for node in body.css("[style]"):
        if _HIDDEN.search(node.attributes.get("style") or ""):
            node.decompose()
    walker = _Walker(SourceBuilder(), job.limits)
    walker.block(_main(body), "", 0)
    walker.flush()
    return walker.builder.build("html")


def _decoded(data: bytes, name: str) -> str:
    declared = _CHARSET.search(data[:4096])
    if declared and declared[1].lower() not in (b"utf-8", b"utf8", b"utf-16"):
        try:
            text = data.decode(declared[1].decode("ascii"))
            converted, encoding = recognised(text)
            return converted if encoding and ".vn" not in text.lower() and "vni-" not in text.lower() else text
        except (LookupError, UnicodeDecodeError):
            pass
    if b".vn" in data.lower() or b"vni-" in data.lower():  # fonts decide, run by run
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            return data.decode("cp1252", errors="replace")
    return decode(data, name)


def _main(body: Any) -> Any:
    words = len(body.text().split())
    for selector in _MAIN:
        for node in body.css(selector):
            if len(node.text().split()) >= max(words * _LEAST_SHARE, 1):
                return node
    return _inmost(body)


def _inmost(body: Any) -> Any:
    """The innermost box that holds nearly all that is no link, where what stands around it is a portal's menu."""
    total, node = _plain_words(body), body
    while total:
        boxes = [c for c in _elements(node) if c.tag in ("div", "section", "form", "center")]
        inner = next((c for c in boxes if _plain_words(c) >= _INNER_SHARE * total), None)
        if inner is None:
            return node
        around = "\n".join(c.text() for c in _elements(node) if c.mem_id != inner.mem_id)
        if not node.css("a[href], li") or _OF_DOCUMENT.search(around):
            return node
        node = inner
    return body


def _plain_words(node: Any) -> int:
    return len(node.text().split()) - sum(len(a.text().split()) for a in node.css("a"))


class _Walker:
    """Collects inline text into lines, and breaks the line at every block."""

    def __init__(self, builder: SourceBuilder, limits: Limits) -> None:
        self.builder, self.limits = builder, limits
        self.inline: list[str] = []

    def flush(self) -> None:
        """End the line."""
        self.builder.add(_SPACES.sub(" ", "".join(self.inline)))
        self.inline = []

    def block(self, node: Any, font: str, depth: int) -> None:
        """Walk the children of an element."""
        child = node.child if depth < _DEEPEST else None
        count = _start(node)
        while child is not None:
            tag = child.tag
            if tag == "-text":
                self.inline.append(by_font(_SPACES.sub(" ", child.text(deep=False)), font))
            elif tag == "br":
                self.flush()
            elif tag == "table":
                self.flush()
                self._table(child, font, depth + 1)
            elif tag == "li":
                self.flush()
                self.inline.append(f"{count}. " if node.tag == "ol" else "- " if not _has_marker(child) else "")
                count += 1
                self.block(child, _font(child, font), depth + 1)
                self.flush()
            elif tag in _BLOCKS:
                self.flush()
                self.block(child, _font(child, font), depth + 1)
                self.flush()
            elif tag not in ("-comment", "_comment"):
                self.block(child, _font(child, font), depth + 1)
            child = child.next

    def _table(self, table: Any, font: str, depth: int) -> None:
        rows = _rows(table)
        nested = len(table.css("table")) > 1
        longest = max((len(c.text().split()) for row in rows for c in row), default=0)
        if nested or longest > _LONGEST_CELL:
            for row in rows:
                for cell in row:
                    self.block(cell, _font(cell, font), depth + 1)
                    self.flush()
            return
        emit(self.builder, Grid(self._cells(rows, font, depth)))

    def _cells(self, rows: list[list[Any]], font: str, depth: int) -> list[Cell]:
        taken: set[tuple[int, int]] = set()
        out = []
        for r, row in enumerate(rows[: self.limits.table_rows]):
            column = 0
            for node in row:
                while (r, column) in taken:
                    column += 1
                inner = _Walker(SourceBuilder(), self.limits)
                inner.block(node, _font(node, font), depth + 1)
                inner.flush()
                high, wide = min(_span(node, "rowspan"), len(rows) - r), _span(node, "colspan")
                taken |= {(r + i, column + j) for i in range(high) for j in range(wide)}
                out.append(Cell(inner.builder.build("").text, r, column, high, wide, head=node.tag == "th"))
                column += wide
        return out


def _rows(table: Any) -> list[list[Any]]:
    """Cells row by row, of this table only."""
    out = []
    for part in _elements(table):
        if part.tag in ("thead", "tbody", "tfoot"):
            out += [[c for c in _elements(tr) if c.tag in ("td", "th")] for tr in _elements(part) if tr.tag == "tr"]
        elif part.tag == "tr":
            out.append([c for c in _elements(part) if c.tag in ("td", "th")])
    return out


def _elements(node: Any) -> list[Any]:
    out, child = [], node.child
    while child is not None:
        if not child.tag.startswith("-"):
            out.append(child)
        child = child.next
    return out


def _font(node: Any, above: str) -> str:
    attributes = node.attributes
    if node.tag == "font" and attributes.get("face"):
        return str(attributes["face"])
    if (style := attributes.get("style")) and (m := _FONT.search(style)):
        return m[1].strip()
    return above


def _start(node: Any) -> int:
    value = (node.attributes.get("start") or "1") if node.tag == "ol" else "1"
    return int(value) if value.isdigit() and len(value) < 6 else 1


def _span(node: Any, name: str) -> int:
    value = node.attributes.get(name) or "1"
    return min(max(int(value), 1), 100) if value.isdigit() and len(value) < 4 else 1


def _has_marker(node: Any) -> bool:
    from ingest.markers import marker

    return marker(node.text().strip()[:80]) is not None
