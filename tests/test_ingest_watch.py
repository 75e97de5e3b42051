"""A folder kept in step or under watch, by real processes; files and documents that share a name."""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from corpus.errors import SourceError
from corpus.store.embedded import EmbeddedStore
from ingest import corrections
from ingest.folders import gone, sync
from ingest.pipeline import ingest_paths
from ingest.watch import Watch
from tests.conftest import ROOT
from tests.ingest_files import zipped
from tests.test_ingest_pipeline import PLAN, plan, store
from ui.cli import run
from ui.ingest_command import _follow
from ui.product import open_assistant, open_store

__all__ = ["store"]
_PATIENCE = 60.0  # seconds


@dataclass
class Watcher:
    """A running `cchc ingest FOLDER --watch --json`."""

    process: subprocess.Popen[str]
    lines: queue.Queue[str]

    def next(self) -> tuple[str, str]:
        """(file name, status) of the next report."""
        found = json.loads(self.lines.get(timeout=_PATIENCE))
        return Path(found["name"]).name, found["status"]


@contextmanager
def watching(folder: Path, *options: str) -> Iterator[Watcher]:
    command = [sys.executable, "-m", "ui.cli", "ingest", str(folder), "--watch", "--every", "0.2", "--json", *options]
    process = subprocess.Popen(
        command, cwd=ROOT, text=True, encoding="utf-8", stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=os.environ
    )
    lines: queue.Queue[str] = queue.Queue()
    assert process.stdout is not None
    threading.Thread(target=lambda out: [lines.put(x) for x in out], args=(process.stdout,), daemon=True).start()
    try:
        yield Watcher(process, lines)
    finally:
        process.kill()
        process.wait()
        process.stdout.close()
        assert process.stderr is not None
        process.stderr.close()


def test_a_watch_takes_in_what_comes_and_changes_and_others_can_write_meanwhile(
    filled_home: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "in"
    plan(folder, "a.txt")
    reader = open_store()
    with watching(folder) as watcher:
        assert watcher.next() == ("a.txt", "added")
        (folder / "hỏng.pdf").write_bytes(b"%PDF-1.4 broken")
        assert watcher.next() == ("hỏng.pdf", "refused")
        plan(folder, "b.txt", 13, share=77)
        assert watcher.next() == ("b.txt", "added")
        assert run(["docs", "edit", "13-kh-ubnd", "signer=Nguyễn Văn An"]) == 0  # nothing is locked
        assert "77%" in open_assistant(reader).ask("Kế hoạch 13/KH-UBND giải quyết bao nhiêu hồ sơ đúng hạn?").answer
        plan(folder, "a.txt", share=95)
        assert watcher.next() == ("a.txt", "updated")
        (folder / "b.txt").unlink()
        assert watcher.next() == ("b.txt", "vanished")
        watcher.process.send_signal(signal.SIGINT)
        assert watcher.process.wait(_PATIENCE) == 0
        assert watcher.process.stderr is not None
        assert "5 tệp: 2 đã thêm, 1 đã cập nhật, 1 tệp không còn, 1 không nạp được." in watcher.process.stderr.read()
    assert {"12-kh-ubnd", "13-kh-ubnd"} <= set(reader.versions())
    reader.close()


def test_a_watch_that_syncs_drops_what_goes_and_ends_on_sigterm(filled_home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    gone_file = plan(folder, "a.txt")
    plan(folder, "b.txt", 13)
    with watching(folder, "--sync") as watcher:
        assert {watcher.next(), watcher.next()} == {("a.txt", "added"), ("b.txt", "added")}
        gone_file.unlink()
        assert watcher.next() == ("a.txt", "removed")
        watcher.process.terminate()
        assert watcher.process.wait(_PATIENCE) == 0


def test_a_file_that_still_grows_is_left_until_it_stands_still(store: EmbeddedStore, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    path = plan(folder, "a.txt")
    watch = Watch(store, [folder])
    assert [o for batch in watch.round() for o in batch] == []
    path.write_text(PLAN.format(number=12, share=90) + "\n- Thêm một dòng.", encoding="utf-8")
    assert [o for batch in watch.round() for o in batch] == []
    assert [o.status for batch in watch.round() for o in batch] == ["added"]
    assert [o for batch in watch.round() for o in batch] == []


def test_a_folder_synced_once_says_what_it_drops(
    filled_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "in"
    plan(folder, "a.txt")
    plan(folder, "b.txt", 13)
    assert run(["ingest", str(folder)]) == 0
    (folder / "b.txt").unlink()
    capsys.readouterr()
    assert run(["ingest", str(folder), "--sync", "--json"]) == 0
    out, err = capsys.readouterr()
    assert [o["status"] for o in json.loads(out)] == ["unchanged"]
    assert "--yes" in err
    assert run(["ingest", str(folder), "--sync", "--yes", "--json"]) == 0
    out, err = capsys.readouterr()
    assert [o["status"] for o in json.loads(out)] == ["unchanged", "removed"]
    assert "b.txt (văn bản “13-kh-ubnd”)" in err
    assert run(["ingest", str(folder / "a.txt"), "--sync"]) == 1
    assert "cần thư mục" in capsys.readouterr().err


def test_a_folder_that_was_emptied_or_not_mounted_drops_nothing(store: EmbeddedStore, tmp_path: Path) -> None:
    path = plan(tmp_path / "in", "a.txt")
    ingest_paths(store, [tmp_path / "in"])
    path.unlink()
    with pytest.raises(SourceError, match="trống hoặc không mở được"):
        gone(store, tmp_path / "in")
    path.parent.rmdir()
    assert [o.status for batch in Watch(store, [tmp_path / "in"], drops=True).round() for o in batch] == ["refused"]
    assert set(store.versions()) == {"12-kh-ubnd"}


def test_a_member_that_left_its_archive_goes_and_a_broken_archive_drops_nothing(
    store: EmbeddedStore, tmp_path: Path
) -> None:
    folder = tmp_path / "in"
    plan(folder, "c.txt", 14)
    members = {f"{n}.txt": PLAN.format(number=n, share=90).encode() for n in (12, 13)}
    (folder / "a.zip").write_bytes(zipped(members))
    sync(store, folder)
    (folder / "a.zip").write_bytes(b"PK\x03\x04 broken")
    assert sorted(o.status for o in sync(store, folder)) == ["refused", "unchanged"]
    (folder / "a.zip").write_bytes(zipped({"12.txt": members["12.txt"]}))
    assert [(Path(o.name).name, o.status) for o in sync(store, folder) if o.status == "removed"] == [
        ("13.txt", "removed")
    ]
    assert set(store.versions()) == {"12-kh-ubnd", "14-kh-ubnd"}


def test_a_renamed_file_keeps_its_document(store: EmbeddedStore, tmp_path: Path) -> None:
    path = plan(tmp_path / "in", "a.txt")
    sync(store, tmp_path / "in")
    path.rename(path.with_name("b.txt"))
    assert "removed" not in {o.status for o in sync(store, tmp_path / "in")}
    assert set(store.versions()) == {"12-kh-ubnd"}


def test_two_communes_may_have_the_same_number(store: EmbeddedStore, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    plan(folder, "a.txt")
    second = plan(folder, "b.txt", share=70)
    second.write_text(second.read_text(encoding="utf-8").replace("TỈNH HÀ NAM", "XÃ ĐẠI SƠN"), encoding="utf-8")
    found = {Path(o.name).name: o.document_id for o in ingest_paths(store, [folder])}
    assert found == {"a.txt": "12-kh-ubnd", "b.txt": "12-kh-ubnd-uy-ban-nhan-dan-xa-dai-son"}
    assert [o.status for o in ingest_paths(store, [folder])] == ["unchanged", "unchanged"]
    second.write_text(second.read_text(encoding="utf-8").replace("70%", "71%"), encoding="utf-8")
    assert [(o.status, o.document_id) for o in ingest_paths(store, [second])] == [("updated", found["b.txt"])]


def test_the_same_document_from_a_second_file_replaces_the_first_and_stays(
    store: EmbeddedStore, tmp_path: Path
) -> None:
    folder = tmp_path / "in"
    plan(folder, "a.txt")
    plan(folder, "b.txt", share=70)
    ingest_paths(store, [folder])
    for _ in range(2):
        assert [o.status for o in ingest_paths(store, [folder])] == ["duplicate", "unchanged"]
    (folder / "b.txt").unlink()
    assert [o.status for o in ingest_paths(store, [folder])] == ["updated"]


def test_files_of_one_name_without_a_number_are_two_documents(store: EmbeddedStore, tmp_path: Path) -> None:
    for folder, text in (("x", "Một ghi chép ngắn."), ("y", "Một ghi chép khác hẳn.")):
        (tmp_path / "in" / folder).mkdir(parents=True)
        (tmp_path / "in" / folder / "ghi chép.txt").write_text(text, encoding="utf-8")
    assert [o.document_id for o in ingest_paths(store, [tmp_path / "in"])] == ["ghi-chep", "ghi-chep-2"]
    (tmp_path / "in" / "y" / "ghi chép.txt").write_text("Một ghi chép đã sửa.", encoding="utf-8")
    outcomes = ingest_paths(store, [tmp_path / "in"])
    assert [(o.document_id, o.status) for o in outcomes] == [("ghi-chep", "unchanged"), ("ghi-chep-2", "updated")]


def test_a_file_whose_record_was_corrected_is_read_again_and_the_correction_kept(
    store: EmbeddedStore, tmp_path: Path
) -> None:
    path = plan(tmp_path / "in", "a.txt")
    ingest_paths(store, [path])
    corrections.edit(store, "12-kh-ubnd", title="Kế hoạch đúng")
    assert [o.status for o in ingest_paths(store, [path])] == ["unchanged"]
    corrections.forget(store, "12-kh-ubnd")
    assert [o.status for o in ingest_paths(store, [path])] == ["updated"]
    assert store.document("12-kh-ubnd").title != "Kế hoạch đúng"


def test_a_wish_to_end_that_is_swallowed_somewhere_ends_the_watch_all_the_same(
    store: EmbeddedStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rounds = []

    def swallows(self: Watch) -> Iterator[list[object]]:
        rounds.append(self)
        assert len(rounds) < 3, "the watch goes on"
        try:
            signal.raise_signal(signal.SIGINT)
        except KeyboardInterrupt:  # as in a destructor
            yield []

    monkeypatch.setattr(Watch, "round", swallows)
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # as in what a script starts in the background
    try:
        _follow(store, [tmp_path], 0.2, drops=False, as_object=True)
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)
    assert len(rounds) == 1
