"""Bodies named behind one common head: each of them is met, counted and found by its place."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.compose.in_a_row import rows
from tests.stores import held

FIVE = "Công an, Tài chính, Xây dựng, Tư pháp, Nông nghiệp và Môi trường"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Giao các Bộ: Công an, Nông nghiệp và Môi trường có ý kiến.", ("Công an", "Nông nghiệp và Môi trường")),
        ("Các Sở Tài chính, Nội vụ và Xây dựng phối hợp.", ("Tài chính", "Nội vụ", "Xây dựng")),
        ("- Các xã: Minh Đức, Hòa Bình;", ("Minh Đức", "Hòa Bình")),
    ],
)
def test_a_row_is_read_name_by_name(text: str, names: tuple[str, ...]) -> None:
    assert [r.names for r in rows(held("a", text).paragraphs[0])] == [names]


def test_bodies_of_no_name_are_no_row() -> None:
    assert not rows(held("a", "Các bộ, cơ quan ngang bộ và các xã có trách nhiệm.").paragraphs[0])


@pytest.mark.parametrize("asked", ["Bộ Tài chính được giao việc gì?", "Bộ Công an được giao việc gì về metro?"])
def test_a_body_named_in_a_row_is_met_as_that_body(eight: Assistant, asked: str) -> None:
    assert "Giao các Bộ: Công an, Tài chính" in eight.ask(asked).answer


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Công văn 3722 giao bao nhiêu bộ cho ý kiến?", f"Có 5 bộ: {FIVE}."),
        ("Những bộ nào phải góp ý cho Đồng Nai về metro?", f"Có 5 bộ: {FIVE}."),
        ("Ở phần kính gửi của công văn 3722/VPCP-CN, bộ đứng thứ ba là bộ nào?", "Thứ ba: Bộ Tài chính"),
        ("Chỗ giao việc trong công văn 3722, bộ nào được nêu đầu tiên, bộ nào cuối cùng?", "Cuối cùng: Bộ Nông nghiệp"),
        ("Mấy bộ chủ trì đề án quốc gia theo công văn 3759?", "Có 4 bộ:"),
    ],
)
def test_bodies_are_counted_and_found_by_their_place(eight: Assistant, asked: str, said: str) -> None:
    assert said in eight.ask(asked).answer


@pytest.mark.parametrize(
    "asked",
    [
        "Bộ Quốc phòng phải làm gì?",
        "Bao nhiêu bộ đã có ý kiến về metro Đồng Nai?",
        "Những bộ nào đã góp ý về metro Đồng Nai?",
        "Bộ Tài chính đã trả lời thế nào về đề xuất của Đồng Nai đối với tuyến metro đi Long Thành?",
        "Chỉ thị 23/CT-TTg giao Bộ Công an làm những việc gì?",
    ],
)
def test_what_the_row_does_not_tell_is_not_told_by_it(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


def test_two_kinds_of_bodies_are_not_told_by_a_row_of_one(eight: Assistant) -> None:
    assert "tỉnh Đồng Nai" in eight.ask("Công văn 3722 gửi tới những bộ nào và tỉnh nào?").answer
