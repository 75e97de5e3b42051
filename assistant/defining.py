"""The term of a question that says it wants a definition: `định nghĩa X cho bài giảng, có chỗ nào nêu không`."""

from __future__ import annotations

import re

#: A question that uses the word asks for nothing else: `có văn bản nào định nghĩa X không`, `X định nghĩa sao, ở đâu`.
SAID = re.compile(
    r"\b(?:định nghĩa|giải nghĩa|khái niệm)\b(?! (?:chưa|không) (?:rõ|thống nhất))"
    # `câu định nghĩa đầu kế hoạch nói …`: where something stands
    r"(?! (?:(?:ở|ngay|tại|nằm) )*(?:đầu|cuối|mở đầu) (?:kế hoạch|văn bản|công văn|bài|nghị quyết|nghị định|quyết định|chỉ thị|thông tư|luật|trang)\b)"
)
#: What follows the term and is no part of it.
_TERM_END = re.compile(
    r"\s*(?:[,;:.?]|\b(?:là|nghĩa là|thế nào|như thế nào|ra sao|sao|ở|không|chưa|cho|để|trong|theo|tại|được|nêu|nói|ghi|giùm|giúp|dùm|hộ|với|nhé|ạ|hiểu|nằm|mở đầu|mà|vậy|này)\b).*$"
)
_TERM_START = re.compile(
    r"^(?:\s*(?:của|về|cho|từ|cụm từ|cụm|chữ|thuật ngữ|khái niệm|nào|đầy đủ|hoàn chỉnh|cụ thể|ngắn gọn|gốc|đúng|chuẩn|chính thức|rõ|giùm|giúp|hộ|dùm|em|tôi|mình|thế nào là|câu|cái|:))+\b\s*"
)
_NO_TERM = frozenset("nó này đó đấy ấy gì sao nào ai đâu".split())
#: What stands before the term itself: `giải thích giúp tôi khái niệm …`.
TERM_LEAD = re.compile(
    r"^(?:theo|trong|ở|tại) [^,]{2,80}, (?:thì )?|^.*\b(?:khái niệm|định nghĩa|thuật ngữ|cụm từ|người ta hiểu|thế nào là)\s+(?:của |về )?"
)
#: `em mới vào nghề, cho em hỏi X …`: what stands before the question itself.
ASIDE_BEFORE = re.compile(
    r"^.*\b(?:cho (?:em|tôi|mình|cháu|chúng tôi)? ?(?:hỏi|biết)|xin hỏi|muốn hỏi|nhờ (?:giải thích|hỏi)|hỏi|(?:em|tôi|mình|cháu) (?:chưa|không|chẳng) (?:hiểu|rõ|biết|nắm|hình dung)(?: rõ| được)?)(?: là| rằng)?,? "
)


#: How a meaning is to be told is no part of the term: `X hiểu cho đúng sách vở là gì`, `X theo từ điển là gì`.
_HOW = (
    r"(?:(?:(?:nói|gọi|giải thích) )?(?:cho|một cách) (?:thật |thiệt |thực sự )?(?:đúng|chuẩn|chính xác|gọn|dễ hiểu|đơn giản|rõ|phải)"
    r"(?: (?:sách vở|sách|nghĩa|bản chất|bài bản|định nghĩa|nhất))*|theo (?:đúng )?(?:sách vở|sách|giáo trình|từ điển|định nghĩa))"
)
_MANNER = re.compile(
    rf"^{_HOW}(?:,| thì) (?=.*\b(?:gì|sao|thế nào)$)|\s*\b{_HOW}(?=\s*(?:$|,|về\b|là\b|nghĩa\b|thì (?:là|nghĩa|hiểu)))"
)
_TOLD_ME = re.compile(
    r"^(?:giải thích|cắt nghĩa|giảng|nói)(?: (?:giúp|giùm|hộ|dùm|cho|với|tôi|em|mình|cháu|rõ))+ (?=.*\bnghĩa(?: là)? (?:gì|sao)$)"
)
#: `thế nào thì gọi là X`, `cái gì được gọi là X`, `hiểu thế nào về X`: all ask what X is.
_CALLED = re.compile(
    r"\b(?:(?:như )?thế nào(?: thì| mới)*(?: được)? gọi là|cái gì(?: thì| mới)*(?: được)? gọi là|(?:nên |phải |cần )?hiểu (?:như )?(?:thế nào|sao|ra sao) (?:là|về)) "
)
_UNDERSTOOD = re.compile(
    r"(?:^|, |\bthì )(?:nên |phải |cần |có thể )hiểu (?:đúng )?(?:về )?(?P<term>[^,]{2,60}?) (?:là gì|(?:như )?thế nào|ra sao|là sao)$"
)


def plainly(low: str) -> str:
    """A question for a meaning in the wording that is read: `thế nào là X`, `X hiểu là gì`."""
    return _UNDERSTOOD.sub(r"thế nào là \g<term>", _CALLED.sub("thế nào là ", _TOLD_ME.sub("", _MANNER.sub("", low))))


_IN_QUOTES = re.compile(r"[\"“]([^\"“”]{2,60})[\"”]")
_EXPLAINED = re.compile(
    r"\b(?:định nghĩa|khái niệm|giải thích|giải nghĩa|nghĩa là|có nghĩa|(?:được )?hiểu (?:là|sao|thế nào|ra sao|như thế nào))\b|[\"”] là(?: cái)? gì\b|[\"”] (?:là|tức là|gồm) (?:những |các )?(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d{1,2}) (?:cái |thứ |điều |việc |chỗ |mặt )?(?:gì|nào)\b"
)


def quoted_term(low: str) -> str:
    """The one thing in quotation marks, where a question wants it explained."""
    found = _IN_QUOTES.findall(low)
    return str(found[0]).strip() if len(found) == 1 and _EXPLAINED.search(low) else ""


def explicit_term(low: str) -> str:
    """The term that stands behind `định nghĩa`, else the one that opens the clause before it."""
    for m in SAID.finditer(low):
        after = _TERM_END.sub("", _TERM_START.sub("", low[m.end() :])).strip(' "“”')
        if len(after.split()) > 1 and after not in _NO_TERM:
            return after
    said = SAID.search(low)
    before = TERM_LEAD.sub("", ASIDE_BEFORE.sub("", low[: said.start()])) if said else ""
    before = re.sub(r"^(?:trong|theo|ở|tại) [^,]*, ?", "", before).strip(" ,")
    if quoted := re.search(r"[\"“]([^\"“”]{4,60})[\"”]", before):
        return quoted[1].strip()
    before = re.split(r"[,?]|\bnghĩa (?:là|gì|sao|thế)\b|\b(?:được|theo|trong|có|thì|đâu|vậy|là|hiểu|cho)\b", before)[
        0
    ].strip(' "“”')
    return before if len(before.split()) > 1 else ""
