"""Questions whose answer stands in the texts in other words, or beside a word that only looks like another demand."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        # a device by what it is, a form by its shorter name, a mass by its measure, a version that is no time
        ("Đường Võ Chí Công bị ngập thì bố trí thiết bị gì?", "xe bơm di động"),
        ("Lập kế hoạch cải cách hành chính của tỉnh thì theo biểu mẫu nào?", "Phụ lục 1"),
        ("Trạm bơm Yên Nghĩa mỗi giây bơm được bao nhiêu nước?", "120m³/s"),
        ("Mạng máy tính của Bộ Nội vụ chuyển sang giao thức Internet đời nào?", "IPv6"),
        # a stage of the work, a case by its own day, a day behind another paper's request
        ("Văn bản quy phạm pháp luật của Bộ Nội vụ phải được kiểm tra từ lúc nào?", "khâu soạn thảo"),
        (
            "Các tỉnh phải sửa lại kế hoạch 5 năm nếu ban hành trước ngày nào theo công văn 3759?",
            "15 tháng 7 năm 2021",
        ),
        ("Vườn quốc gia Ba Vì bao giờ Hà Nội mới được nhận về?", "quyết định của cấp có thẩm quyền"),
        # in what part, by how many of two, `mấy` for several
        ("Bộ Nội vụ đóng vai trò gì trong việc triển khai Chương trình theo công văn 3759?", "cơ quan thường trực"),
        ("Có 7 bài học hay 8 bài học cải cách hành chính giai đoạn 2011 - 2020?", "7 bài học"),
        ("Trong mấy bài học 2011 - 2020, bài nào nói phạm vi đã rộng quá?", "tương đối rộng"),
        ("Hà Nội phải thoát nhanh trận mưa cỡ bao nhiêu mà không ngập?", "310mm/2 ngày"),
        # names: one and its province, a park by its letters, a party's paper, levels typed without diacritics
        ("Ho dieu hoa Phu Do Ha Noi rong may ha?", "31,5 ha"),
        ("Bộ máy của VQG Ba Vì được bàn giao thế nào?", "nguyên trạng"),
        ("thu tuc muc 3 muc 4 o xa Nguyen Giap dua len cong dich vu cong quoc gia bao nhieu phan tram?", "100%"),
        ("Hội nghị tổng kết cải cách 2011 - 2020 mà báo ĐCSVN đưa tin do ai tổ chức?", "Ban Chỉ đạo"),
    ],
)
def test_what_stands_there_is_told(eight: Assistant, asked: str, told: str) -> None:
    answer = eight.ask(asked)
    assert answer.answered and told in answer.answer


@pytest.mark.parametrize(
    "asked",
    [
        "Sở Tài chính Hà Nội mua thiết bị gì cho phòng họp?",
        "Phiếu khảo sát mức độ hài lòng lập theo biểu mẫu nào?",
        "Nước sông Tô Lịch mỗi ngày chảy bao nhiêu khối nước?",
        "Có 3 trạm bơm hay 4 trạm bơm ở xã Nguyên Giáp?",
        "Hồ Linh Đàm Hà Nội rộng mấy héc-ta?",
    ],
)
def test_what_does_not_stays_untold(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered
