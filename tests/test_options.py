"""`A hay B?`: the option that a text does not tell hides nothing; a text that tells neither answers none of them."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (
            "Viết kế hoạch cải cách cứ chép lại Nghị quyết 76 là xong hay còn phải soi cái thực tế ở chỗ mình, "
            "công văn 3759 nói răng?",
            "đánh giá đúng thực trạng",
        ),
        (
            "Nguyên Giáp muốn môi trường kinh doanh thuận lợi cho riêng doanh nghiệp nhà nước "
            "hay cho mọi thành phần kinh tế?",
            "công bằng cho các thành phần kinh tế",
        ),
        (
            "Mang tien nong cong cua xa Nguyen Giap chi ban chuyen chia ngan sach thoi, "
            "hay co dat ra ca chuyen ngan nguoi ta an chan?",
            "kiểm soát tham nhũng",
        ),
    ],
)
def test_the_option_that_is_told_answers(eight: Assistant, asked: str, told: str) -> None:
    assert told in eight.ask(asked).answer


@pytest.mark.parametrize(
    "asked",
    [
        "Xã Nguyên Giáp xây trường học hay xây trạm y tế?",
        "Nguyên Giáp tuyển công chức bằng thi hay bằng xét tuyển?",
        "Bộ Nội vụ năm 2022 tổ chức hội thao vào mùa hè hay mùa đông?",
        "Theo công văn 3759, người làm cải cách hành chính ở bộ là kiêm nhiệm hay phải bố trí chuyên trách?",
    ],
)
def test_neither_told_is_refused(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (
            "Tới 2025, cứ 100 bộ hồ sơ chuyển giữa các cơ quan ở Nguyên Giáp thì bao nhiêu bộ đi đường điện tử?",
            "85%",
        ),
        ("Cứ 100 người dân Nguyên Giáp làm thủ tục năm 2025 thì phải bao nhiêu người thấy hài lòng?", "95%"),
        ("Lập thành phố nằm trong lòng tỉnh thì tổ chức chính quyền kiểu gì, đề án đó hẹn năm mấy xong?", "2022"),
        (
            "Có đề án nào để việc chấm một người bên Đảng và bên chính quyền ăn khớp với nhau không, "
            "cơ quan nào làm, bao giờ xong?",
            "2024",
        ),
        (
            "Muốn cấp ủy ra chỉ thị thúc cải cách thì theo công văn 3759 ai có phận sự soạn, tham mưu dzậy?",
            "các bộ, cơ quan, địa phương tham mưu cho cấp ủy",
        ),
        ("Muoi nam toi xa Nguyen Giap don suc vo may chuyen chanh, ke ra coi?", "Cải cách thể chế"),
    ],
)
def test_everyday_turns_of_asking(eight: Assistant, asked: str, told: str) -> None:
    assert told in eight.ask(asked).answer


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Con mua chung 40 li mot tieng thi co ngap hong?", "dưới 50mm/h: Không xảy ra úng ngập"),
        ("Mưa 60mm/h thì có chỗ nào ngập không?", "từ 50 ÷ 70mm/h"),
        ("Mưa 120mm/h thì có ngập không?", "trên 100mm/h"),
        ("Nghị quyết về Vườn Ba Vì có giá trị ngay lúc ký hay phải chờ thêm mấy chục ngày?", "kể từ ngày ký"),
        ("Nghị quyết 115 ký xong là áp dụng liền hay phải đợi?", "kể từ ngày ký"),
        ("Bốn tại chỗ là bốn cái gì?", "chỉ huy tại chỗ"),
        (
            "Trong cac ho dieu hoa Ha Noi lam theo lenh khan cap, ho Phu Do rong may hec-ta, nam phuong mo?",
            "Phú Đô (31,5 ha) tại phường Từ Liêm",
        ),
        ("Theo bài về 7 bài học, thủ trưởng cơ quan chỉ tiếp dân đúng lịch thôi là đủ chưa?", "định kỳ hoặc đột xuất"),
        (
            "Bai hoc thu hai bieu cai cach hanh chinh phai di chung nhip voi may cuoc cai cach nao nua?",
            "cải cách tư pháp",
        ),
    ],
)
def test_cases_days_and_groups_are_read_by_what_is_meant(eight: Assistant, asked: str, told: str) -> None:
    assert told in eight.ask(asked).answer


def test_a_follow_up_with_a_figure_of_its_own_leaves_the_one_before(eight: Assistant) -> None:
    before = "Mưa dữ trên 100mm/h kéo dài thì nội thành Hà Nội mùa mưa 2026 có mấy điểm ngập?"
    assert "dưới 50mm/h" in eight.ask("Còn mưa chừng 40mm/h thì có ngập hông?", [before]).answer
    assert (
        "phòng ngừa chủ động"
        in eight.ask(
            "Còn ba cái sẵn sàng là ba cái nào?", ['Kế hoạch chống ngập Hà Nội nói "04 tại chỗ" là bốn cái gì?']
        ).answer
    )
