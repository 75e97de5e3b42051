"""Pictures of pages (PNG, JPEG, TIFF of several pages …) by Pillow, read by OCR."""

from __future__ import annotations

import io
import warnings

from corpus.errors import SourceError
from ingest.limits import Deadline, Limits
from ingest.readers import PageProgress
from ingest.readers.archive import broken
from ingest.readers.pages import Page, source_of
from ingest.source import Source

_A4_SHORT = 595.0  # points


def read(data: bytes, name: str, limits: Limits, deadline: Deadline, progress: PageProgress | None = None) -> Source:
    """Raises SourceError for pictures that are broken, too large or without any text."""
    from PIL import Image, ImageOps, ImageSequence

    pictures = []
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # our own limit speaks below
            with Image.open(io.BytesIO(data)) as opened:
                if opened.width * opened.height > limits.picture_pixels:
                    raise SourceError(f"Ảnh “{name}” có {opened.width}×{opened.height} điểm, quá giới hạn. Hãy thu nhỏ ảnh.")
                for frame in ImageSequence.Iterator(opened):
                    if len(pictures) >= limits.scanned_pages:
                        raise SourceError(f"Ảnh “{name}” có quá {limits.scanned_pages} trang. Hãy tách nhỏ tệp.")
                    upright = ImageOps.exif_transpose(frame.convert("RGB"))
                    pictures.append(upright.convert("L"))
    except SourceError:
        raise
    except Exception as error:  # Pillow fails in many ways on a damaged picture
        raise broken(name) from error
    from ingest.readers import ocr

    for picture in pictures:  # a photographed page is taken for A4
        picture.info["scale"] = max(min(picture.size) / _A4_SHORT, 0.5)
    pages = [Page(i + 1, p.width / p.info["scale"], p.height / p.info["scale"], []) for i, p in enumerate(pictures)]
    for number, words in ocr.images(pictures, name, limits, deadline, progress):
        pages[number].words = words
    source = source_of(pages, "scan")
    if not source.lines:
        raise SourceError(f"Ảnh “{name}” không có chữ nào đọc được. Hãy quét lại rõ hơn (300 dpi).")
    return source
