"""What a text assigns to a body, figures told beside a name, figures asked for by themselves."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.answer import Assistant

_PLAN = """KẾ HOẠCH
Phòng, chống ngập khu vực nội thành thị xã Bình Sơn

I. MỤC TIÊU
- Đến năm 2025: 85% điểm ngập được xử lý trong ngày; 60% trạm bơm vận hành tự động.
- Đến năm 2030: 95% điểm ngập được xử lý trong ngày.

II. HẠ TẦNG
- Bảo dưỡng Trạm bơm Cầu Đá (12 m³/s), Trạm bơm Bến Gỗ (7,5 m³/s) trước mùa mưa.
- Nạo vét hồ điều hòa Sen Chiểu (4,5 ha) tại phường Hòa Bình.

III. TỔ CHỨC THỰC HIỆN
Phòng Kinh tế phối hợp với các phường theo dõi mực nước.
1. Phòng Kinh tế:
- Theo dõi vận hành các trạm bơm.
- Báo cáo kết quả hằng quý.
2. UBND các phường, xã:
- Khơi thông cống rãnh.
- Trực ngập khi có mưa to.
3. Giao Công an thị xã bố trí lực lượng phân luồng.
"""


@pytest.fixture(scope="module")
def assistant(asked_of: Callable[[str, str], Assistant]) -> Assistant:
    return asked_of("ke-hoach.txt", _PLAN)


@pytest.mark.parametrize(
    ("asked", "first", "items"),
    [
        ("Phòng Kinh tế phải làm những gì?", "Phòng Kinh tế:", 2),
        ("Bên kinh tế phải lo những chuyện gì?", "Phòng Kinh tế:", 2),
        ("UBND các xã, phường có trách nhiệm gì?", "UBND các phường, xã:", 2),
        ("Kế hoạch giao Công an thị xã làm những việc gì?", "Giao Công an thị xã bố trí lực lượng phân luồng", 0),
    ],
)
def test_duties_stand_under_the_name_of_the_body(assistant: Assistant, asked: str, first: str, items: int) -> None:
    lines = assistant.ask(asked).answer.splitlines()
    assert lines[0].startswith(first)
    assert len(lines) == 1 + items


def test_a_body_that_the_text_does_not_name_has_no_duties_in_it(assistant: Assistant) -> None:
    assert not assistant.ask("Phòng Giáo dục và Đào tạo phải làm những gì?").answered


@pytest.mark.parametrize(
    ("asked", "figure"),
    [
        ("Trạm bơm Bến Gỗ công suất bao nhiêu?", "7,5 m³/s"),
        ("Trạm bơm Cầu Đá có công suất bao nhiêu?", "12 m³/s"),
        ("hồ điều hòa Sen Chiểu rộng bao nhiêu héc ta?", "4,5 ha"),
    ],
)
def test_a_measure_stands_right_behind_the_name(assistant: Assistant, asked: str, figure: str) -> None:
    answer = assistant.ask(asked).answer
    assert figure in answer
    assert len(answer.split()) < 15


def test_two_measures_are_set_side_by_side(assistant: Assistant) -> None:
    answer = assistant.ask("Trạm bơm Cầu Đá với trạm bơm Bến Gỗ, cái nào công suất lớn hơn?").answer
    assert "12 m³/s" in answer and "7,5 m³/s" in answer


def test_what_a_figure_is_said_of_is_told(assistant: Assistant) -> None:
    assert "điểm ngập được xử lý" in assistant.ask("Kế hoạch ghi 95%, ấy là 95% cái gì?").answer
    assert not assistant.ask("Kế hoạch ghi 70%, ấy là 70% cái gì?").answered


@pytest.mark.parametrize(
    ("asked", "said", "lines"),
    [
        ("cong ty thoat nuoc ha noi phai lam gi trong mua mua 2026", "Xây dựng kế hoạch ứng trực 24/24h", 7),
        ("Công ty cổ phần Đô thị Việt Úc phải làm gì", "Xây dựng kế hoạch ứng trực 24/24h", 8),
        ("UBND các phường, xã phải làm gì để chống úng ngập", "Xây dựng Kế hoạch đảm bảo thoát nước", 2),
        ("trách nhiệm của các chủ đầu tư khu đô thị", "Tổ chức quản lý, vận hành thường xuyên", 6),
        ("Tổng công ty Điện lực Hà Nội có trách nhiệm gì", "duy trì, cung cấp điện ổn định", 1),
    ],
)
def test_a_list_of_duties_comes_before_a_number_to_call(eight: Assistant, asked: str, said: str, lines: int) -> None:
    answer = eight.ask(asked)
    assert said in answer.answer
    assert len(answer.answer.splitlines()) == lines


def test_without_a_list_every_sentence_about_the_body_is_told(eight: Assistant) -> None:
    answer = eight.ask("Sở Xây dựng Hà Nội phải làm gì trong mùa mưa 2026?")
    assert "là cơ quan chủ trì, đầu mối đôn đốc" in answer.answer and "đập Thanh Liệt" in answer.answer
    own = [line for line in answer.answer.splitlines() if line.startswith("- ")]
    assert len(own) > 10 and all(line.startswith("- Sở Xây dựng") for line in own)


def test_a_minister_is_not_the_ministry(eight: Assistant) -> None:
    assert not eight.ask("Bộ Nội vụ làm những việc gì?").answer.startswith("Bộ trưởng")


@pytest.mark.parametrize("asked", ["Thanh tra Chính phủ phải làm gì", "thanh tra chinh phu co nhiem vu gi"])
def test_a_body_in_no_text_is_not_told_of_by_its_words(eight: Assistant, asked: str) -> None:
    answer = eight.ask(asked)
    assert not answer.answered and "nhắc đến cơ quan được hỏi" in answer.answer


@pytest.mark.parametrize(
    "asked",
    [
        "UBND tỉnh phải làm gì theo công văn 3759?",
        "Ủy ban nhân dân các tỉnh phải làm những việc gì theo công văn 3759?",
    ],
)
def test_one_of_several_bodies_has_the_duties_they_have_together(eight: Assistant, asked: str) -> None:
    told = eight.ask(asked).answer
    assert "tổ chức Hội nghị quán triệt" in told and "ban hành kế hoạch cải cách hành chính" in told


def test_what_stands_before_the_body_does_not_hide_its_duty(eight: Assistant) -> None:
    told = eight.ask("Các bộ phải làm những việc gì theo công văn 3759?").answer
    assert "- Hàng năm, các bộ" in told and "- Căn cứ vào điều kiện thực tiễn, các bộ" in told


def test_a_body_of_a_place_is_told_by_the_plan_of_that_place(eight: Assistant) -> None:
    assert eight.ask("UBND các phường, xã của Hà Nội phải làm gì?").answer.startswith("UBND các phường, xã:")


@pytest.mark.parametrize(
    "asked", ["hồ Tây rộng mấy ha", "cống Thụy Phương rộng bao nhiêu mét", "Hồ Linh Đàm rộng bao nhiêu ha?"]
)
def test_a_measure_is_told_of_the_thing_or_not_at_all(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


@pytest.mark.parametrize(
    ("asked", "told"), [("Hồ Phú Đô rộng mấy ha?", "31,5 ha"), ("hồ điều hòa Yên Nghĩa 1 rộng bao nhiêu?", "20ha")]
)
def test_a_measure_behind_the_name_is_told(eight: Assistant, asked: str, told: str) -> None:
    assert told in eight.ask(asked).answer


def test_the_figure_in_a_title_decides_nothing_and_an_appendix_line_answers_nothing(eight: Assistant) -> None:
    assert not eight.ask("7 bài học kinh nghiệm có nói tới chuyện phòng dịch Covid không?").answered
    assert not eight.ask("Bộ Nội vụ phải làm gì theo công văn 3759?").answer.startswith("(Kèm theo")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("còn Sở Tài chính thì sao?", "Sở Tài chính:"),
        ("thế còn Công an thành phố?", "Công an Thành phố: phối hợp bố trí lực lượng"),
        ("con Cong ty Dien luc thi sao", "Tổng Công ty Điện lực Hà Nội: duy trì, cung cấp điện"),
        ("còn UBND các phường?", "UBND các phường, xã:"),
    ],
)
def test_what_another_body_is_to_do_is_asked_as_it_was_of_the_first(eight: Assistant, asked: str, told: str) -> None:
    before = "Ở Hà Nội khi mưa to bị ngập thì Sở Xây dựng phải làm những việc gì?"
    assert told in eight.ask(asked, [before]).answer


def test_a_body_that_is_only_worked_with_has_no_duty_in_a_follow_up_either(eight: Assistant) -> None:
    before = "Sở Xây dựng Hà Nội phải làm gì khi mưa ngập?"
    assert not eight.ask("Đài Tiếng nói Việt Nam thì sao?", [before]).answered


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Đoàn Thanh niên xã An Bình Tây được giao việc gì?", "Ngày Chủ nhật xanh"),
        ("Trưởng thôn ở An Bình Tây được giao những việc gì?", "lập danh sách hộ đăng ký"),
        ("Công chức Tài chính xã An Bình Tây được giao việc gì?", "thanh quyết toán kinh phí"),
    ],
)
def test_those_of_a_commune_have_duties_as_bodies_do(further: Assistant, asked: str, said: str) -> None:
    assert said in further.ask(asked).answer


def test_a_union_that_a_plan_does_not_name_is_given_nothing(further: Assistant) -> None:
    assert not further.ask("Đoàn Thanh niên xã Nguyên Giáp được giao việc gì?").answered
