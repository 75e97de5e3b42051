"""Whether a paragraph meets what a question demands: its years, unit, document, figures, quotes, names and day."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache

from assistant.evidence import View, carried_in_order
from assistant.question import CONTINUED, Kind, Question
from corpus.language.numbers import cardinal, mentions, year_ranges, years
from corpus.language.text import fold
from corpus.records import Document
from corpus.store.embedded import EmbeddedStore

_COMPARES = re.compile(r"\b(?:so với|so sánh|cùng kỳ|tăng|giảm|hơn)\b")
#: `tới 2030`, `từ nay đến hết năm 2030`: where a period ends.
_UP_TO = re.compile(r"\b(?:tới|đến|cho tới|cho đến|hết)(?: hết)?(?: năm)? ((?:19|20)\d\d)\b")
#: Words that ask for the country as a whole, as against one unit.
WHOLE_COUNTRY = re.compile(
    r"\b(?:cả nước|nước (?:mình|ta|nhà)|nhà nước (?=(?:dồn|tập trung|đặt|ưu tiên|chọn|xác định|muốn|hướng|đề ra) )"
    r"|toàn quốc|tổng thể quốc gia|hành chính quốc gia|cấp quốc gia|(?:của|ở) (?:quốc gia|trung ương))\b"
)
#: `kho dữ liệu cán bộ toàn quốc`, `cổng chung cả nước`: how far a system reaches, not for whom something is laid down.
_REACHES = re.compile(
    r"\b(?:kho|cổng|hệ thống|cơ sở dữ liệu|csdl|dữ liệu|mạng lưới|trục|nền tảng|trang)"
    r"(?: (?!(?:của|ở|trên|đến|tới|năm|là|có|phải)\b)[^\W\d]+){0,5}? (?:cả nước|toàn quốc)\b"
)
#: What is made anew each year, with its year; and the words of a rule for every year.
_OF_A_YEAR = re.compile(
    r"\b(?:kế hoạch|báo cáo|dự toán|chương trình công tác)\b(?:(?! của (?!năm))[^,;.?]){0,40}\bnăm (?:19|20)\d\d\b"
)
_EACH_YEAR = re.compile(
    r"\b(?:hàng|hằng|mỗi) năm\b.*\bnăm (?:kế hoạch|báo cáo|sau|trước)\b|\bnăm kế hoạch\b", re.I | re.S
)
#: Kinds of answers that hold for a plan as a whole, and how a plan is named by its last year.
_OF_NO_YEAR = (Kind.AUTHORITY, Kind.PERSON, Kind.DEFINITION, Kind.DOCUMENT)
_SAME_NAME = 0.75
_TILL = (
    r"\b(?P<name>(?:chương trình|kế hoạch|đề án|chiến lược|giai đoạn)\b(?:(?!\b(?:mục tiêu|chỉ tiêu)\b)[^?;.])*?)"
    r"\s+(?:đến|tới)(?: hết)?(?: năm)? {year}\b"
)
#: `mưa trên 100mm/h` is not `từ 70 ÷ 100mm/h`.
_BOUND = re.compile(
    r"\b((?:nhỏ|ít|thấp) hơn|dưới|trên|hơn|quá)\s+(\d+(?:[.,]\d+)?)"
    r"(?=\s*(?:mm/h|mm|ha|m³/s|m3/s|km|m|tuổi|người)(?!\w))"
)
_UNITS = "mm/h|mm|ha|m³/s|m3/s|km|m|tuổi|người|%|kg|tấn|giờ|ngày|tháng"
_UNDER = ("dưới", "nhỏ hơn", "ít hơn", "thấp hơn")
#: What is asked of a period as a whole; a figure may be due in its last year alone.
_OF_A_PERIOD = (Kind.LIST, Kind.GENERAL, Kind.DEFINITION)

#: What a question demands of a paragraph: the demand's name, and whether a paragraph meets it.
Conditions = list[tuple[str, Callable[[View], bool]]]


def conditions_unmet(question: Question, item: View, store: EmbeddedStore) -> tuple[str, ...]:
    """Names of the question's conditions that the paragraph does not meet."""
    return tuple(name for name, met in conditions(question, store) if not met(item))


def conditions(question: Question, store: EmbeddedStore) -> Conditions:
    """The conditions that the question sets, each by its name and what a paragraph must do to meet it.

    Most questions set one or two, and a hundred candidates are looked at: what is not asked is not checked.
    """
    checks: tuple[tuple[str, bool, Callable[[View], bool]], ...] = (
        ("year", _asks_years(question), lambda item: years_met(question, item, store.source)),
        ("unit", _asks_unit(question), lambda item: unit_met(question, item)),
        ("document", bool(question.documents or question.document_ids), lambda item: scope_met(question, item)),
        ("number", _asks_numbers(question), lambda item: numbers_met(question, item)),
        ("quote", bool(question.quoted), lambda item: quotes_met(question, item)),
        ("name", bool(question.names), lambda item: names_met(question, item)),
        ("as-of", question.as_of is not None, lambda item: in_force(item.document, question.as_of)),
    )
    return [(name, met) for name, is_set, met in checks if is_set]


def _asks_years(question: Question) -> bool:
    """Whether the question names a year or a period."""
    return bool(question.years or _periods(question.text))


def _asks_unit(question: Question) -> bool:
    """Whether the question names a unit, a tier of government or the whole country."""
    return bool(question.units or question.tiers or _of_the_whole_country(question.text))


def _asks_numbers(question: Question) -> bool:
    """Whether the question holds figures, bounds or dates."""
    return bool(question.numbers or question.percents or question.dates or _bounds(question.text))


def years_met(question: Question, item: View, source: Callable[[str], str]) -> bool:
    """Every year asked for is named by the paragraph, its headings or its document's title."""
    asked, periods = set(question.years), _periods(question.text)
    if not asked and not periods:
        return True
    for first, last in periods:
        asked -= {first, last}
        if not _period_met(first, last, item, source):
            return False
    asked -= {y for y in asked if _ends_the_plan(question, y, item)}
    if not asked or _every_year(question, asked, item):
        return True
    if question.kind in _OF_A_PERIOD and (ends := set(map(int, _UP_TO.findall(question.text.lower())))):
        asked -= ends & {last for _, last in year_ranges(item.paragraph.text)}
    if item.ruling_years and not asked <= item.ruling_years | set(years(item.paragraph.text)):
        return False
    compared = years(item.paragraph.text) if _COMPARES.search(question.text.lower()) else ()
    return asked <= item.years | set(compared)


@lru_cache(maxsize=256)
def _periods(asked: str) -> tuple[tuple[int, int], ...]:
    """Periods that a question names, read once for all its candidates."""
    return tuple(year_ranges(asked))


@lru_cache(maxsize=256)
def _bounds(asked: str) -> tuple[tuple[str, str], ...]:
    """Bounds that a question names (`dưới 50mm/h`), read once for all its candidates."""
    own = asked.lower().partition(CONTINUED)[0]  # a follow-up with a figure of its own has left the bound before it
    return tuple(_BOUND.findall(own if re.search(rf"\d\s*(?:{_UNITS})(?!\w)", own) else asked.lower()))


@lru_cache(maxsize=256)
def _of_the_whole_country(asked: str) -> bool:
    low = asked.lower()
    return bool(WHOLE_COUNTRY.search(low) and WHOLE_COUNTRY.search(_REACHES.sub(" ", low)))


def _ends_the_plan(question: Question, year: int, item: View) -> bool:
    """`ai thường trực Chương trình … tới 2030`: the year is part of a name, and bounds no figure."""
    named = re.search(_TILL.format(year=year), question.text.lower()) if question.kind in _OF_NO_YEAR else None
    if named is None or carried_in_order(named["name"], item.whole_text) < _SAME_NAME:
        return False
    periods = [*year_ranges(item.paragraph.text), *year_ranges(item.document.title)]
    return any(last == year for _, last in periods)


def _every_year(question: Question, asked: set[int], item: View) -> bool:
    """A rule for every year is a rule for the plan or report of a year it was already in force for."""
    issued = item.document.issued_on
    if issued is None or not all(issued.year <= year for year in asked):
        return False
    return bool(_OF_A_YEAR.search(question.text.lower()) and _EACH_YEAR.search(item.paragraph.text))


def _period_met(first: int, last: int, item: View, source: Callable[[str], str]) -> bool:
    here = set(year_ranges(item.paragraph.text))
    opened = {a for a, _ in year_ranges(item.document.title)}
    if first in opened and re.search(rf"giai đoạn 0?{last - first + 1} năm\b", item.paragraph.text):
        return True
    if (first, last) in here | set(year_ranges(item.document.title)):
        return True
    if _of_that_length(first, last, item, here):
        return True
    if any(b - a == last - first for a, b in here):  # it speaks of another period of the same length
        return False
    if year_ranges(item.document.title):  # a text about another period
        return False
    return (first, last) in year_ranges(source(item.document.id))


def _of_that_length(first: int, last: int, item: View, here: set[tuple[int, int]]) -> bool:
    """`kế hoạch giai đoạn 5 năm` within 2021 - 2030 is the one of 2021 - 2025."""
    around = here | set(year_ranges(item.document.title))
    within = any(a <= first and last <= b for a, b in around)
    return within and bool(re.search(rf"\bgiai đoạn 0?{last - first + 1} năm\b", item.paragraph.text))


def unit_met(question: Question, item: View) -> bool:
    """Every unit the question names is named by the paragraph, its headings or its document."""
    if _of_the_whole_country(question.text) and not question.units and item.document.unit:
        return False
    if item.document.unit and any(f" {tier} " not in item.body_text for tier in question.tiers):
        return False
    low = fold(question.text)
    return all(
        unit in item.folded or (_may_be_in_a_row(question, unit, low) and named_in_a_row(unit, item.folded))
        for unit in question.units
    )


def _may_be_in_a_row(question: Question, unit: str, low: str) -> bool:
    """A row of bodies tells what each has to do; never what one of them has done."""
    if question.kind is Kind.YES_NO:
        return _bound(unit, low)
    return re.search(r"\b(?:da|roi|chua|vua)\b", low) is None


def _bound(unit: str, asked: str) -> bool:
    """`Bộ X có phải …`: whether a body has a duty, which many may be given in one breath."""
    return re.search(rf"\b{re.escape(unit)} (?:co )?(?:phai|duoc|can|thuoc|nam trong)\b", asked) is not None


def named_in_a_row(unit: str, text: str) -> bool:
    """`các Bộ: Công an, Tư pháp, Xây dựng` names Bộ Tư pháp."""
    level, _, own = unit.partition(" ")
    if f"cac {level}:" not in text or not own:
        return False
    return (
        re.search(rf"\bcac {level}: (?:[^.;:()]*, )?{re.escape(own)}(?=,|;|\.| co | va | phoi | chu tri |$)", text)
        is not None
    )


def scope_met(question: Question, item: View) -> bool:
    """The paragraph belongs to a document the question names, or speaks of one it names that is not held."""
    if question.scope:
        return item.document.id in question.scope
    named = [r for r in question.documents if not r.held]
    if not named:
        return True
    keys = {m.key for m in mentions(item.paragraph.text) if m.kind == "document"}
    about = {r.key for r in named}
    if question.kind is Kind.LIST:  # what a document contains is told by a text about it, not by one that mentions it
        return any(_is_about(item.document, r.key) for r in named)
    return bool(about & keys) or any(_is_about(item.document, r.key) for r in named)


#: What stands in the place of another paper lays down things of its own.
_IN_ITS_PLACE = ("thay_the", "bai_bo")


def _is_about(document: Document, key: str) -> bool:
    from corpus.language.numbers import document_key

    return any(document_key(r.target) == key and r.kind not in _IN_ITS_PLACE for r in document.relations)


def numbers_met(question: Question, item: View) -> bool:
    """Figures, percentages and dates of the question stand in the paragraph or its headings."""
    spans = {n for n in question.numbers if re.search(rf"\b0?{n} năm\b", question.text)}
    wanted = [*question.numbers, *question.percents]
    if not all(
        (f" {n} " in item.whole_text and not _in_other_unit(n, question.text, item))
        or (n in spans and _is_span(int(n), item))
        or in_range(n, question.text, item.paragraph.text)
        for n in wanted
    ):
        return False
    bounds = _bounds(question.text)
    text = " ".join((*item.paragraph.headings, item.paragraph.text)).lower() if bounds else ""
    for way, figure in bounds:
        said = r"[<≤]|dưới|(?:nhỏ|ít|thấp) hơn|không quá" if way in _UNDER else r"[>≥]|trên|hơn|(?<!không )quá"
        if not re.search(rf"(?:{said})\s*{re.escape(figure)}(?!\d)", text):
            return False
    return all(f" @{d} " in item.whole_text for d in question.dates)


def _in_other_unit(figure: str, asked: str, item: View) -> bool:
    """`mưa 40mm/h` is asked about, and the paragraph has `40 điểm` only."""
    unit = re.search(rf"(?<![\d.,/]){re.escape(figure)}\s*(mm/h|mm|m³/s|m3/s|ha|km)(?!\w)", asked.lower())
    if unit is None:
        return False
    text = " ".join((*item.paragraph.headings, item.paragraph.text)).lower().replace("m3/s", "m³/s")
    same = re.escape(unit[1].replace("m3/s", "m³/s"))
    either = rf"(?<![\d.,]){re.escape(figure)}(?:[.,]0+)?\s*(?:{same}|(?:÷|-|–|đến|tới)\s*\d+\s*{same})(?!\w)"
    return re.search(either, text) is None


def in_range(figure: str, asked: str, text: str) -> bool:
    """`60mm/h` lies in `từ 50 ÷ 70mm/h`, and `40mm/h` in `dưới 50mm/h`, in the same unit."""
    figure = figure.removesuffix("%")
    unit = re.search(rf"(?<![\d.,]){re.escape(figure)}\s*({_UNITS})(?!\w)", asked.lower())
    if unit is None or not figure.isdigit():
        return False
    span = rf"(\d+)\s*(?:{_UNITS})?\s*(?:÷|-|–|đến|tới)\s*(\d+)\s*{re.escape(unit[1])}(?!\w)"
    pairs, value = re.findall(span, text.lower()), int(figure)
    if any(int(low) <= value <= int(high) for low, high in pairs):
        return True
    below = re.findall(rf"\b(?:dưới|không quá|chưa đến)\s*(\d+)\s*{re.escape(unit[1])}(?!\w)", text.lower())
    above = re.findall(rf"\b(?:trên|quá|hơn)\s*(\d+)\s*{re.escape(unit[1])}(?!\w)", text.lower())
    return any(value < int(bound) for bound in below) or any(value > int(bound) for bound in above)


def _is_span(length: int, item: View) -> bool:
    """`10 năm` is `giai đoạn 2021 - 2030`."""
    texts = (item.paragraph.text, *item.paragraph.headings, item.document.title)
    return any(last - first + 1 == length for t in texts for first, last in year_ranges(t))


def in_force(document: Document, day: date | None) -> bool:
    """The document had been issued and taken effect by the day, and had not expired; always True without a day."""
    if day is None:
        return True
    started = [d for d in (document.issued_on, document.effective_on) if d]
    return all(d <= day for d in started) and not (document.expires_on and document.expires_on <= day)


def names_met(question: Question, item: View) -> bool:
    """Proper names of the question stand in the paragraph, above it or in its document's name."""
    return all(
        f" {name} " in item.whole_text or fold(name) in item.folded or _named_in_full(name, item.whole_text)
        for name in question.names
    )


def _named_in_full(name: str, text: str) -> bool:
    """The text puts words between what a thing is and what it is called: `Vườn Ba Vì`, `Vườn quốc gia Ba Vì`."""
    first, _, rest = name.partition(" ")
    return " " in rest and bool(re.search(rf" {re.escape(first)} (?:\w+ ){{1,2}}{re.escape(rest)} ", text))


def quotes_met(question: Question, item: View) -> bool:
    """Phrases in quotation marks stand word for word in the paragraph or above it, but `bốn tại chỗ` is `4 tại chỗ`."""
    return all(f" {q} " in item.whole_text or f" {_in_figures(q)} " in item.whole_text for q in question.quoted)


def _in_figures(phrase: str) -> str:
    return " ".join(str(cardinal(w) or w) for w in phrase.split())
