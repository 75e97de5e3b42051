"""A folder under watch: what comes or changes is taken in once it has stopped growing, what goes is told or dropped.

By asking for sizes and times every few seconds, since the shares that offices keep their files on send no notices.
Nothing of the store is held between two rounds.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from corpus.errors import CchcError
from corpus.store.embedded import EmbeddedStore
from ingest.files import files_in
from ingest.folders import drop, gone
from ingest.pipeline import Outcome, ingest_paths

_CHUNK = 20  # files taken in between two reports
_OLD = 60.0  # seconds after its last change at which a file is whole for certain
Signature = tuple[tuple[int, int], ...]


@dataclass(slots=True)
class Watch:
    """Folders (and files) looked at again and again; `drops` removes documents whose file is gone."""

    store: EmbeddedStore
    paths: Sequence[Path]
    drops: bool = False
    _taken: dict[Path, Signature] = field(default_factory=dict)
    _seen: dict[Path, Signature] = field(default_factory=dict)
    _told: set[str] = field(default_factory=set)

    def round(self) -> Iterator[list[Outcome]]:
        """Look once; what became of the files that are ready, a few at a time. Raises nothing of this product."""
        present = {path: sign for start in self.paths for path in files_in(start) if (sign := _signature(path))}
        ready = [p for p, sign in present.items() if self._taken.get(p) != sign and self._is_whole(p, sign)]
        changed = present.keys() != self._seen.keys() or not self._seen
        self._seen = present
        try:
            for i in range(0, len(ready), _CHUNK):
                chunk = ready[i : i + _CHUNK]
                outcomes = ingest_paths(self.store, chunk)
                self._taken |= {path: present[path] for path in chunk}
                yield [*outcomes, *self._left(outcomes)]
            if changed and not ready:
                yield self._left([])
            self._told.discard("")
        except CchcError as error:  # the store is being written, the disk is full: the next round tries again
            yield self._once("", Outcome(str(self.paths[0]), "refused", message=f"{error} Sẽ tự thử lại."))

    def _is_whole(self, path: Path, sign: Signature) -> bool:
        """Unchanged since the last look, or for so long that nothing is writing it."""
        return self._seen.get(path) == sign or time.time() - sign[0][0] / 1e9 > _OLD

    def _left(self, outcomes: Sequence[Outcome]) -> list[Outcome]:
        out: list[Outcome] = []
        for folder in self.paths:
            try:
                found = gone(self.store, folder, outcomes)
            except CchcError as error:
                out += self._once(str(folder), Outcome(str(folder), "refused", message=str(error)))
                continue
            self._told.discard(str(folder))
            if self.drops:
                out += drop(self.store, found)
                continue
            for one in found:
                message = f"Tệp không còn; văn bản “{one.document_id}” vẫn giữ trong kho."
                out += self._once(one.names[0], Outcome(one.names[0], "vanished", one.document_id, message=message))
        return out

    def _once(self, key: str, outcome: Outcome) -> list[Outcome]:
        """The outcome the first time, nothing after that."""
        told = key in self._told
        self._told.add(key)
        return [] if told else [outcome]


def _signature(path: Path) -> Signature:
    """Time and size of a file and of the record beside it; empty where it is gone."""
    try:
        stats = [path.stat(), *(x.stat() for x in (path.with_suffix(".toml"),) if x.is_file())]
    except OSError:
        return ()
    return tuple((s.st_mtime_ns, s.st_size) for s in stats)
