"""Near misses about another party, field, level or matter than the place that has their words, and counterparts."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant


@pytest.mark.parametrize(
    "asked",
    [
        # a party that neither the place nor a class in it names
        "Các tổng công ty nhà nước phải ban hành kế hoạch cải cách hành chính năm chậm nhất ngày nào?",
        "Đại biểu Quốc hội phải tiếp dân định kỳ hoặc đột xuất thế nào?",
        "Chủ tịch Hội đồng nhân dân tỉnh chịu trách nhiệm trước ai về tiến độ thực hiện nhiệm vụ cải cách hành chính?",
        "Công đoàn ngành phải đưa chuyên đề cải cách hành chính vào họp giao ban mấy tháng một lần?",
        "Chủ tịch các hội, hiệp hội có bị gắn kết quả cải cách hành chính với đánh giá năng lực lãnh đạo không?",
        "Cộng tác viên của Bộ Nội vụ được thi tuyển cạnh tranh vào chức danh nào?",
        "Xã lập dự toán kinh phí cải cách hành chính thì gửi phòng Tài chính huyện hay gửi thẳng Sở Tài chính?",
        # a level of government that the plan of one unit does not bind
        "Đến năm 2025 cấp tỉnh phải đạt tỷ lệ giao dịch thanh toán trực tuyến bao nhiêu?",
        "Năm 2022 Sở Nội vụ các tỉnh phải số hóa bao nhiêu phần trăm kết quả giải quyết thủ tục hành chính?",
        # another field, or another kind of the same thing
        "Đến năm 2025 bao nhiêu phần trăm hồ sơ xin cấp sổ đỏ ở xã Nguyên Giáp phải nộp qua mạng?",
        "Đề án tự chủ của các cơ quan báo chí công lập giao bộ nào, bao giờ xong?",
        "Kết quả xếp hạng năng lực cạnh tranh hàng năm là tiêu chí đánh giá ai?",
        "Công chức kiêm nhiệm công tác cải cách hành chính có được hưởng chính sách hỗ trợ không?",
        # items of another matter, or other items
        "Bài học kinh nghiệm trong triển khai cải cách tư pháp giai đoạn 2011 - 2020 là những bài học nào?",
        "Trọng tâm của cải cách hành chính giai đoạn 2011 - 2020 gồm những nội dung nào?",
    ],
)
def test_another_party_or_object_is_refused(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("địa phương em phải ra kế hoạch cải cách hành chính năm chậm nhất ngày nào?", "25 tháng 12"),
        ("bên sở phải báo cáo Bộ Nội vụ tình hình thực hiện Chương trình vào những kỳ nào?", "hàng quý"),
        ("Chủ tịch xã phải tiếp dân định kỳ hoặc đột xuất để làm gì?", "lắng nghe"),
        ("xã em phải xử lý bao nhiêu phần trăm công việc trên mạng tới 2025?", "60%"),
        ("Năm 2022 bộ đặt số hóa mấy phần trăm kết quả thủ tục hành chính?", "60%"),
        ("Đề án tự chủ của các viện khoa học công lập do bộ nào chủ trì?", "Bộ Khoa học và Công nghệ"),
        ("Đề án đo hài lòng khám chữa bệnh công bao giờ xong?", "2022"),
        ("Bài học kinh nghiệm rút ra khi làm cải cách hành chính 2011 - 2020 gồm những gì?", "Thứ nhất"),
        ("Khu phố cổ có tuyến cống nào sụt, thành phố tính sao?", "phố cổ"),
        ("Công trình thoát nước đã xong, nhà thầu bàn giao quản lý theo phân cấp phải không?", "bàn giao quản lý"),
        ("Mặt trận và đoàn thể có vai trò gì trong cải cách hành chính?", "Mặt trận"),
    ],
)
def test_a_class_that_includes_the_party_answers(eight: Assistant, asked: str, said: str) -> None:
    assert said in eight.ask(asked).answer


def test_a_numbered_paper_of_another_ministry_is_not_the_one_that_is_held(eight: Assistant) -> None:
    assert not eight.ask("Quyết định 1368 của Bộ Y tế nói gì?").answered
    assert "1368/QĐ-BNV" in eight.ask("Quyết định 1368 của Bộ Nội vụ nói gì?").answer
