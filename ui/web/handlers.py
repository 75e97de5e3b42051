"""What the page's events do: call the product, hand back HTML. One instance serves every session."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.errors import CchcError
from corpus.labels import document_label, place_label
from corpus.records import Citation, StepKind
from ingest.pipeline import ingest_paths
from ui.web import texts
from ui.web.conversation import Turn, conversation_html, emphasised
from ui.web.found import nowhere_html
from ui.web.library import documents_html, report_html
from ui.web.markup import note
from ui.web.searched import sought_of
from ui.web.signature import with_blocks_joined
from ui.web.viewer import Light, Source, document_html, empty_html

if TYPE_CHECKING:
    from assistant.answer import Assistant
    from assistant.result import Answer, Stand
    from corpus.records import Document, Paragraph
    from corpus.store.embedded import EmbeddedStore
    from corpus.store.protocol import Progress

_HISTORY = 8  # earlier questions handed on; a follow-up leans on the last few
_TURNS = 200
_TALK = ("small-talk", "task")  # asks nothing of the texts: what is open stays


class Handlers:
    """Thread-safe: it keeps no state of its own; a session's turns travel in and out."""

    def __init__(self, store: EmbeddedStore, assistant: Assistant) -> None:
        self._store = store
        self._assistant = assistant

    def ask(self, question: str, turns: Sequence[Turn]) -> Iterator[tuple[list[Turn], str, str | None]]:
        """First the question with a sign of work, then the answer: (turns, conversation, viewer or None)."""
        before = [turn for turn in turns if turn.question][-_TURNS:]  # an empty question is told once, not kept
        yield (pending := [*before, Turn(question)]), conversation_html(pending), None
        turn, viewer = self._answered(question, [t.question for t in before if t.answer][-_HISTORY:])
        done = [*before, turn]
        yield done, conversation_html(done), viewer

    def _answered(self, question: str, history: Sequence[str]) -> tuple[Turn, str | None]:
        """The turn, and its first place opened; a refusal without one leaves no text of another question open."""
        try:
            answer = with_blocks_joined(self._assistant.ask(question, history))
            searched = () if answer.answered else [d for d in self._store.documents() if d.held]
        except CchcError as error:
            return Turn(question, error=str(error)), None
        named = False
        if not answer.answered and not answer.nearest and (spoken := self._spoken_of(answer.answer)):
            answer, named = replace(answer, nearest=(spoken[0],)), not spoken[1]
        turn = Turn(question, answer, searched=searched, documents=self._documents(answer), named=named)
        if not answer.answered and answer.nearest:
            place = answer.nearest[0]
            return turn, self.cited(place.document_id, place.version, Light(place.paragraph_id, near=True))
        if not answer.answered:
            return turn, None if answer.kind in _TALK else empty_html()
        if not answer.citations:
            return turn, None
        first = answer.citations[0]
        light = Light(
            first.paragraph_id, first.quote, tuple(c.paragraph_id for c in answer.citations),
            facts=tuple(emphasised(answer)),
        )  # fmt: skip
        return turn, self.cited(first.document_id, first.version, light)

    def _spoken_of(self, said: str) -> tuple[Citation, bool] | None:
        """What a refusal names, to be opened though it is no ground: a place, or the beginning of a document.

        Also whether it is a place.
        """
        with suppress(CchcError):
            held = [(document_label(d, short=True), d) for d in self._store.documents() if d.held]
            found = [one for one in held if one[0] in said]
            if not found:
                return None
            name, document = max(found, key=lambda one: len(one[0]))
            paragraphs = [p for p in self._store.paragraphs(document.id) if p.step.kind is not StepKind.FURNITURE]
            places = [(place_label(p), p) for p in paragraphs]
            there = max(
                (one for one in places if f"{one[0]}, {name}" in said), key=lambda one: len(one[0]), default=None
            )
            if not places:
                return None
            place, paragraph = there or next(
                (one for one in places if document.number and document.number in one[1].text), places[0]
            )
            text = paragraph.text
            return Citation(paragraph.id, document.id, document.version, f"{place}, {name}", text, text), bool(there)
        return None

    def _documents(self, answer: Answer) -> dict[str, Document]:
        """The documents an answer cites or a refusal offers; one that was removed meanwhile is left out."""
        out: dict[str, Document] = {}
        for ident in dict.fromkeys(c.document_id for c in (*answer.citations, *answer.nearest)):
            with suppress(CchcError):
                out[ident] = self._store.document(ident)
        return out

    def cited(self, document_id: str, version: str, light: Light) -> str:
        """The cited document in the version that was read, with the paragraph lit."""

        def shown() -> str:
            paragraphs = self._store.paragraphs(document_id, version or None)
            document = self._store.document(document_id)
            return document_html(document, paragraphs, light, self._sources(document, paragraphs, light))

        return _or_error(shown)

    def sought(self, turns: Sequence[Turn], key: str, number: int) -> str:
        """A passage that has what a refusal counted, to be gone through with the others; empty for what is unknown."""
        found = sought_of([turn.answer for turn in turns], key)
        if found is None or not 0 < number <= len(found.stands):
            return empty_html()
        return _or_error(lambda: self._stand(found.stands, number, Light(near=True, sought=found.runs)))

    def found(self, words: str, number: int = 1) -> str:
        """A passage that has words which the reader looks for himself; told, where none has."""

        def shown() -> str:
            if not words.strip():
                return empty_html(texts.FIND_NOTHING)
            finding = self._assistant.find(words)
            if not finding.stands:
                return nowhere_html(finding)
            at = min(max(number, 1), len(finding.stands))
            return self._stand(finding.stands, at, Light(near=True, sought=finding.runs, found=finding.words))

        return _or_error(shown)

    def _stand(self, stands: Sequence[Stand], number: int, light: Light) -> str:
        """One of the passages that have something, lit; the texts that have it beside each other with their counts."""
        at = stands[number - 1]
        first: dict[str, int] = {}
        for n, stand in enumerate(stands, 1):
            first.setdefault(stand.document_id, n)
        counts = Counter(stand.document_id for stand in stands)
        sources = [Source(self._store.document(ident), n, counts[ident]) for ident, n in first.items()]
        paragraphs = self._store.paragraphs(at.document_id, at.version or None)
        lit = replace(light, paragraph_id=at.paragraph_id, also=tuple(s.paragraph_id for s in stands))
        return document_html(self._store.document(at.document_id), paragraphs, lit, sources)

    def _sources(self, document: Document, paragraphs: Sequence[Paragraph], light: Light) -> list[Source]:
        """The documents of all citations in the order of their numbers."""
        here = {p.id for p in paragraphs}
        out: dict[str, Source] = {}
        for number, ident in enumerate(light.also, 1):
            with suppress(CchcError):
                held = document.id if ident in here else self._store.paragraph(ident).document_id
                if held not in out:
                    out[held] = Source(document if ident in here else self._store.document(held), number)
        return list(out.values())

    def read(self, document_id: str) -> str:
        """A document to read from its start."""
        return _or_error(lambda: document_html(self._store.document(document_id), self._store.paragraphs(document_id)))

    def documents(self, words: str = "", open_id: str = "") -> str:
        """The list of documents."""
        return _or_error(lambda: documents_html(self._store.documents(), words, open_id))

    def title(self, document_id: str) -> str:
        """A document's title, or the error."""
        try:
            return self._store.document(document_id).title
        except CchcError as error:
            return str(error)

    def remove(self, document_id: str) -> str:
        """Drop a document; the report."""

        def drop() -> str:
            self._store.remove(document_id)
            return note(texts.REMOVED)

        return _or_error(drop)

    def upload(self, paths: Sequence[str], progress: Progress) -> str:
        """Ingest uploaded files and delete the uploads; the report."""
        files = [Path(path) for path in paths]
        try:
            return _or_error(lambda: report_html(ingest_paths(self._store, files, progress)))
        finally:
            for file in files:
                with suppress(OSError):
                    file.unlink()


def _or_error(make: Callable[[], str]) -> str:
    try:
        return make()
    except CchcError as error:
        return note(str(error), "error", texts.FAILED)
