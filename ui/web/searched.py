"""Under a refusal: which texts were searched, and for each thing asked about in how many paragraphs it stands.

Every count opens the passages that it counts, one after the other; every text, all that was looked for in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.result import Answer, Searched, Sought, Stand
from corpus.records import Document
from ui.facts import all_of, in_paragraphs, looked_for
from ui.web import texts
from ui.web.cards import short_name
from ui.web.markup import button, esc

_NAMED_HERE = 2  # texts asked about that are named beside the counts
_NAMED_TEXTS = 30  # of those searched; the rest are counted
_ALL, _ANY = "all", "any"  # keys of what stands together, and of whatever stands in one text


@dataclass(frozen=True, slots=True)
class Counted:
    """Passages that were counted, in the order in which they are gone through, and the syllables to mark in them."""

    stands: tuple[Stand, ...]
    runs: tuple[tuple[str, ...], ...]


def sought_of(answers: Sequence[Answer | None], key: str) -> Counted | None:
    """What a button of `searched_html` stands for: `2:0` for the first word of the second turn."""
    turn, _, rest = key.partition(":")
    answer = answers[int(turn) - 1] if turn.isdecimal() and 0 < int(turn) <= len(answers) else None
    searched = answer.searched if answer else None
    if searched is None:
        return None
    runs = tuple(run for one in searched.words for run in one.runs)
    what, _, document_id = rest.partition(":")
    if what == _ALL:
        return Counted(searched.stands, runs)
    if what == _ANY:
        return Counted(tuple(_within(searched, document_id)), runs)
    one = searched.words[int(what)] if what.isdecimal() and int(what) < len(searched.words) else None
    return Counted(one.stands, one.runs) if one else None


def searched_html(documents: Sequence[Document], searched: Searched | None, turn: int) -> str:
    """How many texts were searched; opened, which ones, each with its counts. Below, what was counted in all."""
    if not documents:
        return ""
    words = _words(documents, searched, turn) if searched else ""
    names = [f"<li>{_text(d, searched, turn)}</li>" for d in documents[:_NAMED_TEXTS]]
    rest = len(documents) - len(names)
    more = f"<li>{esc(texts.SEARCHED_MORE.format(count=rest))}</li>" if rest else ""
    everywhere = searched is not None and not searched.named
    head = texts.SEARCHED_WORDS if everywhere else texts.SEARCHED
    summary = esc(head.format(count=len(documents), paragraphs=searched.paragraphs if searched else 0))
    listed = f"<details><summary>{summary}</summary><ul>{''.join(names)}{more}</ul></details>"
    return f'<div class="searched">{listed}{words}</div>'


def _within(searched: Searched, document_id: str) -> list[Stand]:
    """The passages of one text that have any of the words, in reading order."""
    held = {s.paragraph_id: s for one in searched.words for s in one.stands if s.document_id == document_id}
    return sorted(held.values(), key=lambda stand: stand.order)


def _text(document: Document, searched: Searched | None, turn: int) -> str:
    """A text to read, every word marked that was looked for in it, with the counts of each."""
    name = esc(short_name(document))
    found = _within(searched, document.id) if searched else []
    if not found:
        opened = button("cite", name, "", texts.OPEN_SOURCE, document=document.id, near="1")
    else:
        opened = _opener(name, f"{turn}:{_ANY}:{document.id}", len(found), 1, texts.SOUGHT_IN_TEXT)
    if searched is None or (searched.named and document.id not in searched.named):
        return opened
    return f"{opened}: {' · '.join(_share(one, i, document, turn) for i, one in enumerate(searched.words))}"


def _share(one: Sought, index: int, document: Document, turn: int) -> str:
    """In how many paragraphs of one text a word stands."""
    at = [n for n, stand in enumerate(one.stands, 1) if stand.document_id == document.id]
    count = f"≥ {len(at)}" if one.at_least and at else str(len(at))
    told = _opener(count, f"{turn}:{index}", len(one.stands), at[0], texts.OPEN_SOUGHT, "share") if at else count
    return f"{esc(looked_for(one)[0])} {told}"


def _words(documents: Sequence[Document], searched: Searched, turn: int) -> str:
    """Each thing that was looked for with its count, which opens the passages that have it."""
    told = [(*looked_for(one), str(i), len(one.stands)) for i, one in enumerate(searched.words)]
    if together := all_of(searched):
        count = in_paragraphs(searched.together, searched.at_least)
        told.append((f"{together}:", count, _ALL, len(searched.stands)))
    rows = "".join(
        f"<li>{esc(words)} {_count(count, f'{turn}:{key}', places)}</li>" for words, count, key, places in told
    )
    asked = [short_name(d) for d in documents if d.id in searched.named]
    names = " và ".join(asked) if len(asked) <= _NAMED_HERE else texts.ASKED_TEXTS.format(count=len(asked))
    head = texts.SEARCHED_IN.format(documents=names, paragraphs=searched.paragraphs) if names else ""
    return f'{f"<p>{esc(head)}:</p>" if head else ""}<ul class="counts">{rows}</ul>'


def _count(count: str, key: str, places: int) -> str:
    return _opener(esc(count), key, places, 1, texts.OPEN_SOUGHT, "count") if places else f"<b>{esc(count)}</b>"


def _opener(inner: str, key: str, places: int, start: int, title: str, classes: str = "") -> str:
    """A button that opens one of the passages that a key stands for; the page steps on to the others."""
    first = str(start)
    return button("cite", inner, classes, title, sought=key, places=str(places), start=first, place=first, near="1")
