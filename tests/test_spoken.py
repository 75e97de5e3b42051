"""Questions typed without diacritics are read by the way people ask, which the laws behind the table never do."""

from __future__ import annotations

import pytest

from assistant.spoken import as_meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("cham diem cho so va huyen thi dua vao dau", "chấm điểm cho sở và huyện thì dựa vào đâu"),
        ("cho toi xin danh sach de an, thua anh chi", "cho tôi xin danh sách đề án, thưa anh chị"),
        ("mua cuc lon thi tui nho co phai di hoc khong", "mưa cực lớn thì tụi nhỏ có phải đi học không"),
        ("so giup em hai ke hoach nay", "so giúp em hai kế hoạch này"),
        ("moi bo phai lam gi de dan vua long", "mỗi bộ phải làm gì để dân vừa lòng"),
        ("toi 2030 muc do 4 phai dat may phan tram", "tới 2030 mức độ 4 phải đạt mấy phần trăm"),
        ("mua 80 ly mot gio thi may cho ngap", "mưa 80 ly một giờ thì mấy chỗ ngập"),
        ("mang thu tu noi gi", "mảng thứ tư nói gì"),
        ("de an do su hai long do ai lo", "đề án đo sự hài lòng do ai lo"),
        ("nha xa qua, nop qua buu ta duoc khong", "nhà xa quá, nộp qua bưu tá được không"),
        ("lam cai cach gioi co duoc phat thuong khong", "làm cải cách giỏi có được phát thưởng không"),
        ("tinh tui lo ra ke hoach tre thi bi tru may diem", "tỉnh tui lỡ ra kế hoạch trễ thì bị trừ mấy điểm"),
    ],
)
def test_everyday_words_are_restored_as_people_say_them(typed: str, meant: str) -> None:
    assert as_meant(typed) == meant


@pytest.mark.parametrize(
    "right",
    [
        "Sở Nội vụ báo cáo số lượng hồ sơ cho ai?",
        "Mua máy tính thì thưa gửi ai?",
        "Đại hội bàn chuyện gì?",
        "Năm 2022 đạt bao nhiêu, tôi 30 tuổi thì sao?",
    ],
)
def test_what_was_typed_with_diacritics_stays(right: str) -> None:
    assert as_meant(right) == right
