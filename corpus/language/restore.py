"""Diacritics for text typed without them: `nghi quyet 76 dat muc tieu gi` → `nghị quyết 76 đạt mục tiêu gì`.

The likeliest reading of a line under the syllable model. A syllable that carries a diacritic stays.
One that carries none is kept or accented by what the rest of its line suggests: in a line typed
without diacritics it is read freely, in a properly accented line only overwhelming context changes it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log, sqrt

from corpus.language.abbreviations import spotted
from corpus.language.model import (
    BREAK,
    COMMA,
    FOREIGN,
    NUMBER,
    Reading,
    SyllableModel,
    is_regular,
    model_form,
    shipped,
    special_id,
    tokens,
)
from corpus.language.text import is_accented, nfc

#: Share of syllables that need no diacritic in correct text (of those that have an accented twin).
_BARE = 0.28
#: Weight of the belief that a writer drops no diacritic: pseudo-counts of (dropped, kept) syllables.
_PRIOR = (0.0005, 0.5)
#: What it costs to leave an impossible syllable (`cac`) as a foreign word, in nats: at least, and more the
#: likelier the writer drops diacritics (the model finds a foreign word after another one all too likely).
_FOREIGN_COST, _FOREIGN_COST_DROPPING = 3.0, 12.0
#: Above this rate a line counts as typed without diacritics, capitals and all.
_DROPPING = 0.1
#: The rate of a line without any diacritic.
_BARE_RATE = 0.97


def drop_rate(forms: list[str], model: SyllableModel) -> float:
    """How likely the writer of these words drops a diacritic, between 0 and 1, from how many words carry one.

    Words that cannot be right without (`muc`, `tieu`) show it surely.
    """
    accented = sum(is_accented(form) for form in forms)
    bare = sum(not is_accented(form) and form in model.by_fold for form in forms)
    lost = sum(not is_accented(form) and form in model.by_fold and not is_regular(form) for form in forms)
    if not accented:
        return _BARE_RATE
    n = accented + bare
    expected = n * _BARE + 1.5 * sqrt(n * _BARE * (1 - _BARE))
    dropped = max(0.0, bare - expected, lost - 1)  # one may be foreign: `tip`, `hot`
    return (dropped + _PRIOR[0]) / (dropped + accented + _PRIOR[1])


def is_abbreviation(word: str, all_caps: bool) -> bool:
    """Capitals within a line that is not all capitals: never a syllable to be accented."""
    return word.isupper() and len(word) > 1 and not all_caps


def with_case_of(typed: str, meant: str) -> str:
    """`meant` (lower case) with the capitals of `typed`, letter by letter where both are of one length."""
    if len(typed) == len(meant):
        return "".join(m.upper() if t.isupper() else m for t, m in zip(typed, meant, strict=True))
    if typed.isupper():
        return meant.upper()
    return meant[0].upper() + meant[1:] if typed[0].isupper() else meant


@dataclass(frozen=True, slots=True)
class Change:
    """What to write in place of `line[start:end]`."""

    start: int
    end: int
    text: str


def favouring(phrases: Iterable[str], nats: float, model: SyllableModel) -> dict[tuple[int, int], float]:
    """The pairs of neighbours in phrases, each to be so much cheaper.

    `^` before a phrase says that it opens a line or a clause, `$` behind it that it ends one; `#` stands for a number.
    """
    out: dict[tuple[int, int], float] = {}
    for phrase in phrases:
        said = (m.group() for m in re.finditer(r"[^\W\d_]+|[^\w\s]", phrase))
        words = [NUMBER if word == "#" else model.ids.get(model_form(word)) for word in said]
        out.update(((a, b), nats) for a, b in itertools.pairwise(words) if a is not None and b is not None)
        if phrase.lstrip().startswith("^") and len(words) > 1 and (first := words[1]) is not None:
            out.update(((opening, first), nats) for opening in (BREAK, COMMA))
        if phrase.rstrip().endswith("$") and len(words) > 1 and (last := words[-2]) is not None:
            out.update(((last, closing), nats) for closing in (BREAK, COMMA))
    return out


def rewritten(line: str, changes: Sequence[Change]) -> str:
    """The line with its changes made."""
    for change in reversed(changes):
        line = line[: change.start] + change.text + line[change.end :]
    return line


class Restorer:
    """Restores diacritics with a syllable model. Holds no state of its own; safe to share.

    `favoured` are pairs of syllables that the writers at hand use more than the texts of the table do (`favouring`).
    """

    def __init__(self, model: SyllableModel, favoured: Mapping[tuple[int, int], float] | None = None) -> None:
        self.model = model
        self.favoured = favoured or {}

    @staticmethod
    @lru_cache(maxsize=1)
    def shipped() -> Restorer:
        """The restorer over the shipped table, loaded once."""
        return Restorer(shipped())

    def restore(self, text: str) -> str:
        """`text` (NFC) with diacritics restored; folding the result gives the folded input."""
        return "\n".join(self._line(line) for line in nfc(text).split("\n"))

    def readings(self, words: Sequence[str], i: int, rate: float) -> tuple[Reading, ...]:
        """The ways to read the i-th word of a line, given the line's drop rate."""
        word = words[i]
        form = model_form(word)
        known = self.model.ids.get(form)
        if is_accented(form):
            return (Reading(FOREIGN if known is None else known, 0.0),)
        if len(word) == 1 and ((word.isupper() and i > 0) or word == "d"):
            return (Reading(FOREIGN if known is None else known, 0.0),)
        if i and word[0].isupper() and rate < _DROPPING:  # `Xã Ea Tu`: a name
            return (Reading(FOREIGN if known is None else known, 0.0),)
        twins = self.model.by_fold.get(form, ())
        if not twins:
            return (Reading(FOREIGN, 0.0),)
        stays = _FOREIGN_COST + _FOREIGN_COST_DROPPING * rate
        as_typed = Reading(FOREIGN, stays) if known is None else Reading(known, 0.0)
        return (as_typed, *(Reading(twin, -log(rate)) for twin in twins if twin != known))

    def _line(self, line: str) -> str:
        return rewritten(line, self.read(line, self.readings))

    def read(
        self, line: str, readings: Callable[[Sequence[str], int, float], Sequence[Reading]], bare: bool = False
    ) -> list[Change]:
        """The words of a line that are likeliest something else than typed; `readings(words, i, rate)` offers what.

        `bare` tells that the line was typed without diacritics, whatever it holds now.
        """
        found = tokens(line)
        all_caps = line.isupper()
        texts = [m.group() for m in found]
        spelled = {(start, end): full for start, end, _, full in spotted(line)}
        words = [
            "" if special_id(t) is not None or is_abbreviation(t, all_caps) or m.span() in spelled else t
            for m, t in zip(found, texts, strict=True)
        ]
        rate = _BARE_RATE if bare else drop_rate([model_form(word) for word in words if word], self.model)
        slots: list[Sequence[Reading]] = []
        at: list[int] = []  # where each word's slot stands; an abbreviation fills as many as its full form has
        for i, (m, word) in enumerate(zip(found, words, strict=True)):
            at.append(len(slots))
            special = special_id(m.group())
            if full := spelled.get(m.span()):
                slots += self._fixed(full)
            else:
                slots.append(
                    readings(words, i, rate) if word else (Reading(FOREIGN if special is None else special, 0.0),)
                )
        if all(len(slot) == 1 for slot in slots):
            return []
        ids, _ = self.model.best(slots, favoured=self.favoured)
        changes = []
        for i, (m, word) in enumerate(zip(found, words, strict=True)):
            chosen = ids[at[i]]
            if word and chosen != FOREIGN and self.model.syllables[chosen] != model_form(word):
                changes.append(Change(m.start(), m.end(), with_case_of(word, self.model.syllables[chosen])))
        return changes

    def _fixed(self, full: str) -> list[Sequence[Reading]]:
        """The one reading of what an abbreviation stands for: neighbours are read beside that, not letters."""
        ids = (self.model.ids.get(model_form(m.group()), FOREIGN) for m in tokens(full) if m.group().isalpha())
        return [(Reading(i, 0.0),) for i in ids]


def restore(text: str) -> str:
    """`text` with diacritics restored by the shipped table."""
    return Restorer.shipped().restore(text)
