"""Tables: look a cell up, filter rows, count them, group them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from assistant.compose import cell_terms, columns, deeds
from assistant.compose.absences import body_missing, leading, place_of, row_missing
from assistant.compose.draft import Draft, Quote, Refusal, Scene
from assistant.compose.fitting import fits, measured_word
from assistant.compose.grid import (
    ASKS_TIME,
    BODY_HEAD,
    NUMBER_HEAD,
    SCALE,
    TIME_HEAD,
    Table,
    asked_columns,
    best_row,
    can_answer,
    contrary_year,
    day_bounds,
    described,
    filters_of,
    passing,
    remaining,
    row_asked,
    same_appendix,
    speaks_of,
    tables_of,
    tables_whoever,
    told_elsewhere,
    year_bounds,
)
from assistant.compose.parts import capital
from assistant.compose.rows import lacking, ruled_out
from assistant.compose.swapped import of_another
from assistant.compose.untold import untold
from assistant.evidence import share, single_years
from assistant.kinds import asks_whether, counted_noun
from assistant.question import LAST, Kind
from assistant.stopwords import content
from corpus.labels import document_label, place_label, step_label
from corpus.language.numbers import cardinal, mentions
from corpus.language.text import fold
from corpus.language.tokens import spaced, syllables
from corpus.records import Paragraph, StepKind

_ASKS_ROW = r"\b(?:{noun}) (?:gì|nào|là gì|tên gì)|\b(?:những|các|mấy|liệt kê|kể|tên|đủ|cả|danh sách|danh mục|toàn bộ|tất cả|hết|thống kê) (?:\d{{1,3}} )?(?:{noun})|(?:{noun}) (?:là )?(?:những )?(?:gì|nào)"
#: Whether something was done by now is nothing a plan's table can tell.
_STATE = re.compile(r"\b(?:chưa|đã|đang) (?:được )?(?:hoàn thành|xong|thực hiện|làm|trình|ban hành)\b")
_ANY = re.compile(r"\bnào (?:không|ko|chưa|hay không)\b")
_MOST = re.compile(
    r"(?<!bao )\bnhi[êề]u (?P<counted>(?:\w+ ){0,4}?)(?:nhất|hơn (?:cả|hết)|thứ (?:hai|nhì|ba|tư))\b|\bnhi[êề]u hơn (?:cả|hết)\b"
)
_WHICH_BODY = re.compile(r"\b(?:bộ|cơ quan|đơn vị|sở|phòng|ban|nơi|bên|ngành) nào\b|\bai\b")
_FROM_END = re.compile(r"\b(?:từ dưới|từ cuối|dưới lên|đếm ngược)\b")
_OTHER_BODIES = re.compile(
    r"\b(?:những|các|còn) (?:\w+ ){0,2}(?:bộ|cơ quan|đơn vị|sở|phòng|nơi)(?: nào\b| (?:\w+ ){0,2}?khác (?:là )?(?:những |các )?(?:ai|gì|nào|bộ|cơ quan)\b)"
)
_SAME = re.compile(r"\b(?:có )?(?:cùng|giống|như nhau|bằng nhau|trùng)\b.*\bkhông\s*\??$")
#: `… là cái nào`, `đề án đó tên gì`: one is asked for, its noun named before.
_WHICH_ONE = re.compile(
    r"\b(?:cái|những cái|mấy cái) (?:nào|gì)(?! cũng)\b|\b(?:đó|ấy|này) (?:là |tên |tên là )+(?:gì|nào|đề án)\b"
)
#: Counted under another word than what the rows are called: `danh mục đề án có mấy đầu việc`.
_STAND_IN = re.compile(r"(?:cái|dòng|món|mục|thứ|việc|khoản|đầu (?:việc|mục|mối|án)|hạng mục)\b")
_LETTERS = re.compile(r"\b(?:chữ|từ|cụm từ)\s+[\"“'‘]([^\"”'’]{3,60})[\"”'’]")
_LISTING = frozenset("liệt kê kể tên đủ cả hết toàn bộ nêu ra danh sách mục tất thống".split())
_SURE_ROW = 0.85
_SAID_OF_CELL = 0.6  # share of a cell's words that mean that very cell
_BLANK = ("-", "–", "")
_MOST_TOLD = 4  # rows told before that are asked about together
#: Kinds that a figure answers, which a row has or has not.
_FIGURES = (Kind.COUNT, Kind.QUANTITY, Kind.MONEY)
#: `xong năm 2025`, `năm 2025 phải hoàn thành`.
_DONE_IN = re.compile(
    r"\b(?:hoàn thành|xong|kết thúc|về đích|hết hạn|đến hạn|hạn)(?: \w+){0,3}? năm ((?:19|20)\d\d)\b(?! ?[-–])"
    r"|(?<!- )(?<!– )\bnăm ((?:19|20)\d\d) (?:(?:thì|là|phải|cần|sẽ|có|đã) )*(?:hoàn thành|xong|kết thúc|về đích|đến hạn|tới hạn)\b"
)
#: A year as a limit (`đến năm 2025`) is none that a row has to name.
_UP_TO = re.compile(
    r"\b(?:đến|tới|hết|trước|sau|từ|kể từ|trong vòng|giai đoạn|nhiệm kỳ)(?: cuối| hết| đầu)?(?: năm)?(?: \d{4} ?[-–])? ?$"
)
#: Rows for which no time is set: `không ấn định năm nào`, `chưa rõ hạn`, `bỏ trống năm hoàn thành`.
_UNDATED = re.compile(
    r"\b(?:không|chưa|chẳng|chả|bỏ trống|để trống|thiếu|khuyết)\b(?: (?:được|có|hề|thấy|bị|ai))*"
    r"(?: (?:ấn định|định|chốt|đặt ra|đặt|nói rõ|nói|ghi rõ|ghi|xác định|nêu rõ|nêu|quy định|cho|hẹn|khống chế|đưa ra|rõ|gắn|đề|giới hạn|in|điền))*"
    r"(?: (?:rõ|cụ thể|một|cái|mốc|cột|phần|ô))* (?:năm|thời hạn|hạn|thời gian|mốc|deadline)\b(?! (?:19|20)\d\d)"
)
#: So many rows from one end: `hai đề án đầu danh mục`, `ba đề án cuối cùng`.
_AT_AN_END = r"\b(?P<many>\d{{1,2}}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:cái |dòng )?(?:{noun}|dòng|hàng) (?:[^\W\d]+ ){{0,2}}?(?:(?P<first>đầu(?: tiên)?|đứng đầu|trên cùng)|(?P<last>cuối(?: cùng)?|sau cùng|dưới cùng))\b(?! (?:tư|vào|mối|việc))"
#: The row beside the one that is named: `đứng ngay sau đề án X`, `liền trước đề án Y`.
_BESIDE = re.compile(
    r"\b(?:ngay|liền|kế|sát|kề|kế tiếp|tiếp) (?:phía |ở |bên )?(?P<side>sau|trước|trên|dưới)\b(?! (?:khi|ngày|đó|này))"
)
#: `do hai bộ cùng làm`: rows with several bodies in one cell.
_JOINTLY = re.compile(
    r"\b(?:hai|ba|nhiều|2|3|mấy) (?:bộ|cơ quan|đơn vị|ngành|sở|phòng|bên)(?: \w+){0,2}? (?:cùng|chung|đồng) (?:chủ trì|làm|lo|phụ trách|thực hiện|đứng|chịu)\b"
)
_BODY_NAMED = re.compile(
    r"(?:^|[,;\n] ?|\bvà )(?:Bộ|Sở|Phòng|Ban|Cục|UBND|Ủy ban|Văn phòng|Viện|Tổng|Công an|Thanh tra|Trung tâm|Các)\b"
)
_LEAST_OF_ROW = 0.5  # share of the remaining words that a row's long cell must carry


#: `Bộ X chủ trì mấy cái trong phụ lục 2`: rows, by no name of their own.
_ANY_ROW = re.compile(r"cái(?: (?:trong|ở|tại|của|do|được|giao|phải|mà|thôi|vậy|thế))?$")


def table(scene: Scene) -> Draft | Refusal | None:
    """The answer a table gives; None when the question is not about one."""
    for candidate in tables_of(scene):
        if draft := _answer(scene, candidate):
            return _of_this_row(scene, candidate, draft)
    return _of_no_such_body(scene)


def _of_no_such_body(scene: Scene) -> Draft | Refusal | None:
    """A body that no row leads is told so by a table of what it is asked to lead, though that table does not name it."""
    if not scene.question.units:
        return None
    for grid in tables_whoever(scene):
        filters = filters_of(scene, grid)
        counted = scene.question.kind is Kind.COUNT
        if said := body_missing(scene, grid, filters) if counted else _absent_body(scene, grid, filters):
            return said
    return None


def _of_this_row(scene: Scene, grid: Table, outcome: Draft | Refusal) -> Draft | Refusal | None:
    """What one row was looked up for, where the row is about that thing and its columns are of that kind."""
    if not isinstance(outcome, Draft) or outcome.kind != "table-cell" or len(outcome.quotes) != 1:
        return outcome
    row, question = outcome.quotes[0].paragraph, scene.question
    if _BESIDE.search(question.text.lower()):  # the row beside the one that the question names
        return outcome
    if question.kind in _FIGURES and not cell_terms.years_met(
        scene, grid, row, [grid.heads[i] for i in _columns(scene, grid)]
    ):
        return None
    if question.kind in _FIGURES and cell_terms.counts_something_else(scene, grid, row, _columns(scene, grid)):
        return None
    pointed = any(kind is StepKind.HANG for kind, _ in question.place.levels) or question.place.ordinal is not None
    if not pointed and row.id not in question.focus and of_another(question.text, row):
        if row_asked(question, grid, whole=True):
            return None
        said = f"{place_of(scene, grid)} không có {grid.noun()} nào về điều được hỏi ({grid.read()})."
        return None if told_elsewhere(scene, row) else Refusal(said)
    cells = " ".join(f"{head} {value}" for head, value in row.cells)
    unmet = question.kind is Kind.YES_NO and (
        deeds.unmet(scene, row) or deeds.apart(scene, cells) or deeds.none_said(scene, cells)
    )
    if not unmet and not untold(question.text, row):
        return outcome
    columns_there = ", ".join(h.lower() for h in grid.heads if not NUMBER_HEAD.match(fold(h).strip(". ")))
    said = f"{step_label(row.step)}, {place_of(scene, grid)} chỉ có các cột {columns_there}; không nêu điều được hỏi."
    return None if told_elsewhere(scene, row) else Refusal(capital(said))


def _answer(scene: Scene, grid: Table) -> Draft | Refusal | None:
    """The first step that has something to say: a row pointed at, rows counted or filtered, one row looked up."""
    question = scene.question
    if any(kind is StepKind.PHU_LUC for kind, _ in question.place.levels) and not same_appendix(scene, grid):
        return None
    if pointed := _pointed_at(scene, grid):
        return pointed
    low = question.text.lower()
    if _STATE.search(low) or len([r for r in grid.rows if r.id in question.focus]) == 1:
        return None
    filters = filters_of(scene, grid)
    if (question.quoted or _LETTERS.search(question.text)) and (
        question.wants_list or question.kind in (Kind.LIST, Kind.COUNT)
    ):
        return _with_phrase(scene, grid)
    if over_column := columns.summed(scene, grid) or columns.extreme(scene, grid, _passing(scene, grid, filters)):
        return over_column
    if (most := _MOST.search(low)) and not columns.asks_entity(grid, low):
        return _most(grid) if _most_rows(grid, low, (most["counted"] or "").strip()) else None
    if question.kind is Kind.COUNT:
        return body_missing(scene, grid, filters) or _counts(scene, grid, filters)
    return _absent_body(scene, grid, filters) or _rows_or_cell(scene, grid, filters)


def _pointed_at(scene: Scene, grid: Table) -> Draft | Refusal | None:
    """A row by its number, by its ordinal, or the one the conversation is about."""
    question = scene.question
    if ends := _at_an_end(grid, question.text.lower()):
        return _rows_draft(scene, grid, ends, _SURE_ROW, "")
    if beside := _beside(scene, grid):
        return beside
    if numbers := [n for kind, n in question.place.levels if kind is StepKind.HANG]:
        drafts = [_numbered(scene, grid, n) for n in dict.fromkeys(numbers)]
        if len(drafts) == 1 or not all(isinstance(d, Draft) for d in drafts):
            return drafts[0]
        given = [d for d in drafts if isinstance(d, Draft)]
        quotes = tuple(q for d in given for q in d.quotes)
        said = _alike(scene, grid, [q.paragraph for q in quotes])
        return replace(given[0], text="\n".join([*said, *(f"- {d.text}" for d in given)]), quotes=quotes)
    ordinal = question.place.ordinal
    ranked = _MOST.search(question.text.lower())
    if ordinal is not None and not ranked and grid.noun() and question.place.noun in (grid.noun(), "dòng"):
        if _FROM_END.search(question.text.lower()) and 0 < ordinal <= len(grid.rows):
            return _numbered(scene, grid, grid.rows[-ordinal].step.number)
        return _numbered(scene, grid, grid.rows[-1].step.number if ordinal == LAST else str(ordinal))
    told = [r for r in grid.rows if r.id in question.focus]
    if len(told) != 1:
        return _of_all_told(scene, grid, told)
    row = told[0]
    other, found = best_row(scene, grid, {})
    words = remaining(scene, grid, {})
    here = share(words, row.cells[grid.entity][1], scene.idf)
    chosen = other if other is not None and len(words) >= 2 and found > here + 0.2 else row
    own = replace(scene, question=replace(question, text=question.own))
    counted = question.kind not in _FIGURES or bool(_columns(own, grid)) or _has_figure(own, grid, chosen)
    return _look_up(scene, grid, chosen, 0.8) if counted and can_answer(question.kind, chosen) else None


def _beside(scene: Scene, grid: Table) -> Draft | Refusal | None:
    """The row before or after the one that is named behind `đứng ngay sau`."""
    low = scene.question.text.lower()
    asked = _BESIDE.search(low)
    words = content(low[asked.end() :]) if asked and grid.noun() and grid.noun() in low else ()
    words = tuple(w for w in words if w not in syllables(grid.noun()))
    if asked is None or not words:
        return None
    names = [share(words, row.cells[grid.entity][1], scene.idf) for row in grid.rows]
    best = max(names)
    if best < _SAID_OF_CELL or names.count(best) > 1:
        return None
    at = names.index(best) + (1 if asked["side"] in ("sau", "dưới") else -1)
    if not 0 <= at < len(grid.rows):
        return Refusal(f"{place_of(scene, grid)} không có {grid.noun()} nào như vậy ({grid.read()}).")
    named = grid.rows[names.index(best)]
    told = _look_up(scene, grid, grid.rows[at], _SURE_ROW, whole=True)
    where = f"{'Ngay sau' if at > names.index(best) else 'Ngay trước'} {step_label(named.step)} ({named.cells[grid.entity][1]})"
    return replace(told, text=f"{where}: {told.text}", quotes=(*told.quotes, Quote(named, named.text)))


def _at_an_end(grid: Table, low: str) -> Sequence[Paragraph]:
    """The first or last rows, as many as are asked for."""
    asked = re.search(_AT_AN_END.format(noun=re.escape(grid.noun() or "dòng")), low)
    many = cardinal(asked["many"]) if asked else None
    if asked is None or many is None or many > len(grid.rows):
        return ()
    return grid.rows[:many] if asked["first"] else grid.rows[-many:]


def _of_all_told(scene: Scene, grid: Table, told: Sequence[Paragraph]) -> Draft | None:
    """`Năm nào?` after several rows: that column of each of them."""
    question = replace(scene.question, text=scene.question.own)
    own = replace(scene, question=question)
    if not 1 < len(told) <= _MOST_TOLD or remaining(own, grid, {}) or not _columns(own, grid):
        return None
    given = [_look_up(own, grid, row, 0.8) for row in told]
    text = "\n".join(f"- {d.text}" for d in given)
    return replace(given[0], text=text, quotes=tuple(q for d in given for q in d.quotes))


def _has_figure(scene: Scene, grid: Table, row: Paragraph) -> bool:
    """A figure of what is asked for stands in a row, its number left out: `bao nhiêu người` finds none in `2. | Đề án …`."""
    told = " ".join(v for h, v in row.cells if not NUMBER_HEAD.match(fold(h).strip(". ")))
    return fits(scene.question, told)


def _alike(scene: Scene, grid: Table, rows: Sequence[Paragraph]) -> list[str]:
    """`Có.` or `Không.` where it is asked whether rows have the same in a column."""
    asked = _columns(scene, grid)
    if not asked or not _SAME.search(scene.question.text.lower()):
        return []
    return ["Có." if len({r.cells[asked[0]][1] for r in rows}) == 1 else "Không."]


def _with_phrase(scene: Scene, grid: Table) -> Draft | None:
    """Rows whose name holds the phrases in quotation marks."""
    named = [(r, spaced(r.cells[grid.entity][1])) for r in grid.rows]
    phrases = scene.question.quoted or [" ".join(syllables(m[1])) for m in _LETTERS.finditer(scene.question.text)]
    rows = [r for r, name in named if all(f" {q} " in name for q in phrases)]
    return _rows_draft(scene, grid, rows, 0.85, "") if rows else None


def _absent_body(scene: Scene, grid: Table, filters: dict[int, set[str]]) -> Draft | Refusal | None:
    """No row is led by the body asked about: said as `Không.` to a yes-no question."""
    refused = body_missing(scene, grid, filters)
    if refused and _asks_whether(scene) and grid.caption:
        return Draft(f"Không. {refused.reason}", (Quote(grid.caption, grid.caption.text),), 0.8, "yes-no")
    return refused


def _on_topic(scene: Scene, grid: Table) -> list[Paragraph]:
    """Rows whose name holds all that is left of the question: `đề án nào liên quan đến …`."""
    words = remaining(scene, grid, {})
    if len(words) < 2:
        return []
    return [r for r in grid.rows if share(words, r.cells[grid.entity][1], scene.idf) >= 0.95]


def _rows_or_cell(scene: Scene, grid: Table, filters: dict[int, set[str]]) -> Draft | Refusal | None:
    question, low = scene.question, scene.question.text.lower()
    if told := _undated(scene, grid) or _jointly(scene, grid):
        return told
    if filters and question.kind is Kind.YES_NO and _ANY.search(low) and (found_any := _listed(scene, grid, filters)):
        return replace(found_any, text=f"Có. {found_any.text}") if isinstance(found_any, Draft) else found_any
    if _asks_for_rows(grid, low) and _due_in_no_row(scene, grid):
        return Refusal(f"{place_of(scene, grid)} không có {grid.noun()} nào như vậy ({grid.read()}).")
    return _row_found(scene, grid, filters, low)


def _jointly(scene: Scene, grid: Table) -> Draft | Refusal | None:
    """The rows that several bodies lead together; that there is none where each cell names one."""
    columns = [i for i, head in enumerate(grid.heads) if BODY_HEAD.search(fold(head))]
    low = scene.question.text.lower()
    if not columns or not _JOINTLY.search(low) or not _asks_for_rows(grid, low):
        return None
    rows = [r for r in grid.rows if len(_BODY_NAMED.findall(r.cells[columns[0]][1])) > 1]
    if not rows:
        return Refusal(f"{place_of(scene, grid)} không có {grid.noun()} nào như vậy ({grid.read()}).")
    return _rows_draft(scene, grid, rows, _SURE_ROW, "")


def _undated(scene: Scene, grid: Table) -> Draft | Refusal | None:
    """The rows for which the table sets no time, where those are asked for; that there is none where each has its own."""
    question, low = scene.question, scene.question.text.lower()
    if not _UNDATED.search(low) or question.years or not _asks_for_rows(grid, low):
        return None
    if not (rows := _irregular(grid, f"{low} năm")):
        times = _times(grid)
        dated = bool(times) and all(re.search(r"\d", r.cells[times[0]][1]) for r in grid.rows)
        said = f"{place_of(scene, grid)} không có {grid.noun()} nào như vậy ({grid.read()})."
        return Refusal(said) if dated else None
    draft = _rows_draft(scene, grid, rows, _SURE_ROW, "")
    return replace(draft, text=f"Có. {draft.text}") if question.kind is Kind.YES_NO else draft


def _row_found(scene: Scene, grid: Table, filters: dict[int, set[str]], low: str) -> Draft | Refusal | None:
    """The rows that pass, or the one row that the question names."""
    question = scene.question
    best, found = best_row(scene, grid, filters)
    asks_rows = _asks_for_rows(grid, low)
    if (
        question.negated
        and filters
        and not asks_rows
        and speaks_of(grid, low)
        and ruled_out(scene, filters) == set(filters)
    ):
        asks_rows = bool(_OTHER_BODIES.search(low))
    if (
        asks_rows
        and (filters or year_bounds(low) or day_bounds(low))
        and (found < 0.75 or question.wants_list or len(_telling(scene, grid, filters)) < 2)
    ):
        return _listed(scene, grid, filters)
    if question.kind is Kind.ORDINAL_OF and filters and found < _SURE_ROW:
        return _listed(scene, grid, filters)
    listed = question.wants_list or low.startswith("kể ")
    if asks_rows and listed and not filters and _only_caption(scene, grid) and not _of_no_row(scene, grid):
        return _rows_draft(scene, grid, grid.rows, 0.85, "")
    if asks_rows and (
        blank := (lacking(scene, grid) or _irregular(grid, low) if question.negated else _as_told(scene, grid, low))
    ):
        return _rows_draft(scene, grid, blank, 0.7, "")
    if asks_rows and len(rows := _on_topic(scene, grid)) >= 2 and not asked_columns(grid, low):
        return _rows_draft(scene, grid, rows, 0.8, "")
    if best is not None and (absent := row_missing(scene, grid, best, filters)):
        return absent
    if best is not None and not _measures(scene, grid, best):
        return None
    least = _LEAST_OF_ROW if speaks_of(grid, low) else 0.85
    if best is None or (found < least and not _is_one_cell(scene, grid, best)):
        return None
    if contrary_year(scene, best) and not _asks_whether(scene):
        return None
    if not can_answer(question.kind, best) or (told_elsewhere(scene, best) and not _is_one_cell(scene, grid, best)):
        return None
    return _look_up(scene, grid, best, found)


def _telling(scene: Scene, grid: Table, filters: dict[int, set[str]]) -> list[str]:
    """What is left of the question beyond what the whole table is about."""
    caption = syllables(grid.caption.text) if grid.caption else []
    return [w for w in remaining(scene, grid, filters) if w not in caption]


def _of_no_row(scene: Scene, grid: Table) -> bool:
    """A year is asked for that neither a row nor what the table is about names."""
    frame = " ".join((grid.caption.text if grid.caption else "", *grid.rows[0].headings))
    title = scene.document(grid.rows[0].document_id).title
    return any(str(y) not in f"{frame} {title}" for y in scene.question.years)


def _only_caption(scene: Scene, grid: Table) -> bool:
    """The question names no more than what the whole table is about, and no other number of rows than it has."""
    caption = syllables(" ".join((grid.caption.text if grid.caption else "", *grid.rows[0].headings)))
    words = [w for w in remaining(scene, grid, {}) if not w.isdigit()]
    counted = [int(n) for n in scene.question.numbers if n.isdigit()]
    return bool(grid.caption) and set(words) - _LISTING <= set(caption) and all(n == len(grid.rows) for n in counted)


def _measures(scene: Scene, grid: Table, row: Paragraph) -> bool:
    """What the question wants measured is named by the row, the heads or the caption."""
    word = measured_word(scene.question)
    frame = " ".join((grid.caption.text if grid.caption else "", *grid.heads, row.text))
    return not word or share((word,), frame, scene.idf) > 0


def _asks_for_rows(grid: Table, low: str) -> bool:
    """The question asks `which ones` of what a row is, by its whole noun or the noun's first two syllables."""
    nouns = {grid.noun(), " ".join(grid.noun().split()[:2])}
    if (day_bounds(low) or year_bounds(low)) and any(
        n and re.search(rf"\b{re.escape(n)} (?:\w+ ){{1,3}}(?:nào|gì)\b", low) for n in nouns
    ):
        return True
    if grid.noun() and grid.noun() in low and _WHICH_ONE.search(low):
        return True
    if _which_of_all(grid, low):
        return True
    return any(noun and re.search(_ASKS_ROW.format(noun=re.escape(noun)), low) for noun in nouns)


def _which_of_all(grid: Table, low: str) -> bool:
    """`đề án cải cách hành chính cấp quốc gia nào`: between noun and `nào` stands but what the whole table is about."""
    if not grid.noun() or grid.caption is None:
        return False
    stretch = re.search(rf"\b{re.escape(grid.noun())}\s+((?:\w+\s+){{0,8}}?)(?:nào|gì)\b", SCALE.sub("", low))
    return stretch is not None and set(syllables(stretch[1])) <= set(syllables(grid.caption.text))


def _is_one_cell(scene: Scene, grid: Table, row: Paragraph) -> bool:
    """The question names a row in full and the head of a column: no other text can be meant."""
    name = tuple(syllables(row.cells[grid.entity][1]))
    return share(name, scene.question.text, scene.idf) == 1.0 and bool(_columns(scene, grid))


def _columns(scene: Scene, table: Table) -> list[int]:
    """Columns asked for by what they hold, else the one whose head the question uses."""
    meant = columns.meant_by_head(scene, table)
    return asked_columns(table, scene.question.text.lower()) or ([meant] if meant is not None else [])


def _counts(scene: Scene, table: Table, filters: dict[int, set[str]]) -> Draft | Refusal | None:
    """Rows counted when the question counts what a row is; different values when it counts a column."""
    low = scene.question.text.lower()
    noun = counted_noun(low)
    pointed = any(kind is StepKind.PHU_LUC for kind, _ in scene.question.place.levels)
    if _STAND_IN.match(noun) and (table.noun() in low or (pointed and filters and _ANY_ROW.match(noun))):
        noun = table.noun()
    if table.noun() and noun and (noun.startswith(table.noun()) or table.noun().startswith(noun)):
        return _counted(scene, table, filters)
    for i, head in enumerate(table.heads):
        if (
            i != table.entity
            and noun
            and noun.split()[0] in head.lower().split()
            and " ".join(noun.split()[:2]) in head.lower()
        ):
            best, found = best_row(scene, table, filters)
            if best and found >= _SURE_ROW and len(remaining(scene, table, filters)) >= 2:
                return _look_up(scene, table, best, found)
            values = list(dict.fromkeys(r.cells[i][1] for r in table.rows))
            if all(columns.figure(v) is not None or v in _BLANK for v in values):
                continue  # figures are what is counted, not things to be counted
            rows = [next(r for r in table.rows if r.cells[i][1] == v) for v in values]
            text = f"Có {len(values)} {noun.strip()}: {'; '.join(values)}."
            return Draft(text, tuple(Quote(r, r.text) for r in rows), 0.8, "table-distinct")
    if not filters and _only_caption(scene, table) and (bodies := _bodies(table, noun)):
        return bodies
    best, found = best_row(scene, table, filters)
    return _look_up(scene, table, best, found) if best and _is_one_cell(scene, table, best) else None


def _bodies(table: Table, noun: str) -> Draft | None:
    """`mấy bộ chủ trì các đề án`: the different bodies of that name in the column of bodies."""
    columns_of = [i for i, head in enumerate(table.heads) if BODY_HEAD.search(fold(head))]
    first = noun.split(maxsplit=1)[0] if noun else ""
    if not columns_of or first not in ("bộ", "sở", "phòng", "ban", "cục", "vụ"):
        return None
    meant: dict[str, Paragraph] = {}
    for row in table.rows:
        if len(row.cells) > columns_of[0] and row.cells[columns_of[0]][1].lower().startswith(f"{first} "):
            meant.setdefault(row.cells[columns_of[0]][1], row)
    if not meant:
        return None
    text = f"Có {len(meant)} {first}: {'; '.join(meant)} ({table.read()})."
    return Draft(text, tuple(Quote(r, r.text) for r in meant.values()), 0.8, "table-distinct")


def _numbered(scene: Scene, table: Table, number: str) -> Draft | Refusal:
    row = next((r for r in table.rows if r.step.number == number), None)
    if row is not None:
        return _look_up(scene, table, row, 0.95, whole=True)
    where = place_label(table.rows[0]).split(", ", 1)[-1]
    document = document_label(scene.document(table.rows[0].document_id), short=True)
    return Refusal(
        f"Bảng ở {where}, {document} chỉ có {len(table.rows)} dòng (STT {table.rows[0].step.number}–{table.rows[-1].step.number}), không có STT {number}."
    )


def _look_up(scene: Scene, table: Table, row: Paragraph, found: float, whole: bool = False) -> Draft:
    """One row: the asked cells, with the row named."""
    asked = _columns(scene, table)
    name = row.cells[table.entity][1]
    if asked and not whole and scene.question.kind is not Kind.ORDINAL_OF:
        parts = "; ".join(f"{table.heads[i].lower()}: {row.cells[i][1]}" for i in asked)
        text = f"{name} – {parts}."
    else:
        text = (
            f"{step_label(row.step)}: {name} – "
            + "; ".join(
                f"{h.lower()}: {v}"
                for i, (h, v) in enumerate(row.cells)
                if i != table.entity and not NUMBER_HEAD.match(fold(h))
            )
            + "."
        )
    if _asks_whether(scene) and (verdict := _verdict(scene, table, row)):
        text = f"{verdict} {text}"
    values = tuple(row.cells[i][1] for i in asked)
    return Draft(text, (Quote(row, row.text),), 0.5 + 0.5 * min(found, 1.0), "table-cell", values)


def _asks_whether(scene: Scene) -> bool:
    """Whether a row is so is asked, by a question that may name its appendix too."""
    kind = scene.question.kind
    return kind is Kind.YES_NO or (kind is Kind.STRUCTURE and asks_whether(scene.question.own.lower()))


def _verdict(scene: Scene, table: Table, row: Paragraph) -> str:
    """`Có.` or `Không.` when the question names a value of a column and the row decides it."""
    found = mentions(row.text)
    if scene.question.years and not any(m.kind in ("year", "date") for m in found):
        return ""  # `theo lộ trình`
    if scene.question.dates and not any(m.kind == "date" for m in found):
        return ""  # a day within a year that is told
    if any(str(y) not in row.text for y in scene.question.years):
        return "Không."
    filters = filters_of(scene, table)
    bodies = [fold(v) for h, v in row.cells if BODY_HEAD.search(fold(h))]
    so = [row.cells[i][1] in values for i, values in filters.items()]
    named = any(BODY_HEAD.search(fold(table.heads[i])) for i in filters)
    if bodies and not filters and scene.question.units:
        so = [any(u in b for u in scene.question.units for b in bodies)]
    elif bodies and not named and (leads := leading(scene, table)):
        so.append(any(fold(leads) in b for b in bodies))
    return "" if not so else "Có." if all(so) else "Không."


def _listed(scene: Scene, table: Table, filters: dict[int, set[str]]) -> Draft | Refusal | None:
    rows = _passing(scene, table, filters)
    if (due := _due(scene, table, filters)) and not (rows := tuple(r for r in rows if _has_year(r, due))):
        return Refusal(f"{place_of(scene, table)} không có {table.noun()} nào như vậy ({table.read()}).")
    if not rows:
        return None
    draft = _rows_draft(scene, table, rows, 0.85, described(scene, table, filters, ruled_out(scene, filters)))
    return _with_rows_read(draft, table) if len(rows) < len(table.rows) else draft


def _with_rows_read(draft: Draft, table: Table) -> Draft:
    return replace(draft, text=f"{draft.text}\n({capital(table.read())}.)")


def _passing(scene: Scene, table: Table, filters: dict[int, set[str]]) -> tuple[Paragraph, ...]:
    return passing(scene, table, filters, ruled_out(scene, filters))


def _rows_draft(scene: Scene, table: Table, rows: Sequence[Paragraph], sure: float, described: str) -> Draft:
    noun = table.noun() or "dòng"
    where = f" ({described})" if described else ""
    lines = [f"- STT {r.step.number}: {r.cells[table.entity][1]} – " + "; ".join(
        f"{h.lower()}: {v}" for i, (h, v) in enumerate(r.cells) if i != table.entity and not NUMBER_HEAD.match(fold(h))) for r in rows]  # fmt: skip
    head = f"Có {len(rows)} {noun}{where}:" if len(rows) > 1 else f"Có 1 {noun}{where}:"
    return Draft("\n".join([head, *lines]), tuple(Quote(r, r.text) for r in rows), sure, "table-rows")


def _counted(scene: Scene, table: Table, filters: dict[int, set[str]]) -> Draft | Refusal:
    years = [str(y) for y in scene.question.years]
    about = [] if _only_caption(scene, table) else _on_topic(scene, table)
    rows = list(_passing(scene, table, filters) if filters else lacking(scene, table) or about or table.rows)
    if not filters and years and not year_bounds(scene.question.text.lower()):
        rows = [r for r in rows if any(y in r.text for y in years)]
    if filters and (due := _due_years(scene, table, filters)):
        rows = [r for r in rows if any(y in r.cells[i][1] for i, y in due)]
    if not rows:
        return Refusal(f"{place_of(scene, table)} không có {table.noun()} nào như vậy ({table.read()}).")
    draft = _rows_draft(scene, table, rows, 0.85, described(scene, table, filters, ruled_out(scene, filters)))
    draft = replace(draft, kind="table-count")
    return _with_rows_read(draft, table) if len(rows) < len(table.rows) else draft


def _due_years(scene: Scene, table: Table, filters: dict[int, set[str]]) -> list[tuple[int, str]]:
    """Years asked for that neither a filter nor what the table is about names, with each column of times."""
    times = _times(table)
    document = scene.document(table.rows[0].document_id)
    caption = table.caption.text if table.caption else ""
    framed = {*single_years(f"{caption}. {document.title}"), document.issued_on.year if document.issued_on else 0}
    years = [str(y) for y in single_years(scene.question.text) if y not in framed]
    if year_bounds(scene.question.text.lower()) or any(i in filters for i in times):
        return []
    return [(i, y) for i in times for y in years]


def _due_in_no_row(scene: Scene, table: Table) -> bool:
    """`năm 2025 phải xong những đề án nào`: the rows have times, and none is the year asked for."""
    due = _due(scene, table, {})
    return bool(due) and not any(_has_year(r, due) for r in table.rows)


def _due(scene: Scene, table: Table, filters: dict[int, set[str]]) -> list[tuple[int, str]]:
    """Years by which rows asked for are to be done, with each column of times; those that are but limits left out."""
    low = scene.question.text.lower()
    if year_bounds(low) or any(TIME_HEAD.search(fold(table.heads[i])) for i in filters):
        return []
    times = [i for i, h in enumerate(table.heads) if TIME_HEAD.search(fold(h)) and not NUMBER_HEAD.match(fold(h))]
    years = {m[1] or m[2] for m in _DONE_IN.finditer(low) if not _UP_TO.search(low[: m.start(1 if m[1] else 2)])}
    return [(i, y) for i in times for y in sorted(years)]


def _has_year(row: Paragraph, due: Sequence[tuple[int, str]]) -> bool:
    return any(len(row.cells) > i and y in row.cells[i][1] for i, y in due)


def _most_rows(grid: Table, low: str, counted: str) -> bool:
    """A body is asked for by how many rows it has; `đề án nào tốn nhiều tiền nhất` asks for a row, by what no row tells."""
    noun = grid.noun()
    of_rows = not counted or _STAND_IN.match(counted) or bool(noun and counted.startswith(noun))
    return of_rows and not (noun and re.search(rf"\b{re.escape(noun)} nào\b", low) and not _WHICH_BODY.search(low))


def _most(table: Table) -> Draft | None:
    """Which value of the body column stands in the most rows."""
    columns = [i for i, h in enumerate(table.heads) if BODY_HEAD.search(fold(h))]
    if not columns:
        return None
    i = columns[0]
    counts = Counter(r.cells[i][1] for r in table.rows)
    top, n = counts.most_common(1)[0]
    rows = [r for r in table.rows if r.cells[i][1] == top]
    others = "; ".join(f"{value}: {k}" for value, k in counts.most_common()[1:])
    text = (
        f"{top} nhiều nhất: {n} {table.noun()} trong tổng số {len(table.rows)} {table.noun()} "
        f"(còn lại: {others}; {table.read()})."
    )
    return Draft(text, tuple(Quote(r, r.text) for r in rows), 0.8, "table-most", (top,))


def _as_told(scene: Scene, table: Table, low: str) -> list[Paragraph]:
    """The rows without a year in the time column, where the question says what stands there instead (`theo lộ trình`)."""
    rows, (i, *_) = _irregular(table, f"{low} năm"), [*_times(table), 0]
    own = {w for r in rows for w in syllables(r.cells[i][1])}
    said = share(tuple(own), scene.question.text, scene.idf) if own else 0.0
    return rows if said >= _SAID_OF_CELL else []


def _times(table: Table) -> list[int]:
    """Columns under a head of time."""
    return [i for i, h in enumerate(table.heads) if TIME_HEAD.search(fold(h)) and not NUMBER_HEAD.match(fold(h))]


def _irregular(table: Table, low: str) -> list[Paragraph]:
    """Rows without a year in the time column (`không ghi năm cụ thể`)."""
    if not ASKS_TIME.search(low) and "năm" not in low:
        return []
    columns = _times(table)
    dated = [bool(re.search(r"\d{4}", r.cells[columns[0]][1])) for r in table.rows] if columns else []
    return [r for r, has_year in zip(table.rows, dated, strict=False) if not has_year] if any(dated) else []
