"""Reading question sets: the form of the contract, and one clear line for each way to miss it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import QuestionSetError
from eval.questions import parse_question, read_questions

GOOD = {
    "id": "q1",
    "question": "Có bao nhiêu đề án?",
    "history": ["Phụ lục 2 nói gì?"],
    "answerable": True,
    "sources": [["Danh mục đề án", "danh mục các đề án"], ["16 đề án"]],
    "facts": [["16"]],
    "tags": ["count"],
}


def write(folder: Path, *records: object) -> Path:
    path = folder / "bo.jsonl"
    lines = [record if isinstance(record, str) else json.dumps(record, ensure_ascii=False) for record in records]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_a_full_line_becomes_a_frozen_question(tmp_path: Path) -> None:
    (question,) = read_questions(write(tmp_path, GOOD))
    assert question.id == "q1"
    assert question.sources == (("Danh mục đề án", "danh mục các đề án"), ("16 đề án",))
    assert question.history == ("Phụ lục 2 nói gì?",)
    with pytest.raises(AttributeError):
        question.id = "q2"  # type: ignore[misc]


def test_optional_fields_blank_lines_and_unknown_keys_are_fine(tmp_path: Path) -> None:
    path = write(tmp_path, GOOD, "", {"id": "q2", "question": "", "answerable": False, "note": "x"}, "")
    assert [question.id for question in read_questions(path)] == ["q1", "q2"]


def test_a_byte_order_mark_and_windows_line_ends_are_read(tmp_path: Path) -> None:
    path = tmp_path / "bom.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps(GOOD).encode() + b"\r\n")
    assert len(read_questions(path)) == 1


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "không phải JSON"),
        ("[1]", "đối tượng JSON"),
        ({k: v for k, v in GOOD.items() if k != "question"}, "thiếu trường “question”"),
        (GOOD | {"answerable": "có"}, "“answerable” phải là true hoặc false"),
        (GOOD | {"id": " "}, "“id” phải là một chuỗi không rỗng"),
        (GOOD | {"question": 5}, "“question” phải là một chuỗi"),
        (GOOD | {"history": "một câu"}, "“history” phải là một danh sách chuỗi"),
        (GOOD | {"sources": ["quote"]}, "“sources” phải là danh sách các nhóm"),
        (GOOD | {"facts": [[]]}, "“facts” phải là danh sách các nhóm"),
        (GOOD | {"facts": [[" "]]}, "“facts” phải là danh sách các nhóm"),
    ],
)
def test_a_bad_line_is_named_by_number_and_by_fault(tmp_path: Path, line: object, said: str) -> None:
    with pytest.raises(QuestionSetError) as caught:
        read_questions(write(tmp_path, GOOD | {"id": "q0"}, line))
    message = str(caught.value)
    assert message.startswith("bo.jsonl, dòng 2:")
    assert said in message
    assert "\n" not in message


def test_an_id_used_twice_names_both_lines(tmp_path: Path) -> None:
    with pytest.raises(QuestionSetError, match="dòng 2: mã “q1” đã dùng ở dòng 1"):
        read_questions(write(tmp_path, GOOD, GOOD))


@pytest.mark.parametrize("content", [b"", b"\n\n", "Nghị".encode("utf-16"), None])
def test_a_file_without_questions_is_an_error(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "f.jsonl"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(QuestionSetError):
        read_questions(path)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(0, 9) | st.text("ađ ", max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("ab", max_size=2), inner, max_size=2),
    max_leaves=8,
)


@given(st.fixed_dictionaries({}, optional={key: JSON for key in GOOD}))
def test_no_json_object_gives_anything_but_a_question_or_a_question_set_error(record: dict[str, object]) -> None:
    try:
        question = parse_question(json.dumps(record), "dòng 1")
    except QuestionSetError as error:
        assert "\n" not in str(error)
    else:
        assert question.id == record["id"]
