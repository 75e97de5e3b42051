"""Bodies named behind one common head: `các Bộ: Công an, Tài chính, …` has five ministries, and `Bộ Tài chính` second.

How many there are, which are named, and which comes first or last is read from the row itself: no figure stands there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.compose.draft import Draft, Quote, Scene
from assistant.evidence import share
from assistant.question import Fact, Kind
from corpus.language.numbers import ordinal_words
from corpus.language.text import UPPER
from corpus.records import Paragraph, StepKind

_HEAD = r"bộ|sở|phòng|ban|cục|vụ|phường|xã|tỉnh|huyện|thôn"
#: Names that have an `và` of their own, of which a row of names splits none.
_DOUBLE = (
    r"(?:Nông nghiệp|Tài nguyên) và Môi trường|Giáo dục và Đào tạo|Khoa học và Công nghệ|Dân tộc và Tôn giáo|Kế hoạch và Đầu tư"
    r"|Thông tin và Truyền thông|Lao động\s*[-–,]\s*Thương binh và Xã hội|Văn hóa, Thể thao và Du lịch|Nông nghiệp và Phát triển nông thôn"
)
_NAME = rf"(?:{_DOUBLE}|[{UPPER}][^\W\d]*(?: (?!(?:và|có|chủ|phối|theo|để|thực|tổ|gửi|trong|về|nghiên|xem|các|khẩn|tiếp)\b)[^\W\d]+){{0,4}})"
_ROW = re.compile(rf"\b[Cc]ác (?P<head>(?i:{_HEAD})):? (?P<names>{_NAME}(?:(?:, | và ){_NAME})+)")
_COUNTED = re.compile(rf"\b(?:bao nhiêu|mấy) (?P<head>{_HEAD})\b(?! (?:phận|máy|chỉ số|tiêu chí))")
_WHICH = re.compile(rf"\b(?:những|các|mấy) (?P<head>{_HEAD})(?: [^\W\d]+){{0,3}}? nào\b")
_ONE = re.compile(
    rf"\b(?P<head>{_HEAD}) (?:nào|gì)\b|\b(?P<of>{_HEAD}) (?:được )?(?:nêu |kể |nhắc |đứng |xếp |ghi )(?:tên )?(?:ở )?(?:vị trí )?thứ\b"
)
_OTHERS = re.compile(r"\b(?P<head>[^\W\d]+) nào\b")
_FIRST, _LAST = (
    re.compile(r"\b(?:đầu tiên|trước tiên|trước nhất|đứng đầu|đầu danh sách)\b"),
    re.compile(r"\b(?:cuối cùng|sau cùng|cuối danh sách|đứng cuối|chót)\b"),
)
_PLACED = re.compile(r"\b(?:đứng|xếp|nêu|kể|nhắc|ghi|liệt kê|tên|nằm)\b")
_TO_WHOM = re.compile(r"\b(?:kính gửi|nơi nhận|gửi (?:cho|tới|đến)|nhận)\b")
_OF_ASKING = frozenset(
    "bộ sở phòng ban cục vụ phường xã tỉnh huyện thôn đứng xếp nêu kể nhắc ghi tên thứ đầu tiên cuối cùng phần chỗ mục công văn giao việc hỏi ý kiến".split()
)
#: What has come of it, or what nobody is told to do, is told by no row of those who are to.
_STATE = re.compile(r"\b(?:đã|chưa|đang|không|chậm|trễ|quên)\b")
_ANOTHER_THING = re.compile(
    r"\b(?:ai|đâu|gì|sao|khi nào|bao giờ|lúc nào|ngày nào|thế nào)\b|\bmấy (?:[^\W\d]+ ){1,2}(?:này|đó|ấy|kia)\b"
)
_CARRIED, _SURE = 0.8, 0.88


@dataclass(frozen=True, slots=True)
class Row:
    """The names of a row behind their head, in the order of the text, and the paragraph it stands in."""

    head: str
    names: tuple[str, ...]
    paragraph: Paragraph


def rows(paragraph: Paragraph) -> list[Row]:
    """All rows of a paragraph that name two or more."""
    return [
        Row(m["head"].lower(), tuple(n.group() for n in re.finditer(_NAME, m["names"])), paragraph)
        for m in _ROW.finditer(paragraph.text)
    ]


def told_in_a_row(scene: Scene) -> Draft | None:
    """How many, which, or the n-th of the bodies of a row; None where no row has what else is asked."""
    low = scene.question.own.lower()
    places = _places(low) if _PLACED.search(low) else []
    asked = _COUNTED.search(low) or _WHICH.search(low) or (_ONE.search(low) if places else None)
    if (
        asked is None
        or _STATE.search(low)
        or _ANOTHER_THING.search(low)
        or scene.question.kind in (Kind.YES_NO, Kind.COMPARE)
        or (Fact.ADDRESSEES in scene.question.facts and not places)  # its own list tells that
    ):
        return None
    head = next(g for g in asked.groups() if g)
    if {m["head"] for m in _OTHERS.finditer(low)} - {head}:  # `những bộ nào và tỉnh nào`
        return None
    row = _best(scene, head, bool(_TO_WHOM.search(low)), bool(places))
    if row is None or any(not -len(row.names) <= n < len(row.names) for _, n in places):
        return None
    return _draft(row, places)


def _places(low: str) -> list[tuple[str, int]]:
    """The places of a row that are asked for, each with what it is called: `thứ ba` → 2, `cuối cùng` → -1."""
    named = [(m.group(), at, m.start()) for p, at in ((_FIRST, 0), (_LAST, -1)) for m in p.finditer(low)]
    named += [(low[start:end], n - 1, start) for n, start, end in ordinal_words(low)]
    return [(called, at) for called, at, _ in sorted(named, key=lambda x: x[2])]


def _best(scene: Scene, head: str, to_whom: bool, placed: bool) -> Row | None:
    """The row that carries most of the question, of those it is sent to where that is asked, and else of the text."""
    words = tuple(w for w in scene.question.content if w not in _OF_ASKING and not re.match(r"[#@]?\d", w))
    found: list[tuple[float, int, Row]] = []
    for document_id in scene.candidates(1):
        document = scene.document(document_id)
        named = " ".join((document.title, document.issuer or "", *document.aliases))
        for p in scene.paragraphs(document_id):
            framed = p.step.kind in (StepKind.HEADER, StepKind.FOOTER)
            if framed != to_whom or p.cells:
                continue
            seen = None if to_whom or placed else scene.found(p)
            carried = seen.coverage.whole if seen else share(words, f"{named} {p.text}", scene.idf)
            found += [(carried, -p.order, r) for r in rows(p) if r.head == head]
    best = max(found, default=None, key=lambda f: f[:2])
    return best[2] if best and (to_whom or not words or best[0] >= _CARRIED) else None


def _draft(row: Row, places: list[tuple[str, int]]) -> Draft:
    head = row.head.capitalize()
    full = [f"{head} {name}" for name in row.names]
    if places:
        said = [f"{called[0].upper()}{called[1:]}: {full[at]}" for called, at in places]
        text, marks = (
            f"{'; '.join(said)} (trong {len(full)} {row.head}: {', '.join(row.names)}).",
            tuple(full[at] for _, at in places),
        )
    else:
        text, marks = f"Có {len(full)} {row.head}: {', '.join(row.names)}.", (f"{len(full)} {row.head}",)
    return Draft(text, (Quote(row.paragraph, row.paragraph.text),), _SURE, "enumeration", marks)
