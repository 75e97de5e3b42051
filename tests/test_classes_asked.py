"""Whether one is of a class, two are alike, the opposite is told: decided by what is told, or left open."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.compose.verdicts import UNDECIDED


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        ("Bộ Quốc phòng có thuộc số các bộ được xin ý kiến tại Công văn 3722/VPCP-CN không?", "Không."),
        ("Bộ Tư pháp có trong số các bộ được hỏi ý kiến ở công văn 3722 không?", "Có."),
        ("Bộ Giao thông vận tải có được giao cho ý kiến về kiến nghị của tỉnh Đồng Nai không?", "Không."),
        ("Phường Long Biên có trong danh sách phường ngập khi mưa 50 - 70mm/h không?", "Không."),
        ("Phường Bồ Đề có nằm trong các phường còn điểm ngập khi mưa 50 - 70mm/h không?", "Có."),
        ("Cải cách tư pháp có phải là một trong 6 nội dung cải cách hành chính của xã Nguyên Giáp không?", "Không."),
        ("Cải cách tài chính công có thuộc 6 nội dung cải cách của xã Nguyên Giáp không?", "Có."),
        ("Tinh giản thủ tục có thuộc 6 nội dung cải cách hành chính của xã Nguyên Giáp không?", UNDECIDED),
    ],
)
def test_a_list_tells_who_is_of_it(eight: Assistant, asked: str, verdict: str) -> None:
    assert eight.ask(asked).answer.startswith(verdict.rstrip("."))


@pytest.mark.parametrize(
    "asked",
    [
        "Bộ Quốc phòng có thuộc các bộ đã nộp kế hoạch cải cách hành chính đúng hạn không?",
        "Xã An Khánh có thuộc các xã được hỗ trợ tiền chống ngập không?",
        "Bộ Tài chính có phải là một trong 5 bộ bị phê bình không?",
    ],
)
def test_a_class_of_which_nothing_is_told_is_refused(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        ("Mức hài lòng về giải quyết thủ tục ở Nguyên Giáp năm 2025 và năm 2030 có giống nhau không?", "Không."),
        ("Mức hài lòng về giải quyết thủ tục và về sự phục vụ ở Nguyên Giáp năm 2030 có bằng nhau không?", "Có."),
        (
            "Nguyên Giáp đặt cho 2025 hai mức hài lòng, một về giải quyết thủ tục, một về sự phục vụ của cơ quan "
            "hành chính. Hai mức ấy có bằng nhau không?",
            "Có.",
        ),
        ("Trạm bơm Yên Sở và trạm bơm Bắc Thăng Long có cùng công suất không?", UNDECIDED),
    ],
)
def test_two_figures_tell_whether_they_are_alike(eight: Assistant, asked: str, verdict: str) -> None:
    assert eight.ask(asked).answer.startswith(verdict.rstrip("."))


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        ("Mục tiêu cải cách hành chính theo bài học thứ năm phải mang tính định tính đúng không?", "Không."),
        (
            "Hội nghị tổng kết chương trình cải cách hành chính 2011 - 2020 họp trực tiếp "
            "chứ không trực tuyến, đúng không?",
            "Không.",
        ),
        ("Sửa chữa hệ thống trạm bơm thoát nước được triển khai sau mùa mưa năm 2026, đúng không?", "Không."),
        ("Công chức làm cải cách hành chính không được đào tạo, bồi dưỡng hàng năm, đúng không?", "Không."),
        ("Bài học thứ hai coi cải cách hành chính là nhiệm vụ trọng tâm thường xuyên, lâu dài, đúng không?", "Có."),
        ("Hệ thống quản lý chất lượng của Bộ Nội vụ theo TCVN ISO 9001:2015 đúng không?", "Có."),
        ("Hội nghị quán triệt Chương trình phải tổ chức trực tiếp, đúng không?", UNDECIDED),
        ("Dân Nguyên Giáp gửi văn bản điện tử rồi có phải kẹp thêm bản giấy không?", "Không."),
    ],
)
def test_the_opposite_denies_and_silence_leaves_open(eight: Assistant, asked: str, verdict: str) -> None:
    assert eight.ask(asked).answer.startswith(verdict.rstrip("."))
