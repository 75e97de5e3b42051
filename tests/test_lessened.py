"""By how much something is lessened, and how many of what was counted: told by figures of just that."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant


@pytest.mark.parametrize(
    "asked",
    [
        "Kế hoạch 2022 của Bộ Nội vụ đặt chỉ tiêu cắt bao nhiêu phần trăm số thủ tục hành chính?",
        "Rà soát chồng chéo chức năng ở xã Nguyên Giáp thì bỏ được mấy tổ chức?",
        "Xã Nguyên Giáp tinh gọn bộ máy, giảm đầu mối tổ chức trung gian thì giảm đi mấy đầu mối?",
    ],
)
def test_how_much_less_is_not_told_by_another_figure(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


def test_the_share_of_those_that_are_not_is_not_that_of_those_that_are(eight: Assistant) -> None:
    assert not eight.ask("Mấy phần trăm người dân xã Nguyên Giáp không hài lòng về giải quyết thủ tục?").answered


def test_a_part_of_what_was_counted_is_not_the_whole(eight: Assistant) -> None:
    counted = "Chương trình tổng thể cải cách hành chính 2021-2030 có bao nhiêu chỉ tiêu cụ thể?"
    assert not eight.ask("Trong số chỉ tiêu ấy, mấy cái thuộc mảng tài chính công?", [counted]).answered
    listed = eight.ask("Trong đó mấy cái do Bộ Nội vụ chủ trì?", ["Phụ lục 2 có bao nhiêu đề án?"])
    assert listed.answer.startswith("Có 11 đề án")
