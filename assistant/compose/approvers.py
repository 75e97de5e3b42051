"""`Kế hoạch X do ai phê duyệt?`, where the text held is the very decision `Phê duyệt Kế hoạch X`: who issued it."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.compose.draft import Draft, Refusal, Scene
from assistant.compose.metadata import metadata
from assistant.question import Fact, Kind
from assistant.stopwords import content
from corpus.labels import document_label
from corpus.language.text import fold
from corpus.language.tokens import syllables

_APPROVED = r"kế hoạch|chương trình|đề án|dự án|phương án|quy hoạch|nhiệm vụ|quy chế|danh mục"
_WHO = r"(?:ai|cơ quan nào|cấp nào|đơn vị nào|người nào|bên nào)"
_ASKED = re.compile(
    rf"^(?P<kind>{_APPROVED})\b[^?;]*?\b(?:do|được) {_WHO} (?:(?:đã|ký|ra quyết định) )*(?:phê duyệt|duyệt)\b"
    rf"|^{_WHO} (?:là người )?(?:(?:đã|ký|ra quyết định) )*(?:phê duyệt|duyệt) (?P<kind2>{_APPROVED})\b",
    re.I,
)
_ASKING = frozenset("phê duyệt cơ quan cấp đơn vị kí quyết định".split())


def approved(scene: Scene) -> Draft | Refusal | None:
    """The issuer of the decision whose title approves what is asked about; None where no title does."""
    question = scene.question
    asked = _ASKED.match(question.own)
    for document_id in scene.candidates(1) if asked else ():
        document = scene.document(document_id)
        title = fold(document.title)
        kind = fold((asked["kind"] or asked["kind2"]) if asked else "")
        words = {fold(t) for t in syllables(f"{document.title} {document.number or ''} {document.issuer or ''}")}
        meant = all(fold(t) in words for t in question.content if t not in _ASKING and t not in content(kind))
        if not re.match(rf"(?:ve viec )?phe duyet {kind}\b", title) or not meant:
            return None
        if others := [year for year in question.years if str(year) not in title]:
            label = document_label(document, short=True)
            return Refusal(f"Kho không có văn bản phê duyệt cho năm {others[0]}; gần nhất là {label}.")
        own = replace(question, kind=Kind.METADATA, facts=(Fact.ISSUER,), document_ids=(document_id,))
        told = metadata(replace(scene, question=own))
        return told if isinstance(told, Draft) else None
    return None
