"""`Có phải Sở A là bên chủ trì X không`, where the text has Sở B lead it: one who leads is no other.

Who leads stands before `chủ trì` in its own clause, or in the heading above a duty that opens with it.
"""

from __future__ import annotations

import re

from assistant.compose.contrary import body_named
from assistant.compose.draft import Draft, Scene, bare
from assistant.compose.facts import body_above
from assistant.evidence import share
from assistant.stopwords import content
from corpus.language.text import UPPER

_LEADS = r"(?:chủ trì|làm đầu mối|là đầu mối|chịu trách nhiệm chính)"
_SAID_TO_LEAD = re.compile(
    rf"(?:^|[,;] |\b(?i:có phải|phải chăng|có đúng|là|do|chính) )(?P<who>(?:(?:[Tt]ỉnh|[Tt]hành phố|[Xx]ã|[Pp]hường) )?[{UPPER}]\w*"
    rf"(?: (?!(?:là|có|chủ|làm|được|phải|đứng|mới|sẽ|chịu|và|với)\b)\w+| và (?=[{UPPER}])){{0,7}}) "
    rf"(?:(?:là|mới là|phải|sẽ|được giao|đứng ra|có phải|bên|cơ quan|đơn vị|nơi) )*{_LEADS}"
)
_ASKED = re.compile(r",? \b(?:(?:có )?(?:đúng|phải)(?: vậy)? )?không\b[^?]*$", re.I)
_OPENS_LEADING = re.compile(r"(?:chủ trì|là đầu mối|làm đầu mối)\b", re.I)
_CLAUSE = re.compile(r"[.;:]\s")
_A_BODY = re.compile(
    rf"\b(?:Bộ|Sở|Ban|Cục|Tổng cục|Văn phòng|Thanh tra|UBND|Ủy ban|Uỷ ban|Công an|Công ty|Trung tâm|Hội đồng|Chính phủ|Thủ tướng|Phòng|Chi cục)\b(?= [{UPPER}]|\b)"
)
_LEVEL = re.compile(r"^(?:ubnd )?(?:(?:tinh|thanh pho|tp\.?|xa|phuong) )?")
_SAME = 0.6  # share of what else is asked that the quote must carry


def verdict(scene: Scene, draft: Draft) -> str:
    """`Có.` or `Không.` by whom the quote, or the heading above it, has lead the very thing; empty where it tells of none."""
    own = scene.question.own
    said, quote = _SAID_TO_LEAD.search(own), draft.quotes[0]
    if said is None:
        return ""
    name = _LEVEL.sub("", body_named(said["who"])).strip()
    leaders = _leaders(bare(quote.text), body_above(quote.paragraph))
    if not name or not leaders:
        return ""
    besides = content(_ASKED.sub("", own.replace(said["who"], " ")))
    if share(besides, quote.text, scene.idf) < _SAME:
        return ""
    return "Có." if any(name in body_named(leader) for leader in leaders) else "Không."


def above(draft: Draft) -> str:
    """The body under whose name a duty that opens with leading stands; empty where the quote names its own."""
    quote = draft.quotes[0]
    return body_above(quote.paragraph) if _OPENS_LEADING.match(bare(quote.text)) else ""


def _leaders(quote: str, above: str) -> list[str]:
    """Who leads in each clause that has someone lead."""
    found = []
    for leading in re.finditer(r"\b(?:chủ trì|đầu mối)\b", quote, re.I):
        before = _CLAUSE.split(quote[: leading.start()])[-1]
        who = before if _A_BODY.search(before) else above if not before.strip() else ""
        if not _A_BODY.search(who):
            return []
        found.append(who)
    return found
