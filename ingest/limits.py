"""How much of a file is taken in. One file that is too large, too long or too slow never stops the others."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from corpus.errors import SourceError

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes, times in seconds. `ratio` is how many times an archive may grow when unpacked."""

    file_bytes: int = 64 * MEGABYTE
    unpacked_bytes: int = 512 * MEGABYTE
    ratio: int = 200
    members: int = 2000
    pages: int = 2000
    scanned_pages: int = 300
    picture_pixels: int = 100_000_000
    table_rows: int = 50_000
    seconds: float = 1800.0
    office_seconds: float = 120.0
    page_seconds: float = 120.0


LIMITS = Limits()


#: Told the pages done and their count while a scan is read.
PageProgress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Job:
    """One file on its way through a reader: what it is called, what it may cost, who is told how far it is."""

    name: str
    limits: Limits = LIMITS
    progress: PageProgress | None = None
    started: float = field(default_factory=time.monotonic)

    def check_time(self) -> None:
        """Readers ask between pages. Raises SourceError when the time is over."""
        if time.monotonic() - self.started > self.limits.seconds:
            raise SourceError(
                f"Tệp “{self.name}” đọc quá {self.limits.seconds:.0f} giây nên đã dừng. Hãy tách nhỏ tệp rồi nạp lại."
            )

    def check_scanned(self, pages: int) -> None:
        """Raises SourceError when there are more scanned pages than are read in one file."""
        if pages > self.limits.scanned_pages:
            raise SourceError(
                f"Tệp “{self.name}” có {pages} trang quét, quá giới hạn {self.limits.scanned_pages}. Hãy tách nhỏ tệp."
            )
