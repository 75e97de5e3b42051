"""Questions as they are really typed: without diacritics, or with slips of the finger. Seeded, so that runs compare."""

from __future__ import annotations

import random
import re
import unicodedata

#: Neighbours on a QWERTY keyboard.
_NEAR = {
    "q": "wa", "w": "qes", "e": "wrd", "r": "etf", "t": "ryg", "y": "tuh", "u": "yij", "i": "uok", "o": "ipl",
    "p": "ol", "a": "qsz", "s": "awdx", "d": "sefc", "f": "drgv", "g": "fthb", "h": "gyjn", "j": "hukm",
    "k": "jil", "l": "kop", "z": "asx", "x": "zsdc", "c": "xdfv", "v": "cfgb", "b": "vghn", "n": "bhjm", "m": "njk",
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")


def unaccented(text: str) -> str:
    """`text` without any diacritic, case and everything else kept: `Nghị định` → `Nghi dinh`."""
    decomposed = unicodedata.normalize("NFD", text)
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return bare.replace("đ", "d").replace("Đ", "D")


def with_typos(text: str, seed: int, every: int = 4) -> str:
    """One slip in every `every`-th word: letters swapped, dropped, doubled or hit beside, or a diacritic forgotten.

    Words of fewer than three letters, abbreviations in capitals and numbers are passed over but counted.
    """
    generator = random.Random(f"{seed}:{text}")
    text = unicodedata.normalize("NFC", text)
    offset = generator.randrange(every)
    out, position = [], 0
    for n, match in enumerate(_WORD.finditer(text)):
        word = match.group()
        if n % every == offset and len(word) > 2 and not word.isupper():
            out += [text[position : match.start()], _slip(word, generator)]
            position = match.end()
    return "".join(out) + text[position:]


def _slip(word: str, generator: random.Random) -> str:
    slips = [_swapped, _dropped, _doubled, _beside]
    if unaccented(word) != word:
        slips.append(_forgotten)
    for _ in range(8):  # a swap of two equal letters changes nothing
        changed = generator.choice(slips)(word, generator)
        if changed != word:
            return changed
    return word


def _swapped(word: str, generator: random.Random) -> str:
    i = generator.randrange(len(word) - 1)
    return word[:i] + word[i + 1] + word[i] + word[i + 2 :]


def _dropped(word: str, generator: random.Random) -> str:
    i = generator.randrange(1, len(word))
    return word[:i] + word[i + 1 :]


def _doubled(word: str, generator: random.Random) -> str:
    i = generator.randrange(len(word))
    return word[: i + 1] + word[i].lower() + word[i + 1 :]


def _beside(word: str, generator: random.Random) -> str:
    plain = [i for i, c in enumerate(word) if c in _NEAR]
    if not plain:
        return word
    i = generator.choice(plain)
    return word[:i] + generator.choice(_NEAR[word[i]]) + word[i + 1 :]


def _forgotten(word: str, generator: random.Random) -> str:
    marked = [i for i, c in enumerate(word) if unaccented(c) != c]
    i = generator.choice(marked)
    decomposed = unicodedata.normalize("NFD", word[i])
    without_last = unicodedata.normalize("NFC", decomposed[:-1]) if len(decomposed) > 1 else unaccented(word[i])
    return word[:i] + without_last + word[i + 1 :]
