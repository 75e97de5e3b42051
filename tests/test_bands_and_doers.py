"""A range told in bands, a company that itself does what is asked, a rank that no count of rows tells."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant


@pytest.mark.parametrize(
    "asked",
    [
        # a rank, of which the table of schemes tells nothing
        "Năm 2022 Bộ Nội vụ xếp thứ mấy về chỉ số CCHC?",
        "Bộ Y tế năm 2022 đứng thứ mấy về chỉ số cải cách hành chính?",
        # a company that is only worked with, or that does another thing
        "Công ty nào bơm nước ra khỏi nội thành Hà Nội khi ngập?",
        "Khi ngập thì công ty nào lo bơm nước cho nội thành Hà Nội?",
        "Công ty nào vận hành các trạm bơm để tiêu nước nội thành khi mưa?",
        "Công ty nào trực vận hành trạm bơm Yên Sở?",
        # a range whose bands begin and end elsewhere
        "Mưa 60 đến 90mm/h có bao nhiêu điểm ngập?",
    ],
)
def test_what_is_not_told_is_refused(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Công ty nào cấp điện cho các trạm bơm?", "Tổng Công ty Điện lực Hà Nội: duy trì, cung cấp điện"),
        ("Công ty nào là đơn vị chủ lực thoát nước ở Hà Nội?", "Công ty TNHH MTV Thoát nước Hà Nội là"),
        ("Công ty nào chịu trách nhiệm thoát nước nội thành Hà Nội?", "Công ty TNHH MTV Thoát nước Hà Nội"),
        ("Công ty nào có số điện thoại 090.3479.594?", "dịch vụ thương mại 68"),
        ("Công ty nào quản lý thoát nước khu vực Sơn Tây?", "Đô thị Sơn Tây"),
        ("Sở Nông nghiệp phối hợp chỉ đạo công ty nào vận hành trạm bơm tiêu nông nghiệp?", "sông Nhuệ, sông Đáy"),
        ("Đề án xác định chỉ số cải cách hành chính đứng thứ mấy trong Phụ lục 2?", "STT 6"),
        ("Mưa từ 50 đến 70mm/h có bao nhiêu điểm úng ngập?", "11 điểm úng ngập"),
        ("Mưa từ 70 đến 100mm/h có bao nhiêu điểm úng ngập?", "71 điểm úng ngập"),
    ],
)
def test_what_is_told_stays_told(eight: Assistant, asked: str, told: str) -> None:
    assert told in eight.ask(asked).answer


def test_a_range_is_told_by_all_its_bands(eight: Assistant) -> None:
    answer = eight.ask("mưa từ 50 đến 100mm/h có bao nhiêu điểm úng ngập?")
    assert "11 điểm úng ngập" in answer.answer
    assert "71 điểm úng ngập" in answer.answer
    assert len(answer.citations) == 2
