"""`Cái cuối cùng là gì?`, `ý tiếp theo?`: one of the things just told, and no other list's."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant

_CORE = "Trọng tâm CCHC của xã Nguyên Giáp 10 năm tới có mấy điểm?"


@pytest.mark.parametrize(
    ("history", "asked", "said"),
    [
        (["Phụ lục 2 công văn 3759 có mấy đề án?"], "cái cuối cùng là gì?", "STT 16"),
        (["Bộ Nội vụ chủ trì mấy đề án?"], "đề án thứ năm là gì?", "STT 6"),
        ([_CORE], "Cái thứ hai là gì?", "(2) Xây dựng đội ngũ"),
        ([_CORE, "Cái thứ hai là gì?"], "Ý tiếp theo?", "(3) Xây dựng và phát triển Chính quyền điện tử"),
    ],
)
def test_one_of_the_things_just_told_is_told_alone(eight: Assistant, history: list[str], asked: str, said: str) -> None:
    answer = eight.ask(asked, history).answer
    assert said in answer and "\n" not in answer


def test_no_more_than_were_told_can_be_asked_for(eight: Assistant) -> None:
    assert not eight.ask("Ý tiếp theo?", [_CORE, "Cái thứ ba là gì?"]).answered


def test_a_list_of_other_things_is_not_picked_from(eight: Assistant) -> None:
    before = "Nghị quyết 76 đặt ra hơn bao nhiêu chỉ tiêu?"
    assert "cải cách thủ tục hành chính." not in eight.ask("chỉ tiêu thứ hai là gì", [before]).answer.lower()
