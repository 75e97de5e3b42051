"""Files that trainers' tools import, and the way back. One module a format; each has `write` and, where the
tool hands files back, `read`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from assistant.quiz.items import Quiz
from corpus.errors import InputError


@dataclass(frozen=True, slots=True)
class Written:
    """A file's bytes, and what a trainer must know about it (items a format cannot hold, stems that are too long)."""

    data: bytes
    warnings: tuple[str, ...] = ()


#: Name → module and file ending. A format's module is imported when it is used.
FORMATS = {
    "json": ("json_file", "json"),
    "gift": ("gift", "gift"),
    "moodle": ("moodle_xml", "xml"),
    "qti": ("qti", "zip"),
    "kahoot": ("kahoot", "xlsx"),
    "word": ("word", "docx"),
    "excel": ("excel", "xlsx"),
}


def writer(name: str) -> Callable[[Quiz], Written]:
    """The `write` of a format. Raises InputError for an unknown name."""
    write: Callable[[Quiz], Written] = _module(name).write
    return write


def reader(name: str) -> Callable[[bytes], Quiz]:
    """The `read` of a format. Raises InputError where there is no way back."""
    read: Callable[[bytes], Quiz] | None = getattr(_module(name), "read", None)
    if read is None:
        raise InputError(
            f"Chưa đọc lại được tệp dạng “{name}”. Hãy dùng một trong các dạng: json, gift, moodle, qti, excel."
        )
    return read


def _module(name: str):  # type: ignore[no-untyped-def]
    if name not in FORMATS:
        raise InputError(f"Không có dạng tệp “{name}”. Hãy chọn một trong: {', '.join(FORMATS)}.")
    return import_module(f"assistant.quiz.formats.{FORMATS[name][0]}")
