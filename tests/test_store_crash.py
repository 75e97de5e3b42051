"""Killed at any moment, or out of room: what was acknowledged is there, the rest is not, and work goes on."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from corpus.store.embedded import EmbeddedStore
from tests.stores import find, found, held, open_store, process

LINES = 40  # in each document of the killed writer


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "store"


def _acknowledged(folder: Path, start: int, lines: int, seconds: float) -> tuple[dict[str, int], int]:
    """Let a writer work, kill it, and give what it had said it stored: document → number of its last text."""
    writer = process("for-ever", folder, start, lines)
    assert writer.stdout
    said = [writer.stdout.readline()]  # it has started
    threading.Timer(seconds, writer.kill).start()
    said += writer.stdout.readlines()
    writer.communicate()
    whole = [line.split() for line in said if line.endswith("\n")]
    return {name: int(n) for name, n in whole}, max((int(n) for _, n in whole), default=start) + 2


def _check(store: EmbeddedStore, acknowledged: dict[str, int], lines: int) -> None:
    """Each document is whole, in the catalogue and in both engines, in its acknowledged form or the one in hand."""
    for name, n in acknowledged.items():
        texts = [p.text for p in store.paragraphs(name)]
        newest = max(int(texts[0].split()[1].removeprefix("lần")), n)
        assert texts == [f"{name} lần{newest} dòng {i}" for i in range(lines)]
    assert set(store.versions()) >= set(acknowledged)
    name, n = random.choice(list(acknowledged.items()))
    hits = [h for h in find(store, f"{name} lần{n}") if h.paragraph.document_id == name]
    assert len([h for h in hits if h.lexical]) == min(lines, 200)


@pytest.mark.parametrize("lines", [LINES, 1200])  # the second writes Chroma's graph files at every step
def test_a_writer_killed_at_any_moment_loses_nothing_it_acknowledged(folder: Path, lines: int) -> None:
    chance = random.Random()
    seed = chance.randrange(10**6)
    chance.seed(seed)
    print("seed", seed)
    acknowledged: dict[str, int] = {}
    start = 0
    for _ in range(3):
        more, start = _acknowledged(folder, start, lines, chance.uniform(0.0, 2.0))
        acknowledged |= more
        store = open_store(folder)
        _check(store, acknowledged, lines)
        store.add([held("sau", "Sau khi bị tắt ngang vẫn ghi được")])
        assert found(store, "bị tắt ngang") == {"Sau khi bị tắt ngang vẫn ghi được"}
        store.close()


@pytest.mark.parametrize("step", ["stage", "publish", "settle", "point_to"])
def test_a_kill_between_two_steps_is_cleared_by_the_next_writer(folder: Path, step: str) -> None:
    store = open_store(folder)
    store.add([held("a", "Văn bản đầu tiên", "có hai đoạn")])
    store.close()
    code = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from corpus.store.catalogue import Catalogue\n"
        "from tests.stores import held, open_store\n"
        f"done = Catalogue.{step}\n"
        "def killed(*a, **k):\n"
        "    done(*a, **k) if 'after' in sys.argv else None\n"
        "    os._exit(9)\n"
        f"Catalogue.{step} = killed\n"
        "store = open_store(Path(sys.argv[1]))\n"
        "store.add([held('a', 'Văn bản đầu tiên', 'nay ba đoạn', 'đoạn cuối')])\n"
        "store.rebuild()\n"
    )
    for when in ("before", "after"):
        done = subprocess.run([sys.executable, "-c", code, str(folder), when], check=False)
        assert done.returncode == 9
        again = open_store(folder)
        texts = [p.text for p in again.paragraphs("a")]
        assert texts in (["Văn bản đầu tiên", "có hai đoạn"], ["Văn bản đầu tiên", "nay ba đoạn", "đoạn cuối"])
        for text in ("có hai đoạn", "nay ba đoạn"):
            assert found(again, text) == ({text} if text in texts else set())
        again.close()
    last = open_store(folder)
    assert len(find(last, "đoạn")) == len(last.paragraphs("a"))
    last.add([held("b", "Việc ghi sau dọn phần còn lại")])
    assert len(list(folder.glob("engines-*"))) == 1


def test_readers_see_whole_documents_while_another_process_replaces_them(folder: Path) -> None:
    store = open_store(folder)
    store.add([held(f"d{i}", *(f"d{i} lần0 dòng {k}" for k in range(LINES))) for i in range(7)])
    writer = process("for-ever", folder, 1, LINES)
    try:
        stop = time.monotonic() + 6
        seen = set()
        while time.monotonic() < stop:
            texts = [p.text for p in store.paragraphs("d3")]
            assert len(texts) == LINES
            assert len({text.split()[1] for text in texts}) == 1
            hits = [h.paragraph for h in find(store, "d3") if h.paragraph.document_id == "d3"]
            assert len(hits) >= LINES
            assert len({(p.version) for p in hits}) == 1
            seen.add(hits[0].version)
        assert len(seen) > 1, "the writer was too slow for the test to mean anything"
    finally:
        writer.kill()
        writer.communicate()


# -- no room ----------------------------------------------------------------------------------------

#: Adds a document of 1,500 lines. With a step named, no file may grow beyond 100 kB from that step on.
_FILL = """
import json, resource, sys
from pathlib import Path
from corpus.errors import StoreFullError
from corpus.store.catalogue import Catalogue
from corpus.store.lexical import LexicalIndex
from corpus.store.vectors import VectorIndex
from tests.stores import found, held, open_store
store = open_store(Path(sys.argv[1]))
found(store, "đầu tiên")
if len(sys.argv) > 2:
    place, name = sys.argv[2].split(".")
    real = getattr(globals()[place], name)
    def limited(*args, **kwargs):
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, resource.RLIM_INFINITY))
        return real(*args, **kwargs)
    setattr(globals()[place], name, limited)
try:
    store.add([held("to", *(f"dòng {i} " + " ".join(f"chữ{i * 20 + k}" for k in range(20)) for i in range(1500)))])
    said = "added"
except StoreFullError as error:
    said = str(error)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
print(json.dumps([said, sorted(found(store, "đầu tiên"))]))
"""
FIRST = "Văn bản đầu tiên"


def _fill(folder: Path, *step: str) -> tuple[str, list[str]]:
    done = subprocess.run(
        [sys.executable, "-c", _FILL, str(folder), *step], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    said, texts = json.loads(done.stdout)
    return said, texts


def _prepared(folder: Path) -> None:
    store = open_store(folder)
    store.add([held("a", FIRST, "có hai đoạn")])
    store.close()


@pytest.mark.parametrize("step", ["Catalogue.stage", "LexicalIndex.add", "VectorIndex.add", "Catalogue.publish"])
def test_without_room_the_store_stays_as_it_was_and_says_so(folder: Path, step: str) -> None:
    _prepared(folder)
    said, texts = _fill(folder, step)
    assert "đã đầy" in said and "\n" not in said
    assert texts == [FIRST]
    again = open_store(folder)
    assert again.versions().keys() == {"a"}
    assert found(again, "đầu tiên") == {FIRST}
    assert _fill(folder) == ("added", [FIRST])


def test_on_a_full_file_system_the_store_stays_as_it_was(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=9m", "tmpfs", str(disk)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("mounting a small file system needs root; the limits on file size stand in for it")
    try:
        _prepared(disk / "store")
        said, texts = _fill(disk / "store")
        assert "đã đầy" in said
        assert texts == [FIRST]
        assert found(open_store(disk / "store"), "đầu tiên") == {FIRST}
        shutil.copytree(disk / "store", tmp_path / "roomy")
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)
    assert _fill(tmp_path / "roomy") == ("added", [FIRST])
