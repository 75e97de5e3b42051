"""A count asked for in other words: as an order (`đếm giùm số …`), or as a number (`số … là bao nhiêu`)."""

from __future__ import annotations

import re

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


def as_count(text: str) -> str:
    """The question with `bao nhiêu` before what it counts."""
    if told := _TOLD_TO_COUNT.match(text):
        rest = text[told.end() :]
        if not _COUNTS.search(rest):
            text = f"có bao nhiêu {rest}"
        elif not told["what"]:
            text = rest
    return _NUMBER_OF.sub(r"\g<before>có bao nhiêu \g<what>?", text)
