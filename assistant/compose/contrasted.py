"""`Các đơn vị thoát nước có hạn rồi, còn UBND phường thì ngày mấy?`: the one set apart has to stand in the answer."""

from __future__ import annotations

import re

from assistant.compose.draft import Draft, Scene
from assistant.evidence import share
from assistant.stopwords import content

_BODY = r"(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd|hđnd|sở|phòng|bộ|cục|chi cục|công ty|trung tâm|công an|huyện|tỉnh|xã|phường|thôn|trường|bệnh viện)"
_SET_APART = re.compile(rf"\brồi,? (?:thế |vậy )?còn (?P<whom>{_BODY}\b[^,?;]{{0,40}}?) (?:thì|có)\b")
_LEAST = 0.6  # of the words of its name


def of_the_other(scene: Scene, draft: Draft) -> bool:
    """A body is set apart from those of whom something is known, and what is told does not speak of it."""
    asked = _SET_APART.search(scene.question.own.lower())
    if asked is None or draft.kind in ("metadata", "yes-no"):
        return False
    headings = (h for q in draft.quotes for h in q.paragraph.headings)
    return share(content(asked["whom"]), " ".join((draft.text, *headings)), scene.idf) < _LEAST
