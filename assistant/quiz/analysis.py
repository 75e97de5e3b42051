"""Item analysis from a results sheet: how hard an item was, how well it tells learners apart, which options
nobody chose.

Difficulty is the share of right answers; discrimination the point-biserial correlation of the item with the score
on the
*other* items (the item itself left out, else it would correlate with itself). After Ebel & Frisbie, *Essentials of
Educational Measurement* (1991), items under 0.2 deserve a second look.
"""

from __future__ import annotations

import csv
import io
import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.quiz.formats.sheets import grid
from assistant.quiz.items import Item, ItemKind, Quiz
from assistant.quiz.versions import LETTERS, Placed, version
from corpus.errors import InputError
from corpus.language.text import comparable

_CODE_HEADS = ("ma de", "mã đề")
_LEAST_LEARNERS = 2
WEAK = 0.2


@dataclass(frozen=True, slots=True)
class ItemReport:
    """`point_biserial` is None where all answered alike; `unchosen` are the wrong options that nobody chose."""

    item: Item
    answered: int
    difficulty: float
    point_biserial: float | None
    chosen: Mapping[str, int]
    unchosen: tuple[str, ...]


def rows(data: bytes) -> list[list[str]]:
    """A results sheet, .xlsx or .csv (comma or semicolon)."""
    if data[:2] == b"PK":
        return [r for r in grid(data) if any(r)]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError("Bảng kết quả dạng CSV phải ở bảng mã UTF-8. Hãy lưu lại với UTF-8 hoặc dạng .xlsx.") from None
    delimiter = ";" if text.partition("\n")[0].count(";") > text.partition("\n")[0].count(",") else ","
    return [
        [c.strip() for c in r] for r in csv.reader(io.StringIO(text), delimiter=delimiter) if any(c.strip() for c in r)
    ]


def analyse(quiz: Quiz, sheet: Sequence[Sequence[str]]) -> list[ItemReport]:
    """One report an item that the sheet has a column for: `Câu 1`, `Câu 2`, … or the items' own ids.

    A column `Mã đề` says which shuffled version a learner had; without it the quiz's own order holds.
    Raises InputError when no column names an item or there are fewer than two learners.
    """
    heads, learners = list(sheet[0]) if sheet else [], list(sheet[1:])
    code_at = next((i for i, h in enumerate(heads) if comparable(h) in _CODE_HEADS), None)
    columns = {i: key for i, h in enumerate(heads) if (key := _column(h, quiz))}
    if not columns:
        raise InputError("Bảng kết quả không có cột câu nào. Hãy đặt tiêu đề cột là “Câu 1”, “Câu 2”, … hoặc mã câu.")
    if len(learners) < _LEAST_LEARNERS:
        raise InputError(f"Bảng kết quả chỉ có {len(learners)} người làm, cần ít nhất {_LEAST_LEARNERS} để phân tích.")
    given: dict[str, list[tuple[bool, str]]] = {i.id: [] for i in quiz.items}
    for learner in learners:
        placed = {
            p.number: p
            for p in _order(quiz, learner[code_at] if code_at is not None and code_at < len(learner) else "")
        }
        by_id = {p.item.id: p for p in placed.values()}
        for i, key in columns.items():
            one = placed[key] if isinstance(key, int) else by_id[key]
            given[one.item.id].append(_marked(one, learner[i] if i < len(learner) else ""))
    totals = [sum(given[item][n][0] for item in given if given[item]) for n in range(len(learners))]
    return [_report(item, given[item.id], totals) for item in quiz.items if given[item.id]]


def _column(head: str, quiz: Quiz) -> int | str | None:
    if m := re.fullmatch(r"(?:câu|cau|q)?\s*(\d{1,3})", comparable(head)):
        return int(m[1]) if 1 <= int(m[1]) <= len(quiz.items) else None
    return head if head in {i.id for i in quiz.items} else None


def _order(quiz: Quiz, code: str) -> list[Placed]:
    if code.strip():
        return version(quiz, code.strip())
    out = []
    for number, item in enumerate(quiz.items, 1):
        key = item.key if item.kind in (ItemKind.TRUE_FALSE, ItemKind.FILL) or not item.options else ""
        out.append(
            Placed(number, item, key=key or "".join(LETTERS[i] for i, o in enumerate(item.options) if o.correct))
        )
    return out


def _marked(one: Placed, answer: str) -> tuple[bool, str]:
    """Right or wrong, and the options chosen, in their own words."""
    plain = comparable(answer)
    if one.item.kind is ItemKind.FILL:
        return plain in {comparable(a) for a in one.item.accepted}, answer
    if one.item.kind is ItemKind.TRUE_FALSE:
        word = {"đ": "đúng", "s": "sai", "d": "đúng", "a": "đúng", "b": "sai"}.get(plain, plain)
        return word == comparable(one.key), word.capitalize()
    if not one.item.options:
        return re.sub(r"[^\w]", "", plain) == re.sub(r"[^\w]", "", comparable(one.key)), answer
    letters = sorted(set(re.findall(r"[A-K]", answer.upper())))
    texts = [one.item.options[LETTERS.index(x)].text for x in letters if LETTERS.index(x) < len(one.item.options)]
    return "".join(letters) == "".join(sorted(one.key)), "\n".join(texts)


def _report(item: Item, given: Sequence[tuple[bool, str]], totals: Sequence[int]) -> ItemReport:
    right = [float(r) for r, _ in given]
    rest = [total - r for total, r in zip(totals, right, strict=True)]
    chosen = Counter(text for _, answer in given for text in answer.split("\n") if text)
    wrong = (
        [o.text for o in item.options if not o.correct] if item.kind in (ItemKind.ONE_BEST, ItemKind.MULTIPLE) else []
    )
    return ItemReport(
        item,
        len(given),
        sum(right) / len(right),
        correlation(right, rest),
        chosen,
        tuple(t for t in wrong if not chosen[t]),
    )


def correlation(a: Sequence[float], b: Sequence[float]) -> float | None:
    """Pearson's r; for a dichotomous `a` this is the point-biserial. None where one of them does not vary."""
    n = len(a)
    mean_a, mean_b = sum(a) / n, sum(b) / n
    spread_a, spread_b = sum((x - mean_a) ** 2 for x in a), sum((y - mean_b) ** 2 for y in b)
    if spread_a == 0 or spread_b == 0:
        return None
    return sum((x - mean_a) * (y - mean_b) for x, y in zip(a, b, strict=True)) / math.sqrt(spread_a * spread_b)
