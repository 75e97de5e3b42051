"""What a refusal offers to look at: the place that was looked at, nothing that merely shares words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from assistant.answer import Assistant
from corpus.embedding.embedder import load_embedder
from corpus.store.embedded import EmbeddedStore


@pytest.fixture(scope="module")
def assistant(shipped_home: Path) -> Assistant:
    return Assistant(EmbeddedStore(shipped_home / "store", load_embedder))


@pytest.mark.parametrize(
    "question",
    [
        "Công văn 3759/BNV-CCHC còn hiệu lực không?",
        "Công văn 3759 đã bị sửa đổi chưa?",
        "Nghị quyết số 76/NQ-CP do ai ký?",
        "Quyết định 99/QĐ-TTg giao Bộ Nội vụ làm gì?",
        "Điều 7 Luật Đất đai quy định gì?",
        "Mục 9 Công văn 3759 nói gì?",
    ],
)
def test_words_in_common_are_not_offered_for_a_fact_or_a_part_that_is_not_there(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question)
    assert not answer.answered
    assert answer.nearest == ()


@pytest.mark.parametrize(
    ("question", "opening"),
    [("Ai ký Công văn 3759?", "Trên đây là"), ("Kế hoạch xã Nguyên Giáp ban hành ngày nào?", "“Cải cách hành chính")],
)
def test_a_fact_that_a_document_does_not_tell_shows_where_it_would_stand(
    assistant: Assistant, question: str, opening: str
) -> None:
    answer = assistant.ask(question)
    assert not answer.answered
    assert [place.text[: len(opening)] for place in answer.nearest] == [opening]


def test_places_far_from_the_question_or_far_behind_the_best_are_not_offered(assistant: Assistant) -> None:
    assert assistant.ask("Lương tối thiểu vùng năm 2026 là bao nhiêu?").nearest == ()
    near = assistant.ask("Báo cáo cải cách hành chính hằng năm gửi trước ngày nào?").nearest
    assert 0 < len(near) < 3
    assert near[-1].score >= 0.7 * near[0].score


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Bộ Tài chính chủ trì đề án nào?", "refusal"),
        ("Mức phạt nồng độ cồn đối với người đi xe máy là bao nhiêu?", "not-found"),
        ("Quyết định 99/QĐ-TTg giao Bộ Nội vụ làm gì?", "not-held"),
        ("Nghị quyết số 76/NQ-CP do ai ký?", "not-held"),
        ("Điều 7 Luật Đất đai quy định gì?", "not-held"),
    ],
)
def test_a_refusal_tells_what_kind_it_is(assistant: Assistant, question: str, kind: str) -> None:
    assert assistant.ask(question).kind == kind


def test_places_near_a_matter_that_is_not_told_are_still_offered(assistant: Assistant) -> None:
    answer = assistant.ask("Đến năm 2028 xã Nguyên Giáp đặt mục tiêu bao nhiêu % hồ sơ trực tuyến?")
    assert not answer.answered
    assert {place.document_id for place in answer.nearest} == {"ke-hoach-cchc-xa-nguyen-giap"}


@pytest.mark.parametrize(
    "asked",
    [
        "So sánh mục tiêu hài lòng của người dân về dịch vụ y tế, giáo dục năm 2025 với năm 2030?",
        "mục tiêu năm 2021 và 2025 của xã Nguyên Giáp về hồ sơ trực tuyến",
        "năm 2027 xã nguyên giáp đạt bao nhiêu phần trăm hồ sơ trực tuyến",
        "Đến năm 2025 giảm bao nhiêu phần trăm đơn vị sự nghiệp công lập so với năm 2021?",
    ],
)
def test_a_refusal_says_of_the_place_it_shows_what_stands_there(assistant: Assistant, asked: str) -> None:
    answer = assistant.ask(asked)
    assert not answer.answered
    shown, where = answer.nearest[0], answer.answer.partition("Đoạn gần nhất (")[2].partition(")")[0]
    assert shown.label.startswith(where.split(",", maxsplit=1)[0])
    here = f"{shown.text} {shown.label}"
    lacking, _, said = answer.answer.partition("Đoạn gần nhất")
    assert not any(year in shown.text for year in re.findall(r"20\d\d", lacking))
    told = said.rpartition(")")[2]
    assert all(year in here for year in re.findall(r"20\d\d", told.partition(",")[0]))


def test_two_years_under_their_own_headings_are_told_side_by_side(assistant: Assistant) -> None:
    asked = "Mục tiêu về dịch vụ công trực tuyến của xã Nguyên Giáp năm 2025 và 2030 khác nhau thế nào?"
    answer = assistant.ask(asked)
    assert "Đến năm 2025" in answer.answer and "Đến năm 2030" in answer.answer
