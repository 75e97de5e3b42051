"""When something was done is the asker's to say, its limit the text's: kept, missed, or not said."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Đề án phân cấp giải quyết thủ tục hành chính đến 2023 mới xong thì có trễ hạn không?", "Trễ hạn. "),
        ("Năm 2025 mới làm xong đề án sắp xếp đơn vị hành chính cấp huyện thì có bị chậm không?", "Trễ hạn. "),
        ("Đề án số 9 ở Phụ lục 2 làm xong năm 2021 thì có kịp không?", "Có, không trễ hạn. "),
        (
            "Bộ báo cáo là cuối năm 2021 đã xong đề án liên thông cán bộ, công chức cấp xã. Vậy có đúng hạn không?",
            "Có, không trễ hạn. ",
        ),
        (
            "Em đi kiểm tra, bên làm đề án chính quyền đô thị trực thuộc cấp tỉnh nói cuối 2023 mới trình. "
            "Vậy trễ hạn chưa anh?",
            "Trễ hạn. ",
        ),
        ("Đơn vị soạn đề án phân cấp giải quyết thủ tục hành chính khất tới 2024. Quá hạn chưa ạ?", "Trễ hạn. "),
    ],
)
def test_a_year_of_doing_is_set_against_the_limit(eight: Assistant, asked: str, said: str) -> None:
    assert eight.ask(asked).answer.startswith(said)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (
            "Tỉnh tôi tới ngày 05/02/2024 mới ban hành kế hoạch cải cách hành chính năm 2024, có bị muộn không?",
            "Trễ hạn.",
        ),
        ("Tỉnh ban hành kế hoạch cải cách hành chính năm 2023 ngày 20/12/2022 thì có kịp hạn không?", "Có, không trễ"),
        ("Công trình khẩn cấp xong hạng mục chính ngày 15/5/2026 thì có kịp hạn không?", "Không kịp"),
        ("Bộ Tài chính gửi ý kiến cho Đồng Nai ngày 5/5/2026 thì có kịp hạn không?", "Có, không trễ"),
    ],
)
def test_a_day_of_doing_is_set_against_the_limit_of_a_sentence(eight: Assistant, asked: str, said: str) -> None:
    assert eight.ask(asked).answer.startswith(said)


@pytest.mark.parametrize(
    "asked",
    [
        "Tỉnh phê duyệt dự toán cải cách hành chính năm 2023 ngày 20/01/2023 thì có trễ theo công văn 3759 không?",
        "Bộ Y tế gửi ý kiến cho Đồng Nai ngày 12/5/2026 thì có còn kịp không?",
        "Công trình khẩn cấp xong hạng mục chính ngày 30/4/2026 thì có kịp hạn không?",
    ],
)
def test_the_limit_of_another_thing_or_the_very_day_decides_nothing(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answer.startswith(("Có", "Không", "Trễ"))


def test_a_limit_that_no_text_has_is_refused(eight: Assistant) -> None:
    assert not eight.ask("Hồ sơ cấp hộ chiếu nộp ngày 20/12/2023 mới trả thì có trễ không?").answered
