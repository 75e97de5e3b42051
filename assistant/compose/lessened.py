"""By how much something is lessened: told by a figure beside a word for it, never by the figure of another deed.

`Cắt bao nhiêu phần trăm thủ tục` is not answered by `Số hóa 60% kết quả …`, nor `giảm đi mấy đầu mối` by a duty to lessen
them. Nor is the share of those that are not told by the share of those that are.
"""

from __future__ import annotations

import re

from assistant.compose.draft import Draft, Scene
from assistant.question import Kind

_LESSENS = r"(?:giảm|cắt|bớt|bỏ|rút|tinh giản|tinh gọn|tinh giảm|xóa|gộp|sáp nhập|giải thể|thu hẹp|đơn giản hóa)"
_ASKED = re.compile(
    rf"(?<!nước )(?<!suy )\b{_LESSENS}\b(?: (?:bớt|đi|giảm|được|bỏ|xuống|mất|lại|gọn|ngắn|tối thiểu|ít nhất|khoảng|hẳn|thêm|là|tới|đến))* (?:bao nhiêu|mấy)\b"
    rf" (?P<unit>phần trăm|%)?|\b(?:bao nhiêu|mấy) (?P<share>phần trăm|%)[^,;?]{{0,40}}? (?:được |bị |phải |sẽ )*{_LESSENS}\b"
)
_LESS = r"\b(?:giảm|cắt|bớt|bỏ|rút|tinh|gọn|xóa|gộp|nhập|giải thể|thu hẹp|đơn giản|hạ|tiết kiệm|thấp hơn|ít hơn|(?:giảm|chỉ) còn)\b"
_NUMBER = r"(?<![\d/.-])(?!(?:19|20)\d\d\b)\d[\d.,]*(?![\d/-])|\b(?:một|hai|ba|bốn|sáu|bảy|tám|chín|mười|nửa|toàn bộ|tất cả)\b"
_PERCENT = r"\d\s?%|\bphần trăm\b|\bmột nửa\b|\btoàn bộ\b"
_REACH = 70  # letters between the word and its figure
#: `mấy phần trăm không hài lòng`.
_SHARE_OF_NOT = re.compile(
    r"\b(?:bao nhiêu|mấy) (?:phần trăm|%)(?: [^\W\d]+){0,7}? (?:không|chưa|chẳng) \w+ \w+(?!.*\bkhông\b)"
)
_SAID_NOT = re.compile(r"\b(?:không|chưa|chẳng|trừ|còn lại)\b")
_FIGURES = (Kind.PERCENT, Kind.COUNT, Kind.QUANTITY, Kind.MONEY)


def unfigured(scene: Scene, draft: Draft) -> bool:
    """A question asks by how much something is lessened, and no figure of that stands in what is told."""
    question = scene.question
    if question.kind not in _FIGURES or draft.kind in ("metadata", "yes-no", "comparison"):
        return False
    asked = _ASKED.search(question.own.lower())
    if asked is None:
        return False
    figure = _PERCENT if asked["unit"] or asked["share"] else _NUMBER
    near = rf"{_LESS}[^.;\n]{{0,{_REACH}}}?(?:{figure})|(?:{figure})[^.;\n]{{0,{_REACH}}}?{_LESS}"
    return re.search(near, draft.text.lower()) is None


def of_those_that_are(scene: Scene, draft: Draft) -> bool:
    """The share of those that are not is asked for, and what is told is the share of those that are."""
    low = scene.question.own.lower()
    if scene.question.kind is not Kind.PERCENT or _SHARE_OF_NOT.search(low) is None:
        return False
    return _SAID_NOT.search(draft.text.lower()) is None
