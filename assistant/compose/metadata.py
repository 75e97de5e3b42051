"""Facts about a document: number, date, issuer, signer, addressees, subject.

They come from the catalogue only to be found in the text: what is answered is always a stretch of a
paragraph, the header of a held document or the sentence in which another text speaks of it
(assistant.compose.mentioned).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant import copies, sending, sides
from assistant.compose import contrasts, half_dated, limits, receivers, weighing
from assistant.compose.draft import Draft, Quote, Refusal, Scene, bare, sentence
from assistant.compose.links import linked
from assistant.compose.mentioned import ORGAN, of_mentioned
from assistant.evidence import share, single_years
from assistant.kinds import wants_purpose
from assistant.library import Reference
from assistant.question import Fact, Kind, Question
from corpus.labels import document_label
from corpus.language.abbreviations import expand
from corpus.language.numbers import Mention, mentions, vietnamese_date
from corpus.language.sentences import sentences
from corpus.language.text import UPPER, comparable, fold
from corpus.language.tokens import syllables
from corpus.records import Document, Paragraph, StepKind, Validity

_OF_A_TITLE = 20  # characters of a line that can only be part of the title it stands in
_EFFECTIVE = re.compile(r"\bcó hiệu lực\b", re.I)
#: … said of the text itself, and from when; `kể từ ngày Luật này có hiệu lực` reckons something else from it.
_ITS_EFFECT = re.compile(r"(?<!ngày )\b\w+ này\s+có\s+hiệu\s+lực\s+(?:thi\s+hành\s+)?(?:kể\s+)?(?:từ|sau)\b", re.I)
#: `được Quốc hội khóa XIII, kỳ họp thứ 8 thông qua ngày …`, at the end of a law or resolution.
_PASSED = re.compile(r"\bđược\b.{3,200}\bthông qua\b.{0,60}\bngày\s+\d", re.I | re.S)
#: The stamps of urgency and secrecy (Nghị định 30/2020/NĐ-CP), alone on their line.
_URGENT = re.compile(r"^(?:hỏa tốc(?: hẹn giờ)?|thượng khẩn|khẩn|mật|tối mật|tuyệt mật)\s*$", re.I)
#: Whether a limit was kept is no fact of the document.
IN_TIME = re.compile(
    r"\b(?:đúng|kịp|quá|trễ|trước|muộn)(?: thời)? (?:hạn|kỳ hạn|tiến độ)\b|\b(?:đúng|trái) (?:quy định|thẩm quyền|luật)\b"
)
#: Facts of a document named one by one, not asked for each by its own word.
_LISTED = re.compile(
    r"\bngày (?:tháng )?(?:ban hành|ký)(?: \w+){0,4}?(?: và| cùng| với|,) (?:ngày có hiệu lực|(?:họ )?(?:tên )?(?:của )?người ký)"
    r"|\bngười ký(?: \w+){0,4}?(?: và| cùng| với|,) ngày (?:tháng )?(?:ban hành|ký)"
)
_FROM_SIGNING = re.compile(r"\b(?:kể )?từ ngày (?:được )?(?:ký|ban hành|thông qua)\b", re.I)
_NEAR = 12  # characters between a number and its day: ` ngày `
#: Stamps by their names; `dấu khẩn` stands for any of urgency.
_STAMPS = re.compile(r"\b(?:hỏa tốc|thượng khẩn|tối mật|tuyệt mật|(?<!tối )(?<!tuyệt )mật)\b")
_SECRET = re.compile(r"^(?:mật|tối mật|tuyệt mật)\s*$", re.I)
_NAME_LINE = re.compile(rf"^(?:[{UPPER}]\w+\s){{1,3}}[{UPPER}]\w+$")
_SAME_BODY = 0.8  # share of a body's name that a line of addressees must carry
_LEVELS = frozenset("bộ sở tỉnh huyện xã phường".split())
_AT_THE_END = (Fact.SIGNER, Fact.ADDRESSEES)
_HALF = 0.82  # confidence of an answer where one of several facts asked for is lacking
_RECIPIENT = re.compile(r"^(?:Nơi nhận\s*:|[-–+])")
_LAST_LINES = 8  # where a signature stands in a text without `Nơi nhận`
_SUBJECT_LINE = re.compile(r"^(?:V/v|về việc)\b", re.I)
#: `nghị định sửa đổi nó ban hành ngày nào`: the other document of the pair is asked about.
_OTHER_LINKED = re.compile(
    r"\b(?:nghị quyết|nghị định|quyết định|chỉ thị|thông tư|luật|văn bản)(?: nào)?(?: đã| mới)? (?:sửa(?: đổi)?|thay thế|bãi bỏ|bổ sung)\b"
)
_KIND_ASKED = re.compile(
    r"^(?:cái |cho hỏi |xin hỏi )?(?P<kind>báo cáo|tờ trình|thông báo|hợp đồng|biên bản|quy chế)\b"
)
#: What is said of an article itself, and words for one: `tin về …`, `bản tin`, `đưa lên trang`.
_ARTICLES_OWN = re.compile(
    r"\b(?:(?<!\bem )(?<!\btôi )(?<!\bmình )(?<!\bta )viết|tác giả|chấp bút|đăng|lượt xem|(?:lên|post) (?:trang|mạng|web|cổng|báo))\b"
)
_ARTICLE = re.compile(
    r"\b(?:bài|báo(?! cáo)|đưa tin|(?:bản|mẩu|mục|cái|dòng) tin|tin (?:về|này|đó|bộ|sở|tỉnh|xã))\b|^tin\b"
)
#: The name below an article is its author's.
_NAME_BELOW = re.compile(r"\btên (?:của )?ai\b|\b(?:đề|đứng|ký) tên\b")
_NAMES = {
    Fact.NUMBER: "số", Fact.DATE: "ngày ban hành", Fact.ISSUER: "cơ quan ban hành", Fact.SIGNER: "người ký",
    Fact.ADDRESSEES: "nơi gửi", Fact.SUBJECT: "trích yếu", Fact.EFFECTIVE: "ngày có hiệu lực",
    Fact.VALIDITY: "tình trạng hiệu lực", Fact.URGENCY: "mức độ khẩn, mật", Fact.PUBLISHER: "nơi đăng",
}  # fmt: skip


#: What befalls a document on another day than that of its making: `được sửa đổi lần đầu ngày nào`.
_BEFALLS = re.compile(
    r"\b(?:được|bị)(?: (?!ban\b|ký\b|thông\b)\w+){0,2}? (?P<what>sửa đổi|sửa|bổ sung|thu hồi|đính chính|hủy|huỷ|hủy bỏ|bãi bỏ|thay thế|đình chỉ|phê chuẩn|gia hạn"
    r"|sơ kết|tổng kết|lấy ý kiến|thẩm định|thẩm tra|soạn thảo|khởi thảo|dịch|niêm yết|chỉnh lý|điều chỉnh|đăng công báo|kiểm toán|giải mật)\b"
)


_HOUR_ASKED = re.compile(r"\b(?:mấy giờ|giờ nào|giờ mấy|bao nhiêu giờ)\b")
_HOUR = re.compile(r"\d\s?(?:giờ|h\b)|\b\d{1,2}:\d\d\b")


def metadata(scene: Scene) -> Draft | Refusal | None:
    """The catalogue fact a question asks for, with the paragraph that shows it."""
    outcome = _metadata(scene)
    if isinstance(outcome, Draft) and _HOUR_ASKED.search(scene.question.own.lower()) and not _HOUR.search(outcome.text):
        return Refusal("Các văn bản đang có không nêu giờ của việc này.")
    befell = _BEFALLS.search(scene.question.own.lower()) if Fact.DATE in scene.question.facts else None
    if befell is None or not isinstance(outcome, Draft) or befell["what"] in outcome.text.lower():
        return outcome
    return Refusal(f"Các văn bản đang có không nêu ngày văn bản này được {befell['what']}.")


def _metadata(scene: Scene) -> Draft | Refusal | None:
    question = scene.question
    if Fact.VALIDITY in question.facts:
        return _validity_asked(scene)
    for fact in (Fact.EFFECTIVE, Fact.SIGNER):
        if not question.document_ids and fact in question.facts and (unknown := _not_told(scene, fact)):
            return _listed_beside(scene, unknown) or unknown
    if _OTHER_LINKED.search(question.text.lower()) and (other := linked(scene)):
        return other
    if _of_another_kind(scene):
        return None
    facts = _wanted(scene)
    aged = sides.by_age(question.text)
    if _of_the_article(scene) and (articles := [d for d in question.document_ids if _is_article(scene.document(d))]):
        return _of_held(scene, scene.document(articles[0]), facts)
    if question.documents or (aged and len(question.document_ids) > 1):
        found = {
            r.label: _of_held(scene, r.document, facts) if r.held and r.document else of_mentioned(scene, r, facts)
            for r in question.documents
        }
        numbered = {r.document.id for r in question.documents if r.document}
        for document_id in question.document_ids if aged else ():
            if document_id not in numbered:
                document = scene.document(document_id)
                found[document_label(document, short=True)] = _of_held(scene, document, facts)
        return _of_each(found, weighing.weighs(question.text))
    for document_id in scene.question.scope or ([question.focus_document] if question.focus_document else []):
        if document_id and _is_meant(scene, scene.document(document_id)):
            return _of_held(scene, scene.document(document_id), facts)
    return None


def purpose(scene: Scene) -> Draft | Refusal | None:
    """What a document that no text tells the purpose of is about: `nghị quyết 76 ra đời để làm gì`."""
    question = scene.question
    asked = Fact.SUBJECT in question.facts and wants_purpose(question.text.lower())
    return metadata(replace(scene, question=replace(question, facts=(Fact.SUBJECT,)))) if asked else None


def _of_another_kind(scene: Scene) -> bool:
    """`báo cáo nêu 7 bài học là của cơ quan nào`: a document is asked about that the one meant by its alias only speaks of."""
    question = scene.question
    if question.documents or not question.document_ids or not (asked := _KIND_ASKED.search(question.text.lower())):
        return False
    named = [scene.document(d) for d in question.document_ids]
    return not any(asked["kind"] in f"{d.kind} {d.title}".lower() for d in named)


def _of_each(found: Mapping[str, Draft | Refusal | None], word: str = "") -> Draft | Refusal | None:
    """The facts of several documents, a line each; the first outcome alone where one of them is none."""
    drafts = [d for d in found.values() if isinstance(d, Draft)]
    if len(found) == 1 or len(drafts) < len(found):
        return next(iter(found.values()))
    lines = [f"{label}: {d.text}" for label, d in zip(found, drafts, strict=True)]
    best = weighing.told(word, [d.text for d in drafts]) if weighing.of_time(word) else None
    if best is not None and len(lines) > 1:
        lines = [f"{word.capitalize()} hơn: {lines[best]}", *(x for i, x in enumerate(lines) if i != best)]
    text = "\n".join(f"- {line}" for line in lines)
    quotes = tuple(q for d in drafts for q in d.quotes)
    return Draft(text, quotes, 0.88, "metadata", warnings=tuple(w for d in drafts for w in d.warnings))


def _year_agrees(scene: Scene, document: Document) -> bool:
    """A document named by its title is not meant when the question gives another year than the title."""
    titled = set(single_years(document.title))
    asked = set(single_years(scene.question.own)) or set(single_years(scene.question.text))
    return not titled or not asked or bool(asked & titled)


def _is_meant(scene: Scene, document: Document) -> bool:
    return _year_agrees(scene, document) and not _of_another_body(scene, document)


def _of_another_body(scene: Scene, document: Document) -> bool:
    """`Kế hoạch … của Bộ Y tế`: a document known by its title is not meant where it belongs to another body."""
    low = fold(scene.question.text)
    units = [u for u in scene.question.units if re.search(rf"\bcua {re.escape(u)}\b", low)]
    if Fact.ADDRESSEES in scene.question.facts:
        return False
    names = (document.title, document.issuer or "", document.unit or "", *document.aliases)
    own = fold(" ".join((*names, *(p.text for p in scene.paragraphs(document.id)[:8]))))
    return not scene.question.documents and any(unit not in own for unit in units)


def _validity_asked(scene: Scene) -> Refusal | None:
    question = scene.question
    for reference in question.documents:
        return validity_of(reference.document, reference.label)
    for document_id in question.document_ids:
        document = scene.document(document_id)
        return validity_of(document, document_label(document, short=True))
    return None


def validity_of(document: Document | None, label: str) -> Refusal:
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
    lacking = "" if document and document.held else f" Kho không có toàn văn {label}."
    return Refusal(
        f"Chưa xác minh được hiệu lực của {label}: các văn bản trong kho không nêu văn bản này còn hay hết hiệu lực. "
        f"Hãy tra cứu trên cơ sở dữ liệu quốc gia về pháp luật.{lacking}", "validity",
    )  # fmt: skip


def _not_told(scene: Scene, fact: Fact) -> Refusal | None:
    """The day of effect or the signer of a document not held, where no text that speaks of it says one."""
    for reference in scene.question.documents:
        if not reference.held and of_mentioned(scene, reference, [fact]) is None:
            return Refusal(
                f"Kho không có toàn văn {reference.label}; các văn bản đang có không nêu {_NAMES[fact]} của văn bản này. "
                "Nếu có văn bản, hãy nạp bằng lệnh “cchc ingest TỆP” hoặc nút “Nạp văn bản” trên trang.",
                "not-held",
            )
    return None


def _listed_beside(scene: Scene, unknown: Refusal) -> Draft | None:
    """`ngày ban hành và người ký` of a document not held: the one that is told elsewhere, and that the other is not."""
    question = scene.question
    if question.kind is Kind.YES_NO or len(question.documents) != 1 or not _LISTED.search(question.text.lower()):
        return None
    told = of_mentioned(scene, question.documents[0], [f for f in (Fact.DATE,) if f in question.facts])
    return replace(told, text=f"{told.text}\n{unknown.reason}", confidence=_HALF) if isinstance(told, Draft) else None


def _wanted(scene: Scene) -> tuple[Fact, ...]:
    facts = scene.question.facts
    if Fact.SUBJECT in facts and len(facts) > 1 and Fact.ISSUER in facts and "gì" not in scene.question.text:
        facts = tuple(f for f in facts if f is not Fact.SUBJECT)
    if Fact.EFFECTIVE in facts and "ban hành" not in scene.question.text:
        facts = tuple(f for f in facts if f is not Fact.DATE)
    return facts


def _of_held(scene: Scene, document: Document, facts: Iterable[Fact]) -> Draft | Refusal | None:
    """Every fact asked for; of several, one that the copy lacks is said to be lacking beside the others."""
    parts: list[tuple[str, Quote]] = []
    lacking: dict[Fact, str] = {}
    facts = tuple(facts)
    for fact in facts:
        found = _held_fact(scene, document, fact)
        if not found and not _of_the_article(scene) and (reported := _reported(scene, document)):
            told = of_mentioned(scene, reported, [fact])
            found = [(told.text, q) for q in told.quotes] if isinstance(told, Draft) else []
        if not found:
            lacking[fact] = _untold(scene, document, fact)
        parts += [pair for pair in found if pair[1] not in [q for _, q in parts]]
    if lacking and (not parts or scene.question.kind is Kind.YES_NO):
        return Refusal(" ".join(lacking.values()) if not parts else next(iter(lacking.values())))
    lines = [t for t, _ in parts if t]
    text = "\n".join(dict.fromkeys([*lacking.values(), *lines] if len(lines) > 1 else [*lines, *lacking.values()]))
    quotes = tuple(q for _, q in parts)
    if Fact.DATE in lacking:
        quotes += tuple(Quote(p, p.text) for p in dated(scene.paragraphs(document.id))[:1])
    noted = copies.unsure(document) if {Fact.DATE, Fact.NUMBER} & (set(facts) - set(lacking)) else ""
    warned: tuple[str, ...] = (
        (f"Danh mục của kho ghi: “{noted}”; hãy đối chiếu số và ngày với bản chính thức.",) if noted else ()
    )
    if Fact.ADDRESSEES in facts and scene.question.kind is not Kind.YES_NO:
        warned += receivers.other_list(scene.paragraphs(document.id), [q for _, q in parts])
    marks = tuple(t for t, _ in parts if t and not t.endswith(":"))[:1]
    return Draft(text, quotes, _HALF if lacking else 0.92, "metadata", marks, warned)


def _untold(scene: Scene, document: Document, fact: Fact) -> str:
    """That the copy does not have a fact, with what it prints in its place and what the catalogue knows of it."""
    label = document_label(document, short=True)
    label = f"{label[0].upper()}{label[1:]}"
    if fact is Fact.URGENCY and _asks_secrecy(scene.question.text.lower()):
        return f"{label} đang có trong kho không ghi độ mật."
    if fact is Fact.NUMBER and document.number:
        known = f"số {document.number} là số ghi trong danh mục, lấy từ tên tệp hoặc do người nạp điền"
        return f"Bản đang có trong kho không in số của văn bản; {known}."
    name = "tác giả" if fact is Fact.SIGNER and _is_article(document) else _NAMES[fact]
    said = f"{label} đang có trong kho không ghi {name}"
    if fact in _AT_THE_END and copies.is_cut(document.id, scene.library):
        return f"{said}. {copies.gap(document.id, scene.library)}"
    if fact is not Fact.DATE or document.issued_on:
        return f"{said}."
    blank = [
        p.text for p in dated(scene.paragraphs(document.id)) if not any(m.kind == "date" for m in mentions(p.text))
    ]
    noted = copies.unsure(document)
    printed = f": dòng ngày chỉ in “{blank[0]}”" if blank else ""
    told = [f"{said}{printed}.", half_dated.month_alone(scene.paragraphs(document.id))]
    return " ".join((*filter(None, told), *([f"Danh mục ghi: “{noted}”."] if noted else [])))


def _reported(scene: Scene, document: Document) -> Reference | None:
    """The document that an article reports on."""
    for relation in document.relations:
        if relation.kind == "dua_tin":
            found = scene.library.references(relation.target)
            if found:
                return found[0]
    return None


def _held_fact(scene: Scene, document: Document, fact: Fact) -> list[tuple[str, Quote]]:
    items, low = scene.paragraphs(document.id), scene.question.text.lower()
    header = [p for p in items if p.step.kind is StepKind.HEADER]
    if fact is Fact.NUMBER and document.number:
        return _first_with(
            header + items, lambda p: _has(p, "document", document.number or ""), lambda p: bare(p.text), short=True
        )
    if fact is Fact.DATE:
        return _made_on(scene, document, items)
    if fact is Fact.ISSUER and document.issuer:
        issuer = comparable(document.issuer)
        own = [p for p in items if _has(p, "document", document.number or "")]
        return _first_with(
            own + header + items,
            lambda p: issuer in comparable(p.text),
            lambda p: f"{document.issuer} – {_around(p, document.issuer or '')}",
        )
    if fact is Fact.PUBLISHER:
        return _held_fact(scene, document, Fact.ISSUER) if _is_article(document) else []
    if fact is Fact.ADDRESSEES:
        above, below = receivers.addressed(items), receivers.sent_to(items)
        if sent := _body_asked(scene):
            both = [*above, *below]
            hit = [p for p in both if _goes_to(scene, sent, p.text)][:1]
            return [(f"- {bare(p.text)}", Quote(p, p.text)) for p in hit] or receivers.told(both)
        at_end = re.search(r"\bnơi nhận(?! chính)", low) is not None
        return receivers.told(receivers.asked_for(above, below, at_end, sending.kind_of_body(low)))
    if fact is Fact.SUBJECT:
        line = next((p for p in header if _SUBJECT_LINE.match(p.text)), None) or next(
            (p for p in header if comparable(p.text) == comparable(document.title)), None
        )
        return [(sentence(line.text), Quote(line, line.text))] if line else _title_over_lines(header, document)
    if fact is Fact.SIGNER:
        return (
            signature(items, document)
            if not _is_article(document)
            else _author(items)
            if _of_the_article(scene)
            else []
        )
    if fact is Fact.URGENCY:
        stamp = _SECRET if _asks_secrecy(low) else _URGENT
        return _first_with(header, lambda p: bool(stamp.match(p.text)), lambda p: sentence(p.text))
    if fact is Fact.EFFECTIVE:
        found = _in_effect(items)
        return [*found, *_day_of_signing(document, header, found[0][0])] if found else []
    return []


def _title_over_lines(header: Sequence[Paragraph], document: Document) -> list[tuple[str, Quote]]:
    """A title that the head of a document sets over several lines: as the catalogue has it, with the first of them."""
    title = comparable(document.title)
    lines = [p for p in header if len(p.text) >= _OF_A_TITLE and comparable(p.text) in title]
    return [(sentence(document.title), Quote(lines[0], lines[0].text))] if lines else []


def _made_on(scene: Scene, document: Document, items: list[Paragraph]) -> list[tuple[str, Quote]]:
    """The day that the header bears; that on which an assembly passed the text, where its passing is asked about."""
    if "thông qua" in scene.question.text.lower():
        passed = _first_with(items, lambda p: bool(_PASSED.search(p.text)), lambda p: bare(p.text))
        if passed:
            return passed
    if document.issued_on is None or _asks_of_reported(scene, document):
        return []
    key = document.issued_on.isoformat()
    header = [p for p in items if p.step.kind is StepKind.HEADER]
    return _first_with(
        header + items,
        lambda p: any(m.kind == "date" and m.key == key for m in mentions(p.text)),
        _short_text,
        short=True,
    )


def _in_effect(items: list[Paragraph]) -> list[tuple[str, Quote]]:
    """From when the text has effect: the sentence that says so of the text itself, else any of its effect."""
    own = _first_with(items, lambda p: bool(_ITS_EFFECT.search(p.text)), lambda p: _around(p, "này có hiệu lực"))
    return own or _first_with(items, lambda p: bool(_EFFECTIVE.search(p.text)), lambda p: _around(p, "hiệu lực"))


def _day_of_signing(document: Document, header: list[Paragraph], said: str) -> list[tuple[str, Quote]]:
    """`có hiệu lực kể từ ngày ký`: the day that the head of the document is dated, or that it is left blank."""
    if not _FROM_SIGNING.search(said) or any(m.kind == "date" for m in mentions(said)):
        return []
    if document.issued_on is None:
        return [
            ("Bản trong kho không ghi ngày ký, nên không tính được ngày cụ thể.", Quote(p, p.text))
            for p in dated(header)[:1]
        ]
    key = document.issued_on.isoformat()
    line = next((p for p in header if any(m.kind == "date" and m.key == key for m in mentions(p.text))), None)
    day = vietnamese_date(document.issued_on)
    return [(f"Ngày ký ghi ở phần đầu văn bản: {day}.", Quote(line, line.text))] if line else []


def dated(items: Iterable[Paragraph]) -> list[Paragraph]:
    """The line of a header for place and day, filled in or not."""
    header = (p for p in items if p.step.kind is StepKind.HEADER)
    return [p for p in header if re.search(r"\bngày\b.*\btháng\b.*\bnăm\b", p.text)]


def _asks_secrecy(low: str) -> bool:
    """Secrecy alone is asked about, which a stamp of urgency does not tell."""
    return bool(re.search(r"\bmật\b", low)) and not re.search(r"\b(?:khẩn|gấp|hỏa tốc|hoả tốc)\b", low)


def _body_asked(scene: Scene) -> tuple[str, ...]:
    """The body of `có gửi cho X không`; empty for other questions."""
    return sending.body(scene.question.text) if scene.question.kind is Kind.YES_NO else ()


def _goes_to(scene: Scene, body: tuple[str, ...], line: str) -> bool:
    """A line of addressees names the body, or all bodies of its level (`các bộ`, `UBND các tỉnh`)."""
    level = next((t for t in body if t in _LEVELS), "")
    if level and f"{level} ủy" not in " ".join(body) and re.search(rf"\bcác (?:\w+, )*{level}\b(?!:)", line.lower()):
        return True
    if level and level not in syllables(line):
        return False
    return share(body, expand(line), scene.idf) >= _SAME_BODY


def signature(items: list[Paragraph], document: Document) -> list[tuple[str, Quote]]:
    """The signer's name as printed at the end, after the office it is signed for."""
    footer = [p for p in items if p.step.kind is StepKind.FOOTER] or items[-_LAST_LINES:]
    footer = [p for p in footer if not _RECIPIENT.match(p.text)]  # set beside the signature
    for i, p in enumerate(footer):
        named = comparable(p.text) == comparable(document.signer) if document.signer else bool(_NAME_LINE.match(p.text))
        if named and i and (roles := [x for x in footer[max(0, i - 3) : i] if x.text.isupper()]):
            office = " / ".join(x.text for x in roles)
            return [(f"{p.text} ({office}).", Quote(p, p.text)), *(("", Quote(x, x.text)) for x in roles)]
    return []


def _author(items: list[Paragraph]) -> list[tuple[str, Quote]]:
    """The author's name, alone on its line at the end of an article."""
    return [(f"{p.text}.", Quote(p, p.text)) for p in items[-_LAST_LINES:] if _NAME_LINE.match(p.text)][:1]


def _is_article(document: Document) -> bool:
    return fold(document.kind).startswith("bai")


def _of_the_article(scene: Scene) -> bool:
    """Who wrote an article or where it appeared is asked of itself, not of what it reports."""
    low = scene.question.text.lower()
    return bool(_ARTICLES_OWN.search(low) or (_ARTICLE.search(low) and _NAME_BELOW.search(low)))


def _asks_of_reported(scene: Scene, document: Document) -> bool:
    """`Kế hoạch … ban hành ngày nào` asked of an article means the plan, not the article's own date."""
    reports = any(r.kind == "dua_tin" for r in document.relations)
    low = scene.question.text.lower()
    return reports and not (_ARTICLES_OWN.search(low) or _ARTICLE.search(low))


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


def verdict(scene: Scene, draft: Draft) -> str:
    """`Có.` or `Không.` for `có phải do X ban hành?`, `có gửi cho X không?`, by whether X stands in the stretch found."""
    if Fact.ADDRESSEES in scene.question.facts and scene.question.kind is Kind.YES_NO:
        return _sent(scene, draft)
    asked_days = {m.key for m in mentions(scene.question.text) if m.kind == "date"} | set(scene.question.dates)
    if scene.question.kind is Kind.YES_NO and asked_days and Fact.DATE in scene.question.facts:
        if (ranged := limits.verdict(scene.question.text, draft.text)) is not None:
            return ranged
        if own := day_behind(scene.question, draft.text):
            return "Có." if asked_days & {own, own[4:]} else "Không."
        found = {m.key for m in mentions(draft.text)} | {m.key[4:] for m in mentions(draft.text) if m.kind == "date"}
        return "Có." if asked_days & found else "Không."
    if IN_TIME.search(scene.question.text.lower()):
        return ""
    if Fact.URGENCY in scene.question.facts and scene.question.kind is Kind.YES_NO:
        return _stamped(scene.question.text.lower(), draft.text.lower())
    named = organs(scene.question.own)
    if scene.question.kind is not Kind.YES_NO or not named:
        return ""
    return "Có." if all(n in fold(draft.text) for n in named) else "Không."


def _sent(scene: Scene, draft: Draft) -> str:
    """Whether the receivers told are those asked about, and whether one of them is said to be none."""
    own = scene.question.own.strip(" ?.!")
    if both := contrasts.halves(own):
        besides = tuple(t for t in both[1] if t not in sending.WORDS)
        return "Không." if besides and any(_goes_to(scene, besides, q.text) for q in draft.quotes) else ""
    asked = sending.bodies(own) or [tuple(t for t in scene.question.content if t not in sending.WORDS)]
    found = [any(_goes_to(scene, body, q.text) for q in draft.quotes) for body in asked]
    return "Có." if all(found) else "" if any(found) else "Không."


def _stamped(asked: str, stamp: str) -> str:
    """`Có.` where the stamp asked about (`dấu hỏa tốc`) is the one printed, or where any stamp is asked about."""
    named = _STAMPS.findall(asked)
    return "Không." if named and not any(n in stamp for n in named) else "Có."


def day_behind(question: Question, text: str) -> str:
    """The day that a text puts right behind the number of the one document asked about; empty where it puts none."""
    keys = {r.key for r in question.documents}
    found = mentions(text)
    for m, after in pairwise(found):
        if len(keys) == 1 and m.kind == "document" and m.key in keys and after.kind == "date":
            return after.key if after.start - m.end <= _NEAR else ""
    return ""


def tells_a_day(text: str) -> bool:
    """A day that is not only the one of a paper named: `Nghị quyết số 10 ngày 25/10/2021`."""
    behind = {day.start for _, day in _days_of_papers(text)}
    return any(m.kind == "date" and m.start not in behind for m in mentions(text))


def of_other_papers(question: Question, text: str) -> bool:
    """The days asked about stand in a text only as those of papers that the question does not name."""
    asked = {r.key for r in question.documents}
    others = {day.start for paper, day in _days_of_papers(text) if paper.key not in asked}
    found = [m for m in mentions(text) if m.kind == "date" and {m.key, m.key[4:]} & set(question.dates)]
    return bool(found) and all(m.start in others for m in found)


def _days_of_papers(text: str) -> list[tuple[Mention, Mention]]:
    return [
        (a, b)
        for a, b in pairwise(mentions(text))
        if a.kind == "document" and b.kind == "date" and b.start - a.end <= _NEAR
    ]


def organs(text: str) -> list[str]:
    """The organs that a text names, folded, as far as their first three syllables (`bo noi vu`)."""
    return [" ".join(fold(o).split()[: 5 if o.startswith("Bộ trưởng") else 3]) for o in ORGAN.findall(_titled(text))]


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
