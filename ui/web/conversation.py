"""The conversation as HTML: questions, answers with numbered citations, refusals, errors."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count, groupby

from assistant.result import Answer
from corpus.records import Citation
from ui.facts import one_line
from ui.web import texts
from ui.web.markup import around, button, esc, marked, note

_SHOWN_TURNS = 40
_SHOWN_CITATIONS = 5  # the rest folds away: a list of sixteen rows would push the next question off the screen
_LEAST_SHARED = 0.6
_SHOWN_QUOTE = 150  # characters: three lines of a card on a desk
_SHORT = 60  # characters of a marked stretch that is a fact, not a sentence
_FIGURE = re.compile(r"(?<!\w)\d[\d.,/]*(?:\d|%)")
_BULLETS = ("- ", "• ", "+ ")


@dataclass(frozen=True, slots=True)
class Turn:
    """A question with its answer, or with the error it met; neither while it is being worked on."""

    question: str
    answer: Answer | None = None
    error: str = ""
    searched: int = 0  # how many texts were searched


def conversation_html(turns: Sequence[Turn]) -> str:
    """All turns, the newest last; a welcome with examples when there is none."""
    if not turns:
        return _welcome()
    shown = list(enumerate(turns, 1))[-_SHOWN_TURNS:]
    inside = "".join(_turn(number, turn, newest=number == len(turns)) for number, turn in shown)
    return f'<div class="turns" role="log" aria-live="polite">{inside}</div>'


def copy_text(answer: Answer) -> str:
    """The answer with its numbered citations as plain text, to be pasted into a document."""
    lines = [_worded(answer), "", f"{texts.SOURCES}:"]
    lines += [f"[{n}] {c.label}: “{one_line(c.quote or c.text)}”" for n, c in enumerate(answer.citations, 1)]
    lines += [f"{texts.WARNING}: {warning}" for warning in answer.warnings]
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
        body = _answered(turn.answer, newest) if turn.answer.answered else _refused(turn.answer, newest, turn.searched)
    return f'<article class="turn" id="turn-{number}">{asked}{body}</article>'


def _answered(answer: Answer, newest: bool) -> str:
    """The first citation of the newest answer is open beside it from the start, so it is shown as the current one."""
    facts = _facts(answer)
    cards = [card(n, c, answer.citations, newest and n == 1, facts) for n, c in enumerate(answer.citations, 1)]
    return (
        f'<div class="answer">{_understood(answer)}{_prose(answer)}{listed(texts.SOURCES, cards, "citations")}'
        f"{''.join(note(w, 'warning', texts.WARNING) for w in answer.warnings)}{_foot(answer)}</div>"
    )


def _refused(answer: Answer, newest: bool, searched: int) -> str:
    """What stands nearest is open beside the newest refusal, as what it is."""
    head = texts.REFUSED_HEADS.get(answer.kind, texts.REFUSED)
    title = f'<p class="refused-title">{esc(head)}</p>' if head else ""
    told = searched if head and answer.kind != "unclear" else 0
    scope = f'<p class="searched">{esc(texts.SEARCHED.format(count=told))}</p>' if told else ""
    places = [near_card(n, c, newest and n == 1) for n, c in enumerate(answer.nearest, 1)]
    return (
        f'<div class="answer refused">{_understood(answer) if head else ""}{title}'
        f"{_prose(answer)}{scope}{''.join(note(w, 'warning', texts.WARNING) for w in answer.warnings)}"
        f"{listed(texts.NEAREST, places, 'citations nearest')}</div>"
    )


def _understood(answer: Answer) -> str:
    if answer.understood.split() == answer.question.split():
        return ""
    return f'<p class="understood">{esc(texts.UNDERSTOOD)}: <em>{esc(answer.understood)}</em></p>'


def _prose(answer: Answer) -> str:
    """Paragraphs, each with the numbers of what it stands on; runs of lines that open with a bullet become a list."""
    lines = [line.rstrip() for line in _worded(answer).splitlines() if line.strip()]
    paired = sum(map(_bulleted, lines)) == len(answer.citations)
    numbers = count()
    out: list[str] = []
    for bulleted, run in groupby(lines, _bulleted):
        rows: list[tuple[int, str]] = []
        for line in run:
            bare = line.strip()
            text = bare[2:].strip() if bulleted else bare
            row = next(numbers) if bulleted else None
            inner = marked(text, answer.marks, "strong") + _references(text, row if paired else None, answer.citations)
            rows.append((line.index(bare) + bare.startswith("+"), inner))
        out.append(_list(rows) if bulleted else "".join(f"<p>{inner}</p>" for _, inner in rows))
    return f'<div class="prose">{"".join(out)}</div>'


def _bulleted(line: str) -> bool:
    return line.lstrip().startswith(_BULLETS)


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
    return texts.COMMAND.sub(texts.BUTTON, answer.answer)


def _references(text: str, row: int | None, citations: Sequence[Citation]) -> str:
    """What a line stands on: its row's citation where items and citations pair off, else those that hold the line."""
    if row is not None:
        found = [row] if _shared(text, citations[row].text) >= _LEAST_SHARED else []
    else:
        folded = " ".join(text.split()).rstrip(".;:, ")
        found = [i for i, citation in enumerate(citations) if folded in " ".join(citation.text.split())]
    return "".join(_cite(i + 1, citations[i], citations, str(i + 1), "ref") for i in found)


def _shared(text: str, source: str) -> float:
    """The share of a text's words that its source has too: a number beside a line must not point elsewhere."""
    words, there = re.findall(r"\w+", text.lower()), set(re.findall(r"\w+", source.lower()))
    return sum(word in there for word in words) / max(len(words), 1)


def listed(title: str, cards: Sequence[str], classes: str) -> str:
    """Cards under a heading; the later ones fold away."""
    if not cards:
        return ""
    shown, folded = cards[:_SHOWN_CITATIONS], cards[_SHOWN_CITATIONS:]
    more = texts.MORE_SOURCES.format(count=len(folded))
    rest = f"<details><summary>{esc(more)}</summary><ol>{''.join(folded)}</ol></details>" if folded else ""
    return f'<div class="{classes}"><h4>{esc(title)}</h4><ol>{"".join(shown)}</ol>{rest}</div>'


def card(number: int, citation: Citation, among: Sequence[Citation], current: bool, facts: Sequence[str] = ()) -> str:
    """A citation to open: its number, label and quote; of a long quote the stretch that holds one of `facts`."""
    return f"<li>{_cite(number, citation, among, _inside(number, citation, facts), _classes(current))}</li>"


def near_card(number: int, citation: Citation, current: bool) -> str:
    """A place that a refusal offers; nothing in it is marked as a quote."""
    opened = button(
        "cite", _inside(number, citation), _classes(current), texts.OPEN_SOURCE, number=str(number), near="1",
        paragraph=citation.paragraph_id, document=citation.document_id, version=citation.version,
    )  # fmt: skip
    return f"<li>{opened}</li>"


def _facts(answer: Answer) -> list[str]:
    """The words that carry the fact, to be seen in a quote that is cut: what is marked, else figures (`85%`)."""
    return [*(m for m in answer.marks if len(m) <= _SHORT), *_FIGURE.findall(answer.answer)]


def _classes(current: bool) -> str:
    return "cite current" if current else "cite"


def _inside(number: int, citation: Citation, facts: Sequence[str] = ()) -> str:
    quote = around(one_line(citation.quote or citation.text), facts, _SHOWN_QUOTE)
    return (
        f'<span class="number">{number}</span><span class="place"><span class="label">{esc(citation.label)}</span>'
        f'<span class="quote">“{marked(quote, facts, "b", whole=True)}”</span></span>'
    )


def _cite(number: int, citation: Citation, among: Sequence[Citation], inner: str, classes: str) -> str:
    return button(
        "cite", inner, classes, texts.OPEN_SOURCE, number=str(number), paragraph=citation.paragraph_id,
        document=citation.document_id, version=citation.version, quote=citation.quote,
        also=" ".join(c.paragraph_id for c in among),
    )  # fmt: skip


def _made(answer: Answer) -> str:
    """How the answer came about: quoted, counted, put together, or phrased by a model."""
    if answer.mode == "extractive" and "count" in answer.kind and answer.answer.startswith("Có "):
        return texts.COUNTED
    if answer.mode == "extractive" and answer.kind in ("comparison", "cross-document", "documents"):
        return texts.TOGETHER
    return texts.MODES.get(answer.mode, answer.mode)


def _foot(answer: Answer) -> str:
    word = next(word for least, word in texts.CONFIDENCE if answer.confidence >= least or least == 0.0)
    facts = f"{_made(answer)} · {word}"
    copy = f'<button type="button" class="copy" data-copy="{esc(copy_text(answer))}" data-done="{esc(texts.COPIED)}">'
    return f'<div class="foot"><span>{esc(facts)}</span>{copy}{esc(texts.COPY)}</button></div>'
