"""Questions that lean on the one before: what they leave out, what they point back at, what they must not take over."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant


@pytest.mark.parametrize(
    ("before", "asked", "said"),
    [
        ("Đề án cải cách tổng thể chính sách tiền lương ai chủ trì?", "Thời hạn hoàn thành ghi sao?", "theo lộ trình"),
        ("Bài học kinh nghiệm thứ sáu giai đoạn 2011-2020 nói gì?", "con bai hoc cuoi cung?", "Thứ bảy"),
        ("Bài học kinh nghiệm thứ hai giai đoạn 2011 - 2020 là gì?", "Còn bài học đứng ngay trước nó?", "Thứ nhất"),
        ("7 bài học kinh nghiệm gồm những gì?", "Cái thứ hai nói kỹ hơn coi, là nhiệm vụ kiểu gì?", "Thứ hai"),
        ("trong bảy bài học bài nào nói chuyện khen người làm tốt", "rứa bài cuối cùng nói chi về tiền", "Thứ bảy"),
        ("Bài học nào nói về tuyên truyền?", "còn bài thứ năm thì nói gì về mục tiêu?", "định lượng"),
        ("Nghị định nào sửa đổi Nghị định 61/2018/NĐ-CP?", "Cái nghị định sửa đó ban hành khi nào?", "06/12/2021"),
        (
            "Xã Nguyên Giáp đặt mức hài lòng về giải quyết thủ tục hành chính đến năm 2025 là bao nhiêu phần trăm?",
            "Vậy tới 2030 thì nâng lên mấy?",
            "98%",
        ),
        (
            "Năm 2022 Bộ Nội vụ số hóa bao nhiêu phần trăm kết quả giải quyết thủ tục hành chính còn hiệu lực?",
            "Còn xã Nguyên Giáp thì tỷ lệ đó tính theo cái gì?",
            "lộ trình của huyện",
        ),
        (
            "Đến 2025 bao nhiêu phần trăm công việc của xã Nguyên Giáp được xử lý trên mạng?",
            "Có chừa loại hồ sơ nào ra không?",
            "bí mật nhà nước",
        ),
        (
            "Đề án hệ thống phần mềm chấm điểm cải cách hành chính hạn năm nào?",
            "Kế hoạch 2022 của Bộ Nội vụ có nói tới không?",
            "Triển khai hệ thống ứng dụng công nghệ thông tin đánh giá cải cách hành chính",
        ),
        (
            "Hạn gửi kế hoạch CCHC năm về Bộ Nội vụ là khi nào?",
            "Có ngoại lệ gì không?",
            "không nêu ngoại lệ",
        ),
    ],
)
def test_a_follow_up_is_read_after_what_came_before(eight: Assistant, before: str, asked: str, said: str) -> None:
    assert said in eight.ask(asked, [before]).answer


@pytest.mark.parametrize(
    ("before", "asked"),
    [
        ("Đề án số 3 trong Phụ lục 2 công văn 3759 tên gì?", "Đề án đó được phê duyệt bằng quyết định số mấy?"),
        ("Kế hoạch CCHC 2022 của Bộ Nội vụ ban hành kèm quyết định số mấy?", "Bộ trưởng ký quyết định đó tên là gì?"),
        ("Báo cáo về Chương trình gửi Bộ Nội vụ theo những kỳ nào?", "Báo cáo quý phải nộp chậm nhất ngày mấy?"),
        ("Đề án sắp xếp đơn vị hành chính cấp huyện, cấp xã bao giờ xong?", "Đề án đó làm giảm mấy huyện, mấy xã?"),
        ("Đề án Phân cấp trong giải quyết thủ tục hành chính ai chủ trì?", "Thế bộ nào phối hợp làm đề án đó?"),
        ("Hội nghị tổng kết chương trình 2011 - 2020 họp tập trung hay qua mạng?", "Vậy hội nghị do ai điều khiển?"),
        ("Mẫu khung kế hoạch năm ở phụ lục mấy của công văn 3759?", "Mẫu đó có những cột nào, kể tên từng cột?"),
    ],
)
def test_what_the_document_says_of_itself_is_not_said_of_the_thing(eight: Assistant, before: str, asked: str) -> None:
    assert not eight.ask(asked, [before]).answered


@pytest.mark.parametrize("asked", ["Còn công văn 3722?", "Còn cv 3722 thì sao?"])
def test_another_document_is_asked_the_same(eight: Assistant, asked: str) -> None:
    answer = eight.ask(asked, ["NQ 115 do ai ký?"])
    assert answer.answered and "Phạm Mạnh Cường" in answer.answer


def test_who_only_works_with_others_is_not_affirmed(eight: Assistant) -> None:
    answer = eight.ask("Ba Vì vẫn do Bộ Nông nghiệp và Môi trường quản lý phải không?")
    assert not answer.answer.startswith("Có.")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Vườn quốc gia Ba Vì vẫn do Bộ Nông nghiệp và Môi trường quản lý phải không?", "Không."),
        ("Vườn quốc gia Ba Vì có được chuyển từ Bộ Nông nghiệp và Môi trường về Hà Nội không?", "Có."),
    ],
)
def test_who_gave_a_thing_away_has_it_no_more(eight: Assistant, asked: str, said: str) -> None:
    assert eight.ask(asked).answer.startswith(said)


@pytest.mark.parametrize(
    ("before", "asked", "said"),
    [
        (
            "Chương trình tổng thể cải cách hành chính của Chính phủ 2021-2030 có mấy nội dung?",
            "kể hết ra giùm em",
            "6 nội",
        ),
        ("Có mấy bài học kinh nghiệm?", "kể ra giùm em", "- Thứ bảy"),
        ("Kế hoạch Nguyên Giáp có mấy trọng tâm?", "liệt kê ra xem", "(3)"),
        ("Bộ Nội vụ chủ trì bao nhiêu đề án?", "kể tên ra", "STT 2"),
    ],
)
def test_what_was_counted_is_told_off(eight: Assistant, before: str, asked: str, said: str) -> None:
    assert said in eight.ask(asked, [before]).answer


_HEAVY_RAIN = "mưa trên 100mm/h thì Hà Nội có bao nhiêu điểm úng ngập?"
_LESS_RAIN = "Mưa từ 70 đến 100 mm/h Hà Nội có bao nhiêu điểm úng ngập?"


@pytest.mark.parametrize(
    ("before", "asked", "said"),
    [
        (_HEAVY_RAIN, "Bao nhiêu điểm do phường xã quản lý?", "129 điểm"),
        (_HEAVY_RAIN, "Có bao nhiêu điểm cấp thành phố quản lý?", "91 điểm"),
        (_HEAVY_RAIN, "Bao nhiêu điểm nằm trên phường?", "178 điểm"),
        (_LESS_RAIN, "Bao nhiêu điểm do phường xã quản lý?", "31 điểm"),
        ("Bộ Nội vụ chủ trì bao nhiêu đề án?", "Bao nhiêu đề án trình Chính phủ?", "Có 1 đề án"),
    ],
)
def test_a_part_of_what_was_counted_is_of_the_same_case(eight: Assistant, before: str, asked: str, said: str) -> None:
    assert said in eight.ask(asked, [before]).answer


@pytest.mark.parametrize(
    ("before", "asked"),
    [
        ("Nguyên Giáp ai lo tuyên truyền?", "Người đó còn phải làm việc gì nữa?"),
        ("Ai là chủ tịch xã Minh Châu?", "Ông ấy sinh năm nào?"),
        ("Số điện thoại trực của trạm bơm Yên Nghĩa là bao nhiêu?", "Ai trực ở đó?"),
        ("Số điện thoại trực của trạm bơm Yên Nghĩa là bao nhiêu?", "Thế còn Hà Nội?"),
    ],
)
def test_nothing_goes_on_from_what_had_no_answer(eight: Assistant, before: str, asked: str) -> None:
    answer = eight.ask(asked, [before])
    assert not answer.answered and answer.answer.startswith("Câu hỏi trước chưa có câu trả lời")


def test_what_names_enough_is_answered_after_a_refusal(eight: Assistant) -> None:
    answer = eight.ask("Thế còn xã Nguyên Giáp?", ["Đến 2030 tỷ lệ hài lòng của xã Minh Châu là bao nhiêu?"])
    assert "98%" in answer.answer


@pytest.mark.parametrize(
    ("asked", "said"),
    [("Ông ấy ký ngày nào?", "29 tháng 4 năm 2026"), ("Số bao nhiêu?", "115/NQ-CP")],
)
def test_of_a_document_named_by_its_matter_the_frame_is_asked_on(eight: Assistant, asked: str, said: str) -> None:
    assert said in eight.ask(asked, ["Ai ký Nghị quyết về Vườn quốc gia Ba Vì?"]).answer


@pytest.mark.parametrize(
    ("first", "then", "told", "untold"),
    [
        (
            "Trong Phụ lục 2 công văn 3759, Bộ Y tế chủ trì đề án nào?",
            "Thế Bộ Tài chính chủ trì đề án nào trong danh mục ấy?",
            "không có đề án nào do Bộ Tài chính chủ trì",
            "y tế công",
        ),
        (
            "Bộ Y tế chủ trì đề án nào trong danh mục?",
            "Vậy Bộ Giáo dục và Đào tạo thì sao?",
            "giáo dục công",
            "y tế công",
        ),
        (
            "Bộ Nội vụ chủ trì đề án nào hoàn thành năm 2022?",
            "Thế Bộ Y tế làm đề án nào trong năm đó?",
            "y tế công",
            "biên chế",
        ),
    ],
)
def test_another_body_takes_the_place_of_the_one_asked_about(
    eight: Assistant, first: str, then: str, told: str, untold: str
) -> None:
    answer = eight.ask(then, [first]).answer
    assert told in answer and untold not in answer


def test_any_of_a_kind_under_its_own_condition_is_asked_of_all(eight: Assistant) -> None:
    told = eight.ask("Có đề án nào phải xong trong năm 2024 không?", ["Bộ Y tế chủ trì mấy đề án?"])
    assert "Có 6 đề án" in told.answer


def test_any_of_a_kind_of_the_one_before_stays_with_it(eight: Assistant) -> None:
    told = eight.ask("Bộ đó có đề án nào xong năm 2024 không?", ["Bộ Y tế chủ trì mấy đề án?"])
    assert told.answer.startswith("Không.")


@pytest.mark.parametrize(
    ("before", "asked", "said"),
    [
        (
            "Mưa trên 100mm/h thì phường xã phải quản mấy điểm ngập?",
            "Thế còn phần thành phố quản?",
            "91 điểm cấp Thành phố",
        ),
        ("Mưa 70 đến 100mm/h thì phường xã quản lý mấy điểm ngập?", "Còn phần thành phố?", "40 điểm cấp Thành phố"),
        (
            "Công văn 3722 của Văn phòng Chính phủ gửi cho ai?",
            "Vậy Phó Thủ tướng nào cho ý kiến vụ đó?",
            "Phạm Gia Túc",
        ),
        ("Công văn 3722 nói về việc gì?", "Vị nào cho ý kiến chỉ đạo trong đó?", "Phạm Gia Túc"),
    ],
)
def test_the_question_before_is_asked_again_of_what_alone_is_named(
    eight: Assistant, before: str, asked: str, said: str
) -> None:
    assert said in eight.ask(asked, [before]).answer


@pytest.mark.parametrize(
    ("before", "asked"),
    [
        ("Mưa trên 100mm/h thì có bao nhiêu điểm ngập do Thành phố quản lý?", "Thế còn phần huyện quản?"),
        ("Công văn 3722 nói về việc gì?", "Vị bộ trưởng nào cho ý kiến trong đó?"),
    ],
)
def test_nothing_is_told_of_another_that_no_text_names(eight: Assistant, before: str, asked: str) -> None:
    assert not eight.ask(asked, [before]).answered


def test_a_figure_of_what_one_level_runs_tells_none_of_another(eight: Assistant) -> None:
    assert not eight.ask("Mưa trên 100mm/h thì có bao nhiêu điểm ngập do huyện quản lý?").answered
    assert not eight.ask("Mưa 50 đến 70mm/h thì có mấy điểm ngập do phường quản lý?").answered
    assert eight.ask("Mưa 50 đến 70mm/h thì có mấy điểm ngập do thành phố quản lý?").answered


def test_an_answer_that_leaves_the_text_spoken_of_says_so(eight: Assistant) -> None:
    answer = eight.ask("khi nào dự án hoàn thành", ["Bộ Xây dựng phải làm gì theo công văn 3722?"])
    assert not answer.answered or (answer.confidence < 0.9 and "3722" in answer.warnings[0])
    assert not any("Câu trước" in w for w in eight.ask("Trạm bơm Phú Thượng bao giờ xong?").warnings)
