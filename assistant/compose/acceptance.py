"""Whether a paragraph could say what a question asks for at all, whatever its words: a body, a part, a thing named.

Refused here is what carries the words of a question and still cannot answer it: a heading, a table row asked for a
reason, another tier's duty, a text that lacks the very thing asked about.
"""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.compose.fitting import measured_word, names_the_body
from assistant.compose.metadata import organs
from assistant.compose.swapped import of_another_matter
from assistant.everyday import synonyms
from assistant.question import CONTINUED, Kind, Question
from assistant.retrieval import Evidence
from assistant.stopwords import content
from assistant.terms import OF_ASKING, set_terms
from corpus.language.numbers import mentions
from corpus.language.sentences import inline_items, sentences
from corpus.language.text import UPPER, fold
from corpus.records import Paragraph, StepKind

#: `bài học nào nói về …`: only a part of that name, under that name or in a text of that name answers.
_PART_SAYING = re.compile(
    r"\b(bài học|điều|khoản|chương|phụ lục|giải pháp)(?: kinh nghiệm)? (?:số |thứ )?(?:nào|mấy) (?:\w+ ){0,2}?(?:nói|nêu|đề cập|nhắc|yêu cầu|quy định|bàn|dặn)\b"
)
_OPENING = 8  # words
#: A body of one tier of government: `UBND cấp xã`, `Chủ tịch UBND cấp huyện`.
_BODY_OF_TIER = re.compile(
    r"\b(?i:ubnd|ủy ban nhân dân|uỷ ban nhân dân|hđnd|hội đồng nhân dân) (?:cấp (?P<of>xã|huyện|tỉnh)\b"
    rf"|(?P<our>huyện)\b(?! (?:[{UPPER}]|này|mình|em|tôi|ta|nào)))|\b(?i:phòng|ban|cơ quan|đơn vị)(?: chuyên môn)? cấp (?P<its>huyện)\b"
)
#: `ai phát biểu kết luận`: who does what.
_WHO_DOES = re.compile(
    r"\bai (?!cũng\b|\w+ nấy\b)(?:là người |sẽ |đã |được |phải |đứng ra |có (?:(?:phận sự|bổn phận|nhiệm vụ|trách nhiệm|phần việc|thẩm quyền|quyền) )?|(?:giữ|đóng|nắm|làm|lãnh|gánh|đảm nhận) (?:vai trò|vai|chân) )*(?!phận sự|bổn phận)(\w{2,} \w{2,})"
)
#: `có danh sách không`: told by a list, or by a text that speaks of one.
_LIST_THERE = re.compile(
    r"\bcó\b(?: (?!(?:trong|thuộc|vào|nằm|theo|ngoài|khỏi)\b)\w+){0,4}? (?:danh sách|danh mục|bảng kê|biểu mẫu|sơ đồ|bản đồ)\b.*\b(?:không|chưa)\b|\b(?:danh sách|danh mục|bảng kê)\b[^?]*,? có (?:không|chưa)\b"
)
_A_LIST = re.compile(r"\b(?:danh sách|danh mục|bảng kê|biểu mẫu|mẫu biểu|sơ đồ|bản đồ|phụ lục|biểu số|mẫu số)\b")
#: `những cột nào`: parts of a form or a page, which texts call by no other name.
_NOUN_ASKED = re.compile(r"\b(?:những|các) (?P<noun>cột|ô|dòng|hàng|biểu|mẫu|phụ lục|trang|chương|hình) (?:nào|gì)\b")
#: `có nhắc đến báo chí không`: the thing itself has to stand there.
_MENTIONS = re.compile(r"\bcó (?:nhắc|đề cập|nói)(?: gì)? (?:đến|tới|về) (?P<what>[^,?]{3,60}?) không\b")
#: `hội nghị do ai chủ trì`: the thing that someone does something with.
_DONE_BY = re.compile(
    r"\b(?!đưa tin\b|đăng tin\b|đăng tải\b|nói trên\b|nêu trên\b)(\w{2,} \w{2,}) (?:(?:này|đó|ấy) )?(?:do|được|bởi) (?:ai|cơ quan nào|đơn vị nào|bộ nào)\b"
)


#: `b. Đối với tình huống dự báo mưa rất to`: the case that what stands below is for, and nothing about it.
_ONLY_A_CASE = re.compile(
    r"^(?:[\w.]{1,8}[.)] |[-+] )?(?:với (?=(?:các |những )?(?:trận|tình huống|trường hợp))|đối với|trong trường hợp|trường hợp|trong tình huống|khi)\b(?!.*\b(?:thì|phải|được|không|cần|là)\b)[^,:;.]{8,120}[^,:;.!?”]\.?$",
    re.I,
)
#: `(Kèm theo Công văn số …)`: a line that says with which document an appendix came.
_ISSUED_WITH = re.compile(r"^\W*(?:ban hành )?kèm theo\b[^.;]{0,160}$", re.I)
#: The clause by which a document binds those who carry it out: it tells nothing of the matter.
_EXECUTES = "chịu trách nhiệm thi hành"
_WHO_EXECUTES = re.compile(
    r"\b(?:thi hành|thực hiện|chịu trách nhiệm|có trách nhiệm|điều \d+|giao cho|ràng buộc|chấp hành|tuân (?:thủ|theo)|(?:làm|nghe|chạy) theo)\b",
    re.I,
)
#: What goes before its items, and has none of them.
_ANNOUNCES = re.compile(r"\b(?:cụ thể|cụ thể là|sau đây)\s*:\s*$", re.I)
#: … but by whom they were made.
_BY_WHOM = re.compile(
    r"\b(?:ai|tên|(?:bên|ông|bà|vị|người|cơ quan|đơn vị|bộ|nơi|ban(?: bệ)?|thủ tướng|báo cáo|văn bản|hội nghị) nào)\b|\bcủa\s*[?.]*$",
    re.I,
)
_PAPERS_OF = re.compile(
    r"\bthủ tục (?P<what>(?!hành chính\b)[^,?]{6,70}?) (?:thì )?(?:cần|phải|gồm|có|nộp|mang|đòi|chuẩn bị)\b[^,?]*\b(?:giấy tờ|hồ sơ|giấy) (?:gì|nào)\b",
    re.I,
)
#: Who led a meeting, or closed it, is told by words of leading one.
_OF_A_MEETING = re.compile(
    r"\b(?:hội nghị|cuộc họp|buổi họp|phiên họp|buổi lễ|hội thảo)\b(?=.*\b(?:ai|nào)\b).*\b(?:chủ trì|chủ tọa|cầm trịch|phát biểu|kết luận|khai mạc|bế mạc|điều hành|chốt)\b"
    r"|\b(?:ai|nào) (?:\w+ ){0,3}?(?:chủ trì|chủ tọa|cầm trịch|phát biểu|kết luận|khai mạc|bế mạc|điều hành|chốt)\b.*\b(?:hội nghị|cuộc họp|buổi họp|phiên họp|buổi lễ|hội thảo)\b",
    re.I,
)
_LED = re.compile(
    r"\b(?:chủ trì|chủ tọa|phát biểu|kết luận|khai mạc|bế mạc|điều hành|tổ chức)\b(?! (?:bộ máy|hành chính|thực hiện))",
    re.I,
)


#: Each is to be told by its name: `danh mục X gồm những X nào`, `kể tên từng …`.
_ALL_BY_NAME = re.compile(
    r"\b(?:danh mục|danh sách)\b.*\b(?:nào|gì|đâu|ai)\b|\b(?:kể|liệt kê|nêu|đọc|điểm)\b(?: (?:ra|cho|giúp|hộ|em|tôi|đủ|hết))* (?:tên|từng)\b"
    r"|\btừng (?:cái|vị trí|nơi|chỗ|tên|điểm|người) (?:trong|của|một)\b"
)
_NUMBER_OF = re.compile(r"(?<![\w/.,÷–-])(\d{1,3}) (?!năm\b|tháng\b|ngày\b|mm|đến\b|tới\b|giờ\b|km|ha\b)[^\W\d]+")
_SIDE_BY_SIDE = 3  # commas and semicolons from which on a sentence tells things one by one
_WHERE = re.compile(r"\b(?:ở|tại) (?:đâu|chỗ nào|địa chỉ nào|nơi nào)\b")
_A_PLACE = re.compile(r"\b(?:ở|tại|đường|phố|trụ sở|địa bàn|số nhà|khu vực|xã|phường|tỉnh|thành phố)\b", re.I)


@lru_cache(maxsize=256)
def _asks_who_led(asked: str) -> bool:
    return bool(_OF_A_MEETING.search(asked))


@lru_cache(maxsize=256)
def _asks_who_executes(asked: str) -> bool:
    return bool(_WHO_EXECUTES.search(asked))


def may_answer(question: Question, evidence: Evidence) -> bool:
    """The paragraph says something, and could say what is asked for."""
    paragraph = evidence.view.paragraph
    frame = paragraph.step.kind in (StepKind.HEADER, StepKind.FOOTER)
    if paragraph.is_heading or frame or _only_introduces(paragraph):
        return False
    if _beside_the_matter(question, paragraph.text):
        return False
    if question.kind in (Kind.LIST, Kind.COUNT, Kind.REASON) and paragraph.cells:
        return False
    if measured_word(question) in evidence.coverage.missing:
        return False
    around = " ".join((*paragraph.headings, paragraph.text, evidence.view.document.title)).lower()
    if (tier := _BODY_OF_TIER.search(question.text)) and not re.search(
        rf"\b{tier['of'] or tier['our'] or tier['its']}\b", around
    ):
        return False
    if (part := _PART_SAYING.search(question.text.lower())) and (
        paragraph.text.rstrip().endswith(":")
        or not re.search(rf"\b{part[1]}\b", _named_above(evidence))
        or any(organ not in fold(around) for organ in organs(question.text))
        or _torn(question, evidence)
    ):
        return False
    if paragraph.cells and _of_no_term(question, evidence):
        return False
    if (question.kind is Kind.LIST and _lists_another(question, evidence)) or _of_another_procedure(question, evidence):
        return False
    if _LIST_THERE.search(question.text.lower()) and not _A_LIST.search(around):
        return False
    mention = _MENTIONS.search(question.text.lower())
    if mention and not _spoken_of(content(mention["what"]), evidence):
        return False
    does = _WHO_DOES.search(question.text.lower())
    verb = content(does[1]) if does else ()
    done = _DONE_BY.search(question.text.lower())
    thing = content(done[1]) if done else ()
    if any(len(pair) == 2 and set(pair) <= set(evidence.coverage.missing) for pair in (verb, thing)):
        return False
    whole_row = bool(paragraph.cells) and not evidence.coverage.missing  # it tells whose part it is, `bộ` or not
    return whole_row or names_the_body(question, "\n".join((*paragraph.headings, paragraph.text)))


def _torn(question: Question, evidence: Evidence) -> bool:
    """Of a set term of the question (`tiền lương`) one syllable stands in the paragraph, and the other nowhere."""
    missing = set(evidence.coverage.missing)
    return any(len(missing & set(term.split("_"))) == 1 for term in _terms(question.content, question.text))


def _of_no_term(question: Question, evidence: Evidence) -> bool:
    """A set term of the question (`hồ sơ`) stands nowhere in a row: it is about another matter."""
    missing = set(evidence.coverage.missing)
    return any(set(term.split("_")) <= missing for term in _terms(question.content, question.text))


@lru_cache(maxsize=256)
def _terms(words: tuple[str, ...], asked: str) -> tuple[str, ...]:
    return tuple(t for t in set_terms(words, asked) if t not in OF_ASKING)


def _beside_the_matter(question: Question, text: str) -> bool:
    """What announces items, binds those who carry a text out, or tells of a meeting and not of who led it."""
    if question.kind in (Kind.GENERAL, Kind.YES_NO) and _ANNOUNCES.search(text):
        return question.kind is Kind.YES_NO or not _BY_WHOM.search(question.own)
    if _ISSUED_WITH.match(text) and "kèm" not in question.text.lower():
        return True
    if _EXECUTES in text.lower() and not _asks_who_executes(question.text):
        return True
    return _asks_who_led(question.text) and not _LED.search(text)


@lru_cache(maxsize=256)
def _procedure(asked: str) -> tuple[str, ...]:
    """The procedure whose papers are asked for: `thủ tục cấp lại bằng lái xe cần giấy tờ gì`."""
    named = _PAPERS_OF.search(asked)
    return content(named["what"]) if named else ()


def _of_another_procedure(question: Question, evidence: Evidence) -> bool:
    """Half of the procedure's name stands nowhere in the paragraph: papers of another, or of any."""
    named = _procedure(question.text)
    return bool(named) and 2 * sum(t in evidence.coverage.missing for t in named) >= len(named)


def _named_above(evidence: Evidence) -> str:
    """What a paragraph stands under, and its opening: where a part has its name, as against a text that only says it."""
    view = evidence.view
    opening = " ".join(view.paragraph.text.split()[:_OPENING])
    return " ".join((*view.paragraph.headings, opening, view.document.title)).lower()


def _goes_on(text: str) -> bool:
    """Behind `Trên đây là …` another sentence stands, and it has an end."""
    return len(sentences(text)) > 1 and text.rstrip()[-1:] in ".;!”"


@lru_cache(maxsize=256)
def _asks_names(asked: str) -> bool:
    return bool(_ALL_BY_NAME.search(asked.lower().partition(CONTINUED)[0]))


@lru_cache(maxsize=256)
def _asks_where(asked: str) -> bool:
    return bool(_WHERE.search(asked.lower().partition(CONTINUED)[0]))


def _lists_another(question: Question, evidence: Evidence) -> bool:
    """What is to be listed, told one by one, or placed, is not there: no such noun, matter, enumeration or place."""
    text = evidence.view.paragraph.text
    if _lacks_noun(question, evidence) or of_another_matter(question.text, evidence.view.whole_text):
        return True
    if _asks_names(question.text) and not _enumerates(text, _how_many(question.text)):
        return True
    return _asks_where(question.text) and not _A_PLACE.search(text)


@lru_cache(maxsize=256)
def _how_many(asked: str) -> int:
    """How many the question says there are to be told; 0 where it does not say."""
    return max((int(m) for m in _NUMBER_OF.findall(asked.lower().partition(CONTINUED)[0])), default=0)


def _enumerates(text: str, wanted: int) -> bool:
    """Things are told one by one, half as many as there are at the least: marked, side by side, or as papers."""
    between = text.count(",") + text.count(";")
    if wanted and 2 * (between + 1) < wanted:
        return False
    if inline_items(text) or between >= _SIDE_BY_SIDE:
        return True
    return sum(m.kind == "document" for m in mentions(text)) > 1


def _lacks_noun(question: Question, evidence: Evidence) -> bool:
    """`bảng gồm những cột nào`: what is to be listed is nowhere in the paragraph nor above it."""
    asked = _NOUN_ASKED.search(question.own.lower())
    noun = content(asked["noun"]) if asked else ()
    return bool(noun) and set(noun) <= set(evidence.coverage.missing)


def _spoken_of(thing: tuple[str, ...], evidence: Evidence) -> bool:
    """All words of a thing are there; one of two words stands there as one, or in another wording."""
    if set(thing) & set(evidence.coverage.missing):
        return False
    wordings = (thing, *synonyms(thing))
    return len(thing) != 2 or any(f" {' '.join(w)} " in evidence.view.whole_text for w in wordings)


def _only_introduces(paragraph: Paragraph) -> bool:
    """A lead-in such as `- Đến năm 2030:`, or the closing line of a letter, says nothing by itself."""
    short = paragraph.text.endswith(":") and len(paragraph.text.split()) <= 8
    case = _ONLY_A_CASE.match(paragraph.text.strip()) is not None
    return short or case or (paragraph.text.startswith("Trên đây là") and not _goes_on(paragraph.text))
