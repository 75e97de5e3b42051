"""What the trainer reads: BEIR files or folders of plain texts → articles, and question/article pairs."""

from __future__ import annotations

import json
import lzma
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

from corpus.errors import SourceError
from corpus.language.text import squeeze

#: Words of a passage; longer paragraphs are cut, because a mean over more words says little.
PASSAGE_WORDS = 220
_LINES = re.compile(r"\n+")


@dataclass(frozen=True, slots=True)
class Article:
    """One text to learn from: its title and its paragraphs in order (never empty)."""

    id: str
    title: str
    paragraphs: tuple[str, ...]


def read_articles(paths: Sequence[Path]) -> list[Article]:
    """Articles of BEIR files (`.jsonl`, `.jsonl.xz`) and of folders of `.txt`; SourceError where one cannot be read."""
    articles = [article for path in paths for article in _read(path) if article.paragraphs]
    if not articles:
        names = ", ".join(map(str, paths))
        raise SourceError(f"Không có văn bản nào để học trong: {names}. Hãy đưa corpus.jsonl hoặc thư mục chứa .txt.")
    return articles


def read_questions(folder: Path, held_out: str = "") -> list[tuple[str, str]]:
    """(question, article id) pairs of a BEIR folder, without the questions whose id ends in one of `held_out`."""
    try:
        with _open(folder / "queries.jsonl") as lines:
            questions = {str(row["_id"]): str(row["text"]) for row in map(json.loads, lines)}
        rows = (folder / "qrels.tsv").read_text("utf-8").splitlines()
    except (OSError, ValueError, KeyError) as error:
        raise SourceError(f"Không đọc được câu hỏi trong {folder}: {error}. Cần queries.jsonl và qrels.tsv.") from error
    out = []
    for row in rows:
        question, article, score = [*row.split("\t"), "", ""][:3]
        if question in questions and score not in ("", "0") and question[-1] not in held_out:
            out.append((questions[question], article))
    return out


def _open(path: Path) -> IO[str]:
    if path.suffix == ".xz":
        return cast(IO[str], lzma.open(path, "rt", encoding="utf-8"))
    return path.open(encoding="utf-8")


def _read(path: Path) -> Iterator[Article]:
    try:
        if path.is_dir():
            for file in sorted(path.rglob("*.txt")):
                lines = file.read_text("utf-8").strip().split("\n", 1)
                yield _article(str(file), lines[0], lines[-1])
            return
        with _open(path) as rows:
            for row in map(json.loads, rows):
                yield _article(str(row["_id"]), str(row.get("title", "")), str(row["text"]))
    except (OSError, ValueError, KeyError, lzma.LZMAError) as error:
        raise SourceError(f"Không đọc được văn bản {path}: {error}. Cần JSONL dạng BEIR hoặc thư mục .txt.") from error


def _article(key: str, title: str, text: str) -> Article:
    paragraphs = []
    for line in _LINES.split(text):
        words = squeeze(line).split(" ")
        paragraphs += [" ".join(words[i : i + PASSAGE_WORDS]) for i in range(0, len(words), PASSAGE_WORDS)]
    return Article(key, squeeze(title), tuple(p for p in paragraphs if p))
