"""`Văn bản X gồm những phần nào?`: the opening line of each part of a document, in order."""

from __future__ import annotations

import re
from collections import Counter

from assistant.compose.aspects import document_meant
from assistant.compose.draft import Draft, Quote, Scene, sentence, shown
from assistant.compose.parts import lost
from corpus.labels import step_label
from corpus.language.numbers import cardinal
from corpus.language.sentences import sentences
from corpus.language.text import fold
from corpus.language.tokens import syllables
from corpus.records import Document, Paragraph, Step, StepKind

_ASKED = re.compile(
    r"\b(?:gồm|có|chia (?:thành|làm)|bao gồm)\b.{0,20}?\b(?P<level>phần|mục|chương|điều|phụ lục)\b(?! (?:tiêu|trăm|kiện|lệ|đích)).{0,24}\b(?:nào|gì)\b"
    r"|\b(?P<count>mấy|bao nhiêu)\s+(?P<counted>phần|mục|chương|điều|phụ lục)\b(?! (?:tiêu|trăm|kiện|lệ))"
    r"|\b(?P<told>chia (?:thành|làm|ra)|gồm|nói|bàn|hướng dẫn|chỉ dẫn|đề cập|nhắc|xoay quanh|bao quát|dặn)\b[^,;]{0,24}?"
    r"\b(?:những|các|mấy|bao nhiêu)\b.{0,8}?\b(?:mảng|nội dung|lĩnh vực|nhóm|khía cạnh|vấn đề|việc|phần|mục)\b.{0,20}\b(?:nào|gì|lớn|chính)\b"
    r"|\b(?:bố cục|dàn ý|mục lục|kết cấu)\b|^(?:hãy |xin |giúp tôi )?(?:tóm tắt|tóm lược|khái quát)\b|\b(?:nội dung chính|ý chính)\b"
)
#: `công văn X có 5 phần, kể tên từng phần`: so many, told by their names.
_SO_MANY = re.compile(
    r"\b(?:có|gồm|chia (?:thành|làm)|bao gồm)\s+(?P<figure>\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+(?P<level>phần|mục|chương|điều|phụ lục)\b"
    r"(?! (?:tiêu|trăm|kiện|lệ|đích))(?=.*\b(?:kể|liệt kê|nêu|đọc|tên|nào|gì)\b)"
)
_HOW_MANY = re.compile(
    r"\b(?:mấy|bao nhiêu)\s+(?:phần|mục|chương|điều|phụ lục|nhóm|mảng|nội dung)\b(?! (?:tiêu|trăm|kiện|lệ))"
)
_LEVELS = {"chương": StepKind.CHUONG, "điều": StepKind.DIEU, "phụ lục": StepKind.PHU_LUC}
_FURTHER = re.compile(rf"\b(?:mấy|bao nhiêu)\s+(?P<counted>{'|'.join(_LEVELS)})\b(?! kiện)")
_DIVISIONS = (
    StepKind.PHAN,
    StepKind.CHUONG,
    StepKind.MUC,
    StepKind.DIEU,
    StepKind.KHOAN,
    StepKind.DE_MUC,
    StepKind.PHU_LUC,
)
_BESIDE = frozenset(
    (
        "phần mục chương điều phụ lục bố cục dàn ý kết cấu lớn chính mảng nội dung lĩnh vực nhóm chia thành hướng dẫn tóm tắt lược khái quát ý "
        "nhìn tổng thể chung chỉ dẫn làm nơi việc công vấn đề khía cạnh đề cập bàn nhắc xoay quanh bao quát dặn giao yêu cầu đánh số đầu từng cần đề tên liệt kê cho biết"
    ).split()
)
#: `(Kèm theo Công văn số …)` under the number of an appendix is no title of it.
_ATTACHED = re.compile(r"^\((?:ban hành )?kèm theo\b", re.I)
_LOOKED_AT = 3  # paragraphs of a part that may open it
_MOST = 30
_ASIDE = 2  # words beside the document and its parts
_LONGEST = 30  # words of a part's first sentence that are shown


def outline(scene: Scene) -> Draft | None:
    """The parts of the one document a question names, when the question asks for no more than them."""
    low = scene.question.text.lower()
    match = _ASKED.search(low)
    if many := _SO_MANY.search(low):
        return _so_many(scene, many)
    document_id = _document(scene)
    if match is None or document_id is None or scene.question.place.levels or scene.question.place.ordinal:
        return None
    document = scene.document(document_id)
    if len(_beyond(scene, document)) > (0 if match["told"] else 2) or _of_others(scene, document):
        return None
    level = _LEVELS.get(match["level"] or match["counted"] or "")
    openings = _openings(scene.paragraphs(document_id), level)
    if len(openings) < 2 or len(openings) > _MOST:
        return None
    told = [_told(step, p, scene) for step, p in openings]
    lines = [f"- {_capital(step_label(step))}: {text}" for (step, _), (text, _) in zip(openings, told, strict=True)]
    if match["count"] or _HOW_MANY.search(scene.question.text.lower()):
        others = [_LEVELS[m["counted"]] for m in _FURTHER.finditer(scene.question.text.lower(), match.end())]
        counted = [_counted([s for s, _ in _openings(scene.paragraphs(document_id), k)]) for k in others]
        lines.insert(0, f"{', '.join([_counted([step for step, _ in openings]), *filter(None, counted)])}:")
    shown_from = dict.fromkeys(
        p for (_, opening), (_, source) in zip(openings, told, strict=True) for p in (opening, source)
    )
    quotes = tuple(Quote(p, p.text) for p in shown_from)
    return Draft("\n".join(lines), quotes, 0.88, "outline")


def _so_many(scene: Scene, many: re.Match[str]) -> Draft | None:
    """The parts of the level of which a text has as many as are asserted; None where it has another number."""
    document_id = _document(scene) or (document_meant(scene) if scene.question.units else "")
    if not document_id or _of_others(scene, scene.document(document_id)):
        return None
    if len(_beyond(scene, scene.document(document_id))) > _ASIDE:
        return None
    openings = _openings(scene.paragraphs(document_id), _LEVELS.get(many["level"]))
    kinds = Counter(step.kind for step, _ in openings)
    openings = [(step, p) for step, p in openings if kinds[step.kind] == cardinal(many["figure"])]
    if len({step.kind for step, _ in openings}) != 1:
        return None
    told = [_told(step, p, scene) for step, p in openings]
    lines = [f"- {_capital(step_label(step))}: {text}" for (step, _), (text, _) in zip(openings, told, strict=True)]
    return Draft("\n".join(lines), tuple(Quote(p, p.text) for _, p in told), 0.88, "outline")


def _beyond(scene: Scene, document: Document) -> set[str]:
    """What the question says beside the document and its parts."""
    named = {t for name in (document.title, document.kind, *document.aliases) for t in syllables(name)}
    return set(scene.question.content) - _BESIDE - named


def _of_others(scene: Scene, document: Document) -> bool:
    """A body is named that the document neither comes from nor is about: what it is told is asked for."""
    own = fold(f"{document.title} {document.issuer or ''} {document.unit or ''}")
    return any(unit not in own for unit in scene.question.units)


def _document(scene: Scene) -> str | None:
    named = [r.document.id for r in scene.question.documents if r.held and r.document]
    named += [d for d in scene.question.document_ids if d not in named]
    return named[0] if len(named) == 1 else None


def _openings(items: list[Paragraph], level: StepKind | None) -> list[tuple[Step, Paragraph]]:
    """The first paragraph of every part of a level; of the outermost divisions when no level is named.

    A heading with nothing under it, such as the caption of a picture, is no part.
    """
    found: dict[tuple[Step, ...], tuple[Step, Paragraph]] = {}
    for paragraph in items:
        for depth, step in enumerate(paragraph.path):
            if step.kind is level or (level is None and step.kind in _DIVISIONS):
                found.setdefault(paragraph.path[: depth + 1], (step, paragraph))
                break
    return [found[path] for path in found if any(not p.is_heading and p.within(path) for p in items)]


def _counted(steps: list[Step]) -> str:
    """`5 mục, 2 phụ lục`, in order of appearance."""
    kinds = Counter(step_label(Step(step.kind, "")).replace("“”", "").strip().lower() for step in steps)
    return ", ".join(f"{n} {kind}" for kind, n in kinds.items())


def _told(step: Step, opening: Paragraph, scene: Scene) -> tuple[str, Paragraph]:
    """What a part opens with, its own number and a bare reference left out, and where; that its text was lost where it was."""
    depth = next(i for i, s in enumerate(opening.path) if s == step) + 1
    part = [p for p in scene.paragraphs(opening.document_id) if p.path[:depth] == opening.path[:depth]]
    if lost(part):
        return "không đọc được (nội dung bị mất trong bản nguồn).", opening
    numbered = re.compile(rf"{re.escape(step_label(step))}\s*[.:]?\s*", re.I)
    for paragraph in part[:_LOOKED_AT]:
        told = numbered.sub("", _first(paragraph), count=1) if numbered.match(_first(paragraph)) else _first(paragraph)
        if told.strip(" .") and not _ATTACHED.match(told):
            return told, paragraph
    return _first(opening), opening


def _first(paragraph: Paragraph) -> str:
    if paragraph.is_heading and paragraph.step.heading:
        return sentence(paragraph.step.heading)
    text = shown(paragraph)
    first, last = sentences(text)[0]
    words = text[first:last].rstrip(" :").split()
    return sentence(" ".join(words)) if len(words) <= _LONGEST else " ".join(words[:_LONGEST]) + "…"


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
