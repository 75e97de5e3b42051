"""An answer from a paragraph about something else that happens to hold some of the words asked for.

`Giáo dục nghề nghiệp để nhằm mục tiêu gì?` shares `giáo dục` with a paragraph on how content people are with services.
Where the words that a paragraph carries are few and its vector is far from the question's as well, it speaks of
another matter. Figures, on citizens' questions about laws that no held text answers: docs/experiments.md.
"""

from __future__ import annotations

from assistant.compose.draft import Draft, Scene

#: Kinds of answers that are found by the words and vectors of one paragraph; others are led there by names and places.
_BY_WORDS = frozenset(
    "general list list-inline definition yes-no date authority percent count quantity money reason".split()
)
_CARRIED = 0.7  # share of the question from which words alone tell the matter
#: Cosine of the shipped model below which two texts are of different matters; models that crowd all texts together
#: (E5: .7 and above) never come near it, and this guard then says nothing.
_FAR = 0.25


def from_afar(scene: Scene, draft: Draft) -> bool:
    """The best of the quoted paragraphs carries few of the question's words, and none is near it by vectors."""
    if draft.kind not in _BY_WORDS or not draft.quotes:
        return False
    quoted = dict.fromkeys(q.paragraph.id for q in draft.quotes)
    found = [e for e in scene.evidence if e.view.paragraph.id in quoted]
    if any(e.coverage.whole >= _CARRIED or e.dense >= _FAR for e in found):
        return False
    # a name that no model has learnt makes two texts look far from each other, in the paragraph or above it
    if any(f" {name} " in e.view.whole_text for name in scene.question.names for e in found):
        return False
    near = scene.store.similarity(scene.question.text, list(quoted))
    return max(near.values(), default=1.0) < _FAR
