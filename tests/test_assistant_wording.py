"""The table of everyday and official words, and how a question's words are looked up by it."""

from __future__ import annotations

from importlib.resources import files

import pytest

from assistant.everyday import Row, read_rows, rows, synonyms
from assistant.evidence import idf, share
from assistant.probes import as_common_as_said, expanded, said, terms_of_wordings
from assistant.stopwords import content
from assistant.terms import set_terms, unheard
from corpus.language.tokens import syllables


def test_a_row_with_a_direction_leads_from_left_to_right_only() -> None:
    both, one = read_rows(["# heading", "", "hàng năm | hằng năm", "lên mây > điện toán đám mây | đám mây"])
    assert both == Row(("hàng năm", "hằng năm"), ("hàng năm", "hằng năm"))
    assert one == Row(("lên mây",), ("điện toán đám mây", "đám mây"))
    assert one.phrases == ("lên mây", "điện toán đám mây", "đám mây")


def test_a_row_of_opposites_leads_to_a_text_and_says_so() -> None:
    (row,) = read_rows(["giẫm chân nhau | chồng việc ! thống nhất"])
    assert row == Row(("giẫm chân nhau", "chồng việc"), ("thống nhất",), opposed=True)
    assert any(s.opposed for s in said("thủ tục rườm rà quá"))
    assert not any(s.opposed for s in said("họp hành qua mạng"))


@pytest.mark.parametrize(
    ("everyday", "official"),
    [
        ("nộp phí qua mạng", "thanh toán trực tuyến"),
        ("đưa lên dạng số", "số hóa"),
        ("xếp đội sổ", "xếp hạng"),
        ("dân hết tin", "mất uy tín"),
        ("khỏi in ấn", "không giấy tờ"),
        ("giao việc ra ngoài", "chuyển giao"),
        ("làm đơn thưa", "khiếu nại"),
        ("chích ngừa", "tiêm chủng"),
        ("giấy hôn thú", "đăng ký kết hôn"),
        ("nghẹt cống", "nạo vét"),
    ],
)
def test_villagers_clerks_and_journalists_find_the_official_term(everyday: str, official: str) -> None:
    asked = f"xã {everyday} thế nào"
    written = {" ".join(w) for item in said(asked) for w in item.written}
    assert " ".join(syllables(official)) in written


@pytest.mark.parametrize(
    ("everyday", "official"),
    [
        ("xài phần mềm chùa", "phần mềm có bản quyền"),
        ("bị đi họp thay", "ủy quyền"),
        ("bắt dừng thi công", "đình chỉ thi công"),
        ("xin xử lại", "kháng cáo"),
    ],
)
def test_the_thesaurus_leads_from_talk_to_terms_of_all_fields(everyday: str, official: str) -> None:
    written = {" ".join(w) for item in said(f"nếu {everyday} thì sao") for w in item.written}
    assert " ".join(syllables(official)) in written


def test_the_thesaurus_holds_no_single_everyday_syllable() -> None:
    """One syllable alone means too many things to stand for a term."""
    text = files("assistant").joinpath("data/thesaurus.txt").read_text(encoding="utf-8")
    table = read_rows(text.splitlines())
    assert len(table) > 4000
    assert [row for row in table if row.written != row.asked and any(len(p.split()) < 2 for p in row.asked)] == []


def test_official_words_do_not_lead_to_everyday_ones() -> None:
    assert ("điện", "toán", "đám", "mây") in synonyms(("lên", "mây"))
    assert ("lên", "mây") not in synonyms(("điện", "toán", "đám", "mây"))


def test_no_phrase_stands_twice_in_a_row_and_no_row_twice_in_the_table() -> None:
    assert [row for row in rows() if len(set(row.asked)) != len(row.asked)] == []
    assert [row for row in rows() if len(set(row.written)) != len(row.written)] == []
    seen = [(row.asked, row.written) for row in rows()]
    assert len(set(seen)) == len(seen)


def test_every_row_leads_somewhere_and_from_words_with_content() -> None:
    idle = [row for row in rows() if len(row.asked) == 1 and set(row.written) <= set(row.asked)]
    assert idle == []
    assert [row for row in rows() if not any(content(p) for p in row.asked)] == []


@pytest.mark.parametrize(
    ("text", "carried"),
    [
        ("Chậm nhất là ngày 25 tháng 12", 0.9),
        ("muộn nhất là ngày 25 tháng 12", 1.0),
        ("cái muộn và cái nhất", 0.6),
        ("trước ngày 25 tháng 12", 0.0),
    ],
)
def test_a_word_counts_by_neighbour_alone_or_by_what_means_the_same(text: str, carried: float) -> None:
    asked = "muộn nhất ngày nào"
    assert share(content(asked), text, idf({}, 10, asked)) == pytest.approx(carried)


def test_a_phrase_is_taken_with_its_small_words() -> None:
    assert [s.phrase for s in said("có phải người bằng lòng không")] != []
    assert said("lòng") == ()


def test_a_figure_needs_no_neighbour() -> None:
    assert share(("mức", "độ", "4"), "loại 4", idf({}, 10)) == pytest.approx(1 / 3)


def test_a_word_is_as_common_as_its_commonest_wording() -> None:
    asked = "máy chủ lên mây"
    assert "đám_mây" in terms_of_wordings(asked) and "toán_đám" in expanded(asked)
    found = as_common_as_said({**dict.fromkeys(terms_of_wordings(asked), 0), "mây": 1, "đám_mây": 7}, asked)
    assert found["mây"] == 7


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("thủ tục đăng ký kết hôn", {"kết_hôn", "thủ_tục"}),
        ("cấp đổi căn cước", {"căn_cước"}),
        ("kế hoạch dài hơi", {"kế_hoạch"}),
    ],
)
def test_set_terms_are_told_from_chance_neighbours(text: str, terms: set[str]) -> None:
    assert set(set_terms(content(text), text)) >= terms
    assert not {"dài_hơi", "đổi_căn", "hoạch_dài"} & set(set_terms(content(text), text))


def test_a_term_no_text_uses_is_unheard_unless_texts_say_it_otherwise() -> None:
    asked = "mức phạt khi kết hôn muộn"
    none = dict.fromkeys([*terms_of_wordings(asked), "kết_hôn"], 0)
    assert unheard(("kết_hôn",), asked, none) == ("kết_hôn",)
    assert unheard(("kết_hôn",), asked, {**none, "kết_hôn": 3}) == ()
    assert unheard(("so_sánh",), asked, {"so_sánh": 0, **none}) == ()


def test_a_question_of_two_words_is_about_their_one_term() -> None:
    assert set_terms(("dân", "số"), "dân số xã này là bao nhiêu") == ("dân_số",)
    none = dict.fromkeys(terms_of_wordings("dân số"), 5)
    assert unheard(("dân_số",), "dân số", {**none, "dân_số": 0}) == ("dân_số",)
