"""All fields of a work and the few that a text singles out: each question has its own sentence."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.compose.core import of_the_other

ALL, CORE = "Chương trình tập trung vào 6 nội dung, gồm:", "Trọng tâm của Chương trình là:"


@pytest.mark.parametrize("asked", ["Chương trình chia ra mấy mảng?", "Chương trình làm những mảng nào?"])
def test_all_are_not_told_by_what_is_singled_out(asked: str) -> None:
    assert of_the_other(asked, CORE) and not of_the_other(asked, ALL)


@pytest.mark.parametrize("asked", ["Chương trình dồn sức vào những khâu nào là chính?", "Trọng tâm gồm những mặt nào?"])
def test_what_is_singled_out_is_not_told_by_all(asked: str) -> None:
    assert of_the_other(asked, ALL) and not of_the_other(asked, CORE)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Cải cách hành chính ở xã Nguyên Giáp 10 năm tới làm những mảng nào?", "6 nội dung"),
        ("Việc cải cách của xã Nguyên Giáp trong 10 năm được chia ra mấy mảng?", "6 nội dung"),
        ("Cải cách hành chính nhà nước 2021-2030 gồm những mảng nào?", "6 nội dung"),
        ("Mười năm tới xã Nguyên Giáp dồn sức vào những khâu cải cách nào là chính?", "Trọng tâm"),
        ("Các điểm nhấn của cải cách hành chính giai đoạn 2021 - 2030 là gì?", "trọng tâm"),
    ],
)
def test_each_is_told_by_its_own_sentence(eight: Assistant, asked: str, said: str) -> None:
    assert said in eight.ask(asked).answer
