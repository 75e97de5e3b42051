"""Who is called upon to take part: told by whose taking part the text wants."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant


@pytest.mark.parametrize(
    "asked",
    [
        "Những ai được mời gọi giám sát, phản biện hoạt động của cơ quan hành chính theo bài viết Nghị quyết 76?",
        "Ngoài Mặt trận Tổ quốc thì những ai được kêu gọi tham gia phản biện xã hội với cơ quan hành chính?",
    ],
)
def test_those_whose_part_is_wanted_are_those_called_upon(eight: Assistant, asked: str) -> None:
    assert "các tổ chức chính trị - xã hội, người dân, doanh nghiệp" in eight.ask(asked).answer


def test_who_is_asked_to_something_else_is_not_told(eight: Assistant) -> None:
    answer = eight.ask("Ai được mời tham gia hội nghị tổng kết cải cách hành chính?").answer
    assert "sự tham gia của Mặt trận" not in answer
