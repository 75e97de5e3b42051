"""When a work begins, and when it is done: a day of the one is none of the other, nor is a day of another work.

`khởi công ngày nào` is not answered by `phấn đấu hoàn thành trước ngày …`, and `trạm bơm X bao giờ xong` neither by the
sentence behind the one that names X, nor by what is told of a lake of that name, nor by mending where building is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.compose.draft import Draft, Scene
from assistant.compose.grid import TIME_HEAD
from assistant.compose.owed import PAPERS_DAY
from assistant.compose.parties import called
from assistant.conditions import names as proper
from assistant.question import CONTINUED, Kind
from corpus.language.sentences import sentences
from corpus.language.text import fold
from corpus.language.tokens import syllables

_WHEN = r"(?:khi nào|bao giờ|lúc nào|chừng nào|hồi nào|đời nào|hôm nào|(?:ngày|tháng|năm|quý|thời điểm) (?:nào|mấy|bao nhiêu))"
_ASKS_WHEN = re.compile(rf"\b{_WHEN}\b")
#: The very first day of a work, told by no other word; and a beginning, told by many.
_BREAKS_GROUND = re.compile(r"\b(?:khởi công|động thổ)\b")
_BEGINS = re.compile(
    rf"\b(?:khởi công|động thổ|bắt đầu|khởi động|khởi đầu|khởi sự|bắt tay(?: vào)?)\b(?! có hiệu lực)|\btừ {_WHEN}\b"
)
_BEGINS_TOLD = re.compile(
    r"\b(?:khởi công|động thổ|bắt đầu|khởi động|khởi đầu|kể từ|hiệu lực|ngay (?:từ|sau)|sau khi)\b|\btừ (?:ngày|tháng|năm|quý|đầu|giữa|cuối|\d)"
    r"|\d{4}\s?[-–]\s?\d{4}|\b(?:triển khai|thực hiện|tổ chức|áp dụng|tiến hành)\b[^.;]{0,30}\b(?:trước|trong|vào|ngay)\b"
)
_ENDS = re.compile(
    r"\b(?:xong|hoàn thành|hoàn tất|kết thúc|về đích|khánh thành|đưa vào (?:vận hành|sử dụng|khai thác))\b"
)
#: A time by which something may be done; a season throughout which something is done is none.
_ENDS_TOLD = re.compile(
    r"(?<!\d)(?:19|20)\d\d(?!\d)|\b\d{1,2}/\d{1,4}(?!\d|h| ?giờ)|\btháng \d|\bquý [ivx\d]|\b(?:theo|đúng)(?: \w+){0,2} lộ trình\b|\bsau khi\b|\btrước (?:khi|mùa|ngày|tết)|\bkịp thời\b|\bđịnh kỳ\b"
    r"|\b(?:hàng|hằng) (?:ngày|tuần|tháng|quý|năm)\b|\b(?:cuối|đầu|trong|giữa) (?:năm|tháng|quý)\b|\b\d+ (?:ngày|tuần|tháng|năm|giờ)\b|\bngay\b"
)
#: A heading that sets the time for all below it: `- Đến năm 2025:`.
_OF_A_TIME = re.compile(r"\W*(?:đến|trong|năm|giai đoạn|từ|trước|quý|tháng|hàng|hằng|định kỳ)\b", re.I)
#: Building a thing, and mending it.
_BUILDS = re.compile(r"\b(?:xây|đào|khởi công|lắp đặt|làm mới|đầu tư)\b")
_MENDS = re.compile(r"\b(?:sửa|cải tạo|bảo dưỡng|nâng cấp|tu bổ|duy tu|bảo trì|trùng tu)\b")
#: Sorts of things that share a name.
_SORTS = frozenset(
    "hồ hòa hoà bơm kênh mương sông đập đường phố phường xã huyện quận tỉnh cầu cống cảng trường chợ núi ga metro".split()
)
_ONE_OF_THEM = re.compile(r"\W*(?:đối với|riêng|với|trong đó|cụ thể)\b")
#: The season of a year throughout which something is done; what is done before it has its time.
_SEASON = re.compile(r"(?<!trước )\bmùa \w+(?: bão| lũ)? năm \d{4}")
_NEAREST = 8  # places in which a name typed in small letters is looked for
_CLAUSE = re.compile(r";\s|\(\d\)|\([ivx]+\)")


def untold(scene: Scene, draft: Draft) -> bool:
    """The beginning or the end of a work is asked for, and what is told is the other one, or of another work."""
    begins, ends = asked(scene.question.text)
    if not (begins or ends) or draft.kind == "metadata" or scene.question.kind is not Kind.DATE or not draft.quotes:
        return False
    if any(q.paragraph.cells for q in draft.quotes):
        return begins and any(TIME_HEAD.search(fold(h)) for q in draft.quotes for h, _ in q.paragraph.cells)
    said = _without_days(draft.text.lower())
    over = " ".join(h for q in draft.quotes for h in q.paragraph.headings if _OF_A_TIME.match(h)).lower()
    if begins:
        told = _BREAKS_GROUND if _BREAKS_GROUND.search(scene.question.text.lower()) else _BEGINS_TOLD
        return not told.search(f"{said} {over}")
    if not _ENDS_TOLD.search(f"{said} {over}"):
        return True
    return _of_another(scene, draft, over)


@lru_cache(maxsize=256)
def asked(text: str) -> tuple[bool, bool]:
    """Whether a question asks when something begins, and whether when it is done."""
    low = text.partition(CONTINUED)[0].lower()
    if not _ASKS_WHEN.search(low):
        return False, False
    begins, ends = _BEGINS.search(low) is not None, _ENDS.search(low) is not None
    return begins and not ends, ends and not begins


def _of_another(scene: Scene, draft: Draft, over: str) -> bool:
    """Every place that has the name asked about is without a time, of another sort of thing, or of another deed."""
    known = " ".join(e.view.paragraph.text for e in scene.evidence[:_NEAREST])
    names = called(scene.question, known) or proper(scene.question.text.partition(CONTINUED)[2])
    if not names or _ENDS_TOLD.search(over):
        return False
    places = [p for q in draft.quotes for p in _naming(q.paragraph.text, q.text, names)]
    if not places:
        held = (scene.document(q.paragraph.document_id) for q in draft.quotes)
        about = _plain(" ".join(x for d in held for x in (d.title, d.unit or "", d.issuer or "", *d.aliases)))
        above = _plain(" ".join(h for q in draft.quotes for h in q.paragraph.headings))
        return not any(f" {name} " in about + above for name in names)
    return not any(
        _ENDS_TOLD.search(_without_days(sentence)) and not _another_deed(scene.question.text, clause) and same
        for sentence, clause, same in ((s, c, _of_that_sort(scene.question.text, c, names)) for s, c in places)
    )


def _naming(whole: str, quoted: str, names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """The sentences of a quote that have a name, each with the clause of it that does."""
    text = quoted if any(name in _plain(quoted) for name in names) else whole
    before = ""
    for a, b in sentences(text):
        sentence = text[a:b].lower()
        if _ONE_OF_THEM.match(sentence):  # what was said of all holds for this one
            sentence = f"{before} {sentence}"
        before = sentence
        for clause in _CLAUSE.split(sentence):
            if any(f" {name} " in _plain(clause) for name in names):
                yield sentence, clause


def _without_days(text: str) -> str:
    """A text without the days of papers and the seasons of a year."""
    return _SEASON.sub(" ", PAPERS_DAY.sub(" ", text))


def _plain(text: str) -> str:
    return f" {' '.join(syllables(text))} "


def _another_deed(asked_text: str, clause: str) -> bool:
    low = asked_text.lower()
    builds, mends = _BUILDS.search(low) is not None, _MENDS.search(low) is not None
    if builds == mends:
        return False
    there = _BUILDS.search(clause) is not None, _MENDS.search(clause) is not None
    return there == (mends, builds)


def _of_that_sort(asked_text: str, clause: str, names: tuple[str, ...]) -> bool:
    """The sort of thing that stands right before the name is the one asked about, or none stands there."""
    mine, theirs = _sorts(asked_text, names), _sorts(clause, names)
    return not mine or not theirs or bool(mine & theirs)


def _sorts(text: str, names: tuple[str, ...]) -> set[str]:
    words = syllables(text)
    out = set()
    for name in (n.split() for n in names):
        out |= {words[i - 1] for i in range(1, len(words)) if words[i : i + len(name)] == name} & _SORTS
    return out
