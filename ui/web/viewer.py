"""A document as HTML: its facts, its whole text by paragraphs, the cited one lit in its surroundings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from assistant.occurrences import written
from corpus.labels import document_label, place_label, step_label
from corpus.language.numbers import vietnamese_date
from corpus.records import Document, Paragraph, StepKind, Validity
from ui.facts import VALIDITY, facts, lacking
from ui.web import texts
from ui.web.markup import begun, esc, marked, note, quoted

#: How deep a paragraph is set in, by its own level.
_INDENT = {StepKind.DIEM: 1, StepKind.GACH: 1, StepKind.CONG: 2, StepKind.THU: 0}
_SMALL = frozenset({StepKind.HEADER, StepKind.FOOTER})
#: Characters shown of the lines above a paragraph, the nearest first; it often says what a list is of, the next one
#: who is charged with it. All of every line is there at a click.
_CRUMBS = (120, 80, 44)
_FURTHER_CRUMB = 32
_LONGEST_STEP = 48
_NEARLY = 0.9  # of a paragraph's letters
_BADGE = {Validity.IN_FORCE: "good", Validity.EXPIRED: "bad", Validity.REPLACED: "bad"}


@dataclass(frozen=True, slots=True)
class Light:
    """What to light: the cited paragraph, the quote in it with the words that carry the fact, and all that is cited.

    `also` holds the paragraphs of the answer's citations by their numbers, this one among them; of what was `sought`,
    runs of syllables, those that have it; `found` are the words where the reader himself looked for them.
    """

    paragraph_id: str = ""
    quote: str = ""
    also: tuple[str, ...] = ()
    near: bool = False  # a place that a refusal offers: it is no ground for anything
    facts: tuple[str, ...] = ()
    sought: tuple[tuple[str, ...], ...] = ()
    found: str = ""

    def number(self, paragraph_id: str) -> int:
        """The number of a paragraph's citation; 0 where it is not cited, or is the only one."""
        return self.also.index(paragraph_id) + 1 if len(self.also) > 1 and paragraph_id in self.also else 0


@dataclass(frozen=True, slots=True)
class Source:
    """A document that the answer stands on, with the number of its first citation.

    `count` is the number of its passages, where that is to be told.
    """

    document: Document
    number: int
    count: int = 0


def empty_html(more: str = texts.VIEWER_EMPTY_MORE) -> str:
    """What stands there before anything is opened."""
    return f'<div class="viewer-empty"><h2>{esc(texts.VIEWER_EMPTY)}</h2><p>{esc(more)}</p></div>'


def document_html(
    document: Document, paragraphs: Sequence[Paragraph], light: Light | None = None, sources: Sequence[Source] = ()
) -> str:
    """The whole document; `paragraphs` in reading order, `sources` all that the same answer stands on."""
    lit = light or Light()
    shown = [p for p in paragraphs if p.step.kind is not StepKind.FURNITURE or p.id == lit.paragraph_id]
    above = _above(paragraphs, lit.paragraph_id)
    old = bool(shown) and shown[0].version != document.version
    body = "".join(
        _table(list(rows), lit) if table else "".join(_paragraph(p, lit) for p in rows)
        for table, rows in ((key is not None, rows) for key, rows in groupby(shown, _table_of))
    )
    nearest = esc(above[-1].id if above else "")
    return (
        f'<article class="document" data-document="{esc(document.id)}" data-above="{nearest}">'
        f"{_head(document, shown, lit, above, sources)}"
        f"{note(texts.OLD_VERSION, 'warning', texts.WARNING) if old else ''}"
        f'<div class="text">{body or note(texts.NOT_HELD)}</div></article>'
    )


def _above(paragraphs: Sequence[Paragraph], paragraph_id: str) -> list[Paragraph]:
    """The lines that a paragraph stands under, outermost first: headings, openings of lists (`- Đến năm 2025:`)."""
    by_id = {p.id: p for p in paragraphs}
    out: list[Paragraph] = []
    at = by_id.get(paragraph_id)
    while at and (parent := by_id.get(at.parent_id or "")) and parent.order < at.order:
        out.append(at := parent)
    return out[::-1]


def _path(above: Sequence[Paragraph]) -> str:
    """Those lines in the words of the text, to stay in view while the page scrolls; empty where there are none.

    What is too long shows its beginning, and opens to all of every line.
    """
    if not above:
        return ""
    whole = [" ".join(p.text.split()).removeprefix("- ").rstrip(" :;") for p in above]
    most = [*_CRUMBS, *[_FURTHER_CRUMB] * len(whole)][: len(whole)][::-1]
    lines = [begun(line, n) for line, n in zip(whole, most, strict=True)]
    *further, nearest = [f"<span>{esc(line)}</span>" for line in lines]
    crumbs = "".join([*(f"{one}<i> › </i>" for one in further), f"<b>{nearest}</b>"])
    if lines == whole:
        return f'<p class="path" aria-label="{esc(texts.PATH)}">{crumbs}</p>'
    listed = "".join(f"<li>{esc(line)}</li>" for line in whole)
    told = f'aria-label="{esc(texts.PATH)}" title="{esc(texts.PATH_WHOLE)}"'
    return f'<details class="path"><summary {told}>{crumbs}</summary><ol>{listed}</ol></details>'


def _head(
    document: Document,
    paragraphs: Sequence[Paragraph],
    lit: Light,
    above: Sequence[Paragraph],
    sources: Sequence[Source],
) -> str:
    known = facts(document)
    badge = _BADGE.get(document.validity, "unknown")
    rows = "".join(
        f"<div><dt>{esc(name)}</dt><dd>{esc(value)}</dd></div>"
        for name, value in [(texts.NAME, document.title), *known]
    )
    cited = next((p for p in paragraphs if p.id == lit.paragraph_id), None)
    what = _opened_for(lit)
    where = f'<div class="where{" near" if lit.near else ""}">{_place(cited, what)}{_steps(lit)}</div>' if cited else ""
    gap = lacking(document)
    lack = f'<p class="gap" title="{esc(gap)}"><b>{esc(texts.LACKING_HERE)}:</b> {esc(gap)}</p>' if gap else ""
    number = f"<span>{esc(f'{document.kind} {document.number}' if document.number else document.kind)}</span>"
    return (
        f'<header><button type="button" class="close" data-close="1">{esc(texts.CLOSE)}</button>'
        f'<p class="kind">{number}<span class="badge {badge}">{esc(VALIDITY[document.validity])}</span></p>'
        f'{_tabs(document, sources, lit)}<h2 title="{esc(document.title)}">{esc(document.title)}</h2>{lack}'
        f"{note(texts.EARLIER, 'earlier')}{where}{_path(above)}"
        f"<details><summary>{esc(_summary(document))}</summary><dl>{rows}</dl></details></header>"
    )


def _opened_for(lit: Light) -> str:
    """Why a place is shown; nothing is quoted of one that is only near."""
    if lit.found:
        return texts.FOUND_HERE.format(words=lit.found)
    near = texts.SOUGHT_HERE if lit.sought else texts.NEAR_HERE
    return near if lit.near else texts.CITED_HERE


def _place(paragraph: Paragraph, what: str) -> str:
    """The whole place; long headings in it, which the lines above repeat, are cut."""
    steps = (begun(step_label(step), _LONGEST_STEP) for step in reversed(paragraph.path))
    return f'<p title="{esc(place_label(paragraph))}"><b>{esc(what)}:</b> {esc(", ".join(steps))}</p>'


def _tabs(document: Document, sources: Sequence[Source], lit: Light) -> str:
    """The documents of one answer side by side, where there are several."""
    if len(sources) < 2:
        return ""
    tabs = "".join(
        f'<button type="button" {_way(s.number, lit)}{" aria-current=true" if s.document.id == document.id else ""}'
        f' title="{esc(s.document.title)}">{esc(document_label(s.document, short=True))}{_counted(s)}</button>'
        for s in sources
    )
    told = texts.SOUGHT_TEXTS if any(s.count for s in sources) else texts.OTHERS
    return f'<nav class="sources" aria-label="{esc(told)}">{tabs}</nav>'


def _way(number: int, lit: Light) -> str:
    """What leads to another place: a citation of the answer, or of what the reader looked for himself."""
    if not lit.found:
        return f'data-goto="{number}"'
    return f'data-event="found" data-words="{esc(lit.found)}" data-place="{number}"'


def _counted(source: Source) -> str:
    return f" ({source.count})" if source.count else ""


def _steps(lit: Light) -> str:
    """From citation to citation, where there are several: `‹ 2/7 ›`."""
    number, last = lit.number(lit.paragraph_id), len(lit.also)
    if not number:
        return ""
    before, after = (texts.SOUGHT_BEFORE, texts.SOUGHT_AFTER) if lit.sought else (texts.BEFORE, texts.AFTER)
    ways = ((number - 1, "‹", before, number == 1), (number + 1, "›", after, number == last))
    back, on = (
        f'<button type="button" {_way(to, lit)} title="{esc(say)}"{" disabled" if off else ""}>{sign}</button>'
        for to, sign, say, off in ways
    )
    return f'<span class="steps">{back}<b>{number}/{last}</b>{on}</span>'


def _summary(document: Document) -> str:
    day = vietnamese_date(document.issued_on) if document.issued_on else ""
    return " · ".join(part for part in (document.issuer, day, texts.DETAILS) if part)


def _paragraph(paragraph: Paragraph, lit: Light) -> str:
    text = _text(paragraph.text.strip(), [lit.quote] if paragraph.id == lit.paragraph_id else [], lit)
    if "truncated" in paragraph.flags:
        text += f'<span class="cut">{esc(texts.TRUNCATED)}</span>'
    tag = f"h{min(3 + _depth(paragraph), 6)}" if paragraph.is_heading else "p"
    return f"<{tag} {_attributes(paragraph, lit)}>{text}</{tag}>"


def _text(text: str, quotes: Sequence[str], lit: Light) -> str:
    """Text of a paragraph as HTML: what is quoted of it marked, or every place of what was sought.

    Also where nothing was counted: in a title, or the line that a counted paragraph stands under.
    """
    if lit.sought:
        return marked(text, written(lit.sought, text), whole=True, every=True)
    return quoted(text, quotes, lit.facts)


def _attributes(paragraph: Paragraph, lit: Light) -> str:
    classes = [f"in{_INDENT.get(paragraph.step.kind, 0)}"]
    classes += ["small"] if paragraph.step.kind in _SMALL else []
    classes += ["appendix"] if paragraph.step.kind is StepKind.PHU_LUC else []
    if paragraph.id == lit.paragraph_id:
        classes += ["lit", "near"] if lit.near else ["lit", "whole"] if _whole(paragraph, lit) else ["lit"]
    elif paragraph.id in lit.also and not lit.sought:
        classes.append("also")
    place = esc(place_label(paragraph))
    own = 0 if lit.sought or paragraph.step.kind is StepKind.HANG else lit.number(paragraph.id)
    number = f' data-note="{own}"' if own else ""
    return (
        f'id="p-{esc(paragraph.id)}" class="{" ".join(classes)}" data-id="{esc(paragraph.id)}" title="{place}"{number}'
    )


def _whole(paragraph: Paragraph, lit: Light) -> bool:
    """Whether nearly all of the paragraph is quoted: it is lit as it is, and marked nowhere but for the fact."""
    return len("".join(lit.quote.split())) >= _NEARLY * len("".join(paragraph.text.split()))


def _depth(paragraph: Paragraph) -> int:
    return sum(step.kind in (StepKind.MUC, StepKind.DIEU, StepKind.DIEM, StepKind.KHOAN) for step in paragraph.path) - (
        paragraph.path[0].kind in (StepKind.MUC, StepKind.DIEU)
    )


def _table_of(paragraph: Paragraph) -> tuple[object, ...] | None:
    """What a run of table rows has in common; None for a paragraph that is no row."""
    if paragraph.step.kind is not StepKind.HANG:
        return None
    return tuple((step.kind, step.number, step.heading) for step in paragraph.path[:-1]), paragraph.parent_id


def _table(rows: Sequence[Paragraph], lit: Light) -> str:
    heads = [head for head, _ in next((row.cells for row in rows if row.cells), ())]
    head_row = next((row for row in rows if row.is_heading), None)
    attributes = _attributes(head_row, lit) if head_row else ""
    top = "".join(f'<th scope="col">{esc(head)}</th>' for head in heads)
    body = "".join(_row(row, len(heads), lit) for row in rows if not row.is_heading)
    return f'<div class="table"><table><thead><tr {attributes}>{top}</tr></thead><tbody>{body}</tbody></table></div>'


def _row(row: Paragraph, width: int, lit: Light) -> str:
    quotes = _cell_quotes(row, lit.quote) if row.id == lit.paragraph_id else []
    own = f' data-note="{n}"' if (n := lit.number(row.id)) and not lit.sought else ""
    held = (
        row.id in lit.also and not quotes and not lit.sought
    )  # another row of the same answer: its fact, to be counted at a glance
    if row.cells:
        cells = "".join(
            f'<td data-head="{esc(head)}"{"" if i else own}>'
            f"{marked(value, lit.facts, 'b', whole=True) if held else _text(value, quotes, lit)}</td>"
            for i, (head, value) in enumerate(row.cells)
        )
    else:
        cells = f'<td colspan="{max(width, 1)}"{own}>{_text(row.text.strip(), quotes, lit)}</td>'
    return f'<tr {_attributes(row, lit)} aria-label="{esc(step_label(row.step))}">{cells}</tr>'


def _cell_quotes(row: Paragraph, quote: str) -> list[str]:
    """A quote may run over several cells, which the page shows apart: mark each cell it covers."""
    folded = " ".join(quote.split())
    return [quote, *(value for _, value in row.cells if len(value) > 2 and " ".join(value.split()) in folded)]
