"""What a question is taken to ask for, and under which conditions."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.kinds import defined_term, facts_asked
from assistant.library import Library
from assistant.question import LAST, Fact, Kind, Question
from assistant.understanding import LONGEST, read_question, understand
from corpus.embedding.embedder import embedding_settings, load_embedder
from corpus.errors import QuestionError
from corpus.records import StepKind
from corpus.store.embedded import EmbeddedStore


@pytest.fixture(scope="module")
def library(shipped_home: Path) -> Iterator[Library]:
    store = EmbeddedStore(shipped_home / "store", lambda: load_embedder(embedding_settings({})))
    library = Library(store)
    library.refresh()
    yield library
    store.close()


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ("xin chào", Kind.SMALL_TALK),
        ("Mục 2 công văn 3759 nói gì?", Kind.STRUCTURE),
        ("bài học thứ tư là gì", Kind.STRUCTURE),
        ("Công văn 3759 ban hành ngày nào?", Kind.METADATA),
        ("Cải cách hành chính là gì?", Kind.DEFINITION),
        ("Có được huy động tiền ngoài ngân sách không?", Kind.YES_NO),
        ("Mấy sở được giao việc đó còn phải lo chuyện gì nữa?", Kind.GENERAL),
        ("Hội phụ nữ với mấy đoàn thể được mời làm gì?", Kind.GENERAL),
        ("Bộ Nội vụ chủ trì mấy đề án?", Kind.COUNT),
        ("Kế hoạch trễ nhất là bữa nào phải ra vậy mấy anh chị?", Kind.DATE),
        ("Ban Cán sự đảng có nghị quyết riêng về việc ấy, số bao nhiêu?", Kind.DOCUMENT),
        ("Nền công vụ phải thế nào, mấy chữ đó em quên rồi", Kind.GENERAL),
        ("Mấy cái thôn nhỏ ấy vẫn gộp tiếp hay dừng lại rồi?", Kind.GENERAL),
        ("Bộ Nội vụ năm 2022: tỉ lệ số hóa kết quả phải đạt?", Kind.PERCENT),
        ("Kế hoạch của xã bám theo hai văn bản nào của cấp trên?", Kind.DOCUMENT),
        ("Có bao nhiêu đề án trong Phụ lục 2?", Kind.COUNT),
        ("Kể tên giúp tôi mấy dự luật Bộ phải soạn", Kind.LIST),
        ("Đọc tên mấy cái hồ đó ra", Kind.LIST),
        ("Mục 1 của Công văn 3759 có bao nhiêu gạch đầu dòng?", Kind.COUNT),
        ("Chương trình gồm những nội dung nào?", Kind.LIST),
        ("So sánh mục tiêu năm 2025 và 2030", Kind.COMPARE),
        ("Tỷ lệ thanh toán trực tuyến là bao nhiêu?", Kind.PERCENT),
        ("Tổng kinh phí là bao nhiêu tỷ đồng?", Kind.MONEY),
        ("Chủ tịch UBND xã là ai?", Kind.PERSON),
        ("Đề án do cơ quan nào chủ trì?", Kind.AUTHORITY),
        ("Hạn ban hành kế hoạch là khi nào?", Kind.DATE),
        ("Vì sao cải cách thể chế bị đặt quá rộng?", Kind.REASON),
        ("Nghị định nào quy định về tự chủ tài chính?", Kind.DOCUMENT),
        ("Cải cách tài chính công là nội dung thứ mấy?", Kind.ORDINAL_OF),
        ("Số điện thoại bộ phận một cửa là số nào?", Kind.PHONE),
        ("sđt đường dây nóng công ty thoát nước", Kind.PHONE),
        ("đường ngập quá, gọi công ty thoát nước số mấy đây", Kind.PHONE),
        ("Cống tắc thì alo số nào cho công ty thoát nước?", Kind.PHONE),
        ("phon cong ty thoat nuoc so bao nhieu", Kind.PHONE),
        ("Công văn 3722 cho các bộ đến ngày mấy để gửi ý kiến?", Kind.DATE),
        ("Cv 3722 bảo các bộ gửi ý kiến trước ngày nào?", Kind.DATE),
        ("Công văn 3722 ký ngày nào?", Kind.METADATA),
        ("Tên gọi của nghị quyết số mấy là chương trình tổng thể?", Kind.DOCUMENT),
        ("số nóng của điện lực", Kind.PHONE),
        ("Nhà ngập, gọi công ty thoát nước số mấy?", Kind.PHONE),
        ("Chuyện lo đủ kinh phí nằm ở bài học kinh nghiệm số mấy?", Kind.ORDINAL_OF),
        ("Mục 1 của Công văn 3759 có mấy dòng gạch ngang?", Kind.COUNT),
        ("Công trình khẩn cấp phải xong trước thời điểm nào?", Kind.DATE),
        ("Mấy cái công trình cấp bách, phần chính phải xong trước thời điểm nào?", Kind.DATE),
        ("Các bộ phải góp ý trước ngày nào?", Kind.DATE),
        ("Đề án cho mấy tổ chức khoa học bao giờ phải xong?", Kind.DATE),
        ("Ở tỉnh, ai là người phải chịu trách nhiệm?", Kind.AUTHORITY),
        ("Kinh phí nói ở mục mấy của công văn 3759?", Kind.WHERE_SAID),
        ("Theo công văn 3759, cơ quan nào ban hành Bộ Chỉ số?", Kind.AUTHORITY),
        # a body or an office, however it is asked for, has no name of its own
        ("cơ quan thường trực của chương trình là ai, theo cv 3759", Kind.AUTHORITY),
        ("Người chịu trách nhiệm về kết quả cải cách của tỉnh là ai?", Kind.AUTHORITY),
        ("Trễ thời hạn thì vị nào phải chịu trách nhiệm với Chính phủ?", Kind.AUTHORITY),
        ("Lộ trình giảm biên chế là do ông nào định?", Kind.AUTHORITY),
        ("Người đứng đầu Bộ Nội vụ là ai?", Kind.PERSON),
        ("Hội nghị tổng kết ông nào chủ trì, phát biểu kết luận?", Kind.PERSON),
        ("Mời tới đâu: mấy sếp thôi hay toàn bộ anh em cũng phải dự?", Kind.GENERAL),
        ("Chỉ thị 23 ra đời để làm gì?", Kind.REASON),
    ],
)
def test_the_kind_of_answer_is_read_from_the_words(library: Library, asked: str, kind: Kind) -> None:
    assert understand(asked, library).kind is kind


@pytest.mark.parametrize(
    ("asked", "understood"),
    [
        ("kh thoat nuoc hn 2026", "hà nội 2026"),
        ("muc nam nay cao hn 2025 bao nhieu", "cao hơn 2025"),
        ("dem ho minh phu luc 2 co may de an", "phụ lục 2 có mấy đề án"),
    ],
)
def test_short_and_bare_typing_is_read_as_meant(library: Library, asked: str, understood: str) -> None:
    assert understood in understand(asked, library).text.lower()


def test_words_of_a_kind_of_document_count_where_they_are_no_name(library: Library) -> None:
    assert "chỉ" in understand("Nghị quyết 76 đưa ra bao nhiêu chỉ tiêu cụ thể?", library).content


def test_who_asks_for_the_wording_does_not_quote_it(library: Library) -> None:
    assert not understand('Nguyên tắc "một việc một đầu mối" được viết nguyên văn thế nào?', library).quoted


def asked(library: Library, text: str) -> Question:
    return understand(text, library)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("cong van 3759 chia lam may muc lon", "mấy mục"),
        ("bao cao nop ngay may hang thang", "ngày mấy"),
        ("bai bao dang hom nao", "đăng hôm nào"),
    ],
)
def test_words_of_asking_are_restored_as_words_of_asking(library: Library, typed: str, meant: str) -> None:
    assert meant in asked(library, typed).text


def test_an_article_is_meant_by_the_document_it_is_on(library: Library) -> None:
    question = asked(library, "Bài viết giải thích Nghị quyết 76 đăng ngày nào?")
    assert question.document_ids == ("bai-viet-nghi-quyet-76",)
    assert question.documents == ()


def test_a_document_is_meant_by_its_kind_and_matter(library: Library) -> None:
    question = asked(library, "Công văn về triển khai Chương trình tổng thể ban hành ngày nào?")
    assert question.document_ids == ("3759-bnv-cchc",)


def test_diacritics_and_abbreviations_are_put_in(library: Library) -> None:
    assert "thủ tục hành chính" in asked(library, "muc do hai long ve giai quyet tthc").text


def test_loan_words_are_written_in_vietnamese(library: Library) -> None:
    assert "hạn chót" in asked(library, "deadline ban hành kế hoạch?").text


def test_a_document_is_known_by_any_writing_of_its_number(library: Library) -> None:
    for text in ("công văn 3759 nói gì", "cv 3759/bnv-cchc", "3759 ban hành ngày nào"):
        [reference] = asked(library, text).documents
        assert reference.held and reference.key == "3759/bnvcchc"


def test_a_known_document_without_text_is_not_held(library: Library) -> None:
    [reference] = asked(library, "nghị quyết 76 quy định gì").documents
    assert reference.mentioned and not reference.held


def test_a_number_no_text_has_is_unknown(library: Library) -> None:
    [reference] = asked(library, "công văn 3758/BNV-CCHC").documents
    assert not reference.mentioned


def test_an_article_about_a_resolution_is_not_the_resolution(library: Library) -> None:
    question = asked(library, "bài viết về Nghị quyết 76 nói gì về tiền lương")
    assert question.document_ids == ("bai-viet-nghi-quyet-76",) and not question.documents


def test_places_are_read_from_the_inside_out(library: Library) -> None:
    question = asked(library, "điểm b mục 5 kế hoạch xã Nguyên Giáp")
    assert question.place.levels == ((StepKind.DIEM, "b"), (StepKind.MUC, "5"))


@pytest.mark.parametrize("written", ["STT 9", "đề án số 9", "đề án 9", "stt 9"])
def test_a_row_is_pointed_at_by_any_writing_of_its_number(library: Library, written: str) -> None:
    assert (StepKind.HANG, "9") in asked(library, f"{written} trong phụ lục 2 là gì").place.levels


def test_the_last_of_a_list_is_an_ordinal(library: Library) -> None:
    assert asked(library, "bài học cuối cùng là gì").place.ordinal == LAST


def test_a_unit_the_texts_do_not_know_is_still_a_condition(library: Library) -> None:
    assert asked(library, "Mục tiêu của xã Hà Kỳ là gì?").units == ("xa ha ky",)


@pytest.mark.parametrize(
    "text",
    [
        "cán bộ không hoàn thành nhiệm vụ",
        "liên thông cấp xã với cấp huyện",
        "chính sách xã hội",
        "Tỉnh tụt tiến độ thì Chính phủ hỏi ai",
    ],
)
def test_words_that_look_like_units_are_none(library: Library, text: str) -> None:
    assert asked(library, text).units == ()


def test_a_period_is_not_its_last_year(library: Library) -> None:
    assert asked(library, "mức độ 4 đến năm 2025").numbers == ("4",)


def test_quoted_words_and_names_are_conditions(library: Library) -> None:
    question = asked(library, "Đề án “Phân cấp trong giải quyết thủ tục hành chính” ở Yên Nghĩa")
    assert question.quoted == ("phân cấp trong giải quyết thủ tục hành chính",)
    assert question.names == ("yên nghĩa",)


@pytest.mark.parametrize("text", ["", "   ", "🙂🙂", "?!"])
def test_a_question_without_a_word_is_refused_in_one_line(text: str) -> None:
    with pytest.raises(QuestionError) as caught:
        read_question(text)
    assert "\n" not in str(caught.value)


def test_an_over_long_question_is_refused_with_its_length() -> None:
    with pytest.raises(QuestionError, match=str(LONGEST + 1)):
        read_question("a" * (LONGEST + 1))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ai là người phải chịu trách nhiệm trước Chính phủ?", Kind.AUTHORITY),
        ("Ai là người viết bài báo này?", Kind.PERSON),
        ("Bộ Nội vụ làm gì với mấy thủ tục rườm rà?", Kind.GENERAL),
        ("Mọi người cứ nói chuyển đổi số, rốt cuộc nó là cái gì vậy ạ?", Kind.DEFINITION),
        ("Theo công văn 3759, cơ quan nào ban hành Bộ Chỉ số cải cách hành chính?", Kind.AUTHORITY),
        ("Cơ quan nào ban hành công văn 3759?", Kind.METADATA),
    ],
)
def test_small_words_turn_what_is_asked_for(library: Library, text: str, kind: Kind) -> None:
    assert understand(text, library).kind is kind


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("theo kế hoạch của xã nguyên giáp, cải cách hành chính được định nghĩa là gì?", "cải cách hành chính"),
        ("mọi người cứ nói cải cách hành chính, rốt cuộc nó là cái gì vậy ạ?", "cải cách hành chính"),
        ("cải cách hành chính có nghĩa là gì", "cải cách hành chính"),
    ],
)
def test_the_term_to_define_is_told_from_the_words_around_it(text: str, term: str) -> None:
    assert defined_term(text) == term


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("HN quán triệt chương trình", "hội nghị quán triệt"),
        ("TT trực tuyến năm 2030", "thanh toán trực tuyến"),
        ("CCHC NN 2021-2030: 6 ND", "hành chính nhà nước 2021-2030: 6 nội dung"),
        ("kp cchc hang nam", "kinh phí cải cách hành chính"),
        ("cv 3759 de ngay may v a", "đề ngày mấy"),
    ],
)
def test_short_forms_are_read_by_their_neighbours(library: Library, typed: str, meant: str) -> None:
    assert meant in understand(typed, library).text


def test_words_that_only_name_the_kind_of_answer_are_not_sought_in_the_text(library: Library) -> None:
    assert "tỉ" not in understand("Tỷ lệ số hóa kết quả giải quyết TTHC?", library).content
    assert "ngày" not in understand("Kế hoạch phải ban hành ngày nào?", library).content


def test_an_organ_whose_guidance_is_followed_does_not_name_its_own_plan(library: Library) -> None:
    question = understand("Theo hướng dẫn của Bộ Nội vụ thì kế hoạch của tỉnh ban hành khi nào?", library)
    assert question.document_ids == ()


@pytest.mark.parametrize("typed", ["muc tieu cua xa ng giap la gi", "mục tiêu của xã Ng. Giáp là gì"])
def test_a_half_written_name_of_a_held_unit_is_written_out(library: Library, typed: str) -> None:
    assert understand(typed, library).units == ("xa nguyen giap",)


def test_another_unit_of_the_same_last_word_stays_as_it_is(library: Library) -> None:
    assert understand("mục tiêu của xã Hưng Giáp là gì", library).units == ("xa hung giap",)


def test_times_that_recur_are_asked_for_by_which(library: Library) -> None:
    assert understand("Các bộ phải báo cáo vào những kỳ nào?", library).kind is Kind.DATE


@pytest.mark.parametrize(
    "text",
    [
        "Tỉnh làm chậm việc được giao thì ai chịu?",
        "xã lo việc gì",
        "huyện quên gửi báo cáo thì sao",
        "sở chậm nộp thì sao",
    ],
)
def test_what_a_tier_does_is_no_name_of_a_unit(library: Library, text: str) -> None:
    assert not asked(library, text).units


@pytest.mark.parametrize(
    "text",
    ["Bộ áp dụng bản ISO mấy", "theo văn bản Hướng dẫn của Bộ", "xin bản Kế hoạch năm 2022", "kịch bản Ứng phó mưa"],
)
def test_a_copy_or_draft_is_no_hamlet(library: Library, text: str) -> None:
    assert not asked(library, text).names


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("3759 co noi ko", "3759 có nói không"),
        ("viec o UBND xa lam tren mang", "việc ở Ủy ban nhân dân xã làm trên mạng"),
        ("nha toi nuoc len qua, goi so nao", "nhà tôi nước lên quá, gọi số nào"),
        ("ho so tre, dan phai lam gi", "hồ sơ trễ, dân phải làm gì"),
        ("can co che nhu the nao", "cần cơ chế như thế nào"),
    ],
)
def test_what_is_typed_without_marks_is_read_as_people_mean_it(library: Library, typed: str, meant: str) -> None:
    assert asked(library, typed).text == meant


@pytest.mark.parametrize("text", ["áp dụng tính từ hôm nào", "bắt đầu thi hành hôm nào", "có giá trị từ bao giờ"])
def test_from_when_a_document_holds_is_asked_in_several_ways(text: str) -> None:
    assert Fact.EFFECTIVE in facts_asked(text)


@pytest.mark.parametrize(
    "asked",
    [
        "Nguyên Giáp đặt chỉ tiêu gì?",
        "bên Nguyên Giáp họp thế nào",
        "UBND Nguyên Giáp có gì",
        "nguyen giap toi 2025 lam gi",
    ],
)
def test_a_bare_name_is_the_one_held_unit_of_that_name(library: Library, asked: str) -> None:
    assert understand(asked, library).units == ("xa nguyen giap",)


@pytest.mark.parametrize(
    "asked", ["Đường Võ Nguyên Giáp ngập không?", "phường Nguyên Giáp ngập mấy điểm", "anh Nguyên Giáp là ai"]
)
def test_the_name_of_something_else_is_no_unit(library: Library, asked: str) -> None:
    assert "xa nguyen giap" not in understand(asked, library).units
