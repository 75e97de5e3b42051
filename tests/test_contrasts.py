"""Two things set against each other: half of it told affirms nothing, the other half told denies it."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.compose import bracketed, contrasts, said_greater
from assistant.evidence import idf

_EVEN = idf({}, 1)
_MADE = "Phòng Nội vụ gửi, nhận văn bản trong nội bộ, giữa Phòng và các xã, thị trấn."
_MONEY = "Tổng kinh phí 500 triệu đồng, trong đó ngân sách xã 310 triệu đồng, doanh nghiệp 50 triệu đồng."
_HOGS = "Lợn tiêu hủy được hỗ trợ 38.000 đồng/kg đối với lợn thịt, 45.000 đồng/kg đối với lợn nái."


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Phòng Nội vụ chỉ gửi, nhận văn bản trong nội bộ chứ không gửi các thị trấn, đúng không", "Không."),
        ("Phòng Nội vụ gửi văn bản trong nội bộ, không gửi cho thị trấn, phải không", "Không."),
        ("Phòng Nội vụ chỉ gửi trong nội bộ thôi, thị trấn thì không, đúng không", "Không."),
        ("Phòng Nội vụ chỉ gửi văn bản trong nội bộ chứ không gửi tỉnh, đúng không", ""),
        ("Phòng Nội vụ có gửi văn bản cho thị trấn không", None),
    ],
)
def test_the_half_said_not_to_be_so_decides_where_it_is_told(asked: str, said: str | None) -> None:
    assert contrasts.verdict(asked, _MADE, _EVEN, carried=0.8, dense=0.6) == said


def test_a_far_place_denies_neither_half() -> None:
    asked = "Phòng Nội vụ chỉ gửi văn bản trong nội bộ chứ không gửi các thị trấn, đúng không"
    assert contrasts.verdict(asked, _MADE, _EVEN, carried=0.3, dense=0.6) == ""


@pytest.mark.parametrize(
    ("asked", "quote", "said"),
    [
        ("Ngân sách xã nhiều hơn doanh nghiệp góp đúng không", _MONEY, "Có."),
        ("Doanh nghiệp có đóng nhiều hơn ngân sách xã không", _MONEY, "Không."),
        ("Lợn nái bị tiêu hủy được hỗ trợ cao hơn lợn thịt phải không", _HOGS, "Có."),
        ("Lợn thịt được hỗ trợ nhiều hơn lợn nái phải không", _HOGS, "Không."),
        ("Ngân sách xã nhiều hơn ngân sách tỉnh đúng không", _MONEY, ""),
        ("Ngân sách xã có 310 triệu đồng không", _MONEY, None),
    ],
)
def test_the_figures_of_the_two_are_set_against_each_other(asked: str, quote: str, said: str | None) -> None:
    assert said_greater.verdict(asked, quote, _EVEN) == said


def test_the_figure_in_the_brackets_behind_a_name_is_that_ones() -> None:
    told = "Xây hồ Bình Minh 1 (20ha), Bình Minh 2 (05ha) tại xã An Khánh"
    assert bracketed.verdict("Hồ Bình Minh 2 ở xã An Khánh rộng 20 ha, đúng không", told) == "Không."
    assert bracketed.verdict("Hồ Bình Minh 1 rộng 20 ha, đúng không", told) == "Có."
    assert bracketed.verdict("Hồ Sao Mai rộng 20 ha, đúng không", told) is None


@pytest.mark.parametrize(
    "asked",
    [
        "Làm kế hoạch cải cách hành chính theo công văn 3759 thì chọn vài trong 6 nội dung là được, phải không?",
        "Mưa trên 100mm/h, điểm ngập do Thành phố quản lý nhiều hơn số do phường xã quản lý đúng không?",
        "Hồ điều hòa Yên Nghĩa 2 ở xã An Khánh rộng 20 ha, đúng không?",
    ],
)
def test_what_is_half_told_is_denied_by_the_rest(eight: Assistant, asked: str) -> None:
    assert eight.ask(asked).answer.startswith("Không")


@pytest.mark.parametrize(
    "asked",
    [
        "Có tỉnh nào bị Thủ tướng phê bình vì chậm làm kế hoạch cải cách hành chính 5 năm theo Nghị quyết 76 chưa?",
        "Chỉ thị 23 của Thủ tướng ban hành trước Nghị quyết 76 phải không?",
        "NQ 76 có đúng là do Bộ Nội vụ tham mưu trình Chính phủ không?",
    ],
)
def test_what_a_text_only_touches_is_told_neither_way(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answer.startswith(("Có.", "Không."))
