"""`X à?`, `X hả?`, `X chứ?`, `Có đúng là X?`: a statement offered for a yes, asked as `X, đúng không?`.

So does a statement with nothing but a question mark behind it, where it says a figure of something. `X rồi chứ?`
asks whether a thing has been done, as `đã X chưa` does. A question that has a word of asking of its own asks by that.
"""

from __future__ import annotations

import re

_PARTICLE = (
    r"(?:à|ạ|hả|hở|hử|ha|hen|hỉ|hè|nhỉ|nhể|chứ|chớ|phỏng|ta|vậy|thế|rứa|anh|chị|em|cháu|con|cô|chú|bác|mọi người)"
)
#: Particles that make a question of a statement; others only go with one.
_DOUBT = r"(?:à|hả|hở|hử|ha|hỉ|nhỉ|nhể|chứ|chớ|phỏng)"
_TAIL = re.compile(rf"[, ]+(?:{_PARTICLE} )*{_DOUBT}(?: {_PARTICLE})*\s*[?.!]*$", re.I)
_SURE = re.compile(
    r"[, ]+(?:chắc|hình như|nghe nói|có lẽ|nghe đâu)(?: (?:là|vậy|thế|đúng|phải|rồi))*$"
    r"|,? (?:(?:là )?(?:đúng|phải)|vậy|như vậy|thế)(?: rồi)?$",
    re.I,
)
_IS_IT_THAT = re.compile(
    r"^(?:(?:có đúng|đúng|có phải|phải chăng|phải)(?: là| rằng)|có phải|phải chăng) (?=\w+ \w+)", re.I
)
#: Words that ask by themselves; `không` and `chưa` ask at the end.
_ASKS = re.compile(
    r"\b(?:gì|nào|đâu|ai|sao|mấy|bao|hay|hoặc|nhiêu|kể|liệt kê|so sánh|giải thích|nêu rõ|định nghĩa)\b"
    r"(?<!\bsao(?= lưu))(?<!\bsao(?= chép))"
    r"|\b(?:không|chưa|chăng|ko)(?:\s*,|(?:[, ]+(?:ạ|à|hả|nhỉ|ha|vậy|thế|chứ|rứa|các|mấy|anh|chị|em|bác|cô|chú|bạn"
    r"|cháu|con|ông|bà|sếp))*\s*[?.!]*$)|[?;]|\. ",
    re.I,
)
_DONE = re.compile(
    r"^(?P<said>.*\w) rồi(?:,? (?:phải|đúng|có đúng|có phải)(?: vậy)? (?:không|chưa))?"
    rf"(?:,? {_PARTICLE})*\s*[?.!]*$",
    re.I,
)
#: `dừng thi tuyển rồi phải không`: that a thing is over is asserted.
_ENDED = re.compile(r"\b(?:dừng|ngừng|ngưng|bỏ|bãi bỏ|hủy|thôi)\b(?! phiếu)", re.I)
_STATES = re.compile(r"\brồi\s*[.!]*$", re.I)
#: What says something of a thing, and does not name it.
_SAYS = re.compile(
    r"\b(?:là|có|được|bị|phải|đạt|gồm|chỉ|cần|từ hồi|chiếm|bằng|rộng|dài|cao|sâu|đã|sẽ|vẫn|còn)\b"
    r"(?! (?:hiệu quả|liên quan|thẩm quyền|vốn|điều kiện|thị|tiêu|số|đạo|định)\b)[^:]*\d",
    re.I,
)
#: What is asked for by its name (`Thời hạn phải nộp báo cáo năm 2025?`), and what goes on from before.
_NAMED_ONLY = re.compile(
    r"^(?:(?:cho |xin |hỏi |nhờ |tra |tìm |em |tôi |mình |cần )+|(?:thế|còn|vậy|rồi|à|nhầm)\b"
    r"|(?:thời hạn|hạn|thời gian|thời điểm|ngày|năm|tháng|số|tổng số|mức|t[ỷỉ] lệ|tên|danh sách|danh mục|địa chỉ|độ"
    r"|mức độ|lý do|vì|mục tiêu|chỉ tiêu|nội dung|khái niệm|trọng tâm|bài học|công suất|trách nhiệm|vai trò|người"
    r"|cơ quan|đơn vị|điểm|điều|khoản|mục|phần|phụ lục|stt|các|những)\b"
    r"(?! [^?]*\b(?:là|phải|có|được|đạt) (?:(?!năm\b)[^\W\d]+ ){0,2}\d))",
    re.I,
)
#: `tôi là phóng viên, xin cho biết tổng số tiền …`: a thing is asked for by its name, whatever is said before.
_TO_BE_TOLD = re.compile(
    r"\b(?:xin|vui lòng|đề nghị|nhờ|mong)\b[^,?]{0,30}\bcho (?:tôi |em |mình |chúng tôi )?biết\b", re.I
)
_BARE_DOUBT, _POLITE = re.compile(r"\ba\s*[?.!]*$"), re.compile(r"[, ]+(?:ạ|a)\s*[?.!]*$")
_LEAST = 4  # words of a statement


def as_question(text: str, typed: str = "") -> str:
    """A statement offered for a yes, as a question that asks whether it is so; any other text as it is.

    `typed` tells what a text restored has lost: its question mark, and whether a bare `a` at its end was `à`.
    """
    bare = text.strip()
    if typed.rstrip().endswith("?") and not bare.endswith("?"):
        bare = f"{bare}?"
    if _BARE_DOUBT.search(typed) and _stated(told := _POLITE.sub("?", bare)):
        bare = told
    if not bare or "đúng không" in bare[-16:].lower():
        return _whether_done(bare) or text
    if done := _whether_done(bare):
        return done
    tail = _TAIL.search(bare)
    said = bare[: tail.start()] if tail else bare.rstrip(" ?.!")
    if len(said.split()) < _LEAST or _ASKS.search(said):
        return text
    opened = _IS_IT_THAT.match(said)
    offered = bool(tail or opened) or _stated(bare)
    if not offered:
        return text
    said = _SURE.sub("", said[opened.end() :] if opened else said).rstrip(" ,")
    return f"{said[0].upper()}{said[1:]}, đúng không?"


def _stated(text: str) -> bool:
    """A figure is said of something, and a question mark put behind it."""
    asked = _TO_BE_TOLD.search(text) or _NAMED_ONLY.match(text)
    return bool(text.endswith("?") and _SAYS.search(text) and not asked)


def _whether_done(text: str) -> str:
    """`X đã xong rồi chứ?` as `X đã xong chưa?`; empty for any other."""
    done = _DONE.match(text)
    if done is None or _STATES.search(text) or _ASKS.search(done["said"]) or len(done["said"].split()) < _LEAST:
        return ""
    said = done["said"].rstrip(" ,")
    return f"{said}, đúng không?" if _ENDED.search(said) else f"{said} chưa?"
