"""How people ask: everyday words for official ones, and talk around a question that asks for nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answer import Assistant
from corpus.embedding.embedder import embedding_settings, load_embedder
from corpus.store.embedded import EmbeddedStore
from ingest.pipeline import ingest_paths

_PLAN = """KẾ HOẠCH
Chuyển đổi số và sắp xếp tổ chức bộ máy của phường Bến Gỗ

1. Dịch vụ công
- Tỷ lệ hồ sơ thanh toán trực tuyến nghĩa vụ tài chính đạt tối thiểu 45% trong năm 2027.
- Tổ chức họp, hội nghị bằng hình thức trực tuyến, không giấy tờ.
- Bộ phận một cửa có văn bản xin lỗi khi giải quyết hồ sơ quá hạn.

2. Tổ chức bộ máy
- Tinh gọn tổ chức bộ máy, giảm đầu mối trung gian, bảo đảm một việc chỉ do một tổ chức chủ trì.
- Người đứng đầu đơn vị bị mất uy tín thì được xem xét miễn nhiệm.

3. Tổ chức thực hiện
- Báo cáo kết quả về Sở Khoa học và Công nghệ chậm nhất là ngày 20 tháng 11 hàng năm.
- Kinh phí thực hiện do ngân sách phường bảo đảm.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("plan")
    (folder / "phuong.txt").write_text(_PLAN, encoding="utf-8")
    store = EmbeddedStore(folder / "store", lambda: load_embedder(embedding_settings({})))
    list(ingest_paths(store, [folder / "phuong.txt"]))
    yield Assistant(store)
    store.close()


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Bà con đóng phí qua mạng ở phường Bến Gỗ phải đạt bao nhiêu phần trăm?", "45%"),
        ("Phường Bến Gỗ có tính họp hành online, khỏi in ấn gì không?", "không giấy tờ"),
        ("Ở phường Bến Gỗ mà trả giấy trễ thì có nói lời xin lỗi dân không?", "văn bản xin lỗi"),
        ("Sếp mà dân hết tin thì bị gì?", "miễn nhiệm"),
        ("Tiền ở đâu ra để làm kế hoạch của phường Bến Gỗ?", "ngân sách phường"),
    ],
)
def test_everyday_words_find_the_official_sentence(assistant: Assistant, asked: str, said: str) -> None:
    assert said in assistant.ask(asked).answer


def test_a_text_that_names_the_opposite_says_neither_yes_nor_no(assistant: Assistant) -> None:
    answer = assistant.ask("Bộ máy phường Bến Gỗ có cồng kềnh, nhiều đầu mối trung gian không?")
    assert "Tinh gọn" in answer.answer and not answer.answer.startswith(("Có", "Không"))
