"""Who does it in a case that only the line above the passage names."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant


@pytest.mark.parametrize(
    "asked",
    [
        "Mưa lớn diện rộng đến 70mm/h thì đơn vị nào chịu trách nhiệm toàn diện?",
        "Mưa diện rộng 60mm/h, đơn vị nào chủ lực lo thoát nước?",
    ],
)
def test_the_passage_is_read_with_the_case_above_it(eight: Assistant, asked: str) -> None:
    answer = eight.ask(asked).answer
    assert answer.startswith("Với trận mưa lớn diện rộng (lượng mưa đến 70mm/h):")
    assert "Công ty TNHH MTV Thoát nước Hà Nội" in answer


@pytest.mark.parametrize(
    "asked",
    [
        "Mưa 85mm/h thì đơn vị nào chịu trách nhiệm toàn diện?",  # between the two cases
        "Mưa lớn diện rộng đến 70mm/h thì bộ nào phát gạo cho dân?",
    ],
)
def test_no_other_case_and_no_other_deed_is_told_by_it(eight: Assistant, asked: str) -> None:
    assert "diện rộng (lượng mưa đến 70mm/h):" not in eight.ask(asked).answer


def test_the_line_alone_answers_nothing(eight: Assistant) -> None:
    told = eight.ask("Sở Tài chính đóng vai trò gì khi mưa lớn diện rộng đến 70mm/h?").answer
    assert not told.startswith("Với trận mưa lớn diện rộng (lượng mưa đến 70mm/h).")
