"""The words of an answer that are set in bold: the fact asked for, whole, and nothing where that is not clear."""

from __future__ import annotations

import pytest

from assistant.emphasis import emphasis
from assistant.question import Fact, Kind, Question


@pytest.mark.parametrize(
    ("asked", "said", "marks", "expected"),
    [
        ("có bao nhiêu hồ chứa nước?", "Cả xã có 12 hồ chứa nước lớn.", ("12 hồ chứa",), ("12 hồ chứa nước",)),
        ("có bao nhiêu hồ?", "Cả xã có 12 hồ chứa nước lớn.", ("12 hồ",), ("12 hồ",)),
        ("có bao nhiêu điểm úng?", "Tồn tại 11 điểm úng ngập trên 9 phường.", ("11 điểm úng",), ("11 điểm úng ngập",)),
        ("có bao nhiêu điểm úng ngập?", "Có 71 điểm úng ngập cục bộ.", ("71 điểm úng",), ("71 điểm úng ngập",)),
        ("ai ký?", "Nguyễn Văn A", ("Nguyễn Văn A",), ("Nguyễn Văn A",)),
        ("Máy bơm B có công suất bao nhiêu?", "Máy bơm B 90m³/s.", (), ("90m³/s",)),
        ("Máy bơm số 3 có công suất bao nhiêu?", "Máy bơm số 3: 90m³/s.", (), ("90m³/s",)),
        ("Có mấy chương?", "3 chương:\n- Chương 1: Một.\n- Chương 2: Hai.", (), ("3 chương",)),
        ("Sở A chủ trì bao nhiêu việc?", "Có 2 việc (Sở A):\n- STT 1: xong 2024\n- STT 5", (), ("2 việc",)),
        ("Kinh phí bao nhiêu?", "Đợt đầu 30 tỷ đồng, đợt sau 50 tỷ đồng.", (), ()),
        ("Kinh phí bao nhiêu?", "Một.\nHai 30.", (), ()),
        ("So sánh mức độ năm 2025 và 2030", "- Năm 2025: đạt 95%.\n- Năm 2030: đạt 98%.", (), ("95%", "98%")),
        ("So sánh mức độ năm 2025 và 2030", "- Năm 2025: 95% và 80%.\n- Năm 2030: đạt 98%.", (), ()),
        (
            "có bao nhiêu hồ chứa nước?",
            "- Vùng cao: 12 hồ chứa nước, 3 hồ đã cạn.\n- Vùng thấp: 5 hồ chứa.",
            (),
            ("12 hồ chứa nước", "5 hồ chứa"),
        ),
        ("Việc gì?", "Trồng 30 cây.", (), ()),
    ],
)
def test_the_figure_asked_for_is_marked_with_the_words_it_counts(
    asked: str, said: str, marks: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    assert emphasis(Question(asked, asked, Kind.GENERAL, (), ()), said, marks) == expected


def test_the_day_asked_for_is_marked_and_no_day_that_was_told_by_the_asker() -> None:
    question = Question("?", "Ngày 01/3/2020 là của văn bản nào, ngày nào?", Kind.METADATA, (), (), (Fact.DATE,))
    assert emphasis(question, "Quyết định số 5/QĐ-A ngày 15/7/2021 của Sở B.", ()) == ("15/7/2021",)
    assert emphasis(question, "Quyết định ngày 01/3/2020.", ()) == ()


def test_of_several_shares_in_one_sentence_only_the_one_asked_for_is_marked() -> None:
    said = "Đến năm 2025: 90% thôn có đường nhựa; 60% hồ sơ của xã được xử lý trên mạng."
    both = ("90%", "60%")
    for asked, expected in (
        ("Bao nhiêu phần trăm hồ sơ được xử lý trên mạng?", ("60%",)),
        ("Bao nhiêu % thôn có đường nhựa và hồ sơ được xử lý trên mạng?", both),
        ("Xã đạt bao nhiêu phần trăm?", both),
    ):
        assert emphasis(Question(asked, asked, Kind.PERCENT, (), ()), said, both) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Giao Sở Xây dựng: Phối hợp với Bộ Y tế kiểm tra hồ đập.", ("Sở Xây dựng",)),
        ("Để kịp thời, Bộ Nội vụ hướng dẫn các bộ thực hiện.", ("Bộ Nội vụ",)),
        ("Sở Xây dựng chủ trì kè sông, Sở Y tế chủ trì tiêm phòng.", ()),
        ("Đồng ý chuyển giao hồ đập từ Bộ Y tế về thành phố.", ()),
    ],
)
def test_the_body_that_a_sentence_charges_is_marked(said: str, expected: tuple[str, ...]) -> None:
    assert emphasis(Question("?", "Cơ quan nào lo việc này?", Kind.AUTHORITY, (), ()), said, ()) == expected
