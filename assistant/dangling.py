"""What a question points at and nobody has named: `Đề án ấy do ai làm?` as the first question of a conversation.

Some scheme has words enough in common with it; an answer about that one would look as sure as any.
"""

from __future__ import annotations

import re

from assistant.question import Question
from assistant.stopwords import content

_PAPER = (
    r"văn bản|công văn|nghị quyết|nghị định|quyết định|chỉ thị|thông tư|luật|kế hoạch|tờ trình|báo cáo|thông báo"
    r"|biên bản|bài|bài viết"
)
_NOUN = (
    rf"{_PAPER}|cái|việc|chuyện|điều|vấn đề|nội dung|mục tiêu|chỉ tiêu|nhiệm vụ|con số|số|mức|tỷ lệ|quy định|thủ tục"
    r"|hồ sơ|giấy tờ|đề án|dự án|công trình|tuyến|trạm|điểm|hội nghị|cuộc họp|chương trình|cơ quan|đơn vị|tổ chức"
    r"|công ty|ban|phòng|sở|bộ|người|ông|bà|vị|cán bộ|đồng chí|chỗ|nơi|xã|phường|huyện|tỉnh|thành phố"
)
_POINTED = re.compile(
    rf"(?<!\w)(?:(?:{_NOUN}) (?:này|đó|ấy|kia|đấy|trên(?= (?:là|thì|có|do|áp dụng|được|phải)\b|\W*$))"
    r"|(?:ở|tại) (?:đó|đấy)|nó|(?<!dòng )họ(?! (?:tên|và tên|hàng)))(?!\w)",
    re.I,
)
_A_PAPER = re.compile(rf"(?:{_PAPER}) \w+|nó", re.I)
#: Several of a kind may be all that are held, or those told off behind.
_SEVERAL = re.compile(r"\b(?:các|mấy|những|cả|toàn bộ|tất cả|hai|ba|bốn|năm|sáu|\d+)(?: \w+)? $", re.I)
#: What tells which one is meant after all.
_TOLD = re.compile(r"[:“\"(]|\b(?:về|mà|có tên|tên là|gọi là|liên quan|thuộc|nói về|số \d)\b", re.I)
_FEW = 1  # content words before it that name nothing: `Ai ký cái đó?`
_MOST = 8  # content words of the whole question beyond which it tells its matter itself


def pointed_at(question: Question, texts: int) -> str:
    """The words by which a question points at what it does not name; empty where it names it, or points at nothing.

    Where one text is held, it is the one meant by `văn bản này`; `texts` says how many are.
    """
    if question.documents or question.document_ids or question.units or question.names or question.place.levels:
        return ""
    text = question.text
    match = _POINTED.search(text)
    if match is None or len(question.content) > _MOST:
        return ""
    before, behind = text[: match.start()], text[match.end() :]
    if _SEVERAL.search(before) or _TOLD.search(behind) or len(content(before)) > _FEW:
        return ""
    return "" if texts == 1 and _A_PAPER.fullmatch(match.group()) else match.group()
