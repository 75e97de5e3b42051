"""Wrong options of the key's own type: from the texts first, near the key in value, length and form, and true
nowhere.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from assistant.quiz.facts import MINISTRIES, FactType, normal
from assistant.quiz.ideas import Idea, Value
from assistant.quiz.items import Option
from assistant.quiz.truth import Truth, holds
from assistant.quiz.wording import capital
from corpus.language.numbers import mentions, vietnamese_date
from corpus.language.text import comparable
from corpus.language.tokens import syllables

_TRIED = 14  # candidates that are checked against the store before the idea is given up
_PHRASES = (FactType.PURPOSE, FactType.DIRECTION, FactType.LINK, FactType.MEMBER, FactType.ORDINAL, FactType.SUBJECT)
_AIMS = (FactType.PURPOSE, FactType.DIRECTION, FactType.LINK)
#: Least and most words of a wrong option, as shares of the key's; numbers and names need no such bound.
SHORTEST, LONGEST = 0.6, 1.7
_SAME_WORDS = 0.6  # phrases that share more of their words than this say the same


class Pool:
    """Values of the texts by type, and the choice among them."""

    def __init__(self, seen: Sequence[Value], truth: Truth) -> None:
        self._truth = truth
        self._by_type: dict[FactType, list[Value]] = defaultdict(list)
        known: set[tuple[FactType, str]] = set()
        for value in seen:
            key = (value.type, normal(value.text, value.type))
            if key not in known:
                known.add(key)
                self._by_type[value.type].append(value)

    def wrong(self, idea: Idea, count: int, rng: random.Random) -> list[Option]:
        """Up to `count` wrong options, the texts' own values first; fewer when no more are sure to be wrong."""
        chosen: list[Option] = []
        for tried, value in enumerate(self._ranked(idea, rng)):
            if len(chosen) == count or tried >= _TRIED:
                break
            if self._fits(idea, value, chosen):
                chosen.append(Option(capital(_as_written(value.text, idea)), False, value.paragraph_id))
        return chosen

    def _ranked(self, idea: Idea, rng: random.Random) -> Iterator[Value]:
        own = list(idea.candidates)
        rng.shuffle(own)
        pooled = [] if idea.only_candidates else [v for v in self._by_type[idea.type] if _same_form(idea, v)]
        rng.shuffle(pooled)
        seen = {normal(idea.key, idea.type)}
        ranked = sorted(own, key=lambda v: _distance(idea, v)) + sorted(pooled, key=lambda v: _distance(idea, v))
        for value in [*ranked, *([] if idea.only_candidates else _made(idea, rng))]:
            key = normal(value.text, idea.type)
            if key not in seen:
                seen.add(key)
                yield value

    def _fits(self, idea: Idea, value: Value, chosen: Sequence[Option]) -> bool:
        if holds(idea.question, value.text, idea.type):
            return False  # the stem itself would rule it out
        if idea.type is FactType.DATE and not _year_kept(idea, value.text):
            return False
        if idea.type in _PHRASES:
            words, longest = len(value.text.split()), len(idea.key.split())
            if not SHORTEST * longest <= words <= LONGEST * longest:
                return False
            if comparable(value.text).split()[:2] == comparable(idea.key).split()[:2] and idea.type in _AIMS:
                return False  # two aims that open alike are too near to call one wrong
            if any(alike(value.text, other) > _SAME_WORDS for other in (idea.key, *(o.text for o in chosen))):
                return False
        return not self._truth.supported(idea.truth, value.text, idea.type, idea.ruling)


def alike(a: str, b: str) -> float:
    first, second = set(syllables(a)), set(syllables(b))
    return len(first & second) / max(1, min(len(first), len(second)))


def _same_form(idea: Idea, value: Value) -> bool:
    if idea.type is FactType.COUNT:
        return value.noun == idea.noun
    if idea.type in (FactType.AGENCY, FactType.POST):
        return _local(value.text) == _local(idea.key)
    return True


def _local(body: str) -> bool:
    """A body of a province, district or commune; it is no likely stand-in for one of the centre."""
    return bool(re.search(r"UBND|HĐND|nhân dân (?!tối cao)", body))


def _as_written(text: str, idea: Idea) -> str:
    """In the key's form: `2022` beside `2024`, `năm 2022` beside `năm 2024`."""
    if idea.type is not FactType.YEAR:
        return text
    lead = "năm " if idea.key.lower().startswith("năm ") else ""
    return lead + re.sub(r"^năm\s+", "", text, flags=re.I)


def _year_kept(idea: Idea, value: str) -> bool:
    """A date of another year is told by the document's number (`61/2018/NĐ-CP`), or stands out among the others."""
    return normal(value, FactType.DATE).startswith(normal(idea.key, FactType.DATE)[:4])


def _distance(idea: Idea, value: Value) -> float:
    """Small for values that are hard to tell from the key."""
    a, b = _figure(idea.key, idea.type), _figure(value.text, idea.type)
    if a is not None and b is not None:
        return abs(a - b)
    if idea.type in (FactType.AGENCY, FactType.POST, FactType.DOCUMENT):  # the same kind of body or document first
        return 0.0 if value.text.split()[0] == idea.key.split()[0] else 1.0
    return 0.0


def _figure(text: str, kind: FactType) -> float | None:
    if kind is FactType.DATE:
        key = normal(text, kind)
        return float(key.replace("-", "")) if key[:4].isdigit() else None
    m = re.search(r"\d+(?:[.,]\d+)?", text)
    return (
        float(m.group().replace(",", ".")) if m and kind in (FactType.PERCENT, FactType.YEAR, FactType.COUNT) else None
    )


def _made(idea: Idea, rng: random.Random) -> list[Value]:
    """Values near the key, for when the texts have too few of its type."""
    if idea.type in (FactType.PERCENT, FactType.YEAR, FactType.COUNT):
        texts = _numbers_near(idea.key, idea.type)
        rng.shuffle(texts)
    elif idea.type is FactType.DOCUMENT:
        # All options of the key's own kind: a lone `Nghị quyết` among decrees would give itself away.
        number = re.search(r"\d+", idea.key)
        found = int(number[0]) if number else 0
        texts = [idea.key.replace(str(found), str(found + d), 1) for d in (9, -7, 16, 24) if found + d > 0]
    elif idea.type is FactType.DATE:
        texts = _dates_near(idea.key)
    elif idea.type is FactType.DAY:
        texts = _days_near(idea.key, rng)
    elif idea.type is FactType.PERIOD:
        texts = _periods_near(idea.key)
    elif idea.type is FactType.AGENCY and idea.key.startswith("Bộ "):
        texts = [f"Bộ {name}" for name in rng.sample(MINISTRIES[:14], 8)]
    elif idea.type is FactType.AGENCY and _local(idea.key):
        texts = [f"{body} {level}" for body in ("UBND", "HĐND") for level in ("xã", "huyện", "tỉnh")]
        rng.shuffle(texts)
    elif idea.type is FactType.AGENCY:
        texts = [
            "Quốc hội",
            "Chính phủ",
            "Ủy ban Thường vụ Quốc hội",
            "Văn phòng Chính phủ",
            "Bộ Tư pháp",
            "Bộ Tài chính",
        ]
    elif idea.type is FactType.POST:
        texts = [
            "Thủ tướng Chính phủ",
            "Bộ trưởng Bộ Tư pháp",
            "Chủ tịch Quốc hội",
            "Bộ trưởng Bộ Tài chính",
            "Chủ tịch nước",
        ]
    else:
        return []
    return [Value(text, idea.type, "", idea.noun) for text in texts]


def _numbers_near(key: str, kind: FactType) -> list[str]:
    m = re.search(r"\d+", key)
    if not m or "," in key or "." in key:
        return []
    n = int(m.group())
    if kind is FactType.PERCENT:
        near = [n + d for d in (-15, -10, -5, 5, 10) if 0 < n + d <= 100 and n >= 20] or [n + d for d in (1, 2, 3, 5)]
    elif kind is FactType.YEAR:
        near = [n + d for d in (-2, -1, 1, 2)]
    elif n >= 20:
        near = [n + d for d in (-10, -5, 5, 10)]
    else:
        near = [n + d for d in (-2, -1, 1, 2, 3) if n + d > 1]
    return [key.replace(m.group(), str(x).zfill(len(m.group())), 1) for x in near]


def _dates_near(key: str) -> list[str]:
    """Same year, so that a year in the document's number gives nothing away."""
    found = next((m for m in mentions(key) if m.kind == "date"), None)
    if not found:
        return []
    from datetime import date, timedelta

    day = date.fromisoformat(found.key)
    moved = [day + timedelta(days=d) for d in (-43, -28, -14, 15, 31, 61)]
    if "tháng" in key:
        return [f"{d.day} tháng {d.month} năm {d.year}" for d in moved if d.year == day.year]
    return [vietnamese_date(d) for d in moved if d.year == day.year]


def _days_near(key: str, rng: random.Random) -> list[str]:
    numbers = [int(n) for n in re.findall(r"\d+", key)]
    if len(numbers) != 2:
        return []
    day, month = numbers
    near = [(d, m) for d in (day, 15, 20, 25, 30) for m in (month, month - 1 or 11) if (d, m) != (day, month)]
    rng.shuffle(near)
    return [f"{d} tháng {m}" if "tháng" in key else f"{d}/{m}" for d, m in near]


def _periods_near(key: str) -> list[str]:
    found = [int(y) for y in re.findall(r"(?:19|20)\d\d", key)]
    if len(found) != 2:
        return []
    first, last = found
    span = last - first + 1
    made = [
        (first - span, first - 1),
        (first, first + (9 if span == 5 else 4)),
        (first + 5, first + 9),
        (first - 5, first - 1),
    ]
    return [f"giai đoạn {a} - {b}" for a, b in made if (a, b) != (first, last)]
