"""The store of the user's home: filled with the shipped texts on first use, made anew where its model has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.home import home

if TYPE_CHECKING:
    from corpus.store.embedded import EmbeddedStore
    from corpus.store.protocol import Progress

#: Written into the store's folder once the shipped texts are all in; without it filling starts again, which is
#: idempotent. So a fill that was killed is finished, and a shipped text the user removed stays removed.
_FILLED = "filled"


def open_home(progress: Progress | None = None, renew: bool = True) -> EmbeddedStore:
    """Open the store; a fresh one is filled first. Raises StoreError with one clear line.

    With `renew`, one that was indexed by the shipped model as it was before an upgrade is indexed again; under any
    other model it stays as it is, and a search says so: to load a large one may take longer than what is asked for.
    """
    from corpus.embedding.embedder import SHIPPED, embedding_settings, load_embedder
    from corpus.store.embedded import EmbeddedStore
    from ingest.shipped import fill

    folder = home() / "store"
    store = EmbeddedStore(folder, lambda: load_embedder(embedding_settings()))
    if not (folder / _FILLED).exists():
        fill(store, progress)
        (folder / _FILLED).touch()
    if renew and embedding_settings().model == str(SHIPPED) and store.outdated:
        store.rebuild(progress)
    return store
