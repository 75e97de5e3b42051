"""IMS QTI 2.1 as a content package: `imsmanifest.xml`, one `assessmentItem` a file, one `assessmentTest` over them."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from xml.etree import ElementTree as ET

from assistant.quiz.formats import Written
from assistant.quiz.formats.bare import explanation, read_item, shuffled_sequence
from assistant.quiz.items import FALSE_WORD, TRUE_WORD, Item, ItemKind, Quiz
from corpus.errors import InputError

QTI = "http://www.imsglobal.org/xsd/imsqti_v2p1"
CP = "http://www.imsglobal.org/xsd/imscp_v1p1"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_SCHEMA = f"{QTI} http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd"
MATCH_CORRECT = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"
MAP_RESPONSE = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response"
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_DATE = (1980, 1, 1, 0, 0, 0)  # a fixed time: the same quiz gives the same bytes
_LARGEST = 50_000_000  # bytes a package may unfold to


def write(quiz: Quiz) -> Written:
    """The package's bytes."""
    names = [f"cau_{n:03d}" for n in range(1, len(quiz.items) + 1)]
    files = {f"items/{name}.xml": _bytes(_item(name, item)) for name, item in zip(names, quiz.items, strict=True)}
    files["test.xml"] = _bytes(_test(quiz, names))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for path, data in {"imsmanifest.xml": _bytes(_manifest(names)), **files}.items():
            info = zipfile.ZipInfo(path, _DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(info, data)
    return Written(out.getvalue())


def _bytes(root: ET.Element) -> bytes:
    ET.indent(root, " ")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode").encode() + b"\n"


def _sub(parent: ET.Element, tag: str, text: str = "", **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, tag, attributes)
    element.text = _NOT_XML.sub("", text) or None
    return element


def _manifest(names: Sequence[str]) -> ET.Element:
    root = ET.Element("manifest", {"xmlns": CP, "identifier": "MANIFEST"})
    meta = _sub(root, "metadata")
    _sub(meta, "schema", "IMS Content")
    _sub(meta, "schemaversion", "1.2")
    _sub(root, "organizations")
    resources = _sub(root, "resources")
    test = _sub(resources, "resource", identifier="RES_test", type="imsqti_test_xmlv2p1", href="test.xml")
    _sub(test, "file", href="test.xml")
    for name in names:
        _sub(test, "dependency", identifierref=f"RES_{name}")
    for name in names:
        path = f"items/{name}.xml"
        _sub(
            _sub(resources, "resource", identifier=f"RES_{name}", type="imsqti_item_xmlv2p1", href=path),
            "file",
            href=path,
        )
    return root


def _head(tag: str, identifier: str, title: str) -> ET.Element:
    return ET.Element(
        tag,
        {
            "xmlns": QTI,
            "xmlns:xsi": _XSI,
            "xsi:schemaLocation": _SCHEMA,
            "identifier": identifier,
            "title": _NOT_XML.sub("", title),
        },
    )


def _test(quiz: Quiz, names: Sequence[str]) -> ET.Element:
    root = _head("assessmentTest", "de_kiem_tra", quiz.title)
    part = _sub(root, "testPart", identifier="phan_1", navigationMode="nonlinear", submissionMode="simultaneous")
    section = _sub(part, "assessmentSection", identifier="muc_1", title="Câu hỏi", visible="true")
    for name in names:
        _sub(section, "assessmentItemRef", identifier=name, href=f"items/{name}.xml")
    return root


_SHAPE = {
    ItemKind.ONE_BEST: ("single", "identifier"),
    ItemKind.TRUE_FALSE: ("single", "identifier"),
    ItemKind.MULTIPLE: ("multiple", "identifier"),
    ItemKind.MATCHING: ("multiple", "directedPair"),
    ItemKind.FILL: ("single", "string"),
    ItemKind.ORDERING: ("ordered", "identifier"),
}


def _item(name: str, item: Item) -> ET.Element:
    root = _head("assessmentItem", name, item.stem[:80])
    root.set("adaptive", "false")
    root.set("timeDependent", "false")
    root.set("label", item.kind.value)
    cardinality, base = _SHAPE[item.kind]
    declared = _sub(root, "responseDeclaration", identifier="RESPONSE", cardinality=cardinality, baseType=base)
    correct = _sub(declared, "correctResponse")
    outcome = _sub(root, "outcomeDeclaration", identifier="SCORE", cardinality="single", baseType="float")
    _sub(_sub(outcome, "defaultValue"), "value", "0")
    body = _sub(root, "itemBody")
    template = MATCH_CORRECT
    if item.options:
        _choice(item, body, correct)
    elif item.kind is ItemKind.MATCHING:
        _match(item, body, correct)
    elif item.kind is ItemKind.ORDERING:
        _order(item, body, correct)
    else:
        template = MAP_RESPONSE
        _entry(item, body, declared, correct)
    _sub(root, "responseProcessing", template=template)
    if item.bases:
        feedback = _sub(root, "modalFeedback", outcomeIdentifier="SCORE", identifier="can_cu", showHide="hide")
        feedback.text = _NOT_XML.sub("", explanation(item))
    return root


def _choice(item: Item, body: ET.Element, correct: ET.Element) -> None:
    most = "0" if item.kind is ItemKind.MULTIPLE else "1"
    shuffle = "false" if item.kind is ItemKind.TRUE_FALSE else "true"
    interaction = _sub(body, "choiceInteraction", responseIdentifier="RESPONSE", shuffle=shuffle, maxChoices=most)
    _sub(interaction, "prompt", item.stem)
    for n, option in enumerate(item.options):
        _sub(interaction, "simpleChoice", option.text, identifier=f"C{n + 1}")
        if option.correct:
            _sub(correct, "value", f"C{n + 1}")


def _match(item: Item, body: ET.Element, correct: ET.Element) -> None:
    interaction = _sub(
        body, "matchInteraction", responseIdentifier="RESPONSE", shuffle="true", maxAssociations=str(len(item.pairs))
    )
    _sub(interaction, "prompt", item.stem)
    left, right = _sub(interaction, "simpleMatchSet"), _sub(interaction, "simpleMatchSet")
    for n, pair in enumerate(item.pairs, 1):
        _sub(left, "simpleAssociableChoice", pair.left, identifier=f"L{n}", matchMax="1")
        _sub(right, "simpleAssociableChoice", pair.right, identifier=f"R{n}", matchMax="1")
        _sub(correct, "value", f"L{n} R{n}")


def _order(item: Item, body: ET.Element, correct: ET.Element) -> None:
    shown = shuffled_sequence(item)
    interaction = _sub(body, "orderInteraction", responseIdentifier="RESPONSE", shuffle="false")
    _sub(interaction, "prompt", item.stem)
    for n, text in enumerate(shown, 1):
        _sub(interaction, "simpleChoice", text, identifier=f"C{n}")
    for text in item.sequence:
        _sub(correct, "value", f"C{shown.index(text) + 1}")


def _entry(item: Item, body: ET.Element, declared: ET.Element, correct: ET.Element) -> None:
    _sub(correct, "value", item.accepted[0])
    mapping = _sub(declared, "mapping", defaultValue="0")
    for text in item.accepted:
        _sub(mapping, "mapEntry", mapKey=text, mappedValue="1", caseSensitive="false")
    _sub(body, "p", item.stem)
    length = str(max(len(text) for text in item.accepted) + 5)
    _sub(_sub(body, "p"), "textEntryInteraction", responseIdentifier="RESPONSE", expectedLength=length)


# -- the way back ---------------------------------------------------------------------------------


def read(data: bytes) -> Quiz:
    """Items of a QTI 2.1 package in the order of its manifest. Raises InputError when it cannot be read."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if sum(i.file_size for i in package.infolist()) > _LARGEST:
                raise InputError("Gói QTI bung ra quá lớn. Hãy tách thành nhiều gói nhỏ.")
            root = _parsed(package.read("imsmanifest.xml"))
            paths = [
                r.get("href", "") for r in root.iter(f"{{{CP}}}resource") if r.get("type") == "imsqti_item_xmlv2p1"
            ]
            items = [_read(_parsed(package.read(path))) for path in paths]
            title = next((_parsed(package.read(n)).get("title", "") for n in package.namelist() if n == "test.xml"), "")
    except (zipfile.BadZipFile, KeyError, ET.ParseError) as error:
        raise InputError(
            f"Gói QTI không đọc được ({type(error).__name__}). Hãy xuất lại gói QTI 2.1 dạng zip."
        ) from None
    return Quiz(title or "Câu hỏi nhập từ QTI", 0, tuple(items))


def _parsed(data: bytes) -> ET.Element:
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise InputError(
            "Gói QTI có khai báo DOCTYPE hoặc ENTITY, không nhập vì lý do an toàn. Hãy xuất lại từ công cụ soạn đề."
        )
    return ET.fromstring(data)


def _all(root: ET.Element, tag: str) -> list[ET.Element]:
    return list(root.iter(f"{{{QTI}}}{tag}"))


def _read(root: ET.Element) -> Item:
    right = [(v.text or "").strip() for c in _all(root, "correctResponse") for v in c]
    prompt = "".join(next(iter(_all(root, "prompt")), ET.Element("x")).itertext()).strip()
    texts = {
        c.get("identifier", ""): (c.text or "").strip()
        for tag in ("simpleChoice", "simpleAssociableChoice")
        for c in _all(root, tag)
    }
    if _all(root, "matchInteraction"):
        return read_item(ItemKind.MATCHING, prompt, pairs=[(texts[a], texts[b]) for a, b in (v.split() for v in right)])
    if _all(root, "orderInteraction"):
        return read_item(ItemKind.ORDERING, prompt, sequence=[texts[v] for v in right])
    if _all(root, "choiceInteraction"):
        options = [(text, ident in right) for ident, text in texts.items()]
        several = _all(root, "choiceInteraction")[0].get("maxChoices") != "1"
        two = [t for t, _ in options] == [TRUE_WORD, FALSE_WORD]
        return read_item(
            ItemKind.MULTIPLE if several else ItemKind.TRUE_FALSE if two else ItemKind.ONE_BEST, prompt, options=options
        )
    stem = next(((p.text or "").strip() for p in _all(root, "p") if (p.text or "").strip()), prompt)
    return read_item(ItemKind.FILL, stem, accepted=[e.get("mapKey", "") for e in _all(root, "mapEntry")] or right)
