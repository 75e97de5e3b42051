"""Several readings of a line: a word is chosen by votes, sureness and neighbours, and never made up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.readers.layout import Word
from ingest.readers.specks import without_specks
from ingest.readers.spelling import tidied, tidied_line
from ingest.readers.voting import doubtful, voted


def line(text: str, *confidences: float) -> list[Word]:
    """Words in a row; the last confidence holds for all that follow."""
    return [
        Word(w, 10.0 * i, 0.0, 10.0 * i + 9, 10.0, 10.0, confidences[min(i, len(confidences) - 1)])
        for i, w in enumerate(text.split())
    ]


def chosen(*readings: list[Word]) -> str:
    return " ".join(w.text for w in voted(readings))


def test_two_readings_outvote_one_that_is_less_sure() -> None:
    ours = line("phát triển Thành phó Hà Nội", 95, 95, 95, 67, 95)
    others = line("phát triển Thành phố Hà Nội", 95)
    assert chosen(ours, others, others) == "phát triển Thành phố Hà Nội"


def test_neighbours_decide_between_readings_that_are_equally_sure() -> None:
    assert chosen(line("vườn quôc gia Ba Vì", 90), line("vườn quốc gia Ba Vì", 90)) == "vườn quốc gia Ba Vì"


def test_words_that_one_reading_ran_together_come_apart() -> None:
    assert chosen(line("như đề.nghị của Bộ", 95, 20, 95), line("như đề nghị của Bộ", 90)) == "như đề nghị của Bộ"


def test_a_number_is_not_cut_and_holds_no_letter_l() -> None:
    assert chosen(line("số 92/TTr-UBND", 90), line("số 92/TT r-UBND", 90)) == "số 92/TTr-UBND"
    assert chosen(line("ngày 2l tháng 4", 84), line("ngày 21 tháng 4", 85)) == "ngày 21 tháng 4"


def test_a_semicolon_that_one_reading_saw_is_believed() -> None:
    assert chosen(line("năm 2025,", 95), line("năm 2025;", 94)) == "năm 2025;"


def test_specks_are_not_added() -> None:
    assert chosen(line("của công ty", 95), line("của công ty |", 90), line("của công ty", 95)) == "của công ty"


def test_a_reading_that_none_shares_is_doubtful() -> None:
    words = voted([line("thẩm quyền", 54), line("thầm quyền", 86), line("thâm quyền", 86)])
    assert max(w.confidence for w in words[:1]) <= 60.0


def test_only_sure_and_usual_words_need_no_second_look() -> None:
    assert doubtful(line("của Bộ trưởng", 95)) == []
    assert doubtful(line("của Bộ trưởng", 95, 70, 95)) == [1]
    assert doubtful(line("theơ quy định", 95)) == [0]
    assert doubtful(line("năm 2025,", 95)) == [1]  # may be a semicolon


def test_a_settled_word_stays_whatever_a_smaller_look_saw() -> None:
    first = line("Về việc chuyễn giao", 95, 95, 60, 95)
    others = line("và việc chuyển giao", 96)
    assert " ".join(w.text for w in voted([first, others, others], settled={0, 1, 3})) == "Về việc chuyển giao"


@pytest.mark.parametrize(
    ("read", "confidence", "meant"),
    [
        ("của:Bộ", 40, "của Bộ"),
        ("của:Bộ", 90, "của: Bộ"),
        ("'đề.nghị", 20, "đề nghị"),
        ("moha.gov.vn", 40, "moha.gov.vn"),
        ("TP.HCM", 40, "TP.HCM"),
        ("1.500", 40, "1.500"),
    ],
)
def test_specks_between_syllables_are_no_marks(read: str, confidence: float, meant: str) -> None:
    assert " ".join(w.text for w in without_specks(line(read, confidence))) == meant


@given(st.lists(st.lists(st.sampled_from(["của", "cửa", "Bộ", "2l", "21", ";", "—"]), max_size=6), max_size=4))
def test_every_word_of_the_outcome_was_read(texts: list[list[str]]) -> None:
    readings = [line(" ".join(words), 90) for words in texts]
    read = {w.text for words in readings for w in words}
    assert {w.text for w in voted(readings)} <= read


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("2l", "21"),
        ("l6,", "16,"),
        ("—-", "-"),
        ("~", "-"),
        ("VII", "VII"),
        ("l", "l"),
        ("92/TTr-UBND", "92/TTr-UBND"),
        ("57JQĐ-UBND", "57/QĐ-UBND"),
    ],
)
def test_shapes_that_are_mixed_up_are_put_right(read: str, meant: str) -> None:
    assert tidied(read) == meant


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("V/V triển khai kế hoạch", "V/v triển khai kế hoạch"),
        ("V/V TRIỂN KHAI", "V/V TRIỂN KHAI"),
        ("- Bộ Xây dựng (để b/e);", "- Bộ Xây dựng (để b/c);"),
    ],
)
def test_fixed_forms_of_a_document_are_put_right(read: str, meant: str) -> None:
    assert tidied_line(read.split()) == meant.split()
