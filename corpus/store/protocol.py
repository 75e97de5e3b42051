"""What every store can do, whichever engines are behind it.

A store takes paragraphs with their vectors and gives back candidates with each engine's own score.
It never fuses, filters by meaning or ranks: that is the assistant's work, so that a cluster with
other engines can stand in. No method scans everything.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from corpus.records import Document, Hit, Paragraph
from corpus.store.forward import Block


@dataclass(frozen=True, slots=True)
class Held:
    """A document with its source text and paragraphs, ready to be added; `media` names its reader (`pdf`, `scan`)."""

    document: Document
    source: str
    paragraphs: tuple[Paragraph, ...]
    media: str = "text"


@dataclass(frozen=True, slots=True)
class Search:
    """A question as the engines take it.

    `terms` and `folded_terms` map index terms to weights; `text` is embedded for the vector search.
    Counts say how many candidates each engine gives.
    """

    terms: Mapping[str, float]
    text: str = ""
    folded_terms: Mapping[str, float] | None = None
    lexical: int = 100
    sections: int = 30
    dense: int = 50


@dataclass(frozen=True, slots=True)
class Stats:
    """Size of a store; `bytes_on_disk` counts every file under its folder."""

    documents: int
    paragraphs: int
    bytes_on_disk: int
    embedding: str
    format: int


Progress = Callable[[int, int], None]


class Store(Protocol):
    """Documents and paragraphs, searchable. One writer at a time; readers never see half an ingest."""

    def add(self, batch: Sequence[Held]) -> None:
        """Store a batch as one acknowledged step; a document already held is replaced, its old version kept citable."""

    def catalogue(self, documents: Sequence[Document]) -> None:
        """Add or update catalogue entries without touching any text."""

    def remove(self, document_id: str) -> None:
        """Drop a document with all its versions. Raises NotHeldError when unknown."""

    def search(self, query: Search) -> list[Hit]:
        """Candidates of all engines, merged by paragraph, unordered scores of each engine kept apart."""

    def similarity(self, text: str, paragraph_ids: Sequence[str]) -> dict[str, float]:
        """Cosine (-1 to 1) of a question with each paragraph of the live versions; what is gone is left out."""

    def blocks(self, keys: Sequence[int]) -> list[Block]:
        """The terms of paragraphs, by the keys of hits, each with its neighbours; what is gone is left out."""

    def live(self, keys: Sequence[int]) -> dict[int, Paragraph]:
        """Paragraphs by key; what is gone is left out."""

    def document_frequency(self, terms: Sequence[str]) -> tuple[dict[str, int], int]:
        """In how many paragraphs each term occurs, and how many paragraphs there are."""

    def number_keys(self, prefix: str) -> list[str]:
        """Keys of the document numbers that held texts mention, by prefix (`120/2020/`)."""

    def paragraph(self, paragraph_id: str) -> Paragraph:
        """A paragraph of the live version, else of the newest old one. Raises NotHeldError when unknown."""

    def paragraphs(self, document_id: str, version: str | None = None) -> list[Paragraph]:
        """All paragraphs of a document in reading order."""

    def source(self, document_id: str) -> str:
        """The source text the live version was read from."""

    def document(self, document_id: str) -> Document:
        """A catalogue entry. Raises NotHeldError when unknown."""

    def documents(self) -> list[Document]:
        """All catalogue entries that are in use, held or only known."""

    def stats(self) -> Stats:
        """Counts and sizes."""
