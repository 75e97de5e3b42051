"""Another one in the part asked about: whose plan it is, who hands a thing over, to whom it is sent, how often."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.compose import contrary, holders
from assistant.evidence import idf

_EVEN = idf({}, 1)
_PLAN = "Số hóa kết quả thủ tục đạt tỷ lệ theo lộ trình, tiêu chuẩn quy định của UBND huyện."
_SENT = "Trưởng các thôn lập danh sách hộ đăng ký, gửi Phòng Nội vụ, UBND xã trước ngày 15 tháng 02."


@pytest.mark.parametrize(
    ("asked", "quote", "said"),
    [
        ("Số hóa kết quả thủ tục theo lộ trình của tỉnh phải không?", _PLAN, "Không."),
        ("Số hóa kết quả thủ tục theo lộ trình của huyện phải không?", _PLAN, ""),
        ("Mua xe theo lộ trình của tỉnh phải không?", _PLAN, ""),
        ("Trưởng các thôn gửi danh sách hộ đăng ký về huyện phải không?", _SENT, "Không."),
        ("Trưởng các thôn gửi danh sách hộ đăng ký về UBND xã phải không?", _SENT, ""),
        ("Trưởng các thôn có gửi danh sách hộ đăng ký không?", _SENT, ""),
    ],
)
def test_another_one_told_in_that_part_denies_it(asked: str, quote: str, said: str) -> None:
    assert holders.verdict(asked, quote, _EVEN) == said


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Có phải vườn Ba Vì từ nay giao cho tỉnh Phú Thọ quản lý không?", "Không."),
        ("Lâu nay Vườn quốc gia Ba Vì là do tỉnh Phú Thọ quản, giờ mới giao Hà Nội hả?", "Không."),
        ("Lâu nay Vườn quốc gia Ba Vì là do Bộ Nông nghiệp và Môi trường quản lý đúng không?", "Có."),
        ("Các bộ góp ý vụ metro Long Thành thì gửi thẳng về Văn phòng Chính phủ phải không?", "Không."),
    ],
)
def test_who_hands_over_and_who_receives_is_no_other(eight: Assistant, asked: str, said: str) -> None:
    assert eight.ask(asked).answer.startswith(said)


def test_a_row_of_periods_denies_that_it_is_but_once_a_year() -> None:
    told = "Định kỳ hàng quý, 6 tháng, hàng năm hoặc đột xuất báo cáo Sở."
    assert contrary.of_another_period("Xã chỉ cần báo cáo Sở mỗi năm một lần thôi đúng không?", told)
    assert not contrary.of_another_period("Xã chỉ cần báo cáo Sở mỗi năm một lần đúng không?", "Báo cáo Sở hàng năm.")
    assert not contrary.of_another_period("Xã có phải báo cáo Sở mỗi năm một lần không?", told)
