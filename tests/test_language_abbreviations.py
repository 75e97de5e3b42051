"""Abbreviations are written out where they mean one thing, and documents define their own."""

from __future__ import annotations

import pytest

from corpus.language.abbreviations import definitions, expand, expansions


@pytest.mark.parametrize(
    ("asked", "written_out"),
    [
        ("thời hạn giải quyết TTHC", "thời hạn giải quyết thủ tục hành chính"),
        ("tthc cấp xã", "thủ tục hành chính cấp xã"),
        ("dvctt của ubnd", "dịch vụ công trực tuyến của Ủy ban nhân dân"),
        ("chỉ số PAR INDEX", "chỉ số cải cách hành chính"),
        ("PAR INDEX của tỉnh", "Chỉ số cải cách hành chính của tỉnh"),
        ("Thủ tục TTHC cấp xã", "Thủ tục hành chính cấp xã"),
        ("Bộ BNV", "Bộ Nội vụ"),
        ("chi phí tuân thủ TTHC", "chi phí tuân thủ thủ tục hành chính"),
        ("Bộ KH&CN", "Bộ Khoa học và Công nghệ"),
        ("KH CCHC năm 2022", "Kế hoạch cải cách hành chính năm 2022"),
        ("CV 3759 của BNV", "Công văn 3759 của Bộ Nội vụ"),
        ("cv số 3759", "công văn số 3759"),
        ("ban hành QĐ nào", "ban hành quyết định nào"),
        ("nghị quyết của CP", "nghị quyết của Chính phủ"),
    ],
)
def test_abbreviations_are_written_out(asked: str, written_out: str) -> None:
    assert expand(asked) == written_out


@pytest.mark.parametrize("kept", ["76/NQ-CP", "Nghị định 61/2018/NĐ-CP", "3759/BNV-CCHC", "tu nam", "tt la gi", "kh"])
def test_document_numbers_and_doubtful_letters_stay(kept: str) -> None:
    assert expand(kept) == kept


def test_both_directions_are_found() -> None:
    assert expansions("TTHC là gì") == expansions("thủ tục hành chính là gì") == [("TTHC", "thủ tục hành chính")]
    assert ("CCHC", "cải cách hành chính") in expansions("cai cach hanh chinh")


def test_a_document_may_give_an_abbreviation_its_own_meaning() -> None:
    assert expand("TTDL ở đâu", [("TTDL", "trung tâm dữ liệu")]) == "Trung tâm dữ liệu ở đâu"


def test_definitions_of_a_document_are_read() -> None:
    text = (
        "Ủy ban nhân dân (UBND) tỉnh thực hiện Chương trình tổng thể cải cách hành chính nhà nước "
        "(sau đây gọi tắt là Chương trình) qua Nền tảng tích hợp dữ liệu (sau đây viết tắt là NTTHDL)."
    )
    assert definitions(text) == [
        ("Chương trình", "Chương trình tổng thể cải cách hành chính nhà nước"),
        ("NTTHDL", "Nền tảng tích hợp dữ liệu"),
        ("UBND", "Ủy ban nhân dân"),
    ]


def test_a_bracket_that_is_no_abbreviation_defines_nothing() -> None:
    assert definitions("Hội nghị toàn quốc (TRỰC TUYẾN) và Điều 5 (ĐÃ BÃI BỎ)") == []


def test_the_city_that_is_named_next_is_written_out() -> None:
    assert expand("Tờ trình UBND TP Hà Nội") == "Tờ trình Ủy ban nhân dân thành phố Hà Nội"
    assert expand("TP: CVP, các PCVP") == "TP: CVP, các PCVP"
