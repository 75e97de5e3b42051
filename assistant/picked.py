"""`Cái cuối cùng là gì?`, `ý tiếp theo?`: one of the things that the answer before told off, by its place among them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.compose.draft import Draft, Refusal, bare, sentence
from assistant.kinds import counted_noun
from assistant.question import LAST, Kind, Question
from corpus.language.numbers import ordinal_words
from corpus.language.sentences import inline_items
from corpus.language.text import fold

_LEAD = r"^(?:(?:thế|vậy|còn|rồi|và|à|ừ|dạ|cho hỏi) )*"
_TAIL = r"(?: (?:trong (?:đó|số đó|này)|đó|ấy|nữa))?(?: (?:thì|là|nói|tên|nói về|tên là))*(?: (?:[^\W\d]+ ){0,2}(?:gì|nào|sao))?(?: (?:vậy|ạ|nhỉ|hả|em|anh|chị))*\W*$"
_ANY_ONE = "cái|điều|ý|mục|dòng|gạch đầu dòng"
_WHICH = re.compile(
    rf"{_LEAD}(?P<noun>[^\W\d]+(?: [^\W\d]+){{0,2}}?) (?P<which>thứ [^\W\d]+|thứ \d+|số \d+|cuối(?: cùng)?|chót|đầu(?: tiên)?){_TAIL}"
)
_STEP = re.compile(
    rf"{_LEAD}(?:(?:{_ANY_ONE}|bài|bước|[^\W\d]+) )?(?P<step>tiếp theo|kế tiếp|tiếp|sau đó|trước đó|liền trước){_TAIL}"
)
_BACK = ("trước đó", "liền trước")
_LAST = ("cuối", "chót")
#: Answers whose lines are sides, verdicts, facts of a paper or parts within parts, and no things told off.
_NO_LISTS = frozenset(("comparison", "cross-document", "metadata", "yes-no", "structure"))
_FEWEST, _SURE = 2, 0.9


@dataclass(frozen=True, slots=True)
class Picked:
    """The answer that told several things, and which of them was asked for."""

    told: Draft
    among: tuple[str, ...]
    n: int


def asked(question: Question, before: Question, told: Draft, last: Picked | None) -> Picked | None:
    """Which of the things just told is asked for; None where none is, or where they are not the ones meant."""
    low = question.own.lower().strip()
    if last is not None and (step := _STEP.match(low)):
        return replace(last, n=last.n + (-1 if step["step"] in _BACK else 1))
    found = _WHICH.match(low)
    if found is None or told.kind in _NO_LISTS or not _is_one(found["noun"], before):
        return None
    n, among = _place(found["which"]), tuple(items(told, before))
    return Picked(told, among, len(among) if n == LAST else n) if n and len(among) >= _FEWEST else None


def _place(which: str) -> int:
    if which.startswith(_LAST):
        return LAST
    if which.startswith("đầu"):
        return 1
    words = ordinal_words(which)
    digits = re.search(r"\d+", which)
    return words[0][0] if words else int(digits.group()) if digits else 0


def _is_one(noun: str, before: Question) -> bool:
    """`cái`, or what the question before asked for by the same word."""
    return noun in _ANY_ONE.split("|") or f" {noun} " in f" {before.own.lower().rstrip(' ?.')} "


def items(told: Draft, before: Question) -> list[str]:
    """The things that an answer tells off, a line each or within a sentence; empty where they may be others than asked."""
    lines = [line[2:] for line in told.text.split("\n") if line.startswith("- ")]
    if len(lines) >= _FEWEST:
        return lines
    text = bare(told.text)
    spans = inline_items(text)
    if spans is None:
        return []
    found = [text[a:b].strip(" ,;.") for a, b in spans[1]]
    numbered = re.search(r"\(1\)", text) is not None
    return found if numbered or before.kind is not Kind.COUNT or _are_counted(found, text, before) else []


def _are_counted(found: list[str], text: str, before: Question) -> bool:
    """The items are as many as the sentence counts of that noun, or each of them is called by it."""
    noun = counted_noun(before.own.lower())
    figure = re.search(rf"\b0?(\d+) {re.escape(noun)}\b", text, re.I) if noun else None
    if figure is not None:
        return int(figure[1]) == len(found)
    return bool(noun) and all(fold(noun) in fold(item) for item in found)


def told_of(picked: Picked) -> Draft | Refusal:
    """The thing that was picked, with the stretch that it stands in; or that there are fewer."""
    among, n = picked.among, picked.n
    if not 1 <= n <= len(among):
        return Refusal(
            f"Câu trả lời trước nêu {len(among)} nội dung; không có nội dung nào đứng tiếp theo thứ tự được hỏi."
        )
    item = among[n - 1]
    plain = bare(item).strip(" .;")
    of_it = [q for q in picked.told.quotes if plain in bare(q.paragraph.text) or bare(q.text).strip(" .;") in plain]
    quotes = tuple(of_it[:1]) or picked.told.quotes
    return replace(picked.told, text=sentence(item), quotes=quotes, confidence=_SURE, kind="ordinal", marks=())
