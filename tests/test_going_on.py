"""A follow-up is not answered with what was told before it: another year's figure, another paper, another matter."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant

_PAID_ONLINE = "Năm 2025 xã Nguyên Giáp đặt tỷ lệ giao dịch trả tiền trên mạng bao nhiêu?"
_ON_THE_NET = "Xã Nguyên Giáp đến 2025 xử lý bao nhiêu phần trăm công việc trên môi trường mạng?"
_BY_POST = "Bộ Nội vụ nhận hồ sơ qua bưu điện theo quyết định nào?"
_FEWER_POSTS = "Bộ Nội vụ tinh giản biên chế theo nghị định nào hồi 2014?"
_FLOOD_SYSTEM = "Dự án Hệ thống hỗ trợ kiểm soát ngập lụt thành phố Hà Nội theo quyết định nào?"
_MONTHLY = "Các đơn vị duy trì thoát nước Hà Nội báo cáo kết quả vào ngày nào hằng tháng?"
_PETITION = "Tờ trình của Bộ Nông nghiệp và Môi trường về Vườn quốc gia Ba Vì số mấy?"
_WHO_FOR = "Công văn 3759 hướng dẫn bố trí người làm cải cách hành chính ra sao?"
_PUMP = "Trạm bơm Yên Sở công suất mấy?"
_UNFINISHED = "Mà này, khu đô thị chưa bàn giao hệ thống thoát nước cho Hà Nội thì ai phải nạo vét, vận hành?"


@pytest.mark.parametrize(
    ("before", "asked", "said"),
    [
        ([_PAID_ONLINE], "Sang 2030 tăng lên mức nào?", "50%"),
        ([_PAID_ONLINE], "Vậy năm năm sau đó phải đạt bao nhiêu?", "50%"),
        ([_PAID_ONLINE], "rứa tới hai không ba mươi thì lên mấy", "50%"),
        ([_BY_POST], "Thế gửi công văn qua mạng thì theo quyết định nào của Thủ tướng?", "28/QĐ-TTg"),
        ([_FEWER_POSTS], "Nghị định sửa ấy số mấy?", "113/2018/NĐ-CP"),
        ([_FLOOD_SYSTEM], "Sở Xây dựng làm nó chung với ai?", "Ban Quản lý dự án"),
        ([_MONTHLY], "Nộp báo cáo ấy cho những ai?", "Trung tâm Quản lý hạ tầng kỹ thuật"),
        ([_PETITION], "còn của Hà Nội?", "83/TTr-UBND"),
        ([_WHO_FOR], "Thế dự toán thì gửi cho bộ nào?", "Bộ Kế hoạch và Đầu tư"),
        ([_PUMP, "còn Yên Nghĩa?"], _UNFINISHED, "Chủ đầu tư"),
        (
            ["Đề án số 8 ở phụ lục 2 của công văn 3759 tên gì?", "Xong năm nào?"],
            "Thế cái số 14 tên gì?",
            "Đổi mới phương pháp",
        ),
        (
            ["Bài học thứ sáu 2011-2020 nói gì?", "Ai ký quyết định 1368?"],
            "Trở lại bài học kia, ai bị xử lý nghiêm?",
            "vi phạm",
        ),
        (["Công văn 3759 ban hành ngày nào?"], "Kế hoạch năm thì ngày nào phải xong?", "25 tháng 12"),
        (["Công văn 3759 do ai ký?"], "Còn ngày ban hành?", "ngày 02 tháng 08 năm 2021"),
        (["Bài học thứ hai giai đoạn 2011 - 2020 nói gì?"], "Còn bài cuối cùng?", "Thứ bảy"),
    ],
)
def test_what_is_asked_now_is_told(eight: Assistant, before: list[str], asked: str, said: str) -> None:
    assert said in eight.ask(asked, before).answer


@pytest.mark.parametrize(
    ("before", "asked"),
    [
        (_ON_THE_NET, "Còn năm 2030 thì tỷ lệ này phải là mấy?"),
        (_PAID_ONLINE, "Còn của huyện?"),
        ("Trạm bơm Phú Thượng xong trước ngày nào?", "Còn trạm bơm Phương Trạch?"),
        ("Phó Thủ tướng nào có ý kiến trong công văn 3722 về metro?", "Ông ấy nhắc các bộ soi kỹ chuyện gì?"),
        ("Dự án trạm bơm Liên Mạc công suất bao nhiêu?", "Ai làm nó?"),
        ("Kiến trúc Chính phủ điện tử của Bộ Nội vụ đang ở phiên bản mấy?", "Bao giờ họ lên bản 3.0?"),
    ],
)
def test_what_was_told_before_is_not_told_again(eight: Assistant, before: str, asked: str) -> None:
    assert not eight.ask(asked, [before]).answered


def test_a_level_that_the_rule_does_not_name_is_told_no_other_things_day(eight: Assistant) -> None:
    before = "kế hoạch cải cách hành chính năm của bộ ngành chậm nhất ngày nào"
    assert not eight.ask("còn cấp huyện thì sao", [before]).answered


def test_both_years_are_told_where_one_is_set_against_the_other(eight: Assistant) -> None:
    before = "Năm 2025 xã Nguyên Giáp muốn bao nhiêu phần trăm dân hài lòng với sự phục vụ của cơ quan nhà nước?"
    answer = eight.ask("Vậy năm 2030 thì sao, hơn năm 2025 mấy phần trăm?", [before]).answer
    assert "95%" in answer and "98%" in answer


@pytest.mark.parametrize(
    "asked",
    ["Kế hoạch năm 2023 của bộ ban hành khi nào?", "Kế hoạch cải cách hành chính năm 2023 ban hành ngày nào?"],
)
def test_by_when_plans_are_due_is_not_when_one_was_issued(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked, ["Bộ Nội vụ ban hành kế hoạch CCHC năm 2022 ngày nào?"]).answered


def test_the_places_of_another_case_are_not_told_off(eight: Assistant) -> None:
    assert not eight.ask("kể tên các điểm đó", ["Mưa từ 70 đến 100mm/h Hà Nội ngập bao nhiêu điểm?"]).answered
    assert "Hoàn Kiếm" in eight.ask("những điểm nào", ["Mưa từ 50 đến 70mm/h Hà Nội ngập bao nhiêu điểm?"]).answer
