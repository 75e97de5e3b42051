"""Tables, lists and places asked for in the words of every day, with the talk that stands around them."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Đề án đo hài lòng y tế công và giáo dục công, hai cái có cùng bộ chủ trì không?", "Không."),
        ("Đề án khảo sát hài lòng bên y tế công và bên giáo dục công có chung một năm kết thúc không?", "Có."),
        ("Cái đề án về y tế công với cái về giáo dục công, hai bộ khác nhau hay cùng một bộ?", "Khác nhau:"),
        (
            "Hai đề án khảo sát mức độ ưng ý của dân, một bên khám chữa bệnh công, một bên trường công. "
            "Cùng một bộ làm hay mỗi bộ một cái?",
            "Khác nhau:",
        ),
    ],
)
def test_two_rows_are_said_to_be_alike_or_not(eight: Assistant, asked: str, said: str) -> None:
    answer = eight.ask(asked)
    assert answer.answer.startswith(said) and len(answer.citations) == 2


@pytest.mark.parametrize(
    "asked",
    [
        "Danh mục đề án kèm công văn 3759 cái nào cũng có năm xong, trừ một cái chỉ ghi theo lộ trình. Là cái nào?",
        "Trong danh mục đề án kèm công văn 3759 có cái nào không ghi năm mà ghi thực hiện theo lộ trình?",
    ],
)
def test_the_row_whose_cell_is_unlike_the_others_is_found(eight: Assistant, asked: str) -> None:
    answer = eight.ask(asked)
    assert len(answer.citations) == 1 and "tiền lương" in answer.answer


def test_rows_told_before_are_asked_about_together(eight: Assistant) -> None:
    asked = "Đề án đo hài lòng y tế công và giáo dục công do ai chủ trì?"
    assert len(eight.ask("bao giờ xong?", [asked]).citations) == 2


@pytest.mark.parametrize(
    "asked",
    [
        "Đề án phân cấp giải quyết thủ tục hành chính thì rốt cuộc giao cho ai cầm cái?",
        "Cái đề án lo chuyện phân cấp giải quyết thủ tục, cơ quan nào đứng ra làm?",
    ],
)
def test_talk_around_the_name_of_a_row_hides_it_not(eight: Assistant, asked: str) -> None:
    assert "Văn phòng Chính phủ" in eight.ask(asked).answer


@pytest.mark.parametrize(
    "asked",
    [
        "xin đường dây nóng Thoát nước Hà Nội",
        "so dien thoai thoat nuoc hn",
        "gọi số nào để báo cho Thoát nước Hà Nội",
        "số máy của thoát nước hà nội",
    ],
)
def test_an_owner_called_by_a_word_of_asking_has_its_number(eight: Assistant, asked: str) -> None:
    assert "0243.974.62.25" in eight.ask(asked).answer


def test_a_number_that_is_not_printed_is_not_told(eight: Assistant) -> None:
    assert not eight.ask("số nóng của điện lực Hà Nội").answered


@pytest.mark.parametrize("asked", ["dang hoi may gio", "đăng lúc mấy giờ vậy", "lên mạng hôm nào, mấy giờ"])
def test_the_hour_of_an_article_is_a_fact_of_it(eight: Assistant, asked: str) -> None:
    subject = "bai viet ve 7 bai hoc cchc" if asked.isascii() else "bài viết về 7 bài học CCHC"
    assert "10:39" in eight.ask(f"{subject} {asked}").answer


@pytest.mark.parametrize(
    "asked",
    ["trong phụ lục 2 công văn 3759 Bộ Nội vụ chủ trì mấy cái", "Bộ Nội vụ lo mấy cái ở phụ lục 2 công văn 3759"],
)
def test_rows_of_an_appendix_are_counted_without_their_name(eight: Assistant, asked: str) -> None:
    assert eight.ask(asked).answer.startswith("Có 11 đề án")


def test_a_part_called_otherwise_is_counted_in(eight: Assistant) -> None:
    assert eight.ask("Đếm giúp chị: phần 1 của cv 3759 có mấy ý gạch ngang?").answer.startswith("Có 6 gạch")


def test_dashes_are_counted_as_they_are_called(eight: Assistant) -> None:
    said = "Kế hoạch Nguyên Giáp, nhiệm vụ cải cách thể chế có bao nhiêu ý gạch ngang?"
    assert eight.ask(said).answer.startswith("Có 3 gạch")


def test_a_row_about_another_matter_is_none(eight: Assistant) -> None:
    assert not eight.ask("Đề án về hồ sơ bệnh án điện tử thì đơn vị nào cầm trịch?").answered


@pytest.mark.parametrize(
    "asked",
    [
        "cho xin noi dung bai hoc cuoi cung trong 7 bai hoc cchc 2011-2020",
        "Trong 7 bài học cải cách hành chính 2011-2020, bài sau rốt nói gì?",
    ],
)
def test_the_last_of_a_list_is_told(eight: Assistant, asked: str) -> None:
    assert eight.ask(asked).answer.startswith("Thứ bảy")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Chương trình tổng thể CCHC 2021-2030 chia làm sáu mảng, kể ra từng cái giúp cháu với.", "6 nội dung"),
        ("Cải cách hành chính cả nước tới 2030 tập trung nhất vào những điểm gì?", "2021 - 2030"),
        ("Bạn nào biết BNV năm 2022 có luật gì chuẩn bị đưa trình không, kể mình nghe với.", "Luật Lưu trữ"),
        ("Kế hoạch 2022 của BNV, mục thể chế, có nêu mấy cái luật cần sọan để trình, tên gì hả anh?", "Luật Lưu trữ"),
        ("nq 76: lam gi de cbccvc co dong luc cai cach", "bằng nhiều biện pháp"),
        ("du tru tien cho cchc lam xong thi chuyen sang bo nao gom lai", "Bộ Kế hoạch và Đầu tư"),
        ("Cách chấm CCHC mỗi năm nên thay đổi thế nào cho hay hơn, có gợi ý hướng nào không?", "đa chiều"),
        ("Đề án chia thẩm quyền làm thủ tục xuống dưới ai lo chính?", "Văn phòng Chính phủ"),
        ("Bài 7 bài học có nói sếp phải gặp dân, gặp theo kỳ hay đột xuất?", "định kỳ hoặc đột xuất"),
        ("Cv 3759 có cho trả thêm cho công chức làm cải cách không?", "chính sách hỗ trợ"),
        (
            "Cải cách hành chính hiểu cho đúng là gì, có chỗ nào định nghĩa đàng hoàng không?",
            "hệ thống những chủ trương",
        ),
        ("Tới 2025 bao nhiêu phần phải luân chuyển bằng đường điện tử theo kế hoạch xã Nguyên Giáp?", "85% hồ sơ"),
        ("Vườn quốc gia Ba Vì giờ chuyển về cho đâu quản lý?", "về Ủy ban nhân dân Thành phố Hà Nội"),
        ("Theo bài học thứ tư, vì răng họ nói để cải cách thể chế vô như lâu ni là rộng?", "vượt khỏi phạm vi"),
        ("Ý kiến trong công văn 3722 là của ông nào?", "Phạm Gia Túc"),
        ("Công văn 3722 truyền đạt ý kiến của vị lãnh đạo Chính phủ nào?", "Phạm Gia Túc"),
        ("Mục tiêu mảng công vụ trong kế hoạch Nguyên Giáp nói gì?", "chuyên nghiệp, trách nhiệm, năng động"),
        ("Con số chín mươi phần trăm trong mục tiêu 2030 của Nguyên Giáp nói về chuyện gì?", "định danh"),
        ("Metro Bến Thành - Suối Tiên kéo dài, VPCP giao mấy bộ cho ý kiến, kể tên ra giúp?", "Công an, Tài chính"),
    ],
)
def test_ordinary_words_lead_to_the_paragraph(eight: Assistant, asked: str, said: str) -> None:
    assert said in eight.ask(asked).answer


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Cống chỗ tôi tắc, khu này do bên Việt Úc quản, gọi số máy nào để báo đây?", "091.279.9026"),
        ("làm kế hoạch CCHC năm ở địa phương thì phải theo sát 2 văn bản nào của cấp trên", "23/CT-TTg"),
        ("Chương trình tổng thể 2021-2030 chọn những khâu nào làm chủ điểm?", "gồm: cải cách thể chế"),
        ("Danh mục đề án quy mô quốc gia kèm cv 3759 tổng cộng mấy đầu việc?", "Có 16"),
        ("Đếm xem trong số các đề án ở phụ lục thứ hai cv 3759, phần Bộ Nội vụ cầm chính là mấy cái?", "Có 11"),
        ("cái cv metro Long Thành đóng dấu gì, thượng khẩn hay hỏa tốc", "HỎA TỐC"),
    ],
)
def test_what_is_counted_and_what_is_told_beside_hides_no_answer(eight: Assistant, asked: str, said: str) -> None:
    assert said in eight.ask(asked).answer


def test_a_case_by_itself_says_nothing(eight: Assistant) -> None:
    answer = eight.ask("Mưa trên 100mm/h thì Hà Nội có phương án cho học sinh nghỉ học không?")
    assert not answer.answer.startswith("Đối với tình huống")


def test_a_level_is_no_count_of_what_is_asked(eight: Assistant) -> None:
    assert not eight.ask("Dịch vụ công mức độ 7 xã nào làm?").answered


def test_what_is_sent_once_something_is_done_is_not_the_paper_itself(eight: Assistant) -> None:
    before = "Công văn 3722 về kéo dài metro kêu các bộ góp ý trễ nhất khi nào?"
    assert "ý kiến gửi Ủy ban nhân dân tỉnh Đồng Nai" in eight.ask("Góp ý xong thì gửi về cho ai?", [before]).answer


def test_another_watchword_is_asked_for_as_the_one_before(eight: Assistant) -> None:
    before = "Phương châm 04 tại chỗ trong kế hoạch thoát nước Hà Nội là những gì?"
    assert eight.ask("Thế còn ba sẵn sàng?", [before]).answer.startswith("03 sẵn sàng (phòng ngừa")


def test_a_spot_by_another_word_is_counted_the_same(eight: Assistant) -> None:
    assert "Bồ Đề: 02" in eight.ask("Kịch bản mưa 50-70mm/h ở Hà Nội, phường nào bị ngập 2 chỗ?").answer


def test_what_comes_back_every_year_is_no_year(eight: Assistant) -> None:
    assert not eight.ask("Xã Nguyên Giáp áp dụng ISO phiên bản năm nào?").answered


def test_the_capital_is_no_town(eight: Assistant) -> None:
    asked = "Ba Vi ve tay thu do thi nhung gi phai ban giao nguyen xi, khong duoc xao tron?"
    assert "bàn giao nguyên trạng" in eight.ask(asked).answer


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        # how much of what is no counted noun, and by what units talk measures
        ("Tới 2030 dân phải hài lòng bao nhiêu về thủ tục ở xã Nguyên Giáp?", "98%"),
        ("Năm 2025 tỷ lệ nộp tiền trực tuyến ở xã Nguyên Giáp cần đạt chừng nào?", "30%"),
        ("Trạm bơm Yên Sở mấy khối?", "90m³/s"),
        ("Cáp ngầm cấp điện cho trạm bơm Yên Sở là loại mấy kV?", "22KV"),
        # times that are no days
        ("Nạo vét các trục chính phải xong trước khi nào?", "trước mùa mưa"),
        ("Trạm bơm Phú Thượng dự kiến xong lúc nào?", "30/4/2026"),
        ("Kiểm tra văn bản quy phạm pháp luật bắt đầu từ lúc nào?", "ngay từ khâu soạn thảo"),
        ("Số 6079 ra ngày nào?", "19/12/2025"),
        ("Nghị quyết 115 lấy Luật Tổ chức Chính phủ năm nào làm căn cứ?", "2025"),
        # one of two years, and the number of a row
        ("Đề án phân cấp giải quyết thủ tục hành chính hoàn thành vào 2022 hay 2023?", "2022"),
        ("Thí điểm hợp đồng hành chính là đề án số mấy?", "STT 7"),
        # by which law or standard
        ("Việc quản lý nhân sự vườn quốc gia Ba Vì dựa trên luật nào?", "pháp luật về lâm nghiệp"),
        ("Trụ sở các đơn vị trang bị theo tiêu chuẩn nào?", "tiêu chuẩn của Chính phủ"),
        # who is bound, what reaches the whole country, what stands in a paper
        ("Tổ chức, cá nhân liên quan có phải làm theo nghị quyết 115 không?", "chịu trách nhiệm thi hành"),
        ("Bộ Nội vụ có làm kho dữ liệu cán bộ toàn quốc không?", "cơ sở dữ liệu quốc gia về cán bộ"),
        ("Điện toán đám mây có trong kế hoạch cải cách của Bộ Nội vụ không?", "điện toán đám mây"),
        ("Bộ trưởng Nội vụ yêu cầu gì về nhận thức đối với công việc này?", "nhận thức đầy đủ"),
        ("Bàn giao hạ tầng khu đô thị phải nghiệm thu chưa?", "tổ chức nghiệm thu"),
        # who it is, told before what is announced
        ("Bộ Nội vụ hay Văn phòng Chính phủ là cơ quan thường trực của chương trình?", "Bộ Nội vụ"),
        ("Các sở và phường xã ở Hà Nội làm việc cùng ai để triển khai nhiệm vụ của mình?", "phối hợp với Sở Xây dựng"),
    ],
)
def test_what_is_told_in_its_own_words_is_not_refused(eight: Assistant, asked: str, told: str) -> None:
    assert told in eight.ask(asked).answer


@pytest.mark.parametrize(
    "asked",
    [
        "Người dân hài lòng bao nhiêu về dịch vụ y tế?",
        "Đến 2025 xã Nguyên Giáp có bao nhiêu hồ sơ bị trả lại?",
        "Đề án đo lường hài lòng dịch vụ y tế công xong năm 2023 hay năm 2025?",
        "Blockchain có trong kế hoạch cải cách của Bộ Nội vụ không?",
        "Cả nước đến 2025 bao nhiêu phần trăm hồ sơ giải quyết trực tuyến?",
        "Đã nghiệm thu trạm bơm Yên Nghĩa chưa?",
        "Trụ sở Bộ Nội vụ ở đường nào?",
        "Thường trực chương trình cải cách là Bộ Tư pháp hay Bộ Tài chính?",
        "Cán bộ xã Nguyên Giáp nghỉ thai sản theo luật nào?",
    ],
)
def test_what_only_sounds_alike_stays_refused(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered
