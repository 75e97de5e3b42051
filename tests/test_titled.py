"""A document meant by its kind and words of its title; its own number, and the day from which it binds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.answer import Assistant
from assistant.titled import titled_alike
from corpus.records import Document

DATA = Path(__file__).parent / "data"
Made = Callable[[str, str], Assistant]
LAW = Document("48", "Luật Thuế sử dụng đất phi nông nghiệp", kind="Luật", issuer="Quốc hội")
REPORT = Document("418", "Báo cáo nước sạch năm 2024", kind="Báo cáo", issuer="Ủy ban nhân dân huyện Tân Lâm")


@pytest.fixture(scope="session")
def notice(asked_of: Made) -> Assistant:
    return asked_of("thong-bao-87.txt", (DATA / "thong-bao-87-tay-hop.txt").read_text("utf-8"))


@pytest.fixture(scope="session")
def decision(asked_of: Made) -> Assistant:
    return asked_of("quyet-dinh-58.txt", (DATA / "quyet-dinh-58-dong-khe.txt").read_text("utf-8"))


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("Luật thuế đất phi nông nghiệp 2010 áp dụng từ hôm nào", ["48"]),
        ("Báo cáo nước sạch của huyện Tân Lâm số mấy", ["418"]),
        ("Báo cáo vệ sinh trường học của huyện Tân Lâm số mấy", []),
        ("Báo cáo nước sạch huyện mình số mấy", []),
        ("Nghị định thuế đất phi nông nghiệp số mấy", []),
    ],
)
def test_a_document_is_known_by_its_kind_and_its_title(asked: str, meant: list[str]) -> None:
    assert titled_alike(asked, [LAW, REPORT]) == meant


def test_its_own_number_is_told(notice: Assistant) -> None:
    assert "87/TB-UBND" in notice.ask("Thông báo kết luận tiêm phòng gia súc của xã Tây Hợp số mấy?").answer


def test_the_day_from_which_it_binds_is_told(decision: Assistant) -> None:
    asked = "Quyết định giá thu gom rác thải của tỉnh Đông Khê áp dụng từ hôm nào?"
    assert "01 tháng 11 năm 2025" in decision.ask(asked).answer
