"""Things wanted by their names are not told by how many there are of them."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant

_COUNTED = ("Hà Nội năm 2026 có bao nhiêu điểm úng ngập?",)


@pytest.mark.parametrize(
    ("history", "asked"),
    [
        ((), "Kể tên các điểm úng ngập ở Hà Nội năm 2026"),
        ((), "Mưa trên 100mm/h thì những điểm nào ngập?"),
        (_COUNTED, "kể tên các điểm đó"),
        (_COUNTED, "liệt kê ra"),
    ],
)
def test_a_count_names_nothing(eight: Assistant, history: tuple[str, ...], asked: str) -> None:
    answer = eight.ask(asked, history)
    assert not answer.answered
    assert "phụ lục" in answer.answer  # which the held copy lacks


def test_how_many_there_are_in_each_place_is_told_as_that(eight: Assistant) -> None:
    answer = eight.ask("Những điểm úng ngập nào ở Hà Nội khi mưa 50 đến 70mm/h?")
    assert answer.answer.startswith("Phường Hoàn Kiếm: 01 điểm")
    assert "không nêu tên từng điểm" in answer.warnings[0]


def test_what_was_counted_of_one_body_is_told_off_of_that_body(eight: Assistant) -> None:
    answer = eight.ask("kể tên các đề án đó", ["Bộ Nội vụ chủ trì mấy đề án?"])
    assert answer.answer.startswith("Có 11 đề án")


def test_names_behind_their_number_are_told(eight: Assistant) -> None:
    asked = "Có bao nhiêu cơ quan khác nhau được giao chủ trì các đề án ở phụ lục 2 và đó là các cơ quan nào?"
    assert eight.ask(asked).answer.startswith("Có 6 cơ quan: Bộ Nội vụ;")
