"""`Trạm bơm X công suất bao nhiêu?`: the figure with its unit that a text puts right behind the name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.compose.draft import Draft, Quote, Scene, bare, sentence
from assistant.evidence import share
from assistant.question import CONTINUED, Kind, Question
from assistant.stopwords import content
from corpus.language.sentences import sentences
from corpus.language.text import fold
from corpus.language.tokens import spaced, syllables
from corpus.records import Paragraph

_AREA, _LENGTH = r"ha|héc ta|m[²2]|km[²2]", r"k?m(?![³²23/\w])"
#: What is asked for → the units it is given in.
_DIMENSIONS: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(
            r"\b(?:công suất|lưu lượng|năng lực (?:bơm|tiêu thoát)|bơm (?:được|khỏe|mạnh|yếu)|(?:khỏe|mạnh|yếu) nhất|(?:mét )?khối(?: (?:một|mỗi|trên)|/)? ?(?:giây|giờ|ngày))\b"
        ),
        r"(?:m[³3]|[^\W\d]{2,}(?: [^\W\d]+){0,2})/(?:s|h|giây|giờ|ca|ngày|đêm|tuần|tháng|năm)|[MmKk]W|[MmKk]VA|HP|mã lực",
    ),
    (re.compile(r"\b(?:diện tích|rộng|héc[ -]ta|hecta|ha)\b"), _AREA),
    (re.compile(r"\b(?:chiều dài|dài|ki lô mét)\b"), _LENGTH),
    (re.compile(r"\b(?:dung tích|thể tích|khối lượng|trữ lượng)\b"), r"m[³3](?!/)|tấn|lít"),
    (re.compile(r"\b(?:mực nước|cao độ|cốt|chiều cao|cao|sâu|độ sâu)\b"), r"c?m(?![³²23/\w])"),
)
#: … and those of them that are named by a noun, so that nothing but a figure in their units answers.
_NAMED = re.compile(r"\b(?:công suất|lưu lượng|diện tích|chiều dài|dung tích|thể tích|chiều cao|độ sâu)\b")
_EXTREME = re.compile(r"\b(lớn|cao|nhiều|rộng|dài|mạnh|khỏe|to|nhỏ|thấp|ít|ngắn|yếu) nhất\b")
_EXTREMES = frozenset(
    "lớn cao nhiều rộng dài mạnh khỏe to nhỏ thấp ít ngắn yếu nhất kể tên gồm từng mỗi liệt kê".split()
)
_LEAST_OF_ALL = ("nhỏ", "thấp", "ít", "ngắn", "yếu")
_EACH = re.compile(r"\b(?:kể|liệt kê|những|các|từng|mỗi|gồm)\b")
_FEWEST, _LEAST_SAID = 3, 0.55  # figures in one sentence; share of the question that the sentence must carry
_ASKED = re.compile(
    r"\b(?:bao nhiêu|mấy)\b|\b(?:công suất|lưu lượng|diện tích|chiều dài|dung tích|thể tích|chiều cao|độ sâu)\b[^,;?]{0,30}?\b(?:cỡ|chừng|thế|ra|tới|khoảng) (?:nào|sao|đâu)\b"
)
#: A length, an area, a volume is asked for in so many words.
_IN_UNITS = re.compile(
    r"\b(?:bao nhiêu|mấy) (?:ha|héc ta|hecta|mẫu|km2?|m2|m3|mét|ki lô mét|cây số|khối|tấn|lít|kw|mw)\b"
    r"|\b(?:rộng|dài|sâu|cao|nặng) (?:khoảng |chừng |cỡ |được |tới )*(?:bao nhiêu|mấy)(?=\W*$|,)"
)
_UNIT_ASKED = re.compile(r"\b(?:bao nhiêu|mấy) (kva|kv|mva|kw|mw|hp|mã lực|bar|lít|kg|tấn|mm|km|ha|m)\b")
_BY_LENGTH = re.compile(r"\b(?:bao nhiêu|mấy) (?:km|mét|ki lô mét|cây số|m)\b(?! (?:khối|vuông))")
#: Words before a name that call it nothing.
_NO_SORT = frozenset("ở tại của cho và với trong từ đến về thì là có".split())
_FIGURE = r"(?:\d{1,3}(?:\.\d{3})+|\d+)(?:[.,]\d{1,2})?\s*"
#: Where a name ends that stands before; a bracket is none where the figure follows it at once.
_STOPS = re.compile(r"[;:)\]–\n]|[,.](?!\d)|\((?=\s*\w*[^\W\d])")
#: … behind the name: `cụm đầu mối X (công suất trạm bơm 170 m³/s)`.
_NAMED_BEFORE = re.compile(r"\((?=\s*(?:công suất|lưu lượng|diện tích|chiều|dung tích|rộng|dài|sâu|cao)\b[^()]*$)")
#: What a name goes on in: `2.1`, `II`.
_OF_A_NAME = r"(\d{1,2}(?:\.\d)?|[iv]+)(?![\w,.]\d|\w)"
#: … and what stands behind it where nothing is counted by it: `trạm bơm A 2 máy` has no number.
_BEHIND_IT = (
    r"(?=\s*(?:$|[?.,;:()]|(?:la|co|thi|o|thuoc|nam (?:o|tai)|rong|dai|cao|sau|cong suat|dien tich|dung tich|chieu|bao|may(?! bom)"
    r"|do|duoc|cua|va|voi|hay|xong|hoan thanh|khi|phai|se|da|con|ten)\b))"
)
_CLAUSE = re.compile(r"[,;:] ")
_LEVEL_STOPS = re.compile(r"[;:)\]\n]|,(?!\d)|\.(?=\s)")
_CLAUSE_ENDS = re.compile(r";|\.(?=\s)|\n")
_LEADS = re.compile(r"^(?:đối với|bao gồm|gồm|và|như|trong đó)\s+", re.I)
_ALL = 0.85  # of it told by the clause of the figure and the opening of its item together
_LEAST, _LEAST_NAMED = 0.6, 0.3  # share of what is measured that stands before the figure
_LONGEST = 40  # words of a sentence that is shown whole
_FOUND_FIRST = 0.05  # for the place found first, where the question names nothing that tells two figures apart
_ASKING = frozenset(
    "cỡ chừng công suất lưu lượng năng lực diện tích rộng héc ta hecta mạnh khỏe yếu khối giây ha mét km chiều dài dung tích khối lượng cao sâu độ nằm ở thuộc m2 m3 m² m³ s lít tấn".split()
)


@dataclass(frozen=True, slots=True)
class _Measure:
    fit: float
    paragraph: Paragraph
    start: int
    end: int


def in_units(low: str, text: str) -> bool | None:
    """Whether a text has a figure in the units of what is asked; None where no measure is asked for by name."""
    units = next((u for pattern, u in _DIMENSIONS if pattern.search(low)), None)
    if units is None or not _NAMED.search(low):
        return None
    return bool(re.search(rf"{_FIGURE}(?:{units})", text))


def _units(low: str) -> str | None:
    """The units of what is asked; `rộng bao nhiêu mét` asks for a width, and no area."""
    units = next((u for pattern, u in _DIMENSIONS if pattern.search(low)), None)
    return _LENGTH if units == _AREA and _BY_LENGTH.search(low) else units


#: `có những trạm bơm nào, công suất bao nhiêu`.
_WHICH_ONES = re.compile(r"\b(?:những|các) [^,?]{2,40}? nào\b[^?]*\b(?:bao nhiêu|mấy)\b")


def measured(scene: Scene) -> Draft | None:
    """The stretch that names the thing and right behind it the figure in a unit of what is asked; None where none does."""
    low = scene.question.text.lower()
    units = _units(low)
    if told := several(scene):
        return told
    named_alone = scene.question.kind is Kind.QUANTITY and _NAMED.match(low)
    if units is None or not (named_alone or _ASKED.search(low)) or scene.question.kind in (Kind.YES_NO, Kind.COMPARE):
        return None
    if _WHICH_ONES.search(low):  # all of them are asked for, and how large each is: no figure of one tells it
        return None
    subject = _subject(scene, low, units)
    best: _Measure | None = None
    for document_id in scene.candidates(4) if subject else ():
        for paragraph in scene.paragraphs(document_id):
            for m in re.finditer(rf"(?<![\w.,/]){_FIGURE}(?:{units})", paragraph.text):
                found = _behind_name(scene, subject, paragraph, m)
                if found and (best is None or found.fit > best.fit):
                    best = found
    return _draft(best) if best else None


def _subject(scene: Scene, low: str, units: str) -> tuple[str, ...]:
    """What is measured: the words of the clause that names it and asks, where the question has such a clause."""
    asks = next((pattern for pattern, u in _DIMENSIONS if u == units), _ASKED)
    for clause in _CLAUSE.split(low.partition(CONTINUED)[0]):
        if asks.search(clause) and _ASKED.search(clause) and any(name in clause for name in scene.question.names):
            return tuple(t for t in content(clause) if t not in _ASKING)
    return tuple(t for t in scene.question.content if t not in _ASKING)


def several(scene: Scene) -> Draft | None:
    """`các trạm bơm …, công suất từng trạm`, `trạm nào công suất lớn nhất`: the sentence that gives each its figure."""
    low = scene.question.text.lower()
    units = next((u for pattern, u in _DIMENSIONS if pattern.search(low)), None)
    most = _EXTREME.search(low)
    named = _NAMED.search(low) or _EXTREME.search(low.partition(CONTINUED)[0])
    if units is None or not named or not (most or _EACH.search(low)) or scene.question.kind is Kind.YES_NO:
        return None
    words = tuple(t for t in scene.question.content if t not in _ASKING and t not in _EXTREMES)
    best: tuple[float, Paragraph, str, list[re.Match[str]]] | None = None
    for evidence in scene.evidence[:10]:
        text = evidence.view.paragraph.text
        for a, b in sentences(text) if not set(evidence.unmet) - {"number"} else ():
            told = list(re.finditer(rf"(?P<name>[^,;:()]{{2,60}}?)\s(?P<figure>{_FIGURE})(?:{units})", text[a:b]))
            said = share(words, " ".join((*evidence.view.paragraph.headings, text[a:b])), scene.idf)
            if len(told) >= _FEWEST and said >= _LEAST_SAID and (best is None or said > best[0]):
                best = said, evidence.view.paragraph, text[a:b], told
    if best is None:
        return None
    _, paragraph, stretch, figures = best
    text = bare(stretch)
    if most:
        chosen = (max if most[1] not in _LEAST_OF_ALL else min)(figures, key=_value)
        text = chosen.group().strip()
    return Draft(sentence(f"{text[0].upper()}{text[1:]}"), (Quote(paragraph, stretch),), 0.84, "measures")


def _value(told: re.Match[str]) -> float:
    return float(told["figure"].strip().replace(".", "").replace(",", "."))


def _behind_name(scene: Scene, subject: tuple[str, ...], paragraph: Paragraph, m: re.Match[str]) -> _Measure | None:
    """The name before the figure, where it carries enough of what the question measures."""
    before = paragraph.text[: m.start()]
    levels = "mực" in subject  # a level stands in brackets: `hạ mực nước sông X (trước mưa dưới +2.5m; …`
    stops = [s.end() for s in (_LEVEL_STOPS if levels else _STOPS).finditer(before)]
    start = stops[-1] if stops else 0
    window = before[start:]
    called = _called(scene, paragraph, fold(window))
    if not called and (bracket := _NAMED_BEFORE.search(before)):
        stops = [s.end() for s in _STOPS.finditer(before, 0, bracket.start())]
        wider = stops[-1] if stops else 0
        if _called(scene, paragraph, fold(before[wider:])):
            start, window, called = wider, before[wider:], True
    fit = share(subject, window, scene.idf)
    if not called and _of_the_whole(scene, paragraph):  # only where is named: of what is told all words count
        around = " ".join((_around(scene, paragraph), *paragraph.headings))
        rest = tuple(t for t in subject if f" {t} " not in spaced(around))
        fit, called = (share(rest, window, scene.idf) if rest else 0.0), False
        if fit < _LEAST:
            return None
    elif fit < (_LEAST_NAMED if called else _LEAST) or (scene.question.names and not called):
        return None
    if called and not _of_that_sort(scene, paragraph, m.end()):
        return None
    fit -= 0.002 * len(_LEADS.sub("", window.strip(" (")).split())
    first = not scene.question.names and scene.evidence and scene.evidence[0].view.paragraph.id == paragraph.id
    return _Measure(fit + _FOUND_FIRST * bool(first), paragraph, start, m.end())


def _called(scene: Scene, paragraph: Paragraph, window: str) -> bool:
    """A name of the question stands before the figure, and all others there or in the document's title (`Hà Nội`)."""
    names = [fold(name) for name in scene.question.names]
    if not any(name in window for name in names):
        return False
    around = fold(" ".join((_around(scene, paragraph), *paragraph.headings)))
    if not all(name in window or name in around for name in names):
        return False
    return not of_other_number(scene.question, window)


def of_other_number(question: Question, text: str) -> bool:
    """`hồ A 2.1`, `trạm bơm B II` is asked about, and the text has that name with no such number."""
    asked, said = fold(question.own), fold(text)
    for name in {fold(name) for name in question.names}:
        numbered = re.search(rf"\b{re.escape(name)} {_OF_A_NAME}{_BEHIND_IT}", asked) if name in said else None
        told = set(re.findall(rf"\b{re.escape(name)} {_OF_A_NAME}", said))
        if numbered and numbered[1] not in told:
            return True
    return False


def _of_the_whole(scene: Scene, paragraph: Paragraph) -> bool:
    """All names of the question are the document's own (`ở Hà Nội`): they tell of no one thing in it."""
    around = fold(_around(scene, paragraph))
    return bool(scene.question.names) and all(fold(name) in around for name in scene.question.names)


def _around(scene: Scene, paragraph: Paragraph) -> str:
    """What a document is called, and whose it is."""
    document = scene.document(paragraph.document_id)
    return " ".join((document.title, document.issuer or "", document.unit or ""))


def _of_that_sort(scene: Scene, paragraph: Paragraph, end: int) -> bool:
    """What the question calls the thing (`cống X`) stands above or before the figure: the lake of that name is another."""
    words = syllables(scene.question.own)
    names = [name.split() for name in scene.question.names]
    nouns = (
        words[i - 1]
        for name in names
        for i in range(1, len(words) - len(name) + 1)
        if words[i : i + len(name)] == name and words[i - 1] not in _NO_SORT
    )
    called = next(nouns, "")
    probe = next((p for p in scene.idf.probes(scene.question.content) if p.token == called), None)
    before = f" {' '.join(syllables(' '.join((*paragraph.headings, paragraph.text[:end]))))} "
    if probe is None or probe.found(before) > 0:
        return True
    known = (f" {called} " in f" {' '.join(syllables(p.text))} " for p in scene.paragraphs(paragraph.document_id))
    return not any(known)  # a slip of the pen names no other sort of thing


def told_before(question: Question, quote: str) -> bool:
    """A figure in the unit asked for stands in a sentence before the one that first has the name asked about: it is another's."""
    unit = _UNIT_ASKED.search(question.own.lower())
    if unit is None or not question.names:
        return False
    told = [quote[a:b] for a, b in sentences(quote)]
    figures = [i for i, s in enumerate(told) if re.search(rf"\d\s*{unit[1]}\b", s.lower())]
    named = [i for i, s in enumerate(told) if any(fold(name) in fold(s) for name in question.names)]
    return bool(figures and named) and max(figures) < min(named)


def unrelated(scene: Scene, draft: Draft) -> bool:
    """`hồ X rộng mấy ha` answered by a list or a count of things, and no figure in that unit told of what is asked about.

    So is a comparison of measures told without a figure in their units.
    """
    low = scene.question.own.lower()
    if scene.question.kind is Kind.COMPARE and in_units(low, draft.text) is False:
        return True
    if draft.kind not in ("count", "list", "list-inline") or not _IN_UNITS.search(low) or " nào" in low:
        return False
    units, told = _units(low), f" {' '.join(syllables(draft.text))} "
    if units is None or (scene.question.names and all(f" {name} " in told for name in scene.question.names)):
        return False
    subject = _subject(scene, low, units)
    text = draft.text
    figures = [m.start() for m in re.finditer(rf"(?<![\w.,/]){_FIGURE}(?:{units})", text)]
    clauses = [text[max([0, *(s.end() for s in _CLAUSE_ENDS.finditer(text, 0, at))]) : at] for at in figures]
    opening = _CLAUSE.split(text, maxsplit=1)[
        0
    ]  # what an item is about: `Kho A đặt tại …; … tủ lạnh dung tích 340 lít`
    head = f" {subject[0]} " if subject else " "
    return not any(
        share(subject, c, scene.idf) >= _LEAST
        or (head in spaced(c) and share(subject, f"{opening} {c}", scene.idf) >= _ALL)
        for c in clauses
    )


def _draft(found: _Measure) -> Draft:
    text = found.paragraph.text
    stop = re.compile(r";|,(?!\d)|\.(?=\s|$)").search(text, found.end)
    end = stop.start() if stop else len(text)
    said = _LEADS.sub("", " ".join(text[found.start : end].split()[:_LONGEST]).strip(" -–("))
    said += ")" * (said.count("(") > said.count(")"))
    if said.count(")") > said.count("("):
        said = said.rstrip(")")
    quote = text[found.start : end].strip()
    return Draft(sentence(f"{said[0].upper()}{said[1:]}"), (Quote(found.paragraph, quote),), 0.86, "measure")
