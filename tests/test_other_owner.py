"""A body that another's duty only names as its partner has no duty there."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant


@pytest.mark.parametrize(
    "asked", ["Công ty Điện lực phải làm gì khi Hà Nội mưa ngập?", "Đài Tiếng nói Việt Nam phải làm gì?"]
)
def test_a_duty_of_another_to_work_with_a_body_is_not_told_as_its_own(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answer.startswith("Chủ động phối hợp với Tổng công ty Điện lực")


def test_a_body_with_a_duty_to_work_with_others_is_told_its_own(eight: Assistant) -> None:
    assert eight.ask("Công an Thành phố Hà Nội phải làm gì khi ngập?").answer.startswith("Công an Thành phố: phối hợp")


@pytest.mark.parametrize(
    "asked",
    [
        "UBND phường, xã ở Hà Nội phải gửi báo cáo chống úng ngập về Sở Xây dựng vào ngày mấy hàng tháng?",
        "Chủ đầu tư phải báo cáo đánh giá kết quả thực hiện vào ngày bao nhiêu hàng tháng?",
        "Ban Quản lý dự án hạ tầng kỹ thuật phải báo cáo kết quả vào ngày mấy hàng tháng?",
    ],
)
def test_the_day_of_another_bodys_duty_is_not_told(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


@pytest.mark.parametrize("who", ["Đơn vị duy trì thoát nước", "Công ty Thoát nước Hà Nội"])
def test_the_day_of_its_own_duty_is(eight: Assistant, who: str) -> None:
    assert "ngày 20" in eight.ask(f"{who} phải gửi báo cáo ngày mấy hàng tháng?").answer
