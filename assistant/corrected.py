"""`À nhầm, ý tôi là A3`: what is put right is asked in the place of what the question before had."""

from __future__ import annotations

import re

from corpus.language.text import fold

_ME = r"(?:toi|em|minh|anh|chi|chau|con)"
#: On folded text: typed without diacritics it is said as often.
_PUT_RIGHT = re.compile(
    rf"^\W*(?:(?:a|o|u|ay chet|chet|khong|ko|thoi|xin loi|nham|lon|khong phai|nham roi|nham lan)\b[ ,.!]*)*"
    rf"(?:y {_ME}(?: (?:la|hoi|muon hoi|noi|muon noi))*"
    rf"|{_ME} (?:dinh |muon )?hoi(?: ve| la)*|phai la|sua lai la)\b[ :,]+"
)
_MOST = 6  # words of what is put right; a longer one is a question of its own


def corrected(asked: str) -> str:
    """What is put right, as a question that goes on from the one before; the question itself where nothing is."""
    plain = fold(asked)
    found = _PUT_RIGHT.match(plain) if len(plain) == len(asked) else None
    rest = asked[found.end() :].strip() if found else ""
    if not rest:
        return asked
    return f"còn {rest}" if len(rest.split()) <= _MOST else rest
