"""What is written can be read back, by our reader and by strict ones that follow the formats' own rules."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.quiz.formats import FORMATS, gift, json_file, kahoot, moodle_xml, qti, reader, writer
from assistant.quiz.formats.word import write as write_word
from assistant.quiz.items import BLANK, Item, ItemKind, Option, Pair, Quiz
from assistant.quiz.versions import codes, version
from corpus.errors import InputError
from tests.quiz_samples import BASIS, ITEMS, NASTY, QUIZ, GiftError, bare, item, strict_gift


@pytest.mark.parametrize("name", ["json", "gift", "moodle", "qti", "excel"])
def test_what_is_written_is_read_back_the_same(name: str) -> None:
    back = reader(name)(writer(name)(QUIZ).data)
    assert [bare(i) for i in back.items] == [bare(i) for i in QUIZ.items]


@pytest.mark.parametrize("name", list(FORMATS))
def test_the_same_quiz_gives_the_same_file(name: str) -> None:
    first, second = writer(name)(QUIZ).data, writer(name)(QUIZ).data
    if first[:2] != b"PK":
        assert first == second
    else:
        read = [{n: z.read(n) for n in z.namelist()} for z in (zipfile.ZipFile(io.BytesIO(x)) for x in (first, second))]
        assert read[0] == read[1]


def test_a_workbook_does_not_tell_the_clock() -> None:
    """Two files of one second are alike by chance; the day they were written must not stand in them at all."""
    with zipfile.ZipFile(io.BytesIO(writer("excel")(QUIZ).data)) as archive:
        assert str(date.today().year).encode() not in archive.read("docProps/core.xml")


def test_json_keeps_the_whole_quiz() -> None:
    assert json_file.read(json_file.write(QUIZ).data) == QUIZ


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip))
def test_gift_escapes_any_text(text: str) -> None:
    assert gift.unescaped(gift.escaped(text)) == text.strip()


def test_gift_passes_a_strict_reader() -> None:
    text = gift.write(QUIZ).data.decode()
    read = strict_gift(text)
    assert [r["stem"] for r in read] == [i.stem for i in ITEMS]
    assert [(a[0], a[2]) for a in read[0]["answers"]] == [("~", "85%"), ("=", NASTY), ("~", "=1+1"), ("~", "~sai")]  # type: ignore[attr-defined]
    assert read[1]["answers"] == [("TRUE", None, "", "")]
    assert all(BASIS.quote in str(r["feedback"]) for r in read)


@pytest.mark.parametrize(
    "broken", ["::a::x {=1", "::a::x {}", "::a::x {=1} y", "x {=1}", "::a::x {~%50%a ~%20%b}", "::a::x \\q {T}"]
)
def test_the_strict_reader_refuses_broken_gift(broken: str) -> None:
    with pytest.raises(GiftError):
        strict_gift(broken)


def test_gift_with_wrong_shares_is_refused_by_name() -> None:
    with pytest.raises(InputError, match=r"50\.0%"):
        gift.read("::a::Câu hỏi? {~%50%a ~%-50%b}".encode())


def test_an_arrow_within_a_side_does_not_part_it() -> None:
    pairs = (Pair("a -> 1", "x"), Pair("b", "y -> 2"))
    back = gift.read(gift.write(Quiz("t", 0, (item("m", ItemKind.MATCHING, "Ghép?", pairs=pairs),))).data)
    assert [(p.left, p.right) for p in back.items[0].pairs] == [("a → 1", "x"), ("b", "y → 2")]


# -- Moodle XML -----------------------------------------------------------------------------------


def test_moodle_xml_holds_to_the_format() -> None:
    root = ET.fromstring(moodle_xml.write(QUIZ).data)
    assert root.tag == "quiz" and root[0].get("type") == "category"
    for question in root[1:]:
        assert question.get("type") in {"multichoice", "truefalse", "shortanswer", "matching"}
        assert question.findtext("name/text") and question.findtext("questiontext/text")
        assert question.find("questiontext").get("format") in {"html", "plain_text", "markdown", "moodle_auto_format"}  # type: ignore[union-attr]
        _moodle_answers(question)


def _moodle_answers(question: ET.Element) -> None:
    kind, answers = question.get("type"), question.findall("answer")
    shares = [float(a.get("fraction", "nan")) for a in answers]
    assert all(a.findtext("text") for a in answers)
    if kind == "multichoice":
        single = question.findtext("single")
        assert single in {"true", "false"}
        right = [s for s in shares if s > 0]
        assert sum(right) == pytest.approx(100, abs=0.01)
        assert len(right) == 1 if single == "true" else len(right) > 1
    elif kind == "truefalse":
        assert sorted(a.findtext("text") or "" for a in answers) == ["false", "true"] and sorted(shares) == [0, 100]
    elif kind == "shortanswer":
        assert max(shares) == 100 and question.findtext("usecase") in {"0", "1"}
    else:
        pairs = [(s.findtext("text"), s.findtext("answer/text")) for s in question.findall("subquestion")]
        assert len(pairs) >= 2 and all(a and b for a, b in pairs)


def test_moodle_xml_with_entities_is_refused() -> None:
    with pytest.raises(InputError, match="ENTITY"):
        moodle_xml.read(b'<!DOCTYPE q [<!ENTITY a "b">]><quiz/>')


# -- QTI 2.1 --------------------------------------------------------------------------------------

Q = f"{{{qti.QTI}}}"
#: The checker's rules, by the QTI 2.1 information model; each is one assertion below.
_SHAPES = {
    "choiceInteraction": {"single", "multiple"}, "matchInteraction": {"multiple"}, "orderInteraction": {"ordered"},
    "textEntryInteraction": {"single"},
}  # fmt: skip


def test_qti_package_lists_every_file() -> None:
    package = zipfile.ZipFile(io.BytesIO(qti.write(QUIZ).data))
    root = ET.fromstring(package.read("imsmanifest.xml"))
    hrefs = {f.get("href") for f in root.iter(f"{{{qti.CP}}}file")}
    assert hrefs == set(package.namelist()) - {"imsmanifest.xml"}, "rule: the manifest names each file once"
    idents = {r.get("identifier") for r in root.iter(f"{{{qti.CP}}}resource")}
    wanted = {d.get("identifierref") for d in root.iter(f"{{{qti.CP}}}dependency")}
    assert wanted <= idents, "rule: a dependency names a resource"
    test = ET.fromstring(package.read("test.xml"))
    assert {r.get("href") for r in test.iter(f"{Q}assessmentItemRef")} == hrefs - {"test.xml"}


@pytest.mark.parametrize("n", range(len(ITEMS)), ids=[i.kind.value for i in ITEMS])
def test_qti_item_holds_to_the_rules(n: int) -> None:
    package = zipfile.ZipFile(io.BytesIO(qti.write(QUIZ).data))
    root = ET.fromstring(package.read(f"items/cau_{n + 1:03d}.xml"))
    assert root.tag == f"{Q}assessmentItem"
    assert all(root.get(a) for a in ("identifier", "title", "adaptive", "timeDependent")), "rule: required attributes"
    order = [c.tag.removeprefix(Q) for c in root]
    known = ["responseDeclaration", "outcomeDeclaration", "itemBody", "responseProcessing", "modalFeedback"]
    assert order == [k for k in known if k in order], "rule: children stand in the schema's order"
    declared = root.find(f"{Q}responseDeclaration")
    assert declared is not None
    interactions = [e for e in root.iter() if e.tag.endswith("Interaction")]
    assert len(interactions) == 1 and interactions[0].get("responseIdentifier") == declared.get("identifier")
    assert declared.get("cardinality") in _SHAPES[interactions[0].tag.removeprefix(Q)], "rule: cardinality fits"
    idents = [c.get("identifier") for c in root.iter() if c.tag in (f"{Q}simpleChoice", f"{Q}simpleAssociableChoice")]
    assert len(idents) == len(set(idents)) and all(re.fullmatch(r"[A-Za-z_][\w.-]*", i or "") for i in idents)
    values = [v.text or "" for v in root.iterfind(f"{Q}responseDeclaration/{Q}correctResponse/{Q}value")]
    assert values, "rule: there is a correct response"
    if declared.get("baseType") != "string":
        assert {part for v in values for part in v.split()} <= set(idents), "rule: it names choices that exist"
    if declared.get("cardinality") == "single":
        assert len(values) == 1
    template = root.find(f"{Q}responseProcessing")
    assert template is not None and template.get("template") in (qti.MATCH_CORRECT, qti.MAP_RESPONSE)
    assert (template.get("template") == qti.MAP_RESPONSE) == (declared.find(f"{Q}mapping") is not None)


# -- Kahoot, Word, Excel --------------------------------------------------------------------------


def test_kahoot_reports_what_does_not_fit_and_cuts_nothing() -> None:
    from openpyxl import load_workbook

    short = item("k1", ItemKind.ONE_BEST, "Ngắn?", options=(Option("a", True), Option("=b"), Option("c")))
    long_stem = item("k2", ItemKind.ONE_BEST, "x" * 121 + "?", options=short.options)
    long_answer = item("k3", ItemKind.ONE_BEST, "Vừa?", options=(Option("y" * 76, True), Option("b"), Option("c")))
    written = kahoot.write(Quiz("t", 0, (short, long_stem, long_answer, ITEMS[4])))
    sheet = load_workbook(io.BytesIO(written.data)).worksheets[0]
    rows = [[c for c in r if c not in (None, "")] for r in sheet.iter_rows(min_row=9, values_only=True)]
    assert rows == [[1, "Ngắn?", "a", "=b", "c", 60, "1"]]
    assert [w.split(":")[0] for w in written.warnings] == ["Câu 2", "Câu 3", "Câu 4"]
    assert "122" in written.warnings[0] and "76" in written.warnings[1]


def test_a_cell_that_opens_with_an_equals_sign_is_no_formula() -> None:
    from openpyxl import load_workbook

    sheet = load_workbook(io.BytesIO(writer("excel")(QUIZ).data)).worksheets[0]
    assert {c.data_type for row in sheet.iter_rows() for c in row if c.value is not None} <= {"s", "n"}


def test_word_has_every_version_and_its_key_with_citations() -> None:
    from docx import Document

    document = Document(io.BytesIO(write_word(QUIZ, 3).data))
    text = "\n".join(p.text for p in document.paragraphs)
    assert [f"Mã đề: {c}" in text for c in codes(3)] == [True] * 3
    keys = [t for t in document.tables if t.rows[0].cells[0].text == "Câu"]
    assert len(keys) == 3
    assert all(
        BASIS.label in row.cells[2].text and BASIS.quote in row.cells[3].text for t in keys for row in t.rows[1:]
    )


def test_each_versions_key_names_the_right_option() -> None:
    for code in codes(4):
        for placed in version(QUIZ, code):
            if placed.item.kind is ItemKind.MULTIPLE:
                assert {placed.item.options["ABCDE".index(x)].text for x in placed.key} == {"một", "ba # 3", "năm"}
            if placed.item.kind is ItemKind.MATCHING:
                pairs = {(p.left, p.right) for p in placed.item.pairs}
                for one in placed.key.split(", "):
                    n, letter = one.split("–")
                    assert (placed.left[int(n) - 1], placed.right["ABC".index(letter)]) in pairs


@pytest.mark.parametrize("name", ["json", "gift", "moodle", "qti", "excel"])
def test_a_file_of_another_kind_is_refused_in_one_line(name: str) -> None:
    with pytest.raises(InputError) as caught:
        reader(name)(b"\xff\xfe not this {")
    assert "\n" not in str(caught.value)


def test_unknown_and_one_way_formats_say_so() -> None:
    for name in ("scorm", "word"):
        with pytest.raises(InputError):
            reader(name)


def test_an_imported_item_keeps_its_blank() -> None:
    assert isinstance(ITEMS[4], Item) and BLANK in gift.read(gift.write(QUIZ).data).items[4].stem
