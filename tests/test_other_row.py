"""A row of a table named by itself is asked what the row before it was asked."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.other_row import asked_of_another_row
from corpus.records import Paragraph

_ROWS = tuple(
    Paragraph(f"d:{n}", "d", "1", n, (), f"{name}; {late}", 0, 0, cells=(("Lĩnh vực", name), ("Quá hạn", late)))
    for n, (name, late) in enumerate([("Hộ tịch", "21"), ("Đất đai", "14")], 1)
)


@pytest.mark.parametrize(
    ("own", "whole"),
    [
        ("còn đất đai?", "Lĩnh vực đất đai quá hạn mấy hồ sơ?"),
        ("thế lĩnh vực đất đai thì sao", "Lĩnh vực đất đai quá hạn mấy hồ sơ?"),
        ("còn giao thông?", ""),
        ("đất đai", ""),
    ],
)
def test_another_row_is_asked_what_the_first_was(own: str, whole: str) -> None:
    assert asked_of_another_row(own, "Lĩnh vực hộ tịch quá hạn mấy hồ sơ?", ["d:1"], _ROWS) == whole


def test_the_schemes_of_another_ministry_are_counted(eight: Assistant) -> None:
    assert "STT 12" in eight.ask("còn Bộ Y tế?", ["Bộ Nội vụ chủ trì mấy đề án?"]).answer
