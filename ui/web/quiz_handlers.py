"""What the quiz tab's events do: build or open a quiz, mark answers, open sources. One instance serves all sessions."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from assistant.quiz.attempt import begin
from assistant.quiz.build import Request, build
from assistant.quiz.formats.json_file import read
from assistant.quiz.stale import stale
from corpus.errors import CchcError, InputError
from ui.web import texts
from ui.web.markup import note
from ui.web.quiz_setup import Choices, choices, request, setup_html
from ui.web.quiz_view import Taking, answered_html, building_html, item_html, missing_html, result_html
from ui.web.viewer import Light, empty_html

if TYPE_CHECKING:
    from assistant.answer import Assistant
    from assistant.quiz.items import Quiz
    from assistant.result import Answer
    from corpus.store.embedded import EmbeddedStore

LARGEST_FILE = 8  # MB
_KEPT = 16  # quizzes
_TICK = 0.4  # seconds between two signs of work


class Shown(NamedTuple):
    """What the tab shows after an event; `pane` and `source` None where they stay as they are."""

    taking: Taking | None
    pane: str | None
    source: str | None = None


@dataclass(slots=True)
class _Job:
    """A quiz being made, or made: learners who choose alike share it."""

    asked: int = 0
    future: Future[Quiz] = field(default_factory=Future)


class QuizHandlers:
    """Thread-safe; a session's `Taking` travels in and out. One quiz is made at a time: it keeps a core busy."""

    def __init__(self, store: EmbeddedStore, assistant: Assistant, cited: Callable[[str, str, Light], str]) -> None:
        self._store = store
        self._assistant = assistant
        self._cited = cited
        self._jobs: OrderedDict[tuple[str, Request], _Job] = OrderedDict()
        self._lock = Lock()
        self._worker = ThreadPoolExecutor(1, "quiz")

    def setup(self, chosen: Choices | None = None, error: str = "") -> Shown:
        """The form, filled as it was."""
        try:
            documents = self._store.documents()
        except CchcError as failed:
            documents, error = [], str(failed)
        pane = setup_html(documents, chosen or Choices(), error)
        return Shown(None, pane, empty_html(texts.QUIZ_SOURCE_EMPTY))

    def generation(self) -> str:
        """Tells whether the list of documents has changed."""
        return self._store.generation()

    def build(self, values: Sequence[tuple[str, str]]) -> Iterator[Shown]:
        """Signs of work, then the first item; or the form again with the reason."""
        chosen = choices(values)
        try:
            job = self._job(request(chosen))
            begun = time.monotonic()
            while not job.future.done():
                seconds = int(time.monotonic() - begun)
                yield Shown(None, building_html(_phase(job), job.asked, seconds))
                wait([job.future], _TICK)
            yield _first(Taking(begin(job.future.result()), chosen.learner))
        except CchcError as error:
            yield self.setup(chosen, str(error))

    def open(self, path: Path) -> Shown:
        """An exported quiz, which may come from anybody; the upload is deleted."""
        try:
            if path.stat().st_size > LARGEST_FILE * 1_000_000:
                raise InputError(texts.QUIZ_TOO_LARGE.format(limit=LARGEST_FILE))
            attempt = begin(read(path.read_bytes()))
            found = {one.item.id: one.reason for one in stale(attempt.quiz.items, self._store)}
            return _first(Taking(attempt, stale=found))
        except CchcError as error:
            return self.setup(error=str(error))
        finally:
            with suppress(OSError):
                path.unlink()

    def answer(self, taking: Taking | None, number: str, values: Sequence[str]) -> Shown:
        """The current item marked, its source lit; nothing changes for an item that is not the current one."""
        current = taking.attempt.current if taking else None
        if taking is None or current is None or number != str(current.number):
            return Shown(taking, None)
        after = replace(taking, attempt=taking.attempt.answered(values))
        bases = current.item.bases
        if not bases:
            return Shown(after, answered_html(after), empty_html(texts.QUIZ_NO_SOURCE))
        also = tuple(b.paragraph_id for b in bases)
        light = Light(bases[0].paragraph_id, bases[0].quote, also)
        return Shown(after, answered_html(after), self.source(bases[0].document_id, bases[0].version, light))

    def next(self, taking: Taking | None) -> Shown:
        """The next item, or the result."""
        return _first(taking) if taking else self.setup()

    def stop(self, taking: Taking | None) -> Shown:
        """The result so far."""
        return Shown(taking, result_html(taking), empty_html(texts.QUIZ_SOURCE_EMPTY)) if taking else self.setup()

    def again(self, taking: Taking | None) -> Shown:
        """The same quiz from the start, in another order."""
        if taking is None:
            return self.setup()
        attempt = begin(taking.attempt.quiz, str(int(taking.attempt.code) + 1))
        return _first(replace(taking, attempt=attempt))

    def source(self, document_id: str, version: str, light: Light) -> str:
        """The document in the version the item was made from; in the one at hand when that one is not held."""
        try:
            there = {p.id for p in self._store.paragraphs(document_id, version)}
            if not there:
                version, there = "", {p.id for p in self._store.paragraphs(document_id)}
            self._store.document(document_id)
        except CchcError as error:
            return missing_html(str(error))
        gone = "" if light.paragraph_id in there else note(texts.QUIZ_SOURCE_GONE, "warning")
        return gone + self._cited(document_id, version, light)

    def _job(self, wanted: Request) -> _Job:
        key = (self._store.generation(), wanted)
        with self._lock:
            job = self._jobs.get(key)
            if job is None or (job.future.done() and job.future.exception()):
                job = self._jobs[key] = _Job()
                job.future = self._worker.submit(self._made, wanted, job)
            self._jobs.move_to_end(key)
            while len(self._jobs) > _KEPT:
                self._jobs.popitem(last=False)
        return job

    def _made(self, wanted: Request, job: _Job) -> Quiz:
        def ask(question: str) -> Answer:
            job.asked += 1
            return self._assistant.ask(question)

        return build(self._store, ask, wanted)


def _first(taking: Taking) -> Shown:
    return Shown(taking, item_html(taking), empty_html(texts.QUIZ_SOURCE_EMPTY))


def _phase(job: _Job) -> str:
    if job.asked:
        return texts.QUIZ_CHECKING
    return texts.QUIZ_READING if job.future.running() else texts.QUIZ_QUEUED
