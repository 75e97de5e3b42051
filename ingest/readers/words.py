"""Words of a page, and the lines they stand in; the same for digital and for scanned pages.

Units are points; `top` grows downwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median


@dataclass(slots=True)
class Word:
    """`spaced`: white space follows in the file even where no gap is seen."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    confidence: float = 100.0
    spaced: bool = True


@dataclass(slots=True)
class TextLine:
    """Words that stand beside one another, left to right."""

    words: list[Word]
    x0: float = 0.0
    x1: float = 0.0
    top: float = 0.0
    bottom: float = 0.0
    size: float = 0.0
    text: str = ""

    def __post_init__(self) -> None:
        self.words.sort(key=lambda w: w.x0)
        self.x0, self.x1 = self.words[0].x0, max(w.x1 for w in self.words)
        self.top, self.bottom = min(w.top for w in self.words), max(w.bottom for w in self.words)
        self.size = median(w.size for w in self.words for _ in w.text)
        parts = [self.words[0].text]
        for before, word in pairwise(self.words):
            parts.append(("" if is_one_word(before, word, self.size) else " ") + word.text)
        self.text = "".join(parts)


def is_one_word(before: Word, word: Word, size: float) -> bool:
    """Pieces of one word: no room between them, and no space in the file."""
    return word.x0 - before.x1 < 0.1 * size and not before.spaced


def whole_words(words: Sequence[Word], spaces: Sequence[tuple[float, float]] = ()) -> list[Word]:
    """Words whose letters a file holds in pieces (those with marks in another font, say) made whole.

    `spaces` are the places (left, baseline) of spaces that stand elsewhere in the file than behind their word.
    """
    out: list[Word] = []
    for line in text_lines(words):
        near = sorted(x for x, y in spaces if line.top < y < line.bottom)
        last: Word | None = None
        for word in line.words:
            if last is not None and word.text == last.text and abs(word.x0 - last.x0) < 0.15 * line.size:
                continue  # drawn twice, to look bold
            if last is not None and is_one_word(last, word, line.size) and word.x0 - last.x1 > -0.5 * line.size:
                last.text, last.spaced, last.x1 = last.text + word.text, word.spaced, max(last.x1, word.x1)
            else:
                out.append(last := word)
            last.spaced = last.spaced or any(abs(x - last.x1) < 0.2 * line.size for x in near)
    return out


def text_lines(words: Sequence[Word]) -> list[TextLine]:
    """Words grouped by vertical overlap, top to bottom."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda w: w.top + w.bottom):
        for row in reversed(rows[-4:]):
            first = row[0]
            overlap = min(first.bottom, word.bottom) - max(first.top, word.top)
            if overlap > 0.5 * min(first.bottom - first.top, word.bottom - word.top):
                row.append(word)
                break
        else:
            rows.append([word])
    return sorted((TextLine(row) for row in rows), key=lambda line: (line.top + line.bottom) / 2)


def runs(line: TextLine, gap: float = 1.3) -> list[TextLine]:
    """The pieces of a line that stand further apart than `gap` letter sizes."""
    out = [[line.words[0]]]
    for word in line.words[1:]:
        if word.x0 - max(w.x1 for w in out[-1]) > gap * line.size:
            out.append([])
        out[-1].append(word)
    return [TextLine(words) for words in out]
