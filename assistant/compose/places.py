"""`Phần nào nói về X?`, `văn bản nào nêu X?`: the place, and what stands there."""

from __future__ import annotations

import re

from assistant.compose.draft import Draft, Quote, Scene, bare, sentence
from assistant.compose.facts import carries, from_evidence
from assistant.evidence import share
from corpus.labels import document_label, place_label

_ASKS_DOCUMENTS = re.compile(r"\b(?:văn bản|tài liệu|bài viết|công văn|kế hoạch) nào\b")
#: Words that ask for the place and are no matter of the text.
_POINTING = frozenset("nội dung nằm phần mục điều khoản điểm chương đoạn vấn đề quy định".split())
_LEAST_HEADING = 0.75  # share of the question that a heading itself must carry to be the answer


def where(scene: Scene) -> Draft | None:
    """The heading that carries the question, or the documents that speak of it, each with its sentence."""
    if _ASKS_DOCUMENTS.search(scene.question.text.lower()):
        return _documents(scene)
    asked = tuple(t for t in scene.question.content if t not in _POINTING)
    for evidence in scene.evidence[:10]:
        paragraph = evidence.view.paragraph
        if evidence.unmet or not paragraph.is_heading or share(asked, paragraph.text, scene.idf) < _LEAST_HEADING:
            continue
        place = place_label(paragraph)
        text = f"{place[0].upper()}{place[1:]}: {bare(paragraph.step.heading or paragraph.text).rstrip(':')}."
        return Draft(text, (Quote(paragraph, paragraph.text),), 0.8, "place", (place,))
    return None


def _documents(scene: Scene) -> Draft | None:
    """The best place of each document that carries the question."""
    lines: list[str] = []
    quotes: list[Quote] = []
    seen: set[str] = set()
    for evidence in scene.evidence[:12]:
        document = evidence.view.document
        if evidence.unmet or document.id in seen or evidence.view.paragraph.is_heading:
            continue
        if evidence.coverage.whole < 0.7 and not carries(scene, evidence):
            continue
        draft = from_evidence(scene, evidence)
        if draft:
            seen.add(document.id)
            lines.append(f"- {document_label(document, short=True)}: {sentence(draft.text)}")
            quotes += draft.quotes
    return Draft("\n".join(lines), tuple(quotes), 0.7, "documents") if lines else None
