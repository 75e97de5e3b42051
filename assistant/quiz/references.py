"""Documents that a text names with their date, issuer and subject: `Nghị định số 61/2018/NĐ-CP ngày 23/4/2018
của Chính phủ về …`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from assistant.quiz.facts import AGENCY_NAMES, POST_NAMES
from corpus.language.numbers import DOCUMENT_NUMBER, document_key, mentions
from corpus.language.text import squeeze
from corpus.records import Document, Paragraph

_KINDS = (
    "Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư liên tịch|Thông tư|Công văn|Luật|Pháp lệnh|Kế "
    "hoạch|Thông báo|Công điện"
)
_DATE = r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} tháng \d{1,2} năm \d{4}"
_ISSUER = rf"(?:{POST_NAMES}|{AGENCY_NAMES}|Ban Cán sự đảng Bộ)(?: - (?:{AGENCY_NAMES}))?"
_ABOUT = (
    r"về việc|về|quy định chi tiết|quy định về|quy định|phê duyệt|ban hành"
    r"|sửa đổi, bổ sung một số điều của|sửa đổi, bổ sung|hướng dẫn thi hành|hướng dẫn"
)
_REFERENCE = re.compile(
    rf"(?P<kind>{_KINDS}) số (?P<number>{DOCUMENT_NUMBER.pattern})"
    rf"(?: ngày (?P<date>{_DATE}))?(?: của (?P<issuer>{_ISSUER}))?(?: (?P<about>{_ABOUT}) (?P<subject>[^;()]+))?"
)
#: Where the subject of one document ends and the sentence goes on.
_SUBJECT_END = re.compile(
    rf"\.(?:\s|$)|,? (?:và|hoặc|,) ?(?:các văn bản|{_KINDS})\b|, (?:được|{_KINDS}|nhằm|theo đó|góp phần)\b"
    rf"|/\.$|\s*\(sau"
)
_LONGEST_SUBJECT = 30


@dataclass(frozen=True, slots=True)
class Reference:
    """A document as one paragraph names it; what the paragraph leaves out is empty."""

    paragraph: Paragraph
    kind: str
    number: str
    quote: str
    day: date | None = None
    written_day: str = ""
    issuer: str = ""
    about: str = ""
    subject: str = ""
    also: tuple[str, ...] = ()  # further paragraphs that give it the same date

    @property
    def name(self) -> str:
        return f"{self.kind} số {self.number}"

    @property
    def title(self) -> str:
        """`về việc thực hiện …`, the words that follow the name."""
        return f"{self.about} {self.subject}".strip()


def references(paragraphs: Sequence[Paragraph], known: Sequence[Document]) -> list[Reference]:
    """Each document once, from the paragraph that says most of it; a number written otherwise than the
    catalogue has it is left out.
    """
    spelled = {document_key(d.number): d.number for d in known if d.number}
    own = {d.id: document_key(d.number) for d in known if d.number}
    best: dict[str, Reference] = {}
    dated: dict[tuple[str, date | None], list[str]] = defaultdict(list)
    for paragraph in paragraphs:
        if paragraph.is_heading or paragraph.cells or paragraph.flags:
            continue
        for m in _REFERENCE.finditer(paragraph.text):
            found = _reference(paragraph, m)
            key = document_key(found.number)
            if own.get(paragraph.document_id) == key or spelled.get(key, found.number) != found.number:
                continue
            dated[key, found.day].append(paragraph.id)
            if key not in best or _said(found) > _said(best[key]):
                best[key] = found
    return [replace(r, also=tuple(dated[key, r.day])) if r.day else r for key, r in best.items()]


def _said(found: Reference) -> int:
    return 4 * bool(found.day) + 2 * bool(found.subject) + bool(found.issuer)


def _reference(paragraph: Paragraph, m: re.Match[str]) -> Reference:
    subject = m["subject"] or ""
    end = m.end()
    if subject:
        cut = _SUBJECT_END.search(subject)
        kept = subject[: cut.start()] if cut else subject
        end -= len(subject) - len(kept)
        subject = squeeze(kept).rstrip(" ,.")
        if len(subject.split()) > _LONGEST_SUBJECT or subject.count("“") != subject.count("”"):
            subject = ""
    day = next((date.fromisoformat(x.key) for x in mentions(m["date"] or "") if x.kind == "date"), None)
    return Reference(
        paragraph,
        m["kind"],
        m["number"],
        paragraph.text[m.start() : end].strip(),
        day,
        m["date"] or "",
        m["issuer"] or "",
        (m["about"] or "") if subject else "",
        subject,
    )
