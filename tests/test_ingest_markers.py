"""What the beginning of a line says about its level."""

from __future__ import annotations

import pytest

from corpus.records import StepKind
from ingest.markers import marker
from ingest.source import from_text
from ingest.structure import paragraphs


@pytest.mark.parametrize(
    ("line", "kind", "number"),
    [
        ("Điều 5. Phạm vi điều chỉnh", StepKind.DIEU, "5"),
        ("Điều 12a: Hồ sơ", StepKind.DIEU, "12a"),
        ("ĐIỀU 7", StepKind.DIEU, "7"),
        ("Điều 689. Hiệu lực thi hành", StepKind.DIEU, "689"),
        ("Điều 1024. Chuyển tiếp", StepKind.DIEU, "1024"),
        ("Điều 1.1.NĐ.2.15. Chế độ nâng bậc lương", StepKind.DIEU, "1.1.NĐ.2.15"),
        ("1000. Cấp phiếu lý lịch tư pháp", StepKind.KHOAN, "1000"),
        ("2384) Cấp lại giấy phép", StepKind.KHOAN, "2384"),
        ("2.1.3.4.5. Chi tiết", StepKind.KHOAN, "2.1.3.4.5"),
        ("XXXVIII. LĨNH VỰC ĐẤT ĐAI", StepKind.MUC, "XXXVIII"),
        ("1/Mục tiêu", StepKind.KHOAN, "1"),
        ("A. DANH MỤC THỦ TỤC HÀNH CHÍNH", StepKind.MUC, "A"),
        ("C. BỊ BÃI BỎ", StepKind.MUC, "C"),
        ("2/ TH (tổng hợp)", StepKind.KHOAN, "2"),
        ("Chương IV", StepKind.CHUONG, "IV"),
        ("Phần thứ hai", StepKind.PHAN, "thứ hai"),
        ("Chương II ĐẤT ĐAI", StepKind.CHUONG, "II"),
        ("Mục 3. ỨNG DỤNG CÔNG NGHỆ", StepKind.MUC, "3"),
        ("Mục 2. KINH PHÍ", StepKind.MUC, "2"),
        ("Tiểu mục 1", StepKind.TIEU_MUC, "1"),
        ("III. TỔ CHỨC THỰC HIỆN", StepKind.MUC, "III"),
        ("2. Về tổ chức bộ máy", StepKind.KHOAN, "2"),
        ("2.1.3. Giải pháp", StepKind.KHOAN, "2.1.3"),
        ("đ) Cơ quan khác", StepKind.DIEM, "đ"),
        ("- Bộ trưởng", StepKind.GACH, ""),
        ("– Bộ trưởng", StepKind.GACH, ""),
        ("+ Các mục tiêu", StepKind.CONG, ""),
        ("PHỤ LỤC 2", StepKind.PHU_LUC, "2"),
        ("Phụ lục số IV", StepKind.PHU_LUC, "IV"),
        ("Thứ ba, tăng cường", StepKind.THU, "ba"),
    ],
)
def test_a_marker_gives_its_level_and_number(line: str, kind: StepKind, number: str) -> None:
    found = marker(line)
    assert found is not None
    assert (found.kind, found.number) == (kind, number)


@pytest.mark.parametrize(
    "line",
    [
        "Điều 5 Nghị định này quy định",
        "Chương trình tổng thể cải cách hành chính",
        "Mục tiêu đến năm 2030",
        "Phần mềm dùng chung",
        "Phụ lục này kèm theo",
        "Phụ lục 2 kèm theo Quyết định này",
        "02 tháng 8 năm 2021",
        "3759/BNV-CCHC",
        "76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ",
        "23/CT-TTg, các bộ tổng kết",
        "61/2018/NĐ-CP",
        "2021. Đến năm 2025 hoàn thành toàn bộ",
        "1000 đồng",
        "1.000 đồng",
        "Thứ hai tuần sau",
    ],
)
def test_a_reference_or_plain_words_open_no_level(line: str) -> None:
    assert marker(line) is None


def test_a_list_that_counts_past_1899_goes_on_although_its_numbers_look_like_years() -> None:
    text = "\n".join(["Danh mục thủ tục hành chính", *(f"{n}. Thủ tục thứ {n}" for n in (1898, 1899, 1900, 1901))])
    found = [p.step.number for p in paragraphs(from_text(text), "d", "v")][1:]
    assert found == ["1898", "1899", "1900", "1901"]
