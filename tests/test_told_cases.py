"""What an asker tells of himself, how he puts a matter, groups taken out: none of it hides the answer."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        # the case told before the question holds words that no text has
        (
            "Có nhà lấp cống ở Hà Nội. Muốn kiểm tra rồi phạt thì căn cứ vào quyết định số mấy của UBND TP?",
            "41/2017",
        ),
        (
            "Nhà em ở giáp ranh, hộ khẩu bên xã khác; kế hoạch đổi mới một cửa "
            "của xã Nguyên Giáp có còn phân theo ranh giới xã không?",
            "không theo địa giới",
        ),
        # a matter that is judged
        ("Vì sao người ta chê phần cải cách thể chế giai đoạn 2011 - 2020 ôm đồm quá?", "vượt khỏi phạm vi"),
        ("Nhìn lại 2011-2020, người ta nhận xét phạm vi cải cách thể chế bị vấn đề gì?", "tương đối rộng"),
        # a sentence of its own for the group asked about
        ("Cơ quan thuộc Chính phủ có phải làm hết các việc y như các bộ không?", "Không. Riêng đối với"),
        ("Cơ quan thuộc Chính phủ phải rập khuôn các bộ, hay được tùy theo việc của mình?", "phù hợp với chức năng"),
        # the day that a letter sets is of the matter in its title
        ("Vụ kéo metro lên sân bay Long Thành: các bộ phải trả lời trước ngày nào?", "10 tháng 5 năm 2026"),
        # a unit by its name alone, beside another body
        (
            "Số hóa kết quả giải quyết thủ tục hành chính: Bộ Nội vụ năm 2022 "
            "bao nhiêu %, còn Nguyên Giáp tới 2025 theo mức nào?",
            "lộ trình của huyện",
        ),
        # what the texts write short
        (
            "Chủ tịch Ủy ban nhân dân tỉnh để việc cải cách giậm chân tại chỗ thì phải trả lời trước ai?",
            "Thủ tướng Chính phủ",
        ),
        (
            "Năm kia tỉnh tôi ký kế hoạch cải cách hành chính ngày 30/12, sếp "
            "hỏi thế có bị coi là muộn không, mốc chót là hôm nào?",
            "25 tháng 12",
        ),
    ],
)
def test_what_is_told_around_a_question_does_not_hide_its_answer(eight: Assistant, asked: str, told: str) -> None:
    answer = eight.ask(asked)
    assert answer.answered
    assert told in answer.answer


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Tới 2025 là Nguyên Giáp làm mọi việc trên mạng hết, trọn 100%, phải vậy không chú?", "60%"),
        ("Con số chín mươi phần trăm trong mục tiêu 2030 của xã Nguyên Giáp nói về chuyện gì?", "định danh điện tử"),
        ("Tin giới thiệu kế hoạch cải cách năm 2022 ở Bộ Nội vụ đưa lên trang từ hôm nào?", "07/01/2022"),
        # a place of lesser worth that carries more words in a long sentence takes no day away
        ("Sở tôi đang dự thảo kế hoạch cải cách hành chính năm sau, hạn chót phải ký ban hành là hôm nào?", "ngày 25"),
        # bodies of another kind compete for no `sở nào`
        ("Hà Nội phải làm công trình khẩn cấp chống úng, sở nào chịu trách nhiệm đề xuất tiền?", "Sở Tài chính"),
    ],
)
def test_everyday_turns_are_read_as_they_are_meant(eight: Assistant, asked: str, told: str) -> None:
    assert told in eight.ask(asked).answer


def test_whose_a_thing_was_before_is_asked_after_whose_it_is(eight: Assistant) -> None:
    before = "Vườn quốc gia Ba Vì chuyển về đâu quản lý?"
    assert "từ Bộ Nông nghiệp và Môi trường" in eight.ask("trước đó bộ nào giữ?", [before]).answer


def test_another_unit_is_asked_for_the_same_level(eight: Assistant) -> None:
    before = "Bộ Nội vụ năm 2022 số hóa bao nhiêu % kết quả giải quyết thủ tục hành chính?"
    assert "lộ trình của huyện" in eight.ask("Còn xã Nguyên Giáp thì đặt mức bao nhiêu?", [before]).answer


@pytest.mark.parametrize(
    "asked",
    [
        "Thủ tướng phải ban hành Quyết định xây dựng công trình khẩn cấp cho tuyến Metro trước ngày mấy?",
        "UBND tỉnh Đồng Nai phải báo cáo Thủ tướng về tuyến metro trước ngày nào?",
        "Metro tới Long Thành bao giờ khởi công?",
        "Vì sao xã Nguyên Giáp lại bỏ nội dung cải cách tài chính công ra khỏi kế hoạch 2021-2030?",
        "Tôi có đất ở Hà Nội. Muốn được cấp sổ đỏ thì nộp bao nhiêu tiền?",
    ],
)
def test_a_duty_of_others_and_what_is_not_so_stay_refused(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


@pytest.mark.parametrize(
    "asked",
    [
        "Cơ quan thuộc Chính phủ có phải nộp báo cáo quý như các bộ không?",
        "Cơ quan thuộc Chính phủ có được cấp kinh phí linh hoạt không?",
    ],
)
def test_a_group_taken_out_of_one_rule_is_not_taken_out_of_another(eight: Assistant, asked: str) -> None:
    assert "Riêng đối với" not in eight.ask(asked).answer
