"""What a question demands by name, and the deed of a yes-no question, stand in the answer or there is none."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.compose.deeds import deeds


@pytest.mark.parametrize(
    "asked",
    [
        # the deed stands nowhere, the matter does
        "Đánh giá cải cách hành chính hằng năm có thuê công ty độc lập chấm không?",
        "Người dân khảo sát hài lòng có được trả thù lao không?",
        "Vườn quốc gia Ba Vì về Hà Nội thì vé vào cửa có tăng không?",
        "Giao ban hàng tháng có bắt buộc ghi âm không?",
        # what is asked for stands nowhere
        "Các Trung tâm dữ liệu của Bộ Nội vụ đặt ở địa chỉ nào?",
        "Nhà thầu nào thay tuyến cáp ngầm cho Trạm bơm Yên Sở?",
        "Ai đang là giám đốc Vườn quốc gia Ba Vì?",
        "Lãnh đạo phải tiếp dân mấy buổi một tháng theo bài học thứ ba?",
        # taken for granted
        "Căn cứ nào để lùi hạn ban hành kế hoạch cải cách hành chính năm?",
        "Ai bác đề nghị của Bộ Nông nghiệp và Môi trường về Vườn quốc gia Ba Vì?",
        "Chỉ thị 23/CT-TTg được thay thế năm nào?",
        "Ai thay Van phong Chinh phu lam chu tri de an phan cap giai quyet thu tuc hanh chinh?",
        "Tuyến đường sắt Thủ Thiêm - Long Thành do Đồng Nai trình bằng văn bản số mấy?",
        "Căn cứ nào để Chính phủ thu hồi 200 ha đất Ba Vì tại Nghị quyết 115?",
        "Quyết định liền trước Quyết định 1368 mang số mấy?",
        # what is asked to be so stands nowhere: of a row, beside a figure, with another party, of things counted
        "Theo Đề án liên thông cán bộ, công chức cấp xã có được điều động lên huyện mà không phải qua sát hạch không?",
        "Quanh hồ công viên Hà Đông 35 ha có cho mở quán kinh doanh không?",
        "Kế hoạch 5 năm sau khi sửa đổi có phải trình Hội đồng nhân dân tỉnh thông qua lại không?",
        "Bảy điều đúc kết ấy có được các đại biểu giơ tay tán thành hết không?",
        # under another body's name
        "Ủy ban nhân dân phường phải gửi báo cáo kết quả chống ngập cho Sở Xây dựng vào ngày nào hằng tháng?",
        # of another case
        "Mùa khô thì đập Thanh Liệt phải giữ mực nước sông Tô Lịch ở cao độ bao nhiêu?",
        "Năm 2025 xã Nguyên Giáp bao nhiêu phần trăm hồ sơ được giải quyết đúng hạn?",
        "Nộp kế hoạch cải cách hành chính chậm thì bị xử phạt thế nào?",
        # of another body, another thing by name
        "Trưởng Ban Chỉ đạo cải cách chính sách tiền lương nhà nước là vị nào?",
        "thanh tra chinh phu chu tri viec gi",
        "Vietcombank phải lập kế hoạch cải cách hành chính trước ngày nào?",
        "cai cach tu phap giai doan 2011-2020 rut ra nhung bai hoc gi",
        "Kiểm toán Nhà nước đánh giá cải cách hành chính theo tiêu chí nào?",
        "Hải quan cửa khẩu phải kết nối Cổng Dịch vụ công thế nào?",
        "Cải cách giáo dục giai đoạn 2011 - 2020 rút ra bài học gì?",
        "Vườn quốc gia Cát Bà thì bộ nào trình, tờ trình số mấy?",
        "Xử lý vi phạm ở bài học thứ sáu là phạt tiền hay phạt tù?",
    ],
)
def test_a_near_miss_is_refused(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Thứ hạng cải cách hành chính có dính tới xếp loại của sếp không?", "xếp loại"),
        ("Sáng kiến cải cách có được làm thử trước không?", "thí điểm"),
        ("Mặt trận Tổ quốc phải làm gì theo bài học thứ nhất?", "Mặt trận"),
        ("Bệnh viện công được đo sự hài lòng theo đề án của bộ nào?", "Bộ Y tế"),
        ("Mạng máy tính của Bộ Nội vụ đổi sang loại địa chỉ Internet nào?", "IPv6"),
        # the first place does not speak of the deed, another as near does
        ("Khu đô thị chưa bàn giao hệ thống cống cho Hà Nội thì chủ đầu tư có phải tự nạo vét không?", "nạo vét"),
    ],
)
def test_what_is_said_in_other_words_is_answered(eight: Assistant, asked: str, told: str) -> None:
    assert told in eight.ask(asked).answer


@pytest.mark.parametrize(
    ("asked", "deed"),
    [
        ("Xã có được thuê tư vấn không?", ["thuê"]),
        ("Hồ sơ mật có bị tính vào con số đó không?", []),
        ("Làm vậy có đúng kế hoạch của xã không?", []),
    ],
)
def test_the_deed_is_the_first_word_that_says_something(asked: str, deed: list[str]) -> None:
    assert deeds(asked.strip("?")) == deed
