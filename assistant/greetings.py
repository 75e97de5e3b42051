"""How a question is opened and closed: salutations, who passes it on, for whom the answer is. None of it is asked.

Each pattern takes only words that say this; what is left must still ask, which assistant.asides looks after.
"""

from __future__ import annotations

import re

#: Those who are spoken to, and those who speak of themselves as elders do.
_ELDERS = r"(?:anh|chị|bác|cô|chú|ông|bà|thầy|dì|cậu|cụ|tôi|em|mình|cháu|con|tụi (?:tôi|em|mình)|chúng tôi|chúng em)"
_NO_ASKING = r"(?:(?!\b(?:nào|gì|ai|mấy|đâu|bao)\b)[^,.:;!?]){0,40}"
_BODY = r"(?:cơ quan|đơn vị|vị|báo|ban|sở|phòng|văn phòng|anh chị|anh|chị|bạn|cán bộ|trợ lý|tòa soạn)"
_HANDED_ON = r"(?:pv|phóng viên|nhà báo|bạn đọc|độc giả|cử tri|sinh viên|học sinh|học viên|đồng nghiệp|hàng xóm|con|cháu|mẹ|bố|vợ|chồng|em|dân|khách)"
#: `Già rồi chả hiểu, …`: nothing but how little the asker knows.
_HUMBLE = r"(?:cả|rồi|quá|nên|mà|không|chả|chẳng|rành|hiểu|biết|gì|máy móc|chữ nghĩa|lắm|thì|mắt|kém|đọc|thấy|nhìn|rõ|mờ|thôi)"

HEADS = (
    # `Kính gửi quý cơ quan, …`, `Xin chào trợ lý, …`
    re.compile(
        rf"^(?:kính (?:thưa|gửi|chào)|(?:xin )?(?:thưa|chào)) (?:quý|các|mấy|anh|chị|em|bác|cô|chú|ông|bà|thầy|bạn|cháu|con|ad|admin|trợ lý"
        rf"|văn phòng|ủy ban|ban|sở|phòng|tòa soạn|cơ quan|đồng chí|chuyên viên|cán bộ|lãnh đạo)\b{_NO_ASKING}[,.:;!]\s+",
        re.I,
    ),
    # `Xin quý cơ quan cho biết …`, `Rất mong được giải đáp, …`
    re.compile(
        rf"^(?:rất mong|kính mong|mong|trân trọng kính|kính đề nghị|đề nghị|xin|nhờ)(?: (?:quý |các )?{_BODY})?(?: (?:vui lòng|sớm|được|giúp|hãy))*"
        rf" (?:(?:cho (?:{_ELDERS} )?(?:được )?(?:biết|hỏi)|hỏi|biết)(?: (?:thêm|rõ|là|rằng))*[:,]?|(?:hỏi|giải đáp|trả lời|làm rõ|hướng dẫn)(?: (?:giúp|giùm|cho|{_ELDERS}|câu|này))*[:,])\s+",
        re.I,
    ),
    # `PV hỏi nhanh: …`, `Bạn đọc ở Hải Dương hỏi: …`
    re.compile(rf"^(?:có |một |mấy )?{_HANDED_ON}(?: {_NO_ASKING})? (?:hỏi|thắc mắc|muốn biết|cần biết)(?: (?:nhanh|gấp|thêm|là|rằng))*:\s+", re.I),
    # `Sinh viên tôi hay viết …`, `Con tôi hỏi …`
    re.compile(
        rf"^{_HANDED_ON}(?: của)? (?:tôi|em|mình|nhà tôi|nhà em|chúng tôi) (?:(?:hay|cứ|vẫn|thường|toàn|đều) (?:viết|nói|bảo|nghĩ|hiểu|cho|tưởng|hỏi|thắc mắc|nhầm)|(?:vừa |mới |đang )?(?:hỏi|thắc mắc))(?: là| rằng)?[:,]?\s+",
        re.I,
    ),
    re.compile(
        rf"^(?:{_ELDERS} )?(?:già|lớn tuổi|có tuổi|nhà quê|mắt kém|lẩm cẩm)(?: {_HUMBLE})*,\s+",
        re.I,
    ),
    # `Để viết bài cho đúng, …`
    re.compile(
        r"^để (?:viết|đăng|làm|soạn|đưa) (?:bài|tin|slide|tài liệu|giáo án)(?: (?:cho|đúng|chuẩn|chắc|kịp|khỏi|sai|nhầm))*,\s+", re.I
    ),
)  # fmt: skip

#: Where the asking is over: a mark, or the word that asks.
_OVER = r"(?:[,.;?]|(?<=gì)|(?<=nào)|(?<=nhiêu)|(?<=sao)|(?<=đâu)|(?<=mấy)|(?<=không)|(?<=chưa))"

TAILS = (
    # `…, kể anh nghe để anh nói với các thôn`
    re.compile(
        rf"{_OVER}\s+(?:(?:kể|nói|đọc|chỉ|giảng|giải thích)(?: (?:lại|rõ|ra))*(?: cho)?|cho) {_ELDERS} (?:nghe|biết|hiểu|coi|xem|với)\b[^?]*$",
        re.I,
    ),
    # `… để chị còn trả lời dân`
    re.compile(
        rf"[,.;]?\s+(?:để|đặng) {_ELDERS} (?:còn |đi |về |mà |có |lại )*(?:nói|phổ biến|báo|giải thích|trả lời|thông báo|truyền đạt|tuyên truyền|nhắc|dặn|kể)\b[^?,]*$",
        re.I,
    ),
    re.compile(
        r"[.?!,;]\s*(?:xin |rất )?(?:trân trọng |chân thành )?(?:cảm ơn|cám ơn)\b[^?]*$"
        r"|[.?!,;]\s*(?:rất |kính )?mong [^?]*\b(?:phản hồi|hồi âm|trả lời|giải đáp)\b[^?]*$",
        re.I,
    ),
    re.compile(
        r"[.?!,;]\s*(?:xin |nhờ |cho )*(?:trích|ghi|nêu|chép)(?: (?:lại|rõ|đúng|giúp|giùm|hộ|cho|tôi|em|câu|đó))*(?: nguyên văn| giúp tôi| giúp em)[^?]*$",
        re.I,
    ),
    # `… hở cháu`, and `ha chau` as it is restored
    re.compile(r"[, ]+(?:vậy |thế |đấy )*(?:hở|hả|hử|hà|hạ|há)(?: (?:cháu|con|em|bà|ông|trời|giời)\b)+(?=\s*[?.!]*$)", re.I),
)  # fmt: skip

#: `Tôi đang viết bài về Nghị quyết 76, …`: the paper that the asker is at is where to look.
AT_WORK_ON = re.compile(
    rf"^(?:{_ELDERS}|chúng tôi|bên (?:em|tôi)) (?:đang |cần |muốn |phải )*(?:viết|làm|soạn|nghiên cứu|tìm hiểu|đọc|xem|học)(?: (?:bài|tin|luận văn|khóa luận|tiểu luận|đề tài|slide|báo cáo))*(?: về)?"
    r" (?P<paper>(?:nghị quyết|nghị định|quyết định|chỉ thị|thông tư|công văn|luật)\b[^,.;:?]{2,60}),\s+",
    re.I,
)
#: `X, hiểu thế có đúng với bài viết về Nghị quyết 76 không?`
UNDERSTOOD_SO = re.compile(
    r"[,.;]\s*(?:nói|hiểu|viết|ghi|nghĩ|nói|trả lời) (?:thế|vậy|như vậy|như thế)(?: này)?(?: (?:thì|là|có))* đúng (?:với|theo|so với) (?P<paper>[^,;?]{4,80}?) (?:không|chưa)\s*[?.]*$",
    re.I,
)
