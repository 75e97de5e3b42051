"""The words of an answer that carry the fact asked for, where its composer named none or cut them short."""

from __future__ import annotations

import re

from assistant.question import Fact, Kind, Question
from assistant.stopwords import is_empty
from assistant.terms import tie
from corpus.language.numbers import mentions
from corpus.language.tokens import syllables

_HOW_MANY = re.compile(r"\b(?:bao nhiêu|mấy)\s*(?P<noun>[^?.,;]*)", re.IGNORECASE)
_SHARE = re.compile(r"\b(?:bao nhiêu|mấy|so sánh|mức|tỷ lệ|phần trăm)\b", re.IGNORECASE)
_TOKEN = re.compile(r"\S*\d\S*")
_WORD = re.compile(r"\s+(\w+)")
#: What stands before a number that counts or measures nothing.
_NAMED = re.compile(r"\b(?:stt|số|năm|tháng|ngày|điều|khoản|mục|điểm|phụ lục|chương|phần|giai đoạn)\s*$", re.IGNORECASE)
_CLAUSE = re.compile(r";|, (?=\d)")
_PERCENT = re.compile(r"\b(?:bao nhiêu|mấy)\s*(?:%|phần trăm)|\btỷ lệ\b", re.IGNORECASE)
_SEVERAL = re.compile(r"\b(?:so sánh|các|những|lần lượt|và)\b", re.IGNORECASE)
_CLEARLY = 2  # words of the question that one clause must have more than every other
#: A body at the head of a sentence or clause, as far as `:` or what it is charged with.
_CHARGED = re.compile(
    r"(?:^|, )(?:Giao )?"
    r"(?P<body>(?:Bộ|Sở|Ban|Cục|Vụ|Trung tâm|Văn phòng|Ủy ban|UBND|Thanh tra|Phòng)(?: [^\W\d_]+){1,9}?)"
    r"(?=:| (?:chủ trì|hướng dẫn|có trách nhiệm|chịu trách nhiệm|là (?:cơ quan|đơn vị|đầu mối)))"
)
_LEAST_NOUN = 2  # words that tell what is counted: `điểm ngập`, not `điểm`
_MOST_WORDS = 6  # that a mark grows by


def emphasis(question: Question, text: str, marks: tuple[str, ...]) -> tuple[str, ...]:
    """The marks, none cut within the words that the question counts; without any, the one figure or day asked for."""
    if marks:
        return tuple(dict.fromkeys(_grown(mark, question, text) for mark in _asked_for(marks, question, text)))
    said, *more = text.splitlines() or [""]
    shares = [[m.text for m in mentions(line) if m.kind == "percent"] for line in text.splitlines()]
    if _SHARE.search(question.text) and all(len(set(found)) == 1 for found in shares):
        return tuple(dict.fromkeys(found[0] for found in shares))
    if counted := _counted(question, text):
        return counted
    if more and not said.endswith(":"):
        return ()
    if question.kind is Kind.AUTHORITY:
        return _body(said, question)
    if Fact.DATE in question.facts:
        return _only([m.text for m in mentions(said) if m.kind == "date" and m.text not in question.text])
    if not _HOW_MANY.search(question.text):
        return ()
    found = [m for m in _TOKEN.finditer(said) if not _NAMED.search(said[: m.start()])]
    if more:  # what opens a list counts its items at its beginning
        found = [m for m in found if said[: m.start()] in ("", "Có ")]
    figures = [figure for m in found if (figure := m.group().strip(".,;:()“”")) not in question.text]
    return tuple(_grown(figure, question, said) for figure in _only(figures))


def _asked_for(marks: tuple[str, ...], question: Question, text: str) -> tuple[str, ...]:
    """Of several shares in one sentence, where one is asked for, that of the clause which speaks of the matter."""
    lines = text.splitlines()
    clauses = [c for c in _CLAUSE.split(text) if any(m in c for m in marks)]
    one = len(lines) == 1 and len(marks) > 1 and _PERCENT.search(question.text) and not _SEVERAL.search(question.text)
    if not one or not all(m.endswith("%") for m in marks) or len(clauses) != len(marks):
        return marks
    asked = set(question.content) or set(syllables(question.text))
    shared = [len(asked & set(syllables(c))) for c in clauses]
    best = max(shared)
    if sum(best - n < _CLEARLY for n in shared) > 1:
        return marks
    return tuple(m for m in marks if m in clauses[shared.index(best)])


def _body(said: str, question: Question) -> tuple[str, ...]:
    """The one body that a sentence charges (`Giao Sở X: …`, `Sở X chủ trì …`), unless the asker named it."""
    bodies = [m["body"] for m in _CHARGED.finditer(said)]
    return _only([b for b in bodies if b not in question.text]) if len(bodies) == 1 else ()


def _counted(question: Question, text: str) -> tuple[str, ...]:
    """Every figure of the text that stands before what the question counts: classes have one each."""
    asked = _HOW_MANY.search(question.text)
    noun = asked["noun"].split()[:_LEAST_NOUN] if asked else []
    if len(noun) < _LEAST_NOUN:
        return ()
    words = r"\s+".join(map(re.escape, noun))
    figure = re.compile(rf"(?<![\w.,/-])\d[\d.,]*\s+{words}(?!\w)", re.IGNORECASE)
    return tuple(dict.fromkeys(_grown(m.group(), question, text) for m in figure.finditer(text)))


def _only(found: list[str]) -> tuple[str, ...]:
    """What was found, where it is one thing: of several figures, which one is meant is not known here."""
    return tuple(dict.fromkeys(found)) if len(set(found)) == 1 else ()


def _grown(mark: str, question: Question, text: str) -> str:
    """A figure with the words after it that the question counts by: `71 điểm úng` → `71 điểm úng ngập`."""
    asked = _HOW_MANY.search(question.text)
    start = text.find(mark)
    if asked is None or start < 0 or not mark[:1].isdigit():
        return mark
    noun = asked["noun"].casefold().split()
    end, said = start + len(mark), mark.casefold().split()[1:]
    while noun[: len(said)] == said and len(said) < min(len(noun), _MOST_WORDS) and (word := _WORD.match(text, end)):
        if word[1].casefold() != noun[len(said)]:
            break
        said.append(noun[len(said)])
        end = word.end()
    return text[start : _to_the_end_of_a_word(text, start, end)]


def _to_the_end_of_a_word(text: str, start: int, end: int) -> int:
    """The end of a mark, one word on where its last two do not hold together: `11 điểm úng` of `11 điểm úng ngập`."""
    told = syllables(text[start:end])
    after = _WORD.match(text, end)
    if len(told) != _LEAST_NOUN + 1 or after is None or tie(*told[-2:]) > 0 or not after[1].isalpha():
        return end
    return end if is_empty(after[1].lower()) or not after[1].islower() else after.end()
