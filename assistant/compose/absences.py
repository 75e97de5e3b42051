"""What a table shows not to be there: a body that leads nothing, a matter that no row is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.compose.draft import Refusal, Scene
from assistant.compose.grid import (
    BODY_HEAD,
    Table,
    matter,
    remaining,
    row_asked,
    speaks_of,
    told_elsewhere,
    without_paper,
)
from assistant.evidence import share
from assistant.question import CONTINUED, Kind
from corpus.labels import document_label, place_label
from corpus.language.text import UPPER, fold
from corpus.language.tokens import spaced, syllables
from corpus.records import Paragraph, StepKind

#: What may stand between a body and its part: `Bộ X có được giao chủ trì … không`.
_MAY = r"(?:(?:có|được|phải|sẽ|đang|giao|phân công) )*"
_LEVELS = (
    "[ỦUủu][ỷy] ban|UBND|[Nn]gân hàng|[Tt]hanh tra|[Tt]ổng cục|[Tt]òa án|[Kk]ho bạc|[Hh]ọc viện|[Đđ]ài|[Bb]ộ|[Ss]ở|[Pp]hòng|[Bb]an|[Cc]ục"
    "|[Cc]hi cục|[Vv]ụ|[Vv]iện|[Tt]rung tâm|[Vv]ăn phòng|[Hh]ội|[Cc]ông an|[Cc]hi nhánh"
)
_OF_A_TIER = "(?:Thanh tra|Công an|UBND|Ủy ban nhân dân|Kho bạc|Tòa án nhân dân) (?:huyện|tỉnh|xã|phường|thành phố)"
_LEADS = re.compile(
    rf"(?:^|\bdo |, |\d )(?P<body>(?:{_OF_A_TIER}|(?:{_LEVELS}) (?=[{UPPER}]))[^,?]*?) {_MAY}(?:chủ trì|phụ trách|làm chủ|thực hiện)",
)
#: A body with its proper name, right before `chủ trì` or right behind `do`, `giao cho`.
_BODY = rf"(?:{_OF_A_TIER}|Thủ tướng(?: Chính phủ)?|Chính phủ|Quốc hội|(?:Kiểm toán|Ngân hàng|Thanh tra) (?:[Nn]hà nước|[Cc]hính phủ)|(?:{_LEVELS}) [{UPPER}]\w+(?: (?!(?:có|được|phải|sẽ|lo|làm|chủ|phụ|đứng|là|thì|không|đúng)\b)\w+){{0,6}})"
_SAID_TO_LEAD = re.compile(
    rf"(?:^|, |\bdo |\bgiao(?: cho)? |\bphải |\blà (?:việc (?:của )?)?|\bcủa )(?P<body>{_BODY}) {_MAY}(?:đứng ra )?(?:chủ trì|phụ trách|lo|làm)\b"
    rf"|\b(?:do|giao cho|chủ trì là|chủ trì bởi) (?P<by>{_BODY})(?=[ ,]*(?:đúng|phải|có đúng) không)"
)
#: Another part than to lead: a row does not say who else works on it.
_OTHER_PART = re.compile(
    r"\b(?:phối hợp|góp ý|thẩm định|hướng dẫn|tham gia|thẩm tra|lấy ý kiến|cấp (?:kinh phí|vốn|tiền)|bố trí)\b"
)
_ORGANS = ("bo", "so", "phong", "cuc", "vu")
_GOES_ON = re.compile(
    rf"(?:,? (?:và )?[{UPPER}]\w+(?: (?!(?:có|phải|được|lo|làm|nhận|thì|chủ|phụ|còn|trong|theo|là)\b)[^\W\d_{UPPER}]\w*)?)+"
)
_ORGAN_NAMED = re.compile(
    rf"\b(?:(?:[ỦUủu][ỷy] ban nhân dân|UBND)(?: (?:tỉnh|thành phố|huyện|xã|phường|quận))?(?: [{UPPER}]\w+)+"
    rf"|(?:[ỦUủu][ỷy] ban|[Nn]gân hàng|[Tt]hanh tra|[Tt]ổng cục|[Kk]ho bạc|[Kk]iểm toán|[Hh]ọc viện|[Bb]ộ|[Ss]ở|[Cc]ục|[Vv]ăn phòng) [{UPPER}]\w+ \w+)"
)
#: Who opens the question and is asked for his rows: rows that only speak of him are none of his.
_SUBJECT = re.compile(
    r"(?P<body>(?:ủy ban nhân dân|ubnd|chính phủ|thủ tướng(?: chính phủ)?|quốc hội|thanh tra chính phủ|kiểm toán nhà nước|ngân hàng nhà nước"
    r"|(?:các )?(?:tỉnh|địa phương|sở|huyện|xã))(?: (?:các )?(?:tỉnh|thành phố|huyện|xã|phường))?) "
    r"(?:(?:sẽ|còn|đã|đang|cần|thì) )*(?:có|phải|được|lo|làm|nhận|chủ trì|phụ trách|đảm nhận|ôm|xây dựng|hoàn thành)\b",
    re.I,
)
_MOST_NAMED = 8
_COMMON = 0.5  # share of the rows from which on a word tells no row from another

#: Words that tell no matter from another: `cơ quan nào làm`, `việc chấm một người`.
_IDLE = frozenset({"làm", "việc", "người"})
_MOST, _FAR = 0.6, 0.2  # share of a question that a row which stands out carries, and by how much it leads


def body_missing(scene: Scene, table: Table, filters: dict[int, set[str]]) -> Refusal | None:
    """`đề án do Bộ X chủ trì`, counted or asked for, when no row names Bộ X."""
    question, noun = scene.question, table.noun()
    asked = re.search(rf"\b{re.escape(noun)} (?:gì|nào)\b", question.text.lower())
    of_body = any(BODY_HEAD.search(fold(table.heads[i])) for i in filters)
    if of_body or not noun or (question.kind is Kind.YES_NO and not asked):
        return None
    pointed = any(kind is StepKind.PHU_LUC for kind, _ in question.place.levels)
    if question.kind is Kind.COUNT and not pointed and noun not in question.text.lower():
        return None
    bodies = "| ".join(fold(v) for r in table.rows for h, v in r.cells if BODY_HEAD.search(fold(h)))
    text = without_paper(scene, table, question.text)
    for written in _leading(text, question.units) or _asked_of(scene, table, text):
        if bodies and not re.search(rf"(?:^|[|,;/\n-]\s*|\bva\s+){re.escape(fold(written))}\b", bodies):
            said = f"{place_of(scene, table)} không có {noun} nào do {written} chủ trì"
            return Refusal(f"{said} ({table.read()}{_named_there(table)}).", tells=True)
    return None


def _asked_of(scene: Scene, table: Table, text: str) -> list[str]:
    """Bodies whose rows are asked for by whatever verb: `Bộ X phải làm những đề án nào`, `Bộ X có mấy đề án`."""
    low, noun = text.partition(CONTINUED)[0].lower(), re.escape(table.noun())
    of_rows = scene.question.kind is Kind.COUNT or re.search(
        rf"\b(?:{noun} (?:gì|nào)|(?:những|các|mấy|bao nhiêu|bất kỳ) (?:{noun}))\b", low
    )
    if not of_rows or _OTHER_PART.search(low):
        return []
    own = text.partition(CONTINUED)[0]
    plain = fold(own)
    spans = [
        (m.start(), m.end())
        for u in scene.question.units
        if u.split()[0] in _ORGANS
        for m in re.finditer(rf"(?<!\w){re.escape(u)}(?!\w)", plain)
    ]
    spans += [m.span() for m in _ORGAN_NAMED.finditer(own) if not any(a <= m.start() < b for a, b in spans)]
    found = [own[a:b] + (_GOES_ON.match(own, b) or [""])[0] for a, b in spans]
    if subject := _SUBJECT.match(own.strip()):
        return [subject["body"]]
    frame = " ".join((table.caption.text if table.caption else "", *(r.text for r in table.rows)))
    return [f for f in found if fold(f) not in fold(frame)]


def _named_there(table: Table) -> str:
    """The bodies that the rows do name; empty where they are too many to be read at a glance."""
    found = list(dict.fromkeys(v.strip() for r in table.rows for h, v in r.cells if BODY_HEAD.search(fold(h)) and v))
    return f"; các cơ quan ghi ở đó: {', '.join(found)}" if 0 < len(found) <= _MOST_NAMED else ""


def _leading(text: str, units: Sequence[str]) -> list[str]:
    """Bodies that the question says lead something: known units, and organs with a capitalised name."""
    plain = fold(text)
    known = [
        re.search(
            rf"(?P<body>{re.escape(u)})(?=\s+(?:(?:co|duoc|phai|se|dang|giao|phan cong) )*(?:chu tri|phu trach|lam chu|thuc hien))",
            plain,
        )
        for u in units
    ]
    return [text[m.start("body") : m.end("body")] for m in (*known, _LEADS.search(text)) if m]


def leading(scene: Scene, table: Table) -> str:
    """The body that a question says leads one row, of whatever kind it is; empty where it names none."""
    if _OTHER_PART.search(scene.question.text.lower()):
        return ""
    text = without_paper(scene, table, scene.question.own)
    named = _leading(text, ()) or [m["body"] or m["by"] for m in _SAID_TO_LEAD.finditer(text)]
    return named[0].strip() if len(named) == 1 else ""


def row_missing(scene: Scene, table: Table, best: Paragraph, filters: dict[int, set[str]]) -> Refusal | None:
    """No row is about what tells the question's matter from the others (`hồ sơ bệnh án`), nor does other text speak of it."""
    named = share(tuple(syllables(best.cells[table.entity][1])), scene.question.text, scene.idf)
    if scene.question.kind is Kind.YES_NO or named == 1.0 or row_asked(scene.question, table, whole=True):
        return None
    names = [" ".join(syllables(r.cells[table.entity][1])) for r in table.rows if len(r.cells) > table.entity]
    left = remaining(scene, table, filters)
    about = matter(scene, table)
    words = [w for w in left if sum(f" {w} " in f" {n} " for n in names) < _COMMON * len(names)]
    if not words or len(words) == len(left) or not speaks_of(table, scene.question.text.lower()):
        return None
    words = [w for w in words if w in about] if about else words
    absent = [w for w in words if all(f" {w} " not in spaced(r.text) for r in table.rows)]
    if not absent or share(words, best.cells[table.entity][1], scene.idf) >= 0.6 or told_elsewhere(scene, best):
        return None
    if any(_stands_out(scene, table, best, said) for said in (about, left) if said):
        return None
    return Refusal(f"{place_of(scene, table)} không có {table.noun()} nào về điều được hỏi ({table.read()}).")


def _stands_out(scene: Scene, table: Table, best: Paragraph, words: Sequence[str]) -> bool:
    """The row carries most of what the question says beyond the caption, and far more of it than any other row.

    What it lacks is then how the asker puts it (`gắn kết`, `khâu`), not another matter.
    """
    caption = syllables(" ".join((table.caption.text if table.caption else "", *table.rows[0].headings)))
    own = [w for w in words if w not in caption and w not in _IDLE]
    carried = {r.id: share(own, r.cells[table.entity][1], scene.idf) for r in table.rows if len(r.cells) > table.entity}
    others = max((v for row, v in carried.items() if row != best.id), default=0.0)
    return carried[best.id] >= max(_MOST, others + _FAR)


def place_of(scene: Scene, table: Table) -> str:
    """`Phụ lục 2, Công văn số …` for the start of a sentence."""
    place = place_label(table.rows[0]).split(", ", 1)
    label = document_label(scene.document(table.rows[0].document_id), short=True)
    return f"{place[1][0].upper()}{place[1][1:]}, {label}" if len(place) > 1 else f"Bảng trong {label}"
