"""The frozen records of a quiz. They hold everything an export needs, so that no format goes back to the store."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class ItemKind(StrEnum):
    """Kinds of items; the values are what a trainer types after `--kinds`."""

    ONE_BEST = "mot-dap-an"
    TRUE_FALSE = "dung-sai"
    MULTIPLE = "nhieu-dap-an"
    MATCHING = "ghep-doi"
    FILL = "dien-khuyet"
    ORDERING = "sap-xep"


class Difficulty(StrEnum):
    """How close the wrong options come to the key."""

    EASY = "de"
    MEDIUM = "trung-binh"
    HARD = "kho"


class Status(StrEnum):
    """What the self-check found."""

    PASSED = "dat"
    REVIEW = "can-xem-lai"


KIND_NAMES = {
    ItemKind.ONE_BEST: "Chọn một đáp án",
    ItemKind.TRUE_FALSE: "Đúng – sai",
    ItemKind.MULTIPLE: "Chọn nhiều đáp án",
    ItemKind.MATCHING: "Ghép đôi",
    ItemKind.FILL: "Điền khuyết",
    ItemKind.ORDERING: "Sắp xếp thứ tự",
}
DIFFICULTY_NAMES = {Difficulty.EASY: "Dễ", Difficulty.MEDIUM: "Trung bình", Difficulty.HARD: "Khó"}
STATUS_NAMES = {Status.PASSED: "Đạt", Status.REVIEW: "Cần xem lại"}
TRUE_WORD, FALSE_WORD = "Đúng", "Sai"
BLANK = "……"


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose; `paragraph_id` says where a wrong one was taken from, empty when it was made."""

    text: str
    correct: bool = False
    paragraph_id: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two things that belong together."""

    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Basis:
    """What the item stands on: paragraph, the version it was read from, the verbatim quote, the label."""

    paragraph_id: str
    document_id: str
    version: str
    label: str
    quote: str


@dataclass(frozen=True, slots=True)
class Check:
    """What the assistant is asked, in ways tried one after the other, and what it must then say and cite."""

    questions: tuple[str, ...]
    says: str
    paragraph_ids: tuple[str, ...]  # the item's paragraph, and others that state the same fact in words


@dataclass(frozen=True, slots=True)
class Item:
    """One item. `options` serve the choice kinds, `pairs` matching, `accepted` fill-in, `sequence` ordering.

    `fact` names the type of what is asked (`percent`, `date`, `agency`, …); `topic` is equal for items
    that ask for the same fact, so that a quiz asks it once.
    """

    id: str
    kind: ItemKind
    stem: str
    bases: tuple[Basis, ...]
    checks: tuple[Check, ...]
    fact: str
    topic: str
    difficulty: Difficulty = Difficulty.MEDIUM
    options: tuple[Option, ...] = ()
    pairs: tuple[Pair, ...] = ()
    accepted: tuple[str, ...] = ()
    sequence: tuple[str, ...] = ()
    status: Status = Status.PASSED
    reason: str = ""

    @property
    def key(self) -> str:
        """The right answer in words."""
        if self.options:
            return "; ".join(o.text for o in self.options if o.correct)
        if self.pairs:
            return "; ".join(f"{p.left} – {p.right}" for p in self.pairs)
        return self.accepted[0] if self.accepted else " → ".join(self.sequence)


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of a chosen part is asked about: paragraphs with an item, of those that could carry one."""

    document_id: str
    part: str
    asked: int
    paragraphs: int


@dataclass(frozen=True, slots=True)
class Quiz:
    """A quiz as built: nothing in it depends on the clock, so that the same seed gives the same file."""

    title: str
    seed: int
    items: tuple[Item, ...]
    coverage: tuple[Coverage, ...] = ()
    dropped: tuple[tuple[str, int], ...] = ()  # reason → how many candidates
    checked_by: str = "Trợ lý"
    notes: tuple[str, ...] = field(default=())
