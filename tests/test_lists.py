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
