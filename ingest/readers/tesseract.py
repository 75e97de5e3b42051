"""Tesseract: a page, or many strips of one at once, read into lines of words with boxes and confidences."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from corpus.errors import SourceError
from ingest.limits import Job
from ingest.readers.layout import Word

if TYPE_CHECKING:
    from PIL.Image import Image

PACKAGES = "tesseract-ocr tesseract-ocr-vie"
_LANGUAGE = "vie"
_ICELANDIC = str.maketrans("Ðð", "Đđ")  # Tesseract knows no Vietnamese when it meets a capital Đ
PAGE, BLOCK, LINE = 3, 6, 7  # how Tesseract takes a picture: with columns and paragraphs, as lines, as one line


@dataclass(frozen=True, slots=True)
class Strip:
    """A piece of a page: its picture, where its corner lies (points) and its pixels a point."""

    picture: Image
    x0: float
    top: float
    scale: float


#: A line as Tesseract saw it, noise and all, and the paragraph (of one reading) that it belongs to.
Line = tuple[int, list[Word]]


def check_installed(name: str) -> None:
    """Raises SourceError that names the packages to install."""
    if shutil.which("tesseract") is None:
        raise SourceError(
            f"Tệp “{name}” là bản quét, cần chương trình Tesseract để đọc mà máy chưa có. "
            f"Hãy cài gói {PACKAGES} (sudo apt install {PACKAGES}) rồi nạp lại."
        )


def read_page(picture: Image, scale: float, job: Job) -> list[Line]:
    """The lines of a page in Tesseract's order."""
    return read_strips([Strip(picture, 0.0, 0.0, scale)], PAGE, job)[0]


def read_strips(strips: Sequence[Strip], mode: int, job: Job) -> list[list[Line]]:
    """The lines of each strip; one process reads them all, since loading the language costs as much as a strip.

    The pictures are handed over as they are: packing a page into a PNG costs a tenth of reading it.
    """
    if not strips:
        return []
    with TemporaryDirectory(prefix="cchc-") as folder:
        names = []
        for i, strip in enumerate(strips):
            names.append(str(Path(folder, f"{i}.pgm")))
            strip.picture.convert("L").save(names[-1])
        listing = Path(folder, "strips.txt")
        listing.write_text("\n".join(names), encoding="utf-8")
        return _lines(_table(listing, mode, strips[0].scale, job), strips)


def _table(listing: Path, mode: int, scale: float, job: Job) -> dict[str, list[Any]]:
    """Tesseract's table of words, of a list of pictures."""
    import pytesseract

    try:
        found: dict[str, list[Any]] = pytesseract.image_to_data(
            str(listing), lang=_LANGUAGE, config=f"--psm {mode} --dpi {scale * 72:.0f}",
            timeout=int(job.limits.page_seconds), output_type=pytesseract.Output.DICT,
        )  # fmt: skip
    except RuntimeError as error:
        raise SourceError(
            f"Nhận dạng chữ tệp “{job.name}” quá {job.limits.page_seconds:.0f} giây một trang. Hãy tách nhỏ tệp."
        ) from error
    except pytesseract.TesseractError as error:
        raise SourceError(
            f"Tesseract không nhận dạng được tệp “{job.name}” ({str(error.message)[:80]}). Hãy kiểm tra gói {PACKAGES}."
        ) from error
    return found


def _lines(found: dict[str, list[Any]], strips: Sequence[Strip]) -> list[list[Line]]:
    """The table's words by strip and line, in points of the page."""
    out: list[dict[tuple[int, int, int], list[Word]]] = [{} for _ in strips]
    for i, raw in enumerate(found["text"]):
        page = int(found["page_num"][i]) - 1
        if not (text := str(raw).strip().translate(_ICELANDIC)) or page >= len(strips):
            continue
        strip = strips[page]
        left, top = strip.x0 + found["left"][i] / strip.scale, strip.top + found["top"][i] / strip.scale
        right, bottom = left + found["width"][i] / strip.scale, top + found["height"][i] / strip.scale
        key = (found["block_num"][i], found["par_num"][i], found["line_num"][i])
        word = Word(text, left, top, right, bottom, bottom - top, float(found["conf"][i]))
        out[page].setdefault(key, []).append(word)
    return [[(key[0] * 1000 + key[1], words) for key, words in lines.items()] for lines in out]
