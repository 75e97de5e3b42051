"""`Vì sao A làm B?` is not told by a sentence that only says that A is to do B."""

from __future__ import annotations

import re

from assistant.compose.draft import Draft, Quote, Scene, bare
from assistant.compose.groups import ranked
from assistant.evidence import share
from assistant.question import Kind

#: What texts give a reason or an aim by, as loosely as they do; `Ba Vì` is a name.
_GIVEN = re.compile(
    r"\b(?:nhằm|để|(?-i:vì)|(?<!tự )do|bởi|nguyên nhân|lý do|xuất phát|trước tình hình|căn cứ|theo đề nghị|xét đề nghị|trên cơ sở|góp phần|tránh"
    r"|bảo đảm|đảm bảo|phục vụ|từ đó|qua đó|nên|dẫn đến|giúp|giảm|khắc phục|đáp ứng|phù hợp|hạn chế|gây|thúc đẩy|theo hướng|hướng tới)\b",
    re.I,
)
#: A judgement is given its reason by being spelled out: `đặt quá rộng` by `vượt khỏi phạm vi`.
_JUDGED = re.compile(r"\b(?:nói|chê|khen|phê bình|nhận xét|đánh giá|coi|xem|bị)\b")
_TOLD = (Kind.REASON.value, Kind.GENERAL.value)


def none_given(scene: Scene, draft: Draft) -> bool:
    """A reason is asked for, and nothing told or quoted gives one."""
    question = scene.question
    own = question.own.lower()
    if question.kind is not Kind.REASON or draft.kind not in _TOLD:
        return False
    if any(_is_a_cause_itself(scene, q) for q in draft.quotes):
        return True
    if question.percents or _JUDGED.search(own):
        return False
    above = (q.paragraph.headings[-1] for q in draft.quotes if q.paragraph.headings)  # `Nguyên nhân chủ yếu: - …`
    return not _GIVEN.search(" ".join((draft.text, *(q.text for q in draft.quotes), *above)))


#: `Nguyên nhân: A; B`: what stands behind it.
_CAUSES = re.compile(r"\b(?:nguyên nhân|lý do)\b[^:.;]{0,80}:(?P<causes>.+)$", re.I | re.S)
_OF_A_CAUSE = 0.5  # share of what is asked that the causes carry themselves


def _is_a_cause_itself(scene: Scene, quote: Quote) -> bool:
    """`vì sao thiếu biên chế`, where the lack is told as the reason for something else."""
    told = _CAUSES.search(quote.text)
    if told is None:
        return False
    words, effect = (
        scene.question.content,
        " ".join((*quote.paragraph.headings[-1:], quote.text[: told.start("causes")])),
    )
    as_cause = share(words, told["causes"], scene.idf)
    return as_cause >= _OF_A_CAUSE and as_cause > share(words, effect, scene.idf)


#: Reasons that a text lists under a line which calls them so.
_CALLED_REASONS = re.compile(r"\b(?:nguyên nhân|lý do)\b", re.I)
_LEAST = 0.7  # share of the question that this line must carry


def one_by_one(scene: Scene) -> Draft | None:
    """All reasons that stand as items under a line of that name: `4. Nguyên nhân của việc chậm giải ngân: - … - …`."""
    question = scene.question
    if question.kind is not Kind.REASON:
        return None
    for found in ranked(scene):
        listed = found.group
        if found.unmet or listed.inline or not _CALLED_REASONS.search(listed.intro) or found.coverage.whole < _LEAST:
            continue
        lines = "\n".join((f"{bare(listed.intro).rstrip(' :')}:", *(f"- {item}" for item in listed.items)))
        quotes = tuple(Quote(p, p.text) for p in listed.paragraphs)
        return Draft(lines, quotes, found.coverage.whole, "list")
    return None
