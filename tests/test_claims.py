"""What a yes-no question claims beside its words, and what it only gives as its case."""

from __future__ import annotations

import pytest

from assistant.compose.claims import amount_in_words, both_of_either, figure_of_a_case
from assistant.compose.limits import hold


@pytest.mark.parametrize(
    ("asked", "quote", "lacking"),
    [
        ("giấy có giá trị một năm à", "Giấy có giá trị 6 tháng kể từ ngày cấp.", True),
        ("mỗi tháng tiếp dân một ngày thôi hả", "Tiếp công dân ít nhất 02 ngày trong một tháng.", True),
        ("mỗi tháng tiếp dân hai ngày phải không", "Tiếp công dân 02 ngày trong một tháng.", False),
        ("mỗi năm họp một lần phải không", "Họp định kỳ mỗi năm một lần.", False),
    ],
)
def test_an_amount_written_out_is_claimed(asked: str, quote: str, lacking: bool) -> None:
    assert amount_in_words(asked, quote) is lacking


def test_one_or_the_other_is_not_both() -> None:
    assert both_of_either(
        "có phải nộp cả giấy chứng sinh lẫn giấy khai sinh không", "bản sao giấy chứng sinh hoặc giấy khai sinh"
    )
    assert not both_of_either("có phải nộp giấy khai sinh không", "bản sao giấy chứng sinh hoặc giấy khai sinh")


@pytest.mark.parametrize(
    ("asked", "quote", "is_case"),
    [
        ("23 giờ còn mở loa có trái quy ước không", "Không mở loa sau 22 giờ.", True),
        ("10 giờ sáng bán trên bãi có được không", "Không bán trên bãi từ 5 giờ đến 8 giờ.", True),
        ("em 26 tuổi còn trong tuổi gọi không", "Từ đủ 18 đến 25 tuổi; đã tạm hoãn thì đến hết 27 tuổi.", True),
        ("trẻ 13 tuổi có được tiêm không", "Tiêm cho trẻ từ 1 đến 10 tuổi.", False),
        ("chỉ tiêu đạt 80% phải không", "Chỉ tiêu đạt 70%.", False),
    ],
)
def test_a_figure_that_is_only_the_case_denies_nothing(asked: str, quote: str, is_case: bool) -> None:
    assert figure_of_a_case(asked, quote) is is_case


def test_an_age_between_two_figures_is_within_them() -> None:
    assert hold("cháu 5 tuổi có được tiêm không", "cho trẻ từ 1 đến 10 tuổi chưa tiêm đủ mũi")
    assert not hold("cháu 13 tuổi có được tiêm không", "cho trẻ từ 1 đến 10 tuổi chưa tiêm đủ mũi")
    assert hold("giấy cấp 4 tháng trước còn dùng được không", "có giá trị 6 tháng kể từ ngày cấp")
