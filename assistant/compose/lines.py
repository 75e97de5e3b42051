"""`Ý cuối của mục 1`, `việc thứ ba ở mảng thể chế`: one marked line of a part, the part called by number or by name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.compose.aspects import below_aspect, document_meant, named_part
from assistant.compose.draft import Draft, Refusal, Scene
from assistant.compose.parts import capital, documents, find, part_of
from assistant.conditions import place
from assistant.question import LAST
from corpus.labels import step_label
from corpus.language.numbers import ordinal, ordinal_words
from corpus.records import Paragraph, Step, StepKind

_LINE = re.compile(
    r"\b(?P<noun>gạch đầu dòng|đầu dòng|gạch|dấu cộng|dòng|ý|đầu việc|việc|nhiệm vụ|mục tiêu|giải pháp|yêu cầu)"
    r"(?: (?:đứng|xếp|nằm|ở)(?: (?:ở|vị trí))*)? (?:(?P<first>đầu tiên|đầu(?! tư\b| mối\b| vào\b| việc\b| dòng\b| năm\b))|(?P<last>cuối cùng|cuối(?! năm\b)|sau cùng|chót)|(?P<eve>áp chót|áp cuối|kế cuối)"
    r"|(?P<nth>thứ \w+)|(?:số )?(?P<number>\d{1,2})(?!\s*(?:%|năm|tháng|ngày|[/.]\d)))(?!\w)"
)
_MARKS = (StepKind.GACH, StepKind.CONG, StepKind.DIEM, StepKind.KHOAN)
_OF_KIND = {"gạch đầu dòng": (StepKind.GACH,), "đầu dòng": (StepKind.GACH,), "gạch": (StepKind.GACH,), "dấu cộng": (StepKind.CONG,)}  # fmt: skip
_TASKS = ("việc", "đầu việc", "nhiệm vụ")
_ASPECTS = ("nhiệm vụ", "mục tiêu", "giải pháp", "yêu cầu")
_EVE = -2  # the last but one


def line(scene: Scene) -> Draft | Refusal | None:
    """The line a question points at by its order; None where it names no part, or the part no single list of lines."""
    low = scene.question.text.lower()
    match = _LINE.search(low)
    n = _order(match) if match else None
    if match is None or n is None:
        return None
    rest = low[: match.start()] + low[match.end() :]
    part = _part(scene, scene.question.text[: match.start()] + scene.question.text[match.end() :], rest)
    found = _lines(part, match["noun"], rest, n) if part else []
    if not found:
        return None
    if n > len(found) or -n > len(found):
        return Refusal(
            f"{capital(step_label(part[0].step))} chỉ có {len(found)} {match['noun']}, không có {match['noun']} {ordinal(n)}."
        )
    chosen = found[n - 1 if n > 0 else n]
    return part_of(scene, [p for p in part if p.within(chosen.path)])


def _order(match: re.Match[str]) -> int | None:
    if match["first"]:
        return 1
    if match["last"] or match["eve"]:
        return LAST if match["last"] else _EVE
    if match["number"]:
        return int(match["number"])
    return next((n for n, _, _ in ordinal_words(match["nth"])), None)


def _part(scene: Scene, text: str, low: str) -> list[Paragraph]:
    """The part by its number, else by the words of its heading."""
    levels = place(text, low).levels
    if levels:
        if {kind for kind, _ in levels} & {StepKind.GACH, StepKind.CONG, StepKind.HANG, StepKind.DOAN, StepKind.THU}:
            return []
        named = scene.question.scope or scene.question.units or scene.question.focus_document
        return (
            next((p for d in documents(scene) if (p := find(scene.paragraphs(d), levels, text))), []) if named else []
        )
    document_id = document_meant(scene)
    items = scene.paragraphs(document_id) if document_id else []
    step, _ = named_part(items, text, scene.document(document_id).title) if items else (None, ())
    return [p for p in items if step in p.path] if step else []


def _lines(part: Sequence[Paragraph], noun: str, rest: str, n: int) -> list[Paragraph]:
    """The lines of the only list that has so many, below the heading that the noun or the question names."""
    asked = [a for a in _ASPECTS if a == noun or re.search(rf"\b{a}\b", rest)] or ["nhiệm vụ"] * (noun in _TASKS)
    inside = below_aspect(part, part[0].step, asked) or ([] if noun in _ASPECTS else list(part[1:]))
    marked = [p for p in inside if p.step.kind in _OF_KIND.get(noun, _MARKS) and not p.cells and not p.is_heading]
    if not marked and asked:
        marked = [p for p in inside if p.step.kind is StepKind.DOAN and not p.cells and not p.is_heading]
    if not marked:
        return []
    depth = min(len(p.path) for p in marked)
    lists: dict[tuple[Step, ...], list[Paragraph]] = {}
    for p in marked:
        if len(p.path) == depth:
            lists.setdefault(p.path[:-1], []).append(p)
    long = [items for items in lists.values() if len(items) >= abs(n)] if len(lists) > 1 else list(lists.values())
    return long[0] if len(long) == 1 else []
