"""What a law rules, asked by its article's heading and more, or by a subject that is the title of another."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.answer import Assistant

TEXT = """CHÍNH PHỦ
Số: 77/2022/NĐ-CP
Hà Nội, ngày 12 tháng 3 năm 2022

NGHỊ ĐỊNH
Về Nuôi ong

Điều 1. Trình tự, thủ tục cấp giấy phép
1. Cơ sở sơ chế mật ong nộp 01 bộ hồ sơ tại Sở Nông nghiệp.
2. Trong 05 ngày làm việc, Sở Nông nghiệp cấp giấy phép cho cơ sở sơ chế mật ong.

Điều 2. Thu hồi giấy phép
1. Cơ sở sơ chế mật ong bị thu hồi giấy phép khi ngừng hoạt động quá 12 tháng.

Điều 3. Kiểm tra chất lượng
1. Mật ong xuất khẩu được kiểm tra theo lô.
"""


@pytest.fixture(scope="module")
def bees(asked_of: Callable[[str, str], Assistant]) -> Assistant:
    return asked_of("nd-77-nuoi-ong", TEXT)


def test_an_article_whose_heading_opens_the_matter_is_told_whole(bees: Assistant) -> None:
    asked = "Trình tự, thủ tục cấp giấy phép cho cơ sở sơ chế mật ong được quy định như thế nào?"
    answer = bees.ask(asked).answer
    assert "01 bộ hồ sơ" in answer and "05 ngày làm việc" in answer and "thu hồi" not in answer


def test_an_article_that_says_nothing_of_the_rest_is_not(bees: Assistant) -> None:
    asked = "Trình tự, thủ tục cấp giấy phép cho trạm biến áp được quy định như thế nào?"
    assert "01 bộ hồ sơ" not in bees.ask(asked).answer


def test_a_subject_within_another_name_names_no_paper(bees: Assistant) -> None:
    told = bees.consider("Quy định về hợp tác xã nuôi ong có trụ sở tại tỉnh").question
    assert not told.document_ids
    assert bees.consider("Nghị định về nuôi ong quy định gì về cấp giấy phép?").scene is not None
