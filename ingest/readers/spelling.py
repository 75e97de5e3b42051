"""Marks that OCR misread, mended by what the words around them make likely: `tính Đồng Nai` → `tỉnh Đồng Nai`.

Only diacritics are ever changed, never letters, digits or the words themselves; and the surer
Tesseract was of a word, the more its neighbours must speak against it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import log
from unicodedata import normalize

from corpus.language.model import (
    BREAK,
    FOREIGN,
    Reading,
    SyllableModel,
    is_regular,
    model_form,
    shipped,
    special_id,
    tokens,
)
from corpus.language.restore import Change, is_abbreviation, rewritten, with_case_of
from corpus.language.text import fold, is_accented

#: Nats it costs to read a word otherwise than Tesseract did: at full confidence, and at none.
_SURE, _UNSURE = 10.0, 3.5
_NAME = 2.0  # more for a capital within a line
_ORDINARY = 5.0  # what a word costs on the average
_IMPOSSIBLE = 20.0  # what it costs to leave a syllable that cannot be
_UNREADABLE, _UNKNOWN = 14.0, 4.0  # what such a one, and one never seen, speak against a reading
_DASHES = re.compile(r"[-–—_~]+")
_REPORT = re.compile(r"b/[eœc€o]\)[;.,]?")
#: The stroke of a number read as a letter: `57JQĐ-UBND`.
_STROKE = re.compile(r"(?<=\d)[JIl|!](?=(?:NĐ|NQ|QĐ|CT|TT|TTr|TB|KH|BC|HD|KL|CĐ|UBND|HĐND)-[A-ZĐ])")
_ONE_FOR_L = re.compile(r"(?<=\d)[lI|](?=[\d.,;:)]*$)|(?<![^(])[lI|](?=\d+[.,;:)]*$)")


def tidied(word: str) -> str:
    """A word as it was meant where only shapes were mixed up: any dash or dashes alone are `-`, `2l` is `21`."""
    return "-" if _DASHES.fullmatch(word) else _STROKE.sub("/", _ONE_FOR_L.sub("1", word))


def tidied_line(words: Sequence[str]) -> list[str]:
    """The words of a line, each tidied, and the fixed forms of a document as Nghị định 30/2020/NĐ-CP has them.

    `V/v` opens what a letter is about, `(để b/c)` stands behind a recipient: in both, shapes of one kind are mixed up.
    """
    out = [tidied(w) for w in words]
    if len(out) > 1 and out[0] == "V/V" and out[1].islower():
        out[0] = "V/v"
    for i in range(1, len(out)):
        if out[i - 1] == "(để" and _REPORT.fullmatch(out[i]):
            out[i] = "b/c" + out[i][3:]
    return out


def mended(words: Sequence[str], confidences: Sequence[float]) -> list[str]:
    """The words of a paragraph with their marks mended; `confidences` run from 0 to 100."""
    text = " ".join(words)
    owners = [i for i, word in enumerate(words) for _ in range(len(word) + 1)]
    capitals = text.isupper()
    model = shipped()
    found = tokens(text)
    slots: list[tuple[Reading, ...]] = []
    for i, m in enumerate(found):
        special = special_id(m[0])
        if special is not None:
            slots.append((Reading(special, 0.0),))
        else:
            inside = i > 0 and special_id(found[i - 1][0]) is None
            slots.append(_readings(m[0], confidences[owners[m.start()]], model, capitals, inside))
    chosen, _ = model.best(slots)
    changes = []
    for m, ident in zip(found, chosen, strict=True):
        if ident > FOREIGN and m[0].isalpha() and model.syllables[ident] != model_form(m[0]):
            changes.append(Change(m.start(), m.end(), with_case_of(m[0], model.syllables[ident])))
    out = rewritten(text, changes).split(" ")
    return out if len(out) == len(words) else list(words)


def _readings(word: str, confidence: float, model: SyllableModel, capitals: bool, inside: bool) -> tuple[Reading, ...]:
    form = model_form(word)
    known = model.ids.get(form)
    as_read = Reading(
        FOREIGN if known is None else known, 0.0 if known is not None or is_regular(form) else _IMPOSSIBLE
    )
    if len(word) < 2 or (is_abbreviation(word, capitals) and not _is_marked(word)):
        return (as_read,)
    cost = _UNSURE + (_SURE - _UNSURE) * max(0.0, min(1.0, (confidence - 50) / 47))
    cost += _NAME if inside and word[0].isupper() and not capitals else 0.0
    marked = is_accented(form)  # Tesseract loses and mixes up marks; it hardly ever sees one on a bare word
    twins = [
        t for t in model.by_fold.get(fold(form), ()) if t != known and (not marked or is_accented(model.syllables[t]))
    ]
    return (as_read, *(Reading(t, cost + 0.1 * log(1 + len(twins))) for t in twins))


def _is_marked(word: str) -> bool:
    """True with a mark on a vowel: `QUYÉT` in a line of small letters is a word, `QĐ` is not."""
    return any("\u0300" <= c <= "\u0323" for c in normalize("NFD", word))


def unlikeliness(text: str) -> float:
    """What a text costs under the syllable model as it stands, in nats more than as many ordinary words."""
    model = shipped()
    slots: list[tuple[Reading, ...]] = []
    for word in text.split():
        whole = "/" in word or any(c.isdigit() for c in word)  # `92/TTr-UBND`, `V/v`: one word, however it is cut
        for m in tokens("0" if whole else word):
            special = special_id(m[0])
            if special != BREAK or not word[:-1].isupper():  # the stop of `KT.` ends nothing
                slots.append((_as_read(m[0], model) if special is None else Reading(special, 0.0),))
    return model.best(slots)[1] - _ORDINARY * len([w for w in text.split() if any(c.isalnum() for c in w)])


def _as_read(word: str, model: SyllableModel) -> Reading:
    form = model_form(word)
    known = model.ids.get(form)
    if known is not None:
        return Reading(known, 0.0)
    usual = len(word) < 2 or word.isupper()
    return Reading(FOREIGN, 0.0 if usual else _UNKNOWN if is_regular(form) else _UNREADABLE)
