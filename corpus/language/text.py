"""Unicode and spelling: what makes two writings of one Vietnamese word the same.

Two forms are used. *Canonical* keeps the diacritics but settles what varies between typists
(composed/decomposed, hoà/hòa, lý/lí). *Folded* drops all diacritics, for text typed without them.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SPACES = re.compile(r"\s+")
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_DASHES = {ord(c): "-" for c in "‐‑‒–—―−"}
_QUOTES = {ord(c): '"' for c in "“”„‟«»"} | {ord(c): "'" for c in "‘’‚‛"}

#: Upper-case letters for a character class: `À-Ỹ` would take lower-case ones in, which alternate with them in Unicode.
UPPER = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"

_TONES = "\u0300\u0301\u0303\u0309\u0323"  # grave, acute, tilde, hook, dot below
_TONE_SET = frozenset(_TONES)

#: Accented Latin letters → bare ones, marks of their own → nothing. A table: folding is done 700 times a question.
_BARE: dict[int, str | None] = {
    code: unicodedata.normalize("NFD", chr(code))[0]
    for block in (range(0x00C0, 0x0250), range(0x1E00, 0x1F00))
    for code in block
    if unicodedata.decomposition(chr(code)) and "<" not in unicodedata.decomposition(chr(code))
}
_BARE |= dict.fromkeys(range(0x0300, 0x0370)) | {ord("đ"): "d"}

#: Vowel clusters whose tone mark moved from the second letter to the first in the newer style (hoà → hòa).
#: After `q` the u belongs to the consonant, and a following consonant fixes the mark: neither is touched.
_OPEN_GLIDES = re.compile(rf"(?<!q)(oa|oe|uy)([{_TONES}])$")
#: i and y are both written in open syllables after these (kỹ/kĩ, lý/lí, tỷ/tỉ).
_OPEN_Y = re.compile(rf"^(h|k|l|m|s|t|v)y([{_TONES}]?)$")

#: A tone set one letter too early: on the glide of `qu` and `gi`, on the glide of a closed syllable (`sọan`, `gỉai`).
_QUALITY = "\u0302\u0306\u031b"
_TOO_EARLY = re.compile(
    rf"(?P<glide>(?<=q)u|(?<=g)i(?=[{_TONES}][aeou])|o(?=[{_TONES}][ae][{_QUALITY}]?[a-z])|[iu]\u031b?(?=[{_TONES}][eo][{_QUALITY}][a-z]))"
    rf"(?P<tone>[{_TONES}])(?P<bearer>[aeiouy][{_QUALITY}]?)",
    re.I,
)


def nfc(text: str) -> str:
    """Composed Unicode, the form everything is stored and compared in."""
    return unicodedata.normalize("NFC", text)


def squeeze(text: str) -> str:
    """White space folded to single blanks, ends trimmed, invisible characters dropped."""
    return _SPACES.sub(" ", text.translate(_INVISIBLE)).strip()


def comparable(text: str) -> str:
    """The form in which containment of a quote is decided: NFC, case and white space folded."""
    return squeeze(nfc(text)).casefold()


def plain(text: str) -> str:
    """NFC with typographic dashes and quotes made plain: what tokenising starts from."""
    return nfc(text.translate(_INVISIBLE).translate(_DASHES).translate(_QUOTES))


def with_tones_placed(text: str) -> str:
    """Text in which a tone stands on the letter that bears it: `sọan thảo` → `soạn thảo`."""
    decomposed = unicodedata.normalize("NFD", text)
    placed = _TOO_EARLY.sub(r"\g<glide>\g<bearer>\g<tone>", decomposed)
    return text if placed == decomposed else nfc(placed)


def fold(text: str) -> str:
    """Lower case without any diacritic: `Nghị định` → `nghi dinh`. Composed text keeps its length."""
    lower = text.lower()
    return lower if lower.isascii() else lower.translate(_BARE)


def is_accented(text: str) -> bool:
    """True when any letter carries a Vietnamese diacritic or is đ."""
    return not text.isascii() and any(
        c in "đĐ" or unicodedata.combining(d) for c in text for d in unicodedata.normalize("NFD", c)
    )


@lru_cache(maxsize=65536)
def canonical_syllable(syllable: str) -> str:
    """One lower-case syllable in the spelling the index uses (hoà → hòa, lý → lí)."""
    decomposed = unicodedata.normalize("NFD", syllable)
    if not any(c in _TONE_SET for c in decomposed) and "y" not in decomposed:
        return syllable
    # The tone mark is set apart from the vowel-quality marks, which belong to the letter.
    moved = _OPEN_GLIDES.sub(lambda m: m[1][0] + m[2] + m[1][1], decomposed)
    moved = _OPEN_Y.sub(lambda m: m[1] + "i" + m[2], moved)
    return nfc(moved)
