"""`Ai được mời gọi giám sát …?`: those whose taking part a text wants more of, `tăng cường sự tham gia của A, B trong việc …`.

Who is called upon stands behind `sự tham gia của`, in none of the words in which people ask for it.
"""

from __future__ import annotations

import re

from assistant.compose.draft import Draft, Quote, Scene, bare, sentence
from assistant.evidence import share
from assistant.question import Kind
from assistant.stopwords import content
from corpus.language.sentences import sentences

_ASKED = re.compile(
    r"\b(?:ai|(?:lực lượng|tổ chức|thành phần|đối tượng|giới) nào)(?: (?:được|sẽ|nên|cần|phải|có thể|cùng))* (?:mời gọi|mời|kêu gọi|vận động|huy động|khuyến khích|tham gia|cùng)\b(?P<deed>[^?]*)"
)
_TOLD = re.compile(
    r"\b(?:sự tham gia(?: tích cực| rộng rãi)? của|huy động|khuyến khích|vận động|kêu gọi) (?P<who>[^.;]{8,200}?) (?:trong việc|vào việc|tham gia|vào|trong) (?P<deed>[^.;]{8,})"
)
_BESIDE = re.compile(r"\b(?:tham gia|theo|trong|khi|(?:bài viết|nghị quyết|kế hoạch|công văn)\b.*$)")
_CARRIED, _SURE = 0.6, 0.86


def called_upon(scene: Scene) -> Draft | None:
    """The sentence that wants somebody to take part in the very deed asked about; None where none does."""
    asked = _ASKED.search(scene.question.own.lower())
    if asked is None or scene.question.kind in (Kind.YES_NO, Kind.COMPARE):
        return None
    deed = content(_BESIDE.sub(" ", asked["deed"]))
    for e in scene.evidence[:10] if len(deed) > 1 else ():
        text = e.view.paragraph.text
        for a, b in sentences(text) if not e.unmet else ():
            told = _TOLD.search(text[a:b])
            if told and share(deed, told["deed"], scene.idf) >= _CARRIED:
                said = (Quote(e.view.paragraph, text[a:b]),)
                return Draft(sentence(bare(text[a:b])), said, _SURE, "authority", (told["who"],))
    return None
