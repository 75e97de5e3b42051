"""How often a Có or a Không is right, over passages nobody tuned on: `python -m eval.verdicts FILE.jsonl…`.

Each line holds `text` (a passage of an administrative text), `heading` where it needs one, a yes-no `question` and
its `verdict`: `co`, `khong`, or `mo` where the passage decides neither. The passages of a file are ingested as one
document into a home of its own, every question is asked, and what is told is set against what is so. An answer left
open (`Chưa đủ chắc …`) and a refusal do no harm; a wrong verdict does.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from corpus.errors import CchcError, InputError, SourceError

TRUTHS, TOLD = ("co", "khong", "mo"), ("co", "khong", "open", "refused")
_SAID = {"co": re.compile(r"(?:Có|Đúng)\b"), "khong": re.compile(r"(?:Không|Sai)\b(?! được)")}


def read(file: Path) -> list[dict[str, str]]:
    """The lines of a file; SourceError where one has no text, question or verdict."""
    rows: list[dict[str, str]] = []
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        row = json.loads(line)
        if not {"text", "question", "verdict"} <= set(row) or row["verdict"] not in TRUTHS:
            raise SourceError(f"{file}, dòng {number}: cần text, question và verdict là co, khong hoặc mo.")
        rows.append(row)
    return rows


def document(rows: Sequence[dict[str, str]]) -> str:
    """The distinct passages, in their order, as the text of one document with numbered parts."""
    passages = dict.fromkeys((row.get("heading") or "Nội dung", row["text"]) for row in rows)
    parts = (f"\n{n}. {heading}\n{text}\n" for n, (heading, text) in enumerate(passages, 1))
    return "TẬP VĂN BẢN\n" + "".join(parts)


def told(answered: bool, answer: str) -> str:
    """What an answer says: one of TOLD."""
    if not answered:
        return "refused"
    return next((verdict for verdict, said in _SAID.items() if said.match(answer)), "open")


def count(rows: Sequence[dict[str, str]], home: Path) -> Counter[tuple[str, str]]:
    """How many questions went which way, by (truth, told)."""
    from assistant.answer import Assistant
    from corpus.embedding.embedder import embedding_settings, load_embedder
    from corpus.store.embedded import EmbeddedStore
    from ingest.pipeline import ingest_paths

    text = home / "van-ban.txt"
    text.write_text(document(rows), "utf-8")
    store = EmbeddedStore(home / "store", lambda: load_embedder(embedding_settings()))
    try:
        ingest_paths(store, [text])
        assistant = Assistant(store)
        found: Counter[tuple[str, str]] = Counter()
        for row in rows:
            try:
                answer = assistant.ask(row["question"])
                found[row["verdict"], told(answer.answered, answer.answer)] += 1
            except InputError:
                found[row["verdict"], "refused"] += 1
        return found
    finally:
        store.close()


def main(arguments: Sequence[str]) -> int:
    """Print a table for each file; exit status."""
    for name in map(Path, arguments):
        try:
            with tempfile.TemporaryDirectory() as home:
                found = count(read(name), Path(home))
        except (OSError, ValueError, CchcError) as error:
            print(error, file=sys.stderr)
            return 1
        right = found["co", "co"] + found["khong", "khong"]
        said = sum(n for (_, verdict), n in found.items() if verdict in ("co", "khong"))
        print(f"{name.name}: {sum(found.values())} câu hỏi; kết luận {said}, đúng {right} ({right / max(said, 1):.3f})")
        print("  đúng ra là  " + "".join(f"{word:>9}" for word in ("Có", "Không", "để ngỏ", "từ chối")))
        for truth in TRUTHS:
            print(f"  {truth:<12}" + "".join(f"{found[truth, verdict]:>9}" for verdict in TOLD))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
