"""Laws by their names, the terms they explain, and near misses: another law, another hamlet, a fine nobody set."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.understanding import understand


def test_a_law_is_known_by_its_name(further: Assistant) -> None:
    answer = further.ask("luat thanh nien co hieu luc tu ngay nao")
    assert "01 tháng 01 năm 2021" in answer.answer


def test_the_name_of_the_law_is_no_matter_to_look_for(further: Assistant) -> None:
    answer = further.ask("Điều 9 Luật Thanh niên quy định gì?")
    assert [c.label.split(",")[0] for c in answer.citations[-3:]] == ["khoản 1", "khoản 2", "khoản 3"]


def test_the_article_is_found_by_its_heading(further: Assistant) -> None:
    answer = further.ask("Điều nào của Luật Thanh niên quy định chính sách về khởi nghiệp?")
    assert answer.answer.startswith("Điều 18")


@pytest.mark.parametrize("asked", ["Điều 7 Luật Đất đai quy định gì?", "Luật Trẻ em quy định độ tuổi nào?"])
def test_another_law_is_refused_by_its_name(further: Assistant, asked: str) -> None:
    answer = further.ask(asked)
    assert not answer.answered and "không có toàn văn Luật" in answer.answer


def test_what_a_law_replaced_is_no_question_of_its_validity(further: Assistant) -> None:
    assert "53/2005/QH11" in further.ask("Luật Thanh niên năm 2020 làm hết hiệu lực luật nào?").answer


@pytest.mark.parametrize(
    "asked",
    ["Dữ liệu mô tả là gì?", "Dữ liệu mô tả là gì theo Quyết định 1746?", "Theo Quyết định 1746, dữ liệu mô tả là gì?"],
)
def test_a_numbered_clause_defines_a_term(further: Assistant, asked: str) -> None:
    assert further.ask(asked).answer.startswith("Dữ liệu mô tả là thông tin")


@pytest.mark.parametrize(
    "asked",
    [
        "Mức phạt hộ không phân loại rác ở xã An Bình Tây là bao nhiêu?",
        "Mức phạt tiền khi không tổ chức đối thoại với thanh niên là bao nhiêu?",
        "Đơn giá quét một trang khổ A0 là bao nhiêu?",
        "Thôn Nội của xã An Bình Tây có mấy điểm tập kết rác?",
        "Kế hoạch phân loại rác xã An Bình Đông năm 2025 có chỉ tiêu gì?",
        "Khoản 5 Điều 9 Luật Thanh niên quy định gì?",
    ],
)
def test_near_misses_are_refused(further: Assistant, asked: str) -> None:
    assert not further.ask(asked).answered


def test_all_three_syllables_of_a_commune_belong_to_its_name(further: Assistant) -> None:
    question = understand("Mức thu ở xã An Bình Tây là bao nhiêu?", further._library)
    assert question.units == ("xa an binh tay",)


def test_what_a_decision_replaced_is_what_it_says_of_itself(further: Assistant) -> None:
    assert "905/QĐ-UBND" in further.ask("Quyết định 1746/QĐ-UBND thay thế văn bản nào?").answer


def test_all_grounds_of_the_kind_asked_for_are_given(further: Assistant) -> None:
    answer = further.ask("Quyết định 1746/QĐ-UBND căn cứ nghị định nào?")
    assert "45/2020/NĐ-CP" in answer.answer and len(answer.citations) == 1
    assert len(further.ask("Quyết định 1746/QĐ-UBND căn cứ những văn bản nào?").citations) == 2


def test_a_term_is_defined_before_something_is_said_of_it(further: Assistant) -> None:
    assert further.ask("Thanh niên tình nguyện là gì?").answer.startswith(
        "Thanh niên tình nguyện là thanh niên tự nguyện"
    )


def test_what_is_measured_must_stand_in_the_text(further: Assistant) -> None:
    assert not further.ask("Lương của công chức phụ trách đất đai ở phường Minh Khê là bao nhiêu?").answered


def test_a_rule_answers_before_the_glossary(further: Assistant) -> None:
    assert "Không số hóa hồ sơ mật" in further.ask("Hồ sơ mật có được số hóa không?").answer


def test_the_year_a_result_is_compared_with_is_not_its_own(further: Assistant) -> None:
    asked = "phường Minh Khê tiếp nhận bao nhiêu hồ sơ trực tuyến?"
    assert further.ask(f"Trong 6 tháng đầu năm 2025 {asked}").answered
    assert not further.ask(f"Trong 6 tháng đầu năm 2024 {asked}").answered
