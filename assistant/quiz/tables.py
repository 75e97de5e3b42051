"""Ideas from table rows: the cell of a column for the thing the row is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.quiz.facts import AGENCY_NAMES, FactType
from assistant.quiz.ideas import SLOT, Idea, Value, basis
from assistant.quiz.naming import document_name, place
from corpus.language.text import comparable, fold
from corpus.records import Document, Paragraph

_NUMBER_HEAD = re.compile(r"^(?:stt|tt|so tt|so thu tu)$")
_ACTION = re.compile(
    r"\b(?:chủ trì|phối hợp|hoàn thành|thực hiện|ban hành|trình|phụ trách|chịu trách nhiệm|giải quyết)$", re.I
)
_BODY_HEAD = re.compile(r"\b(?:cơ quan|đơn vị|tổ chức)\b", re.I)
YEARS = re.compile(r"^(?:năm )?(?:19|20)\d\d$")
_LONGEST_ENTITY = 40


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table beside the one that says what a row is about."""

    document: Document
    rows: tuple[Paragraph, ...]
    index: int
    entity: int

    @property
    def head(self) -> str:
        return self.rows[0].cells[self.index][0].strip().lower()

    def value(self, row: Paragraph) -> str:
        return row.cells[self.index][1].strip()

    def name(self, row: Paragraph) -> str:
        return row.cells[self.entity][1].strip()

    @property
    def noun(self) -> str:
        """What a row is: `TÊN ĐỀ ÁN` → `đề án`."""
        return (
            re.sub(r"^(?:tên|nội dung|danh mục|các)\s+", "", self.rows[0].cells[self.entity][0].strip().lower())
            or "mục"
        )

    @property
    def where(self) -> str:
        """`Theo Phụ lục 2 kèm theo Công văn số …`"""
        part = place(self.rows[0].path[:-1]).split(" “")[0]
        return (
            f"Theo {part} kèm theo {document_name(self.document)}" if part else f"Theo {document_name(self.document)}"
        )

    @property
    def asks(self) -> str:
        values = [self.value(r) for r in self.rows]
        if _BODY_HEAD.search(self.head) or sum(bool(re.search(AGENCY_NAMES, v)) for v in values) > len(values) / 2:
            return "cơ quan nào"
        return "năm nào" if sum(bool(YEARS.match(v)) for v in values) > len(values) / 2 else "gì"

    def of(self, row: Paragraph) -> str:
        """`cơ quan chủ trì Đề án …`, with `của` where the head is no action."""
        link = " " if _ACTION.search(self.head) else " của "
        return f"{self.head}{link}{self.name(row)}"


def columns(document: Document, paragraphs: Sequence[Paragraph]) -> list[Column]:
    """The columns worth asking for: tables of three rows or more, no running numbers, values that repeat or
    are short.
    """
    out = []
    for parent in dict.fromkeys(p.parent_id for p in paragraphs if p.cells and not p.is_heading):
        found = [p for p in paragraphs if p.cells and p.parent_id == parent and not p.is_heading]
        width = len(found[0].cells)
        rows = tuple(p for p in found if len(p.cells) == width)
        if len(rows) < 3 or width < 2:
            continue
        words = [sum(len(r.cells[i][1].split()) for r in rows) for i in range(width)]
        entity = words.index(max(words))
        for i, (head, _) in enumerate(rows[0].cells):
            if i != entity and not _NUMBER_HEAD.match(fold(head).strip(". ")) and words[i] / len(rows) <= 12:
                out.append(Column(document, rows, i, entity))
    return out


def cell_ideas(column: Column) -> list[Idea]:
    """For every row the column's value; and the row for a value, whose wrong options are rows of other values."""
    out = []
    for row in column.rows:
        value, name = column.value(row), column.name(row)
        if not value or len(name.split()) > _LONGEST_ENTITY or (column.asks == "năm nào" and not YEARS.match(value)):
            continue
        stands = basis(row, column.document, row.text)
        question = f"{column.of(row)} là {column.asks}?"
        others = {column.value(r): r.id for r in column.rows if column.value(r) and column.value(r) != value}
        kind = {"cơ quan nào": FactType.AGENCY, "năm nào": FactType.YEAR}.get(column.asks, FactType.CELL)
        fitting = [v for v in others if kind is not FactType.YEAR or YEARS.match(v)]
        slot = f"năm {SLOT}" if kind is FactType.YEAR and not value.lower().startswith("năm") else SLOT
        out.append(
            Idea(
                stands,
                kind,
                value,
                f"{column.where}, {question}",
                name,
                f"{column.where}, {column.of(row)} là {slot}",
                f"{column.of(row)[:1].upper()}{column.of(row)[1:]} là {slot}",
                f"{column.where},",
                probes=(f"{question[:1].upper()}{question[1:]}",),
                candidates=tuple(Value(v, kind, others[v]) for v in fitting),
                only_candidates=kind is FactType.CELL,
                same_as=f"{row.id}|{column.head}",
            )
        )
        out.append(_row_idea(column, row))
    return out


def _row_idea(column: Column, row: Paragraph) -> Idea:
    value, name = column.value(row), column.name(row)
    if column.asks == "cơ quan nào":
        question = f"{value} là {column.head} {column.noun} nào sau đây?"
        probe = f"{value} chủ trì những {column.noun} nào?"
    else:
        year = "năm " if YEARS.match(value) and not value.lower().startswith("năm") else ""
        question = f"{column.noun} nào sau đây có {column.head} là {year}{value}?"
        probe = f"Những {column.noun} nào có {column.head} {value}?"
    others = [r for r in column.rows if comparable(column.value(r)) != comparable(value)]
    return Idea(
        basis(row, column.document, row.text),
        FactType.CELL,
        name,
        f"{column.where}, {question}",
        f"{column.head} {value}",
        probes=(probe, f"{column.of(row)} là {column.asks}?"),
        only_candidates=True,
        same_as=f"{row.id}|{column.head}",
        candidates=tuple(Value(column.name(r), FactType.MEMBER, r.id) for r in others),
    )
