"""How well scans are read: the words of a page against the same page typed, under several measures.

Multiset recall asks for each typed word as often as it is typed, wherever it was read; distinct recall asks for it
once, so a sentence that was typed twice by mistake counts once; word error rate (Levenshtein over words ÷ typed words)
also counts order and whatever was read beside them.
"""

from __future__ import annotations

import io
import resource
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import SourceError
from corpus.language.text import nfc
from ingest.limits import Job
from ingest.source import FURNITURE, Source


@dataclass(frozen=True, slots=True)
class Reading:
    """A page as read beside the page as typed; `seconds` is processor time a page, 0 where it was not measured."""

    name: str
    typed: str
    read: str
    seconds: float = 0.0


def words(text: str) -> list[str]:
    """What stands between blanks, letter for letter."""
    return nfc(text).split()


def bare_words(text: str) -> list[str]:
    """Words without case and without the marks around them; what is only marks is left out."""
    bare = ("".join(c if c.isalnum() else " " for c in w.casefold()).strip() for w in words(text))
    return ["".join(w.split()) for w in bare if w]


def recall(typed: Sequence[str], read: Sequence[str]) -> float:
    """The share of the typed words that were read, each as often as it is typed."""
    return sum((Counter(typed) & Counter(read)).values()) / max(len(typed), 1)


def distinct_recall(typed: Sequence[str], read: Sequence[str]) -> float:
    """The share of the different typed words that were read at all."""
    return len(set(typed) & set(read)) / max(len(set(typed)), 1)


def error_rate(typed: Sequence[str], read: Sequence[str]) -> float:
    """Word error rate: substitutions, deletions and insertions ÷ typed words."""
    row = list(range(len(read) + 1))
    for i, word in enumerate(typed, 1):
        before, row[0] = row[0], i
        for j, other in enumerate(read, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (word != other))
    return row[-1] / max(len(typed), 1)


def read_scan(scan: Path, typed: Path, page: int | None = 1) -> Reading:
    """Read a scan; of a document of several pages only one counts, or all with None."""
    try:
        data, text = scan.read_bytes(), typed.read_text(encoding="utf-8")
    except OSError as error:
        raise SourceError(f"Không đọc được {error.filename}: {error.strerror}. Hãy kiểm tra đường dẫn.") from error
    return _reading(scan.name, data, text, page)


def read_drawn(typed: Path, count: int) -> list[Reading]:
    """Scans drawn of a text (one paragraph a line), seal and noise and all, and read."""
    from eval.scans import LETTERS, drawn

    lines = [x for x in typed.read_text(encoding="utf-8").split("\n") if 40 < len(x) < 700]
    out = []
    for i in range(count):
        picture, text = drawn(LETTERS[i % len(LETTERS)], [*lines[i::count], *lines], i)
        data = io.BytesIO()
        picture.save(data, "PNG")
        out.append(_reading(f"{typed.stem} {i + 1}.png", data.getvalue(), text, 1))
    return out


def table(readings: Sequence[Reading]) -> str:
    """A line a page, and what is missing below it."""
    head = ("trang", "đúng chữ", "bỏ dấu câu", "từ khác nhau", "bỏ dấu câu", "WER", "CPU s")
    out = ["{:32} {:>9} {:>11} {:>13} {:>11} {:>6} {:>6}".format(*head)]
    for r in readings:
        exact, bare = (words(r.typed), words(r.read)), (bare_words(r.typed), bare_words(r.read))
        out.append(
            f"{r.name[:32]:32} {recall(*exact):9.4f} {recall(*bare):11.4f} {distinct_recall(*exact):13.4f} "
            f"{distinct_recall(*bare):11.4f} {error_rate(*exact):6.3f} {r.seconds:6.1f}"
        )
        missing = Counter(words(r.typed)) - Counter(words(r.read))
        out.append("  thiếu: " + " | ".join(f"{w}×{n}" if n > 1 else w for w, n in missing.items()))
    return "\n".join(out)


def _reading(name: str, data: bytes, typed: str, page: int | None) -> Reading:
    from ingest.readers import read_bytes

    before = _processor_time()
    source = read_bytes(data, name, Job(name).limits)
    seconds = (_processor_time() - before) / max(max((x.page or 1 for x in source.lines), default=1), 1)
    return Reading(name, typed, _text(source, page), seconds)


def _text(source: Source, page: int | None) -> str:
    return "\n".join(x.text for x in source.lines if FURNITURE not in x.flags and page in (None, x.page))


def _processor_time() -> float:
    return sum(resource.getrusage(who).ru_utime for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
