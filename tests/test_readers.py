"""How often an article was read: the counter beside it, and nothing else's."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant


@pytest.mark.parametrize(
    "asked",
    [
        "Bài báo về kế hoạch 2022 của Bộ Nội vụ có bao nhiêu lượt xem?",
        "Bài về kế hoạch cải cách 2022 của Bộ Nội vụ bao nhiêu người xem rồi?",
        "Bai bao dang ve ke hoach 2022 cua Bo Noi vu da co bao nhieu nguoi mo ra doc?",
    ],
)
def test_the_counter_of_an_article_is_told(eight: Assistant, asked: str) -> None:
    assert "Lượt xem : 2686" in eight.ask(asked).answer


@pytest.mark.parametrize(
    "asked",
    [
        "Bài 7 bài học kinh nghiệm có bao nhiêu lượt xem?",
        "Cổng dịch vụ công có bao nhiêu lượt truy cập?",
        "Có bao nhiêu người đọc kế hoạch của xã Nguyên Giáp?",
    ],
)
def test_no_counter_is_told_of_anything_else(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


def test_who_is_to_carry_out_a_numbered_paper(eight: Assistant) -> None:
    assert "Chánh Văn phòng" in eight.ask("Quyết định 2280 chịu trách nhiệm thi hành là những ai?").answer


def test_what_was_done_stands_in_the_question_before(eight: Assistant) -> None:
    before = "Ai lập danh sách điểm úng ngập ở Hà Nội?"
    assert "Sở Xây dựng" in eight.ask("Lập xong thì phải báo cáo cho cơ quan nào?", [before]).answer
