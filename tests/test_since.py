"""A month asserted that the paper never names."""

from __future__ import annotations

from assistant.answer import Assistant


def test_from_when_the_paper_holds_is_told_instead(eight: Assistant) -> None:
    answer = eight.ask("Vườn Ba Vì chuyển về Hà Nội từ tháng 7 năm 2026 phải không?")
    assert answer.answer.startswith("Văn bản không nêu mốc tháng 7 năm 2026. ")
    assert "có hiệu lực thi hành kể từ ngày ký" in answer.answer
    assert "29/4/2026" in answer.answer


def test_a_month_that_the_paper_names_stays_open(eight: Assistant) -> None:
    answer = eight.ask("Từ tháng 4 năm 2026 Vườn quốc gia Ba Vì về Hà Nội quản lý đúng không?")
    assert "không nêu mốc" not in answer.answer
