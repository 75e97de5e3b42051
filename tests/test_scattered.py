"""What a text tells of a body in many places: under which case, with what is announced, and whether it is all."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from corpus.embedding.embedder import load_embedder
from corpus.store.embedded import EmbeddedStore
from ingest.pipeline import ingest_paths

PLAN = """KẾ HOẠCH
Phòng, chống cháy rừng huyện Bình Sơn năm 2025

I. NỘI DUNG
1. Giải pháp chung:
- Hạt Kiểm lâm lập bản đồ các vùng dễ cháy.
2. Phương án xử lý:
a. Đối với tình huống cháy nhỏ (dưới 1 ha).
Hạt Kiểm lâm chủ trì cùng các xã thực hiện:
- Huy động dân quân tại chỗ.
- Làm đường băng cản lửa.
b. Đối với tình huống cháy lớn (trên 5 ha).
- Hạt Kiểm lâm báo cáo Ủy ban nhân dân huyện để điều thêm lực lượng.
II. TỔ CHỨC THỰC HIỆN
1. Công an huyện:
- Điều tra nguyên nhân cháy.
- Phân luồng giao thông.
- Bảo vệ tài sản của dân.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("scattered")
    (folder / "ke-hoach.txt").write_text(PLAN, encoding="utf-8")
    store = EmbeddedStore(folder / "store", load_embedder)
    list(ingest_paths(store, [folder / "ke-hoach.txt"]))
    return Assistant(store)


def test_each_sentence_stands_under_its_case_with_what_it_announces(assistant: Assistant) -> None:
    lines = assistant.ask("Hạt Kiểm lâm phải làm những việc gì?").answer.splitlines()
    small = lines.index("Đối với tình huống cháy nhỏ (dưới 1 ha):")
    assert lines[small + 1].startswith("- Hạt Kiểm lâm chủ trì")
    assert [line.strip() for line in lines[small + 2 : small + 4]] == [
        "- Huy động dân quân tại chỗ.",
        "- Làm đường băng cản lửa.",
    ]
    assert lines[small + 4] == "Đối với tình huống cháy lớn (trên 5 ha):"
    assert not any("[…]" in line for line in lines)


def test_it_is_said_that_the_list_is_all(assistant: Assistant) -> None:
    answer = assistant.ask("Hạt Kiểm lâm phải làm những việc gì?")
    assert answer.answer.splitlines()[-1].startswith("(Đã xem đủ ")
    assert len(answer.citations) == sum(line.strip().startswith("- ") for line in answer.answer.splitlines())
    whole = assistant.ask("Công an huyện phải làm những việc gì?").answer
    assert "Phân luồng giao thông" in whole and "(Đã xem đủ " in whole


def test_cases_come_first_where_a_case_is_asked_about(assistant: Assistant) -> None:
    answer = assistant.ask("Khi có cháy thì Hạt Kiểm lâm phải làm những việc gì?").answer
    assert answer.index("Đối với tình huống cháy lớn") < answer.index("lập bản đồ")
