"""What people type → what they mean: keystroke residue, slips of the finger, words stuck together, lost diacritics.

Only words that cannot be right are mended: those that are no Vietnamese syllable, and the rare known one
that never stands beside its neighbours. Latin words, names, abbreviations and numbers stay.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

from corpus.language.abbreviations import ABBREVIATIONS, KINDS
from corpus.language.hearing import heard
from corpus.language.model import FOREIGN, UNIT, Reading, SyllableModel, is_regular, model_form, shipped
from corpus.language.restore import Change, Restorer, rewritten, with_case_of
from corpus.language.telex import LATIN, is_sure_telex, parts, untelex, unvni
from corpus.language.text import fold, is_accented, nfc

#: Shorthand of chats and forms, in lower case only.
SHORTHAND = {
    "ko": "không", "hok": "không", "đc": "được", "dc": "được", "ntn": "như thế nào", "j": "gì", "gj": "gì",
    "bn": "bao nhiêu", "vs": "với", "cty": "công ty", "kq": "kết quả", "mn": "mọi người", "mng": "mọi người",
    "bc": "báo cáo", "ae": "anh em", "hn": "HN",
}  # fmt: skip
#: Latin words of everyday work, and names, that are close to a Vietnamese syllable.
_WORK_WORDS = (
    "docx xlsx pptx of and is at by "
    "zalo email mail gmail web website online offline app apps file fax internet wifi video radio photo copy scan "
    "logo menu demo visa taxi data chat link click hotline code word excel pdf iso covid ip ipv usb sim card test form "
    "format login log pass blog video clip game team sale shop ship oda fdi gdp asean wto kahoot facebook google "
    "iphone ipad viber gis api erp crm ai iot blockchain big cloud server lan wan kp kpi swot pilot hub lab logistics "
    "alo container gas oxy bar pub golf karaoke casino internet euro usd vnd kg km cm mm ha mg ml kw kwh mw "
    "kv kva mva hp mah mbps "
)
_LATIN = LATIN | frozenset(_WORK_WORDS.split())
_WRITTEN_OUT = re.compile(rf"\b(?:{'|'.join(sorted(set(SHORTHAND.values())))})\b")
_QWERTY = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_ALPHABET = "abcdeghiklmnopqrstuvxy"
# Costs of slips in nats: how rare each is among typed words, judged on generated typos of the questions.
_SWAP, _DOUBLE, _DROP, _NEAR, _EXTRA, _OTHER = 3.0, 2.0, 4.0, 4.0, 5.0, 8.0
_TONE_LOST, _TONE_WRONG, _MARK = 3.0, 6.0, 3.0
#: What it costs to believe that a non-syllable is foreign (with a vowel, without, capitalised), and that a known
#: syllable which does not fit is a slip (in a clean line, in one with sure slips); the least drop rate of the latter.
_STAYS, _STAYS_BARE, _STAYS_NAME = 14.0, 10.0, 4.0
_REAL_WORD, _REAL_WORD_SLOPPY, _SLOPPY_RATE = 8.0, 4.0, 0.02
#: A pair is rare above this (nats).
_RARE = 5.5
#: How surely (nats) a neighbour must go with what replaces a word that may be right: in a clean line, in one with
#: sure slips, and for a capitalised word, which may be a name.
_FITS, _FITS_SLOPPY, _FITS_NAME = 3.0, 4.5, 1.5
#: Both neighbours together, for any word.
_FITS_BOTH = 3.5
#: What it costs to take a regular word that is not in the table as it is, unless its capital says it is a name.
_UNKNOWN = 6.0
_MOST_READINGS = 14
#: A stuck pair must follow each other at least this surely (nats).
_STUCK = 4.5


@dataclass(frozen=True, slots=True)
class Typed:
    """A question as meant, and what was changed: pairs (as typed, as meant), in order."""

    text: str
    changes: tuple[tuple[str, str], ...]


class Mender:
    """Reads typed Vietnamese with a syllable model."""

    def __init__(self, restorer: Restorer) -> None:
        self.restorer = restorer
        self.model: SyllableModel = restorer.model

    @staticmethod
    @lru_cache(maxsize=1)
    def shipped() -> Mender:
        """The mender over the shipped table, loaded once."""
        return Mender(Restorer(shipped()))

    def as_meant(self, text: str) -> Typed:
        """The whole pipeline, line by line: residue of telex and VNI, shorthand, stuck words, slips, diacritics."""
        changes: list[tuple[str, str]] = []
        out = []
        for line in nfc(text).split("\n"):
            meant = line
            for step in (self._keystrokes, self._stuck, self._slips, self._heard):
                found = step(meant)
                changes += [(meant[c.start : c.end], c.text) for c in found]
                meant = rewritten(meant, found)
            out.append(meant)
        return Typed("\n".join(out), tuple(changes))

    def _keystrokes(self, line: str) -> list[Change]:
        found: list[tuple[Change, bool]] = []
        vni: list[Change] = []
        words = list(re.finditer(r"[^\W_]+", line))
        for n, match in enumerate(words):
            word = match.group()
            before, after = line[match.start() - 1 : match.start()], line[match.end() : match.end() + 1]
            if before in ("/", "@", "-", ".") or after in ("/", "@", "-"):
                continue
            if not word.isalpha():
                if meant := unvni(word, self.model):
                    vni.append(Change(*match.span(), with_case_of(word, meant)))
            elif word in SHORTHAND:
                found.append((Change(*match.span(), SHORTHAND[word]), True))
            elif not self._stands(word) and not word.isupper() and (meant := untelex(word, self.model)):
                near = [w.group() for w in words[max(0, n - 1) : n] + words[n + 1 : n + 2]]
                sure = is_sure_telex(word) or self._follows(meant, near)
                found.append((Change(*match.span(), with_case_of(word, meant)), sure))
        several = len(found) > 1
        changes = [change for change, sure in found if sure or several]
        if len(vni) > 1 and len(vni) >= 0.4 * len(words):
            changes += vni
        return sorted(changes, key=lambda change: change.start)

    def _stands(self, word: str) -> bool:
        """A syllable or a Latin word or abbreviation that is right as it is, diacritics apart."""
        form = model_form(word)
        return form in self.model.ids or fold(form) in _known_latin()

    def _follows(self, meant: str, near: list[str]) -> bool:
        """True when the syllable stands beside one of its neighbours somewhere in the table's texts."""
        me = self.model.ids[meant]
        for word in near:
            for other in self.model.by_fold.get(fold(word), ()):
                if self.model.pair(other, me) >= 0 or self.model.pair(me, other) >= 0:
                    return True
        return False

    def _stuck(self, line: str) -> list[Change]:
        changes = []
        for match in re.finditer(r"(?<![\w@/.&-])[^\W\d_]{5,}(?![\w@/&-])", line):
            word = match.group()
            if fold(word) in self.model.by_fold or fold(word) in _known_latin() or self._near_syllables(word):
                continue
            if at := self._split(word):
                changes.append(Change(*match.span(), f"{word[:at]} {word[at:]}"))
        return changes

    def _heard(self, line: str) -> list[Change]:
        return heard(line, self.model)

    def _split(self, word: str) -> int | None:
        form = nfc(word).lower()
        best: tuple[float, int] | None = None
        for at in range(2, len(form) - 1):
            for a in self._compatible(form[:at]):
                for b in self._compatible(form[at:]):
                    position = self.model.pair(a, b)
                    cost = self.model.pair_cost(a, b, position) * UNIT
                    if position >= 0 and cost <= _STUCK and (best is None or cost < best[0]):
                        best = (cost, at)
        return best[1] if best else None

    def _compatible(self, typed: str) -> list[int]:
        if is_accented(typed):
            return [self.model.ids[typed]] if typed in self.model.ids else []
        return self.model.by_fold.get(typed, [])

    def _slips(self, line: str) -> list[Change]:
        # `ko` written out is no sign that its writer types diacritics.
        bare = not is_accented(_WRITTEN_OUT.sub(" ", line))
        # Who slips once slips twice: a line with a sure slip makes the doubtful ones likelier.
        sloppy = any(
            not self._stands(word)
            and len(word) < 9
            and not is_regular(model_form(word))
            and self._near_syllables(model_form(word))
            for word in re.findall(r"[^\W\d_]{2,}", line)
            if not word.isupper() and not (fold(word) == word and word in self.model.by_fold)
        )
        return self.restorer.read(line, lambda words, i, rate: self._readings(words, i, rate, sloppy), bare)

    def _readings(self, words: Sequence[str], i: int, rate: float, sloppy: bool) -> Sequence[Reading]:
        word = words[i]
        form = model_form(word)
        if fold(form) in _known_latin() and (rate < 0.5 or fold(form) not in self.model.by_fold):
            return (Reading(self.model.ids.get(form, FOREIGN), 0.0),)
        known = form in self.model.ids
        if known or (not is_accented(form) and form in self.model.by_fold):
            plain = self.restorer.readings(words, i, max(rate, _SLOPPY_RATE) if sloppy else rate)
            if not known or rate > 0.5:
                return plain
            return (*plain, *self._doubtful(words, i, rate, sloppy))
        if is_regular(form):
            unknown = word[0].isupper() and i > 0
            return (Reading(FOREIGN, 0.0 if unknown else _UNKNOWN), *self._doubtful(words, i, rate, sloppy))
        if len(form) < 2 or len(form) > 8 or word[1:] != word[1:].lower():
            return (Reading(FOREIGN, 0.0),)
        stays = _STAYS if re.search("[aeiouy]", fold(form)) else _STAYS_BARE
        if i and word[0].isupper():
            stays = _STAYS_NAME
        return (Reading(FOREIGN, stays), *self._near(form, rate, 0.0))

    def _doubtful(self, words: Sequence[str], i: int, rate: float, sloppy: bool) -> list[Reading]:
        """Other readings of a word that may well be right: only those that its neighbours call for."""
        word, form = words[i], model_form(words[i])
        if len(form) < (2 if sloppy else 3) or not self._ill_fitting(words, i):
            return []
        one_side = _FITS_NAME if i and word[0].isupper() else _FITS_SLOPPY if sloppy else _FITS
        near = self._near(form, rate, _REAL_WORD_SLOPPY if sloppy else _REAL_WORD, _MOST_READINGS * 3)
        out = []
        for reading in near:
            left, right = self._ties(reading.syllable, words, i)
            same_letters = fold(self.model.syllables[reading.syllable]) == fold(form)
            if left + right < _FITS_BOTH or ((sloppy or same_letters) and min(left, right) < one_side):
                out.append(reading)
        return out[:_MOST_READINGS]

    def _ties(self, syllable: int, words: Sequence[str], i: int) -> tuple[float, float]:
        """How surely (nats, the less the surer) the neighbours left and right go with a syllable in the i-th place.

        A neighbour that is no known syllable stands for any accents of it.
        """
        ties = [1e9, 1e9]
        for side, at in enumerate((i - 1, i + 1)):
            if not 0 <= at < len(words) or not words[at]:
                continue
            form = model_form(words[at])
            known = self.model.ids.get(form)
            for other in [known] if known is not None else self.model.by_fold.get(fold(form), ()):
                a, b = (syllable, other) if side else (other, syllable)
                ties[side] = min(ties[side], self.model.pair_cost(a, b, self.model.pair(a, b)) * UNIT)
        return ties[0], ties[1]

    def _ill_fitting(self, words: Sequence[str], i: int) -> bool:
        """True when a known syllable stands beside known ones, and hardly ever does so in the table's texts."""
        ids = self.model.ids
        me = ids.get(model_form(words[i]))
        if me is None:
            return True
        left = ids.get(model_form(words[i - 1])) if i and words[i - 1] else None
        right = ids.get(model_form(words[i + 1])) if i + 1 < len(words) and words[i + 1] else None
        if left is None and right is None:
            return False
        return (left is None or self._rare(left, me)) and (right is None or self._rare(me, right))

    def _rare(self, a: int, b: int) -> bool:
        return self.model.pair_cost(a, b, self.model.pair(a, b)) * UNIT > _RARE

    def _near(self, form: str, rate: float, base: float, most: int = _MOST_READINGS) -> list[Reading]:
        """Syllables within one slip of a typed word, the cheapest first."""
        accented = is_accented(form)
        found: dict[int, float] = {}
        for folded, cost in self._near_syllables(form).items():
            for i in self.model.by_fold[folded]:
                total = base + cost + _accents_cost(form, self.model.syllables[i], rate, accented)
                if total < found.get(i, 1e9) and self.model.syllables[i] != form:
                    found[i] = total
        best = sorted(found.items(), key=lambda item: (item[1] + self.model.single_cost(item[0]) * UNIT, item[0]))
        return [Reading(i, cost) for i, cost in best[:most]]

    def _near_syllables(self, form: str) -> dict[str, float]:
        """Folded syllables one slip away (or none) from a word, with the cost of that slip."""
        word = fold(form)
        out = {word: 0.0} if word in self.model.by_fold else {}
        for other, cost in _slips_of(word):
            if other in self.model.by_fold and cost < out.get(other, 1e9):
                out[other] = cost
        return out


@lru_cache(maxsize=1)
def _known_latin() -> frozenset[str]:
    return _LATIN | {fold(short) for short in (*ABBREVIATIONS, *KINDS)} - {"tu", "tw"}


@lru_cache(maxsize=8192)
def _slips_of(word: str) -> list[tuple[str, float]]:
    """Every string one slip of a folded word away, with its cost (the typed word is the result of the slip)."""
    out: list[tuple[str, float]] = []
    for i in range(len(word) + 1):
        head, tail = word[:i], word[i:]
        if len(tail) > 1 and tail[0] != tail[1]:
            out.append((head + tail[1] + tail[0] + tail[2:], _SWAP))
        if tail:
            doubled = tail[0] in (head[-1:], tail[1:2])
            out.append((head + tail[1:], _DOUBLE if doubled else _EXTRA))
            near = _beside(tail[0])
            out += [(head + c + tail[1:], _NEAR if c in near else _OTHER) for c in _ALPHABET if c != tail[0]]
        out += [(head + c + tail, _DROP) for c in _ALPHABET]
    return out


@lru_cache(maxsize=64)
def _beside(key: str) -> str:
    """The keys around a key."""
    for r, row in enumerate(_QWERTY):
        if (at := row.find(key)) >= 0:
            rows = _QWERTY[max(0, r - 1) : r + 2]
            return "".join(other[max(0, at - 1) : at + 2] for other in rows).replace(key, "")
    return ""


def _accents_cost(typed: str, meant: str, rate: float, accented: bool) -> float:
    """What it costs that the diacritics typed are not those meant."""
    if not accented:
        return 0.0 if not is_accented(meant) else -log(max(rate, 0.05))
    typed_letters, typed_tone = parts(typed)
    letters, tone = parts(meant)
    cost = 0.0
    if typed_tone != tone:
        cost += _TONE_WRONG if typed_tone else _TONE_LOST
    return cost + _MARK * sum(abs(a - b) for a, b in zip(_marks(letters), _marks(typed_letters), strict=True))


@lru_cache(maxsize=8192)
def _marks(letters: str) -> tuple[int, ...]:
    return tuple(letters.count(c) for c in "ăâêôơưđ")
