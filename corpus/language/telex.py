"""Keystrokes that never became letters: telex (`nghij quyeets`) and VNI (`cai3 cach1`) left in the text.

The keystrokes are undone into vowels' marks and a tone, and looked up among the syllables that exist.
What the result means in its line is judged by the caller.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from corpus.language.model import SyllableModel, model_form
from corpus.language.text import fold

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_TELEX_TONE = {"f": "\u0300", "s": "\u0301", "x": "\u0303", "r": "\u0309", "j": "\u0323"}
_VNI_TONE = {"2": "\u0300", "1": "\u0301", "4": "\u0303", "3": "\u0309", "5": "\u0323"}
_HAT = {"a": "â", "e": "ê", "o": "ô"}
_HORN = {"a": "ă", "o": "ơ", "u": "ư"}
_FIRST_VOWEL = re.compile(r"[aeiouyw]")
#: Latin words that telex would read as Vietnamese.
_LATIN_WRITTEN = (
    "as is us has his box max fax gas tax bus mix fix max ex plus class pass boss test list cost best post host "
    "data too see now how row low law show see bee fee add odd max sex six lux dos css js rss ios aws ms ps or for "
    "car par bar er her our your user over order error server paper sos gps news yes vs max text next web wifi "
)
LATIN = frozenset(_LATIN_WRITTEN.split())


@lru_cache(maxsize=16384)
def parts(syllable: str) -> tuple[str, str]:
    """A lower-case syllable as letters without tone, and its tone mark (empty for none)."""
    decomposed = unicodedata.normalize("NFD", syllable)
    tone = "".join(c for c in decomposed if c in _TONES)
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if c not in _TONES)), tone


def untelex(word: str, model: SyllableModel) -> str | None:
    """`quyeets` → `quyết`, `dđịnh` → `định`; None where the word holds no telex or no syllable comes out."""
    letters, tone = parts(model_form(word))
    first = _FIRST_VOWEL.search(fold(letters))
    if first is None or fold(letters) in LATIN:
        return None
    head, tail = letters[: first.start()], letters[first.start() :]
    keys = [c for c in tail if c in _TELEX_TONE]
    if len(keys) > 1 or (keys and tone):
        return None
    if keys:
        tone = _TELEX_TONE[keys[0]]
        tail = tail.replace(keys[0], "", 1)
    if head in ("dd", "đd", "dđ", "đđ") or (head == "d" and "d" in tail):
        head, tail = "đ", tail.replace("d", "")
    tail = _horns(_hats(tail))
    if (head + tail, tone) == parts(model_form(word)):
        return None
    return _existing(head + tail, tone, model)


def is_sure_telex(word: str) -> bool:
    """True when the keystrokes cannot be a mere slip: a doubled vowel or d, or a w."""
    return bool(re.search(r"w|dd|đd|dđ|aa|ee|oo", word.lower())) and len(word) > 2


def unvni(word: str, model: SyllableModel) -> str | None:
    """`cai3` → `cải`, `d9inh5` → `định`; None where no syllable comes out."""
    match = re.fullmatch(r"[a-z]+(?:[1-9][a-z]*)+", word.lower())
    if match is None:
        return None
    letters, tone = "", ""
    for c in word.lower():
        if c in _VNI_TONE:
            if tone:
                return None
            tone = _VNI_TONE[c]
        elif c in "6789":
            marked = _marked_by_digit(letters, c)
            if marked is None:
                return None
            letters = marked
        else:
            letters += c
    return _existing(letters.replace("ưo", "ươ"), tone, model)


def _marked_by_digit(letters: str, digit: str) -> str | None:
    if digit == "9":
        return "đ" + letters[1:] if letters.startswith("d") else None
    if digit == "7" and "uo" in letters:
        return letters.replace("uo", "ươ")
    marks = {"6": _HAT, "7": {"o": "ơ", "u": "ư"}, "8": {"a": "ă"}}[digit]
    for i in range(len(letters) - 1, -1, -1):
        if letters[i] in marks:
            return letters[:i] + marks[letters[i]] + letters[i + 1 :]
    return None


def _hats(tail: str) -> str:
    for plain, hat in _HAT.items():
        first = tail.find(plain)
        if first >= 0 and tail.count(plain) == 2:
            second = tail.find(plain, first + 1)
            tail = tail[:first] + hat + tail[first + 1 : second] + tail[second + 1 :]
    return tail


def _horns(tail: str) -> str:
    while "w" in tail:
        at = tail.index("w")
        before, after = tail[:at], tail[at + 1 :]
        if "uo" in before:
            before = before.replace("uo", "ươ")
        else:
            i = max((before.rfind(c) for c in _HORN), default=-1)
            before = before[:i] + _HORN[before[i]] + before[i + 1 :] if i >= 0 else before + "ư"
        tail = before + after
    return tail.replace("ưo", "ươ")


def _existing(letters: str, tone: str, model: SyllableModel) -> str | None:
    for i in model.by_fold.get(fold(letters), ()):
        if parts(model.syllables[i]) == (letters, tone):
            return model.syllables[i]
    return None
