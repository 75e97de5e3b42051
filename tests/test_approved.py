"""A plan called by the number of the decision that approves it, and who approved it."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Theo kế hoạch 2280 có bao nhiêu điểm úng ngập khi mưa 50 đến 70mm/h?", "11 điểm úng ngập"),
        ("Kế hoạch 2280 do ai phê duyệt?", "Ủy ban nhân dân Thành phố Hà Nội"),
        ("Ai phê duyệt kế hoạch chống úng ngập Hà Nội?", "Ủy ban nhân dân Thành phố Hà Nội"),
    ],
)
def test_a_plan_is_its_decision(eight: Assistant, asked: str, told: str) -> None:
    assert told in eight.ask(asked).answer


def test_what_the_plan_lacks_is_not_said_to_be_of_a_missing_paper(eight: Assistant) -> None:
    answer = eight.ask("kinh phí thực hiện kế hoạch 2280 bao nhiêu?")
    assert not answer.answered
    assert "Đã xem Quyết định số 2280/QĐ-UBND" in answer.answer


@pytest.mark.parametrize(
    "asked", ["Chỉ thị 2280 nói gì?", "Kế hoạch 3759 do ai ký?", "Kế hoạch 115 nói gì về vườn quốc gia Ba Vì?"]
)
def test_a_paper_of_another_kind_is_not_held(eight: Assistant, asked: str) -> None:
    assert eight.ask(asked).kind == "not-held"


def test_a_plan_of_another_year_is_approved_by_nobody(eight: Assistant) -> None:
    assert not eight.ask("Kế hoạch thoát nước mùa mưa 2025 do ai phê duyệt?").answered
