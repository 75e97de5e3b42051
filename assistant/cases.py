"""What an asker tells of his case before he asks: `Thôn tôi bé, sắp phải ghép. Kế hoạch có nói đến ghép thôn không?`

The case holds words that no text answers by. Where the whole finds nothing, the question behind it is asked
alone, under the years, units and documents of both; but for one that says `việc đó`, `làm vậy` of the case.
So is one that offers two answers, without them: `… theo kiểu nào: cấp từng khoản hay giao trọn gói?`
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.library import Library
from assistant.question import Kind, Question
from assistant.stopwords import content
from assistant.understanding import analyse

_END = re.compile(r"(?<=[a-zà-ỹ%)])[.!;]\s+(?=[^\W\d])")
#: One who tells of himself, or of a day: the clause up to the comma is the case.
_ME = r"(?:tôi|em|mình|cháu|con|tụi (?:tôi|em|mình)|bọn (?:em|mình)|chúng tôi|chúng em)"
_OF_ME = re.compile(
    rf"^(?:(?:hôm|bữa) (?:nọ|qua|trước|kia) |tuần trước |tháng trước |năm (?:kia|ngoái) |vừa rồi |mới đây )?"
    rf"(?:(?:ở|tại|dưới|trên|bên) )?(?:(?:nhà|xã|phường|huyện|tỉnh|thị xã|thành phố|quận|sở|phòng|cơ quan|bên|thôn|xóm|tổ|sếp|quê|con|chỗ|bố|ba|mẹ|má|vợ|chồng|ông|bà|anh|chị|bạn) )?{_ME}\b"
    r"(?! (?:muốn|cần|định|hỏi|xin|phải|có thể|nộp [^,]*\bthì\b|làm [^,]*\bthì\b))",
    re.I,
)
#: Those whose case it is, by more words than one: `Vợ chồng tôi mới sinh cháu`, `HTX mây tre đan chúng tôi muốn mua máy`.
_OURS = re.compile(
    rf"^(?:(?:hai|cả|một) )?(?:vợ chồng|bố mẹ|ba má|cha mẹ|ông bà|anh em|chị em|gia đình|người (?:yêu|nhà|thân)|con (?:trai|gái|dâu|rể)|hộ|cửa hàng|cơ sở"
    rf"|công ty|doanh nghiệp|htx|hợp tác xã|tổ hợp tác|trường|nhóm|hội|cơ quan|đơn vị)(?: (?!nào\b|gì\b)[^\W\d]+){{0,5}}? (?:nhà |của )?{_ME}\b",
    re.I,
)
#: Who asks: what body or place he is of is no condition of the matter.
_IS_SOMEBODY = re.compile(rf"^(?:dạ,? )?{_ME} (?:(?:đang|vốn|hiện|mới|vừa) )*(?:là|làm|công tác)\b", re.I)
#: `…, cho em hỏi …`: all that stands before it is told, not asked.
_MAY_I_ASK = re.compile(rf"[,.;]\s+(?:(?:xin|cho|muốn)(?: {_ME})?(?: xin)? )+hỏi(?: là| rằng)?[,:]?\s+", re.I)
_CLAUSE = re.compile(r",\s+(?:thì |vậy |thế |nay |giờ |bây giờ )*")
#: What stands for the case itself.
_POINTS = re.compile(
    r"\b(?:(?:việc|chuyện|điều|vụ|cái|thế|vậy|chỗ|số|con số|mức|ngày|hạn) (?:đó|này|ấy|kia|vậy|trên)|(?:làm|nói|ghi|viết|bảo|nghĩ|hiểu|tính|như) (?:vậy|thế|đó)|nó)\b|^(?:vậy|thế) (?:có|là|thì|đã|được|phải)\b",
    re.I,
)
_ASKS = re.compile(
    r"\b(?:gì|nào(?! cũng\b)|ai(?! cũng\b)|đâu|mấy(?! (?:trăm|chục|ngàn|nghìn|hôm|bữa|ngày|năm|tháng|anh|chị|bác|đứa|người|ông|bà|bạn|sếp)\b)|bao nhiêu|bao giờ|bao lâu|thế nào|sao|chưa|không)\b",
    re.I,
)
#: The paper or the unit of the case, whose conditions are taken over: `theo kế hoạch của xã ấy`.
_OF_THE_CASE = re.compile(r",? (?:theo|trong|của|ở|tại) (?:[^\W\d]+ ){1,5}?(?:ấy|đó|này|kia)(?=$|[ ,.?])")
_QUOTED = re.compile(r"[\"“][^\"”]*[\"”]")
_LEAST = 4  # content words of a question that can be asked alone


#: One of two is offered behind a question that is whole without them: `dựa vào cái gì: thâm niên hay kết quả`.
_OFFERED = re.compile(
    r"^(?P<asked>[^?]{12,}?\b(?:gì|nào|đâu|sao|thế nào|ai))(?: (?:vậy|thế|đây))?\s*[:,–-]\s*(?:là |theo |do )?(?P<one>[^?:]{2,60}) hay (?:là )?(?P<other>[^?:]{2,60})$"
)

#: Two years, shares or numbers are offered: `xong 2024 hay 2025`, `95% hay chỉ 90%`, `7 bài học hay 8 bài học`; no text has to say both.
_BETWEEN = r",? (?:hay|hoặc)(?: (?:là|chỉ|giữ|vẫn|tới|đến|đạt|phải|mới|trong|vào|năm|lên|còn|ở|mức|cũng|thôi))* "
_FIGURES = re.compile(
    rf"(?:\bnăm )?(?<!\d)(?P<one>(?:19|20)\d\d)(?!\d){_BETWEEN}(?P<other>(?:19|20)\d\d)(?![\d%])"
    rf"|(?P<share>\b\d{{1,3}}(?:,\d+)? ?%){_BETWEEN}(?P<share2>\d{{1,3}}(?:,\d+)? ?%)"
    rf"|\b(?P<count>\d{{1,3}} (?P<noun>[^\W\d]+(?: [^\W\d]+)?)){_BETWEEN}(?P<count2>\d{{1,3}} (?P=noun))\b(?! (?:%|phần trăm))"
)


def without_offers(question: Question, library: Library) -> Question | None:
    """The question without the two that it offers, one of which no text can say; None where it offers none."""
    text = question.text.rstrip(" ?.!")
    if between := _FIGURES.search(text):
        counted = f"bao nhiêu {between['noun']}" if between["noun"] else "năm nào"
        sought = "bao nhiêu phần trăm" if "%" in between[0] else counted
        asked = f"{text[: between.start()]}{sought}{text[between.end() :]}"
    elif offered := _OFFERED.match(text):
        asked = offered["asked"]
    else:
        return None
    alone = analyse(question.asked, f"{asked}?", library)
    return replace(alone, as_of=question.as_of, near_document=question.near_document)


def offers(question: Question) -> tuple[tuple[str, ...], ...]:
    """The content words of the two that a question offers; empty where it offers none."""
    offered = _OFFERED.match(question.text.rstrip(" ?.!"))
    return (content(offered["one"]), content(offered["other"])) if offered else ()


def figures(question: Question) -> tuple[str, ...]:
    """The two years, shares or numbers that a question offers, as they are written; empty where it offers none."""
    found = _FIGURES.search(question.text)
    return tuple(f for name, f in found.groupdict().items() if f and name != "noun") if found else ()


def behind(question: Question, library: Library) -> Question | None:
    """The question behind a told case, under the conditions of both; None where there is none to ask alone."""
    alone = _OF_THE_CASE.sub("", _last(question.text))
    if not alone or _POINTS.search(alone) or not _ASKS.search(alone):
        return None
    out = analyse(question.asked, alone, library)
    if len(out.content) < _LEAST or out.kind in (Kind.SMALL_TALK, Kind.TASK):
        return None
    somebody = _IS_SOMEBODY.match(question.text) is not None
    return replace(
        out,
        years=out.years or question.years,
        units=out.units or (() if somebody else question.units),
        documents=out.documents or question.documents,
        document_ids=out.document_ids or question.document_ids,
        names=out.names or (() if somebody else question.names),
        tiers=out.tiers or question.tiers,
        as_of=question.as_of,
        near_document=question.near_document,
    )


def _last(text: str) -> str:
    """What stands behind the last full stop, or behind the comma of a clause about the asker."""
    ends = list(_END.finditer(text.rstrip(" ?.!")))
    told = _OF_ME.match(text) or _OURS.match(text)
    mark = ends[-1] if ends else _MAY_I_ASK.search(text) or (_CLAUSE.search(text) if told else None)
    if mark is None or _ASKS.search(_QUOTED.sub(" ", text[: mark.start()])):
        return ""
    return text[mark.end() :]
