"""One fact out of a long technical plan: a figure glued to its unit, a number to call, a name in brackets, a share of
the staff, the standard to be met, the paper by which a plan was asked for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.answer import Assistant

_PLAN = """ỦY BAN NHÂN DÂN HUYỆN TÂN HÒA
Số: 57/KH-UBND
Tân Hòa, ngày 02 tháng 4 năm 2026
KẾ HOẠCH
Bảo đảm phòng cháy, chữa cháy trên địa bàn huyện Tân Hòa năm 2026
Căn cứ Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ ngày 29 tháng 11 năm 2024;
Theo đề nghị của Công an huyện tại Tờ trình số 88/TTr-CAH ngày 12/3/2026 về Kế hoạch bảo đảm phòng cháy, chữa cháy.
I. NHIỆM VỤ
1. Củng cố trang thiết bị
- Kéo mới tuyến cáp ngầm 35kV cấp điện cho trạm bơm chữa cháy Đồi Thông. Bảo dưỡng Trạm bơm Bến Cát trước mùa khô.
- Nâng cấp hồ chứa nước đầu mối Suối Bạc (hồ Bàu Sen 1) và đường vào rừng.
- Trang bị cho lực lượng tại chỗ (xe thang 32m; máy phát điện 10 - 45KVA; bình bột loại 8kg; máy bơm nổi 900m3/h).
- Sử dụng flycam kiểm tra các điểm cháy trong rừng; đào hồ Tà Rùng 1 (4ha) và hồ Tà Rùng 2.1 (2,5ha).
- Kho hóa chất chữa cháy đặt tại phường Bình An; giữ ở nhiệt độ từ 5°C đến 30°C; trang bị 02 bồn dung tích 500 lít.
- Trạm quan trắc xã Khe Mo (nay là Trạm quan trắc phường Đông Sơn) dùng đèn chạy pin 6 giờ.
2. Tổ chức ứng trực
- Khi có cảnh báo nắng nóng gay gắt, các đội phòng cháy cơ sở tổ chức ứng trực 100% quân số, 24/24 giờ.
- Thiết lập đường dây nóng tiếp nhận tin báo cháy; lập nhóm Viber giữa các đội cơ sở để xử lý kịp thời phát sinh.
3. Danh bạ liên hệ
- Công an huyện Tân Hòa: 0271.3856.114.
- Ban Quản lý rừng phòng hộ Suối Bạc: 0271.3667.225.
- Công ty Cổ phần Cấp nước Bình An: 0271.3999.808.
II. TỔ CHỨC THỰC HIỆN
1. Công an huyện chủ trì, phối hợp với Chi cục kiểm lâm vùng và Phòng Kinh tế thống nhất quy trình báo động.
2. Chất lượng nước thải sau chữa cháy phải đạt quy chuẩn hiện hành trước khi xả ra kênh, mương.
3. Bàn giao trụ sở cũ của Hạt Kiểm lâm cho Đội cứu hộ sau khi có quyết định của Ủy ban nhân dân huyện.
"""


@pytest.fixture(scope="module")
def plan(asked_of: Callable[[str, str], Assistant]) -> Assistant:
    return asked_of("ke-hoach.txt", _PLAN)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Tuyến cáp ngầm kéo mới cho trạm bơm chữa cháy Đồi Thông là loại bao nhiêu kV?", "35kV"),
        ("cap ngam moi cap dien cho tram bom doi thong bao nhieu kv", "35kV"),
        ("Máy phát điện trang bị cho lực lượng tại chỗ huyện Tân Hòa cỡ bao nhiêu kVA?", "10 - 45KVA"),
        ("Bình bột chữa cháy loại bao nhiêu kg?", "8kg"),
        ("Máy bơm nổi của huyện Tân Hòa bơm được bao nhiêu khối một giờ?", "900m3/h"),
        ("Máy bơm nổi của huyện Tân Hòa công suất cỡ nào?", "900m3/h"),
        ("Hồ Tà Rùng 2.1 rộng bao nhiêu ha?", "2,5ha"),
        ("Kiểm tra điểm cháy trong rừng bằng thiết bị gì?", "flycam"),
        ("Các đội cơ sở trực mấy giờ một ngày khi nắng nóng gay gắt?", "24/24"),
        ("chung nao giao tru so cu cho doi cuu ho", "sau khi có quyết định"),
        ("Hóa chất chữa cháy giữ ở nhiệt độ bao nhiêu độ?", "5°C"),
        ("Bồn ở kho hóa chất chữa cháy dung tích bao nhiêu lít?", "500 lít"),
        ("Đèn của trạm quan trắc Khe Mo chạy pin được bao lâu?", "6 giờ"),
        ("Trạm quan trắc xã Khe Mo bây giờ tên gì?", "Trạm quan trắc phường Đông Sơn"),
        ("Tên cũ của trạm quan trắc phường Đông Sơn là gì?", "xã Khe Mo"),
        ("Nắng nóng gay gắt thì các đội phòng cháy cơ sở phải trực bao nhiêu quân số?", "100%"),
        ("cho toi xin so nong cua cong an huyen tan hoa, nha toi dang chay", "0271.3856.114"),
        ("so nong cua cong ty cap nuoc binh an la so may", "0271.3999.808"),
        ("Gọi ban quản lý Suối Bạc báo khói lạ thì bấm số mấy?", "0271.3667.225"),
        ("xin số đường dây nóng báo cháy của công ty Bình An", "0271.3999.808"),
        ("so truc chay cua cong an huyen Tan Hoa la so may", "0271.3856.114"),
        ("Cho xin số hotline Cấp nước Bình An, khách hỏi hoài", "0271.3999.808"),
        ("Ngoài đường dây nóng, các đội cơ sở còn lập nhóm trên ứng dụng nào?", "Viber"),
        ("Hồ chứa nước đầu mối Suối Bạc còn có tên khác là gì?", "hồ Bàu Sen 1"),
        ("Hồ Bàu Sen 1 còn gọi là hồ gì?", "Suối Bạc"),
        ("Khi nắng nóng gay gắt, đội phòng cháy cơ sở trực mấy phần quân số?", "100%"),
        ("Nước thải sau chữa cháy phải đạt mức nào mới được xả ra kênh?", "quy chuẩn hiện hành"),
        ("Công an huyện phải phối hợp với chi cục nào để thống nhất quy trình báo động?", "Chi cục kiểm lâm vùng"),
        ("Khi nào thì mới được giao trụ sở cũ cho đội cứu hộ?", "sau khi có quyết định"),
        ("Kế hoạch phòng cháy của huyện Tân Hòa do ai đề nghị, tờ trình số mấy?", "88/TTr-CAH"),
        ("Luật Phòng cháy, chữa cháy ban hành ngày nào?", "29 tháng 11 năm 2024"),
    ],
)
def test_the_fact_is_told(plan: Assistant, question: str, said: str) -> None:
    assert said in plan.ask(question).answer


@pytest.mark.parametrize(
    ("question", "said"),
    [("Còn ban quản lý rừng Suối Bạc?", "0271.3667.225"), ("Vậy bên cấp nước Bình An?", "0271.3999.808")],
)
def test_a_number_asked_for_again_is_that_of_the_other_one(plan: Assistant, question: str, said: str) -> None:
    told = plan.ask(question, ["Gọi công an huyện Tân Hòa báo cháy thì bấm số nào?"])
    assert said in told.answer and "0271.3856.114" not in told.answer


@pytest.mark.parametrize(
    "question",
    [
        "Hồ Yên Sở còn có tên khác là gì?",
        "Trạm bơm chữa cháy Đồi Thông còn có tên gọi khác không?",
        "Máy bơm nổi của huyện Tân Hòa công suất bao nhiêu kW?",
        "Các đội cơ sở lập nhóm trên mạng xã hội nào để bán hàng cho dân?",
        "Đường dây điện cấp cho trạm bơm Bến Cát là bao nhiêu kV?",
        "Trạm bơm chữa cháy Đồi Thông trước đây tên là gì?",
        "Hồ Tà Rùng 3 rộng bao nhiêu ha?",
        "Xin số nóng của bệnh viện huyện Tân Hòa",
        "Số điện thoại công ty điện lực Bình An",
        "xin số đường dây nóng báo cháy của trường Bình An",
        "Số trực của ban quản lý Suối Vàng là số mấy?",
        "Trụ sở Phòng Kinh tế rộng bao nhiêu mét vuông?",
        "Kế hoạch phòng cháy được sửa đổi hôm nào?",
    ],
)
def test_another_thing_is_not(plan: Assistant, question: str) -> None:
    assert not plan.ask(question).answered


def test_no_telephone_number_is_asked_of_another_body_that_has_none(plan: Assistant) -> None:
    assert not plan.ask("Còn hạt kiểm lâm?", ["Gọi công an huyện Tân Hòa báo cháy thì bấm số nào?"]).answered


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Chính phủ ra nghị quyết chuyện Vườn Ba Vì hôm nào?", "29 tháng 4 năm 2026"),
        ("Nghị quyết 115 ban hành theo tờ trình số mấy của Bộ Nông nghiệp?", "4017/TTr-BNNMT"),
        ("Lập mới, giải thể đơn vị sự nghiệp công lập của Bộ Nội vụ thì căn cứ nghị định nào?", "120/2020/NĐ-CP"),
        ("khach hoi metro ben thanh suoi tien keo dai toi dau vay", "Long Thành"),
        ("ho phu do nam o phuong nao", "phường Từ Liêm"),
        ("Cụm đầu mối Liên Mạc công suất bơm tổng là bao nhiêu?", "170 m³/s"),
        ("Trạm bơm Liên Mạc công suất bao nhiêu?", "70 m³/s"),
        ("tram bom Yen So cong suat may khoi giay", "90 m³/s"),
        ("Thông tư liên tịch 01/2015 hướng dẫn giảm biên chế là do hai bộ nào cùng ra?", "Bộ Tài chính"),
    ],
)
def test_a_paper_or_place_is_known_by_its_name(eight: Assistant, question: str, said: str) -> None:
    assert said in eight.ask(question).answer
