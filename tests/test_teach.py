"""Questions made to teach the embedding: everyday words for official ones, opened questions with their paragraphs."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from assistant.everyday import read_rows
from corpus.embedding.texts import Article, read_questions
from eval.teach import Pair, asked, everyday, made, main, write

ROWS = read_rows(["lo giấy tờ | chạy giấy > giải quyết thủ tục hành chính", "sếp > người đứng đầu cơ quan"])
TEXT = "Người đứng đầu cơ quan chịu trách nhiệm về kết quả giải quyết thủ tục hành chính của đơn vị, báo cáo hằng quý."
ARTICLES = [Article("a", "Trách nhiệm", (TEXT,)), Article("b", "Khác", ("Nội dung này không có cụm từ nào trong bảng, "
            "dài hơn sáu mươi ký tự để được cắt.",))]  # fmt: skip


def test_everyday_phrases_are_kept_by_the_official_one() -> None:
    assert everyday(ROWS)[("giải", "quyết", "thủ", "tục", "hành", "chính")] == ["lo giấy tờ", "chạy giấy"]


def test_a_made_question_says_the_official_phrase_otherwise_and_asks_for_its_article() -> None:
    pairs = list(made(ARTICLES, everyday(ROWS), 30, seed=1))
    assert len(pairs) == 30
    assert {p.key for p in pairs} == {"a"}
    assert all(any(e in p.question for e in ("lo giấy tờ", "chạy giấy", "sếp")) for p in pairs)
    put = [p for p in pairs if "thủ tục hành chính" not in p.question]
    assert len(put) > 15


def test_made_questions_depend_on_the_seed_alone() -> None:
    phrases = everyday(ROWS)
    assert list(made(ARTICLES, phrases, 9, seed=4)) == list(made(ARTICLES, phrases, 9, seed=4))
    random.seed(0)
    assert list(made(ARTICLES, phrases, 9, seed=4)) != list(made(ARTICLES, phrases, 9, seed=5))


def test_nothing_is_made_of_texts_without_any_phrase() -> None:
    assert list(made(ARTICLES[1:], everyday(ROWS), 5, seed=1)) == []


def test_pairs_are_written_as_often_as_they_are_to_be_drawn(tmp_path: Path) -> None:
    write(tmp_path, [(Pair("hỏi một?", "a"), 1), (Pair("hỏi hai?", "b"), 3)], [{"_id": "a", "title": "", "text": "x"}])
    assert read_questions(tmp_path) == [("hỏi một?", "a"), *[("hỏi hai?", "b")] * 3]


def test_questions_of_a_set_ask_for_the_paragraphs_that_hold_their_quotes(filled_home: Path, tmp_path: Path) -> None:
    row = {
        "id": "x", "question": "han ban hanh ke hoach nam sau?", "answerable": True,
        "sources": [["chậm nhất là ngày 25 tháng 12"]], "facts": [["25 tháng 12"]], "tags": [],
    }  # fmt: skip
    refused = {"id": "y", "question": "giá xăng hôm nay?", "answerable": False, "sources": [], "facts": [], "tags": []}
    file = tmp_path / "set.jsonl"
    file.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in (row, refused)), "utf-8")
    pairs, texts = asked([file])
    told = {t["_id"]: t["text"] for t in texts}
    assert pairs
    assert all("hạn ban hành" in p.question.lower() and "25 tháng 12" in told[p.key] for p in pairs)


def test_a_corpus_that_is_not_there_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "none.jsonl"), "--out", str(tmp_path / "out")]) == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert not (tmp_path / "out").exists()
