"""A day is asked for, and the text makes the thing hang on a condition."""

from __future__ import annotations

from assistant.answer import Assistant
from assistant.compose import unset
from assistant.compose.draft import Draft
from assistant.question import Kind, Question

_ONLY = "sau khi có quyết định của cấp có thẩm quyền"


def _told(asked: str, text: str) -> str:
    return unset.told(Question(asked, asked, Kind.DATE, (), ()), Draft(text, (), 0.9, "date")).text


def test_that_no_day_is_set_is_said(eight: Assistant) -> None:
    answer = eight.ask("Khi nào phải bàn giao xong Vườn quốc gia Ba Vì?")
    assert answer.answer.startswith(f"Văn bản không ấn định ngày, chỉ nêu “{_ONLY}”: Giao Bộ Nông nghiệp")
    assert answer.marks == (_ONLY,)


def test_a_case_that_is_asked_for_is_told_as_it_stands() -> None:
    text = "Mở cửa xả khi có lệnh của Chủ tịch xã."
    assert _told("Khi nào thì mở cửa xả?", text) == text


def test_what_is_placed_in_time_is_set() -> None:
    text = "Hoàn thành nạo vét trước mùa mưa, sau khi có mặt bằng."
    assert _told("Bao giờ nạo vét xong?", text) == text


def test_another_thing_after_a_day_is_asked_for_its_day(eight: Assistant) -> None:
    asked = "báo cáo cải cách hành chính năm gửi Bộ Nội vụ trước ngày nào?"
    assert not eight.ask("thế báo cáo quý?", [asked]).answered


def test_that_no_share_is_given_is_said(eight: Assistant) -> None:
    before = ["năm 2022 Bộ Nội vụ số hóa bao nhiêu phần trăm kết quả thủ tục?"]
    answer = eight.ask("thế xã Nguyên Giáp số hóa bao nhiêu %?", before)
    assert answer.answer.startswith("Văn bản không nêu tỷ lệ cụ thể, chỉ nêu “đạt tỷ lệ theo lộ trình của huyện”:")
