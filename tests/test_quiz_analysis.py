"""Item analysis on a sheet small enough to work out by hand, and marking what learners write."""

from __future__ import annotations

import pytest

from assistant.quiz.analysis import analyse, correlation, rows
from assistant.quiz.attempt import Attempt
from assistant.quiz.items import ItemKind, Option, Quiz
from assistant.quiz.taking import right
from assistant.quiz.versions import version
from corpus.errors import InputError
from tests.quiz_samples import ITEMS, QUIZ, item

OPTIONS = (Option("đúng", True), Option("gần"), Option("xa"), Option("không ai"))
THREE = Quiz("t", 1, tuple(item(f"q{n}", ItemKind.ONE_BEST, f"Câu {n}?", options=OPTIONS) for n in (1, 2, 3)))
SHEET = [
    ["Họ tên", "Câu 1", "Câu 2", "Câu 3"],
    ["An", "A", "A", "A"],
    ["Bình", "A", "A", "B"],
    ["Chi", "A", "B", "C"],
    ["Dung", "B", "C", "A"],
]


def test_difficulty_is_the_share_of_right_answers() -> None:
    assert [r.difficulty for r in analyse(THREE, SHEET)] == [0.75, 0.5, 0.5]


def test_point_biserial_leaves_the_item_itself_out() -> None:
    # Item 1: right 1,1,1,0; score on the others 2,1,0,1 → cov 0, r = 0. Item 2: 1,1,0,0 against 2,1,1,1 → r = 1/√3.
    first, second, _ = analyse(THREE, SHEET)
    assert first.point_biserial == pytest.approx(0.0)
    assert second.point_biserial == pytest.approx(1 / 3**0.5)


def test_options_nobody_chose_are_named() -> None:
    assert [r.unchosen for r in analyse(THREE, SHEET)] == [("xa", "không ai"), ("không ai",), ("không ai",)]


def test_a_column_of_versions_is_marked_by_that_versions_order() -> None:
    sheet = [["Mã đề", *(f"Câu {n}" for n in range(1, 7))]]
    sheet += [[code, *(p.key for p in version(QUIZ, code))] for code in ("101", "102")]
    assert [r.difficulty for r in analyse(QUIZ, sheet)] == [1.0] * 6


def test_no_spread_gives_no_correlation() -> None:
    assert correlation([1, 1, 1], [1, 2, 3]) is None


@pytest.mark.parametrize("sheet", [[], [["Tên"], ["An"], ["Bình"]], SHEET[:2]])
def test_a_sheet_that_cannot_be_analysed_says_why(sheet: list[list[str]]) -> None:
    with pytest.raises(InputError):
        analyse(THREE, sheet)


def test_csv_with_commas_or_semicolons_is_read() -> None:
    assert rows(b"a,b\n1,2\n") == rows("\ufeffa;b\r\n1;2\r\n".encode()) == [["a", "b"], ["1", "2"]]


@pytest.mark.parametrize(
    ("n", "answer", "shown", "good"),
    [
        (0, "b", (), True),
        (0, "A", (), False),
        (1, "đúng", (), True),
        (1, "S", (), False),
        (2, "A, C, E", (), True),
        (2, "AC", (), False),
        (3, "CAB", ("y", "z {}", "x = 1"), True),
        (3, "1C 2A 3B", ("y", "z {}", "x = 1"), True),
        (4, " 2/8/2021. ", (), True),
        (4, "3/8/2021", (), False),
        (5, "B C A", ("thứ ba", "thứ: một", "thứ ~ hai"), True),
    ],
)
def test_answers_are_marked_as_learners_write_them(n: int, answer: str, shown: tuple[str, ...], good: bool) -> None:
    assert right(ITEMS[n], answer, shown) is good


@pytest.mark.parametrize("code", ["0", "1", "2", "101"])
def test_the_key_that_a_version_prints_is_marked_right_and_another_wrong(code: str) -> None:
    for placed in version(QUIZ, code):
        assert right(placed.item, placed.key, placed.right or placed.shown), placed.item.kind
    wrong = Attempt(QUIZ, code, tuple(version(QUIZ, code)))
    for placed in wrong.placed:
        letters = "A" if placed.item.options else "AAA"
        wrong = wrong.answered(["Sai"] if placed.item.kind is ItemKind.TRUE_FALSE else list(letters))
    # "A" may be the key of the one-best item; nothing else here can be right
    assert all(p.item.kind is ItemKind.ONE_BEST for p, good in zip(wrong.placed, wrong.marks, strict=True) if good)
