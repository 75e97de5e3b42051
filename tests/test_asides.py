"""What is said around a question, and how it is said in the regions: none of it is asked for."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.asides import without_asides
from assistant.probes import said
from assistant.regional import as_written
from corpus.language.tokens import syllables


@pytest.mark.parametrize(
    "said",
    [
        "Anh chị cho em hỏi chút ạ, em mới nhận việc ở sở, {} cho khỏi trễ?",
        "Em là chuyên viên mới về phòng nội vụ, chưa rành, cho em hỏi {} với ạ?",
        "Sếp vừa hỏi mà em bí, {} vậy ta?",
        "Mấy anh chị ơi giúp em với, đang cần gấp, {}?",
        "Chiều nay họp rồi, {} kẻo lỡ?",
        "Nói thật tôi không rành mấy vụ này, {} vậy bà con?",
        "Chào anh, chào chị. Em tên Lan. {} ạ?",
        "Nhờ anh chị chỉ giùm {}, em cần để chiều trình lãnh đạo.",
        "Có bạn đọc thắc mắc là {}",
        "Dân hỏi mà tôi không biết trả lời sao, {}?",
        "Theo anh chị thì {}",
        "{} để em còn báo sếp?",
        "{}, em cảm ơn nhiều ạ!",
        "Văn bản có nói rõ {} không?",
        "{}? Sếp cần để phát biểu.",
        "{}? Chị phải kê vào báo cáo chiều nay.",
        "{}? Phòng em đang chờ.",
        "{}, tôi cần liệt kê vào tờ trình.",
        "{}, anh em kiểm lâm cần nắm",
        "{} vậy mọi người?",
        "{} hè anh?",
        "PV hỏi nhanh: {}?",
        "Bạn đọc ở Hải Dương hỏi: {}?",
        "Kính gửi quý cơ quan, {}?",
        "Kính thưa quý vị, xin được hỏi: {}?",
        "Đề nghị cho biết {}?",
        "Rất mong được giải đáp, {}?",
        "Già rồi chả hiểu, {} hở cháu?",
        "Con tôi hỏi {}?",
        "{}, kể anh nghe để anh nói với các thôn",
        "{} để chị còn trả lời dân",
        "{}? Mong sớm nhận phản hồi.",
        "{}, xin trích nguyên văn?",
    ],
)
def test_only_the_question_is_left(said: str) -> None:
    assert without_asides(said.format("kế hoạch năm gửi về đâu")).lower().rstrip(" ?") == "kế hoạch năm gửi về đâu"


@pytest.mark.parametrize(
    "text",
    [
        "Xã họp kiểu gì cho đỡ tốn giấy?",
        "Em ở xã Nguyên Giáp, tới năm 2025 hồ sơ điện tử đạt bao nhiêu?",
        "Tỉnh em lỡ ban hành kế hoạch từ tháng 5, giờ xử lý thế nào?",
        "Kế hoạch gửi cho lãnh đạo nào?",
        "Sếp phải gặp dân theo lịch nào?",
        "Văn bản có nói gì về hạn nộp không?",
        "Sau khi họp giao ban, cơ quan nào báo cáo?",
        "Ai nhận phản ánh để xử lý?",
        "Kính gửi ghi những nơi nào, có tỉnh không?",
        "Cử tri hỏi thì ai trả lời?",
        "Cơ quan nào báo cho tôi biết kết quả?",
        "Phải nói thế nào để bà con hiểu?",
        "Sinh viên viết đơn gửi cho ai?",
        "Để viết báo cáo năm, các bộ lấy số liệu ở đâu?",
    ],
)
def test_a_word_of_the_matter_stays(text: str) -> None:
    assert without_asides(text) == text


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Lớp em học về Luật Trẻ em, thầy bắt thuộc các quyền, kể tên đủ giúp em.", "kể tên Luật Trẻ em, các quyền"),
        ("Tụi em đang ôn thi, cô bắt học thuộc 7 bài học, kể hết ra giúp em.", "kể hết 7 bài học"),
        ("Nhóm em thảo luận về kế hoạch năm, sếp kêu liệt kê mấy đề án.", "kế hoạch năm, liệt kê mấy đề án."),
    ],
)
def test_who_makes_whom_learn_it_is_no_part_of_it(said: str, meant: str) -> None:
    assert without_asides(said) == meant


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("Kế hoạch gửi về mô rứa?", "Kế hoạch gửi về đâu thế?"),
        ("Bộ mô lo đề án?", "Bộ nào lo đề án?"),
        ("Răng phải lập kế hoạch rứa?", "vì sao phải lập kế hoạch thế?"),
        ("Bản cũ phải xử lý răng ạ?", "Bản cũ phải xử lý sao ạ?"),
        ("Đề án này làm chi rứa?", "Đề án này làm gì thế?"),
        ("Chừng nào thì xong?", "khi nào thì xong?"),
        ("Mưa 50 li một giờ", "Mưa 50mm/h"),
        ("Trạm bơm được bao nhiêu khối một giây?", "Trạm bơm được bao nhiêu m3/s?"),
        ("Quy mô, mô hình, chi phí, chi cục và răng miệng", "Quy mô, mô hình, chi phí, chi cục và răng miệng"),
        ("Kinh phí thu, chi ra sao?", "Kinh phí thu, chi ra sao?"),
    ],
)
def test_regional_words_as_the_written_language_has_them(said: str, written: str) -> None:
    assert as_written(said).replace("  ", " ") == written


def test_a_new_limit_asked_for_is_no_question_of_how_often(eight: Assistant) -> None:
    before = "Mấy đợt trong năm thì phải báo cáo Bộ Nội vụ tình hình thực hiện Chương trình?"
    assert not eight.ask("Thế báo cáo quý thì chậm nhất ngày nào phải nộp?", [before]).answered


def test_a_call_before_the_question_is_no_slip_of_the_finger(eight: Assistant) -> None:
    answer = eight.ask("Alo cho em hỏi xíu nghen, bộ mô lo đề án phân cấp trong giải quyết thủ tục hành chính rứa?")
    assert "Văn phòng Chính phủ" in answer.answer


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Ai ký thay trong công văn metro?", "Phạm Mạnh Cường"),
        ("Công văn vụ metro gấp cỡ nào, hỏa tốc hay khẩn?", "HỎA TỐC"),
        ("Công văn vụ metro gấp cỡ nào?", "HỎA TỐC"),
        ("Văn phòng Chính phủ gửi công văn metro cho mấy bộ nào?", "Các Bộ: Công an, Tư pháp"),
        ("Trong 7 bài học, bài nào nhắc chuyện khen người làm tốt, phạt người làm bậy?", "thứ sáu"),
        ("Nghị quyết Ba Vì có hiệu lực hồi nào?", "kể từ ngày ký"),
        ("Mấy mảng cải cách hành chính xã Nguyên Giáp tập trung vào là những mảng chi?", "Cải cách thể chế"),
    ],
)
def test_a_document_is_called_by_its_kind_and_one_word(eight: Assistant, asked: str, said: str) -> None:
    assert said in eight.ask(asked).answer


@pytest.mark.parametrize(
    "asked",
    [
        "Nộp báo cáo cải cách trễ thì bị gì?",
        "Tỉnh ban hành kế hoạch sau ngày 25 tháng 12 thì bị phạt gì?",
        "Báo cáo quý gửi chậm thì bị phạt bao nhiêu?",
    ],
)
def test_a_rule_is_no_answer_to_what_follows_from_breaking_it(eight: Assistant, asked: str) -> None:
    assert not eight.ask(asked).answered


def test_a_verdict_needs_the_words_that_are_asked_to_be_so(eight: Assistant) -> None:
    answer = eight.ask("Đơn vị nào đội sổ cải cách thì sếp có bị cách chức không?")
    assert not answer.answer.startswith("Có.")


def test_a_document_that_only_marks_a_time_is_not_what_is_asked_about(eight: Assistant) -> None:
    asked = "Tỉnh lỡ ra kế hoạch cải cách 5 năm từ tháng 5/2021, trước cả Nghị quyết 76. Giờ phải xử lý bản đó thế nào?"
    assert "rà soát, sửa đổi, bổ sung" in eight.ask(asked).answer
    assert not eight.ask("Từ khi có Nghị quyết 76 tới nay bao nhiêu thủ tục được cắt?").answered
    assert not eight.ask("Sau khi có Nghị định 61 thì bộ phận một cửa mở mấy giờ?").answered


@pytest.mark.parametrize(
    ("everyday", "official"),
    [
        ("tiền làm", "kinh phí"),
        ("bám theo luật nào", "căn cứ"),
        ("sếp phòng", "cấp phòng"),
        ("dân hả dạ", "sự hài lòng của người dân"),
        ("khỏi gửi giấy", "văn bản điện tử"),
        ("hay ngập", "điểm úng ngập"),
        ("hồi âm", "có ý kiến"),
        ("người làm bậy", "cá nhân vi phạm"),
    ],
)
def test_further_everyday_words_find_the_official_ones(everyday: str, official: str) -> None:
    written = {" ".join(w) for item in said(f"Chỗ này {everyday} ra sao?") for w in item.written}
    assert " ".join(syllables(official)) in written


@pytest.mark.parametrize(
    "said", ["Chào bạn, hôm nay làm việc có mệt không?", "Dạ em cảm ơn ạ", "Chào em, hôm nay khỏe không?"]
)
def test_talk_is_answered_as_talk(eight: Assistant, said: str) -> None:
    assert eight.ask(said).kind == "small-talk"


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Chủ tịch cần gấp: bao giờ phải nộp hồ sơ?", "bao giờ phải nộp hồ sơ?"),
        ("Tôi phải báo cáo huyện ủy: bao giờ phải nộp hồ sơ?", "bao giờ phải nộp hồ sơ?"),
        ("Kiểm tra căn cứ: ai ký quyết định ấy?", "ai ký quyết định ấy?"),
        ("Bàn giao những gì, anh em kiểm lâm cần nắm", "Bàn giao những gì?"),
        ("Trường hợp ấy thì ai là người xem xét hồ sơ?", "Trường hợp ấy thì ai xem xét hồ sơ?"),
        ("Đất công nói cho đúng thì được định nghĩa là gì?", "Đất công được định nghĩa là gì?"),
        ("Hiểu đất công là gì cho đúng, có định nghĩa không?", "đất công là gì?"),
    ],
)
def test_for_whom_it_is_asked_is_no_part_of_it(said: str, left: str) -> None:
    assert without_asides(said).rstrip("?") == left.rstrip("?")


@pytest.mark.parametrize(
    "text",
    [
        "Dân gửi hồ sơ qua bưu điện: kế hoạch dẫn quyết định số mấy?",
        "Bài viết Nghị quyết 76: cách chấm phải đổi thế nào?",
        "Tên người: ai ký văn bản ấy?",
        "Cơ quan nào là cơ quan thường trực?",
    ],
)
def test_the_matter_before_a_colon_stays(text: str) -> None:
    assert without_asides(text) == text


def test_a_figure_said_loosely() -> None:
    assert as_written("Mưa cỡ 70mm/h đổ lại thì ai lo thoát nước cho thủ đô?").endswith("ai lo thoát nước cho Hà Nội?")
    assert as_written("Mưa cỡ 70mm/h đổ lại").startswith("Mưa đến 70mm/h")
    assert as_written("vùng thủ đô gồm những tỉnh nào") == "vùng thủ đô gồm những tỉnh nào"


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("Kế hoạch có nói tới chuyện vay vốn không?", "Kế hoạch có nói tới vay vốn không?"),
        ("Huyện có tính chuyện hỗ trợ học phí không?", "Huyện có hỗ trợ học phí không?"),
        ("Sở có giữ vai trò cơ quan thường trực không, cháu?", "Sở có là cơ quan thường trực không?"),
        ("Hộ nghèo được miễn phí, phải không bà?", "Hộ nghèo được miễn phí, phải không?"),
    ],
)
def test_words_of_telling_before_the_matter_are_no_part_of_it(said: str, asked: str) -> None:
    assert without_asides(said) == asked


def test_a_chat_about_the_law_keeps_its_words() -> None:
    assert "chuyện" in without_asides("Mời người nói chuyện luật thì trả bao nhiêu?")


def test_the_paper_that_the_asker_writes_about_is_where_to_look() -> None:
    said = "Tôi đang viết bài về Nghị quyết 76/NQ-CP, xin cho biết ai bị bãi miễn?"
    assert without_asides(said) == "Theo Nghị quyết 76/NQ-CP, ai bị bãi miễn?"


def test_what_others_understand_is_asked_of_the_paper_that_is_to_say_it() -> None:
    said = "Sinh viên tôi hay viết cải cách là việc riêng, hiểu thế có đúng với bài viết về Nghị quyết 76 không?"
    told = "Theo bài viết về Nghị quyết 76, cải cách là việc riêng, đúng không?"
    assert without_asides(said) == told
