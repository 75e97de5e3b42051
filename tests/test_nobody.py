"""Who is asked for and nobody is told; how many, and other things are listed."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant


@pytest.mark.parametrize("asked", ["Chủ đầu tư dự án kéo dài metro là ai?", "chu dau tu du an metro keo dai la ai"])
def test_a_part_that_no_place_speaks_of_is_nobodys(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


def test_an_answer_without_a_body_is_not_told_as_clearly_one(eight: Assistant) -> None:
    answer = eight.ask("Cơ quan nào công bố chỉ số SIPAS?")
    assert not answer.answered or answer.confidence < 0.9


def test_duties_are_not_counted_for_things(eight: Assistant) -> None:
    assert "Có 5 trạm bơm" not in eight.ask("Hà Nội có bao nhiêu trạm bơm tiêu úng?").answer


def test_a_body_that_is_told_is_told_as_surely_as_before(eight: Assistant) -> None:
    answer = eight.ask("Cơ quan nào chủ trì đề án Phân cấp trong giải quyết thủ tục hành chính?")
    assert answer.confidence >= 0.9
    assert "Văn phòng Chính phủ" in answer.answer


def test_a_line_of_a_bodys_own_plan_is_told_with_the_body(eight: Assistant) -> None:
    assert eight.ask("Bộ nào đo chỉ số hài lòng SIPAS?").answer.startswith("Bộ Nội vụ: ")
