"""What a text says of itself: which paper it ends, from when it has effect, when it was passed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.answer import Assistant

LAW = """QUỐC HỘI
Luật số: 19/2013/QH13
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nội, ngày 18 tháng 6 năm 2013

LUẬT
BẢO VỆ ĐÊ BIỂN

Điều 1. Mức đóng góp
Mức đóng góp được ổn định theo chu kỳ 5 năm, kể từ ngày Luật này có hiệu lực thi hành.
Điều 2. Hiệu lực
1. Luật này có hiệu lực thi hành từ ngày 01 tháng 5 năm 2014.
2. Các văn bản quy phạm pháp luật sau đây hết hiệu lực thi hành kể từ ngày Luật này có hiệu lực:
a) Pháp lệnh đê điều năm 1989;
b) Pháp lệnh phòng, chống lụt, bão năm 1993.

Luật này đã được Quốc hội khóa XIII, kỳ họp thứ 5 thông qua ngày 18 tháng 6 năm 2013.
"""
DECISION = """ỦY BAN NHÂN DÂN TỈNH AN HẢI
Số: 45/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
An Hải, ngày 03 tháng 02 năm 2025

QUYẾT ĐỊNH
Về mức thu phí tham quan

Điều 1. Mức thu phí là 20.000 đồng/lượt.
Điều 2. Quyết định này có hiệu lực kể từ ngày 10 tháng 02 năm 2025 và thay thế Quyết định số 31/QĐ-UBND.
"""


@pytest.fixture(scope="module")
def law(asked_of: Callable[[str, str], Assistant]) -> Assistant:
    return asked_of("luat-19", LAW)


def test_what_is_reckoned_from_its_effect_does_not_tell_the_day_of_it(law: Assistant) -> None:
    assert "01 tháng 5 năm 2014" in law.ask("Luật số 19/2013/QH13 có hiệu lực từ ngày nào?").answer


def test_the_day_and_the_session_of_its_passing_are_told_by_its_end(law: Assistant) -> None:
    answer = law.ask("Luật số 19/2013/QH13 được Quốc hội thông qua ngày nào, ở kỳ họp thứ mấy?").answer
    assert "kỳ họp thứ 5" in answer and "18 tháng 6 năm 2013" in answer


def test_the_papers_it_ends_are_told_one_by_one(law: Assistant) -> None:
    answer = law.ask("Luật số 19/2013/QH13 thay thế văn bản nào?").answer
    assert "năm 1989" in answer and "năm 1993" in answer


def test_what_it_stands_in_place_of_is_what_it_replaces(asked_of: Callable[[str, str], Assistant]) -> None:
    answer = asked_of("qd-45", DECISION).ask("Quyết định 45/QĐ-UBND của tỉnh An Hải thay cho quyết định nào?")
    assert "31/QĐ-UBND" in answer.answer
