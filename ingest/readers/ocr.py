"""Scanned pages by Tesseract: straightened, read page by page on two cores, the confidence of each word kept."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from statistics import median
from typing import TYPE_CHECKING

from corpus.language.model import is_possible, is_regular, model_form
from ingest.limits import Job
from ingest.readers.layout import Word
from ingest.readers.patches import Box, patches
from ingest.readers.rereading import reread
from ingest.readers.rules import Ruled, tables_on
from ingest.readers.seals import without_rings
from ingest.readers.spelling import mended, tidied, tidied_line
from ingest.readers.tesseract import BLOCK, Line, Strip, check_installed, read_page, read_strips
from ingest.readers.upright import straightened, turn, turned

if TYPE_CHECKING:
    from PIL.Image import Image

DPI = 300
_WORKERS = 2
_NOISE = 20.0  # words of a lower confidence are specks, seals and handwriting
_NOISY_LINE = 35.0
_SURE, _FAIR = 70.0, 50.0  # a look at overlooked ink keeps a line with one sure word, and of it the fair ones
_GAP = 2.5  # of the letters' height: more than that is another column
_INSIDE = 1.5  # points: the edge of a cell
_INK = 2.0  # square points of it that a number has
_WHITE = 8.0  # points around it
_ARTICLE_ALONE = re.compile(r"(Đi[eéèẻẽẹêếềểễệ]u)[^\w\s]?(\d{1,3})[^\w\s]?$")
_ARTICLE = re.compile(r"Đi[eéèẻẽẹêểễệế]u \d{1,3}\s*[.:]")


@dataclass(frozen=True, slots=True)
class Read:
    """What was read of a page: its words, and the cells of its ruled tables; in points."""

    number: int
    words: list[Word]
    tables: list[Ruled]


def pdf_pages(data: bytes, numbers: Sequence[int], job: Job) -> Iterator[Read]:
    """Scanned pages of a PDF. Signature stamps, which lie over the scan, are left undrawn."""
    import pypdfium2

    check_installed(job.name)
    document = pypdfium2.PdfDocument(data)
    try:

        def picture(number: int) -> Image:
            page = document[number]
            scale = min(DPI / 72, (job.limits.picture_pixels / max(page.get_width() * page.get_height(), 1.0)) ** 0.5)
            drawn: Image = page.render(scale=scale, grayscale=True, draw_annots=False, may_draw_forms=False).to_pil()
            drawn.info["scale"] = scale
            return drawn

        yield from _all(numbers, picture, job)
    finally:
        document.close()


def images(pictures: Sequence[Image], job: Job) -> Iterator[Read]:
    """Pictures of pages; a picture's pixel counts as 1/300 inch unless its `scale` says otherwise."""
    check_installed(job.name)
    yield from _all(range(len(pictures)), lambda i: pictures[i], job)


def _all(numbers: Sequence[int], picture: Callable[[int], Image], job: Job) -> Iterator[Read]:
    """Two pages at a time; pictures are drawn one after another, PDFium being no friend of threads."""
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # one core a page: two pages at once beat two cores a page
    with ThreadPoolExecutor(_WORKERS) as pool:
        for start in range(0, len(numbers), _WORKERS):
            job.check_time()
            part = numbers[start : start + _WORKERS]
            drawn = [picture(n) for n in part]
            read = pool.map(lambda p: page_of(p, job), drawn)
            for done, (number, (words, tables)) in enumerate(zip(part, read, strict=True)):
                if job.progress:
                    job.progress(start + done + 1, len(numbers))
                yield Read(number, words, tables)


def words_of(picture: Image, job: Job) -> list[Word]:
    """Words of one picture in points, with their confidence (0 … 100)."""
    return page_of(picture, job)[0]


def page_of(picture: Image, job: Job) -> tuple[list[Word], list[Ruled]]:
    """Words and ruled tables of one picture."""
    scale = float(picture.info.get("scale", DPI / 72))
    straight, tables = tables_on(straightened(picture), scale)
    found = read_page(straight, scale, job)
    if quarters := turn(found, straight, scale, job):
        straight, tables = tables_on(straightened(turned(picture, quarters)), scale)
        found = read_page(straight, scale, job)
    lines = [x for x in found if _is_line(x[1])]
    places = patches(straight, _heard(lines), scale)
    clean = without_rings(straight, places, scale)
    pieces = [_piece(clean, place, scale) for place in places]
    as_scanned = [_piece(straight, place, scale) for place in places]
    pieces += [b for a, b in zip(pieces, as_scanned, strict=True) if a.picture != b.picture]
    for i, (piece, found) in enumerate(zip(pieces, read_strips(pieces, BLOCK, job), strict=True)):
        whole = [(n, article_head(_whole(words, piece))) for n, words in found]
        lines = _added(lines, whole, better=i < len(places))
    parts = [(paragraph, part) for paragraph, words in lines for part in _parts(words)]
    read = reread([words for _, words in parts], clean, straight, scale, job)
    paragraphs: dict[int, list[list[Word]]] = {}
    for (paragraph, _), words in zip(parts, read, strict=True):
        paragraphs.setdefault(paragraph, []).append(words)
    words = _mended(_sized(list(paragraphs.values())))
    return [*words, *_in_cells(straight, [c for t in tables for c in t.cells], words, scale, job)], tables


def _in_cells(picture: Image, cells: Sequence[Box], words: Sequence[Word], scale: float, job: Job) -> list[Word]:
    """What stands in cells that have ink and no word: a page's reading passes over numbers that stand alone."""
    empty = [
        (x0 + _INSIDE, top + _INSIDE, x1 - _INSIDE, bottom - _INSIDE)
        for x0, top, x1, bottom in cells
        if not any(x0 < (w.x0 + w.x1) / 2 < x1 and top < (w.top + w.bottom) / 2 < bottom for w in words)
    ]
    strips = [strip for box in empty if (strip := _framed(picture, box, scale)) is not None]
    size = median(w.size for w in words) if words else 0.0
    found = [w for lines in read_strips(strips, BLOCK, job) for _, line in lines for w in line]
    kept = [w for w in found if w.confidence >= _FAIR and any(c.isalnum() for c in w.text)]
    return [replace(w, text=tidied(w.text), size=size or w.size) for w in kept]


def _framed(picture: Image, box: Box, scale: float) -> Strip | None:
    """The ink in a box with white around it; None where there is hardly any."""
    import numpy as np
    from PIL import ImageOps

    piece = _piece(picture, box, scale)
    dark = np.asarray(piece.picture) < 128
    if dark.sum() < _INK * scale * scale:
        return None
    rows, columns = np.flatnonzero(dark.any(axis=1)), np.flatnonzero(dark.any(axis=0))
    x0, top, white = int(columns[0]), int(rows[0]), int(_WHITE * scale)
    cut = piece.picture.convert("L").crop((x0, top, int(columns[-1]) + 1, int(rows[-1]) + 1))
    return replace(
        piece, picture=ImageOps.expand(cut, white, fill=255),
        x0=piece.x0 + (x0 - white) / scale, top=piece.top + (top - white) / scale,
    )  # fmt: skip


def _heard(lines: Sequence[Line]) -> list[Word]:
    return [w for _, words in lines for w in words if w.confidence >= _NOISE]


def _piece(picture: Image, place: Box, scale: float) -> Strip:
    x0, top, x1, bottom = (int(v * scale) for v in place)
    return Strip(picture.crop((x0, top, x1, bottom)), x0 / scale, top / scale, scale)


def _whole(words: Sequence[Word], strip: Strip) -> list[Word]:
    """The words that the sides of a piece do not cut."""
    left, right = strip.x0 + 2.0, strip.x0 + strip.picture.width / strip.scale - 2.0
    return [w for w in words if left < w.x0 and w.x1 < right]


def _added(lines: list[Line], found: Sequence[Line], better: bool = False) -> list[Line]:
    """The lines and what was found where nothing was read yet; with `better` also what was read more surely now.

    Each new line must hold a word that Tesseract is sure of.
    """
    out = [(paragraph, list(words)) for paragraph, words in lines]
    for _, words in found:
        touched = [w for w in _heard(out) if any(_touch(w, one) for one in words)]
        instead = better and _sure_letters(words) > _sure_letters(touched) > 0
        fresh = [w for w in words if instead or not any(_touch(w, one) for one in touched)]
        if not any(_is_sure(w) for w in fresh):
            continue
        if instead:
            gone = {id(w) for w in touched}
            out = [(paragraph, [w for w in one if id(w) not in gone]) for paragraph, one in out]
        out.append((-1 - len(out), [w for w in fresh if w.confidence >= _FAIR]))
    return [line for line in out if _is_line(line[1])]


def article_head(words: list[Word]) -> list[Word]:
    """A line under a seal that opens with `Điều 1.`, however doubtful: a law must not lose the head of an article."""
    m = _ARTICLE_ALONE.match(words[0].text) if words else None
    if m is None or any(w.confidence >= _SURE for w in words):
        return words
    middle = words[0].x0 + (words[0].x1 - words[0].x0) * len(m[1]) / len(m[0])
    head = replace(words[0], text="Điều", x1=middle, confidence=_SURE)
    return [head, replace(words[0], text=f"{m[2]}.", x0=middle, confidence=_FAIR)]


def _sure_letters(words: Sequence[Word]) -> int:
    return sum(len(w.text) for w in words if _is_sure(w))


def _parts(words: list[Word]) -> list[list[Word]]:
    """A line cut where two columns stand side by side; pieces of noise fall away."""
    ordered = sorted(words, key=lambda w: w.x0)
    heard = [w for w in words if w.confidence >= _NOISE]
    high = median(w.bottom - w.top for w in heard)
    out = [[ordered[0]]]
    for word in ordered[1:]:
        if word.x0 - max(w.x1 for w in out[-1]) > _GAP * high:
            out.append([])
        out[-1].append(word)
    return [part for part in out if _is_line(part)]


def _is_line(words: Sequence[Word]) -> bool:
    heard = [w for w in words if w.confidence >= _NOISE]
    if not any(c.isalnum() for w in heard for c in w.text):
        return False
    letters = sum(len(w.text) for w in heard)
    return sum(w.confidence * len(w.text) for w in heard) / letters >= _NOISY_LINE


def _is_sure(word: Word) -> bool:
    letters = "".join(c for c in word.text if c.isalpha()).lower()
    return word.confidence >= _SURE and len(letters) >= 2 and is_possible(letters)


def _touch(one: Word, other: Word) -> bool:
    wide = min(one.x1, other.x1) - max(one.x0, other.x0)
    high = min(one.bottom, other.bottom) - max(one.top, other.top)
    return wide > 0 and high > 0.3 * min(one.bottom - one.top, other.bottom - other.top)


def _mended(paragraphs: list[list[Word]]) -> list[Word]:
    """All words, their marks mended by what stands around them."""
    for words in paragraphs:
        texts = mended(tidied_line([w.text for w in words]), [w.confidence for w in words])
        for i, (word, text) in enumerate(zip(words, texts, strict=True)):
            article = i + 1 < len(words) and _ARTICLE.match(f"{text} {words[i + 1].text}")
            word.text = "Điều" if article else text
    return [word for words in paragraphs for word in words]


def without_noise(line: Sequence[Word]) -> list[Word]:
    """Syllables between two fair words stay however doubtful they are: a sentence must not lose words in silence."""
    fair = [i for i, word in enumerate(line) if word.confidence >= _FAIR]
    first, last = (fair[0], fair[-1]) if fair else (0, 0)
    return [
        word
        for i, word in enumerate(line)
        if word.confidence >= _NOISE or (first < i < last and len(word.text) > 1 and is_regular(model_form(word.text)))
    ]


def _sized(paragraphs: list[list[list[Word]]]) -> list[list[Word]]:
    """Words by paragraph, without noise; each takes the height of its line, since boxes of single words are tight."""
    kept = [[without_noise(x) for x in lines if _is_line(x)] for lines in paragraphs]
    tall = [max(w.bottom - w.top for w in x) for lines in kept for x in lines]
    usual = median(tall) if tall else 0.0
    for line in (x for lines in kept for x in lines):
        top, bottom = min(w.top for w in line), max(w.bottom for w in line)
        high = max(bottom - top, 1.0)  # varies with the letters of a line, so near the usual height it is the usual one
        size = 0.85 * (usual if 0.65 * usual < high < 1.5 * usual else high)
        for word in line:
            word.top, word.bottom, word.size = top, bottom, size
    return [[w for x in lines for w in x] for lines in kept if lines]
