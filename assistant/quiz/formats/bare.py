"""What a foreign file carries of an item: the question without the machinery behind it."""

from __future__ import annotations

import random
from collections.abc import Sequence

from assistant.quiz.choice import item_id
from assistant.quiz.items import FALSE_WORD, TRUE_WORD, Item, ItemKind, Option, Pair


def explanation(item: Item) -> str:
    """What a learner reads after answering: the place and the verbatim words."""
    lines = []
    for basis in item.bases:
        quote = " ".join(basis.quote.split())
        lines.append(f"Căn cứ: {basis.label}: “{quote}”")
    return "\n".join(dict.fromkeys(lines))


def shuffled_sequence(item: Item) -> list[str]:
    """The things to be ordered in an order that is not the right one, the same every time."""
    out = list(item.sequence)
    rng = random.Random(item.id)
    while len(set(out)) > 1 and out == list(item.sequence):
        rng.shuffle(out)
    return out


def read_item(
    kind: ItemKind,
    stem: str,
    *,
    options: Sequence[tuple[str, bool]] = (),
    pairs: Sequence[tuple[str, str]] = (),
    accepted: Sequence[str] = (),
    sequence: Sequence[str] = (),
) -> Item:
    """An item as read back from a file; it has no basis to check."""
    made = tuple(Option(text, right) for text, right in options)
    item = Item(
        "",
        kind,
        stem,
        (),
        (),
        "",
        "",
        options=made,
        pairs=tuple(Pair(a, b) for a, b in pairs),
        accepted=tuple(accepted),
        sequence=tuple(sequence),
    )
    return Item(
        item_id(kind, stem, item.key),
        kind,
        stem,
        (),
        (),
        "",
        stem,
        options=made,
        pairs=item.pairs,
        accepted=item.accepted,
        sequence=item.sequence,
    )


def true_false(right: bool) -> list[tuple[str, bool]]:
    """The two options of a true/false item."""
    return [(TRUE_WORD, right), (FALSE_WORD, not right)]
