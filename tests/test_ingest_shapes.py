"""Shapes of PDF that real files have: what they hold comes back whole, and what only surrounds it stays outside."""

from __future__ import annotations

import io
import shutil

import pytest
from PIL import Image, ImageDraw

from corpus.records import StepKind
from ingest.facts import Facts, facts_of
from ingest.readers import read_bytes
from ingest.readers.rules import tables_on
from ingest.structure import paragraphs
from tests.press import A4, LEFT, Press, in_old_font, scanned
from tests.test_ingest_legacy import to_tcvn3, to_vni

needs_ocr = pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract-ocr-vie is not installed")

TEXTS = (
    "Ủy ban nhân dân cấp huyện rà soát, thống kê hồ sơ cấp thẻ thư viện cho người cao tuổi trên địa bàn, báo cáo kết "
    "quả về Sở Văn hóa và Thể thao trước ngày 15 tháng 6 năm 2025 để tổng hợp, trình Ủy ban nhân dân tỉnh.",
    "Kinh phí thực hiện kế hoạch được bố trí từ nguồn ngân sách địa phương năm 2025 đã giao cho các đơn vị và các "
    "nguồn kinh phí hợp pháp khác theo quy định của Luật Ngân sách nhà nước.",
    "Thư viện tỉnh phối hợp với các trường học tổ chức ngày hội đọc sách, mỗi trường ít nhất hai buổi trong một học "
    "kỳ; bố trí xe lưu động phục vụ vùng sâu, vùng xa.",
)
RECIPIENTS = ("- Như Điều 3;", "- Bộ Văn hóa, Thể thao và Du lịch (để b/c);", "- Lưu: VT, KGVX.")
OFFICES = ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
SIGNER = "Lò Thị Minh Hiền"


def decision() -> Press:
    """A decision of one page, ready to be signed."""
    press = Press()
    press.head(
        ("ỦY BAN NHÂN DÂN", "TỈNH HÒA AN"), "Số: 57/QĐ-UBND", "Hòa An, ngày 12 tháng 5 năm 2025",
        "QUYẾT ĐỊNH", "Về việc ban hành Quy chế cấp thẻ thư viện lưu động",
    )  # fmt: skip
    for n, text in enumerate(TEXTS, 1):
        press.paragraph(f"Điều {n}. {text}")
    return press


def parsed(data: bytes, name: str = "a.pdf") -> tuple[Facts, dict[StepKind, list[str]]]:
    """The facts of a file, and its paragraphs by what they are."""
    source = read_bytes(data, name)
    found = paragraphs(source, "a", "1")
    by_kind: dict[StepKind, list[str]] = {}
    for p in found:
        by_kind.setdefault(p.step.kind, []).append(p.text)
    return facts_of(found, name, source.media == "scan"), by_kind


def test_recipients_and_signer_stand_apart_however_long_a_recipient_is() -> None:
    press = decision()
    press.foot(RECIPIENTS, OFFICES, SIGNER)
    facts, found = parsed(press.data())
    assert found[StepKind.FOOTER] == ["Nơi nhận:", *RECIPIENTS, *OFFICES, SIGNER]
    assert (facts.number, facts.issuer, facts.signer) == ("57/QĐ-UBND", "Ủy ban nhân dân tỉnh Hòa An", SIGNER)


def test_recipients_of_the_party_end_in_commas_and_names_have_short_words() -> None:
    press = decision()
    recipients = ("- Thường trực Tỉnh ủy,", "- Các chi, đảng bộ trực thuộc,", "- Lưu Văn phòng.")
    press.foot(recipients, ("T/M BAN THƯỜNG VỤ", "BÍ THƯ"), "Vàng A Páo")
    facts, found = parsed(press.data())
    assert found[StepKind.FOOTER][1:4] == list(recipients)
    assert facts.signer == "Vàng A Páo"


def test_the_text_of_a_digital_signature_is_outside_the_document() -> None:
    press = decision()
    top = ("Ký bởi: Ủy ban nhân dân tỉnh Hòa An", "Cơ quan: TỈNH HÒA AN", "Thời gian ký: 12.05.2025 16:20:11", "+07:00")
    for i, text in enumerate(top):
        press.put(text, 395, 8 + 10 * i, 8)
    y = press.y
    press.foot(RECIPIENTS, OFFICES, SIGNER)
    below = (
        f"Người ký: {SIGNER}",
        "Email: hien@hoaan.gov.vn",
        "Chức vụ: Phó Chủ tịch",
        "Thời gian ký: 12/05/2025 15:01",
    )
    for i, text in enumerate(below):
        press.put(text, 360, y + 68 + 9 * i, 7)
    facts, found = parsed(press.data())
    assert set(found[StepKind.FURNITURE]) == {*top, *below}
    assert found[StepKind.HEADER][0] == "ỦY BAN NHÂN DÂN"
    assert (facts.signer, found[StepKind.FOOTER][-1]) == (SIGNER, SIGNER)


def test_an_address_without_a_signature_is_text() -> None:
    press = decision()
    press.paragraph("Email: thuvien@hoaan.gov.vn")
    assert StepKind.FURNITURE not in parsed(press.data())[1]


def test_marks_of_an_office_system_are_no_issuer() -> None:
    press = Press()
    press.put("VĂN BẢN ĐIỆN TỬ", LEFT, 16, 9, "Bold")
    press.put("Mã định danh văn bản: 000.00.15.H21-250512-0057", LEFT, 28, 8)
    press.put("SỞ Y TẾ   ĐẾN   Số: 3320   Ngày: 14/5/2025", 330, 16, 8)
    press.head(("ỦY BAN NHÂN DÂN", "TỈNH HÒA AN"), "Số: 57/UBND-KGVX", "Hòa An, ngày 12 tháng 5 năm 2025")
    press.paragraph("Kính gửi: Sở Y tế")
    press.paragraph(TEXTS[0])
    facts, _ = parsed(press.data())
    assert (facts.kind, facts.number, facts.issuer) == ("Công văn", "57/UBND-KGVX", "Ủy ban nhân dân tỉnh Hòa An")


def test_a_joint_document_has_a_signer_for_each_office() -> None:
    press = Press()
    press.head(
        ("BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH -", "BỘ TÀI CHÍNH"), "Số: 12/2025/TTLT-BVHTTDL-BTC",
        "Hà Nội, ngày 12 tháng 5 năm 2025", "THÔNG TƯ LIÊN TỊCH", "Hướng dẫn quản lý kinh phí thư viện lưu động",
    )  # fmt: skip
    press.paragraph(f"Điều 1. {TEXTS[1]}")
    y = press.y + 10
    for x, lines in ((180, ("BỘ TÀI CHÍNH", "Vi Thanh Bình")), (420, ("BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH", SIGNER))):
        for i, text in enumerate(("KT. BỘ TRƯỞNG", lines[0], "THỨ TRƯỞNG")):
            press.put(text, x, y + 18 * i, 11, "Bold", middle=True)
        press.put(lines[1], x, y + 110, 12, "Bold", middle=True)
    assert parsed(press.data())[0].signer == f"Vi Thanh Bình; {SIGNER}"


def test_the_gazette_s_running_heads_are_outside_wherever_the_page_number_stands() -> None:
    press = Press()
    n = 0
    for page in range(2):
        if page:
            press.new_page(A4)
        press.put("CÔNG BÁO/Số 145 + 146/Ngày 10-6-2025", 300, 30, 10, "Italic", middle=True)
        press.put(str(5 + page), 530 if page % 2 else LEFT, 30, 10)
        for x0, x1 in ((70, 290), (310, 530)):
            press.y = 60
            while press.y < 680:
                n += 1
                press.paragraph(f"Điều {n}. {TEXTS[n % 3]}", x0, x1, 10.5, indent=14)
    _, found = parsed(press.data())
    assert len(found[StepKind.FURNITURE]) == 2
    assert [x.partition(".")[0] for x in found[StepKind.DIEU]] == [f"Điều {i}" for i in range(1, n + 1)]
    assert all(x.endswith(TEXTS[i % 3]) for i, x in enumerate(found[StepKind.DIEU], 1))


@pytest.mark.parametrize("number", ["- 2 -", "2", "Trang 2/3", "2/3"])
def test_a_paragraph_runs_on_past_a_page_number(number: str) -> None:
    press = Press()
    lines = press.wrapped(f"Điều 1. {' '.join(TEXTS)}", 455, indent=28)
    for i, line in enumerate(lines):
        if i == 3:
            press.put(number, 298, 810, 12, middle=True)
            press.new_page(A4)
        press.put(line, LEFT + (28 if i == 0 else 0), (700 if i < 3 else 8) + 18 * i)
    _, found = parsed(press.data())
    assert found[StepKind.DIEU] == [f"Điều 1. {' '.join(TEXTS)}"]
    assert found[StepKind.FURNITURE] == [number]


OLD = (
    (90, 60, "ỦY BAN NHÂN DÂN"), (300, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), (110, 78, "TỈNH HÒA AN"),
    (330, 78, "Độc lập - Tự do - Hạnh phúc"), (100, 96, "Số: 57/2004/QĐ-UB"),
    (320, 96, "Hòa An, ngày 12 tháng 5 năm 2004"), (250, 130, "QUYẾT ĐỊNH"),
    (200, 150, "Về việc thành lập thư viện lưu động"),
    (110, 180, "Điều 1. Thư viện tỉnh được bố trí ô tô lưu động phục vụ người cao tuổi,"),
    (85, 196, "học sinh các trường học và nhân dân vùng sâu, vùng xa trên địa bàn tỉnh."),
)  # fmt: skip


@pytest.mark.parametrize("encoding", ["TCVN3", "VNI"])
def test_pages_in_fonts_from_before_unicode(encoding: str) -> None:
    def typed(text: str) -> str:  # TCVN3 has no capitals with tones: they were typed small among capitals
        if encoding == "VNI":
            return "".join(to_vni(c.lower()).upper() if c.isupper() else to_vni(c) for c in text)
        return "".join(to_tcvn3(c) if to_tcvn3(c) != c else to_tcvn3(c.lower()) if c > "z" else c for c in text)

    facts, found = parsed(in_old_font([(x, y, typed(text)) for x, y, text in OLD], "Times"))
    assert found[StepKind.HEADER] == [x for _, _, x in (*OLD[0:5:2], *OLD[1:6:2], *OLD[6:8])]
    assert found[StepKind.DIEU] == [f"{OLD[8][2]} {OLD[9][2]}"]
    assert (facts.number, facts.issuer) == ("57/2004/QĐ-UB", "Ủy ban nhân dân tỉnh Hòa An")


def test_a_font_that_draws_capitals() -> None:
    page = [(90, 60, "ủy ban nhân dân tỉnh hòa an"), (90, 90, "kế hoạch cải cách thủ tục hành chính ở thư viện")]
    source = read_bytes(in_old_font([(x, y, to_tcvn3(t)) for x, y, t in page], "ABCDEF+.VnTimeH"), "a.pdf")
    assert [x.text for x in source.lines] == [t.upper() for _, _, t in page]


def picture_pdf(data: bytes, turn: int) -> bytes:
    """The first page of a PDF as a scan, turned by so many degrees."""
    out = io.BytesIO()
    scanned(data, 150, pages=[0])[0].rotate(turn, expand=True).save(out, "PDF", resolution=150)
    return out.getvalue()


def half_page() -> bytes:
    press = Press((595.0, 300.0))
    press.paragraph(f"Điều 1. {TEXTS[1]}")
    return press.data()


@needs_ocr
def test_a_page_whose_fonts_do_not_tell_their_letters_is_read_as_it_is_seen() -> None:
    data = half_page()
    garbled = data.replace(b"/ToUnicode", b"/ToUnicodX")
    assert garbled != data
    assert parsed(garbled)[1][StepKind.DIEU] == [f"Điều 1. {TEXTS[1]}"]


@needs_ocr
@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_scan_that_lies_on_its_side_or_its_head_is_set_upright(turn: int) -> None:
    assert (
        "nguồn ngân sách địa phương năm 2025 đã giao cho các đơn vị"
        in parsed(picture_pdf(half_page(), turn))[1][StepKind.DIEU][0]
    )


@needs_ocr
def test_a_stamp_over_a_scan_is_read_once_and_dates_it() -> None:
    press = Press((595.0, 300.0))
    press.image(scanned(half_page(), 150)[0], 0, 0, 595, 300)
    stamp = ("Người ký: Ủy ban nhân dân tỉnh Hòa An", "Email: ubnd@hoaan.gov.vn", "Thời gian ký: 12.05.2025 16:20:11")
    for i, text in enumerate(stamp):
        press.put(text, 330, 8 + 10 * i, 8)
    _, found = parsed(press.data())
    assert found[StepKind.FURNITURE] == list(stamp)
    assert [x[:8] for x in found[StepKind.DIEU]] == ["Điều 1. "]


def test_a_table_right_below_the_head_of_an_appendix_is_no_title() -> None:
    press = decision()
    press.new_page(A4)
    press.paragraph("PHỤ LỤC", indent=0, middle=True, style="Bold")
    press.table((("TT", "Nội dung", "Cơ quan"), ("1", "Trang bị kệ sách", "Sở Nội vụ")), (80, 115, 430, 540))
    _, found = parsed(press.data())
    assert found[StepKind.PHU_LUC] == ["PHỤ LỤC"]
    assert found[StepKind.HANG] == ["TT\tNội dung\tCơ quan", "1\tTrang bị kệ sách\tSở Nội vụ"]


def drawn_grid(turn: float = 0.0) -> Image.Image:
    """Three rows and three columns at 72 dpi, the last two slots of the first row one cell, and a line of text."""
    page = Image.new("L", (600, 400), 255)
    pen = ImageDraw.Draw(page)
    for y in (100, 130, 160, 190):
        pen.line([(60, y), (540, y)], 0)
    for x, top in ((60, 100), (160, 100), (400, 130), (540, 100)):
        pen.line([(x, top), (x, 190)], 0)
    pen.line([(200, 300), (330, 300)], 0)  # the rule below a heading is no table
    pen.text((70, 110), "STT", fill=0)
    return page.rotate(turn, fillcolor=255)


@pytest.mark.parametrize("turn", [0.0, 0.2])
def test_the_lines_of_a_table_are_found_and_rubbed_out(turn: float) -> None:
    page = drawn_grid(turn)
    clean, (table,) = tables_on(page, 1.0)
    assert [round(v, -1) for v in table.box] == [60, 100, 540, 190]
    assert sorted(tuple(round(v, -1) for v in c) for c in table.cells)[-2:] == [
        (400, 130, 540, 160),
        (400, 160, 540, 190),
    ]
    assert sum(c[0] > 150 and c[1] < 120 for c in table.cells) == 1
    assert len(table.cells) == 8
    assert clean.crop((150, 90, 550, 200)).getextrema()[0] > 120
    assert clean.crop((60, 102, 110, 125)).getextrema()[0] < 60  # the word stays


def test_a_page_without_a_table_is_left_as_it_is() -> None:
    page = Image.new("L", (600, 400), 255)
    ImageDraw.Draw(page).line([(200, 300), (330, 300)], 0)
    assert tables_on(page, 1.0) == (page, [])


@needs_ocr
def test_rows_of_a_scanned_table_are_rows() -> None:
    heads = ("TT", "Nội dung công việc", "Cơ quan chủ trì", "Thời hạn")
    rows = (
        ("1", "Trang bị kệ sách", "Thư viện tỉnh", "Năm 2025"),
        ("2", "Rà soát hồ sơ cấp thẻ", "Sở Nội vụ", "Năm 2026"),
    )
    press = Press((595.0, 260.0))
    press.paragraph("Phân công nhiệm vụ như sau:")
    press.table((heads, *rows), (80, 115, 290, 430, 540))
    source = read_bytes(picture_pdf(press.data(), 0), "a.pdf")
    assert [x.cells for x in source.lines if x.cells] == [tuple(zip(heads, row, strict=True)) for row in rows]
