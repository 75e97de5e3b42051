"""Learned ranking: what it needs of a store, what it gives, and that its weights are of features there are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from assistant.ranking import Model, candidates, measure, rank
from corpus.embedding.embedder import embedding_settings, load_embedder
from corpus.store.embedded import EmbeddedStore

QUESTION = "thời gian ban hành kế hoạch cải cách hành chính năm"


@pytest.fixture(scope="module")
def store(shipped_home: Path) -> Iterator[EmbeddedStore]:
    store = EmbeddedStore(shipped_home / "store", lambda: load_embedder(embedding_settings({})))
    yield store
    store.close()


def test_every_paragraph_the_engines_found_is_ranked_best_first(store: EmbeddedStore) -> None:
    hits = candidates(QUESTION, store)
    ranked = rank(QUESTION, store)
    assert {h.key for h in hits} <= {r.key for r in ranked}
    assert [r.score for r in ranked] == sorted((r.score for r in ranked), reverse=True)
    assert ranked == rank(QUESTION, store)


def test_a_paragraph_that_says_it_is_ranked_above_those_that_do_not(store: EmbeddedStore) -> None:
    best = [r.hit.paragraph.text for r in rank(QUESTION, store) if r.hit][:3]
    assert any("chậm nhất là ngày 25 tháng 12" in text for text in best)


@pytest.mark.parametrize("text", ["", "?!", "xyzzy qwrtp"])
def test_nothing_to_look_for_is_no_error(store: EmbeddedStore, text: str) -> None:
    scores = [r.score for r in rank(text, store)]
    assert all(np.isfinite(scores))


def test_features_are_finite_and_one_a_row(store: EmbeddedStore) -> None:
    table = measure(QUESTION, candidates(QUESTION, store), store)
    assert len(table.keys) == len(table.documents) == len(set(table.keys.tolist()))
    for name, values in table.features.items():
        assert values.shape == table.keys.shape, name
        assert np.isfinite(values).all(), name


def test_the_shipped_weights_are_of_features_there_are(store: EmbeddedStore) -> None:
    table = measure(QUESTION, candidates(QUESTION, store), store)
    for name in Model.shipped().weights:
        assert set(name.split("*")) <= set(table.features)


def test_a_weight_of_a_product_multiplies_two_features() -> None:
    features = {"a": np.array([1.0, 2.0], dtype=np.float32), "b": np.array([3.0, 4.0], dtype=np.float32)}
    assert Model({"a*b": 1.0}).scores(features).tolist() == [3.0, 8.0]
    assert Model({"a": 1.0, "a*b": 0.5}).scores(features).tolist() == [2.5, 6.0]
