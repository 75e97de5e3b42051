"""`Bài này có bao nhiêu lượt xem?`: the counter that a page prints beside an article, which no sentence of it tells."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.compose.draft import Draft, Quote, Refusal, Scene, sentence
from assistant.compose.metadata import metadata
from assistant.question import Fact, Kind
from corpus.labels import document_label

_READ = r"(?:xem|đọc|coi|mở|truy cập|ghé|bấm vào|click)"
_ASKED = re.compile(
    rf"\b(?:bao nhiêu|mấy|số) (?:nghìn |ngàn |trăm )?(?:lượt|lần|view)\b(?: (?:người )?{_READ})?"
    rf"|\b(?:bao nhiêu|mấy|số) (?:nghìn |ngàn |trăm )?(?:người|bạn đọc|độc giả)(?: (?:đã|từng|vào|ghé|bấm|mở|ra|click|được|mà|dùng))* {_READ}\b"
    r"|\b(?:lượt (?:xem|đọc|truy cập)|số view)\b[^?]*\b(?:bao nhiêu|mấy)\b"
)
#: The article itself is read, not a service used or a page of an office visited.
_ARTICLE = re.compile(
    r"\b(?:bài|tin|bản tin)\b(?! (?:học|toán|thi|tập)\b)|\bbài (?:báo|viết|đăng|này|đó|ấy|học kinh nghiệm)\b"
)
_COUNTER = re.compile(
    r"\b(?:lượt (?:xem|đọc|truy cập)|số lần (?:xem|đọc)|số lượt (?:xem|đọc)|views?)\b\s*:?\s*(?P<figure>\d[\d.,]*)",
    re.I,
)
_SHORT = 15  # words of a line that is told whole, its day with it


def read(scene: Scene) -> Draft | Refusal | None:
    """The counter of the article asked about, or that its copy prints none; None where no article is meant."""
    low = scene.question.text.lower()
    if scene.question.kind is Kind.YES_NO or not (_ASKED.search(low) and _ARTICLE.search(low)):
        return None
    named = [d for d in scene.candidates(1) if scene.document(d).kind.lower().startswith("bài")]
    for document_id in named:
        for paragraph in scene.paragraphs(document_id):
            if counter := _COUNTER.search(paragraph.text):
                line = paragraph.text if len(paragraph.text.split()) <= _SHORT else counter.group()
                told = Draft(sentence(line), (Quote(paragraph, line),), 0.9, "count", (counter["figure"],))
                return _with_author(scene, told)
        label = document_label(scene.document(document_id), short=True)
        return Refusal(f"{label[0].upper()}{label[1:]} đang có trong kho không ghi số lượt xem.")
    return None


def _with_author(scene: Scene, told: Draft) -> Draft:
    """`có bao nhiêu lượt xem, ai viết`: the author too, where the copy has one."""
    author = metadata(scene) if Fact.SIGNER in scene.question.facts else None
    if not isinstance(author, Draft):
        return told
    return replace(told, text=f"{told.text}\n{author.text}", quotes=(*told.quotes, *author.quotes))
