"""Ways of asking that stood in the way of an answer, or got a wrong one, over texts that no rule was made on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.answer import Assistant
from assistant.kinds import facts_asked
from assistant.question import Fact

LAW = """QUỐC HỘI
Luật số: 77/2011/QH13

LUẬT
PHÍ NUÔI TRỒNG RỪNG NGẬP MẶN

Điều 4. Người nộp phí
Trường hợp ủy thác trồng rừng thì người nhận ủy thác là người nộp phí.

Điều 9. Hiệu lực thi hành
Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2012.

Luật này đã được Quốc hội khóa XIII, kỳ họp thứ 2 thông qua ngày 22 tháng 11 năm 2011.
"""
REPORT = """ỦY BAN NHÂN DÂN
TỈNH BÌNH KHÊ
SỞ THỦY SẢN
Số: 15/BC-STS

BÁO CÁO
Kết quả nuôi tôm năm 2024

1. Kết quả
- Tổng kinh phí nuôi tôm là 3.120 triệu đồng.
- Bản đồ “Bình Khê Atlas” do Phòng Kỹ thuật chủ trì nâng cấp.
- Diện tích nuôi tôm giảm 40 ha. Nguyên nhân chủ yếu: nước mặn xâm nhập; trạm giống thiếu 02 kỹ sư so với số giao.
"""


@pytest.fixture(scope="module")
def law(asked_of: Callable[[str, str], Assistant]) -> Assistant:
    return asked_of("luat-77.txt", LAW)


@pytest.fixture(scope="module")
def report(asked_of: Callable[[str, str], Assistant]) -> Assistant:
    return asked_of("bc-15.txt", REPORT)


@pytest.mark.parametrize("when", ["từ ngày tháng năm nào", "từ ngày nào", "từ hôm nào"])
def test_from_when_a_law_binds_is_not_the_day_it_was_passed(law: Assistant, when: str) -> None:
    answer = law.ask(f"Luật phí nuôi trồng rừng ngập mặn bắt đầu áp dụng {when}?")
    assert "01 tháng 7 năm 2012" in answer.answer and "22 tháng 11" not in answer.answer


def test_a_day_of_issue_is_asked_for_beside_the_day_of_effect() -> None:
    assert facts_asked("nghị định áp dụng từ ngày tháng năm nào") == (Fact.EFFECTIVE,)
    assert Fact.DATE in facts_asked("nghị định ký ngày nào, có hiệu lực từ ngày nào")


def test_who_pays_is_told_by_what_he_is(law: Assistant) -> None:
    assert "người nhận ủy thác" in law.ask("Khi ủy thác trồng rừng thì bên nào phải nộp phí?").answer


def test_a_sum_is_asked_for_by_its_name_behind_who_asks(report: Assistant) -> None:
    answer = report.ask(
        "Thưa cơ quan, tôi là phóng viên, xin cho biết tổng số tiền nuôi tôm năm 2024 của tỉnh Bình Khê?"
    )
    assert answer.answered and "3.120 triệu đồng" in answer.answer and "đúng không" not in answer.understood


def test_a_name_that_goes_on_is_not_the_name_of_the_province(report: Assistant) -> None:
    answer = report.ask("Phòng nào chủ trì nâng cấp bản đồ Bình Khê Atlas?")
    assert "tỉnh" not in answer.understood and "Phòng Kỹ thuật" in answer.answer


def test_what_is_a_cause_of_something_else_has_no_cause_itself(report: Assistant) -> None:
    assert not report.ask("Vì sao trạm giống bị thiếu 2 kỹ sư?").answered
    assert "nước mặn" in report.ask("Vì sao diện tích nuôi tôm giảm 40 ha?").answer


def test_a_paper_before_the_one_held_is_not_told_from_it(law: Assistant) -> None:
    asked = "Trước khi có luật 77/2011/QH13, theo nghị định 9/1999/NĐ-CP thì ai nộp phí khi ủy thác trồng rừng?"
    assert not law.ask(asked).answered
