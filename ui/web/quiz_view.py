"""A quiz as HTML: the choices before it, its making, an item to answer, the item answered, the result."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from assistant.quiz.attempt import Attempt, in_words
from assistant.quiz.formats import results
from assistant.quiz.formats.json_file import write
from assistant.quiz.items import DIFFICULTY_NAMES, FALSE_WORD, KIND_NAMES, TRUE_WORD, Basis, Item, ItemKind
from assistant.quiz.versions import LETTERS, Placed
from corpus.records import Citation
from ui.web import texts
from ui.web.cards import card, listed
from ui.web.markup import button, esc, note

_USUAL = 20  # seconds that making a quiz takes; the bar never claims to have arrived
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class Taking:
    """A learner at a quiz. `stale`: item id → why its source must be looked at again."""

    attempt: Attempt
    learner: str = ""
    stale: Mapping[str, str] = field(default_factory=dict)


def building_html(phase: str, asked: int, seconds: int) -> str:
    """A sign of work while a quiz is made; only the phase is read out, not every second."""
    return (
        f'<div class="quiz building" aria-busy="true"><h2 role="status">{esc(phase)}</h2>'
        f'<progress aria-label="{esc(phase)}" max="{_USUAL}" value="{min(seconds + 1, _USUAL - 1)}"></progress>'
        f"<p>{esc(texts.QUIZ_ASKED.format(count=asked, seconds=seconds))}</p>"
        f"<p>{esc(texts.QUIZ_BUILDING_MORE)}</p></div>"
    )


def item_html(taking: Taking) -> str:
    """The current item with its form; the result when there is none left."""
    placed = taking.attempt.current
    if placed is None:
        return result_html(taking)
    fields = f'<div role="group" aria-labelledby="stem">{_fields(placed)}</div>'
    return (
        f'<div class="quiz">{_bar(taking.attempt, placed)}{_stem(placed)}'
        f'<form data-event="answer" data-number="{placed.number}" data-whole="1" novalidate>{fields}'
        f'<p class="error missing" role="alert" hidden>{esc(texts.QUIZ_MISSING)}</p>'
        f'<div class="actions"><button type="submit" class="primary">{esc(texts.QUIZ_ANSWER)}</button>'
        f"{button('skip', esc(texts.QUIZ_SKIP), 'second', number=str(placed.number))}</div></form></div>"
    )


def answered_html(taking: Taking) -> str:
    """The item just answered: right or wrong, the key, what it stands on."""
    attempt = taking.attempt
    placed, answer, good = attempt.placed[len(attempt.answers) - 1], attempt.answers[-1], attempt.marks[-1]
    reason = taking.stale.get(placed.item.id, "")
    stale = note(reason[:1].upper() + reason[1:], "warning") if reason else ""
    cards = _cards(placed.item)
    last = attempt.current is None
    go = (
        f'<button type="button" class="primary" data-event="next" data-focus="1">'
        f"{esc(texts.QUIZ_TO_RESULT if last else texts.QUIZ_NEXT)}</button>"
    )
    return (
        f'<div class="quiz answer">{_bar(attempt, placed)}{_stem(placed, focus=False)}'
        f"{_verdict(placed, answer, good)}{_marked(placed, answer)}{stale}"
        f"{listed(texts.SOURCES, cards, 'citations') or note(texts.QUIZ_NO_SOURCE)}"
        f'<div class="actions">{go}</div></div>'
    )


def result_html(taking: Taking) -> str:
    """The score, the files to keep, and every item with answer, key and place."""
    attempt = taking.attempt
    total, done = len(attempt.placed), len(attempt.answers)
    stopped = note(texts.QUIZ_STOPPED.format(done=done, total=total)) if done < total else ""
    saved = _file(results.write(attempt, taking.learner).data, _SHEET, "ket-qua.xlsx", texts.QUIZ_SAVE_RESULT) + _file(
        write(attempt.quiz).data, "application/json", "de.json", texts.QUIZ_SAVE_QUIZ
    )
    heads = "".join(f'<th scope="col">{esc(head)}</th>' for head in texts.QUIZ_COLUMNS)
    answers = [*attempt.answers, *[""] * (total - done)]
    marks = [*attempt.marks, *[False] * (total - done)]
    rows = "".join(_row(p, a, good) for p, a, good in zip(attempt.placed, answers, marks, strict=True))
    return (
        f'<div class="quiz result"><h2 tabindex="-1" data-focus="1">'
        f"{esc(texts.QUIZ_RESULT.format(right=attempt.score, total=total))}</h2>"
        f"<p>{esc(attempt.quiz.title)}</p>{stopped}"
        f'<div class="actions">{saved}{button("again", esc(texts.QUIZ_AGAIN), "second")}'
        f"{button('other', esc(texts.QUIZ_OTHER), 'second')}</div>"
        f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def missing_html(reason: str) -> str:
    """Where a source would stand; on a phone, where it covers the quiz, it can be closed too."""
    return (
        f'<div class="viewer-empty"><button type="button" class="close" data-close="1">{esc(texts.CLOSE)}</button>'
        f"<h2>{esc(texts.QUIZ_SOURCE_GONE)}</h2>{note(reason)}</div>"
    )


def _bar(attempt: Attempt, placed: Placed) -> str:
    done, total = len(attempt.answers), len(attempt.placed)
    count = texts.QUIZ_COUNT.format(number=placed.number, total=total)
    return (
        f'<div class="quiz-bar"><b>{esc(count)}</b><progress max="{total}" value="{done}" aria-label="{esc(count)}">'
        f'</progress><span class="score">{esc(texts.QUIZ_SCORE.format(right=attempt.score, done=done))}</span>'
        f"{button('stop', esc(texts.QUIZ_STOP), 'second small')}</div>"
    )


def _stem(placed: Placed, focus: bool = True) -> str:
    item = placed.item
    kind = f"{KIND_NAMES[item.kind]} · {DIFFICULTY_NAMES[item.difficulty]}"
    if item.kind is ItemKind.MULTIPLE:
        kind += f" · {texts.QUIZ_MULTIPLE_HINT}"
    focused = ' tabindex="-1" data-focus="1"' if focus else ""
    return f'<p class="kind">{esc(kind)}</p><h3 id="stem" class="stem"{focused}>{esc(item.stem)}</h3>'


def _fields(placed: Placed) -> str:
    item = placed.item
    if item.kind is ItemKind.FILL:
        label = f'<label for="fill">{esc(texts.QUIZ_FILL)}</label>'
        return f'{label}<input id="fill" type="text" name="fill" maxlength="300" autocomplete="off">'
    if item.kind is ItemKind.TRUE_FALSE:
        return "".join(_choice("radio", word, "", word) for word in (TRUE_WORD, FALSE_WORD))
    if item.options:
        kind = "checkbox" if item.kind is ItemKind.MULTIPLE else "radio"
        return "".join(_choice(kind, x, x, o.text) for x, o in zip(LETTERS, item.options, strict=False))
    names = [f"{n}. {left}" for n, left in enumerate(placed.left, 1)]
    names = names or [texts.QUIZ_PLACE.format(number=n) for n in range(1, len(placed.shown) + 1)]
    choices = list(zip(LETTERS, placed.right or placed.shown, strict=False))
    options = "".join(f'<option value="{x}">{x}. {esc(text)}</option>' for x, text in choices)
    selects = "".join(
        f'<div class="pick{"" if placed.left else " order"}"><label for="pick-{n}">{esc(name)}</label>'
        f'<select id="pick-{n}" name="{n}"><option value="">{esc(texts.QUIZ_CHOOSE)}</option>{options}</select></div>'
        for n, name in enumerate(names, 1)
    )
    return _lettered(choices) + selects


def _choice(kind: str, value: str, letter: str, text: str) -> str:
    return (
        f'<label class="choice"><input type="{kind}" name="choice" value="{esc(value)}">'
        f"{f'<b>{letter}.</b>' if letter else ''}<span>{esc(text)}</span></label>"
    )


def _lettered(choices: Sequence[tuple[str, str]]) -> str:
    return f'<ol class="lettered">{"".join(f"<li><b>{x}.</b> {esc(text)}</li>" for x, text in choices)}</ol>'


def _marked(placed: Placed, answer: str) -> str:
    """The options again, the key and the chosen ones marked in words, not by colour alone."""
    item = placed.item
    if item.kind is ItemKind.FILL:
        return ""
    if not item.options:
        return _lettered(list(zip(LETTERS, placed.right or placed.shown, strict=False)))
    out = []
    words = item.kind is ItemKind.TRUE_FALSE
    for letter, option in zip(LETTERS, item.options, strict=False):
        chosen = option.text == answer if words else letter in answer
        said = [texts.QUIZ_IS_KEY] * option.correct + [texts.QUIZ_IS_CHOSEN] * chosen
        tags = "".join(f'<em class="badge {"good" if option.correct else "bad"}">{esc(word)}</em>' for word in said)
        head = "" if words else f"<b>{letter}.</b>"
        state = "is-key" if option.correct else "is-wrong" if chosen else ""
        out.append(f'<div class="choice {state}">{head}<span>{esc(option.text)} {tags}</span></div>')
    return "".join(out)


def _verdict(placed: Placed, answer: str, good: bool) -> str:
    word = texts.QUIZ_RIGHT if good else texts.QUIZ_WRONG if answer else texts.QUIZ_SKIPPED
    item = placed.item
    if item.options:  # the options above tell the rest
        rows = [] if good else [(texts.QUIZ_KEY, placed.key)]
    else:
        lettered = item.kind is ItemKind.ORDERING  # five sentences with arrows between are hard to read
        rows = [(texts.QUIZ_YOURS, answer if lettered else in_words(placed, answer))] if answer and not good else []
        rows.append((texts.QUIZ_KEY, placed.key if lettered else _key(item)))
    said = "".join(f"<p><b>{esc(name)}:</b> {esc(value)}</p>" for name, value in rows)
    return f'<div class="verdict {"good" if good else "bad"}" role="status"><h4>{esc(word)}</h4>{said}</div>'


def _key(item: Item) -> str:
    return item.key if item.kind is not ItemKind.FILL else " / ".join(item.accepted[:3])


def _row(placed: Placed, answer: str, good: bool) -> str:
    word = texts.QUIZ_RIGHT if good else texts.QUIZ_WRONG if answer else texts.QUIZ_SKIPPED
    badge = f'<span class="badge {"good" if good else "bad"}">{esc(word)}</span>'
    among = [_citation(b) for b in placed.item.bases]
    places = "".join(_place(n, c, among) for n, c in enumerate(among, 1)) or esc(texts.QUIZ_NO_SOURCE)
    cells = (
        f"<b>{placed.number}.</b> {esc(placed.item.stem)}", f"{badge} {esc(in_words(placed, answer))}",
        esc(_key(placed.item)), places,
    )  # fmt: skip
    inside = zip(texts.QUIZ_COLUMNS, cells, strict=True)
    return "<tr>" + "".join(f'<td data-head="{esc(head)}">{cell}</td>' for head, cell in inside) + "</tr>"


def _place(number: int, citation: Citation, among: Sequence[Citation]) -> str:
    return button(
        "cite", esc(citation.label), "place-link", texts.OPEN_SOURCE, number=str(number), quote=citation.quote,
        paragraph=citation.paragraph_id, document=citation.document_id, version=citation.version,
        also=" ".join(c.paragraph_id for c in among),
    )  # fmt: skip


def _cards(item: Item) -> list[str]:
    among = [_citation(b) for b in item.bases]
    return [card(n, c, among, n == 1) for n, c in enumerate(among, 1)]


def _citation(basis: Basis) -> Citation:
    return Citation(basis.paragraph_id, basis.document_id, basis.version, basis.label, basis.quote, basis.quote)


def _file(data: bytes, kind: str, name: str, words: str) -> str:
    """A link that holds its file: nothing is kept on the server."""
    packed = base64.b64encode(data).decode("ascii")
    return f'<a class="second" download="{name}" href="data:{kind};base64,{packed}">{esc(words)}</a>'
