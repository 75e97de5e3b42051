"""Questions over a text that no rule was made on: rates, spans of time, lists, reasons, names of its own place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.answer import Assistant
from assistant.asides import without_asides
from assistant.kinds import kind_of
from assistant.question import Kind, Place

TEXT = """ỦY BAN NHÂN DÂN
TỈNH AN MỘC
Số: 418/QĐ-UBND
An Mộc, ngày 12 tháng 3 năm 2024

QUYẾT ĐỊNH
Về việc quy định hỗ trợ nuôi ong lấy mật và truyền nghề dệt trên địa bàn tỉnh An Mộc

Điều 1. Hồ sơ và nơi nộp
1. Hồ sơ lập thành 02 bộ, gồm:
a) Đơn đề nghị theo mẫu;
b) Bảng kê số đàn ong;
c) Giấy xác nhận của thôn.
2. Hồ sơ nộp tại Trung tâm Phục vụ hành chính công xã.

Điều 2. Mức hỗ trợ
1. Người truyền nghề dệt được bồi dưỡng 150.000 đồng/buổi.
2. Nước phục vụ đàn ong được tính 6.100 đồng/m3 đối với hộ gia đình.
3. Xưởng sơ chế mật ong Đồi Sim có công suất 90 tấn/năm.
4. Mức hỗ trợ truyền nghề bằng 0,4 lần mức hỗ trợ nuôi ong.

Điều 3. Thời hạn
1. Trường hợp phải xác minh đàn ong thì thời hạn giải quyết được kéo dài thêm không quá 04 ngày làm việc.
2. Hợp tác xã báo cáo số đàn ong trước 16 giờ 00 thứ Năm hằng tuần.

Điều 4. Thu hồi hỗ trợ
1. Kê khai sai số đàn ong: thu hồi toàn bộ.
2. Bán đàn ong trước 12 tháng: thu hồi một nửa.

Điều 5. Nguyên nhân của việc chậm hỗ trợ năm 2023
1. Thôn xác nhận đàn ong chậm.
2. Mẫu đơn thay đổi hai lần trong năm.
"""


@pytest.fixture(scope="module")
def plan(asked_of: Callable[[str, str], Assistant]) -> Assistant:
    return asked_of("qd-418-an-moc", TEXT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Người truyền nghề dệt được trả bao nhiêu một buổi?", "150.000 đồng/buổi"),
        ("Nước cho đàn ong của hộ gia đình tính bao nhiêu tiền 1 khối?", "6.100 đồng/m3"),
        ("Xưởng sơ chế mật ong Đồi Sim công suất bao nhiêu một năm?", "90 tấn/năm"),
        ("Hỗ trợ truyền nghề bằng mấy phần hỗ trợ nuôi ong?", "0,4 lần"),
        ("Phải xác minh đàn ong thì được kéo dài thêm bao lâu?", "04 ngày làm việc"),
        ("HTX báo cáo số đàn ong chậm nhất mấy giờ, thứ mấy hằng tuần?", "16 giờ 00 thứ Năm"),
    ],
)
def test_a_rate_a_span_or_an_hour_is_told(plan: Assistant, question: str, told: str) -> None:
    answer = plan.ask(question)
    assert answer.answered and told in answer.answer


@pytest.mark.parametrize(
    ("question", "items"),
    [
        ("Hồ sơ xin hỗ trợ nuôi ong cần những giấy tờ gì?", ("Đơn đề nghị", "Bảng kê", "Giấy xác nhận")),
        ("Vì sao năm 2023 chậm hỗ trợ, kể các nguyên nhân?", ("Thôn xác nhận", "Mẫu đơn")),
        ("Trường hợp nào bị thu hồi hỗ trợ nuôi ong?", ("Kê khai sai", "Bán đàn ong")),
    ],
)
def test_all_items_are_told_of_the_list_itself(plan: Assistant, question: str, items: tuple[str, ...]) -> None:
    answer = plan.ask(question)
    assert answer.answered and all(item in answer.answer for item in items)
    assert len(answer.citations) == len(items)


@pytest.mark.parametrize(
    "question",
    [
        "Người truyền nghề dệt được nghỉ bao nhiêu ngày?",
        "Xưởng sơ chế mật ong Đồi Sim rộng bao nhiêu?",
        "Nước cho đàn ong của hợp tác xã do công ty nào cấp?",
        "Vì sao tỉnh An Mộc cấm nuôi ong?",
    ],
)
def test_what_it_does_not_tell_is_refused(plan: Assistant, question: str) -> None:
    assert not plan.ask(question).answered


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ("người học được tiền ăn mỗi ngày bao nhiêu", Kind.MONEY),
        ("giá đất bao nhiêu năm mới đổi một lần", Kind.DATE),
        ("nộp báo cáo hằng tuần chậm nhất thứ mấy", Kind.DATE),
        ("đề án đó đứng thứ mấy trong danh mục", Kind.ORDINAL_OF),
        ("ngày bao nhiêu thì họp", Kind.DATE),
        ("lấy từ những nguồn nào, mỗi nguồn bao nhiêu cái", Kind.LIST),
    ],
)
def test_what_is_asked_for_one_of_something_is_no_day_and_no_count(asked: str, kind: Kind) -> None:
    assert kind_of(asked, Place(()), (), names_document=False) is kind


RULES = """BỘ NÔNG NGHIỆP
Số: 12/2021/TT-BNN

THÔNG TƯ
Về quản lý trại ong giống

Điều 1. Phạm vi điều chỉnh
Thông tư này quy định về trại ong giống.

Điều 2. Trình tự, thủ tục cấp giấy phép
1. Chủ trại nộp đơn tại chi cục.
2. Chi cục kiểm tra trại rồi cấp giấy phép.

Điều 3. Ghi sổ đàn ong
Chủ trại ghi số đàn mỗi khi chia đàn.
"""


@pytest.fixture(scope="module")
def rules(asked_of: Callable[[str, str], Assistant]) -> Assistant:
    return asked_of("tt-12-2021.txt", RULES)


@pytest.mark.parametrize(
    "question",
    [
        "Trình tự, thủ tục cấp giấy phép trại ong giống được quy định như thế nào?",
        "Quy định về trình tự, thủ tục cấp giấy phép cho trại ong giống",
    ],
)
def test_what_an_article_rules_is_told_whole(rules: Assistant, question: str) -> None:
    answer = rules.ask(question)
    assert answer.answered and "nộp đơn" in answer.answer and "kiểm tra trại" in answer.answer
    assert "ghi số đàn" not in answer.answer


@pytest.mark.parametrize(
    "question",
    ["Thủ tục thu hồi giấy phép trại ong được quy định ra sao?", "Quy định về phạt tiền chủ trại ong giống"],
)
def test_no_article_is_told_for_another_matter(rules: Assistant, question: str) -> None:
    assert not rules.ask(question).answered


def test_the_year_of_a_number_is_no_other_year(rules: Assistant) -> None:
    assert rules.ask("Theo thông tư 12 năm 2021, chủ trại ghi số đàn ong khi nào?").answered


def test_a_question_that_begins_with_whether_keeps_its_beginning() -> None:
    asked = "Có được đọc, mang sách trong trại không?"
    assert without_asides(asked).startswith("Có được đọc")
