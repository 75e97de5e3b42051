"""Bytes → Unicode text: UTF-8, UTF-16, Windows-1258, TCVN3, VNI; anything else that is no text is refused by name."""

from __future__ import annotations

import codecs

from corpus.errors import SourceError
from corpus.language.text import nfc
from ingest.legacy import likeness, recognised

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MOST_CONTROLS = 0.01  # share of control characters above which bytes are no text
#: Letters that hardly occur in Vietnamese; many of them mean a wrong decoding.
_FOREIGN = frozenset("ÐðÞþßæÆøØåÅ¶§¤¦¨¬¯±²³¹º¼½¾¿÷×ÿŸŒœŠšŽžƒ")


def decode(data: bytes, name: str) -> str:
    """Composed Unicode with `\\n` line ends. Raises SourceError for an empty or a binary file."""
    if not data.strip(b"\x00 \t\r\n"):
        raise SourceError(f"Tệp “{name}” trống, không có chữ nào để nạp. Hãy kiểm tra lại tệp.")
    text = _decoded(data)
    if text is None or _controls(text) > _MOST_CONTROLS:
        raise SourceError(
            f"Tệp “{name}” không phải văn bản thuần (có dữ liệu nhị phân hoặc bảng mã lạ). "
            "Hãy mở tệp bằng chương trình gốc rồi lưu lại dạng .txt (UTF-8)."
        )
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return recognised(nfc(text))[0]


def _decoded(data: bytes) -> str | None:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _try(data, encoding)
    if (text := _try(data, "utf-8")) is not None:
        return text
    if (text := _bare_utf16(data)) is not None:
        return text
    return None if b"\x00" in data else _one_byte(data)


def _one_byte(data: bytes) -> str | None:
    """Windows-1258, TCVN3 or VNI: whichever reads most like Vietnamese."""
    windows = _try(data, "cp1258")
    western = _try(data, "cp1252") or data.decode("latin-1")
    old, encoding = recognised(western)
    if encoding and (windows is None or likeness(old) > likeness(windows)):
        return old
    if windows is None:
        return None
    letters = sum(c.isalpha() for c in windows) or 1
    return windows if sum(c in _FOREIGN for c in windows) / letters < 0.02 else None


def _bare_utf16(data: bytes) -> str | None:
    """UTF-16 without a byte-order mark: every other byte of its blanks and digits is zero."""
    sample = data[:4000]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) < len(sample) * 0.1:
        return None
    return _try(data, "utf-16-le" if odd > even else "utf-16-be")


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _controls(text: str) -> float:
    return sum(ord(c) < 32 and c not in "\n\r\t\f\v" for c in text) / max(len(text), 1)
