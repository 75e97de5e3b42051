"""Small grammar for stems: sentences made to stand alone, documents and places named as officials name them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from assistant.compose.draft import bare
from corpus.language.sentences import clauses, sentences
from corpus.language.text import squeeze
from corpus.records import Paragraph

#: Openings that tie a sentence to the one before it and can be left out.
_CONNECTOR = re.compile(
    r"^(?:đồng thời|đặc biệt là|đặc biệt|bên cạnh đó|ngoài ra|theo đó|từ đó|do đó|vì vậy|tuy nhiên|riêng"
    r"|trong đó|cùng với đó|mặt khác|hơn nữa"
    r"|trên cơ sở đó|cụ thể là|cụ thể)\s*,\s+(?:cần thiết phải |phải |cần )?|^thứ \w+\s*,\s+(?:cần |phải )?",
    re.I,
)
#: Words that point outside the sentence: a stem made of it could not be understood alone.
DANGLING = re.compile(
    r"\b(?:nêu trên|nói trên|trên đây|ở trên|như trên|kể trên|dưới đây|sau đây|sau đó|trước đó|vừa nêu"
    r"|này|ấy|kia|đề ngh$"
    r"|(?<!trong )(?<!nơi )đó|(?:nội dung|yêu cầu|nhiệm vụ|như|trường hợp|quy định) sau)\b|\b(?:nội dung"
    r"|trường hợp|quy định) trên\b|/\.$",
    re.I,
)
#: A statement with one of these would make a negative stem.
NEGATIVE = re.compile(r"\b(?:không|chưa|ngoại trừ|trừ|chẳng)\b", re.I)
_ASIDE = re.compile(r"\s*\((?:sau đây|dưới đây)[^)]*\)")
TAIL = re.compile(r"[\s.;,:…/]+$")
#: Nouns that the tagger takes for verbs at the start of a sentence.
_NOUNS_FIRST = (
    "thể chế",
    "cải cách hành chính",
    "kế hoạch",
    "chương trình",
    "kinh phí",
    "quy định",
    "báo cáo kết quả",
    "việc",
)
_ALSO_VERBS = (
    "cập nhật",
    "coi trọng",
    "xác định",
    "lấy",
    "đưa",
    "gắn",
    "có cơ chế",
    "số hóa",
    "ưu tiên",
    "siết chặt",
    "hiện đại",
    "đa dạng hóa",
    "nhân rộng",
    "cụ thể hóa",
    "phối hợp",
    "định kỳ",
    "rà soát",
)
_NO_MODAL = re.compile(r"^(?:cần|phải|không|được|đã|sẽ|nên|có thể|đang|có trách nhiệm|có quyền|là)\b", re.I)
_PREDICATE = re.compile(
    r"^[^,;]*?\s(?:phải|được|đã|không chỉ|đạt|gồm|bao gồm|tập trung vào)\s|^(?!(?:xác định|coi|lấy)\b)[^,;]*?\slà\s",
    re.I,
)
_TASK_VERBS = (
    "tiếp tục|đẩy mạnh|tăng cường|tham mưu|triển khai|thực hiện|xây dựng|tổ chức|nâng cao|hoàn thiện|đổi "
    "mới|rà soát|bảo đảm|nghiên cứu"
)
_FIRM_VERB = re.compile(rf"(?:{_TASK_VERBS})\b")
_EVERY = re.compile(r"^(?P<when>(?:[Hh]àng|[Hh]ằng) (?:năm|quý|tháng)), (?P<rest>.+)$")
_FRONTED = re.compile(r"^(?:Trên cơ sở|Căn cứ|Để|Bên cạnh|Trong|Nhằm|Theo|Trường hợp|Khi|Nếu)\b")
LONGEST_STEM = 70  # words


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
            if ": " in paragraph.text[a:c]:
                break  # an item of a list within the sentence
            quote = paragraph.text[c:d]
            text = standalone(quote)
            if (c, d) != (a, b) and _FRONTED.match(text):
                continue  # the main clause is not in this part of the sentence
            if text and (c == a or opens_with_verb(text) or text[0].isdigit()):
                out.append(Statement(paragraph, quote, text))
    return out


def standalone(quote: str) -> str:
    """The sentence without what ties it to its neighbours; empty when it still points outside itself."""
    text = squeeze(_ASIDE.sub("", bare(quote)))
    text = _without_own_heading(TAIL.sub("", text))
    text = _CONNECTOR.sub("", text)
    text = _before_list(re.sub(r"\s+,", ",", text).replace(" cũng đã ", " đã "))
    if (
        DANGLING.search(text)
        or len(text.split()) < 6
        or not _balanced(text)
        or text.endswith(("sau", "gồm", "như", "là"))
    ):
        return ""
    return text


def _before_list(text: str) -> str:
    """What stands before an inline list, where it is a whole sentence of its own; a cut list would be half a
    sentence.
    """
    head, colon, _ = text.partition(": ")
    if not colon or head.count("“") > head.count("”"):
        return text
    return (
        re.sub(r",\s*(?:gồm(?: có)?|bao gồm|đó là|cụ thể|như sau)$", "", head)
        if re.search(r",\s*(?:gồm|bao gồm|đó là|cụ thể)\b[^,]*$", head)
        else ""
    )


def _without_own_heading(text: str) -> str:
    """`Về cải cách thể chế, tiếp tục …` opens with the heading that the text itself made; empty when its end
    is not sure.
    """
    if not text.startswith("Về "):
        return text
    head = own_heading(text)
    return text[len(head) + 2 :] if head else ""


def own_heading(text: str) -> str:
    """`Về công tác chỉ đạo, điều hành cải cách hành chính, triển khai …` → the words before the task; else empty."""
    m = re.match(rf"(Về [^,]{{5,70}}(?:, [^,]{{3,40}}){{0,2}}?), (?=(?:{_TASK_VERBS})\b)", text)
    return m[1] if m else ""


def _balanced(text: str) -> bool:
    return (
        all(text.count(a) == text.count(b) for a, b in (("(", ")"), ("“", "”"), ("[", "]")))
        and text.count('"') % 2 == 0
    )


@lru_cache(maxsize=20_000)
def _tags(text: str) -> tuple[tuple[str, str], ...]:
    from underthesea import pos_tag

    return tuple((str(word), str(tag)) for word, tag in pos_tag(text))


def opens_with_verb(text: str) -> bool:
    """True for a subjectless sentence (`Bố trí công chức …`), as tasks in plans are written."""
    low = text.lower()
    if _PREDICATE.match(text) or _NO_MODAL.match(text) or low.startswith(_NOUNS_FIRST):
        return False
    if low.startswith(_ALSO_VERBS) or _FIRM_VERB.match(low):
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
    r"^(?:UBND|HĐND|Chương trình tổng thể|Chương trình mục tiêu|Chính phủ|Quốc hội|Thủ tướng|Bộ (?:trưởng"
    r"|[A-ZĐÀ-Ỹ])|Nhà nước|Đảng|Mặt trận|Nghị (?:quyết|định) số|Quyết định số|Chỉ thị số|Ủy ban|Uỷ ban"
    r"|Hội đồng|Chủ tịch|Tòa án|Viện [Kk]iểm|Văn phòng C|Luật [A-ZĐÀ-Ỹ]|Ban (?:Chỉ|Cán|Chấp|Tổ)|Việt Nam"
    r"|Trung ương|Thường vụ|Kho bạc|Ngân hàng Nhà)"
)


def _is_name(text: str) -> bool:
    words = text.split()
    return bool(_NAMES.match(text)) or (
        len(words) > 1 and words[1][:1].isupper() and words[0].lower() not in ("các", "những", "mỗi")
    )


def capital(text: str) -> str:
    """The first letter made large."""
    return text[:1].upper() + text[1:]


def clause(text: str) -> str:
    """A statement as it follows `Theo …,`: small first letter, and `cần` before a verb without a subject."""
    return with_modal(uncapital(text), modal_at(text))


def modal_at(text: str) -> int | None:
    """Where a statement without a subject takes `cần`; None where it has one."""
    if (m := _EVERY.match(text)) and opens_with_verb(m["rest"]):
        return m.start("rest")
    return 0 if opens_with_verb(text) else None


def with_modal(text: str, at: int | None) -> str:
    """The text with `cần` put in."""
    return text if at is None else f"{text[:at]}cần {text[at:]}"


_CUT = re.compile(
    r",\s+(?=(?:nhằm|bảo đảm|đảm bảo|góp phần|tạo|đặc biệt|trong đó|như|dưới|để|phù hợp|gắn với|đáp ứng"
    r"|trên cơ sở)\b)|\s+(?=nhằm\b)|(?<!triệt)(?<!quan trọng)(?<!cơ sở)(?<!điều kiện)(?<!đủ)\s+(?=để\b)"
)
_LONG_COMMA = re.compile(r",\s+(?=(?:[^\s,]+ ){5})")


def gist(text: str, longest: int = 32, at_commas: bool = False) -> str:
    """A statement short enough for an option: cut where a side clause begins, or between long members of a
    row; else empty.
    """
    words = len(text.split())
    if words > longest:
        cuts = [m.start() for m in _CUT.finditer(text) if 8 <= len(text[: m.start()].split()) <= longest]
        if not cuts and at_commas:
            cuts = [m.start() for m in _LONG_COMMA.finditer(text) if 10 <= len(text[: m.start()].split()) <= longest]
        if not cuts:
            return ""
        text = text[: cuts[-1]]
    return capital(text.rstrip(" ,")) if _balanced(text) else ""
