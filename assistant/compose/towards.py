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
_CLAUSES = re.compile(r"(?<=[;.])\s+")
_CARRIED, _AS_MUCH = 0.6, 0.75


def verdict(scene: Scene, draft: Draft) -> str:
    """`Có.` or `Không.` by the way a quote says it went; empty where it tells of none or of both."""
    own, quote = plainly.core(scene.question.text), draft.quotes[0].text
    if len(draft.quotes) != 1 or draft.quotes[0].paragraph.cells:
        return ""
    if asked := _ASKS_MET.search(own):
        clause = _clause(scene, own[: asked.start()], draft)
        return _met(clause) if clause else ""
    asked = _ASKS_WAY.search(own)
    clause = _clause(scene, own[: asked.start()], draft) if asked else ""
    if asked is None or not clause or _TO_BE.search(clause):
        return ""
    ways = {m["up"] is not None for m in _WENT.finditer(clause)}
    told = set(_YEAR.findall(quote)) | set(_YEAR.findall(scene.document(draft.quotes[0].paragraph.document_id).title))
    if len(ways) != 1 or not _AGAINST.search(clause) or not set(_YEAR.findall(own)) <= told:
        return ""
    return "Có." if ways == {_UP.match(asked["way"]) is not None} else "Không."


def in_doubt(scene: Scene, draft: Draft) -> bool:
    """Whether a target was met is asked, and a quote sets something against one but not plainly the thing asked about."""
    quote = draft.quotes[0].text
    asked = _ASKS_MET.search(plainly.core(scene.question.text)) is not None
    return asked and bool(_BELOW.search(quote) or _OVER.search(quote)) and not verdict(scene, draft)


def told(scene: Scene, draft: Draft) -> Draft:
    """What sets two years against each other with its `Có.` or `Không.`, where that is asked."""
    said = verdict(scene, draft) if scene.question.kind is Kind.COMPARE else ""
    return replace(draft, text=f"{said} {draft.text}", kind="yes-no") if said else draft


def _met(quote: str) -> str:
    below, over = _BELOW.search(quote), _OVER.search(quote)
    if bool(below) == bool(over):
        return ""
    return "Không." if below else "Có."


def _clause(scene: Scene, thing: str, draft: Draft) -> str:
    """The clause of a quote that is of the thing asked about, what stands above it counted; empty where none is."""
    paragraph = draft.quotes[0].paragraph
    found, words = scene.found(paragraph), content(thing)
    if found is None or not words or plainly.lacks_a_name(thing, found.coverage.missing):
        return ""
    above = " ".join((*paragraph.headings, scene.document(paragraph.document_id).title))
    told = {clause: share(words, clause, scene.idf) for clause in _CLAUSES.split(draft.quotes[0].text)}
    own = max(told, key=lambda clause: told[clause])
    if sum(carried >= _AS_MUCH * told[own] for carried in told.values()) > 1:
        return ""  # which of two it is of, is not told
    return own if share(words, f"{own} {above}", scene.idf) >= _CARRIED else ""
