"""A first question that points at something nobody has named is asked back, not answered about anything."""

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
    ("question", "words"),
    [
        ("Đề án ấy do ai làm?", "Đề án ấy"),
        ("Cơ quan đó chủ trì mấy đề án?", "Cơ quan đó"),
        ("ai ky cai do", "cái đó"),
        ("Người đó còn phải làm việc gì nữa?", "Người đó"),
        ("Nó có hiệu lực từ khi nào?", "Nó"),
        ("Văn bản này do ai ký?", "Văn bản này"),
        ("Ai trực ở đó?", "ở đó"),
        ("Mục tiêu đó năm 2025 là bao nhiêu?", "Mục tiêu đó"),
        ("Quy định trên áp dụng cho ai?", "Quy định trên"),
    ],
)
def test_what_is_pointed_at_and_not_named_is_asked_back(assistant: Assistant, question: str, words: str) -> None:
    answer = assistant.ask(question)
    assert not answer.answered and answer.kind == "unclear"
    assert f"“{words}”" in answer.answer and not answer.nearest


@pytest.mark.parametrize(
    "question",
    [
        "Liên thông cán bộ, công chức cấp xã với cấp huyện, cấp tỉnh: đề án này hoàn thành năm nào?",
        "Trong kế hoạch của Bộ Nội vụ có chữ LGSP, nó là cái gì vậy?",
        "Tỉnh tôi lỡ ban hành kế hoạch cải cách 5 năm trước khi có Nghị quyết 76, giờ kế hoạch đó phải xử lý làm sao?",
        "Mấy văn bản này có chỗ nào định nghĩa cải cách hành chính không?",
    ],
)
def test_what_the_question_has_named_is_answered(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).kind != "unclear"


def test_in_a_conversation_the_turn_before_has_named_it(assistant: Assistant) -> None:
    history = ["Cơ quan nào chủ trì đề án Phân cấp trong giải quyết thủ tục hành chính?"]
    assert "2022" in assistant.ask("Đề án ấy bao giờ hoàn thành?", history).answer


def test_the_only_text_that_is_held_is_this_text(asked_of: Callable[[str, str], Assistant]) -> None:
    text = "QUYẾT ĐỊNH\nVề việc trồng cây\nĐiều 1. Mỗi thôn trồng 125 cây sao đen trong năm 2024.\n"
    assert asked_of("cay.txt", text).ask("Văn bản này nói về việc gì?").kind != "unclear"
