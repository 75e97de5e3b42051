"""What a text tells of a body in many places: under which case, with what is announced, and whether it is all."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.answer import Assistant

PLAN = """KẾ HOẠCH
Phòng, chống cháy rừng huyện Bình Sơn năm 2025

I. NỘI DUNG
1. Giải pháp chung:
- Hạt Kiểm lâm lập bản đồ các vùng dễ cháy.
2. Phương án xử lý:
a. Đối với tình huống cháy nhỏ (dưới 1 ha).
Hạt Kiểm lâm chủ trì cùng các xã thực hiện:
- Huy động dân quân tại chỗ.
- Làm đường băng cản lửa.
b. Đối với tình huống cháy lớn (trên 5 ha).
- Hạt Kiểm lâm báo cáo Ủy ban nhân dân huyện để điều thêm lực lượng.
II. TỔ CHỨC THỰC HIỆN
1. Công an huyện:
- Điều tra nguyên nhân cháy.
- Phân luồng giao thông.
- Bảo vệ tài sản của dân.
"""


@pytest.fixture(scope="module")
def assistant(asked_of: Callable[[str, str], Assistant]) -> Assistant:
    return asked_of("ke-hoach.txt", PLAN)


def test_each_sentence_stands_under_its_case_with_what_it_announces(assistant: Assistant) -> None:
    lines = assistant.ask("Hạt Kiểm lâm phải làm những việc gì?").answer.splitlines()
    small = lines.index("Đối với tình huống cháy nhỏ (dưới 1 ha):")
    assert lines[small + 1].startswith("- Hạt Kiểm lâm chủ trì")
    assert [line.strip() for line in lines[small + 2 : small + 4]] == [
        "- Huy động dân quân tại chỗ.",
        "- Làm đường băng cản lửa.",
    ]
    assert lines[small + 4] == "Đối với tình huống cháy lớn (trên 5 ha):"
    assert not any("[…]" in line for line in lines)


def test_it_is_said_that_the_list_is_all(assistant: Assistant) -> None:
    answer = assistant.ask("Hạt Kiểm lâm phải làm những việc gì?")
    assert answer.answer.splitlines()[-1].startswith("(Đã xem đủ ")
    assert len(answer.citations) == sum(line.strip().startswith("- ") for line in answer.answer.splitlines())
    whole = assistant.ask("Công an huyện phải làm những việc gì?").answer
    assert "Phân luồng giao thông" in whole and "(Đã xem đủ " in whole


def test_cases_come_first_where_a_case_is_asked_about(assistant: Assistant) -> None:
    answer = assistant.ask("Khi có cháy thì Hạt Kiểm lâm phải làm những việc gì?").answer
    assert answer.index("Đối với tình huống cháy lớn") < answer.index("lập bản đồ")


RULES = """ỦY BAN NHÂN DÂN HUYỆN BÌNH SƠN
QUY CHẾ
Quản lý chợ trên địa bàn huyện Bình Sơn
Điều 1. Phạm vi điều chỉnh
Quy chế này quy định việc quản lý chợ trên địa bàn huyện.
Điều 2. Trách nhiệm của Phòng Kinh tế
Phòng Kinh tế giúp Ủy ban nhân dân huyện quản lý chợ và có trách nhiệm sau đây:
1. Lập danh sách hộ kinh doanh, gửi về huyện trước ngày 10 hằng tháng.
2. Kiểm tra an toàn thực phẩm.
Điều 3. Tồn tại
1. Một bộ phận tiểu thương chưa nộp phí đúng hạn.
"""


@pytest.fixture(scope="module")
def rules(asked_of: Callable[[str, str], Assistant]) -> Assistant:
    return asked_of("quy-che.txt", RULES)


def test_what_a_sentence_of_an_article_announces_is_told_with_it(rules: Assistant) -> None:
    told = rules.ask("Phòng Kinh tế có trách nhiệm gì?").answer
    assert "sau đây:" in told and "Kiểm tra an toàn thực phẩm" in told


def test_where_a_list_is_sent_is_no_question_for_a_list(rules: Assistant) -> None:
    assert "gửi về huyện" in rules.ask("Danh sách hộ kinh doanh gửi về đâu?").answer


def test_a_part_of_the_people_is_no_number_of_them(rules: Assistant) -> None:
    assert not rules.ask("Huyện Bình Sơn có bao nhiêu tiểu thương?").answered


FOREST = """ỦY BAN NHÂN DÂN
TỈNH AN MỘC
Số: 8/KH-UBND

KẾ HOẠCH
Phòng cháy rừng

I. TRƯỚC MÙA KHÔ
1. Sở Kiểm lâm rà soát các chòi canh lửa trên địa bàn, bảo đảm mỗi chòi có đủ người trực và phương tiện.
- Sửa chòi canh bản Mây.
- Làm mới chòi canh bản Sim.
2. Ủy ban nhân dân xã dọn đường băng.

II. TRONG MÙA KHÔ
1. Sở Kiểm lâm báo cáo cấp cháy rừng hằng ngày.
2. Sở Kiểm lâm huy động lực lượng khi có cháy.
"""


def test_items_below_a_duty_that_are_not_told_are_said_to_be_there(asked_of: Callable[[str, str], Assistant]) -> None:
    answer = asked_of("kh-8.txt", FOREST).ask("Sở Kiểm lâm phải làm gì?").answer
    assert "báo cáo cấp cháy rừng" in answer and "huy động lực lượng" in answer
    assert "phương tiện. (bên dưới còn 2 ý, đọc ở văn bản)" in answer
