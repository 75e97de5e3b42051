"""One question that asks two things: the questions it holds, each whole enough to be asked by itself.

`A và B, cái nào xong trước?`, `so với A thì B thế nào?`, `mục tiêu thế nào, còn nhiệm vụ gồm mấy nội dung?`.
The two sides of a comparison are parallel: the second opens with the word that the first opens with.
"""

from __future__ import annotations

import re

from assistant.stopwords import content
from corpus.language.text import UPPER

#: `báo cáo có con số không`: whether what was asked before it is told.
_TOLD = re.compile(
    r"(?:(?:^|[,;.?])\s*|\s+)(?:(?:mà |thế |trong )?(?:văn bản|báo cáo|tài liệu|bài(?: viết| báo)?|công văn|kế hoạch|nghị quyết|trong đó|đó)(?: [^,;.?]{1,30}?)? )?"
    r"có (?:nêu |ghi |nói |đưa ra |cho |kèm )?(?:ra )?(?:con số|số liệu|thống kê|số cụ thể|số)(?: cụ thể| chính xác| rõ| nào| gì| đó)* (?:không|chưa)(?: ạ| vậy| nhỉ| hả)?\s*[?.]*$",
    re.I,
)
HOW_MANY = re.compile(r"\b(?:bao nhiêu|mấy|bao nhieu|may)\b", re.I)
#: What a comparison asks about both sides, and how one side alone is asked.
_MEASURES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\b(?:phải |cần |được |sẽ )*(?:xong|hoàn thành|làm xong|kết thúc)\s+(?:trước|sau|sớm|muộn)(?: hơn)?(?: hay (?:sau|trước))?\b"), "khi nào hoàn thành"),
    (re.compile(r"\b(?:ra|có|ra đời|ban hành|được ban hành|ký|được ký)\s+(?:trước|sau|sớm|muộn)(?: hơn)?(?: hay (?:sau|trước))?\b"), "ban hành ngày nào"),
    (re.compile(r"\b(?:nhiều|ít|lớn|nhỏ|cao|thấp|dài|ngắn)(?: hơn)?(?: hay (?:nhiều|ít|lớn|nhỏ|cao|thấp)(?: hơn)?)\b"), "bao nhiêu"),
    (re.compile(r"\bbơm (?:khỏe|mạnh|yếu) hơn\b"), "công suất bao nhiêu"),
    (re.compile(r"(?<!\w)(?:nhiều|ít|lớn|nhỏ|cao|thấp|mạnh|khỏe|yếu|rộng|dài|ngắn) hơn\b"), "bao nhiêu"),
    (re.compile(r"\b(?:nhiều|ít)\s+(?P<noun>\w+(?: \w+)?) hơn\b"), r"bao nhiêu \g<noun> "),
    (re.compile(r"\bsố (?=\w)", re.I), "bao nhiêu "),
)  # fmt: skip
_OPENING = re.compile(
    r"^(?:(?:hãy|xin|đề nghị|nhờ|cho (?:tôi |em |mình )?(?:biết|hỏi)|giúp tôi)[ ,:]+)*(?:so sánh|đối chiếu|so(?! với))(?: (?:giúp|giùm|dùm|hộ|thử|xem|coi|tôi|em|mình)(?= ))*\s+",
    re.I,
)
_WITH = re.compile(r"^so với\s+(?P<a>.{3,120}?)(?:,| thì)\s+(?P<b>.+)$", re.I)
_ASKS_WHICH = re.compile(
    r"\b(?:cái|bên|nơi|đề án|văn bản|bộ|trạm|dự án|nhiệm vụ|mục tiêu|chỉ tiêu|bài|xã|phường) nào\b"
)
_DIFFERENCE = re.compile(
    r"[,:]?\s*\b(?:(?:có |thì )?(?:gì )?(?:khác|giống)(?: (?:gì|nhau|biệt))*|hơn kém(?: nhau)?|chênh lệch|chênh nhau)\b(?P<rest>.*)$"
)
_NAME = rf"[{UPPER}]\w+(?:\s(?:-\s)?[{UPPER}]\w+)+"
#: `sức bơm của Yên Sở với Vân Đồn`: two proper names, and what is measured before them.
_TWO_NAMES = re.compile(
    rf"^(?:(?P<stem>.{{0,80}}?)\s+)??(?:(?:của|giữa|ở|tại)\s+)?(?P<a>{_NAME})\s+(?:và|với|hay|so với|lẫn)\s+(?P<b>{_NAME})$"
)
_WHICH_IS_MORE = re.compile(r"\b(?:cái|bên|nơi|trạm|chỗ|đằng) nào (?:là |thì )?(?:hơn|hơn hẳn|nhỉnh hơn|trội hơn)$")
#: Two papers, each by its kind and what is said of it.
_PAPER = r"(?:công văn|nghị quyết|nghị định|quyết định|chỉ thị|thông tư|luật|kế hoạch|tờ trình|thông báo|báo cáo)"
_TWO_PAPERS = re.compile(
    rf"^(?P<stem>.{{0,80}}?)\b(?P<a>{_PAPER}\b.{{2,80}}?)\s+(?:và|với|hay|so với|lẫn)\s+(?P<b>(?:cái )?{_PAPER}\b.{{2,80}})$",
    re.I,
)
#: `mưa 70-100mm/h thì ngập nhiều hơn mức 50-70mm/h`: two cases of one measure.
_CASE = re.compile(r"(?<![\d.,/-])\d+(?:\s*[-–÷]\s*\d+)?\s*(?:mm/h|mm|m³/s|m3/s|ha|km)(?!\w)")
#: `A hay B công suất lớn hơn`: what is weighed, behind the second side.
_WEIGHED_BEHIND = re.compile(
    r"\s+(?P<tail>(?:(?:có|thì|là) )*(?:(?:số|tỷ lệ|tỉ lệ|mức|công suất|diện tích|chiều|thời hạn|kinh phí|giá)\b[^,;]*?|(?:phải |được |sẽ |cần )*(?:(?:xong|hoàn thành|làm xong|kết thúc|ra đời|ra|ban hành|ký|đến hạn) )+|(?:\w+ )?)"
    r"(?:(?:nhiều|ít|lớn|nhỏ|cao|thấp|khỏe|mạnh|yếu|sớm|muộn|rộng|dài|ngắn) hơn|(?:nhiều|ít) \w+(?: \w+)? hơn|trước|sau))$"
)
#: `đề án nào xong trước, A hay B?`: the sides behind the question, and what they are.
_SIDES_BEHIND = re.compile(
    r"^(?P<asked>(?:(?:trong |giữa )?(?:hai|2) (?:cái|bên|\w+ \w+) )?(?:thì )?(?P<noun>\w+(?: \w+)?) nào [^,:;]{2,80}?)\s*[,:]\s*(?:là )?(?P<a>[^,;]{2,100}?)\s+(?:hay|hoặc)(?: là)?\s+(?P<b>[^,;]{2,100})$",
    re.I,
)
#: The other way round, asked once more: `cái nào có trước cái nào có sau`.
_AGAIN = re.compile(
    r"[,;]?\s*\b(?:(?:và|còn) )?(?:cái|bên|văn bản|đề án|nơi) nào (?:(?:có|ra|ký|ban hành|xong|hoàn thành|được|ra đời) )*(?:trước|sau|sớm|muộn|ít|nhiều|lớn|nhỏ|cao|thấp)(?: hơn)?$"
)
_NO_NAME = ("cái", "bên", "nơi", "đằng", "chỗ", "đứa")
_ABOUT = re.compile(r"\bvề .{3,}$")
_ASIDE = re.compile(
    r"[,;]\s*(?:mỗi (?:loại|bên|cái|năm)|ngày (?:cụ thể|ban hành)|từng)\b.*$|\b(?:khác nhau|giống nhau|ra sao|thế nào|như thế nào)\b"
)
_OF_BOTH = re.compile(r"\s*(?:số|tỷ lệ|tỉ lệ|mức|công suất|diện tích|chiều|thời hạn|kinh phí|giá)\b")
#: `trạm bơm A và trạm bơm B công suất khác nhau thế nào`: the measure of both right behind them.
_OF_BOTH_BEHIND = re.compile(
    r"\s+(?:công suất|diện tích|chiều (?:dài|rộng|cao|sâu)|lưu lượng|dung tích|kinh phí)$", re.I
)
_MORE = r"(?:nhiều|ít|lớn|nhỏ|cao|thấp|mạnh|khỏe|rộng|dài|ngắn)"
#: `công suất trạm bơm: A? B?`, `công suất trạm bơm A, B`: one measure of each.
_OF_A_LIST = re.compile(
    rf"^(?P<stem>(?!\s*(?:thời hạn|mức|số)\b){_OF_BOTH.pattern}[^,:?;]{{0,40}}?)(?:\s*:\s*(?P<a>[^,:?;]{{3,40}}?)\s*[,?;/]\s*(?P<b>[^,:?;]{{3,40}}?)"
    rf"|\s+(?-i:(?P<c>{_NAME})\s*[,?;/]\s*(?P<d>{_NAME})))(?:,? (?:là )?(?:bao nhiêu|mấy))?\s*[?.]*$",
    re.I,
)
_HAVING = re.compile(rf"\b{_MORE} hơn\b|\bhơn\b|,")
_JOIN = re.compile(rf"\s+(?:và|với|hay|so với|lẫn|{_MORE} hơn(?: hay {_MORE}(?: hơn)?)?(?: so với)?)\s+")
_ASKS = re.compile(
    r"\b(?:gì|nào|ai|đâu|mấy|bao nhiêu|bao giờ|bao lâu|thế nào|ra sao|vì sao|tại sao)\b|\bkhông\s*$", re.I
)
_BREAK = re.compile(
    r"\s*(?:[,;]\s*(?:còn|và|đồng thời|mà|rồi|nhưng)\s+|[;?]\s+|[,]\s+(?=(?:còn|và|mà)\b|(?:đến|tới|sang|qua) (?:năm )?20\d\d\b)|\s+(?:và|còn)\s+|\s*,\s+(?=(?i:riêng |còn |thế |vậy )?(?i:mục|khoản|điều|điểm|chương|phần|phụ lục|bài học|đề án)\s+(?:số |thứ |cuối|đầu|[\dIVX])))"
)
#: `mục 3 nói gì`: a place is whole enough, with however few words.
_OF_PLACE = re.compile(
    r"^(?:riêng |thế |vậy )?(?:mục|khoản|điều|điểm|chương|phần|phụ lục|bài học|đề án)\s+(?:số |thứ |cuối|đầu|[\dIVX])",
    re.I,
)
_MEASURED = re.compile(rf"\b(?:trước|sau|sớm|muộn|{_MORE}(?: \w+){{0,2}} hơn)\b")
#: `thì tổng số điểm ngập là bao nhiêu so với bao nhiêu`: a figure of each.
_ONE_AGAINST_ONE = re.compile(
    r"(?:,| thì)\s+(?:tổng )?(?P<what>(?:số|tỷ lệ|tỉ lệ|mức) [^,?]{2,60}?) (?:là )?(?:bao nhiêu|mấy) so với (?:bao nhiêu|mấy)$"
)
_EITHER = re.compile(rf"\b(?:{_MORE} hơn hay|(?:trước|sau) hay|hay (?:trước|sau)|{_MORE} hơn .*(?:bao nhiêu|mấy))\b")
_BY_AGE = re.compile(
    r"\b(?:ra|có|ra đời|ban hành|ký)\b(?: \w+){0,2} (?:trước|sau)\b.*\b(?:hay|nào)\b|\b(?:nào|cái nào|văn bản nào) (?:\w+ ){0,3}(?:ra|có|ra đời|ban hành|ký)(?: \w+){0,2} (?:trước|sau)\b"
    r"|\bhay\b[^,;?]*\b(?:ra|có|ra đời|ban hành|ký)(?: \w+)? (?:trước|sau)(?= ?[?.!]*$)"
)
#: `phải ra trước ngày nào`: by when one is due, not which of two came first.
_BY_A_DAY = re.compile(r"\b(?:trước|sau) (?:ngày|tháng|năm|hôm|thời điểm|mốc|hạn) (?:nào|mấy|bao nhiêu)\b")
_LEAST_ASKED = 2  # words of a question in itself (`Ai ký?`)
#: `hai đề án đo lường sự hài lòng về A và B do ai chủ trì`
_TWO = re.compile(
    r"\b(?:cả )?(?:hai|2) (?P<noun>đề án|dự án|nhiệm vụ|mục tiêu|chỉ tiêu|văn bản|bài học|nội dung|trạm bơm|phường|xã)\s+(?P<stem>(?:\w+ ){0,10}?(?:(?:về|của|cho|là|đối với) )?)"
    r"(?P<a>[^,]{3,60}?) và (?P<b>[^,]{3,60}?)(?P<tail>\s*(?:\b(?:do|có|thuộc|đều|thì|bao|khi|ai|cơ quan|hạn|xong|hoàn thành|phải)\b|,).*)?$",
    re.I,
)
#: `đòi dân hài lòng hai thứ: A và B. Hai con số đó chênh nhau không`
_TWO_TOLD = re.compile(
    r"^(?P<stem>.{4,120}?) (?:cả )?(?:hai|2) (?:thứ|việc|mặt|chỉ tiêu|mức|loại|cái|chuyện|khoản|chỗ|mảng|mục tiêu|con số)\s*[:,(]\s*(?:một là |là )?"
    r"(?P<a>[^:.;?]{6,90}?),? (?:và|với|lẫn|còn|hai là) (?P<b>[^:.;?]{6,90}?)\)?[.;,?:]\s*(?P<tail>[^.;]{6,})$",
    re.I,
)
_ASKED_OF_TWO = (
    (re.compile(r"%|phần trăm|tỷ lệ"), "bao nhiêu phần trăm"),
    (re.compile(r"\b(?:năm|hạn|khi|bao giờ|ngày)\b"), "khi nào"),
    (re.compile(r"\b(?:ai|bộ|cơ quan|đơn vị)\b"), "do cơ quan nào"),
)
#: `A và B, công suất mỗi trạm bao nhiêu`
_ONE_OF_EACH = re.compile(
    r"\b(?:mỗi|từng) (?:cái|bên|trạm|đề án|dự án|loại|nơi|văn bản|bộ|xã|phường|cơ quan|mức|trường hợp|kịch bản|trận)\b"
)
_EACH = re.compile(rf"(?:[,:]|\bthì\b)\s*(?P<tail>(?!mỗi loại)[^,:]*{_ONE_OF_EACH.pattern}[^,:]*)$", re.I)
_ORDINAL = r"\d{1,3}|[IVX]{1,5}|nhất|hai|ba|tư|năm|sáu|bảy|tám"
#: Rows of tables (`đề án số 3 và số 5`) are no places of a text.
_TWO_PLACES = re.compile(
    r"\b(?P<noun>điều|khoản|mục|chương|phần|phụ lục|bài học|nội dung|giải pháp|mục tiêu)\s+(?P<ordinal>(?:số|thứ)\s+)?"
    rf"(?P<a>{_ORDINAL})\s+(?:và|với|lẫn)\s+(?:(?P=noun)\s+)?(?:(?:số|thứ)\s+)?(?P<b>{_ORDINAL})\b(?! (?:nội dung|đề án|năm|tháng))",
    re.I,
)
#: `đề án thứ 6 với thứ 7`: the noun stands before the first number alone.
_NOUN_ONCE = re.compile(
    r"\b(?P<noun>đề án|dự án|nhiệm vụ|công trình|hạng mục|bài học|nội dung|giải pháp|mục tiêu|chỉ tiêu|dòng|hàng|STT)\s+(?P<of>(?:số|thứ)\s+)?"
    rf"(?P<a>{_ORDINAL})(?P<join>\s+(?:và|với|so với|hay|hoặc)\s+)(?:(?:cái|số|thứ)\s+)*(?P<b>{_ORDINAL})\b(?! (?:nội dung|đề án|năm|tháng))",
    re.I,
)
_MEASURE = 4  # words of what is measured on both sides
_MOST = 4  # questions in one breath
_LEAST_WORDS = 3  # content words of a clause that can be asked by itself


#: Who or what tells it: a paper, a body, a place by its name.
_TELLER = (
    rf"(?:(?i:ở|trong|theo|bên|tại)\s+)?(?:(?i:{_PAPER}|phụ lục|(?:bảy|các|mấy|\d+) bài|bài|bộ|sở|xã|huyện|tỉnh|phường|trung ương"
    rf"|chương trình|văn bản|tài liệu)\b|{_NAME})"
)
_TOLD_HOW = r"\b(?:gì|sao|nào|bao nhiêu(?: ?%| phần trăm)?|mấy(?: ?%| phần trăm)?|ai|đâu)"
#: `kinh phí thì công văn A nói sao, còn kế hoạch B nói sao`: one matter, two that tell it.
_TOPIC_FIRST = re.compile(
    rf"^(?:(?i:về|đối với|với) )?(?P<topic>(?!{_TELLER}|(?i:nếu|khi|lúc|trường hợp|giả sử|ví dụ)\b)[^,;:?]{{4,90}}?)(?:,? thì |: |, )(?P<a>{_TELLER}[^,;?]*?{_TOLD_HOW})"
    rf"\s*[,;?]?\s+(?:(?:còn|mà|và|rồi|với)\s+)?(?P<b>{_TELLER}[^,;?]*?{_TOLD_HOW})(?: (?:ạ|vậy|thế|nhỉ|hả|ha|em|anh|chị))*$"
)


def topic_first(text: str) -> list[str]:
    """One matter asked of two that tell it, as two questions; empty where the question is not put so."""
    match = _TOPIC_FIRST.match(text.strip(" ?.!"))
    if match is None or _ASKS.search(match["topic"]):
        return []
    about = match["topic"] if match["topic"][1].isupper() else match["topic"][0].lower() + match["topic"][1:]
    return [f"{match[side]} về {about}" for side in "ab"]


_ARE_THEY_ALIKE = re.compile(r"\b(?:bằng|giống|như|ngang|khác) nhau\b")
_ONE_AND_ONE = re.compile(
    r"\b(?:hai|2) (?P<noun>(?:mức|tỷ lệ|con số|chỉ tiêu|hạn|mốc|thời hạn|số)\b[^,.;:]{0,40})[,:] một (?:là |bên )?(?P<a>(?:về|cho|của|là) [^,.;]+?)"
    r",? (?:và )?một (?:là |bên )?(?P<b>(?:về|cho|của|là) [^,.;]+?)(?=[,.;]| (?:có|thì|hai) )",
    re.I,
)
#: The same preposition before both; where and when of both is told behind the second.
_UNDER_ONE_WORD = re.compile(
    r"^(?P<head>[^,.;]{4,60}?) (?P<of>về|đối với|khi|cho) (?P<a>[^,.;]{3,60}?) (?:và|với|cùng) (?P=of) (?P<b>[^,.;]{3,80}?)"
    r"(?P<tail>(?: (?:ở|tại|của) (?:xã|phường|huyện|tỉnh|thành phố|bộ|sở)\b[^,.;]*?)?(?:,? (?:đến |tới |trong )?năm \d{4})?)"
    r",? (?:có |là )?(?:bằng|giống|như|ngang|khác) nhau\b",
    re.I,
)


def compared(text: str) -> list[str]:
    """The two sides of a comparison as questions; empty where the question shows no two sides."""
    text = _sides_first(_ONE_AGAINST_ONE.sub(r", \g<what> chênh nhau thế nào", text.strip(" ?.!")))
    text = _NOUN_ONCE.sub(lambda m: m.expand(r"\g<noun> \g<of>\g<a>\g<join>\g<noun> \g<of>\g<b>"), text)
    if with_ := _WITH.match(text):
        other = _ASIDE.sub("", _DIFFERENCE.sub("", with_["b"]))
        head = _parallel_head(with_["a"], other)
        return [_asked(with_["a"] + other[head:]), _asked(other)] if head else []
    if told := _TWO_TOLD.match(text):
        measure = next((q for p, q in _ASKED_OF_TWO if p.search(told["tail"].lower())), "bao nhiêu")
        return [f"{told['stem']} {side} {measure}" for side in (told["a"], told["b"])]
    text, tail = _apart(_OPENING.sub("", text))
    if pair := _pair_of(text):
        return pair
    found = _parallel(text) or _two_of_a_kind(text)
    if found is None:
        return []
    if tail.strip(" ,") in ("hơn", "hơn hẳn", "nhỉnh hơn", "trội hơn"):
        tail = "bao nhiêu"
    stem, a, b = found
    return [_asked(f"{stem} {side} {tail}") for side in (a, b)]


def said_alike(text: str) -> list[str]:
    """Two things of one sort, asked whether they are alike: `mức A về X và về Y có bằng nhau không`, `hai mức, một về X, một về Y`."""
    text = text.strip(" ?.!")
    if not _ARE_THEY_ALIKE.search(text.lower()):
        return []
    if of := _ONE_AND_ONE.search(text):
        before, noun = text[: of.start()].strip(" ,"), of["noun"]
        return [f"{before} {noun} {side.strip()} là bao nhiêu" for side in (of["a"], of["b"])]
    if of := _UNDER_ONE_WORD.match(text):
        return [f"{of['head']} {of['of']} {side}{of['tail']} là bao nhiêu" for side in (of["a"], of["b"])]
    return []


def _sides_first(text: str) -> str:
    """`đề án A hay đề án B, cái nào xong trước` for `đề án nào xong trước, A hay B`."""
    behind = _SIDES_BEHIND.match(text)
    if behind is None or not _MEASURED.search(behind["asked"].lower()):
        return text
    noun, sides = behind["noun"], [behind["a"], behind["b"]]
    if noun.lower() in _NO_NAME:
        return f"{' hay '.join(sides)}, {behind['asked']}"
    named = [s if s.lower().startswith(noun.lower()) else f"{noun} {s}" for s in sides]
    return f"{' hay '.join(named)}, cái nào{behind['asked'].partition(' nào')[2]}"


def _apart(text: str) -> tuple[str, str]:
    """The two sides, and what is asked of both."""
    tail = ""
    if (once := _AGAIN.search(text)) and _ASKS_WHICH.search(text[: once.start()].lower()):
        text = text[: once.start()]
    if m := _EACH.search(text):
        text, tail = text[: m.start()], _ONE_OF_EACH.sub(" ", m["tail"])
        if which := _ASKS_WHICH.search(text.lower()):  # `A với B, cái nào bơm mạnh hơn, mỗi cái bao nhiêu`
            text, tail = text[: which.start()], f"{_HAVING.sub(' ', text[which.end() :])} {tail}"
    elif m := _ASKS_WHICH.search(text.lower()):
        text, tail = text[: m.start()].rstrip(" ,"), text[m.end() :]
        both, _, what = text.rpartition(",")  # `A với B, công suất bên nào lớn hơn`
        if _JOIN.search(both) and 0 < len(what.split()) <= _MEASURE:
            text, tail = both, f"{what}{tail}"
    elif m := _DIFFERENCE.search(text):
        text, about = text[: m.start()], _ABOUT.search(m["rest"])
        tail = about.group() if about else ""
        both, _, what = text.rpartition(",")  # `A với B, số điểm ngập chênh nhau thế nào`
        if _JOIN.search(both) and _OF_BOTH.match(what):
            text, tail = both, what if what.lower().startswith(" số ") else f"{what} bao nhiêu"
        elif (of := _OF_BOTH_BEHIND.search(text)) and _JOIN.search(text[: of.start()]):
            text, tail = text[: of.start()], f"{of.group()} bao nhiêu"
    elif m := _either_behind(text):
        text, tail = text[: m.start()], m["tail"]
    return text, tail


def places(text: str) -> list[str]:
    """`Điều 9 và Điều 10 quy định gì?`, `công suất trạm bơm: A? B?`: the question once for each of the two; empty where it names one."""
    if (listed := _OF_A_LIST.match(text)) and not _ASKS.search(f"{listed['a'] or ''} {listed['b'] or ''}"):
        return [f"{listed['stem']} {side.strip()} bao nhiêu" for n in "abcd" if (side := listed[n])]
    match = _TWO_PLACES.search(text)
    if match is None:
        return []
    of = match["ordinal"] or ""
    return [f"{text[: match.start()]}{match['noun']} {of}{n}{text[match.end() :]}" for n in (match["a"], match["b"])]


def weighs(text: str) -> bool:
    """`cái nào xong trước`, `nhiều hơn hay ít hơn`: two things are set against each other."""
    low = _sides_first(text.strip(" ?.!")).lower()
    if _TWO.search(low) or _TWO_TOLD.match(low.strip(" ?.!")) or (_EACH.search(low) and _JOIN.search(low)):
        return True
    if _JOIN.search(low) and (_WHICH_IS_MORE.search(low.rstrip(" ?.!")) or _either_behind(low.rstrip(" ?.!"))):
        return True
    return bool(_JOIN.search(low) and _MEASURED.search(low) and (_ASKS_WHICH.search(low) or _EITHER.search(low)))


def by_age(text: str) -> bool:
    """Asks which of several documents came first."""
    return bool(_BY_AGE.search(_BY_A_DAY.sub(" ", text.lower())))


def _parallel(text: str) -> tuple[str, str, str] | None:
    """What stands before both sides, and the sides: the later one opens with a word of the stretch before it."""
    for join in reversed(list(_JOIN.finditer(text))):
        right = text[join.end() :].strip(" ,")
        opening = right.lower().split()[:2]
        if not opening or (re.search(r"\d", right) and len(content(right)) <= 2):  # `… và năm 2025`: years_apart
            continue
        left = text[: join.start()]
        for length in (2, 1):
            head = " ".join(opening[:length])
            starts = [m.start() for m in re.finditer(rf"(?<!\w){re.escape(head)}(?!\w)", left.lower())]
            if starts and len(head) > 1:
                return left[: starts[-1]].strip(), left[starts[-1] :].strip(" ,"), right
    return None


def _either_behind(text: str) -> re.Match[str] | None:
    """What is weighed of `A hay B`, where no `cái nào` asks for it."""
    either = list(re.finditer(r"\s+hay\s+", text))
    return _WEIGHED_BEHIND.search(text, either[-1].end()) if either else None


def _two_of_a_kind(text: str) -> tuple[str, str, str] | None:
    """Two proper names, two papers or two cases of one measure: what is asked of them, and each."""
    if m := _TWO_NAMES.match(text.strip(" ,")) or _TWO_PAPERS.match(text.strip(" ,")):
        return m["stem"] or "", m["a"], m["b"]
    cases = list(_CASE.finditer(text))
    join = _JOIN.search(text, cases[0].end(), cases[1].start()) if len(cases) == 2 else None
    if join is None:
        return None
    said = text[cases[0].end() : join.start()].strip()
    return text[: cases[0].start()].strip(), f"{cases[0].group()} {said}", f"{cases[1].group()} {said}"


def _pair_of(text: str) -> list[str]:
    """`hai đề án về A và B do ai chủ trì`: one question for each of the two."""
    m = _TWO.search(text)
    if m is None:
        return []
    stem = f"{text[: m.start()]} {m['noun']} {m['stem']}"
    return [_asked(f"{stem} {side} {m['tail'] or ''}") for side in (m["a"], m["b"])]


def _parallel_head(a: str, b: str) -> int:
    """How far into `b` the stretch reaches that stands for `a`: as many words, when both open alike; 0 where not."""
    mine, other = a.split(), b.split()
    if not mine or not other or mine[0].lower() != other[0].lower() or len(other) < len(mine):
        return 0
    return len(" ".join(other[: len(mine)]))


def _asked(text: str) -> str:
    """One side made a question of its own."""
    text = re.sub(r"^(?:của|giữa|cả)\s+|\bgiữa\s+", "", _ASIDE.sub(" ", text).strip(" ,:;"))
    for pattern, question in _MEASURES:
        if pattern.search(text):
            text = f"{pattern.sub(' ', text)} {question}" if not question.endswith(" ") else pattern.sub(question, text)
            break
    return re.sub(r"\s+", " ", text).strip(" ,:;")


def questions(text: str) -> list[str]:
    """The sentences of a text that each end in a question mark and ask for something; the whole where only one does."""
    if topic_first(text):
        return [text]
    parts = text.split("?")
    found = [
        f"{s.strip()}?"
        for i, s in enumerate(parts)
        if s.strip(" .!") and not _only_whether_told(s, parts[i - 1] if i else "")
    ]
    asking = [s for s in found if _ASKS.search(s.rstrip("?")) and len(s.split()) >= _LEAST_ASKED]
    return found if len(found) == len(asking) <= _MOST else [text]


def _only_whether_told(text: str, before: str) -> bool:
    """Nothing is asked but whether there is a figure of what was asked before."""
    told = _TOLD.search(text)
    return told is not None and not _ASKS.search(text[: told.start()]) and bool(HOW_MANY.search(before))


def without_whether_told(text: str) -> str:
    """`… bao nhiêu thủ tục, báo cáo có con số không` asks how many."""
    told = _TOLD.search(text)
    return f"{text[: told.start()].rstrip(' ,;.?')}?" if told and HOW_MANY.search(text[: told.start()]) else text


def clauses(text: str) -> list[str]:
    """The clauses of a question that each ask for something; empty where only one does."""
    text = text.strip(" ?.!")
    for match in _BREAK.finditer(text):
        first, second = text[: match.start()].strip(), text[match.end() :].strip()
        second = re.sub(r"^(?:còn|và|mà|rồi)\s+", "", second, flags=re.I)
        whole = len(content(first)) >= _LEAST_WORDS and (
            len(content(second)) >= _LEAST_WORDS or bool(_OF_PLACE.match(second))
        )
        if whole and _ASKS.search(first) and _ASKS.search(second):
            return [first, second]
    return []
