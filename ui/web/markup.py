"""Text → HTML. Everything on the page that was not written here passes through `esc`."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence

_LEAD = 24  # characters shown before the first of the words that an excerpt is about


def esc(text: str) -> str:
    """The text as HTML, never markup; half a surrogate pair, which no encoder takes, becomes `?`."""
    return html.escape(text.encode("utf-8", "replace").decode("utf-8"), quote=True)


def marked(text: str, quotes: Iterable[str], tag: str = "mark", whole: bool = False, every: bool = False) -> str:
    """The text as HTML with every quote found in it wrapped in `tag`, the first time it stands there, or `every` time.

    With `whole`, no part of a word or figure.
    """
    out, at = [], 0
    for start, end in _merged(span for quote in quotes for span in _spans(text, quote, whole, every)):
        out += [esc(text[at:start]), f"<{tag}>{esc(text[start:end])}</{tag}>"]
        at = end
    return "".join([*out, esc(text[at:])])


def quoted(text: str, quotes: Iterable[str], facts: Sequence[str]) -> str:
    """The text as HTML with every quote marked and, within the quotes, the whole words of `facts` in bold."""
    out, at = [], 0
    for start, end in _merged(span for quote in quotes for span in _spans(text, quote)):
        out += [esc(text[at:start]), f"<mark>{marked(text[start:end], facts, 'b', whole=True)}</mark>"]
        at = end
    return "".join([*out, esc(text[at:])])


def begun(text: str, most: int) -> str:
    """The beginning of a line, at most about `most` characters in whole words; what it opened is closed again.

    Never without its middle: of a heading that is a sentence (`1. Sở X là cơ quan chủ trì, …`) that is what decides.
    """
    if len(text) <= most:
        return text
    head = text[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:")
    closed = "".join(shut for open_, shut in ("“”", "()") if head.count(open_) > head.count(shut))
    return f"{head} …{closed}"


def around(text: str, wanted: Iterable[str], most: int) -> str:
    """A line of at most about `most` characters with the first of `wanted` that stands in it kept in its middle."""
    if len(text) <= most:
        return text
    start, end = next((spans[0] for one in wanted if (spans := _spans(text, one, whole=True))), (0, 0))
    middle = (start + min(end, start + most // 2)) // 2
    first = max(0, min(middle - most // 2, len(text) - most))
    if first:
        first = text.find(" ", first, start) + 1 or first
    last = first + most
    if last < len(text):
        last = max(text.rfind(" ", first, last), min(end, last))
    return f"{'… ' if first else ''}{text[first:last].strip()}{' …' if last < len(text) else ''}"


def richest(text: str, words: Sequence[str], most: int) -> str:
    """The stretch of about `most` characters that has most of some words (lower case); the earliest of equals."""
    if len(text) <= most:
        return text
    wanted = set(words)
    found = [(m.start(), m.group()) for m in re.finditer(r"\w+", text.lower()) if m.group() in wanted]
    starts = [at for at, _ in found if at + most // 2 < len(text)]
    rich = {at: len({word for there, word in found if at <= there < at + most - _LEAD}) for at in (0, *starts)}
    best = max(rich, key=lambda at: (rich[at], -at))
    if best <= _LEAD or rich[best] == rich[0]:
        return around(text, (), most)
    first = text.find(" ", best - _LEAD) + 1
    last = len(text) if first + most >= len(text) else text.rfind(" ", first, first + most)
    return f"… {text[first:last].strip()}{' …' if last < len(text) else ''}"


def button(event: str, inner: str, classes: str = "", title: str = "", **data: str) -> str:
    """A button that hands `data` to the page's event of that name; `inner` is HTML."""
    fields = "".join(f' data-{name}="{esc(value)}"' for name, value in data.items())
    tip = f' title="{esc(title)}"' if title else ""
    return f'<button type="button" class="{classes}" data-event="{event}"{fields}{tip}>{inner}</button>'


def note(text: str, kind: str = "note", head: str = "") -> str:
    """A boxed remark: `note`, `warning` or `error`."""
    return f'<p class="{kind}">{f"<b>{esc(head)}:</b> " if head else ""}{esc(text)}</p>'


def _spans(text: str, quote: str, whole: bool = False, every: bool = False) -> list[tuple[int, int]]:
    """Where the quote stands, white space folded: it may run over a line break. With `whole`, not within a word."""
    words = quote.split()
    if not words:
        return []
    pattern = r"\s+".join(map(re.escape, words))
    found = [m.span() for m in re.finditer(rf"(?<!\w){pattern}(?!\w)" if whole else pattern, text)]
    return found if every else found[:1]


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return out
