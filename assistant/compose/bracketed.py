"""`Hồ A 2 rộng 20 ha, đúng không` over `A 1 (20ha), A 2 (05ha)`: the figure in the brackets behind a name is that one's."""

from __future__ import annotations

import re

from assistant.compose.asserted import amounts
from corpus.language.text import UPPER, fold

_WITH_FIGURE = re.compile(rf"(?P<name>[{UPPER}]\w*(?: [{UPPER}\d][\w.]*)*) ?\((?P<told>\d[^()]{{0,20}})\)")


def verdict(own: str, quote: str) -> str | None:
    """`Có.` or `Không.` by the figure behind the longest name that a question has, of the unit it asserts; None where none is."""
    asked, low = amounts(own), fold(own)
    named = [m for m in _WITH_FIGURE.finditer(quote) if re.search(rf"\b{re.escape(fold(m['name']))}\b", low)]
    if not asked or not named:
        return None
    longest = max(len(m["name"]) for m in named)
    told = {(a.value, a.unit) for m in named if len(m["name"]) == longest for a in amounts(m["told"])}
    claimed = {(a.value, a.unit) for a in asked if any(a.unit == unit for _, unit in told)}
    if not claimed:
        return None
    return "Có." if claimed <= told else "Không."
