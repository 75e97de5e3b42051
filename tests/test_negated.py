"""What is not so, what a law is about, and the sum of a period are told of what is asked, or not at all."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.answer import Assistant

LAW = """QUỐC HỘI
Luật số: 31/2012/QH13
Hà Nội, ngày 15 tháng 6 năm 2012

LUẬT
PHÍ SỬ DỤNG BẾN THUYỀN

Điều 1. Phạm vi điều chỉnh
Luật này quy định về đối tượng chịu phí bến; người nộp phí bến; căn cứ tính phí; miễn, giảm phí bến thuyền.

Điều 2. Đối tượng chịu phí
1. Thuyền chở hàng từ 5 tấn trở lên.
2. Thuyền chở khách.

CHỦ TỊCH QUỐC HỘI
(Đã ký)
Đinh Thị Sương
"""
PLAN = """ỦY BAN NHÂN DÂN
TỈNH KHÊ LÂM
Số: 6/KH-UBND

KẾ HOẠCH
Sửa bến thuyền giai đoạn 2026 - 2028

1. Kinh phí sửa bến thuyền
TT | Việc | Năm 2026 | Năm 2027 | Năm 2028
1 | Sửa cầu bến | 300 | 400 | 500
2 | Nạo vét | 100 | 200 | 300
 | Tổng cộng | 400 | 600 | 800
"""


@pytest.fixture(scope="module")
def law(asked_of: Callable[[str, str], Assistant]) -> Assistant:
    return asked_of("luat-31.txt", LAW)


@pytest.fixture(scope="module")
def plan(asked_of: Callable[[str, str], Assistant]) -> Assistant:
    return asked_of("kh-6.txt", PLAN)


@pytest.mark.parametrize(
    "question", ["Những thuyền nào không phải chịu phí bến?", "thuyen nao khong phai nop phi ben thuyen"]
)
def test_what_is_not_so_is_not_told_by_what_is(law: Assistant, question: str) -> None:
    assert not law.ask(question).answered


def test_what_a_law_is_about_tells_nothing_of_it(law: Assistant) -> None:
    assert not law.ask("Ai được miễn phí bến thuyền?").answered
    assert "quy định về đối tượng" in law.ask("Luật này quy định về gì?").answer


def test_who_signed_a_paper_and_when_are_both_told(law: Assistant) -> None:
    answer = law.ask("Luật Phí sử dụng bến thuyền do ai ký, ngày nào?", ["Thuyền chở khách có chịu phí không?"])
    assert "Đinh Thị Sương" in answer.answer and "15 tháng 6 năm 2012" in answer.answer
    assert "không nêu" not in answer.answer


def test_the_sum_of_a_period_is_in_none_of_its_years(plan: Assistant) -> None:
    answer = plan.ask("Tổng kinh phí sửa bến thuyền giai đoạn 2026 - 2028 là bao nhiêu?")
    assert not answer.answered or "400" not in answer.answer
