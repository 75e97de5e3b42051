"""Documents known by their kind, issuer and matter, where their number is asked for."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Số hiệu nghị quyết của Ban Cán sự đảng Bộ Nội vụ về đẩy mạnh cải cách hành chính là gì?", "10-NQ/BCSĐ"),
        ("Quyết định phê duyệt Đề án đổi mới thực hiện cơ chế một cửa của Thủ tướng mang số mấy?", "Quyết định số 468"),
        ("Thông tư hướng dẫn tinh giản biên chế của Bộ Nội vụ và Bộ Tài chính số bao nhiêu?", "01/2015/TTLT-BNV-BTC"),
        ("Quy chế phối hợp giữa Sở Nông nghiệp và Môi trường với Sở Xây dựng số mấy?", "Quy chế phối hợp số 924"),
        ("Tờ trình của Bộ Nông nghiệp và Môi trường về Vườn quốc gia Ba Vì số bao nhiêu?", "Tờ trình 4017"),
        ("Tờ trình của Hà Nội về Vườn quốc gia Ba Vì số mấy?", "83/TTr-UBND"),
        ("Hà Nội xin nhận Vườn quốc gia Ba Vì bằng tờ trình nào?", "83/TTr-UBND"),
        ("Đồng Nai xin cơ chế cho metro bằng tờ trình số mấy, ngày nào", "21 tháng 4 năm 2026"),
        ("Nghị quyết nào của HĐND Thành phố phê duyệt chủ trương đầu tư cụm Liên Mạc?", "28/NQ-HĐND"),
        ("Quy chế làm việc của Chính phủ ban hành theo nghị định nào?", "Nghị định số 39/2022"),
        ("Thông báo của Thành ủy Hà Nội làm căn cứ cho quyết định chống ngập số mấy?", "212-TB/TU"),
        ("Kế hoạch 312 của UBND Thành phố Hà Nội nói về gì?", "phát triển hệ thống thoát nước"),
        ("Chủ trương đầu tư cụm đầu mối Liên Mạc được thông qua bằng nghị quyết nào, của ai?", "được HĐND Thành phố"),
        ("Quy định một cửa của Nghị định 61/2018 được sửa bằng nghị định nào?", "107/2021/NĐ-CP"),
        ("Hà Nội xin nhận Vườn quốc gia Ba Vì bằng tờ trình số mấy, ngày nào?", "83/TTr-UBND ngày 31 tháng 3"),
        ("Dong Nai xin co che cho metro bang to trinh so may, ngay nao?", "92/TTr-UBND ngày 21 tháng 4"),
        ("tram dau moi Lien Mac duoc HDND TP Ha Noi duyet chu truong o nghi quyet nao?", "28/NQ-HĐND"),
        ("Sở Xây dựng trình kế hoạch chống úng ngập bằng văn bản số mấy?", "191/TTr-SXD"),
        ("Sở XD Hà Nội với Sở NN&MT có quy chế phối hợp giữa hai bên, quy chế số mấy?", "924/QC-SNNMT-SXD"),
        ("Quy chế phối hợp giữa Sở NN&MT với Sở XD Hà Nội số mấy, ngày nào?", "14/4/2026"),
        ("Đồng Nai xin cơ chế khẩn cấp cho tuyến metro bằng tờ trình số nào, ngày nào?", "21 tháng 4 năm 2026"),
        ("Số hiệu công văn của Bộ Nội vụ hướng dẫn làm theo Nghị quyết 76 là gì?", "3759/BNV-CCHC"),
        (
            "Dự án phần mềm “Hệ thống hỗ trợ kiểm soát ngập lụt” của Hà Nội căn cứ quyết định số nào?",
            "364/QĐ-UBND",
        ),
        ("Nghi dinh 107/2021 ma ke hoach 2022 nhac toi la sua nghi dinh nao?", "Nghị định số 61/2018/NĐ-CP."),
    ],
)
def test_the_document_described_is_named(eight: Assistant, asked: str, said: str) -> None:
    assert said in eight.ask(asked).answer


@pytest.mark.parametrize(
    "asked",
    [
        "Kế hoạch cải cách hành chính năm 2023 của Bộ Nội vụ ban hành theo quyết định số mấy?",
        "Nghị quyết số mấy của Quốc hội về thí điểm chính quyền đô thị?",
        "Nghị định nào quy định mức lương cơ sở?",
        "Quyết định về tặng thưởng huân chương của Bộ Nội vụ số mấy?",
        "Phú Thọ xin nhận Vườn quốc gia Ba Vì bằng tờ trình số mấy, ngày nào?",
        "Nghị định 60/2021 sửa nghị định nào?",
        "Quy chế phối hợp giữa Sở Xây dựng với Sở Công Thương số mấy, ngày nào?",
    ],
)
def test_a_document_that_no_text_speaks_of_is_refused(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


def test_the_document_asked_for_is_not_the_one_that_is_named(further: Assistant) -> None:
    asked = "Kế hoạch 37 của xã An Bình Tây thực hiện theo công văn số mấy của huyện?"
    assert "214/UBND-TNMT" in further.ask(asked).answer
