"""The house: imports point down only, siblings stay apart, and nothing heavy happens when a module is imported."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
#: Package → the packages it may import from, besides itself.
ALLOWED = {
    "corpus": set[str](),
    "ingest": {"corpus"},
    "assistant": {"corpus"},
    "ui": {"assistant", "ingest", "corpus"},
    "eval": {"assistant", "ingest", "corpus"},
}
#: Libraries that cost a second or a hundred megabytes: only inside the function that needs them.
HEAVY = {
    "chromadb", "gradio", "langchain", "langchain_chroma", "langchain_community", "langchain_core", "langchain_openai",
    "langchain_text_splitters", "pandas", "playwright", "scipy", "sentence_transformers", "sklearn", "tantivy", "torch",
    "transformers", "underthesea",
}  # fmt: skip
#: Modules that are all about one heavy library: they are themselves imported only inside functions.
LATE = {"ui/web/page.py": "gradio", "ui/web/quiz_page.py": "gradio"}
MODULES = sorted(path for package in ALLOWED for path in (ROOT / package).rglob("*.py"))


def _imported(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Full names of imported modules with their lines."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield ("." * node.level + (node.module or ""), node.lineno)


def _at_import(tree: ast.Module) -> ast.Module:
    """The statements that run when a module is imported: no function bodies, no TYPE_CHECKING blocks."""

    class Strip(ast.NodeTransformer):
        def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
            return None

        def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> None:
            return None

        def visit_If(self, node: ast.If) -> ast.AST:
            if "TYPE_CHECKING" in ast.unparse(node.test):
                return ast.Module(node.orelse, [])
            return self.generic_visit(node)

    stripped = Strip().visit(tree)
    assert isinstance(stripped, ast.Module)
    return stripped


def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _names(paths: list[Path]) -> list[str]:
    return [str(path.relative_to(ROOT)) for path in paths]


def broken_rules(package: str, tree: ast.Module) -> list[str]:
    """What a module of a package may not import, by line."""
    out = []
    for name, line in _imported(tree):
        top = name.split(".", maxsplit=1)[0]
        if name.startswith("."):
            out.append(f"{line}: relative import {name}; name the package")
        elif top in ALLOWED and top != package and top not in ALLOWED[package]:
            out.append(f"{line}: {package} must not import {name}")
    out += [f"{line}: `import eval` hides the builtin; write `from eval… import …`" for line in _eval_as_a_name(tree)]
    return out


def _eval_as_a_name(tree: ast.AST) -> list[int]:
    imports = (node for node in ast.walk(tree) if isinstance(node, ast.Import))
    return [n.lineno for n in imports for a in n.names if (a.asname or a.name.split(".", maxsplit=1)[0]) == "eval"]


@pytest.mark.parametrize("path", MODULES, ids=_names(MODULES))
def test_imports_point_down(path: Path) -> None:
    assert broken_rules(path.relative_to(ROOT).parts[0], _parsed(path)) == []


@pytest.mark.parametrize("path", MODULES, ids=_names(MODULES))
def test_nothing_heavy_is_imported_with_a_module(path: Path) -> None:
    late = {module.removesuffix(".py").replace("/", ".") for module in LATE}
    names = {name for name, _ in _imported(_at_import(_parsed(path)))}
    tops = {name.split(".", maxsplit=1)[0] for name in names}
    assert tops & HEAVY <= {LATE.get(path.relative_to(ROOT).as_posix(), "")}
    assert names & late == set()


@pytest.mark.parametrize("path", sorted((ROOT / "tests").glob("*.py")), ids=lambda p: p.name)
def test_tests_never_import_eval_as_a_name(path: Path) -> None:
    assert _eval_as_a_name(_parsed(path)) == []


@pytest.mark.parametrize(
    ("package", "source"),
    [
        ("corpus", "from ingest.records import guess"),
        ("corpus", "def f():\n    import assistant.answer"),
        ("ingest", "from assistant import answer"),
        ("assistant", "import ingest.pipeline"),
        ("eval", "from ui.product import open_store"),
        ("ui", "from eval.metrics import recall"),
        ("ui", "import eval"),
        ("assistant", "from . import answer"),
    ],
)
def test_the_rules_see_a_breach(package: str, source: str) -> None:
    assert broken_rules(package, ast.parse(source)) != []


def test_a_heavy_import_in_a_function_or_for_types_is_no_breach() -> None:
    source = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import torch\ndef f():\n    import gradio\n"
    assert [name for name, _ in _imported(_at_import(ast.parse(source)))] == ["typing"]
    assert [name for name, _ in _imported(_at_import(ast.parse("class A:\n    import torch\n")))] == ["torch"]
