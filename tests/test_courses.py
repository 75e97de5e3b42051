"""When a work begins and is done, who does what with it, what it is set against: each is told of that very one."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.compose.courses import asked


@pytest.mark.parametrize(
    "question",
    [
        "Trạm bơm Yên Nghĩa sửa xong khi nào?",  # a lake of that name is
        "Trạm bơm Gia Thượng bao giờ xây xong?",  # the next sentence tells of another one
        "Hệ thống báo cáo của Bộ Nội vụ bao giờ thì kết nối xong với hệ thống báo cáo quốc gia?",
        "Dự án hồ Đồng Bông 2 khởi công ngày nào?",
        "Công trình cải tạo thoát nước đường Tô Hiệu bắt đầu khi nào?",
        "Đề án sắp xếp đơn vị hành chính triển khai từ năm nào?",
        "Đề án liên thông cán bộ cấp xã với cấp huyện đã làm xong hay còn dở?",
        "Vườn quốc gia Ba Vì đã bàn giao cho Hà Nội chưa?",
        "Bộ Tư pháp đã cho ý kiến về đề xuất của Đồng Nai chưa?",
        "Bộ nào kiểm tra việc tổ chức hội nghị quán triệt Chương trình ở các tỉnh?",
        "Cơ quan nào phê duyệt bản đồ ngập lụt theo kịch bản mưa?",
        "Đơn vị nào thi công nạo vét kênh La Khê?",
        "Đơn vị nào của Bộ Nội vụ được giao xây dựng kho dữ liệu điện tử?",
        "Ai làm chủ đầu tư trạm bơm Gia Thượng?",
        "Tỷ lệ số hóa của Bộ Nội vụ năm 2022 tăng mấy phần trăm so với năm trước?",
        "So với trạm bơm Cổ Nhuế thì trạm Yên Sở bơm mạnh hơn bao nhiêu?",
        "Kế hoạch tuyên truyền cải cách hành chính hằng năm phải ban hành chậm nhất khi nào?",
        "Báo cáo hằng tháng của UBND phường xã về thoát nước phải gửi ngày mấy?",
        "Tỷ lệ hồ sơ nộp trực tuyến ở xã Nguyên Giáp đến 2025 phải đạt bao nhiêu?",
    ],
)
def test_another_end_body_or_thing_does_not_answer(eight: Assistant, question: str) -> None:
    assert not eight.ask(question).answered


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Trạm bơm Phú Thượng phấn đấu xong trước ngày nào?", "30/4/2026"),
        ("Hồ Đồng Bông 2 bao giờ hoàn thành?", "2026"),
        ("Trạm bơm Yên Sở bảo dưỡng xong khi nào?", "trước mùa mưa năm 2026"),
        ("Đề án hợp đồng hành chính bao giờ xong?", "2024"),
        ("Ai làm chủ đầu tư trạm bơm Cự Khối?", "UBND phường Long Biên"),
        ("Ai phê duyệt quy trình vận hành cụm đầu mối Yên Sở?", "UBND Thành phố"),
        ("Hồ Phú Đô nằm ở phường nào?", "phường Từ Liêm"),
        ("Bộ Tư pháp có phải cho ý kiến về đề xuất của Đồng Nai không?", "Có."),
        ("Tỉnh đã ban hành kế hoạch trước 15/7/2021 thì có phải sửa lại không?", "rà soát, sửa đổi, bổ sung"),
    ],
)
def test_what_is_told_of_that_very_one_answers(eight: Assistant, question: str, said: str) -> None:
    told = eight.ask(question)
    assert told.answered
    assert said in told.answer


@pytest.mark.parametrize(
    ("before", "question", "said"),
    [
        ("Bộ Nội vụ chủ trì mấy đề án?", "so với năm 2021 thì tăng bao nhiêu?", "năm 2021"),
        ("Kế hoạch cải cách hành chính của bộ chậm nhất ngày nào?", "còn cấp xã thì sao?", ""),
        ("Đề án đo lường hài lòng về y tế công ai chủ trì?", "còn ai phản biện?", ""),
        ("Mưa 70-100mm/h có bao nhiêu điểm ngập?", "năm ngoái thì sao?", ""),
        ("Trạm bơm Yên Sở công suất bao nhiêu?", "xây xong năm nào?", ""),
    ],
)
def test_what_is_asked_next_is_not_answered_by_what_was_told(
    eight: Assistant, before: str, question: str, said: str
) -> None:
    told = eight.ask(question, [before])
    assert not told.answered
    assert said in told.answer


def test_a_beginning_and_an_end_are_told_apart() -> None:
    assert asked("Trạm bơm X khởi công khi nào?") == (True, False)
    assert asked("Bao giờ thì trạm bơm X xong?") == (False, True)
    assert asked("Quyết định có hiệu lực ngày nào?") == (False, False)
