"""Long sentences told to a question for one fact: the clauses of another matter are left out, and marked."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.answer import Assistant

_PLAN = """ỦY BAN NHÂN DÂN
XÃ HÒA BÌNH

KẾ HOẠCH
Về việc chỉnh trang đường làng và thu gom rác thải năm 2026

1. Mục tiêu
- Phấn đấu 85% hộ dân phân loại rác tại nguồn; 70% tuyến đường liên thôn, liên xóm trên địa bàn xã có đèn chiếu sáng \
ban đêm; 100% cơ quan, trường học ký cam kết không xả rác ra kênh mương.
- Giảm lượng rác chôn lấp xuống còn 12 tấn mỗi ngày, góp phần xây dựng môi trường sống trong lành cho người dân trên \
địa bàn xã; tăng cường tái chế, tái sử dụng rác thải nhựa tại các thôn và trường học.
2. Tổ chức thực hiện
- Ban Quản lý chợ: Bố trí thùng rác tại các lối vào; thu phí vệ sinh 30.000 đồng mỗi hộ kinh doanh một tháng; báo \
cáo kết quả thu gom về Ủy ban nhân dân xã trước ngày 25 hằng tháng để tổng hợp, đánh giá và đề xuất khen thưởng các \
hộ làm tốt.
- Tổ chức ra quân vệ sinh đường làng ngõ xóm vào sáng thứ bảy tuần đầu của tháng, huy động đoàn viên, hội viên cùng \
tham gia; vận động các hộ hiến đất, tháo dỡ tường rào mở rộng đường; không đốt rơm rạ, rác thải ngoài đồng ruộng và \
hai bên đường giao thông.
- Căn cứ kết quả khảo sát hiện trạng các tuyến đường liên thôn, liên xóm trong quý IV năm 2025 và khả năng cân đối \
ngân sách xã, nguồn vốn hỗ trợ của huyện, của các doanh nghiệp đóng trên địa bàn, Ủy ban nhân dân xã quyết định đầu \
tư 4,5 tỷ đồng cho 6 tuyến đường, hoàn thành trước ngày 30/9/2026, trong đó ưu tiên tuyến đường vào trường học và \
trạm y tế.
- Công an xã xử lý nghiêm các trường hợp đổ trộm rác; Hội Phụ nữ xã vận động hội viên hạn chế dùng túi ni lông; Đoàn \
Thanh niên xã phụ trách đội hình tình nguyện thu gom rác dọc bờ kênh theo đề nghị của Ủy ban Mặt trận Tổ quốc xã tại \
Công văn số 12/CV-MTTQ ngày 05/01/2026.
- Hộ gia đình thuộc diện hộ nghèo được miễn phí thu gom rác; hộ cận nghèo được giảm 50% mức phí (trừ hộ có hoạt động \
kinh doanh); các hộ còn lại nộp phí 25.000 đồng một tháng, thu vào ngày 10 của tháng.
- Mức thu phí bến bãi là 15.000 đồng một lượt xe tải, áp dụng từ ngày 01/4/2026 cho mọi xe ra vào bến sông; xe cứu \
thương, cứu hỏa đi qua bến không phải trả phí; người thu phí phải đeo thẻ và giao biên lai ngay cho người nộp.
- Mỗi hộ đóng 40.000 đồng một tháng để chi trả công người thu gom và mua sắm thiết bị bảo hộ, trừ các hộ thuộc diện \
chính sách do Ủy ban nhân dân xã xác nhận hằng năm theo danh sách niêm yết tại trụ sở.
"""


@pytest.fixture(scope="module")
def assistant(asked_of: Callable[[str, str], Assistant]) -> Assistant:
    return asked_of("ke-hoach.txt", _PLAN)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        # a purpose and a clause of another matter
        (
            "Lượng rác chôn lấp giảm xuống còn bao nhiêu tấn mỗi ngày?",
            "Giảm lượng rác chôn lấp xuống còn 12 tấn mỗi ngày […]",
        ),
        # a duty among several keeps whose duty it is
        (
            "Phí vệ sinh mỗi hộ kinh doanh ở chợ một tháng bao nhiêu tiền?",
            "Ban Quản lý chợ: […] thu phí vệ sinh 30.000 đồng mỗi hộ kinh doanh một tháng […]",
        ),
        # the opening that a decision rests on
        (
            "Các tuyến đường phải hoàn thành trước ngày nào?",
            "[…] Ủy ban nhân dân xã quyết định đầu tư 4,5 tỷ đồng cho 6 tuyến đường, "
            "hoàn thành trước ngày 30/9/2026 […]",
        ),
        # a denial keeps the clause that denies
        (
            "Có được đốt rơm rạ ngoài đồng ruộng không?",
            "Không. […] không đốt rơm rạ, rác thải ngoài đồng ruộng và hai bên đường giao thông.",
        ),
        # a percentage of another matter
        (
            "Bao nhiêu phần trăm tuyến đường liên thôn, liên xóm có đèn chiếu sáng?",
            "[…] 70% tuyến đường liên thôn, liên xóm trên địa bàn xã có đèn chiếu sáng ban đêm […]",
        ),
    ],
)
def test_one_fact_is_told_by_its_clause(assistant: Assistant, asked: str, told: str) -> None:
    answer = assistant.ask(asked)
    assert answer.answer == told
    assert all(piece.strip(" ,") in _PLAN for piece in told.removeprefix("Không.").split("[…]"))
    assert len(answer.citations[0].quote) > len(told)


@pytest.mark.parametrize(
    ("asked", "part"),
    [
        ("Hộ cận nghèo được giảm bao nhiêu phần trăm phí rác?", "(trừ hộ có hoạt động kinh doanh)"),  # an exception
        ("Phí bến bãi một lượt xe tải là bao nhiêu tiền?", "xe cứu thương, cứu hỏa đi qua bến không phải trả phí"),
        ("Mỗi hộ đóng bao nhiêu tiền một tháng?", "trừ các hộ thuộc diện chính sách"),
        ("Đoàn Thanh niên làm theo đề nghị của ai?", "theo đề nghị của Ủy ban Mặt trận Tổ quốc xã"),  # it is asked for
        ("Ban Quản lý chợ phải làm những gì?", "Bố trí thùng rác tại các lối vào"),  # more than one thing is
        ("Tuyến đường nào được ưu tiên?", "trong đó ưu tiên tuyến đường vào trường học"),
    ],
)
def test_nothing_needed_is_left_out(assistant: Assistant, asked: str, part: str) -> None:
    assert part in assistant.ask(asked).answer
