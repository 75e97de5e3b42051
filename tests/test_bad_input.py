"""What should not be handed in, handed in: one Vietnamese line, an exit code that tells, and the store as it was.

Everything here goes through the real command line in a process of its own.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parent.parent
TEXT = "KẾ HOẠCH\nVề việc trồng cây\n1. Mục tiêu\n- Mỗi thôn trồng 125 cây sao đen trước ngày 30/6/2026.\n"
QUESTION = "Cơ quan nào chủ trì đề án Phân cấp trong giải quyết thủ tục hành chính?"


class Done(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    error: str


def _cchc(home: Path, *arguments: str, **environment: str) -> Done:
    done = subprocess.run(
        [sys.executable, "-m", "ui.cli", *arguments], cwd=ROOT, capture_output=True, encoding="utf-8", check=False,
        env={**os.environ, "CCHC_HOME": str(home), **environment},
    )  # fmt: skip
    return Done(done.returncode, done.stdout, done.stderr)


def _listed(home: Path) -> list[object]:
    documents = json.loads(_cchc(home, "docs", "list", "--json").out)
    assert isinstance(documents, list)
    return documents


def _is_one_line(error: str) -> bool:
    return error.startswith("Lỗi: ") and error.count("\n") == 1 and "Traceback" not in error


# -- questions --------------------------------------------------------------------------------------


@pytest.mark.parametrize("question", ["", "   \n\t", "😀🎉🙏", "?!…", "x" * 10_000, "thủ tục hành chính " * 600])
def test_an_empty_endless_or_wordless_question_is_told_in_one_line(shipped_home: Path, question: str) -> None:
    done = _cchc(shipped_home, "ask", question, "--json")
    assert done.code != 0 or json.loads(done.out)["answered"] is False
    assert done.code == 0 or _is_one_line(done.error)


@pytest.mark.parametrize(
    "question",
    [
        "<script>alert(1)</script>",
        "<b>76/NQ-CP</b><img src=x onerror=alert(1)>",
        "'; DROP TABLE documents; --",
        '" OR 1=1 --',
        "SELECT * FROM paragraphs WHERE id = '1'",
        "terms:(a AND b) OR *:* ~2^3",
        "../../etc/passwd",
        "%s %d {0} {question}",
        "a\x00b" if os.name == "nt" else "a\x07\x1b[31mb",
        "\u202eđảo ngược\u202c",
        "0" * 300,
    ],
)
def test_a_strange_question_is_answered_or_refused_like_any_other(shipped_home: Path, question: str) -> None:
    done = _cchc(shipped_home, "ask", question, "--json")
    assert (done.code, done.error) == (0, "")
    answer = json.loads(done.out)
    assert answer["question"] == question
    assert answer["answer"]
    for citation in answer["citations"]:
        assert citation["quote"] in citation["text"]


def test_questions_leave_the_store_alone(filled_home: Path) -> None:
    before = _listed(filled_home)
    _cchc(filled_home, "ask", "'; DROP TABLE documents; DELETE FROM paragraphs; --")
    assert _listed(filled_home) == before


@pytest.mark.parametrize("form", ["NFD", "NFC"])
def test_a_question_in_either_unicode_form_is_the_same_question(shipped_home: Path, form: str) -> None:
    done = _cchc(shipped_home, "ask", unicodedata.normalize(form, QUESTION), "--json")  # type: ignore[arg-type]
    assert "Văn phòng Chính phủ" in json.loads(done.out)["answer"]


# -- files ------------------------------------------------------------------------------------------


def test_a_missing_path_is_named(filled_home: Path, tmp_path: Path) -> None:
    done = _cchc(filled_home, "ingest", str(tmp_path / "khong-co.txt"))
    assert done.code != 0
    assert _is_one_line(done.error) and "khong-co.txt" in done.error


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("trong.txt", b""),
        ("trang.txt", b" \r\n\t\n" * 50),
        ("anh.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 8),
        ("chuong-trinh.txt", b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 8),
        ("hong.docx", b"PK\x03\x04 not a package"),
        ("hong.pdf", b"%PDF-1.7 and nothing behind"),
        ("la.xyz", b"\x00\x01\x02\x03" * 99),
    ],
)
def test_a_file_that_is_no_text_is_refused_by_name_and_leaves_the_store_as_it_was(
    filled_home: Path, tmp_path: Path, name: str, data: bytes
) -> None:
    (tmp_path / name).write_bytes(data)
    before = _listed(filled_home)
    done = _cchc(filled_home, "ingest", str(tmp_path / name))
    assert done.code != 0
    assert _is_one_line(done.error) and name in done.error
    assert _listed(filled_home) == before


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("nfd.txt", unicodedata.normalize("NFD", TEXT).encode()),
        ("utf16.txt", TEXT.encode("utf-16")),
        ("utf16-khong-dau-hieu.txt", TEXT.encode("utf-16-le")),
        ("windows-1258.txt", unicodedata.normalize("NFD", TEXT).encode("cp1258", "replace")),
        ("bom.txt", TEXT.encode("utf-8-sig")),
        ("windows.txt", TEXT.replace("\n", "\r\n").encode()),
    ],
)
def test_a_text_in_an_old_or_odd_encoding_is_read(filled_home: Path, tmp_path: Path, name: str, data: bytes) -> None:
    if name.startswith("windows-1258"):
        data = _windows_1258(TEXT)
    (tmp_path / name).write_bytes(data)
    done = _cchc(filled_home, "ingest", str(tmp_path / name), "--json")
    assert (done.code, done.error) == (0, "")
    (outcome,) = json.loads(done.out)
    shown = json.loads(_cchc(filled_home, "docs", "show", outcome["document_id"], "--json").out)
    assert "Mỗi thôn trồng 125 cây sao đen trước ngày 30/6/2026." in " ".join(p["text"] for p in shown["paragraphs"])


def _windows_1258(text: str) -> bytes:
    """Vowels with their quality composed, tones as marks of their own: the code page has no other way."""
    out = []
    for letter in text:
        try:
            out.append(letter.encode("cp1258"))
        except UnicodeEncodeError:
            base, tone = _tone_apart(letter)
            out.append(base.encode("cp1258") + tone.encode("cp1258"))
    return b"".join(out)


def _tone_apart(letter: str) -> tuple[str, str]:
    marks = unicodedata.normalize("NFD", letter)
    tone = next(c for c in marks if c in "\u0300\u0301\u0303\u0309\u0323")
    return unicodedata.normalize("NFC", marks.replace(tone, "")), tone


# -- stores -----------------------------------------------------------------------------------------


def test_a_locked_store_is_told_by_the_writer_s_number_and_reading_goes_on(filled_home: Path, tmp_path: Path) -> None:
    (tmp_path / "cay.txt").write_text(TEXT, encoding="utf-8")
    code = (
        "import sys\nfrom pathlib import Path\nfrom corpus.store.guard import writer_lock\n"
        "with writer_lock(Path(sys.argv[1]), 1):\n    print('ok', flush=True)\n    sys.stdin.read()\n"
    )
    command = [sys.executable, "-c", code, str(filled_home / "store")]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout and writer.stdin
        assert writer.stdout.readline() == "ok\n"
        refused = _cchc(filled_home, "ingest", str(tmp_path / "cay.txt"))
        answered = _cchc(filled_home, "ask", QUESTION, "--json")
        writer.stdin.close()
    assert refused.code != 0
    assert _is_one_line(refused.error) and f"tiến trình {writer.pid}" in refused.error
    assert json.loads(answered.out)["answered"]
    assert _cchc(filled_home, "ingest", str(tmp_path / "cay.txt")).code == 0


@pytest.mark.parametrize("part", ["vectors", "paragraphs"])
def test_a_deleted_index_folder_is_no_trouble(filled_home: Path, part: str) -> None:
    (folder,) = (filled_home / "store").glob(f"engines-*/{part}")
    shutil.rmtree(folder)
    done = _cchc(filled_home, "ask", QUESTION, "--json")
    assert (done.code, done.error) == (0, "")
    assert "Văn phòng Chính phủ" in json.loads(done.out)["answer"]


def test_a_store_of_another_version_is_one_line(filled_home: Path) -> None:
    import sqlite3

    with sqlite3.connect(filled_home / "store" / "catalogue.sqlite") as db:
        db.execute("UPDATE meta SET value = '99' WHERE key = 'format'")
    db.close()
    done = _cchc(filled_home, "ask", QUESTION)
    assert done.code != 0
    assert _is_one_line(done.error) and "định dạng 99" in done.error


def test_an_embedding_model_that_is_not_there_is_one_line(filled_home: Path, tmp_path: Path) -> None:
    done = _cchc(filled_home, "ask", QUESTION, CCHC_EMBEDDING=str(tmp_path / "khong-co"))
    assert done.code != 0
    assert _is_one_line(done.error) and "CCHC_EMBEDDING" in done.error


def test_a_home_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("not a folder")
    done = _cchc(tmp_path / "tep", "docs", "list")
    assert done.code != 0
    assert _is_one_line(done.error)
