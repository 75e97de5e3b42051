"""Who does a thing, told by the heading that says so and the names that stand under it."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant


@pytest.mark.parametrize(
    "asked",
    [
        "đơn vị nào duy trì thoát nước trên địa bàn Hà Nội?",
        "Những công ty nào được giao duy trì hệ thống thoát nước?",
        "Việc duy trì thoát nước ở Hà Nội do những đơn vị nào thực hiện?",
        "cong ty nao duy tri he thong thoat nuoc noi thanh",
    ],
)
def test_the_names_under_the_heading_are_told(eight: Assistant, asked: str) -> None:
    answer = eight.ask(asked)
    assert answer.answer.startswith("Đơn vị duy trì thoát nước trên địa bàn Thành phố: Công ty TNHH MTV Thoát nước")
    assert answer.answer.endswith("Sông Đà 9.")
    assert answer.citations[0].text.startswith("Công ty")


@pytest.mark.parametrize(
    "asked",
    [
        "đơn vị nào kiểm tra việc duy trì thoát nước?",  # another deed
        "đơn vị nào duy trì hệ thống thoát nước ở Hải Phòng?",  # another place
        "cơ quan nào duy trì cây xanh Hà Nội?",  # another thing
    ],
)
def test_the_heading_tells_nothing_else(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answer.startswith("Đơn vị duy trì thoát nước")
