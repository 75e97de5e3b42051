"""The cell where a row and a column meet: `huyện X năm 2025 được giao giảm bao nhiêu hộ nghèo`.

Both must be named by the question, and little else may be: a word that neither they nor the table's document explain,
standing among the words of a head (`hộ cận nghèo` against `hộ nghèo`), is of another matter. Years have to agree.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.compose.cell_terms import MEASURES, framed, is_share, of_something_else, telling
from assistant.compose.columns import figure
from assistant.compose.draft import Draft, Quote, Refusal, Scene
from assistant.compose.grid import NUMBER_HEAD, Table, tables_in
from assistant.compose.named_cells import Head, Words, heads_named, heads_of, row_named, words_of
from assistant.evidence import share
from assistant.question import CONTINUED, Kind
from corpus.labels import document_label, place_label
from corpus.language.abbreviations import expand
from corpus.language.numbers import year_ranges
from corpus.language.text import fold, is_accented
from corpus.records import Paragraph

KIND = "cell"
_KINDS = frozenset({Kind.COUNT, Kind.QUANTITY, Kind.MONEY, Kind.PERCENT, Kind.GENERAL, Kind.LIST, Kind.YES_NO})
_FIGURES = frozenset({Kind.COUNT, Kind.QUANTITY, Kind.MONEY, Kind.PERCENT})
_HOW_MUCH = re.compile(r"\b(?:bao nhiêu|mấy)\b|\b(?:là|đạt|được) (?:cỡ )?(?:nào|gì)\b")
#: Asked across rows or cells, which is for others to tell.
_ACROSS = re.compile(
    r"\b(?:nhất|hơn|kém|chênh|gấp|so với|trung bình|bình quân|xếp thứ|đứng thứ) (?:bao nhiêu|mấy|nhau|gấp)\b"
    r"|\b(?:nhiều|ít|cao|thấp|lớn|nhỏ) (?:\w+ )?nhất\b|\bmấy (?:\w+ )?(?:huyện|xã|thôn|đơn vị|trường|dòng)\b"
)
_SHARE_ASKED = re.compile(r"%|\b(?:tỷ lệ|tỉ lệ|phần trăm)\b")
_IN_ALL = re.compile(
    r"\b(?:cả|toàn) (?:tỉnh|huyện|xã|nước|thành phố|ngành)\b|\b(?:tổng cộng|tổng số|tất cả|cả thảy|tổng)\b"
)
_YEARS_END = re.compile(r"\b(?:cuối|hết) năm(?: ((?:19|20)\d\d))?\b")
_CLAUSE = re.compile(r"\s*[,;]\s+|\s+(?:và|còn)\s+")
_UNIT_ASKED = re.compile(
    r"\b(?:bao nhiêu|mấy) (?:(?:trăm|chục|nghìn|ngàn) (?=triệu|tỷ|tỉ|nghìn|ngàn))?(%|[^\W\d_]+[23²³]?)"
)
_MANY = 4  # figures of a row
_MOST_PARTS = 4
_EXPLAINED = 0.5  # share of what is asked


@dataclass(frozen=True, slots=True)
class _Cell:
    table: Table
    row: Paragraph
    heads: tuple[Head, ...]
    said: int  # words of the question that row and heads explain


def crossed(scene: Scene) -> Draft | Refusal | None:
    """The cells of the row and the columns that a question names; None where it names none, or asks across them."""
    question, low = scene.question, scene.question.own.lower()
    asks = question.kind in _FIGURES or _HOW_MUCH.search(low)
    if question.kind not in _KINDS or question.place.levels or not asks or _ACROSS.search(low):
        return None
    if year_ranges(question.own):  # a sum over a period is in none of its years' columns
        return None
    found = [c for t in _tables(scene) if (c := _cell(scene, t))]
    if not found or question.kind is Kind.YES_NO:
        return None
    best = max(found, key=lambda c: c.said)
    return _told(scene, best) if _explained(scene, best) else None


def _explained(scene: Scene, cell: _Cell) -> bool:
    """The row, its heads and what its table stands under have most of what is asked: a syllable in common names no row."""
    document = scene.document(cell.row.document_id)
    heads = (part for head in cell.heads for part in (*head.above, head.own))
    above = (document.title, document.issuer or "", document.unit or "", *cell.row.headings, cell.table.unit)
    text = " ".join((*(value for _, value in cell.row.cells), *heads, *above))
    asked = scene.question.content
    return not asked or share(asked, text, scene.idf) >= _EXPLAINED


def told_whole(scene: Scene, draft: Draft) -> bool:
    """A figure is asked for, and all that is told is a row of many: which of them it is stays open."""
    rows = {q.paragraph for q in draft.quotes}
    if scene.question.kind not in _FIGURES or len(rows) != 1 or draft.marks or draft.kind == KIND:
        return False
    cells = next(iter(rows)).cells
    told = [v for h, v in cells if not NUMBER_HEAD.match(fold(h).strip(". ")) and figure(v) is not None]
    return len(told) >= _MANY and all(v in draft.text for v in told)


def _blank(scene: Scene, cell: _Cell) -> Refusal:
    heads = ", ".join(f"“{cell.table.heads[h.index]}”" for h in cell.heads)
    label = document_label(scene.document(cell.row.document_id), short=True)
    where = f"{place_label(cell.row)}, {label}"
    name = cell.row.cells[cell.table.entity][1]
    return Refusal(f"{where[0].upper()}{where[1:]} ({name}) ghi “-” ở cột {heads}, không có số liệu.", tells=True)


def _tables(scene: Scene) -> list[Table]:
    """Tables of the texts named, else those with a row among what was found first."""
    near = [e.view.document.id for e in scene.evidence[:8] if e.view.paragraph.cells]
    documents = dict.fromkeys([*sorted(scene.question.scope)] or [*near, *scene.candidates(2)])
    return [t for d in documents for t in tables_in(scene, d)]


def _cell(scene: Scene, table: Table) -> _Cell | None:
    question = scene.question
    bare = not is_accented(question.asked)
    own, _, before = question.text.partition(CONTINUED)
    words = words_of(expand(own), bare)
    row, at = _row(table, words, own)
    if row is None and before:
        earlier = words_of(expand(before), bare)
        row, at = _row(table, earlier, before)[0], frozenset()
    if row is None or len(row.cells) != len(table.heads):
        return None
    left = words.without(at)
    heads = _columns(scene, table, left, own)
    if not heads and before:
        heads = _columns(scene, table, words_of(expand(f"{before} {own}"), bare), f"{before} {own}")
    heads = tuple(h for h in heads if figure(row.cells[h.index][1]) is not None or row.cells[h.index][1] == "-")
    if not heads or not framed(scene, table, row, heads) or of_something_else(scene, table, row, heads, left):
        return None
    told = {t for h in heads for t in telling(" ".join((*h.above, h.own)), bare)}
    return _Cell(table, row, heads, len(at) + sum(t in told for t in left.tokens if t))


def _row(table: Table, words: Words, text: str) -> tuple[Paragraph | None, frozenset[int]]:
    """The row that is named; the one of totals where none is and the whole is asked for."""
    names = [r.cells[table.entity][1] if len(r.cells) > table.entity else "" for r in table.rows]
    if named := row_named(words, names):
        return table.rows[named[0]], named[1]
    whole = table.total is not None and _IN_ALL.search(text.lower())
    return (table.total if whole else None), frozenset()


def _columns(scene: Scene, table: Table, words: Words, text: str) -> tuple[Head, ...]:
    """The columns that the question names, each of its clauses that asks for a figure by itself."""
    asking = [c for c in _CLAUSE.split(text) if _HOW_MUCH.search(c.lower())]
    if len(asking) < 2:
        return _named(scene, table, words, text)
    out: dict[int, Head] = {}
    for clause in asking:
        own = words_of(expand(clause), words.bare)
        kept = Words(tuple(t if t in words.tokens else "" for t in own.tokens), words.bare)
        out |= {h.index: h for h in _named(scene, table, kept, clause)}
    return tuple(out[i] for i in sorted(out))


def _named(scene: Scene, table: Table, words: Words, text: str) -> tuple[Head, ...]:
    """A share where one is asked for, the only one without its name; no share beside what is asked for in figures."""
    low = text.lower()
    heads = [
        h for h in heads_of(table.heads) if h.index != table.entity and not NUMBER_HEAD.match(fold(h.own).strip(". "))
    ]
    shares = [h for h in heads if is_share(h)] if _SHARE_ASKED.search(low) else []
    dated = Words((*words.tokens, *_ends_of_years(scene, low)), words.bare)
    unit = _unit_asked(low)
    counted = telling(f"{unit} {table.unit}", words.bare)
    found = [n.head for n in heads_named(dated, shares or heads, unit, counted)]
    if not found:
        return _unnamed(heads, shares, dated, low)
    plain = [h for h in found if not is_share(h)]
    return tuple(found if shares else plain or found)


def _unnamed(heads: Sequence[Head], shares: Sequence[Head], words: Words, low: str) -> tuple[Head, ...]:
    """Columns that need no name: the only share, the whole of a row, the parts of the only head there is."""
    if len(shares) == 1:
        return tuple(shares)
    whole = [h for h in heads if h.is_whole and not h.above]
    if _IN_ALL.search(low) and len(whole) == 1:
        return tuple(whole)
    above = {h.above for h in heads if h.above}
    parts = [h for h in heads if h.above]
    one = (
        len(above) == 1
        and len(parts) <= _MOST_PARTS
        and any(t in words.tokens for t in telling(" ".join(parts[0].above), words.bare))
    )
    return tuple(parts) if one and not shares else ()


def _unit_asked(low: str) -> str:
    asked = _UNIT_ASKED.search(low)
    return MEASURES.get(asked[1], asked[1]) if asked else ""


def _ends_of_years(scene: Scene, low: str) -> list[str]:
    """`cuối năm` as the day that a head may write: `Đến 31/12/2025`."""
    years = [m[1] for m in _YEARS_END.finditer(low)]
    named = [y or str(scene.question.years[0]) for y in years if y or scene.question.years]
    return [t for y in named for t in (f"@{y}-12-31", y)]


def _told(scene: Scene, cell: _Cell) -> Draft | Refusal:
    """`Thôn Đông – kênh mương, kinh phí: 960 triệu đồng.`"""
    if all(cell.row.cells[h.index][1] == "-" for h in cell.heads):
        return _blank(scene, cell)
    parts = "; ".join(f"{_head(h)}: {_value(cell, h)}" for h in cell.heads)
    text = f"{cell.row.cells[cell.table.entity][1]} – {parts}."
    values = tuple(cell.row.cells[h.index][1] for h in cell.heads)
    return Draft(text, (Quote(cell.row, cell.row.text),), 0.9, KIND, values)


def _head(head: Head) -> str:
    text = ", ".join(re.sub(r"\s*\([^()]*\)", "", level) for level in (*head.above, head.own))
    return f"{text[:1].lower()}{text[1:]}" if text[1:2].islower() else text


def _value(cell: _Cell, head: Head) -> str:
    value = cell.row.cells[head.index][1]
    if value == "-":
        return "“-”"
    unit = head.units[-1] if head.units else "" if is_share(head) else cell.table.unit
    return f"{value}{unit}" if unit == "%" else f"{value} {unit}".strip()
