"""A list of things by name, and a text that only mentions them: `kể tên các mô hình được nhân rộng` against
`coi trọng nhân rộng những mô hình, sáng kiến`.

A noun is told of where something behind it opens it (`gồm`, `như`, a colon, names, figures), or where what qualifies it
says more than the question did. Otherwise the sentence says of the things just what the question said, and names none
of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from assistant.probes import said
from assistant.question import CONTINUED
from assistant.stopwords import content
from corpus.language.sentences import inline_items, sentences
from corpus.language.text import UPPER
from corpus.language.tokens import spaced, syllables

_MANY = r"(?:những|các|mấy|từng|mọi|toàn bộ|tất cả|một số|đầy đủ|đủ|hết)"
_NUMERAL = r"(?:hai|ba|bốn|sáu|bảy|tám|chín|mười)"
_TO_ME = r"(?:ra|giúp|hộ|cho|tôi|em|mình|tui|anh|chị|xin|lại|rõ|đích danh|biết|luôn|của|gồm|dùm|giùm)"
#: Ways to ask for names; the noun stands behind.
_BY_NAME = re.compile(
    rf"\b(?:(?:kể|điểm|đọc|nêu|ghi|cho|xin|gửi|lên|lập|cung cấp)(?: {_TO_ME})*(?: (?:tên|danh sách|danh mục|cụ thể|chi tiết|đủ|hết|từng))+"
    rf"|liệt k[êể]\b|kể ra|danh sách|danh mục|tên(?: gọi)?(?: cụ thể)?(?: của)?(?= (?:{_MANY}|\d+|{_NUMERAL})\b))(?: (?:{_TO_ME}|tên|{_MANY}))*(?: (?:[\d%]+|{_NUMERAL}))? (?P<noun>[^.?;:]+)"
)
_LEADS = re.compile(rf"^(?:(?:liệt k[êể]|kể|nêu|điểm|đọc|danh sách|danh mục|tên|{_TO_ME}|{_MANY}) )+")
_THAT = re.compile(r" (?:đó|ấy|kia|này|nói trên|vừa nêu)$")
_PARTS = re.compile(r"(?:thành phần|bộ phận|hạng mục|khoản mục)$")
_EACH = re.compile(r"\btừng (?P<noun>(?:[^\W\d]+ ){1,6})")
#: … unless something else is asked of each: `kiểm tra từng đơn vị theo lịch nào`, `từng nhà tự lo ra sao`.
_ASKED_OF_EACH = re.compile(
    r"\b(?:ra sao|thế nào|cách nào|kiểu gì|bao giờ|bao lâu|(?:theo|vào|khi|lúc|trong|bằng) (?:\w+ )?nào|mấy (?:ngày|tháng|năm|lần)|vì sao|tại sao)\b[^,?]*\W*$"
    r"|\btừng \w+(?: \w+){0,2},? hay\b"
)
#: `những N nào`; `N gồm những gì`.
_WHICH = re.compile(
    rf"\b{_MANY} (?P<noun>(?:(?!{_MANY}\b)[^\W\d]+,? ){{1,9}}?)(?:cụ thể )?(?<!thế )(?<!như )(?:nào|gì)\b(?! (?:không|chưa)\b)"
)
_OF_WHAT = re.compile(
    rf"(?:^|[,.:;] )(?:(?:về|thì|vậy|còn|thế|cho hỏi|xin hỏi|{_MANY}) )*(?P<noun>[^,.:;?]{{3,120}}?(?:, [^,.:;?]{{2,90}}?)?) (?:cụ thể )?(?:là (?:những|các)|(?:gồm|bao gồm|gồm có)(?: có)?(?: những| các)?) (?:gì|ai|đâu|cái gì|cái nào|(?:thành phần|bộ phận|hạng mục|khoản mục|thứ|loại giấy|loại giấy tờ|giấy tờ) (?:gì|nào))\b"
)
_BY_NAME_ASKED = re.compile(r"\bcụ thể (?:nào|gì|là|gồm|tên|như)\b|\b(?:gì|nào) cụ thể\b")
#: Where a noun phrase of the question ends.
_PHRASE_END = re.compile(
    r"\b(?:do|(?<!đạt )được|(?<!thiết )(?<!trang )(?<!chuẩn )bị|mà|trong|thuộc|theo|ở|(?<!tồn )(?<!hiện )tại|của|để|khi|nào|gì|là|gồm|đã(?! đạt)|đang|sẽ|phải|cần(?! thiết)|cho|vào|với|đến|tới|từ|trên|năm|giai đoạn"
    r"|có(?! (?:tính|yêu cầu|liên quan))|thì|chưa|không(?! (?:cần|hợp|còn|gian|khí))|tham gia|nằm|ra|lại|đủ điều kiện)\b|[.?;:()\"“”]"
)
#: Classes of statements, not of things: any sentence may be one.
_STATEMENT = re.compile(
    r"(?:việc|điều|nội dung|nhiệm vụ|giải pháp|biện pháp|yêu cầu|mục tiêu|hoạt động|trách nhiệm|công tác|chuyện|quyền|lợi ích|cách|ý|điểm|khâu|mặt|căn cứ|khía cạnh"
    r"|hướng|phương hướng|định hướng|chỉ đạo|quy định|hành động|thứ|cái|trọng tâm|nguyên tắc|chủ trương|bước|phần|mục|đoạn|chỗ|đối tượng|công việc|mảng|lĩnh vực|(?:kỳ|đợt)(?: báo cáo| họp| kiểm tra)?$)\b"
    r"(?! (?:có tính|đột phá))"
    r"|(?:nghị quyết|nghị định|quyết định|chỉ thị|thông tư|công văn|kế hoạch|văn bản)(?: số)? \d"  # what is asked of it stands behind
)
#: Classes of things are told by what qualifies them.
_CLASS = re.compile(r"(?:loại|kiểu|dạng|hình thức|nhóm|hạng|cấp|tính chất|đặc điểm|điều kiện|tiêu chuẩn)\b")
#: Bodies and people, which texts tell by what they are called.
_BODY = re.compile(
    r"(?:(?:cơ quan|đơn vị|bộ|ngành|sở|nơi|bên|địa phương|tổ chức|người|đồng chí|vị|cá nhân|ban)(?:, | và |$))+$"
)
#: What opens a noun: right behind what qualifies it, or further on in its sentence.
_OPENS = re.compile(r"[:(“\"]|\b(?:như|gồm|là|sau|sau đây|cụ thể|đặc biệt|nhất là|trong đó)\b")
_OPENS_LATER = re.compile(
    r":|\([^)]*[;,]|[,;] (?:như|gồm|bao gồm|cụ thể|đó là|thông qua|bằng|qua|trong đó(?!,? tỷ lệ)|nhất là|đặc biệt)\b"
)
_TAIL_END = re.compile(
    r"[,;.)]|(?<!thiết)(?<!trang)(?<!chuẩn)(?<!tồn)(?<!hiện)\s(?=(?:và|hoặc|để|nhằm|theo|cho|phù hợp|được|phải|bị|sẽ|đã|bảo đảm|đảm bảo|góp phần|gắn|đối với|đáp ứng|phục vụ|trong|trên|vào|tại|lên|tới|đến)\b)"
)
_CLASSIFIER = re.compile(r"^(?:cuộc|buổi|chiếc|bản|tấm|đợt|bộ môn|loại|kiểu|dạng|thứ) (?=\w)")
_JOINED = re.compile(r"[,;.)]|\s(?=(?:và|hoặc)\b)")
#: `chính sách đãi ngộ, động viên, khuyến khích cán bộ`: more of what qualifies it.
_BESIDE = re.compile(r", \w+ \w+(?=,)")
_ITSELF = re.compile(r"(?:\blà|\bthành|\blàm|\bcoi|\btừ)(?: (?:những|các|một|một số|nhiều|khâu))*\s*$")
_ONE_OF = re.compile(r"\bmột trong (?:những|các|số)\s*(?:các |những )?$")
_NAMES = re.compile(
    rf"(?<!của )(?<!tại )(?<!trên )(?<!lên )(?<!theo )(?<!ở )(?<!với )(?:[{UPPER}]\w*(?: [{UPPER}]\w*)+|\d)"
)
_A_NAME = re.compile(rf"[{UPPER}]\w*(?: \w+)? [{UPPER}]\w*")
_WORD = re.compile(r"\w+")
_NEXT_WORD = re.compile(r"[\s,]*(\w+)")
#: Things that texts call by no other name: papers, people of a calling, what was found good or bad.
_CALLED_SO = re.compile(
    r"(?:giấy tờ|hồ sơ|giấy|biểu mẫu|mẫu đơn|mẫu|câu hỏi|phiếu|văn bằng|chứng chỉ|kết quả|thành tựu|hạn chế|tồn tại|bất cập|sai phạm|vi phạm|nguyên nhân|nhà khoa học"
    r"|chuyên gia|giảng viên|học viên|diễn giả|phóng viên|nhà báo|nhà thầu|gói thầu|phần mềm|lớp|khóa học|môn|trường|bệnh viện|giải thưởng|danh hiệu)\b"
)
#: What qualifies anything and tells no thing from another.
_VAGUE = frozenset("đủ điều kiện liên quan cần thiết thực phù hợp khác mới cụ thể quan trọng".split())


@dataclass(frozen=True, slots=True)
class _Mention:
    """Where a noun stands in a sentence: what goes before it, what qualifies it, and what is left."""

    before: str
    tail: str
    after: str
    said: int  # words of the noun phrase of the question that stand there


#: `danh mục hồ sơ do ai duyệt`: who made a list or when, and none of what stands in it.
_A_LIST = re.compile(r"(?:danh sách|danh mục)\b")
_OTHER_THAN_NAMES = re.compile(r"\b(?:ai|(?:lúc|khi|ngày|năm|tháng) nào|bao giờ|bao lâu|ở đâu|số mấy)\b")


def unnamed(asked: str, told: str, around: str = "") -> bool:
    """Things are asked for, and the answer, one passage, says of them what the question said and no more.

    `around` is what its quotes stand in and under.
    """
    wanted = _wanted(asked.partition(CONTINUED)[0].lower())
    if wanted is None:
        return False
    noun, by_name = wanted
    if _CALLED_SO.match(noun) and not _called(noun, f"{told} {around}"):
        return True
    if "\n" in told.strip():
        return False
    if _BODY.match(noun) and ((some := by_name and _only_some(noun, told)) or _A_NAME.search(told[1:])):
        return some
    mentions = list(_mentions(noun, told))
    most = max((m.said for m in mentions), default=0)
    known = {*content(asked), *_VAGUE}
    return bool(mentions) and not any(m.said == most and _tells(m, by_name, known) for m in mentions)


@lru_cache(maxsize=256)
def _wanted(low: str) -> tuple[str, bool] | None:
    """The noun phrase that is asked for, and whether it is asked for by name."""
    by_name = _BY_NAME_ASKED.search(low) is not None or _BY_NAME.search(low) is not None
    which = _WHICH.search(low) is not None
    for pattern in (_WHICH, _EACH, _OF_WHAT, _BY_NAME):
        if pattern is _EACH and not by_name and _ASKED_OF_EACH.search(low):
            continue
        for m in pattern.finditer(low):
            if which and pattern is _BY_NAME:
                return None
            if pattern is _BY_NAME and _A_LIST.match(m.group()) and _OTHER_THAN_NAMES.search(m["noun"]):
                continue
            whole = m["noun"].strip()
            noun = _THAT.sub("", _LEADS.sub("", _PHRASE_END.split(whole, maxsplit=1)[0].strip(" ,")))
            if pattern is _WHICH and _PARTS.match(noun):
                continue
            if not noun or _STATEMENT.match(noun) or (pattern is _WHICH and noun != whole):  # `nào` goes with another
                continue
            return noun, (by_name or pattern in (_BY_NAME, _EACH)) and not _CLASS.match(noun)
    return None


def _only_some(noun: str, told: str) -> bool:
    """`một số bộ, ngành`: they are spoken of without being told, whoever else is named there."""
    return f"một số {noun}" in told.lower()


def _called(noun: str, text: str) -> bool:
    """One of the nouns stands in a text, or another wording of it."""
    here = spaced(text)
    parts = [syllables(p) for p in _parts(noun)]
    forms = [*parts, *(w for p in parts for s in said(" ".join(p)) for w in s.written)]
    return any(f" {' '.join(form)} " in here for form in forms)


def _tells(mention: _Mention, by_name: bool, known: set[str]) -> bool:
    """The things are told there, or what they are is."""
    one = _ONE_OF.search(mention.before) is not None
    if _ITSELF.search(mention.before) and not (by_name and one):
        return True
    if not by_name and not one:
        beside = _BESIDE.match(mention.after)
        if set(content(mention.tail + (beside[0] if beside else ""))) - known:
            return True
    if _OPENS.match(mention.after.lstrip(" ,")) or _OPENS.search(mention.tail) or _OPENS_LATER.search(mention.after):
        return True
    new = set(content(mention.tail)) - known
    if new and (mention.tail.strip()[:1].isupper() or _NAMES.search(mention.tail)):
        return True
    return by_name and inline_items(mention.after) is not None


def _mentions(noun: str, told: str) -> Iterator[_Mention]:
    words = set(_WORD.findall(noun))
    for start, end in sentences(told):
        sentence = told[start:end]
        low = sentence.lower()
        for part in _parts(noun):
            for m in re.finditer(rf"\b{re.escape(part)}\b", low):
                at = _past(words, low, m.end())
                stop = _TAIL_END.search(low, at)
                if stop and stop[0] == "," and stop.start() == at == m.end():  # `giấy tờ, tài liệu đã được chấp nhận`
                    stop = _JOINED.search(low, stop.end())
                until = stop.start() if stop else len(low)
                yield _Mention(low[: m.start()], sentence[at:until], sentence[until:], len(low[m.start() : at].split()))


def _parts(noun: str) -> list[str]:
    """The nouns of a phrase that joins several, each by its first two syllables."""
    parts = (_CLASSIFIER.sub("", p.strip()) for p in re.split(r",| và | hay | hoặc ", noun))
    return [" ".join(p.split()[:2]) for p in parts if p]


def _past(words: set[str], low: str, at: int) -> int:
    """Behind the words of the question's phrase that follow in the text."""
    while (m := _NEXT_WORD.match(low, at)) and m[1] in words:
        at = m.end()
    return at
