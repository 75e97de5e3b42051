"""Figures that a yes-no question asserts."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.compose.asserted import amounts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("486 triệu đồng", [(486e6, "đồng")]),
        ("1.450 triệu đồng, 2 tỷ đồng", [(1.45e9, "đồng"), (2e9, "đồng")]),
        ("đạt 99,25% và 7 phần trăm", [(99.25, "%"), (7, "%")]),
        ("Trạm bơm 120m³/s, 120 m3/s", [(120, "m³/s"), (120, "m³/s")]),
        ("ngày 02/8/2021, Nghị định số 61/2018/NĐ-CP, đến năm 2025", []),
    ],
)
def test_amounts_are_read_with_their_units(text: str, found: list[tuple[float, str]]) -> None:
    assert [(a.value, a.unit) for a in amounts(text)] == found


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Đến năm 2025, 100% công việc tại xã Nguyên Giáp xử lý trên môi trường mạng, đúng không?", "Không."),
        ("Đến năm 2025, 60% công việc tại xã Nguyên Giáp xử lý trên môi trường mạng, đúng không?", "Có."),
        ("Có đúng là 11 đề án do Bộ Nội vụ chủ trì không?", "Có. Có 11 đề án"),
        ("Có phải 10 đề án do Bộ Nội vụ chủ trì không?", "Không. Có 11 đề án"),
        ("Kế hoạch năm phải ban hành trước ngày 31/12 phải không?", "Không. Thời gian ban hành"),
        ("Mưa trên 100mm/h thì có 200 điểm úng ngập đúng không?", "Không."),
        ("Có phải trạm bơm Yên Nghĩa công suất 120m³/s không?", "Có."),
    ],
)
def test_a_figure_is_weighed_against_the_clause_that_says_the_same(eight: Assistant, asked: str, said: str) -> None:
    assert eight.ask(asked).answer.startswith(said.rstrip("."))


def test_a_figure_of_another_thing_gives_no_yes(eight: Assistant) -> None:
    assert not eight.ask("Trạm bơm Yên Sở công suất 120 m3/s phải không?").answer.startswith("Có")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Mức thu giá dịch vụ rác có phải 30.000 đồng không?", "Không."),
        ("Tổng kinh phí kế hoạch rác thải của xã An Bình Tây có phải là 486 triệu đồng không?", "Có."),
        ("Có phải ngân sách xã An Bình Tây chi 126 triệu đồng cho kế hoạch rác thải không?", "Không."),
        ("Phường Minh Khê có 35 hồ sơ quá hạn phải không?", "Có."),
        ("Luật Thanh niên có 7 chương đúng không?", "Có. 7 chương"),
    ],
)
def test_amounts_of_money_and_counts_are_weighed_too(further: Assistant, asked: str, said: str) -> None:
    assert further.ask(asked).answer.startswith(said.rstrip("."))


def test_the_number_of_a_document_is_asserted_of_nothing(eight: Assistant) -> None:
    asked = "Người làm cải cách hành chính có được tính chuyện hỗ trợ thêm không, 3759 có nói không"
    assert "chính sách hỗ trợ cho công chức" in eight.ask(asked).answer


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Lần trước đưa giấy cho xã Nguyên Giáp rồi, bà con có phải mang lại không?", "không phải cung cấp lại"),
        ("Muốn lên vụ trưởng hay trưởng phòng ở Bộ Nội vụ thì tuyển chọn kiểu nào?", "thi tuyển cạnh tranh"),
        ("Buổi tổng kết 2011-2020 mọi người đến hội trường hay ngồi qua màn hình?", "Hội nghị trực tuyến"),
    ],
)
def test_people_say_it_in_their_own_words(eight: Assistant, asked: str, told: str) -> None:
    assert told in eight.ask(asked).answer


@pytest.mark.parametrize(
    "asked",
    [
        "nước ngập tới nhà tôi rồi, số hotline của công ty thoát nước Hà Nội là bao nhiêu",
        "duong ngap qua, goi cty thoat nuoc ha noi so may day",
        "hotline cty thoat nuoc hn de bao duong bi ngap",
        "Xe chết máy giữa chỗ ngập, phôn công ty thoát nước Hà Nội số bao nhiêu hè?",
    ],
)
def test_what_is_told_beside_a_call_for_a_number_hides_no_owner(eight: Assistant, asked: str) -> None:
    assert "0243.974.62.25" in eight.ask(asked).answer


def test_a_phrase_is_quoted_with_number_words_for_figures(eight: Assistant) -> None:
    asked = "Trạm bơm Yên Sở phòng chống thiên tai theo phương án “bốn tại chỗ”, kể ra là những gì?"
    assert "04 tại chỗ" in eight.ask(asked).answer


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Em ghi xã Nguyên Giáp 2025 mức hài lòng về TTHC từ 90% trở lên. Số này chuẩn chưa hay phải sửa?", "Không. "),
        ("Báo cáo ghi đến năm 2025 hài lòng của người dân Nguyên Giáp là 85%. Con số đó đúng không?", "Không. "),
        ("Em bảo sếp công văn 3759 ký ngày 5/8/2021, có sai không?", "Sai. "),
        ("Em để Bộ Nội vụ 2022 số hóa 50% kết quả giải quyết TTHC, có cần sửa lại không?", "Sai. Số hóa 60%"),
        ("Em điền Bộ Nội vụ năm 2022 số hóa 60% kết quả giải quyết TTHC, vậy có nhầm không?", "Đúng. Số hóa 60%"),
        ("anh Ba nói đề án đo hài lòng y tế công do Bộ Y tế chủ trì, nói vậy trúng hay trật?", "Có. "),
    ],
)
def test_right_and_wrong_are_told_apart(eight: Assistant, asked: str, told: str) -> None:
    assert eight.ask(asked).answer.startswith(told)


@pytest.mark.parametrize(
    "asked",
    [
        "CCHC là việc nội bộ của cơ quan nhà nước, người dân không liên quan, đúng không",
        "Nhiều người cứ nghĩ CCHC thì mấy cơ quan hành chính tự lo với nhau là xong. Tài liệu có đồng ý vậy không?",
        "Cải cách hành chính đâu phải việc của dân, đúng không?",
        "CCHC để nhà nước tự lo là đủ, phải không?",
    ],
)
def test_what_is_no_ones_own_business_is_denied(eight: Assistant, asked: str) -> None:
    assert eight.ask(asked).answer.startswith("Không. Cải cách hành chính không chỉ là công việc riêng")


@pytest.mark.parametrize(
    "asked",
    [
        "Nguyên Giáp không cần số hóa kết quả giải quyết thủ tục hành chính, đúng không?",
        "Nghe nói cải cách hành chính chỉ cơ quan hành chính làm, vậy đúng không",
    ],
)
def test_what_is_denied_or_told_of_one_alone_is_not_affirmed(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answer.startswith("Có")
