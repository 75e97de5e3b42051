"""One run of ingest: what need not be read, whose name is taken, what is stored together, what became of each file."""

from __future__ import annotations

from corpus.store.embedded import EmbeddedStore
from corpus.store.protocol import Held
from ingest.files import Item
from ingest.identity import digital_twin, settled
from ingest.pipeline import BATCH_PARAGRAPHS, PARSER_VERSION, Outcome, add_new
from ingest.places import Places


class Intake:
    """Collects what was read and stores it a few thousand paragraphs at a time."""

    def __init__(self, store: EmbeddedStore) -> None:
        self._store = store
        self._places = Places(store, PARSER_VERSION)
        self._batch: list[tuple[Item, Held]] = []
        self.outcomes: dict[str, Outcome] = {}

    def is_known(self, item: Item) -> bool:
        """True where reading an item would change nothing; its outcome is noted."""
        if place := self._places.unchanged(item):
            self.outcomes[item.name] = Outcome(item.name, "unchanged", place.document_id, place.paragraphs)
        elif other := self._places.superseded(item):
            place = self._places.of(item.name)
            self._note_duplicate(item, place.document_id if place else "", other)
        return item.name in self.outcomes

    def take(self, item: Item, result: Held | str) -> None:
        """Take in what a reader gave, or why it refused."""
        if isinstance(result, str):
            self.outcomes[item.name] = Outcome(item.name, "refused", message=result)
            return
        if any(held.document.id.startswith(result.document.id) for _, held in self._batch):
            self.flush()  # two files of one name in a batch: the second must see the first
        if not item.path.with_suffix(".toml").is_file():  # a record names its document itself
            result = settled(self._store, self._places, item, result)
        if other := digital_twin(self._store, self._places, item, result):
            self._note_duplicate(item, result.document.id, other)
            self._places.keep([(item, result)])  # or the scan would be read again every time
            return
        self._batch.append((item, result))
        if sum(len(held.paragraphs) for _, held in self._batch) >= BATCH_PARAGRAPHS:
            self.flush()

    def flush(self) -> None:
        """Store what is waiting."""
        batch, self._batch = self._batch, []
        for outcome in add_new(self._store, [(item.name, held) for item, held in batch]):
            self.outcomes[outcome.name] = outcome
        self._places.keep(batch)

    def _note_duplicate(self, item: Item, document_id: str, other: str) -> None:
        message = f"Cùng một văn bản với “{other}”, đang giữ bản đọc từ tệp đó."
        self.outcomes[item.name] = Outcome(item.name, "duplicate", document_id, message=message)
