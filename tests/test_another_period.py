"""A paper of one period is not told by that of another."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant


@pytest.mark.parametrize(
    "asked",
    [
        "Chương trình cải cách hành chính giai đoạn 2011-2020 ban hành theo nghị quyết số mấy?",
        "Kế hoạch cải cách hành chính giai đoạn 2021 - 2025 của Bộ Nội vụ do đồng chí nào ký, ký ngày mấy?",
    ],
)
def test_a_paper_of_one_period_is_not_told_by_that_of_another(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


def test_a_paper_of_the_period_asked_about_is_told(eight: Assistant) -> None:
    asked = "Chương trình tổng thể cải cách hành chính giai đoạn 2021-2030 ban hành theo nghị quyết số mấy?"
    assert "76/NQ-CP" in eight.ask(asked).answer
