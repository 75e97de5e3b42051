"""Damaged and hostile files end in a clear refusal, never in another error.

Each reader gets real files with bytes changed, cut out and put in. `python -m tests.test_ingest_fuzz 2000`
runs longer and prints the figures of docs/fuzz.md.
"""

from __future__ import annotations

import io
import random
import sys
import time
from collections import Counter
from collections.abc import Callable

import pytest
from openpyxl import Workbook
from PIL import Image, ImageDraw

from corpus.errors import SourceError
from ingest.limits import Limits
from ingest.readers import archive, read_bytes
from ingest.structure import paragraphs
from tests.ingest_files import decision, saved, zipped

PAGE = "<html><body><table><tr><td>a<td rowspan=3>b</table><ol start=3><li>Điều 1. x<ul><li>y</ol></body></html>"
LIMITS = Limits(seconds=20, pages=20, scanned_pages=1, unpacked_bytes=20_000_000)


def workbook() -> bytes:
    made = Workbook()
    made.active.append(["STT", "Tên", "Năm"])
    made.active.append([1, "Đề án", 2022])
    made.active.merge_cells("A1:B1")
    return saved(made)


def pdf() -> bytes:
    """A small digital PDF, written by hand."""
    content = b"BT /F1 12 Tf 72 720 Td (So: 12/QD-UBND) Tj 0 -20 Td (Dieu 1. Pham vi) Tj ET 72 600 m 300 600 l S"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]  # fmt: skip
    out, places = b"%PDF-1.4\n", []
    for i, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (i, body)
    table = b"".join(b"%010d 00000 n \n" % p for p in places)
    head = (
        b"xref\n0 6\n0000000000 65535 f \n"
        + table
        + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(out)
    )
    return out + head


def picture() -> bytes:
    drawn = Image.new("L", (60, 30), 255)
    ImageDraw.Draw(drawn).text((2, 2), "abc")
    out = io.BytesIO()
    drawn.save(out, "PNG")
    return out.getvalue()


SEEDS: dict[str, Callable[[], bytes]] = {
    "a.txt": "Điều 1. Phạm vi\n1. Một\na) Hai\nSTT\nTên\n1.\nA\n2.\nB".encode,
    "a.md": "| STT | Tên |\n|---|---|\n| 1 | A |\n# Kế hoạch".encode,
    "a.html": PAGE.encode,
    "a.docx": lambda: saved(decision()),
    "a.xlsx": workbook,
    "a.pdf": pdf,
    "a.png": picture,
    "a.zip": lambda: zipped({"a.txt": "Điều 1. Một".encode(), "b.html": PAGE.encode()}),
    "repacked.docx": lambda: saved(decision()),
    "repacked.xlsx": workbook,
}
SLOW = {"a.png": 4}  # every picture that still opens goes through OCR


def damaged(data: bytes, rng: random.Random) -> bytes:
    """The file with a few bytes changed, cut out, doubled or put in."""
    out = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 5, 20))):
        at, size = rng.randrange(len(out) + 1), rng.choice((1, 1, 2, 8, 64, 512))
        action = rng.randrange(4)
        if action == 0:
            out[at : at + size] = rng.randbytes(size)
        elif action == 1:
            del out[at : at + size]
        elif action == 2:
            out[at:at] = out[at : at + size]
        else:
            out[at:at] = rng.randbytes(size)
        out = out or bytearray(b"x")
    return bytes(out)


def damaged_inside(data: bytes, rng: random.Random) -> bytes:
    """An office package whose archive is sound and one of whose parts is not."""
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        parts = {name: opened.read(name) for name in opened.namelist()}
    name = rng.choice(sorted(parts))
    return zipped({**parts, name: damaged(parts[name], rng)})


def attempt(name: str, data: bytes) -> str:
    """`read` or `refused`; any other end is an error of ours."""
    try:
        members = list(archive.members(data, name, LIMITS)) if name.endswith(".zip") else [(name, data)]
        for inner, content in members:
            source = read_bytes(content, inner, LIMITS)
            assert all(source.text[x.start : x.end] == x.text for x in source.lines)
            paragraphs(source, "d", "v")
    except SourceError as error:
        assert "\n" not in str(error)
        return "refused"
    return "read"


def fuzz(name: str, runs: int, seed: int = 0) -> Counter[str]:
    """Ends of many damaged files of one kind."""
    data, rng = SEEDS[name](), random.Random(f"{name}{seed}")
    damage = damaged_inside if name.startswith("repacked") else damaged
    ends: Counter[str] = Counter()
    for run in range(runs):
        bad = damage(data, rng)
        try:
            ends[attempt(name, bad)] += 1
        except Exception as error:
            raise AssertionError(f"run {run} of {name} ended in {error!r}") from error
    return ends


@pytest.mark.parametrize("name", SEEDS)
def test_a_damaged_file_is_read_or_refused(name: str) -> None:
    runs = 25 // SLOW.get(name, 1)
    assert sum(fuzz(name, runs).values()) == runs


def main() -> None:
    """Print a table row for each reader."""
    most = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    for name in SEEDS:
        runs = most // (10 * SLOW[name]) if name in SLOW else most
        started = time.monotonic()
        ends = fuzz(name, runs, seed=1)
        seconds = time.monotonic() - started
        print(f"| {name} | {runs} | {ends['read']} | {ends['refused']} | 0 | {seconds:.0f} |", flush=True)


if __name__ == "__main__":
    main()
