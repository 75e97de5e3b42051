"""Numbers as officials write them, in every spelling met."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.language.numbers import (
    cardinal,
    document_key,
    document_numbers,
    mentions,
    ordinal,
    ordinal_words,
    vietnamese_date,
    with_figures,
    year_ranges,
    years,
)  # fmt: skip


@pytest.mark.parametrize(
    ("spellings", "key"),
    [
        (["76/NQ-CP", "76/nq-cp", "76/NQ–CP", "76/NQ‑CP", "76 / NQ - CP", "76/NQCP", "76/nq - cp"], "76/nqcp"),
        (["23/CT-TTg", "23/CTTTg", "23/ct-ttg", "23/CT - TTg"], "23/ctttg"),
        (["3759/BNV-CCHC", "3759/bnv-cchc"], "3759/bnvcchc"),
        (["61/2018/NĐ-CP", "61/2018/nd-cp", "61/2018/NĐ–CP"], "61/2018/ndcp"),
        (["57/2020/QH14"], "57/2020/qh14"),
        (["01/2015/TTLT-BNV-BTC"], "01/2015/ttltbnvbtc"),
        (["10-NQ/BCSĐ", "10-nq/bcsđ"], "10nq/bcsd"),
        (["12/QĐ-UBND"], "12/qdubnd"),
    ],
)
def test_a_document_number_has_one_key_in_every_spelling(spellings: list[str], key: str) -> None:
    for spelling in spellings:
        found = document_numbers(f"theo văn bản số {spelling}, được ban hành")
        assert [document_key(number) for number in found] == [key], spelling


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Nghị quyết 76/NQ-CP - bước đột phá", "76/NQ-CP"),
        ("(76/NQ-CP)", "76/NQ-CP"),
        ("76/NQ-CP.", "76/NQ-CP"),
        ("số:76/NQ-CP;", "76/NQ-CP"),
    ],
)
def test_a_document_number_ends_where_its_code_ends(text: str, number: str) -> None:
    assert document_numbers(text) == [number]


@pytest.mark.parametrize(
    "text", ["24/7", "1/2 số xã", "50 hồ sơ/năm", "100/ngày", "3/tháng", "15/7", "30/6/2026", "và/hoặc"]
)
def test_what_only_looks_like_a_document_number_is_none(text: str) -> None:
    assert document_numbers(text) == []


@pytest.mark.parametrize(
    "text",
    ["02/8/2021", "2/8/2021", "02-08-2021", "ngày 02 tháng 8 năm 2021", "ngày 2 tháng 8, 2021", "2 thang 8 nam 2021"],
)
def test_a_day_has_one_key_in_every_spelling(text: str) -> None:
    assert [(m.kind, m.key) for m in mentions(f"ký {text} tại Hà Nội")] == [("date", "2021-08-02")]


def test_a_day_that_is_in_no_calendar_is_no_date() -> None:
    assert [m for m in mentions("31/2/2021") if m.kind == "date"] == []


@pytest.mark.parametrize("text", ["12,5%", "12,5 %", "12.5%", "12,5 phần trăm", "12,5 phan tram"])
def test_a_percentage_has_one_key_in_every_spelling(text: str) -> None:
    assert [(m.kind, m.key) for m in mentions(f"đạt {text} trở lên")] == [("percent", "12.5%")]


def test_years_are_the_named_ones_also_inside_dates() -> None:
    assert years("từ năm 2021 đến 2025, ký ngày 15/7/2020; chi 2021000 đồng, 1.2021 tỷ") == [2021, 2025, 2020]


@pytest.mark.parametrize("text", ["2021-2030", "2021 – 2030", "từ 2021 đến năm 2030", "tu 2021 den nam 2030"])
def test_a_period_is_read_in_every_spelling(text: str) -> None:
    assert year_ranges(text) == [(2021, 2030)]


@pytest.mark.parametrize(
    ("words", "number"),
    [("6", 6), ("06", 6), ("sáu", 6), ("Sáu", 6), ("mười", 10), ("mười hai", 12), ("mười lăm", 15), ("mười một", 11),
     ("muoi lam", 15), ("xã", None), ("", None), ("hai mươi", None)],
)  # fmt: skip
def test_small_numbers_in_words_and_digits(words: str, number: int | None) -> None:
    assert cardinal(words) == number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mục thứ ba", [3]),
        ("mục thứ 3", [3]),
        ("thu muoi hai", [12]),
        ("nhiệm vụ thứ tư và thứ năm", [4, 5]),
        ("nhiem vu thu nam", [5]),
        ("số thứ tự 9", []),
    ],
)
def test_ordinals(text: str, expected: list[int]) -> None:
    assert [n for n, _, _ in ordinal_words(text)] == expected


@given(st.integers(1, 40))
def test_an_ordinal_is_read_back(n: int) -> None:
    assert [found for found, _, _ in ordinal_words(f"gạch đầu dòng {ordinal(n)}, mục 2")] == [n]


def test_a_date_is_written_as_officials_do() -> None:
    assert vietnamese_date(date(2021, 8, 2)) == "02/8/2021"
    assert vietnamese_date(date(2021, 1, 12)) == "12/01/2021"


@given(st.text(alphabet="0123456789/-–. %,ngàyNQCPthá năm2021", max_size=60) | st.text(max_size=60))
def test_mentions_are_in_order_apart_and_verbatim(text: str) -> None:
    found = mentions(text)
    assert all(m.text == text[m.start : m.end] for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("spelled", "figures"),
    [
        ("con số chín mươi phần trăm", "con số 90 phần trăm"),
        ("Tám mươi lăm phần trăm hồ sơ", "85 phần trăm hồ sơ"),
        ("mười lăm phần trăm", "15 phần trăm"),
        ("sáu chục phần trăm", "60 phần trăm"),
        ("một trăm phần trăm", "100 phần trăm"),
        ("hai mươi phần việc", "hai mươi phần việc"),
        ("bao nhiêu phần trăm", "bao nhiêu phần trăm"),
        ("một trăm hai phần trăm", "một trăm hai phần trăm"),
    ],
)
def test_percentages_in_words_become_figures(spelled: str, figures: str) -> None:
    assert with_figures(spelled) == figures


@pytest.mark.parametrize(
    ("spelled", "figures"),
    [
        ("tới hai không ba mươi thì lên mấy", "tới 2030 thì lên mấy"),
        ("đến hai nghìn không trăm ba mươi", "đến 2030"),
        ("từ năm hai không hai mốt", "từ năm 2021"),
        ("tới năm hai lăm", "tới năm 2025"),
        ("hai nghìn hai trăm hộ", "hai nghìn hai trăm hộ"),
        ("sau năm ba mươi ngày", "sau năm ba mươi ngày"),
        ("trước năm hai ngày", "trước năm hai ngày"),
    ],
)
def test_years_as_they_are_spoken_become_figures(spelled: str, figures: str) -> None:
    assert with_figures(spelled) == figures
