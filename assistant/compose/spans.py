"""Which sentences of a paragraph answer: the best one of the right type, with what it leans on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.compose.draft import Scene
from assistant.compose.fitting import fits, is_dated
from assistant.compose.owed import asks_receiver, tells_receiver
from assistant.evidence import phrasing, share
from assistant.question import Kind, Question
from corpus.language.sentences import Span, sentences
from corpus.language.text import fold
from corpus.language.tokens import spaced
from corpus.records import Paragraph

#: `đã lỡ ban hành … thì phải làm gì` is answered by `Trường hợp đã ban hành …`.
_CASE_ASKED = re.compile(
    r"\b(?:nếu|lỡ|trót|trường hợp|đã .{3,60} rồi|mà đã|(?:(?:đã|vừa|mới)\b.{3,60}|\b(?:ký|ban hành|nộp|duyệt|làm|lập|mua|xây)\b.{0,60})\b(?:trước (?:khi|ngày|hôm|cả)|từ (?:tháng|năm|hồi)|xong))\b"
    r".*\b(?:làm gì|làm sao|thế nào|xử lý|giải quyết|tính sao|ra sao|để nguyên|còn dùng|có phải)\b"
)
_CASE = re.compile(r"(?:Trong )?[Tt]rường hợp|Nếu\b|Đối với (?:trường hợp|các .{3,40} đã)")
#: `làm gì để …`, `bằng cách nào`: the sentence that names the means, not the one that names the aim.
_MEANS_ASKED = re.compile(
    r"\b(?:làm (?:gì|sao|thế nào|cách nào)|bằng (?:những )?(?:cách|biện pháp|việc|con đường) (?:nào|gì)|(?:cách|biện pháp|giải pháp|việc) (?:nào|gì))\b.{0,20}\b(?:để|nhằm|mà|cho|giúp|tạo|có)\b"
)
#: `phải tiếp dân theo kiểu nào`: the sentence that has the very act.
_HOW_ASKED = re.compile(r"\b(?P<act>[^\W\d]+ [^\W\d]+)(?: (?:theo|bằng|như))? (?:kiểu|cách|lối|hình thức) (?:nào|gì)\b")
_MEANS = re.compile(
    r"\b(?:bằng (?:nhiều |các |những |một số )?(?:biện pháp|giải pháp|cách|hình thức|việc|chính sách)|thông qua|biện pháp,? như)\b"
)
_OF_MEANS, _OF_THE_ACT = 0.2, 0.35
#: `còn bao nhiêu hồ sơ chưa giải quyết xong`: what is left, told as `đang giải quyết`.
_NOT_YET = re.compile(r"\b(?:bao nhiêu|mấy)\b[^?]*\bchưa (?:được )?(?P<does>[^\W\d]+ [^\W\d]+)")
_OF_BODY = 0.3  # what a sentence that names the body gains, where it is asked what that body does
_DOES = r"(?:da |phai |se |dang |can |lien )*(?:lam|ban hanh|ra|tien hanh|trien khai|xu ly)\b"
_OF_RECEIVER = 0.35  # what a sentence that sends something to someone gains, where it is asked to whom
_OF_CASE = 0.35  # what a sentence about a case gains
#: Weight of a figure's sentence read together with the one it stands under, and what it must add to that one.
_UNDER, _ADDED = 0.95, 0.08
#: What a neighbour must add of the question to be shown too; one with a figure of what is counted adds a part of the sum.
_MORE, _MORE_COUNTED = 0.14, 0.03
_EXCEPTION = re.compile(r"(?:Riêng|Trừ|Tuy nhiên|Ngoại trừ)\b")
_LONG = 60  # words of a paragraph above which only its best sentences are shown


def best_spans(scene: Scene, paragraph: Paragraph) -> list[Span]:
    """The sentences to show: all of a short paragraph, else the best one of the right type with what it leans on."""
    question, text = scene.question, paragraph.text
    spans = sentences(text)
    if text.startswith("Trên đây là") and len(spans) > 1:  # what closes a letter says nothing, what follows it may
        spans = spans[1:]
        if len(spans) == 1:
            return spans if fits(question, text[spans[0][0] : spans[0][1]]) else []
    left = of_what_is_left(question.own.lower(), text.lower(), spans)
    if left is not None:
        return [s for s in left if fits(question, text[s[0] : s[1]])][:1]
    if len(spans) == 1 or (len(text.split()) <= _LONG and fits(question, text)):
        return [(spans[0][0], spans[-1][1])] if fits(question, text) else []
    weighed = sorted(((_weight(scene, text, spans, i), -i, span) for i, span in enumerate(spans)), reverse=True)
    fitting = [w for w in weighed if fits(question, text[w[2][0] : w[2][1]])]
    if question.kind is Kind.DATE:
        dated = [w for w in fitting if is_dated(text[w[2][0] : w[2][1]]) and w[0] >= 0.4 * weighed[0][0]]
        fitting = dated or fitting
    if not fitting:
        return []
    top = fitting[0]
    if top[0] < 0.5 * weighed[0][0]:
        return []
    chosen = _with_support(scene, text, spans, -top[1], top[0])
    if top[1] < 0 and question.kind in (Kind.COUNT, Kind.QUANTITY) and spans[0] not in chosen:
        opening = share(question.content, text[spans[0][0] : spans[0][1]], scene.idf)
        if opening > share(question.content, text[top[2][0] : top[2][1]], scene.idf):
            chosen = [spans[0], *chosen]
    return _with_exception(text, spans, chosen)


def _weight(scene: Scene, text: str, spans: Sequence[Span], i: int) -> float:
    """How well a sentence answers: its words and word pairs; a case where a case is asked about.

    A figure of a later sentence stands under what the paragraph's first one says (`Với mưa trên 100mm/h: …`).
    """
    question = scene.question
    own = text[spans[i][0] : spans[i][1]]
    value = share(question.content, own, scene.idf) + 0.3 * phrasing(question.text, own)
    if _CASE_ASKED.search(question.text.lower()) and _CASE.match(own):
        value += _OF_CASE
    if asks_receiver(question.own.lower()) and tells_receiver(own):
        value += _OF_RECEIVER
    if _MEANS.search(own) and _MEANS_ASKED.search(question.text.lower()):
        value += _OF_MEANS
    if (how := _HOW_ASKED.search(question.text.lower())) and spaced(how["act"]) in spaced(own):
        value += _OF_THE_ACT
    if (body := _does_what(question)) and f"{body} " in fold(own):
        value += _OF_BODY
    if i and question.kind in (Kind.COUNT, Kind.QUANTITY):
        opening = text[spans[0][0] : spans[0][1]]
        under = share(question.content, f"{opening} {own}", scene.idf)
        if under > share(question.content, opening, scene.idf) + _ADDED:
            value = max(value, _UNDER * under + 0.3 * phrasing(question.text, own))
    return value


def of_what_is_left(asked: str, text: str, spans: Sequence[Span]) -> list[Span] | None:
    """The sentences that may tell how many are not done yet: none that tells of those done; None where that is not asked."""
    not_yet = _NOT_YET.search(asked)
    if not_yet is None or not re.search(rf"\b{not_yet['does']}\b", text):
        return None
    return [s for s in spans if re.search(rf"\b(?:chưa|đang|còn) (?:được )?{not_yet['does']}", text[s[0] : s[1]])]


def _does_what(question: Question) -> str:
    """The body that is asked what it does (`nghị quyết vừa ra thì Bộ X làm ngay việc gì`), folded; else empty."""
    low = fold(question.own)
    return next((u for u in question.units if re.search(rf"\b{re.escape(u)} {_DOES}", low)), "")


def _with_exception(text: str, spans: Sequence[Span], chosen: list[Span]) -> list[Span]:
    """The next sentence too when it takes something back: `Riêng đối với …`, `Trường hợp …`."""
    after = next((s for s in spans if s[0] >= chosen[-1][1]), None)
    return [*chosen, after] if after and _EXCEPTION.match(text[after[0] :]) else chosen


def _with_support(scene: Scene, text: str, spans: Sequence[Span], chosen: int, gained: float) -> list[Span]:
    """The chosen sentence, and a neighbour when the question's words are split between the two."""
    best: list[Span] = [spans[chosen]]
    for first, last in ((chosen - 1, chosen), (chosen, chosen + 1)):
        if first < 0 or last >= len(spans):
            continue
        both = share(scene.question.content, text[spans[first][0] : spans[last][1]], scene.idf)
        other = spans[first if last == chosen else last]
        counted = scene.question.kind is Kind.COUNT and fits(scene.question, text[other[0] : other[1]])
        own = share(scene.question.content, text[spans[chosen][0] : spans[chosen][1]], scene.idf)
        if both > gained + _MORE or (counted and both > own + _MORE_COUNTED):
            best, gained = [spans[first], spans[last]], both
    return best
