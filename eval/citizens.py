"""Citizens' questions over the laws that answer them: texts and a question set from a folder in BEIR form.

`python -m eval.citizens BEIR_DIR FOLDER` writes one text a law, of the article that answers a question and some others
of the same law, as an office would hold it, and `questions.jsonl`: an answer is right when it cites a paragraph of that
article. The articles carry their law in `metadata` (`doc_no`, `article`, `topic`, `note`). Nothing of it is committed.
"""

from __future__ import annotations

import ast
import json
import lzma
import random
import re
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

QUESTIONS, OTHERS, SEED = 200, 7, 11  # questions taken, further articles of each law, of the drawing
_LEAST_ARTICLES, _LONGEST_QUOTE, _LEAST_LINE = 6, 120, 20
_WORDS = range(8, 30)  # of a question; shorter ones name no law, longer ones are letters
#: What the number of a law carries, what it is called and who issues it.
_KINDS = (
    ("QH", "LUẬT", "QUỐC HỘI"), ("NĐ-CP", "NGHỊ ĐỊNH", "CHÍNH PHỦ"), ("TTg", "QUYẾT ĐỊNH", "THỦ TƯỚNG CHÍNH PHỦ"),
    ("TTLT", "THÔNG TƯ LIÊN TỊCH", "BỘ"), ("TT-", "THÔNG TƯ", "BỘ"),
    ("UBTVQH", "PHÁP LỆNH", "ỦY BAN THƯỜNG VỤ QUỐC HỘI"),
)  # fmt: skip
_ALONE = ("LUẬT", "PHÁP LỆNH")  # whose title stands without `Về`


@dataclass(frozen=True, slots=True)
class Article:
    """An article as the codification holds it."""

    title: str
    text: str
    law: str
    number: str
    topic: str
    note: str


def articles(beir: Path) -> dict[str, Article]:
    """All articles by id."""
    packed = beir / "corpus.jsonl.xz"
    raw = lzma.decompress(packed.read_bytes()) if packed.exists() else (beir / "corpus.jsonl").read_bytes()
    out = {}
    for line in raw.decode("utf-8").splitlines():
        row: dict[str, Any] = json.loads(line)
        told = row["metadata"]
        facts: Mapping[str, str] = ast.literal_eval(told) if isinstance(told, str) else told
        out[row["_id"]] = Article(
            row["title"], row["text"], facts["doc_no"], facts["article"], facts["topic"], facts["note"]
        )
    return out


def taken(beir: Path, held: Mapping[str, Article]) -> list[tuple[str, Article]]:
    """Questions with the one article that answers each, no two of one law, in an order drawn once for all."""
    asked = {row["_id"]: row["text"] for row in map(json.loads, (beir / "queries.jsonl").open(encoding="utf-8"))}
    gold: dict[str, list[str]] = defaultdict(list)
    for line in (beir / "qrels.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        query, ident, _ = line.split("\t")
        gold[query].append(ident)
    sizes: dict[str, int] = defaultdict(int)
    for one in held.values():
        sizes[one.law] += 1
    order = [q for q in asked if len(gold[q]) == 1 and len(asked[q].split()) in _WORDS]
    random.Random(SEED).shuffle(order)
    out: dict[str, tuple[str, Article]] = {}
    for query in order:
        article: Article = held[gold[query][0]]
        known = any(code in article.law for code, _, _ in _KINDS)
        if known and article.law not in out and sizes[article.law] >= _LEAST_ARTICLES:
            out[article.law] = asked[query], article
    return list(out.values())[:QUESTIONS]


def law_text(gold: Article, others: Sequence[Article]) -> str:
    """A law of the article that answers and some others, in the order of their numbers."""
    _, kind, issuer = next(k for k in _KINDS if k[0] in gold.law)
    called = re.search(rf"{re.escape(gold.law)}\s+([^,(]*?)(?:\s+ngày|,)", gold.note)
    title = re.sub(r"^(?:Luật|Bộ luật|Pháp lệnh)\s+", "", (called[1] if called else "") or gold.topic)
    drawn = random.Random(f"{SEED} {gold.law}").sample(list(others), min(OTHERS, len(others)))
    lines = [issuer, f"Số: {gold.law}", "", kind, title if kind in _ALONE else f"Về {title}", ""]
    for article in sorted([gold, *drawn], key=lambda a: int((re.match(r"\d+", a.number) or ["0"])[0])):
        lines += [f"Điều {article.number}. {article.title}", article.text, ""]
    return "\n".join(lines)


def write(beir: Path, folder: Path) -> int:
    """Write the texts and the questions; how many there are."""
    held = articles(beir)
    by_law: dict[str, list[Article]] = defaultdict(list)
    for article in held.values():
        by_law[article.law].append(article)
    (folder / "documents").mkdir(parents=True, exist_ok=True)
    rows = []
    for n, (question, gold) in enumerate(taken(beir, held), 1):
        name = re.sub(r"[^A-Za-z0-9]+", "-", gold.law)
        others = [a for a in by_law[gold.law] if a is not gold]
        (folder / "documents" / f"{name}.txt").write_text(law_text(gold, others), encoding="utf-8")
        quotes = [line.strip()[:_LONGEST_QUOTE] for line in gold.text.split("\n") if len(line.strip()) > _LEAST_LINE]
        rows.append({
            "id": f"C-{n:03d}", "question": question, "history": [], "answerable": True,
            "sources": [quotes or [gold.text.strip()[:_LONGEST_QUOTE]]], "facts": [], "tags": ["citizen"],
        })  # fmt: skip
    lines = (json.dumps(row, ensure_ascii=False) for row in rows)
    (folder / "questions.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return len(rows)


if __name__ == "__main__":
    print(f"{write(Path(sys.argv[1]), Path(sys.argv[2]))} câu hỏi", file=sys.stderr)
