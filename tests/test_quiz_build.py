"""Quizzes from the shipped texts and from law articles: sound, checked, repeatable, stale when texts change."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.answer import Assistant
from assistant.quiz.build import Request, balanced, build
from assistant.quiz.items import Check, ItemKind, Option, Quiz, Status
from assistant.quiz.phrasing import phrased
from assistant.quiz.rules import faults
from assistant.quiz.selfcheck import NOT_ANSWERED, OTHER_ANSWER, OTHER_PLACE, SelfCheck
from assistant.quiz.stale import stale
from assistant.result import Answer
from corpus.embedding.embedder import embedding_settings, load_embedder
from corpus.errors import InputError, NotHeldError
from corpus.language.text import comparable
from corpus.records import Citation, Document
from corpus.store.embedded import EmbeddedStore
from ingest.pipeline import prepare
from ingest.source import from_text
from tests.quiz_samples import item

LAW = """Điều 1. Thanh niên
Thanh niên là công dân Việt Nam từ đủ 16 tuổi đến 30 tuổi.
Điều 9. Tháng Thanh niên
Tháng Ba hằng năm là Tháng Thanh niên.
Điều 24. Chính sách đối với thanh niên có tài năng
1. Ban hành chính sách đào tạo, bồi dưỡng năng khiếu cho thanh niên ở vùng có điều kiện kinh tế khó khăn.
2. Tạo điều kiện học tập, nghiên cứu ở trong nước và nước ngoài cho thanh niên có tài năng trong các lĩnh vực.
3. Tuyên dương, khen thưởng thanh niên có thành tích xuất sắc trong lao động, học tập và sáng tạo.
Điều 25. Chính sách đối với thanh niên là người dân tộc thiểu số
1. Hỗ trợ giữ gìn và phát huy giá trị văn hóa, truyền thống tốt đẹp của các dân tộc trong cộng đồng.
2. Ưu tiên lựa chọn đào tạo, bồi dưỡng cán bộ nguồn ở địa phương nơi có đông đồng bào sinh sống.
3. Khuyến khích doanh nghiệp tuyển dụng lao động là người dân tộc vào làm việc tại các khu công nghiệp.
Điều 38. Trách nhiệm của Bộ Nội vụ
1. Bộ Nội vụ chịu trách nhiệm trước Chính phủ thực hiện quản lý nhà nước về công tác thanh niên.
2. Hằng năm, Bộ Nội vụ gửi báo cáo thống kê về công tác thanh niên chậm nhất là ngày 15 tháng 12 đến các cơ quan.
"""


def _store(folder: Path) -> EmbeddedStore:
    return EmbeddedStore(folder, lambda: load_embedder(embedding_settings()))


@pytest.fixture(scope="module")
def shipped(shipped_home: Path) -> Iterator[EmbeddedStore]:
    store = _store(shipped_home / "store")
    yield store
    store.close()


@pytest.fixture(scope="module")
def quiz(shipped: EmbeddedStore) -> Quiz:
    return build(shipped, Assistant(shipped).ask, Request(number=40, seed=3))


def test_the_number_asked_for_is_met_with_several_kinds(quiz: Quiz) -> None:
    assert len(quiz.items) == 40
    assert set(Counter(i.kind for i in quiz.items)) == set(ItemKind)


def test_every_item_holds_to_the_rules_and_asks_its_own_fact(quiz: Quiz) -> None:
    assert [faults(i) for i in quiz.items] == [[]] * 40
    assert len({i.topic for i in quiz.items}) == 40
    assert all(i.status is Status.PASSED for i in quiz.items)


def test_every_item_stands_on_a_verbatim_quote(quiz: Quiz, shipped: EmbeddedStore) -> None:
    for one in quiz.items:
        for basis in one.bases:
            assert comparable(basis.quote) in comparable(shipped.source(basis.document_id))
            assert basis.version == shipped.versions()[basis.document_id] and basis.label


def test_the_key_stands_in_each_place_about_equally_often(quiz: Quiz) -> None:
    four = [i for i in quiz.items if i.kind is ItemKind.ONE_BEST and len(i.options) == 4]
    places = Counter(next(n for n, o in enumerate(i.options) if o.correct) for i in four)
    assert max(places.values()) - min(places[n] for n in range(4)) <= 1


def test_coverage_counts_each_part(quiz: Quiz) -> None:
    assert {c.document_id for c in quiz.coverage} >= {"3759-bnv-cchc", "ke-hoach-cchc-xa-nguyen-giap"}
    assert all(0 <= c.asked <= c.paragraphs for c in quiz.coverage)


def test_the_same_seed_gives_the_same_quiz_and_another_seed_another(shipped: EmbeddedStore) -> None:
    request = Request(documents=("7-bai-hoc-kinh-nghiem",), number=5, seed=4)
    ask = Assistant(shipped).ask
    first = build(shipped, ask, request)
    assert build(shipped, ask, request) == first
    assert build(shipped, ask, replace(request, seed=5)) != first


def test_a_part_and_kinds_can_be_chosen(shipped: EmbeddedStore) -> None:
    request = Request(("3759-bnv-cchc",), ("Phụ lục 2",), 6, (ItemKind.ONE_BEST,), options=3)
    made = build(shipped, Assistant(shipped).ask, request)
    assert {i.kind for i in made.items} == {ItemKind.ONE_BEST} and {len(i.options) for i in made.items} == {3}
    assert all("Phụ lục 2" in b.label for i in made.items for b in i.bases)


@pytest.mark.parametrize(
    ("request_", "error"),
    [
        (Request(documents=("không-có",)), NotHeldError),
        (Request(parts=("mục 99",)), InputError),
        (Request(number=0), InputError),
    ],
)
def test_a_choice_that_cannot_be_met_says_why(shipped: EmbeddedStore, request_: Request, error: type) -> None:
    with pytest.raises(error) as caught:
        build(shipped, Assistant(shipped).ask, request_)
    assert "\n" not in str(caught.value)


@pytest.fixture
def law(tmp_path: Path) -> Iterator[EmbeddedStore]:
    store = _store(tmp_path / "store")
    store.add([prepare(from_text(LAW), Document("luat-tn", "Luật Thanh niên", "Luật", "57/2020/QH14"), "luat.txt")])
    yield store
    store.close()


def test_a_law_is_asked_by_the_same_rules(law: EmbeddedStore) -> None:
    made = build(law, Assistant(law).ask, Request(seed=2))
    assert len(made.items) >= 5
    assert [faults(i) for i in made.items] == [[]] * len(made.items)
    assert all("Luật Thanh niên số 57/2020/QH14" in i.stem for i in made.items)


def test_items_are_stale_when_their_quote_version_or_document_changes(law: EmbeddedStore) -> None:
    made = build(law, Assistant(law).ask, Request(seed=2))
    assert stale(made.items, law) == []
    record = law.document("luat-tn")
    changed = LAW.replace("đến 30 tuổi", "đến 35 tuổi").replace("xuất sắc", "nổi bật")
    law.add([prepare(from_text(changed), record, "luat.txt")])
    reasons = {s.reason.split(": ")[-1] for s in stale(made.items, law)}
    assert "văn bản có phiên bản mới, đoạn căn cứ chưa đổi chữ" in reasons
    law.remove("luat-tn")
    assert {"không còn trong kho" in s.reason for s in stale(made.items, law)} == {True}


# -- the self-check and the optional model, with an assistant written by hand ----------------------


def _answers(text: str, *paragraphs: str, answered: bool = True) -> Answer:
    cited = tuple(Citation(p, "d", "v", "nhãn", text, text) for p in paragraphs)
    return Answer("hỏi", "hỏi", answered, text, 0.9, cited)


CHECKED = replace(
    item(
        "x",
        ItemKind.ONE_BEST,
        "Theo Luật A, tỷ lệ là bao nhiêu?",
        options=(Option("90%", True), Option("1%"), Option("2%")),
    ),
    checks=(Check(("Theo Luật A, tỷ lệ là bao nhiêu?", "Tỷ lệ là bao nhiêu?"), "90%", ("d:1",)),),
)


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (_answers("Đạt 90%.", "d:1"), ""),
        (_answers("Đạt 80%.", "d:1"), OTHER_ANSWER),
        (_answers("Đạt 90%.", "d:2"), OTHER_PLACE),
        (_answers("Không thấy.", answered=False), NOT_ANSWERED),
    ],
)
def test_the_assistant_must_answer_with_the_key_and_cite_the_paragraph(answer: Answer, reason: str) -> None:
    assert SelfCheck(lambda _: answer).verdict(CHECKED).reason == reason


def test_a_second_way_of_asking_may_pass_and_is_told_apart() -> None:
    def ask(question: str) -> Answer:
        return _answers("Đạt 90%.", "d:1") if question.startswith("Tỷ") else _answers("?", answered=False)

    assert SelfCheck(ask).verdict(CHECKED).asked == 1


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Theo Luật A, tỷ lệ đạt bao nhiêu?", "Theo Luật A, tỷ lệ đạt bao nhiêu?"),
        ("Theo Luật A, tỷ lệ 90% là gì?", CHECKED.stem),  # gives the key away
        ("Tỷ lệ bao nhiêu?", CHECKED.stem),  # no longer names the document
        ("Theo Luật A, tỷ lệ năm 2025 là bao nhiêu?", CHECKED.stem),  # adds a year
    ],
)
def test_a_model_may_reword_a_stem_only_within_the_same_checks(said: str, kept: str) -> None:
    (made,) = phrased([CHECKED], lambda _: said, lambda _: _answers("Đạt 90%.", "d:1"))
    assert made.stem == kept and made.options == CHECKED.options


def test_balance_keeps_every_option() -> None:
    made = balanced([CHECKED] * 6, 1)
    assert Counter(next(n for n, o in enumerate(i.options) if o.correct) for i in made) == {0: 2, 1: 2, 2: 2}
    assert all(set(i.options) == set(CHECKED.options) for i in made)


# -- the command line -------------------------------------------------------------------------------


def test_build_export_import_and_check_from_the_command_line(
    filled_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from ui.cli import run

    made = tmp_path / "de.json"
    assert filled_home.exists()
    assert run(["quiz", "build", "--document", "7-bai-hoc-kinh-nghiem", "--number", "4", "-o", str(made)]) == 0
    assert len(json.loads(made.read_text())["items"]) == 4
    assert "Bao phủ" in capsys.readouterr().err
    for name in ("gift", "word", "kahoot"):
        assert run(["quiz", "export", str(made), "--format", name]) == 0
    assert run(["quiz", "import", str(tmp_path / "de.gift"), "--format", "gift", "-o", str(tmp_path / "lai.json")]) == 0
    assert run(["quiz", "check-stale", str(made)]) == 0
    assert run(["quiz", "export", str(tmp_path / "không.json"), "--format", "gift"]) == 1
    assert capsys.readouterr().err.strip().endswith("Hãy kiểm tra lại đường dẫn.")


def test_taking_a_quiz_shows_the_source_paragraph(tmp_path: Path) -> None:
    from click.testing import CliRunner

    from assistant.quiz.formats.json_file import write
    from tests.quiz_samples import BASIS, QUIZ
    from ui.quiz_commands import group

    file = tmp_path / "de.json"
    file.write_bytes(write(QUIZ).data)
    result = CliRunner().invoke(group, ["take", str(file)], input="A\n" * len(QUIZ.items))
    assert result.exit_code == 0 and BASIS.label in result.stdout and "câu đúng" in result.stdout
