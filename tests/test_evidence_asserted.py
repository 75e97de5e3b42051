"""What a long sentence rests on is not what it says."""

from __future__ import annotations

from assistant.evidence import asserted_by

_OPENING = (
    "Trên cơ sở tổng kết, đánh giá những kết quả đã đạt được trong công tác lưu trữ giai đoạn 2015 - 2020, chỉ rõ "
    "những hạn chế, nguyên nhân và bài học kinh nghiệm; căn cứ chủ trương của cấp trên về tiếp tục đổi mới"
)


def test_a_long_opening_is_left_out_where_a_body_acts_behind_it() -> None:
    assert asserted_by(f"{_OPENING}, Bộ Nội vụ đã ban hành Kế hoạch số 12.") == "Bộ Nội vụ đã ban hành Kế hoạch số 12."


def test_a_short_opening_stays() -> None:
    text = "Trên cơ sở đó, Bộ Nội vụ ban hành kế hoạch."
    assert asserted_by(text) == text
