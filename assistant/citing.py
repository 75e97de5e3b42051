"""Draft → citations with labels, and the caveats an official must read with them."""

from __future__ import annotations

from itertools import takewhile

from assistant import laws, sections
from assistant.compose.draft import Draft, Scene
from assistant.compose.metadata import dated
from assistant.evidence import share
from assistant.library import Library
from assistant.looked_at import among, asked_texts
from assistant.neighbours import preferred
from assistant.question import Fact, Kind
from assistant.retrieval import Evidence
from corpus.labels import PlaceReference, document_label, label, matches
from corpus.language.sentences import sentences
from corpus.records import Citation, Paragraph, StepKind, Validity

_NEAREST = 3
_CLOSE = 0.9  # the score below which a place only shares words with the question
_BESIDE = 0.7  # … and the share of the best one's score that the next ones need
_NEAR_IN_TEXT = (0.6, 0.6)  # share and score from which the best place of a text that the question names is shown
_SEVERAL, _LONG = 2, 60  # sentences and words from which on a near place is shown from its best sentence
#: Where a document tells a fact about itself. Its force and its day of effect have no such place.
_AT_THE_START = frozenset({Fact.NUMBER, Fact.DATE, Fact.ISSUER, Fact.SUBJECT, Fact.URGENCY})
_AT_THE_END = frozenset({Fact.SIGNER, Fact.ADDRESSEES})
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


def nearest(scene: Scene, library: Library, first: str = "") -> tuple[Citation, ...]:
    """The best places that do not answer, for a reader who wants to look for himself; `first`, by its id, before all.

    Words in common lead nowhere when a fact of a document itself is asked for, or a text or a part that is not
    there: then the place that was looked at is shown, or nothing.
    """
    question = scene.question
    if question.kind is Kind.METADATA:
        return tuple(_citation(p, p.text, 0.0, library) for p in _looked_at(scene))
    if any(not r.mentioned for r in question.documents) or laws.absent(question.text, library):
        return ()
    texts = asked_texts(question, scene.evidence, library)
    given = first
    offered = [
        e
        for e in among(scene.evidence, texts)
        if _offered(e, scene) and (e.coverage.whole >= 0.3 or e.view.paragraph.id == given)
    ]
    first = first or preferred(question, among(scene.evidence, texts))
    own = _in_part(offered, scene, library)
    kept = sorted(own or offered, key=lambda e: e.view.paragraph.id != first)[:_NEAREST]
    least = max(_CLOSE, _BESIDE * max(e.score for e in kept)) if kept else _CLOSE
    shown = [e for e in kept if e.score >= least or e.view.paragraph.id == first]
    if (texts or own) and not shown:  # who names a text or a part wants to see that this one was read
        shown = [e for e in kept if e.coverage.whole >= _NEAR_IN_TEXT[0] and e.score >= _NEAR_IN_TEXT[1]][:1]
    if given and all(e.view.paragraph.id != given for e in shown):  # what the reason names is there to be read
        shown = [*(e for e in scene.evidence if e.view.paragraph.id == given), *shown][:_NEAREST]
    return tuple(_citation(e.view.paragraph, _nearest_part(scene, e), e.score, library) for e in shown)


def _nearest_part(scene: Scene, evidence: Evidence) -> str:
    """A long paragraph from the sentence that says most of what is asked: a card shows but the beginning."""
    text = evidence.view.paragraph.text
    spans = sentences(text)
    if len(spans) < _SEVERAL or len(text.split()) < _LONG:
        return text
    best = max(spans, key=lambda span: (share(scene.question.content, text[span[0] : span[1]], scene.idf), -span[0]))
    return text[best[0] :]


def _in_part(kept: list[Evidence], scene: Scene, library: Library) -> list[Evidence]:
    """Places in a part that the question names by its heading."""
    documents = dict.fromkeys(e.view.document.id for e in kept)
    own = [s for d in documents for s in sections.named(scene.question.text, library.parts(d))]
    return [e for e in kept if any(s.holds(e.view.paragraph) for s in own)]


def _offered(evidence: Evidence, scene: Scene) -> bool:
    """A paragraph with something to say, in the document and the part that the question names."""
    paragraph, question = evidence.view.paragraph, scene.question
    if paragraph.is_heading or paragraph.step.kind in (StepKind.HEADER, StepKind.FOOTER):
        return False
    if question.scope and paragraph.document_id not in question.scope:
        return False
    return not question.place.levels or matches(paragraph, PlaceReference(question.place.levels))


def _looked_at(scene: Scene) -> list[Paragraph]:
    """The first line of the document whose own fact is asked for, or the last one before its appendices.

    Of a day the line for it, be it left blank.
    """
    question = scene.question
    named = asked_texts(question, scene.evidence, scene.library) or (
        (question.focus_document,) if question.focus_document else ()
    )
    out: list[Paragraph] = []
    for document_id in named[:_NEAREST]:
        body = list(takewhile(lambda p: p.step.kind is not StepKind.PHU_LUC, scene.paragraphs(document_id)))
        if body and not _AT_THE_START.isdisjoint(question.facts):
            out += (dated(body) if Fact.DATE in question.facts else [])[:1] or body[:1]
        if body and not _AT_THE_END.isdisjoint(question.facts):
            out.append(body[-1])
    return out


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
