"""Ideas and items from lists: which part an item belongs to, which items a list has, in which order they stand."""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.quiz.facts import FactType
from assistant.quiz.ideas import Idea, Value, basis
from assistant.quiz.naming import document_name, place, scope_year
from assistant.quiz.truth import Truth
from assistant.quiz.wording import NEGATIVE, gist, opens_with_verb, own_heading, statements, uncapital
from corpus.labels import step_label
from corpus.language.text import comparable
from corpus.language.tokens import syllables
from corpus.records import Document, Paragraph, Step, StepKind

#: `Các nhiệm vụ khác theo quy định của pháp luật` closes every list.
_CATCH_ALL = re.compile(
    r"\bkhác\b.{0,30}(?:theo quy định|do pháp luật|của pháp luật|nếu có|được giao|có liên quan)", re.I
)
_SHORTEST_TOLD = 10  # words; shorter ones are true of any part
_WEIGHED = 24  # candidates of other parts that are compared with a part's own words
_COMMON = 0.3  # words in a row that stand in this share of the items tell no part from another
_SAID_HERE = 0.6  # an option that the asked part carries to this share may be right after all
_NUMBERED = (
    StepKind.PHAN,
    StepKind.CHUONG,
    StepKind.MUC,
    StepKind.TIEU_MUC,
    StepKind.DIEU,
    StepKind.KHOAN,
    StepKind.DIEM,
    StepKind.PHU_LUC,
)


@dataclass(frozen=True, slots=True)
class Part:
    """Items that stand under one named place, each with the words an option shows."""

    document: Document
    steps: tuple[Step, ...]
    members: tuple[tuple[Paragraph, str], ...]
    paragraphs: tuple[Paragraph, ...]
    common: frozenset[str] = frozenset()  # words in a row that all parts share

    @property
    def name(self) -> str:
        return place(self.steps)

    @property
    def leaf(self) -> str:
        return comparable(self.steps[-1].heading) if self.steps else ""

    def told_by_name(self, text: str) -> bool:
        """The words repeat the part's heading: it would be found without knowing the text."""
        heads = {t for s in self.steps for t in _threes(s.heading)}
        return bool((heads - self.common) & _threes(text))


def parts(document: Document, paragraphs: Sequence[Paragraph]) -> list[Part]:
    """Named places with two or more items that can be told in an option."""
    groups: dict[tuple[Step, ...], list[Paragraph]] = defaultdict(list)
    for p in paragraphs:
        if not p.is_heading and not p.cells and p.step.kind not in (StepKind.THU, StepKind.HEADER, StepKind.FOOTER):
            groups[p.path[:-1]].append(p)
    out = []
    for steps, held in groups.items():
        named = _named_in_full(steps, held[0].text)
        if not place(named) or any(scope_year(p) for p in held) or all(s.kind is StepKind.PHU_LUC for s in steps):
            continue
        members = tuple((p, text) for p in held if (text := told(p)))
        if members:
            out.append(Part(document, named, members, tuple(held)))
    told_all = [_threes(text) for part in out for _, text in part.members]
    count = Counter(t for threes in told_all for t in threes)
    common = frozenset(t for t, n in count.items() if n > _COMMON * len(told_all) and n > 2)
    return [replace(part, common=common) for part in out]


def _named_in_full(steps: tuple[Step, ...], first: str) -> tuple[Step, ...]:
    """A heading that the parser cut at its first comma, as the paragraph that opens with it has it."""
    full = own_heading(first)
    if steps and full.startswith(f"{steps[-1].heading}, ") and steps[-1].heading:
        return (*steps[:-1], replace(steps[-1], heading=full))
    return steps


def _threes(text: str) -> set[str]:
    """Three syllables in a row: `thủ tục hành`."""
    words = syllables(text)
    return {" ".join(words[i : i + 3]) for i in range(len(words) - 2)}


def told(paragraph: Paragraph) -> str:
    """The first thing a paragraph says that is short enough for an option and fit to stand alone; else empty."""
    for statement in statements(paragraph):
        text = gist(statement.text)
        if _CATCH_ALL.search(text):
            continue
        if text and not NEGATIVE.search(text) and not text[:1].isdigit() and len(text.split()) >= _SHORTEST_TOLD:
            return text
    return ""


def member_ideas(here: Sequence[Part], truth: Truth) -> list[Idea]:
    """`Nội dung nào sau đây được nêu tại …?`; wrong options are what other parts say."""
    out = []
    for part in here:
        everything = from_others(part, here, truth)
        for paragraph, text in part.members:
            others = _like(text, everything)
            if part.told_by_name(text):  # then at least two wrong options must repeat the heading's words as well
                others = tuple(v for v in others if part.told_by_name(v.text))
            if len(others) >= 2:
                out.append(_member(part, paragraph, text, others))
    return out


def _like(text: str, values: tuple[Value, ...]) -> tuple[Value, ...]:
    """Values of the same build as the key: tasks with tasks, full sentences with full sentences."""
    return tuple(v for v in values if opens_with_verb(v.text) == opens_with_verb(text))


def from_others(part: Part, here: Sequence[Part], truth: Truth) -> tuple[Value, ...]:
    """What parts with the same leaf heading say, else what any other part of the document says."""
    others = [p for p in here if p.steps != part.steps and p.document.id == part.document.id]
    kin = [p for p in others if p.leaf == part.leaf] if len({p.leaf for p in here}) < len(here) else []
    chosen = kin if sum(len(p.members) for p in kin) >= 3 else others
    held = [member for other in chosen for member in other.members]
    level = part.members[0][0].step.kind
    alike = [member for member in held if member[0].step.kind is level]
    # Drawn by the part's name, so that the same part meets the same candidates whatever the seed.
    random.Random(part.name).shuffle(alike)
    return tuple(
        Value(text, FactType.MEMBER, paragraph.id)
        for paragraph, text in (alike if len(alike) >= _WEIGHED else held)[:_WEIGHED]
        if truth.covers(part.paragraphs, text) < _SAID_HERE
    )


def _member(part: Part, paragraph: Paragraph, text: str, others: tuple[Value, ...]) -> Idea:
    name = document_name(part.document)
    numbers = ", ".join(step_label(s) for s in reversed(part.steps) if s.kind in _NUMBERED)
    probes = [f"Theo {name}, {numbers} gồm những nội dung nào?"] if numbers else []
    probes += [
        f"Theo {name}, {part.name} nêu những nội dung gì?",
        f"Theo {name}, {uncapital(text)} được nêu ở phần nào?",
    ]
    return Idea(
        basis(paragraph, part.document, paragraph.text),
        FactType.MEMBER,
        text,
        f"Theo {name}, nội dung nào sau đây được nêu tại {part.name}?",
        "",
        probes=tuple(probes),
        candidates=others,
        only_candidates=True,
    )
