"""Citizens' questions are set over texts put together from the articles that answer them."""

from __future__ import annotations

import json
from pathlib import Path

from eval.citizens import write
from eval.questions import read_questions


def _beir(folder: Path) -> Path:
    rows = [
        {
            "_id": f"a{n}", "title": f"Việc thứ {n}", "text": f"1. Việc thứ {n} do chủ trại ong làm trong {n} ngày.",
            "metadata": str({
                "doc_no": "12/2020/NĐ-CP", "article": str(n), "topic": "Nuôi ong",
                "note": f"(Điều {n} Nghị định số 12/2020/NĐ-CP, có hiệu lực thi hành kể từ ngày 01/3/2020)",
            }),
        }
        for n in range(1, 9)
    ]  # fmt: skip
    (folder / "corpus.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    asked = {"_id": "q", "text": "Việc thứ ba của trại ong phải làm xong trong mấy ngày?"}
    (folder / "queries.jsonl").write_text(json.dumps(asked) + "\n", encoding="utf-8")
    (folder / "qrels.tsv").write_text("query-id\tcorpus-id\tscore\nq\ta3\t1\n", encoding="utf-8")
    return folder


def test_the_text_holds_the_article_that_answers_and_the_question_its_quote(tmp_path: Path) -> None:
    assert write(_beir(tmp_path), tmp_path / "out") == 1
    text = (tmp_path / "out" / "documents" / "12-2020-N-CP.txt").read_text(encoding="utf-8")
    assert text.startswith("CHÍNH PHỦ\nSố: 12/2020/NĐ-CP\n\nNGHỊ ĐỊNH\nVề Nuôi ong")
    assert text.count("Điều ") == 8 and text.index("Điều 3.") < text.index("Điều 4.")
    (question,) = read_questions(tmp_path / "out" / "questions.jsonl")
    assert question.answerable and question.sources[0][0] in text
