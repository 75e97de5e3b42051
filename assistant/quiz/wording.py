"""Small grammar for stems: sentences made to stand alone, documents and places named as officials name them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.compose.draft import bare
from corpus.language.numbers import years
from corpus.language.sentences import clauses, sentences
from corpus.language.text import fold, squeeze
from corpus.records import Document, Paragraph, Step, StepKind

#: Openings that tie a sentence to the one before it and can be left out.
_CONNECTOR = re.compile(
    r"^(?:đồng thời|đặc biệt là|đặc biệt|bên cạnh đó|ngoài ra|theo đó|từ đó|do đó|vì vậy|tuy nhiên|riêng|trong đó|cùng với đó|mặt khác|hơn nữa"
    r"|bên cạnh những kết quả đã đạt được|trên cơ sở đó|cụ thể là|cụ thể)\s*,\s+(?:cần thiết phải |phải |cần )?|^thứ \w+\s*,\s+(?:cần |phải )?", re.I
)  # fmt: skip
#: Words that point outside the sentence: a stem made of it could not be understood alone.
DANGLING = re.compile(
    r"\b(?:nêu trên|nói trên|trên đây|ở trên|như trên|kể trên|dưới đây|sau đây|sau đó|trước đó|vừa nêu|này|ấy|kia|đề ngh$"
    r"|(?<!trong )(?<!nơi )đó|(?:nội dung|yêu cầu|nhiệm vụ|như|trường hợp|quy định) sau)\b|\b(?:nội dung|trường hợp|quy định) trên\b|/\.$", re.I
)  # fmt: skip
#: A statement with one of these would make a negative stem.
NEGATIVE = re.compile(r"\b(?:không|chưa|ngoại trừ|trừ|chẳng)\b", re.I)
_ASIDE = re.compile(r"\s*\((?:sau đây|dưới đây)[^)]*\)")
_TAIL = re.compile(r"[\s.;,:…/]+$")
_ALSO_VERBS = ("số hóa", "ưu tiên", "siết chặt", "hiện đại", "đa dạng hóa", "nhân rộng", "cụ thể hóa", "phối hợp", "định kỳ", "rà soát")
_NO_MODAL = re.compile(r"^(?:cần|phải|không|được|đã|sẽ|nên|có thể|đang|có trách nhiệm|có quyền|là)\b", re.I)
_PREDICATE = re.compile(r"^[^,;]*?\s(?:là|phải|được|đã|không chỉ|đạt|gồm|bao gồm|tập trung vào)\s", re.I)
LONGEST_STEM = 70  # words
LONGEST_HEADING = 16  # words of a heading that a stem repeats


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence that stands alone. `quote` is verbatim; `text` is it without mark, connector and end stop."""

    paragraph: Paragraph
    quote: str
    text: str


def statements(paragraph: Paragraph) -> list[Statement]:
    """The sentences of a paragraph, and their clauses where a semicolon parts them, that can be understood alone."""
    if paragraph.is_heading or paragraph.cells or paragraph.flags:
        return []
    out = []
    for a, b in sentences(paragraph.text):
        for c, d in clauses(paragraph.text, (a, b)):
            quote = paragraph.text[c:d]
            text = standalone(quote, paragraph)
            if text and (c == a or opens_with_verb(text) or text[0].isdigit()):
                out.append(Statement(paragraph, quote, text))
    return out


def standalone(quote: str, paragraph: Paragraph) -> str:
    """The sentence without what ties it to its neighbours; empty when it still points outside itself."""
    text = squeeze(_ASIDE.sub("", bare(quote)))
    text = _without_own_heading(_TAIL.sub("", text), paragraph)
    text = _CONNECTOR.sub("", text)
    text = re.sub(r"\s+,", ",", text)
    if DANGLING.search(text) or len(text.split()) < 6 or not _balanced(text) or text.endswith(("sau", "gồm", "như", "là")):
        return ""
    return text


def _without_own_heading(text: str, paragraph: Paragraph) -> str:
    """`Về cải cách thể chế, tiếp tục …` repeats the heading that the text itself made."""
    for step in paragraph.path:
        lead = f"{step.heading}, "
        if step.heading.startswith("Về ") and text.startswith(lead):
            return text[len(lead) :]
    return re.sub(r"^Về [^,]{5,60}(?:, [^,]{3,25}){0,2}, (?=(?:tiếp tục|đẩy mạnh|triển khai|tham mưu|tăng cường)\b)", "", text)


def _balanced(text: str) -> bool:
    return all(text.count(a) == text.count(b) for a, b in ("()", "“”", "[]")) and text.count('"') % 2 == 0


@lru_cache(maxsize=20_000)
def _tags(text: str) -> tuple[tuple[str, str], ...]:
    from underthesea import pos_tag

    return tuple((str(word), str(tag)) for word, tag in pos_tag(text))


def opens_with_verb(text: str) -> bool:
    """True for a subjectless sentence (`Bố trí công chức …`), as tasks in plans are written."""
    low = text.lower()
    if _PREDICATE.match(text) or _NO_MODAL.match(text):
        return False
    if low.startswith(_ALSO_VERBS):
        return True
    # The tagger is thrown off by a capital that only opens the sentence.
    tags = _tags(" ".join(uncapital(text).split()[:8]))
    return bool(tags) and tags[0][1][:1] in ("V", "A", "R")


def uncapital(text: str) -> str:
    """The first letter made small, unless a name opens the text."""
    first = text.split(" ", 1)[0]
    if not first[:1].isupper() or first[1:2].isupper() or _is_name(text):
        return text
    return text[0].lower() + text[1:]


_NAMES = re.compile(
    r"^(?:UBND|HĐND|Chính phủ|Quốc hội|Thủ tướng|Bộ (?:trưởng|[A-ZĐÀ-Ỹ])|Nhà nước|Đảng|Mặt trận|Nghị (?:quyết|định) số|Quyết định số|Chỉ thị số|Ủy ban|Uỷ ban"
    r"|Hội đồng|Chủ tịch|Tòa án|Viện [Kk]iểm|Văn phòng C|Luật [A-ZĐÀ-Ỹ]|Ban (?:Chỉ|Cán|Chấp|Tổ)|Việt Nam|Trung ương|Thường vụ|Kho bạc|Ngân hàng Nhà)"
)


def _is_name(text: str) -> bool:
    words = text.split()
    return bool(_NAMES.match(text)) or (len(words) > 1 and words[1][:1].isupper() and words[0].lower() not in ("các", "những", "mỗi"))


def capital(text: str) -> str:
    """The first letter made large."""
    return text[:1].upper() + text[1:]


def document_name(document: Document) -> str:
    """How a stem names a document: `Công văn số 3759/BNV-CCHC`, `bài viết “7 bài học …”`, `Luật Thanh niên số 57/2020/QH14`."""
    if document.number:
        named = fold(document.title).startswith(f"{fold(document.kind)} ") and document.kind.lower() == "luật"
        return f"{document.title if named else document.kind} số {document.number}"
    if fold(document.title).startswith(fold(document.kind)):
        return document.title
    return f"{document.kind.lower()} “{document.title}”"


def scope_year(paragraph: Paragraph) -> str:
    """The short heading with a year that rules a target: `đến năm 2025`; empty where there is none."""
    for step in reversed(paragraph.path[:-1]):
        if step.heading and years(step.heading) and len(step.heading.split()) <= 6:
            return uncapital(_TAIL.sub("", step.heading))
    return ""


def own_document(text: str, document: Document) -> str:
    """`Luật này` names the document itself: written out."""
    return re.sub(rf"\b{re.escape(document.kind)} này\b", document_name(document), text, flags=re.I)


def clause(text: str) -> str:
    """A statement as it follows `Theo …,`: small first letter, and `cần` before a verb without a subject."""
    low = uncapital(text)
    return f"cần {low}" if opens_with_verb(text) else low


def stem(document: Document, paragraph: Paragraph, question: str) -> str:
    """`Theo …, (đến năm 2025,) …?`"""
    year = scope_year(paragraph)
    middle = f" {year}," if year and fold(year) not in fold(question) else ""
    return f"Theo {document_name(document)},{middle} {question.strip()}?"


def place(steps: Sequence[Step]) -> str:
    """The part a stem speaks of, innermost first: `điểm b “Nhiệm vụ”, mục 2 “Cải cách …”`; empty when it has no name."""
    named = [_step_name(step) for step in reversed(steps)]
    return ", ".join(name for name in named if name)


_WORDS = {
    StepKind.PHAN: "Phần", StepKind.CHUONG: "Chương", StepKind.MUC: "mục", StepKind.TIEU_MUC: "tiểu mục", StepKind.DIEU: "Điều",
    StepKind.KHOAN: "khoản", StepKind.DIEM: "điểm", StepKind.PHU_LUC: "Phụ lục", StepKind.DE_MUC: "phần",
}  # fmt: skip


def _step_name(step: Step) -> str:
    word = _WORDS.get(step.kind)
    heading = _TAIL.sub("", step.heading)
    short = heading and len(heading.split()) <= LONGEST_HEADING
    if not word or not (step.number or short):
        return ""
    name = f"{word} {step.number}".strip()
    if not short:
        return name
    return f"{name} {uncapital(heading)}" if heading.startswith("Về ") else f"{name} “{heading}”"


_CUT = re.compile(r",\s+(?=(?:nhằm|bảo đảm|đảm bảo|góp phần|tạo|đặc biệt|trong đó|như|dưới|để|phù hợp|gắn với|đáp ứng|trên cơ sở)\b)|\s+(?=nhằm\b)")


def gist(text: str, longest: int = 30) -> str:
    """A statement short enough for an option: cut where a side clause begins, never within one; else empty."""
    words = len(text.split())
    if words > longest:
        cuts = [m.start() for m in _CUT.finditer(text) if 8 <= len(text[: m.start()].split()) <= longest]
        if not cuts:
            return ""
        text = text[: cuts[-1]]
    return capital(text.rstrip(" ,")) if _balanced(text) else ""
