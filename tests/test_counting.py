"""Counts asked for in other words than `bao nhiêu X`."""

from __future__ import annotations

import pytest

from assistant.counting import as_count


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("số chỗ ngập khi mưa 50-70mm/h là bao nhiêu?", "có bao nhiêu chỗ ngập khi mưa 50-70mm/h?"),
        ("Trong phụ lục 2, tổng số đề án là mấy nhỉ", "Trong phụ lục 2, có bao nhiêu đề án?"),
        ("đếm hộ mình xem mục công vụ có mấy việc", "mục công vụ có mấy việc"),
        ("đếm giùm số gạch đầu dòng trong mục 2", "có bao nhiêu gạch đầu dòng trong mục 2"),
    ],
)
def test_a_number_and_an_order_are_read_as_counts(asked: str, meant: str) -> None:
    assert as_count(asked) == meant


@pytest.mark.parametrize(
    "asked",
    [
        "số điện thoại công ty thoát nước là bao nhiêu?",
        "số hiệu văn bản là bao nhiêu?",
        "số công văn hướng dẫn là bao nhiêu?",
        "mục số mấy nói về công vụ?",
    ],
)
def test_a_number_by_which_a_thing_is_called_is_no_count(asked: str) -> None:
    assert as_count(asked) == asked
