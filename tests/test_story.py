"""What an asker tells of himself is no condition of what he asks, and no word that a text is to have."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.answer import Assistant

DATA = Path(__file__).parent / "data"
Made = Callable[[str, str], Assistant]


@pytest.fixture(scope="session")
def decision(asked_of: Made) -> Assistant:
    return asked_of("quyet-dinh-58.txt", (DATA / "quyet-dinh-58-dong-khe.txt").read_text("utf-8"))


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Vợ chồng tôi mới mở quán phở, tiền rác cho cơ sở kinh doanh ăn uống bao nhiêu 1 khối?", "280.000"),
        ("Em là kế toán phường Trung Lương, cho em hỏi người quét đường ban đêm được bồi dưỡng bao nhiêu?", "45.000"),
        ("Hợp tác xã mây tre chúng tôi mới lập, cho hỏi cơ sở kinh doanh ăn uống nộp bao nhiêu tiền rác?", "280.000"),
    ],
)
def test_the_story_does_not_refuse(decision: Assistant, asked: str, told: str) -> None:
    assert told in decision.ask(asked).answer


def test_a_refusal_tells_of_no_word_of_the_story(decision: Assistant) -> None:
    answer = decision.ask("Vợ chồng tôi mới mở quán phở, xây hố rác thì được hỗ trợ bao nhiêu tiền?").answer
    assert "không nêu điều này" in answer and "ợ chồng" not in answer and "phở" not in answer


def test_what_is_mine_at_the_end_is_asked_too(decision: Assistant) -> None:
    asked = decision.consider("Việc nộp tiền rác có được coi là đất hợp pháp của tôi chưa?")
    assert asked.question.text.rstrip(" ?").endswith("của tôi chưa")


def test_an_epidemic_is_no_task(decision: Assistant) -> None:
    assert decision.ask("Dịch chưa công bố thì có được bồi dưỡng không?").kind != "task"
    assert decision.ask("dịch giúp đoạn này sang tiếng Anh").kind == "task"
