"""`Đất nghĩa trang có phải chịu thuế không` beside an item of `Đối tượng không chịu thuế`: the line above decides.

An item alone says neither; the line that opens its list, or the heading above it, has the very deed or denies it. Held
both ways: the item carries whom or what is asked of, and says no more of it than the question does. The same holds of a
duty that stands under the name of the body whose duty it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.compose import plainly
from assistant.compose.contrary import body_named
from assistant.compose.draft import Draft, Scene, bare
from assistant.compose.facts import body_above
from assistant.compose.if_then import carried
from assistant.evidence import share
from assistant.stopwords import content
from corpus.language.tokens import syllables
from corpus.records import Paragraph, StepKind

#: Of whom or what, the part of the deed that the text takes in it, and the deed itself.
_ASKED = re.compile(
    r"^(?P<case>.{4,}?),?(?: thì)? (?:có )?(?P<modal>(?:(?:phải|bị|được|thuộc(?: diện| đối tượng)?|là đối tượng) ?)+)"
    r"(?<= )(?P<said>(?:(?! (?:phải|bị|được) ).){5,}) không$",
    re.I,
)
_BY_A_PAPER = re.compile(r"^theo [^,]{2,80}, |,? theo [^,]{2,80}(?= không$)|(?<= không),? theo [^,]{2,80}$", re.I)
#: What else is asked than whether it is so.
_MORE = re.compile(
    r"\b(?:chỉ (?:phải|được|có|mỗi)|mọi|tất cả|toàn bộ|đều|khỏi|hay|hoặc|nào|gì|ai|mấy|bao nhiêu|đúng không)\b", re.I
)
#: A line that opens a list names those of whom it holds.
_OF_THOSE = re.compile(
    r"^(?:các |những |danh mục |về )*(?:đối tượng|trường hợp|người|hộ|tổ chức|cá nhân|loại|hành vi|hàng hóa|đất|khoản|thu nhập)\b",
    re.I,
)
_TAKES_BACK = re.compile(
    r"\b(?:(?:không|chưa) (?:phải|được|bị|thuộc|áp dụng|bao gồm|gồm|chịu|tính|là)|trừ|miễn|ngoại trừ|cấm|loại trừ|riêng)\b",
    re.I,
)
_MODAL = r"(?: (?:phải|được|bị|thuộc|diện|đối tượng|cần|là|áp dụng|hưởng|xem xét|xét))*"
#: Everyday words for one deed of an office.
_ALIKE = (
    ("chịu thuế", "nộp thuế", "đóng thuế", "thu thuế", "đánh thuế", "trả thuế"),
    ("chịu phí", "nộp phí", "đóng phí", "thu phí", "trả phí"),
    ("chịu lệ", "nộp lệ", "đóng lệ", "thu lệ"),
    ("thu hồi", "đòi lại", "lấy lại"),
)
#: An item that holds only for some, or with something besides.
_NARROWED = re.compile(r"\b(?:trừ|ngoại trừ|riêng|nếu|chỉ)\b", re.I)
_EXCEPTING = re.compile(r",? \(?(?:trừ|ngoại trừ) (?P<what>[^;,.()]+)", re.I)
_HEAD_OF_ITEM = re.compile(r"[,;(]| bao gồm | theo quy định")
_ENUMERATES = re.compile(r"[,;] ")
_ALL_OF_IT = 0.95
_OF_THE_CASE, _OF_THE_ITEM, _OF_THE_DEED = 0.6, 0.55, 0.7
_DUTY = re.compile(
    r"^(?P<who>.{4,90}?) (?:có|phải)(?: (?:phải|được giao|được phân công|chịu|có|trách nhiệm|nhiệm vụ))+(?: (?:là|việc))? (?P<said>.{8,}) không$",
    re.I,
)
_OF_THE_DUTY = 0.7
_DENIES = re.compile(r"\b(?:không|chưa|trừ|chỉ (?!tiêu|đạo|số|thị|định))\b", re.I)


def line(scene: Scene, draft: Draft) -> str:
    """The line that rules the item which is quoted, to be told with it; empty where it is a duty under a body's name."""
    own, item = _BY_A_PAPER.sub("", plainly.core(scene.question.text)), draft.quotes[0].paragraph
    asked = _ASKED.match(own)
    ruled = _ruled(list(_above(scene, item)), _deed(asked)) if asked and not _of_a_duty(scene, own, item) else None
    return ruled[1].rstrip(" :.") if ruled else ""


def denied(scene: Scene, draft: Draft) -> bool:
    """The line above denies of its items what is asked, so that what an item leaves out is not so denied."""
    item = draft.quotes[0].paragraph
    asked = _ASKED.match(_BY_A_PAPER.sub("", plainly.core(scene.question.text)))
    ruled = _ruled(list(_above(scene, item)), _deed(asked)) if asked else None
    return ruled is not None and not ruled[0]


def verdict(scene: Scene, draft: Draft) -> str:
    """`Có.` or `Không.` by the line above the one item that is quoted; empty where that decides nothing."""
    quote, own = draft.quotes[0], plainly.core(scene.question.text)
    own = _BY_A_PAPER.sub("", own)
    if len(draft.quotes) != 1 or quote.paragraph.cells or _MORE.search(own):
        return ""
    found = scene.found(quote.paragraph)
    if found is None or plainly.lacks_a_name(own, found.coverage.missing):
        return ""
    return _of_a_duty(scene, own, quote.paragraph) or _of_an_item(scene, own, quote.paragraph)


def _of_an_item(scene: Scene, own: str, item: Paragraph) -> str:
    asked = _ASKED.match(own)
    deed = _deed(asked) if asked else ""
    if asked is None or len(content(deed)) != len(deed.split()):
        return ""
    text, case = bare(item.text), content(_without_papers(scene, asked["case"]))
    held = f"{text} {' '.join(item.headings)} {scene.document(item.document_id).title} "
    lines = list(_above(scene, item))
    said = content(_without_papers(scene, asked["said"]))[2:]
    if not case or (said and share(said, held + " ".join(text for text, _ in lines), scene.idf) < _OF_THE_DEED):
        return ""
    ruled = _ruled(lines, deed)
    if ruled is None or not plainly.has_figures(scene, own, held):
        return ""
    so = ruled[0]
    if (taken := _EXCEPTING.search(text)) and set(case) <= set(syllables(taken["what"])):
        so = not so
    elif not _is_asked_of(scene, case, own, text):
        return ""
    return "Có." if so else "Không."


def _deed(asked: re.Match[str]) -> str:
    return " ".join(asked["said"].lower().split()[:2])


def _without_papers(scene: Scene, text: str) -> str:
    return scene.library.without_documents(text, [r.written for r in scene.question.documents])


def _is_asked_of(scene: Scene, case: tuple[str, ...], own: str, text: str) -> bool:
    """The item has whom or what is asked of, and its own first words are asked of."""
    if _NARROWED.search(text):
        return False
    heads = _HEAD_OF_ITEM.split(text)
    if carried(case, text, scene.idf) >= _OF_THE_CASE and carried(content(heads[0]), own, scene.idf) >= _OF_THE_ITEM:
        return True
    plain = _ENUMERATES.split(text) if not re.search(r"[:(]", text) else []
    return any(
        carried(case, one, scene.idf) >= _ALL_OF_IT and carried(content(one), own, scene.idf) >= _OF_THE_ITEM
        for one in plain
        if len(content(one)) > 1
    )


def _above(scene: Scene, item: Paragraph) -> Iterator[tuple[str, bool]]:
    """The lines above an item, nearest first, with whether they open a list."""
    items = scene.paragraphs(item.document_id)
    before = [p for p in items if p.order < item.order and p.section_id == item.section_id]
    opening = [p for p in before if p.text.rstrip().endswith(":") and p.path[:-1] in (item.path[:-1], item.path[:-2])]
    seen = set()
    nearest = [p for p in opening if p.id == item.parent_id or p.step.kind is StepKind.DOAN][-1:]
    for text in (*(p.text for p in nearest), *reversed(item.headings)):
        if text not in seen:
            seen.add(text)
            yield bare(text), text.rstrip().endswith(":")


def _ruled(lines: list[tuple[str, bool]], deed: str) -> tuple[bool, str] | None:
    """Whether the nearest line that has the deed has it be so, and the line; None where none does, or one between takes it back."""
    deeds = next((row for row in _ALIKE if deed in row), (deed,))
    words = "|".join(map(re.escape, deeds))
    denied = re.compile(
        rf"\b(?:không|chưa|miễn){_MODAL} (?:{words})|\bmiễn {re.escape(deed.rsplit(maxsplit=1)[-1])}\b", re.I
    )
    for above, opens in lines:
        denials = denied.findall(above)
        if (times := len(re.findall(rf"\b(?:{words})\b", above, re.I))) or denials:
            if denials:
                return (False, above) if times <= len(denials) else None
            return (True, above) if opens or _OF_THOSE.match(above) else None
        if _TAKES_BACK.search(above):
            return None
    return None


def _of_a_duty(scene: Scene, own: str, item: Paragraph) -> str:
    """`Sở A có phải công khai X không`, and `Công khai X` stands under the name of Sở A."""
    asked, body, text = _DUTY.match(own), body_above(item), bare(item.text)
    if asked is None or not body or _DENIES.search(text) or _DENIES.search(asked["said"]):
        return ""
    if not body_named(asked["who"]).startswith(body_named(body).rstrip(" :.")):
        return ""
    said = content(asked["said"])
    same = syllables(asked["said"])[:2] == syllables(text)[:2]
    figures = plainly.has_figures(scene, own, f"{text} {scene.document(item.document_id).title}")
    return "Có." if same and figures and share(said, text, scene.idf) >= _OF_THE_DUTY else ""
