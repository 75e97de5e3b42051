"""Every item is put to the assistant: it must answer with the key and cite the item's paragraph."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from assistant.quiz.items import Check, Item
from assistant.result import Answer
from corpus.errors import QuestionError
from corpus.language.numbers import mentions
from corpus.language.tokens import spaced, syllables

Ask = Callable[[str], Answer]

NOT_ANSWERED = "trợ lý không trả lời được"
OTHER_ANSWER = "trợ lý trả lời khác đáp án"
OTHER_PLACE = "trợ lý dẫn căn cứ khác"


@dataclass(frozen=True, slots=True)
class Verdict:
    """`reason` is empty when the item passed; `asked` is the highest rank of the questions that were needed
    (0: the stem itself).
    """

    reason: str = ""
    asked: int = 0


class SelfCheck:
    """Asks each question once."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask
        self._heard: dict[str, Answer | None] = {}

    def verdict(self, item: Item) -> Verdict:
        """All of an item's checks."""
        worst = 0
        for check in item.checks:
            found = self._one(check)
            if found.reason:
                return found
            worst = max(worst, found.asked)
        return Verdict("", worst)

    def _one(self, check: Check) -> Verdict:
        reasons = []
        for rank, question in enumerate(check.questions):
            reason = _against(self._answer(question), check)
            if not reason:
                return Verdict("", rank)
            reasons.append(reason)
        return Verdict(next((r for r in reasons if r != NOT_ANSWERED), NOT_ANSWERED))

    def _answer(self, question: str) -> Answer | None:
        if question not in self._heard:
            try:
                self._heard[question] = self._ask(question)
            except QuestionError:
                self._heard[question] = None
        return self._heard[question]


def _against(answer: Answer | None, check: Check) -> str:
    if answer is None or not answer.answered:
        return NOT_ANSWERED
    if not said(answer.answer, check.says):
        return OTHER_ANSWER
    return "" if set(check.paragraph_ids) & {c.paragraph_id for c in answer.citations} else OTHER_PLACE


def said(answer: str, key: str) -> bool:
    """The answer has the key's words in a row, or every number, date and document number of it."""
    if spaced(key) in spaced(answer):
        return True
    wanted = {m.key for m in mentions(key)}
    figures = bool(wanted) and not any(len(w) > 1 and w.isalpha() for w in syllables(key))
    return figures and wanted <= {m.key for m in mentions(answer)}
