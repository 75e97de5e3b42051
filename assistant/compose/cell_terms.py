"""Whether a cell is of what is asked: its years and periods, the units named, and what is counted.

A word that neither row, head nor document explains, standing among the words of a head (`hộ cận nghèo` against
`hộ nghèo`) or behind `bao nhiêu`, is of another matter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.compose.columns import figure
from assistant.compose.draft import Scene
from assistant.compose.grid import Table
from assistant.compose.named_cells import Head, Words, heads_of, row_named, words_of
from assistant.stopwords import content, is_empty
from corpus.language.abbreviations import expand
from corpus.language.text import fold, is_accented
from corpus.language.tokens import spaced, syllables
from corpus.records import Paragraph

#: What has been reached is told by no table of what is aimed at.
_REACHED = re.compile(r"\b(?:đã|thực tế|kết quả|vừa qua|rồi)\b")
_AIMED = re.compile(
    r"\b(?:kế hoạch|giao chỉ tiêu|chỉ tiêu giao|dự kiến|dự toán|giao dự toán|mục tiêu|lộ trình)\b", re.I
)
_RESULT = re.compile(r"\b(?:kết quả|thực hiện|giải ngân|đã|ước)\b", re.I)
_CHANGE = re.compile(r"\b(tăng|giảm)(?: thêm| được| đi)? (?:bao nhiêu|mấy)\b")
_PERIOD = re.compile(
    r"\b(?P<upto>(?:đến|hết|tới|cuối) )?(?P<sort>tháng|quý) 0?(?P<number>\d{1,2}|[ivx]{1,3})\b|\b(?P<months>\d{1,2}) tháng (?=đầu|cuối|năm)"
)
_MONEY = frozenset("đồng tiền triệu tỷ tỉ nghìn ngàn trăm chục".split())
MEASURES = {"mét": "m", "mét vuông": "m2", "héc": "ha", "hecta": "ha", "cây": "km", "phần": "%", "m²": "m2"}
#: Verbs and nouns by which any figure is asked for.
_ANY = frozenset(
    "giao đạt đặt chỉ tiêu kế hoạch dự kiến chi cấp phân bổ hưởng nhận trả phần mức số lượng khoản con tiền ca lần hệ "
    "tuyển làm dùng thực hiện hỏi theo bảng biểu phụ lục quy định áp dụng chịu thuộc người đưa giải tuyến mũi phải bậc".split()
)
_COUNTED = 4  # words behind `bao nhiêu` that say what is counted
_MOST_LEFT, _MOST_LEFT_SHARE = 2, 0.34


def is_share(head: Head) -> bool:
    return "%" in head.own or "%" in " ".join(head.above) or fold(head.own).startswith("ty le")


def framed(scene: Scene, table: Table, row: Paragraph, heads: Sequence[Head]) -> bool:
    """The units and years asked about are those of the cell, its table or its document."""
    document = scene.document(row.document_id)
    above = " ".join((*_above(table, row), document.title))
    about = " ".join((above, table.called(row), row.text, *(table.heads[h.index] for h in heads)))
    who = fold(" ".join((about, document.issuer or "", document.unit or "", document.place or "")))
    if any(u not in who for u in scene.question.units):
        return False
    low = scene.question.own.lower()
    if (change := _CHANGE.search(low)) and change[1] not in about.lower():
        return False
    if _REACHED.search(low) and _AIMED.search(f"{document.kind} {above}") and not _RESULT.search(about):
        return False
    return years_met(scene, table, row, [table.heads[h.index] for h in heads])


def years_met(scene: Scene, table: Table, row: Paragraph, heads: Sequence[str]) -> bool:
    """The years asked about are those of a cell's head or row, else of its table or document."""
    document = scene.document(row.document_id)
    issued = str(document.issued_on.year) if document.issued_on else ""
    years = [str(y) for y in scene.question.years]
    own, frame = " ".join((*heads, row.text)), " ".join((*_above(table, row), document.title))
    if any(not _tells_period(p, f"{own} {frame}".lower()) for p in _periods(scene.question.own.lower())):
        return False
    for about in (own, frame):
        if re.search(r"\b(?:19|20)\d\d\b", about):
            return all(y in about for y in years)
    return all(y == issued for y in years)


def _periods(low: str) -> list[tuple[str, str, str, str]]:
    return [(m["sort"] or "", m["number"] or "", m["months"] or "", m["upto"] or "") for m in _PERIOD.finditer(low)]


def _tells_period(period: tuple[str, str, str, str], about: str) -> bool:
    """A month, a quarter or so many months that a question names is named here too, the end of a month by its days."""
    sort, number, months, upto = period
    if months:
        return f"{months} tháng" in about
    month = sort == "tháng" and re.search(rf"/0?{int(number)}/", about) if upto else None
    return bool(month) or re.search(rf"\b{sort} 0?{number}\b", about) is not None


def _above(table: Table, row: Paragraph) -> tuple[str, ...]:
    return (table.caption.text if table.caption else "", *row.headings, *table.notes)


def of_something_else(scene: Scene, table: Table, row: Paragraph, heads: Sequence[Head], left: Words) -> bool:
    """Words are left that nothing here explains: too many, or one among those of a head."""
    document = scene.document(row.document_id)
    named = " ".join((*(" ".join((*h.above, h.own)) for h in heads), *(u for h in heads for u in h.units)))
    own = telling(named, left.bare)
    frame = telling(
        " ".join((
            document.title, document.issuer or "", document.unit or "", document.place or "", document.kind,
            document.number or "", row.text, table.heads[table.entity], table.unit, *table.notes, *row.headings,
            table.caption.text if table.caption else "", *(r.written for r in scene.question.documents),
        )),
        left.bare,
    )  # fmt: skip
    asked = {fold(t) if left.bare else t for t in content(scene.question.own)}
    known = own | frame | _known(left.bare)
    rest = [
        i for i, t in enumerate(left.tokens) if t in asked and t not in known and not t.isdigit() and t[0] not in "#@"
    ]
    measured = bool(table.unit or any(h.units for h in heads))
    among = any(_beside(left.tokens, i, own) for i in rest)
    if _counts_others(scene, row, set(rest) & _asked_for(left), left, measured) or _of_another_column(
        table, heads, rest, left, known
    ):
        return True
    return among or len(rest) > max(_MOST_LEFT, _MOST_LEFT_SHARE * len(asked))


def _known(bare: bool) -> frozenset[str]:
    words = _ANY | _MONEY | set(MEASURES)
    return frozenset(fold(w) for w in words) if bare else frozenset(words)


def counts_something_else(scene: Scene, table: Table, row: Paragraph, columns: Sequence[int]) -> bool:
    """Cells that were looked up otherwise, of which what is counted tells another thing than their heads."""
    heads = tuple(h for h in heads_of(table.heads) if h.index in columns and figure(row.cells[h.index][1]) is not None)
    words = words_of(expand(scene.question.own), not is_accented(scene.question.asked))
    named = row_named(words, [table.called(r) for r in table.rows if len(r.cells) > table.entity])
    left = words.without(named[1] if named else ())
    return bool(heads) and of_something_else(scene, table, row, heads, left)


def _asked_for(words: Words) -> set[int]:
    """Places of what is counted, right behind `bao nhiêu`: `bao nhiêu lao động nam`."""
    ends = [i + 2 for i, pair in enumerate(pairwise(words.tokens)) if fold(" ".join(pair)) == "bao nhieu"]
    ends += [i + 1 for i, t in enumerate(words.tokens) if t in ("mấy", "may")]
    return {j for end in ends for j in range(end, end + _COUNTED)}


def _counts_others(scene: Scene, row: Paragraph, unknown: set[int], words: Words, measured: bool) -> bool:
    """What is counted is nothing that the table tells; a plain noun is, where the text speaks of it: `bao nhiêu hồ sơ`."""
    first = min(_asked_for(words), default=0)
    if not unknown or measured or unknown - {first, first + 1}:
        return bool(unknown)
    noun = f" {' '.join(words.tokens[i] for i in sorted(unknown))} "
    plain = fold if words.bare else str
    return not any(noun in plain(spaced(p.text)) for p in scene.paragraphs(row.document_id))


def _of_another_column(
    table: Table, heads: Sequence[Head], rest: Sequence[int], words: Words, known: frozenset[str]
) -> bool:
    """A word that is left is one of the head of a column that was not chosen."""
    chosen = {h.index for h in heads}
    others = " ".join(h for i, h in enumerate(table.heads) if i not in chosen and i != table.entity)
    apart = telling(others, words.bare) - known
    return any(words.tokens[i] in apart for i in rest)


def _beside(tokens: Sequence[str], i: int, own: frozenset[str]) -> bool:
    """Between two words of a head stands another one: `hộ cận nghèo`."""
    return 0 < i < len(tokens) - 1 and tokens[i - 1] in own and tokens[i + 1] in own


def telling(text: str, bare: bool) -> frozenset[str]:
    found = (t for t in syllables(expand(text)) if not is_empty(t) or t in _ANY)
    return frozenset(fold(t) if bare else t for t in found)
