"""A place as an official would write it, and read back from such a writing."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.labels import document_label, label, matches, parse_label, place_label
from corpus.records import Document, Paragraph, Step, StepKind

K = StepKind
DISPATCH = Document("3759-bnv-cchc", "Hướng dẫn", "Công văn", "3759/BNV-CCHC", "Bộ Nội vụ", date(2021, 8, 2))


def _at(*path: Step) -> Paragraph:
    return Paragraph("p", "d", "v", 0, path, "x", 0, 1)


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ((Step(K.MUC, "2"), Step(K.GACH, "1")), "gạch đầu dòng thứ nhất, mục 2"),
        ((Step(K.PHU_LUC, "2"), Step(K.HANG, "9")), "STT 9, Phụ lục 2"),
        ((Step(K.DIEU, "5"), Step(K.KHOAN, "2"), Step(K.DIEM, "đ")), "điểm đ, khoản 2, Điều 5"),
        ((Step(K.PHAN, "II"), Step(K.CHUONG, "IV"), Step(K.DIEU, "12a")), "Điều 12a, Chương IV, Phần II"),
        ((Step(K.MUC, "1"), Step(K.GACH, "2"), Step(K.CONG, "3")), "dấu cộng thứ ba, gạch đầu dòng thứ hai, mục 1"),
        (
            (Step(K.MUC, "1"), Step(K.GACH, "2", "Đến năm 2030:"), Step(K.CONG, "1")),
            "dấu cộng thứ nhất, gạch đầu dòng thứ hai (“Đến năm 2030:”), mục 1",
        ),
        ((Step(K.THU, "hai"), Step(K.DOAN, "12")), "đoạn thứ 12, ý thứ hai"),
        ((Step(K.DE_MUC, "", "Nâng cao hiệu quả"), Step(K.DOAN, "2")), "đoạn thứ hai, phần “Nâng cao hiệu quả”"),
        ((Step(K.HEADER, "3"),), "phần đầu văn bản"),
        ((Step(K.PHU_LUC, "2"), Step(K.HANG)), "dòng đầu bảng, Phụ lục 2"),
    ],
)
def test_a_place_is_written_innermost_first(path: tuple[Step, ...], written: str) -> None:
    assert place_label(_at(*path)) == written


def test_the_full_label_names_number_day_and_issuer() -> None:
    paragraph = _at(Step(K.MUC, "2"), Step(K.GACH, "1"))
    assert label(paragraph, DISPATCH) == (
        "gạch đầu dòng thứ nhất, mục 2, Công văn số 3759/BNV-CCHC ngày 02/8/2021 của Bộ Nội vụ"
    )
    assert label(paragraph, DISPATCH, short=True).endswith("mục 2, Công văn số 3759/BNV-CCHC")


@pytest.mark.parametrize(
    ("document", "written"),
    [
        (Document("a", "Kế hoạch CCHC xã", "Kế hoạch", issuer="UBND xã"), "Kế hoạch CCHC xã (UBND xã)"),
        (Document("b", "Bảy bài học", "Bài viết"), "Bài viết “Bảy bài học”"),
        (Document("c", "Bài viết về cải cách", "Bài viết", issued_on=date(2021, 7, 15)),
         "Bài viết về cải cách (15/7/2021)"),
    ],
)  # fmt: skip
def test_a_document_without_number_goes_by_its_title(document: Document, written: str) -> None:
    assert document_label(document) == written


@pytest.mark.parametrize(
    ("text", "levels", "number"),
    [
        ("STT 9, Phụ lục 2, Công văn số 3759/BNV-CCHC", [(K.HANG, "9"), (K.PHU_LUC, "2")], "3759/BNV-CCHC"),
        ("stt 09 phu luc 2", [(K.HANG, "9"), (K.PHU_LUC, "2")], None),
        ("diem b khoan 3 dieu 15", [(K.DIEM, "b"), (K.KHOAN, "3"), (K.DIEU, "15")], None),
        ("Khoản 1a Điều 12 nói gì?", [(K.KHOAN, "1a"), (K.DIEU, "12")], None),
        ("gạch thứ 3 mục 2", [(K.GACH, "3"), (K.MUC, "2")], None),
        ("đề án thứ tư trong Phụ lục II", [(K.HANG, "4"), (K.PHU_LUC, "II")], None),
        ("dấu cộng thứ hai (“Theo khoản 3 Nghị định 61/2018/NĐ-CP”), mục 1", [(K.CONG, "2"), (K.MUC, "1")], None),
        ("ý thứ hai", [(K.THU, "hai")], None),
        ("cải cách thủ tục là gì", [], None),
    ],
)
def test_a_place_is_read_from_a_label_or_a_question(
    text: str, levels: list[tuple[StepKind, str]], number: str | None
) -> None:
    found = parse_label(text)
    assert (list(found.levels), found.document_number) == (levels, number)


def test_decomposed_letters_are_read_the_same() -> None:
    import unicodedata

    text = "điểm đ, khoản 2, Điều 5"
    assert parse_label(unicodedata.normalize("NFD", text)) == parse_label(text)


_NUMBERS = st.integers(1, 99).map(str)
_ROMAN = st.sampled_from("I II III IV V VI VII VIII IX X XI XII".split())
_COUNTED = st.integers(1, 30).map(str)
_STEPS = st.one_of(
    st.builds(Step, st.sampled_from([K.PHAN, K.CHUONG, K.MUC, K.PHU_LUC]), _ROMAN | _NUMBERS),
    st.builds(Step, st.just(K.TIEU_MUC), st.builds("{}.{}".format, st.integers(1, 9), st.integers(1, 20))),
    st.builds(Step, st.sampled_from([K.DIEU, K.KHOAN]), _NUMBERS | st.builds("{}a".format, _NUMBERS)),
    st.builds(Step, st.just(K.DIEM), st.sampled_from("abcdđeghiklmnopqrstuvxy")),
    st.builds(Step, st.just(K.HANG), _NUMBERS),
    st.builds(Step, st.just(K.THU), st.sampled_from("nhất hai ba tư năm sáu bảy tám chín mười".split())),
    st.builds(
        Step, st.sampled_from([K.GACH, K.CONG, K.DOAN]), _COUNTED,
        st.sampled_from(["", "Đến năm 2030:", "Theo khoản 3 Điều 5", "Về 76/NQ-CP", "Thứ hai"]),
    ),
)  # fmt: skip


@given(st.lists(_STEPS, min_size=1, max_size=4), st.sampled_from([DISPATCH, Document("x", "Bảy bài học", "Bài viết")]))
def test_every_label_is_read_back(path: list[Step], document: Document) -> None:
    paragraph = _at(*path)
    found = parse_label(label(paragraph, document))
    assert list(found.levels) == [(step.kind, step.number) for step in reversed(path)]
    assert found.document_number == document.number
    assert matches(paragraph, found)


def test_a_paragraph_elsewhere_does_not_match() -> None:
    paragraph = _at(Step(K.MUC, "2"), Step(K.GACH, "1"))
    assert matches(paragraph, parse_label("mục 2"))
    assert not matches(paragraph, parse_label("gạch đầu dòng thứ hai, mục 2"))
    assert not matches(paragraph, parse_label("không nói chỗ nào"))


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("Điều 1024 của bộ luật", ((StepKind.DIEU, "1024"),)),
        ("khoản 2, Điều 1.1.NĐ.2.15", ((StepKind.KHOAN, "2"), (StepKind.DIEU, "1.1.nđ.2.15"))),
        ("phần 2000 tỷ đồng", ()),
    ],
)
def test_numbers_over_999_and_of_the_codified_law_are_read(text: str, levels: tuple[object, ...]) -> None:
    assert parse_label(text).levels == levels


def test_an_ordinal_is_told_from_a_word_that_opens_like_one() -> None:
    assert not parse_label("phần thủ tục hành chính").levels
