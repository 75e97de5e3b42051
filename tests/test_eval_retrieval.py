"""BEIR folders, the retrieval harness and the comparison, on a corpus of four articles."""

from __future__ import annotations

import json
import lzma
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner
from numpy.typing import NDArray

from corpus.errors import CchcError, InputError, QuestionError, QuestionSetError
from eval import noise, product
from eval.beir import Beir, Passage, content_hash, ids_ending, read_beir
from eval.beirstore import held
from eval.commands import group
from eval.compare import SetUp, compare, comparison_table, paired
from eval.compare import write_json as write_comparison
from eval.costs import Costs, bytes_on_disk, peak_memory
from eval.naive import INSTALL, LangChainVectors, NaiveStack, fused, naive_set_up
from eval.retrieval import Opened, Ranker, article_ranker, by_article, evaluate, typed_as, write_json
from eval.tables import retrieval_table

CORPUS = [
    {"_id": "d1", "title": "Thanh niên", "text": "Công dân từ đủ 16 tuổi đến 30 tuổi.", "metadata": {"doc_no": "57"}},
    {"_id": "d2", "title": "", "text": "Báo cáo định kỳ hàng quý."},
    {"_id": "d3", "text": "Kế hoạch năm ban hành trước 25 tháng 12."},
    {"_id": "d4", "title": "Kinh phí", "text": "Theo Luật Ngân sách nhà nước."},
]
QUERIES = [
    {"_id": "qa0", "text": "thanh niên bao nhiêu tuổi"},
    {"_id": "qb1", "text": "báo cáo khi nào"},
    {"_id": "qc2", "text": "kế hoạch ban hành khi nào"},
    {"_id": "qdf", "text": "kinh phí ở đâu"},
    {"_id": "qe9", "text": "không ai chấm câu này"},
]
QRELS = "query-id\tcorpus-id\tscore\nqa0\td1\t1\nqb1\td2\t1\nqc2\td3\t1\nqdf\td4\t1\nqdf\td2\t0\n"


def jsonl(records: list[dict[str, object]]) -> str:
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "beir"
    path.mkdir()
    (path / "corpus.jsonl").write_text(jsonl(CORPUS), encoding="utf-8")
    (path / "queries.jsonl").write_text(jsonl(QUERIES), encoding="utf-8")
    (path / "qrels.tsv").write_text(QRELS, encoding="utf-8")
    return path


@pytest.fixture
def beir(folder: Path) -> Beir:
    return read_beir(folder)


def fixed(places: dict[str, list[str]]) -> Ranker:
    """A ranker that knows its answers by the question's first word."""

    def rank(question: str, k: int) -> list[tuple[str, float]]:
        return [(document, 1 / place) for place, document in enumerate(places.get(question.split(" ", 1)[0], []), 1)]

    return rank


FIXED = {"thanh": ["d1"], "báo": ["d4", "d2"], "kế": ["d1", "d2"], "kinh": ["d2", "d1", "d3", "d4"]}

# ── Folders ──────────────────────────────────────────────────────────────────


def test_a_folder_is_read_and_questions_without_judgement_are_left_out(beir: Beir) -> None:
    assert list(beir.queries) == ["qa0", "qb1", "qc2", "qdf"]
    assert beir.qrels["qdf"] == {"d4": 1, "d2": 0}
    first, second, *_ = beir.passages()
    assert first == Passage("d1", "Thanh niên", "Công dân từ đủ 16 tuổi đến 30 tuổi.")
    assert first.metadata == {"doc_no": "57"}
    assert second.title == ""


def test_a_compressed_corpus_is_the_same_corpus(folder: Path) -> None:
    plain, before = list(read_beir(folder).passages()), content_hash(folder)
    (folder / "corpus.jsonl.xz").write_bytes(lzma.compress((folder / "corpus.jsonl").read_bytes()))
    (folder / "corpus.jsonl").unlink()
    assert list(read_beir(folder).passages()) == plain
    assert content_hash(folder) == before


def test_the_content_hash_follows_the_corpus_and_nothing_else(folder: Path) -> None:
    before = content_hash(folder)
    (folder / "queries.jsonl").write_text(jsonl(QUERIES[:4]), encoding="utf-8")
    assert content_hash(folder) == before
    (folder / "corpus.jsonl").write_text(jsonl(CORPUS[:3]), encoding="utf-8")
    assert content_hash(folder) != before


def test_qrels_without_header_lose_no_line(folder: Path) -> None:
    (folder / "qrels.tsv").write_text("qa0\td1\t1\r\n", encoding="utf-8")
    assert read_beir(folder).qrels == {"qa0": {"d1": 1}}


def test_a_held_out_part_is_chosen_by_the_end_of_the_id(beir: Beir) -> None:
    assert list(ids_ending(beir, "012").queries) == ["qa0", "qb1", "qc2"]
    with pytest.raises(QuestionSetError, match="--ids-ending"):
        ids_ending(beir, "7")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("qrels.tsv", "h\th\th\nqa0\td1\n", "qrels.tsv, dòng 2"),
        ("qrels.tsv", "h\th\th\nqa0\td1\tcó\n", "qrels.tsv, dòng 2"),
        ("qrels.tsv", "h\th\th\n", "không có dòng đánh giá"),
        ("qrels.tsv", "h\th\th\nqz\td1\t1\n", "“qz”"),
        ("queries.jsonl", '{"_id": "qa0"}\n', "queries.jsonl, dòng 1"),
        ("queries.jsonl", jsonl([QUERIES[0]] * 2), "dòng 2: mã “qa0” đã dùng"),
        ("corpus.jsonl", '{"_id": "d1", "text": 5}\n', "corpus.jsonl, dòng 1"),
        ("corpus.jsonl", jsonl(CORPUS + CORPUS[:1]), "dòng 5: mã “d1” đã dùng"),
        ("corpus.jsonl", "{\n", "corpus.jsonl, dòng 1: không phải JSON"),
        ("corpus.jsonl", "", "không có văn bản nào"),
        ("corpus.jsonl", None, "thiếu corpus.jsonl"),
        ("qrels.tsv", None, "Không đọc được tệp"),
    ],
)
def test_a_faulty_folder_is_said_in_one_line(folder: Path, name: str, content: str | None, said: str) -> None:
    if content is None:
        (folder / name).unlink()
    else:
        (folder / name).write_text(content, encoding="utf-8")
    with pytest.raises(QuestionSetError) as caught:
        list(read_beir(folder).passages())
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("content", [b"not xz", lzma.compress(b"x" * 1000)[:-20]])
def test_a_damaged_archive_is_an_error_not_a_short_corpus(folder: Path, content: bytes) -> None:
    (folder / "corpus.jsonl").unlink()
    (folder / "corpus.jsonl.xz").write_bytes(content)
    with pytest.raises(QuestionSetError):
        list(read_beir(folder).passages())
    with pytest.raises(QuestionSetError):
        content_hash(folder)


# ── The harness ──────────────────────────────────────────────────────────────


def test_four_rankings_give_the_figures_counted_by_hand(beir: Beir) -> None:
    summary = evaluate(fixed(FIXED), beir).of("bốn câu", Costs(2.5, 4096)).summary()
    assert summary["Success@1"] == 1 / 4
    assert summary["Success@10"] == 3 / 4
    assert summary["R@10"] == summary["R@100"] == 3 / 4
    assert summary["RR@10"] == pytest.approx((1 + 1 / 2 + 0 + 1 / 4) / 4)
    assert summary["nDCG@10"] == pytest.approx((1 + 0.6309298 + 0 + 0.4306766) / 4)
    assert (summary["index_seconds"], summary["bytes_on_disk"]) == (2.5, 4096)
    assert summary["peak_memory_bytes"] > 1_000_000
    assert summary["p95_ms"] >= summary["p50_ms"] >= 0


def test_the_summary_begins_with_the_keys_of_the_contract(beir: Beir) -> None:
    keys = list(evaluate(fixed(FIXED), beir).summary())
    assert keys[:6] == ["Success@1", "Success@10", "R@10", "R@100", "RR@10", "nDCG@10"]


def test_no_more_than_k_are_scored_and_the_first_question_warms_up(beir: Beir) -> None:
    asked: list[str] = []

    def rank(question: str, k: int) -> list[tuple[str, float]]:
        asked.append(question)
        return [(f"x{i}", 1.0) for i in range(5)]

    report = evaluate(rank, beir, k=2)
    assert [len(row.result) for row in report.rows] == [2] * 4
    assert asked[0] == asked[1]
    assert len(asked) == 5


def test_a_question_the_product_rejects_finds_nothing(beir: Beir) -> None:
    def reject(question: str, k: int) -> list[tuple[str, float]]:
        raise QuestionError("Câu hỏi trống.")

    assert evaluate(reject, beir).summary()["R@100"] == 0.0


def test_json_has_the_shape_of_the_contract(beir: Beir, tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    write_json(evaluate(fixed(FIXED), beir), path)
    body = json.loads(path.read_text(encoding="utf-8"))
    second = body["questions"][1]
    assert second["id"] == "qb1"
    assert second["result"] == [["d4", 1.0], ["d2", 0.5]]
    assert second["RR@10"] == 0.5


def test_the_table_names_measures_and_costs(beir: Beir) -> None:
    shown = retrieval_table(evaluate(fixed(FIXED), beir).of("thử", Costs(1.0, 2_000_000, cached=True)))
    assert "nDCG@10" in shown
    assert "dùng lại" in shown
    assert "2.0" in shown


def test_the_best_paragraph_of_an_article_stands_for_it() -> None:
    hits = [("a#1", 3.0), ("b#1", 2.0), ("a#2", 5.0), ("c#1", 2.0), ("d#1", 1.0)]
    assert by_article(hits, lambda p: p[0], k=3) == [("a", 5.0), ("b", 2.0), ("c", 2.0)]


def test_paragraphs_are_fetched_until_there_are_k_articles() -> None:
    paragraphs = [(f"a#{i}", 1 - i / 100) for i in range(20)] + [("b#1", 0.5), ("c#1", 0.4)]
    depths: list[int] = []

    def search(question: str, k: int) -> list[tuple[str, float]]:
        depths.append(k)
        return paragraphs[:k]

    rank = article_ranker(search, lambda p: p[0], over_fetch=3)
    assert [article for article, _ in rank("", 2)] == ["a", "b"]
    assert depths == [6, 12, 24]
    assert len(rank("", 10)) == 3


# ── Noise ────────────────────────────────────────────────────────────────────


@pytest.fixture
def shown_noise(monkeypatch: pytest.MonkeyPatch) -> None:
    """Noise that shows how it was called."""
    monkeypatch.setattr(noise, "unaccented", lambda text: f"bỏ({text})")
    monkeypatch.setattr(noise, "with_typos", lambda text, seed, every=4: f"sai({text},{seed},{every})")


@pytest.mark.usefixtures("shown_noise")
def test_questions_are_changed_before_they_are_asked(beir: Beir) -> None:
    report = evaluate(fixed(FIXED), typed_as(beir, unaccented=True))
    assert report.rows[0].asked == "bỏ(thanh niên bao nhiêu tuổi)"
    assert typed_as(beir) is beir


@pytest.mark.usefixtures("shown_noise")
def test_each_question_has_typos_of_its_own_that_repeat(beir: Beir) -> None:
    typed = typed_as(beir, typos=7, unaccented=True).queries
    assert typed["qa0"].startswith("bỏ(sai(thanh niên")
    assert typed == typed_as(beir, typos=7, unaccented=True).queries
    assert typed != typed_as(beir, typos=8, unaccented=True).queries
    assert len({text.split(",")[1] for text in typed.values()}) == len(typed)
    part = typed_as(ids_ending(beir, "012"), typos=7, unaccented=True).queries
    assert all(typed[identifier] == text for identifier, text in part.items())


def test_without_diacritics_is_what_the_harness_asks(beir: Beir) -> None:
    assert typed_as(beir, unaccented=True).queries["qc2"] == "ke hoach ban hanh khi nao"


# ── Comparison ───────────────────────────────────────────────────────────────


def set_up(name: str, places: dict[str, list[str]], closed: list[str]) -> SetUp:
    return SetUp(name, lambda: Opened(fixed(places), Costs(1.0, 10), lambda: closed.append(name)))


PERFECT = {"thanh": ["d1"], "báo": ["d2"], "kế": ["d3"], "kinh": ["d4"]}


def test_set_ups_run_in_turn_and_each_is_closed(beir: Beir, tmp_path: Path) -> None:
    closed: list[str] = []
    result = compare([set_up("cũ", FIXED, closed), set_up("mới", PERFECT, closed), set_up("rỗng", {}, closed)], beir)
    assert closed == ["cũ", "mới", "rỗng"]
    assert [(pair.first, pair.second) for pair in result.pairs] == [("cũ", "mới"), ("cũ", "rỗng"), ("mới", "rỗng")]
    shown = comparison_table(result)
    assert "mới − rỗng" in shown
    assert "(×1.00)" in shown
    write_comparison(result, tmp_path / "c.json")
    body = json.loads((tmp_path / "c.json").read_text(encoding="utf-8"))
    assert body["summary"]["mới"]["Success@1"] == 1.0
    assert body["questions"][0] == {
        "id": "qa0",
        "cũ": result.reports[0].rows[0].scores,
        "mới": result.reports[1].rows[0].scores,
        "rỗng": result.reports[2].rows[0].scores,
    }


def test_against_a_base_a_positive_difference_is_a_gain(beir: Beir) -> None:
    base, new = evaluate(fixed(FIXED), beir).of("cũ"), evaluate(fixed(PERFECT), beir).of("mới")
    (pair,) = paired([base, new], "Success@1", against="cũ")
    assert (pair.first, pair.second) == ("mới", "cũ")
    assert pair.difference.value == 0.75
    assert pair.p == 2 / 8  # three questions differ, all in one direction


# ── The naive stack ──────────────────────────────────────────────────────────


def test_rank_fusion_adds_reciprocal_ranks() -> None:
    assert fused([["a", "b"], ["b", "c"]]) == [
        ("b", pytest.approx(1 / 62 + 1 / 61)),
        ("a", pytest.approx(1 / 61)),
        ("c", pytest.approx(1 / 62)),
    ]


class Letters:
    """Vectors anyone can check: how often each of ten letters occurs."""

    fingerprint = "letters:1"
    dimension = 10

    def passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        counts = [[text.lower().count(letter) + 0.1 for letter in "abcdeghikn"] for text in texts]
        rows = np.array(counts, np.float32).reshape(-1, 10)
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)

    queries = passages


def test_without_its_libraries_the_naive_stack_says_how_to_get_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "langchain_chroma", None)
    with pytest.raises(CchcError) as caught:
        NaiveStack.build([Passage("a", "", "b")], LangChainVectors(Letters()), tmp_path)
    assert INSTALL in str(caught.value)


def test_the_naive_stack_finds_passages_and_reports_its_costs(beir: Beir) -> None:
    for library in ("langchain_chroma", "langchain_community.retrievers", "langchain_text_splitters", "rank_bm25"):
        pytest.importorskip(library, reason=f"cài bằng: {INSTALL}")
    opened = naive_set_up(beir, LangChainVectors(Letters())).open()
    try:
        found = opened.rank("Kế hoạch năm ban hành", 4)
        assert found[0][0] == "d3"
        assert len({document for document, _ in found}) == len(found) <= 4
        assert opened.costs.bytes_on_disk and opened.costs.index_seconds
    finally:
        opened.close()


def test_bytes_and_memory_are_counted(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "f").write_bytes(b"12345")
    assert bytes_on_disk(tmp_path) == 5
    assert peak_memory() >= 0


# ── A folder as a store ──────────────────────────────────────────────────────


def test_an_article_is_split_as_any_text_and_a_bare_title_is_kept() -> None:
    listed = held(Passage("d", "Đối tượng", "Luật này áp dụng đối với:\na) Thanh niên;\nb) Gia đình."))
    assert [paragraph.text for paragraph in listed.paragraphs][1:] == ["a) Thanh niên;", "b) Gia đình."]
    assert {paragraph.document_id for paragraph in listed.paragraphs} == {"d"}
    assert held(Passage("t", "Chỉ có tên", " ")).paragraphs[0].text == "Chỉ có tên"


def test_a_store_is_built_once_for_a_content_and_searched_by_each_engine(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CCHC_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(product, "_embedder", Letters)
    beir = read_beir(folder)
    words, vectors = (set_up.open() for set_up in product.set_ups(beir, ["words", "vectors"]))
    assert not words.costs.cached
    assert vectors.costs.cached
    assert vectors.costs.index_seconds == words.costs.index_seconds
    assert words.rank("kế hoạch năm", 2)[0][0] == "d3"
    assert words.rank("thanh niên", 2)[0][0] == "d1"  # a word that only the title has
    assert vectors.rank("Báo cáo định kỳ hàng quý.", 1)[0][0] == "d2"
    words.close()
    vectors.close()


def test_an_unknown_set_up_is_named_with_those_there_are(beir: Beir) -> None:
    with pytest.raises(InputError, match=r"“bm26”.*words"):
        product.set_ups(beir, ["bm26"])


# ── The commands ─────────────────────────────────────────────────────────────


@pytest.fixture
def stored(monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[str]]:
    closed: list[str] = []
    opened = Opened(fixed(FIXED), Costs(1.0, 10), lambda: closed.append("store"))
    monkeypatch.setattr(product, "open_beir_store", lambda beir, progress: opened)
    monkeypatch.setattr(product, "set_ups", lambda beir, names: [set_up(name, FIXED, closed) for name in "ab"])
    return lambda: closed


def test_the_retrieval_command_scores_a_part_and_closes_the_store(
    folder: Path, tmp_path: Path, stored: Callable[[], list[str]]
) -> None:
    out = tmp_path / "o.json"
    result = CliRunner().invoke(group, ["retrieval", str(folder), "--ids-ending", "012", "--json", str(out)])
    assert result.exit_code == 0, result.output
    assert "nDCG@10" in result.stdout
    assert json.loads(out.read_text(encoding="utf-8"))["summary"]["questions"] == 3
    assert stored() == ["store"]


def test_the_compare_command_prints_pairs_and_knows_its_set_ups(folder: Path, stored: Callable[[], list[str]]) -> None:
    result = CliRunner().invoke(group, ["compare", str(folder), "--against", "a"])
    assert result.exit_code == 0, result.output
    assert "b − a" in result.stdout
    unknown = CliRunner().invoke(group, ["compare", str(folder), "--against", "z"])
    assert unknown.exit_code == 1
    assert "“z”" in unknown.stderr


def test_a_missing_folder_is_one_line_on_stderr(tmp_path: Path) -> None:
    result = CliRunner().invoke(group, ["retrieval", str(tmp_path / "không có")])
    assert result.exit_code == 1
    assert "Không thấy thư mục" in result.stderr
