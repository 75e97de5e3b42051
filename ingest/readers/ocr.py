"""Scanned pages by Tesseract: straightened, read page by page on two cores, the confidence of each word kept."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from statistics import median
from typing import TYPE_CHECKING, Any

from corpus.errors import SourceError
from corpus.language.model import is_possible
from ingest.limits import Job
from ingest.readers.layout import Word
from ingest.readers.spelling import mended

if TYPE_CHECKING:
    from PIL.Image import Image

PACKAGES = "tesseract-ocr tesseract-ocr-vie"
DPI = 300
_LANGUAGE = "vie"
_WORKERS = 2
_NOISE = 20.0  # words of a lower confidence are specks, seals and handwriting
_NOISY_LINE = 35.0
_SURE, _FAIR = 70.0, 50.0  # a second look keeps a line with one sure word, and of it the fair ones
_MUCH_INK = 0.12  # outside words: worth a second look
_ICELANDIC = str.maketrans("Ðð", "Đđ")  # Tesseract knows no Vietnamese when it meets a capital Đ
_ARTICLE = re.compile(r"Đi[eéèẻẽẹêểễệế]u \d{1,3}\s*[.:]")
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
    scale = float(picture.info.get("scale", DPI / 72))
    straight = straightened(picture)
    paragraphs = _kept(_recognised(straight, 3, scale, job), scale)
    if _overlooked(straight, paragraphs, scale) > _MUCH_INK:
        known = [w for words in paragraphs for w in words]
        for words in _kept(_recognised(straight, 11, scale, job), scale):
            fresh = [w for w in words if not any(_touch(w, k) for k in known)]
            if any(_is_sure(w) for w in fresh):
                paragraphs.append([w for w in fresh if w.confidence >= _FAIR])
    return _mended([words for words in paragraphs if words])


def _recognised(picture: Image, mode: int, scale: float, job: Job) -> dict[str, list[Any]]:
    """Tesseract's table of words. `mode` 3 reads paragraphs, 11 whatever it finds."""
    import pytesseract

    try:
        found: dict[str, list[Any]] = pytesseract.image_to_data(
            picture, lang=_LANGUAGE, config=f"--psm {mode} --dpi {scale * 72:.0f}",
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


def _overlooked(picture: Image, paragraphs: list[list[Word]], scale: float) -> float:
    """The share of the page's ink that lies in no word: a seal makes Tesseract overlook the words it covers."""
    import numpy as np

    dark = np.asarray(picture.convert("L")) < 128
    height, width = dark.shape
    edge = dark[height // 25 : -height // 25, width // 25 : -width // 25]  # without the shadow of the scanner's lid
    total = int(edge.sum())
    inside = 0
    for word in (w for words in paragraphs for w in words):
        rows = slice(max(int(word.top * scale) - 4, 0), int(word.bottom * scale) + 4)
        inside += int(dark[rows, max(int(word.x0 * scale) - 4, 0) : int(word.x1 * scale) + 4].sum())
    return 1.0 - inside / total if total else 0.0


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
        texts = mended([w.text for w in words], [w.confidence for w in words])
        for i, (word, text) in enumerate(zip(words, texts, strict=True)):
            article = i + 1 < len(words) and _ARTICLE.match(f"{text} {words[i + 1].text}")
            word.text = "Điều" if article else text
    return [word for words in paragraphs for word in words]


def _kept(found: dict[str, list[Any]], scale: float) -> list[list[Word]]:
    """Words by paragraph, without noise; each takes the height of its line, since boxes of single words are tight."""
    by_line: dict[tuple[int, int, int], list[int]] = {}
    for i, text in enumerate(found["text"]):
        if str(text).strip() and float(found["conf"][i]) >= _NOISE:
            by_line.setdefault((found["block_num"][i], found["par_num"][i], found["line_num"][i]), []).append(i)
    heights = [max(found["height"][i] for i in members) / scale for members in by_line.values()]
    usual = median(heights) if heights else 0.0
    out: dict[tuple[int, int], list[Word]] = {}
    for (block, paragraph, _), members in by_line.items():
        letters = sum(len(str(found["text"][i])) for i in members)
        confidence = sum(float(found["conf"][i]) * len(str(found["text"][i])) for i in members) / letters
        if confidence >= _NOISY_LINE and any(c.isalnum() for i in members for c in str(found["text"][i])):
            out.setdefault((block, paragraph), []).extend(_line(found, members, scale, usual))
    return list(out.values())


def _line(found: dict[str, list[Any]], members: list[int], scale: float, usual: float) -> list[Word]:
    top = min(found["top"][i] for i in members) / scale
    bottom = max(found["top"][i] + found["height"][i] for i in members) / scale
    high = max(bottom - top, 1.0)  # varies with the letters of a line, so near the usual height it is the usual one
    size = 0.85 * (usual if 0.65 * usual < high < 1.5 * usual else high)
    out = []
    for i in members:
        left = found["left"][i] / scale
        text = str(found["text"][i]).strip().translate(_ICELANDIC)
        out.append(Word(text, left, top, left + found["width"][i] / scale, bottom, size, float(found["conf"][i])))
    return out


def straightened(picture: Image) -> Image:
    """The picture turned by the angle at which its lines lie level; as it is when they already do."""
    angle = skew(picture)
    if abs(angle) < 0.3:
        return picture

    from PIL.Image import Resampling

    turned = picture.convert("L").rotate(
        angle, resample=Resampling.BICUBIC, expand=False, fillcolor=255
    )  # bicubic: jagged edges cost marks
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
