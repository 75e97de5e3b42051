"""What a learner chooses before a quiz is made: the form, and the form read back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.quiz.build import ALL_KINDS, Request
from assistant.quiz.items import DIFFICULTY_NAMES, KIND_NAMES, Difficulty, ItemKind
from corpus.errors import InputError
from corpus.records import Document
from ui.web import texts
from ui.web.markup import esc, note

MOST = 100  # questions
_SHOWN = 200
_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class Choices:
    """The form as filled in; numbers stay as typed, so that a wrong one can be shown again."""

    documents: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    level: str = ""
    number: str = "10"
    seed: str = "0"
    learner: str = ""


def choices(values: Sequence[tuple[str, str]]) -> Choices:
    """From a form's fields."""

    def every(name: str) -> tuple[str, ...]:
        return tuple(value for key, value in values if key == name)

    def one(name: str) -> str:
        return (every(name) or ("",))[0].strip()

    return Choices(
        every("document"), every("kind"), one("level"), one("number"), one("seed"), one("learner")[:_LONGEST_NAME]
    )


def request(chosen: Choices) -> Request:
    """Raises InputError when a number cannot be one."""
    try:
        number, seed = int(chosen.number), int(chosen.seed)
    except ValueError:
        number, seed = 0, 0
    if not 1 <= number <= MOST:
        raise InputError(texts.QUIZ_BAD_NUMBER.format(most=MOST))
    kinds = tuple(kind for kind in ItemKind if kind.value in chosen.kinds) or ALL_KINDS
    level = next((one for one in Difficulty if one.value == chosen.level), None)
    return Request(tuple(sorted(set(chosen.documents))), (), number, kinds, level, seed)


def setup_html(documents: Sequence[Document], chosen: Choices, error: str = "") -> str:
    """The form; `error` is why the last try failed."""
    held = [d for d in documents if d.held]
    of = "".join(_check("document", d.id, _name(d), d.id in chosen.documents) for d in held[:_SHOWN])
    kinds = "".join(_check("kind", k.value, name, k.value in chosen.kinds) for k, name in KIND_NAMES.items())
    levels = "".join(
        f'<option value="{value}"{" selected" if value == chosen.level else ""}>{esc(name)}</option>'
        for value, name in (("", texts.QUIZ_ANY_LEVEL), *((d.value, name) for d, name in DIFFICULTY_NAMES.items()))
    )
    most, hint = f'min="1" max="{MOST}"', f'title="{esc(texts.QUIZ_SEED_HINT)}"'
    figures = (
        _number("number", texts.QUIZ_NUMBER, chosen.number, most)
        + f'<div><label for="quiz-level">{esc(texts.QUIZ_LEVEL)}</label>'
        f'<select id="quiz-level" name="level">{levels}</select></div>'
        + _number("seed", texts.QUIZ_SEED, chosen.seed, hint)
        + f'<div class="wide"><label for="quiz-learner">{esc(texts.QUIZ_LEARNER)}</label>'
        f'<input id="quiz-learner" name="learner" type="text" maxlength="{_LONGEST_NAME}" autocomplete="name" '
        f'placeholder="{esc(texts.QUIZ_LEARNER_HINT)}" value="{esc(chosen.learner)}"></div>'
    )
    return (
        f'<form class="quiz setup" data-event="build" novalidate><h2>{esc(texts.QUIZ_TITLE)}</h2>'
        f"<p>{esc(texts.QUIZ_MORE)}</p>{note(error, 'error', texts.FAILED) if error else ''}"
        f'<fieldset class="of"><legend>{esc(texts.QUIZ_DOCUMENTS)}</legend>{of}</fieldset>'
        f'<fieldset class="kinds"><legend>{esc(texts.QUIZ_KINDS)}</legend>{kinds}</fieldset>'
        f'<div class="figures">{figures}</div><div class="actions">'
        f'<button type="submit" class="primary">{esc(texts.QUIZ_BUILD)}</button></div></form>'
    )


def _check(name: str, value: str, words: str, checked: bool) -> str:
    on = " checked" if checked else ""
    return (
        f'<label class="check"><input type="checkbox" name="{name}" value="{esc(value)}"{on}>'
        f"<span>{esc(words)}</span></label>"
    )


def _number(name: str, words: str, value: str, more: str) -> str:
    return (
        f'<div><label for="quiz-{name}">{esc(words)}</label>'
        f'<input id="quiz-{name}" name="{name}" type="number" step="1" value="{esc(value)}" {more}></div>'
    )


def _name(document: Document) -> str:
    return f"{document.kind} {document.number} – {document.title}" if document.number else document.title
