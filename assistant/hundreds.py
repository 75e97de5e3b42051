"""A share asked as so many of a hundred, as texts never count it: `cứ 100 hồ sơ thì bao nhiêu hồ sơ phải …`."""

from __future__ import annotations

import re

#: Units of time, length and money, and parts of a paper: as many of them are just as many.
_NO_PARTS = (
    r"(?:ngày|tháng|năm|giờ|phút|tuần|quý|lần|mm|m|mét|km|ha|triệu|nghìn|ngàn|tỷ|đồng"
    r"|trang|điểm|câu|phần|điều|khoản|mục)\b"
)
#: A hundred of any; ten only where it is said for any ten.
_OF_A_HUNDRED = re.compile(
    r"(?P<any>\b(?:(?:cứ|tính|mỗi|trong|trên|với)(?: (?:mỗi|số|tổng số|đúng|đủ|khoảng))* )?)"
    r"(?P<of>\b(?:100|1\.?000|(?:một )?trăm|mười|10)) "
    rf"(?!{_NO_PARTS})(?P<what>[^\W\d]+(?: [^\W\d]+)?)(?P<between>[^?;]{{0,140}}?)"
    r"\b(?:bao nhiêu|mấy) (?P<how>[^\W\d]+(?: [^\W\d]+)?)",
    re.I,
)
_ANY_TEN = re.compile(r"\b(?:cứ|mỗi|tính)\b", re.I)
_TEN = re.compile(r"mười|10", re.I)
#: What stands for the noun said before.
_STANDS_IN = re.compile(r"(?:cái|người|chiếc|vị|đứa|bộ|thứ|vụ|anh)\b", re.I)
_CLASSIFIER = re.compile(r"(?:bộ|cái|chiếc) (?=(?:hồ|thủ|giấy|văn|dịch|cán|công|dân|đơn|kết)\b)", re.I)


def as_share(text: str) -> str:
    """The question for a percentage, where one is asked for so many of a hundred; else the text itself."""
    found = _OF_A_HUNDRED.search(text)
    if found is None or (_TEN.fullmatch(found["of"]) and not _ANY_TEN.search(found["any"])):
        return text
    what, how = found["what"].lower().split(), found["how"].lower().split()
    if what[0] == how[0]:
        same = 2 if what == how else 1
    elif found["any"] and _STANDS_IN.match(found["how"]):
        same = 1
    else:
        return text
    rest = " ".join(found["how"].split()[same:])
    asked = f"{found['what']}{found['between']}bao nhiêu phần trăm {rest}".rstrip()
    return f"{text[: found.start()]}{_CLASSIFIER.sub('', asked, count=1)}{text[found.end() :]}"
