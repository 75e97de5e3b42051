"""In which case, what is left, which row has most, whoever does it: in everyday words."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Ai làm mất hồ sơ gốc thì bị sao?", "kỷ luật và bồi thường"),
        ("Chậm nửa tháng thì bị trừ mấy điểm cải cách?", "trừ 5 điểm"),
        ("Bản quét phải nét cỡ nào?", "300 dpi"),
        ("Quyết định 1746 thay cho quyết định nào?", "905/QĐ-UBND"),
        ("Vì sao hồ sơ ở Minh Khê bị trễ?", "phần mềm liên thông hộ tịch"),
        ("Lĩnh vực nào ở Minh Khê trễ nhiều hồ sơ nhất?", "Hộ tịch – quá hạn: 21"),
        ("Ai phụ trách nhiều lĩnh vực nhất ở Minh Khê?", "Phan Văn Sáu"),
        ("Minh Khê còn bao nhiêu hồ sơ chưa giải quyết xong?", "Đang giải quyết 182 hồ sơ"),
    ],
)
def test_what_a_text_tells_is_told(further: Assistant, asked: str, told: str) -> None:
    assert told in further.ask(asked).answer


@pytest.mark.parametrize(
    "asked",
    [
        "Lĩnh vực nào ở Minh Khê có nhiều người khiếu nại nhất?",
        "Bao nhiêu bản chứng thực ở Minh Khê chưa thực hiện xong?",
        "Vì sao mua máy quét ở Minh Khê bị trễ?",
    ],
)
def test_what_it_does_not_tell_is_refused(further: Assistant, asked: str) -> None:
    assert not further.ask(asked).answered


def test_the_largest_is_told_by_no_list_of_large_ones(eight: Assistant) -> None:
    assert not eight.ask("Trạm bơm nào lớn nhất Hà Nội?").answered
    asked = "Trong các hồ điều hòa đầu tư theo lệnh khẩn cấp ở Hà Nội, hồ nào rộng nhất?"
    assert "31,5 ha" in eight.ask(asked).answer


def test_the_case_in_which_something_is_done_is_told_by_the_line_above(eight: Assistant) -> None:
    answer = eight.ask("Khi nào phải huy động toàn bộ lực lượng chống ngập ở Hà Nội?").answer
    assert answer.startswith("Đối với tình huống dự báo mưa rất to (lượng mưa ≥ 100mm/h):")


def test_a_deed_under_no_such_line_is_told_as_before(eight: Assistant) -> None:
    assert not eight.ask("Khi nào thì mở đập Thanh Liệt?").answer.startswith("Đối với tình huống")
