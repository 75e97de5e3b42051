"""Specks of a seal or of dirt that OCR took for marks: `của:Bộ` is `của Bộ`, `'đề.nghị` is `đề nghị`.

Only where Tesseract was unsure, and only between what are whole syllables: a mark that is meant is followed by a blank.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.language.model import is_regular, model_form
from ingest.readers.layout import Word

_UNSURE = 65.0
_LEADING = re.compile(r"[.:;,'`´‘’^*]+(?=[^\W\d_])")
_WITHIN = re.compile(r"[.:;,'`´‘’^*]+")


def without_specks(words: Sequence[Word]) -> list[Word]:
    """The words with the marks gone that stand before a word or between two."""
    return [part for word in words for part in _parts(word)]


def _parts(word: Word) -> list[Word]:
    sure = word.confidence >= _UNSURE
    start = m.end() if (m := _LEADING.match(word.text)) and not sure else 0
    body = word.text[start:]
    inner = [x for x in _WITHIN.finditer(body) if x.end() < len(body)]
    cuts = [0, *(x.end() for x in inner), len(body)]
    ends = [*(x.end() if sure else x.start() for x in inner), len(body)]
    pieces = [(a, b) for a, b in zip(cuts, ends, strict=False)]
    if not all(_is_syllable(body[a:b].rstrip(".:;,")) for a, b in pieces):
        pieces = [(0, len(body))]
    per = (word.x1 - word.x0) / len(word.text)
    at = [(start + a, start + b) for a, b in pieces]
    return [replace(word, text=word.text[a:b], x0=word.x0 + per * a, x1=word.x0 + per * b) for a, b in at]


def _is_syllable(text: str) -> bool:
    return len(text) > 1 and text.isalpha() and not text.isupper() and is_regular(model_form(text))
