"""Reads a question set: JSON lines in the form of the contract (docs/evaluation.md), into frozen records.

Whatever is wrong with a file is said in one Vietnamese line that names the line number, so that
the person who writes questions can mend it without reading code.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.errors import QuestionSetError

#: The whole form of a line, shown where a line does not have it.
EXAMPLE = (
    '{"id": "q1", "question": "…", "history": [], "answerable": true, '
    '"sources": [["trích dẫn"]], "facts": [["dữ kiện"]], "tags": ["factoid"]}'
)

#: Groups of alternatives: every group must be met, by any one of its strings.
Groups = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Question:
    """One question with its gold.

    `sources`: each group is met when one cited paragraph contains one of its quotes;
    `facts`: each group is met when the answer contains one of its strings.
    """

    id: str
    question: str
    answerable: bool
    history: tuple[str, ...] = ()
    sources: Groups = ()
    facts: Groups = ()
    tags: tuple[str, ...] = ()


def read_questions(path: Path) -> tuple[Question, ...]:
    """All questions of a file in its order.

    Blank lines and unknown keys are passed over. Raises QuestionSetError for a file that cannot be
    read, is empty, holds a line of another form, or uses an id twice.
    """
    questions: list[Question] = []
    lines_of_ids: dict[str, int] = {}
    for number, line in enumerate(read_lines(path), start=1):
        if not line.strip():
            continue
        question = parse_question(line, f"{path.name}, dòng {number}")
        if (earlier := lines_of_ids.get(question.id)) is not None:
            raise QuestionSetError(
                f"{path.name}, dòng {number}: mã “{question.id}” đã dùng ở dòng {earlier}. Hãy đặt mã khác cho một câu."
            )
        lines_of_ids[question.id] = number
        questions.append(question)
    if not questions:
        raise QuestionSetError(f"{path.name}: không có câu hỏi nào. Hãy ghi mỗi câu một dòng theo mẫu: {EXAMPLE}")
    return tuple(questions)


def read_lines(path: Path) -> list[str]:
    """Lines of a UTF-8 file (a byte-order mark is allowed); only a line feed ends a line, as JSONL has it."""
    try:
        return path.read_text(encoding="utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise QuestionSetError(
            f"{path.name}: không phải UTF-8 (byte thứ {error.start}). Hãy lưu lại bằng UTF-8."
        ) from error
    except OSError as error:
        raise QuestionSetError(f"Không đọc được tệp {path}: {error.strerror}. Hãy kiểm tra lại đường dẫn.") from error


def parse_object(line: str, where: str, example: str) -> dict[str, Any]:
    """One JSON object of a JSONL line; `where` opens the message, `example` ends it."""
    try:
        value = json.loads(line)
    except ValueError as error:
        problem = error.msg if isinstance(error, json.JSONDecodeError) else str(error)
        raise QuestionSetError(f"{where}: không phải JSON ({problem}). Hãy sửa dòng theo mẫu: {example}") from error
    if not isinstance(value, dict):
        raise QuestionSetError(f"{where}: phải là một đối tượng JSON, đang là {_shown(value)}. Mẫu: {example}")
    return value


def parse_question(line: str, where: str) -> Question:
    """One line of a question set → Question. Raises QuestionSetError, opened with `where`."""
    record = parse_object(line, where, EXAMPLE)
    for key in ("id", "question", "answerable"):
        if key not in record:
            raise QuestionSetError(f"{where}: thiếu trường “{key}”. Hãy bổ sung theo mẫu: {EXAMPLE}")
    if not isinstance(record["answerable"], bool):
        raise _wrong(where, "answerable", "true hoặc false", record["answerable"])
    identifier = _string(record, "id", where)
    if not identifier.strip():
        raise _wrong(where, "id", "một chuỗi không rỗng", identifier)
    return Question(
        id=identifier,
        question=_string(record, "question", where),
        answerable=record["answerable"],
        history=_strings(record, "history", where),
        sources=_groups(record, "sources", where),
        facts=_groups(record, "facts", where),
        tags=_strings(record, "tags", where),
    )


def _string(record: dict[str, Any], key: str, where: str) -> str:
    value = record[key]
    if not isinstance(value, str):
        raise _wrong(where, key, "một chuỗi", value)
    return value


def _strings(record: dict[str, Any], key: str, where: str) -> tuple[str, ...]:
    value = record.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise _wrong(where, key, "một danh sách chuỗi", value)
    return tuple(value)


def _groups(record: dict[str, Any], key: str, where: str) -> Groups:
    """Every group needs an alternative, and none may be blank: a blank string is contained in any text."""
    value = record.get(key, [])
    wanted = 'danh sách các nhóm, mỗi nhóm là danh sách chuỗi không rỗng, ví dụ [["a", "b"], ["c"]]'
    if not isinstance(value, list):
        raise _wrong(where, key, wanted, value)
    for group in value:
        if not isinstance(group, list) or not group:
            raise _wrong(where, key, wanted, group)
        if not all(isinstance(item, str) and item.strip() for item in group):
            raise _wrong(where, key, wanted, group)
    return tuple(tuple(group) for group in value)


def _wrong(where: str, key: str, wanted: str, value: object) -> QuestionSetError:
    return QuestionSetError(f"{where}: trường “{key}” phải là {wanted}; đang là {_shown(value)}. Hãy sửa rồi chạy lại.")


def _shown(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else text[:59] + "…"
