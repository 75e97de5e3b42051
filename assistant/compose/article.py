"""What a part rules, asked by the matter that its heading names: `Việc ghi vào sổ hộ tịch được quy định như thế nào?`.

No sentence of it is the answer: all of it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.agreement import conditions_unmet
from assistant.compose.draft import Draft, Scene
from assistant.compose.parts import whole
from assistant.evidence import share, view
from assistant.question import Kind
from assistant.stopwords import content
from corpus.language.tokens import spaced
from corpus.records import Paragraph, Step, StepKind

#: How a rule is asked for, the matter before it or behind it.
_RULED = re.compile(
    r"^(?P<matter>.{8,240}?),? (?:(?:được|đã được|sẽ được|do pháp luật|theo pháp luật|theo luật|có) )*"
    r"(?:quy định|xác định|hướng dẫn|tiến hành|áp dụng|tính|thực hiện|giải quyết|xử lý)(?: cụ thể| chi tiết| rõ)? (?:như thế nào|thế nào|như nào|ra sao|làm sao|sao|là gì)$"
    r"|^(?:những |các |nêu |cho biết )*quy định(?: của pháp luật| của luật| cụ thể| hiện hành)? (?:về|đối với) (?P<of>.{8,240}?)"
    r"(?: (?:là gì|như thế nào|thế nào|ra sao|gồm những gì))?$",
    re.I,
)
#: What people add that names no matter.
_ASIDE = re.compile(
    r"\b(?:theo|của|trong) (?:quy định|pháp luật|luật)(?: (?:pháp luật|hiện hành|mới nhất|mới|hiện nay|việt nam))*\b"
    r"|\b(?:quy định|pháp luật) (?:mới nhất|mới|hiện hành|hiện nay)\b",
    re.I,
)
_PARTS = frozenset({StepKind.DIEU, StepKind.MUC, StepKind.KHOAN, StepKind.CHUONG, StepKind.DE_MUC, StepKind.PHAN})
#: Share of the heading that the matter must have, and of the matter that the heading must.
_OF_HEADING, _OF_MATTER = 0.8, 0.7
_LEAST_NAME = 3  # content syllables of a heading that names a matter
#: What an article's own text must have of the matter beyond what headings and the title must.
_OF_ITS_TEXT = 0.05
_ABOUT = re.compile(r"^(?:việc|về|quy định về|về việc) ", re.I)
_MOST = 3  # documents in which it is looked for
_SURE = 0.85


def ruled(scene: Scene) -> Draft | None:
    """All that stands under the heading which names the matter whose rule is asked for."""
    question = scene.question
    asked = _RULED.match(_ASIDE.sub(" ", question.own).strip(" ?.!")) if question.kind is Kind.GENERAL else None
    if asked is None:
        return None
    matter = asked["matter"] or asked["of"]
    found = [one for i in scene.candidates(_MOST) if (one := _named(scene, matter, i))]
    _, part = max(found, key=lambda one: one[0], default=(0.0, []))
    return _told(part) if part else None


def _named(scene: Scene, matter: str, document_id: str) -> tuple[float, list[Paragraph]] | None:
    """The part of a document whose heading and the matter say most of each other, with how much."""
    words, best = content(matter), 0.0
    told: tuple[float, list[Paragraph]] | None = None
    items = scene.paragraphs(document_id)
    title = scene.document(document_id).title
    places = dict.fromkeys(
        p.path[: i + 1] for p in items for i, s in enumerate(p.path) if s.kind in _PARTS and s.heading
    )
    for place in places if len(words) >= _LEAST_NAME else ():
        step, above = place[-1], " ".join(s.heading for s in place[:-1])
        name = content(step.heading)
        if len(set(name)) < _LEAST_NAME:
            continue
        of_heading = share(name, matter, scene.idf)
        if of_heading < _OF_HEADING:
            continue
        part = _of(items, step)
        of_matter = share(words, f"{step.heading} {above} {title}", scene.idf)
        if of_matter < _OF_MATTER and _opens_with(matter, step):
            of_matter = share(words, f"{title} {above} {' '.join(p.text for p in part)}", scene.idf) - _OF_ITS_TEXT
        if of_matter < _OF_MATTER or of_heading + of_matter <= best:
            continue
        if part and not conditions_unmet(scene.question, view(part[0], scene.document(document_id)), scene.store):
            best = of_heading + of_matter
            told = best, part
    return told


def _opens_with(matter: str, step: Step) -> bool:
    """The matter opens with the whole heading of an article and goes on: `Tổ chức lựa chọn nhà thầu nạo vét luồng`."""
    opening, name = spaced(_ABOUT.sub("", matter)), spaced(_ABOUT.sub("", step.heading))
    return step.kind is StepKind.DIEU and len(name.split()) > _LEAST_NAME and opening.startswith(name)


def _of(items: Sequence[Paragraph], step: Step) -> list[Paragraph]:
    return [p for p in items if step in p.path]


def _told(part: Sequence[Paragraph]) -> Draft:
    draft = whole(part)
    return Draft(draft.text, draft.quotes, _SURE, draft.kind)
