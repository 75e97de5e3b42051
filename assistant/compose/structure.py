"""`mục 2 công văn 3759 nói gì?`, `bài học thứ tư`, `điểm b khoản 1 Điều 5`: the part or item a question points at."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.compose.draft import Draft, Refusal, Scene
from assistant.compose.fitting import fits
from assistant.compose.nth import nth
from assistant.compose.parts import ALIKE, documents, either, find, missing, part_of
from assistant.kinds import kind_of
from assistant.question import LAST, Kind, Place
from assistant.refusals import REFUSAL
from assistant.stopwords import content
from corpus.language.tokens import spaced, syllables
from corpus.records import StepKind

#: What a part tells or does not: `bài học thứ sáu … mỗi năm mấy đợt`.
_TOLD_OR_NOT = (Kind.DATE, Kind.PERCENT, Kind.MONEY, Kind.PHONE)
#: `mấy buổi`, `bao nhiêu héc ta`, `kể tên 5 xã`: what is counted; `mấy năm rồi` counts nothing.
_HOW_MANY = re.compile(r"\b(?:mấy|bao nhiêu|(?:tên|kể|kê) (?:\d{1,3}|từng)) (?P<noun>[^\W\d]+)")
#: … but these, which name whatever a part lists (`mấy chỉ tiêu`, `mấy nhiệm vụ`), or are talk.
_TALK = frozenset(
    "chỉ nhiệm mục nội giải gạch dòng năm bài cái điều kinh ý phần ông bà anh chị em đề tiền là thì người việc hôm nay bữa".split()
)
#: `có được xin gia hạn không`: the predicate that is to be so or not.
_WHETHER = re.compile(
    r"\bcó (?:(?:được|phải|bị|cần|cho|cho phép|bắt|buộc|bắt buộc) )+(?!là\b|đúng\b|thế\b|vậy\b)(?P<does>[^,;?]{2,60}?) (?:hay )?(?:không|chưa)\b\W*$"
)
#: `do ai đề xuất`: who does what with the part.
_WHO = re.compile(r"\b(?:do |bởi )ai (?:(?:đã|được|là người|phải|sẽ|đứng ra) )*(?P<does>[^\W\d]+(?: [^\W\d]+)?)")
#: `với mấy cuộc cải cách nào`: which, not how many.
_WHICH = re.compile(r"(?:mấy|bao nhiêu) (?:\w+ ){1,3}nào\b")
_AS_A_WORD = 0.9  # how well a word is found that stands in the text with its neighbour, or by another wording
_MOST_OF_IT = 0.6  # share of a predicate's words that the part must have
_UNTOLD = Refusal(f"{REFUSAL} Phần được hỏi có trong văn bản nhưng không nói đến điều này.")
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
            return _UNTOLD
    if isinstance(outcome, Draft) and outcome.kind == Kind.STRUCTURE.value and _leaves_open(scene, outcome):
        return _UNTOLD
    return outcome


def _leaves_open(scene: Scene, draft: Draft) -> bool:
    """A whole part is given and a number of things, a choice or a predicate was asked for that it does not speak of."""
    low = scene.question.own.lower()
    title = scene.document(draft.quotes[0].paragraph.document_id).title
    told = spaced(" ".join((title, draft.text, *(q.text for q in draft.quotes))))
    counted = [m for m in _HOW_MANY.finditer(low) if m["noun"] not in _TALK and not _WHICH.match(low, m.start())]
    if any(f" {form} " not in told for m in counted for form in syllables(m["noun"])[:1]):
        return True
    sides = either(low)
    if len(sides) > 1 and not any(p.found(told) >= _AS_A_WORD for side in sides for p in scene.idf.probes(side)):
        return True
    who = _WHO.search(low)
    if who and (does := content(who["does"])) and not any(p.found(told) for p in scene.idf.probes(does)):
        return True
    asked = _WHETHER.search(low)
    words = content(asked["does"]) if asked else ()
    said = [p.found(told) >= (_AS_A_WORD if len(words) > 1 else 0.1) for p in scene.idf.probes(words)]
    return bool(said) and sum(said) < _MOST_OF_IT * len(said)


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
