"""What narrows the thing that is asked about, and whether an answer is about the thing so narrowed: `hồ sơ xin cấp sổ đỏ`
is not answered by what holds for any `hồ sơ`, `bài học của cải cách tư pháp` not by a text on those of another reform,
and `trọng tâm giai đoạn trước` not by a list of its lessons.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from assistant.compose.draft import Draft, Scene
from assistant.compose.fields import of_another_field
from assistant.compose.swapped import another_than, carried
from assistant.question import CONTINUED, Kind, Question
from assistant.terms import is_term, tie
from corpus.language.tokens import spaced, syllables

#: Things and people of which there are many kinds: a set term behind one says which.
_OF_MANY_KINDS = (
    r"kế hoạch(?! (?:yêu cầu|quy định|đặt|đề|giao|nêu|nói|có|được|phải|này|đó|cho|của|bắt|\d))(?= [^,?]*\b(?:ban hành|nộp|gửi|trình)\b)"
    r"|t[ỷỉ] lệ(?! (?:bà con|người|dân|cán bộ|công chức))|hồ sơ|thủ tục|giấy phép|giấy(?! tờ)|đơn(?! vị| giá| giản| nguyên| thuần)|dịch vụ|chỉ số|hệ thống|lĩnh vực|ngành(?! địa phương)|mảng|quỹ|dự án|công trình|cán bộ|công chức|viên chức|nhân viên"
    "|đội|lực lượng|chức danh|trường|trung tâm|kho|chính sách|chế độ|phụ cấp|thuế|ngân sách|chứng chỉ|máy|xe|trạm|tài sản|tiêu chuẩn"
    "|phong trào|môi trường|cơ sở dữ liệu|phần mềm|kỳ thi|biên chế|chính quyền|đối tượng|quy hoạch|hạ tầng"
)
#: … and the two words, or the second and third, that may be such a term.
_BEHIND = re.compile(
    rf"\b(?:{_OF_MANY_KINDS}) (?:(?:xin|cấp|đăng ký|đổi|khai|làm|về|hưởng) ){{0,3}}(?P<three>\w+(?: \w+){{1,3}})"
)
#: What is done with a thing, and says no kind of it: `dự án yêu cầu …`, `cán bộ nào chịu trách nhiệm`.
_DEEDS = frozenset(
    tuple(pair.split())
    for pair in (
        "yêu cầu,nhắc nhở,chịu trách,bắt buộc,đề nghị,thực hiện,triển khai,cam kết,khuyến khích,chỉ đạo,đề xuất,kiến nghị,tiến hành,áp dụng,hoàn thành"
        ",kết thúc,liên quan,đôn đốc,quán triệt,phấn đấu,bảo đảm,đảm bảo"
    ).split(",")
)
#: `dự án phần mềm “X”`: where X is told, it is that one, whatever kind the asker takes it for.
_BY_ITS_NAME = re.compile(r"(?:[^\W\d]+ ){0,3}[\"“][^\"“”]{6,200}[\"”]")
_CLAUSE = re.compile(r"[,;:.?!()]+(?:\s|$)")
#: Items of a matter, and the matter they are items of.
_ITEMS = "bài học kinh nghiệm|bài học|kinh nghiệm|mục tiêu|nhiệm vụ|giải pháp|trọng tâm|nội dung|chỉ tiêu|nguyên tắc|biện pháp"
_ITEMS_OF = re.compile(
    rf"\b(?P<noun>{_ITEMS})(?: rút ra)? (?:trong|của|về|từ|đối với|cho) (?:(?:quá trình|công tác|việc|triển khai|thực hiện|làm|ngành|lĩnh vực) )*"
    r"(?P<matter>(?!thời gian|giai đoạn|năm|\d)[^;:?]{4,60}?)"
    r"(?= (?:gồm|bao gồm|là|giai đoạn|đến năm|tới năm|năm \d+|theo|ở|tại|có|được|nên|phải|cần|của|trong|thì|do|nói|nêu|\d{4}|và|nằm|đăng)\b|[;:?.]|$)"
)
#: `bài học về X là bài nào`: X is what one of them says, not what they are all of.
_WHICH_ONE = re.compile(
    r"\blà (?:bài học|bài|nội dung|nhiệm vụ|giải pháp|mục tiêu|điều|ý|cái|mục|khoản) (?:nào|(?:số |thứ )?mấy)\W*$"
)
#: The matter first: `cải cách tư pháp … rút ra những bài học gì`.
_MATTER_FIRST = re.compile(
    rf"^(?:(?:qua|từ|về|trong|sau|việc|công tác|quá trình|hoạt động|thực hiện|triển khai|làm) )*(?P<matter>(?!(?:bài|văn bản|nghị quyết|công văn|báo cáo|hội nghị|tác giả|bộ|chính phủ|người) )[^,;:?]{{4,50}}?)(?: (?:giai đoạn|thời kỳ|năm) [\d –-]+)?,?"
    rf" (?:(?:đã|có|được|mình|ta|người ta|nhà nước) )*(?:rút ra|đúc kết|để lại|đúc rút)(?: được| ra)? (?:những |các |mấy |bao nhiêu |\d+ )*(?P<noun>{_ITEMS})\b"
)
#: A paper asked for by what it is about.
_PAPER = r"(?:chỉ thị|nghị quyết|nghị định|quyết định|thông tư|công văn|luật|văn bản)"
_PAPER_ON = re.compile(
    rf"\b{_PAPER} (?:số mấy|số bao nhiêu|nào|mấy)\b(?: (?!về\b)\w+){{0,5}}? (?:quy định về|quy định|về việc|về) (?P<matter>[^,?;.]{{6,60}}?)(?= (?:được|do|ra|năm|hồi|ban hành|ký|để|mà|trong|có|vậy|thế)\b|[,?;.]|$)"
    rf"|\b{_PAPER} (?:quy định về|về việc|về) (?P<first>[^,?;.]{{6,60}}?) (?:là |mang |có )?số (?:mấy|bao nhiêu|nào)\b"
)
_SOON = 220  # letters behind the kind of a paper within which it says what it is about
_HARDLY = 0.34  # share of the matter's words that is no more than chance
#: What a list is a list of; goals and targets are one.
_LISTED = re.compile(
    r"\b(bài học|mục tiêu|chỉ tiêu|nhiệm vụ|giải pháp|trọng tâm|nguyên tắc|biện pháp|quan điểm|tồn tại|hạn chế|nguyên nhân|thành tựu|đề án"
    r"|(?:(?:sáu|bảy|tám|chín|mười|năm|bốn|ba|\d+) )nội dung)\b"
)
#: A question that opens with the items that it wants told: `sáu nội dung … gồm những gì`.
_OPENS_WITH = re.compile(
    r"^(?:[^,]{0,30}, )?(?:(?:các|những|kể|nêu|liệt kê|cho biết) )*(?:(?:sáu|bảy|tám|năm|bốn|ba|\d+) )?"
    r"(?P<noun>nội dung|trọng tâm|mục tiêu|nhiệm vụ|giải pháp|chỉ tiêu|nguyên tắc|biện pháp|quan điểm|hạn chế|tồn tại|nguyên nhân|thành tựu|kết quả)"
    r"\b.*\b(?:gồm|bao gồm|là) (?:những|các|mấy|gì)\b"
)
_TOLD_ONE_BY_ONE = (Kind.LIST, Kind.GENERAL, Kind.DEFINITION, Kind.COUNT)
_SAME = {"chỉ tiêu": "mục tiêu", "biện pháp": "giải pháp"}
_A_LIST = 3  # quotes


def of_another_object(scene: Scene, draft: Draft, told: str, around: str) -> bool:
    """What narrows the thing asked about stands nowhere in an answer nor around it, or its list is of other items."""
    question = scene.question
    if draft.kind == "metadata" or question.kind in (Kind.METADATA, Kind.PHONE):
        return False
    if _paper_of_another_matter(question, draft.text):
        return True
    text = f"{told} {around}"
    return of_another_field(scene, text) or _lacks_what_narrows(scene, text) or _of_other_items(question, draft, scene)


def _paper_of_another_matter(question: Question, told: str) -> bool:
    """`chỉ thị số mấy về giãn cách xã hội`: the paper that is told is on nothing of the kind."""
    asked = _PAPER_ON.search(question.own.lower())
    if asked is None:
        return False
    matter, low = asked["matter"] or asked["first"], told.lower()
    papers = [low[m.start() : m.start() + _SOON] for m in re.finditer(_PAPER, low)]
    return bool(papers) and all(_hardly(carried(matter, paper)) for paper in papers)


def _hardly(meant: tuple[bool, ...]) -> bool:
    return len(meant) > 1 and sum(meant) <= _HARDLY * len(meant)


def _lacks_what_narrows(scene: Scene, text: str) -> bool:
    """A set term that says which kind stands nowhere in a text, in none of its wordings."""
    low, asked = text.lower(), scene.question.text
    if scene.question.quoted and all(f" {q} " in spaced(text) for q in scene.question.quoted):
        asked = _BY_ITS_NAME.sub(" ", asked)
    narrowing = [p for p in _narrowing(scene.question.content, asked) if " ".join(p) not in low]
    if not narrowing:
        return False
    words = spaced(text)
    found = {p.token: p.found(words) for p in scene.idf.probes(scene.question.content)}
    return any(f" {a} {b} " not in words and not (found[a] and found[b]) for a, b in narrowing)


@lru_cache(maxsize=256)
def _narrowing(content: tuple[str, ...], asked: str) -> tuple[tuple[str, str], ...]:
    """The set terms of a question that stand behind a thing of many kinds."""
    kept = set(content)
    clauses = _CLAUSE.split(asked.lower().partition(CONTINUED)[0])
    pairs = (pair for c in clauses for m in _BEHIND.finditer(c) for pair in _of_a_kind(syllables(m["three"])))
    return tuple(dict.fromkeys((a, b) for a, b in pairs if {a, b} <= kept and is_term(a, b)))


def _of_a_kind(words: Sequence[str]) -> list[tuple[str, str]]:
    """The first two pairs, those left out that are a deed, or whose second word belongs to the next: `đường | bưu chính`."""
    ties = [tie(a, b) for a, b in pairwise(words)]
    return [
        (a, b)
        for i, (a, b) in enumerate(pairwise(words[:3]))
        if (a, b) not in _DEEDS and ties[i] >= max(ties[i + 1 : i + 2], default=0.0)
    ]


def _of_other_items(question: Question, draft: Draft, scene: Scene) -> bool:
    """The title or headings name items of another matter, or a list is one of other items than those asked for."""
    if question.kind is Kind.YES_NO:
        return False
    low = question.own.lower()
    listed = _items(low) if len(draft.quotes) >= _A_LIST else set()
    opens = _OPENS_WITH.match(low) if question.kind in _TOLD_ONE_BY_ONE else None
    one = _WHICH_ONE.search(low) is not None
    matters = [m for m in (*_ITEMS_OF.finditer(low), _MATTER_FIRST.match(low)) if m and not one]
    if not (listed or opens or matters):
        return False
    titles = (scene.document(i).title for i in dict.fromkeys(q.paragraph.document_id for q in draft.quotes))
    title = " ".join(titles).lower()
    name = " ".join((title, *dict.fromkeys(h for q in draft.quotes for h in q.paragraph.headings))).lower()
    if any(m["noun"] in name and another_than(m["matter"], name) for m in matters):
        return True
    if opens and _items(title) and opens["noun"] not in name and _SAME.get(opens["noun"], "…") not in name:
        return True
    first = "" if draft.text.startswith("-") else draft.text.partition("\n")[0].lower()
    has = _items(f"{name} {first}")
    return bool(listed and has) and not listed & has


def _items(low: str) -> set[str]:
    """The items that a stretch names, those that are one under one name."""
    return {_SAME.get(noun, noun) for noun in _LISTED.findall(low)}
