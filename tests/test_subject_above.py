"""A duty quoted without the one who has it is told with the line above that names it."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant


@pytest.mark.parametrize(
    ("asked", "subject"),
    [
        ("Tỉnh nào phải phối hợp với Hà Nội quản lý vườn?", "Giao Ủy ban nhân dân Thành phố Hà Nội: Chủ trì"),
        ("hướng dẫn thanh quyết toán gói thầu duy trì thoát nước thế nào?", "Sở Tài chính: Hướng dẫn"),
    ],
)
def test_a_duty_is_told_with_whose_it_is(eight: Assistant, asked: str, subject: str) -> None:
    assert eight.ask(asked).answer.startswith(subject)


def test_an_aim_that_is_nobodys_duty_has_none(eight: Assistant) -> None:
    answer = eight.ask("Năm 2022 số hóa bao nhiêu phần trăm kết quả giải quyết thủ tục hành chính?")
    assert answer.answer.startswith("Số hóa 60%")
