"""Whether a target was met, or a figure rose or fell, by the words in which a text sets it against another.

`thấp hơn chỉ tiêu 75%`, `vượt kế hoạch`, `giảm từ 27,5% năm 2023 xuống còn 24,1%`: one such word in a quote decides;
where it has both, or speaks of other years, nothing is said.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.compose import plainly
from assistant.compose.draft import Draft, Scene
from assistant.evidence import share
from assistant.question import Kind
from assistant.stopwords import content

_MARK = r"(?:chỉ tiêu|kế hoạch|mục tiêu|dự toán|yêu cầu|nghị quyết|định mức)"
_ASKS_MET = re.compile(
    rf"\b(?:có |đã )(?P<way>đạt|vượt|hoàn thành)(?: (?:được|mức|đủ|so với))* (?:\w+ )?{_MARK}\b.*\b(?:không|chưa)$",
    re.I,
)
_BELOW = re.compile(
    rf"\b(?:thấp hơn|chưa đạt|không đạt|chưa hoàn thành|không hoàn thành|kém|hụt)(?: (?:so với|mức|được))* (?:\w+ )?{_MARK}",
    re.I,
)
_OVER = re.compile(
    rf"\b(?<!không )(?<!chưa )(?:vượt|cao hơn)(?: [\d.,]+%?)?(?: (?:so với|mức|điểm|phần trăm))* (?:\w+ )?{_MARK}", re.I
)
_ASKS_WAY = re.compile(
    r"\bcó (?P<way>tăng|giảm|cao hơn|nhiều hơn|lớn hơn|thấp hơn|ít hơn)(?: (?:lên|xuống|đi|hơn|so|với|cùng|kỳ|năm|ngoái|trước|\d{4}))*(?: không| chưa)$",
    re.I,
)
_WENT = re.compile(r"\b(?P<up>tăng|cao hơn|nhiều hơn|lớn hơn)\b|\b(?P<down>giảm|thấp hơn|ít hơn)\b", re.I)
_UP = re.compile(r"tăng|cao|nhiều|lớn", re.I)
_AGAINST = re.compile(r"\b(?:so với|cùng kỳ|năm (?:19|20)\d\d|năm trước)\b", re.I)
_TO_BE = re.compile(r"\b(?:phấn đấu|mục tiêu|đến năm|kế hoạch|yêu cầu|tiếp tục|nhằm|để|không)\b", re.I)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CARRIED = 0.6


def verdict(scene: Scene, draft: Draft) -> str:
    """`Có.` or `Không.` by the way a quote says it went; empty where it tells of none or of both."""
    own, quote = plainly.core(scene.question.text), draft.quotes[0].text
    if len(draft.quotes) != 1 or draft.quotes[0].paragraph.cells:
        return ""
    if asked := _ASKS_MET.search(own):
        return _met(asked["way"].lower(), quote) if _carries(scene, own[: asked.start()], draft) else ""
    asked = _ASKS_WAY.search(own)
    if asked is None or not _carries(scene, own[: asked.start()], draft) or _TO_BE.search(quote):
        return ""
    ways = {m["up"] is not None for m in _WENT.finditer(quote)}
    told = set(_YEAR.findall(quote)) | set(_YEAR.findall(scene.document(draft.quotes[0].paragraph.document_id).title))
    if len(ways) != 1 or not _AGAINST.search(quote) or not set(_YEAR.findall(own)) <= told:
        return ""
    return "Có." if ways == {_UP.match(asked["way"]) is not None} else "Không."


def told(scene: Scene, draft: Draft) -> Draft:
    """What sets two years against each other with its `Có.` or `Không.`, where that is asked."""
    said = verdict(scene, draft) if scene.question.kind is Kind.COMPARE else ""
    return replace(draft, text=f"{said} {draft.text}", kind="yes-no") if said else draft


def _met(way: str, quote: str) -> str:
    below, over = _BELOW.search(quote), _OVER.search(quote)
    if bool(below) == bool(over):
        return ""
    return "Không." if below else "Có."


def _carries(scene: Scene, thing: str, draft: Draft) -> bool:
    """The sentence, with what stands above it, is of the thing asked about."""
    paragraph = draft.quotes[0].paragraph
    found = scene.found(paragraph)
    words = content(thing)
    above = " ".join((*paragraph.headings, scene.document(paragraph.document_id).title))
    if found is None or plainly.lacks_a_name(thing, found.coverage.missing):
        return False
    return bool(words) and share(words, f"{draft.quotes[0].text} {above}", scene.idf) >= _CARRIED
