"""What a paper of old laid down is not told from the one in its place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.answer import Assistant

DATA = Path(__file__).parent / "data"


@pytest.fixture(scope="session")
def decision(asked_of: Callable[[str, str], Assistant]) -> Assistant:
    return asked_of("quyet-dinh-58.txt", (DATA / "quyet-dinh-58-dong-khe.txt").read_text("utf-8"))


@pytest.mark.parametrize(
    "asked",
    [
        "Hồi còn theo Quyết định 21/2019 thì hộ ở phường nộp bao nhiêu tiền rác một tháng?",
        "Theo Quyết định 21/2019 trước đây, người quét đường ban đêm được bồi dưỡng bao nhiêu một ca?",
        "Theo quyết định cũ thì người quét đường ban đêm được bồi dưỡng bao nhiêu?",
    ],
)
def test_the_paper_in_its_place_does_not_tell_it(decision: Assistant, asked: str) -> None:
    assert not decision.ask(asked).answered


@pytest.mark.parametrize("verb", ["thay cho", "thay thế", "thay"])
def test_what_it_replaced_is_told(decision: Assistant, verb: str) -> None:
    assert "21/2019/QĐ-UBND" in decision.ask(f"Quyết định 58/2025 {verb} quyết định nào?").answer


def test_how_long_one_may_do_what_no_place_speaks_of_is_not_told(decision: Assistant) -> None:
    asked = "Bị thu hồi tiền hỗ trợ thì đơn vị thu gom được khiếu nại trong bao nhiêu ngày?"
    assert not decision.ask(asked).answered
