"""A question that asks two things of one matter, each with its own word of asking: `X ban hành ngày nào và ai ký`.

The later part often has no matter of its own and is asked of the one that the first part opens with.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.compose.comparison import beside, together
from assistant.compose.draft import Draft, Refusal, Scene
from assistant.evidence import share
from assistant.question import Kind, Question
from assistant.sides import weighs
from assistant.stopwords import content
from corpus.language.text import UPPER

#: A word of asking with the noun and the prepositions that go with it: `từ ngày nào`, `do cơ quan nào`.
_LEADS = (
    r"(?:(?:từ|vào|trong|do|bởi|cho|của|đến|tới|trước|sau|ở|tại|theo|hồi|lúc|là|có|mất|hết|tốn|gồm|chậm nhất|gửi) )*"
)
_NOUN = (
    r"(?:ngày|tháng|năm|quý|giờ|khi|lúc|thời điểm|thời gian|cơ quan|đơn vị|bộ|sở|ban|cấp|nơi|người|chỗ|văn bản|mức"
    r"|như thế|thế|cách)(?: \w+)?"
)
_WORD = (
    rf"(?:(?:những |các )?{_NOUN} nào|bao (?:nhiêu|giờ|lâu|xa|lớn)|(?:ngày|tháng|năm|lúc|giờ)? ?mấy|(?:những )?ai"
    r"|(?:những |cái |việc )?gì|đâu|ra sao|vì sao|tại sao|làm sao|nào)"
)
_ASKS = re.compile(rf"(?<!\w){_LEADS}{_WORD}(?!\w)(?! (?:cũng|đó|ấy|khác)\b)", re.I)
_BREAK = re.compile(r"\s*[,;]\s*(?:(?:còn|và|đồng thời|mà|rồi|với|với lại) )?|\s+(?:và|còn|rồi|với lại) ", re.I)
#: A later part that stands by itself names its own matter.
_NUMBERED = (
    r"nghị quyết|nghị định|quyết định|công văn|chỉ thị|thông tư|tờ trình|luật|đề án|dự án|mục|khoản|điều|điểm|chương"
    r"|phụ lục|bài học|trạm bơm|xã|phường|huyện|tỉnh"
)
_OWN_MATTER = re.compile(
    rf"\b[{UPPER}]\w+ [{UPPER}]\w+|\b[{UPPER}]{{2,}}\b|\b(?i:{_NUMBERED}) (?:\w+ )?(?:số |thứ )?[\dIVX]"
)
#: Another thing of which the same is said: `gửi những bộ nào và tỉnh nào`.
_SAME_SAID = re.compile(
    r"(?:(?:các|những|ở|của|cho|tại) )*"
    r"(?:(?!ngày|tháng|năm|khi|lúc)\w+|thành phố|địa phương|đơn vị|cơ quan|bộ phận|tổ chức|phòng ban) nào$",
    re.I,
)
#: The same things by their names: `có mấy luật, tên gì`.
_OF_THE_SAME = re.compile(r"(?:tên|là|gồm|kể|đó là|mang tên|cụ thể)\b(?!.*\b(?:mấy|bao nhiêu)\b)", re.I)
_NAME = re.compile(rf"\b[{UPPER}]\w+(?:\s(?:-\s)?[{UPPER}]\w+)+")
#: What is asked about behind a word of asking that opens the question: `ai chủ trì đề án …`.
_THING = re.compile(rf"(?<= )(?:(?:{_NUMBERED})\b|[{UPPER}]).*", re.S)
#: What is said of the matter, at the end of it: what is measured, what befalls it.
_MEASURED = (
    r"công suất|kinh phí|diện tích|chiều (?:dài|rộng|cao|sâu)|tổng mức đầu tư|giá trị|số (?:lượng|tiền|vốn)|vốn"
    r"|thời hạn|hạn"
)
_BEFALLS = (
    r"thành lập|ban hành|khởi công|khánh thành|hoàn thành|kết thúc|bắt đầu|xây dựng|xây|thực hiện|triển khai|ra đời|ký"
    r"|xong|nói|nêu|quy định|dài|rộng|cao|sâu|nằm|đặt|họp|diễn ra|có|được|do|từ|gồm"
)
_SAID_OF_IT = re.compile(rf"\s+(?:(?:có|được|bị|đã|sẽ|phải|với|là|về|tổng|mức) )*(?:{_MEASURED}|{_BEFALLS})$", re.I)
_LEAST_MATTER = 2  # words of a matter
_MOST = 3  # parts
_FIGURES = (Kind.DATE, Kind.COUNT, Kind.QUANTITY, Kind.PERCENT, Kind.MONEY)
_BY_ITS_NAME = ("metadata", "measure", "row", "table-cell", "cell")
#: … and what else is told for itself: who and when; a part that asks for anything (`ra sao`) is told by any place.
_TELLING = (Kind.AUTHORITY, Kind.PERSON, Kind.DATE)
_ONE_ALONE = ("metadata", "outline", "structure")
_SURE, _ALL = 0.75, 0.85  # of an answer to a part, and the share of what the part asks that its place has
_WHO = re.compile(r"\bai(?: \w+){1,3}$", re.I)
#: What sets sides against each other or offers answers has its own ways.
_OTHERWISE = re.compile(r"\b(?:hay|hoặc|so với|khác nhau|bằng nhau|nếu|giả sử)\b|:|\bmỗi\b", re.I)


@dataclass(frozen=True, slots=True)
class Part:
    """One of the things asked: in the words of the question, as a question by itself, and of which matter."""

    said: str
    asked: str
    matter: str


def parts(text: str, papers: Sequence[str] = ()) -> list[Part]:
    """The parts of a question that each have their own word of asking; empty where only one has or they are sides.

    `papers` are documents as the question writes them.
    """
    text = text.strip(" ?.!")
    if _OTHERWISE.search(text) or weighs(text):
        return []
    said = _apart(text)
    if not 1 < len(said) <= _MOST or any(_OF_THE_SAME.match(later) for later in said[1:]):
        return []
    matter = _matter(said[0], papers)
    if len(matter.split()) < _LEAST_MATTER and matter not in papers:
        return []
    later = ((s, _OWN_MATTER.search(s) or any(p in s for p in papers)) for s in said[1:])
    return [Part(said[0], said[0], matter), *(Part(s, s if own else f"{matter} {s}", matter) for s, own in later)]


def _apart(text: str) -> list[str]:
    """Cut before each part that has a word of asking, where what stands before it has one too."""
    out: list[str] = []
    start = 0
    for cut in _BREAK.finditer(text):
        later = _until_break(text, cut.end())
        if _ASKS.search(text[start : cut.start()]) and _ASKS.search(later) and not _SAME_SAID.match(later):
            out.append(text[start : cut.start()].strip())
            start = cut.end()
    return [*out, text[start:].strip()]


def _until_break(text: str, start: int) -> str:
    following = _BREAK.search(text, start)
    return text[start : following.start()] if following else text[start:]


def _matter(first: str, papers: Sequence[str]) -> str:
    """What the first part asks of: the paper it names, else what it opens with, as far as its last name."""
    if paper := next((p for p in papers if p in first), ""):
        return paper
    asks = _ASKS.search(first)
    before = first[: asks.start()].strip(" ,") if asks else ""
    if asks and not before and (thing := _THING.search(first, asks.end())):
        return thing.group()
    names = list(_NAME.finditer(before))
    if names:
        return before[: names[-1].end()]
    while before and (said := _SAID_OF_IT.search(before)):
        before = before[: said.start()]
    return before


def told(
    asked: Sequence[Part], found: Sequence[tuple[Scene, Draft | Refusal]], whole: Draft | Refusal
) -> Draft | Refusal | None:
    """What the parts come to, where the whole says less than they do or another thing; None to leave the whole."""
    given = [(scene, f) for scene, f in found if isinstance(f, Draft)]
    lacking = [(p, f) for p, (_, f) in zip(asked, found, strict=True) if isinstance(f, Refusal)]
    if not given:
        one_matter = all(p.asked != p.said for p in asked[1:]) and all(s.question.kind in _FIGURES for s, _ in found)
        return lacking[0][1] if isinstance(whole, Draft) and one_matter else None
    drafts = [draft for _, draft in given]
    if isinstance(whole, Draft) and _paper_and_measure(whole, drafts):
        return together(drafts)
    if _of_one_kind([s.question for s, _ in found]) or not all(_sure(*g) for g in given):
        return None
    if not all(d.kind in _BY_ITS_NAME or _tells_of_it(s.question, found[0][1]) for s, d in given):
        return None
    if not all(_tells_for_itself(s.question, d) for s, d in given):
        return None
    if _refuses(whole, found[0][1]) if isinstance(whole, Refusal) else _tells(whole, drafts, [r for _, r in lacking]):
        return None
    if any(
        _without_matter(part, scene) for part, (scene, f) in zip(asked, found, strict=True) if isinstance(f, Refusal)
    ):
        return None
    without = [f"“{part.said}”: {refusal.reason}" for part, refusal in lacking]
    warned = tuple(dict.fromkeys(w for d in drafts for w in d.warnings))
    said = replace(together(drafts), warnings=warned) if len(drafts) > 1 else drafts[0]
    if "\n" not in said.text:
        return beside(said, without) if without else said
    return replace(said, text="\n".join([said.text, *(f"- {line}" for line in without)]))


def _paper_and_measure(whole: Draft, drafts: Sequence[Draft]) -> bool:
    """`công suất bao nhiêu, nghị quyết nào duyệt`: the whole tells the paper's number, and no measure."""
    return whole.kind == "document" and sorted(d.kind for d in drafts) == ["document", "measure"]


def _tells_for_itself(part: Question, draft: Draft) -> bool:
    """Told by its name or number, or by the sort of thing that is asked for; `ra sao` is told by any place."""
    pointed = draft.kind in _ONE_ALONE and bool(part.place.levels or part.place.ordinal or part.scope)
    return draft.kind in _BY_ITS_NAME or pointed or part.kind in _TELLING or bool(_WHO.search(part.text))


def _refuses(whole: Refusal, first: Draft | Refusal) -> bool:
    """The whole has been looked through for the matter itself (`không có STT 18`)."""
    return whole.tells or whole.kind == "validity" or (whole.kind == "refusal" and isinstance(first, Refusal))


def _tells(whole: Draft, drafts: Sequence[Draft], lacking: Sequence[Refusal]) -> bool:
    """The whole tells all that the parts do; what is told by the catalogue and by the outline tells one thing alone."""
    if whole.kind not in _ONE_ALONE or (not lacking and all(d.kind == "metadata" for d in drafts)):
        return True
    said = all(d.text in whole.text or {q.text for q in d.quotes} <= {q.text for q in whole.quotes} for d in drafts)
    return said and all(refusal.reason in whole.text for refusal in lacking)


def _tells_of_it(part: Question, first: Draft | Refusal) -> bool:
    """Not of a document that is not held, nor is a figure of a matter of which the first part is told nowhere."""
    if any(not reference.held for reference in part.documents):
        return False
    return isinstance(first, Draft) or part.kind not in _FIGURES


def _without_matter(part: Part, scene: Scene) -> bool:
    """No place has a word of the matter itself that the part is asked of."""
    missing = {t for e in scene.evidence[:1] for t in e.coverage.missing}
    return bool(missing & set(content(part.matter)))


def _of_one_kind(questions: Sequence[Question]) -> bool:
    """One thing asked twice (`quý mấy, tháng mấy`, `mấy việc, là những việc gì`), or whether it is so besides."""
    kinds = {(q.kind, q.facts) for q in questions}
    return len(kinds) < len(questions) or _whether(questions)


def _whether(questions: Sequence[Question]) -> bool:
    return any(q.kind is Kind.YES_NO for q in questions)


def _sure(scene: Scene, draft: Draft) -> bool:
    """The part is told by a place that speaks of all that it asks about."""
    if draft.kind in _BY_ITS_NAME:
        return draft.confidence >= _SURE
    quoted = {q.paragraph.id for q in draft.quotes}
    if any(e.view.paragraph.id in quoted and e.coverage.whole >= _ALL for e in scene.evidence):
        return draft.confidence >= _SURE
    held = (scene.document(q.paragraph.document_id).title for q in draft.quotes)
    around = (" ".join((*q.paragraph.headings, q.paragraph.text)) for q in draft.quotes)
    said = share(scene.question.content, " ".join((draft.text, *around, *held)), scene.idf)
    return draft.confidence >= _SURE and said >= _ALL
