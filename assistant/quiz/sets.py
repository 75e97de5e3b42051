"""Items over several facts: multiple answers, matching, ordering."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Sequence

from assistant.quiz.choice import item_id
from assistant.quiz.documents import full_name
from assistant.quiz.ideas import Value, basis
from assistant.quiz.inline import Inline, pieces
from assistant.quiz.items import Basis, Check, Difficulty, Item, ItemKind, Option, Pair
from assistant.quiz.lists import Part
from assistant.quiz.naming import document_name
from assistant.quiz.pool import LONGEST, SHORTEST, alike
from assistant.quiz.references import Reference
from assistant.quiz.rows import Row
from assistant.quiz.rules import hinted
from assistant.quiz.tables import YEARS, Column
from assistant.quiz.truth import Truth
from assistant.quiz.wording import capital
from corpus.labels import step_label
from corpus.language.numbers import vietnamese_date
from corpus.records import Document, Paragraph, StepKind

_RIGHT, _WRONG = 3, 2
_SAID_HERE, _SAME_WORDS = 0.6, 0.6
_SHOWN = 4  # pairs to match, things to put in order
_LONGEST_SHOWN = 34  # words of a pair's side or of a thing to be ordered


def _topic(bases: Sequence[Basis], kind: ItemKind) -> str:
    return f"{kind}|{'|'.join(b.paragraph_id for b in bases)}"


def _multiple(
    stem: str, right: Sequence[Value], wrong: Sequence[Value], bases: Sequence[Basis], checks: Sequence[Check]
) -> Item:
    options = (
        *(Option(v.text, True, v.paragraph_id) for v in right),
        *(Option(v.text, False, v.paragraph_id) for v in wrong),
    )
    key = "; ".join(v.text for v in right)
    return Item(
        item_id(ItemKind.MULTIPLE, stem, key),
        ItemKind.MULTIPLE,
        stem,
        tuple(bases),
        tuple(checks),
        "member",
        _topic(bases, ItemKind.MULTIPLE),
        Difficulty.HARD,
        options=options,
    )


def _unlike(candidates: Sequence[Value], said: Sequence[str], count: int) -> list[Value]:
    """Candidates of the items' length that repeat none of them, nor each other."""
    least, most = min(len(x.split()) for x in said), max(len(x.split()) for x in said)
    out: list[Value] = []
    for value in candidates:
        words = len(value.text.split())
        if not SHORTEST * least <= words <= LONGEST * most:
            continue
        if all(alike(value.text, other) <= _SAME_WORDS for other in (*said, *(v.text for v in out))):
            out.append(value)
        if len(out) == count:
            break
    return out


def from_inline(
    inline: Inline, others: Sequence[Inline], paragraphs: Sequence[Paragraph], truth: Truth, rng: random.Random
) -> Item | None:
    """`… gồm những nội dung nào sau đây?`"""
    near = pieces(paragraphs, inline.items, rng)
    far = [Value(item, near[0].type, o.paragraph.id) if near else None for o in others for item in o.items]
    rest = [v for v in far if v is not None]
    rng.shuffle(rest)
    candidates = [v for v in (*near, *rest) if truth.covers([inline.paragraph], v.text) < _SAID_HERE]
    wrong = _unlike(candidates, inline.items, _WRONG)
    if len(wrong) < _WRONG:
        return None
    chosen = sorted(rng.sample(range(len(inline.items)), min(_RIGHT, len(inline.items))))
    right = [Value(inline.items[i], wrong[0].type, inline.paragraph.id) for i in chosen]
    stands = basis(inline.paragraph, inline.document, inline.quote)
    questions = (inline.question, inline.question.replace(" nào sau đây", " nào"), inline.question.split(", ", 1)[-1])
    checks = [Check(questions, v.text, (inline.paragraph.id,)) for v in right]
    return _multiple(inline.question, right, wrong, [stands], checks)


def from_part(part: Part, others: Sequence[Value], rng: random.Random) -> Item | None:
    """`Những nội dung nào sau đây được nêu tại …?`"""
    hidden = [(p, t) for p, t in part.members if not part.told_by_name(t)]
    if len(hidden) < _RIGHT:
        return None
    chosen = rng.sample(hidden, _RIGHT)
    candidates = list(others)
    rng.shuffle(candidates)
    wrong = _unlike(candidates, [t for _, t in chosen], _WRONG)
    if len(wrong) < _WRONG:
        return None
    name = document_name(part.document)
    stem = f"Theo {name}, những nội dung nào sau đây được nêu tại {part.name}?"
    numbered = ", ".join(
        step_label(s) for s in reversed(part.steps) if s.number and s.kind not in (StepKind.GACH, StepKind.CONG)
    )
    ways = (stem, *([f"Theo {name}, {numbered} gồm những nội dung nào?"] if numbered else []))
    bases = [basis(p, part.document, p.text) for p, _ in chosen]
    checks = [Check((*ways, f"Theo {name}, {t[0].lower()}{t[1:]} được nêu ở phần nào?"), t, (p.id,)) for p, t in chosen]
    return _multiple(stem, [Value(t, wrong[0].type, p.id) for p, t in chosen], wrong, bases, checks)


# -- matching -------------------------------------------------------------------------------------


def _matching(stem: str, pairs: Sequence[Pair], bases: Sequence[Basis], checks: Sequence[Check], fact: str) -> Item:
    key = "; ".join(f"{p.left}={p.right}" for p in pairs)
    return Item(
        item_id(ItemKind.MATCHING, stem, key),
        ItemKind.MATCHING,
        stem,
        tuple(bases),
        tuple(checks),
        fact,
        _topic(bases, ItemKind.MATCHING),
        Difficulty.MEDIUM,
        pairs=tuple(pairs),
    )


def from_column(column: Column, rng: random.Random) -> list[Item]:
    """Rows of different values, each value once; as many items as the scarcest values allow."""
    by_value: dict[str, list[Paragraph]] = {}
    for row in column.rows:
        if column.value(row) and len(column.name(row).split()) <= _LONGEST_SHOWN:
            by_value.setdefault(column.value(row), []).append(row)
    if column.asks == "năm nào":
        by_value = {v: held for v, held in by_value.items() if YEARS.match(v)}
    if len(by_value) < 3:
        return []
    values = list(by_value)
    rng.shuffle(values)
    # A body whose name the row repeats (`Bộ Y tế` – `dịch vụ y tế`) matches itself: such pairs come last.
    values.sort(key=lambda v: all(hinted(v, column.name(r)) for r in by_value[v]))
    chosen = [rng.choice(by_value[v]) for v in values[:_SHOWN]]
    stem = f"{column.where}, mỗi {column.noun} sau đây có {column.head} là {column.asks}?"
    pairs = [Pair(column.name(r), column.value(r)) for r in chosen]
    bases = [basis(r, column.document, r.text) for r in chosen]
    checks = [
        Check(
            (f"{column.where}, {column.of(r)} là {column.asks}?", f"{capital(column.of(r))} là {column.asks}?"),
            column.value(r),
            (r.id,),
        )
        for r in chosen
    ]
    return [_matching(stem, pairs, bases, checks, "cell")]


def from_references(found: Sequence[Reference], documents: dict[str, Document], rng: random.Random) -> list[Item]:
    """Documents with their subjects, and documents of one year with their dates and in the order of issue."""
    out = []
    told = [
        r
        for r in found
        if r.subject and 5 <= len(r.subject.split()) <= 24 and r.about in ("quy định", "quy định về", "về", "về việc")
    ]
    rng.shuffle(told)
    for group in (told[i : i + _SHOWN] for i in range(0, len(told) - _SHOWN + 1, _SHOWN)):
        pairs = [Pair(full_name(r), capital(r.subject)) for r in group]
        checks = [
            Check((f"{r.name} quy định về nội dung gì?", f"{r.name} về việc gì?"), r.subject, (r.paragraph.id,))
            for r in group
        ]
        out.append(
            _matching(
                "Mỗi văn bản sau đây được ban hành về nội dung nào?", pairs, _bases(group, documents), checks, "subject"
            )
        )
    by_year: dict[int, list[Reference]] = defaultdict(list)
    for r in found:
        if r.day:
            by_year[r.day.year].append(r)
    for group in by_year.values():
        if len({r.day for r in group}) >= _SHOWN:
            out += _dated(group, documents, rng)
    return out


def _bases(group: Sequence[Reference], documents: dict[str, Document]) -> list[Basis]:
    return [basis(r.paragraph, documents[r.paragraph.document_id], r.quote) for r in group]


def _dated(group: Sequence[Reference], documents: dict[str, Document], rng: random.Random) -> list[Item]:
    distinct = list({r.day: r for r in group}.values())
    first = rng.sample(distinct, _SHOWN)
    second = sorted(rng.sample(distinct, _SHOWN), key=lambda r: str(r.day))
    days = {r.number: vietnamese_date(r.day) for r in distinct if r.day}

    def checks(items: Sequence[Reference]) -> list[Check]:
        return [
            Check(
                (f"{full_name(r)} được ban hành ngày nào?", f"{r.name} ban hành ngày nào?"),
                days[r.number],
                (r.paragraph.id, *r.also),
            )
            for r in items
        ]

    pairs = [Pair(full_name(r), days[r.number]) for r in first]
    matched = _matching(
        "Mỗi văn bản sau đây được ban hành ngày nào?", pairs, _bases(first, documents), checks(first), "date"
    )
    stem = "Xếp từ sớm nhất đến muộn nhất, các văn bản sau đây được ban hành theo thứ tự nào?"
    return [matched, _ordering(stem, [full_name(r) for r in second], _bases(second, documents), checks(second))]


# -- ordering -------------------------------------------------------------------------------------


def _ordering(stem: str, sequence: Sequence[str], bases: Sequence[Basis], checks: Sequence[Check]) -> Item:
    return Item(
        item_id(ItemKind.ORDERING, stem, " → ".join(sequence)),
        ItemKind.ORDERING,
        stem,
        tuple(bases),
        tuple(checks),
        "order",
        _topic(bases, ItemKind.ORDERING),
        Difficulty.HARD,
        sequence=tuple(sequence),
    )


def from_row(row: Row, rng: random.Random) -> list[Item]:
    """`Thứ nhất` to the last, told in their first words."""
    usable = [(p, t) for p, t in row.members if t]
    if len(usable) < _SHOWN:
        return []
    chosen = sorted(rng.sample(usable, _SHOWN), key=lambda x: x[0].order)
    stem = f"Theo {document_name(row.document)}, các {row.noun} sau đây được nêu theo thứ tự nào?"
    checks = [
        Check(
            (
                f"Theo {document_name(row.document)}, {row.noun} thứ {p.step.number} là gì?",
                f"{capital(row.noun)} thứ {p.step.number} là gì?",
            ),
            t,
            (p.id,),
        )
        for p, t in chosen
    ]
    return [_ordering(stem, [t for _, t in chosen], [basis(p, row.document, p.text) for p, _ in chosen], checks)]


def from_headings(document: Document, paragraphs: Sequence[Paragraph], rng: random.Random) -> list[Item]:
    """The numbered parts of the outermost level, in the order of the document."""
    heads = [
        p
        for p in paragraphs
        if p.is_heading
        and len(p.path) == 1
        and p.step.number
        and p.step.heading
        and p.step.kind is not StepKind.PHU_LUC
    ]
    heads = [p for p in heads if p.step.kind is heads[0].step.kind and len(p.step.heading.split()) <= _LONGEST_SHOWN]
    if len(heads) < _SHOWN:
        return []
    chosen = sorted(rng.sample(heads, min(len(heads), 5)), key=lambda p: p.order)
    under = {h.id: [p.id for p in paragraphs if p.path[:1] == h.path] for h in chosen}
    word = step_label(chosen[0].step).split()[0]
    name = document_name(document)
    stem = f"Theo {name}, các {word.lower()} sau đây được trình bày theo thứ tự nào?"
    checks = [
        Check(
            (
                f"{capital(step_label(p.step))} của {name} nói về nội dung gì?",
                f"Theo {name}, {step_label(p.step)} là gì?",
            ),
            p.step.heading.rstrip(" :."),
            (p.id, *under[p.id]),
        )
        for p in chosen
    ]
    return [
        _ordering(
            stem, [p.step.heading.rstrip(" :.") for p in chosen], [basis(p, document, p.text) for p in chosen], checks
        )
    ]
