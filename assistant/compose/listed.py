"""Whether the items of a list are what was asked for: bodies by name, what something rests on, the steps of a course."""

from __future__ import annotations

import re

from assistant.compose.choosing import innermost
from assistant.compose.groups import STEPS_ASKED, STEPS_TOLD, Group, Ranked
from corpus.language.text import UPPER

_LONG = 30  # words from which on only the last clause of an introduction names the items
#: What an introduction says will follow: `… các yêu cầu sau:`.
FOLLOWS = re.compile(
    r"\b(?:các|những|một số) (?P<what>[^\W\d]+(?: [^\W\d]+)?) (?:sau|sau đây|như sau|dưới đây)\s*:\s*$"
)
#: Bodies, of any kind and of some; asked for by name; and how an item begins that names one.
_ANY_BODY = r"(?:doanh nghiệp|nhà thầu|đơn vị|cơ quan|tổ chức|chủ đầu tư)"
_SOME_BODY = r"(?:công ty|sở|bộ(?! (?:phận|máy|chỉ số|thủ tục))|ban|phòng|cục|vụ|xã|phường|thôn|tỉnh|huyện)"
_BODY_NOUN = rf"(?:{_ANY_BODY}|{_SOME_BODY})"
_BODIES_ASKED = re.compile(
    rf"\b(?:kể|liệt kê|nêu|đọc|điểm|gọi|cho biết)(?: (?:ra|giúp|giùm|hộ|cho|em|tôi|mình|đủ|hết|rõ|lại))*(?: tên)?(?: của)? (?:những |các |mấy )(?P<told_off>{_BODY_NOUN})\b"
    rf"|\b(?:những|các|mấy) (?P<which>{_BODY_NOUN})(?: (?!(?:những|các|mấy|gì|phải|có|được|làm|thì|cần)\b)\w+){{0,4}} nào\b"
)
_NAMES_A_BODY = re.compile(
    rf"\W*(?:các |với |riêng |đối với |đ/c |vp )*(?:{_SOME_BODY}|ubnd|hđnd|ủy ban|uỷ ban|hội đồng|văn phòng|công an|cty|tổng (?:cục|công ty|giám đốc|bí thư|liên|cty)|chi cục|thanh tra|trung tâm|viện|đài|hội|tòa án|thủ trưởng|chủ tịch|giám đốc|bộ trưởng)\b",
    re.I,
)
_NAME_ITEM = re.compile(rf"^(?:\S+ ){{0,7}}?[^\W\d]+ [{UPPER}]\w+(?: \S+){{0,5}}\W*$")  # a short item with a name in it
#: Things asked for by name, each of which an item has to name.
_THINGS_ASKED = re.compile(
    r"\b(?:(?:những|các|mấy) (?P<which>hồ|sông|trạm bơm|cống|đập|tuyến đường|tuyến phố|đường|phố|khu đô thị|cầu|chợ|thôn)(?: (?!(?:những|các|mấy|gì|phải|thì|cần|giải pháp|biện pháp|cách)\b)\w+){0,4} nào\b"
    r"|(?:kể|liệt kê|nêu|đọc|điểm)(?: (?:ra|giúp|giùm|hộ|cho|em|tôi|đủ|hết|rõ|lại))*(?: tên)?(?: của)? (?:những |các |mấy )(?P<told_off>hồ(?! sơ)|sông|trạm bơm|cống|đập|tuyến đường|tuyến phố|đường(?! dây| lối)|phố|khu đô thị|cầu|chợ|thôn)\b"
    r"|(?:những|các|mấy) (?P<bare>hồ|sông|trạm bơm|cống|đập|tuyến đường|tuyến phố|đường|phố|khu đô thị|cầu|chợ|thôn) nào\b)"
)
#: Sorts of one thing: `những loại thuốc nào`, each of which has its noun.
SORT_ASKED = re.compile(
    r"\b(?:những|các|mấy) (?:loại|thứ|dạng|kiểu) (?P<noun>(?!(?:hình|nào|gì|việc|giấy)\b)[^\W\d]+)(?: (?!(?:nào|gì)\b)[^\W\d]+){0,3} (?:nào|gì)\b"
)
#: A number to call: only who asks for one wants a list of them.
_TO_CALL = re.compile(r"(?<!\d)0\d{2,3}[.\s]?\d{3,4}[.\s]?\d{2,4}")
_CALLS = re.compile(r"\b(?:số|điện thoại|liên hệ|liên lạc|đường dây|gọi|hotline|báo|đầu mối)\b")
#: What is rested on is asked for: `phải bám vào những căn cứ nào`, `dựa trên những gì`.
_BASES_ASKED = re.compile(
    r"\b(?:những|các|mấy) (?:căn cứ|cơ sở)(?: (?!vật chất|hạ tầng|dữ liệu)\w+){0,2} (?:nào|gì)\b"
    r"|\b(?:dựa|bám|căn cứ|trên cơ sở)(?: (?:vào|trên|theo|sát))* (?:những|các|mấy)(?: (?:cái|điều|thứ|yếu tố|tiêu chí|nguồn|căn cứ|cơ sở))? (?:gì|nào)\b"
)
_SPEAKS_OF_BASES = re.compile(r"\b(?:căn cứ|cơ sở|dựa|bám|nguyên tắc|tiêu chí)\b", re.I)


def lists_another(low: str, group: Group) -> bool:
    """Names of bodies, or what something rests on, are asked for, and the items are duties or requirements."""
    if _BASES_ASKED.search(low):
        follows = FOLLOWS.search(group.intro.lower())
        heads = follows["what"] if follows else " ".join((last_clause(group.intro), *group.paragraphs[0].headings))
        if not _SPEAKS_OF_BASES.search(heads) and not _SPEAKS_OF_BASES.search(group.items[0]):
            return True
    if sum(bool(_TO_CALL.search(i)) for i in group.items) * 2 > len(group.items) and not _CALLS.search(low):
        return True
    if sort := SORT_ASKED.search(low):
        return not any(re.search(rf"\b{re.escape(sort['noun'])}\b", item.lower()) for item in group.items)
    if thing := _THINGS_ASKED.search(low):
        noun = thing["which"] or thing["told_off"] or thing["bare"]
        by_name = rf"\b(?i:{noun})(?: [^\W\d]+){{0,2}}? [{UPPER}]"
        return not any(re.search(by_name, item) for item in group.items)
    asked = _BODIES_ASKED.search(low)
    if asked is None:
        return False
    noun = asked["told_off"] or asked["which"]
    same = re.compile(rf"\W*(?:các )?{noun}\b", re.I)  # `Các đơn vị sự nghiệp` where units are asked for
    names = (same, _NAMES_A_BODY, _NAME_ITEM)
    named = sum(any(name.match(item) for name in names) for item in group.items)
    return 2 * named < len(group.items)


def steps_first(found: list[Ranked], low: str) -> list[Ranked]:
    """The innermost list first; for `mấy khâu` the one inside it that says it tells the steps."""
    texts = {p.text for p in found[0].group.paragraphs} if found and STEPS_ASKED.search(low) else set()
    told = [r for r in found if r.group.intro in texts and not r.unmet and STEPS_TOLD.search(r.group.intro)]
    return [*told, *(r for r in found if r not in told)] if told else innermost(found)


def last_clause(intro: str) -> str:
    """The end of a long introduction, which says what follows; what stands before may name anything."""
    return re.split(r"[,;.]\s", intro.rstrip(" .:"))[-1] if len(intro.split()) > _LONG else intro
