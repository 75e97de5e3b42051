"""`mang tính định tính, đúng không` where a text has `mang tính định lượng`: one of two words that rule each other out.

The pairs are of the language, whatever a text is about. The text denies what is asserted where it has the opposite
beside a word that the question has too, and never the word asked about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.question import CONTINUED
from assistant.stopwords import content
from corpus.language.text import fold
from corpus.language.tokens import syllables

_PAIRS = (
    "trực tuyến|trực tiếp",
    "trực tuyến|tập trung một chỗ",
    "qua mạng|trực tiếp",
    "định lượng|định tính",
    "điện tử|bản giấy",
    "bắt buộc|tự nguyện",
    "công khai|bí mật",
    "công khai|nội bộ",
    "thường xuyên|nhất thời",
    "thường xuyên|một lần",
    "lâu dài|ngắn hạn",
    "lâu dài|nhất thời",
    "chuyên trách|kiêm nhiệm",
    "trong nước|nước ngoài",
    "tối thiểu|tối đa",
    "ít nhất|nhiều nhất",
    "mở rộng|thu hẹp",
    "chủ động|bị động",
    "chủ động|thụ động",
    "tăng cường|giảm bớt",
    "cắt giảm|tăng thêm",
    "rút ngắn|kéo dài",
    "trực tiếp|gián tiếp",
    "toàn diện|một phần",
    "đầy đủ|một phần",
    "đầy đủ|vài",
    "toàn bộ|vài",
    "tất cả|vài",
    "rộng|hẹp",
    "tiếp tục|dừng",
    "tiếp tục|ngừng",
    "lượng hóa|định tính",
    "nguyên trạng|xáo trộn",
    "đồng bộ|rời rạc",
    "đơn giản|phức tạp",
    "tinh gọn|mở rộng",
    "nguyên trạng|từng phần",
    "trước mùa mưa|sau mùa mưa",
    "dân chủ|độc đoán",
    "cạnh tranh|chỉ định",
    "thống nhất|riêng rẽ",
    "dài hạn|ngắn hạn",
    "trọng tâm|thứ yếu",
    "tuần đầu|tuần cuối",
    "đầu tháng|cuối tháng",
    "đầu năm|cuối năm",
    "còn hiệu lực|hết hiệu lực",
)
#: `chỉ do một tổ chức`, `chỉ được đăng ký vào 01 vị trí`; `hai tổ chức`, `nhiều vị trí`.
_ONLY_ONE = re.compile(r"\bchỉ\b(?: \w+){0,6}? (?:một|0?1)(?: \(một\))? (?P<of>\w+ \w+)", re.I)
_SEVERAL = r"\b(?:hai|ba|bốn|năm|nhiều|vài|mấy|0?[2-9]|[1-9]\d)(?: hay nhiều)? (?=%s\b)"
_ANY_DOING = frozenset(("làm", "thực hiện", "tiến hành", "lo", "đảm nhận"))
_DONE_BY = re.compile(
    r"\bdo (?P<who>[^,.;:()?]{3,80}?) (?:tự |trực tiếp |sẽ )*"
    r"(?P<does>làm|cấp|ký|duyệt|phê duyệt|quyết định|ban hành|thực hiện|trả|phụ trách|tiến hành|lo|đảm nhận|công nhận|(?-i:quản lý|quy định|kiểm tra|thẩm định|chi trả|bảo đảm))\b",
    re.I,
)
_ONCE_IN = re.compile(r"\b(?:hai|ba|bốn|[2-9]|\d\d) (?P<of>ngày|tuần|tháng|quý|năm)(?: \w+){0,3} (?:một|1) lần\b", re.I)
#: `chỉ báo cáo mỗi năm một lần thôi`: no oftener than that.
_NO_OFTENER = re.compile(
    r"\bchỉ\b[^,?]*?\b(?:mỗi|một|hàng|hằng) (?P<of>năm|quý|tháng|tuần)\b[^,?]{0,20}?\b(?:một|1) lần\b"
    r"|\b(?:mỗi|một|hàng|hằng) (?P<of_it>năm|quý|tháng|tuần)\b[^,?]{0,20}?\b(?:một|1) lần(?: là)? (?:thôi|đủ|xong)\b",
    re.I,
)
_ROW_OF_PERIODS = re.compile(
    r"\b(?:hàng|hằng|mỗi) (?:ngày|tuần|tháng|quý|năm)(?:(?:, (?:và |hoặc )?| và | hoặc )(?:(?:hàng|hằng|mỗi) )?(?:ngày|tuần|tháng|quý|6 tháng|06 tháng|sáu tháng|năm|đột xuất)\b)+",
    re.I,
)
_EACH = re.compile(r"\b(?:hàng|hằng|mỗi) (?P<of>ngày|tuần|tháng|quý|năm)\b", re.I)
#: Classes of people, places and schools, of which what is said of one is not said of another.
_CLASSES = (
    ("hộ nghèo", "cận nghèo"),
    ("nông thôn", "thành thị", "đô thị"),
    ("nội thành", "ngoại thành"),
    ("đại học", "cao đẳng", "trung cấp"),
    ("mầm non", "tiểu học", "trung học cơ sở", "trung học phổ thông"),
    ("6 tháng đầu năm", "6 tháng cuối năm"),
)
_GRADE = re.compile(r"\b(?P<of>[Cc]ấp|[Ll]oại|[Hh]ạng|[Bb]ậc|[Nn]hóm|[Nn]guyện vọng) (?P<n>[IVX]+|\d+)\b(?!\s*[%/-])")
#: What becomes of it is asked, and not whether it may be.
_FATE = re.compile(r"\bbị (?!giao|bắt|buộc)|\bthì (?:sao|phải)\b", re.I)
_NOT_SEVERAL = re.compile(r"\b(?:không|chẳng|chưa|đừng|cấm|(?<!chứng )chỉ)\b[^,.;]*$", re.I)
_OPPOSITES: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
for _pair in _PAIRS:
    _one, _other = (tuple(side.split()) for side in _pair.split("|"))
    _OPPOSITES.setdefault(_one, []).append(_other)
    _OPPOSITES.setdefault(_other, []).append(_one)
_DENIED = re.compile(r"\b(?:không|chẳng|chả|chưa|chứ|thay vì|đừng)\b[^,.;]*$")
_NEAR = 4  # syllables between the opposite and a word that the question has


def denied(asked: str, content: Sequence[str], quote: str) -> tuple[str, ...]:
    """What is asserted, where the quote has its opposite next to what else is asked, and not itself; else empty."""
    words = syllables(asked.partition(CONTINUED)[0].lower())
    here = syllables(quote.lower())
    besides = {*content, *(w for w in words if w[0].isdigit())}
    for word, others in _OPPOSITES.items():
        at = _places(words, word)
        if not at or _places(here, word) or _DENIED.search(" ".join(words[: at[0]])):
            continue
        for other in others:
            if any(_beside(here, place, len(other), besides - set(word)) for place in _places(here, other)):
                return word if not _places(words, other) or _only_denied(words, other) else ()
    return ()


def more_than_one(asked: str, quote: str) -> bool:
    """`có được giao hai tổ chức không` where a text has it that `chỉ do một tổ chức`."""
    own = asked.partition(CONTINUED)[0]
    for only in _ONLY_ONE.finditer(quote):
        several = re.search(_SEVERAL % re.escape(only["of"]), own, re.I)
        if several and not _NOT_SEVERAL.search(own[: several.start()]) and not _FATE.search(own):
            return True
    return False


def done_by_another(asked: str, quote: str) -> bool:
    """`do UBND xã cấp, phải không` where a text has it `do Sở A cấp`, and nothing of that sort `do UBND xã`."""
    own = asked.partition(CONTINUED)[0]
    by = _DONE_BY.search(own)
    if by is None or _NOT_SEVERAL.search(own[: by.start()]):
        return False
    thing, here = content(own[: by.start()]), set(syllables(quote))
    if 2 * sum(word in here for word in thing) < len(thing):
        return False  # another thing is told of
    who, plain = body_named(by["who"]), body_named(quote)
    does = [body_named(m["who"]) for m in _DONE_BY.finditer(quote) if _sort(m["does"]) == _sort(by["does"])]
    return bool(does) and f"do {who}" not in plain and not any(who in other or other in who for other in does)


def body_named(text: str) -> str:
    """A text without diacritics, in which a people's committee is written in one way only."""
    return fold(text).replace("uy ban nhan dan", "ubnd")


def of_another_class(asked: str, quote: str) -> bool:
    """`hộ nghèo có phải đóng …` where a text speaks of `hộ cận nghèo` alone."""
    low, told = asked.partition(CONTINUED)[0].lower(), quote.lower()
    for classes in _CLASSES:
        meant = [c for c in classes if c in low]
        if meant and not any(c in told for c in meant) and any(c in told for c in classes):
            return True
    return False


def of_another_grade(asked: str, clause: str) -> bool:
    """A grade of the question (`cấp II`) stands not in the clause that tells of it, and other grades of it do."""
    own = asked.partition(CONTINUED)[0]
    for grade in _GRADE.finditer(own):
        told = {m["n"].upper() for m in _GRADE.finditer(clause) if m["of"].lower() == grade["of"].lower()}
        if told and grade["n"].upper() not in told:
            return True
    return False


def _sort(deed: str) -> str:
    return "làm" if deed.lower() in _ANY_DOING else deed.lower()


def of_another_period(asked: str, quote: str) -> bool:
    """`hai năm mới xét một lần` where a text has `hằng năm`, `chỉ mỗi năm một lần` where it has `hàng quý, 6 tháng, hàng năm`."""
    if _NO_OFTENER.search(asked.partition(CONTINUED)[0]) and _ROW_OF_PERIODS.search(quote):
        return True
    once = _ONCE_IN.search(asked.partition(CONTINUED)[0])
    each = _EACH.search(quote) if once else None
    return bool(
        once and each and once["of"].lower() == each["of"].lower() and once.group().split()[0] not in quote.lower()
    )


def _places(words: Sequence[str], phrase: tuple[str, ...]) -> list[int]:
    return [i for i in range(len(words) - len(phrase) + 1) if tuple(words[i : i + len(phrase)]) == phrase]


def _beside(words: Sequence[str], at: int, size: int, asked: set[str]) -> bool:
    return bool(asked & {*words[max(0, at - _NEAR) : at], *words[at + size : at + size + _NEAR]})


def _only_denied(words: Sequence[str], phrase: tuple[str, ...]) -> bool:
    return all(_DENIED.search(" ".join(words[:i])) for i in _places(words, phrase))
