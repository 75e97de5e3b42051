"""A refusal tells in how many paragraphs each thing asked about stands, so that a reader can check it himself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.answer import Assistant
from assistant.result import Searched, as_json
from corpus.embedding.embedder import load_embedder
from corpus.language.tokens import spaced
from corpus.records import StepKind
from corpus.store.embedded import EmbeddedStore
from ui.terminal import answer_text

METRO = "Tuyến metro số 1 khởi công khi nào?"


@pytest.fixture(scope="module")
def store(shipped_home: Path) -> EmbeddedStore:
    return EmbeddedStore(shipped_home / "store", load_embedder)


@pytest.fixture(scope="module")
def assistant(store: EmbeddedStore) -> Assistant:
    return Assistant(store)


def _searched(assistant: Assistant, question: str) -> Searched:
    answer = assistant.ask(question)
    assert not answer.answered and answer.searched
    return answer.searched


def _counts(found: Searched) -> dict[str, int]:
    return {one.words.lower(): one.paragraphs for one in found.words}


def test_each_thing_asked_about_is_counted_and_can_be_opened(eight: Assistant) -> None:
    found = _searched(eight, METRO)
    counts = _counts(found)
    assert found.documents == 8 and found.paragraphs > 400
    assert counts["khởi công"] == 0 < counts["tuyến metro"]
    assert found.together == 0 and not found.both
    first = next(one for one in found.words if one.paragraphs).places[0]
    assert first.quote.lower() == "tuyến metro" and first.quote in first.text


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Mức phạt nồng độ cồn đối với người đi xe máy là bao nhiêu?", {"nồng độ", "cồn"}),
        ("Làm thẻ căn cước hết bao lâu?", {"thẻ căn cước"}),
        ("Đà Nẵng có mấy bài học?", {"đà nẵng"}),
        ("Đến năm 2035 tỷ lệ hài lòng ở xã Nguyên Giáp là bao nhiêu %?", {"2035"}),
        ("Công văn 3759 nói gì về giải phóng mặt bằng?", {"giải phóng mặt bằng"}),
    ],
)
def test_what_no_text_has_is_told_as_nought(assistant: Assistant, question: str, words: set[str]) -> None:
    counts = _counts(_searched(assistant, question))
    assert {word for word, count in counts.items() if not count} >= words
    assert len(counts) <= 5
    assert not {"mức", "bao nhiêu", "công văn", "năm", "hết"} & set(counts)


@pytest.mark.parametrize("question", [METRO, "Ai là chủ tịch UBND thành phố Hà Nội?", "Lương chủ tịch xã bao nhiêu?"])
def test_a_count_is_of_paragraphs_whose_own_text_has_the_words(eight: Assistant, question: str) -> None:
    """The index has title and headings with every paragraph: they would be counted again and again."""
    library = eight.consider(question).scene.library  # type: ignore[union-attr]
    texts = [
        spaced(p.text)
        for d in library.held()
        for p in library.paragraphs(d.id)
        if p.step.kind is not StepKind.FURNITURE
    ]
    for one in _searched(eight, question).words:
        ways = [spaced(one.words), *map(spaced, one.wordings)]
        assert one.paragraphs == sum(any(way in text for way in ways) for text in texts)


def test_a_text_asked_about_is_the_only_one_looked_in(assistant: Assistant) -> None:
    found = _searched(assistant, "Công văn 3759 quy định ai được khen thưởng?")
    assert found.documents == 1 and found.named == ("3759-bnv-cchc",)
    assert 0 < found.paragraphs < 100


def test_another_wording_that_stands_there_is_told(assistant: Assistant) -> None:
    found = _searched(assistant, "Đà Nẵng có mấy bài học?")
    lesson = next(one for one in found.words if one.words == "bài học")
    assert lesson.paragraphs and "kinh nghiệm" in lesson.wordings
    assert lesson.places[0].quote == "bài học"  # its own words first


def test_a_title_counts_once_however_many_paragraphs_stand_below_it(asked_of: Callable[[str, str], Assistant]) -> None:
    lines = "- Trạm bơm Cổ Nhuế do Sở Xây dựng quản lý.\n- Trạm bơm Yên Sở đã hoàn thành.\n"
    assistant = asked_of("ke-hoach.txt", f"KẾ HOẠCH\nVề việc vận hành trạm bơm\n1. Phân công\n{lines}")
    found = _searched(assistant, "Trạm bơm Cổ Nhuế tiêu thụ bao nhiêu điện?")
    pump = next(one for one in found.words if "trạm bơm" in one.words.lower())
    assert pump.paragraphs == 3


def test_a_name_that_a_stop_divides_is_found(asked_of: Callable[[str, str], Assistant]) -> None:
    line = "- Gửi Ủy ban nhân dân TP. Hồ Chí Minh và các Bộ: Công an, Tư pháp để phối hợp.\n"
    assistant = asked_of("ke-hoach.txt", f"KẾ HOẠCH\nVề việc vận hành trạm bơm\n1. Phân công\n{line}")
    found = _searched(assistant, "Trạm bơm của TP. Hồ Chí Minh tiêu thụ bao nhiêu điện?")
    assert next(one.paragraphs for one in found.words if "Hồ Chí Minh" in one.words) == 1


def test_a_law_that_is_not_held_is_told_with_what_was_looked_for(assistant: Assistant) -> None:
    answer = assistant.ask("Điều 7 Luật Thanh niên quy định gì?")
    assert answer.kind == "not-held" and answer.searched
    assert [one.words for one in answer.searched.words] == ["Thanh niên"]
    assert not answer.nearest


def test_an_answer_and_a_courtesy_tell_nothing_of_it(assistant: Assistant) -> None:
    for question in ("Công văn 3759 gửi cho những ai?", "Xin chào"):
        assert assistant.ask(question).searched is None


def test_the_contract_has_it_as_a_key_of_its_own(assistant: Assistant, store: EmbeddedStore) -> None:
    found = as_json(assistant.ask("Đà Nẵng có mấy bài học?"), store.document)["searched"]
    assert set(found) == {"documents", "paragraphs", "document_ids", "words", "together"}
    lesson = found["words"][1]
    assert lesson["words"] == "bài học" and store.paragraph(lesson["paragraph_ids"][0])
    assert as_json(assistant.ask("Công văn 3759 gửi cho những ai?"), store.document)["searched"] is None


def test_a_terminal_shows_it_in_one_line(assistant: Assistant) -> None:
    lines = answer_text(assistant.ask("Đà Nẵng có mấy bài học?")).splitlines()
    line = next(x for x in lines if x.startswith("Đã tìm từng chữ trong 5 văn bản"))
    assert "“Đà Nẵng” 0 đoạn · “bài học” (hay “kinh nghiệm”)" in line and line.endswith("cả hai: 0 đoạn.")
    asked = answer_text(assistant.ask("Công văn 3759 quy định ai được khen thưởng?"))
    assert "trong văn bản được hỏi (58 đoạn): “khen thưởng” 0 đoạn." in asked


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("Kinh phí chống ngập lấy ở đâu, bao nhiêu tỷ?", {"kinh phí", "chống ngập"}, {"ngập lấy", "lấy"}),
        ("Nghị quyết 76 thay thế Nghị quyết 30c đúng không?", {"nghị quyết 30c", "thay thế"}, {"c"}),
        ("Tỉnh nào xếp cuối bảng SIPAS năm 2022?", {"sipas", "2022"}, {"xếp", "bảng", "hài lòng"}),
        ("xã Nguyên Giáp thuộc huyện nào, tỉnh nào?", {"huyện", "tỉnh"}, {"thuộc huyện", "xã"}),
    ],
)
def test_whole_words_of_the_matter_are_looked_for(
    eight: Assistant, question: str, told: set[str], untold: set[str]
) -> None:
    words = set(_counts(_searched(eight, question)))
    assert told <= words and not untold & words


def test_a_follow_up_with_a_matter_of_its_own_counts_that_alone(eight: Assistant) -> None:
    before = "Năm 2025 xã Nguyên Giáp đặt mục tiêu bao nhiêu % hồ sơ?"
    answer = eight.ask("còn lĩnh vực đất đai thì sao?", [before])
    assert answer.searched and list(_counts(answer.searched)) == ["đất đai"]


def test_a_year_counts_below_the_line_that_has_it(asked_of: Callable[[str, str], Assistant]) -> None:
    lines = "- Đến năm 2025:\n+ Trồng 500 cây sao đen.\n+ Nạo vét kênh chính.\n- Đến năm 2030: trồng thêm cây.\n"
    assistant = asked_of("ke-hoach.txt", f"KẾ HOẠCH\nVề việc trồng cây\n1. Mục tiêu\n{lines}")
    found = _searched(assistant, "Năm 2025 có bao nhiêu tiến sĩ trồng cây?")
    year = next(one for one in found.words if one.words == "2025")
    assert year.paragraphs == 3 and year.above


def test_words_on_both_sides_of_a_stop_are_no_name(eight: Assistant) -> None:
    found = eight.ask("Bộ Xây dựng được giao bao nhiêu biên chế năm 2024?").searched
    told = {w.words.lower(): w for w in found.words} if found else {}
    assert "bộ xây dựng" not in told or not any(". " in p.quote for p in told["bộ xây dựng"].places)
