"""The stack a tutorial would build, to measure against: LangChain splitter, BM25Retriever, Chroma, rank fusion.

Chunks of 1,000 characters with 200 of overlap; LangChain's BM25 with its own default of splitting at
white space; Chroma through `langchain-chroma` with the *same vectors* as the product, so that what
differs is everything else; reciprocal rank fusion. LangChain types live in this file only. The
libraries are the optional extra `bench`.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from corpus.errors import CchcError
from eval.beir import Beir, Passage
from eval.compare import SetUp
from eval.costs import Costs, bytes_on_disk
from eval.retrieval import Opened, by_article

CHUNK_SIZE = 1000
CHUNK_OVERLAP = 200
#: The constant of reciprocal rank fusion, as in its paper and in LangChain's EnsembleRetriever.
RRF_CONSTANT = 60
INSTALL = 'pip install -e ".[bench]"'


class Embedder(Protocol):
    """What `langchain-chroma` asks of an embedder (LangChain's `Embeddings`, by shape)."""

    def embed_documents(self, texts: list[str]) -> list[list[float]]: ...

    def embed_query(self, text: str) -> list[float]: ...


class Vectors(Protocol):
    """The part of `corpus.embedding.embedder.Embedder` that is needed: rows of vectors for texts."""

    def passages(self, texts: Sequence[str]) -> Any: ...

    def queries(self, texts: Sequence[str]) -> Any: ...


class NaiveStack:
    """Built once from passages; `search` gives passages, the best chunk of each standing for it."""

    def __init__(self, lexical: Any, dense: Any, folder: Path) -> None:
        self._lexical = lexical
        self._dense = dense
        self.folder = folder

    @classmethod
    def build(cls, passages: Iterable[Passage], embedder: Embedder, folder: Path) -> NaiveStack:
        """Splits, indexes and embeds; Chroma's files go to `folder`. Raises CchcError without the extra `bench`."""
        try:
            from langchain_chroma import Chroma
            from langchain_community.retrievers import BM25Retriever
            from langchain_core.documents import Document
            from langchain_text_splitters import RecursiveCharacterTextSplitter
        except ImportError as error:
            raise CchcError(f"Thiếu thư viện để so sánh ({error.name}). Hãy cài bằng: {INSTALL}") from error
        from chromadb.config import Settings

        splitter = RecursiveCharacterTextSplitter(chunk_size=CHUNK_SIZE, chunk_overlap=CHUNK_OVERLAP)
        documents = (
            Document(page_content=f"{passage.title}\n{passage.text}".strip(), metadata={"id": passage.id})
            for passage in passages
        )
        chunks = [chunk for chunk in splitter.split_documents(documents) if chunk.page_content]
        if not chunks:
            raise CchcError("Không có đoạn văn nào để lập chỉ mục so sánh. Hãy kiểm tra lại tệp văn bản.")
        settings = Settings(anonymized_telemetry=False, is_persistent=True, persist_directory=str(folder))
        dense = Chroma.from_documents(chunks, embedder, client_settings=settings)
        return cls(BM25Retriever.from_documents(chunks), dense, folder)

    def search(self, query: str, k: int) -> list[tuple[str, float]]:
        """Up to k (passage id, fused score), best first, from k chunks of either side."""
        self._lexical.k = k
        lexical = [document.metadata["id"] for document in self._lexical.invoke(query)]
        dense = [document.metadata["id"] for document in self._dense.similarity_search(query, k=k)]
        return fused([list(dict.fromkeys(lexical)), list(dict.fromkeys(dense))])[:k]


def fused(rankings: Sequence[Sequence[str]], constant: int = RRF_CONSTANT) -> list[tuple[str, float]]:
    """Reciprocal rank fusion: Σ 1 / (constant + rank) over the rankings that hold an id.

    Cormack, Clarke & Büttcher, Reciprocal Rank Fusion outperforms Condorcet and individual Rank
    Learning Methods, SIGIR 2009. Ids of equal score keep the order in which they are met.
    """
    totals: dict[str, float] = {}
    for ranking in rankings:
        for rank, identifier in enumerate(ranking, start=1):
            totals[identifier] = totals.get(identifier, 0.0) + 1 / (constant + rank)
    return by_article(totals.items(), str)


@dataclass(frozen=True, slots=True)
class LangChainVectors:
    """The product's embedder in the shape that `langchain-chroma` asks for."""

    embedder: Vectors

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """One vector a text, as plain lists."""
        return [[float(x) for x in vector] for vector in self.embedder.passages(texts)]

    def embed_query(self, text: str) -> list[float]:
        """The vector of one question."""
        return [float(x) for x in self.embedder.queries([text])[0]]


def naive_set_up(beir: Beir, embedder: Embedder, name: str = "naive") -> SetUp:
    """The naive stack as a set-up of a comparison, built anew in a temporary folder each time."""

    def open_it() -> Opened:
        folder = tempfile.TemporaryDirectory(prefix="cchc-naive-", ignore_cleanup_errors=True)
        start = time.perf_counter()
        stack = NaiveStack.build(beir.passages(), embedder, Path(folder.name))
        costs = Costs(time.perf_counter() - start, bytes_on_disk(stack.folder))
        return Opened(stack.search, costs, folder.cleanup)

    return SetUp(name, open_it)
