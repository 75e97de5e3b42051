"""Scanned pages by Tesseract: straightened, read page by page on two cores, the confidence of each word kept."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from statistics import median
from typing import TYPE_CHECKING, Any

from corpus.errors import SourceError
from ingest.limits import Job
from ingest.readers.layout import Word

if TYPE_CHECKING:
    from PIL.Image import Image

PACKAGES = "tesseract-ocr tesseract-ocr-vie"
DPI = 300
_LANGUAGE = "vie"
_WORKERS = 2
_NOISE = 20.0  # words of a lower confidence are specks, seals and handwriting
_NOISY_LINE = 35.0
_WIDEST_TURN = 4.0  # degrees


def pdf_pages(data: bytes, numbers: Sequence[int], job: Job) -> Iterator[tuple[int, list[Word]]]:
    """Words of scanned pages of a PDF, in points. Signature stamps, which lie over the scan, are left undrawn."""
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


def images(pictures: Sequence[Image], job: Job) -> Iterator[tuple[int, list[Word]]]:
    """Words of pictures; a picture's pixel counts as 1/300 inch unless its `scale` says otherwise."""
    check_installed(job.name)
    yield from _all(range(len(pictures)), lambda i: pictures[i], job)


def check_installed(name: str) -> None:
    """Raises SourceError that names the packages to install."""
    if shutil.which("tesseract") is None:
        raise SourceError(
            f"Tệp “{name}” là bản quét, cần chương trình Tesseract để đọc mà máy chưa có. "
            f"Hãy cài gói {PACKAGES} (sudo apt install {PACKAGES}) rồi nạp lại."
        )


def _all(numbers: Sequence[int], picture: Callable[[int], Image], job: Job) -> Iterator[tuple[int, list[Word]]]:
    """Two pages at a time; pictures are drawn one after another, PDFium being no friend of threads."""
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # one core a page: two pages at once beat two cores a page
    with ThreadPoolExecutor(_WORKERS) as pool:
        for start in range(0, len(numbers), _WORKERS):
            job.check_time()
            part = numbers[start : start + _WORKERS]
            drawn = [picture(n) for n in part]
            read = pool.map(lambda p: words_of(p, job), drawn)
            for done, (number, words) in enumerate(zip(part, read, strict=True)):
                if job.progress:
                    job.progress(start + done + 1, len(numbers))
                yield number, words


def words_of(picture: Image, job: Job) -> list[Word]:
    """Words of one picture in points, with their confidence (0 … 100)."""
    import pytesseract

    scale = float(picture.info.get("scale", DPI / 72))
    straight = straightened(picture)
    try:
        found = pytesseract.image_to_data(
            straight, lang=_LANGUAGE, config=f"--psm 3 --dpi {scale * 72:.0f}", timeout=int(job.limits.page_seconds),
            output_type=pytesseract.Output.DICT,
        )  # fmt: skip
    except RuntimeError as error:
        raise SourceError(
            f"Nhận dạng chữ tệp “{job.name}” quá {job.limits.page_seconds:.0f} giây một trang. Hãy tách nhỏ tệp."
        ) from error
    except pytesseract.TesseractError as error:
        raise SourceError(
            f"Tesseract không nhận dạng được tệp “{job.name}” ({str(error.message)[:80]}). Hãy kiểm tra gói {PACKAGES}."
        ) from error
    return _kept(found, scale)


def _kept(found: dict[str, list[Any]], scale: float) -> list[Word]:
    """Words without noise; each takes the height of its line, since boxes of single words are tight."""
    by_line: dict[tuple[int, int, int], list[int]] = {}
    for i, text in enumerate(found["text"]):
        if str(text).strip() and float(found["conf"][i]) >= _NOISE:
            by_line.setdefault((found["block_num"][i], found["par_num"][i], found["line_num"][i]), []).append(i)
    heights = [max(found["height"][i] for i in members) / scale for members in by_line.values()]
    usual = median(heights) if heights else 0.0
    out: list[Word] = []
    for members in by_line.values():
        letters = sum(len(str(found["text"][i])) for i in members)
        confidence = sum(float(found["conf"][i]) * len(str(found["text"][i])) for i in members) / letters
        if confidence < _NOISY_LINE or not any(c.isalnum() for i in members for c in str(found["text"][i])):
            continue
        top = min(found["top"][i] for i in members) / scale
        bottom = max(found["top"][i] + found["height"][i] for i in members) / scale
        high = max(bottom - top, 1.0)  # varies with the letters of a line, so near the usual height it is the usual one
        size = 0.85 * (usual if 0.65 * usual < high < 1.5 * usual else high)
        for i in members:
            left, width = found["left"][i] / scale, found["width"][i] / scale
            out.append(
                Word(str(found["text"][i]).strip(), left, top, left + width, bottom, size, float(found["conf"][i]))
            )
    return out


def straightened(picture: Image) -> Image:
    """The picture turned by the angle at which its lines lie level; as it is when they already do."""
    angle = skew(picture)
    if abs(angle) < 0.2:
        return picture
    turned = picture.convert("L").rotate(angle, expand=False, fillcolor=255)
    turned.info.update(picture.info)
    return turned


def skew(picture: Image) -> float:
    """Degrees to turn a picture by: text that lies level has the sharpest change from row to row."""
    import numpy as np

    small = picture.convert("L")
    small.thumbnail((800, 800))

    def sharpness(angle: float) -> float:
        rows = 255.0 - np.asarray(small.rotate(angle, fillcolor=255), dtype=np.float32)
        profile = rows[:, rows.shape[1] // 10 : -rows.shape[1] // 10].sum(axis=1)
        return float(np.square(np.diff(profile)).sum())

    coarse = max(np.arange(-_WIDEST_TURN, _WIDEST_TURN + 0.1, 0.5), key=sharpness)
    fine = max(np.arange(coarse - 0.4, coarse + 0.5, 0.1), key=sharpness)
    return float(fine) if sharpness(fine) > 1.02 * sharpness(0.0) else 0.0
