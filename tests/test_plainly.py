"""A Có for what is plainly asked and told in other words; and what only looks like it."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.asides import with_paper_first


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Nộp hồ sơ qua bưu điện công ích được không?", "bưu chính công ích"),
        ("Làm kế hoạch cải cách có cần đánh giá thực trạng của địa phương không?", "thực trạng"),
        ("Công văn 3759 có cho kiếm thêm nguồn khác ngoài ngân sách trung ương để làm cải cách không?", "Khuyến khích"),
        ("Xếp hạng cải cách hằng năm có dính tới xếp loại sếp đơn vị trực thuộc không? (công văn 3759)", "xếp loại"),
        ("Gop thon, gop to dan pho co con lam tiep khong, trong ke hoach 2022 cua Bo Noi vu?", "sáp nhập thôn"),
        ("Cải cách hành chính cũng là chuyện chung của cả xã hội à?", "toàn xã hội"),
        ("Bộ Nội vụ có áp dụng ISO 9001:2015 không?", "ISO 9001:2015"),
        ("Năm 2022 Bộ Nội vụ có nhận hồ sơ, trả kết quả qua bưu điện không?", "bưu chính công ích"),
        (
            "Theo hướng dẫn của BNV năm 2021, họp giao ban tháng ở cơ quan có phải đưa "
            "chuyện cải cách hành chính ra bàn không?",
            "giao ban",
        ),
        ("Chủ tịch tỉnh có phải tự mình chỉ đạo và chịu trách nhiệm trước Thủ tướng về cải cách không?", "trực tiếp"),
        ("Nộp hồ sơ rồi nhận kết quả của Bộ Nội vụ qua bưu điện năm 2022 có được không?", "bưu chính công ích"),
        ("Bài báo 7 bài học có coi cải cách hành chính là việc phải làm lâu dài không?", "lâu dài"),
        (
            "Bài học thứ năm của giai đoạn 2011 - 2020 có đòi hỏi mục tiêu cải cách phải đo đếm được không?",
            "định lượng",
        ),
        ("Rút kinh nghiệm 10 năm 2011 - 2020, có cần bố trí đủ tiền cho cải cách hành chính không?", "bố trí đủ"),
        ("Năm 2022 Bộ Nội vụ có công bố Chỉ số cải cách hành chính năm 2021 của các tỉnh không?", "công bố Chỉ số"),
        ("Năm 2022 Bộ Nội vụ còn cho sáp nhập thôn, tổ dân phố nữa không?", "sáp nhập thôn"),
        ("Ủy ban nhân dân xã Nguyên Giáp có tổ chức họp qua mạng không giấy tờ không?", "không giấy tờ"),
        ("Theo các bài học 2011-2020 thì cải cách hành chính có phải là việc thường xuyên, lâu dài không?", "lâu dài"),
    ],
)
def test_what_is_plainly_asked_is_told_by_a_yes(eight: Assistant, asked: str, told: str) -> None:
    answer = eight.ask(asked)
    assert answer.answer.startswith("Có")
    assert told in answer.answer


@pytest.mark.parametrize(
    "asked",
    [
        "Kiếm thêm tiền ngoài ngân sách trung ương để làm Chương trình cải cách thì có bị tuýt còi không?",
        "Chỉ được kiếm thêm tiền ngoài ngân sách trung ương thôi đúng không?",
        "Gộp thôn, gộp tổ dân phố có xong trong năm 2022 không?",
        "Một việc giao hai tổ chức cùng chủ trì được không?",
        "Tỉnh nào được chọn thí điểm sắp xếp đơn vị hành chính không?",
        "Năm 2022 Bộ Nội vụ có tuyển thêm công chức không?",
        "Năm 2022 Bộ Nội vụ có bổ nhiệm lãnh đạo cấp vụ là người ngoài ngành không?",
        "Năm 2022 Bộ Nội vụ có xây dựng cơ sở dữ liệu quốc gia về cán bộ xong không?",
    ],
)
def test_what_asks_for_more_gets_no_yes(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answer.startswith("Có.")


@pytest.mark.parametrize(
    ("asked", "verdict", "told"),
    [
        ("Hồ sơ mật ở xã Nguyên Giáp cũng phải xử lý trên mạng trong chỉ tiêu 60% hả?", "Không.", "trừ hồ sơ"),
        ("Kết quả thủ tục đã hết hiệu lực cũng thuộc diện 60% phải số hóa à?", "Không.", "đang còn hiệu lực"),
        ("Nghị quyết 76 do Bộ Nội vụ tham mưu đúng không?", "Có.", "tham mưu"),
        ("Kế hoạch cải cách 2022 của Bộ Nội vụ đã được ký chưa?", "Có.", "31/12"),
    ],
)
def test_what_a_rule_leaves_out_and_who_has_a_part(eight: Assistant, asked: str, verdict: str, told: str) -> None:
    answer = eight.ask(asked)
    assert answer.answer.startswith(verdict.rstrip("."))
    assert told in answer.answer


@pytest.mark.parametrize(
    ("asked", "read"),
    [
        ("Hạn gửi là ngày nào? (công văn 12)", "Theo công văn 12, hạn gửi là ngày nào?"),
        ("Dân có phải nộp phí không (danh mục theo nghị quyết 5)?", "Theo nghị quyết 5, dân có phải nộp phí không?"),
        ("Có gộp thôn nữa không, trong kế hoạch 2024 của xã?", "Theo kế hoạch 2024 của xã, có gộp thôn nữa không?"),
        ("Bao nhiêu phần trăm (so với năm trước)?", "Bao nhiêu phần trăm (so với năm trước)?"),
        ("Có nộp qua bưu điện không, trong giờ hành chính?", "Có nộp qua bưu điện không, trong giờ hành chính?"),
    ],
)
def test_a_paper_named_behind_the_question_goes_before_it(asked: str, read: str) -> None:
    assert with_paper_first(asked) == read


@pytest.mark.parametrize(
    ("asked", "verdict", "leader"),
    [
        ("Có phải Hà Nội là bên chủ trì thủ tục bàn giao Vườn quốc gia Ba Vì không?", "Không.", "Giao Bộ Nông nghiệp"),
        ("Bộ Nông nghiệp và Môi trường chủ trì thủ tục bàn giao Vườn Ba Vì đúng không?", "Có.", "Giao Bộ Nông nghiệp"),
        ("Sở Xây dựng chủ trì tham mưu nguồn vốn các lệnh khẩn cấp phải không?", "Không.", "Sở Tài chính"),
        ("Sở Tài chính chủ trì tham mưu nguồn vốn các lệnh khẩn cấp phải không?", "Có.", "Sở Tài chính"),
    ],
)
def test_one_who_leads_is_no_other(eight: Assistant, asked: str, verdict: str, leader: str) -> None:
    answer = eight.ask(asked)
    assert answer.answer.startswith(verdict.rstrip("."))
    assert leader in answer.answer


def test_a_verdict_of_one_unit_says_whose_it_is(eight: Assistant) -> None:
    asked = "Đến năm 2030 mục tiêu chỉ số hài lòng là 95% đúng không?"
    assert eight.ask(asked).answer.startswith("Không (riêng xã Nguyên Giáp). ")
    assert eight.ask(f"Ở xã Nguyên Giáp, {asked[0].lower()}{asked[1:]}").answer.startswith("Không. ")


def test_a_figure_of_one_unit_says_whose_it_is_and_is_not_sure(eight: Assistant) -> None:
    asked = "Đến năm 2025 bao nhiêu phần trăm thủ tục trực tuyến mức độ 4?"
    told = eight.ask(asked)
    assert told.answer.startswith("Riêng xã Nguyên Giáp: Đến năm 2025: 100% thủ tục")
    assert told.confidence < 0.9
    assert eight.ask(f"Ở xã Nguyên Giáp, {asked[0].lower()}{asked[1:]}").answer.startswith("Đến năm 2025")


def test_a_figure_that_names_its_unit_says_no_more(eight: Assistant) -> None:
    told = eight.ask("Năm 2022 số hóa bao nhiêu phần trăm kết quả giải quyết thủ tục hành chính?")
    assert told.answer.startswith("Số hóa 60%")


@pytest.mark.parametrize("mark", [",", ":", " thì"])
def test_a_text_is_known_by_its_name_whatever_stands_behind_it(eight: Assistant, mark: str) -> None:
    answer = eight.ask(f"Theo kế hoạch 2022 của Bộ Nội vụ{mark} đơn vị nào chủ trì đo chỉ số hài lòng?")
    told = {c.document_id for c in (*answer.citations, *answer.nearest)}
    assert told == {"ke-hoach-cchc-2022-bo-noi-vu"}
