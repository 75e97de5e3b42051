"""What a text tells once for all, against a question that has it otherwise: one and several, by whom, how often."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.compose.contrary import done_by_another, more_than_one, of_another_period


@pytest.mark.parametrize(
    ("asked", "quote"),
    [
        ("Một việc có được giao hai tổ chức cùng làm không?", "một việc chỉ do một tổ chức chủ trì"),
        ("Đăng ký ba vị trí cùng lúc được không?", "mỗi người chỉ được đăng ký dự tuyển vào 01 vị trí việc làm"),
    ],
)
def test_only_one_rules_out_several(asked: str, quote: str) -> None:
    assert more_than_one(asked, quote)


@pytest.mark.parametrize(
    ("asked", "quote"),
    [
        ("Một tổ chức có được làm nhiều việc không?", "một việc chỉ do một tổ chức chủ trì"),
        ("Đăng ký hai vị trí việc làm thì bị loại phải không?", "mỗi người chỉ đăng ký 01 vị trí việc làm"),
        ("Không được giao hai tổ chức cùng làm phải không?", "một việc chỉ do một tổ chức chủ trì"),
    ],
)
def test_several_of_another_thing_or_what_comes_of_it_is_not_ruled_out(asked: str, quote: str) -> None:
    assert not more_than_one(asked, quote)


def test_one_who_does_it_rules_out_another() -> None:
    quote = "người lái phải có chứng chỉ chuyên môn do Sở Giao thông vận tải cấp"
    assert done_by_another("Chứng chỉ lái đò do UBND xã cấp phải không?", quote)
    assert not done_by_another("Chứng chỉ lái đò do Sở Giao thông vận tải cấp phải không?", quote)
    assert not done_by_another("Tiền diễn tập do UBND xã cấp phải không?", quote)
    assert not done_by_another("Chứng chỉ lái đò do Sở Giao thông ký phải không?", quote)


def test_every_year_rules_out_every_second_year() -> None:
    assert of_another_period("Danh hiệu này hai năm mới xét một lần phải không?", "được xét tặng hằng năm")
    assert not of_another_period("Danh hiệu này mỗi năm xét một lần phải không?", "được xét tặng hằng năm")


@pytest.mark.parametrize(
    "asked",
    [
        "Ở xã Nguyên Giáp, một việc có được giao hai tổ chức cùng chủ trì không?",
        "Ở xã Nguyên Giáp, bà con làm thủ tục lần sau có bị bắt nộp lại giấy tờ mà lần trước xã đã nhận rồi không?",
    ],
)
def test_what_a_plan_rules_out_is_denied(eight: Assistant, asked: str) -> None:
    assert eight.ask(asked).answer.startswith("Không.")


@pytest.mark.parametrize(
    "asked",
    [
        "Đơn vị xếp hạng cuối về cải cách hành chính hàng năm thì người đứng đầu có bị điều chuyển công tác không?",
        "Thi tuyển cạnh tranh lãnh đạo cấp phòng của Bộ Nội vụ có cho người ngoài Bộ, người ngoài Đảng dự không?",
    ],
)
def test_what_stands_nowhere_in_the_place_is_not_affirmed(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answer.startswith("Có")
