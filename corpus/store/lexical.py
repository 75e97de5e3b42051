"""Words: two Tantivy indexes, one of paragraphs and one of whole sections.

Terms are made by corpus.language.tokens and only split at blanks here, so that Tantivy sees exactly
the syllables, bigrams and number terms that a question is turned into.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from corpus.errors import IndexDamagedError

#: Raised whenever the terms or the fields change: an index of another version is rebuilt.
INDEX_VERSION = 5
_HEAP = 128_000_000  # bytes; below this Tantivy flushes too often to index 60,000 articles in minutes


class LexicalIndex:
    """BM25 over one field of accented terms and one of folded terms."""

    def __init__(self, folder: Path, create: bool = False) -> None:
        """Raises IndexDamagedError when there is no index and none is to be created."""
        import tantivy

        self._folder = folder
        self._tantivy: Any = tantivy
        builder = tantivy.SchemaBuilder()
        builder.add_integer_field("key", stored=True, indexed=True, fast=True)
        builder.add_text_field("terms", stored=False, tokenizer_name="whitespace", index_option="freq")
        builder.add_text_field("folded", stored=False, tokenizer_name="whitespace", index_option="freq")
        self._schema = builder.build()
        if create:
            folder.mkdir(parents=True, exist_ok=True)
        elif not self.present:  # Tantivy would make an empty one
            raise IndexDamagedError(f"Chỉ mục từ ở “{folder}” bị mất. Hãy chạy “cchc docs reindex”.")
        self._index: Any = tantivy.Index(self._schema, path=str(folder))

    def add(self, rows: Iterable[tuple[int, list[str], list[str]]]) -> None:
        """Index (key, terms, folded terms) rows and commit."""
        with self._writer() as writer:
            for key, terms, folded in rows:
                row = self._tantivy.Document(key=key, terms=" ".join(terms), folded=" ".join(folded))
                writer.add_document(row)

    def delete(self, keys: Sequence[int]) -> None:
        """Remove rows by key and commit."""
        if not keys:
            return
        with self._writer() as writer:
            for key in keys:
                writer.delete_documents_by_term("key", key)

    @contextmanager
    def _writer(self) -> Iterator[Any]:
        writer = self._index.writer(heap_size=_HEAP, num_threads=1)
        try:
            yield writer
            writer.commit()
        except BaseException:
            with suppress(Exception):
                writer.wait_merging_threads()  # lets go of Tantivy's own lock
            raise
        writer.wait_merging_threads()
        self.refresh()

    def refresh(self) -> None:
        """See what other processes have committed."""
        self._index.reload()

    def search(
        self, terms: Mapping[str, float], folded: Mapping[str, float] | None, limit: int
    ) -> list[tuple[int, float]]:
        """The best (key, BM25 score) pairs."""
        tantivy = self._tantivy
        clauses = [
            (tantivy.Occur.Should, _weighted(tantivy, self._schema, field, term, weight))
            for field, group in (("terms", terms), ("folded", folded or {}))
            for term, weight in group.items()
        ]
        if not clauses or limit <= 0:
            return []
        searcher = self._index.searcher()
        found = searcher.search(tantivy.Query.boolean_query(clauses), limit, count=False)
        return [(searcher.doc(address)["key"][0], score) for score, address in found.hits]

    def frequencies(self, terms: Sequence[str]) -> tuple[dict[str, int], int]:
        """Document frequency of each term, and the number of documents."""
        searcher = self._index.searcher()
        return {term: searcher.doc_freq("terms", term) for term in terms}, searcher.num_docs

    def with_prefix(self, prefix: str) -> list[str]:
        """Terms of the index that start with `prefix`, the most frequent first."""
        return [str(term) for term, _ in self._index.searcher().terms_with_prefix("terms", prefix)]

    @property
    def present(self) -> bool:
        """Whether the folder holds an index."""
        return (self._folder / "meta.json").is_file()

    @property
    def size(self) -> int:
        """Rows in the index."""
        return int(self._index.searcher().num_docs)


def _weighted(tantivy: Any, schema: Any, field: str, term: str, weight: float) -> Any:
    query = tantivy.Query.term_query(schema, field, term, "freq")
    return query if weight == 1.0 else tantivy.Query.boost_query(query, weight)
