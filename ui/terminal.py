"""Answers, documents and ingest reports as text for a terminal."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from corpus.labels import place_label
from corpus.language.numbers import vietnamese_date
from corpus.records import Document, Paragraph, StepKind
from ui.facts import VALIDITY, all_of, facts, in_paragraphs, looked_for, one_line

if TYPE_CHECKING:
    from assistant.result import Answer, Searched
    from corpus.store.protocol import Progress
    from ingest.pipeline import Outcome

STATUS = {
    "added": "đã thêm", "updated": "đã cập nhật", "unchanged": "không đổi", "duplicate": "trùng văn bản",
    "removed": "đã gỡ", "vanished": "tệp không còn", "refused": "không nạp được",
}  # fmt: skip
#: Texts and file names come from outside: an escape sequence in them must not reach the terminal.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def printable(text: str) -> str:
    """The text without control characters."""
    return _CONTROL.sub("", text.encode("utf-8", "replace").decode("utf-8"))


def answer_text(answer: Answer) -> str:
    """The answer, then its citations numbered, with label and quote; for a refusal, the places that come nearest."""
    lines = []
    if answer.understood.strip() != answer.question.strip():
        lines += [f"Hiểu là: {answer.understood}", ""]
    lines.append(answer.answer)
    lines += [searched_text(answer.searched)] if answer.searched else []
    places = answer.citations if answer.answered else answer.nearest
    if places:
        lines += ["", "Căn cứ:" if answer.answered else "Đoạn gần nhất (không phải câu trả lời):"]
    for number, citation in enumerate(places, 1):
        lines += [f"[{number}] {citation.label}", f"    “{one_line(citation.quote or citation.text)}”"]
    lines += ["", *(f"Lưu ý: {warning}" for warning in answer.warnings)] if answer.warnings else []
    return printable("\n".join(lines))


def searched_text(searched: Searched) -> str:
    """What was looked for and where it stands, in one line."""
    where = f"{searched.documents} văn bản" if searched.documents > 1 or not searched.named else "văn bản"
    asked = f"{where} được hỏi" if searched.named else where
    told = [" ".join(looked_for(one)) for one in searched.words]
    told += [f"{all_of(searched)}: {in_paragraphs(searched.together, searched.at_least)}"] if all_of(searched) else []
    return f"Đã tìm từng chữ trong {asked} ({searched.paragraphs} đoạn): {' · '.join(told)}."


def documents_text(documents: Sequence[Document]) -> str:
    """A table of catalogue entries."""
    rows = [("MÃ", "SỐ", "NGÀY", "HIỆU LỰC", "TÊN")]
    for d in documents:
        validity = VALIDITY[d.validity] if d.held else "Chưa có toàn văn"
        day = vietnamese_date(d.issued_on) if d.issued_on else "–"
        rows.append((d.id, d.number or "–", day, validity, d.title))
    return table(rows)


def document_text(document: Document, paragraphs: Sequence[Paragraph]) -> str:
    """The facts of a document, then its text with the place of every paragraph."""
    width = max(len(name) for name, _ in facts(document))
    lines = [document.title, *(f"{name:<{width}}  {value}" for name, value in facts(document))]
    for paragraph in paragraphs:
        if paragraph.step.kind is not StepKind.FURNITURE:
            lines += ["", f"[{place_label(paragraph)}]", paragraph.text.strip()]
    return printable("\n".join(lines))


def outcomes_text(outcomes: Sequence[Outcome]) -> str:
    """What became of each file, and the sums."""
    rows = [("TỆP", "KẾT QUẢ", "SỐ ĐOẠN", "MÃ VĂN BẢN")]
    rows += [(o.name, STATUS.get(o.status, o.status), str(o.paragraphs or "–"), o.document_id or "–") for o in outcomes]
    return f"{table(rows)}\n{sums(outcomes)}" if outcomes else "Không có tệp nào."


def sums(outcomes: Sequence[Outcome]) -> str:
    """How many files there were, and how many of each fate."""
    counts = [(word, sum(o.status == status for o in outcomes)) for status, word in STATUS.items()]
    told = ", ".join(f"{count} {word}" for word, count in counts if count)
    return f"{len(outcomes)} tệp: {told}." if told else "Không có tệp nào."


def table(rows: Sequence[Sequence[str]]) -> str:
    """Columns aligned by what a terminal shows; the last one runs free."""
    cells = [[" ".join(printable(unicodedata.normalize("NFC", c)).split()) for c in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return "\n".join("  ".join(c.ljust(w) for c, w in zip(row, widths, strict=True)).rstrip() for row in cells)


@contextmanager
def progress_bar(what: str, unit: str = "tệp") -> Iterator[Progress]:
    """A bar on stderr (none when stderr is no terminal) that follows `progress(done, total)`."""
    from tqdm import tqdm

    with tqdm(desc=what, unit=f" {unit}", disable=None, leave=False) as bar:

        def step(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        yield step
