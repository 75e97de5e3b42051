"""A paper that a follow-up points at: the one that was told, the one that told it, or one that nobody named."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant


@pytest.mark.parametrize(
    ("before", "asked", "said"),
    [
        ("Ai cho ý kiến về đề nghị của Đồng Nai?", "Vậy người đặt bút ký công văn đó là ai?", "Phạm Mạnh Cường"),
        ("Vườn quốc gia Ba Vì chuyển về đâu?", "Nghị quyết đó ban hành ngày nào?", "29 tháng 4 năm 2026"),
        ("Bộ ngành phải ban hành kế hoạch năm trước ngày nào?", "Công văn này ký hôm nào?", "02 tháng 08 năm 2021"),
        ("Mưa 50 - 70mm/h có mấy điểm ngập?", "Quyết định đó ai ký?", "Trương Việt Dũng"),
        (
            "UBND tinh Dong Nai xin co che khan cap cho du an metro bang to trinh nao?",
            "To trinh do de ngay may?",
            "21 tháng 4 năm 2026",
        ),
    ],
)
def test_the_paper_pointed_at_is_the_one_spoken_of(eight: Assistant, before: str, asked: str, said: str) -> None:
    assert said in eight.ask(asked, [before]).answer


def test_a_paper_that_neither_tells_nor_is_told_is_asked_for(eight: Assistant) -> None:
    told = eight.ask("Kế hoạch đó do ai ký?", ["Bộ ngành phải ban hành kế hoạch năm trước ngày nào?"])
    assert not told.answered
    assert "“Kế hoạch đó”" in told.answer or "“kế hoạch đó”" in told.answer
