"""The page in a real browser: what an official does, and that nothing leaves the machine."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from tests.serving import served

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parent.parent
INSTALL = "Chromium is missing; install it with: apt-get install chromium"
ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
DESK = {"width": 1366, "height": 768}
PHONE = {"width": 390, "height": 844}
QUESTION = "Cơ quan nào chủ trì đề án Phân cấp trong giải quyết thủ tục hành chính?"
EVIL = "<img src=x onerror=\"document.title='hỏng'\"> **đậm** [liên kết](http://example.com) ${1+1} {{x}}"
TEXT = "KẾ HOẠCH\nVề việc trồng cây\n1. Mục tiêu\n- Mỗi thôn trồng 125 cây <b onclick=x>sao đen</b> trong năm.\n"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Headless Chromium; skipped where there is none, but never in CI."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        if os.environ.get("CI") == "true":
            pytest.fail(INSTALL)
        pytest.skip(INSTALL)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=list(ARGUMENTS))
        yield launched
        launched.close()


@pytest.fixture(scope="module")
def address(shipped_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The page over a copy of the shipped texts, so that a test may add to it and take from it."""
    from assistant.answer import Assistant
    from corpus.embedding.embedder import load_embedder
    from corpus.store.embedded import EmbeddedStore
    from ui.web.server import create_app

    home = tmp_path_factory.mktemp("page") / "home"
    shutil.copytree(shipped_home, home)
    store = EmbeddedStore(home / "store", load_embedder)
    with served(create_app(store, Assistant(store))) as address:
        yield address


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[Callable[..., Page]]:
    """Opens the page; at the end nothing may have left loopback and no script may have failed."""
    outside: list[str] = []
    errors: list[str] = []
    contexts = []

    def opened(size: dict[str, int] = DESK, **options: object) -> Page:
        context = browser.new_context(viewport=size, locale="de-DE", **options)  # a browser that speaks neither
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(30_000)
        page.on("request", lambda r: outside.append(r.url) if _leaves(r.url) else None)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(address)
        page.wait_for_selector(".example")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert outside == []
    assert errors == []


def _leaves(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme not in ("data", "blob") and parts.hostname not in ("127.0.0.1", "localhost")


def _ask(page: Page, question: str, turn: int = 1) -> None:
    page.fill("#question textarea", question)
    page.press("#question textarea", "Enter")
    page.wait_for_selector(f"#turn-{turn} .answer:not(.working)")


def _picture(page: Page, name: str, folder: Path) -> None:
    keep = os.environ.get("CCHC_KEEP_PICTURES") == "1"
    target = (ROOT / "docs" / "pictures" if keep else folder) / f"{name}.png"
    target.parent.mkdir(parents=True, exist_ok=True)
    page.mouse.move(0, 0)
    page.screenshot(path=target)
    assert target.stat().st_size > 10_000


def _in_view(page: Page, selector: str, box: str, below: int | None = None) -> bool:
    """Whether the element can be seen in its scrolling column, below the document's own header."""
    return page.evaluate(
        """([selector, box, below]) => {
            const a = document.querySelector(selector).getBoundingClientRect();
            const b = document.querySelector(box).getBoundingClientRect();
            const head = below ?? document.querySelector(box + " header")?.offsetHeight ?? 0;
            return a.top >= b.top + head && a.top < b.bottom;
        }""",
        [selector, box, below],
    )


def test_ask_click_the_citation_and_see_the_paragraph_lit(open_page: Callable[..., Page], tmp_path: Path) -> None:
    page = open_page()
    _ask(page, QUESTION)
    assert "Văn phòng Chính phủ" in page.inner_text("#turn-1 .prose")
    page.evaluate("document.querySelector('#viewer').scrollTo(0, 0)")
    page.click("#turn-1 .cite")
    lit = page.locator("#viewer .lit")
    lit.wait_for()
    assert "Phân cấp trong giải quyết thủ tục hành chính" in lit.inner_text()
    assert lit.locator("mark").count() >= 1
    page.wait_for_function("document.querySelector('#viewer').scrollTop > 0")
    assert _in_view(page, "#viewer .lit", "#viewer")
    assert page.locator("#viewer tr").count() > 10  # the table around it
    page.wait_for_timeout(400)
    _picture(page, "hoi-dap", tmp_path)


def test_the_lines_a_citation_stands_under_stay_in_view(open_page: Callable[..., Page]) -> None:
    page = open_page()
    _ask(page, "So sánh mức độ hài lòng của người dân năm 2025 và năm 2030 ở xã Nguyên Giáp")
    for year in ("2025", "2030"):
        page.click(f"#turn-1 .citations .cite:has-text('Đến năm {year}') >> nth=0")
        page.wait_for_function(f"document.querySelector('#viewer .path b')?.textContent === 'Đến năm {year}'")
        page.wait_for_timeout(400)
        assert _in_view(page, "#viewer .path", "#viewer", below=0)
        assert _in_view(page, "#viewer .lit", "#viewer")
    assert page.inner_text("#viewer .path").endswith(" › a) Mục tiêu › Đến năm 2030")
    above = page.get_attribute("#viewer .document", "data-above")
    assert _in_view(page, f'#viewer [data-id="{above}"]', "#viewer")  # here both find room


def test_from_an_item_of_a_long_list_to_its_passage_and_on_to_the_next(open_page: Callable[..., Page]) -> None:
    page = open_page()
    _ask(page, "Bảy bài học kinh nghiệm giai đoạn 2011 - 2020 là gì?")
    assert _in_view(page, "#turn-1 .trust", "#conversation")
    page.click("#turn-1 .ref[data-number='3']")
    page.wait_for_function("document.querySelector('#viewer .lit')?.innerText.startsWith('Thứ ba')")
    assert page.locator("#viewer .also").count() == 6  # the other items' passages
    page.click("#viewer .steps button:last-child")
    page.wait_for_function("document.querySelector('#viewer .lit')?.innerText.startsWith('Thứ tư')")
    assert page.get_attribute("#turn-1 .ref.current", "data-number") == "4"


def test_an_example_can_be_clicked_and_asks_itself(open_page: Callable[..., Page], tmp_path: Path) -> None:
    page = open_page()
    _picture(page, "mo-dau", tmp_path)
    page.click(".example >> nth=1")
    page.wait_for_selector("#turn-1 .cite")
    assert page.input_value("#question textarea") == ""


def test_a_follow_up_leans_on_the_earlier_question(open_page: Callable[..., Page]) -> None:
    page = open_page()
    _ask(page, QUESTION)
    _ask(page, "thế bao giờ hoàn thành?", 2)
    assert "2022" in page.inner_text("#turn-2 .prose")
    page.click("#new")
    page.wait_for_selector(".welcome")
    assert page.locator(".turn").count() == 0


def test_a_refusal_looks_different_and_offers_places_as_no_answer(
    open_page: Callable[..., Page], tmp_path: Path
) -> None:
    page = open_page()
    _ask(page, QUESTION)
    _ask(page, "Mức phạt nồng độ cồn đối với người đi xe máy là bao nhiêu?", 2)
    assert page.locator("#turn-2 .refused").count() == 1
    page.wait_for_selector("#viewer .viewer-empty")  # what the first answer opened is no ground for a refusal
    assert page.locator("#viewer .lit").count() == 0
    page.click("#turn-2 .searched summary")  # what was searched can be read
    page.click("#turn-2 .searched button >> nth=2")
    name = page.inner_text("#turn-2 .searched button >> nth=2")
    page.wait_for_function("(name) => document.querySelector('#viewer header')?.innerText.includes(name)", arg=name)
    page.click("#turn-1 .cite")
    page.wait_for_selector("#viewer .lit")
    _ask(page, "Đến năm 2028 xã Nguyên Giáp đặt mục tiêu bao nhiêu % hồ sơ trực tuyến?", 3)
    page.wait_for_selector("#viewer .lit.near")
    assert "Đoạn gần nhất, không phải căn cứ" in page.inner_text("#viewer .where")
    assert not page.is_visible("#viewer .earlier")
    first = page.inner_text("#viewer .lit.near")
    page.click("#turn-3 .nearest .cite >> nth=1")
    page.wait_for_function("(first) => document.querySelector('#viewer .lit.near')?.innerText !== first", arg=first)
    assert page.inner_text("#viewer .lit.near")[:20] in page.inner_text("#turn-3 .nearest .cite >> nth=1")
    assert page.locator("#viewer mark").count() == 0
    _picture(page, "tu-choi", tmp_path)


def test_a_refusal_is_checked_by_opening_what_it_counted(open_page: Callable[..., Page]) -> None:
    page = open_page()
    _ask(page, "Đà Nẵng có mấy bài học?")
    told = page.inner_text("#turn-1 .counts")
    assert "“Đà Nẵng” 0 đoạn" in told and "cả hai: 0 đoạn" in told
    page.click("#turn-1 .counts .count")
    page.wait_for_selector("#viewer .lit.near mark")
    assert page.inner_text("#viewer .lit.near mark >> nth=0").startswith("bài học")
    assert "Đoạn có chữ được tìm, không phải căn cứ" in page.inner_text("#viewer .where")
    assert _in_view(page, "#viewer .lit", "#viewer")
    every = int(page.inner_text("#turn-1 .counts .count").split()[0])
    for number in range(2, every + 1):  # by the head of the text, and by the count itself
        page.click("#viewer .steps button >> nth=1" if number % 2 else "#turn-1 .counts .count")
        page.wait_for_function(
            "(at) => document.querySelector('#viewer .steps b')?.innerText === at", arg=f"{number}/{every}"
        )
        assert page.inner_text("#viewer .lit.near mark >> nth=0").lower().startswith(("bài học", "kinh nghiệm"))
    page.click("#turn-1 .searched summary")
    page.click("#turn-1 .searched .share >> nth=-1")
    page.wait_for_function("() => !document.querySelector('#viewer .steps b').innerText.startsWith('1/')")
    page.set_viewport_size(PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_a_reader_looks_for_words_of_his_own_in_all_texts(open_page: Callable[..., Page]) -> None:
    page = open_page()
    page.fill("#viewer-find textarea, #viewer-find input", "kinh phi")
    page.keyboard.press("Enter")
    page.wait_for_selector("#viewer .lit mark")
    assert page.inner_text("#viewer .lit mark >> nth=0").lower() == "kinh phí"
    first, count = page.get_attribute("#viewer .lit", "data-id"), page.inner_text("#viewer .steps b")
    assert count.startswith("1/") and count != "1/1"
    page.click("#viewer .steps button >> nth=1")
    page.wait_for_function(f"document.querySelector('#viewer .lit').dataset.id !== '{first}'")
    assert page.inner_text("#viewer .steps b") == count.replace("1/", "2/", 1)
    page.fill("#viewer-find textarea, #viewer-find input", f"{EVIL} kinh phí")
    page.keyboard.press("Enter")
    page.wait_for_selector("#viewer .nowhere, #viewer .viewer-empty")
    assert page.title() != "hỏng"


def test_what_is_typed_is_shown_as_typed(open_page: Callable[..., Page]) -> None:
    page = open_page()
    _ask(page, EVIL)
    assert page.inner_text("#turn-1 .asked p") == EVIL
    assert page.locator(".turns img, .turns a, .asked strong, .asked em").count() == 0
    assert page.title() != "hỏng"


@pytest.mark.parametrize("question", ["", "x" * 50_000])
def test_a_question_that_cannot_be_taken_is_told_in_the_conversation(
    open_page: Callable[..., Page], question: str
) -> None:
    page = open_page()
    _ask(page, question)
    assert page.locator("#turn-1 .error").count() == 1


def test_the_answer_is_copied_with_its_citations(open_page: Callable[..., Page]) -> None:
    page = open_page()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    _ask(page, QUESTION)
    page.click("#turn-1 .copy")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "Văn phòng Chính phủ" in copied
    assert "[1] STT 9, Phụ lục 2, Công văn số 3759/BNV-CCHC" in copied


def test_a_file_is_taken_in_read_and_removed(open_page: Callable[..., Page], tmp_path: Path) -> None:
    page = open_page()
    page.get_by_role("tab", name="Văn bản").click()
    page.wait_for_selector(".library li.held")
    assert page.locator(".library li.known .badge").count() >= 2
    (tmp_path / "trong-cay.txt").write_text(TEXT, encoding="utf-8")
    page.set_input_files("#tabs input[type=file]", tmp_path / "trong-cay.txt")
    page.wait_for_selector(".report .added")
    page.fill("#filter input, #filter textarea", "trong cay")
    page.press("#filter input, #filter textarea", "Enter")
    page.wait_for_function("document.querySelectorAll('.library li').length === 1")
    page.click(".library .read")
    page.wait_for_selector("#reader .document")
    assert "125 cây <b onclick=x>sao đen</b>" in page.inner_text("#reader .text")
    _picture(page, "van-ban", tmp_path)
    page.click(".library .remove")
    page.click("#remove-no")
    page.locator("#remove-yes").wait_for(state="hidden")
    page.click(".library .remove")
    page.click("#remove-yes")
    page.wait_for_function("document.querySelectorAll('.library li').length === 0")


def test_a_file_that_cannot_be_read_is_told_with_the_reason(open_page: Callable[..., Page], tmp_path: Path) -> None:
    page = open_page()
    page.get_by_role("tab", name="Văn bản").click()
    page.wait_for_selector(".library li.held")
    (tmp_path / "anh.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    page.set_input_files("#tabs input[type=file]", tmp_path / "anh.txt")
    page.wait_for_selector(".report .refused")
    assert "anh.txt" in page.inner_text(".report")
    assert str(tmp_path) not in page.inner_text(".report")


def test_on_a_phone_the_document_opens_over_the_conversation(open_page: Callable[..., Page], tmp_path: Path) -> None:
    page = open_page(PHONE, has_touch=True, is_mobile=True)
    _ask(page, QUESTION)
    assert not page.is_visible("#viewer")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.click("#turn-1 .cite")
    page.locator("#viewer .lit").wait_for()
    page.wait_for_timeout(400)
    assert _in_view(page, "#viewer .lit", "#viewer")
    assert page.evaluate("document.querySelector('#viewer header').offsetHeight") <= 0.22 * PHONE["height"]
    _picture(page, "dien-thoai", tmp_path)
    page.click("#viewer .close")
    assert not page.is_visible("#viewer")


def test_gradios_own_words_and_colours_are_ours(open_page: Callable[..., Page]) -> None:
    page = open_page(color_scheme="dark")
    assert page.evaluate("document.documentElement.lang") == "vi"
    page.wait_for_function("document.querySelectorAll('.dark').length === 0")
    assert (
        page.evaluate("getComputedStyle(document.querySelector('.gradio-container')).backgroundColor")
        == "rgb(242, 244, 247)"
    )
    words = page.inner_text("body")
    assert not any(word in words for word in ("Submit", "Upload", "Clear", "Loading", "Settings", "Gradio"))
