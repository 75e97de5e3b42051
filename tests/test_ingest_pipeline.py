"""Files, folders and archives → store; corrections, upkeep, limits."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from corpus.errors import InputError, SourceError
from corpus.store.embedded import EmbeddedStore
from ingest import corrections
from ingest.files import items_of
from ingest.folders import sync
from ingest.limits import Limits
from ingest.pipeline import ingest_paths
from ingest.readers import archive, read_bytes
from ingest.upkeep import missing, verify
from ingest.workers import read_all
from tests.ingest_files import zipped

PLAN = """ỦY BAN NHÂN DÂN TỈNH HÀ NAM
Số: {number}/KH-UBND
Hà Nam, ngày 02 tháng 3 năm 2022
KẾ HOẠCH
Cải cách hành chính năm 2022
Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ;
1. Mục tiêu
- Tối thiểu {share}% hồ sơ được giải quyết đúng hạn theo Quyết định số 468/QĐ-TTg.
2. Nhiệm vụ
- Rà soát thủ tục hành chính theo Nghị quyết số 76/NQ-CP."""


@dataclass
class TinyEmbedder:
    """Four dimensions from the letters: enough to store and find again."""

    fingerprint: str = "tiny"
    dimension: int = 4

    def passages(self, texts: list[str]) -> Any:
        return np.stack([self._one(t) for t in texts])

    queries = passages

    def _one(self, text: str) -> Any:
        vector = np.array([len(text), text.count("a"), text.count("n"), 1.0], dtype=np.float32)
        return vector / np.linalg.norm(vector)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[EmbeddedStore]:
    made = EmbeddedStore(tmp_path / "store", TinyEmbedder)  # type: ignore[arg-type]
    yield made
    made.close()


def plan(folder: Path, name: str, number: int = 12, share: int = 90) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(PLAN.format(number=number, share=share), encoding="utf-8")
    return folder / name


def test_a_refused_file_does_not_stop_the_others(store: EmbeddedStore, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    plan(folder, "a.txt")
    (folder / "b.pdf").write_bytes(b"%PDF-1.4 broken")
    plan(folder, "c.txt", 13)
    seen: list[tuple[int, int]] = []
    outcomes = {Path(o.name).name: o for o in ingest_paths(store, [folder], lambda a, b: seen.append((a, b)))}
    assert [outcomes[n].status for n in ("a.txt", "b.pdf", "c.txt")] == ["added", "refused", "added"]
    assert "b.pdf" in outcomes["b.pdf"].message
    assert seen[-1] == (3, 3)


def test_files_inside_an_archive_go_in_under_their_own_names(store: EmbeddedStore, tmp_path: Path) -> None:
    text = PLAN.format(number=12, share=90).encode()
    (tmp_path / "a.zip").write_bytes(zipped({"thư mục/kế hoạch.txt": text, "__MACOSX/x": b"x", "rỗng.txt": b""}))
    outcomes = ingest_paths(store, [tmp_path / "a.zip"])
    assert sorted((o.name.rsplit("/", 1)[1], o.status) for o in outcomes) == [
        ("kế hoạch.txt", "added"), ("rỗng.txt", "refused"),
    ]  # fmt: skip
    assert store.document("12-kh-ubnd").source == "a.zip/thư mục/kế hoạch.txt"


def test_the_same_file_again_costs_nothing_and_a_changed_one_replaces_it(store: EmbeddedStore, tmp_path: Path) -> None:
    path = plan(tmp_path / "in", "a.txt")
    ingest_paths(store, [path])
    before = {p.id for p in store.paragraphs("12-kh-ubnd")}
    assert [o.status for o in ingest_paths(store, [path])] == ["unchanged"]
    plan(tmp_path / "in", "a.txt", share=95)
    assert [o.status for o in ingest_paths(store, [path])] == ["updated"]
    after = {p.id for p in store.paragraphs("12-kh-ubnd")}
    assert (len(before - after), len(after - before)) == (1, 1)


def test_a_correction_survives_reading_the_file_again(store: EmbeddedStore, tmp_path: Path) -> None:
    path = plan(tmp_path / "in", "a.txt")
    ingest_paths(store, [path])
    corrections.edit(store, "12-kh-ubnd", title="Kế hoạch đúng", issued_on="05/3/2022", aliases="kế hoạch 12; KH 12")
    ingest_paths(store, [plan(tmp_path / "in", "a.txt", share=95)])
    found = store.document("12-kh-ubnd")
    assert (found.title, str(found.issued_on)) == ("Kế hoạch đúng", "2022-03-05")
    assert found.aliases == ("kế hoạch 12", "KH 12")


@pytest.mark.parametrize(
    ("name", "value"), [("colour", "red"), ("issued_on", "32/13/2022"), ("validity", "maybe"), ("title", "")]
)
def test_a_correction_that_cannot_be_is_refused(store: EmbeddedStore, tmp_path: Path, name: str, value: str) -> None:
    ingest_paths(store, [plan(tmp_path / "in", "a.txt")])
    with pytest.raises(InputError):
        corrections.edit(store, "12-kh-ubnd", **{name: value})


def test_documents_cited_but_not_held_are_listed_most_cited_first(store: EmbeddedStore, tmp_path: Path) -> None:
    ingest_paths(store, [plan(tmp_path / "in", "a.txt"), plan(tmp_path / "in", "b.txt", 13)])
    found = missing(store)
    assert [(m.number, m.times) for m in found] == [("76/NQ-CP", 4), ("468/QĐ-TTg", 2)]
    assert found[0].cited_by == ("12-kh-ubnd", "13-kh-ubnd")


def test_every_stored_paragraph_is_verbatim_in_its_source(store: EmbeddedStore, tmp_path: Path) -> None:
    ingest_paths(store, [plan(tmp_path / "in", "a.txt")])
    assert verify(store) == []


def test_a_synced_folder_takes_in_and_drops_what_the_folder_does(store: EmbeddedStore, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    plan(folder, "a.txt")
    gone = plan(folder, "b.txt", 13)
    sync(store, folder)
    gone.unlink()
    plan(folder, "c.txt", 14)
    statuses = {Path(o.name).name: o.status for o in sync(store, folder)}
    assert statuses == {"a.txt": "unchanged", "b.txt": "removed", "c.txt": "added"}
    assert set(store.versions()) == {"12-kh-ubnd", "14-kh-ubnd"}


def test_many_files_are_read_by_two_processes_in_order(tmp_path: Path) -> None:
    for n in range(8):
        plan(tmp_path / "in", f"{n}.txt", 20 + n)
    (tmp_path / "in" / "5.txt").write_bytes(b"")
    found = [(item.path.name, isinstance(result, str)) for item, result in read_all(items_of([tmp_path / "in"]))]
    assert found == [(f"{n}.txt", n == 5) for n in range(8)]


def test_a_file_that_is_too_large_is_refused_by_name(tmp_path: Path) -> None:
    from ingest.readers import read

    path = plan(tmp_path, "lớn.txt")
    with pytest.raises(SourceError, match=r"“lớn\.txt” lớn"):
        read(path, Limits(file_bytes=100))


def test_an_archive_that_unpacks_without_end_is_refused() -> None:
    with pytest.raises(SourceError, match="quá giới hạn an toàn"):
        list(archive.members(zipped({"a.txt": b"a" * 50_000_000}), "a.zip", Limits()))
    with pytest.raises(SourceError, match="quá giới hạn 2"):
        list(archive.members(zipped({f"{n}": b"" for n in range(3)}), "a.zip", Limits(members=2)))


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "..\\x.txt", "C:\\x.txt"])
def test_a_path_that_leaves_the_archive_is_refused(name: str) -> None:
    with pytest.raises(SourceError, match="đường dẫn nguy hiểm"):
        list(archive.members(zipped({name: b"x"}), "a.zip", Limits()))


def test_an_archive_whose_sizes_lie_is_stopped_at_the_limit() -> None:
    data = bytearray(zipped({"a.txt": b"a" * 5_000_000}))
    lied = bytes(data).replace((5_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    with pytest.raises(SourceError):
        list(archive.members(lied, "a.zip", Limits(file_bytes=1000)))


def test_locked_archives_and_archives_in_archives_are_refused() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("a.txt", "x")
    locked = out.getvalue().replace(b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00")
    with pytest.raises(SourceError, match="mật khẩu"):
        list(archive.members(locked, "a.zip", Limits()))
    with pytest.raises(SourceError, match="tệp nén nằm trong tệp nén"):
        read_bytes(zipped({"a.txt": b"x"}), "b.zip")


def test_a_correction_is_kept_as_written(store: EmbeddedStore, tmp_path: Path) -> None:
    ingest_paths(store, [plan(tmp_path / "in", "a.txt")])
    corrections.edit(store, "12-kh-ubnd", signer="Nguyễn Văn An")
    assert json.loads(store.remembered("correction:12-kh-ubnd") or "") == {"signer": "Nguyễn Văn An"}
    corrections.forget(store, "12-kh-ubnd")
    assert corrections.corrections(store, "12-kh-ubnd") == {}
