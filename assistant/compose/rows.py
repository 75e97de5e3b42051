"""Which rows of a table are meant: two that a question names side by side, those that lack something, those it rules out.

`Đề án về A và đề án về B`: the words before the joint are all in one row's name and those behind it in another's,
and no row has them all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

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
from corpus.language.tokens import spaced
from corpus.records import Paragraph

_JOINT = re.compile(r"\s+(?:và|với|hay|lẫn|còn|so với|khác(?: với)?|hoặc)\s+|\s*[,;]\s*", re.I)
_RARE = 0.5  # share of the rows from which on a word tells no row from another
_KNOWN = 0.5  # share of a side's words that rows of the table must know
_ASKING = re.compile(r"\b(?:những |các )?\w+ (?:nào|gì)\b")
_OF_BOTH = r"(?:bộ|cơ quan|đơn vị|nơi|bên|đầu mối|năm|ngày|tháng|hạn|thời hạn)"
#: Whether the two are alike in a column: `có chung năm kết thúc không`, `cùng một bộ hay mỗi bộ một cái`.
SAME = re.compile(
    r"\b(?:có (?:phải )?)?(?:cùng|chung|giống|trùng|khác)\b(?: \w+){0,6}? (?:không|chưa)\b"
    rf"|\b(?:cùng|chung|mỗi|hai|một)(?: một| chung)? {_OF_BOTH}(?: \w+){{0,3}}? hay (?:là )?(?:\w+ ){{0,3}}?(?:cùng|chung|mỗi|hai|khác|riêng)\b(?: (?:một|chung|{_OF_BOTH}|cái|nhau))*"
    rf"|\bmỗi {_OF_BOTH} một (?:cái|đề án|bộ|năm|hạn)\b|\b(?:cùng|chung) (?:một |chung )?{_OF_BOTH}\b"
)
_ALIKE = re.compile(r"\b(?:cùng|chung|giống|trùng)\b")
_LACKS = re.compile(r"\b(?:không|chưa) (?:có|còn|để|phải|bị|phát sinh)\b|\bbằng (?:0|không)\b")


def paired(scene: Scene) -> Draft | None:
    """Two rows named side by side, the asked cells of each; which has more or comes first where that is asked."""
    question = scene.question
    same = SAME.search(question.text.lower())
    if question.topic or question.place.levels or not _JOINT.search(question.text):
        return None
    if question.kind is Kind.YES_NO and not same:
        return None
    for table in tables_of(scene):
        rows = _two(scene, table)
        if not rows or not all(can_answer(question.kind, r) for r in rows):
            continue
        word = weighing.weighs(question.text)
        asked = _columns(scene, table)
        named = speaks_of(table, question.text.lower()) or (
            question.kind is Kind.COMPARE and set(content(" ".join(table.heads))) & set(question.content)
        )
        if not asked and not named:
            continue
        lines = [f"- {_told(table, row, asked)}" for row in rows]
        head = _verdict(table, rows, asked[0], word) if word and asked else ""
        head = _whether_alike(rows, asked[0], same.group()) if same and asked else head
        quotes = tuple(Quote(r, r.text) for r in rows)
        return Draft("\n".join([*([head] if head else []), *lines]), quotes, 0.85, "table-pair")
    return None


def _two(scene: Scene, table: Table) -> list[Paragraph]:
    """The rows that the two sides of a joint name, each the only one with all words of its side."""
    rows = [r for r in table.rows if len(r.cells) > table.entity]
    text = _ASKING.sub(" ", SAME.sub(" ", weighing.without(scene.question.text.lower())))
    words = content(text)
    asked = set(remaining(scene, table, {})) & set(words)
    names = [spaced(r.cells[table.entity][1]) for r in rows]
    said = {w: frozenset(i for i, name in enumerate(names) if f" {w} " in name) for w in words}
    meant = {p.token: frozenset(i for i, n in enumerate(names) if p.found(n)) for p in scene.idf.probes(words)}
    return _told_apart(rows, text, asked, said) or _told_apart(rows, text, asked, meant)


def _told_apart(
    rows: Sequence[Paragraph], text: str, asked: set[str], known: Mapping[str, frozenset[int]]
) -> list[Paragraph]:
    """The rows of the two sides, from the rows that have each word."""
    telling = {w: known[w] for w in asked if 0 < len(known[w]) < max(2, _RARE * len(rows))}
    if not telling or frozenset.intersection(*telling.values()):
        return []
    for joint in _JOINT.finditer(text):
        sides = [[w for w in content(part) if w in asked] for part in (text[: joint.start()], text[joint.end() :])]
        words = [[telling[w] for w in side if w in telling] for side in sides]
        if not all(words) or not all(sum(bool(known[w]) for w in side) >= _KNOWN * len(side) for side in sides):
            continue
        found = [frozenset.intersection(*side) for side in words]
        for shared in words[
            0
        ]:  # what opens the first side is said of both: `khảo sát mức hài lòng, một bên …, một bên …`
            found[1] = found[1] & shared or found[1]
        if all(len(f) == 1 for f in found) and found[0] != found[1]:
            return [rows[min(f)] for f in found]
    return []


def _whether_alike(rows: Sequence[Paragraph], column: int, asked: str) -> str:
    """`Có.` or `Không.` to `có cùng … không`; `Giống nhau:` or `Khác nhau:` where both were put up."""
    alike = len({r.cells[column][1] for r in rows}) == 1
    if not asked.endswith("không"):
        return "Giống nhau:" if alike else "Khác nhau:"
    return "Có." if alike == bool(_ALIKE.search(asked)) else "Không."


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


def _set_right(value: str) -> re.Pattern[str]:
    """`không ghi năm mà ghi VALUE`, `VALUE chứ không …`: the value is what is so."""
    said = re.escape(value)
    return re.compile(rf"\b(?:khong|chua)\b[^,;]*\b(?:ma|chi)\b[^,;]*{said}|{said}[^,;]*\bchu (?:khong|chua|dung)\b")


def ruled_out(scene: Scene, filters: dict[int, set[str]]) -> set[int]:
    """Columns whose value the question rules out: the one just before its negation, else the first one behind it."""
    low = fold(scene.question.text)
    if not scene.question.negated or len(filters) < 2:
        set_right = any(_set_right(fold(v)).search(low) for values in filters.values() for v in values)
        return set(filters) if scene.question.negated and not set_right else set()
    negation = re.search(r"\b(?:khong(?! qua)|chua|ngoai|tru|khac)\b", low)
    places = {i: m.span() for i, values in filters.items() for v in values if (m := re.search(re.escape(fold(v)), low))}
    if negation is None or not places:
        return set(filters)
    before = [i for i, (_, end) in places.items() if 0 <= negation.start() - end <= 1]
    behind = sorted((start, i) for i, (start, _) in places.items() if start >= negation.end())
    return {before[0]} if before else {behind[0][1]} if behind else set(filters)
