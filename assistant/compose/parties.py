"""Whom a question is about, and whether the place it is answered from is about them too: `tập đoàn nhà nước phải ban hành …`
is not answered by what ministries and provinces must do, nor `cấp tỉnh phải đạt …` by the plan of a commune.

A paragraph speaks of a party where it, what it stands under or its document names it, or a class that includes it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.compose.draft import Draft, Quote, bare
from assistant.question import Kind, Question
from assistant.stopwords import content
from corpus.language.text import UPPER, fold
from corpus.records import Document

_UY = r"[uủ][ỷy]"
#: Parties that no everyday word stands for, and the words by which texts speak of them or of a class with them.
_PARTIES = (
    (
        r"doanh nghiệp|công ty|tập đoàn|xí nghiệp|nhà máy|nhà xuất bản|hãng",
        r"doanh nghiệp|công ty|cty|tập đoàn|xí nghiệp|nhà máy|nhà xuất bản|nhà đầu tư|(?:cá nhân|người dân),? (?:và )?tổ chức|tổ chức,? (?:và )?cá nhân|nhà thầu",
    ),
    (r"hội đồng nhân dân|hđnd", r"hội đồng nhân dân|hđnd|cơ quan dân cử|đại biểu"),
    (r"quốc hội|đại biểu quốc hội", r"quốc hội|cơ quan dân cử"),
    (r"chủ tịch nước", r"chủ tịch nước"),
    (r"đại sứ quán|lãnh sự quán", r"đại sứ|lãnh sự|ngoại giao"),
    (r"hội đồng (?:trường|quản trị|thành viên)", r"hội đồng (?:trường|quản trị|thành viên)|trường học|công ty"),
    (
        rf"(?:tỉnh|huyện|thành|quận|đảng|xã|phường|chi) {_UY}|bí thư(?! chủ tịch)|ban (?:tuyên giáo|dân vận|nội chính)|ban tổ chức (?:tỉnh|huyện|thành|trung ương)|chi bộ|đảng bộ",
        rf"đảng|cấp {_UY}|(?:tỉnh|huyện|thành) {_UY}|bí thư|bộ chính trị",
    ),
    (
        r"công đoàn|liên đoàn|hiệp hội|các hội|hội viên|đoàn viên|hội (?:nhà báo|luật gia|doanh nghiệp|chữ thập đỏ|khuyến học|đông y)",
        r"công đoàn|liên đoàn|hội (?!nghị|đồng|thảo|nhập)|hiệp hội|mặt trận|đoàn thể|chính trị - xã hội|chính trị, xã hội",
    ),
    (r"mặt trận|đoàn thể", r"mặt trận|đoàn thể|chính trị - xã hội|chính trị, xã hội|toàn xã hội"),
    (r"học sinh|sinh viên|phụ huynh", r"học sinh|sinh viên|học viên|phụ huynh|giáo dục|đào tạo"),
    (r"du khách|khách du lịch|khách tham quan", r"khách|du lịch"),
    (r"bệnh nhân|người bệnh|bác sĩ|y tá|điều dưỡng", r"bệnh|y tế|bác sĩ"),
    (
        r"(?<!ở )(?<!tại )(?:thôn|tổ dân phố|khu phố(?! (?:cổ|cũ|cao tầng|đi bộ|mua sắm|ẩm thực|sầm uất|trung tâm|thương mại))|ấp|khu dân cư)",
        r"thôn|tổ dân phố|khu phố|ấp|khu dân cư|cộng đồng",
    ),
    (r"dân quân|dân phòng|ban chỉ huy quân sự", r"dân quân|quân sự|quân đội|dân phòng|lực lượng|vũ trang"),
    (r"báo chí|nhà báo|đài truyền hình|tòa soạn", r"báo|truyền thông|truyền hình|tuyên truyền"),
    (
        r"tư nhân|tư thục|ngoài công lập|dân lập|liên doanh",
        r"tư nhân|tư thục|ngoài công lập|dân lập|liên doanh|thành phần kinh tế|xã hội hóa|ngoài nhà nước",
    ),
    (r"luật sư|thẩm phán|kiểm sát viên|công chứng viên", r"luật sư|thẩm phán|kiểm sát|công chứng|tư pháp"),
)
_NAMED = re.compile(rf"\b(?:{'|'.join(asked for asked, _ in _PARTIES)})\b")
_ASKED_TOLD = tuple((re.compile(rf"\b(?:{asked})\b"), re.compile(rf"\b(?:{told})")) for asked, told in _PARTIES)
#: Some of the people; what is due to all of them is due to these, but a share of all is no share of these.
_SOME_PEOPLE = re.compile(
    r"\b(?:trẻ em|trẻ mầm non|thiếu nhi|trẻ sơ sinh|phụ nữ|người (?:cao tuổi|khuyết tật|nước ngoài|nghèo)|kiều bào|hộ nghèo|nông dân|ngư dân"
    r"|công nhân|thương binh|cựu chiến binh|tiểu thương)\b"
)
_OF_SOME = re.compile(
    r"\b(?:trẻ|thiếu nhi|thiếu niên|vị thành niên|phụ nữ|cao tuổi|khuyết tật|nước ngoài|kiều bào|nghèo|nông dân|ngư dân|công nhân|người lao động"
    r"|có công|cựu chiến binh|tiểu thương|hộ kinh doanh)"
)
_OF_ALL = re.compile(r"\b(?:người dân|nhân dân|công dân|cá nhân|bà con)\b")
_FIGURES = (Kind.PERCENT, Kind.QUANTITY, Kind.COUNT, Kind.MONEY)
#: People by what they do: `cộng tác viên`, `thanh tra viên`; those that any office has are no party of their own.
_BY_WORK = re.compile(
    r"\b(?!(?:nhân|chuyên|thành|học|đảng|công|một|từng|là|cho|của|các|tuyên) )(?P<who>[^\W\d]+ viên)\b(?! chức)"
)
#: One of two offices is to be told: `gửi phòng … hay gửi sở …`.
_OFFICE = r"(?:phòng|sở|chi cục|cục|kho bạc)"
_CHOICE = re.compile(rf"\b(?P<one>{_OFFICE} \w+)(?: \w+){{0,3}},? (?:hay|hoặc)(?: \w+){{0,2}} (?P<other>{_OFFICE} \w+)")
#: Whom a yes-no question is about: what stands before the predicate that may or may not be so.
_SUBJECT = re.compile(
    r"(?:^|[,.;:] |\b(?:thì|vậy|rằng) )(?P<who>(?:(?!\blà\b)[^,.;:?]){3,60}?)(?: \([^)]*\))? (?:có|phải|bị|được|cần|nên|chịu|lập|gửi|ban hành|báo cáo|xây dựng|thực hiện)\b[^.?;]*\b(?:không|chưa)\W*$"
)
#: Levels of government, the lower the nearer to people; what is under a unit is bound by its plan, what is above it or beside it is not.
_MINISTRY, _CENTRE = 5, 4
_LEVELS = {
    "thôn": 0, "xã": 1, "phường": 1, "thị trấn": 1, "đặc khu": 1, "huyện": 2, "quận": 2, "thị xã": 2, "tỉnh": 3, "thành phố": 3, "sở": 3,
    "trung ương": _CENTRE, "chính phủ": _CENTRE, "toàn quốc": _CENTRE, "các bộ": _CENTRE, "bộ, ngành": _CENTRE, "bộ ngành": _CENTRE, "cấp bộ": _CENTRE, "bộ": _MINISTRY,
}  # fmt: skip
#: … and whom it would be done with, or to: `có phải trình Hội đồng nhân dân không`.
_WITH_WHOM = re.compile(
    r"\b(?:có|phải|được|bị|cần|nên)(?: (?:phải|được|bị|cần|thể))* (?P<who>(?:trình|xin|hỏi|gửi|báo cáo|lấy|họp|mời|qua|thuê|giao|nhờ|chuyển|quốc hội|hội đồng|bộ chính trị|chủ tịch nước|đảng|công an|[tT]òa)\b[^,.;?]{3,60}?) (?:không|chưa)\W*$"
)
_LEVEL_ASKED = re.compile(
    r"(?<!cơ )(?<!trụ )(?<!công )(?<!xí )\b(?P<level>xã(?! hội)|phường|thị trấn|huyện|quận|tỉnh|sở(?! hữu| dĩ| thích)|trung ương|chính phủ(?= (?:đặt|giao|yêu cầu|quy định|phải|muốn))|toàn quốc|các bộ(?! phận| chỉ| máy| môn| luật)|bộ,? ngành|cấp bộ)\b"
)
#: Who asks, told before the question.
OF_ASKER = re.compile(
    r"(?:^|(?<=[.,;!] ))(?:em|tôi|tui|mình|cháu|con|bên em|tụi em|chúng tôi|anh|chị) (?:đang |vừa |mới |sắp |cũng )*(?:là|làm|ở|bên|công tác|phụ trách|thuộc|dạy|giữ|học|trực|lên lớp|nói chuyện)\b[^.,;?!]*[.,;!] ?"
)
#: A river, a street, a pump by its name; of one syllable, it is no name of two that every answer is held to.
_PLACE = re.compile(
    rf"\b(?i:sông|hồ|kênh|mương|đường|phố|cầu|đập|đê|trạm bơm|núi|đảo|chợ|phường|quận) (?!(?:Hà Nội|Chí Minh)\b)(?P<name>[{UPPER}]\w+)(?! [{UPPER}])"
)
_OPENING = 4  # syllables by which a body that a sentence opens with is the one asked about
#: A body whose duties stand under its name, and the body whose duty is asked for.
_BODY = r"(?:ủy ban nhân dân|ubnd|sở|chủ đầu tư|các chủ đầu tư|công ty|tổng công ty|đơn vị|công an|phòng|ban quản lý|trung tâm|văn phòng|chi cục|nhà thầu|xí nghiệp|báo(?! cáo)|đài)"
_CLAUSE = re.compile(r"[;.]\s")
#: Behind it a clause names those that its body works with, or sends something to.
_WORKED_WITH = re.compile(
    r"\b(?:phối hợp|gửi|(?<!công )(?<!quy )(?<!chương )(?<!quá )(?<!lộ )(?<!tiến )(?<!giáo )trình(?! độ| tự))\b", re.I
)
_NAMED_IN = 0.5  # share of a body's name that is not yet its name
_HEADED = re.compile(rf"^(?:các )?{_BODY}\b")
_DUTY_OF = re.compile(
    rf"(?:^|[,.;:] |\bthì )(?P<who>{_BODY}\b(?! (?:lo|giữ|coi|nắm|phụ trách|chuyên|chi|em|mình|tôi|tui|này|nào)\b)(?:(?!\b(?:ai|gì|đâu)\b)[^,.;:?]|, (?=(?:xã|phường|thị trấn|quận|huyện|thị xã)\b)){{0,50}}?)(?: thì)?"
    r"(?: (?:trước |vào )?(?:ngày|tháng|quý) (?:mấy|nào|bao nhiêu)(?: (?:hàng|hằng) \w+)?)?(?: có)? (?:phải(?! (?:không|chưa)\b)|trách nhiệm|nhiệm vụ|cần|gửi|nộp|báo cáo|lập|chịu trách nhiệm|được giao)\b"
)
#: … or by the paper that it is to hand in: `báo cáo hằng tháng của Ủy ban nhân dân phường phải gửi …`.
_PAPER_OF = re.compile(
    rf"\b(?:báo cáo|kế hoạch|tờ trình)\b(?: (?!của\b)[^\W\d]+){{0,4}} của (?P<who>{_BODY}\b[^,.;:?]{{0,40}}?)(?= (?:về|phải|gửi|nộp|trình|thì|cần|có|do|hạn|là|chậm|muộn)\b)"
)
_OF_ANY_BODY = re.compile(
    r"\b(?:ủy ban nhân dân|ubnd|thành phố|đơn vị|tổng công ty|công ty|tnhh|mtv|cổ phần|sở|phòng|ban quản lý|quản lý|cơ quan|trung tâm|nhà nước|tỉnh|địa phương|huyện)\b"
)
#: Whose a work is, asked of a work by its name.
_OWNER_ASKED = re.compile(
    r"\b(?:ai|(?:cơ quan|đơn vị|ban|công ty|sở|bên) nào) (?:\w+ ){0,3}chủ đầu tư\b|\bchủ đầu tư\b[^?,]{0,60}\b(?:ai|(?:cơ quan|đơn vị|ban|công ty|sở|bên) nào)\b"
)
#: A thing and what it is called, typed without capitals: `trạm bơm gia thượng`.
_CALLED = re.compile(r"\b(?:trạm bơm|hồ(?: điều h(?:òa|oà))?|kênh|mương|sông|đập|đường|phố|đầu mối) (?P<name>\w+ \w+)")
_ALL_LEVELS = re.compile(r"các cấp|địa phương")


def of_other_party(question: Question, told: str, around: str, documents: Sequence[Document]) -> bool:
    """A party that is asked about stands neither in an answer nor around it, or is not bound by the plan that answers."""
    if question.kind in (Kind.DEFINITION, Kind.METADATA):
        return False
    low = OF_ASKER.sub("", question.own.lower())
    text = f"{told} {around}".lower()
    if question.kind is Kind.YES_NO:
        subject = _SUBJECT.search(low)
        whom = _WITH_WHOM.search(low)
        return any(m is not None and _unnamed(m["who"], text) for m in (subject, whom))
    if (
        _SOME_PEOPLE.search(low)
        and not _OF_SOME.search(text)
        and (question.kind in _FIGURES or not _OF_ALL.search(text))
    ):
        return True
    asked = question.own
    if any(m["name"].lower() not in text for m in _PLACE.finditer(asked)):
        return True
    return _unnamed(low, text) or _not_bound(question, low, told.lower(), documents)


def of_other_owner(question: Question, draft: Draft) -> bool:
    """A body's duty is asked for, and all that is told stands under another body's name: `phường` under `Công ty …`.

    That the other body works with it (`phối hợp với …`) is no duty of its own.
    """
    low = question.own.lower()
    asked = _DUTY_OF.search(low) or _PAPER_OF.search(low)
    who = _without_places(asked["who"], (*question.units, *map(fold, question.names))) if asked else ""
    whose = content(_OF_ANY_BODY.sub(" ", who))
    opening = " ".join(who.split()[:_OPENING])
    if not whose or not draft.quotes or any(bare(q.text).lower().startswith(opening) for q in draft.quotes):
        return False
    return all(_is_headed_by_other(" ".join(whose), q) for q in draft.quotes)


def _without_places(name: str, places: Sequence[str]) -> str:
    """A body's name without the place it is of: `sở tài chính tỉnh A`; its own text calls it `Sở Tài chính`."""
    words = name.split()
    for whole in places:
        for place in (whole.split(), whole.split()[1:]):
            n = len(place)
            starts = (
                i for i in range(len(words) - n + 1) if n > 1 and fold(" ".join(words[i : i + n])) == " ".join(place)
            )
            if (at := next(starts, 0)) > 0:
                del words[at : at + n]
    return " ".join(words)


def called(question: Question, text: str) -> tuple[str, ...]:
    """The names that a question has; typed in small letters, those that a text writes as names."""
    if question.names:
        return question.names
    found = (m["name"] for m in _CALLED.finditer(question.text.lower()))
    return tuple(name for name in found if name.title() in text)


def of_another_work(question: Question, draft: Draft) -> bool:
    """Whose work it is is told of another one: neither with the name asked about, nor before the list that it stands in."""
    if not _OWNER_ASKED.search(question.text.lower()):
        return False
    names = called(question, " ".join(q.paragraph.text for q in draft.quotes))
    said = [(q.paragraph.text.lower(), " ".join(q.paragraph.headings).lower()) for q in draft.quotes]
    return bool(said and names) and not any(
        "chủ đầu tư" in over or _told_with(name, text) for text, over in said for name in names
    )


#: `Quyết định 1368 của Bộ Y tế`: whose paper it is, said beside its number.
_NUMBERED_OF = re.compile(
    rf"\b(?:[Qq]uyết định|[Cc]ông văn|[Kk]ế hoạch|[Tt]hông tư|[Bb]áo cáo|[Tt]ờ trình|[Vv]ăn bản|[Cc]hỉ thị)(?: số)? \d[\w/-]* của (?P<who>(?:Bộ|Sở) [{UPPER}]\w*(?: [^\W\d]+)?)"
)
_MINISTRY_OR_OFFICE = re.compile(rf"\b(?:Bộ|Sở) [{UPPER}]\w*")


def of_another_issuer(question: Question, told: str) -> bool:
    """A numbered paper is said to be of one ministry or office, and the one that is told is of others alone."""
    asked = _NUMBERED_OF.search(question.text)
    if asked is None or asked["who"].lower() in told.lower():
        return False
    return _MINISTRY_OR_OFFICE.search(told) is not None


def _told_with(name: str, text: str) -> bool:
    for at in re.finditer(re.escape(name), text):
        lead = text[: at.start()].rpartition(". ")[2]
        clause = re.split(r";\s", lead)[-1] + re.split(r"[;.]\s", text[at.start() :], maxsplit=1)[0]
        if "chủ đầu tư" in clause or "chủ đầu tư" in lead.rpartition(":")[0].rpartition("; ")[2]:
            return True
    return False


def _is_headed_by_other(name: str, quote: Quote) -> bool:
    above = quote.paragraph.headings[-2:]
    headings = [f" {' '.join(content(h))} " for h in above]
    if not any(_HEADED.match(h.lower()) for h in (*above, bare(quote.paragraph.text))) or any(
        f" {name} " in h for h in headings
    ):
        return False
    own = (_WORKED_WITH.split(clause, maxsplit=1)[0] for clause in _CLAUSE.split(quote.paragraph.text))
    here = f"{''.join(headings)} {' '.join(content(' '.join(own)))} "
    words = name.split()
    pairs = [(f" {a} {b} ", f" {b} {a} ") for a, b in pairwise(words)] or [(f" {name} ", f" {name} ")]
    said = sum(any(order in here for order in pair) for pair in pairs)  # `xã, phường`, `phường, xã`
    return said <= _NAMED_IN * len(pairs)


def _unnamed(asked: str, text: str) -> bool:
    """A party stands in what is asked, and neither it nor a class that includes it in the text."""
    if _NAMED.search(asked) and any(a.search(asked) and not t.search(text) for a, t in _ASKED_TOLD):
        return True
    if any(m["who"] not in text for m in _BY_WORK.finditer(asked)):
        return True
    choice = _CHOICE.search(asked)
    return choice is not None and choice["one"] not in text and choice["other"] not in text


def _not_bound(question: Question, low: str, told: str, documents: Sequence[Document]) -> bool:
    """A level of government is asked about that the plan of a single unit, unnamed in the question, does not bind."""
    if question.units or question.scope or not documents or not all(d.unit for d in documents):
        return False
    asked = {m["level"] for m in _LEVEL_ASKED.finditer(low)}
    own = {_own_level(d.unit or "") for d in documents}
    levels = {_LEVELS[a] for a in asked}
    if not asked or own & levels:
        return False
    outside = [a for a in asked if all(o == _MINISTRY or _LEVELS[a] > o for o in own)]
    return bool(outside) and not _ALL_LEVELS.search(told) and not any(re.search(rf"\b{a}\b", told) for a in outside)


def _own_level(unit: str) -> int:
    """The level of the unit whose document it is."""
    low = unit.lower()
    return next((level for name, level in _LEVELS.items() if low.startswith(name)), _CENTRE)
