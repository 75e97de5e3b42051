"""What an asker tells of himself is no condition of what he asks, and no word that a text is to have."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.answer import Assistant
from assistant.compose.verdicts import _ALL_ARE_SO
from assistant.neighbours import _whose
from assistant.stopwords import content

DATA = Path(__file__).parent / "data"
Made = Callable[[str, str], Assistant]


@pytest.fixture(scope="session")
def decision(asked_of: Made) -> Assistant:
    return asked_of("quyet-dinh-58.txt", (DATA / "quyet-dinh-58-dong-khe.txt").read_text("utf-8"))


@pytest.fixture(scope="session")
def notice(asked_of: Made) -> Assistant:
    return asked_of("thong-bao-87.txt", (DATA / "thong-bao-87-tay-hop.txt").read_text("utf-8"))


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


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Đơn vị thu gom rác ở Đông Khê khai khống thì phải trả lại tiền trong bao lâu?", "45 ngày"),
        ("Người quét đường ban đêm làm homestay thì được bồi dưỡng bao nhiêu một ca?", "45.000"),
    ],
)
def test_one_everyday_word_that_the_text_has_not_does_not_refuse(decision: Assistant, asked: str, told: str) -> None:
    assert told in decision.ask(asked).answer


def test_the_same_line_is_told_once(decision: Assistant) -> None:
    lines = decision.ask("Người quét đường được bồi dưỡng bao nhiêu một ca?").answer.splitlines()
    assert len(lines) == len(set(lines))


def test_a_copy_is_no_word_of_asking() -> None:
    assert content("chia sao y ra mấy kiểu") == ("chia", "sao", "y")
    assert "sao" not in content("vì sao chậm thế")


def test_a_sentence_with_all_that_is_asked_but_a_name_is_not_said_to_be_of_another_matter(notice: Assistant) -> None:
    asked = notice.consider("Đập Nà Phia ở Lam Khánh phải hợp long trước ngày nào?").question
    said = "Hợp long đập Nà Phia trước ngày 15/4/2026"
    assert _whose(asked, said, said, ()) == "chưa chắc là của việc được hỏi"
    assert _whose(asked, said, "Tiêm xong đợt 1 cho đàn chó trước ngày 31/3/2026", ()) == "là của việc khác"


@pytest.mark.parametrize(("asked", "so"), [("tất cả các thôn đều tiêm phòng không", True), ("tất cả mấy con", False)])
def test_whether_each_is_so_asks_for_no_sum(asked: str, so: bool) -> None:
    assert bool(_ALL_ARE_SO.search(asked)) is so
