"""Which of several paragraphs that carry the words of a question is the one that answers it."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        # the words stand together in one stretch, not here and there in a long paragraph
        ("Bao giờ tổ chức bàn giao Vườn Ba Vì cho Hà Nội?", "Giao Bộ Nông nghiệp và Môi trường chủ trì"),
        ("Cơ quan nào chủ trì làm thủ tục bàn giao Vườn Ba Vì?", "Giao Bộ Nông nghiệp và Môi trường chủ trì"),
        # what a text rests on orders nothing
        ("Bộ nào bị hỏi ý kiến về metro kéo dài?", "Giao các Bộ: Công an, Tài chính, Xây dựng, Tư pháp"),
        # a paragraph whose own sentence says it surely goes before one with more of the words
        ("Tổng kết 10 năm cải cách hành chính 2011 - 2020 do ai tổ chức, họp qua mạng à?", "Ban Chỉ đạo cải cách"),
    ],
)
def test_the_paragraph_that_answers_is_chosen(eight: Assistant, asked: str, said: str) -> None:
    assert said in eight.ask(asked).answer


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Trong 16 đề án, đề án đo sự hài lòng về giáo dục công là của bộ nào?", "Bộ Giáo dục và Đào tạo"),
        ("Khảo sát bệnh viện công, trường công làm theo hướng dẫn của mấy bộ nào?", "Bộ Y tế"),
        ("Sở mà đứng bét bảng cải cách hành chính thì có dính chi tới đánh giá giám đốc sở không?", "người đứng đầu"),
        ("Mục 5 kế hoạch Nguyên Giáp giao nhiệm vụ chi?", "Cải cách tài chính công"),
        ("Cải cách hành chính hiểu cho đúng định nghĩa là gì?", "hệ thống những chủ trương, biện pháp"),
        ("Kế hoạch 5 năm tỉnh mình ký từ tháng 3/2021, giờ có Nghị quyết 76 thì phải làm gì?", "rà soát, sửa đổi"),
        ("Đề án CCHC quy mô quốc gia hạn 2024: liệt kê.", "Có 6 đề án"),
        ("Nếu tỉnh làm chậm Chương trình 76 thì ai ở tỉnh phải chịu trách nhiệm trước Thủ tướng?", "Chủ tịch UBND"),
        ("Trời mưa cỡ 60 mm/h thì nội thành Hà Nội dự báo ngập bao nhiêu chỗ?", "11 điểm"),
        ("Chương trình cải cách 10 năm có nhiều chỉ tiêu lắm, cỡ bao nhiêu cái?", "hơn 40"),
        ("Công văn 3722 ai đặt bút ký?", "Phạm Mạnh Cường"),
        ("cong van 3759 goi cho nhung co quan nao", "UBND các tỉnh"),
        ("Mục tiêu của cải cách tài chính công ở xã là gì?", "Đổi mới mạnh mẽ cơ chế phân bổ"),
        (
            "Nhiệm vụ về cải cách thể chế của xã Nguyên Giáp là gì?",
            "- Triển khai thực hiện các nhiệm vụ cải cách thể chế",
        ),
        ("Chính quyền điện tử ở xã gồm những gì phải làm?", "Tăng cường ứng dụng công nghệ thông tin"),
        ("Báo nào đăng bài về bảy bài học?", "ĐCSVN"),
        ("Kế hoạch năm 2022 của Bộ Nội vụ có mấy phần?", "7 phần:"),
        ("Cải cách bị xếp hạng thấp thì ảnh hưởng gì tới sếp đứng đầu đơn vị?", "người đứng đầu"),
        ("Kế hoạch CCHC giai đoạn thì ban hành cho mấy năm?", "5 năm"),
        ("Chương trình tổng thể 10 năm có mấy chục chỉ tiêu?", "40"),
    ],
)
def test_figures_of_a_question_that_limit_nothing(eight: Assistant, asked: str, said: str) -> None:
    assert said in eight.ask(asked).answer


def test_a_body_is_told_only_in_the_part_asked_for(eight: Assistant) -> None:
    asked = "Bộ nào {} với Văn phòng Chính phủ làm đề án phân cấp trong giải quyết thủ tục hành chính?"
    assert not eight.ask(asked.format("phối hợp")).answered
    assert "Văn phòng Chính phủ" in eight.ask("Cơ quan nào chủ trì đề án phân cấp giải quyết thủ tục?").answer


def test_the_day_for_one_paper_is_none_for_another(eight: Assistant) -> None:
    assert "25 tháng 12" in eight.ask("Kế hoạch cải cách hành chính năm phải ban hành chậm nhất ngày nào?").answer
    assert not eight.ask("Báo cáo quý về Chương trình phải nộp chậm nhất ngày mấy của tháng?").answered


@pytest.mark.parametrize(
    "asked",
    [
        "Liệt kê đề án quy mô quốc gia hoàn thành năm 2025",
        "những đề án quy mô quốc gia nào có hạn hoàn thành năm 2023?",
        "Công văn 3759 bắt buộc kế hoạch giai đoạn 5 năm phải ban hành trước ngày nào?",
        "Cơ quan hành chính các cấp có bắt buộc phải ứng dụng AI không?",
        "Bài học kinh nghiệm có nhắc đến vai trò báo chí không?",
        "Sở nào giúp tỉnh làm đầu mối cải cách hành chính?",
        "Thủ tục đăng ký khai sinh cho con ở xã cần những giấy tờ gì?",
        "Hội nghị trực tuyến tổng kết cải cách hành chính 2011-2020 ai phát biểu kết luận?",
    ],
)
def test_what_only_looks_like_it_is_refused(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        # whose a thing has become is told by `từ … về …`
        ("vườn quốc gia Ba Vì chuyển về cho ai quản lý", "về Ủy ban nhân dân Thành phố Hà Nội trực tiếp quản lý"),
        ("Vườn quốc gia Ba Vì nay về tay cơ quan nào?", "về Ủy ban nhân dân Thành phố Hà Nội trực tiếp quản lý"),
        # a part of a sum stands in the sentence after the sum
        ("Trận mưa trên 100mm/h thì cấp Thành phố phải quản lý bao nhiêu điểm ngập?", "91 điểm cấp Thành phố"),
        ("Mưa như trút trên 100mm/h thì cấp phường xã phải lo mấy chỗ ngập?", "129 điểm cấp phường xã"),
        # a figure written together with its unit is a condition
        ("Mưa 90mm/h thì Hà Nội ngập mấy điểm?", "tồn tại 71 điểm"),
        # the day of a request is the day of that paper
        ("Đồng Nai đề nghị áp dụng cơ chế công trình khẩn cấp ngày nào?", "ngày 21 tháng 4 năm 2026"),
    ],
)
def test_what_the_question_says_of_it_decides(eight: Assistant, asked: str, said: str) -> None:
    assert said in eight.ask(asked).answer


@pytest.mark.parametrize(
    "asked",
    [
        "Metro Long Thành được phê duyệt ngày nào?",
        "Khi nào khởi công đoạn metro kéo dài tới sân bay Long Thành?",
        "Thủ tướng đã ký quyết định cho tuyến metro Long Thành làm theo diện công trình khẩn cấp ngày nào?",
        "Mưa 45mm/h thì Hà Nội ngập mấy điểm?",
    ],
)
def test_the_day_of_a_request_or_a_limit_is_none_of_a_decision(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        # a measure named with nothing asked, and both of two things weighed by what they do
        ("cong suat tram bom yen nghia", "120m³/s"),
        ("Trạm bơm Yên Sở với trạm bơm Yên Nghĩa, cái nào bơm mạnh hơn, mỗi cái bao nhiêu?", "90m³/s"),
        # `đánh giá` is no price, and `kỳ báo cáo nào` asks how often
        ("Mỗi tháng đơn vị thoát nước phải nộp báo cáo đánh giá vào ngày mấy?", "Định kỳ ngày 20 hàng tháng"),
        ("Địa phương báo cáo Bộ Nội vụ tình hình Chương trình theo những kỳ báo cáo nào?", "Định kỳ hàng quý, 6 tháng"),
        # who is told above the duty
        ("Ai cầm trịch việc thống nhất ranh giới Vườn Ba Vì?", "Giao Ủy ban nhân dân Thành phố Hà Nội: Chủ trì"),
        ("Lãnh đạo Chính phủ nào có ý kiến về metro Long Thành?", "Phó Thủ tướng Thường trực Chính phủ Phạm Gia Túc"),
        ("Cơ quan nào giúp Chính phủ soạn ra Nghị quyết 76?", "Bộ Nội vụ đã tham mưu cho Chính phủ ban hành"),
    ],
)
def test_what_is_asked_for_is_told_by_its_own_words(eight: Assistant, asked: str, said: str) -> None:
    assert said in eight.ask(asked).answer


@pytest.mark.parametrize(
    ("asked", "both"),
    [
        (
            "So mưa 70–100mm/h với mưa trên 100mm/h, số điểm ngập thuộc cấp phường xã quản lý chênh nhau thế nào?",
            ("31 điểm cấp phường xã", "129 điểm cấp phường xã"),
        ),
        ("Trạm bơm Gia Thượng với trạm bơm Cự Khối, công suất khác nhau thế nào?", ("14 m³/s", "55 m³/s")),
    ],
)
def test_what_differs_is_asked_of_both(eight: Assistant, asked: str, both: tuple[str, str]) -> None:
    answer = eight.ask(asked).answer
    assert all(said in answer for said in both)


def test_the_length_of_a_period_is_said_by_its_years(eight: Assistant) -> None:
    asked = "Cải cách hành chính cả nước 10 năm 2021-2030 dồn sức vào những trọng tâm nào?"
    assert "cải cách thể chế" in eight.ask(asked).answer


def test_the_case_of_a_text_is_no_verdict_on_a_figure(eight: Assistant) -> None:
    assert not eight.ask("Mưa 30mm/h Hà Nội có ngập không?").answer.startswith(
        ("Có.", "Không. Với các trận mưa có lượng mưa từ")
    )


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        # a plan for the years of `giai đoạn 5 năm`, and the asker's own day
        (
            "Bên mình lỡ ban hành kế hoạch 2021-2025 từ tháng 5/2021, trước khi có NQ 76. Giờ phải làm sao?",
            "rà soát, sửa đổi",
        ),
        # what nobody holds for true is no condition
        (
            "Cử người làm cải cách ở cơ quan thì công văn 3759 bảo căn cứ vào đâu, hay thích ai cử nấy?",
            "vị trí việc làm",
        ),
        ("Em ghi NQ 76 là do Quốc hội thông qua, vậy đúng chưa hay cơ quan khác ban hành?", "Không. Nghị quyết số 76"),
        ("NQ 76 là của Quốc hội đúng không?", "Không. Nghị quyết số 76"),
        # what another text says a document is for
        ("Mục đích của Chỉ thị 23 là gì?", "nhằm chỉ đạo, quán triệt"),
        ("Có NQ 76 rồi sao lại thêm Chỉ thị 23 chi nữa, mục đích của nó là gì?", "nhằm chỉ đạo, quán triệt"),
        # bodies told in a footnote
        ("Mưa 50-70mm/h thì những phường nào của Hà Nội ngập?", "phường Bồ Đề: 02 điểm"),
        ("Vườn Ba Vì hồi chưa về tay Hà Nội là trực thuộc bộ nào?", "Bộ Nông nghiệp và Môi trường"),
        ("Các công trình thoát nước khẩn cấp do sở nào lo vốn", "Sở Tài chính: "),
        (
            "Hà Nội mà phải làm công trình khẩn cấp để chống úng, sở nào chịu trách nhiệm đề xuất tiền với thành phố?",
            "Sở Tài chính: ",
        ),
        ("Nganh dien phai lo dien cho cac tram bom: giao so nao voi ai?", "Sở Công Thương, Tổng Công ty Điện lực"),
        ("10 nam toi NQ 76 muon xay nen hanh chinh kieu gi, ke cac tinh chat ra cho em on thi voi", "dân chủ"),
        ("Hà Nội nhận Vườn quốc gia Ba Vì từ tay bộ nào vậy?", "từ Bộ Nông nghiệp và Môi trường về"),
        ("Vườn quốc gia Ba Vì lâu nay thuộc bộ nào", "từ Bộ Nông nghiệp và Môi trường về"),
        ("bộ nào giao Vườn quốc gia Ba Vì lại cho Hà Nội", "từ Bộ Nông nghiệp và Môi trường về"),
        ("Vườn quốc gia Ba Vì giao cho cơ quan nào trông nom?", "Ủy ban nhân dân Thành phố Hà Nội"),
        ("bài số 5 trong 7 bài học kinh nghiệm cải cách là gì", "Thứ năm"),
        ("bay bai hoc CCHC 2011-2020, cho em xin bai so 3", "Thứ ba"),
        ("Trong các kinh nghiệm 10 năm trước có đoạn nào bắt lãnh đạo phải gặp dân không?", "tiếp dân định kỳ"),
        ("Trễ hạn thì vị nào ở tỉnh phải chịu trách nhiệm với Chính phủ về cải cách?", "Chủ tịch UBND"),
    ],
)
def test_ordinary_wordings_of_one_fact(eight: Assistant, asked: str, said: str) -> None:
    assert said in eight.ask(asked).answer


@pytest.mark.parametrize(
    "asked",
    [
        "Với trận mưa 70-100mm/h thì xã nào ngập?",  # the footnote belongs to another case
        'Kế hoạch xã Nguyên Giáp quy định "một cửa tại nhà dân" thế nào?',
    ],
)
def test_what_belongs_to_another_case_is_refused(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


def test_what_one_document_is_for_is_not_told_of_another(eight: Assistant) -> None:
    assert "quán triệt" not in eight.ask("Nghị quyết 76 ra đời nhằm mục đích gì?").answer
    assert not eight.ask("Mục đích của nghị quyết 76?").answered


@pytest.mark.parametrize(
    "asked",
    [
        # the limit of one paper is none of another, whichever stands first
        "Hạn nộp báo cáo cải cách hành chính là ngày mấy?",
        "bc cchc quy gui bnv: cham nhat ngay may thang cuoi quy?",
        # a meeting was held: not who led it
        "Hội nghị tổng kết 10 năm cải cách hành chính do ai chủ trì và kết luận?",
        "Hội nghị nhìn lại 10 năm CCHC (2011-2020), vị lãnh đạo nào chủ toạ và chốt lại cuối buổi?",
        # papers of a procedure that no text has
        "Thủ tục đăng ký kết hôn phải mang giấy tờ gì?",
        # a decision that was not taken has no day
        "Ngày nào Thủ tướng ra quyết định cho metro đi Long Thành được hưởng cơ chế công trình khẩn cấp?",
        # who carries a text out says nothing of a matter
        "Chủ tịch Ủy ban nhân dân tỉnh có được ủy quyền hết cho phó chủ tịch không?",
    ],
)
def test_words_beside_the_matter_answer_nothing(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Đơn vị đứng ra giúp Chính phủ xây dựng NQ 76/NQ-CP là đơn vị nào?", "Bộ Nội vụ đã tham mưu"),
        ("Bắt đầu áp dụng NQ 115 của Chính phủ là từ ngày nào ạ?", "kể từ ngày ký ban hành"),
        ("QĐ 1368 của Bộ Nội vụ nội dung về chuyện chi rứa?", "Kế hoạch cải cách hành chính năm 2022"),
        ("Hạn lập kế hoạch CCHC năm là ngày nào?", "25 tháng 12"),
        ("Bộ nào chủ trì đề án về lương?", "STT 8"),
        ("so hotline cua cong ty thoat nuoc Ha Noi la bao nhieu", "974.62.25"),
        ("Nhiều người bảo CCHC là việc của mấy ông nhà nước, dân không liên quan, đúng không?", "Không. Cải cách"),
        (
            "Ông hàng xóm tôi bảo CCHC là chuyện của mấy ông nhà nước với nhau. Nói vậy có đúng không?",
            "Không. Cải cách hành chính không chỉ là công việc riêng",
        ),
    ],
)
def test_the_same_fact_asked_the_other_way_round(eight: Assistant, asked: str, said: str) -> None:
    assert said in eight.ask(asked).answer


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        # a place without what is asked for stands before none that has it
        ("Làm kế hoạch CCHC năm ở địa phương thì phải theo sát 2 văn bản nào của cấp trên?", "76/NQ-CP"),
        # a day that comes again is a limit each time
        ("Hằng tháng công ty thoát nước phải gửi báo cáo kết quả trước ngày nào?", "ngày 20 hàng tháng"),
        # what only tells a time, who talks, and what stands before an organ set no condition
        ("Tỉnh em ký kế hoạch 5 năm 2021-2025 sớm hơn Nghị quyết 76, nay xử lý kế hoạch đó sao?", "rà soát, sửa đổi"),
        ("Hồi Covid Thủ tướng ra Chỉ thị 23, mục đích là tháo gỡ cho ai?", "người dân, doanh nghiệp"),
        ("Sếp dặn phải trình bày đúng biểu mẫu, vậy biểu mẫu kế hoạch CCHC nằm ở chỗ nào?", "Phụ lục 1"),
        ("Công văn 3722 đóng dấu khẩn mức nào?", "HỎA TỐC"),
        ("Số nghị quyết của Ban Cán sự đảng Bộ Nội vụ về cải cách hành chính là bao nhiêu?", "10-NQ/BCSĐ"),
        ("Trạm bơm Gia Thượng với trạm bơm Cự Khối, mỗi cái mấy khối giây?", "55 m³/s"),
        ("Cống chỗ tôi tắc, khu này do bên Việt Úc quản, gọi số máy nào để báo đây?", "091.279.9026"),
        ("Xin tài trợ làm Chương trình cải cách hành chính thì có đúng luật không?", "Khuyến khích việc huy động"),
        # a company is asked for by its own word, a plan to deal with a matter is no sanction, papers go to bodies
        ("Doanh nghiệp nào là lực lượng nòng cốt lo chống ngập cho Hà Nội khi mưa tới 70mm/h?", "Thoát nước Hà Nội"),
        ("Giấy tờ lằng nhằng, chồng lên nhau thì năm 2022 Bộ Nội vụ định xử thế nào?", "loại bỏ"),
        ("Tính xong khoản kinh phí CCHC năm sau thì trình lên mấy bộ nào để họ gom lại?", "Bộ Kế hoạch và Đầu tư"),
        ("Tổng kết 2011-2020 có tất cả mấy điều kinh nghiệm rút ra?", "7 bài học"),
        (
            "Nghị quyết 115 nói chuyển Vườn QG Ba Vì cho Hà Nội thì phải trao lại những gì, người, tài sản, hồ sơ?",
            "nhân sự",
        ),
    ],
)
def test_what_refuses_no_more_than_it_was_made_for(eight: Assistant, asked: str, said: str) -> None:
    assert said in eight.ask(asked).answer


@pytest.mark.parametrize(
    "asked",
    [
        "Hội nghị tổng kết cải cách hành chính 2011-2020 do đồng chí lãnh đạo Chính phủ nào chủ trì?",
        "Bàn giao Vườn quốc gia Ba Vì cho Hà Nội phải hoàn tất trước ngày bao nhiêu?",
        "Cán bộ cải cách hành chính ở xã được phụ cấp theo thông tư nào?",
        "Nghị quyết 76 có mấy điều?",
    ],
)
def test_what_has_the_type_and_not_the_matter_is_refused(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered
