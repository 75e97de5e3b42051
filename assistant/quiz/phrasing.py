"""Optional: the configured language model may word a stem better. The key, the options and the source stay as
they are.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.quiz.items import Item, ItemKind
from assistant.quiz.rules import faults
from assistant.quiz.selfcheck import Ask, SelfCheck
from corpus.errors import ModelError
from corpus.language.numbers import mentions
from corpus.language.text import comparable, squeeze

ENVIRONMENT = "CCHC_MODEL"
PROMPT = (
    "Viết lại câu dẫn trắc nghiệm sau cho tự nhiên, đúng ngữ pháp tiếng Việt, giữ nguyên ý, giữ nguyên "
    "tên văn bản, số liệu và mốc thời gian; "
    "không thêm thông tin, không để lộ đáp án, kết thúc bằng dấu hỏi. Chỉ trả về câu dẫn.\n\nCâu dẫn: {stem}"
)
Complete = Callable[[str], str]


def configured_model() -> Complete | None:
    """The model named by CCHC_MODEL (`openai:gpt-…`), else None."""
    name = os.environ.get(ENVIRONMENT, "").strip()
    if not name:
        return None

    def complete(prompt: str) -> str:
        from langchain.chat_models import init_chat_model

        try:
            return str(init_chat_model(name, temperature=0).invoke(prompt).text)
        except Exception as error:  # each provider raises its own
            raise ModelError(
                f"Mô hình “{name}” không trả lời ({type(error).__name__}). Hãy kiểm tra {ENVIRONMENT}, hoặc bỏ "
                f"--phrase."
            ) from error

    return complete


def phrased(items: Sequence[Item], complete: Complete, ask: Ask) -> list[Item]:
    """Items with their stems reworded where the new wording passes every check that the old one passed."""
    check = SelfCheck(ask)
    return [_one(item, complete, check) if item.kind is ItemKind.ONE_BEST else item for item in items]


def _one(item: Item, complete: Complete, check: SelfCheck) -> Item:
    stem = squeeze(complete(PROMPT.format(stem=item.stem))).strip('“”"')
    kept = {m.key for m in mentions(item.stem)} == {m.key for m in mentions(stem)}
    named = comparable(item.stem.split(",")[0]) in comparable(stem)
    checks = tuple(replace(c, questions=(stem, *c.questions[1:])) for c in item.checks)
    new = replace(item, stem=stem, checks=checks)
    return new if kept and named and not faults(new) and not check.verdict(new).reason else item
