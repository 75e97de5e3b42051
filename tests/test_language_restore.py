"""Diacritics come back, and nothing that was right is touched."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from corpus.errors import SourceError
from corpus.language.model import SyllableModel, is_possible, is_regular, model_form, shipped
from corpus.language.restore import restore
from corpus.language.text import fold, nfc
from eval.noise import unaccented

RIGHT = [
    "Công văn 3759 của Bộ Nội vụ gửi cho những ai?",
    "Nghị quyết số 76/NQ-CP ban hành ngày 15/7/2021 nêu mấy nhiệm vụ?",
    "Trách nhiệm của người đứng đầu trong cải cách hành chính được quy định như thế nào?",
    "Đến năm 2025, tối thiểu 80% hồ sơ giải quyết thủ tục hành chính được xử lý trực tuyến",
    "Thủ tục đăng ký kết hôn ở xã cần những giấy tờ gì?",
    "Ai chịu trách nhiệm trước Chính phủ về tiến độ thực hiện?",
]


@pytest.mark.parametrize("question", RIGHT)
def test_a_question_typed_without_diacritics_gets_them_back(question: str) -> None:
    assert restore(unaccented(question)) == question


@pytest.mark.parametrize("question", RIGHT)
def test_a_right_question_stays_as_it_is(question: str) -> None:
    assert restore(question) == question


def test_a_half_accented_question_keeps_its_right_words_and_gets_the_rest() -> None:
    assert restore("nghị quyết 76 đặt ra muc tieu cải cach hành chinh gì") == (
        "nghị quyết 76 đặt ra mục tiêu cải cách hành chính gì"
    )


def test_a_bare_word_that_is_right_among_accented_ones_stays() -> None:
    assert restore("theo quy định thì ai được ban hành") == "theo quy định thì ai được ban hành"


@pytest.mark.parametrize(
    "kept", ["3759/bnv-cchc", "76/nq-cp", "02/8/2021", "80%", "a.b@tinh.gov.vn", "TTHC", "UBND", "PAR INDEX", "IPv6"]
)
def test_numbers_addresses_and_abbreviations_are_never_touched(kept: str) -> None:
    assert kept in restore(f"noi dung {kept} la gi")


def test_capitals_and_punctuation_are_kept() -> None:
    assert restore("Nghi Quyet cua Chinh phu: muc tieu, nhiem vu?") == "Nghị Quyết của Chính phủ: mục tiêu, nhiệm vụ?"
    assert restore("CAI CACH HANH CHINH") == "CẢI CÁCH HÀNH CHÍNH"


def test_lines_are_restored_one_by_one() -> None:
    assert restore("cai cach\n\nthủ tục hành chính") == "cải cách\n\nthủ tục hành chính"


def test_impossible_and_regular_syllables_are_told_apart() -> None:
    assert not is_possible("cac") and is_possible("các")
    assert is_regular("tèo") and is_regular("giếng") and is_regular("gì") and is_regular("quốc")
    assert not is_regular("đợc") and not is_regular("cê") and not is_regular("ngiệm") and not is_regular("zalo")


def test_old_tone_placement_is_the_same_word_to_the_model() -> None:
    assert model_form("HOÁ") == "hóa" and model_form("quý") == "quý"


def test_the_table_survives_writing_and_reading() -> None:
    model = shipped()
    assert SyllableModel.loads(model.dumps()).syllables == model.syllables


def test_a_file_of_another_kind_is_refused_with_a_clear_message() -> None:
    with pytest.raises(SourceError, match="Bảng âm tiết"):
        SyllableModel.loads(b"something else")


_words = st.lists(st.sampled_from(sorted(w for q in RIGHT for w in q.split())), min_size=1, max_size=12).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(st.one_of(_words, _words.map(unaccented), st.text(max_size=40)))
@example("\ufb2a")  # a letter that composed Unicode writes as two
def test_folding_the_restored_text_gives_the_folded_input_back(text: str) -> None:
    assert fold(restore(text)) == fold(nfc(text))


@settings(max_examples=60, deadline=None)
@given(_words.map(unaccented))
def test_restoring_twice_changes_no_accented_word_again(text: str) -> None:
    once = restore(text).split()
    again = restore(" ".join(once)).split()
    assert all(a == b for a, b in zip(once, again, strict=True) if unaccented(a) != a)


def test_words_beside_an_abbreviation_are_read_beside_what_it_stands_for() -> None:
    assert restore("cong trinh chong ngap HN") == "công trình chống ngập HN"
    assert restore("ho so TTHC xa") == "hồ sơ TTHC xã"
