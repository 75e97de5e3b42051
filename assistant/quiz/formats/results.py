"""A learner's result as .xlsx: the row that `analysis` reads, and a second sheet for people."""

from __future__ import annotations

from assistant.quiz.attempt import Attempt, in_words
from assistant.quiz.formats import Written
from assistant.quiz.formats.sheets import put_rows, saved

_DETAILS = ("Câu", "Câu hỏi", "Trả lời", "Đáp án", "Kết quả", "Căn cứ")
_MARKS = {True: "Đúng", False: "Chưa đúng"}


def write(attempt: Attempt, learner: str = "") -> Written:
    """Rows of several learners may be put below one another; `Mã đề` tells which version each had."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Kết quả"
    answers = [*attempt.answers, *[""] * (len(attempt.placed) - len(attempt.answers))]
    heads = ["Họ tên", "Mã đề", "Điểm", *(f"Câu {p.number}" for p in attempt.placed)]
    put_rows(sheet, [heads, [learner, attempt.code, f"{attempt.score}/{len(attempt.placed)}", *answers]])
    marks = [*attempt.marks, *[False] * (len(attempt.placed) - len(attempt.answers))]
    rows: list[list[str | int]] = [
        [p.number, p.item.stem, in_words(p, a), p.item.key, _MARKS[good], "; ".join(b.label for b in p.item.bases)]
        for p, a, good in zip(attempt.placed, answers, marks, strict=True)
    ]
    put_rows(book.create_sheet("Chi tiết"), [list(_DETAILS), *rows])
    return Written(saved(book))
