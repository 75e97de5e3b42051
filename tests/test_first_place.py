"""The paragraph that answers stands first, and a guard made for another case kept it back."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.kinds import kind_of
from assistant.question import Kind, Place
from assistant.regional import as_written

_NOWHERE = Place(levels=(), noun="", ordinal=None)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        # one of two years or shares is so: no text has to say both
        ("Đề án xác định chỉ số cải cách hành chính hoàn thành năm 2022 hay 2024?", "2022"),
        ("Cách phục vụ của cơ quan nhà nước ở xã Nguyên Giáp năm 2030: 98% hay chỉ giữ 95%?", "98%"),
        # `khi nào` asks in which case
        ("Khi nào mở đập Thanh Liệt cho nước về Yên Sở?", "Trong trường hợp mực nước"),
        # the year above an item is when it is to be
        ("Một nửa số giao dịch đóng phí làm qua mạng là mốc năm mấy?", "Đến năm 2030"),
        # a share tells how many are aimed at
        ("Bao nhiêu thủ tục của xã Nguyên Giáp phải đưa lên mạng mức 3, mức 4 vào năm 2025?", "100%"),
        # words of doing and of will take nothing for so
        ("Vì sao xã cần ứng dụng khoa học công nghệ khi làm chính quyền số?", "thúc đẩy hoàn thành"),
        # who signed is told by the office
        ("Ai là người ký bản kế hoạch cải cách 2022 bên Nội vụ?", "Bộ trưởng Bộ Nội vụ ký"),
        ("Ai là người đề nghị kéo dài metro tới Long Thành?", "tỉnh Đồng Nai"),
        # what is done with a thing is no kind of it
        ("Dự án yêu cầu nhà thầu thanh thải gì?", "hệ thống thoát nước"),
        # `hủy` is not heard in `chỉ huy`, nor `trình` in `công trình`
        ("Đơn vị nào chủ lực lo thoát nước trên toàn thành phố, ai giám sát, ai chỉ huy?", "Thoát nước Hà Nội"),
        (
            "Ban quản lý dự án hạ tầng kỹ thuật và nông nghiệp được giao làm chủ những công trình khẩn cấp gì?",
            "Kim Ngưu",
        ),
        # the decision by which a thing was issued bears its number
        ("Tả Nhuệ: quy trình vận hành sông Nhuệ do bộ nào ra, số mấy?", "2152/QĐ-BNN-TCTL"),
        ("Cách hạ nước từng hồ điều hòa nằm ở phụ lục số mấy?", "phụ lục 3"),
        ("Nghị định 107 năm 2021 sửa cho nghị định nào?", "61/2018/NĐ-CP"),
        ("Đề án đổi mới một cửa do Thủ tướng duyệt ngày nào?", "27/3/2021"),
        ("Bao giờ phải xong việc nghiên cứu cơ quan thi hành luật đứng độc lập?", "2024"),
        ("Năm nào phải xong đề án về mô hình Chính phủ trong thời cách mạng 4.0?", "2024"),
        ("Bài học về người đứng đầu là bài nào?", "Thứ ba"),
        ("Hồ Đồng Bông 2 ở phường nào?", "Đại Mỗ"),
    ],
)
def test_what_stands_first_is_told(eight: Assistant, asked: str, told: str) -> None:
    answer = eight.ask(asked)
    assert answer.answered and told in answer.answer


@pytest.mark.parametrize(
    "asked",
    [
        "Bài học về đối ngoại là bài nào?",
        "Khi nào thì được nghỉ trực chống ngập?",
        "Ban quản lý dự án giao thông được giao làm chủ đầu tư công trình khẩn cấp nào?",
        "Xã Nguyên Giáp họp trực tuyến từ ngày nào?",
        "Ai hủy lệnh xây dựng công trình khẩn cấp?",
        "Xã Nguyên Giáp có chủ trương thuê xe công không?",
        "Đề án chính quyền số 2030 hay 2025 mới xong?",
        "Tên người ký kế hoạch cải cách 2022 của Bộ Nội vụ là gì?",
    ],
)
def test_what_no_text_says_stays_refused(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ("tỷ lệ đóng lệ phí qua mạng bao nhiêu", Kind.PERCENT),
        ("đóng phí qua mạng một nửa là năm mấy", Kind.DATE),
        ("thông báo số mấy làm cơ sở cho việc chống ngập", Kind.DOCUMENT),
        ("cứ mấy năm thì mở lớp bồi dưỡng", Kind.DATE),
        ("ghi năm hoàn thành là mấy", Kind.DATE),
        ("mấy bác hưu trí nói cải cách là việc của cán bộ, đúng không", Kind.YES_NO),
        ("gọi số mấy khi ngập", Kind.PHONE),
    ],
)
def test_the_kind_is_read_by_what_is_asked_for(asked: str, kind: Kind) -> None:
    assert kind_of(asked, _NOWHERE, (), names_document=False) is kind


def test_a_measure_in_the_words_of_the_south_asks_how_much() -> None:
    assert as_written("mức hài lòng chừng nào?") == "mức hài lòng bao nhiêu?"
    assert as_written("bao quát mấy việc, đúng chứ?") == "bao quát mấy việc, đúng không?"
    assert as_written("chừng nào xong?") == "khi nào xong?"
