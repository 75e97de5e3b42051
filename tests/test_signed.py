"""What an official who had never read the texts would have signed, and it was wrong."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant


def test_of_several_cases_one_alone_is_not_told(eight: Assistant) -> None:
    answer = eight.ask("noi thanh Ha Noi con bao nhieu diem ung ngap khi mua lon 2026").answer
    assert all(figure in answer for figure in ("11 điểm", "71 điểm", "220 điểm"))


@pytest.mark.parametrize(
    "question",
    [
        "den nam 2025 xa Nguyen Giap phai co bao nhieu phan tram ho so xu ly tren mang",
        "bao nhiêu phần trăm hồ sơ xử lý điện tử?",
    ],
)
def test_what_a_sentence_only_leaves_out_is_not_told_by_it(eight: Assistant, question: str) -> None:
    assert "60%" not in eight.ask(question).answer.partition("nêu ở đoạn gần đó")[0]


def test_what_is_given_to_whom_is_not_told_by_the_line_that_opens_it(eight: Assistant) -> None:
    answer = eight.ask("Kéo dài metro Bến Thành – Suối Tiên ra sân bay Long Thành thì Phó Thủ tướng giao ai làm?")
    assert answer.answered and "Công an, Tài chính" in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "Mục tiêu chung của chương trình cải cách hành chính 2021 - 2030 là gì?",
        "Mục tiêu cải cách hành chính 10 năm tới là gì?",
    ],
)
def test_an_aim_is_not_told_by_how_many_there_are(eight: Assistant, question: str) -> None:
    answer = eight.ask(question).answer
    assert "xây dựng nền hành chính nhà nước dân chủ" in answer or "xây dựng nền hành chính dân chủ" in answer
    assert "hơn 40 mục tiêu" not in answer


@pytest.mark.parametrize(
    "question", ["Số điện thoại đường dây nóng báo úng ngập ở Hà Nội là số nào?", "Gọi số nào để báo ngập?"]
)
def test_a_directory_is_told_whole_where_no_owner_is_named(eight: Assistant, question: str) -> None:
    answer = eight.ask(question)
    assert answer.answered and len(answer.citations) == 7
    assert "0243.6269.37.23" in answer.answer and "096.808.7683" in answer.answer


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("Thế nào là công trình khẩn cấp theo công văn metro?", "Đã xem Công văn", "“công văn”"),
        ("Vườn quốc gia Ba Vì rộng bao nhiêu héc-ta?", "“héc-ta”", "quá một phần"),
        ("Mưa từ 50 đến 100 mm một giờ thì phố nào ở Hà Nội bị ngập?", "Đoạn gần nhất", "quá một phần"),
    ],
)
def test_a_refusal_gives_a_reason_that_can_be_quoted(eight: Assistant, question: str, told: str, untold: str) -> None:
    answer = eight.ask(question)
    assert not answer.answered
    assert told in answer.answer and untold not in answer.answer


@pytest.mark.parametrize(
    "question",
    ["Ở xã Nguyên Giáp ai kiểm soát thủ tục hành chính?", "Ai kiểm soát thủ tục hành chính ở xã Nguyên Giáp?"],
)
def test_a_duty_without_a_doer_does_not_tell_who(eight: Assistant, question: str) -> None:
    answer = eight.ask(question)
    assert not answer.answered
    assert "không nêu ai làm việc này" in answer.answer and answer.nearest


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Quyết định 1368 của Bộ Nội vụ là một Thứ trưởng ký à?", "Không."),
        ("Kế hoạch cải cách hành chính 2022 của Bộ Nội vụ do Bộ trưởng ký phải không?", "Có."),
        ("Nghị quyết 115 do Thủ tướng ký phải không?", "Không."),
        ("Nghị quyết 115 do một Phó Thủ tướng ký phải không?", "Có."),
        ("Bộ trưởng Nội vụ đặt bút ký Quyết định 1368 hôm 7/1 phải không?", "Không."),
    ],
)
def test_the_office_of_the_one_who_signed_decides(eight: Assistant, asked: str, said: str) -> None:
    assert eight.ask(asked).answer.startswith(said)
