"""Footnotes: `[3] Quyết định số …` belongs to the words before the `[3]` in the text."""

from __future__ import annotations

import re

from assistant.compose.draft import Draft, Quote, Scene, bare, sentence
from assistant.compose.fitting import level_asked, names_one
from assistant.evidence import share
from assistant.kinds import NUMBER_OF_A_PAPER
from assistant.question import Kind, Question
from assistant.retrieval import Evidence
from corpus.language.numbers import mentions
from corpus.language.sentences import sentences
from corpus.records import Paragraph

_NOTE = re.compile(r"^\[(\d{1,3})\]\s*(?=\S)")
_MARK = re.compile(r"(?<=\S)\[(\d{1,3})\]")
_BOUNDARY = re.compile(r"[;:]\s|\(\w{1,3}\)\s|\]\s*[;,.]?\s")
_SOUGHT = re.compile(
    r"\bsố (?:bao nhiêu|mấy|nào|hiệu)\b|\b(?:quyết định|nghị quyết|hợp đồng|văn bản|công văn|lệnh) (?:số )?(?:nào|gì|mấy)\b"
    rf"|{NUMBER_OF_A_PAPER}"
)
#: `kể tên các phường …`: bodies to be told, as by `những phường nào`.
_TOLD_OFF = re.compile(
    r"\b(?:kể|liệt kê|nêu|đọc|điểm|danh sách)(?: (?:tên|ra|đủ|hết|rõ|giúp|giùm|hộ|cho|em|tôi|mình|lại|của))* (?:những |các |mấy )(?P<level>phường|xã|quận|huyện|tỉnh|sở|bộ)\b(?! (?:phận|máy))"
)
_LEAST = 0.65  # share of the question that the words before the mark and the note together must carry


def notes(scene: Scene, document_id: str) -> dict[str, Paragraph]:
    """The footnotes of a document by their numbers."""
    found = ((_NOTE.match(p.text), p) for p in scene.paragraphs(document_id))
    return {m[1]: p for m, p in found if m}


def under(scene: Scene, paragraph: Paragraph) -> list[Paragraph]:
    """The footnotes that a paragraph refers to."""
    marks = _MARK.findall(paragraph.text)
    held = notes(scene, paragraph.document_id) if marks else {}
    return [held[n] for n in marks if n in held]


def noted(scene: Scene) -> Draft | None:
    """The number, day or body that stands in a footnote to the words asked about, and not in the text itself."""
    question = scene.question
    wanted = _wanted(question)
    best: tuple[float, Draft] | None = None
    reach = 0 if not wanted else 4 if wanted in ("document", "date") else 1  # bodies are told of every case
    for e in scene.evidence[:reach]:
        held = notes(scene, e.view.paragraph.document_id) if not e.unmet and _MARK.search(e.view.paragraph.text) else {}
        for mark in _MARK.finditer(e.view.paragraph.text):
            note = held.get(mark[1])
            if note is None or not _has(note.text, wanted):
                continue
            told = _told(scene, e, mark, note, wanted)
            if told and (best is None or told[0] > best[0]):
                best = told
    return best[1] if best else None


def _wanted(question: Question) -> str:
    """What a footnote may tell: `document`, `date`, or the level whose bodies are asked for; empty for anything else."""
    low = question.text.lower()
    if question.kind is Kind.DOCUMENT or _SOUGHT.search(low):
        return "document"
    if question.kind is Kind.DATE:
        return "date"
    if question.kind is Kind.LIST and (told_off := _TOLD_OFF.search(low)):
        return told_off["level"]
    return level_asked(low) if question.kind in (Kind.GENERAL, Kind.AUTHORITY, Kind.LIST, Kind.PLACE) else ""


def _told(
    scene: Scene, evidence: Evidence, mark: re.Match[str], note: Paragraph, wanted: str
) -> tuple[float, Draft] | None:
    """The draft that a note gives and how much of the question it carries; None where the text says it itself."""
    text = evidence.view.paragraph.text
    first, last = next(((a, b) for a, b in sentences(text) if a <= mark.start() < b), (0, len(text)))
    start = max([first, *(m.end() for m in _BOUNDARY.finditer(text, first, mark.start()))])
    of_body = wanted not in ("document", "date")  # a list of bodies belongs to all that the sentence says of them
    clause = bare(text[first if of_body else start : mark.start()])
    carried = share(scene.question.content, f"{clause} {note.text}", scene.idf)
    if of_body:
        carried = max(carried, 0.5 * (carried + evidence.coverage.whole))
    if (
        carried < _LEAST
        or carried < share(scene.question.content, text[first:last], scene.idf) - 0.35
        or _has(clause, wanted)
    ):
        return None
    said = _NOTE.sub("", note.text)
    draft = Draft(
        f"{clause}: {sentence(said)}",
        (Quote(note, note.text), Quote(evidence.view.paragraph, clause)),
        0.85,
        "note",
        (said,),
    )
    return carried, draft


def _has(text: str, kind: str) -> bool:
    if kind not in ("document", "date"):
        return names_one(kind, text)
    return any(m.kind == kind for m in mentions(text))
