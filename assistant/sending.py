"""To whom a document itself is sent: whether a question asks that, and of which body (`xã em có trong nơi nhận không`)."""

from __future__ import annotations

import re

from assistant.provinces import provinces
from assistant.stopwords import content

_KIND = r"(?:công văn|văn bản|nghị quyết|nghị định|quyết định|chỉ thị|thông tư|thông báo|công điện|kế hoạch|báo cáo|tờ trình)"
_NUMBERED = rf"(?:{_KIND} (?:số )?)?\d{{2,5}}(?:/[\w/-]*)?"
#: What may be sent beside the document itself; a question about it asks for a duty.
_OTHER_THING = r"(?:báo cáo|kế hoạch|hồ sơ|đơn|kết quả|ý kiến|số liệu|thông tin|phiếu|phản ánh|tiền|tin|danh sách|kiến nghị|tờ trình|dữ liệu)"
_WHOM = r"(?:ai|đâu|(?:những |các |mấy )?(?:nơi|chỗ|cơ quan|đơn vị|bộ|tỉnh|sở|huyện|xã|phường|cấp|vụ|cục|văn phòng|phòng|ủy ban|viện|hội)(?: \w+){0,2} nào|những (?:ai|đâu|nơi|cơ quan))"
#: The place in a text that lists whom it is sent to.
LIST = rf"(?:kính gửi|(?:nơi|chỗ|mục|phần|danh sách|diện|địa chỉ|đối tượng|dòng)(?: được)? (?:gửi|nhận)(?! {_OTHER_THING}))"
#: To whom a document goes: sent, received, meant for bodies or places that are asked for.
_BODIES = r"(?:nơi|chỗ|bên|cơ quan|đơn vị|bộ|sở|vụ|cục|văn phòng|phòng|ủy ban|viện|hội|ban|ngành|tỉnh|huyện|xã|phường|cấp|địa phương|tổ chức|địa chỉ|đối tượng|đầu mối)"
_TO_WHOM = (
    rf"(?:ai|đâu|(?:những|các|mấy) đâu|(?:những |các |mấy )?{_BODIES}(?: \w+){{0,3}}? nào|(?:những|các) {_BODIES})"
)
_NOT_REPORTS = r"(?!\w* ?(?:báo cáo|kết quả|hồ sơ|số liệu|ý kiến|tiền|kinh phí|phản ánh|góp ý|đơn|tin)\b)"
_SENT_TO_WHOM = (
    rf"(?<!phải )(?<!cầu )(?<!cần )(?<!nghị )\b(?:gửi|phát|ban hành)(?: {_NOT_REPORTS}[\w/-]+){{0,6}}? (?:cho|đến|tới) (?:những |các |mấy )?{_TO_WHOM}\b"
    rf"|\b(?:công văn|văn bản|nghị quyết|quyết định|chỉ thị|kế hoạch)(?: số)? [\w/-]+(?: \w+){{0,4}}? (?:dành cho|đi tới|đi đến|tới tay|gửi) (?:những |các |mấy )?{_TO_WHOM}\b"
    rf"|\b(?:ai|{_BODIES} nào)(?: \w+){{0,2}}? nhận(?: được)? (?:công văn|văn bản|nghị quyết|quyết định|chỉ thị)\b"
    rf"|\b(?:danh sách|nơi|địa chỉ|phần)(?: \w+)? (?:gửi|nhận)\b {_NOT_REPORTS}"
)
ASKED = re.compile(
    rf"{_SENT_TO_WHOM}|\b(?:{LIST}|được gửi\b.{{0,20}}\b(?:cho|đến|tới)"
    rf"|(?:gửi|phát hành)(?: (?:thẳng|trực tiếp|đi|xuống|ra|lên|cho|đến|tới|tận|vào))*(?: những| các)? {_WHOM}"
    r"|gửi (?:những|các) (?:nơi|ai|cơ quan|bộ|tỉnh|sở|đơn vị|huyện|xã|phường)|có (?:được )?gửi\b.*\bkhông"
    r"|gửi (?:\w+ ){1,5}?(?:cho|tới|đến) (?:(?:mấy|những|các) (?:nơi|cơ quan|bộ|tỉnh|sở|đơn vị|huyện|xã|phường) nào|những ai|ai|những đâu)"
    rf"|(?:ai|nào|có|phải|những ai)(?: \w+){{0,2}}? (?:nhận|gửi)(?: được)?(?: cái| bản| tờ)? (?:{_KIND}|\d{{3,5}}\b)"
    rf"|{_KIND} (?:số )?\d{{2,5}}(?:/[\w/-]*)?(?: (?:chỉ|được|đã|này|đó|có|là|thì))* gửi (?!(?:về |đến |tới )?{_OTHER_THING})[^?;]{{2,50}} hay (?:là )?\w+"
    rf"|{_NUMBERED}(?: \w+){{0,4}}? gửi (?!{_OTHER_THING}).{{2,60}} (?:không|chưa)|nhận (?:cái |bản |tờ )?(?:{_KIND}|\d{{3,5}}) .{{0,60}}\bkhông)\b"
)
#: `gửi báo cáo cho ai`, `góp ý xong gửi ai`: not the document itself is sent, unless it is that report.
_SENDS_ANOTHER = re.compile(
    rf"\bxong(?: \w+){{0,3}}? gửi\b|\b(?:gửi|nhận)(?: được)?(?: các| những| cái)? {_OTHER_THING}(?! (?:số )?\d)\b|\b{_OTHER_THING} (?:đó|này|ấy) (?:sẽ |phải |được |thì )*gửi\b|\b(?:yêu cầu|quy định|hướng dẫn|theo)\b.*\bgửi (?:về )?{_WHOM}"
)
#: Words that only ask about the sending.
WORDS = frozenset(
    "gửi nhận nơi chỗ danh sách mục phần diện địa chỉ đối tượng dòng kính thẳng trực tiếp xuống phát hành nằm thuộc".split()
)
_LEVEL = (
    r"(?:(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd|hội đồng nhân dân|hđnd|công an|đảng ủy)(?: cấp)?(?: (?:các )?(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường))?"
    r"|cấp (?:tỉnh|huyện|xã)|(?:bộ|sở|tổng cục|cục|ban|văn phòng|tp\.?|thành phố|tỉnh|huyện|quận|thị xã|xã|phường))"
)
_NAME = r"(?: (?!(?:có|được|không|hay|nhận|gửi|nằm|trong|thì|là|phải|thuộc|em|mình|tôi|mới|biết|nào|trực|để|ở)\b)[^\W\d][\w.]*)"
_BODY = re.compile(rf"\b(?:các )?{_LEVEL}(?!\w){_NAME}{{0,4}}", re.I)
_OF_DOCUMENT = re.compile(
    rf"\b{_NUMBERED}(?:,? (?:của )?{_LEVEL}{_NAME}{{1,3}})?|\b{_KIND}(?: \w+){{0,2}}? (?:về|bàn về|liên quan đến) [^,?]*?(?=\bkhông\b|\bcó\b|\bgửi\b|[,?]|$)"
    rf"|\b(?:của|do) {_LEVEL}{_NAME}{{0,3}}",
    re.I,
)
_EITHER = re.compile(r"\s+hay\b.*$", re.I)


#: One kind of receivers asked for: `gửi cho những vụ nào`.
_KIND_OF_BODY = re.compile(
    r"\b(?:cho|tới|đến|gửi|nhận) (?:cả )?(?:những|các|mấy) (?P<kind>văn phòng|phòng|vụ|cục|ban|viện|ủy ban|hội|trung tâm|sở|bộ|tỉnh|xã|phường|huyện|công ty)(?: (?!phải\b|được\b)\w+){0,3} nào\b"
)


def kind_of_body(low: str) -> str:
    """The kind of body that is asked for among the receivers; empty where any may be meant."""
    match = _KIND_OF_BODY.search(low)
    return match["kind"] if match else ""


def asked(low: str) -> bool:
    """Whether it is asked to whom a document itself is sent."""
    return bool(ASKED.search(low)) and not _SENDS_ANOTHER.search(low)


#: Whom `có gửi cho X với Y không` names, whatever they are: `gửi cho Tòa án tối cao với Viện kiểm sát tối cao`.
_GOES_TO = re.compile(
    r"\bgửi(?: \w+){0,2}? (?:cho|đến|tới|sang|(?<!công văn )(?<!văn bản )(?<!quyết định )(?<!nghị quyết )(?<!kế hoạch )(?<!thông báo )về)(?: cả| bên| phía| cho)* (?P<whom>[^,?]{3,90}?)"
    r"(?: nữa)?,? (?:không|chưa|(?:đúng|phải) không)\W*(?:\w+\W*)?$",
    re.I,
)
_AND = re.compile(r",| (?:với|và|lẫn|cùng|cả) (?:cả |bên |phía )*", re.I)


def bodies(text: str) -> list[tuple[str, ...]]:
    """The content syllables of each body that a question says a document goes to; empty where it names none."""
    named = _GOES_TO.search(text)
    found = [content(one) for one in _AND.split(named["whom"])] if named else []
    return [words for words in found if words] or [words for words in (body(text),) if words]


def body(text: str) -> tuple[str, ...]:
    """The content syllables of the body that a yes-no question asks about; empty where it names none."""
    rest = _OF_DOCUMENT.sub(" , ", _EITHER.sub("", text))
    found = [content(m.group()) for m in _BODY.finditer(rest)]
    found = [words for words in found if words] or [tuple(name.split()) for name in provinces(rest.lower())]
    return found[-1] if found else ()
