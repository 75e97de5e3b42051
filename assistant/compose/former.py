"""A paper of old asked for, and what the one in its place lays down told: `hồi còn theo Quyết định 155/2003 thì …`."""

from __future__ import annotations

import re

from assistant.compose.draft import Draft, Scene
from assistant.question import Kind

_PAPER = r"(?:pháp lệnh|luật|nghị định|nghị quyết|quyết định|thông tư|chỉ thị|quy định|văn bản|quy chế)"
_IN_ITS_TIME = r"(?:hồi|lúc|khi|thời)(?: (?:mà|còn|đang|vẫn))* (?:theo|áp dụng|dùng|thi hành)"
_BEFORE = r"(?:trước đây|trước kia|hồi trước|ngày trước|đã hết hiệu lực|đã bị (?:thay thế|bãi bỏ))"
#: `hồi áp dụng pháp lệnh cũ`, `Nghị quyết 41/2020 trước đây`, `theo luật cũ`.
_FORMER = re.compile(
    rf"\b{_IN_ITS_TIME} {_PAPER}\b|\b{_PAPER}(?: (?!này\b|mới\b)[\w/.-]+){{0,4}}? (?:cũ\b(?! (?:và|với|hay|khác))|{_BEFORE}\b)",
    re.I,
)
#: `Trước khi có Thông tư 5, theo Thông tư 2 thì …`: of the time of the one that is not held.
_BEFORE_IT = re.compile(rf"\btrước khi (?:có|ban hành|áp dụng|ra) (?:cái )?{_PAPER}\b.*\btheo\b", re.I)
#: What became of it, and what is new beside it, is for others to tell.
_OF_THE_CHANGE = re.compile(
    r"\b(?:thay|bãi bỏ|sửa|khác|so với|còn hiệu lực|hết hiệu lực|vẫn|nữa|chuyển tiếp|được không|còn dùng)\b", re.I
)
_OF_OLD = re.compile(r"\b(?:cũ|trước đây|trước kia|trước ngày|trước khi|đã ban hành|hết hiệu lực|chuyển tiếp)\b", re.I)


def told(scene: Scene, draft: Draft) -> bool:
    """The question is of the time of a paper that is no more, and nothing told speaks of that time."""
    own = scene.question.own
    if scene.question.kind in (Kind.COMPARE, Kind.DOCUMENT, Kind.METADATA):
        return False
    if _BEFORE_IT.search(own) and any(not r.held for r in scene.question.documents):
        return not any(_OF_OLD.search(q.text) for q in draft.quotes)
    if not _FORMER.search(own) or _OF_THE_CHANGE.search(own):
        return False
    held = [r for r in scene.question.documents if r.held]
    return not held and not any(_OF_OLD.search(q.text) for q in draft.quotes)
