"""`Nghị quyết 76 đã bị sửa đổi chưa?`: what became of a document, which no duty to amend another one tells.

Told where a text says it of that very document, or the catalogue relates another one to it; else refused. Asked
is only a question that says no more than the document and what befell it.
"""

from __future__ import annotations

import re

from assistant import copies
from assistant.compose.draft import Draft, Quote, Refusal, Scene, bare, sentence
from assistant.compose.links import linked, related
from assistant.compose.metadata import validity_of
from assistant.library import KIND_WORDS
from assistant.question import Kind, Question
from assistant.stopwords import content
from corpus.labels import document_label
from corpus.language.numbers import document_key, mentions
from corpus.language.sentences import sentences
from corpus.language.text import fold
from corpus.language.tokens import syllables
from corpus.records import Document, Validity
from corpus.store.protocol import Search

_PAPER = r"(?:văn bản|nghị quyết|nghị định|quyết định|chỉ thị|thông tư|công văn|kế hoạch|luật|cái|bản|tờ)"
_DEED = (
    r"(?:sửa đổi|chỉnh sửa|sửa|điều chỉnh|chỉnh lý|đính chính|bổ sung|thay thế|thay đổi|thay|bãi bỏ|bãi|hủy bỏ|huỷ bỏ|hủy|huỷ|xóa bỏ"
    r"|thu hồi|rút lại|đình chỉ|tạm dừng|tạm ngưng|tạm ngừng|ngưng|ngừng|dừng|gia hạn|cập nhật|vô hiệu)"
)
_DEEDS = re.compile(rf"\b{_DEED}\b")
#: What ends a document, as against what changes it.
_ENDED = re.compile(r"\b(?:thay thế|thay(?! đổi)|bãi bỏ|hủy bỏ|huỷ bỏ|hủy|huỷ|thu hồi|đình chỉ|hết hiệu lực)\b")
_IN_PART = 0.6  # confidence where a text says but that it was amended
#: It befell the document: `bị sửa`, `đã thay`, `sửa chưa`, `có ai sửa`, `văn bản nào sửa nó`.
_BEFELL = re.compile(
    rf"\b(?:bị|được|đã|từng|mới|vừa|có|ai|người ta)\b[^,;?]{{0,24}}?\b{_DEED}\b|\b{_DEED}\b[^;?]{{0,70}}?\b(?:chưa|lần nào)\b"
    rf"|\b{_PAPER} (?:nào|gì)[^,;?]{{0,16}}? {_DEED}\b"
)
#: It does so to another one: `thay thế văn bản nào`.
_DOES = re.compile(
    rf"(?<!bị )(?<!được )\b{_DEED}(?:,? (?:và |hay |hoặc )?{_DEED})* (?:cho )?(?:những |các |mấy )?{_PAPER}(?: \w+){{0,2}}? (?:nào|gì|số mấy)\b"
)
_WHETHER = re.compile(r"\b(?:chưa|không|hay|lần nào)\b")
#: Kinds that may ask for it; a figure, a day or a reason asks for more.
_WHETHER_OR_WHICH = (Kind.YES_NO, Kind.DOCUMENT, Kind.METADATA, Kind.GENERAL, Kind.COMPARE, Kind.LIST)
#: Words beside the document and its fate that ask for no more.
_ASIDE = frozenset(
    "hiệu lực giá trị nguyên hiện thi hành áp dụng khác mới cũ lại đi rồi gì ban hành hành lúc hồi lần nội dung điểm điều khoản so văn bản "
    "cấp nhà nước cơ quan ai người sau nay số toàn bộ một phần phải chính thức qua".split()
)  # fmt: skip
#: What may stand between the deed and the document it is done to.
_BETWEEN = frozenset(
    "một số điều khoản của các và với bổ sung sửa đổi thay thế bãi bỏ ngày tháng năm cho quy định tại nội dung".split()
)
_BY_KIND = {
    "thay_the": "thay thế", "sua_doi": "sửa đổi, bổ sung", "bai_bo": "bãi bỏ", "bo_sung": "bổ sung", "dinh_chi": "đình chỉ"
}  # fmt: skip


def fate(scene: Scene) -> Draft | Refusal | None:
    """What a text or the catalogue says became of the one document asked about; None where more is asked."""
    question = scene.question
    own = question.own.lower()
    if question.kind not in _WHETHER_OR_WHICH or not _DEEDS.search(own):
        return None
    if len(question.documents) == 2 and question.kind is Kind.YES_NO:
        return _between_two(scene, own)
    if not (meant := _meant(scene)):
        return None
    document, label, key, told = meant
    does = _DOES.search(own)
    if not (does or _BEFELL.search(own)) or not _says_no_more(question, own, told):
        return None
    if does:
        gap = copies.gap(document.id, scene.library) if document is not None and document.held else ""
        untold = f"Các văn bản trong kho không nêu {label} sửa đổi, thay thế hay bãi bỏ văn bản nào."
        known = related(scene, document) if document is not None and document.held else None
        return linked(scene) or known or Refusal(f"{untold} {gap}".strip())
    if key and (said := _said_of(scene, key)):
        return _affirmed(question, own, said)
    if by := _related(scene, key):
        return Refusal(f"Theo danh mục của kho, {label} được {by}.", "validity", tells=True)
    return _unsaid(document, label)


def _between_two(scene: Scene, own: str) -> Draft | Refusal | None:
    """`Công văn A có sửa đổi Nghị quyết B không`: told where a text says so of these two."""
    one, other = scene.question.documents
    told = " ".join(f"{r.written} {_names(r.document)}" for r in (one, other))
    if not _says_no_more(scene.question, own, told):
        return None
    if said := _said_of(scene, other.key, one.key) or _said_of(scene, one.key, other.key):
        return _affirmed(scene.question, own, said)
    return Refusal(f"Các văn bản trong kho không nêu {one.label} sửa đổi, thay thế hay bãi bỏ {other.label}.")


def _meant(scene: Scene) -> tuple[Document | None, str, str, str] | None:
    """The one document asked about: its record, label and key, and all the words that name it."""
    question = scene.question
    if len(question.documents) == 1:
        reference = question.documents[0]
        return reference.document, reference.label, reference.key, f"{reference.written} {_names(reference.document)}"
    if len(question.documents) or len(question.document_ids) != 1:
        return None
    document = scene.document(question.document_ids[0])
    key = document_key(document.number) if document.number else ""
    return document, document_label(document, short=True), key, _names(document)


def _names(document: Document | None) -> str:
    if document is None:
        return ""
    return " ".join((document.kind, document.title, document.issuer or "", document.unit or "", *document.aliases))


def _says_no_more(question: Question, own: str, told: str) -> bool:
    """Nothing is left of the question beside the document, its fate and words of asking."""
    named = {fold(t) for t in (*syllables(told), *(w for k in KIND_WORDS for w in k.split()))} | set(question.units)
    left = [t for t in content(_DEEDS.sub(" ", own)) if t[0] not in "#@" and t not in _ASIDE and not t.isdigit()]
    return all(fold(t) in named or any(fold(t) in u.split() for u in question.units) for t in left)


def _said_of(scene: Scene, key: str, by: str = "") -> Quote | None:
    """A sentence in which another document (`by`, where it is given) does it to this one, or this one has it done to it."""
    for hit in scene.store.search(Search({f"#{key}": 1.0}, lexical=30, sections=0, dense=0)):
        text = hit.paragraph.text
        for a, b in sentences(text):
            if _changes(text[a:b], key) and (not by or any(m.key == by for m in mentions(text[a:b]))):
                return Quote(hit.paragraph, text[a:b])
    return None


def _changes(text: str, key: str) -> bool:
    low = text.lower()
    papers = [m for m in mentions(text) if m.kind == "document"]
    for deed in _DEEDS.finditer(low):
        before = [m for m in papers if m.end <= deed.start()]
        after = next((m for m in papers if m.start >= deed.end() and m.key == key), None)
        if before and after and before[-1].key != key:
            between = low[deed.end() : after.start]
            for m in papers:
                between = between.replace(m.text.lower(), " ")
            if set(_words(between)) <= _BETWEEN | {w for k in _KINDS for w in k.split()}:
                return True
        passive = before and before[-1].key == key and low[before[-1].end : deed.start()]
        if passive and re.search(r"\b(?:bị|được)(?: \w+){0,2}\s*$", passive):
            return True
    return False


_KINDS = ("nghị quyết", "nghị định", "quyết định", "chỉ thị", "thông tư", "công văn", "kế hoạch", "luật")


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", text)


def _affirmed(question: Question, own: str, said: Quote) -> Draft | None:
    """`Có.` to a question whether; which one did it is for others to tell."""
    if question.kind is not Kind.YES_NO and not _WHETHER.search(own):
        return None
    asked, told = (set(_ENDED.findall(t)) for t in (own, said.text.lower()))
    if asked and not told:  # replaced is more than amended
        text = f"Văn bản không nêu việc {next(iter(asked))}; chỉ nêu: {sentence(bare(said.text))}"
        return Draft(text, (said,), _IN_PART, "yes-no")
    return Draft(f"Có. {sentence(bare(said.text))}", (said,), 0.88, "yes-no")


def _related(scene: Scene, key: str) -> str:
    """`sửa đổi, bổ sung bởi Nghị định số …`: what the catalogue relates to the document; empty for none."""
    found = [
        f"{_BY_KIND[r.kind]} bởi {document_label(d, short=True)}"
        for d in scene.library.held()
        for r in d.relations
        if key and r.kind in _BY_KIND and document_key(r.target) == key
    ]
    return "; ".join(dict.fromkeys(found))


def _unsaid(document: Document | None, label: str) -> Refusal:
    """Nothing held says it: the catalogue's own word where there is one, else where to look it up."""
    if document is not None and document.validity is not Validity.UNVERIFIED and document.held:
        return validity_of(document, label)
    lacking = "" if document is not None and document.held else f"Kho không có toàn văn {label}; "
    said = f"các văn bản trong kho không nêu việc {'văn bản này' if lacking else label} được sửa đổi, bổ sung, thay thế, bãi bỏ hay đình chỉ."
    return Refusal(
        f"{lacking}{said if lacking else said[0].upper() + said[1:]} Hãy tra cứu trên cơ sở dữ liệu quốc gia về pháp luật.",
        "validity",
    )
