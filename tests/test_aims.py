"""An aim at the end of a long sentence is told from where it begins."""

from __future__ import annotations

from assistant.answer import Assistant


def test_an_aim_is_told_without_what_leads_up_to_it(eight: Assistant) -> None:
    answer = eight.ask("Mục tiêu chung của cải cách hành chính 2021-2030 là gì?")
    assert answer.answer.startswith("[…] xác định rõ mục tiêu cải cách hành chính 10 năm tới là tiếp tục xây dựng")
    assert answer.citations[0].text.startswith("Trên cơ sở tổng kết")


def test_what_is_told_at_once_stays_whole(eight: Assistant) -> None:
    answer = eight.ask("Trọng tâm của cải cách hành chính giai đoạn 2021 - 2030 là gì?")
    assert answer.answer.startswith("Chương trình tổng thể cũng đã xác định rõ trọng tâm")
