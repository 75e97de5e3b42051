"""Questions that ask two things, taken apart."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.sides import by_age, clauses, compared, weighs


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Đề án A và đề án B: cái nào phải xong trước?",
            ["Đề án A khi nào hoàn thành", "đề án B khi nào hoàn thành"],
        ),
        (
            "So với kịch bản mưa 50mm, kịch bản mưa 70mm ở nội thành có số điểm ngập khác nhau thế nào?",
            [
                "kịch bản mưa 50mm ở nội thành có bao nhiêu điểm ngập",
                "kịch bản mưa 70mm ở nội thành có bao nhiêu điểm ngập",
            ],
        ),
        (
            "Bộ Nội vụ và Bộ Tài chính, bộ nào chủ trì nhiều đề án hơn?",
            ["Bộ Nội vụ chủ trì bao nhiêu đề án", "Bộ Tài chính chủ trì bao nhiêu đề án"],
        ),
        (
            "Xã đặt hai mức: hài lòng về đất đai và hài lòng về hộ tịch. Hai tỷ lệ đó chênh nhau không?",
            ["Xã đặt hài lòng về đất đai bao nhiêu phần trăm", "Xã đặt hài lòng về hộ tịch bao nhiêu phần trăm"],
        ),
        (
            "Kế hoạch của xã và kế hoạch của tỉnh có gì giống nhau về kinh phí?",
            ["Kế hoạch của xã về kinh phí", "kế hoạch của tỉnh về kinh phí"],
        ),
    ],
)  # fmt: skip
def test_the_sides_of_a_comparison_are_whole_questions(text: str, sides: list[str]) -> None:
    assert [" ".join(side.replace(":", " ").split()) for side in compared(text)] == sides


@pytest.mark.parametrize("join", ["với", "và", "so với", "hay"])
def test_the_noun_of_the_first_number_is_that_of_the_second(join: str) -> None:
    assert compared(f"Đề án thứ 6 {join} thứ 7, cái nào xong trước?") == [
        "Đề án thứ 6 khi nào hoàn thành",
        "Đề án thứ 7 khi nào hoàn thành",
    ]


@pytest.mark.parametrize("text", ["Cải cách hành chính là gì?", "So sánh năm 2025 và 2030"])
def test_what_has_no_two_parallel_sides_is_left_whole(text: str) -> None:
    assert compared(text) == []


def test_clauses_that_each_ask_are_taken_apart_and_others_are_not() -> None:
    assert clauses("Mục tiêu cải cách phải thế nào, còn nhiệm vụ phải gồm mấy nội dung?") == [
        "Mục tiêu cải cách phải thế nào",
        "nhiệm vụ phải gồm mấy nội dung",
    ]
    assert clauses("Đề án tiền lương do ai chủ trì và khi nào xong?") == []


def test_setting_against_each_other_is_told_from_listing() -> None:
    assert weighs("Trạm A và trạm B, trạm nào công suất lớn hơn?")
    assert not weighs("Bộ nào chủ trì đề án tiền lương và đề án y tế?")
    assert by_age("Nghị quyết 76 ra trước hay công văn 3759 ra trước?")
    assert not by_age("Báo cáo phải gửi trước ngày nào?")


@pytest.mark.parametrize(
    "text",
    [
        "Xã Nguyên Giáp đặt mức hài lòng về sự phục vụ là mấy phần trăm năm 2025, rồi tới năm 2030 nâng lên mấy?",
        "Năm 2025 xã Nguyên Giáp đặt mức hài lòng về sự phục vụ bao nhiêu phần trăm, đến năm 2030 tăng lên mấy?",
    ],
)
def test_a_later_part_is_read_after_the_first(eight: Assistant, text: str) -> None:
    answer = eight.ask(text).answer
    assert "95%" in answer and "98%" in answer


def test_a_thing_spoken_of_stands_there_as_one(eight: Assistant) -> None:
    assert not eight.ask("Kế hoạch của xã Nguyên Giáp có nói gì về tiếp dân không?").answered


def test_two_proper_names_are_two_sides_whatever_they_open_with() -> None:
    assert compared("Sức bơm của Yên Sở với Bắc Thăng Long - Vân Trì, bên nào hơn?") == [
        "Sức bơm Yên Sở bao nhiêu",
        "Sức bơm Bắc Thăng Long - Vân Trì bao nhiêu",
    ]
    assert weighs("sức bơm của Yên Sở với Vân Trì, bên nào hơn?")
    assert not weighs("Sở nào lo việc này, và bên nào hơn một năm chưa làm?")


@pytest.mark.parametrize(
    ("asked", "sides"),
    [
        (
            "Trạm bơm A hay trạm bơm B công suất lớn hơn?",
            ["Trạm bơm A công suất bao nhiêu", "trạm bơm B công suất bao nhiêu"],
        ),
        (
            "Đề án phân cấp hay đề án tiền lương xong trước?",
            ["Đề án phân cấp khi nào hoàn thành", "đề án tiền lương khi nào hoàn thành"],
        ),
        (
            "So giúp tôi ngày ký: công văn metro và nghị quyết 115, cái nào có trước cái nào có sau?",
            ["ngày ký: công văn metro ban hành ngày nào", "ngày ký: nghị quyết 115 ban hành ngày nào"],
        ),
    ],
)
def test_both_sides_are_asked_however_they_are_set_against_each_other(asked: str, sides: list[str]) -> None:
    assert weighs(asked)
    assert compared(asked) == sides


@pytest.mark.parametrize(
    "asked",
    [
        "Mưa 50-70mm/h và mưa 70-100mm/h thì mỗi mức ngập mấy điểm?",
        "Năm 2026 nội thành HN, mưa 70-100 ly/giờ thì ngập nhiều hơn mức 50-70 ly/giờ ra sao, mỗi mức mấy điểm?",
    ],
)
def test_two_cases_of_one_measure_are_both_told(eight: Assistant, asked: str) -> None:
    answer = eight.ask(asked).answer
    assert "11 điểm" in answer
    assert "71 điểm" in answer


def test_the_body_that_leads_more_rows_is_told(eight: Assistant) -> None:
    assert "Nhiều hơn: Có 11 đề án" in eight.ask("Bộ Y tế hay Bộ Nội vụ làm nhiều đề án hơn?").answer


def test_which_of_two_papers_came_first_is_told_of_papers_alone(eight: Assistant) -> None:
    answer = eight.ask("Nghị quyết 76 hay chỉ thị 23 ra đời trước?").answer
    assert answer.startswith("- Sớm hơn: Nghị quyết số 76/NQ-CP")


def test_a_measure_behind_both_sides_is_asked_of_each() -> None:
    assert compared("Trạm bơm A và trạm bơm B công suất khác nhau thế nào?") == [
        "Trạm bơm A công suất bao nhiêu",
        "trạm bơm B công suất bao nhiêu",
    ]


def test_a_figure_against_a_figure_is_asked_of_each() -> None:
    assert compared("Mưa 50-70mm/h với mưa trên 100mm/h thì số điểm ngập là bao nhiêu so với bao nhiêu?") == [
        "Mưa 50-70mm/h bao nhiêu điểm ngập",
        "mưa trên 100mm/h bao nhiêu điểm ngập",
    ]


def test_measures_set_side_by_side_are_figures(eight: Assistant) -> None:
    told = eight.ask("So công suất trạm bơm Yên Nghĩa với trạm Yên Sở giúp tôi").answer
    assert "120m³/s" in told and "(90 m³/s)" in told
    assert not eight.ask("So công suất trạm Cổ Nhuế với trạm Đồng Bông II").answered


def test_one_measure_is_asked_of_a_list(eight: Assistant) -> None:
    answer = eight.ask("công suất trạm bơm: yên sở ? yên nghĩa ?").answer
    assert "90 m³/s" in answer
    assert "120m³/s" in answer


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("trạm nào công suất lớn hơn, Yên Sở hay Yên Nghĩa", "Lớn hơn: Trạm bơm Yên Nghĩa"),
        ("bộ nào chủ trì nhiều đề án hơn, Bộ Y tế hay Bộ Nội vụ?", "Nhiều hơn: Có 11 đề án"),
        ("Cái nào ngập nhiều hơn, mưa 50-70mm/h hay mưa 70-100mm/h?", "71 điểm"),
    ],
)
def test_sides_told_behind_the_question_are_sides(eight: Assistant, asked: str, said: str) -> None:
    assert said in eight.ask(asked).answer


def test_one_matter_is_asked_of_two_that_tell_it() -> None:
    from assistant.sides import topic_first

    assert topic_first("Kinh phí thì công văn 12 nói sao, còn kế hoạch Tân Hòa nói sao ạ?") == [
        "công văn 12 nói sao về kinh phí",
        "kế hoạch Tân Hòa nói sao về kinh phí",
    ]
    assert topic_first("Số hóa hồ sơ: Bộ Nội vụ phải đạt bao nhiêu %, và Tân Hòa tới 2025 đạt mức nào?")
    assert topic_first("Công văn 12 thì Bộ Nội vụ ký hay ai ký, kế hoạch nào?") == []


@pytest.mark.parametrize(
    ("asked", "said", "too"),
    [
        (
            "Số hóa kết quả TTHC thì BNV năm 2022 phải đạt bao nhiêu %, và Nguyên Giáp tới 2025 đạt theo mức nào?",
            "60%",
            "lộ trình của huyện",
        ),
        (
            "Về kinh phí cải cách hành chính, công văn 3759 quy định thế nào và kế hoạch Nguyên Giáp quy định thế nào?",
            "Bộ Tài chính",
            "\n- ",
        ),
        ("Trách nhiệm người đứng đầu thì 7 bài học viết gì, công văn 3759 viết gì?", "Thứ ba", "Bộ trưởng, Thủ trưởng"),
    ],
)
def test_both_that_tell_of_one_matter_are_quoted(eight: Assistant, asked: str, said: str, too: str) -> None:
    answer = eight.ask(asked).answer
    assert said in answer
    assert too in answer


def test_two_targets_of_two_years_are_told_in_one_order(eight: Assistant) -> None:
    asked = "mức độ hài lòng của người dân xã Nguyên Giáp năm 2025 và năm 2030 khác nhau thế nào?"
    lines = eight.ask(asked).answer.splitlines()
    assert ["sự phục vụ" in line for line in lines] == [True, False, True, False]
