"""Có or Không by what stands above an item, by the case a rule puts, by the target a figure is set against."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.answer import Assistant

TEXT = """HỘI ĐỒNG NHÂN DÂN
TỈNH AN MỘC
Số: 31/2024/NQ-HĐND
An Mộc, ngày 12 tháng 7 năm 2024

NGHỊ QUYẾT
Quy định phí sử dụng bến thuyền và hỗ trợ ngư dân trên địa bàn tỉnh An Mộc

Điều 1. Phạm vi điều chỉnh
Nghị quyết này quy định về đối tượng chịu phí, đối tượng không chịu phí bến thuyền; mức phí, thu và nộp phí bến thuyền.

Điều 7. Đối tượng chịu phí
1. Thuyền chở khách;
2. Thuyền chở hàng, trừ thuyền thúng.

Điều 2. Đối tượng không chịu phí
Phương tiện ra vào bến không vào mục đích kinh doanh, gồm:
1. Thuyền của trạm cứu hộ;
2. Thuyền của lực lượng biên phòng, trừ thuyền cho thuê.

Điều 3. Hoàn phí
Chủ thuyền được hoàn phí đã nộp trong các trường hợp sau:
1. Thuyền bị chìm do bão;
2. Thuyền bán ra ngoài tỉnh để tham gia hội chợ nghề cá.

Điều 4. Hỗ trợ ngư dân
1. Trường hợp thuyền chưa đăng kiểm nhưng phải tham gia cứu nạn thì được hỗ trợ tiền dầu.
2. Trường hợp ngư dân bỏ thuyền giữa biển thì không được hỗ trợ tiền dầu.

Điều 5. Tổ chức thực hiện
1. Sở Tài chính
a) Công khai mức phí từng bến thuyền trên trang thông tin của tỉnh;
b) Kiểm tra việc thu phí.

Điều 6. Tình hình năm 2023
1. Tỷ lệ thuyền đăng kiểm đạt 71,8%, thấp hơn chỉ tiêu 75% tỉnh giao.
4. Tỷ lệ hộ chài có nhà vượt 0,5 điểm phần trăm so với kế hoạch; tỷ lệ hộ chài có điện đạt 59,9%.
2. Số thu phí bến thuyền vượt dự toán 12%.
3. Tỷ lệ thuyền nằm bờ giảm từ 27,5% năm 2022 xuống còn 24,1% năm 2023.
"""


@pytest.fixture(scope="module")
def port(asked_of: Callable[[str, str], Assistant]) -> Assistant:
    return asked_of("nq-31-an-moc", TEXT)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        (
            "Thuyền của trạm cứu hộ có phải nộp phí sử dụng bến thuyền không?",
            "Không (riêng tỉnh An Mộc). Đối tượng không chịu phí",
        ),
        ("Thuyền chở khách có phải chịu phí bến thuyền không?", "Có"),
        ("Thuyền thúng có phải chịu phí bến thuyền không?", "Không"),
        ("Thuyền bị chìm vì bão thì có được hoàn phí không?", "Có"),
        ("Thuyền chưa đăng kiểm mà phải tham gia cứu nạn thì có được hỗ trợ tiền dầu không?", "Có"),
        ("Ngư dân bỏ thuyền giữa biển thì có được hỗ trợ tiền dầu không?", "Không"),
        ("Sở Tài chính có phải công khai mức phí từng bến thuyền không?", "Có"),
        ("Năm 2023 An Mộc có đạt chỉ tiêu thuyền đăng kiểm tỉnh giao không?", "Không"),
        ("Thu phí bến thuyền năm 2023 có vượt dự toán không?", "Có"),
        ("Tỷ lệ thuyền nằm bờ năm 2023 có giảm so với 2022 không?", "Có"),
        ("Tỷ lệ thuyền nằm bờ năm 2023 có tăng so với 2022 không?", "Không"),
    ],
)
def test_what_stands_above_or_beside_decides(port: Assistant, question: str, verdict: str) -> None:
    assert port.ask(question).answer.startswith(verdict)


def test_the_line_above_is_told_with_its_item(port: Assistant) -> None:
    assert (
        "Đối tượng không chịu phí"
        in port.ask("Thuyền của trạm cứu hộ có phải nộp phí sử dụng bến thuyền không?").answer
    )


@pytest.mark.parametrize(
    "question",
    [
        "Thuyền bán ra ngoài tỉnh có được hoàn phí không?",
        "Thuyền của lực lượng biên phòng cho thuê có phải chịu phí không?",
        "Thuyền đã đăng kiểm phải tham gia cứu nạn thì có được hỗ trợ tiền dầu không?",
        "Thuyền bị chìm do va đá thì có được hoàn phí không?",
        "Năm 2023 tỷ lệ hộ chài có điện có đạt kế hoạch không?",
        "Thuyền rồng có phải nộp phí bến thuyền không?",
        "Sở Y tế có phải công khai mức phí từng bến thuyền không?",
        "Tỷ lệ thuyền nằm bờ năm 2021 có giảm so với 2020 không?",
    ],
)
def test_a_narrower_or_another_case_leaves_it_open(port: Assistant, question: str) -> None:
    assert not port.ask(question).answer.startswith(("Có", "Không (", "Không. "))
