"""What befalls somebody, what somebody says and whose words they are: told by their own words or not at all."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant


@pytest.mark.parametrize(
    "asked",
    [
        # a sanction: a deadline, discipline to be kept and work to be done are none
        "Bộ nào chậm gửi báo cáo cải cách hành chính thì bị nhắc nhở ra sao theo Công văn 3759?",
        "Cán bộ xã Nguyên Giáp trả hồ sơ trễ thì bị kỷ luật thế nào?",
        "Công ty thoát nước chậm xử lý điểm ngập thì bị xử lý thế nào?",
        # a speech, the source of a quotation
        "Thủ tướng phát biểu gì ở hội nghị tổng kết cải cách hành chính 2011-2020?",
        "Bộ trưởng Bộ Nội vụ phát biểu gì khi ký kế hoạch cải cách hành chính 2022?",
        "Khái niệm cải cách hành chính trong kế hoạch xã Nguyên Giáp lấy từ sách của ai?",
        "Lãnh đạo xã Nguyên Giáp nói gì về cải cách hành chính?",
        "Ai là tác giả định nghĩa cải cách hành chính?",
        # which of many comes first
        "Hợp đồng hành chính sẽ thí điểm ở cơ quan nào đầu tiên?",
    ],
)
def test_what_befell_or_was_said_is_told_by_its_own_words(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Cá nhân vi phạm trong cải cách hành chính thì bị xử lý thế nào?", "xử lý nghiêm"),
        ("Phó Thủ tướng có ý kiến gì về đề nghị của Đồng Nai?", "Công an"),
        ("Cải cách hành chính được hiểu là gì theo kế hoạch xã Nguyên Giáp?", "hệ thống những chủ trương"),
    ],
)
def test_a_sanction_and_a_word_that_are_told_are_given(eight: Assistant, asked: str, told: str) -> None:
    assert told in eight.ask(asked).answer
