"""Tables as grids: their columns by the words of the heads, their rows by filters and by what a row is about."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from assistant.compose.draft import Scene
from assistant.compose.named_cells import row_named, words_of
from assistant.evidence import share
from assistant.question import CONTINUED, Kind, Question
from assistant.stopwords import content
from corpus.language.abbreviations import expand
from corpus.language.numbers import mentions
from corpus.language.text import comparable, fold, is_accented
from corpus.language.tokens import syllables
from corpus.records import Paragraph, StepKind

TIME_HEAD = re.compile(r"\b(?:thoi gian|thoi han|han|ngay|nam|tien do|ky han|hoan thanh)\b")
BODY_HEAD = re.compile(r"\b(?:co quan|don vi|chu tri|phu trach|phoi hop|thuc hien|trach nhiem|nguoi)\b")
NUMBER_HEAD = re.compile(r"^(?:stt|tt|so tt)$")
ASKS_TIME = re.compile(
    r"\b(?:khi nào|bao giờ|năm nào|năm mấy|thời gian|thời hạn|hạn|lúc nào|ngày nào|hoàn thành|xong|kết thúc"
    r"|(?:cùng|chung|trùng|khác|mỗi) (?:một |chung )?(?:năm|ngày|tháng))\b"
)
_ASKS_BODY = re.compile(
    r"\b(?:ai|cơ quan nào|cơ quan chủ trì|bộ nào|đơn vị nào|chủ trì|bộ gì|nơi nào|bên nào"
    r"|(?:cùng|chung|trùng|khác|mỗi|hai) (?:một |chung )?(?:bộ|cơ quan|đơn vị))\b"
)


#: Where the name of a thing ends in talk: `đề án phân cấp giải quyết thủ tục | thì ai làm`.
_END_OF_MATTER = re.compile(
    r"[,.;:?!(]|\b(?:thì|do|mà|có|là|được|phải|sẽ|đã|đang|chưa|không|vậy|rồi|ai|gì|nào|đâu|sao|bao|khi|mấy|này|đó|ấy|kia|hạn|xong|trễ"
    r"|nói|hẹn|hứa|khất|bảo|xin|báo|(?:bộ|cơ quan|đơn vị|bên|nơi|năm|ngày|lúc|sở) nào)\b"
)
_LEAST_MATTER = 4  # words of a name from which on it tells a row by itself
_ISSUED_WITH = re.compile(r"^\((?:ban hành )?kèm theo\b", re.I)  # bears the day of another paper
_NOTES = 4  # lines above a head that may be of the table
_UNIT_LINE = re.compile(r"(?:^|\()(?:đơn vị(?: tính)?|đvt)\s*:\s*(?P<unit>[^():]{1,40}?)\s*[).;]*$", re.I)
_NEARLY_ALL = 0.75
#: A short figure stands in a question for something else than the cell that happens to hold it.
_BARE_FIGURE = re.compile(r"^\d{1,3}(?:,\d+)?$")
_LOOKED_AT = 20  # places among which rows are looked for that lack the body asked about
_LONG_NAME, _LEAST_NAMED, _MOST_OF_NAME = 6, 4, 0.6  # words of a body's name, and what may stand for it
#: A document by its kind, and words that stand in its name beside its number and its title.
_PAPER = r"(?:công văn|văn bản|nghị quyết|nghị định|quyết định|chỉ thị|thông tư|kế hoạch|thông báo|bảng|phụ lục|tài liệu|bản)"
_OF_A_PAPER = (
    "số",
    "ngày",
    "tháng",
    "năm",
    "hướng",
    "dẫn",
    "chỉ",
    "đạo",
    "kèm",
    "theo",
    "công",
    "văn",
    "này",
    "đó",
    "mới",
    "về",
    "việc",
    "bản",
)
_ROLES = ("chủ trì", "phối hợp", "phụ trách", "thực hiện", "theo dõi", "kiểm tra")


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under one head. `entity` is the column that says what a row is about, by its index."""

    caption: Paragraph | None
    rows: tuple[Paragraph, ...]
    heads: tuple[str, ...]
    entity: int
    total: Paragraph | None = None
    notes: tuple[str, ...] = ()  # the plain lines above the head: `Đơn vị tính: người`

    @property
    def unit(self) -> str:
        """What all figures are given in, where a line above the head says so."""
        return next((m["unit"] for note in reversed(self.notes) if (m := _UNIT_LINE.search(note))), "")

    def noun(self) -> str:
        """What a row is: `TÊN ĐỀ ÁN` → `đề án`."""
        return re.sub(r"^(?:tên|nội dung|danh mục|các)\s+", "", self.heads[self.entity].lower()).strip()

    def called(self, row: Paragraph) -> str:
        """What a row is and its name: `Xã Hòa Bản` of `Hòa Bản` under `Xã`."""
        return f"{self.heads[self.entity]} {row.cells[self.entity][1]}"

    def read(self) -> str:
        """That every row was looked at, which one has to know who is told of a number, a first or a none."""
        return f"đã xem đủ {len(self.rows)} dòng của bảng"


def rows_of(paragraphs: Sequence[Paragraph], parent_id: str | None) -> tuple[Paragraph, ...]:
    """Rows with cells under one parent."""
    return tuple(p for p in paragraphs if p.cells and p.parent_id == parent_id)


def tables_of(scene: Scene) -> list[Table]:
    """Tables that the question may be about, the one that carries most of it first."""
    return _among(scene, (*scene.candidates(3), *_of_other_body(scene)))


def tables_whoever(scene: Scene) -> list[Table]:
    """Tables of what is asked about, whether or not they name the body asked about."""
    rows = (
        e.view.document.id for e in scene.evidence[:_LOOKED_AT] if e.view.paragraph.cells and set(e.unmet) == {"unit"}
    )
    low = scene.question.text.lower()
    return [t for t in _among(scene, rows) if t.noun() and re.search(rf"\b{re.escape(t.noun())}\b", low)]


def _among(scene: Scene, documents: Iterable[str]) -> list[Table]:
    found = [t for document_id in dict.fromkeys(documents) for t in tables_in(scene, document_id)]
    told = [t for t in found if _about(scene, t) and not _other_role(scene, t)]
    return sorted(told, key=lambda t: -_fit(scene, t))


def tables_in(scene: Scene, document_id: str) -> list[Table]:
    """The tables of a document: rows under one parent, the row of totals apart from those it adds up."""
    out = []
    items = scene.paragraphs(document_id)
    for parent in dict.fromkeys(p.parent_id for p in items if p.cells):
        both = rows_of(items, parent)
        rows = tuple(r for r in both if not _is_total(r))
        heads = tuple(head for head, _ in both[0].cells)
        if len(rows) < 2 or len(heads) < 2:
            continue
        caption = next((p for p in items if p.id == parent), None)
        above = [p.text for p in items if p.parent_id == parent and not p.is_heading and p.order < rows[0].order]
        above = [text for text in above if not _ISSUED_WITH.match(text)]
        total = next((r for r in both if _is_total(r)), None)
        out.append(Table(caption, rows, heads, _entity(rows), total, tuple(above[-_NOTES:])))
    return out


def row_asked(question: Question, table: Table, whole: bool = False) -> Paragraph | None:
    """The row whose name a question says, or with `whole` says in full; None where it says none or several."""
    words = words_of(expand(question.own), not is_accented(question.asked))
    names = [r.cells[table.entity][1] if len(r.cells) > table.entity else "" for r in table.rows]
    named = row_named(words, names, 1.0 if whole else None)
    return table.rows[named[0]] if named else None


def _is_total(row: Paragraph) -> bool:
    return row.step.kind is StepKind.HANG and not row.step.number


def _other_role(scene: Scene, table: Table) -> bool:
    """A body is asked for in a part (`phối hợp`) that no column tells, and in none that one does."""
    low = scene.question.text.lower()
    heads = " ".join(table.heads).lower()
    own = low.partition(CONTINUED)[0]
    told = [role in heads for role in _ROLES if role in (own if any(r in own for r in _ROLES) else low)]
    return bool(told) and not any(told) and bool(_ASKS_BODY.search(low))


def _of_other_body(scene: Scene) -> list[str]:
    """`có phải do Bộ X chủ trì không`: the row that says all but the body decides."""
    best = scene.evidence[0] if scene.question.kind is Kind.YES_NO and scene.evidence else None
    return [best.view.document.id] if best and best.view.paragraph.cells and set(best.unmet) == {"unit"} else []


def _fit(scene: Scene, table: Table) -> float:
    """How much of the question stands in the table's caption, heads and best row; the first of equals stays first."""
    frame = " ".join((table.caption.text if table.caption else "", *table.heads))
    return max(share(scene.question.content, f"{frame} {row.text}", scene.idf) for row in table.rows)


def _entity(rows: Sequence[Paragraph]) -> int:
    """The first column of words in which no two rows agree; else the column with the most words."""
    width = len(rows[0].cells)
    columns = [[r.cells[i][1] for r in rows if len(r.cells) == width] for i in range(width)]
    for i, column in enumerate(columns):
        if len(set(column)) == len(column) and all(re.search(r"[^\W\d]{2}", value) for value in column):
            return i
    words = [sum(len(value.split()) for value in column) for column in columns]
    return words.index(max(words))


def _about(scene: Scene, table: Table) -> bool:
    """The question uses the table's noun, points at its caption or at a row of it."""
    low = scene.question.text.lower()
    return (
        bool(table.noun() and re.search(rf"\b{re.escape(table.noun())}\b", low))
        or any(kind in (StepKind.HANG, StepKind.PHU_LUC) for kind, _ in scene.question.place.levels)
        or any(e.view.paragraph.cells for e in scene.evidence[:2])
        or ("tổng" in low and any(" " in head and head.lower() in low for head in table.heads))
    )


def speaks_of(table: Table, low: str) -> bool:
    """The question uses the table's noun or a word pair of one of its heads."""
    heads = " ".join(table.heads).lower()
    words = re.findall(r"\w+", low)
    pairs = [f"{a} {b}" for a, b in pairwise(words)]
    return bool(table.noun() and table.noun() in low) or any(p in heads for p in pairs)


def can_answer(kind: Kind, row: Paragraph) -> bool:
    """A percentage or an amount of money is not read from a row that has none."""
    if kind is Kind.PERCENT:
        return "%" in row.text
    if kind is Kind.DOCUMENT:
        return any(m.kind == "document" for m in mentions(row.text))
    return kind is not Kind.MONEY or bool(
        re.search(r"\d\s*(?:nghìn |triệu |tỷ )?(?:đồng|tỷ|triệu)\b", row.text)
        or any(re.search(r"\b(?:đồng|tiền|giá|phí)\b", head.lower()) for head, _ in row.cells)
    )


def same_appendix(scene: Scene, table: Table) -> bool:
    wanted = {n for kind, n in scene.question.place.levels if kind is StepKind.PHU_LUC}
    return any(s.kind is StepKind.PHU_LUC and s.number in wanted for s in table.rows[0].path)


def filters_of(scene: Scene, table: Table) -> dict[int, set[str]]:
    """Column → values named by the question, for columns whose values repeat or are short."""
    low = comparable(without_paper(scene, table, expand(scene.question.text)))
    out: dict[int, set[str]] = {}
    for i, head in enumerate(table.heads):
        if i == table.entity or NUMBER_HEAD.match(fold(head).strip(". ")):
            continue
        for value in {r.cells[i][1] for r in table.rows if len(r.cells) > i}:
            plain = comparable(value)
            if plain and not _BARE_FIGURE.match(plain) and re.search(rf"(?<!\w){re.escape(plain)}(?!\w)", low):
                out.setdefault(i, set()).add(value)
        if i not in out and BODY_HEAD.search(fold(head)) and (value := _in_short(table, i, low)):
            out[i] = {value}
    return _by_role(table, out, low)


def without_paper(scene: Scene, table: Table, text: str) -> str:
    """The question without what names the document of the table: the body of `công văn 5 của Bộ X` leads no row by that."""
    document = scene.document(table.rows[0].document_id)
    issuer = comparable(expand(document.issuer or ""))
    if not issuer or issuer not in comparable(text):
        return text
    named = {*syllables(document.title), *_OF_A_PAPER}

    def kept(found: re.Match[str]) -> str:
        between = found["between"].split()
        plain = all(set(syllables(w)) <= named or any(c.isdigit() for c in w) for w in between)
        by = found["by"] or (not between and found["sent"])
        return " " if plain and by and table.noun() not in found["between"].lower() else found.group()

    body = rf"{re.escape(issuer)}(?P<sent> (?:gửi|ban hành|phát hành|ra|ký|ban bố)(?: (?:xuống|ra|đi))?)?(?!\w)"
    return re.sub(
        rf"\b{_PAPER}(?P<between>(?: (?!{_PAPER}(?!\w))[^\s,;?]+){{0,14}}?) (?P<by>(?:của|do|từ) )?{body}",
        kept,
        text,
        flags=re.I,
    )


def _in_short(table: Table, column: int, low: str) -> str:
    """The only body of a column whose long name the question says with words left out; empty where there is none."""
    named = [
        v for v in {r.cells[column][1] for r in table.rows if len(r.cells) > column} if _shortened(comparable(v), low)
    ]
    return named[0] if len(named) == 1 else ""


def _shortened(name: str, low: str) -> bool:
    """What the question says from a name's first two words on is most of that name, in its order."""
    words = name.split()
    said = re.search(rf"(?<!\w){re.escape(' '.join(words[:2]))} (.+)", low) if len(words) >= _LONG_NAME else None
    left, taken = words[2:], 2
    for word in said[1].split() if said else ():
        if word not in left:
            break
        left, taken = left[left.index(word) + 1 :], taken + 1
    return taken >= max(_LEAST_NAMED, _MOST_OF_NAME * len(words))


def _by_role(table: Table, filters: dict[int, set[str]], low: str) -> dict[int, set[str]]:
    """A body that stands in several columns (`chủ trì`, `phối hợp`) is meant in the one whose head the question uses."""
    bodies = [i for i in filters if BODY_HEAD.search(fold(table.heads[i]))]
    if len(bodies) < 2 or len({frozenset(filters[i]) for i in bodies}) > 1:
        return filters
    used = [i for i in bodies if any(role in table.heads[i].lower() and role in low for role in _ROLES)]
    kept = (used or bodies)[0]
    return {i: values for i, values in filters.items() if i == kept or i not in bodies}


def passing(
    scene: Scene, table: Table, filters: dict[int, set[str]], ruled_out: Collection[int] = ()
) -> tuple[Paragraph, ...]:
    """Rows with the values asked for, and without those of the columns that are ruled out."""
    low = scene.question.text.lower()

    def passes(row: Paragraph) -> bool:
        if days := day_bounds(low):
            return any(days[0] <= day <= days[1] for day in _days(table, row))
        if bounds := year_bounds(low):
            times = [
                int(y)
                for i, h in enumerate(table.heads)
                if TIME_HEAD.search(fold(h))
                for y in re.findall(r"\b(?:19|20)\d\d\b", row.cells[i][1])
            ]
            if not any(bounds[0] <= t <= bounds[1] for t in times):
                return False
            return all(
                row.cells[i][1] in values for i, values in filters.items() if not TIME_HEAD.search(fold(table.heads[i]))
            )
        return all(
            (row.cells[i][1] in values) != (i in ruled_out) for i, values in filters.items() if len(row.cells) > i
        )

    return tuple(r for r in table.rows if passes(r))


_DAY_BOUND = re.compile(r"\b(?P<side>trước|sau|từ)\s+(?:ngày\s+)?(?=\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} tháng)")


def day_bounds(low: str) -> tuple[str, str] | None:
    """`trước ngày 01/6/2024` → first and last day that pass, as they sort."""
    match = _DAY_BOUND.search(low)
    days = [m.key for m in mentions(low) if m.kind == "date" and match and m.end > match.end()]
    if match is None or not days:
        return None
    if match["side"] == "trước":
        return "", _before(days[0])
    return (days[0] if match["side"] == "từ" else f"{days[0]}~"), "9999"


def _before(day: str) -> str:
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()


def _days(table: Table, row: Paragraph) -> list[str]:
    """Days in the time columns of a row."""
    cells = [row.cells[i][1] for i, h in enumerate(table.heads) if TIME_HEAD.search(fold(h)) and i < len(row.cells)]
    return [m.key for cell in cells for m in mentions(cell) if m.kind == "date"]


_BOUND_WORDS = re.compile(
    r"\b(?:trước|sớm hơn|sau|muộn hơn|từ)\s+(?:năm\s+)?(?:19|20)\d\d(?:\s+(?:trở đi|trở về sau))?"
)


def year_bounds(low: str) -> tuple[int, int] | None:
    """`trước năm 2024`, `sau 2022`, `từ 2022 trở đi` → first and last year that pass."""
    if m := re.search(r"\b(?:trước|sớm hơn)\s+(?:năm\s+)?((?:19|20)\d\d)", low):
        return 0, int(m[1]) - 1
    if m := re.search(r"\b(?:sau|muộn hơn|ngoài)\s+(?:năm\s+)?((?:19|20)\d\d)", low):
        return int(m[1]) + 1, 9999
    if m := re.search(r"\btừ\s+(?:năm\s+)?((?:19|20)\d\d)\s+(?:trở đi|trở về sau)", low):
        return int(m[1]), 9999
    return None


#: How large what a row tells of is, as a whole table says it (`quy mô quốc gia`).
SCALE = re.compile(r"\b(?:cấp|tầm|cỡ|mức|tầm cỡ) (?:quốc gia|toàn quốc|cả nước|trung ương)\b")

#: Words that only ask of a row: `giao cho ai`, `có cái nào bàn về …`.
_ASKED_OF_ROW = re.compile(
    r"\bgiao(?= (?:cho |về )?(?:ai|cơ quan|bộ|đơn vị|nơi|bên|nào)\b)|\bhẹn(?= (?:(?:đến |tới |là )?(?:năm|khi|lúc|ngày|tháng|bao giờ|hôm)|xong|hoàn thành|(?:đề án|nhiệm vụ|dự án|việc|nó) )\b)|\b(?:bàn|nói|nhắc)(?= (?:về|đến|tới)\b)"
)

#: Verbs by which people put any matter: `đề án tính chuyện …`, `đề án coi …`.
_PUT = r"(?:coi|tính|xem|lo|bàn|định|muốn|để|về|chuyện|việc)\b"


def remaining(scene: Scene, table: Table, filters: dict[int, set[str]]) -> tuple[str, ...]:
    """Content words that are left once heads, filter values, the noun and the place were taken off."""
    taken = set(syllables(" ".join(table.heads)))
    for values in filters.values():
        taken |= set(syllables(" ".join(values)))
    taken |= set(
        syllables(
            "phụ lục số thứ tự danh mục hoàn thành xong chủ trì phụ trách đảm nhiệm đảm trách đầu mối thời hạn quy mô quốc gia kế hoạch chương trình công văn"
        )
    )
    low = scene.question.text.lower()
    if scale := SCALE.search(low):
        taken |= set(syllables(scale.group()))
    taken |= {m.group() for m in _ASKED_OF_ROW.finditer(low) if low.count(m.group()) == 1}
    if table.noun() and (put := re.search(rf"\b{re.escape(table.noun())}(?: {_PUT})+", low)):
        taken |= {w for w in put.group().split()[len(table.noun().split()) :] if low.split().count(w) == 1}
    for r in scene.question.documents:
        issuer = r.document.issuer.lower() if r.document and r.document.issuer else ""
        if issuer and re.search(
            rf"{re.escape(r.written.lower())}(?: \w+){{0,2}} (?:của|do) {re.escape(issuer)}\b", low
        ):
            taken |= set(syllables(issuer))
    document = scene.document(table.rows[0].document_id)
    if document.number and scene.question.documents:
        taken |= set(syllables(document.number)) | {r.key.split("/")[0] for r in scene.question.documents}
    return tuple(t for t in scene.question.content if t not in taken and t[0] not in "#@")


def matter(scene: Scene, table: Table) -> tuple[str, ...]:
    """Content words of the stretch right behind the table's noun: what the one meant is about, and no word of the talk around."""
    own = scene.question.own.lower()
    stretches = [
        _END_OF_MATTER.split(own[m.end() :], 1)[0] for m in re.finditer(rf"\b{re.escape(table.noun())}\b", own)
    ]
    caption = syllables(" ".join((table.caption.text if table.caption else "", *table.rows[0].headings)))
    asked = set(remaining(scene, table, {})) - set(caption)
    found = [tuple(w for w in content(stretch) if w in asked) for stretch in stretches if table.noun()]
    longest = max(found, key=len, default=())
    return longest if len(longest) >= _LEAST_MATTER else ()


def best_row(scene: Scene, table: Table, filters: dict[int, set[str]]) -> tuple[Paragraph | None, float]:
    """The row that carries most of what is left of a question; of its matter alone where one has nearly all of that."""
    about = matter(scene, table)
    row, found = _row_with(scene, table, about)
    return (row, found) if found >= _NEARLY_ALL else _row_with(scene, table, remaining(scene, table, filters))


def _row_with(scene: Scene, table: Table, words: tuple[str, ...]) -> tuple[Paragraph | None, float]:
    if not words:
        return None, 0.0
    found = {e.view.paragraph.id: e.score for e in scene.evidence}  # of equals the one that retrieval puts first
    weighed = [
        (share(words, r.cells[table.entity][1], scene.idf), found.get(r.id, 0.0), -r.order, r)
        for r in table.rows
        if len(r.cells) > table.entity
    ]
    best = max(weighed)
    return best[3], best[0]


def told_elsewhere(scene: Scene, row: Paragraph) -> bool:
    """Running text carries clearly more of the question than the row does."""
    own = next((e.coverage.whole + 0.5 * e.coverage.body for e in scene.evidence if e.view.paragraph.id == row.id), 0.0)
    others = [
        e.coverage.whole + 0.5 * e.coverage.body for e in scene.evidence[:5]
        if not e.view.paragraph.cells and not e.view.paragraph.is_heading and not e.unmet
    ]  # fmt: skip
    return max(others, default=0.0) > own + 0.2


def contrary_year(scene: Scene, row: Paragraph) -> bool:
    """A year asked for that the row does not name: the question rests on a wrong premise, or on another text."""
    years = {str(y) for y in scene.question.years}
    title = " ".join((row.text, scene.document(row.document_id).title))
    return bool(years) and not all(y in title for y in years)


def asked_columns(table: Table, low: str) -> list[int]:
    out = []
    for i, head in enumerate(table.heads):
        plain = fold(head)
        if i != table.entity and (
            (TIME_HEAD.search(plain) and ASKS_TIME.search(low)) or (BODY_HEAD.search(plain) and _ASKS_BODY.search(low))
        ):
            out.append(i)
    return out


def described(scene: Scene, table: Table, filters: dict[int, set[str]], ruled_out: Collection[int] = ()) -> str:
    """The condition in words, to be shown behind the count."""
    low = scene.question.text.lower()
    if m := _BOUND_WORDS.search(low):
        return m.group()
    if day_bounds(low) and (bound := _DAY_BOUND.search(low)):
        days = [m for m in mentions(low) if m.kind == "date" and m.end > bound.end()]
        return low[bound.start() : days[0].end]
    parts = [
        f"{'trừ ' if i in ruled_out else ''}{table.heads[i].lower()}: {', '.join(sorted(values))}"
        for i, values in filters.items()
    ]
    return "; ".join(parts)
