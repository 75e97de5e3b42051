"""Short forms that no table has are spelled out as the texts write the words, and names as the texts spell them."""

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


@pytest.fixture(scope="session")
def notice(asked_of: Made) -> Assistant:
    return asked_of("thong-bao-87.txt", (DATA / "thong-bao-87-tay-hop.txt").read_text("utf-8"))


@pytest.mark.parametrize("short", ["VSMT", "vsmt"])
def test_a_short_form_is_spelled_out_by_the_texts(decision: Assistant, short: str) -> None:
    asked = decision.consider(f"Người làm {short} ban đêm được bồi dưỡng bao nhiêu?").question
    assert "vệ sinh môi trường" in asked.text


def test_one_that_the_texts_cannot_spell_stays(decision: Assistant) -> None:
    assert "XKQZ" in decision.consider("Người làm XKQZ ban đêm được bồi dưỡng bao nhiêu?").question.text


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("Thon Khuoi Lan tiem phong bao nhieu phan tram?", "Khuổi Lạn"),
        ("o Na Phia phai hop long dap truoc ngay nao?", "Nà Phia"),
    ],
)
def test_a_name_typed_bare_is_spelled_as_the_texts_do(notice: Assistant, asked: str, name: str) -> None:
    assert name in notice.consider(asked).question.text


def test_a_set_term_that_no_text_has_is_no_other_pair(decision: Assistant) -> None:
    asked = decision.consider("don vi thu gom rac phai dong cua vi lu thi co bi thu hoi tien khong").question
    assert "đóng cửa" in asked.text
