"""Numbers as officials write them: document numbers, dates, years, percentages, amounts, ordinals.

Recognition runs before anything splits the text, because a segmenter breaks `3759/BNV-CCHC`
and a tokeniser forgets that `15/7/2021` and `ngày 15 tháng 7 năm 2021` are one day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from corpus.language.text import fold

_LETTERS = "A-Za-zĐđÀ-ỹ"
_DASH = "[-‐‑‒–—]"
#: A part after a spaced dash is a code only in capitals (`NQ - CP`); `76/NQ-CP - bước đột phá` ends before the dash.
_TAIL = rf"(?:{_DASH}[{_LETTERS}]{{1,10}}|\s?{_DASH}\s?(?:[A-ZĐ]{{2,6}}g?|cp|ttg|bnv|ubnd)(?![{_LETTERS}]))"
#: `3759/BNV-CCHC`, `61/2018/NĐ-CP`, `57/2020/QH14`, `01/2015/TTLT-BNV-BTC`, `23/CTTTg`, `10-NQ/BCSĐ`
DOCUMENT_NUMBER = re.compile(
    rf"(?<![\w/])(?:\d{{1,5}}\s?/\s?(?:(?:19|20)\d\d\s?/\s?)?[{_LETTERS}]{{2,8}}\d{{0,2}}{_TAIL}*"
    rf"|\d{{1,4}}\s?{_DASH}\s?[{_LETTERS}]{{2,4}}/[{_LETTERS}]{{2,8}})(?![\w/]|{_DASH}\w)"
)
_DIGIT = re.compile(r"\d")
_DATE_NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)(?![\d/])")
_DATE_WORDS = re.compile(
    r"(?:ng[aà]y\s+)?(?<!\d)(\d{1,2})\s+th[aá]ng\s+(\d{1,2})\s*(?:,\s*)?(?:n[aă]m\s+)?((?:19|20)\d\d)(?!\d)", re.I
)
_DAY_MONTH = re.compile(
    r"(?:ng[aà]y|h[oồ][iì]|m[uù]ng|đến|den|trước|truoc|vào|tới|toi|từ|sau|hạn)\s+"
    r"(\d{1,2})(?:/|\s+th[aá]ng\s+)(\d{1,2})(?![\d/])(?!\s+n[aă]m\s+\d)",
    re.I,
)
_YEAR = re.compile(r"(?<![\d/.,])((?:19|20)\d\d)(?![\d/%]|[.,]\d)")
_PERCENT = re.compile(r"(?<![\d.,])(\d{1,3}(?:[.,]\d+)?)\s*(?:%|ph[aầ]n tr[aă]m\b)", re.I)
_YEAR_RANGE = re.compile(r"((?:19|20)\d\d)\s*(?:-|–|—|đến|den|tới|toi)\s*(?:năm\s+|nam\s+)?((?:19|20)\d\d)")

_ONES = {
    "một": 1, "mot": 1, "hai": 2, "ba": 3, "bốn": 4, "bon": 4, "tư": 4, "năm": 5, "sáu": 6, "sau": 6,
    "bảy": 7, "bay": 7, "bẩy": 7, "tám": 8, "tam": 8, "chín": 9, "chin": 9, "mười": 10, "muoi": 10,
    "nhất": 1, "nhat": 1, "nhì": 2, "nhi": 2,
}  # fmt: skip
#: Unaccented writings that are more often another word (`nam` = năm year, `tu` = từ) count only after `thứ`.
_ONES_AFTER_THU = _ONES | {"nam": 5, "tu": 4}


@dataclass(frozen=True, slots=True)
class Mention:
    """A number in a text: `kind` is document, date, day, percent or year; `key` is the same for every spelling."""

    kind: str
    key: str
    start: int
    end: int
    text: str


def document_key(number: str) -> str:
    """The same key for every spelling of a document number: `76/nq-cp`, `76/NQ–CP`, `76/NQCP` → `76/nqcp`."""
    return re.sub(r"[^0-9a-z/]", "", fold(number))


def mentions(text: str) -> list[Mention]:
    """All numbers of a text in order, never overlapping; a document number wins over what it contains."""
    return list(_mentions(text))


@lru_cache(maxsize=16384)  # the same sentences are read again for every question
def _mentions(text: str) -> tuple[Mention, ...]:
    found: list[Mention] = []
    for kind, key, match in _candidates(text) if _DIGIT.search(text) else ():
        start, end = match.span()
        if not any(start < m.end and m.start < end for m in found):
            found.append(Mention(kind, key, start, end, match.group()))
    return tuple(sorted(found, key=lambda mention: mention.start))


def _candidates(text: str) -> Iterator[tuple[str, str, re.Match[str]]]:
    """(kind, key, match), what wins first."""
    for m in DOCUMENT_NUMBER.finditer(text):
        if any(c.isalpha() for c in m.group()) and not _is_unit(m.group()):
            yield "document", document_key(m.group()), m
    for pattern in (_DATE_NUMERIC, _DATE_WORDS):
        for m in pattern.finditer(text):
            if (day := _day(m[3], m[2], m[1])) is not None:
                yield "date", day.isoformat(), m
    for m in _DAY_MONTH.finditer(text):
        if _day("2000", m[2], m[1]) is not None:
            yield "day", f"-{int(m[2]):02d}-{int(m[1]):02d}", m
    yield from (("percent", m[1].replace(",", ".") + "%", m) for m in _PERCENT.finditer(text))
    yield from (("year", m[1], m) for m in _YEAR.finditer(text))


def _is_unit(text: str) -> bool:
    """`24/CPU`-like false friends: a slash followed by a unit of measure is no document number."""
    tail = fold(text.rsplit("/", maxsplit=1)[-1].strip())
    return tail in {"nam", "thang", "ngay", "quy", "tuan", "gio", "kg", "km", "ha", "nguoi", "lan", "ho", "va", "hoac"}


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def document_numbers(text: str) -> list[str]:
    """Document numbers as written in the text, in order of appearance."""
    return [m.text for m in mentions(text) if m.kind == "document"]


def years(text: str) -> list[int]:
    """Years named in the text; both ends of a range, not what lies between; the year of a full date included."""
    out: list[int] = []
    for m in mentions(text):
        if m.kind == "year":
            out.append(int(m.key))
        elif m.kind == "date":
            out.append(int(m.key[:4]))
    return out


def year_ranges(text: str) -> list[tuple[int, int]]:
    """Periods such as `2021 - 2030` or `từ 2021 đến năm 2025`."""
    return [(int(a), int(b)) for a, b in _YEAR_RANGE.findall(text) if int(a) <= int(b)]


def cardinal(word: str) -> int | None:
    """`6`, `06`, `sáu`, `mười hai` → number; None where the words are none."""
    word = word.strip().lower()
    if word.isdecimal():
        return int(word)
    parts = word.split()
    if len(parts) == 1:
        return _ONES.get(word)
    if len(parts) == 2 and parts[0] in ("mười", "muoi"):
        unit = {"lăm": 5, "lam": 5, "một": 1}.get(parts[1], _ONES.get(parts[1]))
        return 10 + unit if unit else None
    return None


#: `số thứ tự` is no ordinal; `thứ tự` after another noun is a badly restored `thứ tư`.
_ORDINAL = re.compile(r"(?<!số )(?<!so )\bth[ứu]\s+(m[ưu][ờo]i\s+\w+|\w+)", re.I)


#: `chín mươi phần trăm`, `hai mươi lăm phần trăm`, `tám chục phần trăm`, `một trăm phần trăm`, `trăm phần trăm`
_SPELLED_PERCENT = re.compile(
    r"\b(?:(?P<all>(?:một )?trăm)|(?P<ten>mười)|(?P<tens>hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín) (?:mươi|chục))"
    r"(?: (?P<one>một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín))?(?= phần trăm\b)",
    re.I,
)
#: `số thứ tự mười bảy`, `đề án số hai mươi mốt`
_SPELLED_ORDER = re.compile(
    r"(?P<of>\b(?:số thứ tự|stt|(?:đề án|dự án|nhiệm vụ|nội dung|bài học|giải pháp|mục tiêu|chỉ tiêu|mục|điều|khoản"
    r"|dòng|hàng) số) (?:là )?)(?:(?P<ten>mười)|(?P<tens>hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín) (?:mươi|chục))"
    r"(?: (?P<one>một|mốt|hai|ba|bốn|tư|lăm|nhăm|năm|sáu|bảy|bẩy|tám|chín))?\b(?! \d)",
    re.I,
)
#: A year as it is spoken: `hai nghìn không trăm ba mươi`, `hai không hai lăm`, `tới năm hai lăm`.
_SPELLED_YEAR = re.compile(
    r"\b(?:hai (?:nghìn|ngàn)(?: không trăm)?|hai không|(?P<of>(?:đến|tới|hết|trước|từ|vào|sau) năm)(?! hai không\b)) "
    r"(?:(?P<ten>mười)|(?P<tens>hai|ba|bốn|năm)(?: mươi)?)"
    r"(?: (?P<one>không|một|mốt|hai|ba|bốn|tư|lăm|nhăm|năm|sáu|bảy|bẩy|tám|chín))?\b"
    r"(?! (?:mươi|chục|trăm|phần|ngày|tháng|năm|giờ|người|hộ|lần|tuổi|đồng)\b)",
    re.I,
)
_SPELLED = _ONES | {"mốt": 1, "lăm": 5, "nhăm": 5, "năm": 5}


def with_figures(text: str) -> str:
    """Percentages, years and numbers of rows and parts as figures: `chín mươi phần trăm` → `90 phần trăm`."""
    figured = _SPELLED_YEAR.sub(_year_said, _SPELLED_PERCENT.sub(_figure, text))
    return _SPELLED_ORDER.sub(lambda m: f"{m['of']}{_tens_and_ones(m)}", figured)


def _year_said(match: re.Match[str]) -> str:
    """`hai không ba mươi` → `2030`; `hai nghìn hai` is a number of something, and stays."""
    bare = match["tens"] is not None and not match["one"] and "mươi" not in match.group()
    if bare:
        return match.group()
    return f"{match['of'] + ' ' if match['of'] else ''}20{_tens_and_ones(match)}"


def _figure(match: re.Match[str]) -> str:
    if match["all"]:
        return match.group() if match["one"] else "100"
    return _tens_and_ones(match)


def _tens_and_ones(match: re.Match[str]) -> str:
    tens = 10 if match["ten"] else 10 * _SPELLED[match["tens"].lower()]
    return str(tens + (_SPELLED[match["one"].lower()] if match["one"] and match["one"].lower() != "không" else 0))


def ordinal_words(text: str) -> list[tuple[int, int, int]]:
    """`thứ ba`, `thứ 3`, `thu muoi hai` → (n, start, end)."""
    out = []
    for m in _ORDINAL.finditer(text):
        word = m[1].lower()
        n = int(word) if word.isdecimal() else _ONES_AFTER_THU.get(word, _ONES_AFTER_THU.get(fold(word)))
        if n is None:
            n = cardinal(word)
        if n is None and " " in word:
            n = _ONES_AFTER_THU.get(word.split()[0])
        if n:
            out.append((n, m.start(), m.end()))
    return out


ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")


def ordinal(n: int) -> str:
    """1 → `thứ nhất`, 12 → `thứ 12`."""
    return f"thứ {ORDINALS[n - 1]}" if 1 <= n <= len(ORDINALS) else f"thứ {n}"


def vietnamese_date(day: date) -> str:
    """A date as officials write it: `02/8/2021` (a zero before a day under 10 and before months 1 and 2)."""
    return f"{day.day:02d}/{day.month:02d}/{day.year}" if day.month < 3 else f"{day.day:02d}/{day.month}/{day.year}"
