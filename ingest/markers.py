"""What the beginning of a line says about its level: `Điều 5.`, `2.`, `đ)`, `-`, `+`, `Thứ ba,`, `PHỤ LỤC 2`.

A reference is not a marker: `Điều 5 Nghị định này …` runs on without a stop after its number, `12/QĐ-UBND` is the
number of a document, and `2021. ` is the end of a sentence unless the item before it was 2020.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from corpus.records import StepKind

_ROMAN = r"[IVXLC]{1,9}"
#: Small letters one by one: a range such as `à-ỹ` holds capitals too, and would take `Chương II ĐẤT ĐAI` for prose.
_SMALL = "a-zàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
#: `Điều 689`, `Điều 12a`, and the names that the codified law (Bộ pháp điển) gives: `Điều 1.1.NĐ.2.15`.
_DIEU = r"\d{1,3}\.\d{1,3}\.[A-ZĐ]{1,4}(?:\.\d{1,4}[a-zđ]?)+|\d{1,4}[a-zđ]?"
_DOCUMENT = re.compile(r"\d{1,5}/(?:\d{4}/)?[A-ZĐ]{2,8}\d{0,2}g?(?=[-\s.,;]|$)")
#: A form of an appendix by itself on a line: `Mẫu số 01`, `Biểu số 02a/TTHC`.
_FORM = re.compile(
    r"^(?:Mẫu|MẪU|Biểu|BIỂU|Biểu mẫu|BIỂU MẪU|Phụ biểu|PHỤ BIỂU)(?:\s+(?:số|SỐ))?\s*:?\s*[\dIVX][\w./-]*[.:]?$"
)
_NUMBER = rf"(?:{_ROMAN}|\d{{1,3}}[a-zđ]?|[Tt]hứ\s+\w+|[A-ZĐ])"


@dataclass(frozen=True, slots=True)
class Marker:
    """`rank` orders the levels (smaller is outer); `rest` is the text behind the marker."""

    kind: StepKind
    number: str
    rank: float
    rest: str


def _named(word: str) -> str:
    return rf"(?:{word}|{word.upper()})"


_PATTERNS: tuple[tuple[re.Pattern[str], StepKind, int], ...] = (
    (
        re.compile(rf"^{_named('Phụ lục')}(?:\s+số)?(?:\s+({_NUMBER}))?\s*[.:]?(?:\s+|$)(?![{_SMALL}(\d])(.*)$"),
        StepKind.PHU_LUC,
        0,
    ),
    (re.compile(rf"^{_named('Phần')}\s+({_NUMBER})\s*[.:]?\s*$()"), StepKind.PHAN, 1),
    (re.compile(rf"^{_named('Phần')}\s+({_NUMBER})\s*[.:]\s+(.*)$"), StepKind.PHAN, 1),
    (re.compile(rf"^{_named('Chương')}\s+({_NUMBER})\s*[.:]?(?:\s+(?![{_SMALL}])(.*))?$"), StepKind.CHUONG, 2),
    (re.compile(rf"^{_named('Tiểu mục')}\s+({_NUMBER})\s*[.:]?(?:\s+(?![{_SMALL}])(.*))?$"), StepKind.TIEU_MUC, 4),
    (re.compile(rf"^{_named('Mục')}\s+({_NUMBER})\s*[.:]?(?:\s+(?![{_SMALL}])(.*))?$"), StepKind.MUC, 3),
    (re.compile(rf"^{_named('Điều')}\s+({_DIEU})\s*(?:[.:]\s*(.*)|$())"), StepKind.DIEU, 6),
    (re.compile(rf"^([A-HK-UĐ])\s*[.)/-]\s+(?!.*[{_SMALL}])(.{{3,}})$"), StepKind.MUC, 4),
    (re.compile(rf"^({_ROMAN})\s*[.)/-]\s+(.*)$"), StepKind.MUC, 5),
    (re.compile(r"^(\d{1,2}(?:\.\d{1,2}){1,5})\.?\s+(.*)$"), StepKind.KHOAN, 8),
    (re.compile(r"^(\d{1,3}[a-zđ]?)\s*[.)/]\s*(?=\D)(.*)$"), StepKind.KHOAN, 7),
    (re.compile(r"^((?!19|20)[1-9]\d{3})[.)]\s+(?=\D)(.*)$"), StepKind.KHOAN, 7),
    (re.compile(r"^\((\d{1,3}|[a-zđ])\)\s*(.*)$"), StepKind.DIEM, 10),
    (re.compile(r"^([a-zđ]|[a-z]\d)\s*\)\s*(.*)$"), StepKind.DIEM, 9),
    (re.compile(r"^([a-zđ])\s*\.\s+(.*)$"), StepKind.DIEM, 9),
    (re.compile(r"^[Tt]hứ\s+(nhất|hai|ba|tư|năm|sáu|bảy|bẩy|tám|chín|mười)\s*[,:]\s*(.*)$"), StepKind.THU, 7),
    (re.compile(r"^[-–—•*●▪➢❖✓\uf02d\uf0a7\uf0b7\uf0d8\uf0fc]()\s*(?=\S)(.*)$"), StepKind.GACH, 11),
    (re.compile(r"^[+○◦\uf02b]()\s*(?=\S)(.*)$"), StepKind.CONG, 12),
)


def marker(text: str) -> Marker | None:
    """The marker a line opens with, or None for a plain line."""
    if _DOCUMENT.match(text):
        return None
    for pattern, kind, rank in _PATTERNS:
        if m := pattern.match(text):
            groups = [g for g in m.groups() if g is not None]
            number = groups[0] if groups else ""
            rest = groups[1] if len(groups) > 1 else ""
            return Marker(kind, number.strip(), rank, rest.strip())
    return None


_YEAR_LIKE = re.compile(r"^((?:19|20)\d\d)[.)]\s+(?=\D)(.*)$")


def form(text: str) -> Marker | None:
    """A form by itself on a line is a part of its appendix."""
    return Marker(StepKind.DE_MUC, "", 0.5, text.rstrip(" .:")) if _FORM.match(text) else None


def next_item(text: str, before: Iterable[str]) -> Marker | None:
    """The marker of an item whose number looks like a year, where the item before it had the number below."""
    m = _YEAR_LIKE.match(text)
    return Marker(StepKind.KHOAN, m[1], 7, m[2]) if m and str(int(m[1]) - 1) in before else None


def dotted_depth(number: str) -> int:
    """`1.2.3` → 2 extra levels below `1.`."""
    return number.count(".")
