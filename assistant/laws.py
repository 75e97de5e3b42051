"""Laws called by their names: `Luật Thanh niên`, `Điều 7 Luật Đất đai`."""

from __future__ import annotations

import re

from assistant.library import Library

_KIND = r"(?:bộ luật|(?<!pháp )(?<!dự án )luật|pháp lệnh)"
_NO_NAME = "sư gia pháp này đó nào gì số mới có quy và của".replace(" ", r"\b|")
_NAME = rf"(?P<law>{_KIND}\s+(?!{_NO_NAME}\b)\w+(?:[\s,-]+\w+){{0,8}}?)"
#: A name ends where the question goes on.
_END = (
    r"(?=\s*(?:$|[?.;:(]|\b(?:quy định|nói|nêu|ghi|viết|có|gồm|bao gồm|là|về|thì|năm|số|được|do|ban hành|của|theo|ở|"
    r"trong|tên|thế nào|ra sao|còn|hết|chia)\b))"
)
#: The question is about what the law itself says: a part of it, or the law as its subject.
_ASKED_OF = (
    re.compile(rf"\b(?:điều|khoản|điểm|chương|mục)\s+\w{{1,5}},?\s+(?:của\s+)?{_NAME}{_END}", re.I),
    re.compile(
        rf"^(?:theo\s+)?{_NAME},?\s+(?:năm \d{{4}}\s+)?(?:quy định|nói|nêu|ghi|có (?:mấy|bao nhiêu)|gồm)\b", re.I
    ),
)


def absent(text: str, library: Library) -> str:
    """The law whose text a question asks for while no held document is that law; empty where there is none."""
    for pattern in _ASKED_OF:
        if (match := pattern.search(text)) and not library.titled(match["law"]):
            return match["law"]
    return ""


def refusal(law: str) -> str:
    """What is said of a law that is not held."""
    name = law[0].upper() + law[1:]
    return f"Kho không có toàn văn {name}. Nếu có văn bản, hãy nạp bằng lệnh “cchc ingest TỆP”."
