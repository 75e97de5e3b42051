"""`Còn từ 50 đến 70?`, `còn Hà Nội?`: one stretch of the question before put in the place of another of its sort."""

from __future__ import annotations

import re

from corpus.language.text import UPPER

_LEAD = r"^(?i:(?:thế|vậy|còn|rồi|nếu|mà|với|à|ừ|khi|lúc) )*"
_TAIL = r"(?:,? (?:thì|là))?(?: (?:sao|thế nào|ra sao|mấy|bao nhiêu|như thế nào))?(?: (?:ạ|vậy|nhỉ|hả|em|anh|chị))*\W*$"
_UNIT = r"(?:mm/h|mm|m³/s|m3/s|km|ha|m|tuổi|ngày|tháng|năm|trang|giờ|phút|người|hộ|%|phần trăm|triệu(?: đồng)?|tỷ(?: đồng)?)"
_FIGURE = r"\d[\d.,]*"
_BOUND = r"(?:trên|dưới|từ|hơn|quá|khoảng|đến|tới|ít nhất|tối đa|tối thiểu)"
#: A figure or a span with its bounds: `dưới 50mm/h`, `từ 15 ngày trở lên`.
_MEASURE = rf"(?:{_BOUND} )?{_FIGURE}\s?{_UNIT}?(?:\s?(?:-|–|÷|đến|tới)\s?{_FIGURE}\s?{_UNIT}?)?(?: trở (?:lên|xuống|đi))?(?!\w)"
_ASKED_OF = re.compile(rf"{_LEAD}(?:(?:mức|mưa|loại|cỡ) )?(?P<new>{_MEASURE}){_TAIL}", re.I)
_WITH_UNIT = re.compile(rf"(?:{_BOUND} )?{_FIGURE}[\s\d.,÷–-]*(?:(?:đến|tới) {_FIGURE})?\s?(?P<unit>{_UNIT})(?: trở (?:lên|xuống|đi))?(?!\w)", re.I)  # fmt: skip
_A_UNIT = re.compile(rf"\d\s?(?P<unit>{_UNIT})(?!\w)", re.I)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
#: A body or a place by its name alone, and one that something is asked of.
_BODY = (
    r"(?:bộ|sở|phòng|ban|cục|vụ|ủy ban nhân dân|ubnd|hội|đoàn|công an|công ty|trung tâm|văn phòng|hợp tác xã|công chức)"
)
_NAMED_ALONE = re.compile(
    rf"{_LEAD}(?P<new>(?:(?i:{_BODY}) [^\W\d][^,?:;]{{2,40}}?|[{UPPER}]\w+(?: [{UPPER}]\w+){{1,3}})){_TAIL}"
)
_DOES = r"(?:được (?:giao|phân công)|chủ trì|phối hợp|phụ trách|quản lý|phải|lo|làm|có (?:trách nhiệm|nhiệm vụ))"
_DOER = re.compile(rf"(?<!\w)(?P<old>(?:(?i:{_BODY})) [^,?:;]{{2,60}}?)(?= {_DOES}\b)")
_WHICH_MORE = re.compile(
    rf"^(?i:(?:thế|vậy|rồi|mà) )*(?i:còn|có)(?: có)? (?P<noun>[^\W\d]+(?: [^\W\d]+)?) nào (?:nữa|khác)(?: không)?{_TAIL}",
    re.I,
)
_WHICH = re.compile(r"\b(?:những|các|mấy) (?P<noun>[^\W\d]+(?: [^\W\d]+)?) nào\b", re.I)
#: More than a name: something is asked of it, or it is pointed back at.
_ASKS = re.compile(r"\b(?:gì|nào|ai|đâu|mấy|bao nhiêu|bao giờ|không|chưa|đó|này|ấy|kia|có|phải|là)\b", re.I)
#: Whose it is, which is not said again: `Phòng Nội vụ | huyện A`.
_OF_A_PLACE = re.compile(r" (?:huyện|xã|tỉnh|phường|quận|thị xã|thành phố) [^\W\d].*$", re.I)


def asked_instead(own: str, before: str, told: str = "") -> str:
    """The question before with what the follow-up names in the place of its like; empty where it names no such.

    `told` is what was answered to it.
    """
    return _of_another_measure(own, before) or _of_another_body(own, before) or _of_more(own, before, told)


def _of_another_measure(own: str, before: str) -> str:
    """`Mưa dưới 50mm/h thì có ngập không` and `còn từ 50 đến 70`: the figure changed, its unit kept."""
    found, olds = _ASKED_OF.match(own.strip()), list(_WITH_UNIT.finditer(before))
    if found is None or len(olds) != 1 or _YEAR.search(found["new"]):
        return ""
    new, old = found["new"].strip(), olds[0]
    unit = _A_UNIT.search(new)
    if unit and unit["unit"].lower() != old["unit"].lower():
        return ""
    if not unit:
        new = re.sub(rf"({_FIGURE})(?= trở|$)", lambda m: f"{m[1]}{_joined(old)}", new)
    return f"{before[: old.start()]}{new}{before[old.end() :]}"


def _joined(old: re.Match[str]) -> str:
    """The unit of a figure as it was written: `mm/h` behind it, ` ngày` apart."""
    gap = " " if re.search(rf"\s{re.escape(old['unit'])}", old.group()) else ""
    return f"{gap}{old['unit']}"


def _of_more(own: str, before: str, told: str) -> str:
    """`Gửi cho những bộ nào` and `còn tỉnh nào nữa không`: which of another kind there are, where some were told too."""
    found, olds = _WHICH_MORE.match(own.strip()), list(_WHICH.finditer(before))
    if found is None or len(olds) != 1 or found["noun"].lower() not in told.lower():
        return ""
    return f"{before[: olds[0].start()]}những {found['noun']} nào{before[olds[0].end() :]}"


def _of_another_body(own: str, before: str) -> str:
    """`Bộ A được giao gì khi …` and `còn Hà Nội`: what is asked of the one that does it, asked of the other's committee."""
    found, old = _NAMED_ALONE.match(own.strip()), _DOER.search(before)
    if found is None or old is None or found["new"].lower() in before.lower() or _ASKS.search(found["new"]):
        return ""
    of_place = _OF_A_PLACE.search(old["old"])
    kept = of_place.group() if of_place and not _OF_A_PLACE.search(found["new"]) else ""
    by_name = re.match(_BODY, found["new"], re.I) is None
    new = f"Ủy ban nhân dân {found['new']}" if by_name else found["new"]
    return f"{before[: old.start()]}{new}{kept}{before[old.end() :]}"
