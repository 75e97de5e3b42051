"""The engines of one folder, words, vectors and the terms in order, always written and read together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from corpus.errors import CchcError, IndexDamagedError
from corpus.language.tokens import folded_syllables, numbered, stretches, with_pairs
from corpus.passages import Passage, passage
from corpus.records import Document, Paragraph, StepKind
from corpus.store.forward import BLOCK, Block, ForwardIndex, block_of
from corpus.store.lexical import LexicalIndex
from corpus.store.protocol import Search
from corpus.store.vectors import VectorIndex, Vectors

Rows = Sequence[tuple[int, Paragraph, Document]]
#: Indexed texts → vectors, one row each.
Embed = Callable[[Sequence[str]], Vectors]
#: Vectors known already, by paragraph id and indexed text.
Known = Mapping[tuple[str, str], Vectors]
_NOT_INDEXED = frozenset({StepKind.FURNITURE})


@dataclass(frozen=True, slots=True)
class Scores:
    """What each engine found: paragraph key → its own score. `sections` is keyed by the section's first paragraph."""

    words: dict[int, float]
    sections: dict[int, float]
    vectors: dict[int, float]


class Engines:
    """Raises IndexDamagedError, at opening or later, when a folder cannot be read."""

    def __init__(self, folder: Path, create: bool = False) -> None:
        self.folder = folder
        with _one_error(folder):
            if create:
                folder.mkdir(parents=True, exist_ok=True)
            self._words = LexicalIndex(folder / "paragraphs", create)
            self._sections = LexicalIndex(folder / "sections", create)
            self._vectors = VectorIndex(folder / "vectors", create)
            self._terms = ForwardIndex(folder / "terms", create)

    @property
    def sizes(self) -> str:
        """Rows of each engine, as stamped into the catalogue: what is there must be what was written."""
        return f"{self._words.size} {self._sections.size} {self._vectors.size} {self._terms.size}"

    def add(self, rows: Rows, embed: Embed, known: Known) -> None:
        """Index rows that belong to whole documents; only what is not `known` is embedded."""
        indexed = [(key, p, passage(p, d)) for key, p, d in rows if p.step.kind not in _NOT_INDEXED]
        missing = [x.text for _, p, x in indexed if (p.id, x.text) not in known]
        fresh = iter(embed(missing) if missing else ())
        vectors = [known[(p.id, x.text)] if (p.id, x.text) in known else next(fresh) for _, p, x in indexed]
        read = _read(indexed)
        sections = _by_section(read)
        with _one_error(self.folder):
            self._words.add(_term_row(item.key, [*item.title, *item.head, *item.body]) for item in read)
            self._sections.add(_term_row(items[0].section, _whole(items)) for items in sections)
            self._terms.add(block for items in sections for block in _blocks(items))
            if vectors:
                self._vectors.add([key for key, _, _ in indexed], np.stack(vectors).astype(np.float32))

    def delete(self, keys: Sequence[int]) -> None:
        """Remove rows by key; unknown keys are passed over."""
        with _one_error(self.folder):
            self._words.delete(keys)
            self._sections.delete(keys)
            self._vectors.delete(keys)
            self._terms.delete(keys)

    def search(self, query: Search, vector: Vectors | None) -> Scores:
        """Candidates of each engine."""
        with _one_error(self.folder):
            return Scores(
                dict(self._words.search(query.terms, query.folded_terms, query.lexical)),
                dict(self._sections.search(query.terms, query.folded_terms, query.sections)),
                dict(self._vectors.search(vector, query.dense)) if vector is not None else {},
            )

    def frequencies(self, wanted: Sequence[str]) -> tuple[dict[str, int], int]:
        """Paragraphs with each term, and paragraphs in all."""
        with _one_error(self.folder):
            return self._words.frequencies(wanted)

    def with_prefix(self, prefix: str) -> list[str]:
        """Terms that start with `prefix`."""
        with _one_error(self.folder):
            return self._words.with_prefix(prefix)

    def blocks(self, keys: Sequence[int]) -> list[Block]:
        """The terms of paragraphs with their neighbours."""
        with _one_error(self.folder):
            return self._terms.blocks(keys)

    def vectors_of(self, keys: Sequence[int]) -> dict[int, Vectors]:
        """Stored vectors of keys."""
        with _one_error(self.folder):
            return self._vectors.get(keys)

    @property
    def present(self) -> bool:
        """Whether the files are still where they were opened."""
        return all(engine.present for engine in (self._words, self._sections, self._vectors, self._terms))

    def refresh(self, wait: bool) -> bool:
        """See what other processes wrote. Without `wait`, False when the vectors are being written just now."""
        with _one_error(self.folder):
            self._words.refresh()
            self._sections.refresh()
            return self._vectors.refresh(wait)


@contextmanager
def _one_error(folder: Path) -> Iterator[None]:
    try:
        yield
    except CchcError:
        raise
    except OSError as error:  # the disk, not the index
        if error.filename or error.errno:
            raise
        raise _damaged(folder, error) from error
    except Exception as error:
        raise _damaged(folder, error) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # what Rust code raises on broken files is no Exception
            raise
        raise _damaged(folder, error) from None


def _damaged(folder: Path, error: BaseException) -> IndexDamagedError:
    reason = str(error).strip().split("\n", maxsplit=1)[0][:160] or type(error).__name__
    return IndexDamagedError(f"Chỉ mục ở “{folder}” không đọc được ({reason}). Hãy chạy “cchc docs reindex”.")


_Stretches = list[list[str]]


@dataclass(frozen=True, slots=True)
class _Read:
    """An indexed paragraph as stretches of syllables; `section` is the key of its section's first paragraph."""

    key: int
    section: int
    title: _Stretches
    head: _Stretches
    body: _Stretches


def _read(indexed: Sequence[tuple[int, Paragraph, Passage]]) -> list[_Read]:
    """Every text split once; neighbours share title and headings."""
    keys = {p.id: key for key, p, _ in indexed}
    known: dict[str, _Stretches] = {}

    def shared(text: str) -> _Stretches:
        if text not in known:
            known[text] = stretches(text)
        return known[text]

    return [
        _Read(key, keys.get(p.section_id or p.id, key), shared(x.title), shared(x.head), stretches(x.body))
        for key, p, x in indexed
    ]


def _by_section(read: Sequence[_Read]) -> list[list[_Read]]:
    sections: dict[int, list[_Read]] = defaultdict(list)
    for item in read:
        sections[item.section].append(item)
    return list(sections.values())


def _whole(items: Sequence[_Read]) -> _Stretches:
    """One text for a section: its head once, then all its paragraphs."""
    return [*items[0].title, *items[0].head, *(stretch for item in items for stretch in item.body)]


def _term_row(key: int, found: _Stretches) -> tuple[int, list[str], list[str]]:
    return key, with_pairs(found), with_pairs(folded_syllables(found))


def _blocks(items: Sequence[_Read]) -> Iterator[Block]:
    for start in range(0, len(items), BLOCK):
        part = items[start : start + BLOCK]
        heads = {id(item.head): item.head for item in part}  # neighbours share the list
        fields = [part[0].title, *heads.values(), *(item.body for item in part)]
        of = {head: at for at, head in enumerate(heads, start=1)}
        keys, places = [item.key for item in part], [of[id(item.head)] for item in part]
        yield block_of(keys, places, [numbered(field) for field in fields])
