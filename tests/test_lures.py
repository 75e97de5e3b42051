"""Questions that lure a wrong answer: another period, another body, another thing by the same kind of name."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant


@pytest.mark.parametrize(
    "asked",
    [
        # a body that leads nothing is counted as none, and a year no row is due in too
        "Có mấy đề án do Bộ Tài chính chủ trì?",
        "Có mấy đề án do Bộ Tài chính chủ trì hoàn thành năm 2022?",
        "Bộ Nội vụ có bao nhiêu đề án năm 2030?",
        # what stands somewhere in a long introduction is not what the list below it lists
        "Có bao nhiêu đơn vị duy trì thoát nước?",
        "Chương trình tổng thể cải cách hành chính có bao nhiêu nhiệm vụ?",
        "Nghị quyết 76/NQ-CP có bao nhiêu điều?",
        # another period of the same length
        "Chương trình tổng thể 2011 - 2020 có mấy nội dung cải cách?",
        "Chương trình giai đoạn 2011-2020 có bao nhiêu mục tiêu?",
        # another thing by the same kind of name
        "Dự án trạm bơm Gia Thượng phải hoàn thành trước ngày nào?",
        "Bộ Nội vụ nâng cấp kiến trúc Chính phủ điện tử lên phiên bản 3.0 khi nào?",
        "Bài học nào nói về tiền lương?",
        "Bài học nào nói về đối ngoại?",
        "Bài học kinh nghiệm nào yêu cầu Quốc hội giám sát?",
        # `ha` is a unit of area here
        "Vườn quốc gia Ba Vì rộng bao nhiêu ha?",
        # urgency is no secrecy
        "Độ mật của công văn 3722 là gì?",
        # another tier of government, another organ
        "Ủy ban nhân dân cấp huyện phải gửi kế hoạch cải cách hành chính cho ai?",
        "Chủ tịch UBND cấp xã chịu trách nhiệm trước ai về cải cách hành chính?",
        "Thủ tướng có dự hội nghị trực tuyến tổng kết giai đoạn 2011-2020 không?",
    ],
)
def test_what_the_texts_do_not_say_is_refused(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Bộ Y tế chủ trì mấy đề án?", "Có 1 đề án"),
        ("Chương trình tổng thể 2021 - 2030 có mấy nội dung cải cách?", "6 nội dung"),
        ("Dự án Trạm bơm Phú Thượng hoàn thành khi nào?", "30/4/2026"),
        ("Bài học nào nói về tiếp dân?", "tiếp dân định kỳ"),
        ("Hồ Phú Đô rộng bao nhiêu ha?", "31,5 ha"),
        ("Độ khẩn của công văn 3722 là gì?", "HỎA TỐC"),
        ("UBND cấp tỉnh phải gửi kế hoạch cải cách hành chính cho ai?", "Bộ Nội vụ"),
        ("Thủ tướng nào ký Công văn 3722?", "Phạm Mạnh Cường"),
        ("Cơ quan nào chủ trì nhiều đề án thứ hai?", "còn lại"),
        ("Mục tiêu thứ sáu đến năm 2025 về cải cách thủ tục hành chính của xã là gì?", "tối thiểu 95%"),
        ("Mục tiêu thứ hai đến năm 2030 về cải cách thủ tục hành chính của xã là gì?", "90%"),
        ("Mục tiêu thứ mười đến năm 2025 về cải cách thủ tục hành chính của xã là gì?", "chỉ nêu 8 mục tiêu"),
    ],
)
def test_what_they_do_say_still_answers(eight: Assistant, asked: str, said: str) -> None:
    assert said in eight.ask(asked).answer


@pytest.mark.parametrize(
    "asked",
    [
        "Bộ Kế hoạch và Đầu tư phải lập dự toán kinh phí cải cách hành chính không?",
        "UBND tỉnh Đồng Nai có phải có ý kiến trước ngày 10/5/2026 không?",
        "Kế hoạch CCHC năm 2022 của Bộ Nội vụ có ban hành đúng hạn theo công văn 3759 không?",
        "Cơ quan thuộc Chính phủ có phải thực hiện đủ 6 nội dung không?",
    ],
)
def test_the_receiver_the_excepted_and_the_limit_are_not_affirmed(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answer.startswith("Có.")


def test_a_unit_is_not_said_to_be_unknown_where_a_text_names_it(eight: Assistant) -> None:
    answer = eight.ask("Ủy ban nhân dân TP. Hồ Chí Minh đề nghị gì về tuyến metro Bến Thành - Suối Tiên?").answer
    assert "nói về thanh pho" not in answer


def test_a_side_that_leads_nothing_is_told_as_none(eight: Assistant) -> None:
    answer = eight.ask("Bộ Nội vụ và Bộ Tài chính, bộ nào chủ trì nhiều đề án hơn?").answer
    assert "Có 11 đề án" in answer and "không có đề án nào do Bộ Tài chính chủ trì" in answer


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Báo cáo 4123/BC-BNNMT ngày 23/4/2026 phải không?", "Không."),
        ("Báo cáo 4123/BC-BNNMT ngày 26/4/2026 phải không?", "Có."),
        ("Mưa dưới 50mm/h có ngập không?", "Không."),
        ("Các bộ có ý kiến gửi UBND tỉnh Đồng Nai trước ngày 10/5/2026 phải không?", "Có."),
        ("Đề án thứ ba từ dưới lên là gì?", "STT 14"),
        ("Mưa 80mm/h ngập mấy điểm?", "Với các trận mưa có lượng mưa từ 70 ÷ 100mm/h"),
        ("Xã An Khánh có mấy điểm úng ngập khi mưa 50-70mm/h?", "Xã An Khánh: 01 điểm"),
    ],
)
def test_the_day_the_case_and_the_end_meant_are_the_ones_asked_for(eight: Assistant, asked: str, said: str) -> None:
    assert eight.ask(asked).answer.startswith(said.rstrip("."))


@pytest.mark.parametrize(
    "asked",
    [
        "Mưa 40mm/h ngập mấy điểm?",
        "Phường Ba Đình có mấy điểm ngập khi mưa trên 100mm/h?",
        "Trạm bơm nào công suất 200 m³/s?",
        "Ý kiến về metro gửi Văn phòng Chính phủ trước ngày nào?",
        "Các bộ có ý kiến gửi Thủ tướng trước ngày 10/5/2026 phải không?",
    ],
)
def test_another_unit_case_or_addressee_is_refused(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


@pytest.mark.parametrize(
    "asked",
    [
        # the year something is due in is no year in a row's name, nor that of the document
        "Năm 2025 phải xong những đề án nào trong số đề án cấp quốc gia?",
        "phu luc 2 co de an nao hoan thanh nam 2023, ke ten",
        "Đề án nào do Bộ Nội vụ làm phải xong năm 2021?",
        # the paper that set up another thing, a paper of another kind, the plan of another body or period
        "Đề án phân cấp giải quyết thủ tục hành chính được phê duyệt bằng quyết định số mấy?",
        "Kế hoạch cải cách hành chính năm 2022 của Bộ Y tế ban hành theo quyết định số mấy?",
        "Kế hoạch cải cách hành chính giai đoạn 2021 - 2025 của Bộ Nội vụ mang số quyết định nào?",
        # a part that says nothing of it, a figure that no text tells
        "Bài học thứ sáu bảo phải thanh tra công tác cải cách mỗi năm mấy đợt?",
        "Mười năm 2011 - 2020 cả nước cắt được bao nhiêu thủ tục? Báo cáo trình hội nghị có con số không?",
        "Nghị quyết 76 hiệu lực tính từ hôm nào?",
        # a body that the text never speaks of, one of another kind of commune, what is measured
        "Trong kế hoạch thoát nước mùa mưa 2026 của Hà Nội, Sở Y tế được giao việc gì?",
        "Kế hoạch của xã Nguyên Giáp có ghi là ghép với xã nào không?",
        "Cho xin số nóng của công ty Đông Đô bên duy trì thoát nước Hà Nội.",
        "Mùa mưa 2026 mực nước Hồ Tây phải hạ xuống cao độ bao nhiêu?",
        "Metro về Đồng Nai được Thủ tướng cho hưởng cơ chế công trình khẩn cấp ngày nào?",
        "Em bên Bộ Tài chính. Chỉ thị 23 phân cho bộ em các đầu việc gì?",
    ],
)
def test_the_same_kind_of_thing_elsewhere_is_no_answer(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Đề án nào của Bộ Nội vụ hoàn thành năm 2024?", "Có 6 đề án"),
        ("Đề án một cửa được phê duyệt bằng quyết định số mấy?", "468/QĐ-TTg"),
        ("Kế hoạch cải cách hành chính năm 2022 của Bộ Nội vụ mang số quyết định nào?", "1368/QĐ-BNV"),
        ("Bài học thứ ba nói tiếp dân khi nào?", "định kỳ hoặc đột xuất"),
        ("Nước vô tới sân rồi! Bấm số máy nào để báo công ty môi trường công trình đô thị Sơn Tây?", "0243.3834.530"),
        ("Văn bản nào sửa Nghị định 108/2014 về tinh giản biên chế?", "113/2018/NĐ-CP"),
        ("Tỉnh em ký kế hoạch 2021-2025 xong trước hôm 15/7/2021 rồi, giờ phải làm gì?", "rà soát, sửa đổi"),
        (
            "Chúng tôi là cơ quan thuộc Chính phủ. Các nội dung cải cách áp dụng với chúng tôi theo cách nào?",
            "Riêng đối với",
        ),
    ],
)
def test_the_very_thing_asked_about_is_answered(eight: Assistant, asked: str, said: str) -> None:
    assert said in eight.ask(asked).answer
