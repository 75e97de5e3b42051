"""`Dịch chưa công bố mà đi xác minh thì có được phụ cấp không`, where a text puts the same case and says what then.

`Trường hợp A thì được B`: the case asked carries the one told and is carried by it, each denies in it what the other
denies, and the same is allowed, laid on or done to one then.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.compose import plainly
from assistant.compose.draft import Draft, Scene
from assistant.evidence import Idf
from assistant.stopwords import content
from corpus.language.tokens import spaced

_ASKED = re.compile(
    r"^(?P<case>.{12,}?),?(?: thì)? (?:có |cũng |vẫn )+(?P<modal>được|phải|bị) (?P<said>(?:(?! (?:phải|bị|được) ).){3,}?)"
    r"(?: (?:luôn|nữa|thêm|theo))* không$",
    re.I,
)
_TOLD = re.compile(
    r"(?P<case>[^;:]{12,}?)(?:,| thì| cũng| vẫn)+ (?P<not>không )?(?P<modal>được|phải|bị)(?: hưởng| nhận| tính)? (?P<said>[^;:]+)",
    re.I,
)
_MORE = re.compile(
    r"\b(?:chỉ|mọi|tất cả|toàn bộ|đều|khỏi|hay|hoặc|nào|gì|ai|mấy|bao nhiêu|tự|ngay|hết|trọn|đủ|hơn|đúng không)\b", re.I
)
_NARROWED = re.compile(r"\b(?:trừ|ngoại trừ|riêng|nếu|chỉ|không|chưa|khi|sau)\b", re.I)
_NEGATED = re.compile(r"\b(?:không|chưa)(?: (?:phải|được|bị|có|cần))* (?P<what>\w+)", re.I)
_PARTS = re.compile(r"(?<=[;.])\s+")
#: What puts a case, and says nothing of it.
_PUTS = re.compile(r"^\W*(?:\w\) |\d+\. )?(?:(?:trong )?trường hợp|nếu|khi|đối với)\b", re.I)
#: Share of the case asked that the one told has, and of that told that the one asked has: less, where both deny the
#: same of it; share of what is asked to follow.
_OF_ASKED, _OF_TOLD, _OF_DENIED, _OF_SAID = 0.6, 0.45, 0.3, 0.8


def verdict(scene: Scene, draft: Draft) -> str:
    """`Có.` or `Không.` by what the quote says of the same case; empty where it puts another or none."""
    own, quote = plainly.core(scene.question.text), draft.quotes[0]
    asked = _ASKED.match(own)
    if asked is None or len(draft.quotes) != 1 or _MORE.search(own):
        return ""
    found = scene.found(quote.paragraph)
    if found is None or found.unmet or plainly.lacks_a_name(own, found.coverage.missing):
        return ""
    title = scene.document(quote.paragraph.document_id).title
    above = " ".join((*quote.paragraph.headings, title))
    if not plainly.has_figures(scene, own, f"{quote.text} {above}"):
        return ""
    said = {_of_the_same(scene, asked, told, above) for part in _PARTS.split(quote.text) if (told := _TOLD.match(part))}
    said.discard("")
    return said.pop() if len(said) == 1 else ""


def of_another_case(own: str, quote: str) -> bool:
    """Something is asked of one who has done it, and the quote says what then of one who has not, or the other way."""
    asked = _ASKED.match(own)
    told = next((m for part in _PARTS.split(quote) if (m := _TOLD.match(part))), None)
    if asked is None or told is None or told["not"]:
        return False
    return _negated(asked["case"]) != _negated(told["case"])


def _of_the_same(scene: Scene, asked: re.Match[str], told: re.Match[str], above: str) -> str:
    if asked["modal"].lower() != told["modal"].lower() or _NARROWED.search(told["said"]):
        return ""
    if _negated(asked["case"]) != _negated(told["case"]):
        return ""
    least = _OF_DENIED if _negated(asked["case"]) else _OF_TOLD
    case, of_told = content(asked["case"]), content(_PUTS.sub("", told["case"]))
    if carried(case, told["case"], scene.idf) < _OF_ASKED or carried(of_told, asked["case"], scene.idf) < least:
        return ""
    if carried(content(asked["said"]), f"{told['said']} {above}", scene.idf) < _OF_SAID:
        return ""
    if not set(content(asked["said"])) & set(content(told["said"])):
        return ""
    return "Không." if told["not"] else "Có."


def carried(words: Sequence[str], text: str, idf: Idf) -> float:
    """The share of words, by their weight, that a text has in any of their wordings, wherever it has them."""
    here = spaced(text)
    probes = idf.probes(tuple(words))
    whole = sum(p.weight for p in probes)
    return sum(p.weight for p in probes if p.found(here)) / whole if whole else 0.0


def _negated(case: str) -> set[str]:
    return {m["what"].lower() for m in _NEGATED.finditer(case)}
