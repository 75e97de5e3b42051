"""Lists within a sentence: `…, gồm: a; b; c`."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.quiz.facts import FactType
from assistant.quiz.ideas import Value
from assistant.quiz.naming import document_name
from assistant.quiz.wording import DANGLING, NEGATIVE, capital, opens_with_verb, uncapital
from corpus.language.sentences import inline_items
from corpus.language.text import comparable, squeeze
from corpus.records import Document, Paragraph


@dataclass(frozen=True, slots=True)
class Inline:
    """`…, gồm: a; b; c`: the question that asks for the items, and the items."""

    document: Document
    paragraph: Paragraph
    quote: str
    question: str
    items: tuple[str, ...]


_TAKES = re.compile(
    r"(?:(?P<noun>(?:các|những|một số) (?:\w+ ){1,4}?\w+?)(?: sau)?|(?P<verb>gồm(?: có)?|bao gồm|là|đó là"
    r"|như|như sau))\s*:?$"
)
_LONGEST_ITEM = 32


def inlines(document: Document, paragraphs: Sequence[Paragraph]) -> list[Inline]:
    """Lists of three items or more whose introducing words make a question."""
    out = []
    for p in paragraphs:
        found = inline_items(p.text) if not p.cells and not p.is_heading and not p.flags else None
        if not found:
            continue
        (a, _), spans = found
        question = _list_question(squeeze(p.text[a : spans[0][0]]), document)
        items = tuple(capital(_item(p.text[s:e])) for s, e in spans)
        if question and len(items) >= 3 and all(items) and all(len(x.split()) <= _LONGEST_ITEM for x in items):
            out.append(Inline(document, p, p.text[a : spans[-1][1]], question, items))
    return out


def _item(text: str) -> str:
    text = re.sub(r"^\(?\d{1,2}[.)]\s+|^và\s+", "", squeeze(text)).split(", trong đó")[0]
    return "" if DANGLING.search(text) or "…" in text else text.rstrip(" .;,")


def _list_question(intro: str, document: Document) -> str:
    intro = re.split(r"(?<=[.!?]) ", intro)[-1].rstrip(" :")
    m = _TAKES.search(intro)
    if not m or DANGLING.search(intro[: m.start()]) or NEGATIVE.search(intro):
        return ""
    lead = uncapital(intro[: m.start()].rstrip())
    if len(lead.split()) < 4 or opens_with_verb(lead):
        return ""
    asked = (
        f"những {m['noun'].split(' ', 1)[1] if not m['noun'].startswith('một số') else m['noun'][7:]} nào"
        if m["noun"]
        else ""
    )
    tail = asked or f"{m['verb'].removesuffix(' như sau').replace('như sau', 'gồm')} những nội dung nào"
    return f"Theo {document_name(document)}, {lead} {tail} sau đây?"


def pieces(paragraphs: Sequence[Paragraph], like: Sequence[str], rng: random.Random) -> list[Value]:
    """Short phrases of the texts that open as one of the items does: `cải cách tư pháp` beside `cải cách thể chế`."""
    openings = {tuple(comparable(x).split()[:2]) for x in like}
    out: dict[str, Value] = {}
    for p in paragraphs:
        cut = re.split(r"[,;.:()]|\bvà\b", p.text)
        opens = [tuple(comparable(piece).split()[:2]) for piece in cut]
        for i, piece in enumerate(cut):
            words = comparable(piece).split()
            in_a_row = opens[i] in (*opens[max(0, i - 1) : i], *opens[i + 1 : i + 2])  # else it may be half a clause
            if 3 <= len(words) <= 9 and opens[i] in openings and in_a_row:
                out.setdefault(" ".join(words), Value(capital(squeeze(piece)), FactType.MEMBER, p.id))
    found = list(out.values())
    rng.shuffle(found)
    return found
