"""`Sở X phải làm gì?`, `giao cho UBND Y những việc gì?`: what a text assigns to a body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.compose.draft import Draft, Refusal, Scene, bare
from assistant.compose.parts import whole
from assistant.compose.scattered import LIST, all_looked_at, told_of
from assistant.refusals import REFUSAL
from corpus.labels import document_label, place_label
from corpus.language.abbreviations import expand
from corpus.language.text import UPPER, fold
from corpus.language.tokens import spaced, syllables
from corpus.records import Document, Paragraph, StepKind

_BODY = (
    r"(?:sở|bộ|phòng|ban|cục|chi cục|tổng cục|ủy ban nhân dân|uỷ ban nhân dân|ubnd|hội đồng nhân dân|hđnd|văn phòng|công an|công ty|chủ đầu tư|"
    r"tổng công ty|thanh tra|trung tâm|bên|phía|ngành|đài|báo|hạt|kho bạc|bệnh viện|mặt trận|đội(?! ngũ)|tổ(?! chức)|trường(?! hợp)|hội(?! nghị)|đoàn (?:thanh niên|thể)|hợp tác xã|công chức(?= (?:\w+ )?(?:địa chính|tài chính|văn hóa|tư pháp|văn phòng|kế toán|hộ tịch))|trưởng (?:các )?(?:thôn|ấp|bản|phòng|ban|khu phố)|các (?:sở|xã|phường|bộ|đơn vị|chủ đầu tư))"
)
_WHAT = r"(?:gì|(?:đầu |phần |công |mấy )?việc gì|chuyện gì|nhiệm vụ gì|trách nhiệm gì|(?:việc|nhiệm vụ|trách nhiệm|công việc) nào|mấy việc|mấy nhiệm vụ)"
_ASKED = (
    re.compile(
        rf"\b(?P<body>{_BODY}\b[^?]{{0,70}}?)\s+(?:được (?:giao|phân công)|phải|cần|có(?: (?:trách nhiệm|nhiệm vụ)|(?= (?:những |các )?(?:phần|đầu|công) việc))|chịu trách nhiệm|lo|đảm nhận|làm)"
        rf"(?:\s+(?:làm|lo|thực hiện|triển khai))?\s+(?:những\s+|các\s+)?{_WHAT}(?P<tail>\s+(?:để|khi|nếu|với)\b)?"
    ),
    re.compile(rf"\b(?:giao|phân công|phân việc|phân|khoán|bắt)(?: việc)? (?:cho )?(?P<body>{_BODY}\b[^?]{{0,70}}?)\s+(?:làm\s+|thực hiện\s+)?(?:những\s+|các\s+)?{_WHAT}"),
    re.compile(rf"\b(?:nhiệm vụ|trách nhiệm) của (?P<body>{_BODY}\b[^?]{{0,70}}?)(?:\s+(?:là|gồm|bao gồm)\b|\s+(?:trong|theo|tại|ở)\b|\s*$)"),
)  # fmt: skip
_WHAT_OF = re.compile(
    rf"^(?:(?:thế|vậy|còn|với|rồi|thì) )*(?P<body>{_BODY}\b[^,.;:?]{{0,60}}?)(?: thì)?(?: (?:sao|thế nào|ra sao|(?:phải )?làm (?:gì|sao)))?$",
    re.I,
)
_AND_IT = (" thì sao", " thì thế nào", " thì ra sao")
#: `giao Hà Nội làm gì`: a province or a commune by its name alone.
_OF_A_PLACE = re.compile(
    rf"\bgiao(?: việc)? (?:cho )?(?P<body>(?!việc\b)[^,?]{{3,40}}?)\s+(?:làm\s+|thực hiện\s+)?(?:những\s+|các\s+)?{_WHAT}"
)
_LOOSE = re.compile(r"^(?:bên|phía|ngành)\s+")
_SCOPE = re.compile(r"\s+(?:trong|theo|tại|ở)\s+.*$")
#: Words of asking for duties.
_ASKING = frozenset(
    "nhiệm vụ trách việc giao phân công làm phải chuyện lo thực hiện triển khai kế hoạch văn bản".split()
)
_MOST_BESIDE = 2  # content words that a question may have beside the body and the document
#: The name of one body, and the verbs of its duties.
_PROPER = re.compile(r"(?:bộ|sở|ủy ban nhân dân|văn phòng|ban|cục|công an|thanh tra) \w+")
_TWO_WORDS = ("thanh tra", "công an", "văn phòng")
_DUTY = r"(?:chủ trì|phối hợp|có trách nhiệm|tham mưu|tổ chức|thực hiện|xây dựng|phải|chịu|hướng dẫn|ban hành|quyết định|trình|báo cáo)\b"
_DUTIES = re.compile(rf"\b{_DUTY}")  # in small letters: `Sở Xây dựng` is a name
#: What stands before the body that a sentence binds.
_LEAD = re.compile(r"^(?:hàng|hằng|định kỳ|trên cơ sở|căn cứ|trong|trước|sau|khi|từ)\b", re.I)
_BODY_BEHIND = re.compile(rf", (?={_BODY}\b)", re.I)
_NO_SUBJECT = re.compile(
    r"[;:.]|\b(?:do|của|theo|tại|như|về|đã|là|với|cùng|đôn đốc|chỉ đạo|yêu cầu|giao|đề nghị)\b", re.I
)
_LONGEST_LEAD, _MOST_HEAD = 300, 40  # characters; words
_SURE = 0.85
#: Nothing but the rest of a name and a colon: `UBND các phường | , xã:`.
_NAME_ALONE = re.compile(r"^[\s,;]*(?:(?:và\s+)?[^\W\d]+[\s,]*){0,3}[:.]?\s*$")
_WORD = re.compile(r"[^\W\d_]{2,}")
_LEAST_NAME = 2  # words that a body's name keeps
_LIST = 3  # rank from which on a part is a list of duties
_LEAST_SAID = 2  # words that a number to call may have beside it
_MOST_PLACES = 3


def assigned(scene: Scene) -> Draft | Refusal | None:
    """The part of a text that opens with the body, or that says `Giao` to it; None where the question asks more."""
    low = scene.question.text.lower()
    match = next((m for pattern in _ASKED if (m := pattern.search(low))), None)
    if match is None:
        return None
    body = _SCOPE.sub("", match["body"]).strip()
    most = 0 if "tail" in match.re.groupindex and match["tail"] else _MOST_BESIDE
    for document_id in _of_the_paper(scene):
        if not _beside(scene, body, document_id, most) and (duties := _duties(scene, document_id, body)):
            return replace(duties, confidence=_SURE, kind="assigned")
    return None if most == 0 else _given_nothing(scene, body) or _not_mentioned(scene, body)


def _of_the_paper(scene: Scene) -> list[str]:
    """The texts that may assign it; of a paper that is named and not held, those that speak of it."""
    about = {e.view.document.id for e in scene.evidence if "document" not in e.unmet}
    return [d for d in scene.candidates(4) if d in about or not scene.question.documents]


def leans_on_another(own: str) -> bool:
    """`Đài X thì sao`: a body by itself, of which nothing is asked but what was asked before."""
    return own.lower().rstrip(" ?.!").endswith(_AND_IT) and _WHAT_OF.match(own.strip(" ?.!")) is not None


def asked_of_another(own: str, before: str) -> str:
    """`còn Công an thì sao` after what a body is to do: the earlier question asked of the other body; empty for no such."""
    other = _WHAT_OF.match(own.strip(" ?.!"))
    low = before.lower()
    match = next((m for pattern in (*_ASKED, _OF_A_PLACE) if (m := pattern.search(low))), None) if other else None
    if other is None or match is None or len(low) != len(before):
        return ""
    return f"{before[: match.start('body')]}{other['body']}{before[match.end('body') :]}"


def _given_nothing(scene: Scene, body: str) -> Refusal | None:
    """A body that the document named speaks of, but never as the one who is to do something."""
    named = sorted(scene.question.scope)
    if len(named) != 1 or not _PROPER.match(body) or _beside(scene, body, named[0]):
        return None
    text = " ".join(expand(p.text) for p in scene.paragraphs(named[0])).lower()
    if body not in text or re.search(rf"\b{re.escape(body)},?\s+(?:\w+\s+){{0,2}}{_DUTY}", text):
        return None
    label = document_label(scene.document(named[0]), short=True)
    written = re.search(re.escape(body), scene.question.text, re.I)
    name = written.group() if written else body
    return Refusal(f"{label[0].upper()}{label[1:]} có nhắc đến {name} nhưng không giao nhiệm vụ riêng cho cơ quan này.")


def _not_mentioned(scene: Scene, body: str) -> Refusal | None:
    """A body by its name, which the text that all else points at has nowhere: no other body's duties answer."""
    document_id = next(iter(scene.candidates(1)), None)
    if document_id is None or not _PROPER.match(body) or _beside(scene, body, document_id):
        return None
    document = scene.document(document_id)
    level = next((w for w in _TWO_WORDS if body.startswith(f"{w} ")), body.split(maxsplit=1)[0])
    rest = body.removeprefix(level).split()
    name = fold(" ".join((level, *rest[:2])))
    written = re.search(rf"{level} (?=[{UPPER}])", scene.question.text, re.I)
    whole_name = level == "thanh tra" and len(rest) > 1  # told from the deed by what it is of, though typed small
    capital = written is not None and scene.question.text[written.end()].isupper()
    if name not in scene.question.units and not (capital or whole_name):
        return None
    named = " ".join((document.title, document.issuer or "", document.unit or ""))
    texts = (named, *(expand(p.text) for p in scene.paragraphs(document_id)))
    if len(name.split()) < 3 or any(name in fold(text) for text in texts):
        return None
    if not scene.question.scope and not any(name in e.view.folded for e in scene.evidence):
        return Refusal(f"{REFUSAL} Không đoạn nào tìm được nhắc đến cơ quan được hỏi.")
    label = document_label(document, short=True)
    return Refusal(f"{label[0].upper()}{label[1:]} không nhắc đến cơ quan được hỏi.")


def _beside(scene: Scene, body: str, document_id: str, most: int = _MOST_BESIDE) -> bool:
    """The question says more than the body and the document's name: it asks for one matter, not for all."""
    document = scene.document(document_id)
    named = " ".join((body, document.title, document.kind, *document.aliases, document.issuer or ""))
    taken = {fold(t) for t in (*syllables(named), *_ASKING)}
    words = tuple(t for t in scene.question.content if fold(t) not in taken and t[0] not in "#@")
    return len(words) > most


def _duties(scene: Scene, document_id: str, body: str) -> Draft | None:
    """The list under the body's own name, and where else it is spoken of; without a list every sentence about it.

    A line with the name alone is the heading of its duties and comes before any sentence about it; one with a
    telephone number alone is no duty.
    """
    items = scene.paragraphs(document_id)
    found: list[tuple[int, list[Paragraph]]] = []
    meant = document_id in scene.question.scope or not scene.question.documents
    of_its_head = f"chủ tịch {body}" in scene.question.text.lower()
    for name in _names(body, scene.document(document_id), meant and not of_its_head):
        for p in items if not found else ():
            if p.step.kind in (StepKind.HEADER, StepKind.FOOTER) or p.cells or not (rest := _opens_with(name, p)):
                continue
            part = [x for x in items if x.within(p.path)]
            if rank := _rank(rest, p, part):
                found.append((rank, part))
    if not found:
        return None
    best, part = max(found, key=lambda f: f[0])
    inside = {p.id for p in part}
    others = [f[0] for _, f in found if f[0].id not in inside]
    if best >= _LIST or (not others and len(part) > 1):
        told = replace(whole(part), warnings=_also_at(others))
        if others or len(told.quotes) <= LIST:
            return told
        alone = "chỉ chỗ này mở đầu bằng tên cơ quan được hỏi"
        return replace(told, text=f"{told.text}\n{all_looked_at(items, scene.document(document_id), alone)}")
    return told_of([f[0] for _, f in found], items, scene.document(document_id), _SURE, scene.question.text)


def _rank(rest: str, paragraph: Paragraph, part: Sequence[Paragraph]) -> int:
    """How much of a list of duties it is: headed by the name, by several names, or but a sentence; 0 for no duty."""
    headed = paragraph.is_heading and paragraph.text.rstrip().endswith(":")
    if len(part) > 1 and (headed or _NAME_ALONE.match(rest)):
        return _LIST + 2
    if rest[:1] in (".", ":") and (len(_WORD.findall(rest)) > _LEAST_SAID or len(part) > 1):
        return _LIST + 1
    if rest[:1] == ";" and len(part) > 1:
        return _LIST
    return 1 if len(_WORD.findall(rest)) > _LEAST_SAID or len(part) > 1 or rest == "," else 0


def _also_at(others: Sequence[Paragraph]) -> tuple[str, ...]:
    """Where else the text tells of the body, beside its own list."""
    places = list(dict.fromkeys(place_label(p) for p in others))
    if not places:
        return ()
    more = f" và {len(places) - _MOST_PLACES} chỗ khác" if len(places) > _MOST_PLACES else ""
    return (f"Văn bản còn nêu việc của cơ quan này ở: {'; '.join(places[:_MOST_PLACES])}{more}.",)


def _names(body: str, document: Document, of_any: bool) -> list[tuple[str, ...]]:
    """The body as the text may call it: as asked, and without the unit that the whole document is about.

    With `of_any`, a body of a level is each of that level: `UBND cấp xã` the `UBND các phường, xã`.
    """
    whole_name = tuple(syllables(_LOOSE.sub("", body)))
    around = {t for name in (document.unit or "", document.issuer or "") for t in syllables(name)}
    short = whole_name
    while len(short) > _LEAST_NAME and short[-1] in (*around, "của"):
        short = short[:-1]
    bare_name = short[1:] if short[0] in ("các", "những") and len(short) > _LEAST_NAME + 1 else short
    one_of_them = tuple(t for t in short if t not in ("các", "những"))  # `UBND các tỉnh`: each of them
    of_level = tuple(t for t in short if not of_any or t != "cấp")
    return list(dict.fromkeys((whole_name, short, bare_name, one_of_them, of_level)))


def _opens_with(name: tuple[str, ...], paragraph: Paragraph) -> str:
    """What follows the name where the paragraph opens with it (`Sở X:`, `UBND các phường, xã`, `Giao các Bộ: …, X …`)."""
    text = _without_lead(expand(bare(paragraph.text)))
    first = re.sub(r"^giao\s+(?:cho\s+)?", "", text, flags=re.I)
    words = list(re.finditer(r"\w+", first))[: len(name) + 3]
    heads = [syllables(w.group())[0] for w in words if syllables(w.group())]
    if heads[1:2] == ["trưởng"] and "trưởng" not in name:
        return ""  # `Bộ trưởng Bộ X`: the minister's word is no duty of the ministry
    for length in range(len(name), len(heads) + 1):
        if set(name) <= set(heads[:length]) and (heads[0] == name[0] or heads[1:2] == [name[0]]):
            return first[words[length - 1].end() :].strip() or "."
    if beside := _named_beside(name, text):
        return beside
    given = re.match(r"giao các (?:bộ|sở|đơn vị|cơ quan)\b\s*:?(?P<bodies>[^.;]{0,160})", text, re.I)
    own = f" {' '.join(name[1:])} "
    return "," if given and own in spaced(given["bodies"]) else ""


def _one_of_several(name: tuple[str, ...], text: str) -> str:
    """What follows the bodies that open a sentence together: `Các bộ, cơ quan ngang bộ và UBND tỉnh tổ chức …`."""
    duty = _DUTIES.search(text)
    head = text[: duty.start()] if duty else ""
    several = re.split(r"[;,]\s+|\s+và\s+", head.strip())
    if duty is None or len(several) < 2 or len(head.split()) > _MOST_HEAD or not re.match(rf"{_BODY}\b", head, re.I):
        return ""
    if _NO_SUBJECT.search(head):
        return ""
    return text[duty.start() :] if any(tuple(syllables(s))[: len(name)] == name for s in several[1:]) else ""


def _without_lead(text: str) -> str:
    """A sentence without what it puts before the bodies it binds: `Hàng năm, các bộ …`, `Căn cứ …, Sở X xây dựng …`."""
    if not _LEAD.match(text):
        return text
    for at in _BODY_BEHIND.finditer(text, 0, _LONGEST_LEAD):
        rest = text[at.end() :]
        duty = _DUTIES.search(rest)
        head = rest[: duty.start()] if duty else ""
        if head and len(head.split()) <= _MOST_HEAD and not _NO_SUBJECT.search(head):
            return rest
    return text


def _named_beside(name: tuple[str, ...], text: str) -> str:
    """What follows the bodies where the name is one of several at the start: `Sở X, Công ty Y: …`, `Công ty A; Công ty Y có trách nhiệm:`."""
    if told := _one_of_several(name, text):
        return told
    named, colon, rest = text.partition(":")
    several = re.split(r"[;,]\s+", named)
    if not colon or len(several) < 2 or not re.match(rf"{_BODY}\b", named, re.I):
        return ""
    own = next((s for s in several[1:] if tuple(syllables(s))[: len(name)] == name), "")
    return f":{rest}" if own and (rest.strip() or ";" in named) else ""
