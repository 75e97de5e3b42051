"""One learner's way through a quiz: what stands before them, what they answered, what of it was right."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.quiz.items import FALSE_WORD, TRUE_WORD, Item, ItemKind, Quiz
from assistant.quiz.taking import right
from assistant.quiz.versions import LETTERS, Placed, version
from corpus.errors import InputError
from corpus.language.text import comparable

LONGEST = 500  # items
_CHOICES = (ItemKind.ONE_BEST, ItemKind.MULTIPLE)


@dataclass(frozen=True, slots=True)
class Attempt:
    """`code` is the version the learner has (`mã đề`); `answers` in its order, as a results sheet writes them, empty
    for a skipped item.
    """

    quiz: Quiz
    code: str
    placed: tuple[Placed, ...]
    answers: tuple[str, ...] = ()

    @property
    def current(self) -> Placed | None:
        """The item to answer next; None at the end."""
        return self.placed[len(self.answers)] if len(self.answers) < len(self.placed) else None

    @property
    def marks(self) -> tuple[bool, ...]:
        """Right or wrong, for each answered item."""
        done = zip(self.placed, self.answers, strict=False)
        return tuple(bool(a) and right(p.item, a, p.right or p.shown) for p, a in done)

    @property
    def score(self) -> int:
        """How many are right."""
        return sum(self.marks)

    def answered(self, values: Sequence[str]) -> Attempt:
        """The attempt with the current item answered: letters, `Đúng`, words; nothing for a skipped one."""
        return replace(self, answers=(*self.answers, _written(self.current, values))) if self.current else self


def begin(quiz: Quiz, code: str = "0") -> Attempt:
    """Raises InputError when the quiz, which may come from anybody's file, cannot be put to a learner."""
    if not 1 <= len(quiz.items) <= LONGEST:
        raise InputError(f"Đề có {len(quiz.items)} câu, chương trình nhận từ 1 đến {LONGEST} câu. Hãy chọn tệp khác.")
    if not (_sound([quiz.title]) and isinstance(quiz.seed, int)):
        raise InputError("Tên đề hoặc hạt giống trong tệp đề không hợp lệ. Hãy ra đề lại.")
    for number, item in enumerate(quiz.items, 1):
        if fault := _fault(item):
            raise InputError(f"Câu {number} trong tệp đề không dùng được: {fault}. Hãy sửa câu này hoặc ra đề lại.")
    return Attempt(quiz, code, tuple(version(quiz, code)))


def in_words(placed: Placed, answer: str) -> str:
    """An answer of letters in the words that the letters stand for."""
    item = placed.item
    if item.kind in (ItemKind.FILL, ItemKind.TRUE_FALSE) or not answer:
        return answer
    shown = placed.right or placed.shown or tuple(o.text for o in item.options)
    texts = [shown[i] for i in _places(answer, len(shown))]
    if item.kind is ItemKind.MATCHING:
        return "; ".join(f"{left} – {text}" for left, text in zip(placed.left, texts, strict=False))
    return (" → " if item.kind is ItemKind.ORDERING else "; ").join(texts)


def _written(placed: Placed | None, values: Sequence[str]) -> str:
    """As `Placed.key` writes it, so that a results sheet is marked alike."""
    if placed is None or not values:
        return ""
    item = placed.item
    if item.kind is ItemKind.FILL:
        return " ".join(values[0].split()).strip(" .")
    if item.kind is ItemKind.TRUE_FALSE:
        return values[0] if values[0] in (TRUE_WORD, FALSE_WORD) else ""
    shown = placed.right or placed.shown
    places = _places("".join(values), len(shown or item.options))
    if item.kind in _CHOICES:
        return "".join(LETTERS[i] for i in sorted(set(places)))
    if len(places) != len(shown):
        return ""
    if item.kind is ItemKind.MATCHING:  # two equal right sides are one answer
        return ", ".join(f"{n}–{LETTERS[shown.index(shown[i])]}" for n, i in enumerate(places, 1))
    return " → ".join(LETTERS[i] for i in places)


def _places(letters: str, count: int) -> list[int]:
    return [i for x in re.findall(f"[{LETTERS}]", letters) if (i := LETTERS.index(x)) < count]


def _fault(item: Item) -> str:
    bases = [t for b in item.bases for t in (b.paragraph_id, b.document_id, b.version, b.label, b.quote)]
    sides = [t for p in item.pairs for t in (p.left, p.right)]
    texts = [item.id, item.stem, *(o.text for o in item.options), *sides, *item.accepted, *item.sequence, *bases]
    if not _sound(texts) or not all(isinstance(o.correct, bool) for o in item.options):
        return "có chỗ không phải là chữ"
    correct = sum(o.correct for o in item.options)
    most = len(LETTERS)
    fits = {
        ItemKind.ONE_BEST: 2 <= len(item.options) <= most and correct == 1,
        ItemKind.MULTIPLE: 2 <= len(item.options) <= most and correct >= 1,
        ItemKind.TRUE_FALSE: comparable(item.key) in (comparable(TRUE_WORD), comparable(FALSE_WORD)),
        ItemKind.MATCHING: 2 <= len(item.pairs) <= most,
        ItemKind.ORDERING: 2 <= len(item.sequence) <= most,
        ItemKind.FILL: bool(item.accepted),
    }
    return "" if fits[item.kind] and item.stem.strip() else "thiếu câu dẫn, phương án hoặc đáp án"


def _sound(texts: Sequence[object]) -> bool:
    """Words that can be shown and stored: JSON can hold anything in their place, and half a surrogate pair."""
    return all(isinstance(t, str) and t == t.encode("utf-8", "replace").decode("utf-8") for t in texts)
