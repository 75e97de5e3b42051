"""Figures inside sentences, footnotes, brackets and headings, in texts that no rule was written for."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.compose.enumerations import pairs
from assistant.provinces import provinces
from corpus.embedding.embedder import embedding_settings, load_embedder
from corpus.store.embedded import EmbeddedStore
from ingest.pipeline import ingest_paths

PLAN = """ỦY BAN NHÂN DÂN
THÀNH PHỐ TRÀ VINH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/KH-UBND
Trà Vinh, ngày 05 tháng 3 năm 2026
KẾ HOẠCH
Chống ngập thành phố Trà Vinh năm 2026
1. Giải pháp theo lưu vực
1.1. Lưu vực Long Bình
- Nạo vét 12 km cống; chuẩn bị theo phương châm 03 sẵn sàng (sẵn sàng người; sẵn sàng xe; sẵn sàng máy bơm).
1.2. Lưu vực Cầu Kè
- Xây trạm bơm Cầu Kè[1], công suất 5 m³/s.
1.3. Lưu vực Tiểu Cần
- Lắp 04 máy bơm di động.
[1] Quyết định số 417/QĐ-UBND ngày 03/02/2026.
"""


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("plan")
    (folder / "ke-hoach.txt").write_text(PLAN, "utf-8")
    store = EmbeddedStore(folder / "store", lambda: load_embedder(embedding_settings({})))
    ingest_paths(store, [folder / "ke-hoach.txt"])
    return Assistant(store)


def test_pairs_are_three_or_more_in_one_unit() -> None:
    found = pairs("Xây 9 điểm, gồm: thôn Đông: 02 điểm; thôn Trung: 01 điểm; thôn Hạ: 03 điểm.")
    assert [(p.name, p.figure, p.unit) for p in found] == [
        ("thôn Đông", "02", "điểm"), ("thôn Trung", "01", "điểm"), ("thôn Hạ", "03", "điểm"),
    ]  # fmt: skip
    assert not pairs("Thời gian: 02 ngày; kinh phí: 3 triệu.")


def test_names_are_found_by_their_figure(further: Assistant) -> None:
    answer = further.ask("Thôn nào của xã An Bình Tây được xây 2 điểm tập kết rác?")
    assert answer.answer == "Thôn Đông: 02 điểm; thôn Thượng: 02 điểm."


def test_the_figure_is_found_by_its_name(further: Assistant) -> None:
    assert further.ask("Thôn Hạ có bao nhiêu điểm tập kết rác xây mới?").answer == "Thôn Hạ: 03 điểm."


def test_the_name_with_the_most_is_found(further: Assistant) -> None:
    answer = further.ask("Thôn nào của xã An Bình Tây xây mới nhiều điểm tập kết nhất?")
    assert answer.answer == "Thôn Hạ: 03 điểm."


def test_a_slip_in_a_name_gives_way_to_the_text(further: Assistant) -> None:
    assert "02 điểm" in further.ask("Thôn Thưọng có mấy điểm tập kết rác xây mới?").answer


def test_a_footnote_belongs_to_the_words_that_refer_to_it(further: Assistant, plan: Assistant) -> None:
    assert "05/HĐ-MT" in further.ask("Hợp đồng với Hợp tác xã Môi trường Xanh số bao nhiêu?").answer
    answer = plan.ask("Trạm bơm Cầu Kè được xây theo quyết định nào?")
    assert "417/QĐ-UBND" in answer.answer and len(answer.citations) == 2


def test_a_bracket_explains_the_term_before_it(plan: Assistant) -> None:
    answer = plan.ask("Phương châm 03 sẵn sàng là gì?")
    assert answer.answer.endswith("(sẵn sàng người; sẵn sàng xe; sẵn sàng máy bơm)")


def test_when_a_term_holds_is_no_part_of_it(eight: Assistant) -> None:
    assert "ứng phó kịp thời" in eight.ask("Phương châm 03 sẵn sàng khi mưa bão gồm những gì?").answer
    assert "ứng phó kịp thời" not in eight.ask("Phương châm 03 sẵn sàng khi động đất gồm những gì?").answer


def test_the_third_heading_of_its_noun(plan: Assistant) -> None:
    assert "Tiểu Cần" in plan.ask("Lưu vực thứ ba trong kế hoạch chống ngập là lưu vực nào?").answer


def test_another_city_in_lower_case_is_refused(plan: Assistant) -> None:
    assert not plan.ask("kế hoạch chống ngập thành phố hải phòng lắp bao nhiêu máy bơm di động").answered
    assert plan.ask("kế hoạch chống ngập thành phố trà vinh lắp bao nhiêu máy bơm di động").answered


def test_a_person_is_no_city() -> None:
    assert provinces("đoàn thanh niên cộng sản hồ chí minh ở hải phòng") == ["hải phòng"]


@pytest.mark.parametrize(
    "asked",
    [
        "Kế hoạch chống ngập Trà Vinh chia giải pháp theo mấy lưu vực?",
        "Kế hoạch chống ngập Trà Vinh có giải pháp cho những lưu vực nào?",
    ],
)
def test_the_headings_of_a_part_are_its_list(plan: Assistant, asked: str) -> None:
    answer = plan.ask(asked)
    assert answer.answer.splitlines()[0] == "Có 3 lưu vực:"
    assert all(name in answer.answer for name in ("Long Bình", "Cầu Kè", "Tiểu Cần"))
    assert "04 máy bơm" not in answer.answer


def test_headings_that_do_not_open_with_what_is_asked_are_no_list_of_it(plan: Assistant) -> None:
    assert "Có 3" not in plan.ask("Kế hoạch chống ngập Trà Vinh có giải pháp cho những trường học nào?").answer


def test_one_of_them_by_its_place_is_no_list_of_all(plan: Assistant) -> None:
    assert "Có 3" not in plan.ask("Lưu vực thứ năm trong phần giải pháp theo lưu vực là lưu vực nào?").answer
