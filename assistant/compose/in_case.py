"""`Khi mưa trên 100mm/h phải làm gì?`: the items under the line that names the case, not a forecast for it.

A text sets a case as a line of its own (`b. Đối với tình huống mưa rất to (lượng mưa ≥ 100mm/h)`) and lists below it
what is to be done; the case asked about lies within the one it names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from math import inf

from assistant.compose.draft import Draft, Scene, bare
from assistant.compose.parts import whole
from assistant.question import Kind
from assistant.stopwords import content
from corpus.labels import place_label
from corpus.language.tokens import spaced
from corpus.records import Paragraph, StepKind

_TO_DO = re.compile(
    r"\b(?:làm|thực hiện|triển khai|xử lý|ứng phó|đối phó|tiến hành|áp dụng)(?: thêm)? (?:(?:những|các) )?(?:(?:biện pháp|giải pháp|công việc|việc|phương án) )?(?:gì|nào|sao|thế nào|ra sao)\b"
    r"|\b(?:những |các )?(?:biện pháp|giải pháp|phương án)(?: xử lý| ứng phó)? (?:gì|nào)\b"
)
_CASE = re.compile(
    r"\b(?:khi|nếu|lúc|với|đối với|trong trường hợp|trường hợp|trong tình huống|tình huống|gặp) (?P<case>[^?]+?)(?= thì\b|,|(?: phải| cần| nên)? (?:làm|thực hiện|triển khai|xử lý|ứng phó|áp dụng)\b|$)"
)
_MEASURED = re.compile(r"(?P<case>[^?,]*?\d ?(?:mm|cm|km|m|ha|kg|tấn|độ|%)(?:/h)?(?: trở lên)?) thì\b")
_HEAD = re.compile(r"^(?:Với|Đối với|Khi|Nếu|Trong|Trường hợp|Tình huống)\b")
_LONGEST_HEAD = 25  # words of a line that names a case and says no more
_LEVELS = (StepKind.DIEM, StepKind.KHOAN, StepKind.MUC, StepKind.DIEU)
_RANGE = re.compile(
    r"(?:(?P<way>≥|>|≤|<|trên|hơn|từ|quá|dưới|đến|tới|không quá)\s*)?(?P<low>\d+(?:,\d+)?)\s*(?:(?:÷|-|–|đến|tới)\s*(?P<high>\d+(?:,\d+)?)\s*)?(?P<unit>mm|cm|km|m|ha|kg|tấn|độ|%)(?:/h)?(?!\w)(?P<more> trở lên)?",
    re.I,
)
_LEAST_WORDS = 2
#: Of a case in general, and where it is set.
_LOOSE = frozenset(
    "xảy dự báo tình huống trường hợp trận lượng trở lên xuống giờ hà nội thành phố địa bàn nơi phải cần làm".split()
)
#: Words of asking, which name no body.
_ASKING = frozenset(
    "làm thêm biện pháp giải phương án xử lí ứng phó đối thực hiện triển khai tiến hành áp dụng công việc đơn vị cơ quan".split()
)
_SURE = 0.86

Range = tuple[float, float, str]


def in_case(scene: Scene) -> Draft | None:
    """The list under the line that names the case asked about; None where no line does."""
    question = scene.question
    own = question.own.lower().strip(" ?.!")
    case = _CASE.search(own) or _MEASURED.match(own)
    if case is None or not _TO_DO.search(own) or question.kind in (Kind.YES_NO, Kind.COMPARE):
        return None
    asked, words = spanned(own), case_words(case["case"])
    if asked is None and len(words) < _LEAST_WORDS:
        return None
    other = set(content(f"{own[: case.start()]} {own[case.end() :]}"))
    found: list[list[Paragraph]] = []
    for document_id in scene.candidates(2):
        items = scene.paragraphs(document_id)
        for i, head in enumerate(items):
            if names_case(head, asked, words) and (part := below(items, i)):
                found.append(part)
        if found:
            return _told(scene, found, other)
    return None


def is_case(head: Paragraph) -> bool:
    """A line that names a case and says no more."""
    text = bare(head.text)
    return head.step.kind in _LEVELS and bool(_HEAD.match(text)) and len(text.split()) <= _LONGEST_HEAD


def case_words(text: str) -> set[str]:
    """What a case is called by, without its figures and where it is set."""
    return {t for t in content(_RANGE.sub(" ", text)) if t not in _LOOSE and not t[0].isdigit()}


def names_case(head: Paragraph, asked: Range | None, words: set[str]) -> bool:
    """A line that names a case, in which the figure asked about lies, or all that is said of it stands."""
    text = bare(head.text)
    if not is_case(head):
        return False
    said, told = spanned(text.lower()), spaced(text)
    if not all(f" {w} " in told for w in words):
        return False
    if asked is None:
        return True
    return said is not None and said[2] == asked[2] and said[0] <= asked[0] and asked[1] <= said[1]


def spanned(text: str) -> Range | None:
    """From where to where a measure goes: `trên 100mm`, `đến 70mm/h`, `50 ÷ 70mm`; one figure alone is both ends."""
    found = _RANGE.search(text)
    if found is None:
        return None
    low, unit = float(found["low"].replace(",", ".")), found["unit"].lower()
    if found["high"]:
        return low, float(found["high"].replace(",", ".")), unit
    way = (found["way"] or "").lower()
    if found["more"] or way in ("≥", ">", "trên", "hơn", "từ", "quá"):
        return low, inf, unit
    return (-inf, low, unit) if way else (low, low, unit)


def below(items: Sequence[Paragraph], at: int) -> list[Paragraph]:
    """The line with what stands below it, up to the next of its level; empty where that is no list."""
    head = items[at]
    part = [head]
    for p in items[at + 1 :]:
        inside = p.within(head.path)
        beside = p.within(head.path[:-1]) and len(p.path) >= len(head.path)
        if not inside and (not beside or p.path[len(head.path) - 1].kind in _LEVELS):
            break
        part.append(p)
    return part if sum(p.step.kind in (StepKind.GACH, StepKind.CONG, StepKind.DIEM) for p in part[1:]) > 1 else []


def _told(scene: Scene, found: Sequence[Sequence[Paragraph]], other: set[str]) -> Draft | None:
    """The first part, or the one that has the body asked about at the head of an item; where else, as a warning."""
    body = other - _ASKING - _LOOSE
    fitting = [part for part in found if not body or any(_opens(p, body) for p in part[1:])]
    if not fitting:
        return None
    others = [place_label(part[0]) for part in found if part is not fitting[0]]
    warnings = [f"Văn bản còn nêu việc của tình huống này ở: {'; '.join(others)}."] if others else []
    if body:
        warnings.append("Đoạn trích nêu việc của các đơn vị trong tình huống này, không riêng cơ quan được hỏi.")
    return replace(whole(fitting[0]), confidence=_SURE, kind="assigned", warnings=tuple(warnings))


def _opens(paragraph: Paragraph, body: set[str]) -> bool:
    """An item opens with the body asked about."""
    first = spaced(" ".join(bare(paragraph.text).split()[:8]))
    return all(f" {w} " in first for w in body)
