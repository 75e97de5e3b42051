"""A single fact: the sentence or item that carries it, of the type asked for."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.compose import aims
from assistant.compose.acceptance import may_answer
from assistant.compose.draft import Draft, Quote, Scene, bare, lead_in, row_text, sentence
from assistant.compose.fitting import asks_company, done_in_case, fits, names_one
from assistant.compose.fitting import level_asked as body_asked
from assistant.compose.measures import of_other_number, told_before
from assistant.compose.mentioned import not_held
from assistant.compose.spans import best_spans
from assistant.compose.swapped import of_another
from assistant.compose.untold import untold
from assistant.confidence import LEAST, LEAST_UNHEARD, probability
from assistant.conversation import points_back
from assistant.evidence import asserted_by, phrasing, share
from assistant.kinds import wants_purpose
from assistant.question import Kind, Question
from assistant.retrieval import CAUSE, Evidence, asks_basis, level_asked, of_level_asked
from assistant.stopwords import content
from corpus.labels import step_label
from corpus.language.numbers import mentions
from corpus.language.sentences import sentences
from corpus.language.text import UPPER, fold
from corpus.language.tokens import spaced, syllables
from corpus.records import Paragraph, StepKind

_SURE = 0.9  # confidence above which no other place is looked at
_SURE_OF_HALF = 0.7  # confidence above which a word that the place lacks does not matter
_SURE_WHOLE = 0.78  # coverage above which another place that fits better does not matter
_SURE_WHY = 0.75  # confidence above which a reason may be given by a place that lacks a word of judging
_LEAST_OF_NAMED = 0.5  # coverage by a text that only names the document asked about
_LEAST_OF_REST = 0.6  # of what a question asks of a letter beyond its matter
_LEAST_OF_THING = 0.7  # of the words of a row that the question points back at
#: Words by which a text reports what another document lays down, and how far behind its number they stand.
_LAYS = r"(?:chỉ đạo|giao|yêu cầu|quy định|xác định|nêu|nhằm|đề ra|đặt ra|tập trung|gồm)\b"
_LAYS_DOWN = re.compile(rf"\b{_LAYS}")
_REACH = 200
#: What a document is for, told behind its number.
_PURPOSE = re.compile(r"[^;]{0,200}?\b(?:nhằm|để|vì|do)\b")
#: How near to each other two items carry the question when neither is the one meant.
_EQUAL, _ALIKE, _MOST_EQUALS = 0.001, 0.1, 3
#: How many of the first candidates are compared by their sentences, and what a sentence adds to the score: one of the type
#: asked for at all, the share of the question that it carries, the share of its word pairs that it repeats.
_COMPARED = 6
_FITS, _SAYS, _IN_ORDER = 0.3, 0.3, 0.4
#: Who leads is asked for, and how a text names one for that: `Sở X là cơ quan chủ trì, đầu mối …`.
_LEADS_ASKED = re.compile(r"\b(chủ trì|đầu mối|thường trực)\b")
_NAMED_FOR = re.compile(
    r"^(?P<who>[^.;:]{4,120}?) là (?:cơ quan|đơn vị|tổ chức|bộ phận|đầu mối)?(?P<part>[^.;:]{0,30}?\b(?:chủ trì|đầu mối|thường trực)\b[^.;:]{0,30})"
)
_LEADERS = 40  # candidates among which it is looked for
_SHORT_NAME = 16  # words of a heading that is the name of a body
_BODY = re.compile(
    r"(?:Giao |Yêu cầu |Đề nghị )?(?:Sở|Bộ|Phòng|Ban|Cục|Chi cục|Văn phòng|UBND|Ủy ban|Uỷ ban|Công an|Công ty|Tổng|Thanh tra|Trung tâm|Đài|[Cc]hủ đầu tư|Nhà thầu|Các (?:sở|đơn vị|phòng|xã|chủ)"
    r"|(?:Các |Phó )?(?:Trưởng (?:ban|phòng|đoàn|nhóm|thôn|bản|khoa)|Tổ trưởng|Đội trưởng|Trạm trưởng|Chủ tịch|Giám đốc|Bộ trưởng|Chủ nhiệm|Chánh|Chỉ huy trưởng|Thủ trưởng|Ủy viên|Thư ký))\b"
)
#: `Trách nhiệm của Trưởng ban`: whose the duties below are.
_DUTIES_OF = re.compile(r"^(?:(?:,? (?:và )?)?(?:[Tt]rách nhiệm|[Nn]hiệm vụ|[Qq]uyền hạn|[Tt]hẩm quyền))+ của ")
#: A duty without the one who has it, who stands in the line above.
_NO_SUBJECT = re.compile(
    r"(?:Chủ trì|Phối hợp|Tham mưu|Hướng dẫn|Rà soát|Tổ chức|Xây dựng|Kiểm tra|Chủ động|Chỉ đạo|Tăng cường|Lập|Báo cáo|Tổng hợp|Theo dõi|Đôn đốc|Bố trí|Thực hiện|Triển khai|Đẩy mạnh|Đẩy nhanh|Quản lý|Cung cấp|Tiếp nhận|Hoàn thiện|Hoàn chỉnh|Khẩn trương|Định kỳ|Ra lệnh|Quyết định|Triệu tập|Chủ tọa|Phân công|Ký|Phê duyệt|Trực tiếp|Điều hành)\b(?! này| số)"
)
_BY_YEAR = re.compile(r"(?:Đến|Tới|Trong|Trước)?(?: hết| cuối)? ?năm (?:19|20)\d\d\W*$", re.I)
_TYPED = (Kind.DATE, Kind.PERCENT, Kind.MONEY, Kind.QUANTITY, Kind.COUNT, Kind.PHONE, Kind.PLACE)
#: Doing, will and degree, by which a reason is asked for: they take nothing for so.
_OF_ANY_DEED = frozenset(
    "cần làm phải muốn nên qua lên ra vào tới việc để đưa nhiều thực hiện tiến triển khai to lớn đi".split()
)
#: `khi nào mới được X`: what is done is X.
_ONLY_THEN = frozenset("mới được thì bắt đầu".split())
#: Where to and how far something is done, which the name of a matter leaves out.
_WAYS = frozenset("lên xuống ra vào tới qua xong kịp hết".split())
#: Words by which a matter is judged or put; all others of a `vì sao` say what is taken to be so.
_JUDGED = frozenset(
    "đặt phần chê khen coi xem nêu ghi nói nhắc kể bảo chuyện câu đoạn bài cuối đầu mới mục khoản điều lại hẳn thấy phê bình nhận xét ý họ lí do".split()
)
#: What is ordered or said, which comes behind `như sau:`.
_WHAT_FOLLOWS = re.compile(
    r"\b(?:giao|yêu cầu|chỉ đạo|ý kiến|kết luận|nói|bảo)(?: cho| lại)?(?: những| các)? (?:ai|gì|thế nào|ra sao|sao|(?:bộ|sở|cơ quan|đơn vị|bên|nơi) nào|việc gì)\b"
)
#: Documents of one matter, which their titles name.
_LETTERS = ("công văn", "thông báo", "giấy mời", "công điện", "tờ trình")
_ROW_NUMBER = re.compile(r"^STT \d{1,3}: ")  # no figure of what the row tells
_FIGURES = (Kind.COUNT, Kind.QUANTITY, Kind.PERCENT, Kind.MONEY)
#: `còn ai phản biện`, after another was told of that same thing.
_WHO_ELSE = re.compile(r"(?:thế |vậy )?còn (?:ai|(?:bộ|sở|cơ quan|đơn vị|bên|nơi) nào)\b")
_TARGET = re.compile(r"\b(?:tối thiểu|phấn đấu|đến năm|chỉ tiêu|mục tiêu|trở lên|đạt tỷ lệ)\b", re.I)
_REACHED = re.compile(r"\b(?:đã đạt|đạt được|hiện nay|hiện có|thực tế|đến nay|đã có)\b", re.I)
_PART_ASKED = re.compile(
    r"\b(?:bài học|bài|mục|phần|điểm|nội dung|ý|điều|khoản|nhiệm vụ)(?: kinh nghiệm)? (?:số |thứ )?(?:nào|mấy)\b"
)


def fact(scene: Scene) -> Draft | None:
    """The first evidence that meets every condition, carries enough of the question and has the type asked for."""
    question = scene.question
    only_named = any(not r.held for r in question.documents)
    for evidence in _in_order(scene):
        if evidence.unmet or not may_answer(question, evidence):
            continue
        if only_named and evidence.coverage.whole < _LEAST_OF_NAMED:
            continue
        draft = from_evidence(scene, evidence)
        if draft and (
            draft.confidence < least(scene) or _only_opens(question, draft) or aims.only_counted(question, draft)
        ):
            continue
        if draft and (
            _of_another_deed(question, evidence)
            or _of_another_thing(scene, draft)
            or _of_another_body(scene, draft)
            or _of_another_level(scene, evidence)
        ):
            continue
        if draft and question.kind is Kind.REASON and _takes_more_for_so(evidence, draft):
            continue
        if draft and only_named and not _reports(question, draft.quotes[0].text):
            continue
        if draft and (evidence.coverage.missing or question.topic) and _off_subject(scene, evidence, draft):
            continue
        if draft and _names_another(question, draft):
            continue
        if draft and not _only_aimed_at(question, draft):
            doubtful = _not_yet_said(scene, evidence) or _told_in_halves(scene, evidence, draft)
            doubtful = doubtful or (draft.confidence < _SURE and _said_of_other(scene, evidence))
            if doubtful:
                return None
            draft = _with_equals(scene, evidence, draft)
            return replace(draft, warnings=tuple(not_held(r) for r in question.documents if not r.held))
    return None


def named_for(text: str) -> tuple[str, str]:
    """Who is said to be what (`Sở X`, `cơ quan chủ trì, đầu mối …`), where a text names one for a part; else empty."""
    named = _NAMED_FOR.search(bare(text))
    return (named["who"], named["part"]) if named else ("", "")


def _only_opens(question: Question, draft: Draft) -> bool:
    """What was ordered or said is asked for, and told is that it follows: `… có ý kiến như sau:`."""
    opens = bare(draft.text).rstrip().endswith("như sau:")
    return opens and bool(_WHAT_FOLLOWS.search(question.own.lower()))


def _takes_more_for_so(evidence: Evidence, draft: Draft) -> bool:
    """`vì sao X bỏ Y`: what the place does not say may be the very thing that is not so."""
    missing = set(evidence.coverage.missing)
    return bool(missing) and not (missing <= _JUDGED | _OF_ANY_DEED and draft.confidence >= _SURE_WHY)


def _of_another_deed(question: Question, evidence: Evidence) -> bool:
    """`khi nào thì được nghỉ trực`: the case of another deed, the one asked about standing nowhere there."""
    done = [t for t in content(done_in_case(question)) if t not in _ONLY_THEN][:2]
    return bool(set(done) & set(evidence.coverage.missing))


def _of_another_thing(scene: Scene, draft: Draft) -> bool:
    """`ai phối hợp làm đề án đó`, after a row of a table: running text that does not speak of that very thing."""
    question, quote = scene.question, draft.quotes[0]
    if not question.topic or not question.focus or quote.paragraph.cells:
        return False
    if not (points_back(question) or _WHO_ELSE.match(question.text.lower())):
        return False
    told = [e.view.paragraph for e in scene.evidence if e.view.paragraph.id in question.focus]
    of_a_row = bool(told) and all(p.cells for p in told)
    return of_a_row and share(question.topic, quote.text, scene.idf) < _LEAST_OF_THING


def _of_another_body(scene: Scene, draft: Draft) -> bool:
    """`sở nào` is asked, and the clause that carries the question tells of a body that is none: `Công ty … chịu trách nhiệm …; Sở …`."""
    quote = draft.quotes[0]
    if scene.question.kind is not Kind.AUTHORITY or ";" not in quote.text or quote.paragraph.cells:
        return False
    if not (body := body_asked(scene.question.text.lower())) or names_one(body, body_above(quote.paragraph)):
        return False
    lead, stop, _ = quote.text.partition(":")  # `Sở A, Công ty B: làm …; phối hợp …` tells all of them of both
    if stop and ";" not in lead and names_one(body, lead):
        return False
    clauses, keys = quote.text.split(";"), {r.key for r in scene.question.documents}
    of_it = [
        c for c in clauses if keys & {m.key for m in mentions(c) if m.kind == "document"}
    ]  # of the paper asked about
    told = max(of_it or clauses, key=lambda clause: share(scene.question.content, clause, scene.idf))
    return not names_one(body, told) and f"các {body}" not in told.lower()


def _of_another_level(scene: Scene, chosen: Evidence) -> bool:
    """`ở xã` is asked, the text does not speak of one, and a commune's own plan carries more of the question."""
    level = level_asked(scene.question)
    if not level or f" {level} " in chosen.view.whole_text:
        return False
    own = (e for e in scene.evidence[:10] if not e.unmet and of_level_asked(scene.question, e.view.document))
    return any(e.coverage.whole > chosen.coverage.whole for e in own)


def _in_order(scene: Scene) -> list[Evidence]:
    """The best evidence, what its own sentence is worth counted in; none where the first is a row of another thing."""
    evidence = list(scene.evidence[:10])
    first = evidence[0].view.paragraph if evidence and not evidence[0].unmet else None
    if first and first.cells and of_another(scene.question.text, first):
        return []
    drafts = [None if e.unmet or e.view.paragraph.is_heading else from_evidence(scene, e) for e in evidence[:_COMPARED]]
    worth = [_worth(scene, e, d) if d else 0.0 for e, d in zip(evidence, drafts, strict=False)]
    worth += [0.0] * (len(evidence) - len(worth))
    if scene.question.kind in (*_TYPED, Kind.DOCUMENT) or (
        scene.question.kind is Kind.AUTHORITY
        and (asks_company(scene.question) or body_asked(scene.question.text.lower()))
    ):
        evidence = _beside_what_fits(scene, evidence, [d is not None for d in drafts])
    order = sorted(range(len(evidence)), key=lambda i: (-(evidence[i].score + worth[i]), i))
    return _leading(scene, [evidence[i] for i in order])


def _leading(scene: Scene, ordered: list[Evidence]) -> list[Evidence]:
    """`ai chủ trì …`: who is named for that very part goes before one who only does some of the work.

    It has to be said in the same document, of nearly as much of the question, its headings and title read with it.
    """
    asked = _LEADS_ASKED.search(scene.question.text.lower()) if scene.question.kind is Kind.AUTHORITY else None
    first = next((e for e in ordered if not e.unmet and may_answer(scene.question, e)), None)
    if asked is None or first is None or first.view.paragraph.cells or asked[1] in first.view.paragraph.text.lower():
        return ordered
    for e in scene.evidence[:_LEADERS]:
        if asked[1] not in named_for(e.view.paragraph.text)[1] or e.unmet or not may_answer(scene.question, e):
            continue
        if e.view.document.id == first.view.document.id and e.coverage.whole >= first.coverage.whole - _ALIKE:
            return [
                replace(e, margin=max(e.margin, 0.0)),
                *(o for o in ordered if o.view.paragraph != e.view.paragraph),
            ]
    return ordered


def _beside_what_fits(scene: Scene, evidence: list[Evidence], fitting: list[bool]) -> list[Evidence]:
    """The first place that has what is asked for stands behind none that has not: those compete for no answer.

    One that carries nearly the whole question does: there the texts speak of the matter, and do not say what is asked.
    """
    for e in evidence[len(fitting) :] if not any(fitting) else ():
        fitting = [*fitting, not e.unmet and from_evidence(scene, e) is not None]
    fit = [i for i, fits_type in enumerate(fitting) if fits_type and may_answer(scene.question, evidence[i])]
    if not fit or evidence[fit[0]].margin >= 0:
        return evidence
    surely = any(e.coverage.whole >= _SURE_WHOLE for e in evidence[: fit[0]] if not e.unmet)
    if surely and not scene.question.topic:  # what goes on has the words of the question before, which were answered
        return evidence
    chosen = evidence[fit[0]]
    next_best = max((evidence[i].score for i in fit[1:]), default=0.0)
    margin = max(chosen.margin, min(0.0, chosen.score - next_best))
    return [replace(e, margin=margin) if e is chosen else e for e in evidence]


def _worth(scene: Scene, evidence: Evidence, draft: Draft) -> float:
    """What its best sentence adds to a candidate: of the type asked for, carrying the words, in the question's order."""
    quote = draft.quotes[0].text
    if scene.question.kind is Kind.REASON and not CAUSE.search(quote):
        return 0.0
    return _FITS + _SAYS * _carried(scene, evidence, quote) + _IN_ORDER * phrasing(scene.question.text, quote)


def _with_equals(scene: Scene, chosen: Evidence, draft: Draft) -> Draft:
    """The other items that answer just as well (two targets for `mức độ hài lòng`): which is meant is not ours to say."""
    share_told = scene.question.kind is Kind.GENERAL and any(
        m.kind == "percent" for m in mentions(draft.quotes[0].text)
    )
    figures = share_told or scene.question.kind in (Kind.PERCENT, Kind.QUANTITY, Kind.MONEY)
    if not figures or chosen.view.paragraph.cells:
        return draft
    equals = [draft]
    for e in scene.evidence[:10]:
        same = (
            e.view.document.id == chosen.view.document.id
            and e.view.paragraph.step.kind is chosen.view.paragraph.step.kind
        )
        again = e.view.paragraph.id == chosen.view.paragraph.id  # its margin may have been set anew
        if again or e.unmet or e.view.paragraph.is_heading or not same:
            continue
        if (
            abs(e.coverage.whole - chosen.coverage.whole) > _EQUAL
            or abs(e.coverage.body - chosen.coverage.body) > _EQUAL
        ):
            continue
        other = from_evidence(scene, e)
        if other and abs(other.confidence - draft.confidence) <= _ALIKE and all(d.text != other.text for d in equals):
            equals.append(other)
    if not 1 < len(equals) <= _MOST_EQUALS:
        return draft
    text = "\n".join(f"- {d.text}" for d in equals)
    quotes = tuple(q for d in equals for q in d.quotes)
    return replace(draft, text=text, quotes=quotes, marks=tuple(m for d in equals for m in d.marks))


def _reports(question: Question, quote: str) -> bool:
    """The quote says what the document lays down, and does not only name it as a basis."""
    low = question.text.lower()
    keys = {r.key for r in question.documents if not r.held}
    told = [m for m in mentions(quote) if m.kind == "document"]
    ends = [m.end for m in told if m.key in keys]
    if question.kind is Kind.REASON or wants_purpose(low):
        return bool(ends) and told[0].key in keys and bool(_PURPOSE.match(quote, ends[0]))
    if not any(
        re.search(rf"{re.escape(r.written.lower())}\s+(?:(?!thì\b)\w+ ){{0,2}}?{_LAYS}", low)
        for r in question.documents
    ):
        return True
    return any(_LAYS_DOWN.search(quote[end : end + _REACH]) for end in ends)


def _names_another(question: Question, draft: Draft) -> bool:
    """The quote tells of a thing of the same kind by another name: `trạm bơm A` is asked about, `trạm bơm B` told."""
    if question.kind not in _TYPED:
        return False
    quote = draft.quotes[0].text
    if of_other_number(question, quote) or told_before(question, quote):
        return True
    said, low = spaced(quote), " ".join(syllables(question.text))
    for name in question.names:
        before = low.partition(f" {name}")[0].split()[-2:]
        if f" {name} " in said or len(before) < 2:
            continue
        if any(n != name for n in re.findall(rf"\b(?i:{' '.join(before)}) ((?:[{UPPER}]\w+ ?){{2,}})", quote)):
            return True
    return False


def _told_in_halves(scene: Scene, chosen: Evidence, draft: Draft) -> bool:
    """`số hóa hồ sơ`: one place has the one word and another, as near, the other one; of both together none tells."""
    lacks = set(chosen.coverage.missing)
    if scene.question.kind not in _TYPED or not lacks or draft.confidence >= _SURE_OF_HALF:
        return False
    for e in scene.evidence[:_COMPARED]:
        near = e is not chosen and not e.unmet and abs(e.score - chosen.score) <= _ALIKE
        if near and e.coverage.missing and not lacks & set(e.coverage.missing) and from_evidence(scene, e):
            return True
    return False


def _off_subject(scene: Scene, chosen: Evidence, draft: Draft) -> bool:
    """What fits the type carries far less of the question than the best sentence of any type: right kind, wrong matter.

    Sentences of places that are worth less as a whole do not count.
    """
    if scene.question.kind not in _TYPED:
        return False
    words = scene.question.content
    quoted = draft.quotes[0].paragraph
    own = share(words, f"{_about(scene, quoted)} {draft.quotes[0].text}", scene.idf)
    best = 0.0
    for e in scene.evidence[:5]:
        if not e.unmet and not e.view.paragraph.is_heading and e.score >= chosen.score:
            text, about = e.view.paragraph.text, _about(scene, e.view.paragraph)
            best = max([best, *(share(words, f"{about} {text[a:b]}", scene.idf) for a, b in sentences(text))])
    return own < best - 0.2


def _about(scene: Scene, paragraph: Paragraph) -> str:
    """What a sentence is about before it begins: the text's own subject and the lead-in above it."""
    return f"{scene.document(paragraph.document_id).title} {lead_in(paragraph)}"


def _not_yet_said(scene: Scene, chosen: Evidence) -> bool:
    """What fits best was not in force on the day asked about; the next best must not stand in for it."""
    fits_best = max(scene.evidence[:10], key=_covered)
    return "as-of" in fits_best.unmet and _covered(fits_best) >= _covered(chosen)


def _covered(evidence: Evidence) -> float:
    return evidence.coverage.whole + 0.5 * evidence.coverage.body


def _said_of_other(scene: Scene, chosen: Evidence) -> bool:
    """Another place carries the question far better but for another year, unit, document or figure: the texts do not say it of this one."""
    if chosen.coverage.whole >= _SURE_WHOLE:
        return False
    own = _covered(chosen)
    others = [
        e.coverage.whole + 0.5 * e.coverage.body for e in scene.evidence[:10]
        if set(e.unmet) & {"year", "unit"} and not e.view.paragraph.is_heading
    ]  # fmt: skip
    return max(others, default=0.0) > own + 0.3


def carries(scene: Scene, evidence: Evidence) -> bool:
    """The paragraph is likelier than not to answer the question."""
    return confidence(scene, evidence, evidence.view.paragraph.text) >= least(scene)


def least(scene: Scene) -> float:
    """The probability from which an answer is given."""
    return LEAST_UNHEARD if scene.idf.unheard else LEAST


def from_evidence(scene: Scene, evidence: Evidence) -> Draft | None:
    """The answer a paragraph gives; None where it has nothing of the type asked for."""
    question, paragraph = scene.question, evidence.view.paragraph
    if paragraph.cells:
        text = row_text(paragraph)
        if of_another(question.text, paragraph) or untold(question.text, paragraph):
            return None
        if not fits(question, _ROW_NUMBER.sub("", text) if question.kind in _FIGURES else text):
            return None
        return Draft(
            sentence(text), (Quote(paragraph, paragraph.text),), confidence(scene, evidence, paragraph.text), "row"
        )
    above = body_above(paragraph) if question.kind in (Kind.AUTHORITY, Kind.PERSON) else ""
    if question.kind is Kind.DATE:
        above = _year_above(paragraph)
    spans = best_spans(scene, paragraph)
    if not spans and above:
        spans = best_spans(_of_any_kind(scene), paragraph)
        spans = spans if spans and fits(question, f"{above}: {paragraph.text[spans[0][0] : spans[-1][1]]}") else []
    if not spans:
        return None
    quote = paragraph.text[spans[0][0] : spans[-1][1]]
    text = sentence(bare(quote) if spans[0][0] == 0 else quote)
    if not above and spans[0][0] == 0 and _NO_SUBJECT.match(bare(quote)):
        above = body_above(paragraph)
    if head := lead_in(paragraph) or above:
        text = f"{head}: {text}"
    if _PART_ASKED.search(question.text.lower()):
        text = _with_part(paragraph, text)
    return Draft(
        text,
        (Quote(paragraph, quote),),
        confidence(scene, evidence, quote),
        question.kind.value,
        marks(question, quote),
    )


def _of_any_kind(scene: Scene) -> Scene:
    """The scene of the same question where what is asked for need not stand in the stretch itself."""
    return replace(scene, question=replace(scene.question, kind=Kind.GENERAL))


def body_above(paragraph: Paragraph) -> str:
    """The body under whose name a duty stands (`2.2. Sở Tài chính:`)."""
    headings = [s.heading for s in reversed(paragraph.path[:-1]) if s.heading]
    headings = [_DUTIES_OF.sub("", h) for h in headings]
    return next((h for h in headings[:2] if _BODY.match(h) and len(h.split()) <= _SHORT_NAME), "")


def _year_above(paragraph: Paragraph) -> str:
    """The year under which an item stands, and nothing else (`Đến năm 2030:`); it is when the item is to be."""
    head = next((s.heading for s in reversed(paragraph.path[:-1]) if s.heading), "")
    return head if _BY_YEAR.match(head) else ""


def _with_part(paragraph: Paragraph, text: str) -> str:
    parts = [
        s
        for s in paragraph.path
        if s.kind in (StepKind.THU, StepKind.MUC, StepKind.DIEU, StepKind.KHOAN, StepKind.DIEM)
    ]
    if not parts:
        return text
    place = ", ".join(
        step_label(s) + (f" (“{s.heading}”)" if s.heading and s.kind is StepKind.MUC else "") for s in reversed(parts)
    )
    return text if fold(text).startswith(fold(place.removeprefix("ý "))) else f"{place[0].upper()}{place[1:]}: {text}"


def marks(question: Question, text: str) -> tuple[str, ...]:
    """The strings that carry the fact itself, to be set in bold."""
    if question.kind is Kind.PERCENT:
        return tuple(dict.fromkeys(m.text for m in mentions(text) if m.kind == "percent"))
    if question.kind is Kind.DATE:
        return tuple(dict.fromkeys(m.text for m in mentions(text) if m.kind in ("date", "day", "year")))
    return ()


def confidence(scene: Scene, evidence: Evidence, quote: str) -> float:
    """Probability that the quoted stretch answers the question."""
    return probability(*features(scene, evidence, quote))


def features(scene: Scene, evidence: Evidence, quote: str) -> tuple[float, float, float]:
    """What the probability is read from: share of the words carried, vector similarity, margin."""
    carried = _carried(scene, evidence, quote)
    if _of_one_matter(scene, evidence, quote):
        carried = max(carried, evidence.coverage.whole)
    return carried, max(evidence.dense, 0.0), evidence.margin


def _carried(scene: Scene, evidence: Evidence, quote: str) -> float:
    """Share of the question that a stretch carries.

    An item is read with the short heading above it, and the coverage of all that stands above counts for half.
    What a sentence rests on (`Trên cơ sở …, Bộ X đã ban hành …`) is carried only where that is asked for.
    """
    told = quote if asks_basis(scene.question) else asserted_by(quote)
    carried = share(scene.question.content, f"{lead_in(evidence.view.paragraph)} {told}", scene.idf)
    if len(told) < len(quote):
        return carried
    carried = max(carried, 0.5 * (carried + evidence.coverage.whole))
    return max(carried, evidence.coverage.body) if scene.question.topic else carried


def _of_one_matter(scene: Scene, evidence: Evidence, quote: str) -> bool:
    """A day is asked for, and the one that a letter sets: it is of the matter in the title, and says the rest itself."""
    paragraph, document = evidence.view.paragraph, evidence.view.document
    if scene.question.kind is not Kind.DATE or document.kind.lower() not in _LETTERS or len(paragraph.path) > 1:
        return False
    title = spaced(document.title)
    asked = scene.idf.probes(scene.question.content)
    rest = [p.token for p in asked if p.token not in _WAYS and not p.found(title)]
    return bool(rest) and share(rest, quote, scene.idf) >= _LEAST_OF_REST


def _only_aimed_at(question: Question, draft: Draft) -> bool:
    """Asked what has been reached, while the text says what is aimed at."""
    text = draft.quotes[0].text + " " + lead_in(draft.quotes[0].paragraph)
    return question.wants_reality and bool(_TARGET.search(text)) and not _REACHED.search(text)
