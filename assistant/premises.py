"""`X kéo dài đến năm 2025, đúng không?` where a text has 2030: the year, figure or body that is asserted, asked for.

No text that says otherwise carries what is asserted, so that the search by its conditions finds none. Asked openly
(`X kéo dài đến năm nào?`) the question is answered like any other, with every guard of one; the answer denies what is
asserted where it tells all else of the very same thing, and another year, figure, body in its place. A figure that
the answer has affirms it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.compose import limits
from assistant.compose.asserted import CASE, Amount, amounts, is_number_of
from assistant.compose.draft import Draft, Scene, bare
from assistant.evidence import share
from assistant.kinds import asks_whether
from assistant.library import Library
from assistant.question import Kind, Question
from assistant.understanding import analyse
from corpus.language.text import UPPER, fold

#: How a question ends or begins that asserts something; `có … không` by itself asserts nothing.
_ASSERTS = re.compile(
    r"[, ]*\b(?:(?:có )?(?:đúng|phải)(?: vậy| thế| rứa)? (?:không|ko|chưa)|đúng chứ|phải chứ|(?P<doubts>à|hả))"
    r"(?: (?:ạ|nhỉ|vậy|thế|anh|chị|em|hả))*$",
    re.I,
)
_HAS_IT_THAT = re.compile(r"^(?:có phải|có đúng|phải chăng)(?: là)? |\b(?:có phải|có đúng)(?: là)? (?=\w)", re.I)
_WHETHER = re.compile(r" (?:không|chưa)(?: (?:ạ|nhỉ|vậy|thế))*$")
#: What is denied, bounded or asked besides is asserted in another sense.
_NOT_PLAIN = re.compile(
    r"\b(?:không|chưa|chẳng|chỉ|khỏi|trừ|ngoài|hay|hoặc|nào|gì|ai|mấy|bao nhiêu|bao giờ|đã|từng|vẫn|còn)\b"
    r"(?! (?:tiêu|số|đạo|thị|định|dẫn|hiệu lực))"
)
#: … but for a doubt: `chỉ kéo dài đến năm 2025 à`, `tới năm 2027 mới phải xong à`.
_DOUBTED = re.compile(
    r"\bchỉ\b(?! (?:tiêu|số|đạo|thị|định|dẫn|huy))|\bmới\b(?= (?:phải|xong|hoàn|có|kết|được))"
    r"|\bthôi$|\btận\b(?! (?:dụng|tình|tâm|tụy|nơi))",
    re.I,
)
_A_YEAR = r"(?:19|20)\d\d"
_PERIOD = re.compile(
    rf"\b(?:giai đoạn|thời kỳ|nhiệm kỳ)(?: (?:từ|năm))* ({_A_YEAR}) ?(?:-|–|đến|tới)(?: năm)? ?({_A_YEAR})\b", re.I
)
_EDITION = re.compile(rf"(?P<of>\S+?)(?:(?<=\d):| (?:bản|phiên bản)(?: năm)? )(?P<year>{_A_YEAR})\b", re.I)
_YEAR = re.compile(
    rf"(?<!\d )\b(?:năm|(?:tới|đến|hết|sang|cuối|đầu|mốc)(?= ?{_A_YEAR})) ({_A_YEAR})\b"
    rf"(?! ?[-–/])(?! (?:đến|tới) (?:năm )?{_A_YEAR})",
    re.I,
)
_ANY_YEAR = re.compile(rf"(?<!\d){_A_YEAR}(?!\d|/[{UPPER}])")
#: A year that opens a question is the time for which it asks.
_OPENS = re.compile(r"^(?:trong |hồi |vào |theo [^,]{2,60}, ?)?$", re.I)
#: The year of a paper (`theo kế hoạch năm 2022`) is part of its name.
_IN_A_PAPER = re.compile(
    r"\b(?:kế hoạch|chương trình|báo cáo|văn bản|bài(?: viết| báo)?|nghị quyết|quyết định|công văn)"
    r"(?: \w+){0,4}? (?:của )?$",
    re.I,
)
_OF_AN_AREA = rf"(?:[Tt]ỉnh|[Tt]hành phố|TP\.?|[Hh]uyện|[Qq]uận|[Tt]hị xã) [{UPPER}]\w*(?: [{UPPER}]\w*){{0,3}}"
_OF_A_FIELD = (
    rf"(?:Bộ|Sở|Cục|Tổng cục) [{UPPER}]\w*"
    r"(?: (?:và )?(?!(?:chủ|phụ|trực|quản|có|được|phải|là|đúng|lo|làm|cho|về|đứng|thực|trình|đề|xin|nộp|ký|gửi|giao"
    r"|duyệt|soạn|ban|tham|xây|hướng|phối)\b)\w+){0,4}"
)
_ORGAN = (
    rf"(?:(?:[Ủủ]y ban nhân dân |[Uu]ỷ ban nhân dân |UBND )?{_OF_AN_AREA}|{_OF_A_FIELD}"
    r"|Văn phòng Chính phủ|Thanh tra Chính phủ|Kiểm toán [Nn]hà nước)"
)
_BODY = re.compile(_ORGAN)
_LEVEL = re.compile(r"^(?:(?:uy ban nhan dan|ubnd) )?(?:(?:tinh|thanh pho|tp\.?|huyen|quan|thi xa) )?")
#: The part that a body is said to have: who is given a thing, who leads, whose a thing is.
_IN_A_PART = (
    re.compile(
        r"\b(?:(?:giao|chuyển(?: giao)?|bàn giao)(?: (?:cho|về))?|cho|về|sang|do|bởi|là của|thuộc) "
        rf"(?P<body>{_ORGAN})"
    ),
    re.compile(
        rf"(?:^|, )(?P<body>{_ORGAN})"
        r"(?= (?:(?:sẽ|được giao|phải) )?(?:chủ trì|phụ trách|trực tiếp quản lý|quản lý|đề nghị)\b)"
    ),
    re.compile(rf"\b(?:của|là) (?P<body>{_ORGAN})(?=$| (?:trình|đề nghị|xin|nộp|đề xuất|lo|làm|ra|ban hành)\b)"),
    re.compile(
        rf"^(?P<body>{_ORGAN}|TP\.? [{UPPER}]\w*(?: [{UPPER}]\w*){{0,3}})(?= là (?:nơi|cơ quan|đơn vị|bên|đầu mối)\b)"
    ),
)
_OF_THE_SORT = frozenset({"năm", "giai", "đoạn", "cơ", "quan", "bản", "phiên", "ngày", "tháng"})
#: A bound is met by more than one figure.
_BOUNDED = re.compile(
    r"\b(?:dưới|trên|hơn|quá|ít nhất|tối thiểu|tối đa|nhiều nhất|chưa (?:tới|đến)|gần|khoảng|độ|chừng|cỡ|từ|ngoài"
    r"|đến|tới)\s*[+-]?$",
    re.I,
)
#: What is said to be laid down is the bound itself: `phải đạt 98%` is not met by `đạt tối thiểu 95%`.
_LAID_DOWN = re.compile(r"\b(?:phải đạt|chỉ tiêu|mục tiêu|đặt (?:ra|mục|chỉ)|yêu cầu (?:đạt|là))\b", re.I)
_REACHES = re.compile(r"\b(?:lên|cao|nâng|tăng|giảm|đạt|là|được|xuống)(?: \w+)? (?:đến|tới)\s*$", re.I)
_DAY = re.compile(
    r"\b(?:(?:hôm|ngày|bữa) )?(?P<day>\d{1,2})(?:/| tháng )(?P<month>\d{1,2})(?:(?:/| năm )(?P<year>\d{4}))?\b"
)
_ANY_DAY = re.compile(r"\b\d{1,2}(?:/| tháng )\d{1,2}\b|\b\d{1,2}-\d{1,2}-\d{4}\b")
_VERSION = re.compile(r"\b(?P<of>phiên bản|mức độ|cấp độ) (?P<value>\d+(?:\.\d+)?)\b(?! ?%)", re.I)
_KEPT = 0.7  # share of what else is asked that the answer's sentence, its headings and its title must carry
_ITSELF = 0.6  # … and the sentence alone
_LOOKED_AT, _MUCH = 8, 0.6  # places looked at for what is asserted, and the share of the question they carry
_SURE = 0.6
_ROWS = ("row", "table-cell", "structure")
_UNSET = re.compile(r"\btheo (?:lộ trình|tiến độ|yêu cầu)\b", re.I)
_BY_THEN = re.compile(rf"\b(?:trước|sau|chậm nhất|từ|kể từ)(?: năm)? {_A_YEAR}")
_SPAN = re.compile(rf"\b{_A_YEAR} ?[-–] ?{_A_YEAR}\b")
_MANY = ("list", "comparison", "count")  # kinds of answers that tell no one thing


@dataclass(frozen=True, slots=True)
class Premise:
    """What is asserted (`asked`), asked for openly; what a text with it has, folded, and what one with another has."""

    question: Question
    asked: str
    value: re.Pattern[str] | Amount
    other: re.Pattern[str] | None = None  # any of the unit, where a figure is asserted

    def stands_in(self, text: str) -> bool:
        """Whether a text has what was asserted."""
        if isinstance(self.value, Amount):
            return any(a.value == self.value.value for a in self._of_the_unit(text))
        return self.value.search(fold(text)) is not None

    def told_by(self, text: str) -> bool:
        """Whether a text has a value of that sort."""
        return self.other.search(text) is not None if self.other else bool(self._of_the_unit(text))

    def _of_the_unit(self, text: str) -> list[Amount]:
        value = self.value
        return [a for a in amounts(text) if _alike(a.unit, value.unit)] if isinstance(value, Amount) else []


def _alike(unit: str, asked: str) -> bool:
    """The same unit, or one told of a time that the question has in words: `m³/h` for `m3 một giờ`."""
    return unit == asked or unit.partition("/")[0] == asked


def asserted(question: Question, library: Library) -> Iterator[Premise]:
    """Each year, period, body or figure asserted by a question, asked for openly; nothing where it asserts none."""
    text = question.own.rstrip(" ?.!")
    if question.kind not in (Kind.YES_NO, Kind.GENERAL, Kind.STRUCTURE, Kind.DATE) or question.topic:
        return
    plain = _plain(text)
    if plain is None or _NOT_PLAIN.search(plain.lower()):
        return
    for start, end, open_, value, other in _values(plain):
        opened = f"{plain[:start]}{open_}{plain[end:]}"
        yield Premise(analyse(question.asked, f"{opened[0].upper()}{opened[1:]}?", library), plain, value, other)
    for start, end, open_, amount in _amounts(plain):
        opened = f"{plain[:start]}{open_}{plain[end:]}"
        yield Premise(analyse(question.asked, f"{opened[0].upper()}{opened[1:]}?", library), plain, amount)


def verdict(premise: Premise, scene: Scene, draft: Draft) -> str:
    """`Không.` where the answer tells all else that is asked of the same thing, and another value instead.

    `Có.` where a figure asserted is the one that is told; empty where the answer tells of another thing.
    """
    if draft.confidence < _SURE or not draft.quotes or draft.kind in _MANY:
        return ""
    quote = draft.quotes[0]
    document = scene.document(quote.paragraph.document_id)
    above = " ".join((*quote.paragraph.headings, document.title, document.issuer or "", document.unit or ""))
    told = bare(draft.text if draft.kind == "measure" else quote.text)  # of the very thing, by its name
    if _is_unset(premise, draft, told):
        return "Không."
    if isinstance(premise.value, Amount) or premise.told_by(told):
        under = told
    else:  # `Đến năm 2025:` above what is told then
        under = f"{' '.join(quote.paragraph.headings)} {told}"
    if not premise.told_by(under):
        return ""
    words = tuple(t for t in premise.question.content if t not in _OF_THE_SORT)
    sure = share(words, told, scene.idf) >= _ITSELF and share(words, f"{above} {told}", scene.idf) >= _KEPT
    if not sure and draft.kind != "measure":
        return ""
    if isinstance(premise.value, Amount) and premise.stands_in(told):
        return "Có."
    if isinstance(premise.value, Amount) and limits.hold(premise.asked, told) and not _LAID_DOWN.search(premise.asked):
        return ""
    around = told if draft.kind == "measure" else f"{_SPAN.sub(' ', above)} {quote.paragraph.text}"
    return "" if premise.stands_in(around) else "Không."


def _is_unset(premise: Premise, draft: Draft, told: str) -> bool:
    """A row has no year for its thing, but `theo lộ trình`."""
    asks_when = premise.other is _ANY_YEAR and not _BY_THEN.search(premise.asked)
    return asks_when and draft.kind in _ROWS and not _ANY_YEAR.search(told) and _UNSET.search(draft.text) is not None


def told_elsewhere(premise: Premise, scene: Scene) -> bool:
    """Another place that carries much of the question has what is asserted; not one that says it of another year."""
    near = (e for e in scene.evidence[:_LOOKED_AT] if e.coverage.whole >= _MUCH and "year" not in e.unmet)
    return any(premise.stands_in(e.view.paragraph.text) for e in near)


def _plain(text: str) -> str | None:
    """What a question asserts, without the words that ask whether it is so."""
    end, whether = _ASSERTS.search(text), _WHETHER.search(text)
    if end and (end["doubts"] or asks_whether(text.lower())):
        plain = text[: end.start()]
    elif whether and _HAS_IT_THAT.search(text):
        plain = _HAS_IT_THAT.sub("", text[: whether.start()], count=1)
    else:
        return None
    return _DOUBTED.sub("", plain).replace("  ", " ").strip(" ,")


def _amounts(plain: str) -> Iterator[tuple[int, int, str, Amount]]:
    """Where each figure with a unit stands, and what asks for it; those of the case it is asked for are none."""
    case = CASE.search(plain)
    for amount in amounts(plain):
        before = plain[: amount.start]
        if (
            (case and amount.start < case.end())
            or is_number_of(before)
            or (_BOUNDED.search(before) and not _REACHES.search(before))
        ):
            continue
        written = re.sub(r"^[\d.,]+\s*", "", plain[amount.start : amount.end])
        yield amount.start, amount.end, f"bao nhiêu {written}", amount


def _values(plain: str) -> Iterator[tuple[int, int, str, re.Pattern[str], re.Pattern[str]]]:
    """Where each value stands, what asks for it, and how texts have it or another of its sort."""
    if period := _PERIOD.search(plain):
        yield (*period.span(), "giai đoạn nào", re.compile(rf"{period[1]}\D{{1,10}}{period[2]}"), _PERIOD)
        return
    if edition := _EDITION.search(plain):
        other = re.compile(rf"\b{re.escape(edition['of'])}:(?!{edition['year']}){_A_YEAR}\b")
        yield edition.end("of"), edition.end(), " bản nào", re.compile(edition["year"]), other
    for version in _VERSION.finditer(plain):
        value = re.compile(rf"\b{fold(version['of'])} {re.escape(version['value'])}(?![\d.])")
        yield *version.span("value"), "mấy", value, re.compile(rf"\b{version['of']} \d", re.I)
    for day in _DAY.finditer(plain):
        of_year = rf"(?:(?:/| nam ){day['year']})" if day["year"] else ""
        value = re.compile(rf"\b0?{int(day['day'])}(?:/| thang )0?{int(day['month'])}{of_year}(?!\d)")
        yield *day.span(), "ngày nào", value, _ANY_DAY
    for year in _YEAR.finditer(plain):
        if not (_OPENS.match(plain[: year.start()]) or _IN_A_PAPER.search(plain[: year.start()])):
            yield (*year.span(), "năm nào", re.compile(rf"(?<!\d){year[1]}(?!\d)"), _ANY_YEAR)
    for body in (m for part in _IN_A_PART for m in part.finditer(plain)):
        name = _LEVEL.sub("", fold(body["body"]))
        yield (*body.span("body"), "cơ quan nào", re.compile(rf"\b{re.escape(name)}\b"), _BODY)
