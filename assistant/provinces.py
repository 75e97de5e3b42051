"""Provinces and cities under the central government: known as names however they are typed."""

from __future__ import annotations

import re

from corpus.language.text import fold

#: Names of two syllables and more, those from before 2025 included; `hòa bình` is left out, for it is a word.
_NAMES = (
    "an giang|bà rịa - vũng tàu|bắc giang|bắc kạn|bạc liêu|bắc ninh|bến tre|bình định|bình dương|bình phước|"
    "bình thuận|cà mau|cần thơ|cao bằng|đà nẵng|đắk lắk|đắk nông|điện biên|đồng nai|đồng tháp|gia lai|hà giang|"
    "hà nam|hà nội|hà tĩnh|hải dương|hải phòng|hậu giang|hưng yên|khánh hòa|kiên giang|kon tum|lai châu|lâm đồng|"
    "lạng sơn|lào cai|long an|nam định|nghệ an|ninh bình|ninh thuận|phú thọ|phú yên|quảng bình|quảng nam|quảng ngãi|"
    "quảng ninh|quảng trị|sóc trăng|sơn la|tây ninh|thái bình|thái nguyên|thanh hóa|thừa thiên huế|tiền giang|"
    "hồ chí minh|trà vinh|tuyên quang|vĩnh long|vĩnh phúc|yên bái"
)
_NAMED = re.compile(rf"\b(?:{_NAMES})\b")
_BY_FOLDED = {fold(name): name for name in _NAMES.split("|")}
_FOLDED = re.compile(rf"\b(?:{'|'.join(_BY_FOLDED)})\b")
_PERSON = re.compile(
    r"\b(?:đoàn|chủ tịch|tư tưởng|đội|giải thưởng|quảng trường|học viện|cộng sản|đường)\s+(?:\w+\s+){0,3}$"
)


def provinces(low: str) -> list[str]:
    """The provinces that a lower-case text names; Hồ Chí Minh the person is none."""
    return list(dict.fromkeys(m.group() for m in _NAMED.finditer(low) if not _PERSON.search(low[: m.start()])))


def as_named(text: str) -> str:
    """The provinces of a text whose diacritics were restored, where both words are capitals: `Hạ Nơi` was `Ha Noi`."""
    plain = fold(text)
    for m in _FOLDED.finditer(plain) if len(plain) == len(text) else ():
        written = text[m.start() : m.end()]
        if all(word[0].isupper() for word in written.split() if word[0].isalpha()):
            name = _BY_FOLDED[m.group()].title()
            text = f"{text[: m.start()]}{name}{text[m.end() :]}"
    return text
