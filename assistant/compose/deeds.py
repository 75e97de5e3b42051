"""What a yes-no question asks to be so, and whether a place speaks of it at all: `có được thuê tư vấn không` is not
answered by the sentence that shares everything else with it.

The deed is the first word behind `có`, `được`, `bị`, `phải` that says something itself. Words of permission, of speech, of
judging and of moving papers about say nothing: texts say them in any words.
"""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.compose.draft import Draft, Scene
from assistant.question import Kind
from assistant.stopwords import content
from assistant.terms import is_term, tie
from corpus.language.tokens import spaced, syllables
from corpus.records import Paragraph

_ASKED = re.compile(
    r"\b(?:có|bị|được|phải)(?: (?:phải|bị|được|cần|thể|nên))* (?!(?:là|chỉ|phải|đúng|trái|sai|hợp|khớp)\b)(?P<said>(?:(?!\bcó\b)[^,?;:.]){2,140}?)"
    r" (?:không|chưa)(?=$|[ ,.?;:])(?! (?:chuyên|phải|được|có|chỉ))",
    re.I,
)
#: Words of a predicate that are no deed, by what they are.
NO_DEED = frozenset(
    (
        # permission, duty, will
        "bắt buộc bó ép cần phép cho cấm khuyến khích ủng hộ đồng ý tình ảnh hưởng cam kết yêu cầu dặn đòi chấp nhận nên buộc thúc giục ý định "
        # speech and writing
        "nói nhắc nêu ghi bàn đề cập tính coi xem hứa nhắm mách bảo dựa kể chê khen gì chi dám "
        # doing in general, moving and handling
        "chủ trương thuộc diện nhiều ít hơn bớt làm đưa đặt dùng lấy nằm thuộc dính đụng giữ gửi chuyển nộp đem mang để giao mở đường cửa tự cùng chung riêng luôn vô vào ra chừa xoay kéo "
        "thực hiện tiến hành gặp in trả lo thêm lại hẳn lập xin dời dọn sang hướng lên xuống tới đến "
        # judging
        "đúng sai chuẩn ổn đủ trễ kịp hạn y chang trùng tuýt còi giống khác gồm thiệt thật "
        # what stands for a thing or a person
        "chuyện việc câu cách kế cơ chế loại nơi chỗ con số người cái ngoại lệ tài liệu họ tụi ông bà khoảng thấy mấy hết dân trẻ nhỏ học trò "
        "sếp phía bên chứ tỉ lệ nghe lịch nội bộ nhà nước xã phường huyện tỉnh khỏi mặt đoạn mục phần khoản điều bài hoạch hồ sơ giấy tờ bản văn"
    ).split()
)

#: Whose a thing is, and nothing that it does: `có đề án quốc gia nào …`.
_OF_WHOM = frozenset((("quốc", "gia"), ("cấp", "quốc"), ("trung", "ương")))
_MEANT = 0.9  # another wording of a word, or the word with its neighbour
_HELD = 1.5  # nats by which the two syllables of a name for what was done hold together
_WHEN = re.compile(
    r"\b(?:bao giờ|khi nào|lúc nào|chừng nào|hôm nào|(?:vào |trong |từ |đến |tới |trước |sau )*(?:tháng[, ]+năm|ngày[, ]+tháng|ngày|tháng|năm|quý|thời điểm|thời gian) (?:nào|mấy|bao nhiêu))\b(?![^,;?]{0,40}\bcũng\b)"
)
_BEFORE_WHEN = re.compile(
    r"(?:\b(?:vào|từ|hồi|trong|lần đầu|lần đầu tiên|xong|chậm nhất|\d+ năm|đến|tới|trước|sau|lúc|đầu tiên|chính thức)\b[ ,]*)+$"
)
#: How long one may or has to do something of two syllables.
_HOW_LONG = re.compile(
    r"\b(?:được|phải|bị|quyền|cần)(?: quyền)? (?P<deed>[^\W\d]+ [^\W\d]+)"
    r"(?: trong| thêm| tối đa| nhiều nhất| chậm nhất)* (?:bao lâu|(?:mấy|bao nhiêu) (?:ngày|tuần|tháng|năm))\b"
)
_LEAD = re.compile(
    r"^(?:[ ,]*\b(?:thì|mới|sẽ|được|bị|phải|cho|là|làm|đã|có|chính thức|bắt đầu|xong|làm xong|hoàn thành|việc)\b)+ "
)
#: What any day may be one of: the end of a thing, its course, its paper.
_OF_ANY_TIME = frozenset(
    tuple(pair.split())
    for pair in (
        "hoàn thành,hoàn tất,kết thúc,thực hiện,triển khai,bắt đầu,áp dụng,hiệu lực,thi hành,ban hành,báo cáo,thời hạn,thời gian,thời điểm,kế hoạch,đề án,dự án,"
        "văn phòng,công ty,cơ quan,đơn vị,ủy ban,chủ tịch,cán bộ,công chức,viên chức,địa phương,người dân,doanh nghiệp,"
        "mục tiêu,chương trình,nghị quyết,nghị định,quyết định,công văn,văn bản,tài liệu,hành chính,nhà nước,chính phủ,số liệu,dữ liệu,kéo dài,thành phố,thủ tướng,tối thiểu,dự kiến,dự tính,ước tính,tính toán,yêu cầu,quy định"
    ).split(",")
)


def unsaid(scene: Scene, paragraph: Paragraph) -> bool:
    """The deed that is asked about stands neither in the paragraph nor above it, in no wording."""
    text = scene.question.own.strip(" ?.")
    around = spaced(" ".join((*paragraph.headings, paragraph.text)))
    lacking = {p.token for p in scene.idf.probes(scene.question.content) if not p.found(around)}
    return bool(lacking) and (
        any(deed in lacking for deed in deeds(text)) or _not_there(text, lacking) or unmet(scene, paragraph)
    )


def _not_there(text: str, lacking: set[str]) -> bool:
    """A word of what is asked to stand in a paper is lacking."""
    asked = next((m for m in _ASKED.finditer(text) if _STANDS_IN.match(m["said"])), None)
    return asked is not None and any(t in lacking for t in content(text[: asked.start()]))


def unmet(scene: Scene, paragraph: Paragraph) -> bool:
    """A set term of what is asked to be so stands nowhere in a paragraph, above it, in its columns or its title."""
    text = scene.question.own.strip(" ?.")
    terms = _terms(text)
    if not terms:
        return False
    heads = (scene.document(paragraph.document_id).title, *(head for head, _ in paragraph.cells))
    around = spaced(" ".join((*paragraph.headings, paragraph.text, *heads)))
    found = {p.token: p.found(around) for p in scene.idf.probes(scene.question.content)}
    return any(found.get(a) == 0 == found.get(b) for a, b in terms)


def apart(scene: Scene, told: str) -> bool:
    """A set term of what is asked to be so stands nowhere in a short text as one, nor in another wording: `Quốc hội` in `quốc gia`."""
    pairs = _terms(scene.question.own.strip(" ?."))
    words = spaced(told) if pairs else ""
    found = {p.token: p.found(words) for p in scene.idf.probes(scene.question.content)} if pairs else {}
    return any(f" {a} {b} " not in words and min(found.get(a, 1.0), found.get(b, 1.0)) < _MEANT for a, b in pairs)


def none_said(scene: Scene, told: str) -> bool:
    """No word of what is asked to be so stands in a short text, in no wording: `có lấy ý kiến học sinh không`."""
    asked = scene.question.own.strip(" ?.")
    said = [t for m in _ASKED.finditer(asked) for t in content(m["said"]) if t not in NO_DEED]
    words = f" {' '.join(syllables(told))} " if said else ""
    if len(said) < 2 or any(f" {t} " in words for t in said):
        return False
    return not any(p.found(words) for p in scene.idf.probes(scene.question.content) if p.token in said)


def undated(scene: Scene, told: str) -> bool:
    """What a question asks the time of is a set term, and it stands nowhere in what answers: `sơ kết vào năm nào`."""
    asked = scene.question.own.strip(" ?.").lower()
    pairs = [pair for pair in _timed(asked) if set(pair) <= set(scene.question.content)]
    if not pairs:
        return False
    words = spaced(told)
    found = {p.token: p.found(words) for p in scene.idf.probes(scene.question.content)}
    return any(f" {a} {b} " not in words and min(found[a], found[b]) < _MEANT for a, b in pairs)


def unspanned(scene: Scene, draft: Draft) -> bool:
    """How long is asked of a set term that stands nowhere in what is told nor above it: `khiếu nại trong bao nhiêu ngày`."""
    if scene.question.kind not in (Kind.DATE, Kind.COUNT, Kind.QUANTITY) or draft.kind == "metadata":
        return False
    asked = scene.question.own.strip(" ?.").lower()
    span = _HOW_LONG.search(asked)
    term = tuple(syllables(span["deed"])) if span else ()
    if not term or term in _OF_ANY_TIME or not is_term(*term):
        return False
    words = spaced(
        " ".join((draft.text, *(t for q in draft.quotes for t in (*q.paragraph.headings, q.paragraph.text))))
    )
    found = {p.token: p.found(words) for p in scene.idf.probes(scene.question.content)}
    return all(found.get(t, 1.0) == 0 for t in term)


def _timed(asked: str) -> list[tuple[str, str]]:
    """The set terms right before the words for a time, and behind those that open a question."""
    out = []
    for when in _WHEN.finditer(asked):
        before, behind = (
            syllables(_BEFORE_WHEN.sub("", asked[: when.start()])),
            syllables(_LEAD.sub("", asked[when.end() :])),
        )
        out += [tuple(before[-2:])] if len(before) > 1 else []
        out += [tuple(behind[:2])] if len(behind) > 1 else []
    return [(a, b) for a, b in out if (a, b) not in _OF_ANY_TIME and tie(a, b) >= _HELD]


def _terms(text: str) -> list[tuple[str, str]]:
    """The set terms of what a question asks to be so."""
    pairs = (pair for m in _ASKED.finditer(text) for pair in pairwise(syllables(m["said"])))
    return [(a, b) for a, b in pairs if not {a, b} & NO_DEED and (a, b) not in _OF_WHOM and is_term(a, b)]


#: `có trong kế hoạch của bộ không`, `có nằm ở phụ lục không`: that it stands there, and no deed.
_STANDS_IN = re.compile(
    r"(?:(?:nằm|đứng|thuộc|mặt|tên|được (?:nêu|nhắc|ghi)) )?(?:trong|ở|tại) (?:bản |cái |bộ |các )?(?:kế hoạch|chương trình|nghị quyết|quyết định|công văn|văn bản|danh mục|phụ lục|bài|đề án|phần|mục|nội dung|nhiệm vụ|mục tiêu)\b",
    re.I,
)


_AMONG = re.compile(r"(?:(?:nằm|đứng|thuộc|có tên) )?(?:trong|vào) (?:số|nhóm|diện|danh sách)\b", re.I)


def of_a_paper(said: str) -> bool:
    """What is asked to be so is that something stands in a paper, or among others."""
    return _STANDS_IN.match(said) is not None or _AMONG.match(said) is not None


def deeds(text: str) -> list[str]:
    """The first word that says something in each predicate a question asks about."""
    asked = (content(m["said"]) for m in _ASKED.finditer(text) if not _STANDS_IN.match(m["said"]))
    return [deed for said in asked if (deed := next((t for t in said if t not in NO_DEED), ""))]
