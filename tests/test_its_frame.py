"""`Ai ký quyết định đó?`, `nó có hiệu lực từ bao giờ?`: the paper spoken of is meant, whatever was asked of it."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant


@pytest.mark.parametrize(
    ("before", "asked", "said"),
    [
        (
            "Quyết định phê duyệt kế hoạch thoát nước nội thành Hà Nội mùa mưa 2026 theo tờ trình của sở nào?",
            "Ai ký quyết định đó?",
            "Trương Việt Dũng",
        ),
        ("Vườn quốc gia Ba Vì được chuyển về cho ai quản lý?", "nó có hiệu lực từ bao giờ", "kể từ ngày ký ban hành"),
        ("bai 7 bai hoc cai cach hanh chinh 2011-2020 dang bao nao", "dang ngay nao", "22/03/2021"),
        ("Bài đăng tin kế hoạch CCHC 2022 của Bộ Nội vụ lên trang lúc mấy giờ?", "ai viết?", "Anh Cao"),
    ],
)
def test_the_frame_of_the_paper_spoken_of_is_told(eight: Assistant, before: str, asked: str, said: str) -> None:
    assert said in eight.ask(asked, [before]).answer


@pytest.mark.parametrize(
    ("before", "asked"),
    [
        ("Nghị định nào sửa đổi Nghị định 61/2018/NĐ-CP?", "ai ký"),
        ("Kế hoạch CCHC 2022 của Bộ Nội vụ ban hành kèm quyết định số mấy?", "Quyết định đó có hiệu lực khi nào?"),
    ],
)
def test_the_text_that_tells_of_another_paper_is_not_taken_for_it(eight: Assistant, before: str, asked: str) -> None:
    assert not eight.ask(asked, [before]).answered
