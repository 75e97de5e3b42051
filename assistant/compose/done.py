"""Whether a thing has been done, where a text only has it to do: `đã khởi công chưa` is not answered by `Đẩy nhanh tiến độ …`.

A text tells that something was done by `đã` or `vừa` before the deed, by the number of the paper that did it, or by
doing it itself (`Đồng ý chủ trương …`). A duty, a target and a row of a plan tell only that it is to be.
"""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.compose.draft import Draft, Scene
from assistant.evidence import share
from assistant.question import CONTINUED
from assistant.stopwords import content
from corpus.language.numbers import mentions

_END = r"(?:\s+(?:ạ|vậy|thế|nhỉ|rồi|em|anh|chị|hả|ha|ta|đây|hay sao|hay vẫn[^?]*))*\W*$"
#: What is asked to be done by now; what may be judged (`đã đúng chưa`) or be there (`đã có … chưa`) is no deed.
_ASKED = re.compile(
    r"\b(?:đã|được)(?: (?:được|bị|chính thức|thực sự))* (?!(?:có|đúng|đủ|vượt|ổn|hợp|phù|trái|quá|trễ|tới|đến|là|chuẩn|nên|cần|phải|coi|xem)\b)"
    rf"(?P<done>(?:(?!\bđã\b)[^;?]){{2,120}}?),? (?:rồi )?(?:hay )?chưa{_END}"
    r"|\b(?P<event>(?:(?!đã\b)\w+ (?!đã\b)\w+ )?(?<!phải )(?:xong|hoàn thành|hoàn tất|kết thúc|khởi công|khánh thành|nghiệm thu|bàn giao|vận hành|thông xe|thông qua|phê duyệt|\w+ rồi)(?: xong| hết| rồi)?)"
    rf" (?:rồi )?(?:hay )?chưa{_END}"
    rf"|\b(?P<state>\w+ (?:làm )?(?:xong|hoàn thành|hoàn tất|kết thúc))(?: rồi)? hay (?:còn|vẫn|đang|mới)\b[^?]*\W*$"
    rf"|\b(?:nào(?: (?:trong|của|thuộc|ở|do) [^,?]{{2,40}}?)?|(?:mấy|bao nhiêu) (?:(?!đã\b)[^\W\d]+ ){{1,6}}?)\s*(?:đã|vừa) (?:được |bị )?(?P<which>(?:(?:làm|xây|sửa|xử lý|giải quyết) )?(?:xong|hoàn thành|hoàn tất|kết thúc|khởi công|khánh thành|nghiệm thu|bàn giao|(?:phê )?duyệt|thông qua|trình|công bố|quá hạn))(?: rồi| xong)?{_END}"
    r"|\b(?:(?:bộ|sở|cơ quan|đơn vị|xã|phường|tỉnh|huyện|địa phương) nào|(?:mấy|bao nhiêu) (?:bộ|sở|cơ quan|đơn vị|xã|phường|tỉnh|huyện|địa phương)) (?:đã|vừa) (?P<answered>(?:(?:có|cho|gửi|nộp) (?:ý kiến|báo cáo)|góp ý|trả lời|phản hồi)\b[^,;?]{0,60})"
    rf"|^(?!.*\b(?:ai|nào|mấy|bao|gì|khi)\b).*?\b(?P<far>\w+ \w+)(?: được)? (?:tới|đến) đâu rồi{_END}",
    re.I,
)
_MARKED = re.compile(r"\b(?:đã|vừa|chưa)\b(?P<what>(?:[\s(,“\"]+[^\s.;)]+){1,18})", re.I)
#: A paper does these by being there.
_BY_PAPER = re.compile(
    r"\b(?:ban hành|ký|(?:phê )?duyệt|trình|thông qua|công bố|đề nghị|đề xuất|kiến nghị|quyết định|(?<!bàn )(?<!chuyển )giao|ra|chấp thuận|đồng ý|cho phép|sửa(?: đổi)?|bổ sung|thay thế)\b"
)
_ABOUT = re.compile(r"\b(?:về|đối với|liên quan)\b")
_DOES = re.compile(
    r"\W*(?:đồng ý|phê duyệt|thống nhất|cho phép|chấp thuận|quyết nghị|bãi bỏ|ban hành kèm|giao)\b", re.I
)
_DONE = 0.5  # share of the deed that stands behind the word for its being done
_DEED = 4  # words that tell what was done; those behind them tell to what
_TITLED = 0.75  # share of the question that a title carries which tells of the deed


def untold(scene: Scene, draft: Draft) -> bool:
    """A deed is asked to be done by now, and what is told has it only to do."""
    asked = deed(scene.question.text)
    if not asked or draft.kind == "metadata" or not draft.quotes:
        return False
    told = " ".join(q.text for q in draft.quotes)
    listed = any(q.paragraph.cells for q in draft.quotes)  # a list of what is to be done does none of it
    if _BY_PAPER.search(_ABOUT.split(asked, maxsplit=1)[0]) and not listed:
        title = scene.document(draft.quotes[0].paragraph.document_id).title
        if _DOES.match(told) or share(scene.question.content, title, scene.idf) >= _TITLED:
            return False
        if any(m.kind == "document" for m in mentions(told)):
            return False
    words = (content(asked) or tuple(asked.split()))[:_DEED]
    return all(share(words, m["what"], scene.idf) < _DONE for m in _MARKED.finditer(told))


@lru_cache(maxsize=256)
def deed(asked: str) -> str:
    """What a question asks to be done by now; empty where it asks for something else."""
    found = _ASKED.search(asked.partition(CONTINUED)[0].lower().strip())
    return next((g for g in found.groups() if g), "") if found else ""
