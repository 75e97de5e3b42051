"""A paragraph about another matter that holds some of the words asked for is no answer."""

from __future__ import annotations

from collections.abc import Callable
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
        # of the citizens' questions about laws that come with the state codification
        "Giáo dục nghề nghiệp để nhằm mục tiêu gì?",
        "Hỗ trợ pháp lý cho doanh nghiệp nhỏ và vừa là gì?",
        "Cơ sở kinh doanh khí bao gồm những cơ sở nào?",
        "Quy định về dấu định lượng theo quy định pháp luật",
        "Đơn vị mua thuốc tập trung có trách nhiệm như thế nào?",
        "Trợ giảng có những nhiệm vụ gì?",
        "Nguyên tắc suy đoán vô tội được quy định như thế nào?",
        "Khiếu nại bằng cách gửi email có được không?",
        # of our own
        "ai được cấp đất làm nhà",
        "phát triển đội ngũ bác sĩ ở trạm y tế được quy định như thế nào",
    ],
)
def test_a_matter_that_no_text_speaks_of_is_refused(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question).answered


def test_similarity_is_a_cosine_for_each_paragraph_that_is_held(assistant: Assistant) -> None:
    store = assistant._store
    text = store.paragraphs("ke-hoach-cchc-xa-nguyen-giap")[20]
    found = store.similarity(text.text, [text.id, store.paragraphs("3759-bnv-cchc")[2].id, "not-there"])
    assert len(found) == 2
    assert found[text.id] == max(found.values()) and all(-1.001 <= value <= 1.001 for value in found.values())


def test_a_name_that_stands_there_is_near_whatever_the_vectors_say(asked_of: Callable[[str, str], Assistant]) -> None:
    text = "KẾ HOẠCH\nVề việc chống hạn\n1. Nạo vét hồ Suối Bạc trước ngày 30/3/2026.\n2. Sửa đập Khe Vàng.\n"
    answer = asked_of("han.txt", text).ask("Khi nào Suối Bạc hết bùn cho dân nhờ?")
    assert answer.answered and "30/3/2026" in answer.answer
