"""Stems stand alone and read as a trainer would write them; facts are found by general rules."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.quiz.facts import FactType, facts, normal
from assistant.quiz.ideas import sentence_ideas, spelled_out
from assistant.quiz.naming import document_name, place
from assistant.quiz.references import references
from assistant.quiz.rules import faults, hinted
from assistant.quiz.selfcheck import said
from assistant.quiz.wording import clause, gist, standalone, statements
from corpus.records import Document, Paragraph, Step, StepKind, Validity

LETTER = Document("cv", "Hướng dẫn", "Công văn", "3759/BNV-CCHC", "Bộ Nội vụ", date(2021, 8, 2))
LAW = Document("luat", "Thanh niên", "Luật", "57/2020/QH14", "Quốc hội")
PRESS = Document("bai", "Bộ Nội vụ ban hành Kế hoạch", "Bài viết", validity=Validity.NOT_LEGAL)


def paragraph(text: str, *path: Step) -> Paragraph:
    return Paragraph("d:1", "cv", "v", 1, path or (Step(StepKind.DOAN, "1"),), text, 0, len(text))


def questions(text: str, document: Document = LETTER, *path: Step) -> dict[str, str]:
    """Fact type → stem."""
    return {i.type.value: i.question for i in sentence_ideas(document, [paragraph(text, *path)], {})}


@pytest.mark.parametrize(
    ("text", "kind", "stem"),
    [
        (
            "- Thời gian ban hành kế hoạch của bộ, cơ quan, địa phương chậm nhất là ngày 25 tháng 12 của năm trước.",
            "day",
            "Theo Công văn số 3759/BNV-CCHC, thời gian ban hành kế hoạch của bộ, cơ quan, địa phương chậm nhất là "
            "ngày nào của năm trước?",
        ),
        (
            "Ngày 15/7/2021, Chính phủ đã ban hành Chương trình tổng thể tại Nghị quyết số 76/NQ-CP.",
            "date",
            "Theo Công văn số 3759/BNV-CCHC, Chính phủ đã ban hành Chương trình tổng thể tại Nghị quyết số 76/NQ-CP "
            "vào ngày nào?",
        ),
        (
            "+ 85% hồ sơ giải quyết thủ tục hành chính được luân chuyển bằng phương thức điện tử.",
            "percent",
            "Theo Công văn số 3759/BNV-CCHC, bao nhiêu phần trăm hồ sơ giải quyết thủ tục hành chính được luân chuyển "
            "bằng phương thức điện tử?",
        ),
        (
            "- Tiếp tục cải tiến công tác dự toán và quản lý chi tiêu của đơn vị để tạo sự chủ động cho các đơn vị.",
            "purpose",
            "Theo Công văn số 3759/BNV-CCHC, cần tiếp tục cải tiến công tác dự toán và quản lý chi tiêu của đơn vị "
            "để làm gì?",
        ),
        (
            "Hàng năm, các đơn vị gửi báo cáo kết quả thực hiện về Bộ Tài chính để tổng hợp.",
            "agency",
            "Theo Công văn số 3759/BNV-CCHC, hàng năm, các đơn vị gửi báo cáo kết quả thực hiện về cơ quan nào "
            "để tổng hợp?",
        ),
    ],
)
def test_a_fact_is_asked_where_it_stands(text: str, kind: str, stem: str) -> None:
    assert questions(text)[kind] == stem


def test_a_target_carries_the_year_that_rules_it() -> None:
    path = (Step(StepKind.GACH, "1", "Đến năm 2025"), Step(StepKind.CONG, "1"))
    text = "+ Mức độ hài lòng của người dân về giải quyết thủ tục đạt tối thiểu 95%."
    assert questions(text, LETTER, *path)["percent"].startswith("Theo Công văn số 3759/BNV-CCHC, đến năm 2025, mức độ")


@pytest.mark.parametrize(
    "text",
    [
        "Các nội dung nêu trên được thực hiện theo đúng quy định trước ngày 15/7/2021.",
        "Việc này do các đơn vị thực hiện và báo cáo kết quả trước ngày 15/7/2021.",
        "Trong quá trình triển khai, nếu có khó khăn, vướng mắc, đề ngh",
    ],
)
def test_a_sentence_that_points_outside_itself_is_not_asked(text: str) -> None:
    assert standalone(text) == ""


def test_the_issuer_within_a_name_or_a_title_is_not_asked() -> None:
    assert "agency" not in questions("Kết nối Hệ thống thông tin báo cáo Chính phủ với hệ thống của các địa phương.")
    assert "agency" not in questions("Hướng dẫn các đơn vị thực hiện quy định của Bộ Nội vụ về văn thư.", PRESS)
    assert "agency" not in questions(
        "Thực hiện Nghị định số 1/2020/NĐ-CP ngày 02/3/2020 của Chính phủ về văn thư lưu trữ."
    )


def test_a_fact_said_twice_is_not_asked() -> None:
    assert not [
        f
        for s in statements(paragraph("Tỷ lệ hồ sơ đạt 90% và tỷ lệ hài lòng cũng đạt 90% trong năm."))
        for f in facts(s)
        if f.type is FactType.PERCENT
    ]


def test_a_law_is_not_given_an_obligation_it_does_not_state() -> None:
    ideas = sentence_ideas(LAW, [paragraph("Khuyến khích tổ chức bồi dưỡng thanh niên từ đủ 16 tuổi.")], {})
    assert [(i.only_fill, i.sentence) for i in ideas] == [(True, "")]


def test_documents_and_places_are_named_as_officials_do() -> None:
    assert document_name(LETTER) == "Công văn số 3759/BNV-CCHC"
    assert document_name(LAW) == "Luật Thanh niên số 57/2020/QH14"
    assert document_name(PRESS) == "bài viết “Bộ Nội vụ ban hành Kế hoạch”"
    steps = (Step(StepKind.MUC, "2", "Cải cách thể chế:"), Step(StepKind.DIEM, "b", "Nhiệm vụ"))
    assert place(steps) == "điểm b “Nhiệm vụ”, mục 2 “Cải cách thể chế”"
    assert place((Step(StepKind.MUC, "1", "Về công tác chỉ đạo"),)) == "mục 1 về công tác chỉ đạo"


def test_a_task_without_a_subject_takes_can() -> None:
    assert clause("Bố trí đủ nguồn lực để thực hiện") == "cần bố trí đủ nguồn lực để thực hiện"
    assert clause("Các bộ bố trí đủ nguồn lực") == "các bộ bố trí đủ nguồn lực"
    assert clause("Chính phủ ban hành Chương trình") == "Chính phủ ban hành Chương trình"


def test_a_gist_ends_where_a_side_clause_begins_or_is_none() -> None:
    long = "Xây dựng kế hoạch triển khai công tác cải cách hành chính của đơn vị, nhằm " + "nâng cao hiệu quả " * 8
    assert gist(long, 20) == "Xây dựng kế hoạch triển khai công tác cải cách hành chính của đơn vị"
    assert gist("chữ " * 40) == ""
    assert gist("Khắc phục triệt để sự trùng lắp " + "về chức năng " * 12, 20) == ""


def test_short_names_are_written_out_once() -> None:
    names = {"Chương trình": "Chương trình tổng thể cải cách"}
    assert spelled_out("thực hiện Chương trình, gửi", names) == "thực hiện Chương trình tổng thể cải cách, gửi"
    assert spelled_out("Chương trình tổng thể cải cách và Chương trình", names).count("tổng thể") == 1


def test_references_give_date_issuer_and_subject() -> None:
    text = (
        "theo Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ về việc thực hiện cơ chế một cửa; Nghị định khác."
    )
    (found,) = references([paragraph(text)], [])
    assert (found.name, str(found.day), found.issuer) == ("Nghị định số 61/2018/NĐ-CP", "2018-04-23", "Chính phủ")
    assert found.title == "về việc thực hiện cơ chế một cửa"


def test_a_number_spelled_otherwise_than_in_the_catalogue_is_left_out() -> None:
    known = Document("ct", "Đẩy mạnh", "Chỉ thị", "23/CT-TTg", held=False)
    assert references([paragraph("ban hành Chỉ thị số 23/CTTTg về đẩy mạnh thực hiện")], [known]) == []


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("Uỷ ban nhân dân cấp tỉnh", "UBND tỉnh", FactType.AGENCY),
        ("06 nội dung", "6 nội dung", FactType.COUNT),
        ("02/8/2021", "ngày 2 tháng 8 năm 2021", FactType.DATE),
    ],
)
def test_one_value_in_two_spellings_is_the_same(a: str, b: str, kind: FactType) -> None:
    assert normal(a, kind) == normal(b, kind)


def test_the_assistant_may_say_a_date_in_another_spelling() -> None:
    assert said("Ban hành ngày 02 tháng 8 năm 2021.", "02/8/2021")
    assert not said("Ban hành ngày 03/8/2021.", "02/8/2021")


def test_an_agencys_name_must_not_hint_at_the_answer() -> None:
    assert hinted("Bộ Y tế", "dịch vụ y tế công")
    assert not hinted("Bộ Nội vụ", "dịch vụ y tế công")


def test_rules_name_what_is_wrong() -> None:
    from assistant.quiz.items import ItemKind, Option
    from tests.quiz_samples import item

    three = (Option("90%", True), Option("80%"), Option("70%"))
    sound = item("a", ItemKind.ONE_BEST, "Theo Luật A, tỷ lệ là bao nhiêu?", options=three)
    assert faults(sound) == []
    broken = {
        "Theo văn bản này, tỷ lệ là bao nhiêu?": "người học không thấy",
        "Theo Luật A, tỷ lệ nào KHÔNG đúng?": "phủ định",
        "Theo Luật A, tỷ lệ là 90% hay bao nhiêu?": "lộ trong câu dẫn",
        "Theo Luật A, tỷ lệ là": "dấu hỏi",
    }
    for stem, reason in broken.items():
        assert any(reason in f for f in faults(item("b", ItemKind.ONE_BEST, stem, options=three)))
    all_of_them = (*three[:2], Option("Tất cả các phương án trên"))
    assert faults(item("c", ItemKind.ONE_BEST, "Theo Luật A, tỷ lệ là bao nhiêu?", options=all_of_them))
