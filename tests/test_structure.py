"""Lines → paragraphs: levels, headings, references, properties that hold for any text."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.labels import place_label
from corpus.records import Paragraph, StepKind
from ingest.source import from_text
from ingest.structure import paragraphs

LAW = """LUẬT
THANH NIÊN
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
Luật này quy định về quyền của thanh niên theo Điều 5 của Hiến pháp.
Điều 2. Đối tượng áp dụng
1. Thanh niên là công dân Việt Nam.
2. Cơ quan nhà nước, bao gồm:
a) Cơ quan ở trung ương;
b) Cơ quan ở địa phương;
đ) Cơ quan khác theo quy định tại
khoản 3 Điều này.
Chương II
CHÍNH SÁCH
Mục 1
CHÍNH SÁCH CHUNG
Điều 3. Chính sách
Điều 5 Luật này không phải là tiêu đề.
- Gạch thứ nhất, gồm các việc sau đây:
+ Dấu cộng thứ nhất;
+ Dấu cộng thứ hai.
- Gạch thứ hai.
"""


def parse(text: str) -> list[Paragraph]:
    return paragraphs(from_text(text), "d", "v")


def place(found: list[Paragraph], start: str) -> str:
    return place_label(next(p for p in found if p.text.startswith(start)))


def test_a_point_stands_under_its_clause_and_article_and_chapter() -> None:
    assert place(parse(LAW), "đ) Cơ quan") == "điểm đ, khoản 2, Điều 2, Chương I"


def test_a_reference_to_an_article_opens_no_article() -> None:
    found = parse(LAW)
    reference = next(p for p in found if p.text.startswith("Điều 5 Luật"))
    assert reference.step.kind is StepKind.DOAN
    assert [s.number for s in reference.path if s.kind is StepKind.DIEU] == ["3"]


def test_plus_items_stand_under_their_dash() -> None:
    assert place(parse(LAW), "+ Dấu cộng thứ hai") == (
        "dấu cộng thứ hai, gạch đầu dòng thứ nhất, Điều 3, mục 1, Chương II"
    )


def test_a_heading_on_the_next_line_belongs_to_its_marker() -> None:
    chapter = next(p for p in parse(LAW) if p.text.startswith("Chương I\n"))
    assert (chapter.is_heading, chapter.step.heading) == (True, "QUY ĐỊNH CHUNG")


def test_numbers_are_sections_in_a_plan_and_clauses_under_a_roman_part() -> None:
    plan = parse("1. Mục tiêu\n- Nâng cao chất lượng.\nI. NHIỆM VỤ\n1. Cải cách thể chế\n1.1. Rà soát văn bản.")
    assert place(plan, "- Nâng cao") == "gạch đầu dòng thứ nhất, mục 1"
    assert place(plan, "1.1. Rà soát") == "khoản 1.1, khoản 1, mục I"


def test_parent_of_an_item_is_the_line_that_introduces_it() -> None:
    found = parse("Mục tiêu đến năm 2030:\n- Tối thiểu 80% thủ tục.\n- Tối thiểu 90% hồ sơ.")
    assert [p.parent_id for p in found[1:]] == [found[0].id, found[0].id]


def test_section_of_a_clause_is_its_article() -> None:
    found = parse(LAW)
    article = next(p for p in found if p.text.startswith("Điều 2."))
    clause = next(p for p in found if p.text.startswith("1. Thanh niên"))
    assert clause.section_id == article.id


def test_running_text_cut_off_by_the_source_is_flagged() -> None:
    cut = parse("1. Nội dung\n" + "Các bộ cơ quan địa phương tăng cường khảo sát mức độ hài lòng " * 3 + "của")
    assert "truncated" in cut[-1].flags


LINES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "Chương I",
                "QUY ĐỊNH CHUNG",
                "Điều 1. Phạm vi",
                "Điều 5 Luật này",
                "1. Một",
                "a) Điểm:",
                "- Gạch",
                "+ Cộng",
                "PHỤ LỤC 2",
                "STT",
                "TÊN",
                "1.",
                "2.",
                "Số: 12/QĐ-BNV",
                "Kính gửi:",
                "./.",
                "Nơi nhận:",
                "…………",
                "I. PHẦN",
                "Phần thứ nhất",
                "Thứ hai, việc",
                "(Kèm theo Quyết định)",
                "TM. CHÍNH PHỦ",
                "\u200b",
                "\t\xa0",
                "",
            ]
        ),
        st.text(max_size=60),
    ),
    max_size=40,
)


def assert_tiles(text: str, found: list[Paragraph]) -> None:
    position = 0
    for p in found:
        assert text[p.start : p.end] == p.text
        assert not re.sub(r"[\s\u200b-\u200d\u2060\ufeff]", "", text[position : p.start])
        position = p.end
    assert not re.sub(r"[\s\u200b-\u200d\u2060\ufeff]", "", text[position:])


@settings(max_examples=200, deadline=None)
@given(LINES)
def test_paragraphs_tile_any_text_up_to_white_space(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert_tiles(text, parse(text))


@settings(max_examples=100, deadline=None)
@given(LINES)
def test_ids_are_unique_and_stable_under_reading_again(lines: list[str]) -> None:
    text = "\n".join(lines)
    ids = [p.id for p in parse(text)]
    assert len(set(ids)) == len(ids)
    assert ids == [p.id for p in parse(text)]


@settings(max_examples=50, deadline=None)
@given(
    st.integers(0, 30), st.sampled_from(["- Một gạch mới chèn vào.", "z) Một điểm mới;", "Một đoạn mới chèn vào đây."])
)
def test_an_insertion_leaves_the_ids_of_other_places_alone(at: int, new: str) -> None:
    lines = LAW.splitlines()
    anchors = [i for i, x in enumerate(lines) if x.endswith((".", ";")) and not x.startswith("đ)")]
    i = anchors[at % len(anchors)]
    before = {p.id for p in parse(LAW)}
    inserted = parse("\n".join([*lines[: i + 1], new, *lines[i + 1 :]]))
    changed = [p for p in inserted if p.id not in before]
    below_changed = [p for p in changed if new not in p.text and p.parent_id not in {q.id for q in changed}]
    assert any(new in p.text for p in changed)
    # Only what now hangs under the inserted line may move; no other place does.
    assert [p.text for p in below_changed if new.startswith("-")] == []


ATTACHED = """ỦY BAN NHÂN DÂN TỈNH HÀ NAM
Số: 12/QĐ-UBND
Hà Nam, ngày 02 tháng 3 năm 2022
QUYẾT ĐỊNH
Về việc ban hành Kế hoạch cải cách hành chính
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính.
Nơi nhận:
- Như Điều 1;
TM. ỦY BAN NHÂN DÂN
Nguyễn Văn An
ỦY BAN NHÂN DÂN TỈNH HÀ NAM
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
KẾ HOẠCH
Cải cách hành chính năm 2022
(Kèm theo Quyết định số 12/QĐ-UBND ngày 02 tháng 3 năm 2022)
Căn cứ tình hình thực tế, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:
I. MỤC TIÊU
1. Mục tiêu chung
- Nâng cao chất lượng."""


def test_a_plan_issued_with_a_decision_stands_under_a_heading_of_its_own() -> None:
    found = parse(ATTACHED)
    assert place(found, "- Nâng cao") == (
        "gạch đầu dòng thứ nhất, khoản 1, mục I, phần “KẾ HOẠCH Cải cách hành chính năm 2022”"
    )
    assert place(found, "Điều 1.") == "Điều 1"
    assert [p.step.kind for p in found if p.text.startswith("CỘNG HÒA")] == [StepKind.HEADER]
    assert [p.step.kind for p in found if p.text.startswith("Căn cứ tình hình")] == [StepKind.DOAN]


def test_the_head_of_a_table_is_no_part_of_the_heading_above_it() -> None:
    text = "PHỤ LỤC\nBẢNG PHÂN CÔNG\nSTT\nNhiệm vụ\nĐơn vị\n1\nQuét sổ\nPhòng Tư pháp\n2\nNhập liệu\nPhòng Nội vụ"
    found = parse(text)
    assert found[0].text == "PHỤ LỤC\nBẢNG PHÂN CÔNG"
    assert [p.cells[1] for p in found if p.cells] == [("Nhiệm vụ", "Quét sổ"), ("Nhiệm vụ", "Nhập liệu")]
