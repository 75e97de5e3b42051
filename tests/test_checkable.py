"""What an answer says so that one who never saw the texts can check it: what was read, what is missing, why not."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.compose.verdicts import UNDECIDED


def test_who_leads_nothing_is_refused_with_the_rows_read_and_the_bodies_named(eight: Assistant) -> None:
    answer = eight.ask("Đề án nào do Bộ Tài chính chủ trì?")
    assert not answer.answered
    assert "đã xem đủ 16 dòng của bảng" in answer.answer and "Bộ Khoa học và Công nghệ" in answer.answer


@pytest.mark.parametrize("asked", ["Bộ Nội vụ chủ trì bao nhiêu đề án?", "Bộ nào chủ trì nhiều đề án nhất?"])
def test_a_count_says_how_many_rows_were_read(eight: Assistant, asked: str) -> None:
    assert "đã xem đủ 16 dòng" in eight.ask(asked).answer.lower()


def test_an_extreme_names_the_rows_without_a_value(eight: Assistant) -> None:
    answer = eight.ask("Đề án nào phải hoàn thành muộn nhất?").answer
    assert "Đã xem đủ 16 dòng của bảng" in answer and "STT 8 ghi “Thực hiện theo lộ trình”" in answer


@pytest.mark.parametrize(
    ("asked", "offices"),
    [
        ("Nghị quyết 115 do ai ký?", "TM. CHÍNH PHỦ / KT. THỦ TƯỚNG / PHÓ THỦ TƯỚNG"),
        ("Công văn 3722 do ai ký?", "KT. BỘ TRƯỞNG, CHỦ NHIỆM / PHÓ CHỦ NHIỆM"),
    ],
)
def test_the_lines_of_an_office_are_kept_apart_and_cited(eight: Assistant, asked: str, offices: str) -> None:
    answer = eight.ask(asked)
    assert offices in answer.answer
    assert set(offices.split(" / ")) <= {c.quote for c in answer.citations}


def test_force_from_the_day_of_signing_is_worked_out_with_both_places(eight: Assistant) -> None:
    answer = eight.ask("nghi quyet 115 co hieu luc tu ngay nao")
    assert "29/4/2026" in answer.answer
    assert [c.text for c in answer.citations][1] == "Hà Nội, ngày 29 tháng 4 năm 2026"


def test_force_from_a_day_of_signing_left_blank_is_not_worked_out(eight: Assistant) -> None:
    answer = eight.ask("Quyết định 2280 có hiệu lực từ ngày nào?")
    assert "không ghi ngày ký" in answer.answer and "2026." not in answer.answer


def test_parts_are_listed_by_what_they_say_and_a_lost_one_as_lost(eight: Assistant) -> None:
    articles = eight.ask("Nghị quyết 115 có mấy điều?")
    assert "Điều 1: Đồng ý chủ trương" in articles.answer and "Điều 2: Nghị quyết này" in articles.answer
    assert any(c.text.startswith("1. Đồng ý") for c in articles.citations)
    assert "Phụ lục 1: không đọc được" in eight.ask("Công văn 3759 có mấy phụ lục?").answer


@pytest.mark.parametrize("asked", ["ai ky cong van 3759", "Công văn 3759 thay thế văn bản nào?"])
def test_a_cut_copy_is_said_to_be_cut(eight: Assistant, asked: str) -> None:
    answer = eight.ask(asked)
    assert not answer.answered and "bị cắt cuối phần 5" in answer.answer


@pytest.mark.parametrize(
    ("asked", "parts"),
    [
        ("Công văn 3759 có bao nhiêu mục lớn, mục 3 nói gì?", ("5 mục", "Bố trí công chức, viên chức")),
        ("Nghị quyết 115 có mấy điều, Điều 2 nói gì?", ("3 điều", "có hiệu lực thi hành kể từ ngày ký")),
    ],
)
def test_how_many_parts_and_what_one_of_them_says_are_both_answered(
    eight: Assistant, asked: str, parts: tuple[str, str]
) -> None:
    answer = eight.ask(asked).answer
    assert all(part in answer for part in parts)
    assert sum(line.endswith(":") and not line.startswith("- ") for line in answer.splitlines()) >= 1


def test_a_figure_asked_in_second_place_and_not_told_is_named(eight: Assistant) -> None:
    answer = eight.ask("Hà Nội có những trạm bơm nào, công suất bao nhiêu?")
    assert "không nêu công suất" in answer.answer and answer.confidence < 0.9


def test_a_figure_told_class_by_class_is_told_of_all_classes(eight: Assistant) -> None:
    answer = eight.ask("ha noi co bao nhieu diem ung ngap").answer
    assert all(n in answer for n in ("11 điểm", "71 điểm", "220 điểm"))
    assert "71 điểm" not in eight.ask("mưa 60mm/h thì Hà Nội bao nhiêu điểm úng ngập").answer


@pytest.mark.parametrize(
    "asked",
    [
        "Mục tiêu đến năm 2025 về cải cách thể chế là gì?",
        "Mục tiêu năm 2025 về cải cách chế độ công vụ của xã Nguyên Giáp?",
    ],
)
def test_a_part_named_is_not_answered_from_its_sister(eight: Assistant, asked: str) -> None:
    answer = eight.ask(asked)
    assert not answer.answered and "không nêu gì cho năm 2025" in answer.answer
    assert answer.nearest and all("mục 1" in c.label or "mục 4" in c.label for c in answer.nearest)


def test_a_part_named_in_short_is_the_one_listed(eight: Assistant) -> None:
    answer = eight.ask("Mục tiêu đến năm 2030 về cải cách tổ chức bộ máy là gì?").answer
    assert "tinh gọn biên chế" in answer and "98%" in answer


def test_years_compared_show_every_share_that_answers(eight: Assistant) -> None:
    answer = eight.ask("So sánh mục tiêu mức độ hài lòng năm 2025 và năm 2030").answer
    assert answer.count("95%") == answer.count("98%") == 2


@pytest.mark.parametrize(
    ("asked", "reason"),
    [
        (
            "Đến năm 2030 cả nước phải đạt mức độ hài lòng bao nhiêu phần trăm?",
            "là của xã Nguyên Giáp, không phải của cả nước",
        ),
        ("Báo cáo cải cách hành chính hằng năm phải gửi trước ngày nào?", "không nêu ngày hay thời hạn"),
        ("số hóa hồ sơ đến 2030 bao nhiêu %", "không nói về năm này"),
    ],
)
def test_a_refusal_gives_the_true_reason(eight: Assistant, asked: str, reason: str) -> None:
    answer = eight.ask(asked)
    assert not answer.answered and reason in answer.answer


def test_years_are_not_told_of_what_no_text_speaks_of(eight: Assistant) -> None:
    answer = eight.ask("Lương tối thiểu vùng năm 2026 là bao nhiêu?")
    assert not answer.answered and "2030" not in answer.answer


def test_the_same_is_asked_of_what_follows(eight: Assistant) -> None:
    answer = eight.ask("bao cao quy thi sao", ["Báo cáo cải cách hành chính hằng năm phải gửi trước ngày nào?"])
    assert not answer.answered and "không nêu ngày" in answer.answer


def test_a_level_told_together_with_another_is_said_to_be(eight: Assistant) -> None:
    asked = "Tỷ lệ thủ tục hành chính cung cấp trực tuyến mức độ 4 đến năm 2025 là bao nhiêu phần trăm?"
    assert any("“mức độ 3 và 4”" in w for w in eight.ask(asked).warnings)


def test_an_office_without_a_name_is_said_to_have_none(eight: Assistant) -> None:
    answer = eight.ask("Kế hoạch cải cách hành chính 2022 do ai ký ban hành?")
    assert any("không nêu họ tên" in w for w in answer.warnings)


def test_what_is_given_to_manage_is_told_with_who_manages(eight: Assistant) -> None:
    answer = eight.ask("Vườn quốc gia Ba Vì được giao cho cơ quan nào quản lý?").answer
    assert "Ủy ban nhân dân Thành phố Hà Nội" in answer and "quản lý" in answer


def test_the_figure_that_is_marked_is_not_cut_within_a_word(eight: Assistant) -> None:
    answer = eight.ask("Mưa trên 100mm/h thì có bao nhiêu điểm úng ngập?")
    assert not any(m.endswith("điểm úng") for m in answer.marks) and "220 điểm úng ngập" in answer.marks


def test_the_nearest_place_is_said_to_name_its_own_years_only(eight: Assistant) -> None:
    answer = eight.ask(
        "Mức độ hài lòng về giải quyết thủ tục hành chính của xã Nguyên Giáp năm 2027 phải đạt bao nhiêu?"
    )
    assert not answer.answered
    either = ("nêu năm 2025, các đoạn gần đó nêu năm 2030", "nêu năm 2030, các đoạn gần đó nêu năm 2025")
    assert any(said in answer.answer for said in either)


@pytest.mark.parametrize(
    ("question", "verdict", "told"),
    [
        ("Công văn 3722 có yêu cầu báo cáo trước ngày 10/5/2026 không?", "Có.", "trước ngày 10 tháng 5 năm 2026"),
        ("Các bộ có phải gửi ý kiến trước ngày 10/5/2026 theo công văn 3722 không?", "Có.", "trước ngày 10 tháng 5"),
        ("Công văn 3722 có yêu cầu gửi ý kiến trước ngày 15/5/2026 không?", "Không.", "trước ngày 10 tháng 5"),
        ("Công văn 3722 có nêu ngày 10/5/2026 không?", "Có.", "trước ngày 10 tháng 5"),
        ("Công văn 3722 có phải ban hành ngày 28/4/2026 không?", "Có.", "ngày 28 tháng 4 năm 2026"),
    ],
)
def test_the_day_a_text_demands_is_never_that_of_its_head(
    eight: Assistant, question: str, verdict: str, told: str
) -> None:
    answer = eight.ask(question).answer
    assert answer.startswith(verdict), answer
    assert told in answer


@pytest.mark.parametrize(
    "question",
    [
        "Việc chống úng ngập nội thành Hà Nội năm 2026 do đơn vị nào chủ trì?",
        "Cơ quan nào chủ trì tổ chức thực hiện kế hoạch chống úng ngập của Hà Nội?",
        "Ai chủ trì kế hoạch thoát nước nội thành năm 2026 của Hà Nội?",
    ],
)
def test_who_is_named_for_the_lead_goes_before_who_does_a_part(eight: Assistant, question: str) -> None:
    assert eight.ask(question).answer.startswith("Sở Xây dựng là cơ quan chủ trì")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Quyết định 2280 của Hà Nội ký ngày nào, gửi cho những ai?", "Đ/c Bí thư Thành ủy"),
        ("Quyết định 2280 ai ký, ngày nào?", "Trương Việt Dũng"),
    ],
)
def test_of_two_facts_the_one_a_copy_has_is_told_and_the_other_named(
    eight: Assistant, question: str, told: str
) -> None:
    result = eight.ask(question)
    assert result.answered
    assert told in result.answer
    assert "không ghi ngày ban hành" in result.answer
    assert "“Hà Nội, ngày tháng năm 2026”" in result.answer and "lấy theo tên tệp" in result.answer
    assert result.citations[-1].quote == "Hà Nội, ngày tháng năm 2026"


def test_a_blank_day_is_shown_where_it_is_blank(eight: Assistant) -> None:
    result = eight.ask("Quyết định 2280 ký ngày nào?")
    assert not result.answered
    assert [c.quote for c in result.nearest] == ["Hà Nội, ngày tháng năm 2026"]


def test_a_day_that_the_catalogue_doubts_is_told_with_its_doubt(eight: Assistant) -> None:
    doubted = eight.ask("Nghị quyết 115 ban hành ngày nào?").warnings
    assert any("viết tay" in w for w in doubted)
    assert not any("viết tay" in w or "Danh mục" in w for w in eight.ask("Công văn 3722 ban hành ngày nào?").warnings)


def test_a_quote_that_decides_nothing_is_not_given_for_a_yes(eight: Assistant) -> None:
    result = eight.ask("Xã Nguyên Giáp có phải lập kế hoạch CCHC hằng năm không?")
    assert not result.answered or result.answer.startswith(UNDECIDED)
    assert result.confidence < 0.9


def test_who_leads_is_affirmed_by_that_word_alone(eight: Assistant) -> None:
    other = eight.ask("Kế hoạch chống úng ngập do Trung tâm Quản lý hạ tầng kỹ thuật chủ trì đúng không?")
    assert not other.answer.startswith("Có")
    led = eight.ask("Sở Xây dựng có chủ trì kế hoạch chống úng ngập không?").answer
    assert led.startswith("Có (riêng Thành phố Hà Nội). Sở Xây dựng là")


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("so dien thoai cua bo phan mot cua xa nguyen giap", "xã nguyên giáp"),
        ("ủy ban xa nguyen giap dat bao nhieu phan tram hai long", "xã nguyên giáp"),
        ("le phi cap doi can cuoc cong dan bao nhieu tien", "cấp đổi căn cước"),
        ("muc xa thai cho phep", "xả thải"),
        ("tro cap doi voi nguoi co cong", "trợ cấp đối với"),
    ],
)
def test_what_is_typed_without_diacritics_is_read_as_meant(eight: Assistant, typed: str, read: str) -> None:
    assert read in eight.ask(typed).understood


def test_of_two_facts_both_lacking_both_are_named(eight: Assistant) -> None:
    reason = eight.ask("Số và ngày của Quyết định 2280?").answer
    assert "không in số" in reason and "không ghi ngày ban hành" in reason


@pytest.mark.parametrize(
    ("asked", "whose"),
    [
        ("muc tieu den nam 2025 bao nhieu phan tram thu tuc hanh chinh duoc lam truc tuyen muc do 4", "xã Nguyên Giáp"),
        ("Đến năm 2030 bao nhiêu phần trăm người dân hài lòng về cơ quan hành chính", "xã Nguyên Giáp"),
        ("Số điểm úng ngập mùa mưa năm 2026 là bao nhiêu", "Thành phố Hà Nội"),
    ],
)
def test_one_units_plan_is_said_to_be_its_own(eight: Assistant, asked: str, whose: str) -> None:
    answer = eight.ask(asked)
    assert answer.answered and answer.warnings[0].startswith(f"Đây là nội dung của riêng {whose}")


def test_who_names_the_unit_is_not_told_whose_it_is(eight: Assistant) -> None:
    answer = eight.ask("Đến năm 2030 bao nhiêu phần trăm người dân xã Nguyên Giáp hài lòng về cơ quan hành chính?")
    assert answer.answered and not any("của riêng" in w for w in answer.warnings)


@pytest.mark.parametrize(
    "asked",
    [
        "Cải cách hành chính giai đoạn 2021 - 2030 có mấy nội dung, kể tên ra giúp tôi?",
        "Cải cách hành chính 2021-2030 gồm mấy nội dung",
    ],
)
def test_a_text_for_the_country_goes_before_one_communes_plan(eight: Assistant, asked: str) -> None:
    answer = eight.ask(asked)
    assert "Chương trình tổng thể" in answer.answer and "Nguyên Giáp" not in answer.answer


def test_another_years_attachment_is_no_hint(eight: Assistant) -> None:
    answer = eight.ask("Kế hoạch cải cách hành chính năm 2023 của Bộ Nội vụ đặt mục tiêu gì?")
    assert not answer.answered and "bản đầy đủ" not in answer.answer
