"""The command line as a user meets it: data on stdout, talk on stderr, one line for an error."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from ui.cli import run
from ui.lazy import Late, LazyGroup
from ui.terminal import printable

ROOT = Path(__file__).parent.parent
HEAVY = (
    "torch",
    "gradio",
    "chromadb",
    "numpy",
    "tantivy",
    "sentence_transformers",
    "langchain",
    "underthesea",
    "fastapi",
)
QUESTION = "Cơ quan nào chủ trì đề án Phân cấp trong giải quyết thủ tục hành chính?"
TEXT = "KẾ HOẠCH\nVề việc trồng cây\n1. Mục tiêu\n- Mỗi thôn trồng 125 cây sao đen trước ngày 30/6/2026.\n"
Cchc = Callable[..., tuple[int, str, str]]


@pytest.fixture
def cchc(capsys: pytest.CaptureFixture[str]) -> Cchc:
    """Runs one command in this process: (exit code, stdout, stderr)."""

    def call(*arguments: str) -> tuple[int, str, str]:
        capsys.readouterr()
        code = run(arguments)
        out = capsys.readouterr()
        return code, out.out, out.err

    return call


@pytest.fixture
def reading(shipped_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The shared filled home, for commands that only read."""
    monkeypatch.setenv("CCHC_HOME", str(shipped_home))


def _process(*arguments: str | bytes, home: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "ui.cli", *arguments], env={**os.environ, "CCHC_HOME": str(home)}, cwd=ROOT,
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip


def test_help_imports_nothing_heavy() -> None:
    code = (
        f"import sys; from ui.cli import run; run(['--help']); print('|', *(m for m in {HEAVY!r} if m in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.rsplit("|", 1)[1].split() == []
    assert "ask" in done.stdout


def test_help_lists_every_command_in_vietnamese(cchc: Cchc) -> None:
    code, out, _ = cchc("--help")
    assert code == 0
    assert all(f"  {name} " in out for name in ("ask", "serve", "ingest", "docs", "eval", "train-embedding"))
    assert "Cách dùng: cchc" in out
    assert not any(word in out for word in ("Usage", "Options", "Commands", "Show this"))


@pytest.mark.usefixtures("reading")
def test_ask_json_prints_one_object_of_the_contract(cchc: Cchc) -> None:
    code, out, err = cchc("ask", QUESTION, "--json")
    answer = json.loads(out)
    assert (code, err, out.count("\n")) == (0, "", 1)
    assert set(answer) >= {
        "question", "understood", "answered", "answer", "confidence", "citations", "mode", "warnings", "timings_ms"
    }  # fmt: skip
    assert set(answer["citations"][0]) >= {"paragraph_id", "label", "quote", "text", "score", "document"}
    assert set(answer["citations"][0]["document"]) == {"id", "number", "title", "issuer", "issued_on"}
    assert answer["timings_ms"]["total"] > 0


@pytest.mark.usefixtures("reading")
def test_ask_prints_the_answer_with_numbered_citations(cchc: Cchc) -> None:
    code, out, err = cchc("ask", QUESTION)
    assert (code, err) == (0, "")
    assert "Văn phòng Chính phủ" in out
    assert "[1] STT 9, Phụ lục 2, Công văn số 3759/BNV-CCHC" in out


@pytest.mark.usefixtures("reading")
def test_a_refusal_is_no_failure_and_names_its_places_as_no_answer(cchc: Cchc) -> None:
    code, out, _ = cchc("ask", "Mức phạt nồng độ cồn đối với người đi xe máy là bao nhiêu?")
    assert code == 0
    assert "Căn cứ:" not in out
    assert "“nồng độ” 0 đoạn · " in out  # what was looked for, with or without a place to show


@pytest.mark.usefixtures("reading")
def test_json_tells_what_a_refusal_looked_for(cchc: Cchc) -> None:
    _, out, _ = cchc("ask", "Đà Nẵng có mấy bài học?", "--json")
    searched = json.loads(out)["searched"]
    assert [(w["words"], w["paragraphs"] > 0) for w in searched["words"]] == [("Đà Nẵng", False), ("bài học", True)]
    assert searched["documents"] == 5 and searched["together"] == {
        "paragraphs": 0,
        "at_least": False,
        "paragraph_ids": [],
    }


@pytest.mark.usefixtures("reading")
def test_history_reaches_the_assistant(cchc: Cchc) -> None:
    _, out, _ = cchc("ask", "thế bao giờ hoàn thành?", "--history", QUESTION, "--json")
    assert "2022" in json.loads(out)["answer"]


@pytest.mark.usefixtures("reading")
@pytest.mark.parametrize("question", ["", "   ", "x" * 50_000])
def test_a_question_that_cannot_be_taken_is_one_line_and_exit_code_1(cchc: Cchc, question: str) -> None:
    code, out, err = cchc("ask", question)
    assert (code, out) == (1, "")
    assert err.startswith("Lỗi: ")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nope"], "Không có lệnh 'nope'."),
        (["ask"], "Thiếu tham số 'CÂU_HỎI'."),
        (["ask", "hai", "câu"], "Thừa tham số (câu)."),
        (["ask", "hỏi", "--nope"], "Không có tuỳ chọn '--nope'."),
        (["serve", "--port", "x"], "'x' không phải là số."),
    ],
)
def test_misuse_is_told_in_vietnamese_with_exit_code_2(cchc: Cchc, arguments: list[str], words: str) -> None:
    code, out, err = cchc(*arguments)
    assert (code, out) == (2, "")
    assert words in err


def test_a_command_this_installation_lacks_gives_one_clear_line() -> None:
    group = LazyGroup("g", late={"quiz": Late("no_such_package.module:group", "Ra đề.")})
    done = CliRunner().invoke(group, ["quiz"])
    assert done.exit_code == 1
    assert "Lệnh “quiz” chưa có trong bản này" in done.output


def test_an_import_error_inside_a_late_command_is_not_hidden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "late_and_broken.py").write_text("import no_such_library\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    done = CliRunner().invoke(LazyGroup("g", late={"x": Late("late_and_broken:group", "")}), ["x"])
    assert isinstance(done.exception, ModuleNotFoundError)


def test_a_plain_main_gets_its_arguments_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "late_and_plain.py").write_text("def main(argv):\n    print(argv)\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    done = CliRunner().invoke(LazyGroup("g", late={"x": Late("late_and_plain:main", "")}), ["x", "--help", "-v", "a"])
    assert done.output == "['--help', '-v', 'a']\n"


def test_a_fresh_home_is_filled_on_first_use_without_a_word(home: Path) -> None:
    done = _process("docs", "list", "--json", home=home)
    documents = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (0, "")
    assert {d["number"] for d in documents if not d["held"]} >= {"76/NQ-CP", "23/CT-TTg"}
    assert sum(d["held"] for d in documents) == 5


def test_a_fill_that_was_cut_short_is_finished_next_time(cchc: Cchc, filled_home: Path) -> None:
    (filled_home / "store" / "filled").unlink()
    cchc("docs", "list")
    assert (filled_home / "store" / "filled").exists()


def test_loading_a_model_makes_no_noise(shipped_home: Path) -> None:
    done = _process("ask", QUESTION, "--json", home=shipped_home)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["answered"]


def test_bytes_that_are_no_utf8_in_the_question_do_no_harm(shipped_home: Path) -> None:
    done = _process("ask", b"k\xff\xfe ho\xe1ch", "--json", home=shipped_home)
    assert done.returncode == 0
    assert "\ufffd" in json.loads(done.stdout)["question"]


def test_a_reader_that_leaves_early_is_no_error(shipped_home: Path) -> None:
    command = [sys.executable, "-m", "ui.cli", "docs", "show", "3759-bnv-cchc", "--json"]
    with subprocess.Popen(
        command, env={**os.environ, "CCHC_HOME": str(shipped_home)}, cwd=ROOT, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert process.stdout and process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.usefixtures("reading")
def test_docs_show_gives_facts_and_text(cchc: Cchc) -> None:
    _, out, _ = cchc("docs", "show", "3759-bnv-cchc")
    assert "Số, ký hiệu" in out
    assert "[gạch đầu dòng thứ nhất, mục 2]" in out
    shown = json.loads(cchc("docs", "show", "3759/BNV-CCHC", "--json")[1])
    assert shown["number"] == "3759/BNV-CCHC"
    assert any(p["cells"] for p in shown["paragraphs"])


@pytest.mark.usefixtures("reading")
@pytest.mark.parametrize("command", ["show", "remove"])
def test_an_unknown_document_is_one_line(cchc: Cchc, command: str) -> None:
    code, out, err = cchc("docs", command, "khong-co")
    assert (code, out) == (1, "")
    assert err.startswith("Lỗi: Kho không có văn bản “khong-co”.")


@pytest.mark.usefixtures("filled_home")
def test_ingest_adds_then_leaves_alone_what_is_unchanged(cchc: Cchc, tmp_path: Path) -> None:
    (tmp_path / "cay.txt").write_text(TEXT)
    code, out, _ = cchc("ingest", str(tmp_path / "cay.txt"))
    assert code == 0
    assert "đã thêm" in out
    _, again, _ = cchc("ingest", str(tmp_path / "cay.txt"), "--json")
    assert [o["status"] for o in json.loads(again)] == ["unchanged"]


@pytest.mark.usefixtures("filled_home")
def test_a_refused_file_is_told_and_the_others_are_taken(cchc: Cchc, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "anh.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    (folder / "cay.txt").write_text(TEXT)
    code, out, err = cchc("ingest", str(folder))
    assert code == 1
    assert "đã thêm" in out
    assert err.startswith("Lỗi: ") and "anh.txt" in err and err.count("\n") == 1


@pytest.mark.usefixtures("filled_home")
def test_removed_means_gone_also_when_it_was_shipped(cchc: Cchc) -> None:
    assert cchc("docs", "remove", "3759-bnv-cchc")[0] == 0
    assert "3759-bnv-cchc" not in {d["id"] for d in json.loads(cchc("docs", "list", "--json")[1])}


@pytest.mark.usefixtures("filled_home")
def test_reindex_rebuilds(cchc: Cchc) -> None:
    code, out, err = cchc("docs", "reindex")
    assert (code, out) == (0, "")
    assert "5 văn bản" in err


def test_an_unexpected_error_is_one_line_too(cchc: Cchc, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CCHC_HOME", "/dev/null/nowhere")
    code, out, err = cchc("docs", "list")
    assert (code, out) == (1, "")
    assert err.startswith("Lỗi: ") and err.count("\n") == 1


def test_escape_sequences_never_reach_the_terminal() -> None:
    assert printable("a\x1b[31mđỏ\x07\u202e") == "a[31mđỏ"


@pytest.mark.parametrize("day", ["01/9/2021", "2021-09-01"])
def test_the_day_asked_for_is_written_as_officials_or_programs_do(cchc: Cchc, reading: None, day: str) -> None:
    code, out, _ = cchc("ask", QUESTION, "--as-of", day, "--json")
    assert code == 0 and json.loads(out)["answered"]
    code, out, _ = cchc("ask", QUESTION, "--as-of", "01/7/2021", "--json")
    assert code == 0 and not json.loads(out)["answered"]


def test_a_day_that_does_not_exist_is_told_in_vietnamese(cchc: Cchc, reading: None) -> None:
    code, _, err = cchc("ask", QUESTION, "--as-of", "31/2/2021")
    assert code == 2 and "31/2/2021" in err and "02/9/2021" in err and "match" not in err
