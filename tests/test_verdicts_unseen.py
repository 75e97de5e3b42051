"""A Có or a Không over texts of other fields: ranges, cases, exceptions and denials decide only what they say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answer import Assistant
from assistant.compose import limits

RULES = """QUY ĐỊNH
Về quản lý hoạt động tại địa phương

1. Nghỉ phép thăm gia đình
Đối tượng được về thăm gia đình tối đa 07 ngày mỗi lần khi Giám đốc Trung tâm đồng ý.

2. Hỗ trợ nhà ở
Hộ có nhà sập hoàn toàn được hỗ trợ 60 triệu đồng, nhà hư hỏng được hỗ trợ 20 triệu đồng.

3. Học sinh đi xe
Học sinh chưa đủ 16 tuổi không được điều khiển xe gắn máy, xe máy điện đến trường.

4. Kiểm định thiết bị
Trường hợp thiết bị bức xạ chưa có quy chuẩn quốc gia thì được áp dụng tài liệu hướng dẫn của nhà sản xuất.

5. Dự phòng ngân sách
Dự phòng ngân sách xã bố trí từ 2% đến 4% tổng chi cân đối.

6. Quy trình vận hành
Sở Xây dựng tham mưu trình ban hành quy trình vận hành hồ chứa nước Thác Bạc.

7. Tiếp nhận hồ sơ
Trung tâm tiếp nhận mọi loại hồ sơ qua mạng, trừ hồ sơ thuộc bí mật nhà nước.
"""


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """An assistant over the rules above and nothing else."""
    from corpus.embedding.embedder import embedding_settings, load_embedder
    from corpus.store.embedded import EmbeddedStore
    from ingest.pipeline import ingest_paths

    folder: Path = tmp_path_factory.mktemp("rules")
    (folder / "quy-dinh.txt").write_text(RULES, "utf-8")
    store = EmbeddedStore(folder / "store", lambda: load_embedder(embedding_settings({})))
    ingest_paths(store, [folder / "quy-dinh.txt"])
    yield Assistant(store)
    store.close()


@pytest.mark.parametrize(
    "asked",
    [
        "Đối tượng về thăm gia đình 5 ngày một lần có được không?",
        "Hộ có nhà hư hỏng được hỗ trợ 20 triệu phải không?",
        "Học sinh chưa đủ 16 tuổi đi xe gắn máy đến trường có bị cấm không?",
        "Thiết bị bức xạ chưa có quy chuẩn quốc gia thì dùng hướng dẫn của nhà sản xuất được không?",
        "Xã bố trí dự phòng ngân sách 3% có đúng không?",
    ],
)
def test_what_a_rule_allows_is_not_denied(rules: Assistant, asked: str) -> None:
    assert not rules.ask(asked).answer.startswith("Không.")


@pytest.mark.parametrize(
    ("asked", "not_said"),
    [
        ("Quy trình vận hành hồ chứa nước Thác Bạc đã được ban hành chưa?", "Có"),
        ("Hồ sơ thuộc bí mật nhà nước cũng được tiếp nhận qua mạng à?", "Có"),
        ("Dự phòng ngân sách xã được bố trí 6% đúng không?", "Có"),
    ],
)
def test_what_a_rule_leaves_out_is_not_affirmed(rules: Assistant, asked: str, not_said: str) -> None:
    assert not rules.ask(asked).answer.startswith(not_said)


@pytest.mark.parametrize(
    ("asked", "told", "within"),
    [
        ("nghỉ 5 ngày được không", "tối đa 07 ngày/lần", True),
        ("nghỉ 9 ngày được không", "tối đa 07 ngày/lần", False),
        ("cập nhật sau 10 ngày còn kịp không", "trong thời hạn 15 ngày", True),
        ("xã bố trí 3%", "bố trí từ 2% đến 4%", True),
        ("xã bố trí 6%", "bố trí từ 2% đến 4%", False),
        ("bữa ăn 150 suất", "từ 30 suất trở lên", True),
        ("con 10 tuổi", "dưới 18 tuổi", True),
        ("đạt 90%", "đạt 95%", False),
    ],
)
def test_an_amount_within_a_range_is_found_there(asked: str, told: str, within: bool) -> None:
    assert limits.hold(asked, told) is within


@pytest.mark.parametrize(
    "asked",
    [
        "Bài viết 7 bài học có nói tới chuyện thanh tra không?",
        "Rút kinh nghiệm 2011-2020 có nói tới chuyện xử lý người vi phạm không ạ?",
    ],
)
def test_that_a_text_speaks_of_a_thing_is_told_by_the_thing(eight: Assistant, asked: str) -> None:
    assert eight.ask(asked).answer.startswith("Có.")


def test_the_figure_in_a_papers_name_counts_nothing(eight: Assistant) -> None:
    answer = eight.ask("Bài báo 7 bài học có coi cải cách hành chính là việc phải làm lâu dài không?")
    assert "lâu dài" in answer.citations[0].text


def test_what_a_text_does_not_speak_of_is_refused(eight: Assistant) -> None:
    assert not eight.ask("Bài viết 7 bài học có nói tới chuyện tăng lương không?").answered
