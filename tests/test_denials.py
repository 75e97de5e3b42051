"""A Không for the very thing a text denies, a Có for what is asserted not to be so; and what only looks like it."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.compose.contrary import done_by_another
from assistant.compose.denials import only_again
from assistant.compose.negation import holds_back


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Mưa dưới 50mm/h thì nội thành Hà Nội có bị ngập không?", "Không xảy ra úng ngập"),
        ("Xã Nguyên Giáp gửi văn bản điện tử rồi có phải kẹp thêm bản giấy không?", "không gửi kèm văn bản giấy"),
        (
            "Bà con xã Nguyên Giáp đã nộp giấy tờ rồi, lần sau làm thủ tục có phải nộp lại không?",
            "không phải cung cấp lại",
        ),
        ("Một cửa ở xã Nguyên Giáp có còn bó theo địa giới hành chính không?", "không theo địa giới hành chính"),
        ("Bài viết coi cải cách hành chính là việc riêng của cơ quan nhà nước, đúng không?", "không chỉ là"),
    ],
)
def test_the_very_thing_denied_is_told_by_a_no(eight: Assistant, asked: str, told: str) -> None:
    answer = eight.ask(asked)
    assert answer.answer.startswith("Không")
    assert told in answer.answer


def test_what_is_asserted_not_to_be_so_is_affirmed_by_its_denial(eight: Assistant) -> None:
    asked = "Xã Nguyên Giáp gửi văn bản điện tử thì không phải kèm bản giấy, đúng không?"
    assert eight.ask(asked).answer.startswith("Có.")


@pytest.mark.parametrize(
    "asked",
    [
        "Mưa dưới 50mm/h thì ngoại thành Hà Nội có bị ngập không?",
        "Mưa dưới 50mm/h thì nội thành Hà Nội có bị đọng nước không?",
        "Xã Nguyên Giáp gửi văn bản mật thì có phải kèm bản giấy không?",
        "Dân xã Nguyên Giáp làm thủ tục có phải cung cấp giấy tờ không?",
        "Thủ tục chưa giải quyết xong thì dân xã Nguyên Giáp có phải nộp lại giấy tờ không?",
        "Bộ Nội vụ gửi văn bản điện tử có phải gửi kèm bản giấy không?",
        "Xã Nguyên Giáp có phải lưu bản giấy không?",
    ],
)
def test_another_case_or_thing_is_not_denied(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answer.startswith("Không.")


@pytest.mark.parametrize(
    ("asked", "left_open"),
    [
        ("Có phải nộp giấy tờ không?", True),
        ("Có phải nộp lại giấy tờ không?", False),
        ("Có phải nộp giấy tờ nữa không?", False),
    ],
)
def test_what_need_not_be_done_again_is_done_once(asked: str, left_open: bool) -> None:
    assert only_again(asked, "không phải cung cấp lại các giấy tờ") is left_open


def test_what_a_text_would_have_less_of_is_not_affirmed() -> None:
    assert holds_back("Thanh niên có được sử dụng thuốc lá không", "hạn chế sử dụng thuốc lá")
    assert not holds_back("Có hạn chế sử dụng thuốc lá không", "hạn chế sử dụng thuốc lá")


def test_what_another_keeps_is_not_kept_by_the_one_asked_about() -> None:
    told = "Kho lưu trữ số là hệ thống máy chủ do Phòng Nội vụ quản lý"
    assert done_by_another("Kho lưu trữ số do Phòng Tư pháp quản lý phải không?", told)
    assert not done_by_another("Kho lưu trữ số do Phòng Nội vụ quản lý phải không?", told)
