"""Idea → item of one of the three kinds that ask for a single fact."""

from __future__ import annotations

import random
from collections.abc import Callable
from hashlib import blake2b

from assistant.quiz.facts import FactType
from assistant.quiz.ideas import SLOT, Idea
from assistant.quiz.items import BLANK, FALSE_WORD, TRUE_WORD, Check, Difficulty, Item, ItemKind, Option
from assistant.quiz.pool import Pool
from assistant.quiz.wording import capital
from corpus.language.numbers import ORDINALS, mentions, vietnamese_date

_ASKS_BLANK = {
    FactType.PERCENT: "tỷ lệ nào",
    FactType.DATE: "ngày, tháng, năm nào",
    FactType.DAY: "ngày, tháng nào",
    FactType.YEAR: "năm nào",
    FactType.PERIOD: "giai đoạn nào",
    FactType.COUNT: "con số nào",
    FactType.AGENCY: "tên cơ quan nào",
    FactType.POST: "chức danh nào",
    FactType.DOCUMENT: "tên loại và số, ký hiệu văn bản nào",
}
_LEVEL = {
    FactType.AGENCY: 0,
    FactType.POST: 0,
    FactType.YEAR: 0,
    FactType.PERIOD: 0,
    FactType.PERCENT: 1,
    FactType.COUNT: 1,
    FactType.DAY: 1,
    FactType.PURPOSE: 1,
    FactType.DIRECTION: 1,
    FactType.LINK: 1,
    FactType.CELL: 1,
}
_SHIFT = {ItemKind.TRUE_FALSE: -1, ItemKind.FILL: 1}
_SCALE = (Difficulty.EASY, Difficulty.MEDIUM, Difficulty.HARD)
_WORDED = (
    FactType.PURPOSE,
    FactType.DIRECTION,
    FactType.LINK,
    FactType.SUBJECT,
    FactType.CELL,
    FactType.MEMBER,
    FactType.ORDINAL,
)


def made(idea: Idea, kind: ItemKind, pool: Pool, seed: int, options: int = 4) -> Item | None:
    """The item of a kind; None where the idea does not carry it. The same seed makes the same item."""
    rng = random.Random(f"{seed}|{idea.topic}|{kind}")
    return _MAKERS[kind](idea, pool, rng, options) if kind in _MAKERS else None


def item_id(kind: ItemKind, stem: str, key: str) -> str:
    """Stable for the same question and key."""
    return blake2b(f"{kind}\n{stem}\n{key}".encode(), digest_size=6).hexdigest()


def difficulty(kind: ItemKind, fact: FactType) -> Difficulty:
    """By what must be known: who or which year (easy), a figure (medium), dates, numbers and wording (hard)."""
    return _SCALE[max(0, min(2, _LEVEL.get(fact, 2) + _SHIFT.get(kind, 0)))]


def _checks(idea: Idea) -> tuple[Check, ...]:
    return (Check((idea.question, *idea.probes), idea.say or idea.key, (idea.basis.paragraph_id, *idea.also)),)


def _item(
    idea: Idea, kind: ItemKind, stem: str, options: tuple[Option, ...] = (), accepted: tuple[str, ...] = ()
) -> Item:
    key = "; ".join(o.text for o in options if o.correct) or accepted[0]
    return Item(
        item_id(kind, stem, key),
        kind,
        stem,
        (idea.basis,),
        _checks(idea),
        idea.type.value,
        idea.topic,
        difficulty(kind, idea.type),
        options=options,
        accepted=accepted,
    )


def _one_best(idea: Idea, pool: Pool, rng: random.Random, options: int) -> Item | None:
    wrong = [] if idea.only_fill else pool.wrong(idea, options - 1, rng)
    if len(wrong) < 2:
        return None
    return _item(
        idea, ItemKind.ONE_BEST, idea.question, (Option(capital(idea.key), True, idea.basis.paragraph_id), *wrong)
    )


def _true_false(idea: Idea, pool: Pool, rng: random.Random, _: int) -> Item | None:
    if not idea.sentence:
        return None
    right = rng.random() < 0.5
    value = idea.key
    if not right:
        wrong = pool.wrong(idea, 1, rng)
        if not wrong:
            return None
        value = _cased(wrong[0].text, idea.key)
    stem = f"Nhận định sau đây đúng hay sai: “{_inner(idea.sentence.replace(SLOT, value))}”?"
    return _item(idea, ItemKind.TRUE_FALSE, stem, (Option(TRUE_WORD, right), Option(FALSE_WORD, not right)))


def _inner(text: str) -> str:
    """A sentence within quotation marks: its own marks become single ones."""
    return text.replace("“", "‘").replace("”", "’")


def _cased(text: str, like: str) -> str:
    return text if like[:1].isupper() else text[:1].lower() + text[1:]


def _fill(idea: Idea, _: Pool, rng: random.Random, options: int) -> Item | None:
    if not idea.cloze or idea.type in _WORDED:
        return None
    blank = BLANK
    if idea.type is FactType.COUNT:
        blank = f"{BLANK} {idea.noun}"
    elif idea.type is FactType.PERIOD:
        blank = f"giai đoạn {BLANK}"
    elif idea.type is FactType.YEAR and idea.key.lower().startswith("năm "):
        blank = f"{idea.key[:4]}{BLANK}"
    gap = _inner(idea.cloze).replace(SLOT, blank)
    asked = f"{_ASKS_BLANK[idea.type]} điền đúng vào chỗ trống trong câu “{gap}”?"
    stem = f"{idea.lead} {asked}" if idea.lead else capital(asked)
    return _item(idea, ItemKind.FILL, stem, accepted=idea.accepted or accepted(idea.key, idea.type))


def accepted(key: str, kind: FactType) -> tuple[str, ...]:
    """Every writing of the key that a learner may type; the first is the one shown."""
    out = [key]
    found = mentions(key)
    if kind is FactType.PERCENT and found:
        n = found[0].key.rstrip("%")
        out = [f"{n}%", n, f"{n} %", f"{n} phần trăm"]
    elif kind is FactType.DATE and found:
        from datetime import date

        d = date.fromisoformat(found[0].key)
        out += [
            vietnamese_date(d),
            f"{d.day}/{d.month}/{d.year}",
            f"{d.day:02d}/{d.month:02d}/{d.year}",
            f"{d.day} tháng {d.month} năm {d.year}",
        ]
    elif kind is FactType.YEAR:
        out = [key.lower().removeprefix("năm ").strip()]
        out.append(f"năm {out[0]}")
    elif kind is FactType.PERIOD:
        out = [key.lower().removeprefix("giai đoạn ").strip()]
        out += [out[0].replace(" ", ""), key]
    elif kind is FactType.COUNT:
        count = int(key.split(maxsplit=1)[0])
        out = [key.split(maxsplit=1)[0], str(count), f"{count:02d}", key]
        out += [{1: "một", 4: "bốn"}.get(count, ORDINALS[count - 1])] if 0 < count <= len(ORDINALS) else []
    elif kind is FactType.AGENCY and key.startswith("UBND "):
        out.append(key.replace("UBND", "Ủy ban nhân dân", 1))
    return tuple(dict.fromkeys(out))


_MAKERS: dict[ItemKind, Callable[[Idea, Pool, random.Random, int], Item | None]] = {
    ItemKind.ONE_BEST: _one_best,
    ItemKind.TRUE_FALSE: _true_false,
    ItemKind.FILL: _fill,
}
