"""Whether a rule holds for one group as for all others: `Hội có phải làm y như các sở không, hay được tùy theo việc của mình?`

Texts tell it by a sentence of its own: `Riêng đối với các hội, …`. It shares few words with such a question; that it takes out
the very group that the question names, under the question's conditions, is enough.
"""

from __future__ import annotations

import re

from assistant.compose.deeds import NO_DEED
from assistant.compose.draft import Draft, Quote, Scene, sentence
from assistant.question import Kind, Question
from assistant.stopwords import content
from corpus.language.sentences import sentences
from corpus.language.tokens import spaced, syllables

#: One is set beside others, or asked whether it may go by what it is itself.
_AS_OTHERS = re.compile(
    r"\b(?:y (?:như|chang|hệt|xì|khuôn|sì|vậy)|giống (?:như|hệt|y|với|các|mọi|những|mấy)|như (?:nhau|các|mọi|những|mấy|tất cả|người ta|nơi khác|chỗ khác|bên khác|ai|thường|bình thường)"
    r"|rập khuôn|một khuôn|cùng khuôn|đồng loạt|cào bằng|áp dụng (?:chung|cả|luôn|hết|y|nguyên)"
    r"|tùy(?: theo)?|tuỳ(?: theo)?|châm chước|linh động|linh hoạt|ngoại lệ|du di|khác (?:gì|với|chi|các))\b",
    re.I,
)
_NOT_SO = re.compile(r"\bcó (?:phải|bị|cần|buộc)\b[^,?]*\bkhông\s*[?.!]*$", re.I)
_ALONE = re.compile(
    r"^(?P<opens>(?:Riêng đối với|Riêng với|Đối với riêng|Riêng)(?: các| những)? )(?P<whom>[^,;.:]{4,80}?)(?:,| thì )"
)
_LEAST_NAME = 2  # syllables of a group that can be told from others
_LOOKED_AT = 30
_SURE = 0.8
#: Others beside whom the group is set, and words of setting it beside them.
_OF_ALL = frozenset(
    "bộ ngành sở tỉnh huyện xã phường nơi chỗ đơn vị quan cơ địa phương khác nhau chức năng phần sức đủ trọn nguyên rập khuôn".split()
)


def excepted(scene: Scene) -> Draft | None:
    """The sentence that a text has for the group asked about alone; None where it has none."""
    question = scene.question
    asked = question.own
    if question.kind not in (Kind.YES_NO, Kind.GENERAL, Kind.LIST, Kind.COMPARE) or not _AS_OTHERS.search(asked):
        return None
    said = spaced(asked)
    for evidence in scene.evidence[:_LOOKED_AT]:
        paragraph = evidence.view.paragraph
        if evidence.unmet or "iêng" not in paragraph.text:
            continue
        for a, b in sentences(paragraph.text):
            alone = _ALONE.match(paragraph.text[a:b].strip())
            whom = syllables(alone["whom"]) if alone else []
            if len(whom) < _LEAST_NAME or f" {' '.join(whom)} " not in said:
                continue
            if _asks_more(scene, said.partition(f" {' '.join(whom)} ")[2], paragraph.text[a:b]):
                continue
            text = sentence(paragraph.text[a:b])
            verdict = "Không. " if _denies(question, asked) else ""
            return Draft(f"{verdict}{text}", (Quote(paragraph, paragraph.text[a:b]),), _SURE, "exception")
    return None


def _asks_more(scene: Scene, rest: str, told: str) -> bool:
    """Something is asked of the group that its sentence does not speak of: `có phải nộp phí như các bộ không`."""
    around = spaced(told)
    plain = content(_AS_OTHERS.sub(" ", rest))
    return any(p.token not in NO_DEED | _OF_ALL and not p.found(around) for p in scene.idf.probes(plain))


def _denies(question: Question, asked: str) -> bool:
    """`có phải làm y như các bộ không`: what holds for the others does not hold for this one."""
    return question.kind is Kind.YES_NO and bool(_NOT_SO.search(asked))
