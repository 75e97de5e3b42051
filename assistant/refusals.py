"""What is said when the texts do not say: what was looked for, why nothing answers, what to do next."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant import copies, sections
from assistant.agreement import WHOLE_COUNTRY, named_in_a_row
from assistant.compose import doers, done, named, owed
from assistant.compose.fitting import fits
from assistant.evidence import Idf, share, single_years
from assistant.lacking import in_words, without
from assistant.library import Library
from assistant.looked_at import among, asked_texts, looked_through
from assistant.neighbours import about_it
from assistant.question import Kind, Question
from assistant.retrieval import Evidence
from corpus.labels import document_label, place_label
from corpus.language.numbers import mentions, vietnamese_date
from corpus.language.text import fold
from corpus.language.tokens import syllables

REFUSAL = "Các văn bản đang có trong kho không nêu điều này."
SMALL_TALK = (
    "Xin chào. Tôi trả lời câu hỏi về các văn bản cải cách hành chính có trong kho và luôn dẫn đúng đoạn làm căn cứ. "
    "Mời anh/chị hỏi, ví dụ: “Kế hoạch cải cách hành chính năm phải ban hành chậm nhất ngày nào?”"
)
THANKS = "Rất vui được hỗ trợ anh/chị. Mời anh/chị hỏi tiếp."
TASK = (
    "Tôi chỉ tra cứu và trích dẫn các văn bản trong kho, không soạn thảo, dịch hay ký thay. "
    "Mời anh/chị hỏi điều cần tìm trong văn bản."
)
#: Words that name no matter by themselves: `ai làm đề án`, `kế hoạch của ai`.
_OF_ANY_TEXT = frozenset(
    "đề án kế hoạch văn bản công nhiệm vụ chương trình mục tiêu nội dung việc quy định báo cáo".split()
)
#: Share of the question that a place must carry to be said to speak of it, and how much less another may carry.
_SPEAKS, _ALIKE = 0.6, 0.15
_LOOKED_AT, _LEAST_OF_TITLE = 10, 3  # places whose document is looked at; words of a question that its title has
_LEAST_MATTER = 2  # words beside the name of a unit by which its matter is known
#: Share of the question that a place must carry to be said to be the nearest.
_LEAST_NEAR, _SHARES = 0.35, 0.6
#: A text that is made anew each year, with the year of the one asked about.
_PLAN_FOR = re.compile(r"\b(?P<kind>kế hoạch|chương trình|báo cáo)\b[^,;?]*? năm (?P<year>(?:19|20)\d\d)\b", re.I)
_TELLING = 3  # years of a place that tell a reader what it is about; more are noise
_OLDEST = 1990  # a smaller number is no year that a plan is for
#: What a question of a kind wants to be told.
_WANTED = {
    Kind.DATE: "ngày hay thời hạn", Kind.PERCENT: "tỷ lệ", Kind.MONEY: "số tiền", Kind.COUNT: "con số",
    Kind.QUANTITY: "con số", Kind.PHONE: "số điện thoại",
}  # fmt: skip
UNCLEAR = "Câu hỏi chưa đủ rõ để tra cứu. Mời anh/chị nêu thêm việc cần hỏi, văn bản hoặc đơn vị."
_NAME_IT = "Mời anh/chị nêu rõ tên văn bản, đơn vị hoặc việc cần hỏi."
_IN_PART = "Không đoạn nào nói đến quá một phần nhỏ của câu hỏi."
_ADD = "Nếu có văn bản, hãy nạp bằng lệnh “cchc ingest TỆP” hoặc nút “Nạp văn bản” trên trang."


def courtesy(question: Question) -> str:
    """One friendly sentence for talk, or what the assistant does not do."""
    if question.kind is Kind.TASK:
        return TASK
    return THANKS if re.search(r"\b(?:cảm ơn|cám ơn|thank)", question.text.lower()) else SMALL_TALK


def unnamed(words: str) -> str:
    """That a first question points at something that it does not name."""
    return f"Câu hỏi nhắc đến “{words}” nhưng chưa cho biết là gì. {_NAME_IT}"


def explain(question: Question, evidence: list[Evidence], library: Library, words: Idf) -> str:
    """One to three sentences, the most telling unmet condition first."""
    for reference in question.documents:
        if not reference.mentioned:
            said = f"Kho không có văn bản “{reference.written}” và không văn bản nào trong kho nhắc đến số hiệu này."
            return f"{said} {_ADD}"
    texts = asked_texts(question, evidence, library)
    if other := _of_another_year(question, texts, library):
        return other
    best = next(iter(among(evidence, texts)), None)
    if question.as_of and best and "as-of" in best.unmet:
        day = vietnamese_date(question.as_of)
        return f"Không văn bản nào trong kho đã ban hành và còn hiệu lực tại ngày {day} nêu điều này."
    unknown = [u for u in question.units if u not in library.units()]
    unmet = _of_others(question, evidence) or _of_no_text(question, unknown, evidence)
    if question.years:
        unmet = unmet or _of_part(question, evidence, library) or _years(question, evidence)
    if said := unmet or _of_another_unit(question, unknown, evidence, words):
        return said
    for reference in question.documents:
        if not reference.held:
            said = f"Kho không có toàn văn {reference.label}; các văn bản đang có chỉ nhắc đến văn bản này"
            return f"{said} và không nêu điều được hỏi. {_ADD}"
    near = among(evidence, texts)
    if only := _only_mentioned(question, near):
        said = only
    elif texts := texts or _meant(question, evidence):
        said = _untold(question, near) or f"{REFUSAL} {looked_through(question, texts, library, words)}"
    elif best and best.coverage.missing and question.content:
        return _without_words(question, evidence, words)  # no text is asked about: none has a gap to tell
    else:
        said = _untold(question, evidence) or f"{REFUSAL} {_beside(evidence)}"
    about = next((e.view.document.id for e in evidence if f"({_where(e)})" in said), None)
    lost = _gap(question, (about,) if about else texts, library)
    return f"{said} {lost}" if lost else said


def _of_another_year(question: Question, texts: Sequence[str], library: Library) -> str:
    """That the plan held is for another year than the one that is asked about: `kế hoạch năm 2023`."""
    if question.documents or len(texts) != 1 or not (asked := _PLAN_FOR.search(question.text)):
        return ""
    document, year = library.document(texts[0]), asked["year"]
    titled = single_years(document.title)
    if not titled or int(year) in titled or any(year in p.text for p in library.paragraphs(texts[0])):
        return ""
    return f"Kho chỉ có {document_label(document, short=True)}; không có {asked['kind'].lower()} ấy của năm {year}."


def _gap(question: Question, texts: Sequence[str], library: Library) -> str:
    """What the copy of the document asked about lacks; the full text for one year tells nothing of another."""
    if len(texts) != 1:
        return ""
    titled = set(single_years(library.document(texts[0]).title))
    if titled and question.years and not question.scope and not titled & set(question.years):
        return ""
    return copies.gap(texts[0], library)


def _meant(question: Question, evidence: list[Evidence]) -> tuple[str, ...]:
    """The document meant where none is named: by the words of its title, else the nearest that says nearly all."""
    words = set(question.content)
    for e in evidence[:_LOOKED_AT]:
        titled = set(single_years(e.view.document.title))
        if titled and set(question.years) and not titled & set(question.years):
            return ()
        if len(words & set(syllables(e.view.document.title))) >= max(_LEAST_OF_TITLE, _SPEAKS * len(words)):
            return (e.view.document.id,)
    best = evidence[0] if evidence else None
    if best is None or best.unmet or best.coverage.missing or min(best.coverage.whole, best.coverage.body) < _SPEAKS:
        return ()
    return (best.view.document.id,)


def _nearest(evidence: list[Evidence]) -> Evidence | None:
    """The first of the best places that fits all that is asked and is no heading."""
    return next((e for e in evidence[:3] if not e.unmet and not e.view.paragraph.is_heading), None)


def _untold(question: Question, evidence: list[Evidence]) -> str:
    """That the nearest place has nothing of the kind that is asked for."""
    near = _nearest(evidence)
    wanted = _WANTED.get(question.kind)
    if near is None or wanted is None or near.coverage.whole < _SPEAKS or fits(question, near.view.paragraph.text):
        return ""
    near = about_it(question, evidence) or near
    return f"{REFUSAL} Đoạn gần nhất ({_where(near)}) không nêu {wanted} cho việc được hỏi."


def _only_mentioned(question: Question, evidence: list[Evidence]) -> str:
    """That the nearest place speaks of the things asked for and names none, or not of what is taken for granted."""
    near = _nearest(evidence)
    if near is None or near.coverage.whole < _SPEAKS:
        return ""
    if done.deed(question.text):
        return f"{REFUSAL} Đoạn gần nhất ({_where(near)}) không nói việc này đã làm xong hay chưa."
    if question.kind in (Kind.YES_NO, Kind.METADATA):
        return ""
    text = near.view.paragraph.text
    if doers.asks_who(question.text) and not doers.names_somebody(text):
        return f"{REFUSAL} Đoạn gần nhất ({_where(near)}) không nêu ai làm việc này."
    if named.unnamed(question.text, text, text):
        return f"{REFUSAL} Đoạn gần nhất ({_where(near)}) chỉ nhắc đến, không kể ra."
    if owed.takes_for_granted(question, text):
        return f"{REFUSAL} Đoạn gần nhất ({_where(near)}) không nói điều mà câu hỏi coi là đã có."
    return ""


def _of_others(question: Question, evidence: list[Evidence]) -> str:
    """What is told of one unit is not told of the whole country."""
    best = evidence[0] if evidence else None
    if best is None or question.units or set(best.unmet) != {"unit"} or not best.view.document.unit:
        return ""
    if best.coverage.whole < _SPEAKS or not fits(question, best.view.paragraph.text):
        return ""
    asked = WHOLE_COUNTRY.search(question.text.lower())
    of = asked.group().strip() if asked else "phạm vi được hỏi"
    return f"{REFUSAL} Điều gần nhất ({_where(best)}) là của {best.view.document.unit}, không phải của {of}."


def _of_no_text(question: Question, unknown: Sequence[str], evidence: list[Evidence]) -> str:
    """That no text speaks of the unit that is named."""
    said_somewhere = any(_named(u, e.view.folded) for u in unknown for e in evidence)
    if not unknown or said_somewhere or any("unit" not in e.unmet for e in evidence[:_LOOKED_AT]):
        return ""
    return f"{REFUSAL} Không văn bản nào trong kho nói về {unit_as_asked(question, unknown)}."


def _of_another_unit(question: Question, unknown: Sequence[str], evidence: list[Evidence], words: Idf) -> str:
    """What the texts tell without the unit that is named (`TP.HCM có bao nhiêu điểm ngập`)."""
    if not unknown:
        return ""
    unit = unit_as_asked(question, unknown)
    matter = [token for token in question.content if token not in syllables(unit)]
    if len(matter) < _LEAST_MATTER:
        return ""
    without_it = [e for e in evidence if "unit" in e.unmet and not e.view.paragraph.is_heading]
    alike = {e.view.paragraph.id: share(matter, e.view.paragraph.text, words) for e in without_it}
    near = max(without_it, key=lambda e: alike[e.view.paragraph.id], default=None)
    if near is None or alike[near.view.paragraph.id] < _SPEAKS:
        return ""
    own = near.view.document.unit
    of_it = f"là của {own}, không phải của {unit}" if own else f"không nói về {unit}"
    return f"{REFUSAL} Điều gần nhất ({_where(near)}) {of_it}."


def _beside(evidence: list[Evidence]) -> str:
    """That the nearest place tells something else, or that none is near."""
    near = next((e for e in evidence[:_LOOKED_AT] if e.coverage.whole >= _SHARES), None)
    return f"Đoạn gần nhất ({_where(near)}) không nêu đúng điều được hỏi." if near else _IN_PART


def _without_words(question: Question, evidence: list[Evidence], words: Idf) -> str:
    """Which words of the question no text has, or the nearest place lacks."""
    if words.unheard:
        return f"{REFUSAL} Không văn bản nào trong kho có chữ {in_words(words.unheard, question)}."
    kept = (e for e in evidence[:_LOOKED_AT] if not e.unmet and not e.view.paragraph.is_heading)
    near = next((e for e in kept if e.coverage.body >= _LEAST_NEAR), None)
    lacking = without(question, near.coverage.missing, words) if near else ""
    if near is None or not lacking:
        if (beside := _beside(evidence)) != _IN_PART:
            return f"{REFUSAL} {beside}"
        missing = [set(e.coverage.missing) for e in evidence[:_LOOKED_AT]]
        by_none = without(question, [t for t in question.content if all(t in m for m in missing)], words)
        return f"{REFUSAL} {f'Các đoạn gần nhất đều không có chữ {by_none}.' if by_none else _IN_PART}"
    return f"{REFUSAL} Đoạn gần nhất ({_where(near)}) không có chữ {lacking}."


def _of_part(question: Question, evidence: list[Evidence], library: Library) -> str:
    """That the part named by its heading has nothing for the year asked about."""
    for e in evidence[:3]:
        document_id = e.view.document.id
        if {"unit", "document"} & set(e.unmet):
            continue
        items = library.paragraphs(document_id)
        for section in sections.named(question.text, library.parts(document_id)):
            part = [p for p in items if section.holds(p)]
            if not any(str(y) in p.text for y in question.years for p in part):
                label = document_label(library.document(document_id), short=True)
                place, heading = place_label(part[0]), " ".join(section.path[-1].heading.split()).rstrip(" :")
                years = ", ".join(map(str, question.years))
                return f"{place[0].upper()}{place[1:]} (“{heading}”), {label} không nêu gì cho năm {years}."
    return ""


def _where(evidence: Evidence) -> str:
    """The place of a paragraph, its document in short."""
    return f"{place_label(evidence.view.paragraph)}, {document_label(evidence.view.document, short=True)}"


def _years(question: Question, evidence: list[Evidence]) -> str:
    """Say which years the nearest places that tell such a thing name, or that the nearest names none."""
    near = [e for e in evidence[:8] if "unit" not in e.unmet and "document" not in e.unmet]
    if not near or "year" not in near[0].unmet or near[0].coverage.whole < _SPEAKS:
        return ""
    alike = [
        e
        for e in near
        if e.view.document.id == near[0].view.document.id
        and e.coverage.whole >= near[0].coverage.whole - _ALIKE
        and fits(question, e.view.paragraph.text)
    ]
    asked = set(question.years)
    have = sorted({y for e in alike[:1] for y in _years_of(e) if y >= _OLDEST} - asked)
    others = sorted({y for e in alike[1:] for y in e.view.ruling_years if y >= _OLDEST} - asked - set(have))
    first = (alike or near)[0]
    spoken = asked & _years_of(first)
    lacking = [y for y in question.years if y not in spoken] or question.years
    said = f"Không thấy nội dung được hỏi cho năm {_told(lacking)}."
    if spoken != asked and spoken:
        return f"{said} Đoạn gần nhất ({_where(first)}) chỉ nói về năm {_told(sorted(spoken))}."
    if len(have) > _TELLING and not spoken:
        return f"{said} Đoạn gần nhất ({_where(first)}) không nói riêng về năm này."
    if have and not spoken:
        beside = f", các đoạn gần đó nêu năm {_told(others)}" if others else ""
        return f"{said} Đoạn gần nhất ({_where(first)}) nêu năm {_told(have)}{beside}."
    wanted = _WANTED.get(question.kind)
    untold = f"không nêu {wanted}" if wanted and not alike else ""
    undated = "" if spoken else "không nói về năm này" if len(asked) == 1 else "không nói về những năm này"
    why = " và ".join(filter(None, (undated, untold))) or "không nói đúng điều này"
    return f"{said} Đoạn gần nhất ({_where(first)}) {why}."


def place_given(reason: str, evidence: Sequence[Evidence]) -> str:
    """The paragraph whose place a refusal gives, by its id: it is the one to be shown first; empty for none."""
    if "Đoạn gần nhất (" not in reason and "Điều gần nhất (" not in reason:
        return ""
    return next((e.view.paragraph.id for e in evidence if f"({_where(e)})" in reason), "")


def _told(years: Sequence[int]) -> str:
    return ", ".join(map(str, years[:6]))


def _years_of(evidence: Evidence) -> set[int]:
    """The years that a reader finds in a paragraph, or in the headings that rule it; never those of its document."""
    own = [int(m.key[:4]) for m in mentions(evidence.view.paragraph.text) if m.kind in ("year", "date")]
    return set(own) or set(evidence.view.ruling_years)


def _named(unit: str, text: str) -> bool:
    """A unit stands in a folded text, its level in short or in full (`TP. Hồ Chí Minh`)."""
    level, *name = unit.split()
    name = name[1:] if level in ("thanh", "thi") and len(name) > 2 else name
    return unit in text or named_in_a_row(unit, text) or (len(name) >= 2 and " ".join(name) in text)


def unit_as_asked(question: Question, unknown: Sequence[str]) -> str:
    """The unknown unit as the question writes it, its level in short or in full."""
    words = question.text.split()
    for unit in unknown:
        size = len(unit.split())
        for length in (size, size - 1):  # `TP.` is one word, `thành phố` two
            for i in range(len(words) - length + 1):
                written = " ".join(words[i : i + length]).strip(" ,.?")
                if re.sub(r"^tp\.? ", "thanh pho ", fold(written)) == unit:
                    return written
    return ", ".join(unknown)


def says_nothing(question: Question) -> bool:
    """Whether a question names neither a matter nor anything to look up."""
    if question.numbers or (re.search(r"\b[A-ZĐ]{2,}\b", question.asked) and not question.asked.isupper()):
        return False  # a figure (`4 tại chỗ`) or a short form (`GIS`) can be looked up
    named = question.documents or question.document_ids or question.units or question.facts or question.place.levels
    if (
        named
        or question.years
        or question.percents
        or question.kind in (Kind.LIST, Kind.COUNT, Kind.DEFINITION, Kind.WHERE_SAID)
    ):
        return len(question.content) <= 1 and not named
    return not set(question.content) - _OF_ANY_TEXT
