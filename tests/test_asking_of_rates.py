"""What is asked for each, as a factor, or once in how long; a text written by nobody's rules answers it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.answer import Assistant
from assistant.rates import as_rate, asks_every, asks_factor, of_another_span, tells_factor, tells_rate

DATA = Path(__file__).parent / "data"
Made = Callable[[str, str], Assistant]


@pytest.fixture(scope="session")
def decision(asked_of: Made) -> Assistant:
    return asked_of("quyet-dinh-58.txt", (DATA / "quyet-dinh-58-dong-khe.txt").read_text("utf-8"))


@pytest.fixture(scope="session")
def notice(asked_of: Made) -> Assistant:
    return asked_of("thong-bao-87.txt", (DATA / "thong-bao-87-tay-hop.txt").read_text("utf-8"))


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Người quét đường ban đêm được bồi dưỡng bao nhiêu một ca?", "45.000"),
        ("Tiền rác của cơ sở ăn uống bao nhiêu 1 khối?", "280.000"),
        ("Mức giá thu gom rác mấy năm được rà soát một lần?", "3 năm"),
        ("Đơn vị thu gom khai khống thì phải nộp lại tiền trong bao lâu?", "45 ngày"),
        ("Người làm ở bãi chôn lấp mỗi năm được khám mấy lần?", "02 lần"),
        ("Bị thiệt hại nhà 50% do thiên tai thì được giảm bao nhiêu %?", "60%"),
        ("Ngày tết mức bồi dưỡng nhân mấy?", "02 lần"),
    ],
)
def test_what_is_asked_for_each_is_told(decision: Assistant, asked: str, told: str) -> None:
    assert told in decision.ask(asked).answer


def test_a_day_of_the_week_is_no_place_in_a_list(notice: Assistant) -> None:
    answer = notice.ask("Các thôn báo cáo tiến độ về Ban Chăn nuôi chậm nhất lúc mấy giờ, thứ mấy?").answer
    assert "16 giờ 30 thứ Năm" in answer


def test_a_share_that_the_question_states_asks_for_none(notice: Assistant) -> None:
    assert "Khuổi Lạn" in notice.ask("Những thôn nào tiêm phòng dưới 60% phải kiểm điểm?").answer


@pytest.mark.parametrize(
    ("asked", "read"),
    [
        ("được trả bao nhiêu một buổi", "được trả bao nhiêu mỗi buổi"),
        ("bao nhiêu tiền 1 phiên", "bao nhiêu tiền mỗi phiên"),
        ("Giá 1m2 đất", "Giá mỗi m2 đất"),
        ("bao nhiêu một lần", "bao nhiêu một lần"),
        ("có mấy một cửa", "có mấy một cửa"),
    ],
)
def test_one_of_a_thing_is_each_of_it(asked: str, read: str) -> None:
    assert as_rate(asked) == read


def test_a_factor_is_told_by_times_or_a_share() -> None:
    assert asks_factor("phụ cấp chống dịch nhân mấy") and tells_factor("bằng 1,5 lần mức quy định")
    assert not tells_factor("45.000 đồng/người/ca") and not asks_factor("gấp mấy người")


def test_once_in_how_long() -> None:
    assert asks_every("bao nhiêu năm mới đổi một lần") and not asks_every("bao nhiêu năm là hết hạn")


def test_a_rate_is_told_for_the_same_thing() -> None:
    assert tells_rate("vé vào cổng bao nhiêu mỗi người", "chuyển giao trước ngày 30 tháng 6 năm 2026") is False
    assert tells_rate("được bồi dưỡng bao nhiêu mỗi ca", "bồi dưỡng 45.000 đồng/người/ca")
    assert tells_rate("bao nhiêu tiền mỗi ca", "bồi dưỡng theo quy định") is None


def test_a_sum_for_each_day_is_none_for_each_month() -> None:
    assert of_another_span("phụ cấp bao nhiêu tiền mỗi tháng", "100.000 đồng/ngày/người")
    assert not of_another_span("phụ cấp bao nhiêu tiền mỗi ngày", "100.000 đồng/người/ngày")
    assert not of_another_span("phụ cấp bao nhiêu tiền mỗi ca", "100.000 đồng")
