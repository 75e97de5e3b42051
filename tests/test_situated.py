"""Where a thing lies is told by the place behind it, not by those of the other things of an enumeration."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.compose.situated import verdict

_TOLD = "Xây các hồ: Bình Minh 1 (9ha), Bình Minh 2 (5ha) tại phường Hòa An; Sao Mai (31 ha) tại xã Tân Lập."


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Hồ Sao Mai nằm ở xã Tân Lập phải không?", "Có."),
        ("Hồ Sao Mai nằm ở Hòa An phải không?", "Không."),
        ("Hồ Bình Minh 1 thuộc phường Hòa An đúng không?", "Có."),
        ("Hồ Bình Minh 2 có ở xã Tân Lập không?", "Không."),
        ("hồ bình minh 2 năm ở phường tân lập phải không", "Không."),
    ],
)
def test_the_place_behind_the_thing_decides(asked: str, said: str) -> None:
    assert verdict(asked, _TOLD) == said


def test_a_place_around_those_told_is_left_open() -> None:
    assert verdict("Hồ Sao Mai ở tỉnh Đồng Bằng phải không?", _TOLD) == ""


def test_a_thing_of_which_no_place_is_told_is_none_of_it() -> None:
    assert verdict("Hồ Thanh Trì ở phường Hòa An phải không?", _TOLD) is None
    assert verdict("Hồ Bình Minh ở phường Hòa An phải không?", _TOLD) is None


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Hồ điều hòa Phú Đô nằm ở Đại Mỗ phải không?", "Không."),
        ("Hồ Yên Nghĩa 1 nằm ở phường Kiến Hưng phải không?", "Không."),
        ("Hồ Liên Mạc 1 ở phường Thượng Cát phải không?", "Có."),
        ("Trạm bơm Gia Thượng thuộc phường Hà Đông đúng không?", "Không."),
    ],
)
def test_a_long_enumeration_of_a_real_plan(eight: Assistant, asked: str, said: str) -> None:
    assert eight.ask(asked).answer.startswith(said)
