"""Tables of documents that no rule was written for: cells both ways, sums, extremes, what is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answer import Assistant
from assistant.compose.columns import figure
from corpus.embedding.embedder import embedding_settings, load_embedder
from corpus.store.embedded import EmbeddedStore
from ingest.pipeline import ingest_paths


@pytest.mark.parametrize(
    ("cell", "value"),
    [("42.000", 42000.0), ("0,6", 0.6), ("325 g", 325.0), ("2000 mg", 2000.0), ("31/10/2024", None), ("Bộ Y tế", None)],
)
def test_a_cell_that_is_one_figure_has_a_value(cell: str, value: float | None) -> None:
    assert figure(cell) == value


def test_the_column_whose_head_is_used_is_read(further: Assistant) -> None:
    assert "21" in further.ask("Lĩnh vực hộ tịch quá hạn bao nhiêu hồ sơ?").answer


def test_rows_are_found_by_a_day(further: Assistant) -> None:
    assert "dự án đầu tư công" in further.ask("Nhiệm vụ nào phải xong ngày 31/10/2024?").answer


def test_a_body_of_two_columns_is_meant_in_the_one_that_is_named(further: Assistant) -> None:
    answer = further.ask("Phòng Nội vụ chủ trì những nhiệm vụ nào trong bảng phân công số hóa năm 2024?")
    assert len(answer.citations) == 2 and "Hội đồng nhân dân huyện" not in answer.answer


def test_rows_asked_for_as_things_of_a_list_named_before_are_found(eight: Assistant) -> None:
    asked = "Trong danh mục đề án quốc gia, những cái nào phải xong năm 2022 mà không phải Bộ Nội vụ chủ trì?"
    assert eight.ask(asked).answer.startswith("Có 4 đề án (trừ cơ quan chủ trì: Bộ Nội vụ;")


@pytest.mark.parametrize(
    "asked",
    [
        "Đo độ hài lòng với bệnh viện công và với trường công, mỗi đề án giao bộ nào?",
    ],
)
def test_two_rows_are_named_in_other_words(eight: Assistant, asked: str) -> None:
    answer = eight.ask(asked)
    assert "Bộ Y tế" in answer.answer and "Bộ Giáo dục và Đào tạo" in answer.answer


def test_a_column_of_figures_is_added_up(further: Assistant) -> None:
    answer = further.ask("Tổng số trang phải số hóa năm 2024 của huyện là bao nhiêu?")
    assert "250.000" in answer.answer and len(answer.citations) == 7


def test_the_row_with_the_most_is_named(further: Assistant) -> None:
    answer = further.ask("Lĩnh vực nào tiếp nhận nhiều hồ sơ nhất ở phường Minh Khê?")
    assert answer.answer == "Chứng thực – tiếp nhận: 2.115.\n(Đã xem đủ 5 dòng của bảng.)"


def test_the_row_that_is_due_first_is_named(further: Assistant) -> None:
    assert "30/4/2024" in further.ask("Nhiệm vụ số hóa nào phải hoàn thành sớm nhất?").answer


def test_a_body_that_leads_nothing_is_refused_by_name(further: Assistant) -> None:
    answer = further.ask("Phòng Giáo dục và Đào tạo chủ trì nhiệm vụ số hóa nào?")
    assert not answer.answered and "Phòng Giáo dục và Đào tạo" in answer.answer


@pytest.mark.parametrize(
    "asked",
    [
        "Phòng Giáo dục chủ trì mấy nhiệm vụ số hóa?",
        "Năm 2024 có bao nhiêu nhiệm vụ số hóa do Thanh tra huyện chủ trì?",
    ],
)
def test_the_rows_of_others_are_not_counted_for_a_body_that_leads_none(further: Assistant, asked: str) -> None:
    answer = further.ask(asked)
    assert not answer.answered


@pytest.mark.parametrize(
    "asked", ["Bộ Tài chính chủ trì mấy đề án?", "Năm 2022 Ngân hàng Nhà nước được giao chủ trì bao nhiêu đề án?"]
)
def test_no_row_led_is_said_so(eight: Assistant, asked: str) -> None:
    answer = eight.ask(asked)
    assert not answer.answered and "không có đề án nào do" in answer.answer


def test_a_matter_that_no_row_is_about_is_refused(further: Assistant) -> None:
    assert not further.ask("Ai chủ trì số hóa hồ sơ bệnh án?").answered


def test_amounts_of_money_stand_under_heads_that_name_the_unit(tmp_path: Path) -> None:
    rows = "".join(
        f"<tr><td>{name}</td><td>{day}</td><td>{night}</td></tr>"
        for name, day, night in (
            ("Xe đạp", "1.000", "2.000"),
            ("Xe máy", "3.000", "5.000"),
            ("Xe tải", "35.000", "60.000"),
        )
    )
    head = "<tr><th>Loại phương tiện</th><th>Ban ngày (đồng/lượt)</th><th>Ban đêm (đồng/lượt)</th></tr>"
    (tmp_path / "phi.html").write_text(f"<p>Điều 2. Mức thu phí bến bãi</p><table>{head}{rows}</table>", "utf-8")
    store = EmbeddedStore(tmp_path / "store", lambda: load_embedder(embedding_settings({})))
    ingest_paths(store, [tmp_path / "phi.html"])
    assistant = Assistant(store)
    assert "5.000" in assistant.ask("Xe máy gửi ban đêm phải trả bao nhiêu tiền một lượt?").answer
    assert "Xe tải" in assistant.ask("Phương tiện nào có mức thu ban ngày cao nhất?").answer
    assert "Có 3 loại phương tiện" in assistant.ask("Bảng phí bến bãi có mấy loại phương tiện?").answer


def test_rows_are_found_by_a_day_that_bounds_them(further: Assistant) -> None:
    answer = further.ask("Nhiệm vụ nào phải hoàn thành trước ngày 01/6/2024?")
    assert len(answer.citations) == 2 and "kho lưu trữ số" in answer.answer


def test_a_total_is_asked_of_the_column_by_its_head(further: Assistant) -> None:
    assert "35" in further.ask("Tổng số hồ sơ quá hạn của phường Minh Khê là bao nhiêu?").answer


@pytest.mark.parametrize(
    ("asked", "said", "unsaid"),
    [
        ("Kể những đề án mà Bộ Nội vụ không đứng chủ trì.", "Có 5 đề án (trừ cơ quan chủ trì: Bộ Nội vụ)", "STT 1:"),
        ("Đề án nào không do Bộ Nội vụ chủ trì mà hoàn thành năm 2022?", "Có 4 đề án", "lộ trình"),
        ("Những đề án Bộ Nội vụ chủ trì nhưng không hoàn thành trong năm 2022", "Có 6 đề án", "STT 3:"),
        ("Đề án số 3, 5 và 9 do ai chủ trì?", "STT 9", "STT 4"),
        (
            "Đề án đo lường hài lòng về y tế công và về giáo dục công do những bộ nào chủ trì?",
            "Bộ Y tế.\n",
            "Bộ Nội vụ",
        ),
        ("Đề án về tiền lương và đề án phân cấp thủ tục do cơ quan nào chủ trì?", "Văn phòng Chính phủ", "Bộ Nội vụ"),
        ("Đề án phân cấp giải quyết thủ tục hành chính có phải do Bộ Tư pháp chủ trì không?", "Không.", "Có."),
        ("Đề án sắp xếp huyện và đề án liên thông cán bộ xã, cái nào xong trước?", "Sớm hơn: Đề án liên", "STT"),
    ],
)
def test_rows_are_told_apart_by_what_rules_them_in_and_out(
    eight: Assistant, asked: str, said: str, unsaid: str
) -> None:
    answer = eight.ask(asked).answer
    assert said in answer
    assert unsaid not in answer


@pytest.mark.parametrize(
    ("asked", "said", "unsaid"),
    [
        ("Lĩnh vực nào ở phường Minh Khê không có hồ sơ quá hạn?", "Có 3 lĩnh vực", "Hộ tịch"),
        ("Hộ tịch và đất đai lĩnh vực nào quá hạn nhiều hơn?", "Nhiều hơn: Hộ tịch.", "Chứng thực"),
        ("Số hóa hồ sơ người có công bao nhiêu trang?", "18.500", "42.000"),
        ("Nhiệm vụ số 2 và số 7 do ai chủ trì?", "STT 7", "STT 3"),
    ],
)
def test_cells_are_weighed_and_counted(further: Assistant, asked: str, said: str, unsaid: str) -> None:
    answer = further.ask(asked).answer
    assert said in answer
    assert unsaid not in answer


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Có mấy đề án đo lường sự hài lòng?", "Có 3 đề án"),
        ("Có bao nhiêu đề án cải cách hành chính quy mô quốc gia?", "Có 16 đề án"),
        ('Các đề án có chữ "liên thông" là những đề án nào?', "Có 2 đề án"),
        ("Đề án nào muộn nhất?", "2024"),
        ("Có phải Phó Thủ tướng Phạm Gia Túc ký công văn 3722?", "Không. Phạm Mạnh Cường"),
    ],
)
def test_rows_are_counted_by_what_they_are_about(eight: Assistant, asked: str, said: str) -> None:
    assert said in eight.ask(asked).answer


@pytest.mark.parametrize("asked", ["Trong 16 đề án có mấy đề án hạn 2023?", "Xã Nguyên Giáp có bao nhiêu dân?"])
def test_nothing_is_counted_where_nothing_is_told(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Đề án gắn kết khâu xếp loại đảng viên với xếp loại công chức, viên chức, thời hạn hoàn thành?", "2024"),
        (
            "Trong mấy cái đề án cỡ toàn quốc của PL2, cái về phân quyền xử lý TTHC giao cơ quan nào chủ trì?",
            "Văn phòng",
        ),
        ("Danh mục đề án có cái nào bàn về chính quyền đô thị không, giao cho cơ quan nào?", "Bộ Nội vụ"),
        ("đề án cải cách hành chính cấp quốc gia nào phải xong trong năm 2024, kể hết ra giúp", "Có 6 đề án"),
        ("Phụ lục 2 cv 3759, đề án cấp quốc gia nào giao cho bộ khác chủ trì chứ không phải BNV?", "Có 5 đề án"),
        ("Phụ lục 2: ngoài Bộ Nội vụ thì các cơ quan chủ trì khác là những ai?", "Có 5 đề án"),
        ("Trong PL2, đề án do Ban Chỉ đạo cải cách tiền lương đứng đầu nằm ở số thứ tự bao nhiêu?", "STT 8"),
        ("Số đề án mà BNV làm cơ quan chủ trì trong PL2 của cv 3759 là bao nhiêu?", "Có 11 đề án"),
        ("Tra PL2 của cv 3759, đề án ở số thứ tự mười bảy tên gì?", "chỉ có 16 dòng"),
    ],
)
def test_rows_are_found_however_they_are_asked_for(eight: Assistant, asked: str, said: str) -> None:
    assert said in eight.ask(asked).answer


@pytest.mark.parametrize(
    "asked",
    [
        "Đề án cải cách chính sách tiền lương của doanh nghiệp nhà nước do ai chủ trì?",
        "Đề án tinh giản biên chế công chức cấp xã do bộ nào chủ trì?",
        "Danh mục đề án có cái nào về giao thông công cộng không, giao cho cơ quan nào?",
        "Số cán bộ, công chức của xã Nguyên Giáp là bao nhiêu?",
    ],
)
def test_what_no_row_is_about_stays_refused(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


@pytest.mark.parametrize(
    "asked",
    [
        "bo tai chinh phai lam nhung de an nao",
        "Bộ Tài chính có mấy đề án?",
        "trong 16 đề án, Bộ Tài chính được mấy cái",
        "Bộ Công an lo đề án nào",
        "Bộ Kế hoạch và Đầu tư được giao bao nhiêu đề án",
        "Công văn của Bộ Nội vụ giao Bộ Tư pháp mấy đề án",
        "Chính phủ có mấy đề án",
        "UBND tỉnh phải làm những đề án nào",
    ],
)
def test_a_body_without_a_row_gets_no_row_of_others(eight: Assistant, asked: str) -> None:
    answer = eight.ask(asked)
    assert not answer.answered
    assert "không có đề án nào do" in answer.answer and "đã xem đủ 16 dòng" in answer.answer


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ("Công văn 3759 của Bộ Nội vụ kèm theo bao nhiêu đề án?", 16),
        ("Có bao nhiêu đề án trong danh mục kèm theo công văn hướng dẫn của Bộ Nội vụ?", 16),
        ("Công văn Bộ Nội vụ gửi có bao nhiêu đề án", 16),
        ("Nghị quyết 76 của Chính phủ có bao nhiêu đề án quy mô quốc gia", 16),
        ("Kể các đề án trong phụ lục của công văn 3759 của Bộ Nội vụ", 16),
        ("Trong công văn 3759 của Bộ Nội vụ, đề án nào xong năm 2022?", 9),
        ("Công văn 3759 của Bộ Nội vụ có bao nhiêu đề án do Bộ Nội vụ chủ trì?", 11),
        ("đề án nào của Bộ Nội vụ trong công văn 3759", 11),
        ("Bộ Nội vụ có bao nhiêu đề án trong công văn 3759?", 11),
    ],
)
def test_whose_letter_it_is_filters_no_rows(eight: Assistant, asked: str, count: int) -> None:
    assert eight.ask(asked).answer.startswith(f"Có {count} đề án")
