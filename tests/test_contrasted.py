"""One set apart from others, a class named by its own figure, a shift, a thing left undone, one of the staff."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant


@pytest.mark.parametrize(
    "asked",
    [
        "Các đơn vị thoát nước có hạn báo cáo hàng tháng rồi, còn UBND phường thì báo cáo ngày mấy hàng tháng?",
        "Trực chống ngập 24/24 ở Hà Nội thì mỗi ca mấy tiếng?",
        "Bộ nào không gửi ý kiến cho UBND tỉnh Đồng Nai thì có bị coi là đồng ý không?",
        "Công chức nào của xã Nguyên Giáp phụ trách bộ phận một cửa?",
    ],
)
def test_what_is_told_of_others_is_no_answer(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Các bộ thì có rồi, còn Sở Tài chính thì làm gì trong kế hoạch chống ngập Hà Nội?", "Sở Tài chính"),
        ("Trong 71 điểm ngập thì bao nhiêu điểm do phường xã quản lý?", "31 điểm cấp phường xã"),
        ("Bài đăng kế hoạch CCHC 2022 của Bộ Nội vụ có bao nhiêu lượt xem, ai viết?", "Anh Cao"),
        ("Nghị quyết 76 vừa ra thì Bộ Nội vụ làm ngay việc gì, theo bài viết về nghị quyết ấy?", "văn bản hướng dẫn"),
        ("Ở Hà Nội sở nào lo giữ điện cho trạm bơm?", "Sở Công Thương"),
    ],
)
def test_what_is_told_of_just_that_is(eight: Assistant, asked: str, told: str) -> None:
    assert told in eight.ask(asked).answer


def test_a_case_that_is_not_reached_is_no_duty_left_undone(eight: Assistant) -> None:
    assert eight.ask("Mưa chưa tới 50 ly một giờ thì nội thành coi như khỏi lo ngập, phải không?").answered


def test_a_class_named_by_its_figure_is_told_alone(eight: Assistant) -> None:
    assert "220 điểm" not in eight.ask("Trong 71 điểm ngập thì bao nhiêu điểm do phường xã quản lý?").answer
