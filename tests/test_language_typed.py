"""What people type is read as they mean it; what may be right is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.language.typed import Mender
from eval.noise import unaccented, with_typos

as_meant = Mender.shipped().as_meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("nghij quyeets 76 veef cair cachs hanhf chinhs", "nghị quyết 76 về cải cách hành chính"),
        ("công vawn 3759 cuar Booj Nooij vuj", "công văn 3759 của Bộ Nội vụ"),
        ("quyết dđịnh của bộ", "quyết định của bộ"),
        ("cai3 cach1 hanh2 chinh1 la2 gi2", "cải cách hành chính là gì"),
        ("d9o65 hai2 lo2ng cua3 ngu7o7i2 da6n", "độ hài lòng của người dân"),
    ],
)
def test_keystrokes_of_telex_and_vni_become_letters(typed: str, meant: str) -> None:
    assert as_meant(typed).text == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Cải cáhc hành chính là gì?", "Cải cách hành chính là gì?"),
        ("thủ tục hành chnh của xã", "thủ tục hành chính của xã"),
        ("nghị quyếtt của chính phủ", "nghị quyết của chính phủ"),
        ("công chức, vien chức", "công chức, viên chức"),
        ("theo quyêt đinh nào", "theo quyết định nào"),
        ("caicach hanhchinh la gi", "cải cách hành chính là gì"),
        ("hồ sơ ko giải quyết đúng hạn", "hồ sơ không giải quyết đúng hạn"),
    ],
)
def test_slips_and_stuck_words_are_mended(typed: str, meant: str) -> None:
    assert as_meant(typed).text == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hổ trợ pháp lý cho dân", "hỗ trợ pháp lý cho dân"),
        ("sửa đỗi, bổ xung quy chế", "sửa đổi, bổ sung quy chế"),
        ("theo nguyên tắt nào", "theo nguyên tắc nào"),
        ("cơ quang nhà nước nào chủ chì", "cơ quan nhà nước nào chủ trì"),
        ("sắp sếp lại bộ máy", "sắp xếp lại bộ máy"),
        ("dịch vụ công chực tuyến", "dịch vụ công trực tuyến"),
        ("chất lượn phục vụ, mức độ hài lòn", "chất lượng phục vụ, mức độ hài lòng"),
        ("tinh dản biên chế ở Hà Lội", "tinh giản biên chế ở Hà Nội"),
        ("xin định nghỉa là gì", "xin định nghĩa là gì"),
        ("dân muốn theo rõi việc làm luật", "dân muốn theo dõi việc làm luật"),
    ],
)
def test_what_is_spelled_as_it_is_heard_is_read_as_it_is_meant(typed: str, meant: str) -> None:
    assert as_meant(typed).text == meant


@pytest.mark.parametrize(
    "right",
    [
        "Nghị định bắt bộ phận một cửa làm gì?",
        "Siết chặt kỷ luật, kỷ cương hành chính.",
        "Uống sữa tươi mỗi sáng, ăn xôi gấc.",
        "Xã tôi nuôi hổ, trồng chè và bán chì.",
        "Chị Trâm xin nghỉ phép tới chiều mai.",
        "Phường Láng Hạ có tổ chức Kahoot cho cán bộ không?",
        "Tôi dùng Zalo và Facebook để nhắn tin, gửi email cho bạn bè.",
        "Hệ thống LGSP kết nối NGSP qua giao thức HTTPS và IPv6 ra sao?",
        "Bộ Nội vụ áp dụng tiêu chuẩn ISO 9001:2015 và PAR INDEX thế nào trong dịch COVID-19?",
        "Anh Lò Văn Pảo người bản Nậm Cắn, huyện Kỳ Sơn, làm nương rẫy.",
        "Xã Ea Tu, thành phố Buôn Ma Thuột nộp hồ sơ ở đâu?",
        "Con mèo nhà chị Hoa ngủ trên mái ngói suốt buổi trưa.",
        "Mẹ nấu canh chua cá lóc, thơm lừng cả xóm.",
        "mục1 điều2 khoản3 Nghị định 61/2018/NĐ-CP",
        "Tỉ lệ hoá đơn điện tử ở quý II là mấy phần trăm?",
    ],
)
def test_what_is_right_stays_letter_by_letter(right: str) -> None:
    assert as_meant(right).text == right
    assert as_meant(right).changes == ()


def test_changes_say_what_was_typed_and_what_is_meant() -> None:
    assert as_meant("Cải cáhc hành chính").changes == (("cáhc", "cách"),)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 99), st.integers(1, 9999))
def test_numbers_pass_through_untouched(seed: int, percent: int, number: int) -> None:
    question = f"nghị quyết {number}/NQ-CP đặt mục tiêu {percent}% vào ngày 15/7/2021"
    meant = as_meant(unaccented(with_typos(question, seed))).text
    assert f"{number}/NQ-CP" in meant and f"{percent}%" in meant and "15/7/2021" in meant


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_answered(text: str) -> None:
    assert isinstance(as_meant(text).text, str)


def test_the_typo_generator_repeats_itself_and_spares_numbers_and_abbreviations() -> None:
    question = "UBND tỉnh thực hiện Nghị quyết 76/NQ-CP trong năm 2022 như thế nào"
    assert with_typos(question, 3) == with_typos(question, 3) != question
    assert all(kept in with_typos(question, seed) for seed in range(30) for kept in ("UBND", "76", "NQ-CP", "2022"))
