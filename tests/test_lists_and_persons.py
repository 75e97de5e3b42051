"""Lists told by what stands over them, persons by their part, moments and cells by the words of a text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.answer import Assistant

TEXT = """ỦY BAN NHÂN DÂN
XÃ MAI SƠN
Số: 52/QĐ-UBND
Mai Sơn, ngày 12 tháng 3 năm 2024

QUYẾT ĐỊNH
Về việc thành lập Ban Điều hành chợ phiên và thu phí gian hàng trên địa bàn xã Mai Sơn

Điều 1. Thành lập Ban Điều hành
1. Ban Điều hành chợ phiên gồm 06 thành viên theo danh sách tại Phụ lục I.
2. Thành lập Tổ kiểm tra gian hàng gồm 05 người do Phó Chủ tịch Lê Thị Thoa làm Tổ trưởng.
Điều 2. Ban Điều hành có các nhiệm vụ sau đây:
1. Sắp xếp gian hàng trước ngày họp chợ.
2. Thu phí gian hàng và nộp vào ngân sách xã.
3. Giữ gìn vệ sinh chợ.

Điều 3. Hoàn phí
Người thuê gian hàng được hoàn phí đã nộp trong các trường hợp sau:
1. Chợ nghỉ vì bão;
2. Gian hàng bị thu hồi để sửa đường;
3. Nộp phí hai lần.

Điều 4. Hàng hóa chịu phí
1. Vải dệt tay thuộc loại bán buôn.
2. Vải thêu thuộc loại bán buôn.
3. Mật ong rừng.

Điều 5. Thời điểm tính phí
1. Đối với gian hàng bán lẻ, thời điểm tính phí là thời điểm nhận gian hàng.
2. Đối với gian hàng bán buôn, thời điểm tính phí là thời điểm ký hợp đồng.

Điều 6. Kinh phí
1. Nguồn kinh phí chi cho người trực chợ, gồm:
a) Ngân sách xã;
b) Phí gian hàng được để lại.

Điều 7. Trách nhiệm của Trưởng ban
1. Ra lệnh đóng cửa chợ khi có dịch bệnh.
2. Triệu tập họp Ban Điều hành mỗi tháng một lần.

Điều 8. Miễn phí
1. Hộ nghèo bán rau.
2. Người khuyết tật bán hàng.

Nơi nhận:
- Như Điều 2;
- Lưu: VT.

CHỦ TỊCH
(Đã ký)
Hoàng Văn Pao

PHỤ LỤC I
DANH SÁCH THÀNH VIÊN BAN ĐIỀU HÀNH CHỢ PHIÊN XÃ MAI SƠN
(Kèm theo Quyết định số 52/QĐ-UBND ngày 12 tháng 3 năm 2024)

1. Ông Hoàng Văn Pao, Chủ tịch Ủy ban nhân dân xã - Trưởng ban.
2. Bà Lê Thị Thoa, Phó Chủ tịch Ủy ban nhân dân xã - Phó Trưởng ban Thường trực.
3. Ông Đỗ Minh Khải, Trưởng Công an xã - Phó Trưởng ban.
4. Bà Vũ Thị Hạnh, Trưởng phòng Kinh tế - Ủy viên.
5. Ông Phan Bá Lộc, Trạm trưởng Trạm Y tế xã - Ủy viên.
"""


@pytest.fixture(scope="module")
def market(asked_of: Callable[[str, str], Assistant]) -> Assistant:
    return asked_of("qd-52-mai-son", TEXT)


@pytest.mark.parametrize(
    ("question", "items"),
    [
        ("Liệt kê các trường hợp được hoàn phí gian hàng", ("nghỉ vì bão", "thu hồi", "hai lần")),
        ("Kể các nhiệm vụ của Ban Điều hành chợ phiên xã Mai Sơn", ("Sắp xếp", "Thu phí", "vệ sinh")),
        ("Tiền chi cho người trực chợ lấy từ những nguồn nào?", ("Ngân sách xã", "được để lại")),
        ("Những loại vải nào bán buôn phải chịu phí gian hàng?", ("Vải dệt tay", "Vải thêu")),
        ("Ban Điều hành chợ phiên có mấy phó, gồm những ai?", ("Có 2 phó", "Lê Thị Thoa", "Đỗ Minh Khải")),
    ],
)
def test_a_list_is_told_by_what_stands_over_it(market: Assistant, question: str, items: tuple[str, ...]) -> None:
    answer = market.ask(question)
    assert answer.answered and all(item in answer.answer for item in items)


def test_of_a_list_only_the_sort_asked_for_is_told(market: Assistant) -> None:
    assert "Mật ong" not in market.ask("Những loại vải nào bán buôn phải chịu phí gian hàng?").answer


def test_cases_of_one_deed_are_none_of_another(market: Assistant) -> None:
    assert "nghỉ vì bão" not in market.ask("Kể các trường hợp được miễn phí gian hàng").answer


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Tổ kiểm tra gian hàng do ai đứng đầu?", "Lê Thị Thoa"),
        ("Ban Điều hành chợ phiên do ai làm trưởng ban?", "Hoàng Văn Pao"),
        ("Ai được ra lệnh đóng cửa chợ khi có dịch bệnh?", "Trưởng ban"),
        ("Gian hàng bán buôn thì phí tính vào lúc nào?", "ký hợp đồng"),
    ],
)
def test_who_and_from_what_moment(market: Assistant, question: str, told: str) -> None:
    answer = market.ask(question)
    assert answer.answered and told in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "Tổ an ninh chợ phiên do ai đứng đầu?",
        "Ban Chỉ huy quân sự xã Mai Sơn có mấy phó, gồm những ai?",
        "Những loại gạch nào phải chịu phí gian hàng?",
        "Tiền xây chợ mới lấy từ những nguồn nào?",
    ],
)
def test_of_another_body_or_thing_nothing_is_told(market: Assistant, question: str) -> None:
    assert not market.ask(question).answered
