"""Who proposed a document, on what it rests, and what its signer is: the frame that every document has."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant

PROPOSED = "Theo đề nghị của Trưởng phòng Nội vụ tại Tờ trình số 88/TTr-PNV"


@pytest.mark.parametrize(
    "asked",
    [
        "Ai trình Quyết định 1746?",
        "Quyết định 1746 ban hành theo đề nghị của ai?",
        "Quy chế số hóa hồ sơ lưu trữ do phòng nào đề xuất?",
        "Phòng nào xin ban hành, kiến nghị quyết định số hóa 1746?",
        "Trưởng phòng Nội vụ trình Quyết định 1746 ngày nào?",
    ],
)
def test_who_proposed_a_document_stands_in_its_head(further: Assistant, asked: str) -> None:
    assert further.ask(asked).answer.startswith(PROPOSED)


@pytest.mark.parametrize(
    "asked",
    [
        "Ai trình phương án hủy hồ sơ giấy sau khi số hóa?",
        "Ai đề xuất Luật Thanh niên?",
        "Phòng Tài chính trình Quyết định 1746 ngày nào?",
    ],
)
def test_another_proposal_is_not_the_documents_own(further: Assistant, asked: str) -> None:
    answer = further.ask(asked)
    assert not answer.answered or PROPOSED not in answer.answer


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        ("Quyết định chống ngập Hà Nội 2026 căn cứ thông báo số mấy của Thành ủy?", "212-TB/TU"),
        ("Quyết định 2280 dựa vào kế hoạch số mấy của UBND Thành phố?", "325/KH-UBND"),
    ],
)
def test_the_number_of_a_ground_is_not_the_documents_own(eight: Assistant, asked: str, number: str) -> None:
    assert number in eight.ask(asked).answer


@pytest.mark.parametrize(
    "asked",
    [
        "Quyết định 2280 căn cứ thông báo số mấy của Sở Tài chính?",
        "Quyết định 2280 căn cứ báo cáo số mấy của Sở Xây dựng?",
    ],
)
def test_a_ground_of_another_kind_or_issuer_is_not_told(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


@pytest.mark.parametrize("then", ["Người ký giữ chức gì?", "Ông ấy làm chức gì?", "Chức vụ của ông ấy là gì?"])
def test_what_the_signer_is(eight: Assistant, then: str) -> None:
    before = "Ai ký quyết định phê duyệt kế hoạch chống úng ngập nội thành Hà Nội mùa mưa 2026?"
    assert "PHÓ CHỦ TỊCH" in eight.ask(then, [before]).answer


def test_a_limit_for_others_is_no_day_of_the_proposal(eight: Assistant) -> None:
    asked = "Đề xuất cơ chế khẩn cấp cho metro kéo dài tới Long Thành, các bộ phải có ý kiến trước ngày nào?"
    assert "trước ngày 10 tháng 5 năm 2026" in eight.ask(asked).answer


def test_no_proposal_is_told_by_text_that_speaks_of_none(eight: Assistant) -> None:
    assert not eight.ask("Ai trình Chính phủ đề án vị trí việc làm?").answered


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Mưa trên 100mm/h thì ngập bao nhiêu phường, xã Hà Nội?", "54 phường, xã"),
        ("Bao nhiêu xã Hà Nội có điểm úng ngập khi mưa trên 100mm/h?", "19 xã"),
        ("Xã Hà Nội nào ngập khi mưa 50-70mm/h?", "01 xã"),
    ],
)
def test_the_communes_of_a_city_are_no_commune_of_its_name(eight: Assistant, asked: str, told: str) -> None:
    assert told in eight.ask(asked).answer


@pytest.mark.parametrize(
    "asked", ["Các phường, xã Đồng Nai có bao nhiêu điểm ngập?", "Phường Hà Giang có bao nhiêu điểm ngập?"]
)
def test_those_of_another_province_are_not_told(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


@pytest.mark.parametrize("asked", ["Đề án 11 dự toán kinh phí bao nhiêu?", "STT 7 phụ lục 2 tốn bao nhiêu?"])
def test_a_row_without_a_sum_tells_none(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


def test_a_version_is_no_place_in_a_list(eight: Assistant) -> None:
    asked = "Kiến trúc Chính phủ điện tử mà Bộ Nội vụ đang triển khai là bản thứ mấy?"
    assert "phiên bản 2.0" in eight.ask(asked).answer


def test_qualities_that_are_counted_are_told(eight: Assistant) -> None:
    assert "năng động" in eight.ask("Xã Nguyên Giáp muốn nền công vụ có mấy tính chất?").answer
