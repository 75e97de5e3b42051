"""`A nhiều hơn B, đúng không`: the figure that a text gives for each of the two, set against each other.

Both stand in such a text whichever is the greater, so that its words decide nothing. Whose a figure is, is told by the
words before it or behind it, all figures of the text in the same way; where that leaves a doubt nothing is said.
"""

from __future__ import annotations

import re
from itertools import pairwise, permutations

from assistant.compose.asserted import Amount, amounts
from assistant.evidence import Idf, share
from assistant.stopwords import content

_GREATER = "nhiều|lớn|cao|đông|dài|rộng|to|nặng"
_OUTWEIGHS = re.compile(
    rf"^(?P<one>[^?]+?) (?:có |là |thì )?(?P<way>{_GREATER}|ít|nhỏ|thấp|ngắn|hẹp|kém) hơn(?: (?:so với|cả|là|số))* (?P<other>[^?\d]+?)"
    r"(?:,? (?:(?:có )?(?:đúng|phải)(?: vậy| thế)? )?không)$",
    re.I,
)
_OF_WHAT = re.compile(r",| thì ")
_BOTH_HAVE = 0.3  # what a word that both sides have counts beside one of theirs alone
_LAST = 3  # words
_CLEAR = 0.1  # by which the best way to give each side its figure must beat the next
_OF_THE_OTHER = 0.45  # … and of those of the other side must not
_LEAST = 0.3  # share of a side's own words that its figure must have beside it


def asked(own: str) -> bool:
    """Whether one of two is said to be more or less than the other."""
    return _OUTWEIGHS.match(own) is not None


def verdict(own: str, quote: str, idf: Idf) -> str | None:
    """`Có.` or `Không.` by the figures of the two; empty where a quote leaves in doubt which they are, None where none is asked."""
    sides = _OUTWEIGHS.match(own)
    if sides is None:
        return None
    one, other = content(_OF_WHAT.split(sides["one"])[-1]), content(sides["other"])
    mine, theirs = _own(one, other), [t for t in other if t not in one]
    if not mine or not theirs:
        return ""
    both = [t for t in other if t in one]
    greater = {a.value > b.value for a, b in _figures_of(mine, theirs, both, quote, idf) if a.value != b.value}
    if len(greater) != 1:
        return ""
    return "Có." if greater == {sides["way"].lower() in _GREATER.split("|")} else "Không."


def _own(one: tuple[str, ...], other: tuple[str, ...]) -> list[str]:
    """The words that tell one side from the other: those beside what both have, else its last ones; not what it is about."""
    beside = [
        t for i, t in enumerate(one) if t not in other and {*one[max(0, i - 1) : i], *one[i + 1 : i + 2]} & {*other}
    ]
    return beside or [t for t in one if t not in other][-_LAST:]


def _figures_of(
    mine: list[str], theirs: list[str], both: list[str], quote: str, idf: Idf
) -> list[tuple[Amount, Amount]]:
    """The figure of each side, by the ways of giving them out that carry the most of their words, none those of the other."""
    ways: list[tuple[float, tuple[Amount, Amount]]] = []
    for labelled in _labelled(quote):
        told = [(a, _share(mine, both, text, idf), _share(theirs, both, text, idf)) for a, text in labelled]
        for (a, of_mine, amiss), (b, mixed, of_theirs) in permutations(told, 2):
            if a.unit == b.unit and min(of_mine, of_theirs) >= _LEAST and max(amiss, mixed) < _OF_THE_OTHER:
                ways.append((of_mine + of_theirs, (a, b)))
    most = max((much for much, _ in ways), default=0.0)
    return [pair for much, pair in ways if most - much < _CLEAR]


def _labelled(quote: str) -> list[list[tuple[Amount, str]]]:
    """Each figure with the words up to it, and each with those from it on."""
    found = amounts(quote)
    bounds = [0, *(a.end for a in found), len(quote)]
    before = [(a, quote[bounds[i] : a.start]) for i, a in enumerate(found)]
    behind = [(a, quote[a.end : b.start]) for a, b in pairwise(found)]
    if found:
        behind.append((found[-1], quote[found[-1].end :]))
    return [before, behind]


def _share(words: list[str], both: list[str], text: str, idf: Idf) -> float:
    common = _BOTH_HAVE * share(both, text, idf) if both else 0.0
    own = share(words, text, idf)
    return own + common if own else 0.0
