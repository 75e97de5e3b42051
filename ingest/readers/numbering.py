"""The numbers that Word computes: they stand nowhere in the text of a .docx, only in its numbering part."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from docx.oxml.ns import qn

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_LEVELS = 9


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is written: `text` is a pattern such as `%1.%2.`."""

    form: str = "decimal"
    text: str = ""
    start: int = 1


@dataclass(slots=True)
class Numbering:
    """Counts list paragraphs in reading order."""

    lists: dict[str, tuple[str, dict[int, Level], dict[int, int]]]  # numId → (abstract id, levels, start overrides)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)

    def label(self, num_id: str, depth: int) -> str:
        """The number of the next paragraph of a list, or empty."""
        if num_id not in self.lists:
            return ""
        abstract, levels, overrides = self.lists[num_id]
        if depth not in levels:
            return ""
        counts = self.counts.setdefault(abstract, {})
        if depth in overrides and (num_id, depth) not in self.begun:
            counts[depth] = overrides[depth] - 1
        self.begun.add((num_id, depth))
        counts[depth] = counts.get(depth, levels[depth].start - 1) + 1
        for deeper in [d for d in counts if d > depth]:
            del counts[deeper]
        if levels[depth].form == "bullet":
            return "+" if levels[depth].text in ("+", "o", "○") else "-"
        out = levels[depth].text
        for d in range(_LEVELS):
            if f"%{d + 1}" in out:
                level = levels.get(d, Level())
                out = out.replace(f"%{d + 1}", written(counts.get(d, level.start), level.form))
        return out.strip()


def written(n: int, form: str) -> str:
    """A number in one of Word's forms."""
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (n - 1) % 26) * ((n - 1) // 26 + 1)
        return letter if form == "lowerLetter" else letter.upper()
    if form in ("lowerRoman", "upperRoman"):
        out, rest = "", n
        for value, sign in _ROMAN:
            out += sign * (rest // value)
            rest %= value
        return out if form == "upperRoman" else out.lower()
    if form == "decimalZero":
        return f"{n:02d}"
    return "" if form == "none" else str(n)


def numbering_of(package: Any) -> Numbering:
    """The lists of a document; none where it has no numbering part."""
    try:
        root = package.part.numbering_part._element
    except (KeyError, NotImplementedError, AttributeError):
        return Numbering({})
    abstracts = {x.get(qn("w:abstractNumId")): _levels(x) for x in root.findall(qn("w:abstractNum"))}
    lists = {}
    for num in root.findall(qn("w:num")):
        reference = num.find(qn("w:abstractNumId"))
        abstract = reference.get(qn("w:val")) if reference is not None else None
        levels = dict(abstracts.get(abstract, {}))
        overrides: dict[int, int] = {}
        for change in num.findall(qn("w:lvlOverride")):
            depth = _int(change.get(qn("w:ilvl")), 0)
            if (start := change.find(qn("w:startOverride"))) is not None:
                overrides[depth] = _int(start.get(qn("w:val")), 1)
            for level in change.findall(qn("w:lvl")):
                levels[depth] = _level(level)
        lists[num.get(qn("w:numId"))] = (abstract or "", levels, overrides)
    return Numbering(lists)


def _levels(abstract: Any) -> dict[int, Level]:
    return {_int(x.get(qn("w:ilvl")), 0): _level(x) for x in abstract.findall(qn("w:lvl"))}


def _level(element: Any) -> Level:
    def value(tag: str, otherwise: str) -> str:
        found = element.find(qn(tag))
        return otherwise if found is None else (found.get(qn("w:val")) or otherwise)

    return Level(value("w:numFmt", "decimal"), value("w:lvlText", ""), _int(value("w:start", "1"), 1))


def _int(text: str | None, otherwise: int) -> int:
    try:
        return min(max(int(text or otherwise), 0), 100_000)
    except ValueError:
        return otherwise
