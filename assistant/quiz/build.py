"""Store → quiz: gather facts, make items, hold them to the rules, put them to the assistant, choose, balance."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.quiz.choice import made
from assistant.quiz.facts import FactType
from assistant.quiz.ideas import Idea
from assistant.quiz.items import Coverage, Difficulty, Item, ItemKind, Option, Quiz, Status
from assistant.quiz.material import Material, gather
from assistant.quiz.pool import Pool
from assistant.quiz.rules import faults
from assistant.quiz.selfcheck import Ask, SelfCheck
from assistant.quiz.truth import Truth
from corpus.errors import InputError
from corpus.language.tokens import syllables
from corpus.records import StepKind
from corpus.store.embedded import EmbeddedStore

ALL_KINDS = tuple(ItemKind)
#: How many of each kind a mixed quiz aims at, as shares.
_SHARES = {
    ItemKind.ONE_BEST: 0.5,
    ItemKind.TRUE_FALSE: 0.16,
    ItemKind.FILL: 0.16,
    ItemKind.MULTIPLE: 0.08,
    ItemKind.MATCHING: 0.05,
    ItemKind.ORDERING: 0.05,
}
_SETS = (ItemKind.MULTIPLE, ItemKind.MATCHING, ItemKind.ORDERING)
#: Items with one and the same stem and another key: a few parts of a text, never row after row of a table.
_SAME_STEM = {"member": 3, "subject": 3}
_NEAR = 0.85  # items that share more of their stem's words and their key ask the same
DUPLICATE = "trùng hoặc gần trùng câu đã có"
TOO_FEW = "không đủ phương án nhiễu chắc chắn sai"


@dataclass(frozen=True, slots=True)
class Request:
    """What to build. No `documents` means all held ones; no `number` means all that pass; `parts` are labels
    (`mục 2`).
    """

    documents: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    number: int | None = None
    kinds: tuple[ItemKind, ...] = ALL_KINDS
    difficulty: Difficulty | None = None
    seed: int = 0
    options: int = 4
    keep_for_review: bool = False
    title: str = ""


class _Builder:
    def __init__(self, store: EmbeddedStore, ask: Ask, request: Request) -> None:
        self.request = request
        self.truth = Truth(store)
        self.material: Material = gather(store, request.documents, request.parts, self.truth, request.seed)
        self.pool = Pool(self.material.values, self.truth)
        self.check = SelfCheck(ask)
        self.kept: list[Item] = []
        self.dropped: Counter[str] = Counter()
        self.by_probe = 0
        self._topics: set[str] = set()
        self._stems: list[tuple[frozenset[str], str]] = []

    def run(self) -> list[Item]:
        for item in self._sets():
            if self._full(item.kind):
                continue
            self._consider(item)
        for idea in self._ideas():
            if self._done():
                break
            self._from_idea(idea)
        return self.kept

    def _from_idea(self, idea: Idea) -> None:
        if idea.topic in self._topics:
            return
        tried = False
        for kind in self._kinds():
            item = made(idea, kind, self.pool, self.request.seed, self.request.options)
            if item is None:
                continue
            tried = True
            if self._consider(item):
                return
        self.dropped[TOO_FEW] += not tried

    def _kinds(self) -> list[ItemKind]:
        """Kinds of single facts, the one furthest behind its share first."""
        counts = Counter(i.kind for i in self.kept)
        wanted = [k for k in self.request.kinds if k not in _SETS]
        return sorted(wanted, key=lambda k: (counts[k] / _SHARES[k], str(k)))

    def _sets(self) -> list[Item]:
        found = [i for i in self.material.sets if i.kind in self.request.kinds]
        random.Random(f"{self.request.seed}|sets").shuffle(found)
        return found

    def _full(self, kind: ItemKind) -> bool:
        if self.request.number is None:
            return False
        total = sum(_SHARES[k] for k in self.request.kinds)
        most = max(1, round(self.request.number * _SHARES[kind] / total))
        return sum(i.kind is kind for i in self.kept) >= most or self._done()

    def _done(self) -> bool:
        good = sum(i.status is Status.PASSED for i in self.kept)
        return self.request.number is not None and good >= self.request.number

    def _ideas(self) -> Iterator[Idea]:
        """Shuffled, one of each paragraph before the second of any: a quiz covers before it repeats.

        Of a paragraph's facts its figures, dates and names come before the question which part it stands in.
        """
        ideas = list(self.material.ideas)
        random.Random(f"{self.request.seed}|ideas").shuffle(ideas)
        ideas.sort(key=lambda idea: idea.type is FactType.MEMBER)
        rank: Counter[str] = Counter()
        keyed: list[tuple[int, int, Idea]] = []
        for idea in ideas:
            rank[idea.basis.paragraph_id] += 1
            keyed.append((rank[idea.basis.paragraph_id], len(keyed), idea))
        rng = random.Random(f"{self.request.seed}|order")
        places = [rng.random() for _ in keyed]
        return (
            idea
            for _, _, _, idea in sorted(
                ((r, p, n, i) for (r, n, i), p in zip(keyed, places, strict=True)), key=lambda x: x[:3]
            )
        )

    def _consider(self, item: Item) -> bool:
        if self.request.difficulty and item.difficulty is not self.request.difficulty:
            return False
        if broken := faults(item):
            self.dropped[broken[0]] += 1
            return False
        words = frozenset(syllables(item.stem))
        same = sum(i.stem == item.stem for i in self.kept)
        if (
            same >= _SAME_STEM.get(item.fact, 1)
            or item.topic in self._topics
            or any(_near(words, item.key, *other) for other in self._stems)
        ):
            self.dropped[DUPLICATE] += 1
            return False
        verdict = self.check.verdict(item)
        if verdict.reason:
            self.dropped[verdict.reason] += 1
            if not self.request.keep_for_review:
                return False
            item = replace(item, status=Status.REVIEW, reason=verdict.reason)
        self.by_probe += verdict.asked > 0
        self._topics.add(item.topic)
        self._stems.append((words, item.key))
        self.kept.append(item)
        return True


def _near(words: frozenset[str], key: str, other_words: frozenset[str], other_key: str) -> bool:
    return key == other_key and len(words & other_words) / max(1, len(words | other_words)) > _NEAR


def build(store: EmbeddedStore, ask: Ask, request: Request) -> Quiz:
    """A quiz from the store. Raises InputError when nothing can be asked about what was chosen."""
    if request.number is not None and request.number < 1:
        raise InputError(f"Số câu {request.number} không hợp lệ. Hãy chọn từ 1 câu trở lên.")
    builder = _Builder(store, ask, request)
    items = balanced(builder.run(), request.seed)
    if not items:
        raise InputError(
            "Không ra được câu hỏi nào từ phần đã chọn. Hãy chọn thêm văn bản, thêm loại câu hoặc bỏ bớt điều kiện."
        )
    titles = [d.title for d in builder.material.chosen.values()]
    title = request.title or (
        f"Câu hỏi kiểm tra: {titles[0]}" if len(titles) == 1 else "Câu hỏi kiểm tra về cải cách hành chính"
    )
    notes = [
        f"Trợ lý trả lời đúng ngay với câu dẫn: {len(items) - builder.by_probe} câu; khi hỏi theo cách khác: "
        f"{builder.by_probe} câu."
    ]
    if request.number and len(items) < request.number:
        notes.append(
            f"Chỉ ra được {len(items)} trong {request.number} câu yêu cầu: phần đã chọn không còn dữ kiện nào qua "
            f"được kiểm tra."
        )
    return Quiz(
        title,
        request.seed,
        tuple(items),
        coverage(builder.material, items),
        tuple(sorted(builder.dropped.items())),
        notes=tuple(notes),
    )


def balanced(items: Sequence[Item], seed: int) -> list[Item]:
    """Options shuffled so that the key stands in each place about equally often; the items themselves in
    seeded order.
    """
    rng = random.Random(f"{seed}|places")
    out: list[Item] = []
    places: dict[int, list[int]] = {}
    for item in items:
        options = item.options
        if item.kind is ItemKind.ONE_BEST:
            queue = places.setdefault(len(options), [])
            if not queue:
                queue += rng.sample(range(len(options)), len(options))
            options = placed(options, queue.pop(), rng)
        elif item.kind is ItemKind.MULTIPLE:
            options = tuple(rng.sample(options, len(options)))
        out.append(replace(item, options=options))
    rng.shuffle(out)
    return out


def placed(options: Sequence[Option], place: int, rng: random.Random) -> tuple[Option, ...]:
    """The key at a place, the others shuffled around it."""
    key = next(o for o in options if o.correct)
    others = [o for o in options if not o.correct]
    rng.shuffle(others)
    return (*others[:place], key, *others[place:])


def coverage(material: Material, items: Sequence[Item]) -> tuple[Coverage, ...]:
    """Paragraphs asked about, of the paragraphs that state something, by outermost part."""
    asked = {b.paragraph_id for i in items for b in i.bases}
    total: Counter[tuple[str, str]] = Counter()
    met: Counter[tuple[str, str]] = Counter()
    for document_id, paragraphs in material.paragraphs.items():
        for p in paragraphs:
            if p.is_heading or p.flags or p.step.kind in (StepKind.HEADER, StepKind.FOOTER):
                continue
            key = (document_id, material.part_name(p))
            total[key] += 1
            met[key] += p.id in asked
    return tuple(Coverage(document_id, part, met[document_id, part], n) for (document_id, part), n in total.items())
