"""Between the page's script and Python: which events a component hands on, and what came with one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import gradio as gr


def hand(*events: str) -> str:
    """Buttons and forms with `data-event` inside the component trigger its event of that name."""
    return f"cchc.hand(element, trigger, watch, [{', '.join(repr(e) for e in events)}])"


def text(event: gr.EventData, name: str) -> str:
    """A field of a page event; a page that was tampered with gives the empty string."""
    data = event._data if isinstance(event._data, Mapping) else {}
    value = data.get(name, "")
    return value if isinstance(value, str) else ""


def values(event: gr.EventData) -> list[tuple[str, str]]:
    """(name, value) of a form's filled fields, in their order."""
    data = event._data if isinstance(event._data, Mapping) else {}
    pairs = data.get("values")
    if not isinstance(pairs, list):
        return []
    return [
        (pair[0], pair[1])
        for pair in pairs
        if isinstance(pair, list) and len(pair) == 2 and all(isinstance(part, str) for part in pair)
    ]
