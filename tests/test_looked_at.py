"""A refusal about a text that the question names says that it was looked through, and shows no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answer import Assistant
from assistant.lacking import in_words
from corpus.embedding.embedder import load_embedder
from corpus.store.embedded import EmbeddedStore


@pytest.fixture(scope="module")
def assistant(shipped_home: Path) -> Assistant:
    return Assistant(EmbeddedStore(shipped_home / "store", load_embedder))


@pytest.mark.parametrize(
    ("question", "read", "lacking"),
    [
        ("Ở xã Nguyên Giáp ai phụ trách tuyên truyền cải cách hành chính?", "xã Nguyên Giáp", "“tuyên truyền”"),
        ("xa nguyen giap co bao nhieu nhan khau", "xã Nguyên Giáp", "“nhân khẩu”"),
        ("Công văn 3759 quy định ai được khen thưởng?", "3759/BNV-CCHC", "“khen thưởng”"),
        ("Công văn 3759 nói gì về giải phóng mặt bằng?", "3759/BNV-CCHC", "“giải phóng mặt bằng”"),
        ("Theo kế hoạch xã Nguyên Giáp, kiểm lâm làm gì?", "xã Nguyên Giáp", "“kiểm lâm”"),
    ],
)
def test_the_text_asked_about_is_said_to_be_looked_through(
    assistant: Assistant, question: str, read: str, lacking: str
) -> None:
    answer = assistant.ask(question)
    assert not answer.answered
    said = answer.answer.partition("Đã xem ")[2]
    assert read in said and lacking in said
    assert len({place.document_id for place in answer.nearest}) <= 1


def test_the_gaps_of_another_text_are_not_told(assistant: Assistant) -> None:
    answer = assistant.ask("chu tich ubnd xa nguyen giap ten gi")
    assert not answer.answered
    assert "3759" not in answer.answer and "không đủ" not in answer.answer
    assert {place.document_id for place in answer.nearest} <= {"ke-hoach-cchc-xa-nguyen-giap"}


def test_who_only_receives_names_no_text_by_it(assistant: Assistant) -> None:
    """The plan of Bộ Nội vụ is not what is asked about where a report goes to it."""
    answer = assistant.ask("Báo cáo cải cách hành chính cả năm phải gửi Bộ Nội vụ chậm nhất ngày nào?")
    assert not answer.answered
    assert answer.nearest[0].document_id == "3759-bnv-cchc"


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("Làm thẻ căn cước hết bao lâu?", "Không văn bản nào trong kho có chữ “thẻ căn cước”."),
        ("Lương chủ tịch xã bao nhiêu?", "không có chữ “Lương”."),
        ("Đà Nẵng có mấy bài học?", "Không văn bản nào trong kho có chữ “Đà Nẵng”."),
    ],
)
def test_where_no_text_is_named_the_word_is_told_that_none_has(
    assistant: Assistant, question: str, reason: str
) -> None:
    answer = assistant.ask(question)
    assert not answer.answered
    assert answer.answer.endswith(reason)
    assert "gần nhất" not in answer.answer or answer.nearest  # what is said to be nearest can be looked at


def test_a_share_for_another_year_is_not_said_to_be_of_another_matter(assistant: Assistant) -> None:
    answer = assistant.ask("Đến năm 2035 tỷ lệ hài lòng ở xã Nguyên Giáp là bao nhiêu %?")
    assert not answer.answered
    assert "là của năm khác" in answer.answer and "việc khác" not in answer.answer


def test_a_term_of_a_question_put_otherwise_since_is_told_as_it_is(assistant: Assistant) -> None:
    asked = assistant.consider("Làm thẻ căn cước hết bao lâu?").question
    assert in_words(("hộ_tịch",), asked) == "“hộ tịch”"


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("Kinh phí chống ngập lấy ở đâu, bao nhiêu tỷ?", "“chống ngập”", "“lấy”"),
        ("Xã Nguyên Giáp đặt lịch hẹn thế nào?", "“lịch hẹn”", "“đặt”"),
        ("Bài viết có mấy chữ số 4?", "không đoạn nào nêu đúng điều được hỏi", "“chữ”"),
        ("Hà Nội chi bao nhiêu tiền nạo vét sông Tô Lịch?", "không nêu", "“chi”"),
    ],
)
def test_no_idle_word_is_blamed(eight: Assistant, question: str, told: str, untold: str) -> None:
    answer = eight.ask(question)
    assert not answer.answered and told in answer.answer and untold not in answer.answer


def test_a_plan_of_another_year_is_said_to_be_the_one_held(eight: Assistant) -> None:
    said = eight.ask("Kế hoạch CCHC năm 2023 của BNV đặt mục tiêu gì?").answer
    assert said.startswith("Kho chỉ có Bài viết “Bộ Nội vụ ban hành Kế hoạch cải cách hành chính năm 2022”")
    assert "năm 2023" in said and "không có chữ" not in said
