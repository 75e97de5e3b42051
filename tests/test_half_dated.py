"""A day left blank beside a month that is printed."""

from __future__ import annotations

from assistant.answer import Assistant


def test_the_month_is_told_and_that_the_day_is_blank(eight: Assistant) -> None:
    answer = eight.ask("Quyết định 2280 ban hành ngày nào?")
    assert not answer.answered
    assert "để trống ngày, chỉ in tháng 4 năm 2026" in answer.answer


def test_a_document_with_no_such_line_tells_no_month(eight: Assistant) -> None:
    assert "để trống ngày" not in eight.ask("Kế hoạch cải cách hành chính xã Nguyên Giáp ban hành ngày nào?").answer
