"""`Tờ trình của Bộ X về Y số mấy?`: a document known by its kind, its issuer and its matter, not by its number.

What texts say of a document stands around its number: who issued it, mostly before it, and what it is about,
mostly behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.compose.draft import Draft, Quote, Scene, sentence
from assistant.compose.mentioned import not_held, of_mentioned
from assistant.compose.metadata import metadata, organs
from assistant.evidence import share
from assistant.provinces import provinces
from assistant.question import Fact, Kind
from assistant.stopwords import content
from corpus.language.abbreviations import expand
from corpus.language.numbers import mentions
from corpus.language.sentences import sentences
from corpus.language.text import UPPER, fold
from corpus.records import Paragraph

_KINDS = (
    "nghị quyết|nghị định|quyết định|chỉ thị|thông tư liên tịch|thông tư|công văn|kế hoạch|báo cáo|tờ trình|quy chế phối hợp|quy chế|thông báo"
    "|hợp đồng|công điện|luật|biên bản|văn bản"
)
_NUMBER_ASKED = r"\b(?:số (?:hiệu )?(?:là )?(?:bao nhiêu|mấy|nào|gì)|mang số (?:bao nhiêu|mấy|nào))\b"
#: The kind right before the word of asking, else the one that opens the question, else the last one before it.
_ASKED = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\b(?P<kind>{_KINDS})\s+(?:số\s+)?(?:bao nhiêu|mấy|nào)\b",
        rf"\bsố hiệu (?:của )?(?P<kind>{_KINDS})\b",
        rf"^(?P<kind>{_KINDS})\b(?!\s+(?:số\s+)?\d).*?{_NUMBER_ASKED}",
        rf"\b(?P<kind>{_KINDS})\b(?:(?!\b(?:{_KINDS})\b)[^?])*?{_NUMBER_ASKED}",
    )
)
_DAY_ASKED = re.compile(r"\bngày\b|\b(?:hôm|bữa|khi|lúc) nào\b|\bbao giờ\b")
_ISSUER_ASKED = re.compile(
    r"\b(?:của|do) (?:ai|(?:cơ quan|cấp|đơn vị|nơi|bên|ông|vị) nào)\b|\bai (?:ban hành|ra|ký|thông qua|duyệt)\b", re.I
)
_ISSUER = re.compile(
    r"(?<![\w/-])(?:HĐND|UBND|Hội đồng nhân dân|[ỦU][yỷ] ban nhân dân|Chính phủ|Thủ tướng|Quốc hội|Bộ|Sở)\b"
)
#: `Nghị định số A ngày B của Chính phủ quy định …`: whose paper it is.
_OF_ISSUER = re.compile(rf"[^\d]*\d\S*(?: ngày [\d/. thángnăm]*)? của (?P<issuer>(?:{_ISSUER.pattern})[^,;.]{{0,60}})")
#: Papers that only the highest organs issue: another one named with them is whose matter it is.
_OF_THE_HIGHEST = {"nghị định": ("chinh phu",), "luật": ("quoc hoi",)}
_SEVERAL = re.compile(
    rf"\b(?:hai|ba|bốn|[2-9]|những|các|mấy) (?:{_KINDS})\b[^?;]* nào\b|\b(?:{_KINDS})(?:,| và| hay| hoặc) (?:{_KINDS}) (?:số )?(?:nào|mấy)|\bnào\b.*\bnào\b",
    re.I,
)
_CHANGES = re.compile(r"\b(?:thay thế|sửa|bãi bỏ|hết hiệu lực|hướng dẫn thi hành)\b")
_KIND_BEFORE = re.compile(rf"\b(?P<kind>{_KINDS})\s+(?:số\s+)?$", re.I)
_NEXT = re.compile(rf"(?:,|;| và)\s+(?:các )?(?:{_KINDS})\b|;|\)| và của\b", re.I)
#: `tại Tờ trình số A ngày … và Báo cáo số B`: both are of the one who is named before the first.
_GOES_ON = re.compile(r"\s*(?:ngày[\d\s/.thángnăm]*)?(?:,|\s+và)?\s*(?:các\s+)?(?:số\s+)?")
_ASKING = frozenset("số hiệu mang mấy bao nhiêu nào gì tên ngày tháng năm ban hành riêng".split())
#: Of the question's words: in the sentence, in what is said of the document itself, there when the issuer agrees.
_LEAST, _LEAST_HERE, _LEAST_ISSUED = 0.7, 0.4, 0.1
#: Weight of the rest of the sentence; of what is said from its kind on, which is its matter; of a day where one is asked for, and where none is.
_WITHIN, _OWN, _DAY, _DAY_TOO = 0.4, 0.4, 0.3, 0.12
_LONG = 45  # words of a sentence from which on the document alone is named
_ALONE = 0.6
_SURE = 0.86


#: `Hà Nội xin nhận X bằng tờ trình số mấy`: who asked by it, known by a proper name.
_REQUESTER = re.compile(
    rf"^(?:(?i:tỉnh|thành phố|UBND|ủy ban nhân dân|xã|phường|huyện|quận|TP\.?) )*(?P<who>[{UPPER}]\w*(?: [{UPPER}]\w*)+)"
    r" (?:đã |vừa |từng )*(?:xin|đề nghị|đề xuất|kiến nghị|trình|gửi)\b"
)
#: `Sở X trình kế hoạch bằng văn bản số mấy`: the paper by which the plan was asked for, and not the plan.
_BY_ANOTHER = re.compile(
    r"\b(?:xin|đề nghị|đề xuất|kiến nghị|trình)\b[^?;,]* (?:bằng|qua|tại) (?:văn bản|tờ trình|công văn|báo cáo) (?:số )?(?:hiệu )?(?:mấy|bao nhiêu|nào|gì)\b"
)
#: The line by which a document says at whose request it was made: what was asked for is the document itself.
_AT_REQUEST = re.compile(r"\W*(?:Theo|Xét) đề nghị của\b", re.I)
#: The two between which an agreement is.
_A_PARTY = r"(?:Sở|Bộ|UBND|Ủy ban|Phòng|Ban|Công an|Công ty|Tổng công ty|Cục|Chi cục|Trung tâm) [^,?;]{3,40}?"
_BETWEEN = re.compile(
    rf"\b(?i:quy chế|hợp đồng|biên bản|thỏa thuận|văn bản)\b[^,?;]{{0,30}}? giữa ({_A_PARTY}) (?:với|và|cùng) ({_A_PARTY})(?= về\b| số\b| ký\b| ban\b| mang\b| là\b| của\b|[,?;]|$)"
)
_WHOSE = re.compile(r"\s*(?:của|do) (?P<who>(?:\w+ ?){2,5})(?:\W*$| (?:ban hành|ký|ra|về)\b)", re.I)


#: A place that sends a paper (`Hà Nội xin … bằng tờ trình nào`, `báo cáo của Hà Nội`): its committee, as texts have it.
_SENDS = re.compile(
    r"(?:xin|đề nghị|trình|gửi|kiến nghị|đề xuất|báo cáo|có|ra)\b(?=.*\b(?:tờ trình|báo cáo|văn bản|công văn|kế hoạch)\b)"
)
_OF_PLACE = re.compile(
    r"\b(?:tờ trình|báo cáo|văn bản|công văn|kế hoạch)(?: (?:số )?(?:nào|mấy|bao nhiêu))? (?:của|do) (?:thành phố |tỉnh )?$"
)
_COMMITTEE = "uy ban nhan"


@dataclass(frozen=True, slots=True)
class _Spoken:
    """A document spoken of: the paragraph, its sentence, all that is said of it, and from its kind on."""

    paragraph: Paragraph
    sentence: str
    said: str
    stretch: str
    kind: str
    key: str


def described(scene: Scene) -> Draft | None:
    """The stretch that names the document a question describes; None where its number is given or none is asked for."""
    question = scene.question
    if question.kind in (Kind.YES_NO, Kind.COUNT, Kind.STRUCTURE, Kind.COMPARE) or question.wants_list:
        return None
    if subject := _subject(scene):
        return subject
    asked = next((m for pattern in _ASKED if (m := pattern.search(question.text))), None)
    if asked is None or _CHANGES.search(question.text.lower()):
        return None
    kind = asked["kind"].lower()
    if held := _held_one(scene, kind):
        return held
    if _SEVERAL.search(question.text) or _names_it(scene, kind):
        return None
    words = tuple(t for t in question.content if t not in content(kind) and t not in _ASKING and t[0] not in "#@")
    highest = _OF_THE_HIGHEST.get(kind)
    needed = [organ for organ in organs(question.text) if highest is None or organ in highest]
    senders = _senders(question.text.lower())
    needed += [_COMMITTEE] if senders and not needed else []
    requester = _REQUESTER.match(question.text)
    dated = bool(_DAY_ASKED.search(question.text.lower()))
    found = list(_spoken_of(scene))
    best: tuple[float, _Spoken] | None = None
    for spoken in found:
        same = [x for x in found if x.key == spoken.key and x.paragraph.document_id == spoken.paragraph.document_id]
        if not words or not any(_is_a(x.kind, kind) for x in same):
            continue
        if not all(_issued_by(organ, spoken) for organ in needed):
            continue
        if not all(place in expand(spoken.said).lower() for place in senders):
            continue
        if requester and not any(_asked_by(requester["who"], x) for x in same):
            continue
        here = share(words, expand(spoken.said), scene.idf)
        told = (*(x.sentence for x in same), _title(scene, spoken.paragraph))
        around = share(words, expand(" ".join(told)), scene.idf)
        day = any(m.kind == "date" for m in mentions(spoken.stretch))
        own = share(words, expand(spoken.stretch), scene.idf)
        value = here + _WITHIN * around + _OWN * own + day * (_DAY if dated else _DAY_TOO)
        if (
            here >= (_LEAST_ISSUED if needed or requester else _LEAST_HERE)
            and around >= _LEAST
            and (best is None or value > best[0])
        ):
            best = value, spoken
    return _draft(scene, best[1], words, dated) if best else None


def _senders(low: str) -> list[str]:
    """The provinces that a question has send the paper, each named without the body that does."""
    found = [(name, low.index(name)) for name in provinces(low)]
    return [n for n, at in found if _OF_PLACE.search(low[:at]) or (not at and _SENDS.match(low[len(n) :].lstrip()))]


def of_another_paper(scene: Scene, draft: Draft) -> bool:
    """`căn cứ thông báo số mấy của Sở X`: what is told is no such paper, or another one's."""
    if _of_other_parties(scene, draft):
        return True
    asked = _ASKED[0].search(scene.question.text)
    if asked is None or draft.kind != "document" or "số" not in asked.group().lower().split():
        return False
    told, kind = expand(draft.text).lower(), asked["kind"].lower()
    letters = "".join(fold(word)[0] for word in kind.split()).upper()
    if kind != "văn bản" and kind not in told and not re.search(rf"[/\d-]{letters}\w*\b", fold(draft.text).upper()):
        return True
    whose = _WHOSE.match(scene.question.text, asked.end())
    quoted = " ".join(q.paragraph.text for q in draft.quotes)
    return whose is not None and share(content(whose["who"]), expand(f"{told} {quoted}"), scene.idf) < _LEAST_HERE


def _of_other_parties(scene: Scene, draft: Draft) -> bool:
    """`quy chế phối hợp giữa Sở A với Sở B`: the one told is between others."""
    pair = _BETWEEN.search(scene.question.text) if draft.kind == "document" else None
    told = expand(f"{draft.text} {' '.join(q.text for q in draft.quotes)}")
    return pair is not None and any(share(content(pair[i]), told, scene.idf) < _ALONE for i in (1, 2))


def _title(scene: Scene, paragraph: Paragraph) -> str:
    """What a document is called that the question names: its words are of no paper it speaks of."""
    own = paragraph.document_id in scene.question.scope or _AT_REQUEST.match(paragraph.text)
    return scene.document(paragraph.document_id).title if own else ""


def _issued_by(organ: str, spoken: _Spoken) -> bool:
    """The organ stands behind the number, or is the last one named before it where no other stands behind."""
    if (own := _OF_ISSUER.match(spoken.stretch)) and organ not in fold(expand(own["issuer"])):
        return False
    before = organs(expand(spoken.said.partition(spoken.stretch)[0]))
    return organ in fold(expand(spoken.stretch)) or (bool(before) and before[-1] == organ)


def _asked_by(name: str, spoken: _Spoken) -> bool:
    """The body called by this name is the last one before the number, or stands behind it as whose paper it is."""
    before = expand(spoken.said.partition(spoken.stretch)[0])
    at = before.rfind(name)
    if at >= 0 and not organs(before[at + len(name) :]):
        return True
    own = _OF_ISSUER.match(spoken.stretch)
    return own is not None and fold(name) in fold(own["issuer"])


def _is_a(said: str, asked: str) -> bool:
    """`văn bản` stands for any kind; `thông tư` for a joint one too."""
    return asked == "văn bản" or said.startswith(asked) or (bool(said) and asked.startswith(said))


def _held_one(scene: Scene, kind: str) -> Draft | None:
    """`số hiệu công văn hướng dẫn làm theo Nghị quyết 76`: the one of that kind known by its matter, not the one it is on."""
    question = scene.question
    named = [d for d in map(scene.document, question.document_ids) if fold(d.kind) == fold(kind)]
    if Fact.NUMBER not in question.facts or len(named) != 1 or not question.documents:
        return None
    if any(r.document is None or fold(r.document.kind) == fold(kind) for r in question.documents):
        return None
    outcome = metadata(replace(scene, question=replace(question, documents=())))
    return outcome if isinstance(outcome, Draft) else None


def _names_it(scene: Scene, kind: str) -> bool:
    """The document asked for is one that the question names: by its number, its title or an alias."""
    question = scene.question
    if _BY_ANOTHER.search(question.text.lower()):
        return False
    if any(
        re.search(rf"\b{kind}\s+(?:số\s+)?{re.escape(r.written)}|^{kind}\b", r.written, re.I)
        for r in question.documents
    ):
        return True
    if any(re.search(rf"\b{kind}\s+(?:số\s+)?{re.escape(r.written)}", question.text, re.I) for r in question.documents):
        return True
    named = [scene.document(d) for d in question.document_ids]
    return (kind == "văn bản" and bool(named)) or any(fold(d.kind) == fold(kind) for d in named)


def _spoken_of(scene: Scene) -> Iterator[_Spoken]:
    """Documents that the evidence speaks of."""
    near = scene.question.focus_document or scene.question.near_document
    for evidence in scene.evidence[:12]:
        paragraph = evidence.view.paragraph
        if evidence.unmet or (near and paragraph.document_id != near):
            continue
        for a, b in sentences(paragraph.text):
            text = paragraph.text[a:b]
            numbers = [m for m in mentions(text) if m.kind == "document"]
            floor = 0
            for i, m in enumerate(numbers):
                before = _KIND_BEFORE.search(text, 0, m.start)
                start = before.start() if before else m.start
                if i and not _GOES_ON.fullmatch(text, numbers[i - 1].end, start):
                    floor = numbers[i - 1].end
                floor = max([floor, *(x.end() for x in re.finditer(r"[;(]", text[:start]))])
                stop = _NEXT.search(text, m.end)
                end = stop.start() if stop else len(text)
                kind = before["kind"].lower() if before else ""
                yield _Spoken(paragraph, text, text[floor:end], text[start:end].strip(" ,.;"), kind, m.key)


def _has_day(text: str) -> bool:
    return any(m.kind in ("date", "day") for m in mentions(text))


def _draft(scene: Scene, spoken: _Spoken, words: Sequence[str], dated: bool) -> Draft:
    """The stretch alone where it says what is asked, else its sentence, or what that says of it with its day or issuer."""
    alone = share(tuple(words), expand(spoken.stretch), scene.idf) >= _ALONE
    text, whole = spoken.stretch, spoken.sentence.strip()
    said = spoken.said.strip(" ,.;(")
    issued = _ISSUER_ASKED.search(scene.question.text) is not None
    if (dated and not _has_day(text) and _has_day(said)) or (
        issued and not _ISSUER.search(text) and _ISSUER.search(said)
    ):
        alone, text, whole = False, said, said
    elif not alone and len(whole.split()) <= _LONG:
        text = whole
    text = f"{text[0].upper()}{text[1:]}"
    number = next(m for m in mentions(spoken.stretch) if m.kind == "document")
    references = scene.library.references(number.text)
    warnings = tuple(not_held(r) for r in references[:1] if not r.held)
    return Draft(
        sentence(text),
        (Quote(spoken.paragraph, spoken.stretch if alone else whole),),
        _SURE,
        "document",
        (number.text,),
        warnings,
    )


def _subject(scene: Scene) -> Draft | None:
    """`Kế hoạch 312 của UBND Thành phố nói về gì?`: a number and its issuer, and nothing else."""
    question = scene.question
    reference = question.documents[0] if len(question.documents) == 1 else None
    if reference is None or reference.held or question.facts != (Fact.SUBJECT,):
        return None
    issuing = {t for name in question.names for t in name.split()} | set(
        content("ủy ban nhân dân thành phố tỉnh huyện xã chính phủ bộ sở")
    )
    if set(question.content) - issuing:
        return None
    outcome = of_mentioned(scene, reference, question.facts)
    return outcome if isinstance(outcome, Draft) else None
