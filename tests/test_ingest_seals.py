"""Seals on scans: found by the ink outside words, their rings rubbed out, and what lies under them read."""

from __future__ import annotations

import shutil

import numpy as np
import pytest
from PIL import Image, ImageDraw

from eval.ocr import Reading, bare_words, distinct_recall, error_rate, recall, table, words
from eval.scans import LETTERS, drawn
from ingest.limits import Job
from ingest.readers import ocr
from ingest.readers.layout import Word
from ingest.readers.patches import patches
from ingest.readers.seals import without_rings

SCALE = 200 / 72


def page_with_ring(radius: float = 50.0) -> Image.Image:
    """An A4 page at 200 dpi with a ring around (300, 600) points and a bar of ink through its rim."""
    page = Image.new("L", (1654, 2339), 255)
    pen = ImageDraw.Draw(page)
    box = [(300 - radius) * SCALE, (600 - radius) * SCALE, (300 + radius) * SCALE, (600 + radius) * SCALE]
    pen.ellipse(box, outline=0, width=7)
    pen.rectangle([240 * SCALE, 640 * SCALE, 360 * SCALE, 650 * SCALE], fill=0)
    return page


def black(picture: Image.Image) -> int:
    return int((np.asarray(picture) < 128).sum())


def test_ink_outside_words_is_a_patch_and_ink_inside_is_none() -> None:
    page = page_with_ring()
    (place,) = patches(page, [], SCALE)
    assert place[0] < 250 and place[2] > 350 and place[1] < 550 and place[3] > 650
    assert patches(page, [Word("tất cả", 230, 540, 370, 660, 10)], SCALE) == []


def test_a_ring_goes_and_the_ink_through_it_stays() -> None:
    page = page_with_ring()
    clean = without_rings(page, patches(page, [], SCALE), SCALE)
    bar = 120 * SCALE * 10 * SCALE
    assert black(page) > 1.5 * bar
    assert 0.7 * bar < black(clean) < 1.1 * bar
    assert black(page) == black(page_with_ring())  # the page itself is left as it was


def test_a_circle_of_no_seal_s_size_is_left_alone() -> None:
    page = page_with_ring(radius=90.0)
    assert without_rings(page, patches(page, [], SCALE), SCALE) is page


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract-ocr-vie is not installed")
def test_a_sealed_scan_is_read_nearly_to_the_word() -> None:
    text = "Ủy ban nhân dân các cấp có trách nhiệm tổ chức thực hiện kế hoạch này theo đúng quy định của pháp luật."
    picture, typed = drawn(LETTERS[0], [text, text], 7)
    picture.info["scale"] = SCALE
    read = " ".join(w.text for w in ocr.words_of(picture, Job("a.png")))
    assert recall(bare_words(typed), bare_words(read)) > 0.93
    assert "Hoàng Bảo" in read  # half under the seal


def test_the_head_of_an_article_under_a_seal_is_kept_however_doubtful() -> None:
    found = [Word("Điều'1¿", 133, 540, 175, 557, 12, 18.0), Word(".Dn", 180, 540, 190, 557, 12, 0.0)]
    assert [w.text for w in ocr.article_head(found)] == ["Điều", "1."]
    assert ocr.article_head(found[1:]) == found[1:]


def test_syllables_between_fair_words_stay_and_noise_goes() -> None:
    read = [("như", 96), ("tê", 17), ("nghị", 17), ("@&", 3), ("Bộ", 60), ("mực", 9)]
    words = [Word(t, 10.0 * i, 0, 10.0 * i + 9, 10, 10, c) for i, (t, c) in enumerate(read)]
    assert [w.text for w in ocr.without_noise(words)] == ["như", "tê", "nghị", "Bộ"]


def test_measures_of_reading_can_be_done_by_hand() -> None:
    typed, read = "Số: 12, năm 2022 của Bộ", "Số 12 năm 2022 của của"
    assert recall(words(typed), words(read)) == pytest.approx(3 / 6)
    assert recall(bare_words(typed), bare_words(read)) == pytest.approx(5 / 6)
    assert error_rate(words(typed), words(read)) == pytest.approx(3 / 6)
    assert distinct_recall(words(typed), words(read)) == pytest.approx(3 / 6)
    assert distinct_recall(["Bộ", "Bộ", "của"], ["Bộ", "và"]) == pytest.approx(1 / 2)
    assert recall(["Bộ", "Bộ", "của"], ["Bộ", "và"]) == pytest.approx(1 / 3)


def test_a_page_s_row_holds_both_shares_of_words() -> None:
    row = table([Reading("a.pdf", "Bộ Bộ của", "Bộ và", 1.5)]).split("\n")[1].split()
    assert row == ["a.pdf", "0.3333", "0.3333", "0.5000", "0.5000", "0.667", "1.5"]
