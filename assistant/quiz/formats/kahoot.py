"""Kahoot's spreadsheet template: a question of at most 120 characters, 2–4 answers of at most 75, a time
limit, the right ones.

What does not fit is left out whole and listed, in the warnings and on a second sheet: nothing is cut.
"""

from __future__ import annotations

from assistant.quiz.formats import Written
from assistant.quiz.formats.sheets import put, put_rows, saved
from assistant.quiz.items import KIND_NAMES, Item, ItemKind, Quiz

LONGEST_QUESTION, LONGEST_ANSWER, MOST_ANSWERS = 120, 75, 4
_HEAD_ROW = 8
_SECONDS = 60
_HEADS = (
    "Question - max 120 characters",
    "Answer 1 - max 75 characters",
    "Answer 2 - max 75 characters",
    "Answer 3 - max 75 characters",
    "Answer 4 - max 75 characters",
    "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
    "Correct answer(s) - choose at least one",
)
_CHOICES = (ItemKind.ONE_BEST, ItemKind.TRUE_FALSE, ItemKind.MULTIPLE)


def write(quiz: Quiz) -> Written:
    """The template's layout: heads in row 8, questions from row 9, columns B–H."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Sheet1"
    put(sheet, 2, 2, "Quiz template")
    put(
        sheet,
        3,
        2,
        "Add questions, at least two answer alternatives, time limit and choose correct answers (at least one).",
    )
    for column, head in enumerate(_HEADS, 2):
        put(sheet, _HEAD_ROW, column, head)
    left_out: list[tuple[int, str, str]] = []
    row = _HEAD_ROW
    for number, item in enumerate(quiz.items, 1):
        if reason := unfit(item):
            left_out.append((number, item.stem, reason))
            continue
        row += 1
        put(sheet, row, 1, row - _HEAD_ROW)
        for column, value in enumerate(_cells(item), 2):
            put(sheet, row, column, value)
    if left_out:
        put_rows(book.create_sheet("Không đưa được"), [("Câu", "Câu dẫn", "Lý do"), *left_out])
    return Written(saved(book), tuple(f"Câu {n}: {reason}" for n, _, reason in left_out))


def unfit(item: Item) -> str:
    """Why Kahoot cannot take an item; empty when it can."""
    if item.kind not in _CHOICES:
        return f"Kahoot không nhận loại “{KIND_NAMES[item.kind]}” qua bảng tính"
    if len(item.stem) > LONGEST_QUESTION:
        return f"câu dẫn dài {len(item.stem)} ký tự, Kahoot nhận tối đa {LONGEST_QUESTION}"
    if len(item.options) > MOST_ANSWERS:
        return f"có {len(item.options)} phương án, Kahoot nhận tối đa {MOST_ANSWERS}"
    longest = max(len(o.text) for o in item.options)
    return f"có phương án dài {longest} ký tự, Kahoot nhận tối đa {LONGEST_ANSWER}" if longest > LONGEST_ANSWER else ""


def _cells(item: Item) -> list[str | int]:
    texts = [o.text for o in item.options]
    right = ",".join(str(n) for n, o in enumerate(item.options, 1) if o.correct)
    return [item.stem, *(texts + [""] * MOST_ANSWERS)[:MOST_ANSWERS], _SECONDS, right]
