"""Lists of laws and regulations: which of several lists a question means."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant


def test_the_duties_are_those_of_the_one_asked_about(further: Assistant) -> None:
    answer = further.ask("Gia đình có những trách nhiệm gì đối với thanh niên theo Luật Thanh niên?")
    assert all("Điều 35" in c.label for c in answer.citations)


def test_a_sentence_that_says_what_it_consists_of_is_the_answer(further: Assistant) -> None:
    answer = further.ask("Tổ chức thanh niên gồm những tổ chức nào?")
    assert len(answer.citations) == 1 and "khoản 1, Điều 27" in answer.citations[0].label


def test_steps_stand_in_the_innermost_list(further: Assistant) -> None:
    answer = further.ask("Quy trình số hóa gồm những bước nào?")
    assert [c.label.split(",")[0] for c in answer.citations] == [f"điểm {x}" for x in "abcdđ"]


def test_points_of_a_clause_are_counted(further: Assistant) -> None:
    assert further.ask("Khoản 1 Điều 4 Quyết định 1746/QĐ-UBND có mấy điểm?").answer.startswith("Có 5 điểm")


def test_a_cause_comes_before_what_it_caused(further: Assistant) -> None:
    assert "gián đoạn" in further.ask("Vì sao có hồ sơ quá hạn?").answer


def test_a_heading_with_a_comma_is_asked_for(further: Assistant) -> None:
    assert len(further.ask("Phường Minh Khê còn những tồn tại, hạn chế gì?").citations) == 2


@pytest.mark.parametrize(
    "asked",
    [
        "Nhiệm vụ cải cách chế độ công vụ của xã Nguyên Giáp là gì?",
        "nhiem vu ve cai cach che do cong vu o xa nguyen giap gom gi",
    ],
)
def test_duties_of_a_part_are_those_under_its_own_heading(eight: Assistant, asked: str) -> None:
    answer = eight.ask(asked)
    items = [c for c in answer.citations if "gạch đầu dòng" in c.label]
    assert len(items) == 6 and all("điểm b, mục 4" in c.label for c in items)


def test_an_item_that_is_not_told_whole_says_so(eight: Assistant) -> None:
    answer = eight.ask("Mục 2 công văn 3759 nói gì?")
    told = {line.strip(" -").removesuffix(" […]"): line.endswith("[…]") for line in answer.answer.splitlines()}
    for citation in answer.citations[1:]:
        line = next(t for t in told if t and t in citation.text)
        assert told[line] != citation.text.rstrip().endswith(line)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Đếm dùm số ý (gạch đầu dòng) trong mục nhiệm vụ cải cách chế độ công vụ, kế hoạch xã Nguyên Giáp.", "Có 6 "),
        ("Đếm giúp em có bao nhiêu đề án trong phụ lục 2 công văn 3759", "Có 16 đề án"),
        ("Đếm hộ em Phụ lục 2 của cv 3759 với, tổng cộng mấy đề án đấy ạ?", "Có 16 đề án"),
        ("Trong mấy kinh nghiệm rút từ CCHC 2011-2020, điều thứ năm dặn chi rứa?", "Thứ năm"),
        ("Gạch đầu dòng thứ hai mục 3 công văn 3759 viết gì?", "Bố trí công chức"),
        ("Nội dung về kinh phí thực hiện nằm ở mục số mấy của công văn 3759?", "Mục 3"),
        ("Công văn 3759 có những đề mục đánh số nào?", "Mục 5"),
        ('Trạm bơm Yên Sở lo bão lụt theo kiểu "bốn tại chỗ", bốn cái đó kể ra là những gì?', "vật tư tại chỗ"),
    ],
)
def test_items_are_counted_and_pointed_at_by_whatever_they_are_called(eight: Assistant, asked: str, said: str) -> None:
    assert said in eight.ask(asked).answer


def test_how_many_are_to_be_told_need_not_be_said_by_the_text(eight: Assistant) -> None:
    assert "Thiền Quang" in eight.ask("Kể tên 6 hồ được nâng cấp trạm bơm trong nội đô").answer
    assert not eight.ask("Kể tên 5 tỉnh được thí điểm metro").answered


def test_how_many_of_each_asks_for_no_place(eight: Assistant) -> None:
    asked = "Cụm đầu mối Yên Sở có máy bơm, đập, cửa gì, mỗi thứ mấy cái?"
    assert "03 đập tràn" in eight.ask(asked).answer


def test_years_are_compared_by_like_items(eight: Assistant) -> None:
    answer = eight.ask("So sánh mức độ hài lòng của người dân năm 2025 và năm 2030 ở xã Nguyên Giáp")
    alike = [line for line in answer.answer.splitlines() if "về giải quyết thủ tục hành chính" in line]
    assert ["95%" in line for line in alike] == [True, False] and "98%" in alike[1]
