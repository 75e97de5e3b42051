"""All items of the right list, in order, none from a neighbour; and how many there are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant import sections
from assistant.compose import announcing, core
from assistant.compose.choosing import is_frame
from assistant.compose.definitions import in_brackets
from assistant.compose.draft import Draft, Quote, Refusal, Scene, bare, lead_in, sentence
from assistant.compose.facts import carries, confidence
from assistant.compose.groups import Group, Ranked, announced, ranked
from assistant.compose.listed import FOLLOWS, last_clause, lists_another, steps_first
from assistant.compose.parts import whole
from assistant.compose.spans import of_what_is_left
from assistant.compose.swapped import of_another_matter
from assistant.everyday import synonyms
from assistant.evidence import share
from assistant.kinds import counted_level, counted_noun
from assistant.question import Kind
from assistant.stopwords import content, is_empty
from corpus.language.sentences import sentences
from corpus.language.tokens import spaced, syllables
from corpus.records import StepKind

_LEAST, _LEAST_ANNOUNCED, _LEAST_OF_ITS_OWN = 0.62, 0.45, 0.35
_NEARLY_ALL = 0.85
_SAYS_HOW_MANY = 0.45  # of the bonus for an introduction, where it has the very number of items
#: An item that is but the head of a list: `1. Hồ sơ lập thành 01 bộ, gồm:`.
_GIVES_A_LIST = re.compile(r"\b(?:gồm|gồm có|sau|sau đây|dưới đây)\s*:\s*$")
_AS_MUCH = 0.05  # coverage by which a list within another may be told instead of it
_BARE = 3  # words of a heading that only says what kind of thing stands under it
_ALL_OF = re.compile(r"\b(?:liệt kê|kể|nêu)\b.{0,24}?\b(?P<number>\d{1,3}) (?P<noun>(?!năm|tháng|ngày)\w+ \w+)")
_UNDER, _ADDED = 0.95, 0.05  # a figure's sentence read with the paragraph's first one: its weight, what it must add
#: Words for an item of any list.
_ANY_ITEM = frozenset(
    (
        *"ý việc điều thứ cái mặt mảng bước khâu phần khoản mục điểm loại nhóm".split(),
        *("nội dung", "nhiệm vụ", "giải pháp", "yêu cầu", "lĩnh vực", "công việc", "biện pháp", "tiêu chí", "đầu việc"),
    )
)
_ANY_MATTER = frozenset(("nội dung", "công việc", "đầu việc"))
_NAMED = 3  # syllables from which on an item that stands in the question is what it asks about
_LONGEST_NAME = 12  # an item of more syllables says something, and is no name
_CONSISTS = re.compile(r"^(?P<what>.{4,80}?) (?:bao )?gồm (?:có )?(?:những|các|gì|ai|mấy)\b")
_IS_WHAT = re.compile(
    r"^(?P<what>.{4,120}?)(?:,? (?:đó|ấy|này))? (?:là|nghĩa là|tức là) (?:những |các |(?:\d|hai|ba|bốn|năm|sáu|bảy) )?(?:gì|việc gì|cái gì|thứ gì|gì gì)\b"
)
_WHICH_THINGS = re.compile(r"\b(?:những|các|mấy) (?P<what>[^\W\d]+(?: (?!(?:nào|gì)\b)[^\W\d]+){1,4}) (?:nào|gì)\b")
_WHOLE_NAME = 4  # syllables of a noun that is not met by chance
_BESIDE_THEM, _BESIDE_A_WHOLE_NAME = (
    0.7,
    0.5,
)  # share of what else is asked that stands around a bracket which lists the things asked for
_SOURCE = re.compile(r"\s+(?:trong|theo|của|ở|nêu tại)\s+")
_COUNTS_IT = 0.15  # for a figure right before the noun: `129 điểm cấp phường xã` counts no communes
_NUMBER_WORDS = r"(?<!\()((?!(?:19|20)\d\d\b)\d{1,4}|một|hai|ba|bốn|(?<!\d )năm(?!\s+\d)|sáu|bảy|tám|chín|mười)"
#: Structural words of a question → the level they count.
_LEVEL_WORDS = {
    "mục": (StepKind.MUC,), "mục lớn": (StepKind.MUC,), "phần": (StepKind.PHAN, StepKind.MUC, StepKind.DE_MUC), "chương": (StepKind.CHUONG,),
    "điều": (StepKind.DIEU,), "khoản": (StepKind.KHOAN,), "điểm": (StepKind.DIEM,), "phụ lục": (StepKind.PHU_LUC,),
    "gạch đầu dòng": (StepKind.GACH,), "dấu +": (StepKind.CONG,), "gạch": (StepKind.GACH,), "gạch dấu cộng": (StepKind.CONG,), "gạch cộng": (StepKind.CONG,), "dấu cộng": (StepKind.CONG,), "dấu": (StepKind.CONG,), "đoạn": (StepKind.DOAN,),
    "đầu mục": (StepKind.MUC,), "nội dung": (StepKind.MUC,), "bài học": (StepKind.THU,), "ý": (StepKind.THU, StepKind.GACH),
}  # fmt: skip

#: A part named by its heading: `trong phần thủ tục hành chính của X`.
_TITLED = re.compile(
    r"\b(?:phần|mục|đoạn)\s+(?:về )?(?P<title>(?!này|đó|trên|nào|mấy|số|lớn)[^\W\d]+(?: [^\W\d]+){1,5}?)(?=\s*,|\s+(?:của|trong|ở|tại|thuộc|kế hoạch|công văn|nghị quyết|quyết định|xã|đến|tới|có|gồm|thì)\b)"
)
#: Levels that a text prints before each of them; what a sentence lists is none of these.
_PRINTED = frozenset({StepKind.CHUONG, StepKind.DIEU, StepKind.KHOAN, StepKind.DIEM, StepKind.PHU_LUC})


def listing(scene: Scene) -> Draft | Refusal | None:
    """The list a question asks for."""
    if told := _told(scene) or _explained(scene):
        return told
    best = _best(scene)
    if best is None:
        return None
    group = best.group
    if short := _too_few(scene, group):
        return short
    sure = 0.5 * best.coverage.whole + 0.5 * min(1.0, best.coverage.body + 0.3)
    if _levels(scene):
        sure = max(sure, 0.7)
    if (told := _bare_headings(scene, group)) is not None:
        return told
    if group.inline:
        paragraph = group.paragraphs[0]
        text = _enclosing(paragraph.text, group.items)
        return Draft(text, (Quote(paragraph, text),), sure, "list-inline")
    head = lead_in(group.paragraphs[0])
    lines = [f"- {item}" for item in group.items]
    over = announcing.before(scene.paragraphs(group.paragraphs[0].document_id), group.paragraphs[0])
    intro = [over.text] if over else [f"{head}:"] if head else []
    quotes = tuple(Quote(p, p.text) for p in (*((over,) if over else ()), *group.paragraphs))
    return Draft("\n".join([*intro, *lines]), quotes, sure, "list")


def announced_by_name(scene: Scene) -> Draft | Refusal | None:
    """The list whose introduction names what is asked for, and carries nearly all else: `X có các nhiệm vụ sau:`."""
    best = _best(scene) if scene.question.kind is Kind.LIST else None
    if best is None or best.group.inline or best.coverage.whole < _NEARLY_ALL:
        return None
    named = announcing.of_what_is_asked(scene.question.text.lower(), best.group.intro)
    return listing(scene) if named else None


def _bare_headings(scene: Scene, group: Group) -> Draft | None:
    """Items that are but `Mục tiêu`, `Nhiệm vụ` list nothing: the one asked about is told, or the whole part."""
    first, low = group.paragraphs[0], scene.question.text.lower()
    if group.inline or not all(p.is_heading and len(p.text.split()) <= _BARE for p in group.paragraphs):
        return None
    named = [p for p in group.paragraphs if re.search(rf"\b{re.escape(bare(p.text).lower().strip(' :.'))}\b", low)]
    parent = named[0].path if len(named) == 1 else first.path[:-1]
    part = [p for p in scene.paragraphs(first.document_id) if p.within(parent)]
    return whole(part) if parent and len(part) > (1 if named else len(group.paragraphs)) else None


def _too_few(scene: Scene, group: Group) -> Refusal | None:
    """`liệt kê đủ 40 chỉ tiêu` where the list at hand has not half as many: it lists something else."""
    asked = _ALL_OF.search(scene.question.text.lower())
    if asked is None or 2 * len(group.items) > int(asked["number"]):
        return None
    return Refusal(f"Các văn bản trong kho không liệt kê đủ {asked['number']} {asked['noun']} này.")


def _explained(scene: Scene) -> Draft | None:
    """`04 tại chỗ gồm những gì?`: what the bracket behind the term lists."""
    low = scene.question.text.lower()
    asked = _CONSISTS.search(low) or _IS_WHAT.search(low)
    term = _SOURCE.split(asked["what"])[0].strip(' "“”') if asked else ""
    terms = [*(m.strip() for m in re.findall(r"[\"“]([^\"“”]{4,60})[\"”]", low)), term]
    if found := next((found for t in terms if len(t.split()) >= 2 and (found := in_brackets(scene, t))), None):
        return found
    name, _, case = term.partition(" khi ")  # `03 sẵn sàng khi mưa bão gồm những gì`
    found = in_brackets(scene, name) if case and len(name.split()) >= 2 else _bracketed(scene, low)
    if not case:
        return found
    told = set(syllables(found.quotes[0].paragraph.text)) if found else set()
    return found if set(content(case)) <= told else None


def _bracketed(scene: Scene, low: str) -> Draft | None:
    """`chia sẻ những số liệu nào`: the bracket right behind the noun lists them, where the rest of the question stands around it."""
    asked = _WHICH_THINGS.search(low)
    found = in_brackets(scene, asked["what"]) if asked else None
    if asked is None or found is None:
        return None
    paragraph, noun = found.quotes[0].paragraph, syllables(asked["what"])
    document = scene.document(paragraph.document_id)
    above = [p.text for p in scene.paragraphs(paragraph.document_id) if p.id == paragraph.parent_id]
    around = " ".join(
        (*above, *paragraph.headings, paragraph.text, document.title, document.issuer or "", *document.aliases)
    )
    rest = tuple(w for w in scene.question.content if w not in noun)
    carried = share(rest, around, scene.idf) if rest else 1.0
    least = _BESIDE_A_WHOLE_NAME if len(noun) >= _WHOLE_NAME else _BESIDE_THEM
    return found if carried >= least else None


def _told(scene: Scene) -> Draft | None:
    """The sentence `X gồm …` for `X gồm những gì?`, unless it only introduces a list."""
    asked = _CONSISTS.search(scene.question.text.lower())
    subject = syllables(asked["what"]) if asked else []
    for e in scene.evidence[:5] if len(subject) >= 2 else ():
        text = e.view.paragraph.text
        for a, b in sentences(text):
            words = syllables(bare(text[a:b]))
            follows = words[len(subject) : len(subject) + 3]
            if words[: len(subject)] == subject and "gồm" in follows and not text[a:b].endswith(":") and not e.unmet:
                return Draft(sentence(bare(text[a:b])), (Quote(e.view.paragraph, text[a:b]),), 0.9, "list-inline")
    return None


def _enclosing(text: str, items: tuple[str, ...]) -> str:
    """The sentences that hold an inline list."""
    start, end = text.find(items[0]), text.rfind(items[-1]) + len(items[-1])
    spans = [(a, b) for a, b in sentences(text) if a < end and b > start]
    return sentence(text[spans[0][0] : spans[-1][1]]) if spans else text


def _best(scene: Scene) -> Ranked | None:
    wanted = _levels(scene)
    low = scene.question.text.lower()
    found = [r for r in ranked(scene) if not is_frame(r.group, low)]
    if wanted and (scene.question.scope or scene.question.units):
        return min(
            (r for r in found if r.group.kind in wanted), key=lambda r: len(r.group.paragraphs[0].path), default=None
        )
    for candidate in found if wanted else steps_first(found, low):
        if candidate.unmet or (wanted and candidate.group.kind not in wanted and not candidate.group.inline):
            continue
        if candidate.group.inline and (set(wanted) & _PRINTED or _of_one_item(scene, candidate.group)):
            continue
        if core.of_the_other(scene.question.own, candidate.group.intro):
            continue
        if of_another_matter(scene.question.text, _introduction(candidate.group)):
            continue
        said = " ".join((candidate.group.intro, *candidate.group.paragraphs[0].headings[-1:], *candidate.group.items))
        if scene.question.kind is Kind.LIST and announcing.of_other_cases(low, said):
            continue
        if scene.question.kind is Kind.LIST and lists_another(low, candidate.group):
            continue
        if candidate.coverage.whole < _least(scene, candidate.group):
            return None
        certain = announced(candidate.group, scene) and candidate.coverage.whole >= _LEAST
        if certain or not _paragraph_is_better(scene, candidate):
            return _within(candidate, found)
        inner = (r for r in found if not r.unmet and _below(r.group, candidate.group))
        fuller = (r for r in inner if r.coverage.whole > candidate.coverage.whole)
        return next((r for r in fuller if not _paragraph_is_better(scene, r)), None)
    return None


def _within(outer: Ranked, found: Sequence[Ranked]) -> Ranked:
    """The list that one item of another announces, where that carries as much: `1. Hồ sơ gồm: a) … b) …`, `2. Nơi nộp …`."""
    announcing = [p for p in outer.group.paragraphs if not outer.group.inline and _GIVES_A_LIST.search(p.text)]
    if len(announcing) != 1 or len(outer.group.paragraphs) == 1:
        return outer
    inner = (r for r in found if not r.group.inline and r.group.paragraphs[0].parent_id == announcing[0].id)
    best = max(inner, key=lambda r: r.coverage.whole, default=None)
    if best is None or best.unmet or best.coverage.whole < outer.coverage.whole - _AS_MUCH:
        return outer
    return best


def _least(scene: Scene, group: Group) -> float:
    """What of a question must introduce a list: less where it says how many follow, least where that and whose it is are met."""
    if not (said := announced(group, scene)):
        return _LEAST
    return _LEAST_OF_ITS_OWN if said >= _SAYS_HOW_MANY and scene.question.units else _LEAST_ANNOUNCED


def _introduction(group: Group) -> str:
    """What stands over a list: its introduction, headings and title, or the whole sentence that it stands in."""
    first = group.paragraphs[0]
    return " ".join((group.lead.document.title, *first.headings, group.intro, first.text if group.inline else ""))


def _of_one_item(scene: Scene, group: Group) -> bool:
    """The question is about one of the things that a sentence lists: `mục tiêu về cải cách thể chế` and no list with it."""
    asked = spaced(scene.question.text)
    items = [syllables(bare(item)) for item in group.items]
    named = [i for i in items if _NAMED <= len(i) <= _LONGEST_NAME and sections.says(i, asked)]
    return len(named) == 1 and len(items) > 1


def _below(inner: Group, outer: Group) -> bool:
    """A list under an item of another one: the duties under `b) Nhiệm vụ`, beside `a) Mục tiêu`."""
    if inner.inline or outer.inline:
        return False
    path = inner.paragraphs[0].path
    return any(len(p.path) < len(path) and path[: len(p.path)] == p.path for p in outer.paragraphs)


def _levels(scene: Scene) -> tuple[StepKind, ...]:
    levels = _LEVEL_WORDS.get(counted_level(scene.question.text.lower()), ())
    if StepKind.DIEM in levels and not scene.question.place.levels:  # `trọng tâm có mấy điểm`: points, not letters
        return ()
    return levels


def _paragraph_is_better(scene: Scene, candidate: Ranked) -> bool:
    """A single paragraph that carries clearly more of the question than what introduces the list."""
    inside = {p.id for p in candidate.group.paragraphs} if not candidate.group.inline else set()
    for e in scene.evidence[:3]:
        if e.unmet or e.view.paragraph.is_heading or core.of_the_other(scene.question.own, e.view.paragraph.text):
            continue
        if e.view.paragraph.id in inside:
            if (
                scene.question.kind is not Kind.COUNT
                and candidate.coverage.whole < 0.75
                and e.coverage.whole > candidate.coverage.whole + 0.2
            ):
                return carries(scene, e)
            continue
        return carries(scene, e) and e.coverage.whole > candidate.coverage.whole + (
            0.2 if scene.question.wants_list else 0.12
        )
    return False


def count(scene: Scene) -> Draft | Refusal | None:
    """`mấy`, `bao nhiêu`: a figure the text gives for that noun, else the items of the list counted."""
    noun = counted_noun(scene.question.text.lower())
    papers = scene.question.documents
    if papers and not any(r.held for r in papers) and counted_level(scene.question.text.lower()):
        return Refusal(
            f"Kho không có toàn văn {papers[0].label} nên không đếm được các phần của văn bản này.", "not-held"
        )
    if draft := _level_count(scene):
        return draft
    stated = _stated(scene, noun)
    listed = _best(scene)
    if listed and not _speaks_of(noun, listed.group):
        return stated
    if stated and (
        listed is None or not _announces(noun, listed.group) or stated.confidence >= 0.5 * listed.coverage.whole + 0.35
    ):
        return stated
    if listed is None or (len(listed.group.items) < 2 and not listed.group.inline):
        return stated
    items = listing(scene)
    if not isinstance(items, Draft):
        return stated
    if listed.group.inline:
        return items
    name = _whole(noun) or "mục"
    return Draft(f"Có {len(listed.group.items)} {name}:\n{items.text}", items.quotes, items.confidence, "count")


def _speaks_of(noun: str, group: Group) -> bool:
    """What is counted stands over the list or opens its items; words for any item (`ý`, `việc`) always do."""
    called = _whole(noun)
    follows = FOLLOWS.search(group.intro.lower())
    if follows and " " in called and follows["what"] in _ANY_ITEM and called in _ANY_ITEM:
        return follows["what"] == called or called in _ANY_MATTER or follows["what"] in _ANY_MATTER
    if not called or (called in _ANY_ITEM and not (" " in called and _announces_other(called, group))):
        return True
    heads = (last_clause(h) for h in (group.intro, *group.paragraphs[0].headings))
    over = " ".join((*heads, group.lead.document.title)).lower()
    said = (called, *(" ".join(s) for s in synonyms(content(called))))
    if any(re.search(rf"\b{re.escape(s)}\b(?!\s+\d)", over) for s in said):
        return True
    return 2 * sum(bare(item).lower().startswith(called) for item in group.items) >= len(group.items)


def _announces_other(called: str, group: Group) -> bool:
    """The introduction gives these very items another name with their number: `7 bài học …:`."""
    told = re.finditer(r"(?<![\w/.,])0?(\d{1,2}) ([^\W\d]+ [^\W\d]+)", group.intro.lower())
    names = [m[2] for m in told if int(m[1]) == len(group.items)]
    return bool(names) and called not in names


def _announces(noun: str, group: Group) -> bool:
    """The introduction ends by saying that what is counted follows: `… các yêu cầu sau:`."""
    called = _whole(noun)
    return bool(called and re.search(rf"\b(?:các|những|\d+) {re.escape(called)}\b[^,;.]{{0,40}}$", group.intro.lower()))


def _whole(noun: str) -> str:
    """Both syllables of what is counted, one where the second is no part of it."""
    words = noun.split()
    return " ".join(words[: 1 + (len(words) > 1 and not is_empty(words[1]))])


def _level_count(scene: Scene) -> Draft | None:
    """`mục 1 có mấy gạch đầu dòng`: the paragraphs of that level in the part the question points at."""
    kinds = _levels(scene)
    if re.search(r"\(?dấu \+\)?", scene.question.text):
        kinds = (StepKind.CONG,)
    if not kinds or (StepKind.DIEM in kinds and not scene.question.place.levels):
        return None
    levels = scene.question.place.levels
    called = _TITLED.search(scene.question.text.lower())
    title = spaced(called["title"]) if called and not levels else ""
    for candidate in ranked(scene, inside=levels):
        group = candidate.group
        if (
            candidate.unmet
            or group.inline
            or group.kind not in kinds
            or (title and not _under(group, title))
            or (not levels and not title and candidate.coverage.whole < 0.3 and len(group.paragraphs[0].path) > 1)
        ):
            continue
        name = counted_level(scene.question.text.lower()) or " ".join(counted_noun(scene.question.text.lower()).split())
        lines = "\n".join(f"- {item}" for item in group.items)
        quotes = tuple(Quote(p, p.text) for p in group.paragraphs)
        return Draft(f"Có {len(group.items)} {name}:\n{lines}", quotes, 0.85, "level-count")
    return None


def _as_asked(mark: str, rest: str, asked: str) -> str:
    """`71 điểm úng` with the words behind it that the question says behind it too: `71 điểm úng ngập`."""
    low = spaced(asked)
    for word in rest.split():
        grown = f"{mark} {word.rstrip(',.;:')}"
        if f" {' '.join(syllables(grown)[1:])} " not in low:
            break
        mark = grown
    return mark


def _either(noun: str) -> str:
    """The noun as a pattern; two levels in one breath are written as two: `phường xã` as `phường, xã`."""
    return r",? (?:và )?".join(map(re.escape, noun.split()))


def _under(group: Group, title: str) -> bool:
    """The items stand under a heading that carries the title."""
    return any(title in spaced(h) for h in group.paragraphs[0].headings)


def _stated(scene: Scene, noun: str) -> Draft | None:
    """A sentence in which a figure stands right before the noun asked about."""
    if not noun:
        return None
    head = (
        noun.split(maxsplit=1)[0]
        if noun.rsplit(maxsplit=1)[-1] in ("là", "và", "của", "ở", "trong", "được", "nào", "thì")
        else noun
    )
    nouns = [head, *(" ".join(s) for s in synonyms(content(head)))]
    pattern = re.compile(
        rf"(?<![\w/.,])(?!một (?:trong|số)\b){_NUMBER_WORDS}\s+(?=(?P<thing>\w+))(?:\w+,?\s+){{0,2}}?(?:{'|'.join(map(_either, nouns))})\b",
        re.I,
    )
    best: tuple[float, Draft] | None = None
    for e in scene.evidence[:12]:
        if e.unmet or e.view.paragraph.cells or not carries(scene, e):
            continue
        text = e.view.paragraph.text
        left = of_what_is_left(scene.question.own.lower(), text.lower(), sentences(text))
        if not (spans := sentences(text) if left is None else left):
            continue
        opening = share(scene.question.content, text[spans[0][0] : spans[0][1]], scene.idf)
        named = pattern.search(text[spans[0][0] : spans[0][1]])
        counted = re.escape(named["thing"]) if named else ""
        shorter = re.compile(rf"(?<![\w/.,]){_NUMBER_WORDS}\s+{counted}\b", re.I)
        for a, b in spans:
            if mark := pattern.search(text[a:b]) or (shorter.search(text[a:b]) if a and named else None):
                own = share(scene.question.content, text[a:b], scene.idf)
                under = share(scene.question.content, f"{text[spans[0][0] : spans[0][1]]} {text[a:b]}", scene.idf)
                if a and under > max(own, opening + _ADDED) and b <= spans[min(2, len(spans) - 1)][1]:
                    a, own = 0, _UNDER * under  # noqa: PLW2901 - `Về phân cấp: có 91 điểm …` stands under what comes first
                counts_it = re.match(rf"{_NUMBER_WORDS}\s+(?:{'|'.join(map(_either, nouns))})\b", mark.group(), re.I)
                value = own + 0.3 * e.coverage.whole + (_COUNTS_IT if counts_it else 0.0)
                draft = Draft(
                    sentence(text[a:b]),
                    (Quote(e.view.paragraph, text[a:b]),),
                    confidence(scene, e, text[a:b]),
                    Kind.COUNT.value,
                    (_as_asked(mark.group(), mark.string[mark.end() :], scene.question.text),),
                )
                if best is None or value > best[0]:
                    best = (value, draft)
    return best[1] if best else None
