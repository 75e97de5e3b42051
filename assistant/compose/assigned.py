"""`Sở X phải làm gì?`, `giao cho UBND Y những việc gì?`: what a text assigns to a body."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.compose.draft import Draft, Refusal, Scene, bare
from assistant.compose.parts import whole
from corpus.labels import document_label
from corpus.language.abbreviations import expand
from corpus.language.text import UPPER, fold
from corpus.language.tokens import syllables
from corpus.records import Document, Paragraph, StepKind

_BODY = (
    r"(?:sở|bộ|phòng|ban|cục|chi cục|tổng cục|ủy ban nhân dân|uỷ ban nhân dân|ubnd|hội đồng nhân dân|hđnd|văn phòng|công an|công ty|"
    r"tổng công ty|thanh tra|trung tâm|bên|phía|ngành|đài|báo|các (?:sở|xã|phường|bộ|đơn vị|chủ đầu tư))"
)
_WHAT = r"(?:gì|(?:đầu |phần |công |mấy )?việc gì|chuyện gì|nhiệm vụ gì|trách nhiệm gì|(?:việc|nhiệm vụ|trách nhiệm|công việc) nào|mấy việc|mấy nhiệm vụ)"
_ASKED = (
    re.compile(
        rf"\b(?P<body>{_BODY}\b[^?]{{0,70}}?)\s+(?:được (?:giao|phân công)|phải|cần|có(?: (?:trách nhiệm|nhiệm vụ)|(?= (?:những |các )?(?:phần|đầu|công) việc))|chịu trách nhiệm|lo|đảm nhận)"
        rf"(?:\s+(?:làm|lo|thực hiện|triển khai))?\s+(?:những\s+|các\s+)?{_WHAT}(?!\s+(?:để|khi|nếu|với))"
    ),
    re.compile(rf"\b(?:giao|phân công|phân việc|phân|khoán|bắt)(?: việc)? (?:cho )?(?P<body>{_BODY}\b[^?]{{0,70}}?)\s+(?:làm\s+|thực hiện\s+)?(?:những\s+|các\s+)?{_WHAT}"),
    re.compile(rf"\b(?:nhiệm vụ|trách nhiệm) của (?P<body>{_BODY}\b[^?]{{0,70}}?)(?:\s+(?:là|gồm|bao gồm)\b|\s+trong\b|\s*$)"),
)  # fmt: skip
_LOOSE = re.compile(r"^(?:bên|phía|ngành)\s+")
_SCOPE = re.compile(r"\s+(?:trong|theo|tại|ở)\s+.*$")
#: Words of asking for duties.
_ASKING = frozenset(
    "nhiệm vụ trách việc giao phân công làm phải chuyện lo thực hiện triển khai kế hoạch văn bản".split()
)
_MOST_BESIDE = 2  # content words that a question may have beside the body and the document
#: The name of one body, and the verbs of its duties.
_PROPER = re.compile(r"(?:bộ|sở|ủy ban nhân dân|văn phòng|ban|cục|công an|thanh tra) \w+")
_DUTY = r"(?:chủ trì|phối hợp|có trách nhiệm|tham mưu|tổ chức|thực hiện|xây dựng|phải|chịu|hướng dẫn|ban hành|quyết định|trình|báo cáo)\b"
_SURE = 0.85


def assigned(scene: Scene) -> Draft | Refusal | None:
    """The part of a text that opens with the body, or that says `Giao` to it; None where the question asks more."""
    low = scene.question.text.lower()
    match = next((m for pattern in _ASKED if (m := pattern.search(low))), None)
    if match is None:
        return None
    body = _SCOPE.sub("", match["body"]).strip()
    found = [part for d in scene.candidates(4) if not _beside(scene, body, d) and (part := _part_of(scene, d, body))]
    if not found:
        return _given_nothing(scene, body) or _not_mentioned(scene, body)
    draft = whole(found[0])
    return replace(draft, confidence=_SURE, kind="assigned")


def _given_nothing(scene: Scene, body: str) -> Refusal | None:
    """A body that the document named speaks of, but never as the one who is to do something."""
    named = sorted(scene.question.scope)
    if len(named) != 1 or not _PROPER.match(body) or _beside(scene, body, named[0]):
        return None
    text = " ".join(expand(p.text) for p in scene.paragraphs(named[0])).lower()
    if body not in text or re.search(rf"\b{re.escape(body)},?\s+(?:\w+\s+){{0,2}}{_DUTY}", text):
        return None
    label = document_label(scene.document(named[0]), short=True)
    written = re.search(re.escape(body), scene.question.text, re.I)
    name = written.group() if written else body
    return Refusal(f"{label[0].upper()}{label[1:]} có nhắc đến {name} nhưng không giao nhiệm vụ riêng cho cơ quan này.")


def _not_mentioned(scene: Scene, body: str) -> Refusal | None:
    """A body by its name, which the text that all else points at has nowhere: no other body's duties answer."""
    document_id = next(iter(scene.candidates(1)), None)
    if document_id is None or not _PROPER.match(body) or _beside(scene, body, document_id):
        return None
    document = scene.document(document_id)
    level, *rest = body.split()
    name = fold(" ".join((level, *rest[:2])))
    written = re.search(rf"{level} (?=[{UPPER}])", scene.question.text, re.I)
    if name not in scene.question.units and not (written and scene.question.text[written.end()].isupper()):
        return None
    named = " ".join((document.title, document.issuer or "", document.unit or ""))
    texts = (named, *(expand(p.text) for p in scene.paragraphs(document_id)))
    if len(name.split()) < 3 or any(name in fold(text) for text in texts):
        return None
    label = document_label(document, short=True)
    return Refusal(f"{label[0].upper()}{label[1:]} không nhắc đến cơ quan được hỏi.")


def _beside(scene: Scene, body: str, document_id: str) -> bool:
    """The question says more than the body and the document's name: it asks for one matter, not for all."""
    document = scene.document(document_id)
    named = " ".join((body, document.title, document.kind, *document.aliases, document.issuer or ""))
    taken = {fold(t) for t in (*syllables(named), *_ASKING)}
    words = tuple(t for t in scene.question.content if fold(t) not in taken and t[0] not in "#@")
    return len(words) > _MOST_BESIDE


def _part_of(scene: Scene, document_id: str, body: str) -> list[Paragraph]:
    """The paragraph that opens with the body, or with `Giao` and the body, and all below it.

    A line with the name alone is the heading of its duties and comes before any sentence about it.
    """
    items = scene.paragraphs(document_id)
    best: tuple[int, list[Paragraph]] = (0, [])
    for name in _names(body, scene.document(document_id)):
        for p in items if not best[0] else ():
            if p.step.kind in (StepKind.HEADER, StepKind.FOOTER) or not (rest := _opens_with(name, p)):
                continue
            part = [x for x in items if x.path[: len(p.path)] == p.path]
            rank = 1 + 2 * (rest[:1] in (".", ":")) + (len(part) > 1)
            if rank > best[0]:
                best = rank, part
    return best[1]


def _names(body: str, document: Document) -> list[tuple[str, ...]]:
    """The body as the text may call it: as asked, and without the unit that the whole document is about."""
    whole_name = tuple(syllables(_LOOSE.sub("", body)))
    around = {t for name in (document.unit or "", document.issuer or "") for t in syllables(name)}
    short = whole_name
    while len(short) > 1 and short[-1] in around:
        short = short[:-1]
    return list(dict.fromkeys((whole_name, short)))


def _opens_with(name: tuple[str, ...], paragraph: Paragraph) -> str:
    """What follows the name where the paragraph opens with it (`Sở X:`, `UBND các phường, xã`, `Giao các Bộ: …, X …`)."""
    text = expand(bare(paragraph.text))
    first = re.sub(r"^giao\s+(?:cho\s+)?", "", text, flags=re.I)
    words = list(re.finditer(r"\w+", first))[: len(name) + 3]
    heads = [syllables(w.group())[0] for w in words if syllables(w.group())]
    for length in range(len(name), len(heads) + 1):
        if set(name) <= set(heads[:length]) and (heads[0] == name[0] or heads[1:2] == [name[0]]):
            return first[words[length - 1].end() :].strip() or "."
    given = re.match(r"giao các (?:bộ|sở|đơn vị|cơ quan)\b\s*:?(?P<bodies>[^.;]{0,160})", text, re.I)
    own = f" {' '.join(name[1:])} "
    return "," if given and own in f" {' '.join(syllables(given['bodies']))} " else ""
