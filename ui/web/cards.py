"""Citations as cards to open: a number, a place short enough to read at a glance, the words quoted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.stopwords import content
from corpus.labels import document_label
from corpus.records import Citation, Document
from ui.facts import one_line
from ui.web import texts
from ui.web.markup import around, begun, button, esc, marked, richest
from ui.web.signature import is_signature

SHOWN = 5  # the rest folds away: a list of sixteen rows would push the next question off the screen
_FEW = 2  # citations whose quotes find room for more words
_SHOWN_QUOTE = 150  # characters: three lines of a card on a desk
_LONGER_QUOTE = 300
_LEVELS = 2  # of a place that a card names; the viewer names them all
_MOST_LEVELS = 9
_LONGEST_STEP = 48
_LONGEST_NAME = 70  # of a document without a number
_STEP = re.compile(r"(?:“[^”]*”|\([^)]*\)|[^,“(])+")


def listed(title: str, cards: Sequence[str], classes: str, folded: str = "") -> str:
    """Cards under a heading; the later ones fold away. With `folded`, a line to open them by, all of them do."""
    if not cards:
        return ""
    shown, rest = (cards[:0], cards) if folded else (cards[:SHOWN], cards[SHOWN:])
    more = folded or texts.MORE_SOURCES.format(count=len(rest))
    hidden = f"<details><summary>{esc(more)}</summary><ol>{''.join(rest)}</ol></details>" if rest else ""
    head = f"<h4>{esc(title)}</h4>" if shown else ""
    return f'<div class="{classes}">{head}<ol>{"".join(shown)}</ol>{hidden}</div>'


def card(
    number: int,
    citation: Citation,
    among: Sequence[Citation],
    current: bool,
    facts: Sequence[str] = (),
    wanted: Sequence[str] = (),
    document: Document | None = None,
    asked: str = "",
) -> str:
    """A citation to open; `facts` are bold in its quote.

    It is cut around the first of them, else of `wanted`, else where it has most of what was `asked`.
    """
    most = _LONGER_QUOTE if len(among) <= _FEW else _SHOWN_QUOTE
    inside = _inside(number, citation, facts, [*facts, *wanted], _label(citation, among, document), most, asked)
    return f"<li>{opener(number, among, inside, _classes(current), facts)}</li>"


def near_card(
    number: int, among: Sequence[Citation], current: bool, document: Document | None = None, asked: str = ""
) -> str:
    """A place that a refusal offers; nothing in it is marked as a quote."""
    citation = among[number - 1]
    inside = _inside(number, citation, (), (), _label(citation, among, document), _SHOWN_QUOTE, asked)
    return f"<li>{_near(number, citation, inside, _classes(current))}</li>"


def near_opener(number: int, citation: Citation, current: bool) -> str:
    """The number beside a place that a refusal names, which opens it."""
    return _near(number, citation, str(number), "ref current" if current else "ref")


def _near(number: int, citation: Citation, inside: str, classes: str) -> str:
    return button(
        "cite", inside, classes, texts.OPEN_SOURCE, number=str(number), near="1",
        paragraph=citation.paragraph_id, document=citation.document_id, version=citation.version,
    )  # fmt: skip


def opener(
    number: int, among: Sequence[Citation], inner: str, classes: str, facts: Sequence[str] = (), title: str = ""
) -> str:
    """A button that opens the citation of that number; `inner` is HTML."""
    citation = among[number - 1]
    return button(
        "cite", inner, classes, title or texts.OPEN_SOURCE, number=str(number), paragraph=citation.paragraph_id,
        document=citation.document_id, version=citation.version, quote=citation.quote, facts="\n".join(facts),
        also=" ".join(c.paragraph_id for c in among),
    )  # fmt: skip


def short_name(document: Document) -> str:
    """A document by its number, else by a title of bearable length."""
    return begun(document_label(document, short=True), _LONGEST_NAME)


def _label(citation: Citation, among: Sequence[Citation], document: Document | None) -> str:
    """A label as short as may be without being that of another card."""
    others = [c for c in among if c.document_id == citation.document_id and c.label != citation.label]
    labels = ((n, short_label(citation, document, n)) for n in range(_LEVELS, _MOST_LEVELS))
    return next(
        (told for n, told in labels if all(short_label(c, document, n) != told for c in others)), citation.label
    )


def short_label(citation: Citation, document: Document | None, levels: int = _LEVELS) -> str:
    """The document and the innermost levels of the place; as it is where the label is not of that document."""
    steps = places_of(citation, document)
    if document is None or not steps:
        return citation.label
    inner = [begun(step, _LONGEST_STEP) for step in steps[:levels]]
    return ", ".join([*inner, *(["…"] if len(steps) > levels else []), short_name(document)])


def places_of(citation: Citation, document: Document | None) -> list[str]:
    """The levels of a place, the innermost first; none where the label is not of that document."""
    ending = f", {document_label(document)}" if document else ""
    if document is None or not citation.label.endswith(ending):
        return []
    return [step.strip() for step in _STEP.findall(citation.label.removesuffix(ending))]


def words_of(citation: Citation) -> str:
    """What a card shows of a citation, on one line: the words quoted; of a signature all its lines."""
    return one_line(citation.text if is_signature(citation) else citation.quote or citation.text)


def in_quotes(text: str) -> str:
    """Quotation marks, unless the words bring their own."""
    return text if text.startswith(("“", '"')) else f"“{text}”"


def _classes(current: bool) -> str:
    return "cite current" if current else "cite"


def _inside(
    number: int,
    citation: Citation,
    facts: Sequence[str],
    wanted: Sequence[str],
    label: str,
    most: int,
    asked: str,
) -> str:
    quote = in_quotes(excerpt(words_of(citation), wanted, asked, most))
    return (
        f'<span class="number">{number}</span><span class="place">'
        f'<span class="label" title="{esc(citation.label)}">{esc(label)}</span>'
        f'<span class="quote">{marked(quote, facts, "b", whole=True)}</span></span>'
    )


def excerpt(line: str, wanted: Sequence[str], asked: str, most: int) -> str:
    """A line cut around what carries the fact, else the stretch that has most of the words asked."""
    there = [one for one in wanted if one in line]
    return around(line, there, most) if there else richest(line, content(asked), most)
