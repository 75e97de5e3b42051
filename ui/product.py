"""The product as its faces open it: the store of the user's home, filled on first use, and the assistant on top."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from corpus.home import home

if TYPE_CHECKING:
    from assistant.answer import Assistant
    from corpus.store.embedded import EmbeddedStore
    from corpus.store.protocol import Progress

#: Written into the store's folder once the shipped texts are all in; without it filling starts again, which is
#: idempotent. So a fill that was killed is finished, and a shipped text the user removed stays removed.
_FILLED = "filled"
_QUIET = {
    "HF_HUB_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_HUB_DISABLE_PROGRESS_BARS": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "TRANSFORMERS_VERBOSITY": "error",
    "TOKENIZERS_PARALLELISM": "false",
    "ANONYMIZED_TELEMETRY": "False",
    "GRADIO_ANALYTICS_ENABLED": "False",
    "DO_NOT_TRACK": "1",
}


def quiet() -> None:
    """Keep libraries off the network and off the screen; what the user set already is left alone.

    Called by a program's entry point before anything heavy is imported, never at import.
    """
    import logging
    import warnings

    for key, value in _QUIET.items():
        os.environ.setdefault(key, value)
    warnings.filterwarnings("ignore")
    for name in ("chromadb", "httpx", "sentence_transformers", "transformers"):
        logging.getLogger(name).setLevel(logging.ERROR)


def open_store(progress: Progress | None = None) -> EmbeddedStore:
    """The store of the home; a fresh one is filled with the shipped texts first."""
    from corpus.embedding.embedder import embedding_settings, load_embedder
    from corpus.store.embedded import EmbeddedStore

    folder = home() / "store"
    store = EmbeddedStore(folder, lambda: load_embedder(embedding_settings()))
    if not (folder / _FILLED).exists():
        from ingest.shipped import fill

        fill(store, progress)
        (folder / _FILLED).touch()
    return store


def open_assistant(store: EmbeddedStore) -> Assistant:
    """The assistant over a store, with the language model that the environment configures, if any."""
    from assistant.answer import Assistant
    from assistant.phrasing import model_settings

    return Assistant(store, model_settings())
