"""Spelling and Unicode: two writings of one word are one, and sentences end where they end."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.language.sentences import clauses, inline_items, sentences
from corpus.language.text import (
    canonical_syllable,
    comparable,
    fold,
    is_accented,
    nfc,
    plain,
    squeeze,
    with_tones_placed,
)


@pytest.mark.parametrize(
    ("old", "new"),
    [("hoà", "hòa"), ("khoẻ", "khỏe"), ("thuỷ", "thủy"), ("uỷ", "ủy"), ("loá", "lóa"), ("xoè", "xòe"),
     ("lý", "lí"), ("kỹ", "kĩ"), ("tỷ", "tỉ"), ("mỹ", "mĩ"), ("hy", "hi"), ("sỹ", "sĩ"), ("vỹ", "vĩ")],
)  # fmt: skip
def test_two_spellings_of_a_syllable_are_one(old: str, new: str) -> None:
    assert canonical_syllable(old) == canonical_syllable(new) == new


@pytest.mark.parametrize(
    "syllable", ["quý", "quỷ", "hoàn", "toàn", "thuyền", "quyền", "ý", "y", "huỳnh", "xoáy", "đất"]
)
def test_what_has_one_spelling_is_left_alone(syllable: str) -> None:
    assert canonical_syllable(syllable) == syllable


@pytest.mark.parametrize(
    ("typed", "placed"),
    [("sọan", "soạn"), ("Tòan", "Toàn"), ("qủan", "quản"), ("gỉai", "giải"), ("thúôc", "thuốc"), ("mứơn", "mướn")],
)  # fmt: skip
def test_a_tone_typed_a_letter_early_is_placed(typed: str, placed: str) -> None:
    assert with_tones_placed(typed) == placed


@pytest.mark.parametrize(
    "right", ["của", "hóa", "hoà", "khỏe", "gì", "giá", "quý", "lúa", "chìa", "nghĩa", "loại", "đòi"]
)
def test_a_tone_that_stands_right_stays(right: str) -> None:
    assert with_tones_placed(right) == right


def test_folding_drops_every_diacritic() -> None:
    assert fold("Nghị ĐỊNH về thủ tục") == "nghi dinh ve thu tuc"


@pytest.mark.parametrize(("text", "accented"), [("thủ tục", True), ("đi", True), ("thu tuc", False), ("", False)])
def test_accents_are_seen(text: str, accented: bool) -> None:
    assert is_accented(text) is accented
    assert is_accented(unicodedata.normalize("NFD", text)) is accented


def test_comparable_forgets_case_white_space_and_unicode_form_only() -> None:
    assert comparable("  Thủ\u00a0 TỤC\n") == comparable(unicodedata.normalize("NFD", "thủ tục"))
    assert comparable("thủ tục") != comparable("thu tuc")
    assert comparable("hoà") != comparable("hòa")


def test_plain_settles_dashes_quotes_and_invisible_characters() -> None:
    assert plain("“NQ–CP”\u200b‘x’") == "\"NQ-CP\"'x'"


@given(st.text(max_size=60))
def test_normalising_twice_is_normalising_once(text: str) -> None:
    for form in (nfc, squeeze, comparable, plain, fold):
        assert form(form(text)) == form(text)


@given(st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạíìỉĩịýỳỷỹỵòóỏõọ", min_size=1, max_size=6))
def test_the_canonical_spelling_is_its_own(syllable: str) -> None:
    assert canonical_syllable(canonical_syllable(syllable)) == canonical_syllable(syllable)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Một câu. Hai câu! Ba câu?", ["Một câu.", "Hai câu!", "Ba câu?"]),
        ("Ông A. Nguyễn ở TP. Hải Dương. Hết.", ["Ông A. Nguyễn ở TP. Hải Dương.", "Hết."]),
        ("Điều 12. Phạm vi", ["Điều 12. Phạm vi"]),
        ("Tăng 12.5 lần. Xong", ["Tăng 12.5 lần.", "Xong"]),
        ("", []),
    ],
)
def test_sentences_end_where_they_end(text: str, parts: list[str]) -> None:
    assert [text[a:b] for a, b in sentences(text)] == parts


@given(st.text(alphabet="aB. ;:!?“”\n1", max_size=80))
def test_sentences_are_trimmed_in_order_and_lose_no_letter(text: str) -> None:
    spans = sentences(text)
    assert all(text[a:b] and text[a:b] == text[a:b].strip() for a, b in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    kept = "".join(text[a:b] for a, b in spans)
    assert [c for c in kept if c.isalnum()] == [c for c in text if c.isalnum()]


def test_clauses_are_cut_at_semicolons() -> None:
    text = "một việc; hai việc ;ba việc"
    assert [text[a:b] for a, b in clauses(text, (0, len(text)))] == ["một việc", "hai việc", "ba việc"]


@pytest.mark.parametrize(
    ("text", "lead", "items"),
    [
        ("Gồm: (1) thể chế; (2) thủ tục; (3) bộ máy.", "Gồm:", ["(1) thể chế", "(2) thủ tục", "(3) bộ máy"]),
        ("Có 2 việc sau đây: rà soát; công bố.", "Có 2 việc", ["rà soát", "công bố"]),
    ],
)
def test_a_list_inside_a_paragraph_is_seen(text: str, lead: str, items: list[str]) -> None:
    found = inline_items(text)
    assert found is not None
    (a, b), spans = found
    assert (text[a:b], [text[x:y] for x, y in spans]) == (lead, items)


def test_a_reference_to_points_is_no_list() -> None:
    assert inline_items("Theo điểm a) và điểm c) khoản này") is None
