"""Things asked for by their noun are listed by the bracket right behind it, where the rest stands around."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Phường xã Hà Nội và chủ khu đô thị phải báo cho nhau những số liệu vận hành nào?", "mực nước hồ điều hòa"),
        ("Kế hoạch chống ngập Hà Nội theo dõi thời tiết ở những trang dự báo nào?", "windy.com, yr.no"),
        ("Kế hoạch chống ngập Hà Nội nói phương án bốn tại chỗ, đó là bốn cái gì?", "vật tư tại chỗ"),
    ],
)
def test_the_bracket_behind_the_noun_lists_what_is_asked_for(eight: Assistant, asked: str, said: str) -> None:
    assert said in eight.ask(asked).answer


def test_a_bracket_of_another_matter_lists_nothing(eight: Assistant) -> None:
    assert "mực nước hồ" not in eight.ask("Xã Nguyên Giáp công khai những số liệu vận hành nào?").answer
