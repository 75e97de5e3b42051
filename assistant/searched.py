"""In how many paragraphs each thing that a question asks about stands: what a reader of a refusal can check himself.

A reason that speaks of the nearest passage proves nothing of the others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from assistant.library import Library
from assistant.looked_at import asked_texts
from assistant.occurrences import Found, Places, Run, as_written, having, looked_up, occurrences
from assistant.probes import Words
from assistant.question import Question
from assistant.result import Searched, Sought, Stand
from assistant.retrieval import Evidence, weights_of_words
from assistant.things_asked import Thing, is_year, things_asked, weightiest
from corpus.labels import label
from corpus.records import Citation, Paragraph
from corpus.store.embedded import EmbeddedStore

_SHOWN = 3  # passages of each that are told in full, and other wordings; the others are only named


def searched(
    question: Question,
    evidence: Sequence[Evidence],
    library: Library,
    store: EmbeddedStore,
    weights: Words | None = None,
) -> Searched | None:
    """What was looked for word for word in the texts asked about, else in all held, and where it stands."""
    texts = asked_texts(question, evidence, library)
    things = things_asked(question, library, store, weights or weights_of_words(question, store))
    terms = {t for thing in things for run in (*thing.runs, *thing.others) for t in looked_up(run)}
    frequencies, size = store.document_frequency(sorted(terms))
    things = weightiest(things, frequencies, question)
    looked = [
        (t, occurrences((*t.runs, *t.others), frequencies, texts, library, store, above=is_year(t.runs[0])))
        for t in things
    ]
    counted = [(t, found) for t, found in looked if found.places or not found.cut]  # else it is not known where
    if not counted or not size:
        return None
    whole = _together(counted, store)
    return Searched(
        documents=len(texts) if texts else len(library.held()),
        paragraphs=sum(len(library.paragraphs(t)) for t in texts) if texts else size,
        named=texts,
        words=tuple(_sought(thing, found, library) for thing, found in counted),
        together=len(whole),
        both=tuple(_place(*place, library) for place in list(whole.values())[:_SHOWN]),
        at_least=len(counted) > 1 and all(found.cut for _, found in counted),
        stands=_stands(whole.values()),
    )


def _together(counted: Sequence[tuple[Thing, Found]], store: EmbeddedStore) -> Places:
    """The paragraphs that have all of it; of what was not read to its end, those among the paragraphs of the rarest."""
    if len(counted) < 2:
        return {}
    first = min(counted, key=lambda one: (one[1].cut, len(one[1].places)))
    out = first[1].places
    for thing, found in counted:
        if found is not first[1]:
            there = having((*thing.runs, *thing.others), first[1].keys, store) if found.cut else found.places
            out = {ident: place for ident, place in out.items() if ident in there}
    return out


def _sought(thing: Thing, found: Found, library: Library) -> Sought:
    """A thing with its count; other wordings only where they are what stands there."""
    own = [place for place in found.places.values() if place[1] not in thing.others]
    own.sort(key=lambda place: place[0].id in found.above)
    other = [place for place in found.places.values() if place[1] in thing.others]
    wordings = Counter(run for _, run in other)
    return Sought(
        words=thing.words,
        paragraphs=len(found.places),
        places=tuple(_place(p, run, library) for p, run in (*own, *other)[:_SHOWN]),
        wordings=tuple(_wording(run, other) for run, _ in wordings.most_common(_SHOWN)),
        at_least=found.cut,
        above=bool(found.above),
        runs=(*thing.runs, *thing.others),
        stands=_stands([*own, *other]),
    )


def _stands(places: Iterable[tuple[Paragraph, Run]]) -> tuple[Stand, ...]:
    return tuple(Stand(p.id, p.document_id, p.version, p.order) for p, _ in places)


def _wording(run: Run, places: Sequence[tuple[Paragraph, Run]]) -> str:
    """Another wording as the first text that has it writes it."""
    text = next(p.text for p, had in places if had == run)
    return as_written(run, text).lower() or " ".join(run)


def _place(paragraph: Paragraph, run: Run, library: Library) -> Citation:
    """A passage to be opened, the words in it as its quote."""
    document = library.document(paragraph.document_id)
    return Citation(
        paragraph.id, document.id, paragraph.version, label(paragraph, document), as_written(run, paragraph.text),
        paragraph.text, page=paragraph.page,
    )  # fmt: skip
