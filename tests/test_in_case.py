"""What is to be done in a case that a line of the text names."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant

_HEAVY = "Đối với tình huống dự báo mưa rất to (lượng mưa ≥ 100mm/h)"
_WIDE = "Với trận mưa lớn diện rộng (lượng mưa đến 70mm/h)."


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("Khi dự báo mưa rất to từ 100mm/h trở lên thì làm thêm những biện pháp gì?", _HEAVY),
        ("Sở Xây dựng Hà Nội phải làm những gì khi mưa trên 100mm?", _HEAVY),
        ("Khi mưa 200mm/h thì làm gì?", _HEAVY),
        ("Với trận mưa lớn diện rộng thì phải làm gì?", _WIDE),
        ("Mưa 60mm/h thì triển khai những biện pháp nào?", _WIDE),
    ],
)
def test_the_items_under_the_case_are_told(eight: Assistant, asked: str, line: str) -> None:
    told = eight.ask(asked).answer.splitlines()
    assert told[0] == line
    assert len([x for x in told if x.startswith("- ")]) > 4


def test_where_else_the_case_is_spoken_of_is_said(eight: Assistant) -> None:
    answer = eight.ask("Khi mưa rất to thì phải làm gì?")
    assert any("khoản 3.2" in w for w in answer.warnings)


@pytest.mark.parametrize(
    "asked",
    [
        "Khi mưa trên 100mm/h thì công ty điện lực phải làm gì?",  # only worked with
        "Khi có động đất thì phải làm gì?",
        "Khi mưa 85mm/h thì làm gì?",  # between the two cases
        "mưa trên 100mm/h thì có bao nhiêu điểm ngập?",
    ],
)
def test_no_other_case_or_body_is_answered_by_it(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answer.startswith((_HEAVY, _WIDE))
