"""The header of every kind that Nghị định 30/2020/NĐ-CP lists, and of laws and papers of the Party, in each layout."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date

import pytest

from corpus.records import Document
from ingest.pipeline import prepare
from ingest.readers import read_bytes
from ingest.source import from_text
from tests.official import Official, flat, pdfs, rows, word

ABOUT = "Về việc rà soát, đơn giản hóa thủ tục hành chính thuộc phạm vi quản lý của ngành nội vụ năm 2022"
CODES = {
    "Nghị quyết": "NQ", "Quyết định": "QĐ", "Chỉ thị": "CT", "Quy chế": "QC", "Quy định": "QyĐ", "Thông cáo": "TC",
    "Thông báo": "TB", "Hướng dẫn": "HD", "Chương trình": "CTr", "Kế hoạch": "KH", "Phương án": "PA", "Đề án": "ĐA",
    "Dự án": "DA", "Báo cáo": "BC", "Biên bản": "BB", "Tờ trình": "TTr", "Hợp đồng": "HĐ", "Công điện": "CĐ",
    "Bản ghi nhớ": "BGN", "Bản thỏa thuận": "BTT", "Giấy ủy quyền": "GUQ", "Giấy mời": "GM", "Giấy giới thiệu": "GGT",
    "Giấy nghỉ phép": "GNP", "Phiếu gửi": "PG", "Phiếu chuyển": "PC", "Phiếu báo": "PB",
}  # fmt: skip
PARTY = ("ĐẢNG CỘNG SẢN VIỆT NAM",)
PAPERS = {
    **{kind: Official(kind.upper(), ABOUT, f"45/{code}-SNV") for kind, code in CODES.items()},
    "Công văn": Official(
        "", "rà soát, đơn giản hóa thủ tục hành chính năm 2022", "456/SNV-KH",
        addressees=("Các sở, ban, ngành;", "Ủy ban nhân dân các huyện, thành phố."),
    ),
    "Luật": Official(
        "LUẬT", "THANH NIÊN", "57/2020/QH14", ("QUỐC HỘI",), "Quốc hội", post=("CHỦ TỊCH QUỐC HỘI",),
        signer="Nguyễn Thị An",
    ),
    "Nghị định": Official(
        "NGHỊ ĐỊNH", "Quy định về công tác văn thư và quản lý, sử dụng con dấu", "61/2023/NĐ-CP", ("CHÍNH PHỦ",),
        "Chính phủ", post=("TM. CHÍNH PHỦ", "KT. THỦ TƯỚNG", "PHÓ THỦ TƯỚNG"),
    ),
    "Thông tư": Official(
        "THÔNG TƯ", "Hướng dẫn về vị trí việc làm công chức trong các cơ quan, tổ chức hành chính", "12/2022/TT-BNV",
        ("BỘ NỘI VỤ",), "Bộ Nội vụ", post=("BỘ TRƯỞNG",),
    ),
    "Thông tư liên tịch": Official(
        "THÔNG TƯ LIÊN TỊCH", "Hướng dẫn chức năng, nhiệm vụ của Phòng Nội vụ", "01/2015/TTLT-BNV-BTC",
        ("BỘ NỘI VỤ - BỘ TÀI CHÍNH",), "Bộ Nội vụ - Bộ Tài chính", post=("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"),
    ),
    "Kết luận": Official(
        "KẾT LUẬN", "của Ban Thường vụ Tỉnh ủy về công tác cải cách hành chính", "12-KL/TU", ("TỈNH ỦY HÀ NAM", "*"),
        "Tỉnh ủy Hà Nam", right=PARTY, post=("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"),
    ),
    "Nghị quyết liên tịch": Official(
        "NGHỊ QUYẾT LIÊN TỊCH", "Về việc thông qua kế hoạch đầu tư công năm 2023", "23/NQLT-HĐND",
        ("HỘI ĐỒNG NHÂN DÂN", "HUYỆN SÓC SƠN"), "Hội đồng nhân dân huyện Sóc Sơn",
        place_date="Sóc Sơn, ngày 05 tháng 4 năm 2022", post=("CHỦ TỊCH",),
    ),
}  # fmt: skip


def record(data: bytes, name: str) -> Document:
    return prepare(read_bytes(data, name), None, name).document


def check(found: Document, kind: str, paper: Official) -> None:
    assert (found.kind, found.number, found.issuer) == (kind, paper.number, paper.issuer_name)
    assert (found.issued_on, found.place) == (date(2022, 4, 5), paper.place_date.split(",")[0])
    assert found.signer == paper.signer
    assert found.addressees == tuple(x.strip(";.") for x in paper.addressees)
    title = f"{kind} {paper.title}" if paper.kind else paper.title
    assert found.title.casefold() == title.casefold()


@pytest.mark.parametrize("layout", [flat, rows])
@pytest.mark.parametrize("kind", PAPERS)
def test_the_header_as_text(kind: str, layout: Callable[[Official], str]) -> None:
    check(record(layout(PAPERS[kind]).encode(), "a.txt"), kind, PAPERS[kind])


@pytest.mark.parametrize("kind", PAPERS)
def test_the_header_in_a_table_without_rules(kind: str) -> None:
    check(record(word(PAPERS[kind]), "a.docx"), kind, PAPERS[kind])


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    if shutil.which("soffice") is None:
        pytest.skip("libreoffice-writer-nogui is not installed")
    return pdfs(tmp_path_factory.mktemp("kinds"), {kind: word(paper) for kind, paper in PAPERS.items()})


@pytest.mark.parametrize("kind", PAPERS)
def test_the_header_of_a_printed_page(kind: str, printed: dict[str, bytes]) -> None:
    check(record(printed[kind], "a.pdf"), kind, PAPERS[kind])


@pytest.mark.parametrize(
    ("text", "kind", "title"),
    [
        ("KẾ HOẠCH\n1. Mục tiêu\n- Trồng cây.", "Kế hoạch", "Kế hoạch"),
        ("KẾ HOẠCH\nVề việc trồng cây\n1. Mục tiêu\n- 125 cây.", "Kế hoạch", "Kế hoạch về việc trồng cây"),
        ("Kế hoạch\nTrồng cây xanh\n1. Mục tiêu\n- 125 cây.", "Kế hoạch", "Kế hoạch trồng cây xanh"),
        ("BÁO CÁO CÔNG TÁC CCHC NĂM 2022\nI. KẾT QUẢ\nTốt.", "Báo cáo", "Báo cáo công tác CCHC năm 2022"),
        ("THÔNG BÁO KẾT LUẬN\nCuộc họp giao ban\n1. Nội dung.", "Thông báo", "Thông báo kết luận cuộc họp giao ban"),
        ("Kế hoạch trồng rừng chậm lại\nMột bài báo dài hơn dòng đầu.", "Văn bản", "Kế hoạch trồng rừng chậm lại"),
    ],
)
def test_a_text_that_opens_with_its_kind(text: str, kind: str, title: str) -> None:
    found = record(text.encode(), "a.txt")
    assert (found.kind, found.title) == (kind, title)


def letter(number: str) -> str:
    return flat(Official("", "báo cáo số liệu", number, addressees=("Sở Tài chính.",)))


@pytest.mark.parametrize(
    ("number", "kind"),
    [("456/SNV-KH", "Công văn"), ("12/STC-TT", "Công văn"), ("89/BC-SNV", "Báo cáo"), ("7/UBND-NC", "Công văn")],
)
def test_only_the_first_letters_of_a_number_name_the_kind(number: str, kind: str) -> None:
    assert record(letter(number).encode(), "a.txt").kind == kind


def test_a_draft_whose_number_is_left_open_has_its_kind_and_no_number() -> None:
    found = record(letter("       /BC-SNV").encode(), "a.txt")
    assert (found.kind, found.number) == ("Báo cáo", None)


def test_a_telegram_names_whom_it_goes_to() -> None:
    text = flat(PAPERS["Công điện"]).replace(
        "Thực hiện Kế hoạch", "GIÁM ĐỐC SỞ NỘI VỤ điện:\n- Chủ tịch các xã;\nThực hiện Kế hoạch"
    )
    assert record(text.encode(), "a.txt").addressees == ("Chủ tịch các xã",)


@pytest.mark.parametrize(
    ("block", "name"),
    [
        ("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nTrần Văn Bình", "Trần Văn Bình"),
        ("T/M BAN THƯỜNG VỤ\nBÍ THƯ\nLê Thị Hoa", "Lê Thị Hoa"),
        ("CỤC TRƯỞNG\nĐại tá Phạm Văn Nam", "Phạm Văn Nam"),
        ("Q. VIỆN TRƯỞNG\nPGS.TS. Đỗ Minh Đức", "Đỗ Minh Đức"),
    ],
)
def test_the_signer_below_the_post(block: str, name: str) -> None:
    text = flat(PAPERS["Kế hoạch"]).partition("KT. GIÁM ĐỐC")[0] + block
    assert record(text.encode(), "a.txt").signer == name


def test_a_law_is_dated_by_the_day_it_was_passed_and_says_when_it_is_in_force() -> None:
    lines = [
        "QUỐC HỘI", "Luật số: 57/2020/QH14", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
        "LUẬT", "THANH NIÊN", "Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;",
        "Quốc hội ban hành Luật Thanh niên.", "Điều 1. Thanh niên", "Thanh niên là công dân từ đủ 16 đến 30 tuổi.",
        "Điều 41. Hiệu lực thi hành", "Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2021.",
        "Luật này được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XIV, kỳ họp thứ 9 thông qua ngày 16 tháng "
        "6 năm 2020.", "CHỦ TỊCH QUỐC HỘI", "(Đã ký)", "Nguyễn Thị Kim Ngân",
    ]  # fmt: skip
    found = prepare(from_text("\n".join(lines)), None, "a.txt").document
    assert (found.title, found.number) == ("Luật Thanh niên", "57/2020/QH14")
    assert (found.issued_on, found.effective_on) == (date(2020, 6, 16), date(2021, 1, 1))
    assert found.signer == "Nguyễn Thị Kim Ngân"


def test_a_decision_in_force_from_its_signing() -> None:
    text = flat(PAPERS["Quyết định"]).replace("I. MỤC", "Quyết định này có hiệu lực kể từ ngày ký.\nI. MỤC")
    assert record(text.encode(), "a.txt").effective_on == date(2022, 4, 5)
