"""Whether another paragraph makes a wrong option right: asked of the whole store, never of the item's text alone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from assistant.evidence import Idf, idf, share
from assistant.quiz.facts import FactType, normal
from corpus.language.numbers import mentions, years
from corpus.language.sentences import sentences
from corpus.language.text import comparable
from corpus.language.tokens import syllables
from corpus.records import Paragraph
from corpus.store.embedded import EmbeddedStore
from corpus.store.protocol import Search

#: A sentence with the wrong value that carries this much of the asked statement may make the value right.
SUPPORTS = 0.62
_CANDIDATES = 25


class Truth:
    """Looks for paragraphs that say a statement with another value in it."""

    def __init__(self, store: EmbeddedStore) -> None:
        self._store = store
        self._weigh = lru_cache(maxsize=4096)(self._weights)

    def supported(self, statement: str, value: str, kind: FactType, ruling: Sequence[int] = ()) -> bool:
        """Some sentence of the store says `statement` with `value`; `ruling` are the years that rule the statement."""
        return any(
            self._says(p, statement, value, kind)
            for p in self._near(f"{statement} {value}")
            if not _other_year(p, ruling)
        )

    def covers(self, paragraphs: Sequence[Paragraph], text: str) -> float:
        """The largest share of `text` that one of the paragraphs carries."""
        content = tuple(syllables(text))
        weigh = self._weigh(tuple(sorted(set(content))))
        return max((share(content, p.text, weigh) for p in paragraphs), default=0.0)

    def _near(self, text: str) -> list[Paragraph]:
        weigh = self._weigh(tuple(sorted(set(syllables(text)))))
        query = Search({t: weigh(t) for t in syllables(text)}, lexical=_CANDIDATES, sections=0, dense=0)
        return [hit.paragraph for hit in self._store.search(query)]

    def _says(self, paragraph: Paragraph, statement: str, value: str, kind: FactType) -> bool:
        content = tuple(syllables(statement))
        weigh = self._weigh(tuple(sorted(set(content))))
        spans = [(0, len(paragraph.text))] if paragraph.cells else sentences(paragraph.text)
        return any(
            holds(paragraph.text[a:b], value, kind) and share(content, paragraph.text[a:b], weigh) >= SUPPORTS
            for a, b in spans
        )

    def _weights(self, tokens: tuple[str, ...]) -> Idf:
        return idf(*self._store.document_frequency(list(tokens)))


def _other_year(paragraph: Paragraph, ruling: Sequence[int]) -> bool:
    """A target for another year says nothing of this year's."""
    own = {y for step in paragraph.path[:-1] if len(step.heading.split()) <= 8 for y in years(step.heading)}
    return bool(own and ruling) and not own & set(ruling)


def holds(text: str, value: str, kind: FactType) -> bool:
    """The text contains the value, in whatever spelling its type allows."""
    if kind in (FactType.PERCENT, FactType.DATE, FactType.DAY, FactType.YEAR, FactType.DOCUMENT):
        key = normal(value, kind)
        found = {m.key for m in mentions(text)}
        return (
            key in found
            or (kind is FactType.DAY and any(k.endswith(key) for k in found))
            or comparable(value) in comparable(text)
        )
    return f" {_loose(value)} " in f" {_loose(text)} "


def _loose(text: str) -> str:
    """Letters and digits only, zeros before a figure dropped."""
    return " ".join(syllables(text))
