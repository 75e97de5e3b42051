"""Facts of a paper, short names, shares and rows, asked for as people ask for them."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.hundreds import as_share
from assistant.kinds import facts_asked, kind_of
from assistant.question import Fact, Kind, Place

_NOWHERE = Place(levels=(), noun="", ordinal=None)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Công văn 3722 gấp tới mức nào, có đóng dấu khẩn không?", "HỎA TỐC"),
        ("Công văn 3722 thuộc loại thường hay hỏa tốc?", "HỎA TỐC"),
        ("Công văn 3759 gửi cho mấy bộ thôi hay các tỉnh thành cùng nhận?", "UBND các tỉnh"),
        ("Bài đăng về kế hoạch 2022 của Bộ Nội vụ đề tên ai ở cuối?", "Anh Cao"),
        ("Ở cuối công văn 3722 có tên ai?", "Phạm Mạnh Cường"),
        ("Phương châm 04 tại chỗ trong kế hoạch chống ngập Hà Nội là 4 cái chi?", "vật tư tại chỗ"),
        ("Địa phương lỡ ban hành kế hoạch CCHC trước ngày 15/7/2021 rồi thì giờ phải mần răng?", "tiến hành rà soát"),
        ("Đề án đứng số 5 trong danh mục đề án CCHC quốc gia là đề án gì?", "khoa học và công nghệ công lập"),
        ("Tỉnh nào lỡ ban hành kế hoạch CCHC trước 15/7/2021 rồi thì phải làm gì tiếp?", "rà soát, sửa đổi, bổ sung"),
        ("Kế hoạch CCHC năm của tỉnh phải ra trước ngày nào theo hướng dẫn 3759 của BNV?", "25 tháng 12"),
        (
            "Khái niệm cải cách hành chính mở đầu kế hoạch xã Nguyên Giáp được hiểu thế nào?",
            "hệ thống những chủ trương",
        ),
        ("Kế hoạch chống úng ngập Hà Nội 2026 giao UBND cấp xã làm những việc gì?", "điểm ngẽn về úng ngập"),
        ("Chỉ thị 23 thúc cải cách, Thủ tướng ký ban ra ngày nào?", "02/9/2021"),
        ('Trong công văn 3759 viết gọn hai chữ "Chương trình" là nói chương trình chi rứa?', "Chương trình tổng thể"),
        ('Kế hoạch chống ngập Hà Nội nói "04 tại chỗ" là bốn cái gì vậy?', "vật tư tại chỗ"),
        ("Bộ máy hành chính nhà nước còn được gọi bằng những tên nào khác?", "nền hành chính quốc gia"),
        ("Cứ 100 bộ hồ sơ thủ tục ở Nguyên Giáp tới 2025 thì bao nhiêu bộ phải luân chuyển bản điện tử?", "85%"),
        ("Thủ tục nội bộ ở Nguyên Giáp tới 2025 phải công khai bao nhiêu phần?", "100%"),
        ("Danh mục đề án kèm công văn 3759 hẹn năm nào thì xong đề án gộp bớt huyện, xã?", "2024"),
        ("Đề án coi Chính phủ nên tổ chức ra sao thời 4.0 thì năm nào phải xong?", "2024"),
        ("Kiến trúc chính phủ điện tử Bộ Nội vụ đang cập nhật là bản mấy chấm mấy?", "2.0"),
        (
            "Chi phí hành chính ở xã Nguyên Giáp quản lý theo kiểu nào: cấp tới đâu xin tới đó hay giao trọn gói?",
            "khoán kinh phí",
        ),
        ("Theo bài viết về Nghị quyết 76, ai làm không tròn việc, mất lòng tin của dân thì bị sao?", "bãi miễn"),
    ],
)
def test_what_is_asked_in_everyday_words_is_told(eight: Assistant, asked: str, told: str) -> None:
    answer = eight.ask(asked)
    assert answer.answered and told in answer.answer


@pytest.mark.parametrize(
    "asked",
    [
        "Công văn 3759 có đóng dấu khẩn không, gấp tới mức nào?",
        "Bài viết về Nghị quyết 76 đề tên ai ở cuối?",
        "Một cửa còn có tên khác là gì?",
        "Cải cách hành chính còn được gọi là gì?",
        "Cứ 100 cán bộ thì mấy người phải có bằng đại học?",
        "Danh mục đề án quy mô quốc gia hẹn năm nào xong đề án làm đường cao tốc?",
        "Đề án coi lại học phí đại học giao bộ nào?",
        "Người nào không đeo khẩu trang thì bị phạt gì?",
        "Ai không nộp báo cáo thì bị phạt gì?",
        "Khung kiến trúc chính quyền điện tử của xã Nguyên Giáp là bản mấy chấm mấy?",
    ],
)
def test_what_no_text_tells_stays_refused(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("Cứ 100 bộ hồ sơ thì bao nhiêu bộ phải làm lại?", "hồ sơ thì bao nhiêu phần trăm phải làm lại?"),
        ("Trong 100 hồ sơ, mấy hồ sơ xử lý trên mạng?", "hồ sơ, bao nhiêu phần trăm xử lý trên mạng?"),
        ("Mỗi 10 người dân thì mấy người hài lòng?", "người dân thì bao nhiêu phần trăm hài lòng?"),
        ("Trong 10 đề án, Bộ Nội vụ chủ trì mấy đề án?", "Trong 10 đề án, Bộ Nội vụ chủ trì mấy đề án?"),
        ("Trong 100 ngày đầu phải làm mấy việc?", "Trong 100 ngày đầu phải làm mấy việc?"),
        ("Công văn dài 100 trang có mấy mục?", "Công văn dài 100 trang có mấy mục?"),
    ],
)
def test_so_many_of_a_hundred_are_a_share(asked: str, meant: str) -> None:
    assert as_share(asked) == meant


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ("ai làm không tròn việc thì bị xử lý sao", Kind.GENERAL),
        ("ai chủ trì thì ai phối hợp", Kind.AUTHORITY),
        ("danh mục kèm công văn hẹn đề án ấy xong năm nào", Kind.DATE),
        ("danh mục đề án gồm những đề án nào", Kind.LIST),
        ("tới 2025 phải công khai bao nhiêu phần", Kind.PERCENT),
        ("kế hoạch có bao nhiêu phần", Kind.COUNT),
        ("đường dây nóng đặt ở những nơi nào", Kind.PLACE),
        ("đường dây nóng số mấy", Kind.PHONE),
        ("nối đánh giá cán bộ, hạn năm mấy và bộ nào", Kind.AUTHORITY),
        ("giao cho mấy bộ nào", Kind.LIST),
        ("thu chi phải công khai tới mức nào", Kind.GENERAL),
        ("hồ sơ trực tuyến phải đạt tới mức nào", Kind.PERCENT),
        ("anh em hỏi sao luật vượt khung, tôi giải thích thế nào", Kind.GENERAL),
    ],
)
def test_what_kind_of_answer_is_asked_for(asked: str, kind: Kind) -> None:
    assert kind_of(asked, _NOWHERE, (), names_document=False) is kind


def test_the_day_of_signing_asks_for_no_signer() -> None:
    assert facts_asked("chỉ thị 23 thủ tướng ký ngày nào") == (Fact.DATE,)
    assert Fact.SIGNER in facts_asked("chỉ thị 23 thứ trưởng nào ký")


def test_a_body_of_a_level_is_each_of_it_in_no_other_paper_and_no_other_level(eight: Assistant) -> None:
    assert not eight.ask("Kế hoạch chống úng ngập Hà Nội 2026 giao UBND cấp huyện làm những việc gì?").answered
    assert not eight.ask("Chủ tịch UBND cấp xã phải làm gì theo Nghị quyết 76?").answered
