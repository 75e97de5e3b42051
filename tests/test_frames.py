"""What only the frame of a document says: to whom it went, who wrote it, where it appeared."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.asides import without_asides


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Bài báo do ai viết? Tôi cần dẫn nguồn.", "Bài báo do ai viết?"),
        ("Kể tên 6 nội dung để em đưa vào slide.", "Kể tên 6 nội dung?"),
        ("Bài báo do ai viết, em cần ghi chú thích?", "Bài báo do ai viết?"),
        ("Tỉnh tôi lỡ ban hành kế hoạch rồi. Giờ phải làm gì?", "Tỉnh tôi lỡ ban hành kế hoạch rồi. Giờ phải làm gì?"),
        ("Văn bản này do ai ký, cho tôi hỏi thêm ngày nào?", "Văn bản này do ai ký, cho tôi hỏi thêm ngày nào?"),
        ("Tôi đang ra đề ôn tập cho lớp: bài học thứ mấy nói về nguồn lực?", "bài học thứ mấy nói về nguồn lực?"),
        ("Soạn slide: kể các cách tạo động lực cho cán bộ.", "kể các cách tạo động lực cho cán bộ."),
    ],
)
def test_what_an_asker_says_of_himself_is_no_part_of_the_question(text: str, question: str) -> None:
    assert without_asides(text) == question


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Công văn 3759 đề kính gửi UBND cấp nào ạ? Em tìm không thấy nhắc xã mình.", "UBND các tỉnh"),
        ("Công văn 3759 có gửi các Tỉnh ủy không, hay nơi nhận ở phần kính gửi là những đâu?", "UBND các tỉnh"),
        ("Công văn hỏa tốc về metro có gửi cho TP.HCM biết không?", "Có. - UBND TP. Hồ Chí Minh"),
        ("Công văn 3722 có gửi cho Bộ Tư pháp không?", "Có. - Các Bộ: Công an, Tư pháp"),
        ("Công văn 3722 có gửi cho Bộ Y tế không?", "Không."),
        ("Công văn 3722 có gửi cho phía TP.HCM không hay chỉ mấy bộ với Đồng Nai thôi?", "Có. - UBND TP. Hồ Chí Minh"),
        ("nguoi ky nghi quyet 115/nq-cp ten gi?", "Hồ Quốc Dũng"),
        ("Nghị quyết 115 viện dẫn nghị quyết nào của Bộ Chính trị, ngày nào?", "02-NQ/TW"),
        ("Số ký hiệu của công văn Bộ Nội vụ hướng dẫn Chương trình tổng thể cải cách hành chính?", "3759/BNV-CCHC"),
        ("Công văn 3759 có gửi cho Bộ Y tế không?", "Có. - Các bộ, cơ quan ngang bộ"),
        ("Công văn 3759 có gửi cho Tỉnh ủy Hải Dương không?", "Không."),
        ("Xã mình có nằm trong danh sách nhận công văn 3759 không?", "Không."),
        ("Nơi nhận của cv 3759 có UBND xã không?", "Không."),
        ("UBND tỉnh có thuộc diện nhận công văn 3759 không?", "Có. - UBND các tỉnh"),
        ("Đồng Nai có được gửi công văn về metro không?", "Có. - Ủy ban nhân dân tỉnh Đồng Nai"),
        ("Thanh pho Ho Chi Minh co nam trong cho nhan cai cong van hoa toc ban ve metro khong?", "Có. - UBND TP."),
        ("Công văn 3759 gửi đi những đâu", "UBND các tỉnh"),
        ("Sếp giao em tóm tắt đúng một câu: công văn 3759/BNV-CCHC ra về việc gì?", "V/v hướng dẫn triển khai"),
        ("số hiệu + ngày công văn BNV hướng dẫn thực hiện Chương trình tổng thể CCHC", "tháng 08 năm 2021"),
        ("qd 468 cua thu tuong: ky hom nao, duyet de an ten gi", "27/3/2021"),
        ("Chỉ thị 23 về đẩy mạnh chương trình cải cách là ai ban hành, ngày mấy?", "Thủ tướng Chính phủ"),
        ("Tin BNV ra kế hoạch CCHC 2022 được đưa lên trang lúc nào?", "07/01/2022"),
        ("Bao Dang Cong san dang bai ve cac bai hoc kinh nghiem 2011 - 2020 hom nao?", "22/03/2021"),
        ("Ban Cán sự đảng Bộ Nội vụ có nghị quyết riêng về cải cách hành chính, số bao nhiêu?", "10-NQ/BCSĐ"),
        ("Thủ tướng có ra chỉ thị gì để đẩy nhanh cải cách không, số mấy, ngày mấy?", "02/9/2021"),
        ("Chính phủ có nghị định sửa nghị định 61 về một cửa, số mấy?", "107/2021/NĐ-CP"),
        ("Bài giới thiệu kế hoạch cải cách 2022 của Bộ Nội vụ do ai viết?", "Anh Cao"),
        ("Nghị quyết 10 của Ban Cán sự đảng Bộ Nội vụ về cải cách hành chính ra ngày nào?", "25/10/2021"),
        ("Nghị quyết 2 của Bộ Chính trị ban hành ngày nào?", "17 tháng 3 năm 2026"),
        ("Văn bản hướng dẫn của Bộ Nội vụ số mấy?", "3759"),
        ("Lãnh đạo nào ký duyệt kế hoạch chống úng ngập nội thành Hà Nội?", "Trương Việt Dũng"),
        ("Chữ ký dưới công văn 3722 của VPCP là của ông nào?", "Phạm Mạnh Cường"),
        ("cho em xin ten nguoi dung ky cv 3722 voi", "Phạm Mạnh Cường"),
        ("cv 3722 ông mô ký rứa", "Phạm Mạnh Cường"),
        ("qd 1368 cua bnv noi ve chuyen gi, nguoi dat but la ai", "Bộ trưởng Bộ Nội vụ ký"),
        ("cv 3759 bnv goi toi nhung co quan nao", "UBND các tỉnh"),
        ("gửi 3759/BNV-CCHC đến những đâu vậy, liệt kê hộ", "UBND các tỉnh"),
        ("Ai nhận công văn 3759?", "UBND các tỉnh"),
        ("cv 3722 vpcp noi nhan chinh gom ai", "Các Bộ: Công an"),
        ("NQ 115 ap dung ke tu luc nao", "kể từ ngày ký ban hành"),
        ("Chinh phu thong qua NQ 76 ngay bao nhieu", "15/7/2021"),
    ],
)
def test_the_frame_of_a_document_is_read(eight: Assistant, asked: str, said: str) -> None:
    assert said in eight.ask(asked).answer


@pytest.mark.parametrize(
    "asked",
    [
        "Bài viết giải thích Nghị quyết 76 và Chỉ thị 23 do ai viết, đăng báo nào?",
        "Tác giả bài 7 bài học kinh nghiệm là ai?",
        "Ai ký Nghị quyết 76/NQ-CP?",
        "Họ tên người ký Quyết định 1368 của Bộ Nội vụ là gì?",
        "Kế hoạch bảo vệ rừng do ai ký?",
        "Nghị quyết 115 áp dụng cho những đối tượng nào?",
        "Bài về Nghị quyết 76 là do nhà báo nào viết, lên trang hôm nào?",
        "Vụ nào của Bộ Nội vụ chủ trì xây dựng cơ sở dữ liệu quốc gia về cán bộ, công chức, viên chức?",
        "Xã Nguyên Giáp sẽ sáp nhập với xã nào?",
        "Nghị quyết 10 của Chính phủ nói gì?",
    ],
)
def test_what_no_frame_says_is_refused(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


@pytest.mark.parametrize(
    "asked",
    [
        "Cho em cái câu định nghĩa cải cách hành chính là gì để đưa vô bài nói chuyện ở ấp",
        "Có văn bản nào định nghĩa cải cách hành chính không, nêu thế nào?",
        "khái niệm cải cách hành chính được nêu như thế nào trong các tài liệu này?",
        "Cải cách hành chính, theo kế hoạch xã Nguyên Giáp, được định nghĩa ra sao?",
        "Cải cách hành chính là cái gì vậy, nói một câu cho dân dễ hiểu",
    ],
)
def test_a_definition_is_found_by_its_term_alone(eight: Assistant, asked: str) -> None:
    assert "là hệ thống những chủ trương" in eight.ask(asked).answer


def test_a_definition_that_no_text_has_is_said_to_be_missing(eight: Assistant) -> None:
    answer = eight.ask("Định nghĩa chuyển đổi số cho bài giảng, có chỗ nào nêu không?")
    assert not answer.answered and "chuyển đổi số”" in answer.answer


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Mẫu khung kế hoạch CCHC năm ở phụ lục mấy của công văn 3759?", "Phụ lục 1"),
        ("Danh mục đề án quy mô quốc gia nằm ở phụ lục nào?", "Phụ lục 2"),
        ("Mấy dịp nào trong năm phải báo cáo Bộ Nội vụ về tình hình thực hiện Chương trình?", "hàng quý, 6 tháng"),
        ("Một năm phải báo cáo Bộ Nội vụ mấy lần về Chương trình?", "hàng quý, 6 tháng"),
        ("Soạn kế hoạch CCHC thì lấy mẫu khung ở đâu?", "Phụ lục 1"),
        ("Theo công văn 3759, kế hoạch phải gồm mấy nội dung?", "06 nội dung"),
    ],
)
def test_what_is_asked_with_may_is_not_always_counted(eight: Assistant, asked: str, said: str) -> None:
    answer = eight.ask(asked).answer
    assert said in answer and "Có 2" not in answer


def test_a_list_of_other_things_is_not_counted_for_what_is_asked(eight: Assistant) -> None:
    asked = "Bên cạnh 7 bài học, bài báo có cho biết cả nước đã cắt giảm được bao nhiêu thủ tục hành chính?"
    assert not eight.ask(asked).answered


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("em mới vào nghề, cho em hỏi cải cách hành chính định nghĩa là gì ạ", "hệ thống những chủ trương"),
        ("Cải cách hành chính được xã Nguyên Giáp định nghĩa là gì?", "hệ thống những chủ trương"),
        ("Xã Nguyên Giáp hiểu cải cách hành chính là gì?", "hệ thống những chủ trương"),
        ('"03 sẵn sàng" trong kế hoạch chống ngập Hà Nội là những gì?', "ứng phó kịp thời"),
        ("4 tại chỗ trong phương án phòng chống thiên tai trạm bơm Yên Sở là gì", "chỉ huy tại chỗ"),
    ],
)
def test_a_term_is_found_among_the_words_around_it(eight: Assistant, asked: str, said: str) -> None:
    assert said in eight.ask(asked).answer


def test_a_definition_is_answered_by_nothing_else(eight: Assistant) -> None:
    assert not eight.ask("Khái niệm chính phủ số được bài viết định nghĩa ra sao?").answered


@pytest.mark.parametrize(
    ("asked", "said", "unsaid"),
    [
        ("Xã Nguyên Giáp, phần thủ tục hành chính, mốc 2030 có những con số phần trăm nào?", "90% số", "dịch vụ công"),
        ("Liệt kê các con số về thủ tục hành chính mà xã Nguyên Giáp phải đạt vào năm 2030.", "90% số", "dịch vụ công"),
        ("Phần thủ tục hành chính của xã Nguyên Giáp đặt ra những chỉ tiêu nào cho mốc 2030?", "50%", "dịch vụ công"),
        ("Đến năm 2030 xã Nguyên Giáp có những tỷ lệ nào về tổ chức bộ máy hành chính nhà nước?", "98%", "50%"),
        ("Con số 90% trong kế hoạch của xã Nguyên Giáp là nói về chuyện gì thế?", "định danh", "98%"),
        ("95% trong kế hoạch xã Nguyên Giáp là con số gì?", "giải quyết thủ tục hành chính đạt tối thiểu 95%", "98%"),
        ("Xã Nguyên Giáp, năm 2025: dân hài lòng về thủ tục ít nhất mấy phần trăm?", "95%", "85%"),
    ],
)
def test_percentages_are_told_of_their_part_and_year(eight: Assistant, asked: str, said: str, unsaid: str) -> None:
    answer = eight.ask(asked).answer
    assert said in answer
    assert unsaid not in answer


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("theo cong van 3759 bao lau phai bao cao bo noi vu 1 lan ve viec thuc hien chuong trinh", "hàng quý, 6 tháng"),
        ("Theo công văn 3759 bao lâu phải báo cáo Bộ Nội vụ một lần, kể đủ các kỳ?", "hàng quý, 6 tháng"),
        ("bao lau thi quan triet chuyen de cai cach hanh chinh trong giao ban 1 lan", "định kỳ hàng tháng"),
        (
            "Người đứng đầu phải tiếp dân theo kiểu nào theo bài học 2011-2020?",
            "Người đứng đầu cơ quan hành chính các cấp",
        ),
        ("bai hoc thu sau xoay quanh viec gi", "thanh tra, kiểm tra, giám sát"),
        ("Bàn giao nguyên trạng vườn Ba Vì là bàn giao những thứ gì, anh em kiểm lâm cần nắm", "tài nguyên rừng"),
        ("Bộ Nội vụ mở rộng thi tuyển cạnh tranh cho các chức danh lãnh đạo tới cấp nào?", "cấp vụ, cấp phòng"),
    ],
)
def test_how_often_and_how_far_is_told(eight: Assistant, asked: str, said: str) -> None:
    assert said in eight.ask(asked).answer


def test_a_part_without_percentages_is_refused(eight: Assistant) -> None:
    asked = "Phần cải cách tài chính công, xã Nguyên Giáp đến 2030 đặt những chỉ tiêu phần trăm nào?"
    assert not eight.ask(asked).answered


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("rut kinh nghiem cchc 2011-2020, dieu so 4 la gi", "Thứ tư, cần xác định rõ phạm vi"),
        ("dieu rut ra thu 6 cua muoi nam cchc 2011-2020 nhac chuyen gi ha", "Thứ sáu, tăng cường công tác thanh tra"),
        ("Lĩnh vực thứ 6 trong cải cách hành chính của xã Nguyên Giáp là gì?", "Chính quyền điện tử"),
        (
            "Lật tới phần số 5 kế hoạch CCHC của Nguyên Giáp thì thấy bàn lĩnh vực gì vậy chị?",
            "Cải cách tài chính công",
        ),
        ("y chinh muc 4 trong cv 3759", "đề án cải cách hành chính quy mô quốc gia"),
        ("khoản thứ 5 kế hoạch xã Nguyên Giáp là về gì", "Cải cách tài chính công"),
        (
            "Bài học thứ 2 coi CCHC là chuyện nhất thời theo phong trào, hay phải theo đuổi mãi?",
            "thường xuyên, lâu dài",
        ),
        ("Bố cục cv 3759 gồm mấy phần đánh số lớn vậy?", "5 mục"),
        ("Nhìn tổng thể thì cv 3759 chỉ dẫn các nơi làm về những nhóm công việc gì?", "bố trí nguồn lực"),
        ("đếm giúp số gạch đầu dòng mục 1 công văn 3759", "Có 6 gạch đầu dòng"),
        ("pl2 cv 3759: bnv lam chu bao nhieu de an den han 2022", "Có 5 đề án"),
        ("Đếm hộ trong phần TTHC của Nguyên Giáp, mốc tới 2025 có bao nhiêu gạch dấu cộng?", "Có 8 gạch dấu cộng"),
    ],
)
def test_a_part_is_found_by_the_words_of_its_reader(eight: Assistant, asked: str, said: str) -> None:
    assert said in eight.ask(asked).answer


@pytest.mark.parametrize(
    "asked",
    [
        "Bài học thứ 3 có nhắc tới kinh phí xây trường học không?",
        "Mục 2 công văn 3759 nói gì về sáp nhập xã?",
        "tinh nao dung dau ca nuoc ve Chi so cai cach hanh chinh nam 2021?",
        "Phần tài chính công của Nguyên Giáp có mấy gạch đầu dòng?",
        "Điều thứ chín rút ra từ cải cách hành chính 2011-2020 là gì?",
        "Công văn 3759 giao những việc gì cho Bộ Ngoại giao?",
    ],
)
def test_a_part_does_not_answer_for_what_it_does_not_say(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ('Cv 3759 cứ viết "Chương trình" trống không, đầy đủ ra là chương trình gì?', "Chương trình tổng thể"),
        ('Chữ "Chương trình" trong công văn 3759 chỉ cái gì?', "Chương trình tổng thể"),
        ("SUDS là kiểu thoát nước gì nhỉ, thấy nhắc trong kế hoạch chống ngập của HN", "thoát nước đô thị bền vững"),
        (
            'Chị hay nói "cchc" mà bảo giải thích thì chịu. Nói cho chuẩn thì nó được định nghĩa ra sao em?',
            "là hệ thống những chủ trương",
        ),
        ('ke hoach nguyen giap giai thich "cai cach hanh chinh" la cai gi', "là hệ thống những chủ trương"),
        ("Nói cho dễ hiểu, cải cách hành chính là gì?", "là hệ thống những chủ trương"),
        ("Ở PL2 cv 3759, đầu mối nào gánh nhiều đề án hơn cả, đếm được mấy cái?", "Bộ Nội vụ nhiều nhất: 11"),
    ],
)
def test_what_a_text_means_by_a_word_is_told(eight: Assistant, asked: str, said: str) -> None:
    assert said in eight.ask(asked).answer


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Cái cv 3722 là của Bộ Xây dựng gửi hay cơ quan khác gửi vậy anh?", "Văn phòng Chính phủ"),
        ("công văn 3722 bên nào gửi đi vậy", "Văn phòng Chính phủ"),
        ("công văn 3759 do bộ nào gửi xuống thế", "Bộ Nội vụ"),
        ("nghị quyết 115 do Quốc hội hay Chính phủ ra?", "Chính phủ"),
        ("Chỉ thị 23 thúc đẩy CCHC: cơ quan hay cá nhân nào ra, hôm nào?", "02/9/2021 của Thủ tướng"),
        ("công văn 3759 do ai gửi cho ai", "UBND các tỉnh"),
        ("cong van 3722 co dau hoa toc khong", "Có. HỎA TỐC"),
        ("công văn 3722 có đóng dấu thượng khẩn không", "Không. HỎA TỐC"),
        ("cv 3722 dong dau gi: khan, thuong khan hay hoa toc", "HỎA TỐC"),
        (
            "So giùm: cv hỏa tốc vụ metro với NQ Vườn quốc gia Ba Vì, văn bản nào ký trước, đề ngày mấy?",
            "Sớm hơn: Công",
        ),
        ("công văn 3722 truyền đạt ý kiến của lãnh đạo nào", "Phạm Gia Túc"),
        ("công văn 3722 ghi ý kiến của ông nào", "Phạm Gia Túc"),
        ("có phải công văn 3759 do Bộ Tài chính gửi không", "Không. Bộ Nội vụ"),
        ("nghị quyết 115 do Chính phủ ra đúng không", "Có. Chính phủ"),
        ("Trong công văn 3759, mục 3 nói gì, mục 5 nói gì?", "Về bố trí nguồn lực"),
        ("cho xin số quyết định đầu tư hồ điều hòa Yên Nghĩa 2", "6078/QĐ-UBND"),
        ("hồ Yên Nghĩa 2 số quyết định là gì", "6078/QĐ-UBND"),
        ("Bộ Nội vụ năm 2022 dùng kiến trúc chính phủ điện tử bản số mấy", "phiên bản 2.0"),
    ],
)
def test_the_frame_is_read_in_the_words_of_talk(eight: Assistant, asked: str, said: str) -> None:
    assert said in eight.ask(asked).answer


@pytest.mark.parametrize(
    "asked",
    [
        "Có câu định nghĩa chuẩn nào về cải cách hành chính không, tôi cần mở đầu lớp tập huấn",
        "tài liệu có định nghĩa nào cho cải cách hành chính không",
        "định nghĩa đầy đủ về cải cách hành chính là gì",
        "hieu the nao la CCHC? can khai niem de chep vao tieu luan",
    ],
)
def test_words_around_a_definition_are_no_part_of_its_term(eight: Assistant, asked: str) -> None:
    assert "hệ thống những chủ trương" in eight.ask(asked).answer


def test_whose_opinion_is_sought_is_not_whose_word_it_was(eight: Assistant) -> None:
    assert not eight.ask("công văn 3759 truyền đạt ý kiến của ai").answered
