"""Pictures of pages (PNG, JPEG, TIFF of several pages …) by Pillow, read by OCR."""

from __future__ import annotations

import io
import warnings

from corpus.errors import SourceError
from ingest.limits import Job
from ingest.readers.archive import broken
from ingest.readers.pages import Page, source_of
from ingest.source import Source

_A4_SHORT = 595.0  # points


def read(data: bytes, job: Job) -> Source:
    """Raises SourceError for pictures that are broken, too large or without any text."""
    from PIL import Image, ImageOps, ImageSequence

    pictures: list[Image.Image] = []
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # our own limit speaks below
            with Image.open(io.BytesIO(data)) as opened:
                if opened.width * opened.height > job.limits.picture_pixels:
                    size = f"{opened.width}×{opened.height}"
                    raise SourceError(f"Ảnh “{job.name}” có {size} điểm, quá giới hạn. Hãy thu nhỏ ảnh.")
                for frame in ImageSequence.Iterator(opened):
                    job.check_scanned(len(pictures) + 1)
                    upright = ImageOps.exif_transpose(frame.convert("RGB"))
                    pictures.append(upright.convert("L"))
    except SourceError:
        raise
    except Exception as error:  # Pillow fails in many ways on a damaged picture
        raise broken(job.name) from error
    from ingest.readers import ocr
    from ingest.readers.pdf_tables import fill

    for picture in pictures:  # a photographed page is taken for A4
        picture.info["scale"] = max(min(picture.size) / _A4_SHORT, 0.5)
    pages = [Page(i + 1, p.width / p.info["scale"], p.height / p.info["scale"], []) for i, p in enumerate(pictures)]
    for page in ocr.images(pictures, job):
        pages[page.number].words = page.words
        pages[page.number].fit()
        fill(pages[page.number], [(table.cells, table.box) for table in page.tables])
    source = source_of(pages, "scan")
    if not source.lines:
        raise SourceError(f"Ảnh “{job.name}” không có chữ nào đọc được. Hãy quét lại rõ hơn (300 dpi).")
    return source
