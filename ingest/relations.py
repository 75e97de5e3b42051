"""What a document says of other documents: its grounds, what it replaces, amends, guides or repeals.

Only places that speak for the whole document count: the grounds, the title, and the articles that
say `Quyết định này thay thế …`. A sentence that merely mentions a replacement somewhere says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.language.numbers import document_key, document_numbers
from corpus.records import Paragraph, Relation, StepKind

GROUNDS, REPLACES, AMENDS, GUIDES, REPEALS = "can_cu", "thay_the", "sua_doi", "huong_dan", "bai_bo"
_VERBS = (
    (re.compile(r"\bthay thế\b", re.I), REPLACES),
    (re.compile(r"\b(?:bãi bỏ|hủy bỏ|huỷ bỏ|hết hiệu lực)\b", re.I), REPEALS),
    (re.compile(r"\bsửa đổi(?:, bổ sung)?\b", re.I), AMENDS),
    (re.compile(r"\b(?:hướng dẫn|quy định chi tiết)\b", re.I), GUIDES),
)
_GROUND = re.compile(r"^[-–\s]*căn cứ\b", re.I)
_OF_ITSELF = re.compile(
    r"\b(?:Luật|Nghị định|Nghị quyết|Thông tư(?: liên tịch)?|Quyết định|Chỉ thị|Kế hoạch|Quy chế|Quy định|Văn bản"
    r"|Công văn|Thông báo|Hướng dẫn) này\b"
)
_ORDER = re.compile(r"^(?:(?:Điều|Khoản)?\s*\d+[a-zđ]?[.)]\s*)?(?:Bãi bỏ|Hủy bỏ|Huỷ bỏ|Thay thế|Sửa đổi)\b")
_CLAUSE = re.compile(r"[.;](?:\s|$)")


def relations_of(paragraphs: Sequence[Paragraph], number: str | None, title: str) -> tuple[Relation, ...]:
    """Relations in order of appearance, each once; a document has none with itself."""
    out: dict[tuple[str, str], Relation] = {}
    own = document_key(number) if number else ""
    for kind, target in _found(paragraphs, title):
        key = document_key(target)
        if key != own:
            out.setdefault((kind, key), Relation(kind, re.sub(r"\s+", "", target)))
    return tuple(out.values())


def _found(paragraphs: Sequence[Paragraph], title: str) -> Iterator[tuple[str, str]]:
    yield from _by_verb(title)
    for p in paragraphs:
        if p.step.kind in (StepKind.FURNITURE, StepKind.FOOTER):
            continue
        if _GROUND.match(p.text):
            for clause in _CLAUSE.split(p.text):
                yield from ((GROUNDS, number) for number in document_numbers(clause))
        elif (own := _OF_ITSELF.search(p.text)) is not None:
            yield from _by_verb(p.text[own.end() :], (REPLACES, REPEALS, AMENDS))
        elif _ORDER.match(p.text):
            yield from _by_verb(p.text, (REPLACES, REPEALS, AMENDS))


def _by_verb(text: str, kinds: Sequence[str] = (REPLACES, REPEALS, AMENDS, GUIDES)) -> Iterator[tuple[str, str]]:
    """Numbers in a clause behind a verb, up to the next verb."""
    for clause in _CLAUSE.split(text):
        places = sorted((m.start(), m.end(), kind) for pattern, kind in _VERBS for m in pattern.finditer(clause))
        for i, (_, end, kind) in enumerate(places):
            upto = places[i + 1][0] if i + 1 < len(places) else len(clause)
            if kind in kinds:
                yield from ((kind, number) for number in document_numbers(clause[end:upto]))
