"""A reader who puts his last question right is answered the question as it should have been."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.corrected import corrected


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("à nhầm, ý tôi là A3", "còn A3"),
        ("y toi la nam 2030", "còn nam 2030"),
        ("không, em hỏi đề án số 5", "còn đề án số 5"),
        ("ý tôi hỏi ai là người ký quyết định 2280", "ai là người ký quyết định 2280"),
        ("Không đạt thì sao?", "Không đạt thì sao?"),
        ("Ý kiến gửi về đâu?", "Ý kiến gửi về đâu?"),
    ],
)
def test_what_is_put_right_goes_on_from_the_question_before(asked: str, meant: str) -> None:
    assert corrected(asked) == meant


@pytest.mark.parametrize(
    ("before", "asked", "said"),
    [
        ("Mưa trên 100mm/h Hà Nội ngập mấy điểm?", "à không, ý em là từ 50 đến 70", "11 điểm"),
        ("NQ 115 do ai ký?", "nhầm, ý tôi là công văn 3722", "Phạm Mạnh Cường"),
    ],
)
def test_the_question_put_right_is_answered(eight: Assistant, before: str, asked: str, said: str) -> None:
    assert said in eight.ask(asked, [before]).answer
