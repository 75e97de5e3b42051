"""What is indexed and searched: one term for what is one thing, and no bigram across a stop."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.language.tokens import folded, spaced, syllables, terms


def test_terms_are_syllables_and_their_bigrams() -> None:
    assert terms("Cải cách hành chính") == ["cải", "cách", "hành", "chính", "cải_cách", "cách_hành", "hành_chính"]


@pytest.mark.parametrize("stop", [". ", "; ", ", ", ": ", " (", ") ", "\n", " - ", " + ", " | ", "! ", "? "])
def test_bigrams_do_not_cross_a_stop(stop: str) -> None:
    assert "dung_lĩnh" not in terms(f"nội dung{stop}lĩnh vực")
    assert "nội_dung" in terms(f"nội dung{stop}lĩnh vực")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("06 nội dung", "6 nội dung"),
        ("hoà bình", "hòa bình"),
        ("uỷ ban", "ủy ban"),
        ("quản lý", "quản lí"),
        ("kỹ thuật", "kĩ thuật"),
        ("tỷ lệ", "tỉ lệ"),
        ("CẢI CÁCH", "cải cách"),
        ("12,5 %", "12.5%"),
        ("85 phần trăm", "85%"),
        ("ngày 2 tháng 8 năm 2021", "02/8/2021"),
        ("76/nq–cp", "76/NQ-CP"),
        (unicodedata.normalize("NFD", "thủ tục"), "thủ tục"),
        ("thủ\u200btục", "thủtục"),
    ],
)
def test_one_thing_has_the_same_terms_in_every_spelling(one: str, other: str) -> None:
    assert [t for t in terms(one) if "ngày" not in t] == terms(other)


def test_a_document_number_is_a_term_of_its_own_beside_its_bare_number() -> None:
    assert {"#3759/bnvcchc", "3759"} <= set(syllables("Công văn 3759/BNV-CCHC"))


def test_a_date_is_found_by_day_by_day_and_month_and_by_year() -> None:
    assert {"@2021-07-15", "@-07-15", "2021"} <= set(syllables("Nghị quyết ngày 15/7/2021"))
    assert "@-07-15" in syllables("ngày 15/7")


def test_amounts_stay_whole() -> None:
    assert syllables("1.250.000 đồng, 2,5 tỷ") == ["1.250.000", "đồng", "2,5", "tỉ"]


def test_a_spaced_line_has_blanks_around_every_syllable() -> None:
    assert spaced("Một cửa, liên thông") == " một cửa liên thông "
    assert spaced("") == "  "


def test_folded_terms_have_no_diacritics() -> None:
    assert folded(["cải_cách", "đất"]) == ["cai_cach", "dat"]


@given(st.text(max_size=80))
def test_the_unicode_form_never_matters(text: str) -> None:
    assert terms(unicodedata.normalize("NFD", text)) == terms(unicodedata.normalize("NFC", text))


@given(st.text(max_size=80))
def test_terms_hold_no_blank(text: str) -> None:
    assert all(term and len(term.split()) == 1 for term in terms(text))
