"""The only place where the harness meets the product: what to ask, and how a BEIR folder is searched."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from corpus.errors import InputError

if TYPE_CHECKING:
    from assistant.ranking import Model, Table
    from corpus.embedding.embedder import Embedder
    from corpus.store.embedded import EmbeddedStore
    from eval.answers import Ask
    from eval.beir import Beir
    from eval.compare import SetUp
    from eval.costs import Costs
    from eval.retrieval import Opened, Ranker

#: Below the user's home: stores of BEIR folders. They can be deleted at any time.
FOLDER = "eval"
#: The set-ups that `cchc eval compare` knows.
PRODUCT, WORDS, SECTIONS, VECTORS, NAIVE = "product", "words", "sections", "vectors", "naive"
SET_UPS = (PRODUCT, WORDS, SECTIONS, VECTORS, NAIVE)
#: Paragraphs fetched for each article wanted: an article has many.
_PARAGRAPHS_PER_ARTICLE = 3


def ask_product() -> Ask:
    """`ask(question, history)` of the product over the user's store, as the contract's dict.

    A fresh home is filled from the shipped texts first, as the command line does it.
    """
    from assistant.answer import Assistant
    from assistant.result import as_json
    from ingest.opening import open_home

    store = open_home()
    assistant = Assistant(store)

    def ask(question: str, history: Sequence[str]) -> dict[str, Any]:
        return as_json(assistant.ask(question, list(history)), store.document)

    return ask


def open_beir_store(beir: Beir, *, progress: bool = False) -> Opened:
    """Indexes the corpus of a BEIR folder into a store of its own (cached by content) and opens it for ranking."""
    from eval.retrieval import Opened

    store, costs = _store(beir, _embedder(), progress)
    return Opened(product_ranker(store), costs, store.close)


def product_ranker(store: EmbeddedStore, model: Model | None = None) -> Ranker:
    """Articles by their best paragraph, as the assistant's understanding and learned ranking have it."""
    from assistant.ranking import rank
    from eval.retrieval import by_article

    meant = _understood(store)

    def ranked(question: str, k: int) -> list[tuple[str, float]]:
        found = rank(meant(question), store, model=model)
        return by_article(((r.document_id, r.score) for r in found), str, k)

    return ranked


def open_measured(beir: Beir) -> Callable[[str], Table]:
    """`measured(question)`: the ranker's features of all candidates in a BEIR folder, to learn weights from."""
    from assistant.ranking import candidates, measure

    store, _ = _store(beir, _embedder(), progress=True)
    meant = _understood(store)

    def measured(question: str) -> Table:
        text = meant(question)
        return measure(text, candidates(text, store), store)

    return measured


def _understood(store: EmbeddedStore) -> Callable[[str], str]:
    """A question as the assistant reads it: spelling, diacritics and abbreviations mended."""
    from assistant.library import Library
    from assistant.understanding import understand

    library = Library(store)

    def meant(question: str) -> str:
        library.refresh()
        return understand(question, library).text

    return meant


def set_ups(beir: Beir, names: Sequence[str]) -> list[SetUp]:
    """The set-ups named, in that order; all of SET_UPS for no names. Raises InputError for an unknown name."""
    from eval.compare import SetUp
    from eval.naive import LangChainVectors, naive_set_up

    if unknown := [name for name in names if name not in SET_UPS]:
        raise InputError(f"Không có cấu hình “{unknown[0]}”. Hãy chọn trong: {', '.join(SET_UPS)}.")
    embedder = _embedder()

    def of(name: str) -> SetUp:
        if name == NAIVE:
            return naive_set_up(beir, LangChainVectors(embedder), NAIVE)
        return SetUp(name, lambda: _opened(beir, embedder, name))

    return [of(name) for name in names or SET_UPS]


def _opened(beir: Beir, embedder: Embedder, name: str) -> Opened:
    from eval.retrieval import Opened

    store, costs = _store(beir, embedder, progress=True)
    return Opened(product_ranker(store) if name == PRODUCT else engine_ranker(store, name), costs, store.close)


def engine_ranker(store: EmbeddedStore, engine: str) -> Ranker:
    """One engine of the store alone (WORDS, SECTIONS or VECTORS), its own score deciding."""
    from corpus.language.tokens import terms
    from corpus.store.protocol import Search
    from eval.retrieval import by_article

    scores = {WORDS: "lexical", SECTIONS: "section", VECTORS: "dense"}

    def rank(question: str, k: int) -> list[tuple[str, float]]:
        wanted = {name: k * _PARAGRAPHS_PER_ARTICLE if name == engine else 0 for name in scores}
        weights = dict.fromkeys(terms(question), 1.0)
        hits = store.search(Search(weights, question, None, wanted[WORDS], wanted[SECTIONS], wanted[VECTORS]))
        return by_article(((hit.paragraph.document_id, getattr(hit, scores[engine])) for hit in hits), str, k)

    return rank


def _embedder() -> Embedder:
    from corpus.embedding.embedder import load_embedder

    return load_embedder()


def _store(beir: Beir, embedder: Embedder, progress: bool) -> tuple[EmbeddedStore, Costs]:
    from corpus.home import home
    from eval.beirstore import build

    return build(beir, home() / FOLDER, embedder, progress)
