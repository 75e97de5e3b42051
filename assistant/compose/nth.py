"""The n-th of a list (`bài học thứ tư`), and the how-manieth something is."""

from __future__ import annotations

import re

from assistant.agreement import conditions_unmet
from assistant.compose.aspects import named_part
from assistant.compose.draft import Draft, Quote, Refusal, Scene, bare, sentence, shown
from assistant.compose.groups import Group, groups
from assistant.compose.headings import nth_heading
from assistant.compose.parts import beyond_place, capital, documents, first_sentence, part_of, whole
from assistant.everyday import synonyms
from assistant.evidence import coverage, share, view
from assistant.question import LAST
from corpus.labels import document_label, step_label
from corpus.language.numbers import ordinal, ordinal_words
from corpus.language.text import UPPER, fold
from corpus.language.tokens import spaced, syllables
from corpus.records import Document, Paragraph, StepKind

_OF_A_PART = 0.6  # what it counts that a list of lines stands below the part that the question names
#: Lines that a text marks, as people call them: `dòng thứ hai của mục …`.
_DASHES = (StepKind.GACH, StepKind.CONG, StepKind.DIEM)
_LINES = {
    "gạch đầu dòng": (StepKind.GACH,), "đầu dòng": (StepKind.GACH,), "gạch": (StepKind.GACH,), "dấu cộng": (StepKind.CONG,), "dấu gạch": (StepKind.GACH,),
    "dòng": _DASHES, "ý": _DASHES,
}  # fmt: skip
#: What people call each of the fields that a text calls its `nội dung`.
_ANY_FIELD = frozenset({"trụ", "trụ cột", "mảng", "khâu", "mặt", "hạng mục", "lĩnh vực", "nhóm", "mảng việc"})
_ANY_ONE = frozenset("việc điều mặt mảng khâu bước ý bài cái".split())
_OPENING_NAME = re.compile(rf"^[{UPPER}]\w+(?: [{UPPER}]\w+)+")
#: `nội dung trọng tâm thứ tư`: one of those few that a text singles out, and none of all its `nội dung`.
_CORE = "trọng tâm"
_TOLD = 1.0  # what it counts that the conversation has just told this list


def nth(scene: Scene, noun: str, n: int) -> Draft | Refusal | None:
    """The n-th item of the list whose items the noun names."""
    if line := _nth_opening_with(scene, noun, n):
        return line
    if heading := nth_heading(scene, documents(scene), noun, n):
        return heading
    if _CORE in noun or f"{noun} {_CORE}" in scene.question.text.lower():
        noun = _CORE if nth_group(scene, _CORE) else noun
    best = next((g for called in _called(noun) if (g := nth_group(scene, called))), None)
    if best is None:
        return None
    best = _of_year(scene, best) or best
    document = scene.document(best.paragraphs[0].document_id)
    if n == LAST:
        n = len(best.items)
    if n > len(best.items):
        return Refusal(
            f"{capital(document_label(document, short=True))} chỉ nêu {len(best.items)} {noun}, không có {noun} {ordinal(n)}."
        )
    if best.inline:
        paragraph = best.paragraphs[0]
        return Draft(
            f"{capital(noun)} {ordinal(n)}: {sentence(best.items[n - 1])}",
            (Quote(paragraph, best.items[n - 1]),),
            0.8,
            "ordinal",
        )
    wanted = [n, *(m for m, _, _ in ordinal_words(scene.question.text) if m != n and m <= len(best.items))]
    parts = [_under(scene, best.paragraphs[m - 1]) for m in dict.fromkeys(wanted)]
    if len(parts) == 1:
        return part_of(scene, parts[0])
    return whole([p for part in parts for p in part])


def _called(noun: str) -> tuple[str, ...]:
    """The noun, then what texts may call the same: `mảng thứ sáu` of `6 nội dung`."""
    named = (noun, *(" ".join(s) for s in synonyms(tuple(syllables(noun)))))
    return (*named, "nội dung") if noun in _ANY_FIELD else named


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


def _of_year(scene: Scene, group: Group) -> Group | None:
    """The list below the item that opens with the year asked for (`- Đến năm 2025:`)."""
    years = [str(y) for y in scene.question.years]
    opening = next(
        (p for p in group.paragraphs if p.text.rstrip().endswith(":") and any(y in p.text for y in years)), None
    )
    if opening is None or group.inline:
        return None
    below = {p.id for p in _under(scene, opening)}
    found = [g for g in groups(scene, opening.document_id) if not g.inline and {p.id for p in g.paragraphs} <= below]
    return max(found, key=lambda g: len(g.items), default=None)


def _under(scene: Scene, opening: Paragraph) -> list[Paragraph]:
    """A paragraph and everything below it."""
    return [p for p in scene.paragraphs(opening.document_id) if p.within(opening.path)]


def nth_group(scene: Scene, noun: str) -> Group | None:
    """The list whose introduction or title uses the noun, and that fits the rest of the question best."""
    rest = tuple(t for t in beyond_place(scene))
    lines = noun in _LINES
    plain = spaced(noun)
    told = set(scene.question.focus)
    found: list[tuple[float, Group]] = []
    for document_id in documents(scene):
        document = scene.document(document_id)
        part, _ = (
            named_part(scene.paragraphs(document_id), scene.question.text, document.title) if lines else (None, ())
        )
        for group in groups(scene, document_id):
            if part and (part not in group.paragraphs[0].path or group.kind not in _LINES[noun]):
                continue
            named = _OF_A_PART if part else _names(group, document, plain)
            if not named:
                continue
            fit = coverage(rest, group.lead, scene.idf).whole if rest else 0.5
            unit = (
                0.3
                if not scene.question.units or document.unit is None or fold(document.unit) in scene.question.units
                else -1.0
            )
            fit += _TOLD * bool(told and told >= {p.id for p in group.paragraphs})
            fit -= 0.8 * len(set(conditions_unmet(scene.question, group.lead, scene.store)) & {"year"})
            found.append((named + fit + unit + 0.05 * min(len(group.items), 10), group))
    return max(found, key=lambda pair: pair[0])[1] if found else None


def _names(group: Group, document: Document, plain: str) -> float:
    intro = spaced(group.intro)
    title = spaced(document.title)
    number = re.search(rf" (\d+){re.escape(plain)}", intro) or re.search(rf" (\d+){re.escape(plain)}", title)
    if number and int(number[1]) == len(group.items):
        return 1.5
    # what a sentence lists is not each noun in it, nor is a word of one syllable each word that has it
    several = rf"\b(?:các|những|mấy|một số|\d+)(?: \w+)?{re.escape(plain)}"
    loose = not group.inline and (" " in plain.strip() or plain.strip() in _ANY_ONE)
    if plain in intro and (loose or intro.startswith(plain) or re.search(several, intro)):
        return 0.8
    opening = sum(spaced(i).startswith(plain) for i in group.items)
    if opening >= max(2, 0.6 * len(group.items)):
        return 0.9
    return 0.4 if plain in title and group.kind in (StepKind.THU, StepKind.MUC) else 0.0


def _stands_out(scene: Scene, paragraph: Paragraph) -> bool:
    """The paragraph is the best evidence by far."""
    first = scene.evidence[0] if scene.evidence else None
    return bool(
        first and first.view.paragraph.id == paragraph.id and first.margin >= 0.15 and first.coverage.whole > 0.5
    )


def position(scene: Scene) -> Draft | None:
    """`X là nội dung thứ mấy?`: the item of a list that is X, with its number."""
    best: tuple[float, Paragraph, int, int] | None = None
    words = beyond_place(scene)
    for document_id in documents(scene):
        for group in groups(scene, document_id):
            if group.inline:
                continue
            for i, p in enumerate(group.paragraphs):
                if p.step.kind not in (StepKind.MUC, StepKind.THU, StepKind.DIEU, StepKind.KHOAN):
                    continue
                item = view(p, scene.document(document_id))
                value = (
                    _stands_out(scene, p)
                    + share(words, p.text, scene.idf)
                    + 0.3 * coverage(words, item, scene.idf).whole
                    - 0.002 * len(p.text.split())
                )
                if best is None or value > best[0]:
                    best = (value, p, i + 1, len(group.paragraphs))
    if best is None or best[0] < 0.55:
        return None
    _, paragraph, n, total = best
    there = view(paragraph, scene.document(paragraph.document_id)).whole_text
    opening = _OPENING_NAME.match(scene.question.text)
    names = (*scene.question.names, *([" ".join(syllables(opening[0]))] if opening else []))
    if any(f" {name} " not in there for name in names):
        return None
    text = f"{capital(ordinal(n))} trong {total} ({step_label(paragraph.step)}): {sentence(shown(paragraph) if paragraph.is_heading else first_sentence(paragraph))}"
    return Draft(text, (Quote(paragraph, paragraph.text),), 0.75, "position", (ordinal(n),))
