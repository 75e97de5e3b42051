"""The table is built from texts, the same bytes each time."""

from __future__ import annotations

import json
from pathlib import Path

from corpus.language.build import BuildSettings, build, line_tokens, lines, spelled_out, spoken
from corpus.language.restore import Restorer

_TEXT = "Nghị quyết về cải cách hành chính.\nBộ Nội vụ hướng dẫn cải cách thủ tục hành chính năm {}.\n"


def _corpus(folder: Path) -> Path:
    path = folder / "corpus.jsonl"
    rows = [{"_id": str(n), "title": f"Điều {n}", "text": _TEXT.format(2000 + n)} for n in range(30)]
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return path


def test_the_same_texts_give_the_same_bytes(tmp_path: Path) -> None:
    path = _corpus(tmp_path)
    assert build([path]).dumps() == build([path]).dumps()


def test_a_small_corpus_is_enough_for_its_own_words(tmp_path: Path) -> None:
    assert Restorer(build([_corpus(tmp_path)])).restore("huong dan thu tuc") == "hướng dẫn thủ tục"


def test_left_out_articles_are_not_read(tmp_path: Path) -> None:
    path = _corpus(tmp_path)
    assert sum(1 for _ in lines(path, leave_out=2)) < sum(1 for _ in lines(path))
    assert build([path], BuildSettings(leave_out=2)).dumps() != build([path]).dumps()


def test_alternatives_are_spelled_out() -> None:
    assert spelled_out("{có|gồm} mấy {mục|điều}") == ["có mấy mục", "có mấy điều", "gồm mấy mục", "gồm mấy điều"]


def test_numbers_abbreviations_and_foreign_words_are_no_syllables() -> None:
    words = [token for token in line_tokens("UBND xã ban hành 76/NQ-CP qua email") if isinstance(token, str)]
    assert words == ["xã", "ban", "hành", "qua"]


def _laws_of_numbers(folder: Path) -> Path:
    path = folder / "laws.txt"
    path.write_text("\n".join(f"Điều {n} ghi số máy nguyen {n}, số máy của cơ quan {n}." for n in range(400)), "utf-8")
    return path


def test_what_people_say_is_not_outvoted_by_laws(tmp_path: Path) -> None:
    restorer = Restorer(build([_laws_of_numbers(tmp_path)]))
    assert restorer.restore("khi nao moi xong vay") == "khi nào mới xong vậy"
    assert restorer.restore("so may vay") == "số mấy vậy"


def test_a_word_that_cannot_be_vietnamese_is_no_syllable(tmp_path: Path) -> None:
    assert "nguyen" not in build([_laws_of_numbers(tmp_path)]).ids


def test_talk_is_read_with_every_alternative_and_without_its_commas(tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_text("# said\n{Dạ|Ừ|À}, {ai|bên nào} lo\n", "utf-8")
    said = list(spoken(path, 3))
    assert len(said) == 6
    assert {line.split(",")[0] for line in said if "," in line} == {"Dạ", "Ừ", "À"}
    assert any("bên nào lo" in line for line in said)


def test_well_typed_questions_teach_how_people_ask(tmp_path: Path) -> None:
    questions = tmp_path / "asked.jsonl"
    rows = [
        {"question": "Máy chủ tỉnh chấm mấy lần?", "history": ["Bên tỉnh chấm lúc nào?"]},
        {"question": "tinh chấmm"},
    ]
    questions.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    model = build([_laws_of_numbers(tmp_path)], question_sets=[questions])
    assert Restorer(model).restore("ben tinh cham luc nao") == "bên tỉnh chấm lúc nào"
    assert "chấmm" not in model.ids
    assert build([_laws_of_numbers(tmp_path)], question_sets=[questions]).dumps() == model.dumps()
