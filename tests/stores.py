"""Small stores for tests: documents of a few lines, an embedder that counts, and work for other processes.

Run as a program (`python -m tests.stores WORK FOLDER …`) it is such another process.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from corpus.language.tokens import terms
from corpus.records import Document, Hit, Paragraph, Step, StepKind
from corpus.store.embedded import EmbeddedStore
from corpus.store.protocol import Held, Search

ROOT = Path(__file__).parent.parent
DIMENSION = 16


class FakeEmbedder:
    """Vectors from a hash of the text; remembers what it was asked for."""

    dimension = DIMENSION

    def __init__(self, fingerprint: str = "fake:1") -> None:
        self.fingerprint = fingerprint
        self.embedded: list[str] = []

    def passages(self, texts: Sequence[str]) -> Any:
        self.embedded += texts
        return self.queries(texts)

    def queries(self, texts: Sequence[str]) -> Any:
        rows = [np.frombuffer(hashlib.blake2b(t.encode(), digest_size=DIMENSION).digest(), np.uint8) for t in texts]
        out = np.array(rows, dtype=np.float32) - 127.5
        return out / np.linalg.norm(out, axis=1, keepdims=True)


def held(ident: str, *texts: str, title: str = "Kế hoạch", version: str = "") -> Held:
    """A document whose paragraphs are the texts; a paragraph's id follows its text, as real ones do."""
    version = version or hashlib.blake2b("\n".join(texts).encode(), digest_size=6).hexdigest()
    paragraphs = []
    start = 0
    for order, text in enumerate(texts):
        paragraph_id = f"{ident}:{hashlib.blake2b(text.encode(), digest_size=6).hexdigest()}"
        path = (Step(StepKind.DOAN, str(order + 1)),)
        paragraphs.append(
            Paragraph(paragraph_id, ident, version, order, path, text, start, start + len(text), section_id=None)
        )
        start += len(text) + 1
    return Held(Document(ident, title, version=version), "\n".join(texts), tuple(paragraphs))


def open_store(folder: Path, embedder: FakeEmbedder | None = None) -> EmbeddedStore:
    """A store with the fake embedder."""
    fake = embedder or FakeEmbedder()
    return EmbeddedStore(folder, lambda: fake)


def find(store: EmbeddedStore, text: str, *, dense: bool = True) -> list[Hit]:
    """Everything that either engine finds for a text."""
    return store.search(Search(dict.fromkeys(terms(text), 1.0), text if dense else "", None, 200, 50, 50))


def found(store: EmbeddedStore, text: str) -> set[str]:
    """Texts of the paragraphs that hold all words of a text."""
    words = set(terms(text))
    return {h.paragraph.text for h in find(store, text) if words <= set(terms(h.paragraph.text))}


def process(*arguments: object) -> subprocess.Popen[str]:
    """This file as another process, its lines on stdout."""
    return subprocess.Popen(
        [sys.executable, "-u", "-m", "tests.stores", *map(str, arguments)], cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1"},
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
    )  # fmt: skip


def add_for_ever(folder: Path, start: int, lines: int) -> None:
    """Add and replace documents one after the other, saying the name of each that is acknowledged."""
    store = open_store(folder)
    for n in range(start, 100_000):
        name = f"d{n % 7 if n % 3 == 0 else n}"  # every third one replaces an earlier text
        store.add([held(name, *(f"{name} lần{n} dòng {i}" for i in range(lines)))])
        print(f"{name} {n}", flush=True)


def add_once(folder: Path, *names: str) -> None:
    """Add a document for each name."""
    store = open_store(folder)
    for name in names:
        store.add([held(name, f"{name} có một đoạn", f"{name} có đoạn nữa")])
    print("done", flush=True)


def hold_the_lock(folder: Path) -> None:
    """Be the writer until stdin closes."""
    from corpus.store.guard import writer_lock

    with writer_lock(folder, 1.0):
        print("locked", flush=True)
        sys.stdin.read()


def answer_searches(folder: Path) -> None:
    """For each line on stdin, print how many paragraphs hold its words; one process, long-lived."""
    store = open_store(folder)
    for line in sys.stdin:
        print(len(found(store, line.strip())), flush=True)


if __name__ == "__main__":
    work, place, *rest = sys.argv[1:]
    if work == "for-ever":
        add_for_ever(Path(place), int(rest[0]), int(rest[1]))
    else:
        {"add": add_once, "lock": hold_the_lock, "search": answer_searches}[work](Path(place), *rest)
