"""Typed facts in a statement: what can be asked, by general rules of writing and never by one text's words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from assistant.quiz.wording import Statement, opens_with_verb
from corpus.language.numbers import mentions
from corpus.language.text import comparable


class FactType(StrEnum):
    """What a fact is; a wrong option is always of the key's own type."""

    PERCENT = "percent"
    DATE = "date"
    DAY = "day"
    YEAR = "year"
    PERIOD = "period"
    COUNT = "count"
    AGENCY = "agency"
    POST = "post"
    DOCUMENT = "document"
    SUBJECT = "subject"
    PURPOSE = "purpose"
    DIRECTION = "direction"
    LINK = "link"
    CELL = "cell"
    MEMBER = "member"
    ORDINAL = "ordinal"


#: Asked in place of the fact: Vietnamese leaves the question word where the answer stands.
ASKS = {
    FactType.PERCENT: "bao nhiêu phần trăm",
    FactType.DATE: "ngày nào",
    FactType.DAY: "ngày nào",
    FactType.YEAR: "năm nào",
    FactType.PERIOD: "giai đoạn nào",
    FactType.AGENCY: "cơ quan nào",
    FactType.POST: "ai",
    FactType.DOCUMENT: "văn bản nào",
    FactType.PURPOSE: "nhằm mục đích gì",
    FactType.DIRECTION: "theo hướng nào",
    FactType.LINK: "gắn với nội dung nào",
}


@dataclass(frozen=True, slots=True)
class Fact:
    """A stretch of a statement's text. `value` is the key, part of text[start:end]; `asks` stands in its place
    in a question.
    """

    type: FactType
    statement: Statement
    start: int
    end: int
    value: str
    asks: str
    noun: str = ""  # what a COUNT counts

    @property
    def before(self) -> str:
        return self.statement.text[: self.start]

    @property
    def after(self) -> str:
        return self.statement.text[self.end :]

    def with_value(self, value: str) -> str:
        """The statement with another value in the key's place."""
        text = self.statement.text
        return self.before + text[self.start : self.end].replace(self.value, value) + self.after

    @property
    def enclosed(self) -> bool:
        """Within quotation marks or brackets: part of a name, not to be asked for."""
        return any(self.before.count(a) > self.before.count(b) for a, b in (("(", ")"), ("“", "”")))


MINISTRIES = (
    "Nội vụ",
    "Tài chính",
    "Y tế",
    "Tư pháp",
    "Công an",
    "Quốc phòng",
    "Ngoại giao",
    "Xây dựng",
    "Công Thương",
    "Giáo dục và Đào tạo",
    "Khoa học và Công nghệ",
    "Thông tin và Truyền thông",
    "Kế hoạch và Đầu tư",
    "Tài nguyên và Môi trường",
    "Giao thông vận tải",
    "Nông nghiệp và Phát triển nông thôn",
    "Lao động - Thương binh và Xã hội",
    "Văn hóa, Thể thao và Du lịch",
    "Nông nghiệp và Môi trường",
    "Dân tộc và Tôn giáo",
)
_LEVEL = r"(?:cấp )?(?:xã|huyện|tỉnh|phường|quận|thành phố)(?: [A-ZĐÀ-Ỹ]\w+(?: [A-ZĐÀ-Ỹ]\w+)?)?"
_MINISTRY = rf"Bộ (?:{'|'.join(MINISTRIES)})"
AGENCY_NAMES = (
    rf"{_MINISTRY}|Văn phòng Chính phủ|Thanh tra Chính phủ|Ngân hàng Nhà nước Việt Nam"
    rf"|Ủy ban Thường vụ Quốc hội|Ủy ban thường vụ Quốc hội"
    rf"|(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Hội đồng nhân dân) {_LEVEL}|Tòa án nhân dân tối cao"
    rf"|Viện kiểm sát nhân dân tối cao"
    r"|Kiểm toán nhà nước|Kho bạc Nhà nước|Quốc hội|Chính phủ(?! (?:điện tử|số)\b)"
)
POST_NAMES = (
    rf"Thủ tướng Chính phủ|Bộ trưởng {_MINISTRY}|Chủ tịch (?:UBND|Ủy ban nhân dân"
    rf"|Uỷ ban nhân dân) {_LEVEL}|Chủ tịch nước|Chủ tịch Quốc hội"
)
_BODY = re.compile(rf"(?P<post>{POST_NAMES})|(?P<agency>{AGENCY_NAMES})")
#: A neighbour that makes the body one of several, or part of another name.
_JOINED_BEFORE = re.compile(r"(?:(?:,|và|hoặc|-|–)\s*|thuộc |ngang |cơ quan |trưởng |trực thuộc |Đảng bộ |của )$")
_JOINED_AFTER = re.compile(
    rf"^\s*(?:,|và|hoặc|-|–)\s*(?:{POST_NAMES}|{AGENCY_NAMES}|các |cơ quan|UBND|địa phương|thành phố|huyện|xã|cấp)"
)
#: `Hệ thống thông tin báo cáo Chính phủ` is one name.
_IN_A_NAME = re.compile(r"(?:Hệ thống|Cổng|Trang|Cơ sở dữ liệu|Báo)(?: \w+){0,5} $")
#: The issuer of a named document is told by its number.
_OF_A_DOCUMENT = re.compile(r"\bsố \S+(?: ngày [\d/.-]+)? của $")
_NOUNS = (
    "ngày làm việc|ngày|tháng|năm|giờ|tuổi|tuần|nội dung|nhiệm vụ|mục tiêu|chỉ tiêu|bài học kinh nghiệm"
    "|bài học|giải pháp|nhóm|lĩnh vực|"
    "thành viên|đại biểu|người|lần|cuộc|buổi|phiên|hộ|điểm|bước|cấp|khâu|nguyên tắc|yêu cầu|chương|điều"
)
_COUNT = re.compile(rf"(?<![\w/.,–-])(?P<n>\d{{1,3}})(?: \((?:\w+ ?){{1,3}}\))? (?P<noun>{_NOUNS})\b(?! \d)")
_NOT_COUNTED = re.compile(
    r"(?:khoản|Điều|điểm|số|ngày|tháng|năm|mức độ|quý|Phụ lục|mục|hạng|đoạn|tập|từ|đến|-)\s*$", re.I
)
_PERIOD = re.compile(r"giai đoạn ((?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d)")
_PURPOSE = re.compile(r",? nhằm (?!mục đích)(?P<key>[^;:]+)$")
_DIRECTION = re.compile(r" theo hướng (?!dẫn)(?P<key>[^;:]+)$")
_TO = re.compile(r",?(?<!triệt)(?<!quan trọng)(?<!đủ) để (?P<key>[^;:]+)$")
_LINK = re.compile(r",? gắn (?:với|liền với) (?P<key>[^;:]+)$")
_PHRASES = (
    (FactType.PURPOSE, _PURPOSE, ASKS[FactType.PURPOSE]),
    (FactType.DIRECTION, _DIRECTION, ASKS[FactType.DIRECTION]),
    (FactType.PURPOSE, _TO, "để làm gì"),
    (FactType.LINK, _LINK, ASKS[FactType.LINK]),
)
_LONGEST_KEY, _SHORTEST_KEY, _SHORTEST_LEAD = 30, 6, 9


def facts(statement: Statement) -> list[Fact]:
    """All facts of a statement that stand in it once: a fact said twice could not be asked for."""
    found = [f for finder in _FINDERS for f in finder(statement)]
    return [f for f in found if _once(f) and not f.enclosed]


def _once(fact: Fact) -> bool:
    rest = comparable(fact.before + " " + fact.after)
    return comparable(fact.value) not in rest


def _numbers(statement: Statement) -> Iterator[Fact]:
    text = statement.text
    for m in mentions(text):
        before = text[: m.start]
        if m.kind == "percent":
            yield Fact(FactType.PERCENT, statement, m.start, m.end, m.text, ASKS[FactType.PERCENT])
        elif m.kind in ("date", "day"):
            lead = re.search(r"ngày $", before, re.I)
            start = m.start - len(lead.group()) if lead else m.start
            value = re.sub(r"^ngày ", "", text[start : m.end], flags=re.I)
            kind = FactType.DATE if m.kind == "date" else FactType.DAY
            if not re.search(r"\d/[\w-]+ (?:ngày )?$", before):  # the date of a named document is asked by its own rule
                yield Fact(kind, statement, start, m.end, value, ASKS[kind])
        elif m.kind == "year" and re.search(r"\bnăm $", before, re.I) and not re.match(r"\s*[-–]\s*\d", text[m.end :]):
            yield Fact(FactType.YEAR, statement, m.start - 4, m.end, text[m.start - 4 : m.end], ASKS[FactType.YEAR])


def _counts(statement: Statement) -> Iterator[Fact]:
    text = statement.text
    for m in _COUNT.finditer(text):
        if not _NOT_COUNTED.search(text[: m.start()]) and not re.match(
            r"\s*(?:hoặc|,|đến|-)\s*(?:\d|cả )", text[m.end() :]
        ):
            yield Fact(FactType.COUNT, statement, m.start(), m.end(), m.group(), f"bao nhiêu {m['noun']}", m["noun"])


def _bodies(statement: Statement) -> Iterator[Fact]:
    text = statement.text
    for m in _BODY.finditer(text):
        if _IN_A_NAME.search(text[: m.start()]):
            continue
        before = re.sub(r"của $", "", text[: m.start()])
        if (
            _OF_A_DOCUMENT.search(text[: m.start()])
            or _JOINED_BEFORE.search(before)
            or _JOINED_AFTER.match(text[m.end() :])
        ):
            continue
        kind = FactType.POST if m["post"] else FactType.AGENCY
        yield Fact(kind, statement, m.start(), m.end(), m.group(), ASKS[kind])


def _periods(statement: Statement) -> Iterator[Fact]:
    for m in _PERIOD.finditer(statement.text):
        yield Fact(FactType.PERIOD, statement, m.start(), m.end(), m.group(), ASKS[FactType.PERIOD])


def _phrases(statement: Statement) -> Iterator[Fact]:
    for kind, pattern, asks in _PHRASES:
        m = pattern.search(statement.text)
        if (
            m
            and _SHORTEST_KEY <= len(m["key"].split()) <= _LONGEST_KEY
            and len(statement.text[: m.start()].split()) >= _SHORTEST_LEAD
        ):
            if kind is FactType.PURPOSE and (
                not opens_with_verb(m["key"]) or re.match(r"(?:Để|Nhằm)\b", statement.text)
            ):
                return  # `để người dân …` is no answer to `để làm gì?`
            yield Fact(kind, statement, m.start(), m.end(), m["key"].strip(), f" {asks}")
            return


_FINDERS: tuple[Callable[[Statement], Iterator[Fact]], ...] = (_numbers, _counts, _bodies, _periods, _phrases)


def normal(value: str, kind: FactType) -> str:
    """The form in which two values are the same: numbers by their key, words by their letters."""
    if kind in (FactType.PERCENT, FactType.DATE, FactType.DAY, FactType.YEAR, FactType.DOCUMENT):
        found = mentions(value if kind is not FactType.DAY else f"ngày {value}")
        if found:
            return found[0].key
    if kind is FactType.COUNT:
        return re.sub(r"^0+(?=\d)", "", comparable(value))
    if kind in (FactType.AGENCY, FactType.POST):  # one body in three spellings
        plain = comparable(value).replace("uỷ", "ủy").replace("cấp ", "")
        return plain.replace("ủy ban nhân dân", "ubnd").replace("hội đồng nhân dân", "hđnd")
    return comparable(value).strip(" .;,")
