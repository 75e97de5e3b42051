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


def test_a_report_of_seven_lessons_is_no_report_number_seven(eight: Assistant) -> None:
    told = eight.ask("Cơ quan nào báo cáo 7 bài học cải cách hành chính giai đoạn 2011 - 2020 tại hội nghị tổng kết?")
    assert "Ban Chỉ đạo cải cách hành chính của Chính phủ" in told.answer
    assert "Kế hoạch 6" not in eight.ask("Kế hoạch 6 nội dung cải cách của xã Nguyên Giáp gồm những gì?").answer
    assert "Báo cáo 7" in eight.ask("Báo cáo 7 do ai ký?").answer
