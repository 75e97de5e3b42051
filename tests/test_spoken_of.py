"""What a question asked in vain names stays spoken of: the next one is asked of its text, and told from no other."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant


@pytest.mark.parametrize(
    ("before", "asked", "said"),
    [
        ("Nhà đầu tư dự án metro Bến Thành - Suối Tiên kéo dài là ai?", "vậy công văn đó ai ký", "Phạm Mạnh Cường"),
        ("Vườn quốc gia Ba Vì có bao nhiêu cán bộ?", "Vậy nghị quyết đó ngày nào có hiệu lực?", "kể từ ngày ký"),
        ("Lương của cán bộ Vườn quốc gia Ba Vì là mấy?", "Nghị quyết đó ai ký?", "Hồ Quốc Dũng"),
    ],
)
def test_the_paper_of_an_unanswered_question_is_meant(eight: Assistant, before: str, asked: str, said: str) -> None:
    assert said in eight.ask(asked, [before]).answer


@pytest.mark.parametrize("asked", ["bao giờ xong", "bao giờ hoàn thành"])
def test_another_text_does_not_answer_for_it(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked, ["Dự án metro tốn bao nhiêu tiền?"]).answered
