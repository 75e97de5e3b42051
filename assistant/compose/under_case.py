"""`Mưa đến 70mm/h thì đơn vị nào chịu trách nhiệm?`: who does it in a case that a line above names, and only that line.

The line (`3.1. Với trận mưa lớn diện rộng (lượng mưa đến 70mm/h).`) tells nothing, and what stands below it does not
say the case again; read alone, neither answers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.compose.draft import Draft, Quote, Scene, bare, sentence
from assistant.compose.fitting import done_in_case, fits
from assistant.compose.in_case import below, case_words, is_case, names_case, spanned
from assistant.evidence import share
from assistant.question import Kind
from assistant.stopwords import content
from corpus.language.tokens import spaced
from corpus.records import Paragraph

_CASE = re.compile(
    r"^(?:khi |nếu |lúc |với |trong |đối với |gặp |trường hợp |tình huống )*"
    r"(?P<case>[^?,;]*?\d ?(?:mm|cm|km|m|ha|kg|tấn|độ|%)(?:/h)?(?!\w)[^?,;]*?)(?:,| thì\b)"
)
_LEAST, _LEAST_OF_DEED = 0.5, 0.75  # of what is asked beside the case, of the deed whose case is asked for
_LEAST_WORDS, _FIRST = 3, 3
_SURE = 0.8


def under_case(scene: Scene) -> Draft | None:
    """The passage under the line that names the case, where it tells who does what is asked; None elsewhere."""
    question = scene.question
    own = question.own.lower().strip(" ?.!")
    case = _CASE.match(own) if question.kind is Kind.AUTHORITY else None
    asked = spanned(case["case"]) if case else None
    if case is None or asked is None:
        return None
    words, rest = case_words(case["case"]), content(own[case.end() :])
    best: tuple[float, Paragraph, Paragraph] | None = None
    for document_id in scene.candidates(2):
        items = scene.paragraphs(document_id)
        for head in (p for p in items if names_case(p, asked, words)):
            for p in _below(items, head):
                said = share(rest, p.text, scene.idf)
                if said >= _LEAST and fits(question, p.text) and (best is None or said > best[0]):
                    best = said, head, p
    return _draft(best[1], best[2]) if best else None


def which_case(scene: Scene) -> Draft | None:
    """`Khi nào phải huy động toàn bộ lực lượng?`: the line that names the case, with the item under it that is that deed."""
    deed = content(done_in_case(scene.question)) if scene.question.kind is Kind.DATE else ()
    if len(deed) < _LEAST_WORDS:
        return None
    itself = max(
        (share(deed, e.view.paragraph.text, scene.idf) for e in scene.evidence[:_FIRST] if not e.unmet), default=0
    )
    for document_id in scene.candidates(2):
        items = scene.paragraphs(document_id)
        for i, head in enumerate(items):
            part = below(items, i)[1:] if is_case(head) else []
            best = max(part, key=lambda p: share(deed, p.text, scene.idf), default=None)
            if best is None or share(deed, best.text, scene.idf) < max(_LEAST_OF_DEED, itself):
                continue  # a passage that carries more of the deed names its own case
            document = scene.document(document_id)
            said = spaced(" ".join((document.title, document.issuer or "", document.unit or "", best.text)))
            if all(f" {name} " in said for name in scene.question.names):
                return _draft(head, best)
    return None


def _below(items: Sequence[Paragraph], head: Paragraph) -> list[Paragraph]:
    """What stands inside a line's own part."""
    return [p for p in items if p is not head and p.within(head.path)]


def _draft(head: Paragraph, told: Paragraph) -> Draft:
    first = bare(head.text).rstrip(" .:")
    return Draft(
        f"{first}: {sentence(bare(told.text))}", (Quote(told, told.text), Quote(head, head.text)), _SURE, "authority"
    )
