"""Of what a wh-phrase asks for something stands in the answer: names, a part of a body, a day, a figure, a reason."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.compose.named import unnamed


@pytest.mark.parametrize(
    "asked",
    [
        # things that the text mentions and does not name
        "Kể tên những sáng kiến, mô hình cải cách mới đang được áp dụng thí điểm ở các bộ theo Công văn 3759.",
        "Những rào cản, vướng mắc nào của doanh nghiệp chịu tác động từ COVID-19 được tháo gỡ theo Chỉ thị 23?",
        "Danh sách các cơ quan, đơn vị, cá nhân được biểu dương vì thực hiện tốt cải cách hành chính gồm những ai?",
        "Những tồn tại, hạn chế trong cải cách hành chính giai đoạn 2011 - 2020 là những gì?",
        "ke ten cac thu tuc hanh chinh moi ban hanh thuoc pham vi quan ly cua Bo Noi vu nam 2022",
        "Kể tên các loài động thực vật rừng quý hiếm ở Vườn quốc gia Ba Vì.",
        "Mẫu phiếu khảo sát hài lòng của người dân gồm những câu hỏi nào?",
        # a part of a body, a person, an address, a receiver
        "Vụ nào của Bộ Nội vụ theo dõi chỉ số cải cách hành chính?",
        "Huyện nào giao lộ trình số hóa cho xã Nguyên Giáp?",
        "Phó Thủ tướng nào chủ trì Hội nghị trực tuyến tổng kết cải cách hành chính giai đoạn 2011 - 2020?",
        "Cho xin đường dẫn Cổng Dịch vụ công quốc gia mà xã Nguyên Giáp tích hợp thủ tục.",
        "Kết quả tự kiểm tra hệ thống quản lý chất lượng ở xã gửi về đâu?",
        # a month, a figure of its own
        "Kế hoạch đo lường Chỉ số hài lòng năm 2022 công bố vào tháng mấy?",
        "Trong hơn 40 mục tiêu, chỉ tiêu thì Chính phủ điện tử chiếm bao nhiêu chỉ tiêu?",
        "Có bao nhiêu thủ tục hành chính nội bộ ở xã Nguyên Giáp?",
        # a day of the thing itself, not of the papers named beside it; a deadline; both ends of a time
        "Vườn quốc gia Ba Vì chuyển về Hà Nội từ ngày nào?",
        "Trạm bơm đầu mối Liên Mạc dự kiến đưa vào vận hành năm nào?",
        "Chương trình tổng thể được sơ kết vào thời điểm nào?",
        "Tuyến metro kéo dài về Đồng Nai bao giờ chạy thử?",
        "Hằng năm các bộ, các tỉnh phải gửi báo cáo cải cách hành chính về Bộ Nội vụ hạn nào?",
        "Thí điểm hợp đồng hành chính từ năm nào đến năm nào?",
        # a measure, a part of what was counted, one who answers for it
        "Trạm bơm Phú Thượng công suất?",
        "Trong hơn 40 chỉ tiêu của Chương trình tổng thể, bao nhiêu chỉ tiêu về thủ tục hành chính?",
        "Ai là người chịu trách nhiệm chính về cải cách hành chính ở xã Nguyên Giáp?",
        "Hồ sơ hoàn công để bàn giao gồm những thành phần nào, số lượng bao nhiêu bộ?",
        "Liệt kê đích danh những bộ, ngành có chức năng tương đồng, trùng lắp trong kế hoạch năm 2022 của Bộ Nội vụ.",
        # a paper of that kind
        "Định nghĩa cải cách hành chính được trích từ giáo trình nào?",
        "Biên bản bàn giao Vườn quốc gia Ba Vì lập theo mẫu số mấy?",
        "Chỉ thị số mấy về giãn cách xã hội được ra năm 2021?",
        "Nghị định nào quy định về hỗ trợ công chức làm cải cách hành chính?",
        # what is not so
        "Vì sao xã Nguyên Giáp bãi bỏ cơ chế một cửa liên thông?",
        "Vì sao Chính phủ không đồng ý chuyển giao Vườn quốc gia Ba Vì?",
        "Sau khi Bộ Khoa học và Công nghệ rút khỏi, bộ nào nhận đề án về tổ chức khoa học và công nghệ công lập?",
        "Mực nước sông Hồng lên đến cao độ bao nhiêu thì phải đóng các cống qua đê ở Hà Nội?",
        "Do đâu mà Bộ Nội vụ gỡ Luật Lưu trữ ra khỏi kế hoạch năm 2022?",
        "Do đâu Thủ tướng không đồng ý chuyển giao Vườn quốc gia Ba Vì?",
        "Cơ quan nào được giao thay Bộ Y tế làm đề án đo lường hài lòng dịch vụ y tế công?",
        "Bộ nào nhận thay đề án phân cấp thủ tục hành chính khi Văn phòng Chính phủ xin thôi?",
        # two things asked, and neither told
        "Lớp bồi dưỡng quản lý chất lượng của Bộ Nội vụ mở ở đâu, ai dạy?",
        "Khảo sát hài lòng làm ở đâu, ai đi phỏng vấn?",
        "Xe bơm di động ở đường Võ Chí Công đậu ở đâu, ai lái?",
        # no figure of what is to be counted, no number of the paper meant, no such day
        "Trạm bơm Đào Nguyên đặt bao nhiêu tổ máy và mỗi tổ công suất mấy m3/s?",
        "Có bao nhiêu máy bơm chìm loại 100 - 150m3/h?",
        "Kế hoạch cải cách hành chính giai đoạn 2021 - 2025 của Bộ Nội vụ mang số bao nhiêu?",
        "Báo cáo tổng kết 10 năm cải cách hành chính trình Hội nghị số bao nhiêu?",
        "Chương trình tổng thể chạy từ ngày mấy đến ngày mấy?",
        # no length, no street, no means, no speaker
        "Cáp ngầm 22KV ở trạm bơm Yên Sở dài bao nhiêu?",
        "Điểm ngập ở phường Hoàn Kiếm nằm ở phố nào?",
        "Ranh giới vườn Ba Vì đo bằng thiết bị nào?",
        "Bộ trưởng nào kết luận hội nghị trực tuyến tổng kết cải cách hành chính?",
        "Bài học thứ nhất do ai đề xuất?",
        "Tờ trình của Bộ Nội vụ trình Nghị quyết 76 mang số bao nhiêu?",
        "Đơn vị nào tiếp quản trạm bơm Yên Sở sau khi Công ty Thoát nước xin rút?",
    ],
)
def test_nothing_of_the_kind_is_no_answer(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Kể tên các dự thảo luật Bộ Nội vụ xây dựng năm 2022.", "Luật Lưu trữ"),
        ("Những chức danh nào được thi tuyển cạnh tranh theo kế hoạch 2022 của Bộ Nội vụ?", "cấp phòng"),
        ("Các công cụ nào để phát huy dân chủ, giám sát bộ máy hành chính?", "lấy ý kiến"),
        ("Liệt kê các hình thức tuyên truyền cải cách hành chính của Bộ Nội vụ.", "giao ban"),
        ("Sở nào phối hợp vận hành đập Thanh Liệt với Sở Xây dựng?", "Sở Nông nghiệp"),
        ("Vị lãnh đạo nào ký công văn 3722 của Văn phòng Chính phủ?", "Phạm Mạnh Cường"),
        ("Tháng mấy các bộ phải gửi ý kiến cho Đồng Nai?", "tháng 5"),
        ("Vì sao không tính hồ sơ mật vào 60% công việc xử lý trên mạng?", "bí mật"),
        ("Nghị quyết 115 có hiệu lực từ ngày nào?", "ngày ký"),
        ("Trạm bơm Phú Thượng phấn đấu hoàn thành khi nào?", "30/4/2026"),
        ("Trạm bơm Liên Mạc công suất?", "70 m³/s"),
        ("Chỉ thị nào về đẩy mạnh thực hiện Chương trình tổng thể cải cách hành chính?", "23"),
        ("Kế hoạch cải cách hành chính năm phải ban hành chậm nhất ngày bao nhiêu?", "25 tháng 12"),
        ("Trong 16 đề án, Bộ Nội vụ chủ trì bao nhiêu đề án?", "11"),
        ("Chương trình tổng thể có bao nhiêu chỉ tiêu?", "40"),
        ("Cụm Yên Sở có bao nhiêu cửa điều tiết?", "03 cửa điều tiết"),
        ("Hồ điều hòa Phú Đô rộng bao nhiêu?", "31,5"),
        ("Kế hoạch khắc phục tình trạng úng ngập của Hà Nội số bao nhiêu?", "325/KH-UBND"),
        ("Chính phủ hỏi ý kiến bao nhiêu bộ về metro kéo dài?", "Nông nghiệp và Môi trường"),
        ("Báo cáo của Bộ Nông nghiệp và Môi trường về Vườn quốc gia Ba Vì số bao nhiêu?", "4123/BC-BNNMT"),
        ("Vì sao phải loại bỏ thủ tục rườm rà?", "đơn giản hóa"),
        ("Địa chỉ mạng đời mới được dùng cho những hệ thống nào?", "IPv6"),
        ("Mấy buổi hội nghị của xã có được làm qua màn hình không?", "trực tuyến"),
        ("Tại sao phải gia cố đê sông Nhuệ?", "củng cố đê điều"),
        ("Trách nhiệm giải trình được nhắc ở chỗ nào trong bài về Nghị quyết 76?", "giải trình"),
        ("Ai quản lý Vườn quốc gia Ba Vì sau khi Bộ Nông nghiệp chuyển giao?", "Hà Nội"),
    ],
)
def test_what_is_owed_is_told(eight: Assistant, asked: str, told: str) -> None:
    assert told in eight.ask(asked).answer


@pytest.mark.parametrize(
    ("asked", "told", "only_mentioned"),
    [
        ("Liệt kê các mô hình được nhân rộng", "Nhân rộng những mô hình, sáng kiến trong cả nước.", True),
        ("Những mô hình nào được nhân rộng?", "Nhân rộng những mô hình hiệu quả cao.", False),
        ("Liệt kê các mô hình được nhân rộng", "Nhân rộng các mô hình như: vườn cây, ao cá.", False),
        ("Các bộ phải làm việc gì?", "Các bộ phải làm báo cáo.", False),
        ("Những thôn nào trồng cây?", "Các thôn trồng cây.", True),
        ("Kể tên từng xóm trồng cây", "Tặng từng xóm trồng cây.", True),
        ("Kiểm tra từng xóm theo lịch nào?", "Kiểm tra từng xóm hàng quý.", False),
        ("Từng nhánh hay cả tuyến được vét?", "Vét từng nhánh đến trục.", False),
        ("Những bộ nào góp ý?", "Giao Bộ Tài chính, Bộ Tư pháp góp ý.", False),
    ],
)
def test_a_mention_says_no_more_than_was_asked(asked: str, told: str, only_mentioned: bool) -> None:
    assert unnamed(asked, told) is only_mentioned


def test_the_refusal_says_that_things_are_only_mentioned(eight: Assistant) -> None:
    asked = "Kể tên những sáng kiến, mô hình cải cách mới đang được áp dụng thí điểm ở các bộ theo Công văn 3759."
    assert "chỉ nhắc đến, không kể ra" in eight.ask(asked).answer


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Phải bỏ rào chắn nào để nước khỏi bị chặn khi thi công?", "phá dỡ rào chắn"),
        ("Cắt giảm giấy tờ gì để dân xã Nguyên Giáp khỏi nộp lại?", "không phải cung cấp lại"),
        ("Đưa thủ tục lên mạng thì dân xã Nguyên Giáp được làm ở đâu, lúc nào?", "mọi lúc, mọi nơi"),
    ],
)
def test_what_is_done_to_be_spared_something_takes_nothing_out(eight: Assistant, asked: str, told: str) -> None:
    assert told in eight.ask(asked).answer


def test_what_is_taken_out_has_to_be_told(eight: Assistant) -> None:
    assert not eight.ask("Vì sao rút đề án vị trí việc làm khỏi danh mục?").answered
