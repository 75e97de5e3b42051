"""A reason is asked for in other words, or is given nowhere."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant


@pytest.mark.parametrize("asked", ["Chỉ thị 23 ban hành vì lý do gì?", "Lý do nào Chỉ thị 23 được ban hành?"])
def test_a_reason_may_be_asked_for_by_that_word(eight: Assistant, asked: str) -> None:
    assert "nhằm chỉ đạo, quán triệt" in eight.ask(asked).answer


@pytest.mark.parametrize(
    "asked", ["Vì sao Hà Nội tiếp nhận vườn Ba Vì?", "Vì sao Sở Tài chính hướng dẫn thanh quyết toán?"]
)
def test_that_a_thing_is_to_be_done_is_no_reason_for_it(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


def test_a_judgement_is_explained_by_what_it_means(eight: Assistant) -> None:
    answer = eight.ask("Tại sao nói cải cách thể chế giai đoạn 2011-2020 bị đặt quá rộng?")
    assert "vượt khỏi phạm vi" in answer.answer
