"""Fills a home with the texts the product ships with."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from corpus.store.embedded import EmbeddedStore
from corpus.store.protocol import Progress
from ingest import records
from ingest.pipeline import Outcome, ingest_paths

SHIPPED = Path(str(files("corpus") / "shipped"))


def fill(store: EmbeddedStore, progress: Progress | None = None) -> list[Outcome]:
    """Ingest the shipped texts, and list the documents they speak of that are known but not held."""
    outcomes = ingest_paths(store, sorted(SHIPPED.glob("*.txt")), progress)
    held = set(store.versions())
    known = [records.from_toml(path) for path in sorted((SHIPPED / "known").glob("*.toml"))]
    store.catalogue([record for record in known if record.id not in held])
    return outcomes
