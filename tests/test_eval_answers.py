"""The answer harness against a product of ten prepared replies, and its report."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from corpus.errors import QuestionError, StoreLockedError
from eval import answers, product, tables
from eval.commands import group
from eval.outcomes import Outcome
from eval.questions import Question
from eval.report import html_report, render


def reply(answer: str, *texts: str, answered: bool = True, confidence: float = 0.5) -> dict[str, Any]:
    citations = [
        {"paragraph_id": f"p-{text}", "label": f"mục {i}", "quote": text, "text": text, "score": 1.0, "document": {}}
        for i, text in enumerate(texts, 1)
    ]
    return {
        "question": "", "understood": "", "answered": answered, "answer": answer, "confidence": confidence,
        "citations": citations, "mode": "extractive", "warnings": [], "timings_ms": {"total": 1.0},
    }  # fmt: skip


def asked(identifier: str, answerable: bool = True, tags: tuple[str, ...] = ()) -> Question:
    gold = ((("nguồn một",), ("nguồn hai",)), (("mười sáu", "16"),)) if answerable else ((), ())
    return Question(identifier, f"Câu {identifier}?", answerable, (), *gold, tags)


TABLE: list[tuple[Question, dict[str, Any]]] = [
    (asked("đúng", tags=("list", "single-fact")), reply("Có 16 đề án", "Nguồn  MỘT", "nguồn hai", confidence=0.9)),
    (asked("thừa nguồn"), reply("16", "nguồn một", "nguồn hai", "khác", "khác nữa", confidence=0.8)),
    (asked("thiếu nguồn", tags=("list",)), reply("16", "nguồn một")),
    (asked("sai ý"), reply("17", "nguồn một", "nguồn hai")),
    (asked("sai nguồn"), reply("17", "khác")),
    (asked("ăn may"), reply("16")),
    (asked("nhát"), reply("Tôi không thấy 16", "nguồn một", "nguồn hai", answered=False)),
    (asked("biết dừng", False), reply("Không thấy", answered=False)),
    (asked("biết dừng 2", False, ("near-miss",)), reply("Không thấy", "gần đó", answered=False)),
    (asked("bịa", False), reply("Là 5", "khác", confidence=0.1)),
]


@pytest.fixture
def report() -> answers.Report:
    replies = {question.question: result for question, result in TABLE}
    ticks = iter(range(1000))
    return answers.run(
        [question for question, _ in TABLE],
        lambda question, history: replies[question],
        name="bảng mười dòng",
        clock=lambda: next(ticks) / 1000,
    )


def test_each_reply_gets_the_marks_of_the_contract(report: answers.Report) -> None:
    marks = [(r.sources_met, r.facts_met, r.citation_precision, r.refused, r.correct) for r in report.rows]
    assert marks == [
        (1.0, 1.0, 1.0, False, True),
        (1.0, 1.0, 0.5, False, True),
        (0.5, 1.0, 1.0, False, False),
        (1.0, 0.0, 1.0, False, False),
        (0.0, 0.0, 0.0, False, False),
        (0.0, 1.0, 0.0, False, False),
        (0.0, 0.0, None, True, False),
        (None, None, None, True, True),
        (None, None, None, True, True),
        (None, None, 0.0, False, False),
    ]


def test_the_summary_is_what_the_table_gives_by_hand(report: answers.Report) -> None:
    summary = report.summary()
    assert summary["questions"] == 10
    assert summary["accuracy"] == 0.4
    assert summary["accuracy_by_tag"] == {"list": 0.5, "near-miss": 1.0, "single-fact": 1.0}
    assert summary["questions_by_tag"] == {"list": 2, "near-miss": 1, "single-fact": 1}
    assert summary["source_recall"] == pytest.approx((1 + 1 + 0.5 + 1) / 7)
    assert summary["fact_recall"] == pytest.approx(4 / 7)
    assert summary["citation_precision"] == pytest.approx((1 + 0.5 + 1 + 1) / 7)
    assert summary["refusal_precision"] == pytest.approx(2 / 3)
    assert summary["refusal_recall"] == pytest.approx(2 / 3)
    assert summary["median_answer_words"] == 1
    assert summary["median_answer_words_single_fact"] == 4
    assert summary["p50_ms"] == pytest.approx(1.0)
    assert summary["outcomes"][Outcome.OVER_ANSWERED.value] == 1
    assert sum(summary["outcomes"].values()) == 10
    low, high = summary["intervals"]["accuracy"]
    assert low < 0.4 < high


def test_refusals_come_last_in_the_risk_coverage_curve(report: answers.Report) -> None:
    # 2 right; 4 wrong at .5; 1 wrong at .1; then three refusals, one of them wrong
    wrong = [0, 0, 1, 2, 3, 4, 5, 5 + 1 / 3, 5 + 2 / 3, 6]
    assert report.figures["aurc"].value == pytest.approx(sum(w / k for k, w in enumerate(wrong, 1)) / 10)


def test_the_text_and_not_the_quote_of_a_citation_decides() -> None:
    result = reply("16", "trước nguồn một và nguồn hai sau")
    result["citations"][0]["quote"] = "…"
    assert answers.score(asked("a"), result).correct


def test_a_paragraph_cited_twice_counts_once() -> None:
    result = reply("16", "nguồn một", "khác", "khác")
    assert answers.score(asked("a"), result).citation_precision == 0.5


def test_history_is_handed_on_and_the_first_question_warms_up() -> None:
    seen: list[tuple[str, tuple[str, ...]]] = []

    def ask(question: str, history: Sequence[str]) -> dict[str, Any]:
        seen.append((question, tuple(history)))
        return reply("", answered=False)

    first, second = Question("a", "A?", False), Question("b", "B?", False, history=("A?",))
    answers.run([first, second], ask)
    assert seen == [("A?", ()), ("A?", ()), ("B?", ("A?",))]


def test_a_question_the_product_rejects_counts_as_refused_but_a_broken_store_ends_the_run() -> None:
    def reject(question: str, history: Sequence[str]) -> dict[str, Any]:
        raise QuestionError("Câu hỏi trống. Hãy gõ câu hỏi.")

    def broken(question: str, history: Sequence[str]) -> dict[str, Any]:
        raise StoreLockedError("Kho đang được ghi.")

    (row,) = answers.run([Question("a", "", False)], reject).rows
    assert row.correct
    assert row.result["answer"].startswith("Câu hỏi trống")
    with pytest.raises(StoreLockedError):
        answers.run([Question("a", "", False)], broken)


def test_no_questions_give_undefined_figures_not_zeros() -> None:
    report = answers.run([], lambda question, history: reply(""))
    assert report.summary()["accuracy"] is None
    assert "–" in tables.answers_table(report)
    assert "<html" in render(report)


def test_json_has_the_shape_of_the_contract(report: answers.Report, tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    answers.write_json(report, path)
    body = json.loads(path.read_text(encoding="utf-8"))
    assert set(body) == {"summary", "questions"}
    first = body["questions"][0]
    assert first["id"] == "đúng"
    assert first["result"] == TABLE[0][1]
    assert {"sources_met", "facts_met", "citation_precision", "refused", "correct"} <= set(first)


def test_the_report_shows_every_failure_and_no_success(report: answers.Report, tmp_path: Path) -> None:
    path = tmp_path / "out.html"
    html_report(report, path)
    page = path.read_text(encoding="utf-8")
    assert page.count("<details>") == 6
    assert "<b>bịa</b>" in page
    assert "<b>biết dừng</b>" not in page
    assert page.count("<svg") == 2


HOSTILE = '<script>alert("x")</script><img src=//evil.example/a onerror=alert(1)>\'"&'


def test_hostile_text_is_escaped_everywhere_in_the_report() -> None:
    question = Question(HOSTILE, HOSTILE, True, (HOSTILE,), ((HOSTILE,),), ((HOSTILE,),), (HOSTILE,))
    result = reply("sai " + HOSTILE[:-9], HOSTILE[:-3]) | {"understood": HOSTILE, "warnings": [HOSTILE]}
    result["citations"][0]["label"] = HOSTILE
    page = render(answers.run([question], lambda asked, history: result, name=HOSTILE))
    assert "&lt;script&gt;" in page
    assert "<script" not in page
    assert "<img" not in page
    assert "default-src 'none'" in page


def test_the_report_asks_nothing_of_any_network(report: answers.Report) -> None:
    assert not re.search(r"https?://|@import|\b(?:src|href)=|url\(", render(report))


# ── The command ──────────────────────────────────────────────────────────────


@pytest.fixture
def asked_file(tmp_path: Path) -> Path:
    path = tmp_path / "bo.jsonl"
    line = {"id": "a", "question": "Câu hỏi?", "answerable": True, "sources": [["nguồn"]], "facts": [["16"]]}
    path.write_text(json.dumps(line), encoding="utf-8")
    return path


def test_the_command_prints_a_table_and_writes_both_files(
    asked_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(product, "ask_product", lambda: lambda question, history: reply("16", "nguồn"))
    out, page = tmp_path / "o.json", tmp_path / "o.html"
    result = CliRunner().invoke(group, ["answers", str(asked_file), "--json", str(out), "--report", str(page)])
    assert result.exit_code == 0, result.output
    assert "Chính xác" in result.stdout
    assert json.loads(out.read_text(encoding="utf-8"))["summary"]["accuracy"] == 1.0
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_the_command_says_what_is_wrong_in_one_line_on_stderr(tmp_path: Path, asked_file: Path) -> None:
    missing = CliRunner().invoke(group, ["answers", str(tmp_path / "không có.jsonl")])
    assert missing.exit_code == 1
    assert "Không đọc được tệp" in missing.stderr
    assert missing.stdout == ""
    nowhere = CliRunner().invoke(group, ["answers", str(asked_file), "--json", str(tmp_path / "x" / "o.json")])
    assert nowhere.exit_code == 1
    assert "Không có thư mục" in nowhere.stderr
