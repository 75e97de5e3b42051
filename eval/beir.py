"""Reads a folder in BEIR form: `corpus.jsonl` (or `.jsonl.xz`), `queries.jsonl`, `qrels.tsv` with a header.

The form is that of Thakur et al., BEIR (NeurIPS Datasets and Benchmarks 2021). The corpus is streamed,
because a large one need not be in memory to be indexed; questions and judgements are held.
"""

from __future__ import annotations

import hashlib
import lzma
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import IO, Any

from corpus.errors import QuestionSetError
from eval.questions import parse_object, read_lines

_PASSAGE_EXAMPLE = '{"_id": "d1", "title": "…", "text": "…"}'
_QUERY_EXAMPLE = '{"_id": "q1", "text": "…"}'
_QRELS_EXAMPLE = "query-id⇥corpus-id⇥score (cách nhau bằng dấu tab, dòng đầu là tiêu đề)"
CORPUS_NAMES = ("corpus.jsonl", "corpus.jsonl.xz")


@dataclass(frozen=True, slots=True)
class Passage:
    """One document of the corpus: for the codification, one article."""

    id: str
    title: str
    text: str
    metadata: dict[str, Any] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class Beir:
    """A folder read: where the corpus lies, the questions by id, and the judgements `question → document → grade`."""

    folder: Path
    corpus_path: Path
    queries: dict[str, str]
    qrels: dict[str, dict[str, int]]

    def passages(self) -> Iterator[Passage]:
        """Streams the corpus in its order. Raises QuestionSetError at the first line that is none."""
        return read_corpus(self.corpus_path)


def read_beir(folder: Path) -> Beir:
    """Questions and judgements of a folder; the corpus is only located. Raises QuestionSetError.

    Questions without a judgement are left out, as trec_eval leaves them out; a judgement for a
    question that the folder lacks is an error, because it could never be met.
    """
    if not folder.is_dir():
        raise QuestionSetError(
            f"Không thấy thư mục {folder}. Hãy chỉ đến thư mục có corpus.jsonl, queries.jsonl, qrels.tsv."
        )
    corpus_path = find_corpus(folder)
    queries = _read_queries(folder / "queries.jsonl")
    qrels = _read_qrels(folder / "qrels.tsv")
    if unknown := [question for question in qrels if question not in queries]:
        raise QuestionSetError(
            f"qrels.tsv: có {len(unknown)} mã câu hỏi không có trong queries.jsonl, ví dụ “{unknown[0]}”. "
            "Hãy sửa mã hoặc thêm câu hỏi."
        )
    return Beir(folder, corpus_path, {question: queries[question] for question in qrels}, qrels)


def find_corpus(folder: Path) -> Path:
    """The corpus file of a folder, plain before compressed."""
    for name in CORPUS_NAMES:
        if (folder / name).is_file():
            return folder / name
    raise QuestionSetError(f"{folder}: thiếu corpus.jsonl (hoặc corpus.jsonl.xz). Hãy bổ sung tệp này.")


def content_hash(folder: Path) -> str:
    """SHA-256 (hex) of the corpus as text, the same plain or compressed: the key of an index of it.

    Questions and judgements are no part of it, because they change nothing in an index.
    """
    digest = hashlib.sha256()
    path = find_corpus(folder)
    try:
        with _opened(path) as stream:
            while block := stream.read(1 << 20):
                digest.update(block)
    except (OSError, EOFError, lzma.LZMAError) as error:
        raise _unreadable(path, error) from error
    return digest.hexdigest()


def ids_ending(beir: Beir, characters: str) -> Beir:
    """Only the questions whose id ends in one of the characters: a held-out part that needs no list."""
    kept = {question: grades for question, grades in beir.qrels.items() if question.endswith(tuple(characters))}
    if not kept:
        raise QuestionSetError(
            f"Không có câu hỏi nào có mã kết thúc bằng một trong “{characters}”. Hãy đổi --ids-ending."
        )
    return replace(beir, queries={question: beir.queries[question] for question in kept}, qrels=kept)


def read_corpus(path: Path) -> Iterator[Passage]:
    """Streams the passages of `corpus.jsonl` or `corpus.jsonl.xz`; ids must be unique."""
    seen: set[str] = set()
    try:
        with _opened(path) as stream:
            for number, raw in enumerate(stream, start=1):
                if raw.strip():
                    yield _passage(raw, f"{path.name}, dòng {number}", seen)
    except (OSError, EOFError, lzma.LZMAError) as error:
        raise _unreadable(path, error) from error
    if not seen:
        raise QuestionSetError(f"{path.name}: không có văn bản nào. Mỗi dòng theo mẫu: {_PASSAGE_EXAMPLE}")


def _opened(path: Path) -> IO[bytes]:
    return lzma.open(path, "rb") if path.suffix == ".xz" else path.open("rb")


def _unreadable(path: Path, error: Exception) -> QuestionSetError:
    return QuestionSetError(f"Không đọc được {path}: {error}. Hãy kiểm tra quyền đọc hoặc tải lại tệp.")


def _passage(raw: bytes, where: str, seen: set[str]) -> Passage:
    try:
        line = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise QuestionSetError(f"{where}: không phải UTF-8. Hãy lưu lại bằng UTF-8.") from error
    record = parse_object(line, where, _PASSAGE_EXAMPLE)
    identifier, text = _id_and_text(record, where, _PASSAGE_EXAMPLE)
    title = record.get("title") or ""
    metadata = record.get("metadata") or {}
    if not isinstance(title, str) or not isinstance(metadata, dict):
        raise QuestionSetError(f"{where}: “title” phải là chuỗi, “metadata” phải là đối tượng. Mẫu: {_PASSAGE_EXAMPLE}")
    if identifier in seen:
        raise QuestionSetError(f"{where}: mã “{identifier}” đã dùng. Mỗi văn bản cần một mã riêng.")
    seen.add(identifier)
    return Passage(identifier, title, text, metadata)


def _id_and_text(record: dict[str, Any], where: str, example: str) -> tuple[str, str]:
    identifier, text = record.get("_id"), record.get("text")
    if not isinstance(identifier, str) or not identifier or not isinstance(text, str):
        raise QuestionSetError(f"{where}: cần “_id” và “text” là chuỗi. Mẫu: {example}")
    return identifier, text


def _read_queries(path: Path) -> dict[str, str]:
    queries: dict[str, str] = {}
    for number, line in enumerate(read_lines(path), start=1):
        if not line.strip():
            continue
        where = f"{path.name}, dòng {number}"
        identifier, text = _id_and_text(parse_object(line, where, _QUERY_EXAMPLE), where, _QUERY_EXAMPLE)
        if identifier in queries:
            raise QuestionSetError(f"{where}: mã “{identifier}” đã dùng. Hãy đặt mã khác.")
        queries[identifier] = text
    return queries


def _read_qrels(path: Path) -> dict[str, dict[str, int]]:
    """The first line is a header unless its score is a number."""
    qrels: dict[str, dict[str, int]] = {}
    for number, line in enumerate(read_lines(path), start=1):
        if not line.strip():
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        try:
            question, document, grade = cells[0], cells[1], int(cells[2])
        except (IndexError, ValueError) as error:
            if number == 1 and len(cells) == 3:
                continue
            raise QuestionSetError(
                f"{path.name}, dòng {number}: phải là {_QRELS_EXAMPLE}. Hãy sửa rồi chạy lại."
            ) from error
        qrels.setdefault(question, {})[document] = grade
    if not qrels:
        raise QuestionSetError(f"{path.name}: không có dòng đánh giá nào. Mẫu: {_QRELS_EXAMPLE}")
    return qrels
