"""One stretch of the question before is put in the place of another: a figure, or the body that does it."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.instead import asked_instead

_LIGHT_RAIN = "Mưa dưới 50mm/h thì nội thành Hà Nội năm 2026 có ngập không?"


@pytest.mark.parametrize(
    ("before", "own", "whole"),
    [
        ("Mưa dưới 50mm/h có ngập không?", "Còn từ 50 đến 70?", "Mưa từ 50 đến 70mm/h có ngập không?"),
        ("Đơn vị chậm dưới 15 ngày bị sao?", "còn từ 15 ngày trở lên?", "Đơn vị chậm từ 15 ngày trở lên bị sao?"),
        ("Hồ sơ trên 500 trang quét mấy ngày?", "dưới 500 thì sao", "Hồ sơ dưới 500 trang quét mấy ngày?"),
        ("Hồ sơ trên 500 trang quét mấy ngày?", "còn năm 2030?", ""),
        ("Phòng Nội vụ huyện A Châu chủ trì gì?", "Còn Phòng Tư pháp?", "Phòng Tư pháp huyện A Châu chủ trì gì?"),
        ("Bộ A Châu được giao gì?", "Còn Hà Nội?", "Ủy ban nhân dân Hà Nội được giao gì?"),
        ("Bộ Y tế chủ trì mấy đề án?", "Bộ đó có đề án nào xong năm 2024 không?", ""),
        ("Mức thu là bao nhiêu?", "Còn Phòng Tư pháp?", ""),
    ],
)
def test_the_question_before_is_asked_of_another_of_its_sort(before: str, own: str, whole: str) -> None:
    assert asked_instead(own, before) == whole


@pytest.mark.parametrize(
    ("history", "asked", "said"),
    [
        ([_LIGHT_RAIN], "Còn từ 50 đến 70?", "11 điểm úng ngập"),
        ([_LIGHT_RAIN, "con tu 50 den 70?"], "the tren 100mm/h", "220 điểm úng ngập"),
        (
            ["Bộ Nông nghiệp và Môi trường được giao gì khi chuyển Vườn quốc gia Ba Vì?"],
            "Còn Hà Nội?",
            "tổ chức tiếp nhận",
        ),
    ],
)
def test_another_figure_or_body_is_told_its_own(eight: Assistant, history: list[str], asked: str, said: str) -> None:
    assert said in eight.ask(asked, history).answer


def test_a_figure_that_no_text_sets_is_not_told_anothers(eight: Assistant) -> None:
    before = "Mưa từ 50 đến 70mm/h nội thành Hà Nội ngập mấy điểm?"
    assert not eight.ask("còn trên 300?", [before]).answered


def test_receivers_of_another_kind_are_those_of_the_same_paper(eight: Assistant) -> None:
    before = "Công văn 3722 gửi cho những bộ nào?"
    assert "tỉnh Đồng Nai" in eight.ask("còn tỉnh nào nữa không", [before]).answer
    assert not eight.ask("còn xã nào nữa không", [before]).answered
