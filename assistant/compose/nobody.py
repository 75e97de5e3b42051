"""Who is asked for, and the answer names nobody; how many, and what is listed are not the things counted."""

from __future__ import annotations

import re

from assistant.compose.draft import Draft, Scene
from assistant.question import Kind, Question
from corpus.language.text import UPPER, fold

#: Parts that somebody plays in a work: told only where the text says who plays it.
_PLAYED = r"(?P<{0}>chủ đầu tư|nhà thầu|tổng thầu|tư vấn giám sát|đơn vị tư vấn|nhà tài trợ|nhà đầu tư|giám đốc dự án|chủ nhiệm đề tài)"
_ROLE = re.compile(
    rf"\b{_PLAYED.format('of')}(?: nào\b|\b[^,;?]{{0,80}} là (?:ai|(?:\w+ ){{1,2}}nào)\s*[?.]*$)"
    rf"|\b(?:ai|nào) (?:\w+ ){{0,2}}?(?:là|làm) {_PLAYED.format('as_one')}\b"
)
#: A body by its name or by its kind; `của cơ quan …` only belongs to one.
_BODY = re.compile(
    rf"\b(?<!của )(?:Bộ|Sở|Ban|Cục|Vụ|Chi cục|Phòng|Văn phòng|Viện|Trung tâm|Công ty|Tổng Công ty|Tổng công ty|Công an|Hội|Đoàn|Tổ) [{UPPER}]"
    r"|\b(?:Thủ tướng|Bộ trưởng|Chủ tịch|Giám đốc|Chính phủ|Quốc hội|UBND|HĐND|Ủy ban|Hội đồng|Mặt trận)\b"
    r"|\b(?<!của )(?<!trong )(?:các )?(?:bộ|sở|cơ quan|đơn vị|địa phương|thủ trưởng|người đứng đầu|trạm|chủ đầu tư|trưởng \w+)\b"
)
_ITEM = re.compile(r"^- (?:STT \d+: )?(?P<item>.+)$", re.M)
_COUNTED = re.compile(r"^Có \d+ (?P<noun>[^:,;]{2,40}):")
#: Things with names of their own; a step, an aim or a duty is counted by the item that tells it.
_A_THING = re.compile(
    r"^(?:trạm|hồ|đập|cống|cầu|sông|kênh|mương|đường|tuyến|nhà|trường|bệnh viện|chợ|công viên|khu|cụm|công ty|doanh nghiệp|hợp tác xã|dự án|công trình"
    r"|xã|phường|huyện|quận|tỉnh|thôn|ấp|tổ dân phố|xe|máy|thiết bị|camera)\b"
)


def role_untold(scene: Scene, draft: Draft) -> bool:
    """The part that somebody plays (`chủ đầu tư`) is asked for, and no place quoted speaks of it."""
    asked = _ROLE.search(scene.question.own.lower())
    if asked is None or not draft.quotes:
        return False
    told = " ".join((draft.text, *(x for q in draft.quotes for x in (q.paragraph.text, *q.paragraph.headings))))
    return fold(asked["of"] or asked["as_one"]) not in fold(told)


def names_nobody(question: Question, draft: Draft) -> bool:
    """A body is asked for, and what is told names none."""
    if question.kind is not Kind.AUTHORITY or draft.kind != "authority":
        return False
    return _BODY.search(draft.text) is None


def counts_other_things(_: Scene, draft: Draft) -> bool:
    """Things of a kind are counted by items that are not such things: `Có 5 trạm bơm`, the first of them a duty."""
    counted = _COUNTED.match(draft.text)
    if counted is None or not _A_THING.match(counted["noun"].lower()):
        return False
    noun = fold(counted["noun"].split()[0])
    items = [fold(m["item"]) for m in _ITEM.finditer(draft.text)]
    return (
        bool(items)
        and not any(q.paragraph.cells for q in draft.quotes)
        and any(noun not in item[:60].split() for item in items)
    )
