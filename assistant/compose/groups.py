"""Lists in the texts: siblings under a heading, lessons of an article, enumerations inside a paragraph."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant import sections
from assistant.agreement import conditions_unmet
from assistant.compose import announcing
from assistant.compose.choosing import fitting
from assistant.compose.draft import Scene, bare
from assistant.compose.parts import find
from assistant.evidence import Coverage, View, coverage, view
from assistant.retrieval import level_asked
from corpus.language.numbers import cardinal
from corpus.language.sentences import inline_items, sentences
from corpus.language.text import UPPER
from corpus.records import Paragraph, Step, StepKind

_LISTED = (
    StepKind.PHAN, StepKind.CHUONG, StepKind.MUC, StepKind.DIEU, StepKind.KHOAN, StepKind.DIEM, StepKind.GACH, StepKind.CONG,
    StepKind.THU, StepKind.DE_MUC,
)  # fmt: skip
#: A question that itself says how many there are.
_STATED = re.compile(
    r"\b(\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:nội dung|mục tiêu|nhiệm vụ|bài học|giải pháp|yêu cầu|lĩnh vực|trọng tâm|nguyên tắc|(?P<any>mảng|khâu|phần(?! trăm)|mặt|việc|ý|trụ cột|nhóm|hạng mục|đầu việc))\b"
)
#: The same asked for: `được chia ra mấy mảng`; and what texts call the items of such a list.
_ANY_ASKED = re.compile(
    r"\b(?:mấy|bao nhiêu) (?:mảng|khâu|phần(?! trăm)|mặt|ý|trụ cột|trụ|nhóm|mũi|hạng mục)\b(?! (?:ngập|đường))"
    r"|\b(?:những|các) (?:mảng|khâu|mặt|trụ cột|trụ|hạng mục)(?: [^\W\d]+){0,2} nào\b"
)
#: Steps asked for, and told: `chia ra mấy khâu`, `gồm các bước sau:`.
STEPS_ASKED = re.compile(r"\b(?:mấy|bao nhiêu|những|các) (?:khâu|bước|công đoạn|chặng)\b")
STEPS_TOLD = re.compile(r"\b(?:các|những|\d+) (?:bước|khâu|công đoạn|trình tự)\b[^.;]{0,20}:\s*$", re.I)
_ANY_CALLED = ("nội dung", "nhiệm vụ", "lĩnh vực", "giải pháp", "trọng tâm", "nhóm nhiệm", "khâu đột", "trụ cột")
_UNASKED = 0.15  # taken off a list of one commune or office where the question names none
_LONG_ITEM = 60  # words above which a list shows an item's first sentence


@dataclass(frozen=True, slots=True)
class Group:
    """A list: its items in order, and a view of what introduces it. `inline` when it stands inside one paragraph."""

    items: tuple[str, ...]
    paragraphs: tuple[Paragraph, ...]
    lead: View
    intro: str
    inline: bool
    kind: StepKind


@dataclass(frozen=True, slots=True)
class Ranked:
    """A group with how well what introduces it, and all of it, carries the question."""

    group: Group
    coverage: Coverage
    unmet: tuple[str, ...]


def groups(scene: Scene, document_id: str) -> list[Group]:
    """All lists of a document."""
    items = scene.paragraphs(document_id)
    document = scene.document(document_id)
    by_id = {p.id: p for p in items}
    by_parent: dict[tuple[str | None, tuple[Step, ...], StepKind], list[Paragraph]] = defaultdict(list)
    for p in items:
        alone = (
            not p.text.startswith("(")
            and p.step.kind is StepKind.DOAN
            and p.parent_id is not None
            and by_id[p.parent_id].is_heading
        )
        if (p.step.kind in _LISTED or alone) and not p.cells:
            by_parent[(p.parent_id, p.path[:-1], p.step.kind)].append(p)
    out = []
    for (parent_id, path, kind), members in by_parent.items():
        if len(members) == 1 and members[0].text.endswith(":"):  # it only introduces what follows
            continue
        if len(members) < 2 and not (
            parent_id and by_id[parent_id].is_heading and len(members) == 1 and kind is not StepKind.DE_MUC
        ):
            continue
        parent = announcing.before(items, members[0]) or by_id.get(parent_id or "") or _before(items, members[0])
        lead = _lead(members[0], parent, path, scene)
        out.append(
            Group(
                tuple(_item(p) for p in members),
                tuple(members),
                lead,
                parent.text if parent else document.title,
                False,
                kind,
            )
        )
    out += _alike(items, scene)
    for p in items:
        if not p.cells and not p.is_heading and (found := inline_items(p.text)):
            intro, spans = found
            texts = _as_announced(tuple(p.text[a:b] for a, b in spans), p.text[intro[0] : intro[1]])
            lead = view(replace(p, text=p.text[intro[0] : intro[1]], id=f"{p.id}#lead"), document)
            out.append(Group(texts, (p,), lead, p.text[intro[0] : intro[1]], True, StepKind.DOAN))
    return out


def announced(group: Group, scene: Scene) -> float:
    """A bonus for an introduction that says how many of what is asked about will follow (`6 nội dung … gồm:`)."""
    low = scene.question.text.lower()
    for m in re.finditer(r"(?<![\w/.,])0?(\d{1,2})\s+(\w+(?:\s\w+)?)", group.intro):
        if m[2].lower() in low and (int(m[1]) == len(group.items) or group.inline):
            return 0.45 if int(m[1]) == len(group.items) else 0.4
        if m[2].lower() in low and not group.inline:
            return 0.0
        if m[2].lower() in _ANY_CALLED and int(m[1]) == len(group.items) and _ANY_ASKED.search(low):
            return 0.5
    if STEPS_ASKED.search(low) and STEPS_TOLD.search(group.intro):
        return 0.45
    stated = _STATED.search(low)
    if stated and cardinal(stated[1]) != len(group.items):
        return -0.3
    if stated and stated["any"] and re.search(rf"(?<![\w/.,])0?{len(group.items)} [^\W\d]", group.intro):
        return 0.45  # `sáu mảng`: any word for an item, where the text says how many there are
    if not group.inline and announcing.of_what_is_asked(low, group.intro):
        return 0.3
    opening = " ".join(bare(group.intro).lower().split()[:2]).strip(":. ")
    return 0.2 if opening and re.search(rf"\b(?:mấy|bao nhiêu|những|các) {re.escape(opening)}\b", low) else 0.0


def _as_announced(items: tuple[str, ...], intro: str) -> tuple[str, ...]:
    """Items that a text ties with `và` although it announced more of them: `… và Cải cách … và Xây dựng …`."""
    for m in re.finditer(r"(?<![\w/.,])0?(\d{1,2})\s+\w", intro):
        parts = tuple(part for item in items for part in re.split(rf"\s+và\s+(?=[{UPPER}])", item))
        if int(m[1]) == len(parts) != len(items):
            return parts
    return items


def _alike(items: Sequence[Paragraph], scene: Scene) -> list[Group]:
    """Runs of plain paragraphs that open with the same two words, such as the `Căn cứ …` of a decision."""
    out: list[Group] = []
    run: list[Paragraph] = []
    for p in [*items, None]:
        opening = _opening(p) if p else ""
        if run and (p is None or opening != _opening(run[0])):
            if len(run) >= 2:
                lead = _lead(run[0], replace(run[0], text=_opening(run[0])), run[0].path[:-1], scene)
                out.append(
                    Group(tuple(_item(x) for x in run), tuple(run), lead, _opening(run[0]), False, StepKind.DOAN)
                )
            run = []
        if p and opening:
            run.append(p)
    return out


def _opening(paragraph: Paragraph) -> str:
    words = paragraph.text.split()
    plain = paragraph.step.kind is StepKind.DOAN and len(words) > 4 and not paragraph.is_heading
    return " ".join(words[:2]).lower() if plain else ""


def _lead(first: Paragraph, parent: Paragraph | None, path: tuple[Step, ...], scene: Scene) -> View:
    """A view whose body is what introduces the list, under the list's own headings."""
    text = parent.text if parent else scene.document(first.document_id).title
    shell = replace(first, text=text, path=(*path, Step(StepKind.DOAN)), cells=(), id=f"{first.id}#lead")
    return view(shell, scene.document(first.document_id))


def _before(items: Sequence[Paragraph], first: Paragraph) -> Paragraph | None:
    """The plain paragraph that stands before a list at the document's own level, such as `… Cụ thể:`."""
    earlier = [p for p in items if p.order < first.order]
    return earlier[-1] if earlier and earlier[-1].text.endswith(":") else None


def _item(paragraph: Paragraph) -> str:
    text = bare(paragraph.text)
    if paragraph.step.kind is StepKind.THU:
        text = paragraph.text
    if len(text.split()) > _LONG_ITEM:
        first, last = sentences(text)[0]
        text = text[first:last]
    return text


def ranked(scene: Scene, most: int = 4, inside: Sequence[tuple[StepKind, str]] = ()) -> list[Ranked]:
    """Lists of the candidate documents, best first; only those inside a part when its levels are given."""
    out = []
    for document_id in scene.candidates(most):
        own = sections.named(scene.question.text, scene.library.parts(document_id))
        part = {p.id for p in find(scene.paragraphs(document_id), inside, scene.question.text)[1:]} if inside else None
        for group in groups(scene, document_id):
            if part is not None and group.paragraphs[0].id not in part:
                continue
            found = coverage(scene.question.content, group.lead, scene.idf)
            unmet = conditions_unmet(scene.question, group.lead, scene.store)
            if own and not group.inline and sections.elsewhere(own, group.paragraphs[0]):
                unmet = (*unmet, "part")
            out.append(Ranked(group, found, unmet))
    low = scene.question.text.lower()
    question = scene.question
    of_any_unit = not (question.units or question.scope or question.names or question.topic or level_asked(question))
    out.sort(
        key=lambda r: (
            -(r.coverage.whole + 0.5 * r.coverage.body - 0.5 * len(r.unmet) + announced(r.group, scene))
            + _UNASKED * (bool(r.group.lead.document.unit) and of_any_unit)
            - fitting(r.group, low)
        )
    )
    return out
