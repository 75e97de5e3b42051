"""Candidates → one order: a score learned from questions people really asked, over features any paragraph has.

Each paragraph is judged by itself and by what stands around it: the words, pairs and runs of the question
in its title, its headings, its text and its section; what the engines gave it, against the best of the
same question; figures; lengths. All features are shares or differences within one question, so that the
weights (assistant/data/ranking.json, made by `python -m eval.train_ranker`) carry over to other texts
and other embedding models.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

import numpy as np

from assistant.ranking_features import Asked, Floats, Matches, Numbers, asked, match, rarity, share
from corpus.language.tokens import stretches, with_pairs
from corpus.records import Hit
from corpus.store.forward import Block
from corpus.store.protocol import Search, Store

WEIGHTS = Path(__file__).parent / "data" / "ranking.json"
#: How many candidates each engine gives.
LEXICAL, SECTIONS, DENSE = 150, 80, 80


@dataclass(frozen=True, slots=True)
class Table:
    """Paragraphs to be ranked, a row each: their keys, their documents, and features by name."""

    keys: Numbers
    documents: tuple[str, ...]
    features: dict[str, Floats]


@dataclass(frozen=True, slots=True)
class Ranked:
    """A paragraph with its score. `hit` is None for a neighbour of what the engines found."""

    key: int
    document_id: str
    score: float
    hit: Hit | None


@dataclass(frozen=True)
class Model:
    """Weights of features (`title`) and of products of two (`title*title`, `title*dense`)."""

    weights: Mapping[str, float]

    @staticmethod
    @lru_cache(maxsize=1)
    def shipped() -> Model:
        """The weights shipped with the program."""
        return Model(json.loads(WEIGHTS.read_text("utf-8"))["weights"])

    def scores(self, features: Mapping[str, Floats]) -> Floats:
        """One score a row; only differences within one question mean anything."""
        names, alone, products = self._form
        table = np.stack([features[name] for name in names], axis=1)
        return np.asarray(table @ alone + ((table @ products) * table).sum(axis=1), dtype=np.float32)

    @cached_property
    def _form(self) -> tuple[list[str], Floats, Floats]:
        """The names of the features, their weights (n,) and the weights of their products (n, n)."""
        names = sorted({part for name in self.weights for part in name.split("*")})
        alone, products = np.zeros(len(names), np.float32), np.zeros((len(names), len(names)), np.float32)
        for name, weight in self.weights.items():
            first, _, second = name.partition("*")
            if second:
                products[names.index(first), names.index(second)] += weight
            else:
                alone[names.index(first)] += weight
        return names, alone, products


def rank(text: str, store: Store, hits: Sequence[Hit] | None = None, model: Model | None = None) -> list[Ranked]:
    """The hits and their neighbours, best first. `text` is the question with its spelling mended."""
    found = candidates(text, store) if hits is None else hits
    table = measure(text, found, store)
    if not len(table.keys):
        return []
    scores = (model or Model.shipped()).scores(table.features)
    by_key = {hit.key: hit for hit in found}
    return [
        Ranked(int(table.keys[i]), table.documents[i], float(scores[i]), by_key.get(int(table.keys[i])))
        for i in np.lexsort((table.keys, -scores))
    ]


def candidates(text: str, store: Store) -> list[Hit]:
    """What the engines find for a question."""
    terms = dict.fromkeys(with_pairs(stretches(text)), 1.0)
    return store.search(Search(terms, text, None, LEXICAL, SECTIONS, DENSE))


def measure(text: str, hits: Sequence[Hit], store: Store) -> Table:
    """Features of the hits and of their neighbours."""
    found = stretches(text)
    terms = list(dict.fromkeys(with_pairs(found)))
    frequencies, count = store.document_frequency(terms)
    question = asked(found, frequencies, count)
    blocks = store.blocks([hit.key for hit in hits]) if len(question.terms) else []
    if not blocks:
        return Table(np.zeros(0, dtype=np.int64), (), {})
    rows = _Rows.of(blocks)
    most = sum(rarity(frequencies[term], count) for term in terms if frequencies[term])
    by_key = {hit.key: hit for hit in hits}
    return Table(
        rows.keys,
        _documents(rows, by_key),
        {**_from_engines(rows, by_key, max(most, 1e-6)), **_from_texts(question, rows)},
    )


@dataclass(frozen=True, slots=True)
class _Rows:
    """The paragraphs of all blocks: key, block, and the fields (of all blocks, counted through) of each."""

    keys: Numbers
    block: Numbers
    title: Numbers
    head: Numbers
    body: Numbers
    starts: Numbers  # first row of each block
    terms: Numbers
    lengths: Numbers

    @classmethod
    def of(cls, blocks: Sequence[Block]) -> _Rows:
        sizes = np.array([len(block.keys) for block in blocks])
        fields = np.concatenate(([0], np.cumsum([len(block.lengths) for block in blocks])[:-1]))
        numbers = np.repeat(np.arange(len(blocks)), sizes)
        return cls(
            keys=np.concatenate([block.keys for block in blocks]).astype(np.int64),
            block=numbers,
            title=fields[numbers],
            head=np.concatenate([b.heads + at for b, at in zip(blocks, fields, strict=True)]),
            body=np.concatenate([at + b.bodies + np.arange(len(b.keys)) for b, at in zip(blocks, fields, strict=True)]),
            starts=np.concatenate(([0], np.cumsum(sizes)[:-1])),
            terms=np.concatenate([block.terms for block in blocks]).astype(np.int64),
            lengths=np.concatenate([block.lengths for block in blocks]).astype(np.int64),
        )


def _documents(rows: _Rows, by_key: Mapping[int, Hit]) -> tuple[str, ...]:
    """A block was fetched for a hit, so one of its paragraphs says whose it is."""
    of: dict[int, str] = {}
    for key, block in zip(rows.keys, rows.block, strict=True):
        if key in by_key:
            of.setdefault(int(block), by_key[key].paragraph.document_id)
    return tuple(of[int(block)] for block in rows.block)


def _from_engines(rows: _Rows, by_key: Mapping[int, Hit], most: float) -> dict[str, Floats]:
    """Scores against the best and against the most a text could get; what an engine left out has its worst score."""
    lexical = _engine(rows, by_key, lambda hit: hit.lexical)
    section = np.maximum.reduceat(_engine(rows, by_key, lambda hit: hit.section), rows.starts)[rows.block]
    dense = _engine(rows, by_key, lambda hit: hit.dense)
    return {
        "words": lexical / max(float(lexical.max()), 1e-6),
        "words_share": lexical / most,
        "section": section / max(float(section.max()), 1e-6),
        "section_share": section / most,
        "dense": dense - dense.max(),
        "dense_spread": (dense - dense.mean()) / max(float(dense.std()), 1e-6),
    }


def _engine(rows: _Rows, by_key: Mapping[int, Hit], score: Callable[[Hit], float]) -> Floats:
    worst = min((score(hit) for hit in by_key.values() if score(hit) > 0), default=0.0)
    found = (by_key.get(int(key)) for key in rows.keys)
    return np.array([max(score(hit), worst) if hit else worst for hit in found], dtype=np.float32)


def _from_texts(question: Asked, rows: _Rows) -> dict[str, Floats]:
    matches = match(question, rows.terms, rows.lengths)
    title, head, body = (_Part.of(matches, fields) for fields in (rows.title, rows.head, rows.body))
    whole = title | head | body
    section = title | body.over(rows)
    covered = share(title.found, question.weights)
    precise = matches.matched[rows.title]
    return {
        **title.features("title", question),
        "title_precise": precise,
        "title_both": 2 * covered * precise / np.maximum(covered + precise, 1e-3),
        "title_length": np.log1p(matches.length[rows.title]),
        **head.features("head", question),
        "head_length": np.log1p(matches.length[rows.head]),
        "body_precise": matches.matched[rows.body],
        "body_length": np.log1p(matches.length[rows.body]),
        **whole.features("whole", question),
        "figures": share(whole.found, question.figures),
        **section.features("around", question),
        "around_length": np.log1p(np.add.reduceat(matches.length[rows.body], rows.starts))[rows.block],
        "around_count": np.log1p(np.bincount(rows.block))[rows.block].astype(np.float32),
        "opening": np.isin(np.arange(len(rows.keys)), rows.starts).astype(np.float32),
    }


@dataclass(frozen=True, slots=True)
class _Part:
    """Matches of one field of each row, or of several taken together."""

    found: Floats
    pairs: Floats
    triples: Floats
    run: Floats

    @classmethod
    def of(cls, matches: Matches, fields: Numbers) -> _Part:
        return cls(matches.found[fields], matches.pairs[fields], matches.triples[fields], matches.run[fields])

    def __or__(self, other: _Part) -> _Part:
        return _Part(*(np.maximum(a, b) for a, b in zip(self._tables(), other._tables(), strict=True)))

    def over(self, rows: _Rows) -> _Part:
        """What the rows of a block have together."""
        return _Part(*(np.maximum.reduceat(table, rows.starts, axis=0)[rows.block] for table in self._tables()))

    def features(self, name: str, question: Asked) -> dict[str, Floats]:
        """Shares of the question's terms, pairs and triples, and the longest run."""
        return {
            name: share(self.found, question.weights),
            f"{name}_pairs": share(self.pairs, question.pairs),
            f"{name}_triples": share(self.triples, question.triples),
            f"{name}_run": self.run,
        }

    def _tables(self) -> tuple[Floats, Floats, Floats, Floats]:
        return self.found, self.pairs, self.triples, self.run
