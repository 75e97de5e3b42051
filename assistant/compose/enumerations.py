"""Figures told one by one inside a sentence or a footnote: `phường A: 02 điểm; phường B: 03 điểm`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.agreement import numbers_met
from assistant.compose import notes, unlisted
from assistant.compose.draft import Draft, Quote, Scene
from assistant.conditions import measures
from assistant.evidence import view
from assistant.question import Kind
from corpus.language.numbers import cardinal
from corpus.language.text import UPPER, fold
from corpus.records import Paragraph

_PAIR = re.compile(
    rf"(?P<name>\w[^:;.,()\[\]]{{1,60}}?):\s*(?P<figure>\d{{1,3}}(?:\.\d{{3}})*(?:,\d+)?)\s+(?P<unit>[^\W\d]+(?:\s(?![{UPPER}])[^\W\d]+)?)(?=\s*(?:[;,.)]|$))"
)
_FEWEST_PAIRS = 3
_LEAST = 0.5  # share of the question that the sentence with the figures, or the one that a note belongs to, must carry
_NUMBER = r"(\d{1,4}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
_MOST, _LEAST_OF_ALL = re.compile(r"\bnhiều (?:\w+ ){0,4}nhất\b"), re.compile(r"\bít (?:\w+ ){0,4}nhất\b")


#: Words for a spot, of which a text uses one and those who ask another.
_SPOTS = ("điểm", "chỗ", "nơi", "vị trí")


@dataclass(frozen=True, slots=True)
class Pair:
    """One name with its figure."""

    name: str
    figure: str
    unit: str

    @property
    def value(self) -> float:
        return float(self.figure.replace(".", "").replace(",", "."))

    def __str__(self) -> str:
        return f"{self.name}: {self.figure} {self.unit}"


#: `có phường nào dính 2 điểm không`: which ones, if any.
_SOME = re.compile(r"\bcó (?:\w+ ){1,3}?nào\b")
_SPAN = re.compile(r"(\d+)\s*(?:-|–|÷|đến|tới)\s*(\d+)\s*(?:mm/h|mm|ha|m³/s|m3/s|km)(?!\w)", re.I)
_CASE = re.compile(r"\d\s*(?:mm/h|mm|ha|m³/s|m3/s|km)(?!\w)")


def pairs(text: str) -> list[Pair]:
    """All pairs of a text when it tells at least three in one unit; else none."""
    found = [
        Pair(re.sub(r"^(?:gồm|và|trong đó)\s+", "", m["name"].strip()), m["figure"], m["unit"])
        for m in _PAIR.finditer(text)
    ]
    same = [p for p in found if p.unit == found[0].unit] if found else []
    return same if len(same) >= _FEWEST_PAIRS else []


def enumerated(scene: Scene) -> Draft | None:
    """The pairs that a question asks for, by name, by figure or by being the most; None where it asks for none."""
    if scene.question.kind is Kind.YES_NO and _SOME.search(scene.question.text.lower()):
        found = enumerated(replace(scene, question=replace(scene.question, kind=Kind.GENERAL)))
        return replace(found, text=f"Có. {found.text}", kind="yes-no") if found else None
    if scene.question.kind in (Kind.YES_NO, Kind.COMPARE, Kind.METADATA, Kind.STRUCTURE):
        return None
    for e in scene.evidence[:6]:
        if set(e.unmet) - {"number", "name", "unit"} or e.coverage.whole < _LEAST or e.view.paragraph.cells:
            continue
        paragraph = e.view.paragraph
        if not _of_the_case(scene, paragraph):
            continue
        for holder in (paragraph, *notes.under(scene, paragraph)):
            chosen = _asked_for(scene, pairs(holder.text))
            named = [p for p in chosen if any(unit in fold(p.name) for unit in scene.question.units)]
            if chosen and (named or "unit" not in e.unmet):
                return _in_general(scene, _draft(chosen, holder, paragraph), chosen)
    return None


def _of_the_case(scene: Scene, paragraph: Paragraph) -> bool:
    """The figures with a unit that a question sets as its case (`mưa trên 100mm/h`) are met by the host or the line before."""
    if not _CASE.search(scene.question.text.lower()):
        return True
    items = scene.paragraphs(paragraph.document_id)
    at = next((i for i, p in enumerate(items) if p.id == paragraph.id), 0)
    texts = [paragraph.text, *(items[at - 1].text for _ in range(1) if at)]
    document = scene.document(paragraph.document_id)
    question = replace(scene.question, numbers=_figures_of_the_case(scene.question.text), percents=(), dates=())
    shown = (
        replace(paragraph, text=t, id=f"{paragraph.id}#case{i}", path=paragraph.path[-1:]) for i, t in enumerate(texts)
    )
    return any(numbers_met(question, view(p, document)) for p in shown)


def _figures_of_the_case(text: str) -> tuple[str, ...]:
    """Both ends of a span (`từ 70 đến 100mm/h`), else the figures that stand with their unit."""
    spans = [n for m in _SPAN.finditer(text) for n in m.groups()]
    return tuple(dict.fromkeys((*spans, *measures(text))))


def _asked_for(scene: Scene, found: Sequence[Pair]) -> list[Pair]:
    low = scene.question.text.lower()
    unit = re.escape(found[0].unit.split()[0]) if found else ""
    if unit in _SPOTS:
        unit = f"(?:{'|'.join(_SPOTS)})"
    if not found or not re.search(rf"\b{unit}\b", low):
        return []
    plain = f" {fold(low)} "
    named = [p for p in found if re.search(rf"\b{re.escape(fold(p.name))}\b", plain)]
    if named and re.search(r"\b(?:mấy|bao nhiêu)\b", low):
        return named
    nouns = {fold(p.name).split()[0] for p in found}
    asked = [n for n in nouns if re.search(rf"\b{n} nao\b|\bnhung {n}\b|\bcac {n}\b", plain)]
    if not asked:
        told_off = unlisted.asked(scene.question).split(" ")[0]
        return list(found) if told_off == found[0].unit.split()[0] and _CASE.search(low) else []
    found = [p for p in found if fold(p.name).split()[0] in asked]
    if _MOST.search(low) or _LEAST_OF_ALL.search(low):
        best = (max if _MOST.search(low) else min)(p.value for p in found)
        return [p for p in found if p.value == best]
    if wanted := re.search(rf"\b{_NUMBER}\s+{unit}\b", low):
        return [p for p in found if p.value == cardinal(wanted[1])]
    return []


def _in_general(scene: Scene, draft: Draft, chosen: Sequence[Pair]) -> Draft:
    """Things wanted by their names, told by how many there are in each place: that they have none is said."""
    unit = chosen[0].unit
    if unlisted.asked(scene.question).split(" ")[0] != unit.split()[0]:
        return draft
    return replace(draft, warnings=(f"Đoạn trích chỉ nêu số {unit} của từng nơi, không nêu tên từng {unit}.",))


def _draft(chosen: Sequence[Pair], holder: Paragraph, host: Paragraph) -> Draft:
    said = "; ".join(map(str, chosen))
    quotes = [Quote(holder, holder.text)]
    if host.id != holder.id:
        quotes.append(Quote(host, host.text))
    return Draft(f"{said[0].upper()}{said[1:]}.", tuple(quotes), 0.85, "enumeration", tuple(p.name for p in chosen))
