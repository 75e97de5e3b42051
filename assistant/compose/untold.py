"""What a question asks of a row that no column of it tells: `đề án này làm thí điểm ở những cơ quan nào`."""

from __future__ import annotations

import re

from assistant.compose.draft import Draft, Scene
from assistant.compose.grid import ASKS_TIME, NUMBER_HEAD, TIME_HEAD
from assistant.evidence import share
from assistant.question import CONTINUED
from assistant.stopwords import is_empty
from corpus.language.text import fold
from corpus.records import Paragraph

_WORD = re.compile(r"\w+")
_BODY = r"(?:cơ quan|đơn vị|bộ|ngành|sở|ban|nơi|bên|đâu|ai|phòng|ban ngành)"
#: A body for which, or at which, something is done is not the one that a row gives the task to.
_ELSEWHERE = re.compile(
    rf"(?<!giao )(?<!giao việc )(?<!thuộc về )\b(?:ở|tại|cho|trong|với|vào|lên|xuống) (?:những|các|mấy) (?:\w+ )?{_BODY} (?:nào|gì)\b"
)
#: Parts in a task other than leading it or doing it.
_OTHER_PART = re.compile(
    r"\b(?:ai|người nào|nào)(?: (?:là người|sẽ|được|có|phải|đã|có quyền|có thẩm quyền))* "
    r"(?P<does>(?:phê )?duyệt|thẩm định|thẩm tra|ký|giám sát|kiểm tra|thanh tra|đề xuất|tài trợ|góp ý|nghiệm thu|phản biện|kiểm định|công bố|thay|cấp (?:tiền|kinh phí|vốn)|quyết định|hưởng|hưởng lợi)\b"
)
#: Where something is done, unless it is where something is written.
_WHERE = re.compile(
    r"(?<!nằm )(?<!ghi )(?<!nêu )(?<!nói )(?<!có )(?<!thấy )(?<!xem )(?<!đọc )\b(?:ở|tại) (?:đâu|chỗ nào|nơi nào|địa chỉ nào)\b"
)
_PLACE_HEAD = re.compile(r"\b(?:nơi|địa điểm|địa chỉ|địa bàn|vị trí|chỗ|trụ sở)\b")
_HOW_MANY = re.compile(
    r"(?<!năm )(?<!thứ )(?<!số )(?<!ngày )(?<!tháng )\b(?:bao nhiêu|mấy) (?P<noun>(?!năm\b)[^\W\d]+)"
)
#: A quantity by its own name, its figure asked for behind it: `dự toán kinh phí bao nhiêu`.
_MEASURED = re.compile(
    r"\b(?P<what>kinh phí|dự toán|ngân sách|chi phí|tiền|vốn|giá trị|lương|thù lao|diện tích|công suất|biên chế|nhân sự|tỷ lệ|tỉ lệ|định mức)\b"
    r"[^,;?]{0,40}?(?<!năm )(?<!ngày )(?<!tháng )(?<!số )(?<!thứ )\b(?:bao nhiêu|mấy)\b|\b(?P<spent>tốn|ngốn|tiêu) (?:bao nhiêu|mấy)\b"
)
_A_FIGURE = re.compile(r"\s*[-+]?\d")
_NO_FIGURE = re.compile(rf"{NUMBER_HEAD.pattern}|{TIME_HEAD.pattern}")
_ASKED = re.compile(r"\b(?:(?P<before>\w+) )?(?P<noun>\w+) (?:nào|gì)\b")
#: Whose a thing is, between its noun and `nào`: `đề án quốc gia nào`.
_OF_WHOM = re.compile(r" (?:(?:cấp )?quốc gia|của nhà nước|nhà nước|trung ương)(?= (?:nào|gì)\b)")
#: What may be asked of any row by its number, its name, its time or its body.
_OF_ANY_ROW = frozenset(
    "là tên gọi án đề số dòng hàng cái việc mục mấy năm ngày tháng khi lúc quan vị bộ bên nơi đâu ai có về nói làm nêu ghi gồm hạn thế "
    "mốc thời quý chuyện thứ nhiệm vụ được không ban chỗ gian trì phải cứ như trách đứng sở ngành tới đến nội dung lo mô".split()
)
_MANNERS = ("kiểu", "cách", "dạng", "hướng", "lối")
_AS_WELL = re.compile(r"(?:thế |vậy |rồi )*còn\b")
_LEAST_OF_TOPIC = 0.5  # share of what was spoken of that a row must tell of
_PEOPLE = re.compile(
    r"\b(?P<office>thứ trưởng|bộ trưởng|phó chủ tịch|chủ tịch|giám đốc|ông|bà|đồng chí|chuyên viên|cán bộ|lãnh đạo|vụ|cục) (?:nào|gì)\b"
)


def untold(asked: str, row: Paragraph) -> bool:
    """None of the row's columns, and no word of its cells, is of the kind that the question asks for."""
    low = asked.lower().partition(CONTINUED)[0]
    words = _WORD.findall(" ".join(f"{head} {value}" for head, value in row.cells).lower())
    told = f" {' '.join(words)} "
    if (part := _OTHER_PART.search(low)) and part["does"] not in told:
        return True
    if _ELSEWHERE.search(low):
        return True
    if (who := _PEOPLE.search(low)) and who["office"] not in told:
        return True
    if _WHERE.search(low) and not _PLACE_HEAD.search(told):
        return True
    figures = any(_A_FIGURE.match(v) and not _NO_FIGURE.search(fold(h)) for h, v in row.cells)
    if not figures and any(not is_empty(m["noun"]) and f" {m['noun']} " not in told for m in _HOW_MANY.finditer(low)):
        return True
    measured = _MEASURED.search(low)
    if not figures and measured and (measured["spent"] or f" {measured['what']} " not in told):
        return True
    asked_for = [(m["before"], m["noun"]) for m in _ASKED.finditer(_OF_WHOM.sub("", low))]
    if any(f" một số {before} {noun} " in told for before, noun in asked_for):  # `một số lĩnh vực` names none of them
        return True
    timed = ASKS_TIME.search(low) and any(TIME_HEAD.search(fold(head)) for head, _ in row.cells)
    if timed and all(noun in _MANNERS for _, noun in asked_for):
        return False  # `… kiểu gì, bao giờ xong`: the matter is put as a question, the time is told
    return bool(asked_for) and all(n not in _OF_ANY_ROW and f" {n} " not in told for _, n in asked_for)


def of_another_topic(scene: Scene, draft: Draft) -> bool:
    """A row told after running text (`còn cấp xã thì sao`), which is not about what was spoken of there."""
    question = scene.question
    if (
        not question.topic
        or not question.focus
        or not _AS_WELL.match(question.text.lower())
        or not all(q.paragraph.cells for q in draft.quotes)
    ):
        return False
    before = [e.view.paragraph for e in scene.evidence if e.view.paragraph.id in question.focus]
    if not before or any(p.cells for p in before):
        return False
    told = " ".join(v for q in draft.quotes for _, v in q.paragraph.cells)
    return share(question.topic, told, scene.idf) < _LEAST_OF_TOPIC
