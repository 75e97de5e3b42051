"""Do articles come back from .docx and HTML as they went in? `python -m ingest.roundtrip corpus.jsonl.xz [COUNT]`

Articles are set into files of twenty-five, read again, and their paragraphs compared with those of
the plain text, place by place and letter by letter (white space folded, since HTML keeps none).
In .docx, clauses and points that run in order are numbered by Word, so that no number stands in the text.
"""

from __future__ import annotations

import html
import io
import json
import lzma
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.language.text import nfc, squeeze
from ingest.readers import read_bytes
from ingest.source import Source, from_text
from ingest.structure import paragraphs

_PER_FILE = 25
_CLAUSE = re.compile(r"^(\d{1,3})\. (?=\S)")


@dataclass(frozen=True, slots=True)
class Score:
    """Paragraphs expected, and how many of them came back at the same place with the same text."""

    expected: int
    identical: int

    @property
    def share(self) -> float:
        """identical / expected."""
        return self.identical / max(self.expected, 1)


def articles(path: Path, count: int, seed: int = 0) -> list[str]:
    """A sample of articles as plain text, each headed `Điều n. title`."""
    opener: Callable[..., Any] = lzma.open if path.suffix == ".xz" else open
    with opener(path, "rt", encoding="utf-8") as stream:
        rows = [json.loads(line) for line in stream]
    sample = random.Random(seed).sample(rows, min(count, len(rows)))
    return [nfc(f"Điều {n % 900 + 1}. {row['title']}\n{row['text']}") for n, row in enumerate(sample)]


def as_html(text: str) -> bytes:
    """A page whose paragraphs are the lines of a text."""
    body = "".join(f"<p>{html.escape(line)}</p>\n" for line in text.split("\n") if line.strip())
    return f"<!DOCTYPE html><html><head><meta charset='utf-8'></head><body>{body}</body></html>".encode()


def as_docx(text: str) -> bytes:
    """A Word file whose paragraphs are the lines of a text; runs of clauses are a Word list."""
    from docx import Document

    document = Document()
    expected, numbering = 1, 0
    for line in (x for x in text.split("\n") if x.strip()):
        m = _CLAUSE.match(line)
        if m and int(m[1]) == 1:
            numbering = _new_list(document)
            expected = 1
        if m and int(m[1]) == expected and numbering:
            properties = document.add_paragraph(_clean(line[m.end() :]))._p.get_or_add_pPr().get_or_add_numPr()
            properties.get_or_add_numId().val, properties.get_or_add_ilvl().val = numbering, 0
            expected += 1
        else:
            document.add_paragraph(_clean(line))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _new_list(document: Any) -> int:
    """A list `1. 2. 3.` that starts anew."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    root = document.part.numbering_part._element
    ident = 1000 + len(root)
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    root.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{ident}">{level}</w:abstractNum>'))
    root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{ident}"><w:abstractNumId w:val="{ident}"/></w:num>'))
    return ident


def _clean(line: str) -> str:
    """XML holds no control characters."""
    return re.sub(r"[\x00-\x08\x0b-\x1f]", "", line)


def compared(texts: Sequence[str], write: Callable[[str], bytes], name: str) -> Score:
    """Write, read again, compare."""
    expected = identical = 0
    for start in range(0, len(texts), _PER_FILE):
        text = "\n".join(texts[start : start + _PER_FILE])
        wanted = Counter(_rows(from_text(_clean(text))))
        found = Counter(_rows(read_bytes(write(text), name)))
        expected += wanted.total()
        identical += (wanted & found).total()
    return Score(expected, identical)


def _rows(source: Source) -> Iterator[tuple[str, str]]:
    for p in paragraphs(source, "d", "v"):
        yield "/".join(f"{s.kind}={s.number}" for s in p.path), squeeze(p.text)


def main() -> None:
    """Print one line a format."""
    texts = articles(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 5000)
    for name, write in (("a.docx", as_docx), ("a.html", as_html)):
        score = compared(texts, write, name)
        print(f"{name[2:]}: {score.identical}/{score.expected} paragraphs identical ({score.share:.3%})")


if __name__ == "__main__":
    main()
