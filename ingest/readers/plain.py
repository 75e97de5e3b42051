"""Plain text and Markdown."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePath

from ingest.decoding import decode
from ingest.limits import Job
from ingest.readers.grid import Cell, Grid, emit
from ingest.readers.piped import with_tables
from ingest.readers.side_by_side import with_columns_apart
from ingest.source import Source, SourceBuilder, from_text

_RULE = re.compile(r"^\s*\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)*\|?\s*$")
_HEADING = re.compile(r"^#{1,6}\s+")
_EMPHASIS = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_ESCAPE = re.compile(r"\\([-+*_.#()\[\]])")


def read(data: bytes, job: Job) -> Source:
    """The lines of the text as they stand, typed tables as rows; of Markdown, without its marks."""
    text = decode(data, job.name)
    if PurePath(job.name).suffix.lower() in (".md", ".markdown"):
        return _markdown(text)
    source = from_text(text)
    return replace(source, lines=with_columns_apart(with_tables(text, source.lines)))


def _markdown(text: str) -> Source:
    builder = SourceBuilder()
    lines = text.split("\n")
    i = 0
    while i < len(lines):
        if i + 1 < len(lines) and "|" in lines[i] and _RULE.match(lines[i + 1]):
            end = i + 2
            while end < len(lines) and "|" in lines[end]:
                end += 1
            rows = [_cells(lines[i]), *(_cells(x) for x in lines[i + 2 : end])]
            emit(builder, Grid([Cell(t, r, c, head=r == 0) for r, row in enumerate(rows) for c, t in enumerate(row)]))
            i = end
        else:
            builder.add(_unmarked(lines[i]))
            i += 1
    return builder.build("markdown")


def _cells(line: str) -> list[str]:
    return [_unmarked(x.strip()) for x in line.strip().strip("|").split("|")]


def _unmarked(line: str) -> str:
    line = _EMPHASIS.sub(r"\2", _HEADING.sub("", line.lstrip()))
    if line.startswith("* "):
        line = "- " + line[2:]
    return _ESCAPE.sub(r"\1", line)
