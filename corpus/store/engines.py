"""The two engines of one folder, words and vectors, always written and read together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from corpus.errors import CchcError, IndexDamagedError
from corpus.language.text import fold
from corpus.language.tokens import terms
from corpus.passages import Passage, passage
from corpus.records import Document, Paragraph, StepKind
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

    @property
    def sizes(self) -> str:
        """Rows of each engine, as stamped into the catalogue: what is there must be what was written."""
        return f"{self._words.size} {self._sections.size} {self._vectors.size}"

    def add(self, rows: Rows, embed: Embed, known: Known) -> None:
        """Index rows that belong to whole documents; only what is not `known` is embedded."""
        indexed = [(key, p, passage(p, d)) for key, p, d in rows if p.step.kind not in _NOT_INDEXED]
        missing = [x.text for _, p, x in indexed if (p.id, x.text) not in known]
        fresh = iter(embed(missing) if missing else ())
        vectors = [known[(p.id, x.text)] if (p.id, x.text) in known else next(fresh) for _, p, x in indexed]
        with _one_error(self.folder):
            self._words.add(_term_rows((key, x) for key, _, x in indexed))
            self._sections.add(_term_rows(_by_section(indexed)))
            if vectors:
                self._vectors.add([key for key, _, _ in indexed], np.stack(vectors).astype(np.float32))

    def delete(self, keys: Sequence[int]) -> None:
        """Remove rows by key; unknown keys are passed over."""
        with _one_error(self.folder):
            self._words.delete(keys)
            self._sections.delete(keys)
            self._vectors.delete(keys)

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

    def vectors_of(self, keys: Sequence[int]) -> dict[int, Vectors]:
        """Stored vectors of keys."""
        with _one_error(self.folder):
            return self._vectors.get(keys)

    @property
    def present(self) -> bool:
        """Whether the files are still where they were opened."""
        return self._words.present and self._sections.present and self._vectors.present

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


def _term_rows(rows: Iterable[tuple[int, Passage]]) -> Iterator[tuple[int, list[str], list[str]]]:
    for key, item in rows:
        accented = terms(item.title) + terms(item.head) + terms(item.body)
        yield key, accented, [fold(t) for t in accented]


def _by_section(indexed: Sequence[tuple[int, Paragraph, Passage]]) -> Iterator[tuple[int, Passage]]:
    """One passage for each section: its head once, then all its paragraphs."""
    keys = {p.id: key for key, p, _ in indexed}
    bodies: dict[str, list[str]] = defaultdict(list)
    first: dict[str, Passage] = {}
    for _, p, item in indexed:
        section = p.section_id if p.section_id in keys else p.id
        assert section is not None
        first.setdefault(section, item)
        bodies[section].append(item.body)
    for section, parts in bodies.items():
        yield keys[section], replace(first[section], body="\n".join(parts))
