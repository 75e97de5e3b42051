"""Under a refusal: which texts were searched, and for each thing asked about in how many paragraphs it stands."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.result import Searched
from corpus.records import Citation, Document
from ui.facts import all_of, in_paragraphs, looked_for
from ui.web import texts
from ui.web.cards import short_name
from ui.web.markup import button, esc

_NAMED_HERE = 2  # texts asked about that are named beside the counts
_NAMED_TEXTS = 30  # of those searched; the rest are counted


def searched_html(documents: Sequence[Document], searched: Searched | None) -> str:
    """How many texts were searched; opened, which ones, each to be read. Below, what was counted in them."""
    if not documents:
        return ""
    words = _words(documents, searched) if searched else ""
    names = [
        f"<li>{button('cite', esc(short_name(d)), '', texts.OPEN_SOURCE, document=d.id, near='1')}</li>"
        for d in documents[:_NAMED_TEXTS]
    ]
    rest = len(documents) - len(names)
    more = f"<li>{esc(texts.SEARCHED_MORE.format(count=rest))}</li>" if rest else ""
    everywhere = searched is not None and not searched.named
    head = texts.SEARCHED_WORDS if everywhere else texts.SEARCHED
    summary = esc(head.format(count=len(documents), paragraphs=searched.paragraphs if searched else 0))
    listed = f"<details><summary>{summary}</summary><ul>{''.join(names)}{more}</ul></details>"
    return f'<div class="searched">{listed}{words}</div>'


def _words(documents: Sequence[Document], searched: Searched) -> str:
    """Each thing that was looked for with its count, which opens the first passage that has it."""
    told = [(*looked_for(one), one.places) for one in searched.words]
    if together := all_of(searched):
        told.append((f"{together}:", in_paragraphs(searched.together, searched.at_least), searched.both))
    rows = "".join(f"<li>{esc(words)} {_count(count, places)}</li>" for words, count, places in told)
    asked = [short_name(d) for d in documents if d.id in searched.named]
    names = " và ".join(asked) if len(asked) <= _NAMED_HERE else texts.ASKED_TEXTS.format(count=len(asked))
    head = texts.SEARCHED_IN.format(documents=names, paragraphs=searched.paragraphs) if names else ""
    return f'{f"<p>{esc(head)}:</p>" if head else ""}<ul class="counts">{rows}</ul>'


def _count(count: str, places: Sequence[Citation]) -> str:
    if not places:
        return f"<b>{esc(count)}</b>"
    first = places[0]
    return button(
        "cite", esc(count), "count", f"{texts.OPEN_SOUGHT}: {first.label}", near="1",
        paragraph=first.paragraph_id, document=first.document_id, version=first.version, quote=first.quote,
    )  # fmt: skip
