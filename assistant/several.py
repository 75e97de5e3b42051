"""`trong mấy bài học, mảng nào …`: `mấy` that only says there are several, where something else is asked."""

from __future__ import annotations

import re

#: Behind these `mấy` goes with a thing spoken of; behind `có`, `gồm`, `chia làm` it asks how many there are.
_SPOKEN_OF = re.compile(
    r"(?P<before>^|[,;] |\b(?:trong|cho|với|do|bởi|ngoài|giục|thúc|để|thì|mà|như|chừng|đòi|kêu|bảo|bắt|giao|nhắc"
    r"|dặn|yêu cầu|đề nghị) )mấy "
    r"(?!(?:bài học|giờ|phút|ngày|tuần|tháng|quý|năm|lần|kỳ|đợt|phần|tuổi|mét|km|ha|héc|khối|m²|m³|tỷ|triệu|nghìn|đồng"
    r"|người|điểm|cái|chữ|chỗ|nơi|bước|cấp|mức|loại|ý|chương|điều|khoản|mục)\b|\d|%)(?=\w)",
    re.I,
)
_ASKS = re.compile(
    r"\b(?:ai|gì|chi|nào|đâu|sao|bao giờ|bao nhiêu|bao lâu|mấy|thế nào)\b"
    r"(?! (?:phí|tiết|nhánh|cục|bộ|trả|thường xuyên|đầu tư)\b)",
    re.I,
)
#: The same things asked for by name behind: how many and which.
_AND_WHICH = re.compile(r",? (?:là|gồm|đó là|kể|tên|và) (?:những|các|mấy|từng|tên|ra|cái)?\b", re.I)

#: `thanh toán mấy gói thầu … thì sở nào hướng dẫn`: who is asked, and the things are given.
_WHOSE = re.compile(
    r"^(?P<before>(?:(?!\b(?:có|gồm|chia|được|là|đạt|tới|đến|thứ|số|ngày|tháng|năm)\b)[^,;?])*? )mấy "
    r"(?!(?:giờ|phút|ngày|tuần|tháng|quý|năm|lần|kỳ|phần)\b|\d|%)"
    r"(?=[^,;?]* thì (?:do |để )?(?:ai|(?:bộ|sở|cơ quan|đơn vị|phòng|ban|cấp|bên|nơi|công ty) nào)\b)",
    re.I,
)


def as_several(text: str) -> str:
    """The question with `các` for a `mấy` that asks nothing; any other as it is."""
    for found in _SPOKEN_OF.finditer(text):
        behind = text[found.end() :]
        if _ASKS.search(behind) and not _AND_WHICH.search(behind):
            several = "Các " if found.start() == 0 and not found["before"] else f"{found['before']}các "
            return f"{text[: found.start()]}{several}{behind}"
    return _WHOSE.sub(r"\g<before>các ", text)
