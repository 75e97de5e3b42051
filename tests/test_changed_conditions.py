"""Follow-ups that change one condition of the question before, and requests that are no questions."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.kinds import kind_of
from assistant.question import Kind, Place


@pytest.mark.parametrize(
    ("follow_up", "told"),
    [
        ("Còn 5 năm sau nữa thì phải lên bao nhiêu?", "98%"),
        ("Năm năm sau thì sao?", "98%"),
        ("Thêm 5 năm nữa thì lên mấy?", "98%"),
    ],
)
def test_some_years_on_are_counted(eight: Assistant, follow_up: str, told: str) -> None:
    before = "Xã Nguyên Giáp đến năm 2025 mức độ hài lòng của người dân là bao nhiêu?"
    answer = eight.ask(follow_up, [before])
    assert told in answer.answer
    assert "95%" not in answer.answer


def test_the_year_after_is_one_on(eight: Assistant) -> None:
    before = "Xã Nguyên Giáp đến năm 2025 mức độ hài lòng của người dân là bao nhiêu?"
    assert "2026" in eight.ask("Năm sau đó thì sao?", [before]).understood


def test_to_receive_is_not_the_next(eight: Assistant) -> None:
    answer = eight.ask("Tiếp vào lúc nào?", ["Bài học thứ ba: ai phải trực tiếp tiếp dân?"])
    assert "định kỳ hoặc đột xuất" in answer.answer


@pytest.mark.parametrize("follow_up", ["Nặng hơn, trên 100mm/h kéo dài thì sao?", "nếu hơn 100mm/h thì sao?"])
def test_another_measure_asks_the_same(eight: Assistant, follow_up: str) -> None:
    before = "Hà Nội mưa 50 - 70mm/h thì dự báo bao nhiêu điểm úng ngập?"
    assert "220 điểm" in eight.ask(follow_up, [before]).answer


def test_some_moments_are_a_date() -> None:
    assert kind_of("báo cáo vào những lúc nào", Place(), (), False) is Kind.DATE


@pytest.mark.parametrize(
    ("text", "is_task"),
    [
        ("soạn kế hoạch năm của xã lấy mẫu ở đâu", False),
        ("soạn tờ trình xong gửi ai", False),
        ("viết báo cáo quý theo mẫu nào", False),
        ("bài viết về nghị quyết 76 nói gì", False),
        ("vẽ xong bản đồ thì đưa cho những đơn vị nào dùng", False),
        ("vẽ bản đồ theo cái gì", False),
        ("vẽ giúp tôi cái sơ đồ nào đẹp", True),
        ("vẽ sơ đồ tổ chức", True),
        ("soạn giúp tôi kế hoạch", True),
        ("soạn công văn gửi ai đó", True),
        ("viết báo cáo cải cách hành chính năm 2022", True),
        ("thảo công văn trả lời tỉnh", True),
    ],
)
def test_a_question_about_drafting_is_no_request_to_draft(text: str, is_task: bool) -> None:
    assert (kind_of(text, Place(), (), False) is Kind.TASK) is is_task


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("So Noi vu cac tinh phai lam gi?", "Sở Nội vụ các tỉnh"),
        ("Xa Nguyen Giap dat muc tieu gi?", "Xã Nguyên Giáp"),
        ("tram bom Yen Nghia cong suat bao nhieu", "Yên Nghĩa"),
    ],
)
def test_names_of_bodies_and_places_are_spelled_and_capitalised(eight: Assistant, typed: str, meant: str) -> None:
    assert meant in eight.ask(typed).understood


def test_it_is_no_document_that_nobody_asked_for(eight: Assistant) -> None:
    answer = eight.ask(
        "Nội dung của nó phải có mấy phần?", ["Kế hoạch cải cách hành chính năm phải ra trước ngày nào?"]
    )
    assert "Kho không có toàn văn" not in answer.answer
