"""What a question asks of, without the words by which it opens with a paper or a part of it: `Theo 7 bài học 2011-2020, …`.

Such words stand above what answers, not in it; counted with the rest they make a full answer look like half of one.
"""

from __future__ import annotations

import re

from assistant.compose.draft import Scene
from assistant.compose.plainly import core
from assistant.stopwords import content
from corpus.language.tokens import spaced
from corpus.records import Paragraph

_OPENING = re.compile(
    r"^(?P<opening>(?:theo|trong|ở|tại|bài|báo|kế hoạch|công văn|quyết định|nghị quyết|rút kinh nghiệm|mục|khoản|điều)\b[^,?]*?)"
    r"(?:,| thì\b|(?= (?:có|đã|phải|được|cần|còn) ))",
    re.I,
)


def asked(scene: Scene, paragraph: Paragraph) -> tuple[str, ...]:
    """The content words of a question but those of an opening half of whose words name the paper or stand above."""
    words = scene.question.content
    opening = _OPENING.match(core(scene.question.text))
    naming = content(opening["opening"]) if opening else ()
    document = scene.document(paragraph.document_id)
    names = spaced(" ".join((document.title, *document.aliases, document.issuer or "", *paragraph.headings)))
    if not naming or 2 * sum(f" {w} " in names for w in naming) < len(naming):
        return words
    return tuple(t for t in words if t not in naming)
