"""Whether the figures that a yes-no question asserts are those the text gives for the same thing.

A sentence often has several figures of one unit (`100% dịch vụ …; 60% công việc …`): the one decides whose own
clause says what the question is about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from assistant.conditions import names
from assistant.evidence import Idf, share
from assistant.question import Question
from corpus.language.numbers import mentions
from corpus.language.text import UPPER, fold
from corpus.language.tokens import spaced, syllables

_AMOUNT = re.compile(
    r"(?<![\w/.,-])(?<!\d\+)(?P<whole>\d{1,3}(?:\.\d{3})+|\d+)(?:(?:,|\.(?=\d{1,2}(?!\d)))(?P<part>\d+))?\s*(?P<unit>%|[^\W\d_]+[³²23]?(?:/[a-z]+)?)"
    r"(?:\s+(?P<next>[^\W\d_]+))?",
    re.I,
)
_SCALES = {"nghìn": 1e3, "ngàn": 1e3, "triệu": 1e6, "tỷ": 1e9, "tỉ": 1e9}
_SAME_UNIT = {"m3/s": "m³/s", "m3": "m³", "m2": "m²", "hécta": "ha", "hecta": "ha", "héc-ta": "ha", "ki-lô-mét": "km"}
#: Words behind `nghìn`, `triệu` that leave it money: `70 triệu một người`.
_OF_MONEY = frozenset(
    "đồng đ vnd một mỗi trên cho là thì không chưa phải đúng được để trong ở tại năm tháng ngày từ do và hay với bị có của nếu khi à hả chứ".split()
)
_EVENING = re.compile(r"(?:tối|chiều|đêm)$", re.I)
_NOON = 12
_BREAK = re.compile(r"[;:(]|,(?!\d)|\.(?=\s)")
_END = re.compile(r"[;()]|,(?!\d)|\.(?=\s|$)")
CASE = re.compile(r"\bthì\b", re.I)
#: `Với mưa từ 70 đến 100mm/h: …` tells a case; its figures are not what is said of it.
CASE_TOLD = re.compile(
    r"[-+\s]*(?:(?:\d+(?:\.\d+)*|[a-zđ])[.)]\s+)?(?:Với|Đối với|Khi|Nếu|Trường hợp)\b(?:[^:.;]*:|[^:.;,]*\.?$)", re.I
)
_NUMBERED = re.compile(
    r"\b(?:nghị quyết|nghị định|quyết định|chỉ thị|thông tư|công văn|văn bản|kế hoạch|báo cáo|tờ trình|luật|chương trình|cv|số|thứ|mục|điều|khoản"
    r"|bài (?:viết |báo )?(?:nói )?về|điểm|phần|chương|phụ lục|quý|tháng|ngày|năm|giai đoạn|stt|đề án|bài học)\s*(?:số\s*)?$",
    re.I,
)
#: `10 năm trước`: when it was, not how much.
_AGO = re.compile(r"\d+ (?:năm|tháng|tuần) (?:trước|qua|vừa|rồi|nay|tới|nữa|gần)\b")
#: `10 năm 2011 - 2020`: the period by its length.
_OF_A_PERIOD = re.compile(
    r"\d+ năm,? (?:\(|từ |giai đoạn )*(?:năm )?(?:19|20)\d\d ?(?:-|–|đến|tới) ?(?:năm )?(?:19|20)\d\d"
)
_SENTENCE_PART = re.compile(r"[;:,]|\.\s")
_CAPITAL = re.compile(rf"(?<=[a-zà-ỹđ] )[{UPPER}]\w+")
#: A place by a name of one syllable, which by itself is taken for none: `sông Nhuệ`.
_PLACED = re.compile(rf"\b(?:sông|hồ|kênh|mương|cống|đập|cầu|phố|đường|phường|xã|núi|vườn|trạm(?: bơm)?) [{UPPER}]\w+")
_OF_IT = 0.25  # share of the question that the clause of a figure must carry to deny another, where there are several
_AS_NEAR = 0.15  # a clause that carries as much less leaves it in doubt whose figure it is
_ALIKE = 0.05  # shares this near leave open which clause is meant
_LEAD = 2  # words between a bracket and a figure from which on the bracket says by itself whose it is


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure with its unit: money in đồng, shares in `%`, things under their first syllable."""

    value: float
    unit: str
    start: int
    end: int


def amounts(text: str) -> list[Amount]:
    """Figures with what they count or measure; days, years and numbers of documents are none."""
    taken = [m for m in mentions(text) if m.kind != "percent"]
    out = []
    for m in _AMOUNT.finditer(text):
        if any(t.start <= m.start() < t.end for t in taken):
            continue
        value = float(f"{m['whole'].replace('.', '')}.{m['part'] or 0}")
        unit = m["unit"].lower()
        behind = (m["next"] or "").lower()
        if unit in _SCALES:
            value, unit = value * _SCALES[unit], behind if behind and behind not in _OF_MONEY else "đồng"
        elif unit == "giờ" and _EVENING.match(behind) and value < _NOON:
            value += _NOON
        elif unit == "phần" and (m["next"] or "").lower() == "trăm":
            unit = "%"
        out.append(Amount(value, _SAME_UNIT.get(unit, unit), m.start(), m.end("unit")))
    return out


def of_question(question: Question) -> list[Amount]:
    """What a question asserts: neither the number of a document or part, nor the case it is asked for (`mưa 50mm thì …`)."""
    text = question.own
    case = CASE.search(text)
    found = [a for a in amounts(text) if a.start >= (case.end() if case else 0)]
    named = [m.span() for r in question.documents for m in re.finditer(re.escape(r.written), text)]
    return [
        a
        for a in found
        if not (_NUMBERED.search(text[: a.start]) or _AGO.match(text[a.start :]) or _OF_A_PERIOD.match(text[a.start :]))
        and not any(start <= a.start < end for start, end in named)
    ]


def is_number_of(before: str) -> bool:
    """What stands before a figure makes it the number of a document or a part, and no amount."""
    return _NUMBERED.search(before) is not None


def verdict(question: Question, quote: str, idf: Idf) -> str | None:
    """`Có.` or `Không.`; empty where another clause has the figure, None where the quote has none for one of those asserted."""
    case = CASE_TOLD.match(quote)
    here = [a for a in amounts(quote) if not case or a.start >= case.end()]
    words = tuple(t for t in question.content if not t[0].isdigit())
    figures = of_question(question)
    told = {f"{a.value:g}" for a in figures}
    missing = [n for n in question.numbers if n not in told and n not in syllables(quote)]
    if missing and not figures and not any(_another_stands(question.text, n, quote) for n in missing):
        return None
    agreed, doubtful = not missing, False
    if agreed and len(figures) > 1 and _side_by_side(question, figures, quote):
        return "Có."
    if figures and _tells_of_others(question, quote):
        return None
    for asked in figures:
        candidates = [(a, _clause(quote, a)) for a in here if a.unit == asked.unit and not _set_off(question, quote, a)]
        candidates = [(a, clause) for a, clause in candidates if not _of_another(question, clause)]
        if not candidates:
            if _stands_as_asked(question.text, asked, quote):
                continue
            return None
        weighed = [(share(words, clause, idf), a.value) for a, clause in candidates]
        best = max(weight for weight, _ in weighed)
        if len(candidates) > 1 and best < _OF_IT and asked.value not in {value for _, value in weighed}:
            return None  # of several figures none is told of what is asked about
        said = any(value == asked.value for weight, value in weighed if weight >= best - _ALIKE)
        agreed &= said
        near = any(value == asked.value for weight, value in weighed if weight >= best - _AS_NEAR)
        doubtful |= not said and (near or _made_up(asked, [a for a, _ in candidates]))
    values = {a.value for a in amounts(quote)}
    cased = any(a.value not in values for a in case_of(question)) and len({a.unit for a in here}) > 1
    return "Có." if agreed else "" if doubtful or cased else "Không."


def _side_by_side(question: Question, figures: Sequence[Amount], quote: str) -> bool:
    """All figures of a question stand in one clause: `3 sao được 10 triệu, 4 sao 20 triệu` for `4 sao được 20 triệu`."""
    asked = {(a.value, a.unit) for a in figures}
    clauses = _BREAK.split(quote)
    return any(asked <= {(a.value, a.unit) for a in amounts(c)} and not _of_another(question, c) for c in clauses)


def case_of(question: Question) -> list[Amount]:
    """The figures of the case that a question is asked for: `nhà hư 60% thì …`."""
    text = question.own
    case = CASE.search(text)
    return amounts(text[: case.start()]) if case else []


def _made_up(asked: Amount, told: Sequence[Amount]) -> bool:
    """The figure asked about is the sum or the difference of two told."""
    return any(
        asked.value in (one.value + other.value, abs(one.value - other.value)) for one, other in combinations(told, 2)
    )


def _another_stands(text: str, number: str, quote: str) -> bool:
    """Another figure stands where one is asserted, behind the same word: `phiên bản 2.0` for `phiên bản 1.0`."""
    at = re.search(rf"(\w+)\s+[+-]?{re.escape(number)}(?!\w)", text)
    before = f"{re.escape(at[1])}\\s+[+-]?\\d" if at else ""
    behind = re.search(rf"(?<!\w){re.escape(number)}\s+([^\W\d]\w*)", text)
    return bool(before and re.search(rf"\b{before}", quote, re.I)) or bool(
        behind and re.search(rf"\d\s+{re.escape(behind[1])}\b", quote, re.I)
    )


def _clause(text: str, amount: Amount) -> str:
    """The stretch around a figure; a bracket that opens with it belongs to the words before."""
    starts = [m for m in _BREAK.finditer(text, 0, amount.start)]
    if starts and starts[-1].group() == "(" and len(text[starts[-1].end() : amount.start].split()) < _LEAD:
        starts.pop()
    end = _END.search(text, amount.end)
    return text[starts[-1].end() if starts else 0 : end.start() if end else len(text)]


def _of_another(question: Question, clause: str) -> bool:
    """The clause names another proper name in place of the one asked about."""
    said = spaced(clause)
    if not question.names or any(f" {name} " in said for name in question.names):
        return False
    return bool(set(names(f"– {clause}")) - set(question.names)) or _PLACED.search(clause) is not None


def _tells_of_others(question: Question, quote: str) -> bool:
    """The quote has none of the names asked about, and names of other things."""
    asked = {
        name for name in question.names if not any(name in fold(unit) or fold(name) in unit for unit in question.units)
    }
    said = spaced(quote)
    if not asked or any(f" {name} " in said for name in question.names):
        return False
    return bool(set(names(f"– {quote}")) - asked)


def _set_off(question: Question, text: str, amount: Amount) -> bool:
    """A figure in a bracket behind the name of another thing than the one asked about: `sông A (dưới 2m)`."""
    before = text[: amount.start]
    opened = before.rfind("(")
    if opened < 0 or ")" in before[opened:] or not question.names:
        return False
    owner = _SENTENCE_PART.split(before[:opened])[-1]
    named = {m.lower() for m in _CAPITAL.findall(owner)}
    asked = {word for name in question.names for word in name.split()}
    return bool(named) and not named & (asked | {w.lower() for w in _CAPITAL.findall(before[opened:])})


def _stands_as_asked(text: str, asked: Amount, quote: str) -> bool:
    """A figure that belongs to the word before it (`mức độ 4`) stands so in the quote."""
    before = text[: asked.start].split()[-1:]
    figure = text[asked.start :].split(maxsplit=1)[0].strip(",;.")
    return bool(before) and bool(re.search(rf"\b{re.escape(before[0])}\s+{re.escape(figure)}(?!\w)", quote, re.I))
