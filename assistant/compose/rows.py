"""Which rows of a table are meant: two that a question names side by side, those that lack something, those it rules out.

`Đề án về A và đề án về B`: the words before the joint are all in one row's name and those behind it in another's,
and no row has them all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.compose import columns, weighing
from assistant.compose.draft import Draft, Quote, Scene
from assistant.compose.grid import (
    ASKS_TIME,
    NUMBER_HEAD,
    TIME_HEAD,
    Table,
    asked_columns,
    can_answer,
    remaining,
    speaks_of,
    tables_of,
)
from assistant.question import Kind
from assistant.stopwords import content
from corpus.language.numbers import mentions
from corpus.language.text import fold
from corpus.language.tokens import syllables
from corpus.records import Paragraph

_JOINT = re.compile(r"\s+(?:và|với|hay|lẫn|còn|so với|hoặc)\s+|\s*[,;]\s*", re.I)
_RARE = 0.5  # share of the rows from which on a word tells no row from another
_KNOWN = 0.5  # share of a side's words that rows of the table must know
_ASKING = re.compile(r"\b(?:những |các )?\w+ (?:nào|gì)\b")
_LACKS = re.compile(r"\b(?:không|chưa) (?:có|còn|để|phải|bị|phát sinh)\b|\bbằng (?:0|không)\b")


def paired(scene: Scene) -> Draft | None:
    """Two rows named side by side, the asked cells of each; which has more or comes first where that is asked."""
    question = scene.question
    if question.kind is Kind.YES_NO or question.topic or question.place.levels or not _JOINT.search(question.text):
        return None
    for table in tables_of(scene):
        rows = _two(scene, table)
        if not rows or not all(can_answer(question.kind, r) for r in rows):
            continue
        word = weighing.weighs(question.text)
        asked = _columns(scene, table)
        if not asked and not speaks_of(table, question.text.lower()):
            continue
        lines = [f"- {_told(table, row, asked)}" for row in rows]
        head = _verdict(table, rows, asked[0], word) if word and asked else ""
        quotes = tuple(Quote(r, r.text) for r in rows)
        return Draft("\n".join([*([head] if head else []), *lines]), quotes, 0.85, "table-pair")
    return None


def _two(scene: Scene, table: Table) -> list[Paragraph]:
    """The rows that the two sides of a joint name, each the only one with all words of its side."""
    rows = [r for r in table.rows if len(r.cells) > table.entity]
    names = [set(syllables(r.cells[table.entity][1])) for r in rows]
    text = _ASKING.sub(" ", weighing.without(scene.question.text.lower()))
    left_over = set(remaining(scene, table, {})) & set(content(text))
    telling = {w for w in left_over if 0 < sum(w in n for n in names) < max(2, _RARE * len(names))}
    if not telling or any(telling <= n for n in names):
        return []
    for joint in _JOINT.finditer(text):
        sides = [content(text[: joint.start()]), content(text[joint.end() :])]
        words = [[w for w in side if w in telling] for side in sides]
        if not all(words) or not _mostly_known(sides, left_over, names):
            continue
        found = [[r for r, n in zip(rows, names, strict=True) if set(side) <= n] for side in words]
        if all(len(f) == 1 for f in found) and found[0][0].id != found[1][0].id:
            return [f[0] for f in found]
    return []


def _mostly_known(sides: Sequence[Sequence[str]], asked: set[str], names: Sequence[set[str]]) -> bool:
    """Each side speaks of rows of the table, and not of something beside them."""
    for side in sides:
        words = [w for w in side if w in asked]
        if sum(any(w in n for n in names) for w in words) < _KNOWN * len(words):
            return False
    return True


def _columns(scene: Scene, table: Table) -> list[int]:
    low = scene.question.text.lower()
    if weighing.of_time(weighing.weighs(low)) and (times := _time_columns(table)):
        return times[:1]
    meant = columns.meant_by_head(scene, table)
    asked = asked_columns(table, low) if ASKS_TIME.search(low) or meant is None else []
    return asked or ([meant] if meant is not None else asked_columns(table, low))


def _time_columns(table: Table) -> list[int]:
    """Columns under a head of time whose cells are days or years."""
    return [
        i for i, h in enumerate(table.heads)
        if i != table.entity and TIME_HEAD.search(fold(h)) and any(mentions(r.cells[i][1]) for r in table.rows if i < len(r.cells))
    ]  # fmt: skip


def _told(table: Table, row: Paragraph, asked: Sequence[int]) -> str:
    shown = asked or [
        i for i, (head, _) in enumerate(row.cells) if i != table.entity and not NUMBER_HEAD.match(fold(head))
    ]
    cells = "; ".join(f"{row.cells[i][0].lower()}: {row.cells[i][1]}" for i in shown)
    return f"{row.cells[table.entity][1]} – {cells}."


def _verdict(table: Table, rows: Sequence[Paragraph], column: int, word: str) -> str:
    """`Sớm hơn: X.`; empty where the cells cannot be set against each other."""
    value: Callable[[str], float | None] = weighing.moment if weighing.of_time(word) else columns.figure
    values = [value(r.cells[column][1]) for r in rows]
    if None not in values and len(set(values)) == 1:
        return "Bằng nhau:"
    best = weighing.winner(word, values)
    return f"{word.capitalize()} hơn: {rows[best].cells[table.entity][1]}." if best is not None else ""


def lacking(scene: Scene, table: Table) -> list[Paragraph]:
    """Rows with nothing in the column that the question says they have nothing of (`không có hồ sơ quá hạn`)."""
    low = scene.question.text.lower()
    column = columns.meant_by_head(scene, table) if _LACKS.search(low) else None
    if column is None:
        return []
    values = [(r, columns.figure(r.cells[column][1])) for r in table.rows if len(r.cells) > column]
    return [r for r, v in values if v == 0] if all(v is not None for _, v in values) else []


def ruled_out(scene: Scene, filters: dict[int, set[str]]) -> set[int]:
    """Columns whose value the question rules out: the one just before its negation, else the first one behind it."""
    if not scene.question.negated or len(filters) < 2:
        return set(filters) if scene.question.negated else set()
    low = fold(scene.question.text)
    negation = re.search(r"\b(?:khong(?! qua)|chua|ngoai|tru|khac)\b", low)
    places = {i: m.span() for i, values in filters.items() for v in values if (m := re.search(re.escape(fold(v)), low))}
    if negation is None or not places:
        return set(filters)
    before = [i for i, (_, end) in places.items() if 0 <= negation.start() - end <= 1]
    behind = sorted((start, i) for i, (start, _) in places.items() if start >= negation.end())
    return {before[0]} if before else {behind[0][1]} if behind else set(filters)
