"""The embedder and its trainer: the shipped model loads bare, finds what is meant, and can be trained anew."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from corpus.embedding import SHIPPED, EmbeddingSettings, embedding_settings, load_embedder
from corpus.embedding.quality import ndcg_at_10
from corpus.embedding.static import StaticModel
from corpus.embedding.texts import Article, read_articles, read_questions
from corpus.embedding.train import main
from corpus.embedding.views import Mix, archive, sample
from corpus.embedding.vocabulary import build_tokenizer, encode, features
from corpus.errors import ModelError, SourceError

TOPICS = ("đất đai", "hộ tịch", "cải cách hành chính", "thanh niên", "giao thông đường bộ", "bảo hiểm xã hội")
ARTICLES = [
    Article(
        f"d{i}-{n}",
        f"Trách nhiệm về {topic} của cấp thứ {n}",
        (
            f"Cơ quan quản lý {topic} tiếp nhận hồ sơ, kiểm tra và trả kết quả trong {n} ngày làm việc.",
            f"Người đứng đầu chịu trách nhiệm về {topic}; báo cáo định kỳ mỗi quý theo mẫu số {n}.",
        ),
    )
    for i, topic in enumerate(TOPICS)
    for n in range(1, 6)
]
TEXTS = [text for article in ARTICLES for text in (article.title, *article.paragraphs)]


def test_the_shipped_model_gives_unit_vectors() -> None:
    embedder = load_embedder(EmbeddingSettings())
    vectors = embedder.passages(["Thủ tục đăng ký kết hôn", "Kế hoạch cải cách hành chính"])
    assert vectors.shape == (2, embedder.dimension)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_the_shipped_model_puts_the_meant_passage_first() -> None:
    embedder = load_embedder(EmbeddingSettings())
    passages = embedder.passages(
        [
            "Chậm nhất là ngày 25 tháng 12, các cơ quan ban hành kế hoạch cải cách hành chính của năm sau.",
            "Hồ sơ đăng ký kết hôn gồm tờ khai và giấy xác nhận tình trạng hôn nhân.",
            "Tốc độ tối đa cho phép của xe cơ giới trong khu vực đông dân cư.",
        ]
    )
    questions = embedder.queries(["hạn ban hành kế hoạch cải cách là khi nào?", "giấy tờ để cưới nhau, kết hôn"])
    assert (questions @ passages.T).argmax(axis=1).tolist() == [0, 1]


def test_old_and_new_tone_placement_are_one_word() -> None:
    vectors = load_embedder(EmbeddingSettings()).queries(["hoà giải", "hòa giải", "xe máy"])
    assert vectors[0] @ vectors[1] > 0.95
    assert vectors[0] @ vectors[2] < 0.6


def test_a_text_without_words_is_the_zero_vector() -> None:
    embedder = load_embedder(EmbeddingSettings())
    assert not embedder.queries(["", " … "]).any()
    assert embedder.queries([]).shape == (0, embedder.dimension)


def test_the_shipped_folder_is_small() -> None:
    assert sum(file.stat().st_size for file in SHIPPED.rglob("*") if file.is_file()) <= 12 << 20


def test_plain_sentence_transformers_gives_the_same_vectors() -> None:
    from sentence_transformers import SentenceTransformer

    texts = ["Nghị quyết số 76/NQ-CP ngày 15/7/2021", "kubernetes và cải cách\nhành chính"]
    theirs = SentenceTransformer(str(SHIPPED), device="cpu", local_files_only=True).encode(texts)
    ours = load_embedder(EmbeddingSettings()).passages(texts)
    assert np.allclose(ours, theirs, atol=1e-5)


def test_a_question_to_the_shipped_model_does_not_import_torch() -> None:
    code = "import sys; from corpus.embedding import *; load_embedder(EmbeddingSettings()).queries(['a']); "
    code += "sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=SHIPPED.parents[2], check=False).returncode == 0


def test_settings_know_what_a_model_needs() -> None:
    assert embedding_settings({}) == EmbeddingSettings()
    assert embedding_settings({"CCHC_EMBEDDING": "intfloat/multilingual-e5-small"}).query_prefix == "query: "
    local = embedding_settings({"CCHC_EMBEDDING": "/models/vietnamese-bi-encoder"})
    assert local.segmented
    assert local.model == "/models/vietnamese-bi-encoder"


def test_a_missing_model_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(ModelError) as error:
        load_embedder(EmbeddingSettings(model=str(tmp_path)))
    assert "CCHC_EMBEDDING" in str(error.value)
    assert "\n" not in str(error.value)


def test_the_fingerprint_follows_the_settings_that_change_vectors() -> None:
    plain = load_embedder(EmbeddingSettings())
    other = load_embedder(replace(EmbeddingSettings(), query_prefix="hỏi: "))
    assert plain.fingerprint == load_embedder(EmbeddingSettings(batch_size=8)).fingerprint
    assert plain.fingerprint.startswith("shipped:")
    assert plain.fingerprint != other.fingerprint


def test_frequent_compounds_become_one_token_and_any_word_can_be_read() -> None:
    tokenizer = build_tokenizer(TEXTS, compounds=40)
    assert "▁hành▁chính" in tokenizer.get_vocab() or "▁cải▁cách▁hành▁chính" in tokenizer.get_vocab()
    read = tokenizer.encode("Trách nhiệm, hành chính", add_special_tokens=False).tokens
    assert not any("," in token for token in read)
    assert encode(tokenizer, [""]) == [[]]


def test_a_compound_shares_the_vectors_of_its_syllables() -> None:
    tokenizer = build_tokenizer(TEXTS, compounds=40)
    names, offsets, count = features(tokenizer)
    vocabulary = tokenizer.get_vocab()
    compound = next(i for token, i in vocabulary.items() if token.count("▁") == 2)
    end = offsets[compound + 1] if compound + 1 < len(offsets) else len(names)
    assert len(names[offsets[compound] : end]) == 3
    assert count >= len(vocabulary)


def test_a_step_draws_the_same_pairs_again() -> None:
    data = archive(build_tokenizer(TEXTS, compounds=40), ARTICLES, [("Ai quản lý hộ tịch?", "d1-1"), ("?", "lost")])
    draws = [sample(data, np.random.default_rng([1, 7]), Mix(16, 4, 4, 3)) for _ in range(2)]
    assert [row.tolist() for row in draws[0][0]] == [row.tolist() for row in draws[1][0]]
    assert len(draws[0][0]) == len(draws[0][1]) == len(draws[0][2]) == 23
    assert len(data.questions) == 1


def test_ndcg_by_hand() -> None:
    articles = [Article("a", "", ("một",)), Article("b", "", ("hai",)), Article("c", "", ("một hai",))]
    tokenizer = build_tokenizer([p for a in articles for p in a.paragraphs], compounds=0, syllable_count=1)
    vectors = np.zeros((tokenizer.get_vocab_size(), 2), dtype=np.float32)
    vectors[tokenizer.token_to_id("▁một")], vectors[tokenizer.token_to_id("▁hai")] = (1, 0), (0, 1)
    data = archive(tokenizer, articles)
    found = ndcg_at_10(tokenizer, vectors, data, [("một", 0), ("hai", 2)])  # ranks 1 and 2
    assert found["whole article"] == pytest.approx((1 + 1 / np.log2(3)) / 2)


def test_the_command_trains_a_model_that_loads(tmp_path: Path) -> None:
    corpus, beir = tmp_path / "corpus.jsonl", tmp_path / "beir"
    rows = [{"_id": a.id, "title": a.title, "text": "\n".join(a.paragraphs)} for a in ARTICLES]
    corpus.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), "utf-8")
    beir.mkdir()
    asked = [{"_id": f"q{i}", "text": f"Ai quản lý {topic} cấp thứ 1?"} for i, topic in enumerate(TOPICS)]
    (beir / "queries.jsonl").write_text("\n".join(json.dumps(row) for row in asked), "utf-8")
    (beir / "qrels.tsv").write_text("query-id\tcorpus-id\tscore\n" + "\n".join(f"q{i}\td{i}-1\t1" for i in range(6)))
    out = tmp_path / "model"
    numbers = ["--steps", "30", "--batch", "24", "--dimension", "16", "--compounds", "40"]
    assert main([str(corpus), "--out", str(out), "--questions", str(beir), "--held-out", "05", *numbers]) == 0
    card = (out / "README.md").read_text("utf-8")
    assert "on 2 held-out questions" in card
    assert str(tmp_path) not in card
    assert not list(out.glob("training*"))
    embedder = load_embedder(EmbeddingSettings(model=str(out)))
    scores = embedder.queries(["bảo hiểm xã hội"]) @ embedder.passages([a.title for a in ARTICLES]).T
    assert "bảo hiểm xã hội" in ARTICLES[int(scores.argmax())].title


def test_a_stopped_run_goes_on_and_ends_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from corpus.embedding import trainer

    tokenizer = build_tokenizer(TEXTS, compounds=40)
    data = archive(tokenizer, ARTICLES)
    settings = trainer.TrainingSettings(dimension=8, steps=120, batch=16)
    whole = trainer.train(tokenizer, data, settings, tmp_path / "whole.pt", threads=1)
    step = trainer._step

    def stop(*arguments: object) -> float:
        if arguments[-1] == 110:
            raise KeyboardInterrupt
        return step(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(trainer, "_step", stop)
    with pytest.raises(KeyboardInterrupt):
        trainer.train(tokenizer, data, settings, tmp_path / "state.pt", threads=1)
    monkeypatch.undo()
    assert np.allclose(whole, trainer.train(tokenizer, data, settings, tmp_path / "state.pt", threads=1), atol=1e-4)


def test_folders_of_plain_texts_are_read_with_the_first_line_as_title(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Kế hoạch năm 2022\nMục đích.\n\nYêu cầu.", "utf-8")
    assert [(a.title, a.paragraphs) for a in read_articles([tmp_path])] == [
        ("Kế hoạch năm 2022", ("Mục đích.", "Yêu cầu."))
    ]


@pytest.mark.parametrize("name", ["no-such-file.jsonl", "broken.jsonl", "."])
def test_texts_that_cannot_be_read_are_a_source_error(tmp_path: Path, name: str) -> None:
    (tmp_path / "broken.jsonl").write_text("{", "utf-8")
    with pytest.raises(SourceError):
        read_articles([tmp_path / name])
    with pytest.raises(SourceError):
        read_questions(tmp_path)


def test_a_model_folder_with_fewer_vectors_than_tokens_is_refused(tmp_path: Path) -> None:
    from safetensors.numpy import save_file

    for name in ("tokenizer.json", "modules.json"):
        (tmp_path / name).write_bytes((SHIPPED / name).read_bytes())
    save_file({"embedding.weight": np.zeros((3, 4), dtype=np.float16)}, tmp_path / "model.safetensors")
    with pytest.raises(ValueError, match="3 vectors"):
        StaticModel(tmp_path)
