"""Words spelled as they are heard: `chỉnh sữa`, `hổ trợ`, `nguyên tắt`, `bổ xung`, `chất lượn`.

Sounds that fall together in a region's speech are mixed up in its writing: hỏi and ngã, s and x, tr and ch, d, gi
and r, l and n, final c and t, n and ng. What comes out is a Vietnamese word, so the word alone says nothing; that it
hardly ever stands beside its neighbour, while what sounds the same always does, says all.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from corpus.language.model import UNIT, SyllableModel, model_form, special_id, tokens
from corpus.language.restore import Change, is_abbreviation, with_case_of

_TONE_ALIKE = {"\u0309": "\u0303", "\u0303": "\u0309"}
_FIRST = (("s", "x"), ("tr", "ch"), ("d", "gi", "r", "v"), ("l", "n"))
_LAST = (("c", "t"), ("n", "ng"), ("n", "nh"), ("p", "t"), ("ch", "t"))
_ONSET = re.compile(r"ngh|ng|nh|gi(?=[aăâeêoôơuư])|gh|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx]")
_CODA = re.compile(r"(?:ng|nh|ch|[cmnpt])$")
#: Spellings that are right beside the one they sound like: `siết chặt` and `xiết chặt`.
_BOTH_RIGHT = frozenset("siết xiết giông dông giở dở giội dội sứt xứt trưng chưng dành giành".split())
#: How surely (nats) a neighbour must go with what is meant: for a word, for one with a capital, which may be a name.
_FITS, _FITS_NAME = 3.5, 1.5
#: The same where only hỏi and ngã are mixed up and what is written does not exist (`nghỉa`).
_FITS_TONE = 7.0
#: How surely (nats) what is meant must have that neighbour, where the neighbour has many others: `dõi` has but `theo`.
_BOUND = 0.7
#: How much likelier (nats) what is meant must be than what is written, beside the neighbour and by itself together;
#: and how much likelier it counts than a syllable that does not exist.
_LIKELIER, _THAN_NONE = 9.0, 12.0


def heard(line: str, model: SyllableModel) -> list[Change]:
    """The words of a line that are written as another sounds, with what is meant. At most one of two neighbours."""
    found = tokens(line)
    all_caps = line.isupper()
    words = [
        "" if special_id(m.group()) is not None or is_abbreviation(m.group(), all_caps) else m.group() for m in found
    ]
    forms = [model_form(w) for w in words]
    changes = []
    for i, word in enumerate(words):
        if (
            len(word) > 1
            and forms[i] not in _BOTH_RIGHT
            and (meant := _meant(forms, i, bool(i) and word[0].isupper() and not all_caps, model))
        ):
            forms[i] = meant
            changes.append(Change(*found[i].span(), with_case_of(word, meant)))
    return changes


def _meant(forms: Sequence[str], i: int, capital: bool, model: SyllableModel) -> str | None:
    """The likeliest syllable that sounds like the i-th and is called for by a neighbour; None if that one may stand."""
    written = model.ids.get(forms[i])
    sides = [(model.ids[forms[at]], at < i) for at in (i - 1, i + 1) if 0 <= at < len(forms) and forms[at] in model.ids]
    if written is not None and any(_pair(written, *side, model)[0] >= 0 for side in sides):
        return None
    found, tones = [], set(_tones(forms[i]))
    for form in alike(forms[i]):
        other = model.ids.get(form)
        if other is None:
            continue
        for side in sides:
            position, cost = _pair(other, *side, model)
            likelier = _THAN_NONE if written is None else _pair(written, *side, model)[1] - cost
            if written is not None:
                likelier += (model.single_cost(written) - model.single_cost(other)) * UNIT
            fits = _FITS_NAME if capital else _FITS_TONE if written is None and form in tones else _FITS
            bound = not capital and _bound_to(other, *side, cost, model) <= _BOUND
            if position >= 0 and (cost <= fits or bound) and likelier >= _LIKELIER:
                found.append((cost, form))
    return min(found)[1] if found else None


def _bound_to(syllable: int, neighbour: int, before: bool, cost: float, model: SyllableModel) -> float:
    """Cost in nats of the neighbour, given the syllable; `cost` is that of the pair as it is read."""
    lone = model.single_cost(neighbour) - model.single_cost(syllable)
    return cost + lone * UNIT if before else cost


def _pair(syllable: int, neighbour: int, before: bool, model: SyllableModel) -> tuple[int, float]:
    """A syllable and its neighbour before or after it: the pair's position in the table, −1 for none; cost in nats."""
    a, b = (neighbour, syllable) if before else (syllable, neighbour)
    position = model.pair(a, b)
    return position, model.pair_cost(a, b, position) * UNIT


@lru_cache(maxsize=4096)
def alike(form: str) -> tuple[str, ...]:
    """Other spellings of a lower-case syllable that some regions say in the same way; not all of them exist."""
    out = dict.fromkeys(_tones(form))
    for one in (form, *out):
        out |= dict.fromkeys(_onsets(one))
        out |= dict.fromkeys(_codas(one))
    out.pop(form, None)
    return tuple(out)


def _tones(form: str) -> Iterator[str]:
    decomposed = unicodedata.normalize("NFD", form)
    for tone, other in _TONE_ALIKE.items():
        if tone in decomposed:
            yield unicodedata.normalize("NFC", decomposed.replace(tone, other))


def _onsets(form: str) -> Iterator[str]:
    match = _ONSET.match(form)
    for group in _FIRST:
        if match and match.group() in group:
            yield from (other + form[match.end() :] for other in group if other != match.group())


def _codas(form: str) -> Iterator[str]:
    match = _CODA.search(form)
    for pair in _LAST:
        if match and match.group() in pair:
            yield form[: match.start()] + pair[match.group() == pair[0]]
