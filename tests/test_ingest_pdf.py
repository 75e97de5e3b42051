"""Digital PDFs, scans and pictures. What needs Tesseract reads one small page."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pytest
from docx import Document
from PIL import Image, ImageDraw, ImageFont

from corpus.errors import SourceError
from corpus.language.text import squeeze
from ingest.limits import Limits
from ingest.readers import read_bytes
from ingest.readers.layout import Block, Setting, TextLine, Word, blocks, joined, paragraphs, text_lines
from ingest.readers.pages import Page, source_of
from ingest.readers.upright import skew, straightened
from ingest.readers.words import whole_words
from ingest.source import FURNITURE, LOW_CONFIDENCE
from tests.ingest_files import converted, decision, saved, table

needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="libreoffice-writer-nogui is not installed")
needs_ocr = pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract-ocr-vie is not installed")
FONT = next(
    iter(sorted(Path("/usr/share/fonts").rglob("DejaVuSerif.ttf")) or sorted(Path("/usr/share/fonts").rglob("*.ttf"))),
    None,
)


def line(text: str, x0: float, top: float, confidence: float = 96.0) -> list[Word]:
    """Words of a line in a font of even width."""
    words = []
    for word in text.split(" "):
        words.append(Word(word, x0, top, x0 + 6 * len(word), top + 13.8, 12.0, confidence))
        x0 += 6 * (len(word) + 1)
    return words


BODY = [
    "Điều 1. Phê duyệt Kế hoạch bảo đảm thoát nước, chống úng ngập khu vực nội",
    "thành Thành phố mùa mưa năm nay.",
]


def test_lines_are_joined_into_the_paragraph_they_were_set_as() -> None:
    words = line(BODY[0], 80, 100) + line(BODY[1], 50, 116) + line("Điều 2. Hiệu lực thi hành kể từ ngày ký.", 80, 132)
    found = paragraphs(Block(text_lines(words)), 1, Setting(50.0, 530.0))
    assert [p.text for p in found] == [" ".join(BODY), "Điều 2. Hiệu lực thi hành kể từ ngày ký."]


def test_a_short_line_ends_its_paragraph() -> None:
    words = line("Kính thưa các đồng chí", 50, 100) + line("thực hiện nghiêm các nội dung trên đây", 50, 116)
    assert len(paragraphs(Block(text_lines(words)), 1, Setting(50.0, 530.0))) == 2


def test_two_columns_are_read_left_before_right() -> None:
    words = []
    for i, (left, right) in enumerate([("BỘ NỘI VỤ", "CỘNG HÒA XÃ HỘI"), ("Số: 12/QĐ-BNV", "Hà Nội, ngày 02 tháng 3")]):
        words += line(left, 60, 60 + 16 * i) + line(right, 320, 60 + 16 * i)
    found = [x.text for b in blocks(text_lines(words)) for x in b.lines]
    assert found == ["BỘ NỘI VỤ", "Số: 12/QĐ-BNV", "CỘNG HÒA XÃ HỘI", "Hà Nội, ngày 02 tháng 3"]


def test_numbers_set_apart_by_a_tab_are_no_column() -> None:
    words = []
    for i, (mark, text) in enumerate([("I.", "KẾT QUẢ"), ("1.", "Công tác khám bệnh"), ("a)", "Đạt kế hoạch;")]):
        words += line(mark, 60, 60 + 16 * i) + line(text, 110, 60 + 16 * i)
    found = [x.text for b in blocks(text_lines(words)) for x in b.lines]
    assert found == ["I. KẾT QUẢ", "1. Công tác khám bệnh", "a) Đạt kế hoạch;"]


def test_a_date_broken_before_its_year_is_whole() -> None:
    words = line("ỦY BAN NHÂN DÂN", 60, 60) + line("Hà Nam, ngày 02 tháng 3 năm", 320, 60)
    words += line("XÃ ĐẠI SƠN", 70, 76) + line("2022", 400, 76)
    found = [p.text for b in blocks(text_lines(words)) for p in paragraphs(b, 1)]
    assert found == ["ỦY BAN NHÂN DÂN", "XÃ ĐẠI SƠN", "Hà Nam, ngày 02 tháng 3 năm 2022"]


def test_letters_that_a_file_holds_out_of_order_are_words_again() -> None:
    pieces = [("K", 50.0, 59.0), ("ho", 68.0, 80.0), ("ch", 86.0, 98.0), ("ế", 59.0, 65.0), ("ạ", 80.0, 86.0)]
    words = [Word(text, x0, 100, x1, 113.8, 12.0, spaced=False) for text, x0, x1 in pieces]
    assert [w.text for w in whole_words(words, [(65.0, 110.0)])] == ["Kế", "hoạch"]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("thông tin và infor-", "mation", "thông tin và information"),
        ("Thông báo số 212-", "TB/TU", "Thông báo số 212-TB/TU"),
        ("Bến Thành -", "Suối Tiên", "Bến Thành - Suối Tiên"),
        ("số 12/", "QĐ-BNV", "số 12/QĐ-BNV"),
        ("số 61/2020/NĐ-", "CP", "số 61/2020/NĐ-CP"),
        ("số 61/2020/N", "Đ-CP", "số 61/2020/NĐ-CP"),
        ("một", "hai", "một hai"),
    ],
)
def test_words_and_numbers_broken_over_lines_are_made_whole(first: str, second: str, expected: str) -> None:
    assert joined(first, second) == expected


COUNT = ("một", "hai", "ba", "bốn")


def pages(count: int) -> list[Page]:
    out = []
    for n in range(1, count + 1):
        words = (
            line(str(n), 290, 30)
            + line("Công báo số 12", 50, 46)
            + line(f"Nội dung trang {['một', 'hai', 'ba', 'bốn'][n - 1]}.", 50, 300)
        )
        out.append(Page(n, 595, 842, words))
    return out


def test_page_numbers_and_running_heads_are_furniture() -> None:
    source = source_of(pages(4), "pdf")
    assert [x.text for x in source.lines if FURNITURE not in x.flags] == [
        "Nội dung trang một.", "Nội dung trang hai.", "Nội dung trang ba.", "Nội dung trang bốn.",
    ]  # fmt: skip
    assert [x.page for x in source.lines if FURNITURE not in x.flags] == [1, 2, 3, 4]


def test_a_paragraph_runs_over_the_page() -> None:
    first = Page(1, 595, 842, [w for i in range(4) for w in line(BODY[0][8:], 50, 700 + 16 * i)] + line("1", 290, 30))
    second = Page(2, 595, 842, line("2", 290, 30) + line(BODY[1], 50, 60) + line("Đoạn sau.", 80, 76))
    source = source_of([first, second], "pdf")
    assert source.lines[0].text.endswith("nội thành Thành phố mùa mưa năm nay.")
    assert (source.lines[0].page, source.lines[1].text) == (1, "Đoạn sau.")


def test_words_read_with_doubt_mark_their_paragraph() -> None:
    source = source_of(
        [Page(1, 595, 842, line("Chữ rõ ràng ở đây.", 50, 300) + line("Chữ mờ.", 50, 400, confidence=40))], "scan"
    )
    assert [LOW_CONFIDENCE in x.flags for x in source.lines] == [False, True]


def test_a_superscript_stays_with_its_word() -> None:
    words = [
        Word("90m", 50, 100, 70, 114, 12, spaced=False),
        Word("3", 70, 98, 74, 106, 7, spaced=False),
        Word("/s", 74, 100, 82, 114, 12),
    ]
    assert TextLine(words).text == "90m3/s"


@needs_office
def test_a_digital_pdf_gives_back_text_tables_and_pages(tmp_path: Path) -> None:
    document = decision()
    document.add_page_break()
    document.add_paragraph("PHỤ LỤC I")
    made = table(
        document,
        [["STT", "Chỉ tiêu", "Năm 2025"], ["1", "Dịch vụ công trực tuyến toàn trình", "80%"], ["2", "Hài lòng", "90%"]],
    )
    made.cell(1, 2).merge(made.cell(2, 2)).text = "90%"
    source = read_bytes(converted(tmp_path, saved(document), "docx", "pdf"), "a.pdf")
    found = [x.text for x in source.lines]
    assert source.media == "pdf"
    assert "Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ;" in found
    assert found[:4] == ["ỦY BAN NHÂN DÂN", "TỈNH HÀ NAM", "Số: 12/QĐ-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]
    assert [x.cells for x in source.lines if x.cells] == [
        (("STT", "1"), ("Nhiệm vụ", "Rà soát thủ tục"), ("Cơ quan", "Sở Nội vụ")),
        (("STT", "2"), ("Nhiệm vụ", "Tập huấn"), ("Cơ quan", "Sở Tư pháp")),
        (("STT", "1"), ("Chỉ tiêu", "Dịch vụ công trực tuyến toàn trình"), ("Năm 2025", "90%")),
        (("STT", "2"), ("Chỉ tiêu", "Hài lòng"), ("Năm 2025", "90%")),
    ]
    assert [x.page for x in source.lines if x.cells] == [1, 1, 2, 2]


@needs_office
def test_rows_broken_over_pages_are_whole_and_stand_under_their_heads(tmp_path: Path) -> None:
    document = Document()
    rows = [["STT", "Nhiệm vụ", "Thời gian", "", "Cơ quan"], ["", "", "Bắt đầu", "Kết thúc", ""]]
    task = "về việc rà soát, đơn giản hóa thủ tục hành chính và dịch vụ công trực tuyến"
    rows += [
        [str(n), f"Việc {n} {task}", f"Quý {n % 4 + 1}", str(2020 + n % 5), "Sở Tư pháp; Sở Y tế"] for n in range(1, 41)
    ]
    made = table(document, rows)
    for first, last in (((0, 2), (0, 3)), ((0, 0), (1, 0)), ((0, 1), (1, 1)), ((0, 4), (1, 4))):
        made.cell(*first).merge(made.cell(*last))
    source = read_bytes(converted(tmp_path, saved(document), "docx", "pdf"), "a.pdf")
    found = [tuple((head, squeeze(value)) for head, value in x.cells) for x in source.lines if x.cells]
    heads = ("STT", "Nhiệm vụ", "Thời gian - Bắt đầu", "Thời gian - Kết thúc", "Cơ quan")
    assert found == [tuple(zip(heads, row, strict=True)) for row in rows[2:]]


def picture(text: str) -> Image.Image:
    drawn = Image.new("L", (1240, 500), 255)
    draw = ImageDraw.Draw(drawn)
    for i, row in enumerate(text.split("\n")):
        draw.text((100, 80 + 90 * i), row, font=ImageFont.truetype(str(FONT), 40), fill=0)
    return drawn


TYPED = "Kế hoạch cải cách hành chính\nnăm 2022 của Bộ Nội vụ"


def test_a_tilted_page_is_set_straight() -> None:
    tilted = picture(TYPED).rotate(2.0, fillcolor=255)
    assert skew(tilted) == pytest.approx(-2.0, abs=0.3)
    assert skew(straightened(tilted)) == pytest.approx(0.0, abs=0.3)


@needs_ocr
@pytest.mark.parametrize("kind", ["PNG", "PDF"])
def test_a_picture_and_a_scanned_pdf_are_read(kind: str) -> None:
    out = io.BytesIO()
    picture(TYPED).save(out, kind, resolution=150.0)
    seen: list[tuple[int, int]] = []
    source = read_bytes(out.getvalue(), f"a.{kind.lower()}", progress=lambda done, total: seen.append((done, total)))
    assert (source.media, seen) == ("scan", [(1, 1)])
    assert "cải cách hành chính" in source.text


def test_a_missing_tesseract_is_named_with_its_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    out = io.BytesIO()
    picture(TYPED).save(out, "PNG")
    with pytest.raises(SourceError, match="tesseract-ocr-vie"):
        read_bytes(out.getvalue(), "a.png")


def test_what_is_broken_or_too_long_is_refused_by_name() -> None:
    out = io.BytesIO()
    picture(TYPED).save(out, "PDF", save_all=True, append_images=[picture("hai")])
    with pytest.raises(SourceError, match=r"“a.pdf” có 2 trang, quá giới hạn 1"):
        read_bytes(out.getvalue(), "a.pdf", Limits(pages=1))
    with pytest.raises(SourceError, match="bị hỏng"):
        read_bytes(b"%PDF-1.7 nothing", "a.pdf")
    with pytest.raises(SourceError, match="bị hỏng"):
        read_bytes(b"\x89PNG\r\n\x1a\n nothing", "a.png")
    with pytest.raises(SourceError, match="quá giới hạn"):
        read_bytes(out.getvalue().replace(b"%PDF", b"%PDF"), "a.pdf", Limits(scanned_pages=1))
