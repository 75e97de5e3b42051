"""How well typed questions are read: `python -m eval.typed QUERIES.jsonl [--json OUT]`.

Each question is read four ways: as it stands, without diacritics, with a slip in every fourth word,
and with both. A syllable counts as right when it is the one of the question as it stands.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from corpus.language.build import lines
from corpus.language.model import SyllableModel, model_form, shipped, tokens
from corpus.language.restore import Restorer
from corpus.language.text import nfc
from corpus.language.typed import Mender
from eval.noise import unaccented, with_typos


@dataclass(frozen=True, slots=True)
class Reading:
    """Syllables right after reading; of those spoiled, the share repaired; of those right, the share spoiled."""

    noise: str
    questions: int
    syllables: int
    right: float
    repaired: float
    spoiled: float
    whole: float
    ms: float


def read(noise: str, meant: Sequence[str], typed: Sequence[str], mender: Mender) -> Reading:
    """Compare what the mender makes of `typed` with `meant`; where words no longer pair off, all count as wrong."""
    total = right = bad = repaired = spoiled = whole = 0
    start = time.perf_counter()
    results = [mender.as_meant(text).text for text in typed]
    ms = (time.perf_counter() - start) / len(typed) * 1000
    for gold, raw, result in zip(meant, typed, results, strict=True):
        a, b, c = _words(gold), _words(raw), _words(result)
        total += len(a)
        if not len(a) == len(b) == len(c):
            bad += sum(x != y for x, y in zip(a, b, strict=False))
            continue
        right += sum(x == z for x, z in zip(a, c, strict=True))
        bad += sum(x != y for x, y in zip(a, b, strict=True))
        repaired += sum(x != y and x == z for x, y, z in zip(a, b, c, strict=True))
        spoiled += sum(x == y and x != z for x, y, z in zip(a, b, c, strict=True))
        whole += a == c
    shares = (right / total, repaired / max(1, bad), spoiled / max(1, total - bad), whole / len(meant))
    return Reading(noise, len(meant), total, *shares, ms)


def _words(text: str) -> list[str]:
    return [model_form(match.group()) for match in tokens(text)]


def sentences(path: Path, every: int, most: int) -> list[str]:
    """The questions of a set, or the lines of those articles of a corpus that `build --leave-out EVERY` leaves out."""
    if path.suffix == ".jsonl":
        with path.open(encoding="utf-8") as file:
            rows = [json.loads(raw) for raw in file]
        if "title" not in rows[0]:
            return [nfc(row.get("text") or row["question"]) for row in rows]
    kept = set(lines(path, every))
    return [nfc(line) for line in dict.fromkeys(lines(path)) if line not in kept and len(line.split()) > 3][:most]


def main(arguments: Sequence[str] | None = None) -> None:
    """Command line of the measurement."""
    parser = argparse.ArgumentParser(prog="python -m eval.typed", description="Đo việc đọc câu hỏi gõ không chuẩn.")
    parser.add_argument("questions", type=Path, help="queries.jsonl, bộ câu hỏi, hoặc corpus.jsonl(.xz)")
    parser.add_argument("--table", type=Path, help="bảng âm tiết khác với bảng kèm theo")
    parser.add_argument("--every", type=int, default=40, help="với corpus: mỗi bài thứ n, đã bỏ ra khi dựng bảng")
    parser.add_argument("--ids", default="", help="chỉ lấy câu hỏi có _id tận cùng bằng một trong các ký tự này")
    parser.add_argument("--json", type=Path, help="ghi kết quả vào tệp")
    given = parser.parse_args(arguments)
    mender = Mender(Restorer(SyllableModel.loads(given.table.read_bytes()) if given.table else shipped()))
    meant = sentences(given.questions, given.every, 5000)
    if given.ids:
        with given.questions.open(encoding="utf-8") as file:
            chosen = [json.loads(raw)["_id"][-1] in given.ids for raw in file]
        meant = [text for text, is_chosen in zip(meant, chosen, strict=True) if is_chosen]
    mender.as_meant("khởi động")
    slipped = [with_typos(text, seed=1) for text in meant]
    readings = [
        read("none", meant, meant, mender),
        read("no diacritics", meant, [unaccented(text) for text in meant], mender),
        read("typos", meant, slipped, mender),
        read("typos, no diacritics", meant, [unaccented(text) for text in slipped], mender),
    ]
    for reading in readings:
        print(
            f"{reading.noise:22} {reading.syllables:7} syllables  right {reading.right:.4f}  "
            f"repaired {reading.repaired:.4f}  spoiled {reading.spoiled:.5f}  whole {reading.whole:.3f}  "
            f"{reading.ms:.2f} ms"
        )
    if given.json:
        given.json.write_text(json.dumps([asdict(reading) for reading in readings], indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
