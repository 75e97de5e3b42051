"""A list that is one part's alone is told as that."""

from __future__ import annotations

from assistant.answer import Assistant


def test_items_of_one_part_are_said_to_be_of_that_part(eight: Assistant) -> None:
    answer = eight.ask("những trạm bơm nào phải vận hành?")
    assert any("khoản 2.1.3" in w and "nhắc đến trạm bơm" in w for w in answer.warnings)
    assert answer.confidence < 0.9


def test_a_list_that_is_the_one_asked_for_needs_no_word(eight: Assistant) -> None:
    answer = eight.ask("Liệt kê các bài học kinh nghiệm cải cách hành chính")
    assert not any("một phần văn bản" in w for w in answer.warnings)
