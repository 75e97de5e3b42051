"""The page: tabs of Gradio blocks. What stands in them is HTML made by the modules beside this one."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import gradio as gr

from ui.web import texts
from ui.web.conversation import Turn, conversation_html
from ui.web.events import hand, text
from ui.web.handlers import Handlers
from ui.web.markup import esc, note
from ui.web.quiz_handlers import QuizHandlers
from ui.web.viewer import Light, empty_html

CONCURRENCY = 8
_STATIC = files("ui.web") / "static"
_FONT = ("Segoe UI", "Noto Sans", "Roboto", "Helvetica Neue", "Arial", "DejaVu Sans", "sans-serif")


def build_page(handlers: Handlers, quizzes: QuizHandlers, local: bool = True) -> gr.Blocks:
    """The whole page; its look is handed in at mounting, see `look`. `local`: no language model is configured."""
    from ui.web.quiz_page import quiz_tab

    with gr.Blocks(title=texts.TITLE, analytics_enabled=False, fill_width=True, delete_cache=(3600, 3600)) as page:
        gr.HTML(
            f'<div class="masthead"><div><h1>{esc(texts.TITLE)}</h1><p>{esc(texts.SUBTITLE)}</p></div>'
            f'<p class="local">{esc(texts.LOCAL if local else texts.WITH_MODEL)}</p></div>',
            elem_id="masthead",
            js_on_load=None,
        )
        with gr.Tabs(elem_id="tabs"):
            with gr.Tab(texts.TAB_ASK, id="ask"):
                _ask_tab(handlers)
            with gr.Tab(texts.TAB_DOCUMENTS, id="documents") as documents:
                _documents_tab(handlers, documents)
            with gr.Tab(texts.TAB_QUIZ, id="quiz") as quiz:
                quiz_tab(quizzes, quiz)
    page.queue(default_concurrency_limit=CONCURRENCY)
    return page


def look() -> dict[str, Any]:
    """Arguments for mounting: theme, style, script, Vietnamese words; nothing of it is fetched from elsewhere."""
    script = (_STATIC / "page.js").read_text(encoding="utf-8")
    return {
        "theme": gr.themes.Base(
            font=_FONT, font_mono=_FONT, text_size="lg", radius_size="sm", primary_hue="red", neutral_hue="slate"
        ),
        "css": (_STATIC / "style.css").read_text(encoding="utf-8"),
        "head": f"<script>{script}</script>",
        "i18n": gr.I18n(**dict.fromkeys(texts.GRADIO_LOCALES, texts.GRADIO)),
        "footer_links": [],
        "ssr_mode": False,
        "run_history": False,
        "max_file_size": "64mb",
        "show_error": False,
    }


def _ask_tab(handlers: Handlers) -> None:
    turns = gr.State([])
    with gr.Row(elem_classes="columns"):
        with gr.Column(scale=46, elem_classes="column talk"):
            talk = gr.HTML(conversation_html([]), elem_id="conversation", js_on_load=hand("cite", "example"))
            with gr.Row(elem_id="composer"):
                box = gr.Textbox(
                    placeholder=texts.QUESTION_PLACEHOLDER, label=texts.ASKED, show_label=False, lines=1, max_lines=5,
                    scale=8, autofocus=True, container=False, elem_id="question",
                )  # fmt: skip
                send = gr.Button(texts.SEND, variant="primary", scale=1, min_width=84, elem_id="send")
                new = gr.Button(texts.NEW, scale=1, min_width=130, elem_id="new")
        with gr.Column(scale=54, elem_classes="column source"):
            viewer, find_box = _source(handlers, empty_html(), "viewer")

    def ask(question: str, turns: list[Turn]) -> Iterator[tuple[Any, ...]]:
        for after, html, shown in handlers.ask(question.strip(), turns):
            yield after, html, gr.skip() if shown is None else shown, "", ""  # words of an earlier search are gone

    def ask_example(turns: list[Turn], event: gr.EventData) -> Iterator[tuple[Any, ...]]:
        yield from ask(text(event, "question"), turns)

    def cite(turns: list[Turn], event: gr.EventData) -> str:
        if sought := text(event, "sought"):
            number = text(event, "place")
            return handlers.sought(turns, sought, int(number) if number.isdecimal() else 0)
        light = Light(
            text(event, "paragraph"), text(event, "quote"), tuple(text(event, "also").split()),
            near=bool(text(event, "near")), facts=tuple(text(event, "facts").splitlines()),
        )  # fmt: skip
        return handlers.cited(text(event, "document"), text(event, "version"), light)

    quiet: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
    outputs = [turns, talk, viewer, box, find_box]
    gr.on([box.submit, send.click], ask, [box, turns], outputs, **quiet)
    talk.example(ask_example, [turns], outputs, **quiet)
    talk.cite(cite, [turns], viewer, **quiet)
    new.click(lambda: ([], conversation_html([]), empty_html(), "", ""), None, outputs, **quiet)


def _source(handlers: Handlers, html: str, elem_id: str) -> tuple[gr.HTML, gr.Textbox]:
    """Where a text is read, below a box to look for words in all of them; both."""
    words = gr.Textbox(
        placeholder=texts.FIND_PLACEHOLDER, label=texts.FIND_PLACEHOLDER, show_label=False, container=False, lines=1,
        max_lines=1, max_length=200, elem_id=f"{elem_id}-find", elem_classes="find",
    )  # fmt: skip
    shown = gr.HTML(html, elem_id=elem_id, js_on_load=hand("found"))

    def found(event: gr.EventData) -> tuple[str, str]:
        number, sought = text(event, "place"), text(event, "words")
        return sought, handlers.found(sought, int(number) if number.isdecimal() else 1)

    quiet: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
    words.submit(handlers.found, words, shown, **quiet)
    shown.found(found, None, [words, shown], **quiet)
    return shown, words


def _documents_tab(handlers: Handlers, tab: gr.Tab) -> None:
    chosen = gr.State("")
    with gr.Row(elem_classes="columns"):
        with gr.Column(scale=42, elem_classes="column shelf"):
            with gr.Row(elem_id="shelf-tools"):
                words = gr.Textbox(
                    placeholder=texts.FILTER_PLACEHOLDER, label=texts.FILTER_PLACEHOLDER, show_label=False,
                    container=False, scale=5, elem_id="filter",
                )  # fmt: skip
                upload = gr.UploadButton(texts.UPLOAD, file_count="multiple", scale=2, min_width=150, elem_id="upload")
            report = gr.HTML(note(texts.UPLOAD_HINT, "hint"), elem_id="report", js_on_load=None)
            with gr.Group(visible=False, elem_id="confirm") as confirm:
                question = gr.HTML("", js_on_load=None)
                with gr.Row():
                    yes = gr.Button(texts.REMOVE_YES, variant="stop", elem_id="remove-yes")
                    no = gr.Button(texts.REMOVE_NO, elem_id="remove-no")
            shelf = gr.HTML("", elem_id="shelf", js_on_load=hand("read", "remove"))
        with gr.Column(scale=58, elem_classes="column source"):
            reader, _ = _source(handlers, empty_html(texts.READER_EMPTY_MORE), "reader")

    def read(words: str, event: gr.EventData) -> tuple[str, str]:
        ident = text(event, "document")
        return handlers.read(ident), handlers.documents(words, ident)

    def ask_remove(event: gr.EventData) -> tuple[Any, str, str]:
        ident = text(event, "document")
        return gr.update(visible=True), f"<p><b>{esc(handlers.title(ident))}</b></p>{note(texts.REMOVE_ASK)}", ident

    def remove(ident: str, words: str) -> tuple[Any, ...]:
        done = handlers.remove(ident)
        return gr.update(visible=False), done, handlers.documents(words), empty_html(texts.READER_EMPTY_MORE)

    def take(paths: list[str], words: str, progress: gr.Progress = gr.Progress()) -> tuple[str, str]:  # noqa: B008
        done = handlers.upload(paths, lambda n, total: progress((n, total), desc=texts.INGESTING, unit="tệp"))
        return done, handlers.documents(words)

    quiet: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
    tab.select(handlers.documents, words, shelf, **quiet)
    words.submit(handlers.documents, words, shelf, **quiet)
    shelf.read(read, words, [reader, shelf], **quiet)
    shelf.remove(ask_remove, None, [confirm, question, chosen], **quiet)
    yes.click(remove, [chosen, words], [confirm, report, shelf, reader], **quiet)
    no.click(lambda: gr.update(visible=False), None, confirm, **quiet)
    upload.upload(take, [upload, words], [report, shelf], show_progress_on=report, api_visibility="private")
