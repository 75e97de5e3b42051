"""`cchc docs edit|missing|verify` over the shipped texts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ui.cli import run


def test_a_title_is_corrected_and_shown(filled_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["docs", "edit", "ke-hoach-cchc-xa-nguyen-giap", "signer=Nguyễn Văn An"]) == 0
    capsys.readouterr()
    assert run(["docs", "show", "ke-hoach-cchc-xa-nguyen-giap", "--json"]) == 0
    assert "Nguyễn Văn An" in capsys.readouterr().out


def test_an_unknown_field_is_refused_in_one_line(filled_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["docs", "edit", "3759-bnv-cchc", "colour=red"]) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_missing_documents_come_most_cited_first(filled_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["docs", "missing", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found[0]["number"] == "76/NQ-CP"
    assert [m["times"] for m in found] == sorted((m["times"] for m in found), reverse=True)


def test_the_shipped_texts_verify(filled_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["docs", "verify"]) == 0
    assert capsys.readouterr().out == ""
