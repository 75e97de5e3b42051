"""`Đầu việc mảng công vụ`, `mục tiêu phần bộ máy`: what a plan lists below a part, the part called by some words of its heading.

A plan has the same headings under each part (`a) Mục tiêu`, `b) Nhiệm vụ`), so that the words of the question stand
far apart: those of the part over one heading, those of what is asked over another, and neither over the items.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from assistant.compose.draft import Draft, Scene, bare
from assistant.compose.parts import documents, whole
from assistant.evidence import share, single_years
from assistant.question import Kind, Question
from corpus.language.numbers import years
from corpus.language.text import fold
from corpus.language.tokens import spaced, syllables
from corpus.records import Paragraph, Step, StepKind

_PARTS = (StepKind.PHAN, StepKind.MUC, StepKind.DE_MUC, StepKind.CHUONG, StepKind.DIEU, StepKind.KHOAN)
#: What headings below a part are called, and what people call the same.
_ASPECTS = {
    "mục tiêu": re.compile(r"\b(?:mục tiêu|mục đích|đích|chỉ tiêu)\b"),
    "nhiệm vụ": re.compile(
        r"\b(?:nhiệm vụ|đầu việc|phần việc|công việc|(?:các|những|mấy|bao nhiêu|danh sách|liệt kê|kể(?: hết| ra| đủ)?) (?:cái )?(?:việc|chuyện)|(?:việc|điều) (?:cần|phải|sẽ|được giao)|(?:phải|cần|sẽ) làm|làm (?:những )?(?:việc )?gì(?= (?:để|trong|ở|về|cho)))\b"
    ),
    "giải pháp": re.compile(r"\b(?:giải pháp|biện pháp)\b"),
    "yêu cầu": re.compile(r"\byêu cầu\b"),
}
_KINDS = (Kind.LIST, Kind.COUNT, Kind.GENERAL, Kind.DEFINITION, Kind.QUANTITY)
#: Words of asking and of pointing that are no matter of their own.
_BESIDE = frozenset(
    syllables(
        "mục tiêu đích chỉ tiêu nhiệm vụ đầu việc phần công các những giải biện pháp yêu cầu mảng khâu lĩnh vực nội dung mặt nhóm trụ chương điều khoản "
        "kế hoạch văn bản đề án chương trình xã phường huyện tỉnh thành phố bộ sở đề ra đặt nêu ghi viết mốc thời điểm kể hết tất cả đủ danh sách liệt kê gạch dòng đầu ý "
        "làm cần phải sẽ được giao có gồm gì nào mấy cái xin cho giai đoạn năm cụ thể chung đến tới trong của ở về là và thứ số tại theo riêng đối với xem đọc dấu cộng lo gánh đảm nhận phụ trách thực hiện triển khai chuyện phải bao nhiêu"
    )
)
#: The name of an organ is no heading: `Bộ Thông tin và Truyền thông`.
_ORGAN = re.compile(r" (?:bộ|sở|cục|phòng|trung tâm) (?!máy |phận )\S+ \S+(?= )")
_PART_WORD = r"(?:mảng|phần|mục|lĩnh vực|khâu|nội dung|mặt|trụ|về|trong|ở|cải cách)"
_LEAST_RUN = 2  # syllables of a heading by which a part is called
_SAME = 0.6  # share of what else the question says that is but another word for the heading
_FIRST = 4  # paragraphs found first that are all of one document where only who issued it is named
_SURE = 0.85


def aspect(scene: Scene) -> Draft | None:
    """All that stands below one heading of one part; None where the question names a matter besides."""
    question = scene.question
    low = question.text.lower()
    if question.kind not in _KINDS or question.place.levels or question.place.ordinal is not None or question.percents:
        return None
    asked = [name for name, said in _ASPECTS.items() if said.search(low)]
    document_id = document_meant(scene) if asked else ""
    if not document_id:
        return None
    items = scene.paragraphs(document_id)
    part, called = named_part(items, question.text, scene.document(document_id).title)
    pointed = re.search(rf"\b{_PART_WORD}(?: \w+)? {' '.join(called)}\b", " ".join(syllables(low)))
    below = _below(items, part, asked, bool(pointed)) if part else []
    if part is None or not below or _matter(scene, document_id, part, called):
        return None
    found = below if _of_the_plan(scene, document_id) else _of_years(below, question)
    listed = _items(found)
    if not found or (question.kind is Kind.COUNT and len(listed) < 2):
        return None
    draft = whole(found)
    lines = {p.id for p in found if not (p.is_heading or (p not in listed and p.text.rstrip().endswith(":")))}
    draft = replace(draft, quotes=tuple(q for q in draft.quotes if q.paragraph.id in lines) or draft.quotes)
    text = draft.text if len(found) == 1 else "\n".join(_marked(line) for line in draft.text.split("\n"))
    if question.kind is Kind.COUNT:
        return replace(draft, text=f"Có {len(listed)} {asked[0]}:\n{text}", confidence=_SURE, kind="count")
    return replace(draft, text=text, confidence=_SURE, kind="list")


def _marked(line: str) -> str:
    """A line of a list with its mark; one that opens others has none."""
    return line if line.lstrip().startswith("- ") or line.endswith(":") else f"- {line}"


def document_meant(scene: Scene) -> str:
    """The one document that a question means: by its number, its name, its unit's name, or by all that was found first."""
    question = scene.question
    if question.scope or question.units or question.focus_document:
        found = documents(scene) or list({e.view.document.id for e in scene.evidence[:_FIRST]})
        return found[0] if len(found) == 1 else ""
    said = f" {fold(' '.join(syllables(question.text)))} "
    known = scene.library.units()
    found = [d for unit, ids in known.items() for d in ids if f" {unit.partition(' ')[2]} " in said]
    return found[0] if len(found) == 1 else ""


def named_part(items: Sequence[Paragraph], text: str, title: str) -> tuple[Step | None, tuple[str, ...]]:
    """The part with the longest run of its heading's words in the question, and that run; none where two share it.

    What stands in the title of the document, or in several headings, names no part.
    """
    heads = {s: syllables(s.heading) for p in items for s in p.path if s.heading and s.kind in _PARTS}
    common = Counter(pair for words in heads.values() for pair in {*itertools.pairwise(words)})
    said = _ORGAN.sub(" ", spaced(text))
    over = spaced(title)
    best: list[tuple[int, Step, tuple[str, ...]]] = []
    for step, words in heads.items():
        run = max(_runs(words, said), key=len, default=())
        pairs = list(itertools.pairwise(run))
        if len(run) >= _LEAST_RUN and f" {' '.join(run)} " not in over and any(common[p] == 1 for p in pairs):
            best.append((len(run), step, run))
    best.sort(key=lambda b: -b[0])
    if not best or (len(best) > 1 and best[1][0] == best[0][0]):
        return None, ()
    return best[0][1], best[0][2]


def _runs(words: Sequence[str], said: str) -> list[tuple[str, ...]]:
    """Stretches of a heading that the question has in the same order."""
    size = len(words)
    return [
        tuple(words[i:j])
        for i in range(size)
        for j in range(i + _LEAST_RUN, size + 1)
        if f" {' '.join(words[i:j])} " in said
    ]


def _below(items: Sequence[Paragraph], part: Step, asked: Sequence[str], pointed: bool) -> list[Paragraph]:
    """What stands below the headings asked for, each with its heading where there are several.

    Of a part without any such heading, where it is pointed at as a part, all of it is what is to be done.
    """
    if not any(below_aspect(items, part, (name,)) for name in _ASPECTS):
        inside = [p for p in items if part in p.path and p.path[-1] is not part and not p.is_heading]
        return inside if pointed and list(asked) == ["nhiệm vụ"] and not any(p.cells for p in inside) else []
    if len(asked) == 1:
        return below_aspect(items, part, asked)
    inside = [p for p in items if part in p.path]
    heads = [p for p in inside if bare(p.text).lower().strip(" :.") in asked]
    return [p for p in inside if any(p.within(h.path) for h in heads)]


def below_aspect(items: Sequence[Paragraph], part: Step, asked: Sequence[str]) -> list[Paragraph]:
    """What stands below the first heading of the part that is called as asked."""
    inside = [p for p in items if part in p.path]
    for p in inside:
        opening = bare(p.text).lower().strip(" :.")
        if any(opening == name for name in asked):
            return [q for q in inside if q.within(p.path) and q is not p]
    return []


def _matter(scene: Scene, document_id: str, part: Step, called: Sequence[str]) -> bool:
    """The question says something that names neither the document nor the part, by whatever word."""
    document = scene.document(document_id)
    names = (document.title, document.issuer or "", document.unit or "", *document.aliases, part.heading)
    taken = {t for name in names for t in syllables(name)} | _BESIDE | set(called)
    rest = tuple(t for t in scene.question.content if t not in taken and not t[0].isdigit())
    if not rest or share(rest, part.heading, scene.idf) >= _SAME:
        return False
    apposed = re.search(rf"\b{' '.join(called)}, (?P<same>[^,.;?]+)[.?]?$", scene.question.text.lower())
    own = " ".join(p.text for p in scene.paragraphs(document_id) if part in p.path)
    return not (apposed and set(rest) <= set(syllables(apposed["same"])) <= {*rest, *syllables(own)})


def _of_the_plan(scene: Scene, document_id: str) -> bool:
    """The year asked for is that of the whole plan."""
    return bool(scene.question.years) and set(scene.question.years) <= set(
        single_years(scene.document(document_id).title)
    )


def _of_years(below: Sequence[Paragraph], question: Question) -> list[Paragraph]:
    """Of what stands below, the lines of the year asked for; all where the question names no single year."""
    if len(question.years) != 1:
        return list(below)
    openings = [p for p in below if question.years[0] in years(p.text) and p.text.rstrip().endswith(":")]
    return [p for p in below if any(p.within(o.path) for o in openings)]


def _items(found: Sequence[Paragraph]) -> list[Paragraph]:
    """The lines that a count counts: those with nothing below them."""
    return [p for p in found if not any(q is not p and q.within(p.path) for q in found)]
