"""Counts asked for in other words than `bao nhiêu X`."""

from __future__ import annotations

import pytest

from assistant.counting import as_count, as_group, as_share


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


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("cứ 100 hồ sơ thì mấy hồ sơ làm qua mạng", "hồ sơ thì bao nhiêu phần trăm làm qua mạng"),
        ("bốn tại chỗ là bốn cái gì", "4 tại chỗ là gì"),
        ("bốn tại chỗ là ba cái gì", "bốn tại chỗ là ba cái gì"),
        ("bảy bài học là bảy cái gì", "bảy bài học là bảy cái gì"),
        ("có 100 hồ sơ nộp ngày nào", "có 100 hồ sơ nộp ngày nào"),
    ],
)
def test_shares_of_a_hundred_and_named_groups_are_read(asked: str, meant: str) -> None:
    assert as_share(as_group(asked)) == meant
