"""The product as its faces open it: the store of the user's home, filled on first use, and the assistant on top."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.answer import Assistant
    from corpus.store.embedded import EmbeddedStore
    from corpus.store.protocol import Progress

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


def open_store(progress: Progress | None = None, renew: bool = True) -> EmbeddedStore:
    """The store of the home; a fresh one is filled with the shipped texts first. `renew` as in ingest.opening."""
    from ingest.opening import open_home

    return open_home(progress, renew)


def open_assistant(store: EmbeddedStore) -> Assistant:
    """The assistant over a store, with the language model that the environment configures, if any."""
    from assistant.answer import Assistant
    from assistant.phrasing import model_settings

    return Assistant(store, model_settings())
