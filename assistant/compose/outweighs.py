"""`Trạm A với trạm B, trạm nào lớn hơn?`: two names, each with the one figure that a text puts right behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.compose import weighing
from assistant.compose.asserted import Amount, amounts
from assistant.compose.draft import Draft, Quote, Scene
from corpus.language.text import fold
from corpus.records import Paragraph

_MEASURES = frozenset("m³/s m³/h m³ ha km km² m m² kw mw kva mva hp lít tấn kg mm".split())
#: What may stand between a name and its figure: `Yên Sở (90 m³/s)`, `X (công suất trạm bơm 170 m³/s)`.
_BETWEEN = re.compile(
    r"[\s(:]*(?:(?:có |với )?(?:công suất|diện tích|chiều dài|dung tích|rộng|dài)(?: [^\W\d]+){0,2}\s*)?"
)
_SIZES = frozenset("lớn nhỏ cao thấp mạnh khỏe rộng dài ngắn".split())  # `tốn điện nhiều hơn` is told by no size
_A_PAIR, _SURE = 2, 0.88


def outweighs(scene: Scene) -> Draft | None:
    """Both figures, the one that is more named first; None where a name has none, two, or one of another unit."""
    question = scene.question
    word = weighing.weighs(question.own)
    if word not in _SIZES or len(question.names) < _A_PAIR:
        return None
    for document_id in scene.candidates(2):
        told = {name: list(_figures(scene, document_id, name)) for name in question.names}
        document = scene.document(document_id)
        where = fold(f"{document.title} {document.issuer or ''}")  # `ở Hà Nội`
        found = {name: of for name, of in told.items() if of or fold(name) not in where}
        if len(found) == _A_PAIR and all(found.values()) and (draft := _draft(word, list(found.values()))):
            return draft
    return None


def _figures(scene: Scene, document_id: str, name: str) -> Iterator[tuple[Paragraph, int, Amount]]:
    """Where the name stands right before a measure, with where it starts."""
    for paragraph in scene.paragraphs(document_id):
        text = paragraph.text
        for at in re.finditer(rf"(?<!\w){re.escape(fold(name))}(?!\w)", fold(text)):
            between = _BETWEEN.match(text, at.end())
            start = between.end() if between else at.end()
            yield from ((paragraph, at.start(), a) for a in amounts(text) if a.start == start and a.unit in _MEASURES)


def _draft(word: str, sides: list[list[tuple[Paragraph, int, Amount]]]) -> Draft | None:
    if any(len({(a.value, a.unit) for _, _, a in side}) != 1 for side in sides):
        return None
    firsts = [side[0] for side in sides]
    best = weighing.winner(word, [a.value for _, _, a in firsts])
    if best is None or len({a.unit for _, _, a in firsts}) != 1:
        return None
    said = [p.text[start : a.end] + ")" * p.text[start : a.end].count("(") for p, start, a in firsts]
    lines = [f"- {word.capitalize()} hơn: {said[best]}.", f"- {said[1 - best]}."]
    return Draft("\n".join(lines), tuple(Quote(p, p.text) for p, _, _ in firsts), _SURE, "measures")
