"""Lists, tables and counts asked as people ask: what is to be listed, by whatever word it is counted, and for whom."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.everyday import in_vietnamese
from assistant.regional import as_written
from assistant.understanding import as_asked

LETTER = "Công văn 3759"
CHIEF = "Thủ tướng ban hành chỉ thị về đẩy mạnh thực hiện Chương trình tổng thể CCHC 2021 - 2030 ngày nào?"
DUE = f"Kế hoạch CCHC của năm sau thì các bộ, tỉnh chậm nhất phải ra vào ngày nào, theo {LETTER}?"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Công văn 3759 bảo kế hoạch CCHC của bộ, tỉnh phải bám vào những căn cứ nào?", "bám sát các mục tiêu"),
        ("Công văn 3759 nói xây dựng kế hoạch CCHC trên cơ sở những cái gì?", "bám sát các mục tiêu"),
        ("Kể tên các công ty duy trì thoát nước trên địa bàn Hà Nội.", "dịch vụ và thương mại 68"),
        ("Những công ty nào được giao duy tu thoát nước nội thành?", "dịch vụ và thương mại 68"),
        ("Kể tên các phường có điểm úng ngập khi mưa 50 - 70mm/h.", "Bồ Đề"),
        ("Kể tên các luật làm căn cứ ban hành Nghị quyết 115.", "Luật Tổ chức Chính phủ"),
        ("Nghị quyết 115 dựa trên những luật nào?", "Luật Tổ chức Chính phủ"),
        ("Kể các chỉ tiêu phần trăm về tổ chức bộ máy xã Nguyên Giáp.", "98%"),
        ("Liệt kê các con số phần trăm xã Nguyên Giáp nhắm tới vào 2030 ở mảng thủ tục hành chính.", "90% số"),
        (
            "Câu định nghĩa đầu kế hoạch xã Nguyên Giáp nói sửa đổi nền hành chính về những mặt nào?",
            "quy chế công chức",
        ),
        ("Công văn 3722 được gửi cho những vụ nào?", "KTTH"),
        ("Nghị quyết 115 gửi cho những văn phòng nào?", "Văn phòng Quốc hội"),
    ],
)
def test_what_is_listed_is_what_was_asked_for(eight: Assistant, asked: str, said: str) -> None:
    assert said in eight.ask(asked).answer


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Cải cách hành chính của xã Nguyên Giáp được chia thành mấy mảng?", "6 nội dung"),
        ("Chương trình tổng thể 2021-2030 chia ra mấy mảng?", "6 nội dung"),
        ("Nghị quyết 76 phân cải cách hành chính thành mấy khâu?", "6 nội dung"),
        ("mục công vụ trong kế hoạch cải cách hành chính xã Nguyên Giáp có bao nhiêu đầu việc", "Có 6 đầu việc"),
        ("Ngoài kế hoạch từng năm, công văn 3759 để các bộ, tỉnh tự lập kế hoạch dài hạn mấy năm?", "5 năm"),
        ("Đưa thủ tục lên mạng rồi thì bà con xã Nguyên Giáp làm được vào lúc nào?", "mọi lúc"),
    ],
)
def test_a_count_or_a_time_is_told_by_the_words_of_the_text(eight: Assistant, asked: str, said: str) -> None:
    assert said in eight.ask(asked).answer


@pytest.mark.parametrize(
    "asked",
    [
        "Đề án quốc gia nào trong danh mục kèm Công văn 3759 không ấn định năm hoàn thành cụ thể?",
        "Đề án nào trong danh mục kèm công văn 3759 chưa có năm hoàn thành?",
        "Những đề án nào không xác định năm cụ thể?",
        "Đề án nào bỏ trống năm hoàn thành?",
        "Có đề án nào không đặt thời hạn không?",
    ],
)
def test_rows_without_a_year_are_found_by_any_word_for_setting_one(eight: Assistant, asked: str) -> None:
    answer = eight.ask(asked)
    assert len(answer.citations) == 1 and "STT 8" in answer.citations[0].label


@pytest.mark.parametrize(
    "asked",
    [
        "Đơn vị làm CCHC tốt thì bài học thứ sáu (bài báo 7 bài học) định mức tiền thưởng bao nhiêu?",
        "Theo kế hoạch 2022 của Bộ Nội vụ thì bộ nào sẽ nhập vào bộ nào vì trùng chức năng?",
        "Theo kế hoạch 2022 của Bộ Nội vụ thì bộ nào sẽ sáp nhập với bộ nào?",
        "Theo bai viet ve Nghi quyet 76, da co may tinh ra ke hoach cai cach hanh chinh 5 nam?",
        "Cong van 3759 gui cho may tinh?",
    ],
)
def test_what_the_texts_do_not_tell_stays_refused(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


@pytest.mark.parametrize(
    "asked", ["Nguyên văn mục 2 chỉ thị đó ghi gì?", "Chỉ thị đó gồm mấy mục, nguyên văn mục 3 ghi gì?"]
)
def test_parts_of_a_paper_that_is_not_held_are_neither_quoted_nor_counted(eight: Assistant, asked: str) -> None:
    answer = eight.ask(asked, [CHIEF])
    assert not answer.answered and "Chỉ thị số 23" in answer.answer


def test_the_sentence_that_sends_is_told_where_the_receiver_is_asked(eight: Assistant) -> None:
    assert "gửi về Bộ Nội vụ" in eight.ask("Ra xong thì nộp về cơ quan nào?", [DUE]).answer


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Quy trình số hóa chia ra mấy khâu?", "Có 5 khâu"),
        ("Quy trình số hóa gồm những khâu nào?", "Vệ sinh, làm phẳng tài liệu"),
        ("Liệt kê các tỷ lệ phần trăm xã An Bình Tây nhắm tới năm 2025.", "96%"),
        ("Liệt kê các căn cứ ban hành quyết định 1746", "Luật Lưu trữ"),
        ("Kể tên các luật làm căn cứ ban hành Quyết định 1746.", "Luật Lưu trữ"),
    ],
)
def test_the_same_is_asked_of_other_texts(further: Assistant, asked: str, said: str) -> None:
    assert said in further.ask(asked).answer


@pytest.mark.parametrize(
    "asked",
    [
        "Kể tên các xã phải số hóa hồ sơ.",
        "Nhiệm vụ nào trong bảng phân công số hóa không ghi hạn hoàn thành?",
        "Phường Minh Khê xem kết quả hồ sơ trên trang web nào?",
        "Xã An Bình Tây thưởng cho hộ phân loại rác tốt tiền thưởng bao nhiêu?",
    ],
)
def test_what_other_texts_do_not_list_is_refused(further: Assistant, asked: str) -> None:
    assert not further.ask(asked).answered


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("Tiền cho bộ máy xã theo cơ chế gì", "Tiền cho bộ máy xã theo cơ chế gì"),
        ("Bộ mấy xã sắp xếp ra sao", "bộ máy xã sắp xếp ra sao"),
        ("Đã có máy tính ban hành kế hoạch", "Đã có mấy tỉnh ban hành kế hoạch"),
        ("Xã được trang bị máy tính nào", "Xã được trang bị máy tính nào"),
        ("Có máy tính nối mạng thì làm gì", "Có máy tính nối mạng thì làm gì"),
        ("Kế hoạch của xã có mấy mức", "Kế hoạch của xã có mấy mục"),
        ("Câu định nghĩa đâu kế hoạch nói gì", "Câu định nghĩa đầu kế hoạch nói gì"),
    ],
)
def test_unaccented_questions_are_read_as_asked(read: str, meant: str) -> None:
    assert as_asked(read) == meant


@pytest.mark.parametrize(
    ("said", "written"),
    [
        (
            "có đề án quốc gia mô lo chuyện thông từ xã lên không",
            "có đề án quốc gia nào lo chuyện thông từ xã lên không",
        ),
        ("các đề án quy mô quốc gia", "các đề án quy mô quốc gia"),
        ("đơn vị sự nghiệp mô hình mới", "đơn vị sự nghiệp mô hình mới"),
    ],
)
def test_which_of_several_words(said: str, written: str) -> None:
    assert as_written(said) == written


def test_a_web_page_is_said_once() -> None:
    assert in_vietnamese("coi thời tiết trên trang web nào") == "coi thời tiết trên website nào"


@pytest.mark.parametrize(
    ("asked", "rows"),
    [
        ("Hai đề án đầu danh mục là gì?", ["STT 1", "STT 2"]),
        ("Ba đề án cuối danh mục là gì?", ["STT 14", "STT 15", "STT 16"]),
        ("Đề án nào đứng ngay sau đề án tiền lương?", ["STT 9", "STT 8"]),
        ("Ngay dưới đề án y tế công là đề án nào?", ["STT 13", "STT 12"]),
        (
            "Trong danh mục đề án, những cái nào Bộ Nội vụ không đứng đầu?",
            ["STT 5", "STT 8", "STT 9", "STT 12", "STT 13"],
        ),
    ],
)
def test_rows_are_found_by_their_place_and_by_whom_they_are_not_led(
    eight: Assistant, asked: str, rows: list[str]
) -> None:
    assert [c.label.split(",")[0] for c in eight.ask(asked).citations] == rows


@pytest.mark.parametrize(
    "asked", ["Đề án nào do hai bộ cùng làm?", "Có đề án nào do nhiều cơ quan cùng chủ trì không?"]
)
def test_no_row_is_led_by_several(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


@pytest.mark.parametrize(
    "asked",
    ["Xã Nguyên Giáp đặt mức hài lòng bao nhiêu năm 2030?", "Dân hài lòng bao nhiêu trong năm 2030 ở xã Nguyên Giáp?"],
)
def test_how_content_people_are_is_a_share(eight: Assistant, asked: str) -> None:
    assert "98%" in eight.ask(asked).answer


@pytest.mark.parametrize(
    ("asked", "wrong"),
    [("Giải pháp chung chống ngập gồm những nhóm nào?", "0243"), ("Những hồ nào ở Hà Nội được nạo vét?", "windy")],
)
def test_a_list_of_something_else_is_no_answer(eight: Assistant, asked: str, wrong: str) -> None:
    assert wrong not in eight.ask(asked).answer


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Mưa trên 100mm/h kéo dài thì Hà Nội có bao nhiêu phường xã bị ngập?", "54 phường, xã"),
        ("Số liệu điểm ngập của Hà Nội được gom từ bao nhiêu phường xã?", "126 phường, xã"),
    ],
)
def test_communes_and_wards_are_counted_by_their_own_figure(eight: Assistant, asked: str, said: str) -> None:
    assert said in eight.ask(asked).answer
