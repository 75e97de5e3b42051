"""Words that a page's reading leaves in doubt, cut out with their neighbours and read twice more, the word then chosen.

Most lines of a page need no second look: Tesseract was sure of every word and the words stand well beside each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import TYPE_CHECKING

from ingest.limits import Job
from ingest.readers.layout import Word
from ingest.readers.specks import without_specks
from ingest.readers.tesseract import LINE, Line, Strip, read_strips
from ingest.readers.voting import doubtful, voted

if TYPE_CHECKING:
    from PIL.Image import Image

_AROUND = 2  # words at either side of a doubtful one
_BESIDE = 5.0  # points of white beside the first and the last word of a line
_ABOVE, _TALL = 0.3, 0.45  # of the height of its words: room for what the tallest and the lowest letters have more
_BORDER = 0.2  # of that height: white about the lower strip, without which Tesseract takes marks for letters
_COARSE = 0.67  # of its size: the second reading sees smoother letters
_SMOOTH = 0.29  # points: how far the edges of letters are smoothed for the third reading
_HARD = 50.0
_TIGHT = (0.2, 0.25, 0.3)
_HEARD = 20.0  # confidence of a word that tells where its line lies


@dataclass(frozen=True, slots=True)
class _Span:
    """Words `start` to `end` of a line, those of them that are doubtful, and where they stand in points."""

    line: int
    start: int
    end: int
    doubtful: tuple[int, ...]
    x0: float
    x1: float
    top: float
    bottom: float


def reread(
    lines: Sequence[Sequence[Word]], picture: Image, as_scanned: Image, scale: float, job: Job
) -> list[list[Word]]:
    """Each line (words left to right) with its doubtful words chosen anew; `as_scanned` is the page with its seals."""
    spans = [span for n in range(len(lines)) for span in _spans(lines[n], n)]
    looks = [
        [_coarse(_strip(picture, span, scale, _TALL, 0.0)), _smooth(_strip(picture, span, scale, _ABOVE, _BORDER))]
        for span in spans
    ]
    read = read_strips([strip for both in looks for strip in both], LINE, job)
    out = [list(words) for words in lines]
    for span, *others in reversed(list(zip(spans, read[::2], read[1::2], strict=True))):
        words = lines[span.line][span.start : span.end]
        settled = set(range(len(words))) - {i - span.start for i in span.doubtful}
        out[span.line][span.start : span.end] = voted([words, *(_flat(x) for x in others)], settled)
    out = _whole(out, as_scanned, scale, job)
    return [_levelled(words, line) for words, line in zip(out, lines, strict=True)]


def _whole(lines: list[list[Word]], picture: Image, scale: float, job: Job) -> list[list[Word]]:
    """The lines, hard ones read again from end to end: tight, since a seal leaves specks above and below the words."""
    hard = [n for n, words in enumerate(lines) if len(words) > 1 and any(_is_hard(w) for w in words)]
    strips = [_strip(picture, _span(lines[n], n), scale, above, 0.0) for n in hard for above in _TIGHT]
    read = read_strips(strips, LINE, job)
    for i, n in enumerate(hard):
        found = [_flat(x) for x in read[i * len(_TIGHT) : (i + 1) * len(_TIGHT)]]
        lines[n] = voted([without_specks(x) for x in (lines[n], *found)])
    return lines


def _span(line: Sequence[Word], n: int) -> _Span:
    return _Span(n, 0, len(line), (), _between(line, 0, -1), _between(line, len(line), 1), *_band(line))


def _is_hard(word: Word) -> bool:
    return word.confidence < _HARD and len(word.text) > 1


def _spans(line: Sequence[Word], n: int) -> list[_Span]:
    places: list[tuple[int, int, tuple[int, ...]]] = []
    for i in doubtful(line):
        before: tuple[int, ...] = ()
        start, end = max(i - _AROUND, 0), min(i + _AROUND + 1, len(line))
        if places and start <= places[-1][1]:
            start, _, before = places.pop()
        places.append((start, end, (*before, i)))
    top, bottom = _band(line)
    return [_Span(n, a, b, d, _between(line, a, -1), _between(line, b, 1), top, bottom) for a, b, d in places]


def _between(line: Sequence[Word], i: int, side: int) -> float:
    """Where to cut before the i-th word of a line: in the middle of the gap."""
    if 0 < i < len(line):
        return (line[i - 1].x1 + line[i].x0) / 2
    return max(line[0].x0 - _BESIDE, 0.0) if side < 0 else line[-1].x1 + _BESIDE


def _band(line: Sequence[Word]) -> tuple[float, float]:
    """Top and bottom of most words of a line: a few boxes always reach into the next line, and a dash is no measure."""
    heard = [w for w in line if w.confidence >= _HEARD and any(c.isalnum() for c in w.text)] or line
    return median(w.top for w in heard), median(w.bottom for w in heard)


def _strip(picture: Image, span: _Span, scale: float, above: float, border: float) -> Strip:
    """The piece of the page, so much of its height (a share) above and below it, and as much white around that."""
    from PIL import ImageOps

    high = span.bottom - span.top
    x0, top = int(span.x0 * scale), int(max(span.top - above * high, 0.0) * scale)
    x1, bottom = int(span.x1 * scale), int((span.bottom + above * high) * scale)
    white = int(border * high * scale)
    piece = picture.crop((x0, top, min(x1, picture.width), min(bottom, picture.height)))
    return Strip(ImageOps.expand(piece, (0, white), fill=255), x0 / scale, (top - white) / scale, scale)


def _coarse(strip: Strip) -> Strip:
    from PIL.Image import Resampling

    wide, high = (max(round(side * _COARSE), 1) for side in strip.picture.size)
    return replace(strip, picture=strip.picture.resize((wide, high), Resampling.LANCZOS), scale=strip.scale * _COARSE)


def _smooth(strip: Strip) -> Strip:
    from PIL import ImageFilter

    return replace(strip, picture=strip.picture.filter(ImageFilter.GaussianBlur(_SMOOTH * strip.scale)))


def _levelled(words: Sequence[Word], line: Sequence[Word]) -> list[Word]:
    """Words at the height of the line as the page showed it: a strip's own boxes reach into its neighbours."""
    top, bottom = _band(line)
    return [replace(w, top=top, bottom=bottom) for w in words]


def _flat(lines: Sequence[Line]) -> list[Word]:
    return [w for _, words in lines for w in words]
