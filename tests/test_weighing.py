"""Two things set against each other: which has it, and both sides with their own figures."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.compose.weighing import told, weighs


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Trạm nào công suất lớn hơn?", "lớn"),
        ("Lĩnh vực nào quá hạn nhiều hồ sơ hơn?", "nhiều"),
        ("Văn bản nào ban hành trước?", "sớm"),
        ("Đề án nào phải xong sau?", "muộn"),
        ("Đề án do ai chủ trì?", ""),
    ],
)
def test_what_is_weighed_is_read_from_the_question(text: str, word: str) -> None:
    assert weighs(text) == word


@pytest.mark.parametrize(
    ("word", "texts", "best"),
    [
        ("lớn", ["Trạm A 120m³/s.", "Trạm B 90 m³/s."], 0),
        ("sớm", ["ngày 28 tháng 4 năm 2026", "ngày 29/4/2026"], 0),
        ("muộn", ["hoàn thành: 2022", "hoàn thành: 2024"], 1),
        ("lớn", ["Trạm A 120m³/s.", "Xã B 90 ha."], None),
        ("lớn", ["Trạm A 120m³/s và 20 m³/s.", "Trạm B 90 m³/s."], None),
        ("cao", ["đạt 95%", "đạt 95%"], None),
    ],
)
def test_one_has_it_only_where_both_tell_one_figure(word: str, texts: list[str], best: int | None) -> None:
    assert told(word, texts) == best


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Trạm Yên Sở với trạm Bắc Thăng Long - Vân Trì, công suất bên nào lớn hơn?", "Lớn hơn: Trạm bơm Yên Sở"),
        ("Nghị quyết 115 và công văn 3722, văn bản nào ban hành trước?", "Sớm hơn: Công văn số 3722"),
        ("Nghị quyết 76 và Chỉ thị 23 cái nào ra sau?", "Muộn hơn: Chỉ thị số 23"),
        ("Mưa trên 100mm/h thì Thành phố quản lý bao nhiêu điểm úng ngập?", "91 điểm cấp Thành phố"),
        ("Công suất trạm bơm Đào Nguyên theo quy hoạch là bao nhiêu?", "25 m³/s"),
        ("Chương trình trong công văn 3759 được hiểu là gì?", "Chương trình tổng thể"),
        ("4 tại chỗ là gì?", "chỉ huy tại chỗ"),
    ],
)
def test_figures_and_terms_are_told_of_the_thing_that_is_named(eight: Assistant, asked: str, said: str) -> None:
    assert said in eight.ask(asked).answer


@pytest.mark.parametrize(
    "asked",
    ["Trạm bơm Hà Đông công suất bao nhiêu?", "Công văn 3759 chia thành mấy giai đoạn thực hiện Chương trình?"],
)
def test_what_has_no_such_figure_is_refused(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


def test_both_levels_that_a_question_counts_are_counted(further: Assistant) -> None:
    assert further.ask("Luật Thanh niên có mấy chương, mấy điều?").answer.startswith("7 chương, 41 điều")
    assert "cùng đăng ký" in further.ask("3 cùng nghĩa là gì?").answer


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Trạm bơm nào công suất lớn nhất trong các trạm theo Quy hoạch ở lưu vực Hữu Nhuệ?", "Cao Viên 60 m³/s"),
        ("Bốn trạm bơm theo quy hoạch ở lưu vực Hữu Nhuệ: kể tên, công suất.", "Liên Trung 30 m³/s, Yên Thái 54"),
        ("Cái báo cáo nêu 7 bài học là của cơ quan nào trình hội nghị?", "Báo cáo của Ban Chỉ đạo"),
        ("Kể tên đủ 16 đề án quy mô quốc gia", "Có 16 đề án"),
    ],
)
def test_what_is_told_of_several_is_told_of_all(eight: Assistant, asked: str, said: str) -> None:
    assert said in eight.ask(asked).answer


@pytest.mark.parametrize(
    "asked",
    [
        "Hà Nội bố trí bao nhiêu người ứng trực chống ngập mỗi ca?",
        "Liệt kê đủ 40 chỉ tiêu của Chương trình tổng thể",
        "Kế hoạch 2022 chọn những tỉnh nào để thí điểm chính quyền đô thị?",
        "Liệt kê 20 đề án cải cách hành chính quy mô quốc gia",
    ],
)
def test_a_list_or_a_count_of_something_else_is_none(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Mực nước sông Nhuệ trước mưa phải hạ xuống dưới bao nhiêu mét?", "+2.5m"),
        ("Số điện thoại của Trung tâm Quản lý hạ tầng kỹ thuật Hà Nội?", "0243.6269.37.23"),
        ("Ngoài Bộ Nội vụ, Bộ Y tế thì còn những bộ nào chủ trì đề án?", "Có 4 đề án"),
        ("Đề án số 4 và số 14 có cùng thời hạn không?", "Có.\n"),
        ("Bài học thứ hai và bài học thứ sáu nói về gì?", "Thứ sáu, tăng cường"),
        ("Điều 2 và Điều 3 của Nghị quyết 115 quy định những gì?", "có hiệu lực thi hành"),
    ],
)
def test_two_places_and_what_stands_behind_a_short_form_are_told(eight: Assistant, asked: str, said: str) -> None:
    assert said in eight.ask(asked).answer


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Hồ sơ mật có được số hóa không?", "Không (riêng huyện Tân Lạc Đông). "),
        ("Luật Thanh niên thay thế luật nào?", "53/2005/QH11"),
        ("Phường Minh Khê thanh toán trực tuyến đạt 71% hay 65%?", "71%"),
        ("Nhiệm vụ số hóa nào có hạn trước 30/6/2024?", "Có 2 nhiệm vụ (trước 30/6/2024)"),
    ],
)
def test_what_is_denied_replaced_or_bounded_is_told(further: Assistant, asked: str, said: str) -> None:
    assert said in further.ask(asked).answer


def test_no_ministry_is_named_where_none_is(eight: Assistant) -> None:
    assert not eight.ask("Dự án metro do bộ nào làm chủ đầu tư?").answered


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Số đề án hoàn thành năm 2022 và năm 2024 hơn kém nhau bao nhiêu?", "Có 9 đề án"),
        ("Phường Bồ Đề có mấy điểm ngập khi mưa 50-70mm/h?", "Phường Bồ Đề: 02 điểm"),
        ("Số điện thoại của Công ty Sơn Tây và Công ty Việt Úc?", "091.279.9026"),
    ],
)
def test_numbers_of_two_years_two_offices_and_one_ward_are_told(eight: Assistant, asked: str, said: str) -> None:
    assert said in eight.ask(asked).answer


def test_the_chapter_of_a_matter_and_a_weekly_turn_are_told(further: Assistant) -> None:
    assert further.ask("Chương mấy của Luật Thanh niên quy định về trách nhiệm của thanh niên?").answer.startswith(
        "Chương II"
    )
    assert "03 lần mỗi tuần" in further.ask("Phát thanh mấy lần một tuần, vào ngày nào?").answer


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "Mức hài lòng về giải quyết thủ tục ở xã Nguyên Giáp năm 2030 cao hơn năm 2025 bao nhiêu?",
            "98% − 95% = 3 điểm phần trăm",
        ),
        (
            "thanh toán trực tuyến 2030 hơn 2025 bao nhiêu phần trăm ở xã Nguyên Giáp",
            "50% − 30% = 20 điểm phần trăm",
        ),
        ("Chỉ tiêu hài lòng của xã Nguyên Giáp năm 2030 cao hơn năm 2025 bao nhiêu phần trăm?", "98% − 95% = 3 điểm"),
    ],
)
def test_the_difference_is_told_as_the_sum_that_it_is(eight: Assistant, question: str, told: str) -> None:
    assert told in eight.ask(question).answer


def test_no_difference_is_made_up_where_none_is_asked(eight: Assistant) -> None:
    answer = eight.ask("So sánh mức hài lòng về giải quyết thủ tục ở xã Nguyên Giáp năm 2025 và 2030").answer
    assert "95%" in answer and "Chênh lệch" not in answer
