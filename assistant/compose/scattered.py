"""What a text tells of a body in many places: each sentence under the case or part it holds for, with what it announces.

The same sentence may stand under two cases (`mưa đến 70mm/h`, `mưa rất to`) and mean two things; and `… triển khai:`
without what stands below it tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from assistant.compose.draft import Draft, Quote, bare, shown
from assistant.compose.parts import first_sentence
from corpus.labels import document_label
from corpus.records import Document, Paragraph, StepKind

#: `a. Với trận mưa lớn (…)`: a line that only says for which case what follows holds.
_CASE = re.compile(
    r"^(?:\w{1,3}(?:\.\d+)*[.)]\s+|[-+*]\s+|\(\w{1,3}\)\.?\s+)?"
    r"(?:đối với|với (?:các )?(?:trận|trường hợp|tình huống|đối tượng|khu vực)|(?:trong )?(?:trường hợp|tình huống)|khi|nếu)\b",
    re.I,
)
_IN_A_CASE = re.compile(r"\b(?:khi|nếu|lúc|trường hợp|tình huống)\b")
_LONGEST_CASE = 25  # words
_LOOSE = (StepKind.DOAN, StepKind.GACH, StepKind.CONG, StepKind.DIEM)
_SHORT = 80  # words
_ITEMS = (StepKind.KHOAN, StepKind.DIEM, StepKind.GACH, StepKind.CONG)
_MOST_TOLD, _MOST_BELOW = 20, 12  # sentences, and items below one of them
LIST = 3  # items from which on a reader wants to know whether they are all


def told_of(
    found: Sequence[Paragraph], items: Sequence[Paragraph], document: Document, sure: float, asked: str = ""
) -> Draft:
    """Every sentence that opens with a body, once for each case, and that the whole text was looked through.

    Who asks what is to be done in a case (`khi mưa to`) reads first what is told for cases.
    """
    cases = {p.id: case_of(p, items) for p in found}
    if _IN_A_CASE.search(asked.lower()):
        found = sorted(found, key=lambda p: not _CASE.match(cases[p.id]))
    first = {(cases[p.id], shown(p)): p.id for p in reversed(found)}
    kept = [p for p in found if first[cases[p.id], shown(p)] == p.id]
    lines: list[str] = []
    quotes: list[Quote] = []
    told: set[str] = set()
    case = ""
    for p in kept[:_MOST_TOLD]:
        if p.id in told:  # below another one
            continue
        if cases[p.id] != case and len(kept) > 1:
            case = cases[p.id]
            lines += [f"{case}:"] if case else []
        below = announced(p, items)
        said = _said(p)
        lines.append(f"- {said}" if below else f"- {re.sub(r':$', ': […]', said)}{_with_more(p, items)}")
        deep = min((len(b.path) for b in below), default=0) - 1
        lines += [f"{'  ' * (len(b.path) - deep)}- {_said(b)}" for b in below]
        quotes += [Quote(x, x.text) for x in (p, *below)]
        told |= {b.id for b in below}
    more = len(kept) - _MOST_TOLD
    left = (f"Văn bản còn {more} chỗ khác mở đầu bằng tên cơ quan này.",) if more > 0 else ()
    if len(kept) >= LIST and not left:
        lines.append(all_looked_at(items, document, f"{len(kept)} chỗ có tên cơ quan này ở đầu câu đều nêu ở trên"))
    return Draft("\n".join(lines), tuple(quotes), sure, "assigned", warnings=left)


def _with_more(paragraph: Paragraph, items: Sequence[Paragraph]) -> str:
    """That items stand below a sentence which are not told with it: a list without them must not look whole."""
    depth = len(paragraph.path)
    below = [p for p in items if len(p.path) == depth + 1 and p.path[:depth] == paragraph.path]
    return f" (bên dưới còn {len(below)} ý, đọc ở văn bản)" if below else ""


def _said(paragraph: Paragraph) -> str:
    """A paragraph in full where it is short, else its first sentence."""
    whole = shown(paragraph)
    return whole if len(whole.split()) <= _SHORT else first_sentence(paragraph)


def all_looked_at(items: Sequence[Paragraph], document: Document, result: str) -> str:
    """That a list is all there is, as tables say it of their rows."""
    return f"(Đã xem đủ {len(items)} đoạn của {document_label(document, short=True)}: {result}.)"


def announced(paragraph: Paragraph, items: Sequence[Paragraph]) -> list[Paragraph]:
    """What stands below a sentence that ends with a colon; nothing where it is too long to be told with it.

    Under an article the sentence is a paragraph of its own, and what it announces stands beside it.
    """
    if not shown(paragraph).endswith(":"):
        return []
    depth = len(paragraph.path)
    below = [p for p in items if len(p.path) > depth and p.path[:depth] == paragraph.path]
    if not below and paragraph.step.kind is StepKind.DOAN:
        at = next((i for i, p in enumerate(items) if p.id == paragraph.id), len(items))
        beside = takewhile(lambda p: p.path[: depth - 1] == paragraph.path[:-1] and p.path[depth - 1].kind in _ITEMS, items[at + 1 :])  # fmt: skip
        below = list(beside)
        depth -= 1
    direct = [p for p in below if len(p.path) == depth + 1]
    return below if len(below) <= _MOST_BELOW else direct if len(direct) <= _MOST_BELOW else []


def case_of(paragraph: Paragraph, items: Sequence[Paragraph]) -> str:
    """The line before it that says for which case it holds, else the nearest heading of a part; empty for none."""
    depth = next((i for i in range(len(paragraph.path) - 1, 0, -1) if paragraph.path[i - 1].kind not in _LOOSE), 0)
    part = paragraph.path[:depth]
    at = next((i for i, p in enumerate(items) if p.id == paragraph.id), 0)
    for p in reversed(items[:at]):
        if p.path[:depth] != part:
            break
        if not p.text.endswith((";", ",")) and len(p.text.split()) <= _LONGEST_CASE and _CASE.match(p.text):
            return bare(p.text).rstrip(" .:")
    heading = next((s.heading for s in reversed(part) if s.heading), "")
    if len(heading.split()) > _LONGEST_CASE:
        heading = f"{heading.partition(',')[0]} …"
    return heading.rstrip(" .:")
