"""Two things asked of one matter in one breath."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.two_parts import parts


@pytest.mark.parametrize(
    ("text", "papers", "asked"),
    [
        (
            "Thông tư 12 ban hành ngày nào và ai ký?",
            ["Thông tư 12"],
            ["Thông tư 12 ban hành ngày nào", "Thông tư 12 ai ký"],
        ),
        (
            "cầu vượt phía nam bao giờ khởi công, bao giờ xong",
            [],
            ["cầu vượt phía nam bao giờ khởi công", "cầu vượt phía nam bao giờ xong"],
        ),
        (
            "Trạm bơm Đông Mỹ công suất bao nhiêu và khánh thành năm nào?",
            [],
            ["Trạm bơm Đông Mỹ công suất bao nhiêu", "Trạm bơm Đông Mỹ khánh thành năm nào"],
        ),
        (
            "Ai chủ trì đề án nhà ở xã hội và tốn bao nhiêu tiền?",
            [],
            ["Ai chủ trì đề án nhà ở xã hội", "đề án nhà ở xã hội tốn bao nhiêu tiền"],
        ),
        (
            "hồ phía tây diện tích bao nhiêu và thuộc phường nào",
            [],
            ["hồ phía tây diện tích bao nhiêu", "hồ phía tây thuộc phường nào"],
        ),
        (
            "Thông tư 12 ai ký, còn Thông tư 15 ai ký?",
            ["Thông tư 12", "Thông tư 15"],
            ["Thông tư 12 ai ký", "Thông tư 15 ai ký"],
        ),
    ],
)
def test_each_part_is_a_question_by_itself(text: str, papers: list[str], asked: list[str]) -> None:
    assert [part.asked for part in parts(text, papers)] == asked


@pytest.mark.parametrize(
    "text",
    [
        "Thông tư 12 ban hành ngày nào?",
        "Thông tư 12 gửi những bộ nào và tỉnh nào?",
        "Trạm bơm A và trạm bơm B, trạm nào công suất lớn hơn?",
        "Đề án do Bộ Nội vụ hay Bộ Tài chính chủ trì và bao giờ xong?",
        "Người dân và doanh nghiệp được hưởng lợi gì?",
    ],
)
def test_one_thing_asked_and_sides_are_left_whole(text: str) -> None:
    assert parts(text) == []


@pytest.mark.parametrize(
    ("asked", "said", "without"),
    [
        ("Nghị quyết 76 ban hành ngày nào và ai ký?", "ngày 15/7/2021", "“ai ký”: "),
        ("nghi quyet 76 ban hanh ngay nao, ai ky", "ngày 15/7/2021", "“ai ký”: "),
        ("Nghị quyết 02-NQ/TW ban hành ngày nào, ai ký?", "17 tháng 3 năm 2026", "“ai ký”: "),
        (
            "Vườn quốc gia Ba Vì chuyển về Hà Nội từ ngày nào và ai bàn giao?",
            "Giao Bộ Nông nghiệp và Môi trường",
            "từ ngày nào”: ",
        ),
        ("Nghị quyết 115 ban hành ngày nào và kinh phí bàn giao bao nhiêu?", "29 tháng 4 năm 2026", "“kinh phí"),
        ("Trạm bơm Yên Sở công suất bao nhiêu và khánh thành năm nào?", "90 m³/s", "“khánh thành năm nào”: "),
        ("Đề án cải cách tiền lương do ai chủ trì và kinh phí bao nhiêu?", "Ban Chỉ đạo", "“kinh phí bao nhiêu”: "),
        ("Công văn 3722 ai ký và ký lúc mấy giờ?", "Phạm Mạnh Cường", "“ký lúc mấy giờ”: "),
        ("Quyết định 468 ai ký, ban hành ngày nào, về việc gì?", "27/3/2021", "“Quyết định 468 ai ký”: "),
    ],
)
def test_what_there_is_is_told_and_the_rest_said_to_be_lacking(
    eight: Assistant, asked: str, said: str, without: str
) -> None:
    answer = eight.ask(asked)
    assert answer.answered and answer.citations
    first, _, rest = answer.answer.partition("\n- “")
    assert said in first
    assert without in f"“{rest}"


@pytest.mark.parametrize(
    "asked", ["Chỉ thị 23 ban hành ngày nào và ai ký?", "cho biết ngày ban hành và người ký của Chỉ thị 23"]
)
def test_a_text_not_held_is_said_how_to_add(eight: Assistant, asked: str) -> None:
    answer = eight.ask(asked)
    assert "02/9/2021" in answer.answer and "cchc ingest" in answer.answer
    assert any("Kho không có toàn văn" in w for w in answer.warnings)


@pytest.mark.parametrize(
    "asked",
    [
        "metro dong nai bao gio khoi cong, bao gio xong",
        "metro dong nai bao gio xong",
        "Vườn quốc gia Ba Vì thành lập năm nào, rộng bao nhiêu héc ta?",
        "Nghị định 107 ai ký, có hiệu lực từ ngày nào?",
        "metro ben thanh keo dai bao nhieu km va tong muc dau tu bao nhieu",
        # the matter itself is told nowhere
        "Đề án số 18 ở Phụ lục 2 công văn 3759 là đề án gì, ai chủ trì?",
        "Đề án mô hình tổ chức chính quyền nông thôn do cơ quan nào chủ trì xây dựng và hoàn thành năm nào?",
    ],
)
def test_what_is_told_in_no_part_is_refused_as_a_whole(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Công văn 3722 ban hành ngày nào và ai ký?", ("28 tháng 4 năm 2026", "Phạm Mạnh Cường")),
        ("de an phan cap thu tuc hanh chinh ai chu tri, bao gio xong", ("Văn phòng Chính phủ", "2022")),
        ("Nghị quyết 115 ban hành ngày nào và gồm mấy điều?", ("29 tháng 4 năm 2026", "3 điều")),
        ("Cụm đầu mối Liên Mạc công suất bao nhiêu, nghị quyết nào duyệt chủ trương?", ("170 m³/s", "28/NQ-HĐND")),
    ],
)
def test_what_is_told_in_both_parts_is_told_whole(eight: Assistant, asked: str, said: tuple[str, ...]) -> None:
    answer = eight.ask(asked).answer
    assert all(s in answer for s in said)
    assert "không nêu" not in answer
