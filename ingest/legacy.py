"""Encodings from before Unicode: TCVN3 (ABC fonts `.VnTime`, `.VnTimeH`) and VNI (`VNI-Times`).

Both put Vietnamese letters on the codes of Western ones, so their text arrives as `Céng hoµ` or
`Coäng hoøa`. Where a file names its fonts, the font decides run by run; elsewhere the text decides:
the reading in which most syllables can be Vietnamese wins, and only by a clear margin.
Sources: TCVN 5712:1993 (VN3); VNI character set of VNI Software (Windows).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from corpus.language.model import is_regular, model_form
from corpus.language.text import nfc

_TCVN3_CODES = (
    "µ¸¶·¹" "¨»¾¼½Æ" "©ÇÊÈÉË" "®" "ÌÐÎÏÑ" "ªÒÕÓÔÖ" "×ÝØÜÞ" "ßãáâä" "«åèæçé" "¬êíëìî"
    "ïóñòô" "\u00adõøö÷ù" "úýûüþ" "¡¢§£¤¥¦"
)  # fmt: skip
_TCVN3_LETTERS = (
    "àáảãạ" "ăằắẳẵặ" "âầấẩẫậ" "đ" "èéẻẽẹ" "êềếểễệ" "ìíỉĩị" "òóỏõọ" "ôồốổỗộ" "ơờớởỡợ"
    "ùúủũụ" "ưừứửữự" "ỳýỷỹỵ" "ĂÂĐÊÔƠƯ"
)  # fmt: skip
_TCVN3 = str.maketrans(_TCVN3_CODES, _TCVN3_LETTERS)

#: VNI writes a mark behind its vowel. Marks that belong to the letter, with and without a tone.
_VNI_MARKS = {
    "ø": "\u0300", "ù": "\u0301", "û": "\u0309", "õ": "\u0303", "ï": "\u0323",
    "â": "\u0302", "à": "\u0302\u0300", "á": "\u0302\u0301",
    "å": "\u0302\u0309", "ã": "\u0302\u0303", "ä": "\u0302\u0323",
    "ê": "\u0306", "è": "\u0306\u0300", "é": "\u0306\u0301",
    "ú": "\u0306\u0309", "ü": "\u0306\u0303", "ë": "\u0306\u0323",
}  # fmt: skip
_VNI_ALONE = {"ñ": "đ", "ô": "ơ", "ö": "ư", "ì": "ì", "í": "í", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_VNI_BASES = "aeouyôö"
_VNI_PAIR = re.compile(
    "([" + _VNI_BASES + _VNI_BASES.upper() + "])([" + "".join(_VNI_MARKS) + "".join(_VNI_MARKS).upper() + "])"
)
_BREVE_BASES = "aA"
_CIRCUMFLEX_BASES = "aeoAEO"

_TCVN3_FONT = re.compile(r"^\.?vn[a-z]", re.I)
_CAPITAL_FONT = re.compile(r"^\.vn.*h(?:\s|$)", re.I)
_SUBSET = re.compile(r"^[A-Z]{6}\+")  # before the name of a font of which a PDF holds only some letters
_VNI_FONT = re.compile(r"^vni[-\s]", re.I)

#: A syllable that Vietnamese spelling allows, in lower case.
_VOWEL = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ"
_SYLLABLE = re.compile(
    rf"^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?[{_VOWEL}]{{1,3}}(?:ch|ng|nh|[cmnpt])?$"
)
_TONED = re.compile(r"[àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]")
_WORD = re.compile(r"[^\W\d_]+")
_HYPHENED = re.compile(r"(?=[^\W\d_-]*-)(?:[^\W\d_]|-)*[^\W\d_](?:[^\W\d_]|-)*")
_CLEAR_MARGIN = 0.15
_LEAST_VIETNAMESE = 0.6
_SAMPLE = 20_000  # characters


def from_tcvn3(text: str, capitals: bool = False) -> str:
    """Unicode from TCVN3 codes; `capitals` for the fonts whose every letter is drawn as a capital."""
    text = text.translate(_TCVN3)
    return text.upper() if capitals else text


def tcvn3_line(words: Sequence[str]) -> list[str]:
    """The words of a line of a PDF. `ư` has the code of the soft hyphen there, which comes out as a hyphen."""
    found = [_HYPHENED.sub(_horned, from_tcvn3(w)) for w in words]
    return [w.upper() for w in found] if _is_mixed(" ".join(found)) else found


def _horned(m: re.Match[str]) -> str:
    syllable = m[0].replace("-", "ư")
    return syllable if is_regular(model_form(syllable)) else m[0]


def from_vni(text: str) -> str:
    """Unicode from VNI codes."""

    def pair(m: re.Match[str]) -> str:
        base, mark = m[1], _VNI_MARKS[m[2].lower()]
        if ("\u0306" in mark and base not in _BREVE_BASES) or ("\u0302" in mark and base not in _CIRCUMFLEX_BASES):
            return m[0]
        letter = {"ô": "ơ", "ö": "ư", "Ô": "Ơ", "Ö": "Ư"}.get(base, base)
        return "\ue000" + nfc(letter + mark)  # the mark of private use keeps a made letter from being read again

    out = _VNI_PAIR.sub(pair, text)
    alone = str.maketrans(_VNI_ALONE | {k.upper(): v.upper() for k, v in _VNI_ALONE.items()})
    return "".join(x if i % 2 else x.translate(alone) for i, x in enumerate(re.split("\ue000(.)", out)))


def font_encoding(font: str) -> str:
    """`TCVN3`, `TCVN3H` (capitals), `VNI` or nothing, by the name of a font."""
    font = _SUBSET.sub("", font)
    if _VNI_FONT.match(font):
        return "VNI"
    if _TCVN3_FONT.match(font) and not font.lower().startswith("vni"):
        return "TCVN3H" if _CAPITAL_FONT.match(font) else "TCVN3"
    return ""


def by_font(text: str, font: str) -> str:
    """The text of a run set in a font, as Unicode."""
    encoding = font_encoding(font)
    if not encoding or any(c >= "\u0100" for c in text if c.isalpha()):
        return text  # typed in Unicode although the font is an old one
    return from_vni(text) if encoding == "VNI" else from_tcvn3(text, encoding == "TCVN3H")


def likeness(text: str) -> float:
    """The share of words that can be Vietnamese syllables, where some carry tones: 0 … 1."""
    words = [w.lower() for w in _WORD.findall(nfc(text[:_SAMPLE])) if len(w) > 1]
    if not words:
        return 0.0
    good = sum(_is_syllable(w) for w in words)
    return good / len(words) if any(_TONED.search(w) for w in words) else 0.0


@lru_cache(maxsize=8192)
def _is_syllable(word: str) -> bool:
    return _SYLLABLE.match(word) is not None and len(_TONED.findall(word)) <= 1


def _raised(text: str) -> str:
    """Lines of capitals as capitals: TCVN3 has none with marks, so `CỘNG HÒA` was typed `CéNG HßA`."""
    return "\n".join(line.upper() if _is_mixed(line) else line for line in text.split("\n"))


def _is_mixed(line: str) -> bool:
    words = _WORD.findall(line)
    high = [w for w in words if not any("a" <= c <= "z" for c in w)]
    counts = [(sum("A" <= c <= "Z" for c in w), any(c.islower() for c in w)) for w in high]
    within = any(capitals > 1 and small for capitals, small in counts)
    beside = any(small for _, small in counts) and any(capitals > 1 for capitals, _ in counts)
    return len(high) >= 0.8 * len(words) and (within or (beside and not any(c.isdigit() for c in line)))


def recognised(text: str) -> tuple[str, str]:
    """(text, encoding): Unicode from TCVN3 or VNI where the text is clearly one of them, else the text itself."""
    if sum((c > "\u007f" and c.isalpha()) or c in "µ¸¶·¹¨»¾¼½©®ª«¬§" for c in text[:_SAMPLE]) < 3:
        return text, ""
    asis = likeness(text)
    candidates = (("TCVN3", _raised(from_tcvn3(text))), ("VNI", from_vni(text)))
    encoding, best = max(candidates, key=lambda x: likeness(x[1]))
    score = likeness(best)
    return (best, encoding) if score >= _LEAST_VIETNAMESE and score > asis + _CLEAR_MARGIN else (text, "")
