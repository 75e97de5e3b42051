"""The HTTP interface for other programs. Errors are `{"error": one Vietnamese line}` with a fitting status."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from assistant.result import as_json
from corpus.errors import CchcError, InputError, NotHeldError, StoreFullError, StoreLockedError
from ui.facts import document_json, paragraph_json
from ui.web import texts

if TYPE_CHECKING:
    from assistant.answer import Assistant
    from corpus.store.embedded import EmbeddedStore

#: A question of 10,000 characters with its history fits many times; nothing longer is a question.
LARGEST_BODY = 256 * 1024  # bytes
LONGEST_HISTORY = 50  # questions
_STATUS: tuple[tuple[type[CchcError], int], ...] = (
    (NotHeldError, 404), (InputError, 400), (StoreLockedError, 503), (StoreFullError, 507), (CchcError, 500),
)  # fmt: skip


def add_api(app: FastAPI, store: EmbeddedStore, assistant: Assistant) -> None:
    """Put the interface's addresses on the app, before anything is mounted at `/`."""

    async def ask(request: Request) -> JSONResponse:
        question, history = _asked(await _body(request))
        answer = await run_in_threadpool(assistant.ask, question, history)
        return JSONResponse(await run_in_threadpool(as_json, answer, store.document))

    def documents() -> JSONResponse:
        return JSONResponse({"documents": [document_json(d) for d in store.documents()]})

    def document(document_id: str) -> JSONResponse:
        held = document_json(store.document(document_id))
        return JSONResponse({**held, "paragraphs": [paragraph_json(p) for p in store.paragraphs(document_id)]})

    def paragraph(paragraph_id: str) -> JSONResponse:
        found = store.paragraph(paragraph_id)
        return JSONResponse({**paragraph_json(found), "document": document_json(store.document(found.document_id))})

    def health() -> JSONResponse:
        return JSONResponse({"status": "ok", "documents": len(store.versions())})

    def unknown(rest: str = "") -> JSONResponse:
        return _error(404, texts.NO_ADDRESS)

    app.add_api_route("/api/ask", ask, methods=["POST"])
    app.add_api_route("/api/documents", documents, methods=["GET"])
    app.add_api_route("/api/documents/{document_id}", document, methods=["GET"])
    app.add_api_route("/api/paragraphs/{paragraph_id}", paragraph, methods=["GET"])
    app.add_api_route("/healthz", health, methods=["GET"])
    app.add_api_route("/api/{rest:path}", unknown, methods=["GET", "POST", "PUT", "PATCH", "DELETE"])
    app.add_exception_handler(CchcError, _domain_error)
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(Exception, _unexpected)


async def _body(request: Request) -> bytes:
    """The request's body, read no further than the limit whatever its header claims."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST_BODY:
            raise HTTPException(413, texts.TOO_LARGE.format(limit=LARGEST_BODY // 1024))
    return bytes(body)


def _asked(body: bytes) -> tuple[str, list[str]]:
    try:
        value: Any = json.loads(body)
    except (ValueError, RecursionError):
        raise HTTPException(400, texts.BAD_JSON) from None
    if not isinstance(value, dict):
        raise HTTPException(400, texts.BAD_JSON)
    question, history = value.get("question"), value.get("history", [])
    if not isinstance(question, str):
        raise HTTPException(400, texts.BAD_QUESTION)
    fits = isinstance(history, list) and len(history) <= LONGEST_HISTORY and all(isinstance(h, str) for h in history)
    if not fits:
        raise HTTPException(400, texts.BAD_HISTORY.format(limit=LONGEST_HISTORY))
    return _encodable(question), [_encodable(h) for h in history]


def _encodable(text: str) -> str:
    """JSON can spell half a surrogate pair, which nothing further on can store."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _error(status: int, message: str) -> JSONResponse:
    return JSONResponse({"error": message}, status_code=status)


async def _domain_error(_: Request, error: Exception) -> JSONResponse:
    return _error(next(status for kind, status in _STATUS if isinstance(error, kind)), str(error))


async def _http_error(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    return _error(error.status_code, str(error.detail))


async def _unexpected(_: Request, error: Exception) -> JSONResponse:
    return _error(500, texts.UNEXPECTED)
