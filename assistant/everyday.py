"""Everyday words beside the official ones that texts use for the same thing, and loan words written out.

The tables are `data/wording.txt`, by topic, and `data/thesaurus.txt`, by official term. A question
that uses a phrase of a row is also searched by the others, or by the official ones alone where the row
has a direction. Where officials speak of a thing by its opposite (`giẫm chân nhau` under `thống nhất`)
the row says so: such words find a text and decide nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from corpus.language.abbreviations import ABBREVIATIONS
from corpus.language.tokens import syllables

_TABLES = ("wording.txt", "thesaurus.txt")
#: English words that slip into office Vietnamese, and what they stand for.
LOANWORDS = {
    "list": "danh sách", "total": "tổng cộng", "report": "báo cáo", "target": "mục tiêu", "lesson": "bài học", "digitize": "số hóa",
    "focus": "tập trung", "definition": "định nghĩa", "deadline": "hạn chót", "plan": "kế hoạch", "update": "cập nhật", "online": "trực tuyến",
    "check": "kiểm tra", "feedback": "phản ánh", "meeting": "họp", "budget": "kinh phí", "survey": "khảo sát", "rank": "xếp hạng",
    "kpi": "chỉ tiêu", "form": "biểu mẫu", "data": "dữ liệu", "training": "tập huấn", "project": "đề án", "cloud": "điện toán đám mây",
    "scan": "số hóa", "team": "đơn vị", "percent": "phần trăm", "mobile": "điện thoại", "web": "website", "file": "tệp",
}  # fmt: skip
_LOANWORD = re.compile(rf"\b({'|'.join(LOANWORDS)})\b", re.I)
#: `trang web`: the word that the loanword's meaning begins with stands before it.
_SAID_TWICE = re.compile(r"\b(?:trang|bản|bảng|đơn vị) (?=(?:web|list|team)\b)", re.I)
#: Figures and short forms of everyday typing, each only where its neighbours leave one meaning: `1 cửa` is `một cửa`.
_SHORT_FORMS = (
    (
        re.compile(
            r"(?<![\w])(?P<way>trước|sau|quá|hôm|hạn|nhất|nhất là|hạn là)\s+(?=\d{1,2}/\d{1,2}(?![\d/%]))", re.I
        ),
        r"\g<way> ngày ",
    ),
    (re.compile(r"\bkp\b(?!\s*\d)", re.I), "kinh phí"),
    (re.compile(r"^q[đd](?= (?:giao|về|của|phê|ban|quy|cho|bổ|thành|công)\b)", re.I), "quyết định"),
    (re.compile(r"^nq(?= (?:về|của|quy|phê|thông)\b)", re.I), "nghị quyết"),
    (re.compile(r"^tb(?= (?:về|của|kết)\b)", re.I), "thông báo"),
    (
        re.compile(
            r"\bthay cho (?=(?:những |các |mấy )?(?:quyết định|nghị quyết|nghị định|thông tư|chỉ thị|công văn|văn bản|luật|quy chế|kế hoạch) (?:nào|số mấy|gì|cũ)\b)",
            re.I,
        ),
        "thay thế ",
    ),
    (re.compile(r"(?<=\bsở )xd\b", re.I), "Xây dựng"),
    (re.compile(r"(?<=\bsở )tc\b|(?<=\bphòng )tc\b", re.I), "Tài chính"),
    (re.compile(r"(?<=\bsở )nv\b|(?<=\bphòng )nv\b", re.I), "Nội vụ"),
    (
        re.compile(
            r"\bhn\b(?=\s+(?:quán triệt|tổng kết|sơ kết|triển khai|trực tuyến|giao ban|tập huấn|phổ biến))", re.I
        ),
        "hội nghị",
    ),
    (re.compile(r"\btt\b(?=\s+(?:trực tuyến|online|qua mạng|điện tử|không dùng tiền))", re.I), "thanh toán"),
    (re.compile(r"(?:(?<=\d )|(?<=các )|(?<=mấy )|(?<=những )|(?<=bao nhiêu ))nd\b(?!\s*(?:\d|-))", re.I), "nội dung"),
    (re.compile(r"(?:(?<=hành chính )|(?<=cchc )|(?<=cơ quan )|(?<=ngân sách )|(?<=quản lý ))nn\b", re.I), "nhà nước"),
    (re.compile(r"\bg[đd]\b(?=\s*(?:19|20)\d\d)", re.I), "giai đoạn"),
    (re.compile(r"\bhs\b(?=\s+(?:tthc|thủ tục|giải quyết|một cửa|1 cửa|trễ|quá hạn|điện tử|giấy))", re.I), "hồ sơ"),
    (re.compile(r"\bkh\b(?=\s+(?:cải cách|cchc|năm|ban hành|hành động|\d))", re.I), "kế hoạch"),
    (re.compile(r"\blâ\b", re.I), "là"),
    (re.compile(r"\s+(?:z|zậy|dzậy|v)(?=\s*[?.!]*$)", re.I), " vậy"),
    (re.compile(r"(?<![\w/.-])(pl|cv|nq|qđ|qd|nđ|ct)(?=\d{1,5}(?![\w-]))", re.I), r"\1 "),
    (
        re.compile(
            r"\bđếm\b(?: (?!được|ra)\w+){0,3}?(?<! trong) (?:tổng số|số lượng|số)(?= \w)(?! (?:mấy|bao|nào|\d))", re.I
        ),
        "có bao nhiêu",
    ),
    (re.compile(r"\b(?:tp[. ]*)?hcm\b", re.I), "TP. Hồ Chí Minh"),
    (
        re.compile(
            r"\b(?P<who>chính quyền|ubnd|ủy ban(?: nhân dân)?|hđnd|lãnh đạo|sở \w+(?: \w+)?(?: của)?|ở|tại|cho|tới|đến|với|phía|bên) "
            r"(?:thành phố |tp[. ]*)?sài gòn\b(?! \d)|(?<=thành phố )sài gòn\b",
            re.I,
        ),
        lambda m: f"{m['who']} TP. Hồ Chí Minh" if m["who"] else "Hồ Chí Minh",
    ),
    (re.compile(r"\b1 cửa\b", re.I), "một cửa"),
    (re.compile(r"(?<=\d) phần trăm\b", re.I), "%"),
    (
        re.compile(
            r"^(?:cái |bản |mẩu |mục |bài )?tin (?=(?:giới thiệu|về|nói|viết|bàn|của)\b.*\b(?:đăng|(?:đưa )?lên (?:trang|báo|mạng|web|cổng)|ai viết|tác giả)\b)",
            re.I,
        ),
        "bài viết ",
    ),
    # `bày ra mấy cách gì` asks which, `mấy hồ định xây, hồ nào rộng nhất` for one of them; neither how many.
    (
        re.compile(
            r"\bmấy (?=(?:cách|việc|thứ|chuyện|điều|món|khoản|hướng|đường|biện pháp|giải pháp|nội dung) gì\b)", re.I
        ),
        "những ",
    ),
    (re.compile(r"^mấy (?=(\w+)\b[^,?]{8,},\s*(?:thì )?(?:\1|cái) nào\b)", re.I), "các "),
    # `chọn những khâu nào làm trọng tâm`: which are it.
    (re.compile(r"\b(?:chọn|lấy|coi|xem|chọn ra) (?=(?:những|các|mấy)(?: \w+){1,2} nào (?:làm|là) )", re.I), ""),
    (re.compile(r"\bmột của\b(?= liên thông)", re.I), "một cửa"),
    # `thu tuc muc 3 muc 4`, with no word to tell it by: online services go by levels, and a part is named alone.
    (
        re.compile(
            r"(?<=thủ tục )mục 3(?:,| và| với| hay)? (?:mục )?4\b|(?<=dịch vụ công )mục 3(?:,| và| với| hay)? (?:mục )?4\b",
            re.I,
        ),
        "mức độ 3 và 4",
    ),
    # `lỡ ban hành rồi thì phải làm gì tiếp`: what is to be done where a thing has been done.
    (
        re.compile(
            r"(?<=\w )(?:lỡ|trót|nhỡ)(?: tay)? (?:đã )?(?=(?:ban hành|ký|gửi|nộp|xây dựng|phê duyệt|duyệt|cấp|trình|ra (?:kế hoạch|văn bản|quyết định))\b)",
            re.I,
        ),
        "đã ",
    ),
    (
        re.compile(
            r"^(?P<who>bộ|tỉnh|thành phố|địa phương|cơ quan|đơn vị|sở|huyện|xã) nào (?=đã\b.* thì sao\b|đã\b.* thì\b.*\b(?:làm gì|xử lý|làm sao|(?:làm |tính |giải quyết )?thế nào|ra sao)\b)",
            re.I,
        ),
        lambda m: f"Các {m['who'].lower()} ",
    ),
    (re.compile(r"(?P<case>\bđã\b[^?]*?) rồi(?:,)? thì(?= [^?]*\b(?:gì|sao|thế nào)\b)", re.I), r"\g<case> thì"),
    (re.compile(r"(?P<case>\bđã\b.* thì (?:phải |nên |cần )?làm gì) tiếp(?: theo)?(?=\s*[?.]*$)", re.I), r"\g<case>"),
    # `đề án đứng số 5`, in a list that numbers them.
    (
        re.compile(
            r"\b(?P<item>đề án|dự án|nhiệm vụ|bài học|dòng|hàng) (?:đứng|xếp|nằm|mang)(?: ở)?(?: vị trí)? số (?=\d{1,3}\b(?![/.,-]\d))",
            re.I,
        ),
        r"\g<item> thứ ",
    ),
    # `04 tại chỗ … là 4 cái gì`: the count is that of the name itself.
    (
        re.compile(
            r"(?P<name>\b(?:\d{1,2}|hai|ba|bốn|sáu|bảy) [^\W\d]+ [^\W\d]+\b(?:[^?]{6,}?|[^?]*?(?=, (?:đó|ấy))))(?:, (?:đó|ấy))? (?:là|gồm) (?:\d{1,2}|hai|ba|bốn|sáu|bảy) (?:cái|thứ|điều|việc|chuyện)(?: (?:gì|nào|chi))+(?=\s*[?.]*$)",
            re.I,
        ),
        r"\g<name> là những gì",
    ),
)
#: Sounds of the South and of chat, as the written language has them.
_AS_WRITTEN = {
    "gởi": "gửi", "nhứt": "nhất", "xoạn": "soạn", "nhiu": "nhiêu", "hông": "không", "hổng": "không", "hem": "không", "vầy": "vậy", "bịnh": "bệnh",
    "thiệt": "thật", "chớ": "chứ", "bả": "bà ấy", "ổng": "ông ấy", "zậy": "vậy", "dzậy": "vậy", "dợ": "vậy", "zợ": "vậy", "rùi": "rồi", "j": "gì",
}  # fmt: skip
_SPOKEN = re.compile(rf"(?<![\w/.-])({'|'.join(_AS_WRITTEN)})(?![\w/.-])(?!(?<=thiệt) (?:hại|thòi|mạng)\b)", re.I)


def in_vietnamese(text: str) -> str:
    """Loan words and figure phrases written out, everything else untouched."""
    text = _LOANWORD.sub(lambda m: LOANWORDS[m[1].lower()], _SAID_TWICE.sub("", text))
    text = _SPOKEN.sub(lambda m: _AS_WRITTEN[m[1].lower()], text)
    for pattern, meant in _SHORT_FORMS:
        text = pattern.sub(meant, text)
    return text


@dataclass(frozen=True, slots=True)
class Row:
    """Phrases that mean the same; of a one-way row the `asked` ones are also searched by the `written` ones."""

    asked: tuple[str, ...]
    written: tuple[str, ...]
    opposed: bool = False  # the written ones name the cure or the opposite of what is asked about

    @property
    def phrases(self) -> tuple[str, ...]:
        """Every phrase of the row, each once."""
        return tuple(dict.fromkeys((*self.asked, *self.written)))


def read_rows(lines: Iterable[str]) -> list[Row]:
    """Rows of the table; `a | b` stand for one another, `a > b` and `a ! b` (opposed) lead from left to right only."""
    out = []
    for line in lines:
        if not line.strip() or line.startswith("#"):
            continue
        left, sign, right = (*re.split(r"([>!])", line, maxsplit=1), "", "")[:3]
        asked = tuple(p.strip() for p in left.split("|"))
        out.append(Row(asked, tuple(p.strip() for p in right.split("|")) if right else asked, sign == "!"))
    return out


@lru_cache(maxsize=1)
def rows() -> tuple[Row, ...]:
    """The shipped tables."""
    data = files("assistant").joinpath("data")
    texts = (data.joinpath(name).read_text(encoding="utf-8") for name in _TABLES)
    return tuple(row for text in texts for row in read_rows(text.splitlines()))


@lru_cache(maxsize=1)
def _written_for() -> dict[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """A phrase's syllables → what texts write for it, in syllables."""
    out: dict[tuple[str, ...], dict[tuple[str, ...], None]] = {}
    for row in rows():
        written = [tuple(syllables(p)) for p in row.written]
        for phrase in row.asked:
            key = tuple(syllables(phrase))
            out.setdefault(key, {}).update(dict.fromkeys(w for w in written if w != key))
    for short, full in ABBREVIATIONS.items():  # questions are read with them written out, texts keep them
        key, kept = tuple(syllables(full)), tuple(syllables(short))
        if len(kept) == 1:
            out.setdefault(key, {})[kept] = None
    return {key: tuple(value) for key, value in out.items() if value}


@lru_cache(maxsize=1)
def _opposed() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(syllables(p)) for row in rows() if row.opposed for p in row.asked)


def is_opposed(phrase: tuple[str, ...]) -> bool:
    """Whether texts speak of a phrase by its opposite, so that finding them says neither yes nor no."""
    return phrase in _opposed()


@lru_cache(maxsize=1)
def _by_first() -> dict[str, list[tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]]]:
    out: dict[str, list[tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]]] = {}
    for phrase, written in _written_for().items():
        out.setdefault(phrase[0], []).append((phrase, written))
    return out


def wordings_from(syllable: str) -> list[tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]]:
    """Phrases of the table that begin with a syllable, each with what texts may write for it."""
    return _by_first().get(syllable, [])


def synonyms(phrase: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """What texts may write for a phrase, in syllables."""
    return _written_for().get(phrase, ())
