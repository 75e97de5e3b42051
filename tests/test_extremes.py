"""Which of many is the most: told where the text sets them side by side, and nowhere else."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant

NEAR = (
    "Mưa trên 100mm/h thì phường nào ở Hà Nội có nhiều điểm ngập nhất?",
    "Mưa trên 100mm/h thì đường nào ở Hà Nội ngập sâu nhất?",
    "Trong năm bộ phải góp ý về metro Đồng Nai thì bộ nào trả lời sớm nhất?",
    "Trong 16 đề án quốc gia ở công văn 3759, đề án nào tốn nhiều tiền nhất?",
    "Trong các đề án quốc gia của công văn 3759, đề án nào khó nhất?",
    "Trạm Yên Sở với trạm Yên Nghĩa trạm nào tốn điện nhiều hơn?",
)


@pytest.mark.parametrize("asked", NEAR)
def test_what_is_told_of_all_together_tells_of_none_that_it_is_the_most(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Bốn trạm bơm quy hoạch ở lưu vực Hữu Nhuệ trạm nào mạnh nhất?", "Cao Viên 60 m³/s."),
        ("Mưa 50-70mm/h thì phường nào ở Hà Nội có nhiều điểm ngập nhất?", "Bồ Đề"),
        ("Bộ nào chủ trì nhiều đề án quốc gia nhất?", "Bộ Nội vụ nhiều nhất: 11 đề án"),
        ("Các hồ điều hòa Hà Nội xây theo lệnh khẩn cấp, hồ nào rộng nhất?", "31,5 ha"),
    ],
)
def test_the_most_of_several_that_have_figures_is_told(eight: Assistant, asked: str, said: str) -> None:
    assert said in eight.ask(asked).answer


def test_two_names_are_weighed_by_the_figures_behind_them(eight: Assistant) -> None:
    answer = eight.ask("Trạm bơm Cao Viên với Liên Trung theo quy hoạch Hà Nội, trạm nào lớn hơn?").answer
    assert answer == "- Lớn hơn: Cao Viên 60 m³/s.\n- Liên Trung 30 m³/s."
    apart = eight.ask("Công suất của hai trạm Yên Sở, Yên Nghĩa là bao nhiêu khối một giây, trạm nào khỏe hơn?").answer
    assert apart.startswith("- Khỏe hơn: Yên Nghĩa 120m³/s.") and "90 m³/s" in apart


def test_a_name_without_a_figure_is_not_weighed(eight: Assistant) -> None:
    assert not eight.ask("Trạm bơm Cao Viên với Đồng Bông 1, trạm nào lớn hơn?").answered


def test_more_of_many_is_no_comparison_of_two(eight: Assistant) -> None:
    asked = "Bài viết về Nghị quyết 76 mong lực lượng nào tham gia phản biện xã hội nhiều hơn?"
    assert "Mặt trận Tổ quốc" in eight.ask(asked).answer


def test_one_of_them_asked_next_is_told_by_its_own_figure(eight: Assistant) -> None:
    before = "Bốn trạm bơm mới theo quy hoạch ở lưu vực Hữu Nhuệ, trạm nào bơm khỏe nhất?"
    assert "30 m³/s" in eight.ask("Còn Liên Trung thì bao nhiêu?", [before]).answer
