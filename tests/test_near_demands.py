"""A day that a text sets, a standard by its number, a kind of school, an office, a quarter: each of just that."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.kinds import facts_asked
from assistant.question import Fact
from assistant.spoken import as_meant


@pytest.mark.parametrize(
    "asked",
    [
        "Nghị quyết 115/NQ-CP chốt ngày nào phải bàn giao xong Vườn quốc gia Ba Vì?",
        "Công văn 3722 ấn định ngày khởi công tuyến metro kéo dài là ngày nào?",
        "Quyết định 2280 hẹn ngày nào bàn giao trạm bơm?",
        "Văn phòng Chính phủ ra công văn 3722 lúc mấy giờ?",
        "Hệ thống quản lý an toàn thông tin theo ISO 27001 được áp dụng ở những đơn vị nào thuộc Bộ Nội vụ?",
        "Trường THPT công lập phải ban hành kế hoạch cải cách hành chính năm chậm nhất ngày nào?",
        "Cơ chế khoán kinh phí ở xã Nguyên Giáp do chức danh nào chịu trách nhiệm theo dõi, quyết toán?",
        "De an “Phan cap trong giai quyet thu tuc hanh chinh” phai hoan thanh vao quy may cua nam 2022?",
        "Bên cạnh 7 bài học, báo cáo có nêu những kết quả đã đạt được: liệt kê các kết quả đó.",
    ],
)
def test_another_day_standard_school_or_office_does_not_answer(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


def test_a_paper_that_sets_a_day_is_not_asked_for_its_own() -> None:
    assert Fact.DATE not in facts_asked("nghị quyết 115 quy định ngày nào phải tiếp nhận xong")
    assert Fact.DATE not in facts_asked("chỉ thị 23 yêu cầu ngày nào các bộ báo cáo")
    assert Fact.DATE in facts_asked("quyết định quy định về lưu trữ ký ngày nào")
    assert Fact.DATE in facts_asked("quyết định 2280 đề ngày nào")


def test_which_quarter_is_read_where_no_diacritics_are_typed() -> None:
    assert as_meant("hoan thanh vao quy may") == "hoàn thành vào quý mấy"


def test_a_paper_pointed_at_and_never_named_is_asked_for(eight: Assistant) -> None:
    assert eight.ask("Tờ trình đó đề ngày mấy?").kind == "unclear"
