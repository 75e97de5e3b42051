"""`Chia theo mấy lưu vực, những lưu vực nào?`: the headings under one part that all open with what is asked for.

A part split into `Lưu vực A`, `Lưu vực B` lists the basins by its headings; a list of duties under one of them does not.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from assistant.compose.draft import Draft, Quote, Scene, bare
from assistant.evidence import share
from assistant.kinds import counted_level
from assistant.question import Kind
from assistant.stopwords import content
from corpus.language.numbers import ordinal_words
from corpus.language.tokens import syllables
from corpus.records import Paragraph, Step, StepKind

_ASKED = re.compile(
    r"\b(?:những|các|mấy|bao nhiêu) (?P<noun>(?!(?:gì|nào|ai|cái)\b)[^\W\d]+(?: (?!(?:nào|gì|là|được|có|thì|không|và)\b)[^\W\d]+)?)\b"
)
_WANTS = re.compile(r"\b(?:nào|gì|mấy|bao nhiêu|kể|liệt kê|nêu|tên)\b")
#: Of the asking itself: how a part is split.
_SPLIT = frozenset("mục phần khoản chia theo gồm tên riêng đưa từng phân thành ra nêu kể liệt".split())
_FEWEST, _LONGEST = 2, 14  # headings under one part; words of one that is a name
_CARRIED, _SURE = 0.6, 0.86  # share of what else is asked that the part's own headings and the title carry


def listed_by_headings(scene: Scene) -> Draft | None:
    """The headings that open with the noun asked for, under the part that carries the rest of the question."""
    question, low = scene.question, scene.question.own.lower()
    one = question.place.ordinal is not None or ordinal_words(low)  # `lưu vực thứ năm`
    if one or question.kind in (Kind.YES_NO, Kind.COMPARE) or not _WANTS.search(low):
        return None
    asked = [m["noun"] for m in _ASKED.finditer(low) if not counted_level(f"mấy {m['noun']}")]
    nouns = [words for noun in asked if len(words := tuple(syllables(noun))) > 1]
    for document_id in scene.candidates(2) if nouns else ():
        for parent, part in _parts(scene.paragraphs(document_id)):
            noun = next((n for n in nouns if all(_opens(p, n) for p in part)), None)
            if noun and any(_says_whole(low, p) for p in part):  # `mục tiêu cụ thể gì`: what stands under that heading
                return None
            if noun and _carries(scene, document_id, parent, noun):
                return _draft(part, " ".join(noun))
    return None


def _parts(items: list[Paragraph]) -> Iterator[tuple[tuple[Step, ...], list[Paragraph]]]:
    """Headings of one level under one part, where there are several."""
    under: dict[tuple[Step, ...], list[Paragraph]] = defaultdict(list)
    for p in items:
        short = p.is_heading and len(p.text.split()) <= _LONGEST
        if short and p.step.kind not in (StepKind.HEADER, StepKind.FOOTER, StepKind.DIEU, StepKind.CHUONG):
            under[p.path[:-1]].append(p)
    yield from ((parent, part) for parent, part in under.items() if len(part) >= _FEWEST)


def _opens(paragraph: Paragraph, noun: tuple[str, ...]) -> bool:
    return tuple(syllables(paragraph.step.heading or bare(paragraph.text)))[: len(noun)] == noun


def _says_whole(low: str, paragraph: Paragraph) -> bool:
    """A heading is asked for in full, and not only by the noun that all headings beside it open with."""
    name = " ".join(syllables(paragraph.step.heading or bare(paragraph.text)))
    return bool(re.search(rf"\b{re.escape(name)}\b", " ".join(syllables(low))))


def _carries(scene: Scene, document_id: str, parent: tuple[Step, ...], noun: tuple[str, ...]) -> bool:
    """What is asked beside the noun stands in the headings above, or in what the document is called."""
    document = scene.document(document_id)
    above = " ".join((*(s.heading for s in parent), document.title, document.issuer or "", *document.aliases))
    rest = tuple(
        w for w in content(scene.question.own) if w not in noun and w not in _SPLIT and not re.match(r"[#@]?\d", w)
    )
    return not rest or share(rest, above, scene.idf) >= _CARRIED


def _draft(part: list[Paragraph], noun: str) -> Draft:
    lines = [f"- {bare(p.text).rstrip(' :')}" for p in part]
    quotes = tuple(Quote(p, p.text) for p in part)
    return Draft("\n".join([f"Có {len(part)} {noun}:", *lines]), quotes, _SURE, "list")
