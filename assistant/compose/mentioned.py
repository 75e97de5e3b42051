"""Facts about a document that held texts only speak of: the shortest stretch that names it and has the fact."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.compose.draft import Draft, Quote, Refusal, Scene, sentence
from assistant.compose.fitting import NAMED_PERSON
from assistant.library import Reference
from assistant.question import Fact
from corpus.language.numbers import mentions
from corpus.language.sentences import sentences
from corpus.records import Paragraph
from corpus.store.protocol import Search

ORGAN = re.compile(
    r"\b(?:Thủ tướng Chính phủ|Chính phủ|Quốc hội|Văn phòng Chính phủ|Bộ trưởng [A-ZĐ]\w+(?: \w+){1,4}|Bộ [A-ZĐ]\w+(?: (?!(?:là|do|Bộ|Ban|UBND)\b)[\w]+){0,4}|Ban [A-ZĐ]\w+|UBND|Ủy ban nhân dân)"
)
_KIND_WORD = re.compile(
    r"(?:Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư liên tịch|Thông tư|Công văn|Luật|Kế hoạch|Tờ trình|Báo cáo|Thông báo|Công điện)\s+(?:số\s+)?$"
)
_NEXT_DOCUMENT = re.compile(
    r"(?:,|;| và)\s+(?:Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư|Công văn|Luật|Kế hoạch)\s+(?:số|liên tịch)|;|\)"
)
#: The signer's own name is wanted; who is asked for otherwise may be told by the office.
_BY_NAME = re.compile(r"\b(?:họ tên|họ và tên|tên(?! (?:đầy đủ|gọi|văn bản|đề án)))\b", re.I)
#: What follows the number of a document before its subject: date and issuer.
_SUBJECT_AFTER = re.compile(
    r"^\s*(?:ngày\s+[\d/.-]+(?:\s+tháng \d+ năm \d+)?)?\s*(?:của\s+[^,;]{3,60}?)?\s*,?\s*(?:về|[Bb]an hành|phê duyệt|quy định|sửa đổi|hướng dẫn)\b"
)


def of_mentioned(scene: Scene, reference: Reference, facts: Iterable[Fact]) -> Draft | Refusal | None:
    """The shortest stretch of a held text that speaks of the document and has the fact."""
    hits = scene.store.search(Search({f"#{reference.key}": 1.0}, lexical=30, sections=0, dense=0))
    spoken = sorted(
        (s for h in hits for s in stretches(h.paragraph, reference.key)),
        key=lambda s: (len(s[1]), s[0].document_id, s[0].order),
    )
    parts: list[tuple[str, Quote]] = []
    for fact in facts:
        best = next(
            ((p, t) for p, t in spoken if _shows(t, fact, reference, _BY_NAME.search(scene.question.text) is not None)),
            None,
        )
        if best is None:
            return None
        if best[1] not in [t for t, _ in parts]:
            parts.append((best[1], Quote(best[0], best[1])))
    if not parts:
        return None
    return Draft(
        "\n".join(sentence(t) for t, _ in parts),
        tuple(q for _, q in parts),
        0.88,
        "metadata",
        warnings=(not_held(reference),),
    )


def not_held(reference: Reference) -> str:
    """The warning that an answer rests on what other texts report."""
    return f"Kho không có toàn văn {reference.label}; câu trả lời dựa trên điều văn bản khác nêu về văn bản đó."


def stretches(paragraph: Paragraph, key: str) -> list[tuple[Paragraph, str]]:
    """The clause that names the document, and its whole sentence."""
    out = []
    text = paragraph.text
    for m in mentions(text):
        if m.kind != "document" or m.key != key:
            continue
        before = _KIND_WORD.search(text[: m.start])
        start = before.start() if before else m.start
        span = next(((a, b) for a, b in sentences(text) if a <= m.start < b), (0, len(text)))
        stop = _NEXT_DOCUMENT.search(text, m.end, span[1])
        out.append((paragraph, text[start : stop.start() if stop else span[1]].strip(" ,.;")))
        out.append((paragraph, text[span[0] : span[1]].strip(" ;")))
    return out


def _shows(text: str, fact: Fact, reference: Reference, by_name: bool) -> bool:
    if fact is Fact.DATE:
        return any(m.kind in ("date", "day") for m in mentions(text))
    if fact is Fact.ISSUER:
        return bool(ORGAN.search(text))
    if fact is Fact.SIGNER:
        if by_name:
            return bool(NAMED_PERSON.search(text))
        return " ký " in f" {text} " and bool(ORGAN.search(text))
    if fact is Fact.SUBJECT:
        after = text[next((m.end for m in mentions(text) if m.key == reference.key), 0) :]
        return bool(_SUBJECT_AFTER.match(after)) and len(after.split()) >= 6
    if fact is Fact.EFFECTIVE:
        return "có hiệu lực" in text.lower() and any(m.kind in ("date", "day") for m in mentions(text))
    return fact is Fact.NUMBER
