"""`Quyết định … do một Thứ trưởng ký à?` where a text has `Bộ trưởng … ký`, or a deputy's name stands under it.

Who signs is told by one office: another one asked about did not. It is read from the signature of the paper, or from
the sentence that says who signed it.
"""

from __future__ import annotations

import re

from assistant.compose.draft import Draft, Quote, Scene, sentence
from assistant.compose.metadata import signature
from assistant.compose.plainly import core
from assistant.evidence import share
from assistant.stopwords import content
from corpus.language.sentences import sentences
from corpus.language.text import fold
from corpus.records import Document

_OFFICE = (
    r"(?:(?:phó|quyền) )?(?:thủ tướng|bộ trưởng|chủ tịch|tổng giám đốc|giám đốc|cục trưởng|vụ trưởng|tổng cục trưởng|trưởng phòng|trưởng ban|chánh văn phòng"
    r"|thủ trưởng|bí thư|chi cục trưởng|viện trưởng|hiệu trưởng)|thứ trưởng"
)
_SIGNS = r"(?:đã |vừa |đặt bút |trực tiếp |đứng tên |đứng ra |là người |chính tay |thay mặt )*ký\b(?! (?:kết|hiệu|túc|ngày|số|hôm|khi|lúc))"
_ASKED = re.compile(
    rf"(?:^|\b(?:do|là|bởi|có phải|phải chăng|chính|một|đích thân|ông|bà) )(?P<office>{_OFFICE})(?P<of>(?: (?!có\b|ký\b|không\b|nào\b)\w+){{0,6}}?) {_SIGNS}",
    re.I,
)
_TOLD = re.compile(rf"\b(?P<office>{_OFFICE})\b(?P<of>[^,.;:]{{0,60}}?) {_SIGNS}", re.I)
_SAME_PAPER, _TITLE = 0.5, 0.6  # shares of the question that the sentence, and the title of the paper, must carry
_LOOKED_AT = 5


def signed_by(scene: Scene) -> Draft | None:
    """`Có.` or `Không.` with who signed, where a question asserts the office of the one who did."""
    asked = _ASKED.search(core(scene.question.text))
    if asked is None or scene.question.dates:  # the day is asserted besides, which the office does not tell
        return None
    return _by_signature(scene, asked) or _as_told(scene, asked)


def _by_signature(scene: Scene, asked: re.Match[str]) -> Draft | None:
    """By the offices printed above the name at the end of the paper: the last one is the signer's own."""
    document = _paper(scene, asked)
    told = signature(scene.paragraphs(document.id), document) if document else []
    if len(told) < 2:  # the name, and the office above it
        return None
    own = fold(told[-1][1].text)
    said = "Có." if _office(asked["office"]) == _office(own) else "Không."
    quotes = tuple(quote for _, quote in told)
    return Draft(f"{said} {told[0][0]}", quotes, 0.92, "yes-no")


def _as_told(scene: Scene, asked: re.Match[str]) -> Draft | None:
    """By the sentence that says of the very paper who signed it."""
    besides = content(asked.string.replace(asked.group(), " "))
    for evidence in scene.evidence[:_LOOKED_AT]:
        paragraph = evidence.view.paragraph
        for a, b in sentences(paragraph.text):
            text = paragraph.text[a:b]
            told = _TOLD.search(text)
            if told is None or share(besides, text, scene.idf) < _SAME_PAPER:
                continue
            said = "Có." if _office(asked["office"]) == _office(told["office"]) else "Không."
            return Draft(f"{said} {sentence(text)}", (Quote(paragraph, text),), 0.85, "yes-no")
    return None


def _paper(scene: Scene, asked: re.Match[str]) -> Document | None:
    """The one paper that a question names, or whose title it says."""
    scope = scene.question.scope
    if len(scope) == 1:
        return scene.document(next(iter(scope)))
    if scope or not scene.evidence:
        return None
    document = scene.evidence[0].view.document
    words = content(asked.string[: asked.start()])
    return document if words and share(words, document.title, scene.idf) >= _TITLE else None


def _office(text: str) -> str:
    """An office without diacritics, whatever signs it stands with."""
    return re.sub(r"\s+", " ", fold(text)).strip(" .:")
