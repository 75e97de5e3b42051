"""`năm 2026 tăng hay giảm so với năm 2025`, `trạm A lớn hơn trạm B bao nhiêu`, where the texts have one and not the other.

No comparison is told then; what they have is said with its place, so that the asker knows which figure there is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from assistant import sides
from assistant.compose.asserted import amounts
from assistant.compose.comparison import inheriting
from assistant.compose.draft import Draft, Refusal, Scene
from assistant.evidence import single_years
from assistant.library import Library
from assistant.question import CONTINUED, Kind, Question
from assistant.terms import tie
from assistant.understanding import analyse
from corpus.labels import document_label, place_label
from corpus.language.text import fold
from corpus.language.tokens import syllables

_SET_APART = re.compile(r"\b(?:so với|so sánh|hơn|kém|tăng|giảm|chênh|gấp|thay đổi|khác (?:gì|nhau))\b")
#: What is set apart is told by figures.
_QUANTITY = re.compile(r"\b(?:hơn|kém|tăng|giảm|chênh|gấp|bao nhiêu|mấy)\b|^số\b|\btỷ lệ\b")
_PERIOD = re.compile(r"(?:19|20)\d\d\s*(?:-|–)\s*(?:19|20)\d\d|\bgiai đoạn\b[^,?]{0,12}(?:19|20)\d\d\s*(?:đến|tới)")
_WAY = r"(?:tăng|giảm|cao|thấp|nhiều|ít|lớn|nhỏ|nhanh|chậm|hơn|kém|chênh|gấp)"
#: What sets two years against each other and is no part of what is asked of each.
_COMPARING = re.compile(
    rf"\b(?:so với|so sánh|với nhau|(?:thay đổi|khác)(?: gì| nhau| ra sao| thế nào)?"
    rf"|(?:là |có )?{_WAY}(?: (?:lên|đi|thêm|bớt|lệch|nhau|hơn|kém))*(?: (?:hay|hoặc)(?: là)? {_WAY}(?: hơn)?)?)\b"
    r"(?: (?:được |khoảng )?(?:bao nhiêu|mấy)(?: (?:phần trăm|lần|điểm phần trăm))?)?(?: (?:thế nào|ra sao))?"
)
_YEAR = r"(?:(?:và|với|của|vào|trong|từ|đến|tới|thì|,)\s+)*(?:(?:hồi|so)\s+)?(?:mùa (?:mưa|khô) )?(?:năm\s+)?{}\b"
_COUNTED = re.compile(r"(?:^|(?<= ))số (?!hiệu|điện|tiền|liệu|hóa|hoá|ký|văn)(?=\w)", re.I)
_WHICH = re.compile(r"\b(?:bao nhiêu|mấy|gì|nào|thì|là|có)\b")
_HOW_MUCH = re.compile(r"(?<!là )(?<!được )(?<!đạt )\bbao nhiêu (?:phần trăm|%)", re.I)
_SHARE = re.compile(r"\bphần trăm\b|%", re.I)
_HOLDS = 3.0  # nats by which a syllable belongs to the word beside it
_MOST_TOLD = 320  # characters


@dataclass(frozen=True, slots=True)
class Side:
    """One of the things set against each other: how it is called, what is asked of it, its year if it is one."""

    name: str
    question: Question
    year: int | None = None


def sides_of(question: Question, library: Library) -> list[Side]:
    """The years, else the things, that a question sets against each other; empty where it sets none."""
    low = question.text.lower()
    if question.kind is Kind.METADATA or CONTINUED in question.text:
        return []
    if len(question.years) > 1:
        apart = question.kind is Kind.COMPARE or _SET_APART.search(low)
        if not apart or _PERIOD.search(low):
            return []
        return [Side(f"năm {y}", _of_year(question, y, library), y) for y in question.years]
    texts = sides.compared(question.text) if sides.weighs(question.text) else []
    asked = [analyse(question.asked, text, library) for text in texts]
    names = _apart(texts)
    return [Side(n, inheriting(q, question)) for n, q in zip(names, asked, strict=True)] if all(names) else []


def _of_year(question: Question, year: int, library: Library) -> Question:
    """What is asked of one of the years."""
    text = question.text
    for other in question.years:
        if other != year:
            text = re.sub(_YEAR.format(other), " ", text, flags=re.I)
    text = _COUNTED.sub("bao nhiêu ", _COMPARING.sub(" ", text).strip())
    text = re.sub(r"\s+(?:không|chưa)\s*\?*$", "", re.sub(r"\s+", " ", text)).strip(" ?.,")
    text = _HOW_MUCH.sub("là bao nhiêu phần trăm", text)
    asked = inheriting(replace(analyse(question.asked, text, library), years=(year,)), question)
    return replace(asked, kind=Kind.PERCENT) if _SHARE.search(question.text) else asked


def _apart(texts: list[str]) -> list[str]:
    """What each of two questions has that the other has not, with the word it stands behind: `trạm bơm Nhật Tân`."""
    words = [_WHICH.sub(" ", t.strip(" ?.")).split() for t in texts]
    common = [{fold(w) for w in one} for one in words]
    return [_own_name(one, common[1 - i]) for i, one in enumerate(words)] if len(words) == len(("a", "b")) else []


def _own_name(words: list[str], common: set[str]) -> str:
    own = [i for i, w in enumerate(words) if fold(w) not in common]
    if not own:
        return ""
    first = max(0, own[0] - 1)
    while 0 < first < own[0] and tie(words[first - 1].lower(), words[first].lower()) >= _HOLDS:
        first -= 1
    return " ".join([words[first].lower(), *words[first + 1 : own[0]], *(words[i] for i in own if i > first)])


def tells(side: Side, draft: Draft, scene: Scene) -> bool:
    """An answer, what it quotes or what stands over that names the side; a figure is told where one is asked for."""
    quoted = [x for q in draft.quotes for x in (q.paragraph.text, *q.paragraph.headings)]
    documents = [scene.document(q.paragraph.document_id) for q in draft.quotes]
    if _QUANTITY.search(scene.question.text.lower()) and not amounts(draft.text):
        return False
    if side.year is not None:
        return any(side.year in single_years(text) for text in (draft.text, *quoted, *(d.title for d in documents)))
    names = (x for d in documents for x in (d.title, d.unit or ""))
    return set(syllables(side.name)) <= {t for text in (draft.text, *quoted, *names) for t in syllables(text)}


def tells_each(found: list[Side], draft: Draft, scene: Scene) -> bool:
    """An answer tells every year that is set against another; things are told by whatever names they have."""
    return all(side.year is None or tells(side, draft, scene) for side in found)


def refusal(told: Mapping[str, Draft], lacking: Mapping[str, Refusal], scene: Scene) -> Refusal:
    """That one of the sides is told nowhere, and what the texts have of the other."""
    read = [f"{name[0].upper()}{name[1:]}: {r.reason}" for name, r in lacking.items() if "đã xem đủ" in r.reason]
    said = " ".join(read) or f"Không thấy số liệu của {', '.join(lacking)} để so sánh."
    have = [f"{name}: {_short(d.text)}" for name, d in told.items()]
    first = next(iter(told.values())).quotes[0].paragraph
    where = f"{place_label(first)}, {document_label(scene.document(first.document_id), short=True)}"
    return Refusal(f"{said} Đoạn gần nhất ({where}) nêu {'; '.join(have)}", "not-found")


def _short(text: str) -> str:
    """An answer within a sentence: what it counts, or its lines one behind the other."""
    lines = [re.sub(r"^- ", "", line).rstrip(" .;") for line in text.splitlines()]
    if lines[0].endswith(":"):
        return f"{lines[0].rstrip(' :')}."
    whole = "; ".join(lines)
    return f"{whole}." if len(whole) <= _MOST_TOLD else f"{whole[:_MOST_TOLD].rsplit(' ', 1)[0]} …"
