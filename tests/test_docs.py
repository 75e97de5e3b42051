"""The documents keep up with the code: commands, settings, fields, files and links that they name are there."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from corpus.records import Document, StepKind, Validity

ROOT = Path(__file__).parent.parent
PACKAGES = ("assistant", "corpus", "eval", "ingest", "ui")
PAGES = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")] + sorted(
    (ROOT / "docs").rglob("*.md")
)


def _read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8"))
    local = [link for link in links if "://" not in link]
    assert [link for link in local if not (page.parent / link).exists()] == []


def test_every_target_of_the_makefile_that_documents_name_is_there() -> None:
    targets = set(re.findall(r"^([a-z]+):", _read("Makefile"), re.M))
    named = {
        name for page in PAGES for name in re.findall(r"(?:`|^)make ([a-z]+)", page.read_text(encoding="utf-8"), re.M)
    }
    assert named <= targets
    assert {"run", "test", "check", "bench", "help"} <= targets


def test_every_command_that_the_readme_names_is_there() -> None:
    help_text = subprocess.run(
        [sys.executable, "-m", "ui.cli", "--help"], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
    ).stdout
    named = set(re.findall(r"`?cchc ([a-z-]+)", _read("README.md")))
    assert named
    assert [name for name in named if f"\n  {name} " not in help_text] == []


def test_every_variable_that_the_code_reads_is_in_the_settings() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for name in PACKAGES for path in (ROOT / name).rglob("*.py"))
    read = set(re.findall(r"\"(CCHC_[A-Z_]+)\"", code)) | set(re.findall(r"envvar=\"([A-Z_]+)\"", code))
    assert {"CCHC_HOME", "HOST"} <= read
    assert read <= set(re.findall(r"`([A-Z_]+)`", _read("docs/settings.md")))


def test_every_field_of_a_record_is_in_the_catalogue_page() -> None:
    assert {field.name for field in fields(Document)} <= set(re.findall(r"`([a-z_]+)`", _read("docs/catalogue.md")))


def test_every_level_and_validity_is_in_the_glossary() -> None:
    words = set(re.findall(r"`([a-z_]+)`", _read("docs/glossary.md")))
    assert {kind.value for kind in StepKind} | {validity.value for validity in Validity} <= words


def test_the_tree_of_the_readme_names_every_module() -> None:
    tree = _read("README.md").partition("<!-- tree")[2]
    modules = [p for name in (*PACKAGES, "tests") for p in (ROOT / name).rglob("*.py") if p.name != "__init__.py"]
    assert [p.name for p in modules if f" {p.name}" not in tree] == [], "run: make tree"


def test_every_file_of_experiments_is_in_their_list() -> None:
    listed = set(re.findall(r"experiments\.d/([a-z-]+\.md)", _read("docs/experiments.md")))
    assert {p.name for p in (ROOT / "docs" / "experiments.d").glob("*.md")} == listed
