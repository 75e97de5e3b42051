"""PDF: text by pypdfium2, ruled tables by pdfplumber, scanned pages by OCR.

Numbers and dates that a clerk stamps in with a digital signature are annotations; they are pressed
into the page first, so that `Số:      /QĐ-UBND` gets its number.
"""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Callable, Sequence
from typing import Any

from corpus.errors import SourceError
from corpus.language.text import nfc
from ingest.legacy import font_encoding, from_vni, likeness, recognised, tcvn3_line
from ingest.limits import Job
from ingest.readers.letters import Letters
from ingest.readers.pages import Page, source_of, without_stamps
from ingest.readers.words import Word, runs, text_lines, whole_words
from ingest.source import Source

_VIETNAMESE = 0.3  # share of possible syllables: less is no Vietnamese text
_CODES = frozenset({"Mn", "Sk", "Cc", "Cf", "Co", "Cn", "So"})  # of Unicode: marks without a letter, codes, pictures
_LEAST_TEXT = 40  # letters a page must have, its stamp not counted, to be digital
_COVERING = 0.4  # of the page: a picture this large makes a page without text a scan
_RULES = 4  # drawn lines a page needs before a table is looked for
_TEXT, _PATH, _IMAGE = 1, 2, 3  # PDFium's object types
_DRAWN_TEXTS = 20  # pieces of text that cannot all be without letters
_ODD = 0.03  # of the characters of a page


def read(data: bytes, job: Job) -> Source:
    """Raises SourceError for files that are broken, locked, too long or without any text."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise _refusal(job.name, str(error)) from error
    try:
        if len(document) > job.limits.pages:
            raise SourceError(
                f"Tệp “{job.name}” có {len(document)} trang, quá giới hạn {job.limits.pages}. Hãy tách nhỏ tệp."
            )
        return _read(document, data, job)
    except pypdfium2.PdfiumError as error:
        raise _refusal(job.name, str(error)) from error
    finally:
        document.close()


def _refusal(name: str, reason: str) -> SourceError:
    if "password" in reason.lower() or "security" in reason.lower():
        return SourceError(f"Tệp “{name}” có mật khẩu, không mở được. Hãy bỏ mật khẩu rồi nạp lại.")
    return SourceError(f"Tệp “{name}” không phải PDF đọc được (bị hỏng). Hãy tải lại hoặc xuất lại tệp PDF.")


def _read(document: Any, data: bytes, job: Job) -> Source:
    import pypdfium2.raw as pdfium

    document.init_forms()
    pages: list[Page] = []
    scanned: list[int] = []
    ruled: list[int] = []
    for i in range(len(document)):
        job.check_time()
        page = document[i]
        kinds = [(o.type, o) for o in page.get_objects(max_depth=2)]
        if sum(kind == _PATH for kind, _ in kinds) >= _RULES:
            ruled.append(i)
        covered = _largest_picture(page, [o for kind, o in kinds if kind == _IMAGE])
        pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)
        width, height = page.get_size()
        pages.append(Page(i + 1, width, height, _words(document[i])))
        drawn = sum(kind == _TEXT for kind, _ in kinds)
        if _is_scan(pages[-1], covered) or is_garbled(pages[-1].words, drawn):
            scanned.append(i)
    _add_tables(pages, data, [i for i in ruled if i not in scanned], job)
    if scanned:
        from ingest.readers import ocr
        from ingest.readers.pdf_tables import fill

        job.check_scanned(len(scanned))
        for read in ocr.pdf_pages(data, scanned, job):
            page, stamps = pages[read.number], _stamps(pages[read.number])  # they may be drawn on the page too
            page.words = [*stamps, *(w for w in read.words if not any(_overlap(w, stamp) for stamp in stamps))]
            page.fit()
            fill(page, [(table.cells, table.box) for table in read.tables])
    source = source_of(pages, "scan" if len(scanned) > len(pages) / 2 else "pdf")
    if not source.lines:
        raise SourceError(f"Tệp “{job.name}” không có chữ nào đọc được. Hãy kiểm tra lại tệp PDF.")
    return source


def _largest_picture(page: Any, pictures: list[Any]) -> float:
    width, height = page.get_size()
    largest = 0.0
    for picture in pictures:
        left, bottom, right, top = picture.get_bounds()
        largest = max(largest, abs((right - left) * (top - bottom)) / max(width * height, 1.0))
    return largest


def _is_scan(page: Page, covered: float) -> bool:
    """A stamp is no text, and neither is what a bad OCR left behind a picture."""
    text = " ".join(x.text for x in without_stamps(text_lines(page.words))[0])
    letters = sum(c.isalpha() for c in text)
    if covered < _COVERING:
        return False
    return letters < _LEAST_TEXT or (letters > 3 * _LEAST_TEXT and likeness(text) < _VIETNAMESE)


def is_garbled(words: Sequence[Word], drawn: int) -> bool:
    """True where a font does not tell which letters it draws: none come out of `drawn` pieces of text, or marks and
    codes that no language has. Such a page is read as it is seen."""
    text = "".join(w.text for w in words)
    letters = sum(c.isalpha() for c in text)
    if letters < _LEAST_TEXT:
        return drawn >= _DRAWN_TEXTS and not any(c.isdigit() for c in text)
    odd = sum(unicodedata.category(c) in _CODES or ("\u0180" <= c < "\u0300" and c not in "ƠơƯư") for c in text)
    return odd > _ODD * len(text) and likeness(" ".join(w.text for w in words)) < _VIETNAMESE


def _stamps(page: Page) -> list[Word]:
    """The words of signature stamps: they date a document whose date is written by hand."""
    return [w for line in without_stamps(text_lines(page.words))[1] for w in line.words]


def _overlap(one: Word, other: Word) -> bool:
    wide = min(one.x1, other.x1) - max(one.x0, other.x0)
    return wide > 0 and min(one.bottom, other.bottom) - max(one.top, other.top) > 0.3 * (other.bottom - other.top)


def _words(page: Any) -> list[Word]:
    """Words with their boxes, in the orientation in which the page is seen."""
    letters = Letters(page)
    out: list[Word] = []
    spaces: list[tuple[float, float]] = []
    current: Word | None = None
    blank: tuple[float, float] | None = None  # a space that PDFium put in where letters come later in the file
    begins: dict[int, int] = {}  # words by identity → their first letter
    for i, (letter, generated, (x0, top, x1, bottom, size)) in enumerate(letters):
        if not letter.strip() or letter < " ":
            if letter == " " and generated:
                blank = (x0, top + size / 2)
            elif letter == " " and current is not None:
                current.spaced = abs(x0 - current.x1) < 0.2 * size
                spaces += [] if current.spaced else [(x0, top + size / 2)]
            current = None
            continue
        if blank is not None and top < blank[1] < bottom and 0.15 * size < x0 - blank[0] < 0.6 * size:
            spaces.append(blank)
        blank = None
        if current is not None and _belongs(current, x0, top, bottom, size):
            current.text += letter
            current.x1 = max(current.x1, x1)
        else:
            current = Word(letter, x0, top, x1, bottom, size, spaced=False)
            begins[id(current)] = i
            out.append(current)
    whole = whole_words([w for w in out if w.text.strip()], spaces)
    return _unicode(whole, lambda word: letters.font(begins[id(word)]))


def _belongs(word: Word, x0: float, top: float, bottom: float, size: float) -> bool:
    same_line = abs((top + bottom) - (word.top + word.bottom)) < 0.6 * size
    return same_line and -0.6 * size < x0 - word.x1 < 0.3 * size


def _unicode(words: list[Word], font: Callable[[Word], str]) -> list[Word]:
    """Words of a page set in fonts from before Unicode are converted together."""
    _, encoding = recognised(" ".join(w.text for w in words))
    if encoding == "TCVN3":
        for part in (part for line in text_lines(words) for part in runs(line)):
            for word, text in zip(part.words, tcvn3_line([w.text for w in part.words]), strict=True):
                word.text = text.upper() if font_encoding(font(word)) == "TCVN3H" else text
    for word in words:
        word.text = nfc(from_vni(word.text) if encoding == "VNI" else word.text)
    return words


def _add_tables(pages: list[Page], data: bytes, ruled: list[int], job: Job) -> None:
    """Ruled tables take their words out of the running text."""
    if not ruled:
        return
    import pdfplumber

    from ingest.readers.pdf_tables import tables_of

    with pdfplumber.open(io.BytesIO(data), pages=[i + 1 for i in ruled]) as plumbed:
        for found in plumbed.pages:
            job.check_time()
            page = pages[found.page_number - 1]
            page.tables = tables_of(found, page)
            page.words = [w for w in page.words if not any(t.holds(w) for t in page.tables)]
            found.close()
