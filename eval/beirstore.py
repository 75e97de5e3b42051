"""A BEIR folder as a store of its own: split into citable paragraphs by `ingest`, cached by content.

The folder's name follows the corpus, the parser, the index and the embedding model, so that an index
is never searched by code that did not make it. An interrupted build goes on where it stopped.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.errors import SourceError
from corpus.records import Document, Paragraph, Step, StepKind
from corpus.store.protocol import Held
from eval.beir import Beir, Passage, content_hash
from eval.costs import Costs, bytes_on_disk

if TYPE_CHECKING:
    from corpus.embedding.embedder import Embedder
    from corpus.store.embedded import EmbeddedStore

#: Written when a build is complete; holds the seconds it took.
_DONE = "built.json"
#: Characters above which a passage keeps the sections that the parser found in it.
_LONGEST_SECTION = 20_000


def held(passage: Passage) -> Held:
    """One article as a document of its own, parsed as any text is; what the parser cannot split stays whole."""
    from ingest.pipeline import prepare
    from ingest.source import from_text

    text = passage.text if passage.text.strip() else passage.title
    document = Document(id=passage.id, title=passage.title)
    try:
        return _one_section(prepare(from_text(text), document, passage.id))
    except SourceError:
        version = blake2b(text.encode(), digest_size=8).hexdigest()
        path = (Step(StepKind.DOAN),)
        whole = Paragraph(f"{passage.id}:1", passage.id, version, 0, path, text, 0, len(text))
        return Held(Document(id=passage.id, title=passage.title, version=version), text, (whole,))


def _one_section(held: Held) -> Held:
    """A passage of ordinary length is a section of its own: its clauses 1, 2, 3 are no parts that stand alone."""
    first = next((p for p in held.paragraphs if p.step.kind is not StepKind.FURNITURE), None)
    if first is None or len(held.source) > _LONGEST_SECTION:
        return held
    return replace(held, paragraphs=tuple(replace(p, section_id=first.id) for p in held.paragraphs))


def build(beir: Beir, root: Path, embedder: Embedder, progress: bool = False) -> tuple[EmbeddedStore, Costs]:
    """The store of a folder's corpus below `root`, built if it is not there, and what building it cost."""
    from corpus.store.embedded import EmbeddedStore
    from ingest.pipeline import ingest_held

    folder = root / f"{content_hash(beir.folder)[:16]}-{_stamp(embedder)}"
    done = folder / _DONE
    cached = done.is_file()
    store = EmbeddedStore(folder, lambda: embedder)
    if not cached:
        start = time.perf_counter()
        total = sum(1 for _ in beir.passages())
        passages = (p for p in beir.passages() if p.text.strip() or p.title.strip())
        ingest_held(store, (partial(held, p) for p in _bar(passages, total, progress)), total)
        done.write_text(json.dumps({"seconds": time.perf_counter() - start}), encoding="utf-8")
    seconds = float(json.loads(done.read_text(encoding="utf-8"))["seconds"])
    return store, Costs(seconds, bytes_on_disk(folder), cached)


def _stamp(embedder: Embedder) -> str:
    """What besides the corpus decides the content of an index, in eight characters."""
    from corpus.store.embedded import FORMAT
    from corpus.store.lexical import INDEX_VERSION
    from ingest.pipeline import PARSER_VERSION

    made_by = f"{FORMAT} {INDEX_VERSION} {PARSER_VERSION} {embedder.fingerprint}"
    return blake2b(made_by.encode(), digest_size=4).hexdigest()


def _bar(passages: Iterable[Passage], total: int, progress: bool) -> Iterator[Passage]:
    if not progress:
        yield from passages
        return
    from tqdm import tqdm

    yield from tqdm(passages, total=total, desc="Lập chỉ mục", unit="văn bản", disable=None)
