"""The quiz tab in a real browser: choose, answer, see the source, keep the result; and files from anybody."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assistant.quiz.analysis import analyse, rows
from assistant.quiz.formats.json_file import read, write
from assistant.quiz.items import Item, ItemKind, Option, Quiz
from assistant.quiz.versions import LETTERS, version
from tests.quiz_samples import ITEMS, QUIZ, item
from tests.test_page import DESK, EVIL, PHONE, _in_view, _picture, address, browser, open_page

if TYPE_CHECKING:
    from playwright.sync_api import Page

__all__ = ["address", "browser", "open_page"]  # fixtures

pytestmark = pytest.mark.browser

Opener = Callable[..., "Page"]


def _start(page: Page) -> None:
    page.get_by_role("tab", name="Trắc nghiệm").click()
    page.wait_for_selector("#quiz form.setup")


def _open(page: Page, data: bytes, folder: Path) -> None:
    _start(page)
    (folder / "de.json").write_bytes(data)
    with page.expect_file_chooser() as caught:
        page.click("#quiz-open")
    caught.value.set_files(folder / "de.json")


def _choose(page: Page, letters: Sequence[str]) -> None:
    for letter in letters:
        page.check(f"#quiz input[value='{letter}']")
    page.click("#quiz form .primary")
    page.wait_for_selector("#quiz .verdict")


def _saved(page: Page, name: str, folder: Path) -> bytes:
    with page.expect_download() as caught:
        page.click(f"#quiz a[download='{name}']")
    caught.value.save_as(folder / name)
    return (folder / name).read_bytes()


def test_a_learner_builds_a_quiz_answers_and_keeps_the_result(open_page: Opener, tmp_path: Path) -> None:
    page = open_page()
    _start(page)
    page.fill("#quiz input[name=number]", "2")
    page.check("#quiz input[value='mot-dap-an']")
    page.fill("#quiz input[name=learner]", "Nguyễn Thị An")
    page.click("#quiz form .primary")
    page.wait_for_selector("#quiz .building progress")
    page.wait_for_selector("#quiz .stem", timeout=120_000)
    assert not page.is_visible("#quiz-open")  # a file would throw the attempt away
    page.click("#quiz form .primary")  # nothing is chosen yet
    assert page.is_visible("#quiz .missing")

    quiz = _quiz_of(page, open_page, tmp_path)
    first, second = version(quiz, "0")
    assert page.inner_text("#quiz .stem") == first.item.stem
    _choose(page, next(x for x in "ABCD" if x not in first.key))
    assert page.inner_text("#quiz .verdict h4") == "Chưa đúng"
    assert page.locator("#quiz .is-key").count() == page.locator("#quiz .is-wrong").count() == 1
    lit = page.locator("#quiz-source .lit")
    lit.wait_for()
    assert lit.get_attribute("data-id") == first.item.bases[0].paragraph_id
    assert lit.locator("mark").count() >= 1
    assert page.inner_text("#quiz .cite .label >> nth=0") == first.item.bases[0].label
    page.wait_for_timeout(400)
    assert _in_view(page, "#quiz-source .lit", "#quiz-source")
    _picture(page, "trac-nghiem", tmp_path)

    page.keyboard.press("Enter")  # the way on has the focus
    page.wait_for_selector("#quiz form[data-number='2']")
    assert page.evaluate("document.activeElement.id") == "stem"
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    for _ in range("ABCD".index(second.key)):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_selector("#quiz .verdict.good")
    assert page.inner_text("#quiz .score") == "Đúng 1/2"
    page.keyboard.press("Enter")
    page.wait_for_selector("#quiz .result")
    assert "1/2" in page.inner_text("#quiz h2")
    assert page.locator("#quiz tbody tr").count() == 2
    page.click("#quiz .place-link >> nth=0")
    page.wait_for_selector("#quiz-source .lit")

    kept = read(_saved(page, "de.json", tmp_path))
    sheet = rows(_saved(page, "ket-qua.xlsx", tmp_path))
    assert sheet[1][0] == "Nguyễn Thị An"
    found = {report.item.id: report.difficulty for report in analyse(kept, [*sheet, sheet[1]])}
    assert found == {first.item.id: 0.0, second.item.id: 1.0}


def _quiz_of(page: Page, open_page: Opener, folder: Path) -> Quiz:
    """What another learner gets who chooses alike: the same quiz, at once; stopping shows and keeps it."""
    other = open_page()
    _start(other)
    other.fill("#quiz input[name=number]", "2")
    other.check("#quiz input[value='mot-dap-an']")
    other.click("#quiz form .primary")
    other.wait_for_selector("#quiz .stem", timeout=5_000)
    assert other.inner_text("#quiz .stem") == page.inner_text("#quiz .stem")
    other.click("#quiz [data-event=stop]")
    other.wait_for_selector("#quiz .result")
    return read(_saved(other, "de.json", folder))


def test_every_kind_is_answered_on_a_phone(open_page: Opener, tmp_path: Path) -> None:
    page = open_page(PHONE, has_touch=True, is_mobile=True)
    _open(page, write(QUIZ).data, tmp_path)
    for placed in version(QUIZ, "0"):
        page.wait_for_selector(f"#quiz form[data-number='{placed.number}']")
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        one, key = placed.item, placed.key
        letters = [x for x in key if x in LETTERS]
        if one.kind is ItemKind.FILL:
            page.fill("#quiz input[name=fill]", key)
        elif one.kind in (ItemKind.MATCHING, ItemKind.ORDERING):
            for n, letter in enumerate(letters, 1):
                page.select_option(f"#quiz select[name='{n}']", letter)
        _choose(page, [key] if one.kind is ItemKind.TRUE_FALSE else letters if one.options else [])
        assert page.inner_text("#quiz .verdict h4") == "Đúng"
        assert page.locator("#quiz .warning").count() == 1  # its document is not held here
        page.click("#quiz [data-event=next]")
    page.wait_for_selector("#quiz .result")
    assert f"{len(ITEMS)}/{len(ITEMS)}" in page.inner_text("#quiz h2")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    sheet = rows(_saved(page, "ket-qua.xlsx", tmp_path))
    assert [report.difficulty for report in analyse(QUIZ, [*sheet, sheet[1]])] == [1.0] * len(ITEMS)
    page.click("#quiz .place-link >> nth=0")
    page.click("#quiz-source .close")
    assert page.is_visible("#quiz .result")
    assert not page.is_visible("#quiz-source")


def _evil(one: Item) -> bytes:
    """A quiz file with markup in each of its texts."""
    raw = json.loads(write(Quiz(EVIL, 1, (one,))).data)
    base = dict.fromkeys(("paragraph_id", "document_id", "version", "label", "quote"), EVIL)
    raw["items"][0] |= {"stem": EVIL, "id": EVIL, "bases": [base]}
    return json.dumps(raw).encode()


@pytest.mark.parametrize("kind", [ItemKind.ONE_BEST, ItemKind.MATCHING, ItemKind.ORDERING, ItemKind.FILL])
def test_hostile_text_of_an_opened_file_is_only_text(open_page: Opener, tmp_path: Path, kind: ItemKind) -> None:
    page = open_page(DESK)
    one = next(i for i in ITEMS if i.kind is kind)
    if kind is ItemKind.ONE_BEST:
        one = item("x", kind, "?", options=(Option(EVIL, True), Option(f"{EVIL} 2")))
    _open(page, _evil(one), tmp_path)
    page.wait_for_selector("#quiz .stem")
    assert page.inner_text("#quiz .stem") == EVIL
    page.click("#quiz [data-event=skip]")
    page.wait_for_selector("#quiz .verdict")
    assert page.inner_text("#quiz .verdict h4") == "Chưa trả lời"
    assert EVIL in page.inner_text("#quiz .cite .label")
    page.click("#quiz .cite")
    page.click("#quiz [data-event=next]")
    page.wait_for_selector("#quiz .result")
    page.click("#quiz .place-link")
    page.wait_for_timeout(300)
    assert page.locator("#quiz img, #quiz-source img, #quiz strong, #quiz td a").count() == 0
    assert page.title() != "hỏng"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[" * 100_000,
        b'{"format": 1}',
        write(Quiz("t", 1, ())).data,
        write(Quiz("t", 1, (item("x", ItemKind.FILL, "?"),))).data,
        write(Quiz("t", 1, (item("x", ItemKind.ONE_BEST, "?", options=(Option("a"), Option("b"))),))).data,
        write(QUIZ).data.replace(b'"85%"', b"85"),
        write(QUIZ).data.replace(b'"85%"', rb'"\ud800"'),
    ],
    ids=["empty", "deep", "keys", "no items", "no answer", "no key", "a number", "half a character"],
)
def test_a_file_that_is_no_quiz_is_told_with_the_reason(open_page: Opener, tmp_path: Path, data: bytes) -> None:
    page = open_page()
    _open(page, data, tmp_path)
    page.wait_for_selector("#quiz .error")
    assert page.is_visible("#quiz form.setup")


def test_a_number_that_cannot_be_is_told_and_the_form_keeps_what_was_chosen(open_page: Opener) -> None:
    page = open_page()
    _start(page)
    page.check("#quiz input[value='dung-sai']")
    page.fill("#quiz input[name=number]", "0")
    page.click("#quiz form .primary")
    page.wait_for_selector("#quiz .error")
    assert page.is_checked("#quiz input[value='dung-sai']")
    assert page.input_value("#quiz input[name=number]") == "0"
