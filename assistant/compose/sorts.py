"""`Những loại thuốc nào hạn chế sử dụng …?`: the items of one list that open with the noun asked for sorts of.

What is asked of them stands in the heading over the list (`Đối tượng chịu thuế`) or in the items themselves, of which
only some may have it; a list under a heading that denies it is another one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from assistant.compose.draft import Draft, Quote, Scene, bare
from assistant.compose.listed import SORT_ASKED
from assistant.evidence import share, view
from assistant.question import Kind
from assistant.stopwords import content
from corpus.language.tokens import syllables
from corpus.records import Paragraph, StepKind

_DENIED = re.compile(r"\b(?:không|chưa|trừ|ngoài)\b")
_SORT = frozenset("loại thứ dạng kiểu kể liệt kê nêu giùm".split())
_OPENING = 1  # words of an item among which the noun stands
_FEWEST, _LEAST, _AS_MUCH, _NEARLY, _SURE = 2, 0.45, 0.08, 0.8, 0.85
#: A heading over what something is laid on or given to: all that stands under it is meant.
_CALLED = re.compile(r"(?:đối tượng|các loại|danh mục|các trường hợp|các)\b")
_OF_ITS_HEADING = 0.15
#: What something is laid on, by the words that people use for it.
_LAID = re.compile(r"\b(?:phải|bị) (?:đóng|nộp|chịu|đánh|trả|tính) (?P<what>thuế|phí|lệ phí|tiền)\b")
_OF_LAYING = frozenset("đóng nộp chịu đánh trả tính bị phải".split())
_LAID_ON = 0.6


def sorted_out(scene: Scene) -> Draft | None:
    """All items of the best list that are of the sort asked for; None where no list has two of them."""
    low = scene.question.own.lower()
    asked = SORT_ASKED.search(low)
    if asked is None or scene.question.kind is not Kind.LIST:
        return None
    noun = asked["noun"]
    if scene.question.numbers or scene.question.percents:  # `chịu mức 0,2%`: a figure tells one from another
        return None
    words = dict.fromkeys(content(low))
    rest = tuple(w for w in words if w != noun and w not in _SORT and w in scene.question.content)
    best: tuple[float, list[Paragraph]] = (_LEAST, [])
    for document_id in scene.candidates(1) if rest else ():
        for part in _lists(scene.paragraphs(document_id), noun):
            said = [(_said(scene, p, rest), p) for p in part]
            called = _CALLED.match(" ".join(part[0].headings[-1:]).lower())
            most = max(s for s, _ in said)
            items = part if called else [p for s, p in said if s >= most - _AS_MUCH]
            fit = most + (_OF_ITS_HEADING if called else 0.0)
            if _LAID.search(low) and called and called.group() == "đối tượng" and _all_else(scene, rest, items):
                fit += _LAID_ON  # `phải đóng thuế`: what the tax is laid on, whatever else is said of it
            if len(items) >= _FEWEST and fit > best[0] and not _denied(low, items[0]):
                best = (fit, items)
    if not best[1]:
        return None
    lines = [f"- {_name(p)}" for p in best[1]]
    return Draft("\n".join(lines), tuple(Quote(p, p.text) for p in best[1]), _SURE, "list")


def _lists(items: list[Paragraph], noun: str) -> Iterator[list[Paragraph]]:
    """Siblings that open with the noun, where there are several; rows of a table after what is told in words."""
    under: dict[tuple[str | None, bool], list[Paragraph]] = defaultdict(list)
    for p in items:
        if p.step.kind not in (StepKind.HEADER, StepKind.FOOTER) and (p.cells or not p.is_heading):
            under[(p.parent_id, bool(p.cells))].append(p)
    for _, part in sorted(under.items(), key=lambda u: u[0][1]):
        of_it = [p for p in part if noun in syllables(_name(p))[:_OPENING]]
        if len(of_it) >= _FEWEST:
            yield of_it


def _name(paragraph: Paragraph) -> str:
    """An item without its mark; of a row the cell that names it."""
    if not paragraph.cells:
        return bare(paragraph.text).rstrip(" ;")
    return next((v for _, v in paragraph.cells if re.search(r"[^\W\d]{3}", v)), paragraph.text)


def _said(scene: Scene, paragraph: Paragraph, rest: tuple[str, ...]) -> float:
    """Share of what else is asked that an item says, with the headings over it and what its text is called."""
    return share(rest, view(paragraph, scene.document(paragraph.document_id)).whole_text, scene.idf)


def _all_else(scene: Scene, rest: tuple[str, ...], items: list[Paragraph]) -> bool:
    """What is asked beside that something is laid on them stands with each item."""
    words = tuple(w for w in rest if w not in _OF_LAYING)
    return not words or all(_said(scene, p, words) >= _NEARLY for p in items)


def _denied(low: str, item: Paragraph) -> bool:
    """The heading over a list says `không`, and the question does not; or the other way round."""
    over = " ".join(item.headings[-1:]).lower()
    return bool(_DENIED.search(over)) != bool(_DENIED.search(low))
