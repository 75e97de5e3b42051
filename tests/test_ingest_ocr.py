"""Marks that OCR misread are mended by their neighbours; nothing else is touched."""

from __future__ import annotations

import pytest

from corpus.language.text import fold
from ingest.readers.spelling import mended
from ingest.shipped import SHIPPED


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("Ủy ban nhân dân tính Đồng Nai", "Ủy ban nhân dân tỉnh Đồng Nai"),
        ("Luật Tổ chức Chỉnh phủ ngày 18", "Luật Tổ chức Chính phủ ngày 18"),
        ("pháp luật về đât đai, vườn quôc gia", "pháp luật về đất đai, vườn quốc gia"),
    ],
)
def test_a_misread_mark_is_mended(read: str, meant: str) -> None:
    words = read.split(" ")
    assert mended(words, [80.0] * len(words)) == meant.split(" ")


def test_sure_words_of_correct_texts_stay_as_they_are() -> None:
    lines = (SHIPPED / "cong-van-3759-bnv-cchc.txt").read_text(encoding="utf-8").split("\n")
    for words in (line.split() for line in lines if line.strip()):
        assert mended(words, [96.0] * len(words)) == words


def test_only_marks_ever_change() -> None:
    words = "Số 3759/BNV-CCHC ngày 02/8/2021 vê viêc chuyên giao".split(" ")
    assert [fold(w) for w in mended(words, [30.0] * len(words))] == [fold(w) for w in words]
