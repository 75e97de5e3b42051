"""Headings asked for by the noun that they open with: `lưu vực thứ ba` is `2.2.3 Lưu vực Hữu Nhuệ`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.compose.draft import Draft, Quote, Refusal, Scene, sentence
from assistant.question import LAST
from corpus.labels import document_label
from corpus.language.numbers import ordinal
from corpus.language.text import fold

_NUMBERING = re.compile(r"^(?:\d{1,3}(?:\.\d{1,3})*|[IVX]{1,5}|[a-zđ])[.)]?\s+")


def nth_heading(scene: Scene, documents: Sequence[str], noun: str, n: int) -> Draft | Refusal | None:
    """The n-th of the sister headings that open with a noun of two syllables; None where no document has several.

    Where each of them has a name (`Lưu vực Tô Lịch`), there are no more than these.
    """
    for document_id in documents if " " in noun else ():
        named = [p for p in scene.paragraphs(document_id) if p.is_heading and _opens_with(p.text, noun)]
        sisters = [p for p in named if p.path[:-1] == named[0].path[:-1]]
        if len(sisters) > 1 and n > len(sisters) and all(_has_name(p.text, noun) for p in sisters):
            label = document_label(scene.document(document_id), short=True)
            return Refusal(f"{label} chỉ có {len(sisters)} {noun}, không có {noun} {ordinal(n)}.")
        if len(sisters) < 2 or not (n == LAST or 0 < n <= len(sisters)):
            continue
        chosen = sisters[n if n == LAST else n - 1]
        name = f"{noun} {'cuối cùng' if n == LAST else ordinal(n)}"
        line = sentence(_NUMBERING.sub("", chosen.text).rstrip(" :"))
        return Draft(f"{name[0].upper()}{name[1:]}: {line}", (Quote(chosen, chosen.text),), 0.85, "ordinal")
    return None


def _has_name(text: str, noun: str) -> bool:
    return _NUMBERING.sub("", text)[len(noun) :].lstrip()[:1].isupper()


def _opens_with(text: str, noun: str) -> bool:
    return fold(_NUMBERING.sub("", text)).startswith(f"{fold(noun)} ")
