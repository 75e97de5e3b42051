"""`Sở nào trình kế hoạch này?`: who asked for a document to be issued, by the line of its head that says so.

Documents open with `Theo đề nghị của A tại Tờ trình số B ngày C` (Nghị định 30/2020/NĐ-CP, phụ lục III); no sentence of
their body tells who proposed the whole.
"""

from __future__ import annotations

import re

from assistant.compose.draft import Draft, Quote, Scene, sentence
from assistant.evidence import share
from assistant.question import Kind
from corpus.language.tokens import syllables

_BODY = r"(?:ai|(?:cơ quan|bộ|sở|đơn vị|phòng|ban|cục|vụ|tỉnh|thành phố|huyện|xã|phường|ngành|bên|nơi|cấp|ông|vị)(?: (?!nào\b)\w+){0,2}? nào)"
_ASKS_FOR = r"(?:(?<!chủ )(?<!công )(?<!tờ )(?<!quy )(?<!quá )(?<!lộ )(?<!chương )(?<!tường )(?<!phải )trình(?! (?:bày|tự|độ|diễn|chiếu))|đề nghị|đề xuất|kiến nghị)"
_PAPER = r"(?:nghị quyết|nghị định|quyết định|chỉ thị|thông tư|công văn|kế hoạch|chương trình|đề án|quy chế|quy định|văn bản|chuyện|việc)"
_ASKED = re.compile(
    rf"\b{_BODY}(?: (?:là người|đã|đứng ra|đứng|xin|làm|ký))* {_ASKS_FOR}\b"
    rf"|\b(?:do|theo|trên|xét|từ|dựa vào)(?: cơ sở)? (?:đề nghị|tờ trình|đề xuất|kiến nghị) của {_BODY}"
    rf"|\bdo {_BODY} (?:đứng ra )?{_ASKS_FOR}\b"
)
_WHEN = re.compile(
    rf"\b{_ASKS_FOR}\b[^?,;]*(?<!trước )(?<!tới )(?<!đến )(?<!hết )\b(?:(?:ngày|hôm|tháng) (?:nào|mấy|bao nhiêu)|khi nào|bao giờ|lúc nào)\b"
)
#: The line of a document's head that says by whom it was asked for.
_SAID = re.compile(
    r"^\W*(?:(?:xét|theo|trên cơ sở|căn cứ)(?: \w+){0,2}? (?:đề nghị|tờ trình|đề xuất|kiến nghị) (?:của|số)|(?:xét|theo) (?:tờ trình|đề nghị))\b",
    re.I,
)
_PROPOSES = re.compile(r"\b(?:trình|đề nghị|đề xuất|kiến nghị|tham mưu)\b", re.I)
_FRAME = frozenset(
    "trình nghị đề xuất kiến xin biểu quyết thông qua dựa ban hành kí duyệt phê ra lên chuyện việc sở bộ phòng cơ quan đơn vị quyết định kế hoạch công văn chính phủ"
    " thủ tướng ủy nhân dân ubnd cấp người ai xét theo tờ".split()
)
#: Share of the matter that title and line must carry: something else in the text may be proposed too.
_OF_THE_DOCUMENT = 0.85
_LEAST_MATTER = 3  # words of a title by which a document is known that no number names
_LOOKED_AT, _HEAD = 3, 25  # documents that may be meant; paragraphs before the body of one


def proposed(scene: Scene) -> Draft | None:
    """Who proposed the document asked about, or when; None where the question asks of something within it."""
    low = scene.question.own.lower()
    who = _ASKED.search(low)
    if scene.question.kind in (Kind.YES_NO, Kind.COUNT, Kind.STRUCTURE) or not (who or _WHEN.search(low)):
        return None
    matter = tuple(t for t in scene.question.content if t not in _FRAME and t[0] not in "#@")
    for document in map(scene.document, scene.candidates(_LOOKED_AT)):
        line = next((p for p in scene.paragraphs(document.id)[:_HEAD] if _SAID.match(p.text)), None)
        if line is None or not (scene.question.scope or len(matter) >= _LEAST_MATTER):
            continue
        names = (document.title, *document.aliases, document.number or "", document.issuer or "", document.unit or "")
        rest = tuple(t for t in matter if not t[0].isdigit() or t not in syllables(document.number or ""))
        told = " ".join((*names, line.text))
        if set(rest) <= set(syllables(told)) or share(rest, told, scene.idf) >= _OF_THE_DOCUMENT:
            kind = "metadata" if scene.question.kind is Kind.DATE else "authority"
            return Draft(sentence(line.text), (Quote(line, line.text),), 0.86, kind)
    return None


def unsaid(scene: Scene, draft: Draft) -> bool:
    """Who proposed something is asked, and running text tells of no proposal; a row names who is to make one."""
    if not _ASKED.search(scene.question.own.lower()) or scene.question.kind is Kind.YES_NO:
        return False
    return not any(q.paragraph.cells or _PROPOSES.search(q.text) for q in draft.quotes)
