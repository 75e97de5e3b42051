"""Writes the annotated tree of README.md from the first line of every file's docstring: `make tree`."""

from __future__ import annotations

import ast
import textwrap
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
OPEN, CLOSE = "<!-- tree: written by make tree -->", "<!-- end of tree -->"
FOLDERS = ("corpus", "ingest", "assistant", "eval", "ui", "tests", "docs", ".ci")
#: What has no docstring, by the end of its path; the first that fits.
WORDS = (
    (".ci/run", "what CI runs: installs programs on a bare Debian 12, then `make check`"),
    ("shipped/model.safetensors", "the shipped embedding: vectors in 8 bits"),
    ("shipped/tokenizer.json", "… its vocabulary"),
    ("shipped/README.md", "… its card: trained on what, how good"),
    ("data/everyday.txt", "how people ask, spelled out, for the table of syllables"),
    ("data/wording.txt", "how people and texts say the same thing, a row a meaning"),
    ("data/talk.txt", "how people talk when they ask, for reading what is typed without diacritics"),
    ("data/thesaurus.txt", "what people say for the official terms of the whole administration"),
    ("data/syllables.bin", "the table of syllables, packed"),
    ("data/pairs.bin", "the same without what people asked: which syllables make one word"),
    ("page.js", "copying, keys and jumping to the cited paragraph"),
    ("style.css", "how the page looks"),
    ("shipped_paragraphs.tsv", "every paragraph of the shipped texts with id and path"),
)
#: Files that come in flocks and go in one line.
FLOCKS = {
    "corpus/shipped": "the five shipped texts (.txt), a record each (.toml); known/: documents cited, not held",
    "eval/questions": "question sets (.jsonl)",
    "eval/documents": "further documents to measure on, with records",
    "eval/documents-4": "eight more, the questions about four of them never looked at",
    "eval/documents-3": "eight texts of further kinds as an office would upload them, without records",
    "eval/documents-2": "a law of the state codification and three made-up texts to measure on, with records",
    "docs/experiments.d": "every experiment that decided something, a file a subject",
    "docs/pictures": "the page in pictures",
}
#: Configuration beside the model that any library writes.
SKIPPED = ("config.json", "modules.json", "config_sentence_transformers.json", "__init__.py")
_WIDTH = 96


def lines() -> Iterator[str]:
    """The tree, a file a line."""
    for top in FOLDERS:
        yield from _folder(ROOT / top)


def _folder(folder: Path) -> Iterator[str]:
    depth = len(folder.relative_to(ROOT).parts) - 1
    name = folder.relative_to(ROOT).as_posix()
    package = folder / "__init__.py"
    about = FLOCKS.get(name) or (_docstring(package) if package.is_file() else "")
    yield _line(depth, f"{folder.name}/", about)
    if name in FLOCKS:
        return
    for file in sorted(folder.iterdir()):
        if file.is_file() and file.name not in SKIPPED and not file.name.startswith("."):
            yield _line(depth + 1, file.name, _about(file))
    for inner in sorted(folder.iterdir()):
        if inner.is_dir() and not inner.name.startswith(("_", ".", "1_")) and any(inner.iterdir()):
            yield from _folder(inner)


def _about(file: Path) -> str:
    if file.suffix == ".py":
        return _docstring(file)
    path = file.relative_to(ROOT).as_posix()
    if words := next((words for end, words in WORDS if path.endswith(end)), ""):
        return words
    first = file.read_text(encoding="utf-8").lstrip().split("\n", maxsplit=1)[0] if file.suffix == ".md" else ""
    return first.lstrip("# ")


def _docstring(file: Path) -> str:
    text = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
    return " ".join(text.split("\n\n", maxsplit=1)[0].split())


def _line(depth: int, name: str, about: str) -> str:
    left = f"{'  ' * depth}{name}"
    return f"{left:<30} {textwrap.shorten(about, _WIDTH, placeholder=' …')}".rstrip()


def main() -> None:
    """Put the tree between its marks."""
    text = README.read_text(encoding="utf-8")
    before, _, rest = text.partition(OPEN)
    _, _, after = rest.partition(CLOSE)
    tree = "\n".join(lines())
    README.write_text(f"{before}{OPEN}\n```\n{tree}\n```\n{CLOSE}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
