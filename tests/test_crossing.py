"""The cell where a named row and a named column meet; and questions that no cell of the table answers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.answer import Assistant

PLAN = """ỦY BAN NHÂN DÂN HUYỆN SƠN ĐỊNH
Số: 71/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Sơn Định, ngày 12 tháng 12 năm 2024

QUYẾT ĐỊNH
Về việc giao chỉ tiêu dạy nghề và giảm nghèo năm 2025

Điều 1. Giao chỉ tiêu cho các xã theo Phụ lục kèm theo.
Điều 2. Quyết định này có hiệu lực kể từ ngày 01 tháng 01 năm 2025 và thay thế Quyết định số 64/QĐ-UBND.

PHỤ LỤC
CHỈ TIÊU GIAO CÁC XÃ NĂM 2025
(Kèm theo Quyết định số 71/QĐ-UBND ngày 12 tháng 12 năm 2024)
Đơn vị tính: người
TT | Xã | Dạy nghề | | Giảm nghèo | |
 | | Tổng số | Trong đó: lao động nữ | Hộ nghèo cuối năm 2024 (hộ) | Hộ nghèo giảm năm 2025 (hộ) | Tỷ lệ giảm (%)
1 | Xã Tân An | 120 | 60 | 210 | 35 | 16,7
2 | Xã Phú Lợi | 95 | 40 | 180 | 44 | 24,4
3 | Xã Bình Mỹ | 70 | - | 96 | 20 | 20,8
 | Tổng cộng | 285 | 100 | 486 | 99 | 20,4
Ghi chú: Số hộ nghèo tính theo chuẩn 2022 - 2025.
"""


@pytest.fixture(scope="module")
def plan(asked_of: Callable[[str, str], Assistant]) -> Assistant:
    return asked_of("qd-71", PLAN)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Năm 2025 xã Phú Lợi giảm bao nhiêu hộ nghèo?", "Xã Phú Lợi – giảm nghèo, Hộ nghèo giảm năm 2025: 44 hộ."),
        ("xa Tan An nam 2025 day nghe cho bao nhieu nguoi?", "Xã Tân An – dạy nghề, Tổng số: 120 người."),
        ("Cả huyện Sơn Định năm 2025 dạy nghề cho bao nhiêu người?", "Tổng cộng – dạy nghề, Tổng số: 285 người."),
        ("Tỷ lệ giảm nghèo năm 2025 của xã Bình Mỹ là bao nhiêu?", "Xã Bình Mỹ – giảm nghèo, Tỷ lệ giảm: 20,8%."),
    ],
)  # fmt: skip
def test_the_cell_of_a_row_and_a_column_is_told_with_its_unit(plan: Assistant, asked: str, told: str) -> None:
    assert plan.ask(asked).answer == told


@pytest.mark.parametrize(
    "asked",
    [
        "Năm 2024 xã Phú Lợi được giao dạy nghề cho bao nhiêu người?",
        "Xã Phú Lợi có bao nhiêu hộ cận nghèo?",
        "Xã Tân An dạy nghề cho bao nhiêu lao động nam?",
        "Xã Tân An dạy nghề cho bao nhiêu người khuyết tật?",
        "Thôn Tân An dạy nghề cho bao nhiêu người?",
        "Xã Tân An năm 2025 đã giảm được bao nhiêu hộ nghèo rồi?",
        "Quý II năm 2025 xã Tân An dạy nghề cho bao nhiêu người?",
        "Tỷ lệ hộ nghèo của xã Bình Mỹ năm 2025 là bao nhiêu?",
    ],
)
def test_a_cell_of_something_else_is_not_told(plan: Assistant, asked: str) -> None:
    assert not plan.ask(asked).answered


def test_a_dash_is_said_to_be_one(plan: Assistant) -> None:
    assert "ghi “-” ở cột" in plan.ask("Xã Bình Mỹ năm 2025 dạy nghề cho bao nhiêu lao động nữ?").answer


def test_the_row_of_totals_is_none_of_the_rows(plan: Assistant) -> None:
    assert plan.ask("Xã nào có tổng số dạy nghề nhiều nhất?").answer.startswith("Xã Tân An")


def test_bounds_put_in_other_words_name_the_row_that_sets_them(asked_of: Callable[[str, str], Assistant]) -> None:
    text = (
        "QUY ĐỊNH\nVề mức phí sử dụng nước\n\nĐiều 1. Mức phí\n"
        "Bậc | Lượng nước sử dụng | Mức phí (đồng)\n"
        "1 | Trong định mức | 500\n2 | Phần vượt không quá 2 lần định mức | 800\n"
        "3 | Phần vượt trên 2 lần định mức | 1.200\n"
    )
    rules = asked_of("quy-dinh-nuoc", text)
    assert "1.200 đồng" in rules.ask("Nước dùng vượt hơn 2 lần định mức thì mức phí bao nhiêu?").answer
    assert "800 đồng" in rules.ask("Phần vượt nhưng chưa quá 2 lần định mức thì mức phí bao nhiêu?").answer
