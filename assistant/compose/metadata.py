"""Facts about a document: number, date, issuer, signer, addressees, subject.

They come from the catalogue only to be found in the text: what is answered is always a stretch of a
paragraph, the header of a held document or the sentence in which another text speaks of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.compose.draft import Draft, Quote, Refusal, Scene, bare, sentence
from assistant.evidence import share, single_years
from assistant.library import Reference
from assistant.question import Fact, Kind
from corpus.labels import document_label
from corpus.language.numbers import mentions
from corpus.language.sentences import sentences
from corpus.language.text import UPPER, comparable, fold
from corpus.records import Document, Paragraph, StepKind, Validity
from corpus.store.protocol import Search

_EFFECTIVE = re.compile(r"\bcó hiệu lực\b", re.I)
_NAME_LINE = re.compile(rf"^(?:[{UPPER}]\w+\s){{1,3}}[{UPPER}]\w+$")
_LAST_LINES = 8  # where a signature stands in a text without `Nơi nhận`
_SENT_TO = re.compile(r"^nơi nhận", re.I)
_SUBJECT_LINE = re.compile(r"^(?:V/v|về việc)\b", re.I)
_ADDRESSED = re.compile(r"^kính\s+gửi", re.I)
_KIND_WORD = re.compile(
    r"(?:Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư liên tịch|Thông tư|Công văn|Luật|Kế hoạch|Tờ trình|Báo cáo|Thông báo|Công điện)\s+(?:số\s+)?$"
)
_NEXT_DOCUMENT = re.compile(
    r"(?:,|;| và)\s+(?:Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư|Công văn|Luật|Kế hoạch)\s+(?:số|liên tịch)|;|\)"
)
_ORGAN = re.compile(
    r"\b(?:Thủ tướng Chính phủ|Chính phủ|Quốc hội|Văn phòng Chính phủ|Bộ trưởng [A-ZĐ]\w+(?: \w+){1,4}|Bộ [A-ZĐ]\w+(?: [\w]+){0,4}|Ban [A-ZĐ]\w+|UBND|Ủy ban nhân dân)"
)
#: What follows the number of a document before its subject: date and issuer.
_SUBJECT_AFTER = re.compile(
    r"^\s*(?:ngày\s+[\d/.-]+(?:\s+tháng \d+ năm \d+)?)?\s*(?:của\s+[^,;]{3,60}?)?\s*,?\s*(?:về|[Bb]an hành|phê duyệt|quy định|sửa đổi|hướng dẫn)\b"
)
_NAMES = {
    Fact.NUMBER: "số", Fact.DATE: "ngày ban hành", Fact.ISSUER: "cơ quan ban hành", Fact.SIGNER: "người ký",
    Fact.ADDRESSEES: "nơi gửi", Fact.SUBJECT: "trích yếu", Fact.EFFECTIVE: "ngày có hiệu lực",
    Fact.VALIDITY: "tình trạng hiệu lực",
}  # fmt: skip


def metadata(scene: Scene) -> Draft | Refusal | None:
    """The catalogue fact a question asks for, with the paragraph that shows it."""
    question = scene.question
    if Fact.VALIDITY in question.facts:
        return _validity_asked(scene)
    facts = _wanted(scene)
    if question.documents:
        found = [
            _of_held(scene, r.document, facts) if r.held and r.document else _of_mentioned(scene, r, facts) for r in question.documents
        ]  # fmt: skip
        drafts = [d for d in found if isinstance(d, Draft)]
        if len(found) == 1 or len(drafts) < len(found):
            return found[0]
        text = "\n".join(f"- {r.label}: {d.text}" for r, d in zip(question.documents, drafts, strict=True))
        quotes = tuple(q for d in drafts for q in d.quotes)
        return Draft(text, quotes, 0.88, "metadata", warnings=tuple(w for d in drafts for w in d.warnings))
    for document_id in scene.question.scope or ([question.focus_document] if question.focus_document else []):
        if document_id and _year_agrees(scene, scene.document(document_id)):
            return _of_held(scene, scene.document(document_id), facts)
    return None


def _year_agrees(scene: Scene, document: Document) -> bool:
    """A document named by its title is not meant when the question gives another year than the title."""
    titled = set(single_years(document.title))
    asked = set(single_years(scene.question.text))
    return not titled or not asked or bool(asked & titled)


def _validity_asked(scene: Scene) -> Refusal | None:
    question = scene.question
    for reference in question.documents:
        return _validity(reference.document, reference.label)
    for document_id in question.document_ids:
        document = scene.document(document_id)
        return _validity(document, document_label(document, short=True))
    return None


def _validity(document: Document | None, label: str) -> Refusal:
    """What the catalogue knows of a document's force; never read off a sentence that happens to say `hiệu lực`."""
    known = {
        Validity.IN_FORCE: "đang có hiệu lực theo danh mục của kho",
        Validity.EXPIRED: "đã hết hiệu lực theo danh mục của kho",
        Validity.REPLACED: "đã bị thay thế theo danh mục của kho",
        Validity.NOT_LEGAL: "là bài báo nên không có hiệu lực pháp lý",
    }
    said = known.get(document.validity) if document else None
    if said:
        return Refusal(f"{label[0].upper()}{label[1:]} {said}.", "validity")
    return Refusal(
        f"Chưa xác minh được hiệu lực của {label}: các văn bản trong kho không nêu văn bản này còn hay hết hiệu lực. "
        "Hãy tra cứu trên cơ sở dữ liệu quốc gia về pháp luật.", "validity",
    )  # fmt: skip


def _wanted(scene: Scene) -> tuple[Fact, ...]:
    facts = scene.question.facts
    if Fact.SUBJECT in facts and len(facts) > 1 and Fact.ISSUER in facts and "gì" not in scene.question.text:
        facts = tuple(f for f in facts if f is not Fact.SUBJECT)
    if Fact.EFFECTIVE in facts and "ban hành" not in scene.question.text:
        facts = tuple(f for f in facts if f is not Fact.DATE)
    return facts


def _of_held(scene: Scene, document: Document, facts: Iterable[Fact]) -> Draft | Refusal | None:
    parts: list[tuple[str, Quote]] = []
    for fact in facts:
        found = _held_fact(scene, document, fact)
        if not found and (reported := _reported(scene, document)):
            told = _of_mentioned(scene, reported, [fact])
            found = [(told.text, q) for q in told.quotes] if isinstance(told, Draft) else []
        if not found:
            label = document_label(document, short=True)
            return Refusal(f"{label[0].upper()}{label[1:]} đang có trong kho không ghi {_NAMES[fact]}.")
        parts += [pair for pair in found if pair[1] not in [q for _, q in parts]]
    text = "\n".join(dict.fromkeys(t for t, _ in parts if t))
    return Draft(text, tuple(q for _, q in parts), 0.92, "metadata", tuple(t for t, _ in parts)[:1])


def _reported(scene: Scene, document: Document) -> Reference | None:
    """The document that an article reports on."""
    for relation in document.relations:
        if relation.kind == "dua_tin":
            found = scene.library.references(relation.target)
            if found:
                return found[0]
    return None


def _held_fact(scene: Scene, document: Document, fact: Fact) -> list[tuple[str, Quote]]:
    items = scene.paragraphs(document.id)
    header = [p for p in items if p.step.kind is StepKind.HEADER]
    if fact is Fact.NUMBER and document.number:
        return _first_with(
            header + items, lambda p: _has(p, "document", document.number or ""), lambda p: bare(p.text), short=True
        )
    if fact is Fact.DATE and document.issued_on and not _asks_of_reported(scene, document):
        key = document.issued_on.isoformat()
        return _first_with(
            header + items,
            lambda p: any(m.kind == "date" and m.key == key for m in mentions(p.text)),
            _short_text,
            short=True,
        )
    if fact is Fact.ISSUER and document.issuer:
        issuer = comparable(document.issuer)
        own = [p for p in items if _has(p, "document", document.number or "")]
        return _first_with(
            own + header + items,
            lambda p: issuer in comparable(p.text),
            lambda p: f"{document.issuer} – {_around(p, document.issuer or '')}",
        )
    if fact is Fact.ADDRESSEES:
        start = next((i for i, p in enumerate(header) if _ADDRESSED.match(p.text)), None)
        rows = header[start:] if start is not None else []
        if not rows or "nơi nhận" in scene.question.text.lower():
            rows = _sent_to(items) or rows
        return [(f"- {bare(p.text)}", Quote(p, p.text)) for p in rows if bare(_ADDRESSED.sub("", p.text)).strip(": ")]
    if fact is Fact.SUBJECT:
        line = next((p for p in header if _SUBJECT_LINE.match(p.text)), None) or next(
            (p for p in header if comparable(p.text) == comparable(document.title)), None
        )
        return [(sentence(line.text), Quote(line, line.text))] if line else []
    if fact is Fact.SIGNER:
        return _signature(items, document)
    if fact is Fact.EFFECTIVE:
        return _first_with(items, lambda p: bool(_EFFECTIVE.search(p.text)), lambda p: _around(p, "hiệu lực"))
    return []


def _sent_to(items: list[Paragraph]) -> list[Paragraph]:
    """The items under `Nơi nhận:`."""
    footer = [p for p in items if p.step.kind is StepKind.FOOTER]
    start = next((i for i, p in enumerate(footer) if _SENT_TO.match(p.text)), None)
    return [p for p in footer[start + 1 :] if p.text.startswith(("-", "–"))] if start is not None else []


def _signature(items: list[Paragraph], document: Document) -> list[tuple[str, Quote]]:
    """The signer's name as printed at the end, after the office it is signed for."""
    footer = [p for p in items if p.step.kind is StepKind.FOOTER] or items[-_LAST_LINES:]
    for i, p in enumerate(footer):
        named = comparable(p.text) == comparable(document.signer) if document.signer else bool(_NAME_LINE.match(p.text))
        if named and i and (roles := [x for x in footer[max(0, i - 3) : i] if x.text.isupper()]):
            office = ", ".join(x.text for x in roles)
            return [(f"{p.text} ({office}).", Quote(p, p.text)), *(("", Quote(x, x.text)) for x in roles[-1:])]
    return []


def _asks_of_reported(scene: Scene, document: Document) -> bool:
    """`Kế hoạch … ban hành ngày nào` asked of an article means the plan, not the article's own date."""
    reports = any(r.kind == "dua_tin" for r in document.relations)
    return reports and not re.search(r"\b(?:đăng|bài|báo|đưa tin)\b", scene.question.text.lower())


def _has(paragraph: Paragraph, kind: str, number: str) -> bool:
    from corpus.language.numbers import document_key

    return any(m.kind == kind and m.key == document_key(number) for m in mentions(paragraph.text))


def _first_with(items, test, text, short: bool = False) -> list[tuple[str, Quote]]:  # type: ignore[no-untyped-def]
    found = next((p for p in items if test(p)), None)
    return [(text(found), Quote(found, found.text))] if found else []


def _short_text(paragraph: Paragraph) -> str:
    return sentence(paragraph.text) if len(paragraph.text.split()) <= 40 else _around(paragraph, "ngày")


def _around(paragraph: Paragraph, needle: str) -> str:
    """The first sentence that holds `needle`."""
    for a, b in sentences(paragraph.text):
        if comparable(needle) in comparable(paragraph.text[a:b]):
            return sentence(paragraph.text[a:b])
    return sentence(paragraph.text)


# -- documents that are only spoken of ------------------------------------------------------------------


def _of_mentioned(scene: Scene, reference: Reference, facts: Iterable[Fact]) -> Draft | Refusal | None:
    """The shortest stretch of a held text that speaks of the document and has the fact."""
    hits = scene.store.search(Search({f"#{reference.key}": 1.0}, lexical=30, sections=0, dense=0))
    spoken = sorted(
        (s for h in hits for s in stretches(h.paragraph, reference.key)),
        key=lambda s: (len(s[1]), s[0].document_id, s[0].order),
    )
    parts: list[tuple[str, Quote]] = []
    for fact in facts:
        best = next(((p, t) for p, t in spoken if _shows(t, fact, reference)), None)
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


def _shows(text: str, fact: Fact, reference: Reference) -> bool:
    if fact is Fact.DATE:
        return any(m.kind in ("date", "day") for m in mentions(text))
    if fact is Fact.ISSUER:
        return bool(_ORGAN.search(text))
    if fact is Fact.SIGNER:
        return " ký " in f" {text} " and bool(_ORGAN.search(text))
    if fact is Fact.SUBJECT:
        after = text[next((m.end for m in mentions(text) if m.key == reference.key), 0) :]
        return bool(_SUBJECT_AFTER.match(after)) and len(after.split()) >= 6
    return fact is Fact.NUMBER


def verdict(scene: Scene, draft: Draft) -> str:
    """`Có.` or `Không.` for `có phải do X ban hành?`, `có gửi cho X không?`, by whether X stands in the stretch found."""
    if Fact.ADDRESSEES in scene.question.facts and scene.question.kind is Kind.YES_NO:
        asked = tuple(t for t in scene.question.content if t not in ("gửi", "nơi", "nhận", "nằm", "trực", "tiếp"))
        return "Có." if max((share(asked, q.text, scene.idf) for q in draft.quotes), default=0.0) >= 0.8 else "Không."
    asked_days = {m.key for m in mentions(scene.question.text) if m.kind == "date"} | set(scene.question.dates)
    if scene.question.kind is Kind.YES_NO and asked_days and Fact.DATE in scene.question.facts:
        found = {m.key for m in mentions(draft.text)} | {m.key[4:] for m in mentions(draft.text) if m.kind == "date"}
        return "Có." if asked_days & found else "Không."
    named = organs(scene.question.text)
    if scene.question.kind is not Kind.YES_NO or not named:
        return ""
    return "Có." if all(n in fold(draft.text) for n in named) else "Không."


def organs(text: str) -> list[str]:
    """The organs that a text names, folded, as far as their first three syllables (`bo noi vu`)."""
    return [" ".join(fold(o).split()[: 5 if o.startswith("Bộ trưởng") else 3]) for o in _ORGAN.findall(_titled(text))]


def _titled(text: str) -> str:
    """Organ names as officials write them, so that a lower-case question is recognised too."""
    for name in (
        "thủ tướng chính phủ",
        "văn phòng chính phủ",
        "chính phủ",
        "quốc hội",
        "bộ nội vụ",
        "bộ tài chính",
        "bộ y tế",
    ):
        text = re.sub(name, lambda m: m.group()[0].upper() + m.group()[1:], text, flags=re.I)
    return text
