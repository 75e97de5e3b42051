"""Whether one is of a class is told by the list of it: by its name in a row, and denied by a row that lacks it."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.compose.draft import Draft
from assistant.membership import Member, verdict
from assistant.understanding import analyse


def _told(level: str, name: str, text: str, eight: Assistant) -> str:
    member = Member(analyse("x", "Những gì?", eight._library), level, name)
    return verdict(member, Draft(text, (), 0.9, "list"))


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("bo quoc phong co nam trong so cac bo duoc giao gop y du an metro Dong Nai khong", "Không"),
        ("bo cong an co nam trong so cac bo duoc giao gop y du an metro Dong Nai khong", "Có"),
        ("Sông Lừ có nằm trong số sông được ưu tiên nạo vét trước mùa mưa không?", "Có"),
        ("Sông Hồng có nằm trong số các sông được ưu tiên nạo vét trước mùa mưa không?", "Không"),
    ],
)
def test_a_row_of_names_decides(eight: Assistant, asked: str, said: str) -> None:
    assert eight.ask(asked).answer.startswith(said)


def test_examples_deny_nothing(eight: Assistant) -> None:
    row = "Nạo vét các sông trên địa bàn như Lừ, Sét, Tô Lịch, Kim Ngưu"
    assert _told("Sông", "Hồng", row, eight) == ""
    assert _told("Sông", "Hồng", "Nạo vét các sông Lừ, Sét, Tô Lịch, Kim Ngưu", eight) == "Không."


def test_one_named_in_a_sentence_is_affirmed_without_a_list(further: Assistant) -> None:
    assert further.ask("Hội Sinh viên Việt Nam có nằm trong số các tổ chức thanh niên không?").answer.startswith("Có.")
