"""Parts of a plan and of an article as people point at them: by some words of the heading, by order, by a letter."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.provinces import as_named
from corpus.language.abbreviations import expand


@pytest.mark.parametrize(
    ("asked", "places", "count"),
    [
        ("Cho em danh sách nhiệm vụ mảng công vụ trong kế hoạch xã Nguyên Giáp", "điểm b, mục 4", 6),
        ("Kể hết các việc xã Nguyên Giáp làm trong mảng tài chính công", "điểm b, mục 5", 1),
        ("Nguyên Giáp: danh sách việc cần làm trong lĩnh vực chính quyền số", "điểm b, mục 6", 5),
        ("Xin liệt kê các đầu việc của xã Nguyên Giáp ở mảng thể chế, văn bản pháp luật.", "điểm b, mục 1", 3),
        ("Trong kế hoạch của xã Nguyên Giáp, khâu bộ máy phải làm mấy việc?", "điểm b, mục 3", 3),
        ("Nguyên Giáp đặt ra mục tiêu gì cho mảng công vụ?", "điểm a, mục 4", 1),
        ("Về tổ chức bộ máy, xã Nguyên Giáp phải lo mấy chuyện gì?", "điểm b, mục 3", 3),
        ("Khâu thể chế thì xã Nguyên Giáp đảm nhận mấy việc gì?", "điểm b, mục 1", 3),
    ],
)
def test_what_stands_below_a_part_is_told_whole(eight: Assistant, asked: str, places: str, count: int) -> None:
    answer = eight.ask(asked)
    assert len(answer.citations) == count and all(places in c.label for c in answer.citations)


def test_a_matter_beside_the_part_is_not_passed_over(eight: Assistant) -> None:
    answer = eight.ask("Mảng công vụ của xã Nguyên Giáp có những nhiệm vụ gì về trồng cây cao su?")
    assert not answer.answered


@pytest.mark.parametrize(
    ("asked", "place"),
    [
        ("Xã Nguyên Giáp, mục chế độ công vụ, gạch đầu dòng số 4 ghi gì?", "gạch đầu dòng thứ tư, điểm b, mục 4"),
        ("Gạch đầu dòng số 2 mục bộ máy của xã Nguyên Giáp ghi gì?", "gạch đầu dòng thứ hai, điểm b, mục 3"),
        ("dấu cộng số 3 mục thủ tục hành chính năm 2030 của xã Nguyên Giáp", "dấu cộng thứ ba, gạch đầu dòng thứ hai"),
    ],
)  # fmt: skip
def test_a_marked_line_is_found_in_the_part_named(eight: Assistant, asked: str, place: str) -> None:
    answer = eight.ask(asked)
    assert answer.citations and answer.citations[0].label.startswith(place)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Trong mấy mảng cải cách của Nguyên Giáp, mảng đứng thứ ba tên gì?", "tổ chức bộ máy"),
        ("nội dung nằm ở vị trí thứ 2 trong 6 nội dung cải cách của xã Nguyên Giáp", "thủ tục hành chính"),
        ("Trong 7 bài học, bài xếp thứ ba nói gì?", "người đứng đầu"),
    ],
)
def test_what_stands_third_is_the_third(eight: Assistant, asked: str, said: str) -> None:
    assert said in eight.ask(asked).answer


@pytest.mark.parametrize("asked", ["Mục 4b kế hoạch xã Nguyên Giáp nói gì?", "mục 4.b xã Nguyên Giáp gồm những gì?"])
def test_a_letter_behind_a_number_is_a_point_below_it(eight: Assistant, asked: str) -> None:
    answer = eight.ask(asked)
    assert answer.citations and all("điểm b, mục 4" in c.label for c in answer.citations)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Nghị quyết 76 do Quốc hội ban hành, đúng hay sai?", "Không."),
        ("Đúng hay sai: xã Nguyên Giáp có 5 nội dung cải cách?", "Không."),
        ("bai hoc thu 6 la ve kien toan co quan tham muu, dung hay sai", "Không."),
        ("Đến 2025, 85% hồ sơ luân chuyển điện tử, sai hay đúng vậy?", "Có."),
    ],
)
def test_true_or_false_asks_whether_it_is_so(eight: Assistant, asked: str, said: str) -> None:
    assert eight.ask(asked).answer.startswith(said.rstrip("."))


@pytest.mark.parametrize(
    "asked",
    [
        "Nói cho dễ hiểu thì thế nào gọi là CCHC vậy?",
        "CCHC hiểu cho đúng sách vở là gì vậy ạ? Em ôn thi công chức cần một câu khái niệm.",
        "cai cach hanh chinh hieu nhu the nao cho dung, tra giup dinh nghia",
        "Hiểu thế nào cho đúng về cải cách hành chính?",
        "Giải thích giùm cải cách hành chính có nghĩa chi",
        "Em chưa hiểu cải cách hành chính nghĩa là sao, xin một định nghĩa.",
    ],
)
def test_a_meaning_is_asked_for_in_many_ways(eight: Assistant, asked: str) -> None:
    assert "hệ thống những chủ trương, biện pháp" in eight.ask(asked).answer


def test_what_no_text_defines_is_said_to_be_undefined(eight: Assistant) -> None:
    assert "không định nghĩa “xe buýt nhanh”" in eight.ask("Thế nào thì gọi là xe buýt nhanh?").answer


def test_a_lesson_is_told_to_one_who_puts_it_in_his_own_words(eight: Assistant) -> None:
    asked = "Bài học số 2 dặn làm cải cách không được tách rời, phải đi cùng nhịp với những cái gì khác?"
    assert "đổi mới hệ thống chính trị" in eight.ask(asked).answer
    assert not eight.ask("Bài học thứ hai nói gì về tàu điện ngầm và đường sắt đô thị?").answered


def test_all_percentages_of_a_part_are_told(eight: Assistant) -> None:
    answer = eight.ask("nguyen giap, mang thu tuc hanh chinh, muc tieu 2025: cho minh xin het may con so %")
    assert all(figure in answer.answer for figure in ("85%", "30%", "95%")) and "98%" not in answer.answer


@pytest.mark.parametrize(
    ("asked", "place"),
    [
        ("Trong kế hoạch xã Nguyên Giáp, việc thứ ba ở mảng thể chế là gì?", "gạch đầu dòng thứ ba, điểm b, mục 1"),
        ("Việc đầu tiên xã Nguyên Giáp phải làm trong mảng bộ máy là gì?", "gạch đầu dòng thứ nhất, điểm b, mục 3"),
        ("Ý cuối của mục 1 công văn 3759 nói gì?", "gạch đầu dòng thứ sáu, mục 1"),
        ("Ý áp chót mục 1 công văn 3759 nói gì?", "gạch đầu dòng thứ năm, mục 1"),
        ("Việc thứ ba trong mục 1 công văn 3759 là gì", "gạch đầu dòng thứ ba, mục 1"),
        ("Mục cuối cùng của kế hoạch xã Nguyên Giáp nói về gì?", "mục 6"),
        ("Điều cuối cùng của nghị quyết 115 quy định gì", "Điều 3"),
    ],
)
def test_a_line_is_found_by_its_order_in_a_part(eight: Assistant, asked: str, place: str) -> None:
    assert eight.ask(asked).citations[0].label.startswith(place)


def test_a_part_without_so_many_lines_says_so_and_no_other_part_answers(eight: Assistant) -> None:
    answer = eight.ask("Nhiệm vụ thứ hai ở mục 5 xã Nguyên Giáp")
    assert not answer.answered and "chỉ có 1 nhiệm vụ" in answer.answer


def test_what_is_to_be_done_is_all_of_a_part_without_headings(eight: Assistant) -> None:
    answer = eight.ask("Kế hoạch của Bộ Nội vụ năm 2022 mảng tài chính công có những việc gì?")
    assert len(answer.citations) == 2


def test_a_summary_of_so_many_tells_them_all(eight: Assistant) -> None:
    assert len(eight.ask("Tóm tắt 7 bài học kinh nghiệm").citations) == 7


def test_a_list_of_rows_is_asked_for_as_one(eight: Assistant) -> None:
    answer = eight.ask("Danh sách đề án do Bộ Nội vụ chủ trì")
    assert len(answer.citations) == 11


def test_the_place_that_is_ruled_out_does_not_answer(eight: Assistant) -> None:
    answer = eight.ask("Mục tiêu chung của cải cách hành chính cả nước, không phải của xã Nguyên Giáp?")
    assert answer.citations and all("Nguyên Giáp" not in c.label for c in answer.citations)


@pytest.mark.parametrize(
    ("asked", "read"),
    [
        ("Công an TP làm gì trong kh thoát nước?", "Công an thành phố làm gì trong kế hoạch thoát nước?"),
        ("Kh của BNV nói gì?", "Kế hoạch của Bộ Nội vụ nói gì?"),
        ("Vườn QG Ba Vì về đâu?", "Vườn quốc gia Ba Vì về đâu?"),
        ("kh có văn bản nào à", "kh có văn bản nào à"),
    ],
)  # fmt: skip
def test_short_forms_of_talk_are_written_out(asked: str, read: str) -> None:
    assert expand(asked) == read


def test_a_province_keeps_its_name_when_diacritics_are_restored() -> None:
    assert as_named("phía Hạ Nơi nhận") == "phía Hà Nội nhận" and as_named("dưới hạ nội nhận") == "dưới hạ nội nhận"
