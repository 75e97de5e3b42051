"""Another one in the part that a question gives to someone: whose plan is followed, who hands a thing over, to whom it goes.

`theo lộ trình của tỉnh, phải không` where a text has `theo lộ trình của huyện`; `do tỉnh A quản từ trước` where it is
handed over `từ Bộ B về thành phố C`; `gửi về Văn phòng D` where it has `ý kiến gửi UBND tỉnh E`: the one told is no
other. Nothing is said where the text has the one asked about in that part as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.compose.contrary import body_named
from assistant.compose.draft import Draft, Quote, Scene, sentence
from assistant.compose.plainly import core, lacks_a_name
from assistant.evidence import Idf, share
from assistant.stopwords import content
from corpus.language.sentences import sentences
from corpus.language.text import UPPER
from corpus.language.tokens import spaced

_LEVELS = r"(?:trung ương|tỉnh|thành phố|huyện|quận|thị xã|xã|phường|bộ|sở)"
_NAME = rf"[{UPPER}][\w.]*(?: (?:và (?=[{UPPER}]))?(?!(?:Phải|Đúng|Không)\b)[{UPPER}]\w*| (?:nhân dân|vụ|chính|dựng|tế|thông|công an|trường|phủ|nghiệp|hóa|động|tư)(?= |,|$|\.|;))*"
_BODY = rf"(?:(?i:ubnd|ủy ban nhân dân|uỷ ban nhân dân|hội đồng nhân dân|hđnd) )?(?i:cấp )?(?:(?i:{_LEVELS})(?: {_NAME})?|(?i:văn phòng|thanh tra) {_NAME}|Thủ tướng(?: Chính phủ)?|Chính phủ|Quốc hội)"
#: `lộ trình của tỉnh`: what is followed, and whose it is.
_WHOSE = re.compile(
    rf"\b(?P<what>lộ trình|quy định|tiêu chuẩn|hướng dẫn|kế hoạch|chỉ đạo|yêu cầu|phân công|ủy quyền|phê duyệt|quy trình)(?: [^\W\d]+){{0,2}}? của (?P<body>{_BODY})"
)
_ROW = rf"(?P<body>{_BODY}(?:(?:, | và ){_BODY})*)"
_TOLD_WHOSE = r"\b%s\b(?:,? [^\W\d]+){0,5}? của " + _ROW
_BEFORE = re.compile(
    rf"\b(?:từ (?!nay|giờ|hồi)(?P<giver>{_BODY}) (?:về|sang|cho|đến|qua)\b|(?i:lâu nay|trước giờ|trước nay|trước đây|xưa nay|từ trước|hồi trước|lúc trước|vốn)\b[^,?]*?\b(?:do|của|thuộc) (?P<kept>{_BODY}))"
)
_AFTER = re.compile(rf"\b(?:giao|chuyển|bàn giao|đưa|trao)(?: [^\W\d]+){{0,4}}? (?:cho|về|sang) (?P<taker>{_BODY})")
_HANDED = re.compile(
    rf"\b(?i:chuyển giao|chuyển|bàn giao|giao|điều chuyển)\b[^.;]{{0,120}}?\btừ (?P<giver>[^.;]{{3,90}}?) (?:về|sang|cho|đến|tới) (?P<taker>{_BODY})"
)
_SENDS = re.compile(
    rf"\bgửi\b(?P<what>[^,?]{{0,70}}?)\b(?:về|cho|lên|tới|đến|sang) (?P<body>{_BODY})(?=,? (?:phải|đúng|có đúng|có phải)\b)"
)
_SENT = re.compile(rf"\bgửi(?: (?:về|cho|lên|tới|đến|sang))? (?P<body>(?:{_BODY}|[^.;]*?)(?=[.;]| để | trước |$))")
_SAME, _SAME_THING = 0.6, 0.5  # shares of what else is asked that the quote must carry
_LOOKED_AT = 6


def verdict(asked: str, quote: str, idf: Idf, above: str = "") -> str:
    """`Không.` where a quote has another one in the part asked about; empty where it has none or the one asked about.

    `above` is what the quote stands under, which may say what it is about.
    """
    own = core(asked)
    if whose := _WHOSE.search(own):
        told = [m["body"] for m in re.finditer(_TOLD_WHOSE % whose["what"], quote)]
        return _no_other(own, whose["body"], told, f"{above} {quote}", idf, _SAME)
    if sends := _SENDS.search(own):
        return _no_other(
            own, sends["body"], [m["body"] for m in _SENT.finditer(quote)], f"{above} {quote}", idf, _SAME_THING
        )
    return ""


def handed_over(scene: Scene) -> Draft | None:
    """`Không.` with the sentence that hands the very thing over from another, or to another, than a question says."""
    own = core(scene.question.text)
    before, after = _BEFORE.search(own), _AFTER.search(own)
    if not before and not after:
        return None
    for evidence in scene.evidence[:_LOOKED_AT]:
        paragraph = evidence.view.paragraph
        for text in _handing(paragraph.text):
            told = _HANDED.search(text)
            part = (
                (before["giver"] or before["kept"], "giver") if before else (after["taker"], "taker") if after else ()
            )
            if told and part and _no_other(own, part[0], [told[part[1]]], text, scene.idf, _SAME_THING):
                return Draft(f"Không. {sentence(text)}", (Quote(paragraph, text),), 0.85, "yes-no")
    return None


def _handing(text: str) -> Iterator[str]:
    return (text[a:b] for a, b in sentences(text) if _HANDED.search(text[a:b]))


def _no_other(own: str, asked: str, told: list[str], quote: str, idf: Idf, least: float) -> str:
    """`Không.` where none of those told is the one asked about, and the quote carries what else is asked."""
    who = _plain(asked)
    besides = content(own.replace(asked, " "))
    if not told or not besides or any(who in _plain(one) or _plain(one) in who for one in told):
        return ""
    if lacks_a_name(own.replace(asked, " "), tuple(w for w in besides if f" {w} " not in spaced(quote))):
        return ""  # of another park, another plan
    return "Không." if share(besides, quote, idf) >= least else ""


def _plain(body: str) -> str:
    return re.sub(r"\b(?:ubnd|cap|hdnd|hoi dong nhan dan) ?", "", body_named(body)).strip()
