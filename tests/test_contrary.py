"""What a text tells once for all, against a question that has it otherwise: one and several, by whom, how often."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.compose import asserted
from assistant.compose.contrary import (
    done_by_another,
    more_than_one,
    of_another_class,
    of_another_grade,
    of_another_period,
)
from assistant.evidence import idf
from assistant.understanding import analyse


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


def test_what_is_said_of_one_class_is_not_said_of_another() -> None:
    assert of_another_class("Hộ nghèo có phải đóng tiền không?", "hỗ trợ 20% mức đóng cho hộ cận nghèo")
    assert not of_another_class("Hộ nghèo có phải đóng tiền không?", "hỗ trợ cho hộ nghèo, hộ cận nghèo")
    assert not of_another_class("Hộ cận nghèo có được giảm không?", "hộ nghèo, cận nghèo được giảm")


def test_the_clause_of_another_grade_tells_nothing() -> None:
    assert of_another_grade(
        "Công trình cấp II xin phép ở huyện được không?", "huyện cấp phép cho công trình cấp III, cấp IV"
    )
    assert not of_another_grade(
        "Công trình cấp IV xin phép ở huyện được không?", "huyện cấp phép cho công trình cấp III, cấp IV"
    )


def test_figures_side_by_side_belong_to_each_other(eight: Assistant) -> None:
    question = analyse("x", "Sản phẩm 4 sao được thưởng 20 triệu phải không?", eight._library)
    quote = "Sản phẩm đạt 3 sao được thưởng 10 triệu đồng, 4 sao 20 triệu đồng, 5 sao 50 triệu đồng"
    assert asserted.verdict(question, quote, idf({}, 2)) == "Có."


def test_one_body_is_itself_however_its_name_is_written() -> None:
    quote = "giấy phép do UBND xã cấp"
    assert not done_by_another("Giấy phép do Ủy ban nhân dân xã cấp phải không?", quote)
