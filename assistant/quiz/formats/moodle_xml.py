"""Moodle XML, by https://docs.moodle.org/en/Moodle_XML_format: one `<question type=…>` an item.

Ordering is written as matching (thing → rank): the ordering type is a plug-in that not every Moodle has.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from assistant.quiz.formats import Written
from assistant.quiz.formats.bare import explanation, read_item, true_false
from assistant.quiz.items import TRUE_WORD, Item, ItemKind, Quiz
from corpus.errors import InputError

_TYPES = {
    ItemKind.ONE_BEST: "multichoice",
    ItemKind.TRUE_FALSE: "truefalse",
    ItemKind.MULTIPLE: "multichoice",
    ItemKind.MATCHING: "matching",
    ItemKind.FILL: "shortanswer",
    ItemKind.ORDERING: "matching",
}
_RANK = "Thứ {}"
_ORDERING_TAG = "loai:sap-xep"
#: XML 1.0 has no way to write these.
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def write(quiz: Quiz) -> Written:
    """A whole question bank with one category."""
    root = ET.Element("quiz")
    category = ET.SubElement(root, "question", type="category")
    _text(ET.SubElement(category, "category"), "$course$/" + quiz.title.replace("/", "//"))
    for number, item in enumerate(quiz.items, 1):
        _question(root, number, item)
    ET.indent(root, " ")
    return Written(b'<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode").encode() + b"\n")


def _text(parent: ET.Element, text: str) -> None:
    ET.SubElement(parent, "text").text = _NOT_XML.sub("", text)


def _question(root: ET.Element, number: int, item: Item) -> None:
    question = ET.SubElement(root, "question", type=_TYPES[item.kind])
    _text(ET.SubElement(question, "name"), f"Câu {number} {item.id}")
    _text(ET.SubElement(question, "questiontext", format="plain_text"), item.stem)
    _text(ET.SubElement(question, "generalfeedback", format="plain_text"), explanation(item))
    for tag, value in (("defaultgrade", "1"), ("penalty", "0.3333333"), ("hidden", "0")):
        ET.SubElement(question, tag).text = value
    if item.kind in (ItemKind.ONE_BEST, ItemKind.MULTIPLE):
        _choices(question, item)
    elif item.kind is ItemKind.TRUE_FALSE:
        right = next(o.correct for o in item.options if o.text == TRUE_WORD)
        for word, good in (("true", right), ("false", not right)):
            _answer(question, word, "100" if good else "0", "moodle_auto_format")
    elif item.kind is ItemKind.FILL:
        ET.SubElement(question, "usecase").text = "0"
        for text in item.accepted:
            _answer(question, text, "100", "moodle_auto_format")
    else:
        _pairs(question, item)
    tags = ET.SubElement(question, "tags")
    for tag in (f"loai:{item.kind.value}", f"do-kho:{item.difficulty.value}"):
        _text(ET.SubElement(tags, "tag"), tag)


def _answer(question: ET.Element, text: str, fraction: str, form: str) -> None:
    answer = ET.SubElement(question, "answer", fraction=fraction, format=form)
    _text(answer, text)
    _text(ET.SubElement(answer, "feedback", format="plain_text"), "")


def _choices(question: ET.Element, item: Item) -> None:
    ET.SubElement(question, "single").text = "true" if item.kind is ItemKind.ONE_BEST else "false"
    ET.SubElement(question, "shuffleanswers").text = "true"
    ET.SubElement(question, "answernumbering").text = "ABCD"
    right = sum(o.correct for o in item.options)
    wrong = len(item.options) - right
    for option in item.options:
        loss = "0" if item.kind is ItemKind.ONE_BEST else f"{-100 / wrong:.5f}"
        _answer(
            question,
            option.text,
            f"{100 / right:.5f}".rstrip("0").rstrip(".") if option.correct else loss,
            "plain_text",
        )


def _pairs(question: ET.Element, item: Item) -> None:
    ET.SubElement(question, "shuffleanswers").text = "true"
    pairs = [(p.left, p.right) for p in item.pairs] or [
        (text, _RANK.format(n)) for n, text in enumerate(item.sequence, 1)
    ]
    for left, right in pairs:
        sub = ET.SubElement(question, "subquestion", format="plain_text")
        _text(sub, left)
        _text(ET.SubElement(sub, "answer"), right)


# -- the way back ---------------------------------------------------------------------------------


def read(data: bytes) -> Quiz:
    """Questions of a Moodle XML file; kinds we have no item for are passed over. Raises InputError for broken XML."""
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise InputError(
            "Tệp Moodle XML có khai báo DOCTYPE hoặc ENTITY, không nhập vì lý do an toàn. Hãy xuất lại từ Moodle."
        )
    try:
        root = ET.fromstring(data)
    except ET.ParseError as error:
        raise InputError(f"Tệp Moodle XML bị lỗi ở dòng {error.position[0]}. Hãy xuất lại từ Moodle.") from None
    title = _said(root.find("question[@type='category']/category")).rsplit("$course$/", 1)[-1].replace("//", "/")
    items = [item for q in root.findall("question") if (item := _read_question(q))]
    return Quiz(title or "Câu hỏi nhập từ Moodle", 0, tuple(items))


def _said(element: ET.Element | None) -> str:
    return (element.findtext("text") or "").strip() if element is not None else ""


def _read_question(question: ET.Element) -> Item | None:
    stem = _said(question.find("questiontext"))
    answers = [(_said(a), float(a.get("fraction") or 0)) for a in question.findall("answer")]
    tags = {_said(t) for t in question.findall("tags/tag")}
    kind = question.get("type")
    if kind == "truefalse":
        return read_item(ItemKind.TRUE_FALSE, stem, options=true_false(any(t == "true" and f > 0 for t, f in answers)))
    if kind == "shortanswer":
        return read_item(ItemKind.FILL, stem, accepted=[t for t, f in answers if f == 100])
    if kind == "multichoice":
        single = question.findtext("single") in ("true", "1")
        return read_item(
            ItemKind.ONE_BEST if single else ItemKind.MULTIPLE, stem, options=[(t, f > 0) for t, f in answers]
        )
    if kind == "matching":
        pairs = [(_said(s), _said(s.find("answer"))) for s in question.findall("subquestion")]
        if _ORDERING_TAG in tags:
            ranked = sorted(pairs, key=lambda p: int(re.sub(r"\D", "", p[1]) or 0))
            return read_item(ItemKind.ORDERING, stem, sequence=[left for left, _ in ranked])
        return read_item(ItemKind.MATCHING, stem, pairs=pairs)
    return None
