"""`X à?`, `X hả?`, `Có đúng là X?`: a statement offered for a yes is asked like `X, đúng không?`."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.statements import as_question


@pytest.mark.parametrize(
    ("asked", "read"),
    [
        ("Xã A có 5 thôn à?", "Xã A có 5 thôn, đúng không?"),
        ("Kế hoạch do Bộ B ban hành hả anh?", "Kế hoạch do Bộ B ban hành, đúng không?"),
        ("Năm nay vẫn nộp hồ sơ qua bưu điện được chứ?", "Năm nay vẫn nộp hồ sơ qua bưu điện được, đúng không?"),
        ("Hồ sơ trực tuyến phải đạt 30%, chắc vậy nhỉ?", "Hồ sơ trực tuyến phải đạt 30%, đúng không?"),
        ("Có đúng là dân được góp ý vào dự thảo?", "Dân được góp ý vào dự thảo, đúng không?"),
        ("Trạm bơm C có công suất 20 m3/s?", "Trạm bơm C có công suất 20 m3/s, đúng không?"),
        ("Dự án D đã hoàn thành rồi chứ?", "Dự án D đã hoàn thành chưa?"),
        ("Luật E đã được thông qua rồi?", "Luật E đã được thông qua chưa?"),
    ],
)
def test_a_statement_offered_is_asked_to_be_so(asked: str, read: str) -> None:
    assert as_question(asked) == read


@pytest.mark.parametrize(
    "asked",
    [
        "Kế hoạch này do ai ban hành hả?",
        "Bao giờ thì xong hả anh?",
        "Hạn nộp báo cáo năm 2025 là ngày nào nhỉ?",
        "Mưa to thì có ngập không hả bác?",
        "Tỷ lệ hài lòng xã A năm 2025?",
        "Chỉ thị 23 về cải cách, ngày ban hành?",
        "Thế còn mốc 2030?",
        "Danh sách đơn vị phải tự chủ năm 2022?",
        "Khi nào phải sao lưu dữ liệu nhỉ?",
    ],
)
def test_a_question_with_a_word_of_asking_stays(asked: str) -> None:
    assert as_question(asked) == asked


@pytest.mark.parametrize(
    ("asked", "verdict", "told"),
    [
        ("Trạm bơm Yên Nghĩa có công suất 90 khối một giây?", "Không.", "120"),
        ("Trạm bơm Gia Thượng công suất 20 m3/s à?", "Không.", "14"),
        ("Trạm bơm Gia Thượng có công suất 14 m3/s hả?", "Có.", "14"),
        ("Hồ công viên Hà Đông rộng 20ha nhỉ?", "Không.", "35ha"),
        ("Kiến trúc Chính phủ điện tử Bộ Nội vụ đang triển khai là phiên bản 1.0 à?", "Không.", "2.0"),
        ("Kiến trúc Chính phủ điện tử Bộ Nội vụ đang triển khai là phiên bản 2.0 à?", "Có.", "2.0"),
        ("Mức hài lòng về giải quyết thủ tục ở xã Nguyên Giáp năm 2025 là 90% nhỉ?", "Không.", "95%"),
        ("Đề án thí điểm hợp đồng hành chính phải xong trong năm 2022 hả?", "Không.", "2024"),
        ("Quyết định 1368 được ký ngày 15/12/2021 à?", "Không.", "31/12"),
        ("Năm 2022 vẫn nộp hồ sơ và nhận kết quả của Bộ Nội vụ qua bưu điện được chứ?", "Có.", "bưu chính"),
    ],
)
def test_what_is_stated_is_affirmed_or_denied(eight: Assistant, asked: str, verdict: str, told: str) -> None:
    answer = eight.ask(asked).answer
    assert answer.startswith(verdict.rstrip("."))
    assert told in answer


@pytest.mark.parametrize(
    "asked",
    [
        "Trạm bơm Phú Thượng đã xong trước 30/4/2026 rồi chứ?",
        "Luật Thi đua, khen thưởng sửa đổi đã được Quốc hội thông qua rồi?",
        "Trạm bơm Sài Đồng có công suất 50 m3/s à?",
        "Mực nước hồ Yên Sở mùa mưa được giữ ở 5,5m đúng không?",
        "Dịch vụ công trực tuyến của Bộ Nội vụ ở mức độ 2 à?",
        "Xã Nguyên Giáp có 30 công chức à?",
        "Bộ Nội vụ tuyển thêm 500 công chức năm 2022 hả?",
        "Xã Nguyên Giáp miễn lệ phí cho hộ nghèo à?",
    ],
)
def test_what_no_text_tells_is_refused(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


@pytest.mark.parametrize(
    "asked",
    [
        "Nghị quyết chuyển vườn Ba Vì ký hôm nào là chạy luôn hôm đó, đúng không?",
        "Đề án cải cách tổng thể chính sách tiền lương có phải hoàn thành trước năm 2025 không?",
        "Đề án phân cấp giải quyết thủ tục phải xong trước 30/6/2022 đúng không?",
    ],
)
def test_what_is_told_less_exactly_decides_nothing(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answer.startswith(("Có.", "Không."))


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        ("Nghị quyết 10 về đẩy mạnh cải cách hành chính của Bộ Nội vụ là do Bộ Chính trị ban hành à?", "Không."),
        ("Nghị quyết 10 về đẩy mạnh cải cách của Bộ Nội vụ là do Ban Cán sự đảng Bộ ban hành à?", "Có."),
        ("Nghị định 108 về tinh giản biên chế ra ngày 20/11/2014 hả?", "Có."),
        ("Kien truc Chinh phu dien tu cua Bo Noi vu dang trien khai la phien ban 1.0 a?", "Không."),
        ("Công văn hỏa tốc về metro có gửi cho chính quyền Sài Gòn không?", "Có."),
        ("Truoc khi mua, muc nuoc song Nhue phai ha xuong duoi +3,5m dung khong?", "Không."),
    ],
)
def test_the_body_and_the_day_are_those_asked_about(eight: Assistant, asked: str, verdict: str) -> None:
    assert eight.ask(asked).answer.startswith(verdict.rstrip("."))


@pytest.mark.parametrize(
    "asked",
    [
        "Chỉ thị 23 của Thủ tướng cũng ra cùng ngày 15/7/2021 với Nghị quyết 76 à?",
        "Kế hoạch cải cách hành chính 2022 ban hành ngày 15/7/2021 à?",
    ],
)
def test_the_day_of_another_paper_affirms_nothing(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answer.startswith("Có.")
