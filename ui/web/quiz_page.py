"""The quiz tab of the page. What stands in it is HTML made by `quiz_setup` and `quiz_view`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import gradio as gr

from ui.web import texts
from ui.web.events import hand, text, values
from ui.web.quiz_handlers import QuizHandlers, Shown
from ui.web.quiz_view import Taking
from ui.web.viewer import Light, empty_html

_EVENTS = ("build", "answer", "skip", "next", "stop", "again", "other", "cite")


def quiz_tab(handlers: QuizHandlers, tab: gr.Tab) -> None:
    """Choices, then item after item, then the result; the source of each answer beside it."""
    taking, seen = gr.State(None), gr.State("")
    with gr.Row(elem_classes="columns"):
        with gr.Column(scale=46, elem_classes="column"):
            pane = gr.HTML("", elem_id="quiz", js_on_load=hand(*_EVENTS))
            upload = gr.UploadButton(texts.QUIZ_OPEN, file_count="single", elem_id="quiz-open")
        with gr.Column(scale=54, elem_classes="column source"):
            source = gr.HTML(empty_html(texts.QUIZ_SOURCE_EMPTY), elem_id="quiz-source", js_on_load=hand())

    def select(taking: Taking | None, seen: str) -> tuple[Any, ...]:
        live = handlers.generation()
        if taking is not None or live == seen:  # what was filled in stays, unless there are other documents now
            return (*[gr.skip()] * 4, seen)
        return (*_outputs(handlers.setup()), live)

    def build(event: gr.EventData) -> Iterator[tuple[Any, ...]]:
        yield from map(_outputs, handlers.build(values(event)))

    def answer(taking: Taking | None, event: gr.EventData) -> tuple[Any, ...]:
        return _outputs(handlers.answer(taking, text(event, "number"), [value for _, value in values(event)]))

    def cite(event: gr.EventData) -> str:
        light = Light(text(event, "paragraph"), text(event, "quote"), tuple(text(event, "also").split()))
        return handlers.source(text(event, "document"), text(event, "version"), light)

    quiet: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
    outputs = [taking, pane, source, upload]
    tab.select(select, [taking, seen], [*outputs, seen], **quiet)
    pane.build(build, None, outputs, **quiet)
    pane.answer(answer, taking, outputs, **quiet)
    pane.skip(answer, taking, outputs, **quiet)  # an answer without values
    pane.next(lambda taking: _outputs(handlers.next(taking)), taking, outputs, **quiet)
    pane.stop(lambda taking: _outputs(handlers.stop(taking)), taking, outputs, **quiet)
    pane.again(lambda taking: _outputs(handlers.again(taking)), taking, outputs, **quiet)
    pane.other(lambda: _outputs(handlers.setup()), None, outputs, **quiet)
    pane.cite(cite, None, source, **quiet)
    upload.upload(lambda path: _outputs(handlers.open(Path(path))), upload, outputs, **quiet)


def _outputs(shown: Shown) -> tuple[Any, ...]:
    """A file is opened only from the form, never in the middle of a quiz."""
    pane = gr.skip() if shown.pane is None else shown.pane
    source = gr.skip() if shown.source is None else shown.source
    free = shown.taking is None and shown.source is not None
    return shown.taking, pane, source, gr.update(visible=free, value=None)
