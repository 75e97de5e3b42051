"""A question with a direction (`sau ngày …`, `dưới 95%`) set against the limit that a text gives."""

from __future__ import annotations

import pytest

from assistant.compose.limits import verdict

BY = "Thời gian ban hành kế hoạch chậm nhất là ngày 25 tháng 12 của năm trước liền kề."
LEAST = "Mức độ hài lòng của người dân đạt tối thiểu 95%."


@pytest.mark.parametrize(
    ("asked", "quote", "said"),
    [
        ("Kế hoạch có được ban hành sau ngày 25/12 không?", BY, "Không."),
        ("Kế hoạch ban hành muộn hơn ngày 31/12 được không?", BY, "Không."),
        ("Kế hoạch có phải ban hành trước ngày 25/12 không?", BY, "Có."),
        ("Kế hoạch có được ban hành sau ngày 20/12 không?", BY, ""),
        ("Kế hoạch ban hành chậm nhất ngày 31/12 phải không?", BY, "Không."),
        ("Kế hoạch ban hành muộn nhất ngày 25/12 đúng không?", BY, "Có."),
        ("Kế hoạch có được ban hành sau ngày 25/12/2025 không?", BY, ""),  # the text leaves the year out
        ("Kế hoạch ban hành ngày 25/12 phải không?", BY, None),
        ("Mức hài lòng thấp hơn 95% có được không?", LEAST, "Không."),
        ("Mức hài lòng có trên 90% không?", LEAST, "Có."),
        ("Kế hoạch phải ban hành trước ngày 31/12 phải không?", BY, "Không."),
        ("Mưa trên 100mm/h thì có 200 điểm ngập đúng không?", "Với mưa trên 100mm/h: 220 điểm ngập.", None),
        ("Mức hài lòng ít nhất 95% phải không?", LEAST, "Có."),
        ("Mức hài lòng ít nhất 90% phải không?", LEAST, "Không."),
        ("Mức hài lòng tối đa 95% phải không?", LEAST, ""),
        ("Mức hài lòng không được dưới 95% phải không?", LEAST, ""),
        ("Tỷ lệ có trên 50% không?", "Tỷ lệ giao dịch đạt từ 50% trở lên.", ""),
        ("Thông tư có hiệu lực trước ngày 01/3/2022 không?", "Thông tư này có hiệu lực từ ngày 01/3/2022.", ""),
        ("Thông tư có hiệu lực trước ngày 01/02/2022 không?", "Thông tư này có hiệu lực từ ngày 01/3/2022.", "Không."),
        ("Ký sau ngày 31/12 có được không?", "Ngày 31/12, Bộ trưởng ký Quyết định.", ""),
        ("Mức hài lòng 95% phải không?", LEAST, None),
        ("Dưới 30 ngày phải không?", LEAST, None),
    ],
)
def test_ranges_of_question_and_text_decide(asked: str, quote: str, said: str | None) -> None:
    assert verdict(asked, quote) == said
