"""Several versions of one exam (`mã đề`): the same items, shuffled; told again from the quiz and the code alone."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

from assistant.quiz.items import Item, ItemKind, Pair, Quiz

LETTERS = "ABCDEFGHIK"


@dataclass(frozen=True, slots=True)
class Placed:
    """An item as one version shows it: `left` and `right` for matching, `shown` for ordering; `key` in letters
    or words.
    """

    number: int
    item: Item
    left: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()
    key: str = ""


def codes(count: int, first: int = 101) -> list[str]:
    """`101`, `102`, …"""
    return [str(first + n) for n in range(count)]


def version(quiz: Quiz, code: str) -> list[Placed]:
    """The items of one version in its order."""
    rng = random.Random(f"{quiz.seed}|{code}")
    items = rng.sample(quiz.items, len(quiz.items))
    return [_placed(number, item, rng) for number, item in enumerate(items, 1)]


def _placed(number: int, item: Item, rng: random.Random) -> Placed:
    if item.kind in (ItemKind.ONE_BEST, ItemKind.MULTIPLE):
        item = replace(item, options=tuple(rng.sample(item.options, len(item.options))))
        return Placed(number, item, key="".join(LETTERS[i] for i, o in enumerate(item.options) if o.correct))
    if item.kind is ItemKind.TRUE_FALSE:
        return Placed(number, item, key=item.key)
    if item.kind is ItemKind.MATCHING:
        pairs: list[Pair] = rng.sample(item.pairs, len(item.pairs))
        right = rng.sample([p.right for p in pairs], len(pairs))
        key = ", ".join(f"{n}–{LETTERS[right.index(p.right)]}" for n, p in enumerate(pairs, 1))
        shuffled = replace(item, pairs=tuple(pairs))  # marking goes by the order the learner sees
        return Placed(number, shuffled, tuple(p.left for p in pairs), tuple(right), key=key)
    if item.kind is ItemKind.ORDERING:
        shown = rng.sample(item.sequence, len(item.sequence))
        return Placed(number, item, shown=tuple(shown), key=" → ".join(LETTERS[shown.index(x)] for x in item.sequence))
    return Placed(number, item, key=item.accepted[0])
