"""What an asker says beside the question: `… do ai viết? Tôi cần dẫn nguồn.` asks for an author and for no source.

Only words that ask for nothing are taken out, and only where something is left that does.
"""

from __future__ import annotations

import re

_ME = r"(?:tôi|em|mình|cháu|tụi (?:tôi|em|mình)|chúng tôi|bên (?:em|tôi|mình)|cơ quan (?:em|tôi|mình))"
_USE = (
    r"(?:dẫn|trích|chép|ghi|kẻ|đưa|soạn|viết|in|lấy|dán|điền|nộp|báo cáo|đối chiếu|tham khảo|tham chiếu|chú thích|"
    r"giảng|dạy|làm (?:slide|tài liệu|bài|tin|báo)|bỏ vào|cho vào|còn)\b"
)
_ASKS = re.compile(
    r"\b(?:gì|nào|ai|đâu|mấy|bao nhiêu|bao giờ|bao lâu|thế nào|sao|hay|chưa|liệt kê|kể|nêu|đếm|so sánh|tóm tắt|tên)\b"
    r"|\bkhông\b(?=\s*(?:ạ|vậy|nhỉ|thế|a|hả)?\s*$)",
    re.I,
)
_SENTENCE = re.compile(r"[?!;]\s+|(?<=[^\W\d]{2})\.\s+")
_OF_ME = re.compile(rf"(?:^|[ ,]){_ME}\b|^(?:xin |nhờ |vui lòng )?(?:trích|chép|dẫn|ghi)\b", re.I)
_PURPOSE = re.compile(
    rf"(?:,\s*(?:[^\W\d]+ ){{0,4}}?(?:để|cho|giùm|giúp)|\s+(?:để|cho|giùm|giúp|giùm cho)) {_ME} {_USE}[^?,]*$"
    rf"|,\s*{_ME} (?:đang |phải )?(?:cần|muốn|định|tính) [^?,]*$",
    re.I,
)
_SHORT = 5  # words of a sentence before the question that says no more than who asks


def without_asides(text: str) -> str:
    """The question without sentences about the asker, and without what the answer is wanted for."""
    ends = [*(m.end() for m in _SENTENCE.finditer(text)), len(text)]
    parts = [text[a:b] for a, b in zip([0, *ends], ends, strict=False) if text[a:b].strip()]
    asking = [bool(_ASKS.search(p.rstrip(" ?!;."))) for p in parts]
    first = asking.index(True) if any(asking) else len(parts)
    if first == len(parts):
        return text
    parts = [
        p
        for i, p in enumerate(parts)
        if i == first or asking[i] or not _OF_ME.search(p) or (i < first and len(p.split()) > _SHORT)
    ]
    text = "".join(parts).strip()
    if (m := _PURPOSE.search(text.rstrip(" ?."))) and not _ASKS.search(m.group()) and _ASKS.search(text[: m.start()]):
        text = f"{text[: m.start()].rstrip()}?"
    return text
