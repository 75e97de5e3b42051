"""A duty, a target or a row of a plan does not say that the thing was done."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.compose.done import deed


@pytest.mark.parametrize(
    "asked",
    [
        "Trạm bơm Liên Mạc đã khởi công chưa?",
        "Dự án cải tạo kênh La Khê đã hoàn thành chưa?",
        "Trạm bơm Cự Khối xây xong chưa?",
        "Cái trạm bơm Cự Khối làm tới đâu rồi?",
        "Bộ Nội vụ đã xây dựng xong nền tảng LGSP chưa?",
        "Luật Lưu trữ sửa đổi đã được Quốc hội thông qua chưa?",
        "Đề án liên thông cán bộ công chức cấp xã đã trình chưa?",
        "Xã Nguyên Giáp đã thanh toán trực tuyến đạt 30% chưa?",
        "Vuon quoc gia Ba Vi da ban giao xong cho Ha Noi chua em?",
        "Đề án nào trong phụ lục 2 đã được phê duyệt?",
        "Trạm bơm nào đã xây xong?",
    ],
)
def test_what_is_only_to_be_done_is_not_said_to_be_done(eight: Assistant, asked: str) -> None:
    told = eight.ask(asked)
    assert not told.answered
    assert "chưa" in told.answer


@pytest.mark.parametrize(
    "asked",
    [
        "Kế hoạch cải cách hành chính năm 2022 của Bộ Nội vụ đã ban hành chưa?",
        "Bộ Nội vụ đã hướng dẫn các bộ triển khai Nghị quyết 76 chưa?",
        "Chủ trương đầu tư dự án đầu mối Liên Mạc đã được HĐND phê duyệt chưa?",
        "Hội nghị tổng kết Chương trình 2011 - 2020 đã tổ chức chưa?",
        "Đề án Đổi mới cơ chế một cửa đã được Thủ tướng phê duyệt chưa?",
        "Kế hoạch thoát nước mùa mưa 2026 đã được phê duyệt chưa?",
    ],
)
def test_what_was_done_is_told(eight: Assistant, asked: str) -> None:
    assert eight.ask(asked).answer.startswith("Có.")


def test_what_is_judged_or_there_is_no_deed() -> None:
    assert deed("Dự án Liên Mạc đã khởi công chưa vậy?") == "khởi công"
    assert not deed("Làm vậy đã đúng hướng dẫn chưa, hay phải mở rộng?")
    assert not deed("Giữa hai sở đã có quy chế phối hợp chưa?")
    assert not deed("Chủ đầu tư chưa bàn giao thì phải làm gì?")
