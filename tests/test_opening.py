"""A home that an earlier version of the product indexed is of use after an upgrade."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from corpus.errors import ModelMismatchError
from corpus.store.protocol import Search
from ingest.opening import open_home

ROOT = Path(__file__).parent.parent


def _indexed_by(home: Path, fingerprint: str) -> None:
    with sqlite3.connect(home / "store" / "catalogue.sqlite") as connection:
        changed = connection.execute("UPDATE meta SET value = ? WHERE key = 'embedding'", (fingerprint,)).rowcount
    connection.close()
    assert changed == 1


def test_the_shipped_model_of_an_earlier_version_is_replaced_where_it_was_used(filled_home: Path) -> None:
    _indexed_by(filled_home, "shipped:0123456789abcdef")
    said: list[tuple[int, int]] = []
    store = open_home(lambda done, total: said.append((done, total)))
    assert said and said[-1][0] == said[-1][1]
    assert store.search(Search({}, "cải cách hành chính", dense=5))
    store.close()
    again = open_home(lambda done, total: pytest.fail("indexed once more"))
    again.close()


def test_what_another_model_indexed_is_left_to_the_user(filled_home: Path) -> None:
    _indexed_by(filled_home, "BAAI/bge-m3:0123456789abcdef")
    store = open_home(lambda done, total: pytest.fail("indexed by another model"))
    with pytest.raises(ModelMismatchError, match="cchc docs reindex"):
        store.search(Search({}, "cải cách hành chính", dense=5))
    store.close()


def test_a_question_is_answered_at_once_after_an_upgrade(filled_home: Path) -> None:
    _indexed_by(filled_home, "shipped:0123456789abcdef")
    question = "Cơ quan nào chủ trì đề án Phân cấp trong giải quyết thủ tục hành chính?"
    done = subprocess.run(
        [sys.executable, "-m", "ui.cli", "ask", question], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "Văn phòng Chính phủ" in done.stdout
