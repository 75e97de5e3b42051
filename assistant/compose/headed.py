"""`Đơn vị nào duy trì thoát nước?`, where a heading is itself who does what: `1.3. Đơn vị duy trì thoát nước …: Công ty A; …`.

The heading opens with a word for bodies and goes on with the very deed; what follows it first names them. A sentence
elsewhere that carries as many words tells of one who inspects them, or works with them.
"""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.compose.draft import Draft, Quote, Scene, bare, sentence
from assistant.question import Kind
from assistant.stopwords import content
from corpus.language.text import UPPER, fold
from corpus.language.tokens import syllables
from corpus.records import Paragraph

_BODIES = r"(?:đơn vị|cơ quan|công ty|doanh nghiệp|tổ chức|ai|bên|nhà thầu)"
_GIVEN = r"(?:được giao|được phân công|có trách nhiệm|chịu trách nhiệm|phụ trách|lo|đang|đã|sẽ|có nhiệm vụ|nhận|làm)"
#: Who does it, and the deed: behind the word of asking, before `do … nào`, or of a list of bodies.
_ASKED = (
    re.compile(rf"^(?:những |các |mấy )?{_BODIES}(?: nào)?(?: {_GIVEN})*(?: (?:việc|công tác))? (?P<deed>[^,;?:]+)$"),
    re.compile(
        rf"^(?:việc |công tác )?(?P<deed>[^,;?:]+?) (?:là )?(?:do|thuộc) (?:những |các )?{_BODIES}(?: nào)?(?: {_GIVEN}| thực hiện)*$"
    ),
    re.compile(rf"^(?:kể tên|liệt kê|danh sách|tên)(?: các| những)? {_BODIES}(?: {_GIVEN})* (?P<deed>[^,;?:]+)$"),
)
_WHICH = re.compile(rf"\b{_BODIES} nào\b|\bai\b|\b(?:kể tên|liệt kê|danh sách|tên)\b")
_HEAD = re.compile(r"^(?:các |những )?(?:đơn vị|cơ quan|doanh nghiệp|tổ chức|công ty|nhà thầu) (?P<deed>.+)$", re.I)
_WHERE = re.compile(r"\s(?:trên địa bàn|trên|tại|ở|trong|thuộc|của)\s.*$", re.I)
#: Of the matter in general, whichever the heading or the question has of them.
_LOOSE = frozenset("hệ thống công tác việc".split())
_DUTY = re.compile(r"\s+(?:theo [^;:]{3,60}?)?\s*(?:có|chịu) trách nhiệm\b[^;]*$")
_PROPER = re.compile(
    rf"^(?:Công ty|Tổng công ty|Sở|Bộ|Phòng|Ban|Trung tâm|UBND|Ủy ban|Cục|Chi cục|Xí nghiệp)\b.*\b[{UPPER}]"
)
_SURE = 0.88


def headed(scene: Scene) -> Draft | None:
    """The bodies named right under the heading that says what they do; None where no heading does."""
    question = scene.question
    asked = question.own.lower().strip(" ?.!")
    deed = next((m["deed"] for p in _ASKED if (m := p.match(asked))), "")
    if not deed or not _WHICH.search(asked) or question.kind in (Kind.YES_NO, Kind.COUNT, Kind.COMPARE):
        return None
    for document_id in scene.candidates(2):
        items = scene.paragraphs(document_id)
        for head, first in pairwise(items):
            if head.is_heading and first.within(head.path) and _is_of(scene, head, deed) and (said := _named(first)):
                text = f"{bare(head.text).rstrip(' :')}: {sentence(said)}"
                return Draft(text, (Quote(first, said), Quote(head, head.text)), _SURE, "authority")
    return None


def _is_of(scene: Scene, head: Paragraph, deed: str) -> bool:
    """The heading's deed is asked for, and all that is asked for stands in the heading or is what its text is about."""
    found = _HEAD.match(head.path[-1].heading)
    if found is None:
        return False
    own = set(content(_WHERE.sub("", found["deed"].lower()))) - _LOOSE
    wanted = set(content(_WHERE.sub("", deed))) - _LOOSE
    document = scene.document(head.document_id)
    around = {fold(t) for t in syllables(f"{head.path[-1].heading} {document.title} {document.issuer or ''}")}
    where = {fold(t) for t in content(deed)} - {fold(t) for t in _LOOSE}
    return len(own) > 1 and own <= wanted and where <= around


def _named(paragraph: Paragraph) -> str:
    """The bodies that a paragraph opens with, as far as what they are to do; empty where it opens otherwise."""
    text = bare(paragraph.text).rstrip(" :")
    names = _DUTY.sub("", text)
    bodies = re.split(r"[;,]\s+", names)
    return names if len(bodies) > 1 and all(_PROPER.match(b) for b in bodies) else ""
