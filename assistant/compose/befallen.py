"""What befalls somebody, what somebody says, and whose words they are: told by their own words or not at all.

`Gửi báo cáo trễ thì bị chế tài gì` is not answered by the day until which it is to be sent, `Thủ tướng phát biểu gì ở hội
nghị` not by the meeting having been held, `trích của tác giả nào` not by what was quoted.
"""

from __future__ import annotations

import re

from assistant.compose.draft import Draft, Scene
from assistant.question import Kind

_HOW = r"(?:gì|sao|thế nào|như thế nào|ra sao|nào|mức nào|bao nhiêu|mấy)"
_PENALTY = r"(?:chế tài|kỷ luật|kỉ luật|phê bình|nhắc nhở|kiểm điểm|khiển trách|cảnh cáo|trách phạt|truy cứu|truy trách nhiệm|quy trách nhiệm)"
#: A sanction that befalls somebody, however it is named.
_SANCTION_ASKED = re.compile(
    rf"\bbị (?:\w+ )?{_PENALTY}\b|\bbị (?:xử|xử lý|xử trí)(?: (?:kỷ luật|trách nhiệm|vi phạm))?(?: theo)? {_HOW}\b"
    rf"|\b(?:chế tài|hình thức (?:kỷ luật|xử phạt|xử lý|phạt)|mức (?:phạt|kỷ luật)) {_HOW}\b"
)
#: Discipline that is only to be kept is none.
_KEPT = re.compile(
    r"\b(?:kỷ luật, kỷ cương|kỷ cương, kỷ luật|kỷ luật,? kỷ cương|kỷ luật (?:lao động|hành chính|công vụ))"
)
_SANCTION = re.compile(
    r"\b(?:chế tài|kỷ luật|phê bình|nhắc nhở|kiểm điểm|khiển trách|cảnh cáo|cách chức|bãi miễn|bãi nhiệm|miễn nhiệm|buộc thôi việc|bồi thường|truy cứu|đình chỉ"
    r"|loại bỏ (?=[^.;]*\bngười\b)|phạt|hạ (?:bậc|mức|loại)|trừ (?:điểm|lương|thưởng)|không (?:được )?(?:xét|xếp loại|công nhận|khen)"
    r"|xử lý (?:nghiêm|kỷ luật|trách nhiệm|vi phạm|hành chính|hình sự|người|cán bộ|cá nhân|các (?:cá nhân|hành vi|trường hợp))"
    r"|xử lý\b[^.;,]{0,40}\b(?:vi phạm|sai phạm|cá nhân|hành vi))\b"
)
_OFFICE = r"(?:(?:phó )?(?:thủ tướng|chủ tịch|chủ nhiệm|giám đốc|bí thư|tổng bí thư)|bộ trưởng|thứ trưởng|cục trưởng|vụ trưởng|lãnh đạo|ông|bà|đồng chí)"
#: A speech, and who is asked to have held it.
_SPEECH_ASKED = re.compile(
    rf"\b(?P<who>{_OFFICE})\b[^,;?]{{0,50}}?\b(?:phát biểu|kết luận|nhấn mạnh|khẳng định|tuyên bố)(?: những| các)? (?:điều |ý |nội dung )?(?:gì|sao|thế nào|ra sao)\b"
    rf"|\b(?P<at>{_OFFICE})\b[^,;?]{{0,50}}?\bnói (?:những )?(?:điều |ý )?gì (?:về|(?:tại|ở|trong) (?:hội nghị|cuộc họp|buổi|lễ|phiên))\b"
)
_SAYS = re.compile(
    r"\b(?:phát biểu|nhấn mạnh|khẳng định|kết luận|tuyên bố|cho rằng|cho biết|có ý kiến|ý kiến như sau|(?<!ban )chỉ đạo|yêu cầu|nói)\b"
)
#: Whose words are quoted, and how a text names one who is.
_QUOTED_ASKED = re.compile(
    r"\b(?:trích|dẫn|lấy|chép|mượn|lời|phát biểu|câu nói)\b[^,;?]{0,40}?\b(?:của|từ|theo|là)\b[^,;?]{0,20}?\b(?:tác giả|ông|bà|(?<!đơn )vị|nhân vật|học giả|chuyên gia|nhà \w+) nào\b"
    r"|\btác giả (?:của )?(?:câu|định nghĩa|khái niệm)\b|^theo (?:ai|ông nào|tác giả nào) thì\b"
    r"|\b(?:trích|dẫn|lấy|chép|mượn)\b[^,;?]{0,25}?\b(?:của|từ|trong) (?:(?:sách|cuốn|bài|giáo trình|tài liệu)(?: \w+)? )?(?:của )?(?:ai|(?:sách|cuốn|giáo trình|tài liệu)(?: \w+)? nào)\b"
)
_QUOTED_FROM = re.compile(
    r"\b(?:tác giả|(?<!chính )sách|giáo trình|trích(?! yếu)|nguồn:|theo (?:ông|bà|gs|ts|pgs|giáo sư|tiến sĩ|tác giả)|lời|phát biểu|nhấn mạnh|khẳng định|cho biết)\b"
)
#: Papers that are quoted from: told by whose they are.
_PAPER_QUOTED = re.compile(r"\b(?:báo cáo|văn bản|nghị quyết|nghị định|quyết định|kế hoạch|luật|công văn|chỉ thị)\b")
#: Which of many comes first, where something is tried: `làm thử ở tỉnh nào trước`.
_FIRST_ASKED = re.compile(
    r"\b(?:làm|thí điểm|thử|thực hiện|triển khai|áp dụng|ở|tại)\b[^,;?]{0,40}?\b(?:tỉnh|thành|thành phố|tỉnh thành|địa phương|nơi|cơ quan|đơn vị|sở|huyện|xã|phường|thôn|chỗ|đâu)(?: nào)?"
    r" (?:trước|đầu tiên|trước tiên|trước nhất|trước hết)\W*$"
)
_FIRST_TOLD = re.compile(r"\b(?:trước|đầu tiên|trước tiên|trước hết|trước mắt|ưu tiên|thứ nhất|bước đầu|bắt đầu từ)\b")
_OTHERWISE = (Kind.YES_NO, Kind.COMPARE)


def untold(scene: Scene, draft: Draft) -> bool:
    """A sanction, a speech, the source of a quotation or a first place is asked for, and nothing of the kind is told."""
    question = scene.question
    if question.kind in _OTHERWISE or draft.kind in ("metadata", "yes-no"):
        return False
    low = question.own.lower()
    told = draft.text.lower()
    wide = " ".join((told, *(f"{q.paragraph.text} {' '.join(q.paragraph.headings)}".lower() for q in draft.quotes)))
    return (
        (_SANCTION_ASKED.search(low) is not None and not _sanctions(told))
        or _unspoken(low, wide)
        or _unquoted(low, wide)
        or (_FIRST_ASKED.search(low) is not None and not _FIRST_TOLD.search(told))
    )


def _sanctions(told: str) -> bool:
    return _SANCTION.search(_KEPT.sub(" ", told)) is not None


def _unspoken(low: str, wide: str) -> bool:
    asked = _SPEECH_ASKED.search(low)
    return asked is not None and not ((asked["who"] or asked["at"]) in wide and _SAYS.search(wide))


def _unquoted(low: str, wide: str) -> bool:
    asked = _QUOTED_ASKED.search(low)
    if asked is None or _QUOTED_FROM.search(wide):
        return False
    papers = _PAPER_QUOTED.findall(asked.group())
    return not any(paper in wide for paper in papers)
