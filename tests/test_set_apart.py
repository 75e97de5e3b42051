"""Years and things set against each other of which the texts have but one; receivers; a neighbour's day."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answer import Assistant
from corpus.embedding.embedder import load_embedder
from corpus.store.embedded import EmbeddedStore


@pytest.fixture(scope="module")
def assistant(shipped_home: Path) -> Assistant:
    return Assistant(EmbeddedStore(shipped_home / "store", load_embedder))


@pytest.mark.parametrize(
    ("question", "lacking", "told"),
    [
        ("Tỷ lệ người dân hài lòng năm 2025 cao hơn hay thấp hơn năm 2020?", "năm 2020", "năm 2025"),
        ("Tỷ lệ hài lòng của người dân xã Nguyên Giáp năm 2030 tăng bao nhiêu so với năm 2022?", "năm 2022", "98%"),
        ("Mục tiêu số hóa năm 2022 của Bộ Nội vụ cao hơn năm 2021 bao nhiêu phần trăm?", "năm 2021", "60%"),
        ("Số đề án phải hoàn thành năm 2022 nhiều hay ít hơn năm 2023?", "2023", "Có 9 đề án"),
        ("Xã Nguyên Giáp so với xã Hà Kỳ thì xã nào đặt mục tiêu hài lòng cao hơn?", "xã Hà Kỳ", "95%"),
    ],
)
def test_a_side_that_no_text_tells_is_said_beside_the_one_that_is_told(
    assistant: Assistant, question: str, lacking: str, told: str
) -> None:
    answer = assistant.ask(question)
    assert not answer.answered
    missing, _, have = answer.answer.partition("Đoạn gần nhất")
    assert lacking in missing and told in have
    assert have.split(",", maxsplit=1)[0].strip(" (") in answer.nearest[0].label


def test_a_sum_of_one_year_is_no_comparison_with_another(assistant: Assistant) -> None:
    asked = "Kinh phí cải cách hành chính năm 2022 của Bộ Nội vụ tăng bao nhiêu so với năm 2021?"
    assert not assistant.ask(asked).answered


def test_two_years_that_are_told_are_still_compared(assistant: Assistant) -> None:
    asked = "Mục tiêu về dịch vụ công trực tuyến của xã Nguyên Giáp năm 2025 và 2030 khác nhau thế nào?"
    assert assistant.ask(asked).answered


@pytest.mark.parametrize(
    "question",
    [
        "Xã Nguyên Giáp báo cáo cải cách hành chính cho ai?",
        "xã nguyên giáp gửi báo cáo cchc về đâu",
        "Hồ sơ thủ tục hành chính ở xã nộp cho ai?",
        "Sơ kết 5 năm cải cách hành chính thì báo cáo ai?",
    ],
)
def test_a_thing_called_report_names_no_receiver(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question).answered


@pytest.mark.parametrize(
    "question",
    [
        "Báo cáo cải cách hành chính quý gửi cho ai?",
        "Kế hoạch cải cách hành chính hằng năm gửi về đâu?",
        "bao cao cai cach hanh chinh 6 thang gui ve dau",
    ],
)
def test_a_receiver_that_is_named_is_told(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.answered and "Bộ Nội vụ" in answer.answer


def test_the_place_about_the_thing_asked_comes_first_and_the_other_day_is_explained(assistant: Assistant) -> None:
    answer = assistant.ask("Báo cáo cải cách hành chính cả năm phải gửi Bộ Nội vụ chậm nhất ngày nào?")
    assert not answer.answered
    assert "báo cáo Bộ Nội vụ" in answer.nearest[0].text
    other = answer.answer.partition("là của việc khác: ")[2]
    assert "ban hành kế hoạch" in other and "25 tháng 12" in other


def test_a_share_of_something_else_is_said_to_be(assistant: Assistant) -> None:
    answer = assistant.ask("Bao nhiêu phần trăm hồ sơ của xã Nguyên Giáp bị trễ hạn?")
    assert not answer.answered
    assert "của việc khác: “85% hồ sơ" in answer.answer


def test_two_years_of_one_share_are_told_by_that_share(assistant: Assistant) -> None:
    told = assistant.ask("Tỷ lệ hài lòng năm 2025 và 2030 chênh nhau mấy phần trăm?").answer
    assert "hài lòng" in told and "95%" in told and "98%" in told


def test_periods_set_against_each_other_are_told_by_no_stray_sentence(eight: Assistant) -> None:
    assert not eight.ask("Giai đoạn 2021-2025 và 2026-2030 khác nhau gì?").answered
