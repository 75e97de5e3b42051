"""Short forms of a question that no text has, spelled out as the texts write them: `thuế SDĐ PNN`, `HTX`.

The administration's own are in a table (corpus.language.abbreviations); these are anybody's, made of the first
letters of what is meant: the held titles and the texts found show the words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from assistant.library import Library
from assistant.question import Question
from corpus.language.text import fold
from corpus.language.tokens import syllables
from corpus.store.embedded import EmbeddedStore

_SHORT = re.compile(r"(?<![\w/.&-])(?:[A-ZĐ]{3,6}|[bcdđghklmnpqrstvx]{3,6})(?![\w/.&-])")
_FIRST = 3  # how much more a title's words weigh than those of a paragraph


def short_forms(question: Question, store: EmbeddedStore) -> list[str]:
    """What stands in a question as a short form and in no text."""
    if question.asked.isupper():
        return []
    found = list(dict.fromkeys(_SHORT.findall(question.own)))
    known, _ = store.document_frequency([t for f in found for t in (f.lower(), fold(f))]) if found else ({}, 0)
    return [f for f in found if not known.get(f.lower()) and not known.get(fold(f))]


def spelled_out(text: str, shorts: Iterable[str], texts: Iterable[str], library: Library) -> str:
    """The text with each short form as the titles and texts have the words that begin so; one they lack stays."""
    titles = [syllables(d.title) for d in library.held()]
    bodies = [syllables(t) for t in texts]
    for short in shorts:
        counted = Counter[str]()
        for words in titles:
            counted.update({w: _FIRST for w in set(_runs(short, words))})
        for words in bodies:
            counted.update(_runs(short, words))
        best = counted.most_common(2)
        if best and (len(best) == 1 or best[0][1] > best[1][1]):
            text = re.sub(rf"(?<![\w/.&-]){short}(?![\w/.&-])", best[0][0], text)
    return text


def _runs(short: str, words: list[str]) -> list[str]:
    """Runs of syllables that begin with the letters of a short form, in order."""
    first, size = "".join(w[0] for w in words), len(short)
    letters = short.lower()
    return [" ".join(words[i : i + size]) for i in range(len(words) - size + 1) if first[i : i + size] == letters]
