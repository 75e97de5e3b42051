"""A folder of 200 mixed files as offices have them, and what taking it in costs: `python -m tests.mixed_folder FOLDER`.

Invented documents, seeded: Word, printed PDF, scans, saved pages, old Word in TCVN3, RTF, Excel, text in six encodings,
archives, and files that must be refused. Prints wall time, processor time, and the memory of the whole family of
processes, for the first run and for the run over the unchanged folder. Needs LibreOffice and Tesseract.
"""

from __future__ import annotations

import io
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ingest.legacy import from_tcvn3
from tests.conftest import ROOT
from tests.ingest_files import saved, table, zipped
from tests.official import Official, flat, pdfs, word

COUNTS = {"docx": 60, "pdf": 40, "html": 30, "txt": 24, "xlsx": 12, "rtf": 8, "doc": 6, "scan": 8, "zip": 4, "bad": 8}
_VERBS = ("Rà soát", "Đơn giản hóa", "Kiểm tra", "Đôn đốc", "Tổng hợp", "Công khai", "Đánh giá", "Tập huấn")
_THINGS = (
    "thủ tục hành chính", "dịch vụ công trực tuyến", "vị trí việc làm", "hồ sơ công chức", "quy chế làm việc",
    "cơ sở dữ liệu dân cư", "chế độ báo cáo định kỳ", "bộ phận một cửa",
)  # fmt: skip
_PLACES = ("Ngọc Lũ", "Đại Sơn", "Nguyên Giáp", "Bình Minh", "Tân Phú", "Hòa Bình", "Thanh Sơn", "An Lạc")
_STEP = 0.1  # seconds between two looks at the processes


def paper(n: int, chance: random.Random) -> Official:
    """A plan of some pages; no two have the same number and organ."""
    body = ["Thực hiện Kế hoạch số 10/KH-UBND ngày 05/01/2023, Ủy ban nhân dân xã xây dựng kế hoạch như sau:"]
    for part in range(1, 9):
        body.append(f"{part}. {chance.choice(_VERBS)} {chance.choice(_THINGS)}")
        for _ in range(6):
            what = f"{chance.choice(_VERBS)} {chance.choice(_THINGS)} và {chance.choice(_THINGS)} trên địa bàn xã"
            body.append(f"- {what}, hoàn thành {chance.randint(50, 100)}% trước ngày {chance.randint(1, 28)}/11/2023;")
    place = _PLACES[n % len(_PLACES)]
    return Official(
        "KẾ HOẠCH", f"{chance.choice(_VERBS)} {chance.choice(_THINGS)} năm 2023", f"{n + 1}/KH-UBND",
        ("ỦY BAN NHÂN DÂN", f"XÃ {place.upper()}"), f"Ủy ban nhân dân xã {place}",
        place_date=f"{place}, ngày {n % 28 + 1:02d} tháng 3 năm 2023", body=tuple(body),
        post=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), signer="Trần Văn Bình",
    )  # fmt: skip


def build(folder: Path) -> None:
    """Write the files."""
    chance = random.Random(30)
    papers = [paper(n, chance) for n in range(sum(COUNTS.values()))]
    take = iter(papers)
    folder.mkdir(parents=True, exist_ok=True)
    for n in range(COUNTS["docx"]):
        (folder / f"Kế hoạch {n:03d}.docx").write_bytes(word(next(take), _tasks))
    for n in range(COUNTS["html"]):
        (folder / f"Trang {n:03d}.html").write_text(_page(next(take)), encoding="utf-8")
    for n in range(COUNTS["txt"]):
        (folder / f"Ghi chép {n:03d}.txt").write_bytes(_encoded(flat(next(take)), n % 6))
    for n in range(COUNTS["xlsx"]):
        (folder / f"Bảng {n:03d}.xlsx").write_bytes(_sheet(n, chance))
    for n in range(COUNTS["zip"]):
        members = {f"Thư mục số {n}/Văn bản {k}.txt": flat(next(take)).encode() for k in range(3)}
        (folder / f"Gói {n}.zip").write_bytes(zipped(members))
    with tempfile.TemporaryDirectory() as given:
        printed = pdfs(Path(given), {f"{n}": word(next(take), _tasks) for n in range(COUNTS["pdf"] + COUNTS["scan"])})
        for n, data in enumerate(printed.values()):
            scan = n >= COUNTS["pdf"]
            (folder / f"{'Bản quét' if scan else 'Văn bản'} {n:03d}.pdf").write_bytes(_scanned(data) if scan else data)
        for kind in ("rtf", "doc"):
            for n in range(COUNTS[kind]):
                (Path(given) / f"Cũ {kind} {n:03d}.docx").write_bytes(_tcvn3(next(take)))
            _converted(Path(given), kind, folder)
    _bad(folder, printed["0"])


def _tasks(document: Any) -> None:
    rows = [["STT", "Nhiệm vụ", "Chủ trì", "Thời hạn"]]
    rows += [[str(n), f"{_VERBS[n % 8]} {_THINGS[n % 7]}", "Văn phòng", f"Quý {n % 4 + 1}"] for n in range(1, 21)]
    table(document, rows)


def _page(paper: Official) -> str:
    menu = "".join(f"<li><a href='#'>Mục {n}</a></li>" for n in range(30))
    text = "".join(f"<p>{line}</p>" for line in flat(paper).split("\n"))
    return f"<html><body><nav><ul>{menu}</ul></nav><article>{text}</article><footer>Bản quyền</footer></body></html>"


def _encoded(text: str, way: int) -> bytes:
    if way == 4:
        return _to_tcvn3(text).encode("cp1252", "replace")
    if way == 5:  # Windows-1258 writes most marks behind their letters
        import unicodedata

        parts = [c if c in "âêôăơưđÂÊÔĂƠƯĐ" else unicodedata.normalize("NFD", c) for c in text]
        return "".join(_for_1258(p) for p in parts).encode("cp1258", "replace")
    return text.encode(("utf-8", "utf-16", "utf-8-sig", "utf-16-le")[way])


def _for_1258(letter: str) -> str:
    import unicodedata

    base = unicodedata.normalize("NFC", letter[:2]) if len(letter) > 2 else letter
    return base + letter[2:] if len(letter) > 2 else unicodedata.normalize("NFC", letter) if len(base) < 2 else letter


def _to_tcvn3(text: str) -> str:
    codes = {from_tcvn3(chr(c)): chr(c) for c in range(0xA1, 0x100) if from_tcvn3(chr(c)) != chr(c)}
    return "".join(codes.get(c, codes.get(c.lower(), c)) for c in text)


def _tcvn3(paper: Official) -> bytes:
    """A .docx in .VnTime, to be turned into an old file."""
    from docx import Document

    document = Document()
    for line in flat(paper).split("\n"):
        run = document.add_paragraph().add_run(_to_tcvn3(line))
        run.font.name = ".VnTimeH" if line.isupper() else ".VnTime"
    return saved(document)


def _converted(given: Path, kind: str, folder: Path) -> None:
    files = [str(f) for f in sorted(given.glob(f"Cũ {kind} *.docx"))]
    profile = f"-env:UserInstallation={(given / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", kind, "--outdir", str(folder), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=300)


def _sheet(n: int, chance: random.Random) -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    sheet.append([f"BẢNG TỔNG HỢP SỐ {n}"])
    sheet.append(["STT", "Đơn vị", "Kết quả", None])
    sheet.append([None, None, "Đúng hạn", "Quá hạn"])
    for span in ("C2:D2", "A2:A3", "B2:B3"):
        sheet.merge_cells(span)
    for row in range(1, 101):
        sheet.append([row, f"Thôn {row} {_PLACES[row % 8]}", chance.randint(1, 500), chance.randint(0, 9)])
    return saved(book)


def _scanned(data: bytes) -> bytes:
    """Pictures of the pages at 200 dpi."""
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    pages = [document[i].render(scale=200 / 72, grayscale=True).to_pil() for i in range(len(document))]
    out = io.BytesIO()
    pages[0].save(out, "PDF", resolution=200.0, save_all=True, append_images=pages[1:])
    return out.getvalue()


def _bad(folder: Path, pdf: bytes) -> None:
    """Files that are refused by name: broken, empty, a bomb, a program, of an unknown kind."""
    (folder / "Hỏng 1.pdf").write_bytes(b"%PDF-1.7" + bytes(5000))
    (folder / "Hỏng 2.docx").write_bytes(b"PK\x03\x04" + bytes(5000))
    (folder / "Hỏng 3.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(500))
    (folder / "Rỗng.txt").write_bytes(b"")
    (folder / "Bom.zip").write_bytes(zipped({"a.txt": bytes(300_000_000)}))
    (folder / "Chương trình.doc").write_bytes(b"MZ" + bytes(500))
    (folder / "Nén.rar").write_bytes(b"Rar!\x1a\x07\x00" + bytes(500))
    (folder / "Có mật khẩu.pdf").write_bytes(pdf.replace(b"trailer\n<<", b"trailer\n<</Encrypt 1 0 R ", 1)[:-200])


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds, and megabytes at the peak of all processes together and of the largest one."""

    wall: float
    processor: float
    together: float
    largest: float
    fates: dict[str, int]
    paragraphs: int


def measure(folder: Path, home: Path) -> Cost:
    """One `cchc ingest FOLDER`."""
    command = [sys.executable, "-m", "ui.cli", "ingest", str(folder), "--json"]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    environment = {**os.environ, "CCHC_HOME": str(home)}
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    peaks = [0.0, 0.0]
    watcher = threading.Thread(target=_watch, args=(process, peaks), daemon=True)
    watcher.start()
    out = json.loads(process.communicate()[0])
    wall = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    fates = Counter(o["status"] for o in out)
    return Cost(wall, used, peaks[0], peaks[1], dict(fates), sum(o["paragraphs"] for o in out))


def _watch(process: subprocess.Popen[bytes], peaks: list[float]) -> None:
    while process.poll() is None:
        sizes = [_megabytes(pid) for pid in _family(process.pid)]
        peaks[:] = [max(peaks[0], sum(sizes)), max(peaks[1], *sizes, 0.0)]
        time.sleep(_STEP)


def _family(pid: int) -> list[int]:
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        others = [c for t in Path(f"/proc/{pid}/task").iterdir() for c in (t / "children").read_text().split()]
    except OSError:
        return [pid]
    return [pid, *(x for child in {*children, *others} for x in _family(int(child)))]


def _megabytes(pid: int) -> float:
    """Memory of its own and its share of what it has in common with others."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().split("\n")
    except OSError:
        return 0.0
    return next((int(x.split()[1]) / 1024 for x in lines if x.startswith("Pss:")), 0.0)


def main() -> None:
    """Build the folder where it is not there, and print what two runs cost."""
    folder = Path(sys.argv[1])
    if not folder.exists():
        build(folder)
    print(f"{len(list(folder.iterdir()))} files")
    with tempfile.TemporaryDirectory() as home:
        subprocess.run(
            [sys.executable, "-m", "ui.cli", "docs", "list"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL,
            env={**os.environ, "CCHC_HOME": home},
        )  # fmt: skip
        for name in ("first", "again"):
            cost = measure(folder, Path(home))
            cores = cost.processor / cost.wall
            print(f"{name}: {cost.wall:.1f} s, processor {cost.processor:.1f} s ({cores:.2f} cores)")
            print(f"  memory: {cost.together:.0f} MB together, {cost.largest:.0f} MB the largest")
            print(f"  {cost.paragraphs} paragraphs, {cost.fates}")


if __name__ == "__main__":
    main()
