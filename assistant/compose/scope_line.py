"""What a law says that it rules, told of what it rules: `Luật này quy định về đối tượng chịu thuế; người nộp thuế; …`."""

from __future__ import annotations

import re

from assistant.compose.draft import Draft, Scene

_SCOPE = re.compile(
    r"^\W*(?:\d+[.)]\s*)?(?:Luật|Bộ luật|Pháp lệnh|Nghị định|Thông tư(?: liên tịch)?|Quyết định|Nghị quyết|Quy chế|Quy định)"
    r" này (?:quy định|hướng dẫn)\b(?![^;:]{0,80}:)"
)
_ASKED = re.compile(
    r"\bphạm vi\b|\bđiều chỉnh\b|\b(?:quy định|hướng dẫn|nói|bàn|ban hành)(?: về| những| các| chi tiết)* (?:gì|việc gì|vấn đề|điều gì|nội dung)"
    r"|\bnội dung (?:gì|chính|của)\b|\bvề (?:việc gì|cái gì|gì|vấn đề)\b|\b(?:văn bản|luật|nghị định|thông tư|quyết định) nào\b|\bcó (?:quy định|nói|nêu|áp dụng)\b"
)
_A_LIST = 4  # things that such a line names, of which none is told


def told_of_scope(scene: Scene, draft: Draft) -> bool:
    """All that is told is what the text is about, and something of it was asked."""
    if _ASKED.search(scene.question.own.lower()) or draft.kind in ("metadata", "yes-no", "definition"):
        return False
    only = len(draft.quotes) == 1 and draft.quotes[0].text.count(";") + 1 >= _A_LIST
    return only and _SCOPE.match(draft.quotes[0].text) is not None
