"""To whom a letter goes: which of its two lists is told, and that the other one has more."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.answer import Assistant

LETTER = """SỞ NỘI VỤ
CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 45/SNV-CCHC
V/v rà soát thủ tục hành chính
Bắc Hà, ngày 03 tháng 4 năm 2025
Kính gửi:
- Ủy ban nhân dân các xã;
- Trung tâm Phục vụ hành chính công.
Để chuẩn bị cho kỳ kiểm tra cải cách hành chính năm 2025, Sở Nội vụ đề nghị các đơn vị thực hiện các việc sau:
1. Rà soát thủ tục hành chính thuộc thẩm quyền trước ngày 20 tháng 4 năm 2025.
2. Niêm yết công khai thủ tục hành chính tại trụ sở và trên trang thông tin điện tử.
Nơi nhận:
- Như trên;
- Báo Bắc Hà;
- Lưu: VT, CCHC.
KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC
Lê Văn Bình
"""


@pytest.fixture(scope="module")
def assistant(asked_of: Callable[[str, str], Assistant]) -> Assistant:
    return asked_of("cong-van.txt", LETTER)


@pytest.mark.parametrize("question", ["Công văn 45 gửi cho những nơi nào?", "cong van 45 gui ai"])
def test_the_addressees_are_told_as_such_with_who_else_receives(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.answer.startswith("Kính gửi:\n- Ủy ban nhân dân các xã")
    assert any("“Nơi nhận”" in w and "Báo Bắc Hà" in w and "Lưu" not in w for w in answer.warnings)


def test_as_above_is_said_to_be_the_addressees(assistant: Assistant) -> None:
    answer = assistant.ask("Nơi nhận của công văn 45 gồm những ai?")
    assert answer.answer.startswith("Nơi nhận:\n- Như trên")
    assert any("“Như trên”" in w and "Trung tâm Phục vụ hành chính công" in w for w in answer.warnings)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Nghị quyết Ba Vì có gửi cho Toà án tối cao với Viện kiểm sát tối cao không?", "Có."),
        ("Nghi quyet ve Vuon Ba Vi co gui cho ben Mat tran To quoc khong?", "Có."),
        ("Công văn 3759 chỉ gửi các bộ chứ không gửi cho tỉnh, phải không?", "Không."),
    ],
)
def test_each_body_named_is_looked_for_among_the_receivers(eight: Assistant, asked: str, said: str) -> None:
    assert eight.ask(asked).answer.startswith(said)


def test_of_two_bodies_one_of_which_receives_nothing_is_said(eight: Assistant) -> None:
    told = eight.ask("Nghị quyết Ba Vì có gửi cho Tòa án tối cao với Hội Nông dân không?").answer
    assert not told.startswith(("Có.", "Không."))
