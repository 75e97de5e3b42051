"""How an official writes a place in a text, and how such a writing is read back.

`gạch đầu dòng thứ nhất, mục 2, Công văn số 3759/BNV-CCHC ngày 02/8/2021 của Bộ Nội vụ`
`STT 9, Phụ lục 2, Công văn số 3759/BNV-CCHC`
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.language.numbers import cardinal, document_numbers, ordinal, ordinal_words, vietnamese_date
from corpus.language.text import fold, nfc
from corpus.records import Document, Paragraph, Step, StepKind

_WORDS = {
    StepKind.PHAN: "Phần", StepKind.CHUONG: "Chương", StepKind.MUC: "mục", StepKind.TIEU_MUC: "tiểu mục",
    StepKind.DIEU: "Điều", StepKind.KHOAN: "khoản", StepKind.DIEM: "điểm", StepKind.PHU_LUC: "Phụ lục",
    StepKind.HANG: "STT",
}  # fmt: skip
_ORDINAL_WORDS = {
    StepKind.GACH: "gạch đầu dòng", StepKind.CONG: "dấu cộng", StepKind.DOAN: "đoạn", StepKind.THU: "ý",
}  # fmt: skip
_MARGINS = {
    StepKind.HEADER: "phần đầu văn bản", StepKind.FOOTER: "phần cuối văn bản", StepKind.FURNITURE: "ngoài văn bản",
}  # fmt: skip
_LONGEST_PARENTHESIS = 6  # words of an unnumbered item's heading that a label repeats: (“Đến năm 2025”)


def step_label(step: Step) -> str:
    """One level of a label."""
    if step.kind in _MARGINS:
        return _MARGINS[step.kind]
    if step.kind is StepKind.DE_MUC:
        return f"phần “{step.heading}”"
    if step.kind is StepKind.HANG and not step.number:
        return f"dòng {step.heading or 'đầu bảng'}"
    if step.kind in _ORDINAL_WORDS:
        number = f"thứ {step.number}" if step.kind is StepKind.THU else ordinal(int(step.number or 1))
        heading = f" (“{step.heading}”)" if 0 < len(step.heading.split()) <= _LONGEST_PARENTHESIS else ""
        return f"{_ORDINAL_WORDS[step.kind]} {number}{heading}"
    return f"{_WORDS[step.kind]} {step.number}".strip()


def place_label(paragraph: Paragraph) -> str:
    """The place within the document, innermost level first: `điểm b, khoản 2, Điều 5`."""
    return ", ".join(step_label(step) for step in reversed(paragraph.path))


def document_label(document: Document, short: bool = False) -> str:
    """`Công văn số 3759/BNV-CCHC ngày 02/8/2021 của Bộ Nội vụ`; without a number, the title with issuer and date."""
    if document.number:
        name = f"{document.kind} số {document.number}"
        if short:
            return name
        day = f" ngày {vietnamese_date(document.issued_on)}" if document.issued_on else ""
        return f"{name}{day}" + (f" của {document.issuer}" if document.issuer else "")
    says_kind = fold(document.title).startswith(fold(document.kind))
    title = document.title if says_kind else f"{document.kind} “{document.title}”"
    if short:
        return title
    facts = [x for x in (document.issuer, vietnamese_date(document.issued_on) if document.issued_on else None) if x]
    return f"{title} ({', '.join(facts)})" if facts else title


def label(paragraph: Paragraph, document: Document, short: bool = False) -> str:
    """The full label of a paragraph."""
    return f"{place_label(paragraph)}, {document_label(document, short)}"


@dataclass(frozen=True, slots=True)
class PlaceReference:
    """A place read from words: levels outermost last as written, and the document number where one was named."""

    levels: tuple[tuple[StepKind, str], ...]
    document_number: str | None = None


#: The heading that a label repeats is no place: `gạch đầu dòng thứ hai (“Theo khoản 3”)`.
_QUOTED_HEADING = re.compile(r"\(“[^”]*”\)")
_NUMBERED = re.compile(
    r"\b(?<!danh )(?<!hang )(?P<word>phu luc|phan|chuong|tieu muc|muc|dieu|khoan|diem|stt|so thu tu)\s+(?:so\s+)?"
    r"(?P<number>\d{1,3}\.\d{1,3}\.[a-z]{1,4}(?:\.\d{1,4}[a-z]?)+\b|\d{1,4}(?:\.\d{1,2})*[a-z]?\b|(?:thu\s+\w+)|[ivxlc]+\b|[a-z]\d?\b)"
)
_KIND_OF = {
    "phu luc": StepKind.PHU_LUC, "phan": StepKind.PHAN, "chuong": StepKind.CHUONG, "tieu muc": StepKind.TIEU_MUC,
    "muc": StepKind.MUC, "dieu": StepKind.DIEU, "khoan": StepKind.KHOAN, "diem": StepKind.DIEM,
    "stt": StepKind.HANG, "so thu tu": StepKind.HANG,
}  # fmt: skip
_COUNTED = re.compile(r"\b(gach dau dong|gach|dau cong|doan|y|de an)\s+(?=thu\s)")
_COUNTED_KIND = {
    "gach dau dong": StepKind.GACH, "gach": StepKind.GACH, "dau cong": StepKind.CONG, "doan": StepKind.DOAN,
    "y": StepKind.THU, "de an": StepKind.HANG,
}  # fmt: skip


def parse_label(text: str) -> PlaceReference:
    """Read a place from a label or a question, accents or none; unknown words are passed over."""
    text = _QUOTED_HEADING.sub(lambda m: " " * len(m.group()), nfc(text))
    plain = fold(text)
    found: list[tuple[int, StepKind, str]] = []
    for m in _NUMBERED.finditer(plain):
        written = text[m.start("number") : m.end("number")]
        if not _is_number(_KIND_OF[m["word"]], written) or not _is_word(text[m.start("word") : m.end("word")]):
            continue
        found.append((m.start(), _KIND_OF[m["word"]], _number(_KIND_OF[m["word"]], written)))
    for m in _COUNTED.finditer(plain):
        for n, start, _ in ordinal_words(text):
            if start == m.end():
                kind = _COUNTED_KIND[m[1]]
                number = ordinal(n).removeprefix("thứ ") if kind is StepKind.THU else str(n)
                found.append((m.start(), kind, number))
    numbers = document_numbers(text)
    levels = tuple((kind, number) for _, kind, number in sorted(found, key=lambda x: x[0]))
    return PlaceReference(levels, numbers[0] if numbers else None)


#: The level words as they are written; `phận 1` folds to `phan 1` but is none of them.
_WRITTEN = frozenset("phụ lục|phần|chương|tiểu mục|mục|điều|khoản|điểm|stt|số thứ tự".split("|"))


def _is_word(written: str) -> bool:
    return written.lower() in _WRITTEN or written.lower() == fold(written)


def _is_number(kind: StepKind, written: str) -> bool:
    """`điểm b` but not `mục ở`: only a điểm takes a small letter, and no letter with a diacritic is a number."""
    if written[:3].lower() == "thủ":  # `phần thủ tục` is no `phần thứ …`
        return False
    if not written.isalpha():
        return len(written) < 4 or not written.isdecimal() or kind in (StepKind.DIEU, StepKind.KHOAN, StepKind.HANG)
    return written in "abcdđeghiklmnopqrstuvxy" if kind is StepKind.DIEM and len(written) == 1 else written.isupper()


def _number(kind: StepKind, written: str) -> str:
    if kind in (StepKind.DIEM, StepKind.KHOAN, StepKind.DIEU):
        return written.lower()
    if kind is StepKind.HANG:
        n = cardinal(written)
        return str(n) if n is not None else written
    return written.upper() if re.fullmatch(r"[ivxlcIVXLC]+", written) else written


def matches(paragraph: Paragraph, reference: PlaceReference) -> bool:
    """True when the paragraph's own path carries every level of the reference, its innermost level last."""
    path = [(step.kind, step.number.lower()) for step in paragraph.path]
    wanted = [(kind, number.lower()) for kind, number in reference.levels]
    return bool(wanted) and all(level in path for level in wanted)
