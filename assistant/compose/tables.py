"""Tables: look a cell up, filter rows, count them, group them. Columns are found by the words of their heads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.compose.draft import Draft, Quote, Refusal, Scene, row_text, sentence
from assistant.evidence import share
from assistant.question import LAST, Kind
from assistant.understanding import counted_noun
from corpus.labels import document_label, place_label, step_label
from corpus.language.abbreviations import expand
from corpus.language.numbers import mentions
from corpus.language.text import comparable, fold
from corpus.language.tokens import syllables
from corpus.records import Paragraph, StepKind

_TIME_HEAD = re.compile(r"\b(?:thoi gian|thoi han|han|ngay|nam|tien do|ky han|hoan thanh)\b")
_BODY_HEAD = re.compile(r"\b(?:co quan|don vi|chu tri|phu trach|phoi hop|thuc hien|trach nhiem|nguoi)\b")
_NUMBER_HEAD = re.compile(r"^(?:stt|tt|so tt)$")
_ASKS_TIME = re.compile(r"\b(?:khi nào|bao giờ|năm nào|năm mấy|thời gian|thời hạn|hạn|lúc nào|ngày nào|hoàn thành|xong)\b")
_ASKS_BODY = re.compile(r"\b(?:ai|cơ quan nào|cơ quan chủ trì|bộ nào|đơn vị nào|chủ trì|bộ gì|nơi nào)\b")
_ASKS_ROW = re.compile(r"\b(?:{noun}) (?:gì|nào|là gì|tên gì)|\b(?:những|các|liệt kê|kể|tên) (?:{noun})|(?:{noun}) (?:là )?(?:những )?(?:gì|nào)")
#: Whether something was done by now is nothing a plan's table can tell.
_STATE = re.compile(r"\b(?:chưa|đã|đang) (?:được )?(?:hoàn thành|xong|thực hiện|làm|trình|ban hành)\b")
_MOST = re.compile(r"\bnhiều (?:\w+ ){0,4}nhất|\bnhiều nhất\b")
_LEAST_OF_ROW = 0.5  # share of the remaining words that a row's long cell must carry


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under one head. `entity` is the column that says what a row is about, by its index."""

    caption: Paragraph | None
    rows: tuple[Paragraph, ...]
    heads: tuple[str, ...]
    entity: int

    def noun(self) -> str:
        """What a row is: `TÊN ĐỀ ÁN` → `đề án`."""
        return re.sub(r"^(?:tên|nội dung|danh mục|các)\s+", "", self.heads[self.entity].lower()).strip()


def table(scene: Scene) -> Draft | Refusal | None:
    """The answer a table gives; None when the question is not about one."""
    for candidate in _tables(scene):
        if draft := _answer(scene, candidate):
            return draft
    return None


def rows_of(paragraphs: Sequence[Paragraph], parent_id: str | None) -> tuple[Paragraph, ...]:
    """Rows with cells under one parent."""
    return tuple(p for p in paragraphs if p.cells and p.parent_id == parent_id)


def _tables(scene: Scene) -> list[Table]:
    out: dict[tuple[str, str | None], Table] = {}
    for document_id in scene.candidates(3):
        items = scene.paragraphs(document_id)
        for parent in dict.fromkeys(p.parent_id for p in items if p.cells):
            rows = rows_of(items, parent)
            heads = tuple(head for head, _ in rows[0].cells)
            if len(rows) >= 2 and len(heads) >= 2:
                caption = next((p for p in items if p.id == parent), None)
                out[(document_id, parent)] = Table(caption, rows, heads, _entity(rows))
    return [t for t in out.values() if _about(scene, t)]


def _entity(rows: Sequence[Paragraph]) -> int:
    """The column with the most words."""
    width = len(rows[0].cells)
    words = [sum(len(r.cells[i][1].split()) for r in rows if len(r.cells) == width) for i in range(width)]
    return words.index(max(words))


def _about(scene: Scene, table: Table) -> bool:
    """The question uses the table's noun, points at its caption or at a row of it."""
    low = scene.question.text.lower()
    return bool(table.noun() and re.search(rf"\b{re.escape(table.noun())}\b", low)) or any(
        kind in (StepKind.HANG, StepKind.PHU_LUC) for kind, _ in scene.question.place.levels
    ) or any(e.view.paragraph.cells for e in scene.evidence[:2])


def _answer(scene: Scene, table: Table) -> Draft | Refusal | None:
    question = scene.question
    low = question.text.lower()
    if any(kind is StepKind.PHU_LUC for kind, _ in question.place.levels) and not _same_appendix(scene, table):
        return None
    if numbers := [n for kind, n in question.place.levels if kind is StepKind.HANG]:
        return _numbered(scene, table, numbers[0])
    if question.place.ordinal is not None and table.noun() and question.place.noun in (table.noun(), "dòng"):
        return _numbered(scene, table, table.rows[-1].step.number if question.place.ordinal == LAST else str(question.place.ordinal))
    if question.focus and (row := next((r for r in table.rows if r.id in question.focus), None)):
        other, found = _best_row(scene, table, {})
        words = _remaining(scene, table, {})
        here = share(words, row.cells[table.entity][1], scene.idf)
        chosen = other if other is not None and len(words) >= 2 and found > here + 0.2 else row
        return _look_up(scene, table, chosen, 0.8) if _can_answer(question.kind, chosen) else None
    filters = _filters(scene, table)
    if _STATE.search(low):
        return None
    if question.quoted and (question.wants_list or question.kind in (Kind.LIST, Kind.COUNT)):
        rows = [r for r in table.rows if all(q in f" {' '.join(syllables(r.cells[table.entity][1]))} " for q in question.quoted)]
        return _rows_draft(scene, table, rows, 0.85, "") if rows else None
    if _MOST.search(low):
        return _most(table)
    if question.kind is Kind.COUNT:
        return _counts(scene, table, filters)
    if refused := _no_such_body(scene, table, filters):
        if question.kind is Kind.YES_NO and isinstance(refused, Refusal) and table.caption:
            return Draft(f"Không. {refused.reason}", (Quote(table.caption, table.caption.text),), 0.8, "yes-no")
        return refused
    best, found = _best_row(scene, table, filters)
    asks_rows = bool(re.search(_ASKS_ROW.pattern.format(noun=re.escape(table.noun())), low)) if table.noun() else False
    if asks_rows and (filters or _bounds(low)) and (found < 0.75 or question.wants_list):
        return _listed(scene, table, filters)
    if asks_rows and question.negated and (blank := _irregular(table, low)):
        return _rows_draft(scene, table, blank, 0.7, "")
    doubted = question.kind is Kind.YES_NO or not _contrary_year(scene, table, best) if best is not None else False
    least = _LEAST_OF_ROW if _speaks_of(table, low) else 0.85
    if best is not None and found >= least and doubted and _can_answer(question.kind, best) and not _told_elsewhere(scene, best):
        return _look_up(scene, table, best, found)
    return None


def _speaks_of(table: Table, low: str) -> bool:
    """The question uses the table's noun or a word pair of one of its heads."""
    heads = " ".join(table.heads).lower()
    pairs = [f"{a} {b}" for a, b in zip(low.split(), low.split()[1:], strict=False)]
    return bool(table.noun() and table.noun() in low) or any(p in heads for p in pairs)


def _can_answer(kind: Kind, row: Paragraph) -> bool:
    """A percentage or an amount of money is not read from a row that has none."""
    if kind is Kind.PERCENT:
        return "%" in row.text
    if kind is Kind.DOCUMENT:
        return any(m.kind == "document" for m in mentions(row.text))
    return kind is not Kind.MONEY or bool(re.search(r"đồng|tỷ|triệu", row.text))


def _same_appendix(scene: Scene, table: Table) -> bool:
    wanted = {n for kind, n in scene.question.place.levels if kind is StepKind.PHU_LUC}
    return any(s.kind is StepKind.PHU_LUC and s.number in wanted for s in table.rows[0].path)


def _counts(scene: Scene, table: Table, filters: dict[int, set[str]]) -> Draft | None:
    """Rows counted when the question counts what a row is; different values when it counts a column."""
    low = scene.question.text.lower()
    noun = counted_noun(low)
    if noun.split()[:1] == ["cái"] and table.noun() in low:
        noun = table.noun()
    if table.noun() and noun and (noun.startswith(table.noun()) or table.noun().startswith(noun)):
        return _counted(scene, table, filters)
    for i, head in enumerate(table.heads):
        if i != table.entity and noun and noun.split()[0] in head.lower().split() and " ".join(noun.split()[:2]) in head.lower():
            values = list(dict.fromkeys(r.cells[i][1] for r in table.rows))
            rows = [next(r for r in table.rows if r.cells[i][1] == v) for v in values]
            text = f"Có {len(values)} {noun.strip()}: {'; '.join(values)}."
            return Draft(text, tuple(Quote(r, r.text) for r in rows), 0.8, "table-distinct")
    return None


def _no_such_body(scene: Scene, table: Table, filters: dict[int, set[str]]) -> Refusal | None:
    """`đề án do Bộ X chủ trì` when no row names Bộ X."""
    if filters or not table.noun() or (scene.question.kind is Kind.YES_NO and not re.search(rf"\b{re.escape(table.noun())} (?:gì|nào)\b", scene.question.text.lower())):
        return None
    for unit in scene.question.units:
        asked = re.search(rf"{re.escape(unit)}\s+(?:chu tri|phu trach|lam chu|thuc hien)", fold(scene.question.text))
        bodies = " ".join(fold(v) for r in table.rows for h, v in r.cells if _BODY_HEAD.search(fold(h)))
        if asked and unit not in bodies:
            return Refusal(f"{_where(scene, table)} không có {table.noun()} nào do {_as_written(scene, unit)} chủ trì.")
    return None


def _where(scene: Scene, table: Table) -> str:
    """`Phụ lục 2, Công văn số …` for the start of a sentence."""
    place = place_label(table.rows[0]).split(", ", 1)
    label = document_label(scene.document(table.rows[0].document_id), short=True)
    return f"{place[1][0].upper()}{place[1][1:]}, {label}" if len(place) > 1 else f"Bảng trong {label}"


def _as_written(scene: Scene, unit: str) -> str:
    at = fold(scene.question.text).find(unit)
    return scene.question.text[at : at + len(unit)]


def _numbered(scene: Scene, table: Table, number: str) -> Draft | Refusal:
    row = next((r for r in table.rows if r.step.number == number), None)
    if row is not None:
        return _look_up(scene, table, row, 0.95, whole=True)
    where = place_label(table.rows[0]).split(", ", 1)[-1]
    document = document_label(scene.document(table.rows[0].document_id), short=True)
    return Refusal(f"Bảng ở {where}, {document} chỉ có {len(table.rows)} dòng (STT {table.rows[0].step.number}–{table.rows[-1].step.number}), không có STT {number}.")


def _filters(scene: Scene, table: Table) -> dict[int, set[str]]:
    """Column → values named by the question, for columns whose values repeat or are short."""
    low = comparable(expand(scene.question.text))
    out: dict[int, set[str]] = {}
    for i, head in enumerate(table.heads):
        if i == table.entity or _NUMBER_HEAD.match(fold(head).strip(". ")):
            continue
        for value in {r.cells[i][1] for r in table.rows if len(r.cells) > i}:
            plain = comparable(value)
            if plain and re.search(rf"(?<!\w){re.escape(plain)}(?!\w)", low):
                out.setdefault(i, set()).add(value)
    return out


def _passing(scene: Scene, table: Table, filters: dict[int, set[str]]) -> tuple[Paragraph, ...]:
    negated = scene.question.negated

    low = scene.question.text.lower()

    def passes(row: Paragraph) -> bool:
        if bounds := _bounds(low):
            times = [int(y) for i, h in enumerate(table.heads) if _TIME_HEAD.search(fold(h)) for y in re.findall(r"\b(?:19|20)\d\d\b", row.cells[i][1])]
            if not any(bounds[0] <= t <= bounds[1] for t in times):
                return False
            return all(row.cells[i][1] in values for i, values in filters.items() if not _TIME_HEAD.search(fold(table.heads[i])))
        hits = [row.cells[i][1] in values for i, values in filters.items() if len(row.cells) > i]
        return (not any(hits)) if negated else all(hits)

    return tuple(r for r in table.rows if passes(r))


_BOUND_WORDS = re.compile(r"\b(?:trước|sớm hơn|sau|muộn hơn|từ)\s+(?:năm\s+)?(?:19|20)\d\d(?:\s+(?:trở đi|trở về sau))?")


def _bounds(low: str) -> tuple[int, int] | None:
    """`trước năm 2024`, `sau 2022`, `từ 2022 trở đi` → first and last year that pass."""
    if m := re.search(r"\b(?:trước|sớm hơn)\s+(?:năm\s+)?((?:19|20)\d\d)", low):
        return 0, int(m[1]) - 1
    if m := re.search(r"\b(?:sau|muộn hơn|ngoài)\s+(?:năm\s+)?((?:19|20)\d\d)", low):
        return int(m[1]) + 1, 9999
    if m := re.search(r"\btừ\s+(?:năm\s+)?((?:19|20)\d\d)\s+(?:trở đi|trở về sau)", low):
        return int(m[1]), 9999
    return None


def _remaining(scene: Scene, table: Table, filters: dict[int, set[str]]) -> tuple[str, ...]:
    """Content words that are left once heads, filter values, the noun and the place were taken off."""
    taken = set(syllables(" ".join(table.heads)))
    for values in filters.values():
        taken |= set(syllables(" ".join(values)))
    taken |= set(syllables("phụ lục số thứ tự danh mục hoàn thành xong chủ trì thời hạn quy mô quốc gia kế hoạch chương trình công văn"))
    document = scene.document(table.rows[0].document_id)
    if document.number and scene.question.documents:
        taken |= set(syllables(document.number)) | {r.key.split("/")[0] for r in scene.question.documents}
    return tuple(t for t in scene.question.content if t not in taken and t[0] not in "#@")


def _best_row(scene: Scene, table: Table, filters: dict[int, set[str]]) -> tuple[Paragraph | None, float]:
    words = _remaining(scene, table, filters)
    if not words:
        return None, 0.0
    weighed = [(share(words, r.cells[table.entity][1], scene.idf), -r.order, r) for r in table.rows if len(r.cells) > table.entity]
    best = max(weighed)
    return best[2], best[0]


def _told_elsewhere(scene: Scene, row: Paragraph) -> bool:
    """Running text carries clearly more of the question than the row does."""
    own = next((e.coverage.whole + 0.5 * e.coverage.body for e in scene.evidence if e.view.paragraph.id == row.id), 0.0)
    others = [
        e.coverage.whole + 0.5 * e.coverage.body for e in scene.evidence[:5]
        if not e.view.paragraph.cells and not e.view.paragraph.is_heading and not e.unmet
    ]  # fmt: skip
    return max(others, default=0.0) > own + 0.2


def _contrary_year(scene: Scene, table: Table, row: Paragraph) -> bool:
    """A year asked for that the row does not name: the question rests on a wrong premise, or on another text."""
    years = {str(y) for y in scene.question.years}
    title = " ".join((row.text, scene.document(row.document_id).title))
    return bool(years) and not all(y in title for y in years)


def _asked_columns(table: Table, low: str) -> list[int]:
    out = []
    for i, head in enumerate(table.heads):
        plain = fold(head)
        if i != table.entity and (
            (_TIME_HEAD.search(plain) and _ASKS_TIME.search(low)) or (_BODY_HEAD.search(plain) and _ASKS_BODY.search(low))
        ):
            out.append(i)
    return out


def _look_up(scene: Scene, table: Table, row: Paragraph, found: float, whole: bool = False) -> Draft:
    """One row: the asked cells, with the row named."""
    low = scene.question.text.lower()
    columns = _asked_columns(table, low)
    name = row.cells[table.entity][1]
    if columns and not whole:
        parts = "; ".join(f"{table.heads[i].lower()}: {row.cells[i][1]}" for i in columns)
        text = f"{name} – {parts}."
    else:
        text = f"{step_label(row.step)}: {name} – " + "; ".join(
            f"{h.lower()}: {v}" for i, (h, v) in enumerate(row.cells) if i != table.entity and not _NUMBER_HEAD.match(fold(h))
        ) + "."
    if scene.question.kind is Kind.YES_NO and (verdict := _verdict(scene, table, row)):
        text = f"{verdict} {text}"
    values = tuple(row.cells[i][1] for i in columns)
    return Draft(text, (Quote(row, row.text),), 0.5 + 0.5 * min(found, 1.0), "table-cell", values)


def _verdict(scene: Scene, table: Table, row: Paragraph) -> str:
    """`Có.` or `Không.` when the question names a value of a column and the row decides it."""
    for i, values in _filters(scene, table).items():
        return "Có." if row.cells[i][1] in values else "Không."
    units = scene.question.units
    bodies = [fold(v) for i, (h, v) in enumerate(row.cells) if _BODY_HEAD.search(fold(h))]
    if units and bodies:
        return "Có." if any(u in b for u in units for b in bodies) else "Không."
    return ""


def _described(scene: Scene, table: Table, filters: dict[int, set[str]]) -> str:
    """The condition in words, to be shown behind the count."""
    low = scene.question.text.lower()
    if m := _BOUND_WORDS.search(low):
        return m.group()
    verb = "không " if scene.question.negated else ""
    parts = [f"{verb}{table.heads[i].lower()}: {', '.join(sorted(values))}" for i, values in filters.items()]
    return "; ".join(parts)


def _listed(scene: Scene, table: Table, filters: dict[int, set[str]]) -> Draft | Refusal | None:
    rows = _passing(scene, table, filters)
    return _rows_draft(scene, table, rows, 0.85, _described(scene, table, filters)) if rows else None


def _rows_draft(scene: Scene, table: Table, rows: Sequence[Paragraph], sure: float, described: str) -> Draft:
    noun = table.noun() or "dòng"
    where = f" ({described})" if described else ""
    lines = [f"- STT {r.step.number}: {r.cells[table.entity][1]} – " + "; ".join(
        f"{h.lower()}: {v}" for i, (h, v) in enumerate(r.cells) if i != table.entity and not _NUMBER_HEAD.match(fold(h))) for r in rows]  # fmt: skip
    head = f"Có {len(rows)} {noun}{where}:" if len(rows) > 1 else f"Có 1 {noun}{where}:"
    return Draft("\n".join([head, *lines]), tuple(Quote(r, r.text) for r in rows), sure, "table-rows")


def _counted(scene: Scene, table: Table, filters: dict[int, set[str]]) -> Draft:
    rows = _passing(scene, table, filters) if filters else table.rows
    draft = _rows_draft(scene, table, rows, 0.85, _described(scene, table, filters))
    return Draft(draft.text, draft.quotes, draft.confidence, "table-count")


def _most(table: Table) -> Draft | None:
    """Which value of the body column stands in the most rows."""
    columns = [i for i, h in enumerate(table.heads) if _BODY_HEAD.search(fold(h))]
    if not columns:
        return None
    i = columns[0]
    counts = Counter(r.cells[i][1] for r in table.rows)
    top, n = counts.most_common(1)[0]
    rows = [r for r in table.rows if r.cells[i][1] == top]
    others = "; ".join(f"{value}: {k}" for value, k in counts.most_common()[1:])
    text = f"{top} nhiều nhất: {n} {table.noun()} trong tổng số {len(table.rows)} {table.noun()} (còn lại: {others})."
    return Draft(text, tuple(Quote(r, r.text) for r in rows), 0.8, "table-most", (top,))


def _irregular(table: Table, low: str) -> list[Paragraph]:
    """Rows without a year in the time column (`không ghi năm cụ thể`)."""
    if not _ASKS_TIME.search(low) and "năm" not in low:
        return []
    columns = [i for i, h in enumerate(table.heads) if _TIME_HEAD.search(fold(h)) and not _NUMBER_HEAD.match(fold(h))]
    return [r for r in table.rows if columns and not re.search(r"\d{4}", r.cells[columns[0]][1])]


def describe(row: Paragraph) -> str:
    """A row as a sentence."""
    return sentence(row_text(row))
