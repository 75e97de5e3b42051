"""`mục 2 công văn 3759 nói gì?`, `bài học thứ tư`, `điểm b khoản 1 Điều 5`: the part or item a question points at."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.compose.draft import Draft, Refusal, Scene
from assistant.compose.fitting import fits
from assistant.compose.nth import nth
from assistant.compose.parts import ALIKE, documents, find, missing, part_of
from assistant.kinds import kind_of
from assistant.question import LAST, Kind, Place
from assistant.refusals import REFUSAL
from corpus.records import StepKind

#: What a part tells or does not: `bài học thứ sáu … mỗi năm mấy đợt`.
_TOLD_OR_NOT = (Kind.DATE, Kind.PERCENT, Kind.MONEY, Kind.PHONE)
_LETTERED = re.compile(r"(?P<figure>\d+)(?P<letter>[a-zđ])")
#: `phần thứ ba` is a place, not the third of some list.
_AS_LEVELS = {
    "phần": StepKind.PHAN,
    "mục": StepKind.MUC,
    "chương": StepKind.CHUONG,
    "điều": StepKind.DIEU,
    "khoản": StepKind.KHOAN,
}


def _with_letter(levels: tuple[tuple[StepKind, str], ...]) -> tuple[tuple[StepKind, str], ...]:
    """`mục 4a` as `điểm a mục 4`, which is what it means where no part has that number; empty where there is no letter."""
    out: list[tuple[StepKind, str]] = []
    for kind, number in levels:
        match = _LETTERED.fullmatch(number)
        out += [(StepKind.DIEM, match["letter"]), (kind, match["figure"])] if match else [(kind, number)]
    return tuple(out) if len(out) > len(levels) else ()


def structure(scene: Scene) -> Draft | Refusal | None:
    """The part a question points at; none where something is asked of the part that it does not tell."""
    outcome = _part(scene)
    kind = kind_of(scene.question.text.lower().rstrip(" ?.!"), Place(), (), False)
    if isinstance(outcome, Draft) and kind in _TOLD_OR_NOT:
        asked = replace(scene.question, kind=kind)
        if not any(fits(asked, text) for text in (outcome.text, *(q.text for q in outcome.quotes))):
            return Refusal(f"{REFUSAL} Phần được hỏi có trong văn bản nhưng không nói đến điều này.")
    return outcome


def _part(scene: Scene) -> Draft | Refusal | None:
    place = scene.question.place
    for reference in scene.question.documents:
        if not reference.held:
            return Refusal(
                f"Kho không có toàn văn {reference.label} nên không tra được phần này. Hãy nạp văn bản bằng “cchc ingest TỆP”.",
                "not-held",
            )
    if place.ordinal == LAST and place.noun in _AS_LEVELS:
        return _last(scene, _AS_LEVELS[place.noun])
    if place.ordinal is not None and place.noun in _AS_LEVELS:
        place = Place(((_AS_LEVELS[place.noun], str(place.ordinal)),))
        scene = replace(scene, question=replace(scene.question, place=place))
    if place.ordinal is not None and not place.levels:
        return nth(scene, place.noun, place.ordinal)
    if any(kind is StepKind.HANG for kind, _ in place.levels):
        return None
    searched = documents(scene)
    for document_id in searched:
        items = scene.paragraphs(document_id)
        for levels in (place.levels, _with_letter(place.levels)):
            if levels and (opening := find(items, levels, scene.question.text)):
                return part_of(scene, opening)
    if (
        searched
        and scene.candidates()
        and (scene.question.scope or scene.question.units or scene.question.focus_document)
    ):
        return missing(scene, searched[0])
    return None


def _last(scene: Scene, kind: StepKind) -> Draft | Refusal | None:
    """The last part of a level, of the outermost parts that the document has of it."""
    searched = documents(scene)
    items = scene.paragraphs(searched[0]) if len(searched) == 1 else []
    of_kind = [p for p in items if p.step.kind in ALIKE.get(kind, {kind}) and not p.cells]
    if not of_kind:
        return None
    depth = min(len(p.path) for p in of_kind)
    last = [p for p in of_kind if len(p.path) == depth][-1]
    return part_of(scene, [p for p in items if p.path[:depth] == last.path])
