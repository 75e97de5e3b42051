"""One server for the page and the HTTP interface."""

from __future__ import annotations

import os
import socket
import sys
import threading
from contextlib import suppress
from typing import TYPE_CHECKING

from corpus.errors import CchcError, InputError
from ui.web import texts

if TYPE_CHECKING:
    from fastapi import FastAPI
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from assistant.answer import Assistant
    from corpus.store.embedded import EmbeddedStore


#: Gradio compiles its templates in the browser, which needs eval; everything else stays on this server.
_POLICY = (
    "default-src 'self' data: blob:; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
    "style-src 'self' 'unsafe-inline'; frame-ancestors 'self'; form-action 'self'; base-uri 'self'; object-src 'none'"
)
_HEADERS = (
    (b"content-security-policy", _POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
)
#: With a language model configured, questions may leave this machine: the page must not claim otherwise.
_MODEL = "CCHC_MODEL"


def create_app(store: EmbeddedStore, assistant: Assistant) -> FastAPI:
    """The page at `/`, the HTTP interface at `/api`, `/healthz` for watchers."""
    import gradio as gr
    from fastapi import FastAPI

    from ui.web.api import add_api
    from ui.web.handlers import Handlers
    from ui.web.page import build_page, look
    from ui.web.quiz_handlers import QuizHandlers

    # FastAPI's own documentation pages fetch scripts from the network.
    app = FastAPI(title=texts.TITLE, docs_url=None, redoc_url=None, openapi_url=None)
    add_api(app, store, assistant)
    handlers = Handlers(store, assistant)
    quizzes = QuizHandlers(store, assistant, handlers.cited)
    page = build_page(handlers, quizzes, local=not os.environ.get(_MODEL))
    app.add_middleware(_Guarded)
    gr.mount_gradio_app(app, page, path="/", **look())
    return app


class _Guarded:
    """Headers that keep the page to itself: nothing is fetched from elsewhere, no other site may frame it.

    Written on the messages as they pass, because answers are streamed.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", ()), *_HEADERS]
            await send(message)

        await self._app(scope, receive, guarded)


def serve(store: EmbeddedStore, host: str, port: int) -> None:
    """Serve until interrupted."""
    import uvicorn

    from ui.product import open_assistant

    listener = _listen(host, port)
    assistant = open_assistant(store)
    app = create_app(store, assistant)
    threading.Thread(target=_warm, args=(assistant,), daemon=True).start()
    shown, taken = listener.getsockname()[:2]
    address = f"http://{f'[{shown}]' if ':' in shown else shown}:{taken}"
    print(texts.SERVING.format(address=address), file=sys.stderr, flush=True)
    config = uvicorn.Config(app, log_level="warning", access_log=False)
    with suppress(KeyboardInterrupt):  # Ctrl+C is how a server is meant to end
        uvicorn.Server(config).run(sockets=[listener])


def _listen(host: str, port: int) -> socket.socket:
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family)
    except OSError as error:
        reason = texts.PORT_REASONS.get(error.errno or 0, error.strerror or str(error))
        raise InputError(
            texts.PORT_TAKEN.format(host=host, port=port, reason=reason, other=(port or 7860) % 65535 + 1)
        ) from None


def _warm(assistant: Assistant) -> None:
    """The first question loads the models; let it be ours."""
    with suppress(CchcError):
        assistant.ask(texts.EXAMPLES[0])
