"""How much of a file is taken in. One file that is too large, too long or too slow never stops the others."""

from __future__ import annotations

import time
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


@dataclass(slots=True)
class Deadline:
    """The time a file may take; readers ask between pages."""

    name: str
    seconds: float
    started: float = field(default_factory=time.monotonic)

    def check(self) -> None:
        """Raises SourceError when the time is over."""
        if time.monotonic() - self.started > self.seconds:
            raise SourceError(f"Tệp “{self.name}” đọc quá {self.seconds:.0f} giây nên đã dừng. Hãy tách nhỏ tệp rồi nạp lại.")
