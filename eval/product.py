"""The only place where the harness meets the product: what to ask, and how a BEIR folder becomes a store."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from eval.answers import Ask
    from eval.beir import Beir
    from eval.compare import SetUp
    from eval.retrieval import Opened


def ask_product() -> Ask:
    """`ask(question, history)` of the product over the user's store, as the contract's dict."""
    raise NotImplementedError("ask_product")


def open_beir_store(beir: Beir, *, progress: bool = False) -> Opened:
    """Indexes the corpus of a BEIR folder into a store of its own (cached by `content_hash`) and opens it."""
    raise NotImplementedError("open_beir_store")


def set_ups(beir: Beir, names: Sequence[str]) -> list[SetUp]:
    """The set-ups that a comparison can name, in the order asked for; all of them for no names."""
    raise NotImplementedError("set_ups")
