"""A part of a document: found by its number or heading, given whole, or what it says on a point."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.compose.draft import Draft, Quote, Refusal, Scene, bare, sentence, shown
from assistant.compose.fitting import fits
from assistant.compose.spans import best_spans
from assistant.evidence import share
from assistant.kinds import counted_noun
from assistant.question import Kind
from assistant.stopwords import content
from corpus.labels import document_label, step_label
from corpus.language.numbers import cardinal, ordinal
from corpus.language.sentences import sentences
from corpus.language.text import fold
from corpus.language.tokens import spaced, syllables
from corpus.records import Paragraph, Step, StepKind

_WHETHER = re.compile(r"^(?:có phải|phải chăng|có đúng)\b|\b(?:phải không|đúng không)\b")
_YES_OR_NO = re.compile(r"\bcó\b.+\b(?:không|chưa)\W*$")
_SAYS_ABOUT = re.compile(r"\b(?:gì|thế nào|ra sao) (?:về|cho|đối với)\b")
#: First words of what any item may be called.
_ITEMS = frozenset(
    "ý việc điều thứ cái mặt mảng bước khâu phần khoản mục điểm loại nhóm nội nhiệm giải yêu lĩnh công biện đầu gạch dấu dòng đoạn".split()
)
_SIDE = 5  # words of one side of a choice
_ONE_SIDE = 0.6  # share of one side that the part must carry to decide a choice
_LEAST_ROW = 0.5  # share of what names a row that the row must have
_CARRIED = 0.3  # share of what a question asks besides the part that the part must carry
_CARRIED_LEAST = 0.2  # the same where the part is near in meaning
_SIMILAR = 0.4  # similarity of the vectors from which a part is
_LEAST_NAME = 3  # syllables that name a row
#: `phần … nói gì`, `đoạn “…” gồm những gì`
_TITLED = re.compile(
    r"\b(?:phần|mục|đoạn|chương|tiểu mục)\s+(?P<rest>(?:nói |viết )?(?:về |[“\"]).+?)\b(?:nói|nêu|viết|ghi|gồm|quy định|yêu cầu|có)(?: \w+){0,3} (?:gì|thế nào)\b",
    re.I,
)
_SHORT_LINE = 8  # words of a line such as `Đến năm 2025:`
_LONGEST = 320  # words of a part shown whole; of a longer one each item's first sentence is shown
#: Levels that questions mix up: a plan's `2.` is called mục, khoản, phần or nội dung.
ALIKE = {
    StepKind.MUC: {StepKind.MUC, StepKind.KHOAN, StepKind.PHAN}, StepKind.KHOAN: {StepKind.KHOAN, StepKind.MUC},
    StepKind.PHAN: {StepKind.PHAN, StepKind.MUC}, StepKind.DIEM: {StepKind.DIEM}, StepKind.THU: {StepKind.THU},
}  # fmt: skip


def titled_part(scene: Scene) -> Draft | None:
    """The part whose heading stands in the question: `đoạn “Về cải cách tài chính công” nói những gì?`."""
    match = _TITLED.search(scene.question.text)
    if match is None:
        return None
    asked = spaced(match["rest"])
    best: tuple[int, list[Paragraph]] | None = None
    for document_id in documents(scene):
        items = scene.paragraphs(document_id)
        for step in {s for p in items for s in p.path if s.heading and s.kind not in (StepKind.DOAN, StepKind.HEADER)}:
            name = [t for t in syllables(step.heading) if t != "về"]
            if len(name) >= _LEAST_NAME and f" {' '.join(name)} " in asked and (best is None or len(name) > best[0]):
                best = len(name), [p for p in items if step in p.path]
    return whole(best[1]) if best else None


def documents(scene: Scene) -> list[str]:
    """Held documents the part may stand in."""
    if scene.question.scope or scene.question.focus_document:
        return scene.candidates()
    if scene.question.units:
        return [d for u in scene.question.units for d in scene.library.units().get(u, [])]
    return scene.candidates(4)


def find(items: Sequence[Paragraph], levels: Sequence[tuple[StepKind, str]], asked: str = "") -> list[Paragraph]:
    """Paragraphs of the part whose path has every level; empty when the document has no such part.

    Of several parts of one number the one is meant whose headings the question `asked` uses most.

    A part is found under its own number first, and else under the same number written the other way (`III`, `3`).
    """
    for same in (_same, _same_value):
        if found := [
            p for p in items if all(any(same(step, kind, number) for step in p.path) for kind, number in levels)
        ]:
            return _meant(found, levels, same, asked)
    return []


def _meant(
    found: list[Paragraph],
    levels: Sequence[tuple[StepKind, str]],
    same: Callable[[Step, StepKind, str], bool],
    asked: str,
) -> list[Paragraph]:
    """All that was found where it is one part; else the part whose headings repeat most of the question."""
    kind, number = levels[0]
    parts: dict[tuple[Step, ...], list[Paragraph]] = {}
    for p in found:
        depth = next(i for i, step in enumerate(p.path) if same(step, kind, number))
        parts.setdefault(p.path[: depth + 1], []).append(p)
    words = set(syllables(asked))

    def used(path: tuple[Step, ...]) -> int:
        return len(words & {t for step in path[:-1] for t in syllables(step.heading)})

    best = max(parts, key=used)
    return parts[best] if len(parts) > 1 and used(best) else found


def _same(step: Step, kind: StepKind, number: str) -> bool:
    return step.kind in ALIKE.get(kind, {kind}) and step.number.lower() == number.lower()


def _same_value(step: Step, kind: StepKind, number: str) -> bool:
    value = _value(number)
    return value is not None and step.kind in ALIKE.get(kind, {kind}) and _value(step.number) == value


def _value(number: str) -> int | None:
    """The value of a figure, a number word (`thứ ba`) or a Roman numeral up to XXXIX."""
    if value := cardinal(number.lower().removeprefix("thứ ")):
        return value
    match = re.fullmatch(r"(X{0,3})(IX|IV|V?I{0,3})", number.upper())
    if not number or match is None:
        return None
    units = {"IX": 9, "IV": 4}.get(match[2], 5 * match[2].startswith("V") + match[2].count("I"))
    return 10 * len(match[1]) + units


def lost(part: Sequence[Paragraph]) -> bool:
    """A table that lost all but its repeated first cells."""
    texts = [p.text for p in part if not p.is_heading]
    return len(texts) >= 3 and len(set(texts)) * 3 <= len(texts)


def part_of(scene: Scene, part: Sequence[Paragraph]) -> Draft | Refusal:
    """The part whole, or what in it answers a question that asks more than `what does it say`."""
    text = " ".join(p.text for p in part)
    label = step_label(part[0].path[-1] if len(part) == 1 else part[0].step)
    if absent := [x for x in scene.question.percents if x not in text]:
        return Refusal(f"{capital(label)} không nêu {', '.join(absent)}.")
    if lost(part):
        said = f"{capital(label)} có trong văn bản nhưng nội dung bảng bị mất trong bản nguồn, không đọc được."
        return Refusal(said, "not-found")
    if counted := _counted(scene, part):
        return counted
    if specific := _specific(scene, part):
        return specific
    asked_whether = bool(_WHETHER.search(scene.question.text.lower()))
    if _beside_the_point(scene, part):
        if asked_whether:
            return replace(whole(part), text=f"Không. {capital(label)} nêu: {whole(part).text}", kind="yes-no")
        return Refusal(f"{capital(label)} không nêu điều được hỏi.")
    return whole(part)


def _counted(scene: Scene, part: Sequence[Paragraph]) -> Draft | None:
    """`khoản 3 giao mấy việc?`, `mục 2 có mấy chỉ tiêu đến năm 2025?`: the items under what the question names.

    Without a heading for the noun or the year only items that have nothing below them are counted.
    """
    noun = counted_noun(scene.question.text.lower())
    if not noun:
        return None
    opening = _opening_of(scene, part, noun)
    items = [p for p in part if len(p.path) == len(opening.path) + 1 and p.within(opening.path)]
    if len(items) < 2 or any(p.cells or _has_items(p, part) for p in items):
        return None
    told = f" {' '.join(t for p in part for t in syllables(p.text))} "
    first = noun.split()[0]
    if first not in _ITEMS and not noun.startswith("chỉ tiêu") and f" {first} " not in told:
        return None
    draft = whole([opening, *items])
    return replace(draft, text=f"Có {len(items)} {noun}. {draft.text}", kind="structure-count")


def _opening_of(scene: Scene, part: Sequence[Paragraph], noun: str) -> Paragraph:
    """The line of a part that opens the counted items: of the year asked, else of the noun, else of the part."""
    inner = [p for p in part[1:] if _has_items(p, part)]
    years = [str(y) for y in scene.question.years]
    dated = [p for p in inner if years and all(y in p.text for y in years) and len(p.text.split()) <= _SHORT_LINE]
    called = [p for p in inner if f" {noun} " in spaced(p.text)]
    return (dated or called or [part[0]])[0]


def _has_items(paragraph: Paragraph, part: Sequence[Paragraph]) -> bool:
    depth = len(paragraph.path)
    return any(len(p.path) > depth and p.path[:depth] == paragraph.path for p in part)


def _beside_the_point(scene: Scene, part: Sequence[Paragraph]) -> bool:
    """The question asks much beyond the part's place, and next to none of it stands there."""
    words = beyond_place(scene)
    text = " ".join(shown(p) for p in part)
    if any(unit not in fold(f"{text} {scene.document(part[0].document_id).title}") for unit in scene.question.units):
        return scene.question.units[0] not in scene.library.units()
    low = scene.question.text.lower()
    whether = scene.question.kind is Kind.YES_NO or _YES_OR_NO.search(low)
    least = 2 if whether else 3 if _SAYS_ABOUT.search(low) else 4
    if any(share(side, text, scene.idf) >= _ONE_SIDE for side in either(low)):
        return False
    carried = share(words, text, scene.idf)
    enough = _CARRIED_LEAST if not whether and _means_the_same(scene, part) else _CARRIED
    return (len(words) >= least and carried < enough) or _no_row_named(scene, part)


def _means_the_same(scene: Scene, part: Sequence[Paragraph]) -> bool:
    """The part is what was found first, and near in meaning: the question puts it in words of its own."""
    first = scene.evidence[0] if scene.evidence else None
    return bool(first and first.dense >= _SIMILAR and first.view.paragraph.id in {p.id for p in part})


def either(low: str) -> tuple[tuple[str, ...], ...]:
    """Content of the two that `A hay B?` chooses between; empty where nothing is to be chosen."""
    first, chosen, second = low.rpartition(" hay ")
    if not chosen or second.startswith(("không", "chưa")):
        return ()
    behind = content(" ".join(second.split()[:_SIDE]))
    before = content(" ".join(first.split()[-max(2, len(behind)) :]))
    return tuple(side for side in (before, behind) if side)


def _no_row_named(scene: Scene, part: Sequence[Paragraph]) -> bool:
    """The question says more than what the columns are called, and no row has most of it."""
    rows = [p for p in part if p.cells]
    heads = {t for p in rows[:1] for head, _ in p.cells for t in syllables(head)} | {"hạn", "xong", "năm", "ngày"}
    heads |= {t for p in part if not p.cells for t in syllables(p.text)}
    words = tuple(t for t in beyond_place(scene) if t not in heads)
    if not rows or len(words) < _LEAST_NAME:
        return False
    return max(share(words, shown(p), scene.idf) for p in rows) < _LEAST_ROW


def whole(part: Sequence[Paragraph]) -> Draft:
    """A part in full, shortened item by item when it is long."""
    long = sum(len(p.text.split()) for p in part) > _LONGEST
    depth = min(len(p.path) for p in part)
    lines, quotes = [], []
    for p in part:
        text = first_sentence(p) if long and not p.is_heading else shown(p)
        indent = "  " * max(0, len(p.path) - depth - 1)
        bullet = "" if p.is_heading or len(p.path) == depth else f"{indent}- "
        lines.append(f"{bullet}{text}")
        if not p.is_heading or len(p.path) == depth:
            quotes.append(Quote(p, p.text))
    return Draft("\n".join(lines), tuple(quotes or [Quote(part[0], part[0].text)]), 0.9, "structure")


def first_sentence(paragraph: Paragraph) -> str:
    """The first sentence of a paragraph, as shown; what was left out behind it is marked."""
    text = shown(paragraph)
    first, last = sentences(text)[0]
    return text[first:last] if last == len(text) else f"{text[first:last]} […]"


def _specific(scene: Scene, part: Sequence[Paragraph]) -> Draft | None:
    """The sentence of the part that carries what the question asks beyond naming the part."""
    words = beyond_place(scene)
    if len(words) < 2:
        return None
    body = [p for p in part if not p.is_heading]
    weighed = sorted(((share(words, shown(p), scene.idf), -p.order, p) for p in body), reverse=True)
    if not weighed or weighed[0][0] < 0.55 or (weighed[0][2].cells and _no_row_named(scene, part)):
        return None
    best = weighed[0][2]
    if len(body) == 1 and len(best.text.split()) <= 60:
        return None
    spans = best_spans(scene, best)
    if not spans or not fits(scene.question, best.text):
        return None
    quote = best.text[spans[0][0] : spans[-1][1]]
    return Draft(sentence(bare(quote)), (Quote(best, quote),), 0.6 + 0.35 * weighed[0][0], "structure-fact")


def beyond_place(scene: Scene) -> tuple[str, ...]:
    """What the question says besides naming the place and the document."""
    question = scene.question
    taken = set(
        syllables(
            "mục khoản điểm điều phần chương phụ lục gạch đầu dòng dấu cộng đoạn bài học kinh nghiệm ý thứ số nội dung đề án nhiệm vụ cải cách hành chính giai đoạn công văn kế hoạch "
            "lật mở giở tới đọc xem coi thấy bàn nói viết nêu nhắc ghi dặn bảo đề cập xoay quanh lĩnh vực mảng khía cạnh vấn đề chuyện chủ đề ý chính tóm tắt lược khái quát đại rút ra điều"
        )
    )
    taken |= {n.lower() for _, n in question.place.levels} | set(syllables(question.place.noun))
    taken |= {t for r in question.documents for t in syllables(r.written)}
    for document_id in question.scope:
        taken |= set(syllables(scene.document(document_id).title))
    for unit in question.units:
        taken |= {t for t in question.content if fold(t) in unit.split()}
    for unit in scene.library.units():
        _, *name = unit.split()
        written = {t for t in question.content if fold(t) in name}
        taken |= written if len(written) == len(set(name)) > 1 else set()
    if question.place.ordinal is not None:
        taken |= set(syllables(ordinal(question.place.ordinal))) | {str(question.place.ordinal)}
    return tuple(t for t in question.content if t not in taken and not t[0].isdigit() and t[0] not in "#@")


def missing(scene: Scene, document_id: str) -> Refusal:
    """Say which parts the document does have."""
    document = scene.document(document_id)
    items = scene.paragraphs(document_id)
    asked = ", ".join(step_label(Step(k, n)) for k, n in scene.question.place.levels)
    inner_kind, _ = scene.question.place.levels[0]
    outer = scene.question.place.levels[1:]
    inside = find(items, outer) if outer else items
    kinds = ALIKE.get(inner_kind, {inner_kind})
    have = list(dict.fromkeys(s.number for p in inside for s in p.path if s.kind in kinds))
    called = next((s.kind for p in inside for s in p.path if s.kind in kinds), inner_kind)
    name = step_label(Step(called, "")).strip()
    listed = f" Văn bản này có {name} {', '.join(have)}." if have else ""
    return Refusal(f"{capital(document_label(document, short=True))} không có {asked}.{listed}")


def capital(text: str) -> str:
    """The text with its first letter a capital."""
    return text[0].upper() + text[1:]


def basis(draft: Draft) -> Draft:
    """The quotes of an answer, for `căn cứ vào đâu?`."""
    text = "\n".join(f"“{q.text}”" for q in draft.quotes)
    return Draft(f"Căn cứ:\n{text}", draft.quotes, draft.confidence, "basis")
