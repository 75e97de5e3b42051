"""`Công ty nào bơm nước`: a company that itself does the deed asked, not one that another works with or commands.

The company is among those that open the clause, or is the one to whom the work is given; its deed stands in what the
clause says of it, and not in what that is done for: `cung cấp điện cho các trạm bơm` pumps nothing.
"""

from __future__ import annotations

import re

from assistant.compose.deeds import NO_DEED
from assistant.compose.draft import Draft, Scene, bare
from assistant.compose.mentioned import ORGAN
from assistant.kinds import of_whoever
from assistant.question import CONTINUED, Kind
from assistant.stopwords import content
from corpus.language.tokens import spaced
from corpus.records import Paragraph

_NOT_BEHIND = "".join(
    rf"(?<!{w} )"
    for w in "với,của,cho,cùng,chỉ đạo,đôn đốc,yêu cầu,hướng dẫn,kiểm tra,giám sát,phối hợp,đề nghị".split(",")
)
_ASKED = re.compile(
    rf"{_NOT_BEHIND}\b(?:tổng )?công ty nào (?!(?:cũng|có|thuộc|nằm|tên|đặt|được|ở)\b)(?P<does>[^,?;]{{2,120}})", re.I
)
#: Whom else a clause names, before what it says of its subject.
_OTHERS = re.compile(
    r"\b(?:phối hợp|cùng|với|chỉ đạo|đôn đốc|yêu cầu|hướng dẫn|kiểm tra|giám sát|đề nghị|tham mưu|của|tại|theo)\b", re.I
)
_COMPANY = re.compile(r"\bcông ty\b", re.I)
_GIVEN = re.compile(r"\b(?:do|giao(?: cho)?|bởi) (?:tổng )?công ty\b", re.I)
_TOGETHER = re.compile(r"(?<!phối hợp )\bcùng (?:với )?(?:tổng )?công ty\b", re.I)
_FOR = re.compile(r"\b(?:cho|để|phục vụ|nhằm|giúp)\b", re.I)
_AFTERWARDS = re.compile(r"\b(?:khi|để|cho|trong|ở|tại|trên|vào|nếu|ra khỏi|theo)\b")
_MEANT = 0.9
_THINGS = re.compile(r"\b(?:trạm|máy) bơm\b", re.I)
_TOLD = ("authority", "person", "general")
#: Who does it stands before the deed; `của ai`, `do ai` and `có ai` ask otherwise.
_WHO_DOES = re.compile(
    r"(?:^|[,:;] |(?<!\bcủa )(?<!\bdo )(?<!\bcó )(?<!\bcho )(?<!\bvới )(?<!\blà )(?<!\bgiao )\b)"
    r"(?:ai|người nào|bộ phận nào) (?!là\b|được\b|bị\b|thuộc\b|ở\b|trong\b|không\b|khác\b|cũng\b|nữa\b|có thể\b|đặt\b|quy định\b|đề ra\b)\w+",
    re.I,
)
_BODIES = (
    r"(?:bộ (?!máy|phận|chỉ số)|sở|ủy ban|uỷ ban|ubnd|cơ quan|đơn vị|chính phủ|thủ tướng|chủ tịch|bộ trưởng|thủ trưởng|ban chỉ đạo|ban quản lý"
    r"|hội đồng|công ty|công an|cán bộ|công chức|viên chức|người|lãnh đạo|ngành|địa phương|các cấp|cấp ủy|trung tâm|văn phòng|bộ phận"
    r"|tổ chức|doanh nghiệp|mặt trận|đoàn thể|quốc hội|hđnd|chi cục|chủ đầu tư|lực lượng)\b"
)
_SOMEBODY = re.compile(rf"\b(?:{_BODIES}|do\b|giao\b|bởi\b|chủ trì\b|trách nhiệm\b)", re.I)
#: For whom, whose and where something is done names nobody who does it.
_FOR_WHOM = re.compile(
    rf"\b(?:của|cho|đối với|với|đến|tới|giữa|về|đội ngũ|phục vụ|trong|tại|ở)(?: (?:các|những|mọi|toàn|cả))? (?:\w+ ){{0,2}}?{_BODIES}(?:,? (?:và )?(?:các )?{_BODIES})*",
    re.I,
)
#: Who stands behind these does something: `Theo đề nghị của Trưởng phòng …`.
_PROPOSED = re.compile(r"\b(?:đề nghị|kiến nghị|tờ trình|báo cáo|ý kiến) (?:của|do)\b", re.I)
_NAME_ENDS = re.compile(
    r":|\b(?:là|có trách nhiệm|chịu|phải|thực hiện|tổ chức|vận hành|duy trì|đảm bảo|chủ trì|chủ động|cung cấp)\b"
)


def of_another(scene: Scene, draft: Draft) -> bool:
    """A company that does something is asked for, and what is told is not done by one, or is another deed."""
    question = scene.question
    asked = _ASKED.search(question.own.strip(" ?."))
    if asked is None or draft.kind in ("metadata", "yes-no") or question.kind is Kind.YES_NO:
        return False
    deed = next((t for t in content(_AFTERWARDS.split(asked["does"].lower())[0]) if t not in NO_DEED), "")
    probes = [p for p in scene.idf.probes(question.content) if p.token == deed]
    below = (_said_below(scene, q.paragraph) for q in draft.quotes)
    for said in (*(_said_of_company(bare(line)) for line in draft.text.split("\n")), *below):
        words = spaced(_THINGS.sub("trạm", said))
        if said and (not deed or f" {deed} " in words or any(p.found(words) >= _MEANT for p in probes)):
            return False
    return True


def nobody(scene: Scene, draft: Draft) -> bool:
    """`Ai kiểm soát …`, and a plan tells the duty without a word of whose it is: `Kiểm soát chặt chẽ …`."""
    question, paragraph = scene.question, draft.quotes[0].paragraph
    if question.kind not in (Kind.AUTHORITY, Kind.PERSON, Kind.GENERAL) or paragraph.cells:
        return False
    if draft.kind not in _TOLD or not asks_who(question.text):
        return False
    return not names_somebody(" ".join((*(q.text for q in draft.quotes), *paragraph.headings[-1:])))


def asks_who(text: str) -> bool:
    """Who does something is asked for."""
    own = text.partition(CONTINUED)[0]
    return bool(_WHO_DOES.search(own)) and not of_whoever(own.lower())


def names_somebody(text: str) -> bool:
    """A text names a body or person other than those for whom, whose or where something is done."""
    return bool(ORGAN.search(text) or _PROPOSED.search(text) or _SOMEBODY.search(_FOR_WHOM.sub(" ", text)))


def _said_below(scene: Scene, paragraph: Paragraph) -> str:
    """What is laid on the companies that a paragraph opens with and ends with a colon, item by item."""
    if not paragraph.text.rstrip().endswith(":") or not _COMPANY.match(bare(paragraph.text)):
        return ""
    items = (p for p in scene.paragraphs(paragraph.document_id) if p.within(paragraph.path) and p.id != paragraph.id)
    return "; ".join(_FOR.split(_OTHERS.split(p.text)[0])[0] for p in items)


def _said_of_company(clause: str) -> str:
    """What a clause says of a company that is its subject or is given the work; empty where it has none."""
    if given := _GIVEN.search(clause):
        return clause[: given.start()] + clause[given.end() :]
    if beside := _TOGETHER.search(clause):
        return clause[beside.end() :]
    ends = _NAME_ENDS.search(clause)
    subject = clause[: ends.start()] if ends else ""
    if ends is None or not _COMPANY.search(_OTHERS.split(subject)[0]):
        return ""
    return _FOR.split(clause[ends.start() :].lstrip(": "))[0]
