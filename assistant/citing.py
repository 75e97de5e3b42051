"""Draft → citations with labels, and the caveats an official must read with them."""

from __future__ import annotations

from assistant.compose.draft import Draft, Scene
from assistant.library import Library
from corpus.labels import document_label, label
from corpus.records import Citation, Paragraph, StepKind, Validity

_NEAREST = 3
_VALIDITY = {
    Validity.EXPIRED: "{document} đã hết hiệu lực.",
    Validity.REPLACED: "{document} đã bị thay thế.",
    Validity.UNVERIFIED: "Chưa xác minh hiệu lực của {document}; hãy đối chiếu bản chính thức trước khi ký.",
    Validity.NOT_LEGAL: "{document} là bài báo, không phải văn bản chỉ đạo; "
    "hãy đối chiếu văn bản gốc trước khi viện dẫn.",
}


def cite(draft: Draft, library: Library) -> tuple[Citation, ...]:
    """One citation a paragraph, in the order of the answer."""
    out: dict[str, Citation] = {}
    for quote in draft.quotes:
        out.setdefault(quote.paragraph.id, _citation(quote.paragraph, quote.text, draft.confidence, library))
    return tuple(out.values())


def nearest(scene: Scene, library: Library) -> tuple[Citation, ...]:
    """The best places that do not answer, for a reader who wants to look for himself."""
    kept = [
        e for e in scene.evidence
        if not e.view.paragraph.is_heading and e.view.paragraph.step.kind not in (StepKind.HEADER, StepKind.FOOTER)
        and e.coverage.whole >= 0.3
    ]  # fmt: skip
    return tuple(
        _citation(e.view.paragraph, e.view.paragraph.text, max(0.0, e.score), library) for e in kept[:_NEAREST]
    )


def caveats(draft: Draft, library: Library) -> tuple[str, ...]:
    """Warnings about the cited texts: validity, text cut off in the source, uncertain recognition."""
    out: list[str] = []
    for quote in draft.quotes:
        document = library.document(quote.paragraph.document_id)
        if template := _VALIDITY.get(document.validity):
            out.append(template.format(document=document_label(document, short=True)))
        if "truncated" in quote.paragraph.flags:
            out.append("Đoạn được trích bị cắt cuối trong bản nguồn.")
        if "low-confidence" in quote.paragraph.flags:
            out.append("Đoạn được trích nhận dạng từ bản quét, có thể sai chữ; hãy đối chiếu bản gốc.")
    return tuple(dict.fromkeys(out))


def _citation(paragraph: Paragraph, quote: str, score: float, library: Library) -> Citation:
    document = library.document(paragraph.document_id)
    return Citation(
        paragraph.id,
        document.id,
        paragraph.version,
        label(paragraph, document),
        quote,
        paragraph.text,
        score,
        paragraph.page,
    )
