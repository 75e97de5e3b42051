"""`thùng xanh đựng rác hữu cơ, thùng vàng đựng rác tái chế`: things told side by side, of which a question mixes two.

`Thùng vàng đựng rác hữu cơ, phải không` has all its words in such a sentence, some from one clause and some from
another; none of it is affirmed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from assistant.stopwords import content
from corpus.language.tokens import syllables

_CLAUSE = re.compile(r"[,;:]\s+|\.\s+|\s+(?:và|còn)\s+")
_ALIKE = 2  # words that all clauses of a row have, besides what tells one from another
_ROW = 3  # clauses
_LEAST = 4  # syllables of a clause that tells something of a thing


def mixed(own: str, quote: str) -> bool:
    """Words that only one of the clauses has are asked of another one's thing."""
    asked = set(content(own))
    for row in _rows(quote):
        words = [set(content(clause)) for clause in row]
        if len(set.intersection(*words)) < _ALIKE:
            continue
        apart = [one - set().union(*(other for other in words if other is not one)) for one in words]
        if sum(bool(asked & one) for one in apart) > 1:
            return True
    return False


def _rows(quote: str) -> Iterator[list[str]]:
    """Clauses that follow each other and begin with the same word, each long enough to say something."""
    clauses = [c for c in _CLAUSE.split(quote) if c.strip()]
    for _, row in groupby(clauses, key=lambda clause: syllables(clause)[:1]):
        found = list(row)
        if len(found) >= _ROW and all(len(syllables(clause)) >= _LEAST for clause in found):
            yield found
