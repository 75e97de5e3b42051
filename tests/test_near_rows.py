"""Near misses of tables, parts and the catalogue: another thing of the same kind, or something that no column tells."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant


@pytest.mark.parametrize(
    "asked",
    [
        # another thing in the place of the one that a row is about
        "Đề án đo lường sự hài lòng của người dân đối với dịch vụ cấp nước sạch do bộ nào chủ trì?",
        "Đề án thí điểm thực hiện hợp đồng điện tử trong các doanh nghiệp nhà nước xong năm nào?",
        "Đề án mô hình tổ chức chính quyền hải đảo trực thuộc cấp tỉnh hoàn thành năm nào?",
        "Đề án xác định chỉ số hạnh phúc của các tỉnh, thành phố trực thuộc trung ương do cơ quan nào chủ trì?",
        "Đề án phân cấp quản lý rừng phòng hộ cho cấp huyện do bộ nào xây dựng, hoàn thành năm nào?",
        "Đề án thí điểm hợp đồng hành chính trong đơn vị sự nghiệp công lập giao ai chủ trì?",
        # what no column tells
        "Các cơ quan độc lập được nghiên cứu trong đề án của Bộ Nội vụ có trực thuộc Quốc hội không?",
        "Đề án đo lường sự hài lòng đối với dịch vụ y tế công khảo sát ở những bệnh viện nào?",
        "Đề án cải cách tiền lương tăng lương cơ sở lên mức nào?",
        "Đề án số 3 liên thông cán bộ cấp xã cần điều kiện gì?",
        "Đề án 10 nâng năng lực công chức chuyên trách sẽ mở lớp ở đâu?",
        "Thứ trưởng nào phụ trách đề án số 16?",
        "Đề án liên thông đánh giá đảng viên ai phê duyệt?",
        "Đóng bảo hiểm thất nghiệp bao nhiêu thì được hưởng tháng thứ hai?",
        # what the part asked about does not say
        "Bài học thứ ba bắt lãnh đạo xã họp dân mấy buổi một tháng?",
        "Bài học thứ sáu nói xử lý cá nhân vi phạm: hình thức là cách chức hay hạ bậc lương?",
        "Các đề án ở Phụ lục 2 có được điều chỉnh tên không?",
        "Đề án đo lường hài lòng về giáo dục công có lấy ý kiến học sinh không?",
        "Trạm xá xã Nguyên Giáp thì đến 2025 bao nhiêu phần trăm người đến khám phải hài lòng?",
        # more of them than there are
        "Nội dung trọng tâm thứ tư trong cải cách hành chính của xã Nguyên Giáp là gì?",
        "Lưu vực thứ năm trong kế hoạch thoát nước là lưu vực nào?",
        # the day of the making is not the day on which something befell a document
        "Chỉ thị 23/CT-TTg được bổ sung lần hai vào ngày nào?",
        "Công văn 3759 bị thu hồi ngày nào?",
    ],
)
def test_what_neither_row_nor_part_tells_is_refused(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Đề án đo mức độ hài lòng của bà con đối với khám chữa bệnh công do bộ nào chủ trì?", "Bộ Y tế"),
        ("Đề án tự chủ của các viện nghiên cứu khoa học nhà nước ai chủ trì?", "Bộ Khoa học và Công nghệ"),
        ("Đề án làm thử hợp đồng hành chính trong cơ quan nhà nước xong năm nào?", "2024"),
        ("Đề án về cơ quan độc lập thi hành luật pháp do bộ nào chủ trì?", "Bộ Nội vụ"),
        ("Đề án số 9 về phân cấp giải quyết thủ tục hành chính giao cho cơ quan nào?", "Văn phòng Chính phủ"),
        ("Đề án thứ mười hai đo lường sự hài lòng đối với dịch vụ nào?", "y tế công"),
        ("cơ quan chủ trì đề án đo lường sự hài lòng dịch vụ giáo dục công", "Bộ Giáo dục và Đào tạo"),
        ("Bài học thứ hai nói gì về người dân?", "Thứ hai"),
        ("Nội dung thứ tư trong cải cách hành chính xã Nguyên Giáp là gì?", "chế độ công vụ"),
        ("Lưu vực thứ tư là lưu vực nào?", "Long Biên"),
        ("Theo bài học thứ hai, cải cách hành chính là việc làm một đợt rồi thôi hay lâu dài?", "lâu dài"),
        ("Nghị quyết 76 được Chính phủ thông qua ngày nào?", "15/7/2021"),
    ],
)
def test_the_same_things_in_other_words_are_told(eight: Assistant, asked: str, said: str) -> None:
    assert said in eight.ask(asked).answer


@pytest.mark.parametrize(
    "asked",
    [
        # the list of another matter, and things that are to be told one by one
        "Các mục tiêu của cải cách tư pháp đến năm 2030 là gì?",
        "Danh mục các thủ tục của xã Nguyên Giáp đủ điều kiện cung cấp trực tuyến mức độ 4 gồm những thủ tục nào?",
        "Kể tên từng vị trí trong 71 điểm úng ngập khi mưa 70 ÷ 100mm/h ở Hà Nội.",
        "Các Trung tâm dữ liệu của Bộ Nội vụ đặt ở địa chỉ nào?",
        # nouns in a sentence are not what it lists
        "Luật thứ tư Bộ Nội vụ trình năm 2022 là luật gì?",
        # a name that the place found has not, and a number where none is told
        "Vườn quốc gia Tam Đảo là nội dung thứ mấy được giao về Hà Nội?",
        "Cần đối chiếu: Bộ Nội vụ mở mấy lớp tập huấn công chức cải cách hành chính năm 2022, mỗi lớp mấy học viên?",
    ],
)
def test_no_list_of_another_matter_stands_in(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Nhiệm vụ cải cách tài chính công của Bộ Nội vụ năm 2022 gồm những gì?", "tự chủ"),
        ("Các bài học kinh nghiệm của cải cách hành chính giai đoạn 2011 - 2020 gồm những gì?", "Thứ bảy"),
        ("Kể tên 6 nội dung của chương trình tổng thể cải cách hành chính 2021 - 2030.", "cải cách thể chế"),
        ("Trọng tâm đầu tiên của xã Nguyên Giáp trong 10 năm tới là gì?", "thể chế"),
        ("Nội dung thứ ba trong 6 nội dung của chương trình tổng thể là gì?", "tổ chức bộ máy"),
    ],
)
def test_the_list_asked_for_is_told(eight: Assistant, asked: str, said: str) -> None:
    assert said in eight.ask(asked).answer


@pytest.mark.parametrize(
    "asked",
    [
        "Đề án số 12 đo mấy tháng một lần?",
        "Đề án STT 2 tốn bao nhiêu tỷ?",
        "Mục 5 công văn 3759 có cho phép các tỉnh thuê đơn vị tư vấn không?",
        "Hồ thứ tư được nạo vét là hồ gì?",
        "Cúc Phương là vườn quốc gia thứ mấy được chuyển giao?",
    ],
)
def test_no_number_predicate_or_place_is_made_up(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


def test_no_commune_speaks_for_its_district(eight: Assistant) -> None:
    asked = "Mức hài lòng tối thiểu đến 2025 mà UBND huyện đặt ra cho các phòng cấp huyện là mấy phần trăm?"
    assert not eight.ask(asked).answered
    assert "95%" in eight.ask("Ủy ban nhân dân xã đặt mức hài lòng đến 2025 bao nhiêu phần trăm?").answer
