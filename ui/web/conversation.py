"""The conversation as HTML: questions, answers with numbered citations, refusals, errors."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from assistant.result import Answer
from corpus.records import Citation, Document
from ui.facts import lacking
from ui.web import texts
from ui.web.cards import SHOWN, card, in_quotes, listed, near_card, near_opener, opener, short_name, words_of
from ui.web.grounds import bulleted, folded, grounded
from ui.web.markup import button, esc, marked, note
from ui.web.refused import in_short, reason_and_advice
from ui.web.searched import searched_html
from ui.web.understood import understood_html

_SHOWN_TURNS = 40
_SPEAKS_OF_IT = 1.4  # score from which the nearest place speaks of the very matter; below, words are shared only
_SHORT = 60  # characters of a marked stretch that is a fact, not a sentence
_LIST = 3
#: Stands for words that an answer leaves out.
_CUT = f'<span class="short" title="{esc(texts.SHORTENED_MORE)}">{texts.SHORTENED}</span>'
_LEAST_REST = 12  # characters after an item's words in its source: the item was shortened
_FIGURE = re.compile(r"(?<!\w)\d[\d.,/]*(?:\d|%)")
_YEAR = re.compile(r"(?:19|20)\d\d")  # seldom what is asked for, often what a text begins or ends with
_HEADER = "phần đầu văn bản"  # how the place of a header is called
_APPENDIX = re.compile(r"\bPhụ lục (\w+)")
_APPENDICES = re.compile(r"\bphụ lục ((?:\d+|[IVX]+)(?:, (?:\d+|[IVX]+))*)", re.IGNORECASE)
#: The line of a header that stands for the day of signing: `Hà Nội, ngày 29 tháng 4 năm 2026`.
_DATE_LINE = re.compile(r"[^\d,:;]{2,40}, (ngày \d{1,2} tháng \d{1,2} năm \d{4})\.?")
_TOGETHER = frozenset({"comparison", "cross-document", "documents"})  # kinds of answers made of several quotes


@dataclass(frozen=True, slots=True)
class Turn:
    """A question with its answer, or with the error it met; neither while it is being worked on."""

    question: str
    answer: Answer | None = None
    error: str = ""
    searched: Sequence[Document] = ()  # the texts that were searched, told by a refusal
    documents: Mapping[str, Document] = field(default_factory=dict)  # those cited or offered, by id
    named: bool = False  # what is offered is a document that the refusal speaks of, not a place near the question


def conversation_html(turns: Sequence[Turn]) -> str:
    """All turns, the newest last; a welcome with examples when there is none."""
    if not turns:
        return _welcome()
    shown = list(enumerate(turns, 1))[-_SHOWN_TURNS:]
    inside = "".join(_turn(number, turn, newest=number == len(turns)) for number, turn in shown)
    return f'<div class="turns" role="log" aria-live="polite">{inside}</div>'


def copy_text(answer: Answer, gaps: Sequence[str] = ()) -> str:
    """The answer with its numbered citations as plain text, to be pasted into a document; warnings and gaps below."""
    told = grounded(replace(answer, answer=_worded(answer)))
    lines = [f"{line}{' ' if found else ''}{''.join(f'[{i + 1}]' for i in found)}" for line, found in told]
    lines += ["", f"{texts.SOURCES}:"]
    lines += [f"[{n}] {c.label}: {in_quotes(words_of(c))}" for n, c in enumerate(answer.citations, 1)]
    lines += [f"{texts.WARNING}: {warning}" for warning in answer.warnings]
    lines += [f"{texts.WARNING}: {gap}" for gap in gaps]
    return "\n".join(lines)


def _welcome() -> str:
    examples = "".join(button("example", esc(q), "example", question=q) for q in texts.EXAMPLES)
    return (
        f'<div class="welcome"><h2>{esc(texts.WELCOME)}</h2><p>{esc(texts.WELCOME_MORE)}</p>'
        f"<h3>{esc(texts.EXAMPLES_TITLE)}</h3>{examples}</div>"
    )


def _turn(number: int, turn: Turn, newest: bool) -> str:
    question = f'<div class="asked"><span class="who">{esc(texts.ASKED)}</span><p>{esc(turn.question)}</p></div>'
    asked = question if turn.question else ""
    if turn.error:
        body = f'<div class="answer failed">{note(turn.error, "error", texts.FAILED)}</div>'
    elif turn.answer is None:
        body = f'<div class="answer working" aria-busy="true"><p>{esc(texts.WORKING)}</p></div>'
    else:
        body = (
            _answered(turn, turn.answer, newest)
            if turn.answer.answered
            else _refused(number, turn, turn.answer, newest)
        )
    return f'<article class="turn" id="turn-{number}">{asked}{body}</article>'


def _answered(turn: Turn, answer: Answer, newest: bool) -> str:
    """The first citation of the newest answer is open beside it from the start, so it is shown as the current one.

    How far the answer can be relied on stands above it, and so do the remarks. The cards of a long one fold away
    where every item carries the number of its own.
    """
    facts = emphasised(answer)
    wanted = [] if facts else [n for n in _FIGURE.findall(answer.answer) if not _YEAR.fullmatch(n)]
    cards = [
        card(
            n,
            c,
            answer.citations,
            newest and n == 1,
            facts,
            wanted,
            turn.documents.get(c.document_id),
            answer.understood,
        )
        for n, c in enumerate(answer.citations, 1)
    ]
    prose, numbered = _prose(answer, newest)
    folded_away = texts.ALL_SOURCES.format(count=len(cards)) if numbered and len(cards) > SHOWN else ""
    gaps = _gaps(turn, answer.citations)
    remarks = _remarks([*answer.warnings, *(f"{head}: {gap}" for head, gap in gaps)])
    return (
        f'<div class="answer">{understood_html(answer)}{_trust(answer)}{_origins(turn, answer)}{remarks}'
        f"{prose}{listed(texts.SOURCES, cards, 'citations', folded_away)}{_foot(answer, gaps)}</div>"
    )


def _remarks(told: Sequence[str]) -> str:
    """All that is to be checked before signing, in one box: it must not push the answer out of sight."""
    return note(" ".join(f"{one.rstrip('.')}." for one in told), "warning", texts.WARNING) if told else ""


def _refused(number: int, turn: Turn, answer: Answer, newest: bool) -> str:
    """What stands nearest is open beside the newest refusal, as what it is."""
    head = texts.REFUSED_HEADS.get(answer.kind, texts.REFUSED)
    title = f'<p class="refused-title">{esc(head)}</p>' if head else ""
    scope = searched_html(turn.searched, answer.searched, number) if head and answer.kind != "unclear" else ""
    places = [
        near_card(n, answer.nearest, newest and n == 1, turn.documents.get(c.document_id), answer.understood)
        for n, c in enumerate(answer.nearest, 1)
    ]
    why, advice = reason_and_advice(answer) if head else (answer.answer, "")
    why, places_told = in_short(why, answer.nearest, turn.documents)
    prose = _prose(replace(answer, answer=why), newest)[0]
    for place, at in places_told.items():
        prose = prose.replace(esc(place), f"{esc(place)}{near_opener(at, answer.nearest[at - 1], newest and at == 1)}")
    return (
        f'<div class="answer refused">{understood_html(answer) if head else ""}{title}{prose}'
        f"{scope}{_next_step(turn, answer, advice) if head else ''}"
        f"{''.join(note(w, 'warning', texts.WARNING) for w in answer.warnings)}"
        f"{listed(texts.NAMED if turn.named else texts.NEAREST, places, 'citations nearest')}</div>"
    )


def _gaps(turn: Turn, citations: Sequence[Citation]) -> list[tuple[str, str]]:
    """(whose copy, what it lacks) of the cited documents, unless it is no part that is cited here."""
    out = []
    for ident in dict.fromkeys(c.document_id for c in citations):
        document = turn.documents.get(ident)
        gap = lacking(document) if document else ""
        if document and gap and any(_may_lack(c, gap) for c in citations if c.document_id == ident):
            head = texts.LACKING.format(document=short_name(document))
            out.append((head, gap))
    return out


def _may_lack(citation: Citation, gap: str) -> bool:
    """A passage of `Phụ lục 2` is whole where the gap is told of other parts."""
    part = _APPENDIX.search(citation.label)
    return part is None or part[1] in {number for told in _APPENDICES.findall(gap) for number in told.split(", ")}


def _next_step(turn: Turn, answer: Answer, advice: str) -> str:
    """What the asker may do now, in the refusal's own words if it has some; where our copy lacks parts, read it whole.

    Only of what stands nearest and speaks of the matter or is asked about by its number, and not where the header
    was looked at, which is whole.
    """
    if advice:
        return f'<p class="next"><b>{esc(texts.NEXT)}:</b> {esc(_buttoned(advice))}</p>'
    near = [c for c in answer.nearest[:1] if not c.label.startswith(_HEADER)]
    gaps = [(d, gap) for c in near if (d := turn.documents.get(c.document_id)) and (gap := lacking(d))]
    gaps = [(d, gap) for d, gap in gaps if _may_lack(near[0], gap)]
    gaps = [(d, gap) for d, gap in gaps if near[0].score >= _SPEAKS_OF_IT or _is_named(d, answer)]
    told = "không đủ" in answer.answer or "đã xem đủ" in answer.answer
    steps = [texts.NEXT_WHOLE.format(document=short_name(d), gap=gap) for d, gap in gaps[:1] if not told]
    return f'<p class="next"><b>{esc(texts.NEXT)}:</b> {esc(" ".join([*steps, texts.NEXT_STEP]))}</p>'


def _is_named(document: Document, answer: Answer) -> bool:
    """The question names the document by its number."""
    number = (document.number or "").partition("/")[0]
    return bool(number) and number in re.findall(r"\w+", answer.understood)


def _trust(answer: Answer) -> str:
    """How well the answer fits, how it came about, on how much it stands."""
    level, word = next((level, word) for least, level, word in texts.CONFIDENCE if answer.confidence >= least)
    rest = [_made(answer), *([texts.COUNT_SOURCES.format(count=len(answer.citations))] if answer.citations else [])]
    return f'<p class="trust {level}"><b>{esc(word)}</b> · {esc(" · ".join(rest))}</p>'


def _origins(turn: Turn, answer: Answer) -> str:
    """The documents an answer stands on, each to be opened, where there are several or the cards are far below."""
    first: dict[str, int] = {}
    held = [c.document_id for c in answer.citations]
    for number, ident in enumerate(held, 1):
        first.setdefault(ident, number)
    known = [(number, d, held.count(i)) for i, number in first.items() if (d := turn.documents.get(i))]
    if len(first) < 2 and len(held) <= SHOWN:
        return ""
    chips = "".join(
        opener(n, answer.citations, f"{esc(short_name(d))} <i>{texts.PARAGRAPHS.format(count=k)}</i>", "origin")
        for n, d, k in known
    )
    return f'<p class="origins">{chips}</p>' if chips else ""


def _prose(answer: Answer, newest: bool) -> tuple[str, bool]:
    """Paragraphs, each with the numbers of what it stands on; runs of lines that open with a bullet become a list.

    Also whether every citation has its number beside some line.
    """
    facts = emphasised(answer)
    seen: set[int] = set()
    out: list[str] = []
    for is_list, run in groupby(grounded(replace(answer, answer=_worded(answer))), lambda one: bulleted(one[0])):
        rows: list[tuple[int, str]] = []
        for line, found in run:
            bare = line.strip()
            text = bare[2:].strip() if is_list else bare
            seen.update(found)
            short = is_list and len(found) == 1 and _shortened(text, answer.citations[found[0]])
            told = _said(text, facts).replace(texts.SHORTENED, _CUT)
            inner = told + (f" {_CUT}" if short else "") + _numbers(found, answer, newest)
            rows.append((line.index(bare) + bare.startswith("+"), inner))
        out.append(_list(rows) if is_list else "".join(f"<p>{inner}</p>" for _, inner in rows))
    return f'<div class="prose">{"".join(out)}</div>', len(seen) == len(answer.citations)


def _said(text: str, facts: Sequence[str]) -> str:
    """A line as HTML, its facts in bold; the line of a header that bears the day says what day it is."""
    if not (dated := _DATE_LINE.fullmatch(text)):
        return marked(text, facts, "strong", whole=True)
    return f"{esc(texts.DATED)}: {marked(text, [dated[1]], 'strong', whole=True)}"


def _numbers(found: Sequence[int], answer: Answer, newest: bool) -> str:
    """The numbers beside a line; each opens its citation and tells its place."""
    facts = emphasised(answer)
    return "".join(
        opener(
            i + 1, answer.citations, str(i + 1), "ref current" if newest and i == 0 else "ref", facts,
            title=answer.citations[i].label,
        )
        for i in found
    )  # fmt: skip


def _list(rows: Sequence[tuple[int, str]]) -> str:
    """(depth, HTML) of its items → lists in lists; a `+` item stands one step deeper than the `-` item before it."""
    out: list[str] = []
    depths: list[int] = []  # of the lists that are open
    for depth, inner in rows:
        while len(depths) > 1 and depth < depths[-1]:
            out.append("</li></ul>")
            depths.pop()
        if depths and depth <= depths[-1]:
            out.append("</li>")
        else:
            out.append("<ul>")
            depths.append(depth)
        out.append(f"<li>{inner}")
    return "".join(out) + "</li></ul>" * len(depths)


def _worded(answer: Answer) -> str:
    return _buttoned(answer.answer)


def _buttoned(said: str) -> str:
    """A command of the terminal as the button that the page has for it."""
    return texts.COMMAND.sub(texts.BUTTON, said)


def _shortened(text: str, citation: Citation) -> bool:
    """Whether the source goes on after an item's words and the item does not show it."""
    line, source = folded(text), folded(citation.text)
    return line in source and len(source.partition(line)[2].strip(' .;:,”"')) > _LEAST_REST


def emphasised(answer: Answer) -> list[str]:
    """The words that carry the fact; a whole sentence in bold, or some names of a list, would point at nothing.

    Of `Nguyễn Văn A (KT. BỘ TRƯỞNG)` the name.
    """
    marks = [m.partition(" (")[0] if m.rstrip(".").endswith(")") else m for m in answer.marks]
    short = [m for m in marks if len(m) <= _SHORT]
    return short if len(short) == len(marks) or len(marks) < _LIST else []


def _made(answer: Answer) -> str:
    """How the answer came about: quoted, counted, put together, or phrased by a model."""
    if answer.mode == "extractive" and "count" in answer.kind and answer.answer.startswith("Có "):
        return texts.COUNTED
    if answer.mode == "extractive" and (answer.kind in _TOGETHER or not _verbatim(answer)):
        return texts.TOGETHER
    return texts.MODES.get(answer.mode, answer.mode)


def _verbatim(answer: Answer) -> bool:
    """Whether most of it stands in a cited text as it is; what cites nothing is not judged here."""
    lines = [folded(line.strip().removeprefix("- ").removeprefix("+ ")) for line in answer.answer.splitlines()]
    sources = [folded(c.text) for c in answer.citations]
    there = sum(len(line) for line in lines if any(line in source for source in sources))
    return not sources or 2 * there >= sum(map(len, lines))


def _foot(answer: Answer, gaps: Sequence[tuple[str, str]]) -> str:
    told = copy_text(answer, [f"{head}: {gap}" for head, gap in gaps])
    copy = f'<button type="button" class="copy" data-copy="{esc(told)}" data-done="{esc(texts.COPIED)}">'
    return f'<div class="foot">{copy}{esc(texts.COPY)}</button></div>'
