"""What the beginning of a line says about its level."""

from __future__ import annotations

import pytest

from corpus.records import StepKind
from ingest.markers import marker


@pytest.mark.parametrize(
    ("line", "kind", "number"),
    [
        ("Điều 5. Phạm vi điều chỉnh", StepKind.DIEU, "5"),
        ("Điều 12a: Hồ sơ", StepKind.DIEU, "12a"),
        ("ĐIỀU 7", StepKind.DIEU, "7"),
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
        "1.000 đồng",
        "Thứ hai tuần sau",
    ],
)
def test_a_reference_or_plain_words_open_no_level(line: str) -> None:
    assert marker(line) is None
