"""A count asked for in other words: as an order (`đếm giùm số …`), or as a number (`số … là bao nhiêu`)."""

from __future__ import annotations

import re

from corpus.language.numbers import cardinal

#: `đếm giùm số gạch đầu dòng trong mục 2`: a count told as an order.
_TOLD_TO_COUNT = re.compile(
    r"^(?:(?:hãy|xin|nhờ|anh|chị|em|bạn) )*đếm(?: (?:giúp|giùm|dùm|hộ|xem|coi|thử|lại|tôi|em|mình|cho))*(?P<what>(?: (?:là )?có)?(?: số(?: lượng)?| bao nhiêu| mấy)?) (?=\w)",
    re.I,
)
_COUNTS = re.compile(r"\b(?:mấy|bao nhiêu)\b", re.I)
#: `số điểm ngập khi mưa to là bao nhiêu`: how many there are; the number of a paper, a telephone or an account is no count.
_NUMBER_OF = re.compile(
    r"(?P<before>^|[,:] |\b(?:thì|biết|hỏi|xem) )(?:tổng )?số(?: lượng)? "
    r"(?P<what>(?!hiệu|ký|điện thoại|đt\b|đ/t|hotline|đường dây|nóng|phôn|gọi|liên hệ|liên lạc|fax|máy|thứ tự|tiền|vốn|kinh phí|ngân sách|nhà\b|tài khoản|mã|trang|phần trăm|%|liệu|ngày|tháng|năm|giờ|lần|tuổi"
    r"|công văn|văn bản|nghị quyết|nghị định|quyết định|chỉ thị|thông tư|luật|tờ trình|kế hoạch|thông báo|giấy|là|nào|mấy|bao|của)"
    r"(?:(?!\b(?:số|gì|nào|ai|mấy|bao nhiêu|khi nào)\b)[^?;.]){3,160}?),? (?:tổng cộng |cả thảy |tất cả )?(?:là |bằng |có |được |gồm )+(?:khoảng )?(?:bao nhiêu|mấy)"
    r"(?: (?:cái|chỗ|vị|thứ))?(?: (?:vậy|thế|nhỉ|hả|ạ|ha|ta))*\s*[?.!]*$",
    re.I,
)


#: `cứ 100 hồ sơ … thì bao nhiêu hồ sơ …`: a share, told of a hundred.
_OF_A_HUNDRED = re.compile(
    r"(?<![\w/.,])(?:(?:cứ|trong|mỗi|của|trên) )*(?:100|một trăm) (?P<noun>\w+)(?P<said>(?: (?P<second>\w+))?[^?;]*?)\b(?:có )?(?:bao nhiêu|mấy) (?:(?P=noun)(?: (?P=second))?|cái|bộ|trường hợp)\b",
    re.I,
)


#: `bốn tại chỗ là bốn cái gì`: a group by its number and name; what texts count (`bảy bài học`) they list.
_N = r"\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười"
_GROUP = re.compile(
    rf"(?<![\w/.,-])[\"“]?(?P<number>{_N})(?: (?:cái|điều|chữ))? (?P<name>(?!bài học|nội dung|nhiệm vụ|mục|giải pháp|đề án|lĩnh vực|yêu cầu|phần|ý |điểm|năm|tháng|ngày|cơ quan|bộ |đơn vị)"
    rf"[^,?;\"”]{{3,30}}?)[\"”]?,? (?:nghĩa )?(?:là|gồm) (?P<again>{_N}) (?:cái|điều|thứ|việc|chuyện|chữ|món|ý) (?:gì|nào)\b",
    re.I,
)


def as_group(text: str) -> str:
    """The question with `4 tại chỗ là gì` for what a named group is made of, where it says their number twice."""
    found = _GROUP.search(text)
    if found is None or cardinal(found["number"]) != cardinal(found["again"]):
        return text
    return f"{text[: found.start()]}{cardinal(found['number'])} {found['name']} là gì{text[found.end() :]}"


def as_share(text: str) -> str:
    """The question with `bao nhiêu phần trăm` for how many of a hundred."""
    return _OF_A_HUNDRED.sub(r"\g<noun>\g<said>bao nhiêu phần trăm", text)


def as_count(text: str) -> str:
    """The question with `bao nhiêu` before what it counts."""
    if told := _TOLD_TO_COUNT.match(text):
        rest = text[told.end() :]
        if not _COUNTS.search(rest):
            text = f"có bao nhiêu {rest}"
        elif not told["what"]:
            text = rest
    return _NUMBER_OF.sub(r"\g<before>có bao nhiêu \g<what>?", text)
