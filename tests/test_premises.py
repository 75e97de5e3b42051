"""`X là năm 2025, đúng không?` where a text has 2030: denied by the place that tells it, and by no other."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.compose.verdicts import UNDECIDED


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Có phải Chính phủ đồng ý giao Vườn quốc gia Ba Vì cho tỉnh Phú Thọ trực tiếp quản lý không?", "Hà Nội"),
        ("Nghị quyết 115 giao Bộ Xây dựng chủ trì bàn giao Vườn quốc gia Ba Vì phải không?", "Bộ Nông nghiệp"),
        ("Tỉnh Bình Dương đề nghị làm công trình khẩn cấp kéo dài metro đúng không?", "tỉnh Đồng Nai"),
        ("Bộ Chỉ số cải cách hành chính hàng năm do Bộ Tài chính ban hành phải không?", "Bộ Nội vụ"),
        ("Lệnh khẩn cấp thoát nước do Sở Tài chính chủ trì đôn đốc, đúng không?", "Sở Xây dựng"),
        ("Kinh phí cải cách hành chính lập dự toán theo hướng dẫn của Bộ Y tế, phải không?", "Bộ Tài chính"),
        ("Kinh phí cải cách lập dự toán theo hướng dẫn của Bộ Kế hoạch và Đầu tư, phải không?", "Bộ Tài chính"),
        ("Hội nghị trực tuyến tổng kết Chương trình tổng thể là của giai đoạn 2001 - 2010, đúng không?", "2011"),
        ("Các dự án đầu tư công thoát nước triển khai trong giai đoạn 2016 - 2020, phải không?", "2021 - 2025"),
        ("Việc sửa chữa bảo dưỡng hệ thống trạm bơm thoát nước làm trước mùa mưa năm 2027, phải không?", "2026"),
        ("Bộ Nội vụ áp dụng hệ thống quản lý chất lượng ISO 9001 bản 2008 đúng không?", "9001:2015"),
        ("Các công trình khẩn cấp phải xong hạng mục chính trước 30/4/2027 đúng không?", "30/4/2026"),
        ("Dự án Trạm bơm Phú Thượng phấn đấu xong trước 30/4/2027 phải không?", "30/4/2026"),
        ("Đề án liên thông cán bộ xã có phải tới 2024 mới xong không? (danh mục kèm công văn 3759)", "2022"),
        ("Tới 2025 xã Nguyên Giáp phải đạt 98% người dân hài lòng với cơ quan nhà nước phục vụ phải không?", "95%"),
    ],
)
def test_another_value_of_the_same_thing_denies(eight: Assistant, asked: str, told: str) -> None:
    answer = eight.ask(asked).answer
    assert answer.startswith("Không")
    assert told in answer


@pytest.mark.parametrize(
    "asked",
    [
        "Vườn quốc gia Ba Vì sẽ do UBND thành phố Hà Nội trực tiếp quản lý phải không?",
        "Bộ Chỉ số cải cách hành chính hàng năm do Bộ Nội vụ ban hành phải không?",
        "Lệnh khẩn cấp thoát nước do Sở Xây dựng chủ trì đôn đốc, đúng không?",
        "Các công trình khẩn cấp phải xong hạng mục chính trước 30/4/2026 đúng không?",
    ],
)
def test_the_value_told_affirms(eight: Assistant, asked: str) -> None:
    assert eight.ask(asked).answer.startswith("Có")


@pytest.mark.parametrize(
    "asked",
    [
        "Vườn quốc gia Cúc Phương được giao cho tỉnh Ninh Bình quản lý đúng không?",
        "Nhà hát lớn Hà Nội được chuyển về Bộ Văn hóa quản lý phải không?",
        "Trạm bơm Liên Mạc hoàn thành trước mùa mưa năm 2028 phải không?",
        "Kế hoạch phòng cháy chữa cháy của Hà Nội cho mùa khô năm 2025 phải không?",
        "Việc sửa chữa trường học làm trước mùa mưa năm 2027, phải không?",
        "Xã Nguyên Giáp xây trụ sở mới xong vào năm 2025 đúng không?",
        "Nghị quyết 115 giao Bộ Tài chính cấp kinh phí trồng rừng Ba Vì phải không?",
        "Năm 2024 xã Nguyên Giáp có đạt mức hài lòng 95% không?",
        "Năm 2023 Bộ Nội vụ có ban hành kế hoạch cải cách hành chính không?",
    ],
)
def test_another_thing_is_refused(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        ("Đề án mô hình tổ chức Chính phủ do Bộ Tư pháp chủ trì, xong năm 2024, đúng không?", "Không."),
        ("Ban Tổ chức Trung ương chủ trì đề án liên thông đánh giá đảng viên, phải không?", "Không."),
        ("Theo phụ lục 2 công văn 3759, đề án đo hài lòng dịch vụ y tế công có phải xong năm 2024 không?", "Không."),
        ("Trong phụ lục 2, đề án phân cấp giải quyết thủ tục do Văn phòng Chính phủ chủ trì đúng không?", "Có."),
    ],
)
def test_a_row_decides_whoever_is_named_and_wherever_it_is_pointed_at(
    eight: Assistant, asked: str, verdict: str
) -> None:
    assert eight.ask(asked).answer.startswith(verdict.rstrip("."))


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        ("Người dân Nguyên Giáp có được khỏi nộp lại giấy tờ mà cơ quan nhà nước đang giữ không?", "Có."),
        ("Người dân Nguyên Giáp có cần cung cấp lại giấy tờ đã nộp ở thủ tục trước không?", "Không."),
        ("Thi tuyển cạnh tranh trong kế hoạch 2022 của Bộ Nội vụ là để chọn thủ trưởng phải không?", UNDECIDED),
    ],
)
def test_the_verdict_is_of_what_is_asked(eight: Assistant, asked: str, verdict: str) -> None:
    assert eight.ask(asked).answer.startswith(verdict.rstrip("."))


def test_a_figure_of_a_title_affirms_nothing(eight: Assistant) -> None:
    asked = "Hội nghị ở bài báo 7 bài học kinh nghiệm họp tập trung một chỗ, không họp qua mạng, đúng không?"
    assert not eight.ask(asked).answer.startswith("Có")
