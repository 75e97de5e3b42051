"""The embedded store: what is acknowledged is found, what is replaced or removed is not, what breaks is mended."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

import corpus.store.embedded
from corpus.errors import ModelMismatchError, NotHeldError, StoreError, StoreLockedError, StoreVersionError
from corpus.records import Document
from corpus.store.embedded import EmbeddedStore
from corpus.store.keeper import EngineKeeper
from corpus.store.vectors import VectorIndex
from tests.stores import FakeEmbedder, find, found, held, open_store, process

TREES = ("Mỗi thôn trồng 125 cây sao đen", "Hoàn thành trước mùa mưa", "Ủy ban xã chịu trách nhiệm")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "store"


@pytest.fixture
def embedder() -> FakeEmbedder:
    return FakeEmbedder()


@pytest.fixture
def store(folder: Path, embedder: FakeEmbedder) -> Iterator[EmbeddedStore]:
    """A store that holds the document `cay`."""
    opened = open_store(folder, embedder)
    opened.add([held("cay", *TREES)])
    yield opened
    opened.close()


def _engines(folder: Path) -> Path:
    """The engines' folder in use."""
    (name,) = folder.glob("engines-*")
    return name


# -- add, replace, remove ---------------------------------------------------------------------------


def test_an_empty_store_finds_nothing(folder: Path) -> None:
    store = open_store(folder)
    assert (find(store, "cây"), store.number_keys("3"), store.documents()) == ([], [], [])
    assert store.document_frequency(["cây"]) == ({"cây": 0}, 0)


def test_a_small_store_finds_every_near_vector(tmp_path: Path) -> None:
    drawn = np.random.default_rng(3)
    matters = drawn.normal(size=(40, 64))[drawn.integers(40, size=3000)]
    rows = (matters + 0.2 * drawn.normal(size=matters.shape)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    index = VectorIndex(tmp_path / "vectors", create=True)
    index.add(range(3000), rows)
    for asked in drawn.normal(size=(40, 64)).astype(np.float32):
        near = rows @ (asked / np.linalg.norm(asked))
        assert {key for key, _ in index.search(asked, 20)} == set(np.argsort(-near)[:20].tolist())
    assert index.search(rows[7], 1) == [(7, pytest.approx(1.0))]
    index.delete([7])
    assert index.search(rows[7], 1)[0][0] != 7
    index.add([8], rows[7:8])
    assert index.search(rows[7], 1) == [(8, pytest.approx(1.0))]


def test_what_is_added_is_found_by_words_and_by_vectors(store: EmbeddedStore) -> None:
    best = {h.paragraph.text: h for h in find(store, "cây sao đen")}[TREES[0]]
    assert best.lexical > 0
    assert len(find(store, "không có chữ nào chung", dense=True)) == len(TREES)
    assert store.stats().paragraphs == len(TREES)


def test_another_opening_of_the_folder_finds_it_too(store: EmbeddedStore, folder: Path) -> None:
    assert found(open_store(folder), "sao đen") == {TREES[0]}


def test_only_the_changed_paragraph_is_embedded_again(store: EmbeddedStore, embedder: FakeEmbedder) -> None:
    embedder.embedded.clear()
    store.add([held("cay", TREES[0], "Hoàn thành đầu mùa khô", TREES[2])])
    assert embedder.embedded == ["Kế hoạch. Hoàn thành đầu mùa khô"]


def test_of_a_replaced_text_only_the_new_one_is_found(store: EmbeddedStore) -> None:
    store.add([held("cay", TREES[0], "Hoàn thành đầu mùa khô")])
    assert found(store, "mùa mưa") == set()
    assert found(store, "mùa khô") == {"Hoàn thành đầu mùa khô"}


def test_a_replaced_paragraph_stays_citable_by_its_id_and_version(store: EmbeddedStore) -> None:
    before = store.paragraphs("cay")
    store.add([held("cay", "Bỏ kế hoạch này")])
    assert store.paragraph(before[1].id) == before[1]
    assert store.paragraphs("cay", before[1].version) == before
    assert [p.text for p in store.paragraphs("cay")] == ["Bỏ kế hoạch này"]


def test_a_text_that_goes_back_to_an_earlier_form_has_its_paragraphs_once(store: EmbeddedStore) -> None:
    version = store.versions()["cay"]
    store.add([held("cay", "Bỏ kế hoạch này")])
    store.add([held("cay", *TREES)])
    assert [p.text for p in store.paragraphs("cay", version)] == list(TREES)


def test_a_removed_document_is_gone_with_its_old_versions(store: EmbeddedStore) -> None:
    first = store.paragraphs("cay")[0].id
    store.add([held("cay", "Bỏ kế hoạch này")])
    store.remove("cay")
    assert found(store, "kế hoạch") == set()
    for gone in (lambda: store.paragraph(first), lambda: store.document("cay"), lambda: store.remove("cay")):
        with pytest.raises(NotHeldError, match="cchc docs list"):
            gone()


def test_a_new_title_is_searchable_without_a_new_text(store: EmbeddedStore) -> None:
    renamed = held("cay", *TREES, title="Kế hoạch phủ xanh đồi trọc")
    store.catalogue([renamed.document])
    assert all(h.lexical > 0 for h in find(store, "phủ xanh", dense=False))
    assert len(find(store, "phủ xanh", dense=False)) == len(TREES)
    assert store.document("cay").title == "Kế hoạch phủ xanh đồi trọc"


def test_a_known_document_is_listed_though_not_held(store: EmbeddedStore) -> None:
    store.catalogue([Document("76-nq-cp", "Nghị quyết", number="76/NQ-CP", held=False)])
    assert [d.id for d in store.documents()] == ["76-nq-cp", "cay"]
    assert store.versions().keys() == {"cay"}


def test_a_failed_add_leaves_the_store_as_it_was(store: EmbeddedStore, embedder: FakeEmbedder) -> None:
    def fail(_: object) -> object:
        raise RuntimeError("no memory")

    embedder.passages = fail  # type: ignore[method-assign,assignment]
    with pytest.raises(RuntimeError, match="no memory"):
        store.add([held("cay", "Bỏ kế hoạch này"), held("khac", "Văn bản khác")])
    assert found(store, "sao đen") == {TREES[0]}
    assert (found(store, "văn bản khác"), store.versions().keys()) == (set(), {"cay"})


def test_every_change_moves_the_generation_on(store: EmbeddedStore) -> None:
    seen = [store.generation()]
    store.add([held("khac", "Văn bản khác")])
    seen.append(store.generation())
    store.catalogue([Document("76-nq-cp", "Nghị quyết", held=False)])
    seen.append(store.generation())
    store.remove("khac")
    seen.append(store.generation())
    assert len(set(seen)) == len(seen)


# -- two processes ----------------------------------------------------------------------------------


def test_a_second_writer_is_told_in_one_line_who_writes(
    store: EmbeddedStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(corpus.store.keeper, "LOCK_SECONDS", 0.2)
    monkeypatch.setattr(EngineKeeper.writing.__wrapped__, "__defaults__", (0.2, False))
    other = process("lock", folder)
    try:
        assert other.stdout and other.stdout.readline() == "locked\n"
        with pytest.raises(StoreLockedError, match=f"tiến trình {other.pid} ghi") as told:
            store.add([held("khac", "Văn bản khác")])
        assert "\n" not in str(told.value)
        assert found(store, "sao đen") == {TREES[0]}
    finally:
        other.communicate()
    store.add([held("khac", "Văn bản khác")])
    assert found(store, "văn bản khác") == {"Văn bản khác"}


def test_a_long_lived_reader_sees_what_another_process_adds_and_replaces(store: EmbeddedStore, folder: Path) -> None:
    assert found(store, "sao đen") == {TREES[0]}
    out, error = process("add", folder, "moi", "cay").communicate()
    assert (out, error) == ("done\n", "")
    assert found(store, "moi có") == {"moi có một đoạn", "moi có đoạn nữa"}
    assert all(h.dense for h in find(store, "moi có"))
    assert found(store, "sao đen") == set()


def test_writers_that_take_turns_lose_nothing_of_each_other(store: EmbeddedStore, folder: Path) -> None:
    for turn in range(3):
        process("add", folder, f"kia{turn}").communicate()
        store.add([held(f"nay{turn}", f"nay{turn} có một đoạn")])
    names = [f"{who}{turn}" for who in ("kia", "nay") for turn in range(3)]
    for opened in (store, open_store(folder)):
        hits = find(opened, "có một đoạn")
        assert {h.paragraph.document_id for h in hits if h.dense} == {"cay", *names}


def test_a_reader_goes_over_to_engines_another_process_made_anew(store: EmbeddedStore, folder: Path) -> None:
    assert found(store, "sao đen")
    open_store(folder).rebuild()
    assert found(store, "sao đen") == {TREES[0]}
    assert _engines(folder).name == "engines-2"


# -- damage -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("part", ["vectors", "paragraphs", "sections", "."])
def test_a_deleted_engine_is_made_anew(store: EmbeddedStore, folder: Path, part: str) -> None:
    store.close()
    shutil.rmtree(_engines(folder) / part)
    again = open_store(folder)
    assert found(again, "sao đen") == {TREES[0]}
    assert sum(h.dense != 0 for h in find(again, "sao đen")) == len(TREES)


def test_engines_deleted_under_a_reader_are_made_anew_by_the_next_writer(store: EmbeddedStore, folder: Path) -> None:
    assert found(store, "sao đen")
    shutil.rmtree(_engines(folder))
    store.add([held("khac", "Văn bản khác")])
    assert found(open_store(folder), "sao đen") == {TREES[0]}
    assert found(store, "văn bản khác") == {"Văn bản khác"}


def _wreck(file: Path) -> None:
    file.write_bytes(b"\x00garbage" * 16)


@pytest.mark.parametrize(
    "pattern", ["vectors/chroma.sqlite3", "vectors/*/*.bin", "paragraphs/*", "sections/meta.json", "**/terms.sqlite"]
)
def test_a_damaged_engine_is_made_anew(folder: Path, pattern: str) -> None:
    store = open_store(folder)
    store.add([held("dai", *(f"dòng số {i} của văn bản dài" for i in range(1100)))])  # enough to write a graph
    store.close()
    files = list(_engines(folder).glob(pattern))
    assert files
    for file in files:
        _wreck(file)
    again = open_store(folder)
    assert found(again, "dòng số 7 của") == {"dòng số 7 của văn bản dài"}
    assert sum(h.dense != 0 for h in find(again, "dòng số 7 của")) >= 50


def test_damage_costs_no_embedding_where_the_vectors_are_whole(
    store: EmbeddedStore, folder: Path, embedder: FakeEmbedder
) -> None:
    store.close()
    with sqlite3.connect(folder / "catalogue.sqlite") as db:
        db.execute("UPDATE meta SET value = '0' WHERE key = 'index_version'")
    embedder.embedded.clear()
    assert found(open_store(folder, embedder), "sao đen") == {TREES[0]}
    assert embedder.embedded == []


def test_a_store_of_another_form_is_refused_untouched(store: EmbeddedStore, folder: Path) -> None:
    store.close()
    with sqlite3.connect(folder / "catalogue.sqlite") as db:
        db.execute("UPDATE meta SET value = '99' WHERE key = 'format'")
    db.close()
    before = (folder / "catalogue.sqlite").read_bytes()
    with pytest.raises(StoreVersionError, match=r"định dạng 99.*định dạng 1.*CCHC_HOME"):
        open_store(folder)
    assert (folder / "catalogue.sqlite").read_bytes() == before


def test_a_catalogue_that_is_no_catalogue_is_one_line(folder: Path) -> None:
    folder.mkdir()
    (folder / "catalogue.sqlite").write_bytes(b"no database at all" * 100)
    with pytest.raises(StoreError, match="Không đọc được danh mục") as told:
        open_store(folder)
    assert "\n" not in str(told.value)


def test_another_embedding_model_is_refused_until_the_store_is_rebuilt(store: EmbeddedStore, folder: Path) -> None:
    other = open_store(folder, FakeEmbedder("other:2"))
    for use in (lambda: find(other, "sao đen"), lambda: other.add([held("khac", "Văn bản khác")])):
        with pytest.raises(ModelMismatchError, match=r"“fake:1”.*“other:2”.*cchc docs reindex"):
            use()
    other.rebuild()
    assert found(other, "sao đen") == {TREES[0]}
    with pytest.raises(ModelMismatchError):
        find(store, "sao đen")


def test_a_rebuild_says_how_far_it_is(store: EmbeddedStore) -> None:
    said: list[tuple[int, int]] = []
    store.rebuild(lambda done, total: said.append((done, total)))
    assert said == [(3, 3)]
