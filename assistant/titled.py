"""A document meant by its kind and words of its title: `Luật thuế đất phi nông nghiệp 2010 áp dụng từ hôm nào`.

Askers leave words of a title out, put the issuer behind it and a year that stands only in its number. What is asked
of a document itself (its number, its day) needs no more than to tell it from the others of its kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.stopwords import content
from corpus.language.text import fold
from corpus.language.tokens import syllables
from corpus.records import Document

#: Where the name of a document ends and what is asked of it begins.
_ASKED = re.compile(
    r"[,;:?]|\b(?:là|số (?:mấy|bao nhiêu|nào|hiệu|gì)|mang số|ngày (?:nào|mấy|bao nhiêu)|hôm nào|khi nào"
    r"|bao giờ|do ai|do cơ quan|ai|bắt đầu|có hiệu lực|hiệu lực|áp dụng|thi hành|được|ban hành|ký|thông qua"
    r"|ra đời|ra ngày|gửi|thay thế)\b",
    re.I,
)
_OPENING = re.compile(r"^(?:theo|trong|cho hỏi|hỏi|cái|bản|tờ)\s+", re.I)
#: The asker's own paper, whose title may be like a held one's: `kế hoạch CCHC 5 năm tỉnh mình`.
_OURS = re.compile(
    r"\b(?:tỉnh|huyện|xã|phường|thành phố|quận|bộ|sở|phòng|ban|ngành|cơ quan|đơn vị|công ty|trường|bên|chỗ|của) "
    r"(?:mình|em|tôi|ta|chúng tôi|chúng em|tụi em|cháu)\b",
    re.I,
)
#: Words of a level or a body behind a name; the name itself tells whose it is.
_NO_NAME = frozenset("tỉnh huyện xã phường thành phố quận thị trấn ủy ban nhân dân hội đồng ubnd hđnd năm số".split())
_YEAR = r"(?:19|20)\d\d"
_LEAST, _SHARE = 3, 0.85  # words that tell a title, and the share of them that it must have


def _of_its_years(name: str, document: Document) -> bool:
    """Every year in the name is the document's own: in its title or number, or the one of its issue."""
    own = re.findall(_YEAR, f"{document.title} {document.number or ''} {document.issued_on or ''}")
    return not own or all(year in own for year in re.findall(rf"\b{_YEAR}\b", name))


def titled_alike(text: str, documents: Iterable[Document]) -> list[str]:
    """The one held document of the kind that a question opens with whose title and issuer have nearly all its words."""
    opened = _OPENING.sub("", text)
    if _OURS.search(opened):
        return []
    found = []
    for document in documents:
        kind = document.kind
        if not kind or not fold(opened).startswith(f"{fold(kind)} "):
            continue
        name = opened[len(kind) :]
        end = _ASKED.search(name)
        if not _of_its_years(name[: end.start()] if end else name, document):
            continue
        asked = {t for t in content(name[: end.start()] if end else name) if t not in _NO_NAME and not t.isdigit()}
        has = set(syllables(" ".join((document.title, document.issuer or "", document.unit or ""))))
        if len(asked) >= _LEAST and len(asked & has) >= _SHARE * len(asked):
            found.append(document.id)
    return found if len(found) == 1 else []
