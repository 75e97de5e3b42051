"""`mục 2 công văn 3759 nói gì?`, `bài học thứ tư`, `điểm b khoản 1 Điều 5`: the part itself, or what it says on a point."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.compose.draft import Draft, Quote, Refusal, Scene, bare, sentence, shown
from assistant.compose.facts import best_spans
from assistant.compose.fitting import fits
from assistant.compose.groups import Group, groups
from assistant.compose.headings import nth_heading
from assistant.evidence import coverage, share, view
from assistant.question import LAST, Place
from assistant.retrieval import conditions_unmet
from corpus.labels import document_label, step_label
from corpus.language.numbers import cardinal, ordinal, ordinal_words
from corpus.language.sentences import sentences
from corpus.language.text import fold
from corpus.language.tokens import syllables
from corpus.records import Document, Paragraph, Step, StepKind

_WHETHER = re.compile(r"^(?:có phải|phải chăng|có đúng)\b|\b(?:phải không|đúng không)\b")
_LONGEST = 320  # words of a part shown whole; of a longer one each item's first sentence is shown
#: Levels that questions mix up: a plan's `2.` is called mục, khoản, phần or nội dung.
_ALIKE = {
    StepKind.MUC: {StepKind.MUC, StepKind.KHOAN, StepKind.PHAN}, StepKind.KHOAN: {StepKind.KHOAN, StepKind.MUC},
    StepKind.PHAN: {StepKind.PHAN, StepKind.MUC}, StepKind.DIEM: {StepKind.DIEM}, StepKind.THU: {StepKind.THU},
}  # fmt: skip


#: `phần thứ ba` is a place, not the third of some list.
_AS_LEVELS = {
    "phần": StepKind.PHAN,
    "mục": StepKind.MUC,
    "chương": StepKind.CHUONG,
    "điều": StepKind.DIEU,
    "khoản": StepKind.KHOAN,
}


def structure(scene: Scene) -> Draft | Refusal | None:
    """The part a question points at."""
    place = scene.question.place
    for reference in scene.question.documents:
        if not reference.held:
            return Refusal(
                f"Kho không có toàn văn {reference.label} nên không tra được phần này. Hãy nạp văn bản bằng “cchc ingest TỆP”."
            )
    if place.ordinal is not None and place.noun in _AS_LEVELS:
        place = Place(((_AS_LEVELS[place.noun], str(place.ordinal)),))
        scene = replace(scene, question=replace(scene.question, place=place))
    if place.ordinal is not None and not place.levels:
        return _ordinal(scene, place.noun, place.ordinal)
    if any(kind is StepKind.HANG for kind, _ in place.levels):
        return None
    documents = _documents(scene)
    for document_id in documents:
        if opening := _find(scene.paragraphs(document_id), place.levels):
            return _part(scene, opening)
    if (
        documents
        and scene.candidates()
        and (scene.question.scope or scene.question.units or scene.question.focus_document)
    ):
        return _missing(scene, documents[0])
    return None


def _documents(scene: Scene) -> list[str]:
    if scene.question.scope or scene.question.focus_document:
        return scene.candidates()
    if scene.question.units:
        return [d for u in scene.question.units for d in scene.library.units().get(u, [])]
    return scene.candidates(4)


def _find(items: Sequence[Paragraph], levels: Sequence[tuple[StepKind, str]]) -> list[Paragraph]:
    """Paragraphs of the part whose path has every level; empty when the document has no such part.

    A part is found under its own number first, and else under the same number written the other way (`III`, `3`).
    """
    for same in (_same, _same_value):
        if found := [
            p for p in items if all(any(same(step, kind, number) for step in p.path) for kind, number in levels)
        ]:
            return found
    return []


def _same(step: Step, kind: StepKind, number: str) -> bool:
    return step.kind in _ALIKE.get(kind, {kind}) and step.number.lower() == number.lower()


def _same_value(step: Step, kind: StepKind, number: str) -> bool:
    value = _value(number)
    return value is not None and step.kind in _ALIKE.get(kind, {kind}) and _value(step.number) == value


def _value(number: str) -> int | None:
    """The value of a figure, a number word (`thứ ba`) or a Roman numeral up to XXXIX."""
    if value := cardinal(number.lower().removeprefix("thứ ")):
        return value
    match = re.fullmatch(r"(X{0,3})(IX|IV|V?I{0,3})", number.upper())
    if not number or match is None:
        return None
    units = {"IX": 9, "IV": 4}.get(match[2], 5 * match[2].startswith("V") + match[2].count("I"))
    return 10 * len(match[1]) + units


def _lost(part: Sequence[Paragraph]) -> bool:
    """A table that lost all but its repeated first cells."""
    texts = [p.text for p in part if not p.is_heading]
    return len(texts) >= 3 and len(set(texts)) * 3 <= len(texts)


def _part(scene: Scene, part: Sequence[Paragraph]) -> Draft | Refusal:
    """The part whole, or what in it answers a question that asks more than `what does it say`."""
    text = " ".join(p.text for p in part)
    label = step_label(part[0].path[-1] if len(part) == 1 else part[0].step)
    if absent := [x for x in scene.question.percents if x not in text]:
        return Refusal(f"{_capital(label)} không nêu {', '.join(absent)}.")
    if _lost(part):
        return Refusal(
            f"{_capital(label)} có trong văn bản nhưng nội dung bảng bị mất trong bản nguồn, không đọc được."
        )
    if specific := _specific(scene, part):
        return specific
    asked_whether = bool(_WHETHER.search(scene.question.text.lower()))
    if _beside_the_point(scene, part):
        if asked_whether:
            return replace(whole(part), text=f"Không. {_capital(label)} nêu: {whole(part).text}", kind="yes-no")
        return Refusal(f"{_capital(label)} không nêu điều được hỏi.")
    return whole(part)


def _beside_the_point(scene: Scene, part: Sequence[Paragraph]) -> bool:
    """The question asks much beyond the part's place, and next to none of it stands there."""
    words = _beyond_place(scene)
    text = " ".join(shown(p) for p in part)
    if any(unit not in fold(f"{text} {scene.document(part[0].document_id).title}") for unit in scene.question.units):
        return scene.question.units[0] not in scene.library.units()
    return len(words) >= 4 and share(words, text, scene.idf) < 0.3


def whole(part: Sequence[Paragraph]) -> Draft:
    """A part in full, shortened item by item when it is long."""
    long = sum(len(p.text.split()) for p in part) > _LONGEST
    depth = min(len(p.path) for p in part)
    lines, quotes = [], []
    for p in part:
        text = _first_sentence(p) if long and not p.is_heading else shown(p)
        indent = "  " * max(0, len(p.path) - depth - 1)
        bullet = "" if p.is_heading or len(p.path) == depth else f"{indent}- "
        lines.append(f"{bullet}{text}")
        if not p.is_heading or len(p.path) == depth:
            quotes.append(Quote(p, p.text))
    return Draft("\n".join(lines), tuple(quotes or [Quote(part[0], part[0].text)]), 0.9, "structure")


def _first_sentence(paragraph: Paragraph) -> str:
    text = shown(paragraph)
    first, last = sentences(text)[0]
    return text[first:last]


def _specific(scene: Scene, part: Sequence[Paragraph]) -> Draft | None:
    """The sentence of the part that carries what the question asks beyond naming the part."""
    words = _beyond_place(scene)
    if len(words) < 2:
        return None
    body = [p for p in part if not p.is_heading]
    weighed = sorted(((share(words, shown(p), scene.idf), -p.order, p) for p in body), reverse=True)
    if not weighed or weighed[0][0] < 0.55:
        return None
    best = weighed[0][2]
    if len(body) == 1 and len(best.text.split()) <= 60:
        return None
    spans = best_spans(scene, best)
    if not spans or not fits(scene.question, best.text):
        return None
    quote = best.text[spans[0][0] : spans[-1][1]]
    return Draft(sentence(bare(quote)), (Quote(best, quote),), 0.6 + 0.35 * weighed[0][0], "structure-fact")


def _beyond_place(scene: Scene) -> tuple[str, ...]:
    question = scene.question
    taken = set(
        syllables(
            "mục khoản điểm điều phần chương phụ lục bài học kinh nghiệm ý thứ số nội dung đề án nhiệm vụ cải cách hành chính giai đoạn công văn kế hoạch"
        )
    )
    taken |= {n.lower() for _, n in question.place.levels} | set(syllables(question.place.noun))
    taken |= {t for r in question.documents for t in syllables(r.written)}
    for document_id in question.scope:
        taken |= set(syllables(scene.document(document_id).title))
    for unit in question.units:
        taken |= {t for t in question.content if fold(t) in unit.split()}
    if question.place.ordinal is not None:
        taken |= set(syllables(ordinal(question.place.ordinal))) | {str(question.place.ordinal)}
    return tuple(t for t in question.content if t not in taken and not t[0].isdigit() and t[0] not in "#@")


def _missing(scene: Scene, document_id: str) -> Refusal:
    """Say which parts the document does have."""
    document = scene.document(document_id)
    items = scene.paragraphs(document_id)
    asked = ", ".join(step_label(Step(k, n)) for k, n in scene.question.place.levels)
    inner_kind, _ = scene.question.place.levels[0]
    outer = scene.question.place.levels[1:]
    inside = _find(items, outer) if outer else items
    kinds = _ALIKE.get(inner_kind, {inner_kind})
    have = list(dict.fromkeys(s.number for p in inside for s in p.path if s.kind in kinds))
    called = next((s.kind for p in inside for s in p.path if s.kind in kinds), inner_kind)
    name = step_label(Step(called, "")).strip()
    listed = f" Văn bản này có {name} {', '.join(have)}." if have else ""
    return Refusal(f"{_capital(document_label(document, short=True))} không có {asked}.{listed}")


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


# -- the n-th of a list --------------------------------------------------------------------------------


def _ordinal(scene: Scene, noun: str, n: int) -> Draft | Refusal | None:
    """The n-th item of the list whose items the noun names."""
    if line := _nth_opening_with(scene, noun, n):
        return line
    if heading := nth_heading(scene, _documents(scene), noun, n):
        return heading
    best = nth_group(scene, noun)
    if best is None:
        return None
    document = scene.document(best.paragraphs[0].document_id)
    if n == LAST:
        n = len(best.items)
    if n > len(best.items):
        return Refusal(
            f"{_capital(document_label(document, short=True))} chỉ nêu {len(best.items)} {noun}, không có {noun} {ordinal(n)}."
        )
    if best.inline:
        paragraph = best.paragraphs[0]
        return Draft(
            f"{_capital(noun)} {ordinal(n)}: {sentence(best.items[n - 1])}",
            (Quote(paragraph, best.items[n - 1]),),
            0.8,
            "ordinal",
        )
    wanted = [n, *(m for m, _, _ in ordinal_words(scene.question.text) if m != n and m <= len(best.items))]
    parts = [_under(scene, best.paragraphs[m - 1]) for m in dict.fromkeys(wanted)]
    if len(parts) == 1:
        return _part(scene, parts[0])
    return whole([p for part in parts for p in part])


def _nth_opening_with(scene: Scene, noun: str, n: int) -> Draft | None:
    """The n-th plain line that opens with the noun (`Căn cứ Luật …`), where a document named has several of them."""
    named = sorted(scene.question.scope)
    lines = (
        [p for p in scene.paragraphs(named[0]) if fold(bare(p.text)).startswith(f"{fold(noun)} ")]
        if len(named) == 1
        else []
    )
    if len(lines) < 2 or not 0 < n <= len(lines) or len({p.path[:-1] for p in lines}) > 1:
        return None
    line = lines[n - 1]
    return Draft(sentence(shown(line)), (Quote(line, line.text),), 0.85, "ordinal")


def _under(scene: Scene, opening: Paragraph) -> list[Paragraph]:
    """A paragraph and everything below it."""
    return [p for p in scene.paragraphs(opening.document_id) if p.path[: len(opening.path)] == opening.path]


def nth_group(scene: Scene, noun: str) -> Group | None:
    """The list whose introduction or title uses the noun, and that fits the rest of the question best."""
    rest = tuple(t for t in _beyond_place(scene))
    plain = f" {' '.join(syllables(noun))} "
    found: list[tuple[float, Group]] = []
    for document_id in _documents(scene):
        document = scene.document(document_id)
        for group in groups(scene, document_id):
            named = _names(group, document, plain)
            if not named:
                continue
            fit = coverage(rest, group.lead, scene.idf).whole if rest else 0.5
            unit = (
                0.3
                if not scene.question.units or document.unit is None or fold(document.unit) in scene.question.units
                else -1.0
            )
            fit -= 0.8 * len(set(conditions_unmet(scene.question, group.lead, scene.store)) & {"year"})
            found.append((named + fit + unit + 0.05 * min(len(group.items), 10), group))
    return max(found, key=lambda pair: pair[0])[1] if found else None


def _names(group: Group, document: Document, plain: str) -> float:
    intro = f" {' '.join(syllables(group.intro))} "
    title = f" {' '.join(syllables(document.title))} "
    number = re.search(rf" (\d+){re.escape(plain)}", intro) or re.search(rf" (\d+){re.escape(plain)}", title)
    if number and int(number[1]) == len(group.items):
        return 1.5
    if plain in intro:
        return 0.8
    opening = sum(f" {' '.join(syllables(i))} ".startswith(plain) for i in group.items)
    if opening >= max(2, 0.6 * len(group.items)):
        return 0.9
    return 0.4 if plain in title and group.kind in (StepKind.THU, StepKind.MUC) else 0.0


def position(scene: Scene) -> Draft | None:
    """`X là nội dung thứ mấy?`: the item of a list that is X, with its number."""
    best: tuple[float, Paragraph, int, int] | None = None
    words = _beyond_place(scene)
    for document_id in _documents(scene):
        for group in groups(scene, document_id):
            if group.inline:
                continue
            for i, p in enumerate(group.paragraphs):
                if p.step.kind not in (StepKind.MUC, StepKind.THU, StepKind.DIEU, StepKind.KHOAN):
                    continue
                item = view(p, scene.document(document_id))
                value = (
                    share(words, p.text, scene.idf)
                    + 0.3 * coverage(words, item, scene.idf).whole
                    - 0.002 * len(p.text.split())
                )
                if best is None or value > best[0]:
                    best = (value, p, i + 1, len(group.paragraphs))
    if best is None or best[0] < 0.55:
        return None
    _, paragraph, n, total = best
    text = f"{_capital(ordinal(n))} trong {total} ({step_label(paragraph.step)}): {sentence(shown(paragraph) if paragraph.is_heading else _first_sentence(paragraph))}"
    return Draft(text, (Quote(paragraph, paragraph.text),), 0.75, "position", (ordinal(n),))
