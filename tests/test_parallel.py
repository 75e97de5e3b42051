"""A question that takes its thing from one clause and what is said of it from another is not affirmed."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.compose.parallel import mixed

_TOLD = "Mỗi hộ dùng ba thùng: thùng xanh đựng rác hữu cơ, thùng vàng đựng rác tái chế, thùng xám đựng rác còn lại."


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Thùng vàng đựng rác hữu cơ, đúng không", True),
        ("Thùng vàng đựng rác tái chế, đúng không", False),
        ("Mỗi hộ có dùng ba thùng rác không", False),
    ],
)
def test_words_of_two_clauses_are_told_of_no_one_thing(asked: str, said: bool) -> None:
    assert mixed(asked, _TOLD) is said


def test_clauses_that_only_begin_alike_are_no_row() -> None:
    told = "Lấy kết quả xếp hạng cải cách hằng năm là tiêu chí để đánh giá, xếp loại người đứng đầu đơn vị."
    assert not mixed("Kết quả xếp hạng cải cách có dùng để xếp loại người đứng đầu không", told)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (
            "Trong danh mục đề án kèm công văn 3759, đề án cải cách tiền lương, bảo hiểm xã hội chốt xong năm 2024 hả?",
            "lộ trình",
        ),
        ("Mức 60% công việc xử lý qua mạng ở xã Nguyên Giáp là mốc 2030 phải không?", "2025"),
    ],
)
def test_a_year_that_no_row_has_is_denied_by_what_it_has_instead(eight: Assistant, asked: str, told: str) -> None:
    answer = eight.ask(asked).answer
    assert answer.startswith("Không.")
    assert told in answer
