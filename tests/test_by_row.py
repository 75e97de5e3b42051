"""A row of a table that names a term does not say what it means."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant


@pytest.mark.parametrize(
    "asked",
    [
        "“Hợp đồng hành chính” trong danh mục đề án được giải thích nghĩa là gì?",
        "Thế nào là “phân cấp trong giải quyết thủ tục hành chính”?",
        "Chính quyền đô thị là gì theo phụ lục 2?",
    ],
)
def test_a_row_that_names_a_term_does_not_define_it(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered
